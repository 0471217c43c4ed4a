# The month review: its questions, what it found, and what is asked between the reviews (coaching.md §1).

review-begin = Look back with me
review-title = Looking back
review-count = Question { $number } of { $all }
review-change-ask = Compared with when you started, it is:
review-change-1 = Very much better
review-change-2 = Much better
review-change-3 = A little better
review-change-4 = No change
review-change-5 = A little worse
review-change-6 = Much worse
review-change-7 = Very much worse
review-again = Without a number or an answer I cannot tell whether it has helped. That is fine. I ask once more, and you can answer for a week.
review-after-all = Answer after all

## What a review found: the figures, then the advice

review-found-title = What I found
review-weeks = It has been { $weeks } weeks. Here is how it looks.
review-resolved = Your soreness went from { $base } to { $last }, where 0 is none and 10 the worst. Little or nothing of it is left.
review-improved = Your soreness went from { $base } to { $last }, where 0 is none and 10 the worst. That is clearly less.
review-slight = Your soreness went from { $base } to { $last }, where 0 is none and 10 the worst. That is a little less.
review-unchanged = Your soreness is about the same: it went from { $base } to { $last }, where 0 is none and 10 the worst.
review-low_stable = Your soreness was low and still is: it went from { $base } to { $last }, where 0 is none and 10 the worst.
review-worse = Your soreness went from { $base } to { $last }, where 0 is none and 10 the worst. That is more than at the start.
review-severe = The last week was very sore. That alone is a good reason to have it looked at, whatever else has changed.
review-low = There was room for fewer days of exercise than planned. That is common: about half of all people get through a plan like this one. My advice is the same.
review-continue = Carry on as you do, if it feels right to you. I look again on { DATETIME($day, skeleton: "MMMEd") }.
review-recheck = Give it two more weeks. Then I look again, and tell you clearly whether to see someone.
review-suggest = How it feels to you counts. You may want to have it looked at by a physiotherapist or doctor.
review-advise = This is not your fault: some causes need a different approach. It is a good time to see a physiotherapist or doctor.
review-signpost = If it still hurts, it is a good time to see a physiotherapist or doctor. They can find out what you need.
review-ask-bother = Does it still bother you enough that you would want it checked?
review-bother-yes = Yes, it does
review-bother-no = No, it is fine
review-seen = You have seen someone about it, or will. Please share this summary with them.
review-seen-unsettled = You have seen someone about it, or will. Please tell them that it is not settling. This summary can help.
review-summary = There is a summary that you can show them.
review-if = If it gets worse, do not wait for the next review. Press “Something feels wrong” at once.
review-own = Rate your own activities again

## Between the reviews

review-life-ask = Does the soreness stop you from normal activities, or disturb your sleep?
review-life-yes = Yes, it does
review-life-no = No
review-life-yes-noted = Then please do not wait for the month to be over. You may want to see a physiotherapist or doctor now, and ask what helps.
review-life-no-noted = Thank you for telling me. If that changes, you need not wait: a physiotherapist or doctor can help at any time.
review-noted-title = Noted
review-intake-button = Rate the last seven days
review-intake-title = A new start
review-intake = You begin anew, so I count from here. One number tells me later what has changed.
review-intake-noted = Thank you. From here I count anew, the smallest amounts first.
