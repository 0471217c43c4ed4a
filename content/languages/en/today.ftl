# Today's card and the daily message.

today-title = Your stretches for { DATETIME($day, skeleton: "MMMEd") }
today-button = Today
today-intro = Walk about for two minutes first. Then, both sides, the sorer side second:
today-intro-one = This is all for today:
today-stop = Move slowly and breathe. Mild soreness is fine: up to 3, where 0 is none and 10 is the worst you can imagine. Above 5, ease off or stop. Stop at once if it is sharp, electric, numb or tingling, or if you feel dizzy.
today-first = Press “Begin” and I lead you through it, one step after the other. Or do it on your own, and tell me here.
today-ask = How did it go? Resting counts too.
today-noted = Noted for this day: { $status }.
daily-title = Time for your stretches, { DATETIME($day, skeleton: "MMMEd") }
daily-late-title = Your stretches for { DATETIME($day, skeleton: "MMMEd") }
daily-late-why = This message is late because I was not available at your time. Sorry. Any time that suits you is fine.
streak-anew = { $total ->
    [one] 1 day looked after so far. The next one begins a new streak.
   *[other] { $total } days looked after so far. The next one begins a new streak.
}
streak-line = { $days ->
    [0] Your check-in streak begins with the next day you look after yourself.
    [one] Check-in streak: 1 day looked after. { $buffers ->
        [0] { "" }
        [one] 1 buffer day left this week.
       *[other] { $buffers } buffer days left this week.
    }
   *[other] Check-in streak: { $days } days looked after. { $buffers ->
        [0] { "" }
        [one] 1 buffer day left this week.
       *[other] { $buffers } buffer days left this week.
    }
}

today-title-theirs = Your programme for { DATETIME($day, skeleton: "MMMEd") }
today-title-gentle = A gentle day, { DATETIME($day, skeleton: "MMMEd") }
today-advised = I think it is time to see a physiotherapist or doctor. Press below to read why, and to answer.
today-advice = Read my advice
today-review = It is time to look at how the last weeks have gone. It takes about two minutes.
today-pause = Pause
today-paused = You are on a pause, so I send nothing. { DATETIME($day, skeleton: "MMMEd") } is its last day. What you do still counts.
today-wrong-title = No exercises today
today-wrong = Something feels wrong, or the soreness was high. So there are no exercises today. Rest counts.
today-wrong-next = If it gets worse, or you are not sure, press the button below and read what to do.
today-rest = Rest today
wrong-button = Something feels wrong

## The message of a day

daily-wrong-yesterday = Yesterday you said that something felt wrong. If it still does, please do no exercises and see a professional.
daily-pause-over = Your pause is over. There is nothing to catch up on.
daily-milestone = { $days } days looked after in all. That is a lot of small steps.
daily-missed = Yesterday has no check-in. That does no harm: a buffer day covers it, or you add it now.
daily-tiny = Short on time? This one exercise takes two minutes and counts.
daily-fewer-offer = You have looked after most days of the last four weeks. If you like, I write once a week from now on.
daily-fewer = Write once a week
daily-fewer-title = Once a week from now on
daily-fewer-how = I send you a summary once a week. Your stretches and your check-in are here any day: type today. You can change this in the settings.
daily-settings = Settings
daily-recovery-title = How it has gone
daily-repeat = Some days ago I suggested seeing a physiotherapist or doctor. If it still bothers you, that still holds. What do you think?
daily-returned = It has been a while. So that I can compare later, I would like to ask how sore you were in the last seven days.
daily-carry-on = You begin anew. So that I can compare later, I would like to ask how sore you were in the last seven days.
daily-visited = You wanted to book an appointment. Did you manage to see somebody?
daily-waited = Two weeks ago you were waiting for an appointment or tests. Have you been seen by now?
daily-maintain = You have been doing well for some time. If you like, three sessions a week are enough from now on.
daily-passive = My advice from before still holds: if it still bothers you, please see a physiotherapist or doctor.
daily-summary-title = Your last week
daily-picture = The picture shows { $name }.
daily-second-title = Your second reminder for today
daily-snoozed-title = Here I am again, as you asked
summary-intro = The seven days before today:
summary-looked-after = Looked after
summary-of = { $days } of { $all } days
summary-done = Done
summary-partly = Partly
summary-rested = Rest
still-here-title = Still here when you like
still-here-what = A week without a check-in is no problem. There is nothing to catch up on.
still-here = If you would like to begin again, this is for today:
still-here-tiny = If you would like to begin again, two minutes are enough:
farewell-title = This is my last message for now
farewell-why = I have not heard from you for two weeks, so I will stop writing. Your days are kept.
farewell-help = If it still hurts, a professional can help. A physiotherapist or doctor can find out what you need.
farewell-advice = If it still hurts, please see a physiotherapist or doctor. A professional can help: some causes need a different approach.
farewell-return = To come back, press the button below or write to me. There is nothing to catch up on.
farewell-back = I am back

## Another programme, or waiting for an appointment

mode-theirs = This is the programme that you were given. Do it as you were shown:
mode-theirs-untitled = Today is for the programme that you were given. Do it as you were shown, and tell me how the day went.
mode-gentle = While you wait for your appointment or tests, no exercises from me. These are gentle, if they feel good:
mode-side = lying on your side, with a pillow between your knees
mode-back = lying on your back, with a pillow under your knees
mode-flare = You are more sore than usual. Resting counts. If it stays so for some days, please tell a doctor or physiotherapist.
mode-programme = My programme
mode-visit = I have been seen
mode-why-theirs = You told me that you were given another programme. So there are no exercises from me: you do theirs, and I keep your days.
mode-why-gentle = You told me that you are waiting for an appointment or tests. So there are no exercises from me until you have been seen.
daily-title-theirs = Time for your programme, { DATETIME($day, skeleton: "MMMEd") }
daily-title-gentle = A gentle day, { DATETIME($day, skeleton: "MMMEd") }
daily-late-title-theirs = Your programme for { DATETIME($day, skeleton: "MMMEd") }
daily-late-title-gentle = A gentle day, { DATETIME($day, skeleton: "MMMEd") }

## Putting it off

snooze-button = Later
snooze-title = Later is fine
snooze-ask = When shall I write again?
snooze-1 = In 1 hour
snooze-3 = In 3 hours
snooze-tomorrow = Tomorrow
snooze-noted-title = All right
snooze-until = I will write again
snooze-tomorrow-noted = I will send nothing more today. My next message comes at your usual time.

## A day without exercises, and a sore day

plan-none = From what you told me, there is no exercise that I can offer you. Please see a doctor or physiotherapist first, and ask which of them suit you.
plan-none-how = Rest counts as a day looked after. If they allow you an exercise, tell me: press “Why?” below.
flare-button = A sore day
flare-what = You are more sore than usual, so today is a gentle day, and resting counts. If it stays so for some days, please see a doctor or physiotherapist. If you like, and if it feels good:
flare-walk = a short, easy walk
flare-breathe = two minutes of slow breathing, lying as you like
daily-follow-up = Some days ago I asked you to have something looked at. If that has not happened yet, please see a doctor or physiotherapist.
why-button = Why?

## When to stop at once, in a step of an exercise that was turned on

session-stop-e2 = Stop at once if you feel a pulse, sick or dizzy, sharp pain, or pain in the belly or groin. Stop at burning, tingling or numbness in the thigh too. Then press “This hurts”.

## The exercises in words

exercise-form = { $name } ({ $form })
exercise-list = How to do them
exercise-list-title = How to do them
exercise-picture = Show me a picture
exercise-mistakes = What often goes wrong:
exercise-dose = How much
exercise-purpose = What for
exercise-careful = Take care with this one:
exercise-stops = Stop at once if you notice:

dose-hold = { $sets ->
    [one] once for { $hold ->
        [one] 1 second
       *[other] { $hold } seconds
    }
   *[other] { $sets } times for { $hold ->
        [one] 1 second
       *[other] { $hold } seconds
    }
}
dose-hold-each-side = { $sets ->
    [one] once for { $hold ->
        [one] 1 second
       *[other] { $hold } seconds
    } on each side
   *[other] { $sets } times for { $hold ->
        [one] 1 second
       *[other] { $hold } seconds
    } on each side
}
dose-spots = { $sets ->
    [one] { $spots } tender spots, { $hold ->
        [one] 1 second
       *[other] { $hold } seconds
    } each
   *[other] { $sets } rounds of { $spots } tender spots, { $hold ->
        [one] 1 second
       *[other] { $hold } seconds
    } each
}
dose-spots-each-side = { $sets ->
    [one] { $spots } tender spots on each side, { $hold ->
        [one] 1 second
       *[other] { $hold } seconds
    } each
   *[other] { $sets } rounds of { $spots } tender spots on each side, { $hold ->
        [one] 1 second
       *[other] { $hold } seconds
    } each
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
