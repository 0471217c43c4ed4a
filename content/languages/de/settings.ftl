minutes = { $minutes } Minuten
on = An
off = Aus

settings-title = Deine Einstellungen
settings-change = Drück auf das, was du ändern möchtest.
settings-unknown = Die Einstellung „{ $typed }“ kenne ich nicht. Diese gibt es.
settings-missed = „{ $typed }“ konnte ich nicht lesen. Bitte wähle eines davon.
settings-saved-time = Gespeichert. Ab jetzt schreibe ich um { $time } Uhr.
settings-saved-city = Gespeichert. Deine Tage folgen jetzt der Uhr dieser Stadt: { $city }.
settings-saved-now = Die Nachricht von heute kommt gleich.
settings-saved-length = Gespeichert. Ab jetzt dauert eine Einheit { $minutes } Minuten.
settings-saved-daily = Gespeichert. Ich schreibe jeden Tag.
settings-saved-thrice = Gespeichert. Ab jetzt drei Einheiten pro Woche. An diesen Tagen schreibe ich, und die Tage dazwischen schaden deiner Serie nicht.
settings-saved-weekly = Gespeichert. Ich schreibe einmal pro Woche, mit einer Zusammenfassung. Deine Dehnungen sind an jedem Tag hier: Schreibe /today.
settings-saved-second-on = Gespeichert. Wenn ein Tag noch offen ist, schreibe ich um { $time } Uhr ein zweites Mal.
settings-saved-second-off = Gespeichert. Es gibt keine zweite Erinnerung.
settings-saved-language = Gespeichert. Meine Sprache ist jetzt: { $language }.
settings-saved-pictures = Gespeichert. Das gilt ab dem nächsten Bild.
settings-saved-soreness-on = Gespeichert. Unter deinem Eintrag frage ich, wie stark die Beschwerden sind.
settings-saved-soreness-off = { $count ->
    [0] Gespeichert. Ich frage nicht, wie stark die Beschwerden sind, und bewahre keine Zahlen auf.
    [one] Gespeichert. Ich frage nicht, wie stark die Beschwerden sind. Die Zahl, die ich hatte, ist gelöscht.
   *[other] Gespeichert. Ich frage nicht, wie stark die Beschwerden sind. Die { $count } Zahlen, die ich hatte, sind gelöscht.
}
settings-saved-country = Gespeichert. Ich bewahre es nur für Notrufnummern auf.

settings-time = Uhrzeit
settings-city = Ort
settings-city-clock = { $city }, dort ist es jetzt { $clock } Uhr
settings-length = Länge einer Einheit
settings-reminders = Erinnerungen
settings-second = Zweite Erinnerung
settings-second-at = Um { $time } Uhr
settings-language = Sprache
settings-pictures = Bilder
settings-descriptions = Bildbeschreibungen
settings-soreness = Frage nach Beschwerden
settings-soreness-not-asked = Noch nicht gefragt
settings-country = Land
settings-profile = Über dich
settings-visit = Ich war bei einer Fachperson
settings-exercises = Übungen
settings-exercises-theirs = Die eines anderen Programms
settings-exercises-gentle = Keine, während du wartest
settings-theirs = Dein anderes Programm
settings-gentle = Das Warten ist vorbei
settings-country-none = Nicht gewählt
settings-pause = Pause
settings-pause-until = Bis { DATETIME($day, skeleton: "MMMEd") }
settings-stop = Alle Nachrichten stoppen

settings-daily = Jeden Tag
settings-weekly = Einmal pro Woche
settings-thrice = Drei Einheiten pro Woche
settings-reminders-ask = Wie oft soll ich schreiben? Einmal pro Woche heißt: eine Zusammenfassung deiner Woche. Drei Einheiten pro Woche heißt: eine Nachricht an diesen Tagen. Außerdem frage ich nur, etwa einmal im Monat, wie es gelaufen ist.
settings-second-ask = Eine zweite Erinnerung ist aus, bis du sie einschaltest. Sie kommt um { $time } Uhr, drei Stunden nach der ersten, und nur, wenn der Tag noch offen ist.
settings-second-quiet = Das ist zwischen 21:00 und 8:00 Uhr, deshalb kommt sie ohne Ton.
settings-second-late = Drei Stunden nach deiner Zeit ist der Tag vorbei, deshalb gibt es keine zweite Erinnerung.
settings-second-on = Zweite Erinnerung einschalten
settings-second-off = Zweite Erinnerung ausschalten

settings-language-ask = Welche Sprache soll ich sprechen?
settings-language-one = Bisher spreche ich nur eine Sprache: { $language }. Weitere kann hinzufügen, wer mich betreibt.

settings-pictures-ask = Bilder der Übungen können sich bewegen oder stillstehen, und ich kann jedes in Worten beschreiben. Bilder deines Fortschritts können hell oder dunkel sein.
settings-moving = Bewegt
settings-still = Unbewegt
settings-pictures-progress = Bilder des Fortschritts
settings-dark = Dunkel
settings-light = Hell
settings-pictures-moving = Bewegte Bilder zeigen
settings-pictures-still = Unbewegte Bilder zeigen
settings-pictures-described = Bilder in Worten beschreiben
settings-pictures-plain = Bilder nicht beschreiben
settings-pictures-dark = Fortschritt dunkel zeichnen
settings-pictures-light = Fortschritt hell zeichnen

settings-soreness-now = Im Moment frage ich, wie stark die Beschwerden sind, und bewahre die Zahlen auf.
settings-soreness-turn-on = Ja, frag mich
settings-soreness-turn-off = Frag mich nicht
settings-soreness-off-ask = Wenn ich nicht mehr frage, lösche ich auch jede Zahl, die ich aufbewahrt habe. Ich kann sie nicht zurückholen.
settings-soreness-off-sure = Ja, die Zahlen löschen

settings-country-ask = In welchem Land würdest du Hilfe rufen? Ich frage, damit ich die richtige Notrufnummer nennen kann. Ich rate sie nie.
settings-country-eu = Europäische Union
settings-country-uk = Vereinigtes Königreich
settings-country-us = USA oder Kanada
settings-country-au = Australien
settings-country-nz = Neuseeland
settings-country-other = Ein anderes Land
settings-country-clear = Möchte ich nicht sagen

## Pause

pause-title = Eine Pause
pause-ask = Wie lange möchtest du Pause machen, ab heute? Du brauchst keinen Grund.
pause-missed = „{ $typed }“ ist keine Pause, die ich einstellen kann. Ich kann 1 bis 28 Tage pausieren, und danach wieder.
pause-about = Drück auf einen Knopf oder schreibe, wie viele Tage, von 1 bis 28. Es wird nichts geschickt, und deine Serie bleibt, wo sie ist.
pause-noted-title = Du hast jetzt Pause
pause-until = { DATETIME($day, skeleton: "MMMEd") } ist der letzte Tag deiner Pause.
pause-since = Ab { DATETIME($day, skeleton: "MMMEd") } zählt sie.
pause-kept = Einträge bleiben, und neue zählen weiterhin. Schreibe jederzeit /pause, um sie länger oder kürzer zu machen.
pause-earlier = Sie hat früher begonnen
pause-end = Die Pause beenden
pause-earlier-title = Wann hat sie begonnen?
pause-earlier-ask = Die Tage von da an zählen nicht für deine Serie.
pause-earlier-none = Sie kann nicht früher beginnen als jetzt.
pause-began = { $days ->
    [one] Gestern
    [7] Vor einer Woche
   *[other] Vor { $days } Tagen
}
pause-ended-title = Deine Pause ist vorbei
pause-ended = Schön, dass du da bist. Es gibt nichts nachzuholen.
