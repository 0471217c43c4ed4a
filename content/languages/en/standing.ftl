# The cards of challenges that everybody reads: no health, no blame, no hurry, and nobody's missed day (coaching.md §5.2).

standing-together = One target for everybody: { $target } days looked after. A day of rest counts like any other.
standing-teams = Teams, by the share of days that their people looked after. The size of a team makes no difference, and a day of rest counts.
standing-board = A board for whoever likes to be on it, by days looked after. A day of rest counts like any other.
standing-when = From { DATETIME($first, skeleton: "MMMEd") } to { DATETIME($last, skeleton: "MMMEd") }.
standing-ahead = It has not begun yet. You can join at any time.
standing-day = Day { $day } of { $days }.
standing-late = The days are over. A check-in for one of the last days can still come in.
standing-over = It is over. Thank you to everybody who took part.
standing-few = Numbers show from three people on.
standing-others = And others.

## Numbers; while a challenge runs they are rounded down

standing-all = All together
standing-count = { $days } of { $target } days
standing-count-least = { $days ->
    [0] the first days are in
   *[other] at least { $days } of { $target } days
}
standing-share = { $share }%
standing-share-least = { $share ->
    [0] the first days are in
   *[other] at least { $share }%
}
standing-row = { $rank }. { $name }

## Buttons

standing-join = Join
standing-join-team = Join { $team }
standing-mine = My part

## How it ended

standing-early = It ended earlier than planned.
standing-first = { $team } looked after the largest share of days this time.
standing-tie = { $teams } looked after the same share of days, and the largest one.
standing-gain = In all you looked after { $days } days. Each of them did somebody good, in every team.
standing-thanks = Thank you to everybody who took part. Rest days count, here and later.

## The line in the daily post

standing-daily = { $name }: day { $day } of { $days }. { $stand }
standing-daily-ahead = { $name } begins on { DATETIME($first, skeleton: "MMMEd") }.
standing-daily-late = { $name }: the days are over, and the last check-ins can still come in.
standing-line = So far: { $parts }.
standing-line-board = The board is on its own card.
standing-part = { $label } { $value }

## The picture at the end

standing-drawn-days = Days looked after
standing-drawn-shares = The share of days looked after
standing-drawn-own = from here
standing-drawn-foot = Rest days count, and the size of a team makes no difference
standing-drawn-together = One bar for all together: { $all }.
standing-drawn-teams = One bar for all together: { $all }. One bar for each team: { $teams }.
