# The check-in, and what is said back.

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
checkin-noted-plain = Noted.
checkin-wrong = No more exercises today, since something feels wrong. If it does not settle, please see a professional.
checkin-buffered = Buffer days are there for them, so your streak goes on.
checkin-welcome-back = Good to see you again. Coming back is what matters, and there is nothing to catch up on.
checkin-milestone = { $days } days looked after in all. Every one of them counts, rests too.
checkin-caring = You have rested { $days } days in a row. How are you? If it hurts more than before, press that and read what to do. If life is busy, a pause keeps your streak where it is.
checkin-caring-pause = Pause
checkin-caring-worse = It hurts more
checkin-caring-fine = I am fine
checkin-ask-title = How was { DATETIME($day, skeleton: "MMMEd") }?
checkin-ask = One tap is enough. Rest counts as a day looked after.
checkin-closed-title = { DATETIME($day, skeleton: "MMMEd") } is not open
checkin-closed = A day can be set or changed on the day itself and the two days after it. Nothing was changed.

## Soreness: asked below a check-in, once the person has agreed

soreness-title = Soreness on { DATETIME($day, skeleton: "MMMEd") }
soreness-question = Average soreness in the last 24 hours? 0 = none, 10 = worst imaginable
soreness-question-earlier = Average soreness on { DATETIME($day, skeleton: "MMMEd") }? 0 = none, 10 = worst imaginable
soreness-scale = A 5 is in the middle. You can leave it out.
soreness-skip = Leave it out
soreness-remove = Delete the number
soreness-change = Soreness
soreness-change-number = Change the number
soreness-noted = Soreness noted: { $score } of 10.
soreness-already = Already noted: soreness { $score } of 10. Press “Change the number” to set another one.
soreness-left-out = All right, no number for this day.
soreness-removed = The number for this day is deleted.
soreness-closed = A number can be given for today and yesterday. Nothing was changed.
soreness-range = I can note a whole number from 0 to 10: 0 is none, 10 is the worst you can imagine. If it is hard to bear, press “Something feels wrong”.
soreness-consent = May I ask how sore you are? This is about your health, so I need your yes first. A no changes nothing else.
soreness-consent-yes = Yes, ask me
soreness-consent-no = No, do not ask
soreness-purpose-label = What for
soreness-purpose = to see whether it gets better, and to tell you when to see someone
soreness-kept-label = What I keep
soreness-kept = one number a day, encrypted, until you delete it
soreness-who-label = Who
soreness-who = whoever runs me keeps it and is responsible for it; I show it to you only, in private
soreness-back-label = Taking it back
soreness-back = in /settings at any time; every number is then deleted
soreness-no-title = I will not ask
soreness-no = All right. I keep no numbers about soreness, and nothing else changes. You can turn it on in /settings.
soreness-yes-before = You said yes before, so I ask and keep your numbers. Do you want me to stop and to delete them?
soreness-take-back = Stop and delete them

## A number that does not wait for the month

early-severe-week = Your soreness was 8 or more on three days within a week. Please see a physiotherapist or doctor. First, read these signs:
early-worsening = Your last three numbers are well above where you began. Please see a physiotherapist or doctor. I go back to the smallest amounts. First, read these signs:
early-relapse = It had become better, and your last week is clearly more sore again. So we begin anew, the smallest amounts first. Please read these signs:
early-worsening-elsewhere = Your last three numbers are well above where you began. Please see a physiotherapist or doctor. First, read these signs:
early-relapse-elsewhere = It had become better, and your last week is clearly more sore again. Please read these signs:
early-flares = This is the third time within two weeks that you are much more sore. Please consider seeing a physiotherapist or doctor.

## Something feels wrong: what to do, then why; at most 60 words each part (coaching.md §2.4)

wrong-title = Please stop for today
wrong-stop = Do no more exercises today. What you feel may need to be checked by someone, and I cannot do that.
wrong-now = { $call }, or go to an emergency department now, if any of these is new or getting worse. They can be signs of something that needs treating quickly:
wrong-now-numb = Numb genitals, back passage, inner thighs, or sex feels different
wrong-now-toilet = Trouble with pee or bowel control
wrong-now-legs = Both legs weak, numb, painful
wrong-now-chest = Chest pain, breathless, coughing blood, fainting
wrong-now-fall = After a fall: cannot stand, leg shorter or turned
wrong-now-belly = Sudden severe belly, back or side pain, beating lump
wrong-now-groin = Hard painful groin lump, sudden testicle pain
wrong-now-pregnant = Pregnant: bleeding, fluid loss, contractions, baby moves less
wrong-today = Speak to a doctor or an urgent care line today if any of these is new or getting worse:
wrong-today-fever = Fever, shivers, feeling ill, hot red joint
wrong-today-leg = One leg getting weaker, dragging foot
wrong-today-calf = Calf or thigh swollen, warm, red, darker or throbbing: no massage
wrong-today-groin = Deep groin pain when running, hopping or standing, or a limp: no running
wrong-today-constant = Constant, sudden severe or nightly pain, cannot walk or sleep
wrong-today-history = Recent fall or infection, weight loss, past cancer, weak bones or immune system
wrong-otherwise = If it is none of these, see a physiotherapist or doctor within days, and leave out what brings it on. If one of these signs comes later, do not wait.
wrong-otherwise-title = Please have it seen within days
wrong-danger = One of the first list
wrong-doctor = One of the second list
wrong-neither = Neither
wrong-unread = No one reads these messages, so please do not wait for an answer here.
wrong-rest = Rest today, it counts
wrong-read = Read what to do
wrong-mistake = I pressed this by mistake
wrong-mistake-title = Is nothing wrong?
wrong-mistake-ask = If nothing feels wrong, today's stretches come back. If you are not sure, leave them out today.
wrong-mistake-sure = Yes, it was a mistake
emergency-eu = Call 112
emergency-uk = Call 999
emergency-us = Call 911
emergency-au = Call 000
emergency-nz = Call 111
emergency-other = Call your local emergency number
emergency-numbers = Emergency numbers: 112 in the EU. 999 in the UK. 911 in the US and Canada. 000 in Australia. 111 in New Zealand.
