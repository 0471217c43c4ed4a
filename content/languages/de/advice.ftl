advice-title = Bitte lass es ansehen
advice-summary = Eine Übersicht zum Zeigen
advice-severe-week = Dreimal innerhalb einer Woche waren deine Beschwerden bei 8 oder mehr.
advice-worsening = Deine letzten drei Zahlen sind deutlich höher als am Anfang.
advice-relapse = Es war besser geworden und kam dann zurück.
advice-see = Das ist nicht deine Schuld. Es ist ein guter Zeitpunkt, in die Physiotherapie oder zu einer Ärztin oder einem Arzt zu gehen. Warte damit nicht bis zum Monatsrückblick.
advice-answered = Deine Antwort: „{ $reply }“. Du kannst sie hier ändern.
advice-book = Ich mache einen Termin aus
advice-seeing = Ich bin schon in Behandlung
advice-not-now = Nicht jetzt
advice-better = Es ist schon besser geworden
advice-short = 14 Tage den 5-Minuten-Plan testen
advice-noted-title = Notiert
advice-change = Meine Antwort ändern
advice-book-noted = Gut. In zehn Tagen frage ich, ob es geklappt hat. Mit der Übersicht musst du dort weniger erklären.
advice-not-now-noted = In Ordnung. Vor dem nächsten Rückblick frage ich nicht mehr. Wenn es schlimmer wird, warte bitte nicht darauf.
advice-better-noted = Das freut mich, und ich habe es notiert.
advice-worse-noted = Danke, dass du es sagst. Dann lass es bitte wirklich ansehen.
advice-better-again = In zwei Wochen sehe ich wieder nach und sage dir dann, was ich denke. Wenn es schlimmer wird, warte bitte nicht.
advice-better-next = Beim nächsten Rückblick sehe ich wieder nach. Wenn es schlimmer wird, warte bitte nicht darauf.
advice-short-noted = Ab jetzt dauert eine Einheit 5 Minuten. Nach 14 Tagen sehe ich wieder nach. Du kannst die Länge jederzeit in den Einstellungen ändern.

## Later

advice-managed-yes = Ja, ich war bei einer Fachperson
advice-managed-no = Noch nicht
advice-not-yet = Das ist in Ordnung: Bis zu einem Termin kann es dauern. Vor dem nächsten Rückblick frage ich nicht mehr. Wenn es schlimmer wird, warte bitte nicht.
advice-maintain-yes = Drei pro Woche
advice-maintain-no = So wie jetzt
advice-maintain-yes-noted = Ab jetzt drei Einheiten pro Woche. An den anderen Tagen schicke ich nichts. Du kannst das in den Einstellungen ändern.
advice-maintain-no-noted = In Ordnung, alles bleibt, wie es ist.
