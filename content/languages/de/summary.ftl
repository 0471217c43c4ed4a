clinician-title = Eine Übersicht zum Zeigen
clinician-about = Ich kann eine Seite als PDF machen, die du in der Physiotherapie, einer Ärztin oder einem Arzt zeigen kannst. Darin steht:
clinician-says-days = wie deine Tage waren, Woche für Woche, und welche Übungen du gemacht hast
clinician-says-soreness = wie stark die Beschwerden waren, als Durchschnitt jeder Woche
clinician-says-function = wie gut die Aktivitäten gingen, die du bewertet hast
clinician-says-profile = wo es wehtut und was du machst
clinician-says-flags = wann etwas gestoppt oder ausgelassen wurde, nie, welches Zeichen du gedrückt hast
clinician-says-advice = was ich geraten habe und was du geantwortet hast
clinician-direct = Sie kommt als Direktnachricht zu dir, und niemand sonst sieht sie.
clinician-name-ask = Soll oben ein Name stehen? Er ist nur für die Seite, und ich bewahre ihn nicht auf.
clinician-unnamed = Ohne Namen
clinician-named = Mit Namen
clinician-name = Ein Name für die Seite
clinician-name-label = Name
clinician-name-hint = So, wie er auf der Seite stehen soll
clinician-name-kept = Ich setze den Namen auf die Seite und bewahre ihn nicht auf.
clinician-name-type = Schreibe den Namen oder drück auf einen Knopf.
clinician-name-press = Drück auf „Mit Namen“. Nur du siehst das.
clinician-name-empty = Darin habe ich keinen Namen gefunden.
clinician-name-long = Ein Name auf der Seite kann bis zu { $longest } Zeichen haben. Bitte schreibe einen kürzeren.
clinician-nothing = Es gibt noch nichts zu zeigen. Die Seite wächst mit deinen Tagen: Trage ein paar ein und frag mich dann noch einmal.
clinician-nothing-then = Wenn es jetzt wehtut, brauchst du keine Seite. Geh zu einer Ärztin, einem Arzt oder in die Physiotherapie und erzähle es dort mit deinen eigenen Worten.
clinician-here-title = Deine Übersicht
clinician-here = Hier ist sie, auf einer Seite. Du kannst sie ausdrucken oder auf deinem Handy zeigen. Darin steht, was du mir gesagt hast, und sonst nichts.
clinician-not-kept = Ich bewahre keine Kopie auf. Diese hier bleibt in unserem Chat, bis du sie dort löschst.
clinician-file = Eine Seite über deine Tage, deine Übungen und was ich geraten habe.
clinician-sent-title = Sie ist in deinen Direktnachrichten
clinician-sent = Ich habe die Seite dorthin geschickt. Hier kann sie niemand sehen.

## The page: what was found

page-no-review = Am { DATETIME($day, skeleton: "yMMMMd") } ist der nächste Rückblick über einen Monat fällig.
page-diary = Der Durchschnitt der ersten Woche und der Woche bis zum { DATETIME($day, skeleton: "yMMMMd") }.
page-recall = Der Durchschnitt einer Woche, aus der Erinnerung zu Beginn und am { DATETIME($day, skeleton: "yMMMMd") }.
page-no-scores = Für den Rückblick vom { DATETIME($day, skeleton: "yMMMMd") } gibt es keine Zahlen zu den Beschwerden, die sich vergleichen lassen.
page-class-resolved = Die Beschwerden sind fast weg: von { $base } auf { $last } (Skala bis 10).
page-class-improved = Die Beschwerden sind deutlich geringer: von { $base } auf { $last } (Skala bis 10).
page-class-low_stable = Die Beschwerden waren gering und sind es noch: von { $base } auf { $last } (Skala bis 10).
page-class-worse = Die Beschwerden sind stärker als vorher: von { $base } auf { $last } (Skala bis 10).
page-class-slight = Die Beschwerden sind ein wenig geringer: von { $base } auf { $last } (Skala bis 10).
page-class-unchanged = Die Beschwerden sind etwa gleich: von { $base } auf { $last } (Skala bis 10).
page-change = Auf die Frage, wie es seit dem Anfang ist, war die Antwort: { $change }.
page-change-1 = sehr viel besser
page-change-2 = viel besser
page-change-3 = ein wenig besser
page-change-4 = unverändert
page-change-5 = ein wenig schlechter
page-change-6 = viel schlechter
page-change-7 = sehr viel schlechter

## The page: safety answers. What was ticked is not known.

page-flag-crisis = Alles wurde zur Sicherheit gestoppt.
page-flag-emergency = Ein Zeichen für Notfallversorgung: Alle Übungen wurden gestoppt.
page-flag-urgent = Ein Zeichen, das am selben Tag untersucht werden sollte: Alle Übungen wurden gestoppt.
page-flag-told = Jemand hat es sich angesehen und gesagt, dass aufzuhören ist: Alle Übungen wurden gestoppt.
page-flag-soon = Ein Zeichen, das innerhalb weniger Tage untersucht werden sollte.
page-flag-adapt = Etwas, worauf zu achten ist.
page-flag-clinician = Eine Fachperson sagte, es sei in Ordnung: Die Übungen gingen weiter.
page-flag-mistake = Der Stopp wurde als Versehen zurückgenommen.
page-flag-assessed = Das Zeichen war alt und untersucht worden: Die Übungen gingen weiter.
page-flag-hurt = Stechender Schmerz bei einer Übung.
page-flag-allowed = Von einer Fachperson wieder erlaubt.
page-flag-retracted = Was wegen einer Liste ausgelassen wurde, wurde als Versehen zurückgenommen.
page-flag-severe = Beschwerden von 8 oder mehr.
page-flag-severe_week = Beschwerden von 8 oder mehr, dreimal innerhalb einer Woche.
page-flag-relapse = Wieder Beschwerden, nachdem es besser geworden war.
page-flag-flares = Viel stärkere Beschwerden als sonst, dreimal innerhalb von zwei Wochen.
page-flag-worsening = Drei Werte in Folge deutlich über dem Anfang.
page-flag-flare = Viel stärkere Beschwerden als sonst.
page-flag-exercises = { $what } Übungen: { $exercises }

## The page: what was advised

page-advice-review = { $advice } (Rückblick vom { DATETIME($day, skeleton: "MMMd") })
page-advice-continue = Weitermachen
page-advice-recheck = In zwei Wochen wieder nachsehen
page-advice-suggest = Überlegen, es ansehen zu lassen
page-advice-signpost = In die Physiotherapie oder zu einer Ärztin oder einem Arzt gehen
page-advice-advise = In die Physiotherapie oder zu einer Ärztin oder einem Arzt gehen
page-reply-book = Macht einen Termin aus
page-reply-seeing = Ist schon in Behandlung
page-reply-not_now = Nicht jetzt
page-reply-better = Es ist besser
page-reply-short = Versucht den kurzen Plan
page-visit = Frage, wie der Termin war
page-visit-carry_on = Hiermit weitermachen
page-visit-other = Anderes Programm bekommen
page-visit-stop = Sollte aufhören
page-visit-waiting = Wartet auf Termin oder Untersuchungen
page-life = Hält es von normalen Aktivitäten ab, oder stört es den Schlaf?
page-life-yes = Ja
page-life-no = Nein
