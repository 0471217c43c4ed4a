# The questions about the person, and the yes that comes before those about health (coaching.md §5.1).

profile-begin = Make the plan yours
profile-title = What I know of you
profile-sites = Where it hurts
profile-activities = What you do
profile-equipment = What you have
profile-intake = Soreness when we began
profile-intake-score = { $score } of 10
profile-left = What I leave out
profile-goals = Goals
profile-extras = Extras
profile-health = Questions about health
profile-list = { $items }
profile-none = None of these
profile-several = More than one
profile-several-ask = Press each one that fits, then go on.
profile-left-out = Left out
profile-not-asked = Not asked yet
profile-saved = Saved. Your next plan follows it.
profile-needs-yes = For that I need your yes to questions about your health first.

profile-sites-title = Where does it hurt most?
profile-sites-ask = Choose the place that fits best. It decides which stretches I choose and which I leave out.
profile-activities-title = What do you do most?
profile-activities-ask = Choose what loads your glutes most: what you sit on, ride or train for. It decides which stretches come first.
profile-equipment-title = What do you have at hand?
profile-equipment-ask = Nothing is fine: every exercise has a way without tools.
profile-intake-title = How sore were you?
profile-intake-ask = Average soreness over the last 7 days? 0 = none, 10 = worst imaginable
profile-intake-severe = That is a lot, so I offer no exercises today. Please read the safety lists with care, and see a doctor or physiotherapist soon.

health-title = May I ask about your health?
health-ask = With your yes, the plan fits where it hurts and leaves out what is not for you. A no is fine: then you get a short, gentle plan that suits most people.
health-what-label = What I ask
health-what = where it hurts, three short safety lists, how sore you are, and now and then how it goes. You can turn the soreness question off alone in /settings.
health-purpose-label = What for
health-purpose = to choose your exercises, to see whether it gets better, and to tell you when to see someone
health-kept-label = What I keep
health-kept = your answers, encrypted; of the lists only what to leave out, never what you pressed
health-long-label = How long
health-long = until you delete it
health-where-label = Where
health-where = in the database of this bot; this chat is not end-to-end encrypted
health-who-label = Who
health-who = whoever runs me keeps it and is responsible for it; I show it to you only, in private
health-back-label = Taking it back
health-back = in /settings at any time; your answers are then deleted
health-consent-yes = Yes, you may ask
health-consent-no = No, do not ask
health-turn-on = Turn questions on
health-turn-off = Turn questions off
health-off-ask = If I no longer ask, I delete what you told me of your health: where it hurts, your soreness numbers, your ratings and your answers. Your sessions, what your safety answers changed, what I advised and the titles of another programme go too. I cannot bring them back.
health-off-then = After that you get a short, gentle plan that is the same for everyone. If a clinician told you to leave something out, please leave it out.
health-off-theirs = You stay with your other programme until you tell me that it is over. For that, and nothing else, I keep one line.
health-off-gentle = Your gentle days go on until you tell me that the wait is over. For that, and nothing else, I keep one line.
health-off-locked = Your exercises stay stopped until you tell me otherwise. For that, and nothing else, I keep one line.
health-off-sure = Yes, delete it
health-gone = Deleted. I do not ask about your health any more.
health-gone-locked = Deleted. I do not ask about your health any more. Your exercises stay stopped until you tell me otherwise.

## The three safety lists as reading, for whoever wants no questions about their health

lists-title = Please read this before you begin
lists-now = Get help at once if any of these is new or getting worse. Call your local emergency number, or go to an emergency department:
lists-today = Speak to a doctor or an urgent care line today if any of these is new or getting worse:
lists-first = Ask a doctor or physiotherapist before you begin if any of these fits you:
lists-stop = Stop at once if an exercise is sharp, electric, numb or tingling, or if you feel dizzy. If something feels wrong, press “Something feels wrong”.
lists-read = I have read this
