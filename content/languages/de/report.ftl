report-title = Übersicht zur Selbstfürsorge
report-made = Erstellt am { DATETIME($day, skeleton: "yMMMMd") }
report-period = { DATETIME($first, skeleton: "yMMMMd") } bis { DATETIME($last, skeleton: "yMMMMd") }
report-days = { $days ->
    [one] 1 Tag
   *[other] { $days } Tage
}
report-name = Name: { $name }

## What the parts are called

report-sites = Wo es wehtut
report-activities = Übliche Aktivitäten
report-weeks = Woche für Woche
report-practice = Gemachte Übungen, nach Stufe
report-function = Aktivitäten, die schwerfallen, 0 = nicht möglich, 10 = normal
report-flags = Sicherheitsantworten
report-advice = Was Limber geraten hat

## The tables

report-column-week = Woche
report-column-looked-after = Gesorgt
report-column-done = Erledigt
report-column-partly = Teilweise
report-column-rest = Ruhe
report-column-skipped = Entfallen
report-column-none = Kein Eintrag
report-column-paused = Pausiert
report-column-sessions = Einheiten
report-column-soreness = Beschwerden 0 bis 10, Mittel (Werte)
report-column-exercise = Übung
report-column-level = Stufe { $level }
report-column-all = Gesamt
report-column-last = Zuletzt
report-column-dose = Menge dabei
report-column-activity = Aktivität
report-week = { DATETIME($first, skeleton: "MMMd") } bis { DATETIME($last, skeleton: "MMMd") }
report-day = { DATETIME($day, skeleton: "MMMd") }
report-day-year = { DATETIME($day, skeleton: "yMMMd") }
report-earlier = Bis { DATETIME($last, skeleton: "yMMMd") }
report-total = Gesamt
report-number = { $number }
report-mean = { $mean }
report-scores = ({ $scores })
report-nothing = keine
report-more-exercises = { $count ->
    [one] 1 weitere Übung
   *[other] { $count } weitere Übungen
}
report-columns-explained = Gesorgt (an diesem Tag für sich gesorgt) ist erledigt, teilweise oder Ruhe. Zu pausiert gehören Tage ohne Übungen aus Sicherheitsgründen und Tage ohne Nachricht.
report-more-rows = { $count ->
    [one] 1 früherer Eintrag ist ausgelassen.
   *[other] { $count } frühere Einträge sind ausgelassen.
}
report-answer = Antwort: { $answer }
report-no-answer = Keine Antwort
report-no-flags = In dieser Zeit wurde kein Zeichen gemeldet.

## The foot of the page

report-about = Limber ist ein Dehn-Coach in Chat-Apps. Die Person bat um diese Seite, um sie einer Vertrauensperson zu zeigen.
report-self-reported = Alles darauf hat die Person Limber gesagt. Niemand hat es geprüft, und es ist keine Diagnose.
report-page = Seite 1 von 1
