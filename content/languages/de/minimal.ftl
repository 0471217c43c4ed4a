minimal-title = Über deine Gesundheit
minimal-why = In dieser App frage ich nichts über deine Gesundheit, und ich zeige nichts davon.
minimal-there = Öffne mich dafür bitte in deiner anderen App. Dort wird danach gefragt, und dort wird es gezeigt.
minimal-connect = Auf Telegram frage ich danach und mache dir einen eigenen Plan. Verbinde es, und deine Tage sind in beiden Apps gleich.
minimal-waits = Ein paar Fragen zu diesen Wochen warten in deiner anderen App auf dich. Öffne mich bitte dort.
minimal-care = Was ich dir in deiner anderen App geraten habe, worauf du bei einer Übung achten sollst, gilt auch hier.

## The three safety lists, to be read

minimal-read-button = Sicherheitslisten lesen
minimal-reading-title = Bitte lies das: Liste { $number } von { $all }
minimal-reading = In dieser App frage ich nichts über deine Gesundheit. Darum beginnen alle mit denselben wenigen leichten Übungen. Bitte lies zuerst drei kurze Listen.

## A day without exercises, and a stop

minimal-no-exercise = Heute gibt es keine Übungen von mir. Ruhe zählt.
minimal-stop = Vorerst alles stoppen
minimal-stopped-title = Alles ist gestoppt
minimal-stopped = Von mir kommen jetzt keine Übungen und keine Nachrichten. Das bleibt so, bis du selbst wieder beginnst. Du brauchst keinen Grund. Wenn du heute wieder beginnst, gibt es trotzdem vor morgen keine Übungen.
minimal-stopped-days = Deine bisherigen Tage bleiben erhalten.
lock-minimal-title = Alles ist gestoppt
lock-minimal-stopped = Deine Übungen und Erinnerungen sind gestoppt. Das endet nicht von selbst, und in dieser App lässt es sich nicht beenden. Bitte befolge, was auf dich zutrifft:
minimal-off-then = Ein Stopp bleibt ein Stopp. Auch was dir eine Fachperson statt meiner Übungen gesagt hat, bleibt. Alle anderen bekommen einen kurzen, sanften Plan, der für alle gleich ist.
