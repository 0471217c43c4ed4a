challenge-title = Gemeinsam
challenge-buddies = Buddys
challenge-none = Eine Challenge ist etwas, das eine Gruppe ein paar Tage lang gemeinsam macht. Zum Mitmachen genügt ein Knopf, zum Verlassen auch.
    Wer eine Gruppe leitet, kann eine beginnen: Füge mich zur Gruppe hinzu und schreibe dort /coach.
challenge-none-here = Hier gibt es eine Challenge. Drück auf ihren Namen, um zu sehen, was es ist.
challenge-groups = Gruppen, in denen du mit mir bist:
challenge-admin = Wer diese Gruppe leitet, macht mit /coach eine weitere.
challenge-line = { $stand }, bis { DATETIME($last, skeleton: "MMMEd") }
challenge-ended = Auf der letzten Karte dieser beendeten Listen stehst du noch:
challenge-more = Mehr
challenge-days = { $days ->
    [0] Noch an keinem Tag für dich gesorgt
    [one] 1 Tag für dich gesorgt
   *[other] { $days } Tage für dich gesorgt
}
challenge-span = { $days ->
    [one] 1 Tag: { DATETIME($first, skeleton: "MMMEd") }
   *[other] { $days } Tage, von { DATETIME($first, skeleton: "MMMEd") } bis { DATETIME($last, skeleton: "MMMEd") }
}
challenge-day = { DATETIME($day, skeleton: "MMMEd") }

challenge-about-together = Ihr habt alle ein Ziel: gemeinsam { $target } Tage für euch gesorgt.
challenge-about-teams = Die Teams sorgen Seite an Seite für sich. Es zählt der Anteil der Tage eines Teams, also entscheidet nicht die Größe.
challenge-about-board = Alle, die gezeigt werden möchten, sehen voneinander die Zahl der Tage. Wer gleich viele Tage hat, teilt sich einen Platz.
challenge-counts = Erledigt, teilweise und Ruhe zählen gleich.

challenge-join = Mitmachen
challenge-join-side = Ins Team: { $name }
challenge-joined = Du bist dabei.
challenge-joined-later = Du bist dabei. Deine Tage zählen ab morgen.
challenge-when = Wann
challenge-since = Deine Tage zählen ab
challenge-side = Dein Team
challenge-alias = Dein Name dort
challenge-mine = Deine Tage bisher
challenge-seen = Andere sehen Zahlen der ganzen Gruppe, und das erst ab drei Personen. Niemand sieht eine Liste von Personen.
challenge-seen-board = Andere sehen dort deinen Namen und die Zahl deiner Tage. Sonst wird nichts gezeigt.
challenge-leave = Verlassen
challenge-not-in = Du bist nicht in dieser Challenge. Von dir ist dort nichts gespeichert.
challenge-left = Du hast diese Challenge verlassen: { $name }. Von dir ist dort nichts gespeichert.
challenge-change-ask = Du bist in diesem Team: { $name }. Du kannst das Team wechseln: Deine Tage kommen mit dir.
challenge-change = Zu { $name } wechseln
challenge-stay = Bei { $name } bleiben

challenge-start-first = Um mitzumachen, starte zuerst mit mir. Das dauert ein paar Minuten. Drück dann in deiner Gruppe noch einmal auf „Mitmachen“.
challenge-gone = Diese Challenge finde ich nicht mehr.
challenge-outside = Eine Challenge gehört zu einer Gruppe. Bitte öffne die Gruppe und drück dort auf der Karte auf „Mitmachen“.
challenge-last-day = „{ $name }“ ist am letzten Tag. Die nächste steht dir offen.
challenge-over = „{ $name }“ ist vorbei. Die nächste steht dir offen.
challenge-stopped = Du hast meine Nachrichten gestoppt. Fang wieder an, wann du magst, und drück dann noch einmal auf „Mitmachen“.
challenge-paused = Du hast Pause bis { DATETIME($day, skeleton: "MMMEd") } und kannst danach mitmachen, solange die Challenge läuft.
challenge-pause = Deine Pause

board-seen = Andere hier werden sehen, an wie vielen Tagen du für dich gesorgt hast.
board-ask = Sie sehen die Tage unter einem Namen, der nicht verrät, wer du bist. Erledigt, teilweise und Ruhe zählen gleich.
board-take = Ja, als { $name }
board-other = Ein anderer Name
board-later = Nicht jetzt
board-type = Einen Namen schreiben
board-type-title = Ein Name für dich
board-type-label = Wie soll ich dich dort nennen?
board-type-hint = Bis zu 30 Buchstaben, Ziffern und Leerzeichen
board-taken = Dort heißt schon jemand „{ $name }“. Hier ist ein anderer Name.
board-unfit = Ein Name hat nur Buchstaben, Ziffern und Leerzeichen, höchstens 30. Bitte schreibe einen anderen oder nimm diesen.

plant-alder = Erle
plant-birch = Birke
plant-cedar = Zeder
plant-clover = Klee
plant-elm = Ulme
plant-fennel = Fenchel
plant-fern = Farn
plant-flax = Flachs
plant-larch = Lärche
plant-lime = Limette
plant-linden = Linde
plant-maple = Ahorn
plant-mint = Minze
plant-moss = Moos
plant-oak = Eiche
plant-pine = Pinie
plant-plum = Mirabelle
plant-reed = Schilf
plant-sorrel = Ampfer
plant-thistle = Distel
plant-thyme = Thymian
plant-tulip = Tulpe
plant-walnut = Walnuss
plant-willow = Weide
plant-yarrow = Schafgarbe

contest-new = Neue Challenge
contest-new-title = Eine neue Challenge
contest-new-ask = Welche Art? Alles andere kannst du auf der nächsten Karte ändern.
contest-shape-together = Gemeinsam
contest-shape-teams = Teams hier
contest-shape-rivals = Eine andere Gruppe
contest-shape-board = Liste
contest-about-together = Ein Ziel für alle: eine Zahl von Tagen, an denen ihr für euch sorgt.
contest-about-teams = Zwei bis vier Teams in dieser Gruppe. Auch ein kleines Team kann gewinnen.
contest-about-rivals = Eure Gruppe neben einer anderen, auf Discord oder auf Telegram.
contest-about-board = Personen, die gezeigt werden möchten, unter einem eigenen Namen.

contest-called-together = Tage für uns alle
contest-called-teams = Team-Tage
contest-called-rivals = Seite an Seite
contest-called-board = Gut für sich gesorgt
contest-team = Team { $number }

contest-draft-title = Deine neue Challenge
contest-name = Name
contest-kind = Art
contest-days = Tage
contest-target = Ziel
contest-target-days = { $target ->
    [one] 1 Tag
   *[other] { $target } Tage
}
contest-target-choice = Ziel: { $target }
contest-sides = Teams
contest-teams = { $names }
contest-waiting = { $name }. Die andere Gruppe ist noch nicht da.
contest-teams-number = { $teams ->
    [one] 1 Team
   *[other] { $teams } Teams
}
contest-begins-tomorrow = Morgen
contest-begins-monday = Nächsten Montag
contest-begins-today = Heute
contest-preview = Erst ansehen
contest-rival = Die andere Gruppe einladen
contest-agreed = Die andere Gruppe hat dazu Ja gesagt. Nur der erste Tag lässt sich noch ändern.
contest-reply = Antworte damit auf diese Nachricht.

contest-name-button = Name
contest-name-title = Der Name
contest-name-label = Wie heißt sie?
contest-name-hint = Bis zu 50 Buchstaben
contest-goal-button = Anderes Ziel
contest-goal-title = Das Ziel
contest-goal-label = Wie viele Tage, alle zusammen?
contest-goal-hint = Eine Zahl, zum Beispiel 150
contest-goal-missed = Bitte schreibe eine Zahl von 1 bis { $most }.
contest-sides-button = Namen der Teams
contest-sides-title = Die Teams
contest-sides-label = Wie heißen die Teams?
contest-sides-hint = Zwei bis vier Namen, durch Kommas getrennt
contest-sides-missed = Bitte schreibe zwei bis { $most } Namen, jeden nur einmal.
contest-code-button = Ich habe einen Code
contest-code-title = Ein Code von einer anderen Gruppe
contest-code-label = Der Code
contest-code-hint = Zum Beispiel 7KQ2-M0XD
contest-code-ask = Schreibe hier /coach code und dahinter den Code. Du siehst, was es ist, bevor du Ja sagst.

contest-preview-first = Diese Karte wird in deiner Gruppe stehen:
contest-next-title = Wie es weitergeht
contest-next = Ich veröffentliche die Karte und hefte sie an, wenn ich darf. Zum Mitmachen genügt ein Knopf, auch während sie läuft. Meine tägliche Nachricht sagt, wie es läuft. Am Ende veröffentliche ich, wie es war, sobald der letzte Tag für alle abgeschlossen ist.
contest-open = Die Challenge öffnen
contest-opened = Sie ist offen. Die Karte kommt gleich.
contest-setup = Diese Gruppe einrichten
contest-hurdle-unready = Zuerst muss ich für jede Gruppe wissen, wo und wann ich schreiben soll: Schreibe dort /coach.
contest-hurdle-alone = Die andere Gruppe ist noch nicht da. Lade sie mit einem Code ein.
contest-hurdle-past = Der erste Tag ist vorbei. Bitte wähle, wann sie beginnt.
contest-hurdle-many = Es sind schon drei Challenges offen. Eine davon muss zuerst enden.

contest-code = Code
contest-rival-how = Schick das an jemanden, der die andere Gruppe leitet. Dort ist zu schreiben: /coach code { $code }
contest-rival-holds = { $days ->
    [one] Er gilt 1 Tag und nur einmal.
   *[other] Er gilt { $days } Tage und nur einmal.
}
contest-with = Mit
contest-accept = Ja, mitmachen
contest-accept-ask = Soll deine Gruppe mitmachen? Die andere Gruppe öffnet die Challenge. Du kannst sie jederzeit beenden.
contest-accept-seen = Die andere Gruppe sieht den Namen eurer Gruppe. Und sie sieht, an welchem Anteil der Tage ihr für euch gesorgt habt.
contest-changed = Die andere Gruppe hat etwas geändert. So ist es jetzt.
contest-accepted = Deine Gruppe ist dabei. Die andere Gruppe öffnet die Challenge.
contest-code-many = Das waren zu viele Codes. Bitte warte zehn Minuten.
contest-code-wrong = Diesen Code kenne ich nicht. Vielleicht ist er schon benutzt oder zu alt.
contest-code-over = Die Challenge zu diesem Code ist für andere nicht mehr offen.
contest-code-own = Dieser Code ist von deiner eigenen Gruppe. Er ist für eine andere.

contest-list-title = Challenges hier
contest-none = Hier gibt es noch keine Challenge.
contest-line = { $name }: { $stand }
contest-stands = Sie ist
contest-stage-draft = in Vorbereitung
contest-stage-open = offen
contest-stage-over = vorbei
contest-change = Ändern oder öffnen
contest-drop = Verwerfen
contest-dropped = Sie ist verworfen.
contest-end = Früher beenden
contest-end-ask = Soll ich diese Challenge jetzt beenden, für alle? Ich veröffentliche, wie es war.
contest-end-sure = Ja, beenden
contest-ended = Sie ist beendet. Wie es war, kommt gleich.
contest-gone = Diese Challenge finde ich nicht mehr.
