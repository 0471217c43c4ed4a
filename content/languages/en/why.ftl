# Why: the sum behind the plan, the streak and the messages.

word-why = why these exercises, this number or this message
word-why-what = the plan, the streak, the reminder or the review
why-title = Why?
why-ask = What would you like to know more about?
why-plan = The plan
why-streak = The streak
why-reminder = The reminder
why-review = The review
why-parts = { $parts }

## The plan

why-plan-title = Why these exercises
why-how = I take what serves you most, until your time is full. What your answers rule out is never in it.
why-starter = Everyone begins with these easy forms until the safety lists are answered.
why-starter-unasked = I ask nothing about your health, as you wished. So these are easy forms that suit most people.
why-gentle = You are more sore than usual, or told me so. So today holds only what is gentle.
why-sites = Where it hurts
why-activities = What you do
why-equipment = What you have
why-inside = Today, and why:
why-outside = Not today, and why:
why-item = { $parts }; { $level }
why-chosen = part of the session you began today
why-serves = it serves you most
because-starter = an easy form for everyone
because-gentle = gentle enough for a sore day
because-activity = for “{ $about }”
because-more = chosen sooner because of “{ $about }”
because-eased-site = an easier form because of “{ $about }”
because-eased-safety = an easier form because of your safety answers
because-care = with care because of “{ $about }”
because-no-tool = a form without a tool
because-fewer-sets = less of it, so that it fits { $minutes } minutes
not-today-starter = comes once the safety lists are answered
not-today-gentle = not on a sore day
not-today-off-site = left out because of “{ $about }”
not-today-off-safety = left out because of your safety answers
not-today-other-day = rests today, as it needs a day between
not-today-no-room = no room in { $minutes } minutes
not-today-gate = off unless you turn it on
not-today-optional = an extra for some activities only
not-today-no-form = no form of it fits your answers
why-level-anew = level 1, since you did its easier form so far
why-level-last = level { $level }, the last one
why-level-short = level { $level }, { $sessions } of { $needed } good sessions for the next
why-level-enough = level { $level }, enough good sessions for the next
why-level-held = level { $level }, enough good sessions, and the next after a calm week with steady days
why-level-opens = Level { $level } begins on { DATETIME($day, skeleton: "MMMEd") } at the earliest.
why-good = In a good session your soreness stays between 0 and 3. The day after is as before, or only a little more sore.
why-extras = Exercises I can turn on

## The streak

why-streak-title = Where the streak comes from
why-missed = Missed in the last seven days, and when each no longer counts:
why-missed-day = { DATETIME($day, skeleton: "MMMEd") }, no more from { DATETIME($leaves, skeleton: "MMMEd") } on

## The messages

why-reminder-title = When I write, and why
why-time = { $time } by the clock of { $city }
why-days = My messages of the last days:
why-day = { DATETIME($day, skeleton: "MMMEd") }
why-message-sent = sent
why-message-leaving = on its way
why-message-later = comes later today
why-message-unknown = sent, and I do not know if it arrived
why-message-done = not needed, as you had checked in
why-message-stopped = none, as you had stopped my messages
why-message-paused = none, as you were on a pause
why-message-quiet = none, as I had not heard from you for some days
why-message-wrong = none, as something felt wrong
why-message-locked = none, as your exercises were stopped
why-message-unwanted = none, as you had put it off or something felt wrong
why-message-travelled = none, as you changed your time zone
why-message-late = none, as I was not available
why-message-unreached = none, as direct messages did not reach you
why-message-weekly = none, as I write once a week
why-message-between = none, as none was planned for this day
why-message-none = none was due
why-checked = Once a day has a check-in, no message comes for it.
why-weekly = Once a week is every seventh day, counted from your first day. A check of how it has gone can come on a day between.
why-thrice = Three a week are the first, third and fifth day of a week, counted from your first day. A check of how it has gone can come on a day between.
why-quiet = From 21:00 to 8:00 I make no sound, unless you chose a time in these hours.
why-silence = If I do not hear from you, I write less from the third day on, and stop after two weeks. One tap, and I write as before.
why-silence-weekly = If I do not hear from you for two weeks, I stop. One tap, and I write as before.

## Exercises that are off until turned on

extras-title = Exercises you can turn on
extras-about = These stay off unless you turn them on. You can turn them off again by one tap.
extras-none = There are none in this routine.
extras-what = { $purpose } { $standing }
extras-ready = You can turn it on.
extras-on = It is on.
extras-on-longer = It is on, and has room in sessions of { $minutes } minutes.
extras-starter = It needs your answers to the safety lists first.
extras-gate = It opens at level { $level } of “{ $after }”. You are at level { $now }.
extras-optional = It is for some activities only: { $parts }.
extras-off-safety = It stays off because of your safety answers.
extras-off-site = It stays off because of “{ $about }”.
extras-no-form = No form of it fits your answers.
extras-turn-on = Turn on { $name }
extras-turn-off = Turn off { $name }
extras-shown = If you would like a physiotherapist to show you first, press Back and leave it off until then.

## The month review

why-review-title = Why this advice
why-review-read = Read the review
why-review-before = Every four weeks I look back with you: has it helped, or is it time to see someone? This is what I have so far.
why-review-unasked = I ask nothing about your health, as you wished. So I compare no numbers, and say every four weeks what holds for everyone.
why-review-by-diary = I compared the numbers of your first week with those of the last week before the review.
why-review-by-recall = There were too few numbers in one of the weeks. So I compared your own averages, from the start and from the review.
why-review-by-change = There were too few numbers to compare. So I went by how it feels to you, compared with the start.
why-review-by-none = There were no numbers and no answers to compare. So I said what holds for everyone.
why-review-first = { DATETIME($first, skeleton: "MMMd") } to { DATETIME($last, skeleton: "MMMd") }, where it began
why-review-last = { DATETIME($first, skeleton: "MMMd") } to { DATETIME($last, skeleton: "MMMd") }, the last week
why-review-mean = { $count } numbers, { $mean } on average
why-review-few = { $count ->
    [0] no number
    [one] 1 number, too few for an average
   *[other] { $count } numbers, too few for an average
}
why-review-intake = The week before the start, as you remembered it
why-review-recall = The last week, as you remembered it
why-review-score = { $score } of 10
why-review-change = Compared with the start
why-review-bother = Enough to have it checked
why-review-yes = Yes
why-review-no = No
why-review-rules = The rule, in short:
why-review-rule-three = An average needs three numbers within the week.
why-review-rule-better = Two points less is better. One point less is too, where it was low from the start.
why-review-rule-worse = One point more is worse, and then I advise you to see someone.
why-review-rule-severe = A last week of 7 or more is a reason to see someone, even if it is better than before.
why-review-rule-feeling = How it feels to you counts too: the same, or worse, makes me more careful.
why-review-rule-late = What you answer within a week after the review can only make me more careful.
why-review-next = The next review comes on { DATETIME($day, skeleton: "MMMEd") }. Paused days put the first one off.
