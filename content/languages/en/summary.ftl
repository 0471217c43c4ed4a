# The summary for a clinician: the chat around it, and the words on the page that the core fills in.

clinician-title = A summary to show someone
clinician-about = I can make one page, as a PDF, for you to show to a physiotherapist or doctor. It will say:
clinician-says-days = how your days went, week by week, and which exercises you did
clinician-says-soreness = how sore you were, as the average of each week
clinician-says-function = how well the activities went that you rated
clinician-says-profile = where it hurts and what you do
clinician-says-flags = when something was stopped or left out, never which sign you pressed
clinician-says-advice = what I advised, and what you answered
clinician-direct = It comes to you by direct message, for nobody else to see.
clinician-name-ask = Shall a name stand on top? It is for the page alone, and I do not keep it.
clinician-unnamed = Without a name
clinician-named = With a name
clinician-name = A name for the page
clinician-name-label = Name
clinician-name-hint = As it shall stand on the page
clinician-name-kept = I put the name on the page and do not keep it.
clinician-name-type = Type the name, or press a button.
clinician-name-press = Press “With a name”. Only you will see it.
clinician-name-empty = I found no name in that.
clinician-name-long = A name on the page can have up to { $longest } characters. Please type a shorter one.
clinician-nothing = There is nothing to show yet. The page grows with your days: check in for a few, then ask me again.
clinician-nothing-then = If it hurts now, there is no need for a page. See a doctor or physiotherapist and tell them in your own words.
clinician-here-title = Your summary
clinician-here = Here it is, on one page. You can print it, or show it on your phone. It holds what you told me and nothing else.
clinician-not-kept = I keep no copy. This one stays in our chat until you delete it there.
clinician-file = One page about your days, your exercises, and what I advised.
clinician-sent-title = It is in your direct messages
clinician-sent = I have sent the page there. Nobody here can see it.

## The page: what was found

page-no-review = The next look back over a month is due on { DATETIME($day, skeleton: "yMMMMd") }.
page-diary = The average of the first week, and of the week up to { DATETIME($day, skeleton: "yMMMMd") }.
page-recall = The average of a week, as remembered at the start and on { DATETIME($day, skeleton: "yMMMMd") }.
page-no-scores = There are no soreness numbers to compare for the review of { DATETIME($day, skeleton: "yMMMMd") }.
page-class-resolved = Soreness is almost gone: { $base } to { $last } out of 10.
page-class-improved = Soreness is clearly less: { $base } to { $last } out of 10.
page-class-low_stable = Soreness was low, and still is: { $base } to { $last } out of 10.
page-class-worse = Soreness is more than before: { $base } to { $last } out of 10.
page-class-slight = Soreness is a little less: { $base } to { $last } out of 10.
page-class-unchanged = Soreness is about the same: { $base } to { $last } out of 10.
page-change = Asked how it is since the start, the answer was: { $change }.
page-change-1 = very much better
page-change-2 = much better
page-change-3 = a little better
page-change-4 = no change
page-change-5 = a little worse
page-change-6 = much worse
page-change-7 = very much worse

## The page: safety answers. What was ticked is not known.

page-flag-crisis = Everything was stopped for safety.
page-flag-emergency = A sign for emergency care: all exercises were stopped.
page-flag-urgent = A sign to be seen the same day: all exercises were stopped.
page-flag-told = Somebody who looked at it said to stop: all exercises were stopped.
page-flag-soon = A sign to be seen within days.
page-flag-adapt = Something to take care of.
page-flag-clinician = A clinician said that it is all right: exercises went on.
page-flag-mistake = The stop was taken back as a mistake.
page-flag-assessed = The sign was old and had been looked at: exercises went on.
page-flag-hurt = Sharp pain in an exercise.
page-flag-allowed = Allowed again by a clinician.
page-flag-retracted = What was left out because of a list was taken back as a mistake.
page-flag-severe = Soreness of 8 or more.
page-flag-severe_week = Soreness of 8 or more, three times within a week.
page-flag-relapse = Sore again after it had got better.
page-flag-flares = Much more soreness than usual, three times within two weeks.
page-flag-worsening = Three scores in a row well above the start.
page-flag-flare = Much more soreness than usual.
page-flag-exercises = { $what } Exercises: { $exercises }

## The page: what was advised

page-advice-review = { $advice } (review of { DATETIME($day, skeleton: "MMMd") })
page-advice-continue = To go on
page-advice-recheck = To look again in two weeks
page-advice-suggest = To think about having it looked at
page-advice-signpost = To see a physiotherapist or doctor
page-advice-advise = To see a physiotherapist or doctor
page-reply-book = Will book one
page-reply-seeing = Is seeing somebody
page-reply-not_now = Not now
page-reply-better = It is better
page-reply-short = Will try the short plan
page-visit = Asked how the visit went
page-visit-carry_on = Carry on with this
page-visit-other = Got a different programme
page-visit-stop = Was told to stop
page-visit-waiting = Waits for an appointment or tests
page-life = Does it stop normal activities, or disturb sleep?
page-life-yes = Yes
page-life-no = No
