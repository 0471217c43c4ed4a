word-why = warum diese Übungen, diese Zahl oder diese Nachricht
word-why-what = der Plan, die Serie, die Erinnerung oder der Rückblick
why-title = Warum?
why-ask = Worüber möchtest du mehr wissen?
why-plan = Der Plan
why-streak = Die Serie
why-reminder = Die Erinnerung
why-review = Der Rückblick
why-parts = { $parts }

## The plan

why-plan-title = Warum diese Übungen
why-how = Ich nehme, was dir am meisten nützt, bis deine Zeit voll ist. Was deine Antworten ausschließen, ist nie dabei.
why-starter = Alle beginnen mit diesen leichten Formen, bis die Sicherheitslisten beantwortet sind.
why-starter-unasked = Ich frage nichts zu deiner Gesundheit, wie du es wolltest. Deshalb sind das leichte Formen, die für die meisten passen.
why-gentle = Deine Beschwerden sind stärker als sonst, oder du hast mir das gesagt. Deshalb ist heute nur Sanftes dabei.
why-sites = Wo es wehtut
why-activities = Was du machst
why-equipment = Was du hast
why-inside = Heute dabei, und warum:
why-outside = Heute nicht dabei, und warum:
why-item = { $parts }; { $level }
why-chosen = Teil der Einheit, die du heute begonnen hast
why-serves = nützt dir am meisten
because-starter = eine leichte Form für alle
because-gentle = sanft genug für einen Tag mit mehr Beschwerden
because-activity = für „{ $about }“
because-more = früher gewählt wegen „{ $about }“
because-eased-site = eine leichtere Form wegen „{ $about }“
because-eased-safety = eine leichtere Form wegen deiner Sicherheitsantworten
because-care = mit Vorsicht wegen „{ $about }“
because-no-tool = eine Form ohne Hilfsmittel
because-fewer-sets = weniger davon, damit es in { $minutes } Minuten passt
not-today-starter = kommt, sobald die Sicherheitslisten beantwortet sind
not-today-gentle = nicht an einem Tag mit mehr Beschwerden
not-today-off-site = ausgelassen wegen „{ $about }“
not-today-off-safety = ausgelassen wegen deiner Sicherheitsantworten
not-today-other-day = ruht heute, weil ein Tag Abstand nötig ist
not-today-no-room = kein Platz in { $minutes } Minuten
not-today-gate = aus, bis du sie einschaltest
not-today-optional = ein Extra nur für manche Aktivitäten
not-today-no-form = keine Form davon passt zu deinen Antworten
why-level-anew = Stufe 1, weil du bisher die leichtere Form davon gemacht hast
why-level-last = Stufe { $level }, die letzte
why-level-short = Stufe { $level }, { $sessions } von { $needed } guten Einheiten für die nächste
why-level-enough = Stufe { $level }, genug gute Einheiten für die nächste
why-level-held = Stufe { $level }, genug gute Einheiten, und die nächste nach einer ruhigen Woche mit gleichmäßigen Tagen
why-level-opens = Frühestens am { DATETIME($day, skeleton: "MMMEd") } beginnt Stufe { $level }.
why-good = In einer guten Einheit bleiben deine Beschwerden zwischen 0 und 3. Am Tag danach sind sie wie vorher oder nur ein wenig stärker.
why-extras = Übungen, die ich einschalten kann

## The streak

why-streak-title = Woher die Serie kommt
why-missed = In den letzten sieben Tagen fehlten diese Tage. Daneben steht, ab wann sie nicht mehr zählen:
why-missed-day = { DATETIME($day, skeleton: "MMMEd") }, ab { DATETIME($leaves, skeleton: "MMMEd") } nicht mehr

## The messages

why-reminder-title = Wann ich schreibe, und warum
why-time = { $time } Uhr, nach der Uhr dieser Stadt: { $city }
why-days = Meine Nachrichten der letzten Tage:
why-day = { DATETIME($day, skeleton: "MMMEd") }
why-message-sent = gesendet
why-message-leaving = unterwegs
why-message-later = kommt heute noch
why-message-unknown = gesendet, und ich weiß nicht, ob sie angekommen ist
why-message-done = nicht nötig, weil du dich eingetragen hattest
why-message-stopped = keine, weil du meine Nachrichten gestoppt hattest
why-message-paused = keine, weil du Pause hattest
why-message-quiet = keine, weil ich einige Tage nichts von dir gehört hatte
why-message-wrong = keine, weil etwas nicht stimmte
why-message-locked = keine, weil deine Übungen gestoppt waren
why-message-unwanted = keine, weil du sie verschoben hattest oder etwas nicht stimmte
why-message-travelled = keine, weil du deine Zeitzone geändert hast
why-message-late = keine, weil ich nicht erreichbar war
why-message-unreached = keine, weil Direktnachrichten dich nicht erreicht haben
why-message-weekly = keine, weil ich einmal pro Woche schreibe
why-message-between = keine, weil für diesen Tag keine geplant war
why-message-none = keine war fällig
why-checked = Sobald ein Tag eingetragen ist, kommt für ihn keine Nachricht.
why-weekly = Einmal pro Woche heißt jeden siebten Tag, gezählt ab deinem ersten Tag. Eine Frage, wie es gelaufen ist, kann an einem Tag dazwischen kommen.
why-thrice = Drei pro Woche sind der erste, dritte und fünfte Tag einer Woche, gezählt ab deinem ersten Tag. Eine Frage, wie es gelaufen ist, kann an einem Tag dazwischen kommen.
why-quiet = Von 21:00 bis 8:00 Uhr mache ich keinen Ton, außer du hast eine Zeit in diesen Stunden gewählt.
why-silence = Wenn ich nichts von dir höre, schreibe ich ab dem dritten Tag weniger und höre nach zwei Wochen auf. Einmal Tippen, und ich schreibe wie vorher.
why-silence-weekly = Wenn ich zwei Wochen nichts von dir höre, höre ich auf. Einmal Tippen, und ich schreibe wie vorher.

## Exercises that are off until turned on

extras-title = Übungen, die du einschalten kannst
extras-about = Diese bleiben aus, bis du sie einschaltest. Einmal Tippen schaltet sie wieder aus.
extras-none = In dieser Routine gibt es keine.
extras-what = { $purpose } { $standing }
extras-ready = Du kannst sie einschalten.
extras-on = Sie ist an.
extras-on-longer = Sie ist an und hat in Einheiten von { $minutes } Minuten Platz.
extras-starter = Dafür braucht es zuerst deine Antworten auf die Sicherheitslisten.
extras-gate = Sie öffnet sich bei Stufe { $level } von „{ $after }“. Du bist bei Stufe { $now }.
extras-optional = Sie ist nur für manche Aktivitäten: { $parts }.
extras-off-safety = Sie bleibt aus wegen deiner Sicherheitsantworten.
extras-off-site = Sie bleibt aus wegen „{ $about }“.
extras-no-form = Keine Form davon passt zu deinen Antworten.
extras-turn-on = „{ $name }“ einschalten
extras-turn-off = „{ $name }“ ausschalten
extras-shown = Wenn du sie dir lieber zuerst in der Physiotherapie zeigen lassen möchtest, drück auf „Zurück“ und lass sie bis dahin aus.

## The month review

why-review-title = Warum dieser Rat
why-review-read = Den Rückblick lesen
why-review-before = Alle vier Wochen blicke ich mit dir zurück: Hat es geholfen, oder ist es Zeit, eine Fachperson aufzusuchen? Das habe ich bis jetzt.
why-review-unasked = Ich frage nichts zu deiner Gesundheit, wie du es wolltest. Deshalb vergleiche ich keine Zahlen und sage alle vier Wochen, was für alle gilt.
why-review-by-diary = Ich habe die Zahlen deiner ersten Woche mit denen der letzten Woche vor dem Rückblick verglichen.
why-review-by-recall = In einer der Wochen gab es zu wenige Zahlen. Deshalb habe ich deine eigenen Durchschnitte verglichen, vom Anfang und vom Rückblick.
why-review-by-change = Es gab zu wenige Zahlen zum Vergleichen. Deshalb bin ich danach gegangen, wie es sich für dich anfühlt, verglichen mit dem Anfang.
why-review-by-none = Es gab keine Zahlen und keine Antworten zum Vergleichen. Deshalb habe ich gesagt, was für alle gilt.
why-review-first = { DATETIME($first, skeleton: "MMMd") } bis { DATETIME($last, skeleton: "MMMd") }, wo es begann
why-review-last = { DATETIME($first, skeleton: "MMMd") } bis { DATETIME($last, skeleton: "MMMd") }, die letzte Woche
why-review-mean = { $count } Zahlen, { $mean } im Durchschnitt
why-review-few = { $count ->
    [0] keine Zahl
    [one] 1 Zahl, zu wenig für einen Durchschnitt
   *[other] { $count } Zahlen, zu wenige für einen Durchschnitt
}
why-review-intake = Die Woche vor dem Anfang, wie du dich an sie erinnert hast
why-review-recall = Die letzte Woche, wie du dich an sie erinnert hast
why-review-score = { $score } von 10
why-review-change = Verglichen mit dem Anfang
why-review-bother = Genug, um es ansehen zu lassen
why-review-yes = Ja
why-review-no = Nein
why-review-rules = Die Regel, kurz gesagt:
why-review-rule-three = Ein Durchschnitt braucht drei Zahlen innerhalb der Woche.
why-review-rule-better = Zwei Punkte weniger ist besser. Ein Punkt weniger ist es auch, wenn der Wert von Anfang an niedrig war.
why-review-rule-worse = Ein Punkt mehr ist schlechter, und dann rate ich dir, eine Fachperson aufzusuchen.
why-review-rule-severe = Eine letzte Woche mit 7 oder mehr ist ein Grund, eine Fachperson aufzusuchen, auch wenn es besser ist als vorher.
why-review-rule-feeling = Auch wie es sich für dich anfühlt, zählt: Gleich oder schlechter macht mich vorsichtiger.
why-review-rule-late = Was du innerhalb einer Woche nach dem Rückblick antwortest, kann mich nur vorsichtiger machen.
why-review-next = Am { DATETIME($day, skeleton: "MMMEd") } kommt der nächste Rückblick. Pausentage schieben den ersten hinaus.
