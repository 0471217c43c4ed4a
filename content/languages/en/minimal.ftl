# Where whoever runs Limber decided that health is not spoken of in an app.

minimal-title = About your health
minimal-why = In this app I ask nothing about your health, and I show nothing of it.
minimal-there = For that, please open me in your other app, where it is asked and shown.
minimal-connect = On Telegram I ask about it, and make you a plan of your own. Connect it, and your days are the same on both.
minimal-waits = A few questions about these weeks wait for you in your other app. Please open me there.
minimal-care = If I told you in your other app what to take care of in an exercise, that holds here too.

## The three safety lists, to be read

minimal-read-button = Read the safety lists
minimal-reading-title = Please read this: list { $number } of { $all }
minimal-reading = In this app I ask nothing about your health. So everyone begins with the same few easy exercises. Please read three short lists first.

## A day without exercises, and a stop

minimal-no-exercise = There are no exercises from me today. Rest counts.
minimal-stop = Stop everything for now
minimal-stopped-title = Everything is stopped
minimal-stopped = There are no exercises and no messages from me now. It stays so until you begin again yourself. You need no reason. If you begin again today, there are still no exercises before tomorrow.
minimal-stopped-days = Your days so far are kept.
lock-minimal-title = Everything is stopped
lock-minimal-stopped = Your exercises and reminders are stopped. This does not end by itself, and it cannot be ended in this app. Please do what fits you:
minimal-off-then = A stop stays a stop. What a clinician told you to do instead of my exercises stays too. Everyone else gets a short, gentle plan that is the same for all.
