# Today's card and the daily message.

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
