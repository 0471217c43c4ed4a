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

## Start

start-button = Start
start-again = Start again
start-agree = I agree and I am 18 or over
start-young = I am under 18
start-later = Not now
start-welcome-title = Hello, I am Limber
start-welcome-what = I coach people with sore glutes: a short stretching routine by direct message each day, and one tap to tell me how it went.
start-welcome-purpose = This is general wellness education. I do not diagnose or treat anything. If something feels wrong, see a professional.
start-welcome-kept = If you agree, I keep your account number, time zone, settings and the days you check in, until you delete them with /privacy. No name, no location. Chats with bots are not end-to-end encrypted.
not-reviewed = A licensed physiotherapist has not reviewed these words yet.
start-young-title = Limber is for adults
start-young-why = Bodies that still grow need other advice, so I coach people of 18 and over only. A doctor, physiotherapist or sports teacher can help you well. I have kept nothing about you.
start-young-ask = You agreed before. If you are under 18, press the button and I delete everything I keep about you.
start-young-sure = I am under 18, delete it all
start-later-title = All right, not now
start-later-how = I have kept nothing. Whenever you like, press Start or type /start.

start-city-button = Type your city
start-city-title = Where are you?
start-city-label = City
start-city-hint = For example Berlin, São Paulo or Bengaluru
start-city-ask = I need your time zone, so that messages come at your time of day. Which city are you in, or which large city is near?
start-city-missed = I do not know “{ $city }”. Please try a large city in the same time zone.
start-city-type = Type its name.
start-city-press = Press “Type your city”. Only you will see it.
start-zone-title = Is it { $clock } for you?
start-zone-ask = In { $city } it is { $clock } now. Is that what your clock says?
start-zone-other = No, another city
start-zones-title = Which of these is it?
start-zones-ask = Choose the one whose time your clock shows.
start-zone-choice = { $city }, { $clock }

start-time-title = When shall I write?
start-time-button = Another time
start-time-label = Time of day
start-time-hint = For example 18:30 or 6:30 pm
start-time-ask = Choose a time for your daily message. Right after something you do every day works well.
start-time-missed = I could not read “{ $typed }” as a time. Please write it like 18:30 or 6:30 pm.
start-time-type = Or type one such as 18:30.
start-time-press = Or press “Another time”.
start-time-choice = { $time }

start-go-title = Shall we begin?
start-go = Yes, write to me daily
start-go-here = I will write to you here every day at { $time }, and send today's stretches right away.
start-go-direct = I will write to you by direct message every day at { $time }, and send the first one right away.
start-go-stop = Type /stop at any time and I stop at once.
start-ready-title = You are all set
start-ready-next = My next message comes
start-ready-direct = I have sent today's stretches to your direct messages. Everything else happens there.

not-started-title = Let us get you started
not-started-how = I have no routine for you yet. Press Start, it takes about a minute.

## Today

today-title = Your stretches for { DATETIME($day, skeleton: "MMMEd") }
today-button = Today
today-intro = Walk about for two minutes first. Then, both sides, the sorer side second:
today-stop = Move slowly and breathe. Mild soreness is fine: up to 3, where 0 is none and 10 is the worst you can imagine. Above 5, ease off or stop. Stop at once if it is sharp, electric, numb or tingling, or if you feel dizzy.
today-ask = How did it go? Resting counts too.
today-noted = Noted for this day: { $status }.
daily-title = Time for your stretches, { DATETIME($day, skeleton: "MMMEd") }
daily-late-title = Your stretches for { DATETIME($day, skeleton: "MMMEd") }
daily-late-why = This message is late because I was not available at your time. Sorry. There is no hurry.
streak-anew = { $total ->
    [one] 1 day looked after so far. The next one begins a new streak.
   *[other] { $total } days looked after so far. The next one begins a new streak.
}
streak-line = { $days ->
    [0] Your check-in streak begins with the next day you look after yourself.
    [one] Check-in streak: 1 day looked after. { $buffers ->
        [0] No buffer days left this week.
        [one] 1 buffer day left this week.
       *[other] { $buffers } buffer days left this week.
    }
   *[other] Check-in streak: { $days } days looked after. { $buffers ->
        [0] No buffer days left this week.
        [one] 1 buffer day left this week.
       *[other] { $buffers } buffer days left this week.
    }
}

exercise-form = { $name } ({ $form })
exercise-how = How: { $name }
exercise-dose = How much
exercise-purpose = What for
exercise-careful = Take care with this one:
exercise-stops = Stop at once if you notice:

dose-hold = { $sets ->
    [one] once for { $hold } seconds
   *[other] { $sets } times for { $hold } seconds
}
dose-hold-each-side = { $sets ->
    [one] once for { $hold } seconds on each side
   *[other] { $sets } times for { $hold } seconds on each side
}
dose-reps = { $sets ->
    [one] { $reps } slow repetitions
   *[other] { $sets } rounds of { $reps } slow repetitions
}
dose-reps-each-side = { $sets ->
    [one] { $reps } slow repetitions on each side
   *[other] { $sets } rounds of { $reps } slow repetitions on each side
}
dose-reps-held = { $sets ->
    [one] { $reps } times, each held for { $hold ->
        [one] 1 second
       *[other] { $hold } seconds
    }
   *[other] { $sets } rounds of { $reps }, each held for { $hold ->
        [one] 1 second
       *[other] { $hold } seconds
    }
}
dose-reps-held-each-side = { $sets ->
    [one] { $reps } times on each side, each held for { $hold ->
        [one] 1 second
       *[other] { $hold } seconds
    }
   *[other] { $sets } rounds of { $reps } on each side, each held for { $hold ->
        [one] 1 second
       *[other] { $hold } seconds
    }
}

## Check-in

status-done = Done
status-partly = Partly
status-rest = Rest
status-skipped = Skipped
checkin-change = Change
checkin-noted-title = { DATETIME($day, skeleton: "MMMEd") }: { $status }
checkin-noted-done = Noted. Well looked after.
checkin-noted-partly = Noted. Part of it counts as a day looked after.
checkin-noted-rest = Noted. Rest is part of the routine and counts.
checkin-noted-skipped = Noted, thank you for telling me. Days like this happen.
checkin-buffered = Buffer days are there for them, so your streak goes on.
checkin-welcome-back = Good to see you again. Coming back is what matters.
checkin-milestone = { $days } days looked after in all.
checkin-caring = You have rested { $days } days in a row. If it hurts more than before, or something feels wrong, please see a professional. If life is busy, that is fine too.
checkin-ask-title = How was { DATETIME($day, skeleton: "MMMEd") }?
checkin-ask = One tap is enough. Rest counts as a day looked after.
checkin-closed-title = { DATETIME($day, skeleton: "MMMEd") } is not open
checkin-closed = A day can be set or changed on the day itself and the two days after it. Nothing was changed.

## Progress

progress-button = Progress
progress-title = Your progress
progress-current = Check-in streak
progress-best = Best so far
progress-total = Days looked after in all
progress-buffers = Buffer days
progress-buffers-left = { $days ->
    [0] none left this week
    [one] 1 left this week
   *[other] { $days } left this week
}
progress-missing = Add { DATETIME($day, skeleton: "MMMEd") }
streak-earn-back = { $needed ->
    [one] One more day looked after, by { DATETIME($day, skeleton: "MMMEd") }, brings your streak back at { $returns } days.
   *[other] { $needed } more days looked after, by { DATETIME($day, skeleton: "MMMEd") }, bring your streak back at { $returns } days.
}
progress-sum = Where the number comes from: { $parts }.
progress-about = Done, partly and rest all count. Two missed days in any seven do no harm: those are your buffer days.

reason-final = the count starts after { $count } missed days in a row
reason-broke = the count starts again after { $count } missed days
reason-counted = { $count ->
    [one] 1 day done or partly done
   *[other] { $count } days done or partly done
}
reason-rested = { $count ->
    [one] 1 day of rest
   *[other] { $count } days of rest
}
reason-buffered = { $count ->
    [one] 1 buffer day used
   *[other] { $count } buffer days used
}
reason-restored = { $count ->
    [one] 1 missed day made good by coming back
   *[other] { $count } missed days made good by coming back
}
reason-paused = { $count ->
    [one] 1 paused day left out
   *[other] { $count } paused days left out
}
reason-locked = { $count ->
    [one] 1 day left out while exercises were stopped
   *[other] { $count } days left out while exercises were stopped
}
reason-excused = { $count ->
    [one] 1 day left out because my message did not reach you
   *[other] { $count } days left out because my messages did not reach you
}
reason-open = { $count ->
    [one] 1 day not counted yet
   *[other] { $count } days not counted yet
}

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
