# Progress in words.

progress-button = Progress
progress-title = Your progress
progress-total = Days looked after in all
progress-current = Check-in streak
progress-best = Best so far
progress-buffers = Buffer days
progress-buffers-left = { $days ->
    [0] none left this week
    [one] 1 left this week
   *[other] { $days } left this week
}
progress-buffer-day = A buffer day is a day you miss and your streak lives on: you have two in any seven.
progress-last-days = { $days ->
    [one] Today
   *[other] Last { $days } days
}
progress-days = { DATETIME($first, skeleton: "MMMd") } to { DATETIME($last, skeleton: "MMMd") }
progress-week = { $paused ->
    [0] { $counted } of { $days } looked after
    [one] { $counted } of { $days } looked after, 1 paused
   *[other] { $counted } of { $days } looked after, { $paused } paused
}
progress-function = { $first } → { $now } of 10
progress-soreness = Soreness by week
progress-soreness-about = The average of the numbers you gave me, from 0, none, to 10, the worst you can imagine. One number alone says little.
progress-soreness-mean = { $mean }, from { $count } numbers
progress-soreness-few = Fewer than three numbers, so no average
progress-open = You can still add a day that is missing. Press it below.
progress-missing = Add { DATETIME($day, skeleton: "MMMEd") }
streak-earn-back = { $needed ->
    [one] One more day looked after, by { DATETIME($day, skeleton: "MMMEd") }, brings your streak back at { $returns } days.
   *[other] { $needed } more days looked after, by { DATETIME($day, skeleton: "MMMEd") }, bring your streak back at { $returns } days.
}
progress-sum = Where the number comes from: { $parts }.
progress-about = Done, partly and rest all count as looked after.

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
    [one] 1 day left out, as nothing was planned for it or my message did not reach you
   *[other] { $count } days left out, as nothing was planned for them or my messages did not reach you
}
reason-open = { $count ->
    [one] 1 day not counted yet
   *[other] { $count } days not counted yet
}

## Pictures, which say nothing that their card does not say in words

progress-calendar = Calendar
progress-weeks = Weeks
progress-soreness-matters = Your average was { $start } at the start. At { $limit } or lower, it would be a change that matters.
picture-number = { $number }
picture-mean = { $mean }
picture-day = { DATETIME($day, skeleton: "MMMd") }
picture-month = { DATETIME($day, skeleton: "MMM") }
picture-weekday = { DATETIME($day, skeleton: "E") }

mark-done = Done
mark-partly = Partly
mark-rest = Rest
mark-buffer = Buffer day
mark-missed = No session
mark-paused = Paused
mark-excused = Free
mark-open = Still open

calendar-title = Your calendar
calendar-sub = From { DATETIME($first, skeleton: "MMMd") } to today
calendar-streak = streak
calendar-best = best
calendar-buffers = buffer days
calendar-about = Day by day, from { DATETIME($first, skeleton: "MMMd") } to today.
calendar-free = A day is free when nothing was planned for it, or my message did not reach you.
calendar-part = { $name } { $count }
calendar-alt = A calendar with a mark for each day from { DATETIME($first, skeleton: "MMMd") } to today. { $parts }. Streak { $streak }, best { $best }, buffer days left { $left }.

weeks-title = Your weeks
weeks-sub = Days looked after, of seven
weeks-total = days in all
weeks-counted = Looked after
weeks-left-out = Left out
weeks-about = How many days of each week you looked after.
weeks-week = { $left ->
    [0] { $counted } of { $days }
   *[other] { $counted } of { $days }, { $left } left out
}
weeks-left-out-about = Days that were paused or free are left out: they count neither way.
weeks-alt = A bar for each week from { DATETIME($first, skeleton: "MMMd") } to today: { $counted } of { $days } days looked after.

curve-title = Soreness
curve-sub = 0 is none, 10 the worst
curve-now = last 7 days
curve-start = start { $mean }
curve-matters = { $mean } or lower: a change that matters
curve-week = End of a week
curve-mean = Average of seven days
curve-alt = A curve of your soreness from { DATETIME($first, skeleton: "MMMd") } to today, in averages of seven days, from { $count } numbers. The average of the last seven days is { $mean }.
curve-alt-few = Your soreness from { DATETIME($first, skeleton: "MMMd") } to today: { $count } numbers. They are too few for an average of the last seven days.
