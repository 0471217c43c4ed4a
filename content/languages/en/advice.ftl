# Advice to see a professional, the answers to it, and what follows (coaching.md §1.5, §1.7).

advice-title = Please have it looked at
advice-summary = A summary to show
advice-severe-week = Three times within a week your soreness was 8 or more.
advice-worsening = Your last three numbers are clearly higher than where you began.
advice-relapse = It had become better, and then it came back.
advice-see = This is not your fault. It is a good time to see a physiotherapist or doctor, and not to wait for the month review.
advice-answered = You answered: { $reply }. You can change that here.
advice-book = I'll book one
advice-seeing = Already seeing someone
advice-not-now = Not now
advice-better = It is actually better
advice-short = Try the 5-minute plan for 14 days
advice-noted-title = Noted
advice-change = Change my answer
advice-book-noted = Good. I'll ask in ten days whether you managed. The summary can save you some explaining.
advice-not-now-noted = All right. I won't ask before the next review. If it gets worse, please do not wait for that.
advice-better-noted = I am glad to hear that, and I have noted it.
advice-worse-noted = Thank you for telling me. Then please do have it looked at.
advice-better-again = I look at it again in two weeks, and tell you then what I think. If it gets worse, please do not wait.
advice-better-next = I look at it again at the next review. If it gets worse, please do not wait for that.
advice-short-noted = From now on a session takes 5 minutes. After 14 days I look again. You can change the length in the settings at any time.

## Later

advice-managed-yes = Yes, I have seen someone
advice-managed-no = Not yet
advice-not-yet = That is fine: getting an appointment can take a while. I won't ask again before the next review. If it gets worse, please do not wait.
advice-maintain-yes = Three a week
advice-maintain-no = As it is now
advice-maintain-yes-noted = Three sessions a week from now on. On the other days I send nothing. You can change this in the settings.
advice-maintain-no-noted = All right, everything stays as it is.
