status-done = Erledigt
status-partly = Teilweise
status-rest = Ruhe
status-skipped = Ausgelassen
checkin-change = Ändern
checkin-noted-title = { DATETIME($day, skeleton: "MMMEd") }: { $status }
checkin-noted-done = Notiert. Gut für dich gesorgt.
checkin-noted-partly = Notiert. Ein Teil davon zählt als Tag, an dem du für dich gesorgt hast.
checkin-noted-rest = Notiert. Ruhe gehört zur Routine und zählt.
checkin-noted-skipped = Notiert, danke, dass du es mir sagst. Solche Tage gibt es.
checkin-noted-plain = Notiert.
checkin-wrong = Heute keine Übungen mehr, weil etwas nicht stimmt. Wenn es sich nicht beruhigt, such bitte eine Fachperson auf.
checkin-buffered = Dafür gibt es Puffertage, also geht deine Serie weiter.
checkin-welcome-back = Schön, dass du wieder da bist. Zurückzukommen ist das, was zählt, und es gibt nichts nachzuholen.
checkin-milestone = Insgesamt { $days } Tage für dich gesorgt. Jeder davon zählt, auch die Ruhetage.
checkin-caring = Du hast { $days } Tage hintereinander Ruhe gehabt. Wie geht es dir? Wenn es mehr wehtut als vorher, drück auf „Es tut mehr weh“ und lies, was zu tun ist. Wenn gerade viel los ist, hält eine Pause deine Serie, wo sie ist.
checkin-caring-pause = Pause
checkin-caring-worse = Es tut mehr weh
checkin-caring-fine = Mir geht es gut
checkin-ask-title = Wie war es am { DATETIME($day, skeleton: "MMMEd") }?
checkin-ask = Einmal Tippen reicht. Ruhe zählt als Tag, an dem du für dich gesorgt hast.
checkin-closed-title = { DATETIME($day, skeleton: "MMMEd") } ist nicht offen
checkin-closed = Ein Tag lässt sich am Tag selbst und an den zwei Tagen danach eintragen oder ändern. Es wurde nichts geändert.

## Soreness: asked below a check-in, once the person has agreed

soreness-title = Beschwerden am { DATETIME($day, skeleton: "MMMEd") }
soreness-question = Beschwerden der letzten 24 Stunden im Schnitt? 0 = keine, 10 = die schlimmsten vorstellbaren
soreness-question-earlier = Beschwerden am { DATETIME($day, skeleton: "MMMEd") } im Schnitt? 0 = keine, 10 = die schlimmsten vorstellbaren
soreness-scale = Eine 5 liegt in der Mitte. Du kannst die Frage auslassen.
soreness-skip = Auslassen
soreness-remove = Zahl löschen
soreness-change = Beschwerden
soreness-change-number = Zahl ändern
soreness-noted = Beschwerden notiert: { $score } von 10.
soreness-already = Schon notiert: Beschwerden { $score } von 10. Drück auf „Zahl ändern“, um eine andere einzutragen.
soreness-left-out = In Ordnung, keine Zahl für diesen Tag.
soreness-removed = Die Zahl für diesen Tag ist gelöscht.
soreness-closed = Eine Zahl lässt sich für heute und gestern angeben. Es wurde nichts geändert.
soreness-range = Ich kann eine ganze Zahl von 0 bis 10 notieren: 0 sind keine Beschwerden, 10 die schlimmsten, die du dir vorstellen kannst. Wenn sie schwer auszuhalten sind, drück auf „Etwas stimmt nicht“.
soreness-consent = Darf ich fragen, wie stark deine Beschwerden sind? Das betrifft deine Gesundheit, deshalb brauche ich zuerst dein Ja. Ein Nein ändert sonst nichts.
soreness-consent-yes = Ja, frag mich
soreness-consent-no = Nein, frag nicht
soreness-purpose-label = Wofür
soreness-purpose = um zu sehen, ob es besser wird, und um dir zu sagen, wann du eine Fachperson aufsuchen solltest
soreness-kept-label = Was ich behalte
soreness-kept = eine Zahl pro Tag, verschlüsselt, bis du sie löschst
soreness-who-label = Wer
soreness-who = wer mich betreibt, bewahrt es auf und ist dafür verantwortlich; ich zeige es nur dir, privat
soreness-back-label = Zurücknehmen
soreness-back = jederzeit in /settings; dann wird jede Zahl gelöscht
soreness-no-title = Ich frage nicht
soreness-no = In Ordnung. Ich behalte keine Zahlen zu Beschwerden, und sonst ändert sich nichts. Du kannst es in /settings einschalten.
soreness-yes-before = Du hast früher Ja gesagt, deshalb frage ich und behalte deine Zahlen. Möchtest du, dass ich damit aufhöre und sie lösche?
soreness-take-back = Aufhören und löschen

## A number that does not wait for the month

early-severe-week = Deine Beschwerden waren an drei Tagen innerhalb einer Woche bei 8 oder mehr. Bitte geh in die Physiotherapie oder zu einer Ärztin oder einem Arzt. Lies zuerst diese Zeichen:
early-worsening = Deine letzten drei Zahlen liegen deutlich über dem Anfang. Bitte geh in die Physiotherapie oder zu einer Ärztin oder einem Arzt. Ich gehe auf die kleinsten Mengen zurück. Lies zuerst diese Zeichen:
early-relapse = Es war besser geworden, aber in deiner letzten Woche waren die Beschwerden wieder deutlich stärker. Also beginnen wir neu, zuerst mit den kleinsten Mengen. Bitte lies diese Zeichen:
early-worsening-elsewhere = Deine letzten drei Zahlen liegen deutlich über dem Anfang. Bitte geh in die Physiotherapie oder zu einer Ärztin oder einem Arzt. Lies zuerst diese Zeichen:
early-relapse-elsewhere = Es war besser geworden, aber in deiner letzten Woche waren die Beschwerden wieder deutlich stärker. Bitte lies diese Zeichen:
early-flares = Das ist das dritte Mal innerhalb von zwei Wochen, dass deine Beschwerden viel stärker sind. Bitte überleg, ob du in die Physiotherapie oder zu einer Ärztin oder einem Arzt gehst.

## Something feels wrong: what to do, then why; at most 60 words each part (coaching.md §2.4)

wrong-title = Bitte hör für heute auf
wrong-stop = Mach heute keine Übungen mehr. Was du spürst, muss vielleicht von jemandem untersucht werden, und das kann ich nicht.
wrong-now = { $call } jetzt, oder geh jetzt in eine Notaufnahme, wenn etwas davon neu ist oder schlimmer wird. Das können Zeichen für etwas sein, das schnell behandelt werden muss:
wrong-now-numb = Genitalien, After oder innere Oberschenkel taub, oder Sex fühlt sich anders an
wrong-now-toilet = Probleme mit dem Pinkeln oder der Stuhlkontrolle
wrong-now-legs = Beide Beine schwach, taub oder schmerzhaft
wrong-now-chest = Schmerz in der Brust, Atemnot, Husten mit Blut, Ohnmacht
wrong-now-fall = Nach einem Sturz: Stehen nicht möglich, Bein kürzer oder verdreht
wrong-now-belly = Plötzlicher starker Schmerz in Bauch, Rücken oder Seite, pulsierende Beule
wrong-now-groin = Harte, schmerzende Beule in der Leiste, plötzlicher Schmerz im Hoden
wrong-now-pregnant = Schwanger: Blutung, Flüssigkeitsverlust, Wehen, Baby bewegt sich weniger
wrong-today = Sprich heute mit einer Ärztin, einem Arzt oder dem ärztlichen Bereitschaftsdienst, wenn etwas davon neu ist oder schlimmer wird:
wrong-today-fever = Fieber, Schüttelfrost, Krankheitsgefühl, heißes rotes Gelenk
wrong-today-leg = Ein Bein wird schwächer, Fuß schleift
wrong-today-calf = Wade oder Oberschenkel geschwollen, warm, rot, dunkler oder pochend: keine Massage
wrong-today-groin = Tiefer Schmerz in der Leiste beim Rennen, Joggen, Hüpfen oder Stehen, oder Hinken: kein Rennen oder Joggen
wrong-today-constant = Ständiger, plötzlich starker oder nächtlicher Schmerz, Gehen oder Schlafen nicht möglich
wrong-today-history = Sturz oder Infektion vor Kurzem, Gewichtsverlust, früher Krebs, schwache Knochen oder schwaches Immunsystem
wrong-otherwise = Wenn nichts davon zutrifft, geh innerhalb weniger Tage in die Physiotherapie oder zu einer Ärztin oder einem Arzt und lass weg, was es auslöst. Wenn später eines dieser Zeichen kommt, warte nicht.
wrong-otherwise-title = Bitte lass es innerhalb weniger Tage ansehen
wrong-danger = Etwas aus der ersten Liste
wrong-doctor = Etwas aus der zweiten Liste
wrong-neither = Nichts aus den beiden Listen
wrong-unread = Niemand liest diese Nachrichten, also warte hier bitte nicht auf eine Antwort.
wrong-rest = Heute Ruhe, das zählt
wrong-read = Lesen, was zu tun ist
wrong-mistake = Aus Versehen gedrückt
wrong-mistake-title = Ist alles in Ordnung?
wrong-mistake-ask = Wenn sich nichts falsch anfühlt, kommen die Dehnungen von heute zurück. Wenn du nicht sicher bist, lass sie heute aus.
wrong-mistake-sure = Ja, es war ein Versehen
emergency-eu = Wähle die 112
emergency-uk = Wähle die 999
emergency-us = Wähle die 911
emergency-au = Wähle die 000
emergency-nz = Wähle die 111
emergency-other = Wähle den örtlichen Notruf
emergency-numbers = Notrufnummern: 112 in der EU. 999 im Vereinigten Königreich. 911 in den USA und Kanada. 000 in Australien. 111 in Neuseeland.
