# After a visit to a professional: how did it go, and what each answer changes (coaching.md §1.7).

visit-title = How did it go?
visit-ask = What did the doctor, physiotherapist or other professional tell you?
visit-private-note = I need no details: one of these answers is enough. What they told you goes before anything that I say.
visit-carry-on = Carry on with this
visit-other = They gave me a different programme
visit-stop = They told me to stop
visit-waiting = Waiting (appointment or tests)
visit-private = Prefer not to say
visit-noted-title = Noted
visit-carry-on-noted = Thank you. Your exercises go on, the smallest amounts first. From today I count anew.
visit-other-noted = Then their programme goes first. I show no exercises of mine. If you like, name theirs: I remind you, and you check in as before.
visit-waiting-noted = Then I keep it gentle until you know more: slow breathing, short walks, and ways to lie or sit. I ask again in two weeks.
visit-private-noted = That is fine. Your exercises go on, the smallest amounts first. What I leave out for your safety stays out.
visit-programme = Name their exercises
visit-resumed = Go on with the exercises here
visit-resumed-noted = Your exercises here go on, the smallest amounts first. From today I count anew.
visit-unasked = To note what you were told, I need your yes to questions about your health. If you were told to stop, please stop.
