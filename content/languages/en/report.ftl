# The page for a clinician: one sheet of paper, made when the person asks for it.

report-title = Self-care summary
report-made = Made on { DATETIME($day, skeleton: "yMMMMd") }
report-period = { DATETIME($first, skeleton: "yMMMMd") } to { DATETIME($last, skeleton: "yMMMMd") }
report-days = { $days ->
    [one] 1 day
   *[other] { $days } days
}
report-name = Name: { $name }

## What the parts are called

report-sites = Where it hurts
report-activities = Usual activities
report-weeks = Week by week
report-practice = Exercises done, by level
report-function = Activities that are hard, 0 = unable, 10 = normal
report-flags = Safety answers
report-advice = What Limber advised

## The tables

report-column-week = Week
report-column-looked-after = Looked after
report-column-done = Done
report-column-partly = Partly
report-column-rest = Rest
report-column-skipped = Skipped
report-column-none = No entry
report-column-paused = Paused
report-column-sessions = Sessions
report-column-soreness = Soreness 0 to 10, mean (scores)
report-column-exercise = Exercise
report-column-level = Level { $level }
report-column-all = In all
report-column-last = Last done
report-column-dose = Dose then
report-column-activity = Activity
report-week = { DATETIME($first, skeleton: "MMMd") } to { DATETIME($last, skeleton: "MMMd") }
report-day = { DATETIME($day, skeleton: "MMMd") }
report-day-year = { DATETIME($day, skeleton: "yMMMd") }
report-earlier = Until { DATETIME($last, skeleton: "yMMMd") }
report-total = In all
report-number = { $number }
report-mean = { $mean }
report-scores = ({ $scores })
report-nothing = none
report-more-exercises = { $count ->
    [one] 1 more exercise
   *[other] { $count } more exercises
}
report-columns-explained = Looked after is done, partly or rest. Paused includes days without exercises for a safety reason, and days without a message.
report-more-rows = { $count ->
    [one] 1 earlier entry is left out.
   *[other] { $count } earlier entries are left out.
}
report-answer = Answer: { $answer }
report-no-answer = No answer
report-no-flags = No sign was reported in this time.

## The foot of the page

report-about = Limber is a stretching coach in chat apps. The person asked it to make this page, to show to someone they trust.
report-self-reported = All of it is what the person told Limber. No one has checked it, and it is not a diagnosis.
report-page = Page 1 of 1
