# What Limber says in conversation. Plain words, no blame, no hurry (coaching.md §5.2).

yes = Yes
back = Back
days = { $days ->
    [one] 1 day
   *[other] { $days } days
}
sorry-try-again = Something went wrong on my side. Please try that again in a moment; pressing twice does no harm.
about-long = I coach people with sore glutes: a few gentle stretches in this chat each day, and one tap to tell me how it went. Rest counts. General wellness education, no diagnosis and no treatment. Press Start.
about-short = A short daily stretch for sore glutes, and a streak in which rest counts.
open-in-private = I coach in private only. Open our chat and press Start.
open-in-private-button = Open the chat

## Words people type

word-start = set up your daily routine, or go on setting it up
word-start-city = your city, for the time zone
word-today = today's stretches and your check-in
word-progress = your streak and where it comes from
word-learn = what lies behind the exercises, and how sure that is
word-learn-topic = what you would like to know about
word-settings = time, place, reminders and everything else you can change
word-settings-setting = what you would like to change
word-pause = no messages for 1 to 28 days
word-pause-days = how many days, from today
word-challenge = the challenges you are in, and those you can join
word-link = use me on a second app as well, with the same days
word-link-code = the code that I showed you on the other app
word-unlink = use me on one app only again
word-symptoms = something hurts or feels wrong: what to do
word-report = a page about your days, to show to a physiotherapist or doctor
word-privacy = what I keep about you, a copy of it, and how to delete it
word-stop = stop all messages
word-help = what you can say to me
word-coach = for those who run a community: where and when I post
word-coach-setting = what you would like to change, such as time 18:30

## The public card with the Start button

invitation-title = A short daily stretch for sore glutes
invitation-what = I send you a few gentle stretches each day, in private, and keep track of the days you looked after yourself. Press Start and only you will see what comes next.
invitation-admins = If you manage this community, type /coach. You choose where and when I post.

## Stop, help, direct messages

stopped-title = I have stopped
stopped-how = I send nothing more. Your days so far are kept. To come back, press the button or type /start.
help-title = What you can say
help-intro = Type one of these words, or use the buttons.
help-wrong = If something hurts more than before, feels numb or feels wrong: stop stretching and see a professional. If it is urgent, call your local emergency number.
help-unknown = I did not understand that. These words I know:
help-not-monitored = No one reads these messages. In an emergency call your local emergency number.
direct-closed-title = I cannot write to you directly
direct-closed = Direct messages from me do not reach you at the moment, so no daily message comes.
direct-notice = Direct messages from me do not reach you at the moment. To get them, open Privacy Settings in this server's menu and allow direct messages.
direct-step-1 = In this server's menu open Privacy Settings and allow direct messages. If you blocked me, unblock me.
direct-step-2 = Then press Try again.
direct-other = Or use me in another app as well: type /link here, and I can write to you there.
direct-again = Try again
direct-sent-title = Direct messages work again
direct-sent = I have sent today's stretches to your direct messages.
