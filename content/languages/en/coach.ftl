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
word-today = today's stretches and your check-in
word-progress = your streak and where it comes from
word-privacy = what I keep about you, and how to delete it
word-stop = stop all messages
word-help = what you can say to me

## The public card with the Start button

invitation-title = A short daily stretch for sore glutes
invitation-what = I send you a few gentle stretches each day, in private, and keep track of the days you looked after yourself. Press Start and only you will see what comes next.

## Stop, help, direct messages

stopped-title = I have stopped
stopped-how = I send nothing more. Your days so far are kept, and you can start again whenever you like.
help-title = What you can say
help-intro = Type one of these words, or use the buttons.
help-wrong = If something hurts more than before, feels numb or feels wrong: stop stretching and see a professional. If it is urgent, call your local emergency number.
help-unknown = I did not understand that. These words I know:
help-not-monitored = No one reads these messages. In an emergency call your local emergency number.
direct-closed-title = I cannot write to you directly
direct-closed = Direct messages from me do not reach you at the moment, so no daily message comes.
direct-step-1 = In this server's menu open Privacy Settings and allow direct messages. If you blocked me, unblock me.
direct-step-2 = Then press Try again.
direct-again = Try again
direct-sent-title = Direct messages work again
direct-sent = I have sent today's stretches to your direct messages.

## Privacy

privacy-title = What I keep about you
privacy-kept = Your account number and the number of our chat, your time zone, time of day and language, how each day went, and when a message was owed and sent. Whoever runs me can see that it is kept, and is responsible for it.
privacy-nothing = Nothing. I keep something about a person only after they have agreed to it.
privacy-not-kept = I keep no name, no location and nothing that you type.
privacy-platforms = Chats with bots are not end-to-end encrypted, and Discord and Telegram have rules of their own.
privacy-delete = Delete everything about me
privacy-delete-sure = Yes, delete everything
privacy-sure-title = Delete everything?
privacy-sure = Your settings, your days and your streak go at once. I cannot bring them back.
privacy-gone-title = Deleted
privacy-gone = { $days ->
    [0] Your settings are deleted. I keep nothing about you any more.
    [one] Your settings and 1 day are deleted. I keep nothing about you any more.
   *[other] Your settings and { $days } days are deleted. I keep nothing about you any more.
}
