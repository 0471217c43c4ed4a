progress-button = Fortschritt
progress-title = Dein Fortschritt
progress-total = Tage für dich gesorgt, insgesamt
progress-current = Deine Serie
progress-best = Längste bisher
progress-buffers = Puffertage
progress-buffers-left = { $days ->
    [0] diese Woche keiner mehr
    [one] diese Woche noch 1
   *[other] diese Woche noch { $days }
}
progress-buffer-day = Ein Puffertag ist ein fehlender Tag, an dem deine Serie trotzdem weitergeht: In je sieben Tagen hast du zwei.
progress-last-days = { $days ->
    [one] Heute
   *[other] Letzte { $days } Tage
}
progress-days = { DATETIME($first, skeleton: "MMMd") } bis { DATETIME($last, skeleton: "MMMd") }
progress-week = { $paused ->
    [0] an { $counted } von { $days } Tagen für dich gesorgt
    [one] an { $counted } von { $days } Tagen für dich gesorgt, 1 pausiert
   *[other] an { $counted } von { $days } Tagen für dich gesorgt, { $paused } pausiert
}
progress-function = { $first } → { $now } von 10
progress-soreness = Beschwerden nach Wochen
progress-soreness-about = Der Durchschnitt der Zahlen, die du mir gegeben hast, von 0, keine, bis 10, die schlimmsten, die du dir vorstellen kannst. Eine Zahl allein sagt wenig.
progress-soreness-mean = { $mean }, aus { $count } Zahlen
progress-soreness-few = Weniger als drei Zahlen, also kein Durchschnitt
progress-open = Du kannst einen fehlenden Tag noch nachtragen. Drück unten darauf.
progress-missing = { DATETIME($day, skeleton: "MMMEd") } nachtragen
streak-earn-back = { $needed ->
    [one] Sorge bis { DATETIME($day, skeleton: "MMMEd") } noch an einem Tag für dich, und deine Serie kommt mit { $returns } Tagen zurück.
   *[other] Sorge bis { DATETIME($day, skeleton: "MMMEd") } noch an { $needed } Tagen für dich, und deine Serie kommt mit { $returns } Tagen zurück.
}
progress-sum = Woher die Zahl kommt: { $parts }.
progress-about = Erledigt, teilweise und Ruhe zählen alle als Tag, an dem du für dich gesorgt hast.

reason-final = die Zählung beginnt nach { $count } fehlenden Tagen in Folge
reason-broke = die Zählung beginnt nach { $count } fehlenden Tagen neu
reason-counted = { $count ->
    [one] 1 Tag erledigt oder teilweise erledigt
   *[other] { $count } Tage erledigt oder teilweise erledigt
}
reason-rested = { $count ->
    [one] 1 Ruhetag
   *[other] { $count } Ruhetage
}
reason-buffered = { $count ->
    [one] 1 Puffertag genutzt
   *[other] { $count } Puffertage genutzt
}
reason-restored = { $count ->
    [one] 1 fehlender Tag durchs Wiederkommen ausgeglichen
   *[other] { $count } fehlende Tage durchs Wiederkommen ausgeglichen
}
reason-paused = { $count ->
    [one] 1 Pausentag nicht mitgezählt
   *[other] { $count } Pausentage nicht mitgezählt
}
reason-locked = { $count ->
    [one] 1 Tag nicht mitgezählt, solange Übungen gestoppt waren
   *[other] { $count } Tage nicht mitgezählt, solange Übungen gestoppt waren
}
reason-excused = { $count ->
    [one] 1 Tag nicht mitgezählt, weil für ihn nichts geplant war oder meine Nachricht dich nicht erreicht hat
   *[other] { $count } Tage nicht mitgezählt, weil für sie nichts geplant war oder meine Nachrichten dich nicht erreicht haben
}
reason-open = { $count ->
    [one] 1 Tag noch nicht gezählt
   *[other] { $count } Tage noch nicht gezählt
}

## Pictures, which say nothing that their card does not say in words

progress-calendar = Kalender
progress-weeks = Wochen
progress-soreness-matters = Dein Durchschnitt war am Anfang { $start }. Bei { $limit } oder weniger wäre es ein Unterschied, der zählt.
picture-number = { $number }
picture-mean = { $mean }
picture-day = { DATETIME($day, skeleton: "MMMd") }
picture-month = { DATETIME($day, skeleton: "MMM") }
picture-weekday = { DATETIME($day, skeleton: "E") }

mark-done = Erledigt
mark-partly = Teilweise
mark-rest = Ruhe
mark-buffer = Puffertag
mark-missed = Keine Einheit
mark-paused = Pause
mark-excused = Frei
mark-open = Noch offen

calendar-title = Dein Kalender
calendar-sub = Vom { DATETIME($first, skeleton: "MMMd") } bis heute
calendar-streak = Serie
calendar-best = längste
calendar-buffers = Puffertage
calendar-about = Tag für Tag, vom { DATETIME($first, skeleton: "MMMd") } bis heute.
calendar-free = Ein Tag ist frei, wenn für ihn nichts geplant war oder meine Nachricht dich nicht erreicht hat.
calendar-part = { $name } { $count }
calendar-alt = Ein Kalender mit einem Zeichen für jeden Tag vom { DATETIME($first, skeleton: "MMMd") } bis heute. { $parts }. Serie { $streak }, längste { $best }, Puffertage übrig { $left }.

weeks-title = Deine Wochen
weeks-sub = Tage für dich gesorgt, von sieben
weeks-total = Tage insgesamt
weeks-counted = Für dich gesorgt
weeks-left-out = Nicht mitgezählt
weeks-about = An wie vielen Tagen jeder Woche du für dich gesorgt hast.
weeks-week = { $left ->
    [0] { $counted } von { $days }
   *[other] { $counted } von { $days }, { $left } nicht mitgezählt
}
weeks-left-out-about = Tage mit Pause und freie Tage werden nicht mitgezählt, weder dafür noch dagegen.
weeks-alt = Ein Balken für jede Woche vom { DATETIME($first, skeleton: "MMMd") } bis heute: an { $counted } von { $days } Tagen für dich gesorgt.

curve-title = Beschwerden
curve-sub = 0 heißt keine, 10 die schlimmsten
curve-now = letzte 7 Tage
curve-start = Anfang { $mean }
curve-matters = { $mean } oder weniger: ein Unterschied, der zählt
curve-week = Ende einer Woche
curve-mean = Durchschnitt von sieben Tagen
curve-alt = Eine Kurve deiner Beschwerden vom { DATETIME($first, skeleton: "MMMd") } bis heute, in Durchschnitten von sieben Tagen, aus { $count } Zahlen. Der Durchschnitt der letzten sieben Tage ist { $mean }.
curve-alt-few = Deine Beschwerden vom { DATETIME($first, skeleton: "MMMd") } bis heute: { $count } Zahlen. Das sind zu wenige für einen Durchschnitt der letzten sieben Tage.
