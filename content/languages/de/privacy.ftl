## What I keep, and the ways

privacy-title = Was ich über dich aufbewahre
privacy-intro = Drück auf ein Thema. Dort steht, was ich aufbewahre, wofür und wie lange. Was deine Gesundheit betrifft, ist verschlüsselt.
privacy-nothing = Nichts. Ich bewahre erst etwas über einen Menschen auf, wenn er zugestimmt hat. In einer Gruppe zähle ich einen Druck auf einen Knopf, ohne zu wissen, von wem er war. Wer dazukam, vergesse ich, sobald ich Hallo gesagt habe.
privacy-nothing-yet = Drück auf ein Thema. Dort steht, was ich aufbewahren würde.
privacy-operator-label = Wer mich betreibt, das aufbewahrt und dafür verantwortlich ist
privacy-operator-unnamed = Mir wurde kein Name genannt, den ich dir zeigen kann.
privacy-contact-label = Kontakt
privacy-end-label = Wie lange ich dich kenne
privacy-end = Bis du alles löschst, oder bis ich 12 Monate nichts von dir gehört habe. Einen Monat vorher schreibe ich dir einmal. Nach /stop schreibe ich nicht, und die 12 Monate laufen trotzdem.
privacy-copies-label = Kopien meiner Datenbank
privacy-copies = { $days ->
    [0] Es werden keine aufgehoben.
    [one] Sie werden höchstens 1 Tag aufgehoben.
   *[other] Sie werden höchstens { $days } Tage aufgehoben.
}
privacy-review-label = Prüfung durch eine Fachperson
privacy-unreviewed = Noch keine Fachperson hat meine Übungen und meinen Rat geprüft.
privacy-reviewed = { $name } hat meine Übungen am { $day } geprüft.
privacy-minimal-label = Gesundheit auf { $app }
privacy-minimal = Ich frage hier nicht nach deiner Gesundheit und zeige keine Antwort dazu.
privacy-not-kept = Ich bewahre keinen Namen und keinen Standort auf. Von dem, was du tippst, behalte ich die Titel eines anderen Programms und den Namen, den du für eine Challenge wählst. Wenn du eine Challenge anlegst, behalte ich ihren Namen und die ihrer Teams. Es gibt keine Werbung, und nichts wird weitergegeben.
privacy-platforms = Chats mit Bots sind nicht Ende-zu-Ende-verschlüsselt, und Discord und Telegram haben eigene Regeln.

## The topics, a page each

privacy-topic-apps = Deine Apps
privacy-topic-settings = Deine Einstellungen
privacy-topic-days = Deine Tage
privacy-topic-body = Du und dein Körper
privacy-topic-care = Sicherheit und Rat
privacy-topic-together = Was du mit anderen tust
privacy-topic-messages = Meine Nachrichten
privacy-topic-others = Andere Menschen und Gruppen
privacy-row = { $why }. Aufbewahrt: { $until }.
privacy-row-sealed = { $why }. Verschlüsselt. Aufbewahrt: { $until }.
privacy-next = Nächstes Thema

## To take it along

word-privacy-what = export für eine Kopie deiner Daten, oder delete zum Löschen
privacy-export = Meine Daten holen
privacy-export-title = Deine Daten
privacy-export-here = Diese Datei enthält alles, was ich über dich aufbewahre, auch deine Antworten zu deiner Gesundheit. Lege sie dorthin, wo nur du sie lesen kannst. README.txt darin sagt, was was ist.
privacy-export-quiet = In dieser Datei steht, was ich über dich aufbewahre, aber kein Eintrag zu deiner Gesundheit. Diese bewahre ich verschlüsselt auf und schicke sie nicht über { $app }. Um auch sie zu bekommen, verbinde mit /link eine andere App und bitte dort um deine Daten.
privacy-export-unread = Ein Teil ließ sich nicht öffnen und fehlt in der Datei. README.txt sagt, wo.
privacy-export-not-kept = Ich hebe die Datei nicht auf. Sie bleibt in diesem Chat, bis du sie hier löschst.
privacy-export-file = Deine Daten, als ZIP-Datei
privacy-export-sent-title = Es ist in deinen Direktnachrichten
privacy-export-sent = Deine Daten kamen als Direktnachricht, wo nur du sie lesen kannst.
privacy-export-elsewhere-title = Deine Daten kommen auf { $app }
privacy-export-elsewhere = Darin können Antworten zu deiner Gesundheit stehen, und auf { $here } sage ich dazu nichts. Ich schicke die Datei in unseren Chat auf { $app }.
privacy-export-unreached = Darin können Antworten zu deiner Gesundheit stehen, und auf { $here } sage ich dazu nichts. Öffne unseren Chat auf { $app } und tippe dort /privacy export.

## In the file

privacy-readme-title = Limber: deine Daten
privacy-readme-made = Gemacht am { $day }.
privacy-readme-quiet = Einträge zu deiner Gesundheit stehen hier nicht. Sie werden verschlüsselt aufbewahrt und nicht über { $app } geschickt. Um sie zu bekommen, verbinde mit /link eine andere App und bitte dort um deine Daten.
privacy-readme-data = data.json: das Ganze, für andere Programme
privacy-readme-schema = schema.json: was jeder Teil von data.json ist, auf Englisch
privacy-readme-tables = tables: dasselbe für eine Tabellenkalkulation. Vor Text, der wie eine Formel beginnt, steht ein ', damit nichts berechnet wird
privacy-readme-summary = limber-summary.pdf: eine Seite zum Zeigen in der Physiotherapie oder Arztpraxis
privacy-readme-what = Was in den Tabellen steht
privacy-readme-unread = { $lines ->
    [one] Hier fehlt etwas: 1 Zeile ließ sich nicht öffnen.
   *[other] Hier fehlt etwas: { $lines } Zeilen ließen sich nicht öffnen.
}
privacy-readme-others = Über andere Menschen steht hier nichts. Von einem Buddy steht nur da, dass es ihn gibt, und in welcher App.

## Deleting it

privacy-delete = Alles über mich löschen
privacy-delete-sure = Ja, alles löschen
privacy-sure-title = Alles löschen?
privacy-sure = Deine Einstellungen, deine Antworten, deine Tage, deine Zahlen, deine Serie, deine Plätze in Challenges und deine Buddys werden sofort gelöscht, in jeder App. Ich kann sie nicht zurückholen.
privacy-gone-title = Gelöscht
privacy-gone = Ich bewahre nichts mehr über dich auf. Zusammen mit deinen Einstellungen gelöscht:
privacy-gone-days = Eingetragene Tage
privacy-gone-messages = Fällige oder geschickte Nachrichten
privacy-gone-answers = Antworten zu deiner Gesundheit
privacy-gone-copies = Ältere Kopien meiner Datenbank enthalten es noch, längstens bis { $day }. Dann ist es auch dort weg.
privacy-gone-no-copies = Es werden keine Kopien meiner Datenbank aufgehoben.
privacy-gone-again = Um neu anzufangen, tippe /start.
