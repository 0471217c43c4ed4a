# Communities: what is said where everybody reads along, and how one is set up.

somebody = somebody
shared-anothers = This card is for somebody else, so I did nothing. Type /today or /start to see your own.
answer-in-private = I answer you in private. Open our chat and press Start.

## Setting up

coach-title = Limber here
coach-where-title = Set me up where people meet
coach-where = Type /coach in your server or group. There I can see that you manage it.
coach-others = Only people who manage this community can do that. All the rest here is for everybody.
coach-back-title = I am back
coach-back = Everything here is set as it was before. Type /coach to see it or change it.

coach-step = Step { $step } of { $steps }
coach-what = Once a day I can post a short stretch that suits everybody. I need a place, a clock and a time.
coach-place-ask = Shall I post in this place?
coach-place-how = For another channel, thread or topic, type /coach there.
coach-city-title = Whose clock shall I follow?
coach-city-ask = Posts need a time zone. Which large city has the same time as most people here?
coach-city-reply = Reply to this message with its name.
coach-time-title = When shall I post?
coach-time-ask = Choose a time for the daily post.
coach-time-reply = Or reply to this message with a time such as 18:30.
coach-language-ask = Which language shall I speak where everybody reads along?

## What is set

coach-place = Posts go
coach-place-here = To this place
coach-place-other = To another place
coach-time = Time of day
coach-clock = Clock
coach-posts = Daily stretch
coach-welcome = Welcome
coach-roles = Milestone roles
coach-next = The next post comes
coach-nothing = The daily stretch is off, so I post only while a challenge runs.
coach-elsewhere = I can see here only what I may do in this place. To check the other one, type /coach there.
coach-unknown = I do not know “{ $typed }”. After /coach you can type: here, city Berlin, time 18:30, posts off, welcome off, roles on.

coach-here = Post here
coach-city = Change city
coach-when = Change time
coach-posts-on = Turn on daily stretch
coach-posts-off = Turn off daily stretch
coach-welcome-on = Turn on welcome
coach-welcome-off = Turn off welcome
coach-roles-on = Turn on milestone roles
coach-roles-off = Turn off milestone roles
coach-new = New challenge
coach-challenges = Challenges
coach-check = Check again
coach-again = Try again

coach-saved-here = Saved. I post in this place.
coach-saved-city = Saved. The days here follow the clock of { $city }.
coach-saved-time = Saved. I post at { $time }.
coach-saved-posts-on = Saved. A short stretch comes each day.
coach-saved-posts-off = Saved. The daily stretch is off.
coach-saved-welcome-on = Saved. I greet people who join, a few at a time, and write to none of them in private.
coach-saved-welcome-off = Saved. I greet nobody.
coach-saved-roles-on = Saved. Members who say yes can show how far they have come as a role. On Telegram there are no roles.
coach-saved-roles-off = Saved. I give no roles.
coach-checked = I looked again. I may do everything I need to do.
coach-missing = I looked again. This is what I need to do my work here:

## What the bot may not do, and where that is changed

coach-refused-title = I cannot post here yet
coach-refused = Nothing has changed so far. Please allow this first, then press “Try again”:
right-see = I cannot see this place. On Discord, open the settings of this channel, then Permissions, and allow me View Channel. On Telegram, add me to the group again.
right-write = I may not write here. On Discord, open the settings of this channel, then Permissions, and allow me Send Messages. In a thread, allow Send Messages in Threads. On Telegram, make me an admin of the group.
right-pictures = I may not send pictures here. On Discord, open the settings of this channel, then Permissions, and allow me Attach Files. On Telegram, make me an admin of the group.
right-pin = I may not pin the card of a challenge. On Discord, open the settings of this channel, then Permissions, and allow me Pin Messages. On Telegram, make me an admin who may pin messages.
right-roles = I may not give roles. On Discord, open Server Settings, then Roles. Allow me Manage Roles, and drag my role above the ones I give.
right-arrivals = I am not told who joins, so I cannot greet them. On Discord, whoever runs me turns on the Server Members Intent. On Telegram, make me an admin of the group.
