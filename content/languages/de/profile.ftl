profile-begin = Den Plan an dich anpassen
profile-title = Was ich von dir weiß
profile-sites = Wo es wehtut
profile-activities = Was du machst
profile-equipment = Was du hast
profile-intake = Beschwerden zu Beginn
profile-intake-score = { $score } von 10
profile-left = Was ich auslasse
profile-goals = Ziele
profile-extras = Extras
profile-health = Fragen zur Gesundheit
profile-list = { $items }
profile-none = Nichts davon
profile-several = Mehr als eines
profile-several-ask = Drück alles, was passt, und geh dann weiter.
profile-left-out = Ausgelassen
profile-not-asked = Noch nicht gefragt
profile-saved = Gespeichert. Dein nächster Plan richtet sich danach.
profile-needs-yes = Dafür brauche ich zuerst dein Ja zu Fragen über deine Gesundheit.

profile-sites-title = Wo tut es am meisten weh?
profile-sites-ask = Wähle die Stelle, die am besten passt. Danach entscheide ich, welche Dehnungen ich wähle und welche ich auslasse.
profile-activities-title = Was machst du am meisten?
profile-activities-ask = Wähle, was dein Gesäß am meisten belastet: worauf du sitzt, fährst oder reitest, oder wofür du trainierst. Danach richtet sich, welche Dehnungen zuerst kommen.
profile-equipment-title = Was hast du zur Hand?
profile-equipment-ask = Nichts ist auch gut: Jede Übung geht auch ohne Hilfsmittel.
profile-intake-title = Wie stark waren die Beschwerden?
profile-intake-ask = Beschwerden der letzten 7 Tage im Schnitt? 0 = keine, 10 = die schlimmsten vorstellbaren
profile-intake-severe = Das ist viel, deshalb biete ich heute keine Übungen an. Bitte lies die Sicherheitslisten genau. Geh bald zu einer Ärztin, einem Arzt oder in die Physiotherapie.

health-title = Darf ich nach deiner Gesundheit fragen?
health-ask = Mit deinem Ja passt der Plan dazu, wo es wehtut, und lässt aus, was nichts für dich ist. Ein Nein ist in Ordnung: Dann bekommst du einen kurzen, sanften Plan, der für die meisten passt.
health-what-label = Was ich frage
health-what = wo es wehtut, drei kurze Sicherheitslisten, wie stark die Beschwerden sind, und ab und zu, wie es läuft. Die Frage nach den Beschwerden kannst du in /settings einzeln ausschalten.
health-purpose-label = Wofür
health-purpose = um deine Übungen auszuwählen, um zu sehen, ob es besser wird, und um dir zu sagen, wann du eine Fachperson aufsuchen solltest
health-kept-label = Was ich aufbewahre
health-kept = deine Antworten, verschlüsselt; von den Listen nur, was auszulassen ist, nie, was du gedrückt hast
health-long-label = Wie lange
health-long = bis du es löschst
health-where-label = Wo
health-where = in der Datenbank dieses Bots; dieser Chat ist nicht Ende-zu-Ende-verschlüsselt
health-who-label = Wer
health-who = wer mich betreibt, bewahrt es auf und ist dafür verantwortlich; ich zeige es nur dir, im privaten Chat
health-back-label = Zurücknehmen
health-back = jederzeit in /settings; deine Antworten werden dann gelöscht
health-consent-yes = Ja, du darfst fragen
health-consent-no = Nein, frag nicht
health-turn-on = Fragen einschalten
health-turn-off = Fragen ausschalten
health-off-ask = Wenn ich nicht mehr frage, lösche ich, was du mir über deine Gesundheit gesagt hast: wo es wehtut, deine Zahlen zu den Beschwerden, deine Bewertungen und deine Antworten. Auch deine Einheiten, was deine Sicherheitsantworten geändert haben, was ich geraten habe und die Titel eines anderen Programms werden gelöscht. Ich kann sie nicht zurückholen.
health-off-then = Danach bekommst du einen kurzen, sanften Plan, der für alle gleich ist. Wenn eine Fachperson dir gesagt hat, dass du etwas auslassen sollst, lass es bitte aus.
health-off-theirs = Du bleibst bei deinem anderen Programm, bis du mir sagst, dass es vorbei ist. Dafür, und für nichts anderes, behalte ich eine Zeile.
health-off-gentle = Deine sanften Tage gehen weiter, bis du mir sagst, dass das Warten vorbei ist. Dafür, und für nichts anderes, behalte ich eine Zeile.
health-off-locked = Deine Übungen bleiben gestoppt, bis du mir etwas anderes sagst. Dafür, und für nichts anderes, behalte ich eine Zeile.
health-off-sure = Ja, löschen
health-gone = Gelöscht. Ich frage nicht mehr nach deiner Gesundheit.
health-gone-locked = Gelöscht. Ich frage nicht mehr nach deiner Gesundheit. Deine Übungen bleiben gestoppt, bis du mir etwas anderes sagst.

## The three safety lists as reading, for whoever wants no questions about their health

lists-title = Bitte lies das, bevor du anfängst
lists-now = Hol dir sofort Hilfe, wenn etwas davon neu ist oder schlimmer wird. Wähle den örtlichen Notruf, oder geh in eine Notaufnahme:
lists-today = Sprich heute mit einer Ärztin, einem Arzt oder dem ärztlichen Bereitschaftsdienst, wenn etwas davon neu ist oder schlimmer wird:
lists-first = Frag eine Ärztin, einen Arzt oder in der Physiotherapie, bevor du anfängst, wenn etwas davon auf dich zutrifft:
lists-stop = Hör sofort auf, wenn es bei einer Übung stechend oder elektrisierend schmerzt, sich taub anfühlt oder kribbelt oder wenn dir schwindlig ist. Wenn sich etwas falsch anfühlt, drück auf „Etwas stimmt nicht“.
lists-read = Ich habe das gelesen
