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
word-privacy = what I keep about you, and how to delete it
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

## Privacy

privacy-title = What I keep about you
privacy-kept = About you I keep, and for what:
privacy-account-label = Account and chat number
privacy-account = of each app that you use me on: to answer you, to send your messages, and to count one day once
privacy-settings-label = Settings and pauses
privacy-settings = to write at your time, in your language, in the way you chose
privacy-days-label = How each day went
privacy-days = for your streak and your progress
privacy-person-label = What you do, what you have, your goals
privacy-person = to fit the plan to you; encrypted
privacy-health-label = Your health, encrypted
privacy-health = where it hurts, soreness, your sessions and what the safety lists leave out, to fit the plan to you. I ask only after your yes. Turn the questions off in /settings, and all of this is deleted.
privacy-care-label = How it goes, encrypted
privacy-care = your answers and ratings, what I advised and what you answered, and another programme with its titles. With the questions off, I delete it. Then I keep that I gave the advice meant for everybody, and when. I also keep that you follow another programme or wait for a visit, so that no exercise goes against it.
privacy-stops-label = Days that felt wrong, and stops
privacy-stops = to offer no exercise until it is safe; encrypted. You end a stop by your word.
privacy-together-label = What you do with others
privacy-together = the groups you used me in, the challenges you are in and the name you chose there, and your buddies. Whatever others see of it, you chose to show.
privacy-messages-label = When a message was owed and sent
privacy-messages = so that none comes twice, and no day counts against you because of me
privacy-who = Whoever runs me keeps this and is responsible for it. It stays until you delete it; older copies of the database go as they age.
privacy-nothing = Nothing. I keep something about a person only after they have agreed to it. In a group I count a tap without knowing whose it was, and forget who joined once I have said hello.
privacy-not-kept = I keep no name and no location. Of what you type I keep the titles of another programme, and the name you choose for a challenge. There is no advertising, and nothing is passed on.
privacy-platforms = Chats with bots are not end-to-end encrypted, and Discord and Telegram have rules of their own.
privacy-delete = Delete everything about me
privacy-delete-sure = Yes, delete everything
privacy-sure-title = Delete everything?
privacy-sure = Your settings, your answers, your days, your numbers, your streak, your places in challenges and your buddies go at once, in every app. I cannot bring them back.
privacy-gone-title = Deleted
privacy-gone = { $days ->
    [0] Your settings are deleted. I keep nothing about you any more. To begin anew, type /start.
    [one] Your settings and 1 day are deleted. I keep nothing about you any more. To begin anew, type /start.
   *[other] Your settings and { $days } days are deleted. I keep nothing about you any more. To begin anew, type /start.
}
