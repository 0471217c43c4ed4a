# Challenges: what members read, and what those who run a community read.

challenge-title = Together
challenge-buddies = Buddies
challenge-none = A challenge is something a group does together over some days. You join with one press, and leave with one.
    Whoever runs a group can begin one: add me to the group and type /coach there.
challenge-none-here = There is a challenge here. Press its name to see what it is.
challenge-groups = Groups you are in with me:
challenge-admin = Whoever runs this group makes another one with /coach.
challenge-line = { $stand }, until { DATETIME($last, skeleton: "MMMEd") }
challenge-ended = The last card of these boards, which are over, still lists you:
challenge-more = More
challenge-days = { $days ->
    [0] No day looked after yet
    [one] 1 day looked after
   *[other] { $days } days looked after
}
challenge-span = { $days ->
    [one] 1 day: { DATETIME($first, skeleton: "MMMEd") }
   *[other] { $days } days, from { DATETIME($first, skeleton: "MMMEd") } to { DATETIME($last, skeleton: "MMMEd") }
}
challenge-day = { DATETIME($day, skeleton: "MMMEd") }

challenge-about-together = You all have one goal: { $target } days looked after, by everybody together.
challenge-about-teams = Teams look after themselves side by side. What counts is the share of a team's days, so size does not win.
challenge-about-board = Those who choose to be shown see each other's number of days. Equal days share a place.
challenge-counts = Done, partly and rest count the same.

challenge-join = Join
challenge-join-side = Join { $name }
challenge-joined = You are in.
challenge-joined-later = You are in. Your days count from tomorrow.
challenge-when = When
challenge-since = Your days count from
challenge-side = Your team
challenge-alias = Your name there
challenge-mine = Yours so far
challenge-seen = Others see numbers of the whole group, and only from three people on. Nobody sees a list of people.
challenge-seen-board = Others see your name there and your number of days. Nothing else is shown.
challenge-leave = Leave
challenge-not-in = You are not in this challenge. Nothing of yours is kept there.
challenge-left = You have left { $name }. Nothing of yours is kept there.
challenge-change-ask = You are with { $name }. You can change your team: your days go with you.
challenge-change = Change to { $name }
challenge-stay = Stay with { $name }

challenge-start-first = To take part, start with me first. It takes a few minutes. Then press Join in your group again.
challenge-gone = I do not find this challenge any more.
challenge-outside = A challenge belongs to a group. Please open the group and press Join on the card there.
challenge-last-day = { $name } is in its last day. The next one is open to you.
challenge-over = { $name } is over. The next one is open to you.
challenge-stopped = You have stopped my messages. Start again whenever you like, then press Join once more.
challenge-paused = You are on a pause until { DATETIME($day, skeleton: "MMMEd") }. You can join after it, while the challenge runs.
challenge-pause = Your pause

board-seen = Others here will see how many days you looked after.
board-ask = They see them under a name that does not say who you are. Done, partly and rest count the same.
board-take = Join as { $name }
board-other = Another name
board-later = Not now
board-type = Type a name
board-type-title = A name for you
board-type-label = What shall I call you there?
board-type-hint = Up to 30 letters, digits and spaces
board-taken = Somebody there is called { $name } already. Here is another one.
board-unfit = A name has letters, digits and spaces only, up to 30. Please type another, or take this one.

plant-alder = Alder
plant-birch = Birch
plant-cedar = Cedar
plant-clover = Clover
plant-elm = Elm
plant-fennel = Fennel
plant-fern = Fern
plant-flax = Flax
plant-larch = Larch
plant-lime = Lime
plant-linden = Linden
plant-maple = Maple
plant-mint = Mint
plant-moss = Moss
plant-oak = Oak
plant-pine = Pine
plant-plum = Plum
plant-reed = Reed
plant-sorrel = Sorrel
plant-thistle = Thistle
plant-thyme = Thyme
plant-tulip = Tulip
plant-walnut = Walnut
plant-willow = Willow
plant-yarrow = Yarrow

contest-new = New challenge
contest-new-title = A new challenge
contest-new-ask = Which kind? You can change all the rest on the next card.
contest-shape-together = Together
contest-shape-teams = Teams here
contest-shape-rivals = Another group
contest-shape-board = Board
contest-about-together = One goal for all: so many days looked after.
contest-about-teams = Two to four teams in this group. A small team can win too.
contest-about-rivals = Your group beside another one, on Discord or on Telegram.
contest-about-board = People who choose to be shown, under a name of their own.

contest-called-together = Days for all of us
contest-called-teams = Team days
contest-called-rivals = Side by side
contest-called-board = Days looked after
contest-team = Team { $number }

contest-draft-title = Your new challenge
contest-name = Name
contest-kind = Kind
contest-days = Days
contest-target = Goal
contest-target-days = { $target ->
    [one] 1 day
   *[other] { $target } days
}
contest-target-choice = Goal: { $target }
contest-sides = Teams
contest-teams = { $names }
contest-waiting = { $name }. The other group is not there yet.
contest-teams-number = { $teams ->
    [one] 1 team
   *[other] { $teams } teams
}
contest-begins-tomorrow = Tomorrow
contest-begins-monday = Next Monday
contest-begins-today = Today
contest-preview = See it first
contest-rival = Invite the other group
contest-agreed = The other group has said yes to this. Only the first day can still change.
contest-reply = Reply to this message with it.

contest-name-button = Name
contest-name-title = The name
contest-name-label = What is it called?
contest-name-hint = Up to 50 letters
contest-goal-button = Another goal
contest-goal-title = The goal
contest-goal-label = How many days, by all together?
contest-goal-hint = A number, such as 150
contest-goal-missed = Please type a number from 1 to { $most }.
contest-sides-button = Team names
contest-sides-title = The teams
contest-sides-label = What are the teams called?
contest-sides-hint = Two to four names, with commas between
contest-sides-missed = Please type two to { $most } names, each of them once.
contest-code-button = I have a code
contest-code-title = A code from another group
contest-code-label = The code
contest-code-hint = Such as 7KQ2-M0XD
contest-code-ask = Type /coach code and the code here. You see what it is before you say yes.

contest-preview-first = This card will stand in your group:
contest-next-title = What happens next
contest-next = I post the card and pin it if I may. People join with one press, also while it runs. My post of the day says how it goes. At the end I post how it went, once the last day is closed for everybody.
contest-open = Open the challenge
contest-opened = It is open. The card comes in a moment.
contest-setup = Set up this group
contest-hurdle-unready = First I need to know where and when to post, in each group: type /coach there.
contest-hurdle-alone = The other group is not there yet. Invite it with a code.
contest-hurdle-past = The first day has gone by. Please choose when it begins.
contest-hurdle-many = Three challenges are open already. One of them ends first.

contest-code = Code
contest-rival-how = Send this to somebody who runs the other group. There they type: /coach code { $code }
contest-rival-holds = { $days ->
    [one] It holds for 1 day and works once.
   *[other] It holds for { $days } days and works once.
}
contest-with = With
contest-accept = Yes, take part
contest-accept-ask = Shall your group take part? The other group opens it. You can end it at any time.
contest-accept-seen = The other group sees the name of yours, and the share of days your people looked after.
contest-changed = The other group has changed it. This is how it stands now.
contest-accepted = Your group is in. The other group opens the challenge.
contest-code-many = Those were too many codes. Please wait ten minutes.
contest-code-wrong = I do not know this code. It may be used up, or too old.
contest-code-over = The challenge of this code is not open to others any more.
contest-code-own = This code is from your own group. It is for another one.

contest-list-title = Challenges here
contest-none = There is no challenge here yet.
contest-line = { $name }: { $stand }
contest-stands = It is
contest-stage-draft = being made
contest-stage-open = open
contest-stage-over = over
contest-change = Change or open it
contest-drop = Throw it away
contest-dropped = It is thrown away.
contest-end = End it early
contest-end-ask = Shall I end this challenge now, for everybody? I post how it went.
contest-end-sure = Yes, end it
contest-ended = It has ended. How it went comes in a moment.
contest-gone = I do not find this challenge any more.
