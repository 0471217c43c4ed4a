# The settings and the pause.

minutes = { $minutes } minutes
on = On
off = Off

settings-title = Your settings
settings-change = Press what you would like to change.
settings-unknown = I do not know the setting “{ $typed }”. These are the ones there are.
settings-missed = I could not read “{ $typed }”. Please choose one of these.
settings-saved-time = Saved. I write at { $time } from now on.
settings-saved-city = Saved. Your days now follow the clock of { $city }.
settings-saved-now = Today's message comes in a moment.
settings-saved-length = Saved. A session takes { $minutes } minutes from now on.
settings-saved-daily = Saved. I write every day.
settings-saved-thrice = Saved. Three sessions a week from now on. I write on their days, and the days between cost nothing.
settings-saved-weekly = Saved. I write once a week, with a summary. Your stretches are here any day: type today.
settings-saved-second-on = Saved. If a day is still open, I write a second time at { $time }.
settings-saved-second-off = Saved. There is no second reminder.
settings-saved-language = Saved. I speak { $language }.
settings-saved-pictures = Saved. So it will be with the next picture.
settings-saved-soreness-on = Saved. I will ask how sore you are, below your check-in.
settings-saved-soreness-off = { $count ->
    [0] Saved. I do not ask how sore you are, and keep no numbers.
    [one] Saved. I do not ask how sore you are. The number I kept is deleted.
   *[other] Saved. I do not ask how sore you are. The { $count } numbers I kept are deleted.
}
settings-saved-country = Saved. I keep it for emergency numbers only.

settings-time = Time of day
settings-city = Place
settings-city-clock = { $city }, where it is { $clock } now
settings-length = Session length
settings-reminders = Reminders
settings-second = Second reminder
settings-second-at = At { $time }
settings-language = Language
settings-pictures = Pictures
settings-descriptions = Picture descriptions
settings-soreness = Soreness question
settings-soreness-not-asked = Not asked yet
settings-country = Country
settings-profile = About you
settings-visit = I have seen somebody
settings-exercises = Exercises
settings-exercises-theirs = Those of another programme
settings-exercises-gentle = None, while you wait
settings-theirs = Your other programme
settings-gentle = The wait is over
settings-country-none = Not chosen
settings-pause = Pause
settings-pause-until = Until { DATETIME($day, skeleton: "MMMEd") }
settings-stop = Stop all messages

settings-daily = Every day
settings-weekly = Once a week
settings-thrice = Three sessions a week
settings-reminders-ask = How often shall I write? Once a week means a summary of your week. Three sessions a week means a message on their days. Beside that I only ask how it has gone, about once a month.
settings-second-ask = A second reminder is off until you turn it on. It comes at { $time }, three hours after the first, and only if the day is still open.
settings-second-quiet = That is between 21:00 and 8:00, so it comes without a sound.
settings-second-late = Three hours after your time the day is over, so there is no second reminder.
settings-second-on = Turn on second reminder
settings-second-off = Turn off second reminder

settings-language-ask = Which language shall I speak?
settings-language-one = So far I speak { $language } only. More languages can be added by whoever runs me.

settings-pictures-ask = Pictures of the exercises can move or stand still, and I can describe each one in words. Pictures of your progress can be light or dark.
settings-moving = Moving
settings-still = Still
settings-pictures-progress = Progress pictures
settings-dark = Dark
settings-light = Light
settings-pictures-moving = Show moving pictures
settings-pictures-still = Show still pictures
settings-pictures-described = Describe pictures in words
settings-pictures-plain = Do not describe pictures
settings-pictures-dark = Draw my progress dark
settings-pictures-light = Draw my progress light

settings-soreness-now = At present I ask how sore you are, and keep the numbers.
settings-soreness-turn-on = Yes, ask me
settings-soreness-turn-off = Do not ask me
settings-soreness-off-ask = If I no longer ask, I also delete every number I have kept. I cannot bring them back.
settings-soreness-off-sure = Yes, delete the numbers

settings-country-ask = Where would you call for help? I ask so that I can name the right emergency number. I never guess it.
settings-country-eu = European Union
settings-country-uk = United Kingdom
settings-country-us = United States or Canada
settings-country-au = Australia
settings-country-nz = New Zealand
settings-country-other = Another country
settings-country-clear = Rather not say

## Pause

pause-title = A pause
pause-ask = How long would you like to pause, from today? You need no reason.
pause-missed = “{ $typed }” is not a pause I can set. I can pause for 1 to 28 days, and again after that.
pause-about = Press a button, or type a number of days from 1 to 28. Nothing is sent, and your streak stays where it is.
pause-noted-title = You are on a pause
pause-until = { DATETIME($day, skeleton: "MMMEd") } is the last day of your pause.
pause-since = It counts from { DATETIME($day, skeleton: "MMMEd") }.
pause-kept = Check-ins stay, and new ones still count. Type /pause at any time to make it longer or shorter.
pause-earlier = It began earlier
pause-end = End the pause
pause-earlier-title = When did it begin?
pause-earlier-ask = The days from then on are left out of your streak.
pause-earlier-none = It cannot begin any earlier than it does now.
pause-began = { $days ->
    [one] Yesterday
    [7] A week ago
   *[other] { $days } days ago
}
pause-ended-title = Your pause is over
pause-ended = Good to have you here. There is nothing to catch up on.
