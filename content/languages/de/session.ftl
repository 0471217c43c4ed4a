session-begin = Beginnen
session-go-on = Fortsetzen
session-tiny = Zwei Minuten

session-step = Schritt { $step } von { $steps }
session-walk = Geh zuerst zwei Minuten umher. Dann nimm dir Zeit: Jeder Schritt wartet auf dich, und du kannst bei jedem aufhören.
session-side = Seite
session-side-first = zuerst eine Seite, deine bessere. Drück auf „Weiter“, um die Seite zu wechseln
session-side-second = die andere Seite, die mit mehr Beschwerden
session-side-both = beide Seiten zusammen
session-set = Satz
session-set-of = { $set } von { $sets }
session-dose-hold = { $hold ->
    [one] 1 Sekunde
   *[other] { $hold } Sekunden
} halten
session-dose-spots = { $spots } empfindliche Stellen, je { $hold ->
    [one] 1 Sekunde
   *[other] { $hold } Sekunden
}
session-dose-reps = { $reps ->
    [one] 1 langsame Wiederholung
   *[other] { $reps } langsame Wiederholungen
}
session-dose-reps-held = { $reps ->
    [one] 1 langsame Wiederholung, dabei
   *[other] { $reps } langsame Wiederholungen, jede
} { $hold ->
    [one] 1 Sekunde
   *[other] { $hold } Sekunden
} halten
session-let-go = Loslassen, mit { $ready } Sekunden zum Vorbereiten
session-let-go-spot = Stelle { $spot } loslassen, mit { $ready } Sekunden zum Vorbereiten
session-stop = Hör sofort auf, wenn es stechend oder elektrisierend schmerzt, sich taub anfühlt oder kribbelt oder wenn dir schwindlig ist. Dann drück auf „Das tut weh“.

session-next = Weiter
session-back = Zurück
session-finish = Abschließen
session-early = Früher beenden
session-swap = Tauschen
session-hurts = Das tut weh
session-how = So geht es

session-over-title = Das ist alles für heute
session-over = Es ist nichts mehr zu tun. Drück auf „Abschließen“, um es zu notieren.
session-nothing-title = Noch ist nichts notiert
session-nothing = Du hast die Einheit beendet, bevor die erste Übung fertig war. Das ist in Ordnung. Du kannst weitermachen oder sagen, wie der Tag war.

## Swap, and "this hurts"

session-swap-title = Was möchtest du stattdessen?
session-swap-none = Ich habe hier nichts anderes, das zu dir passt. Du kannst diese Übung auslassen.
session-out = Diese auslassen
session-swapped = Das kommt stattdessen.
session-left-out = In Ordnung, ich habe sie ausgelassen.
session-hurts-title = Wie fühlt es sich an?
session-hurts-sharp = Stechend, taub oder schwindlig
session-hurts-sharp-is = Scharfer, einschießender oder elektrisierender Schmerz. Kribbeln oder Brennen. Ein Puls an der Stelle, auf die du drückst. Übelkeit. Ein Kneifen in der Leiste. Schmerz im Bauch.
session-hurts-effort = Starke Anstrengung oder Dehnung
session-hurts-effort-is = Harte Arbeit, ein starkes Ziehen oder ein Schmerz über 5. Eine 10 ist der schlimmste, den du dir vorstellen kannst.
session-hurts-unsure = Wenn du nicht sicher bist, wähl das Erste.
session-effort-easier = Das war zu viel für heute. Hier ist eine leichtere Form davon. Beim nächsten Mal ist es leichter, wo es geht.
session-effort-out = Das war zu viel für heute, deshalb habe ich es ausgelassen. Beim nächsten Mal ist es leichter, wo es geht.
session-sharp-out = Ich lasse auch diese Übung ab jetzt aus: { $name }. Sie kommt zurück, wenn du mir sagst, dass eine Ärztin, ein Arzt oder die Physiotherapie sie erlaubt.

## How it felt: asked of those who agreed

session-felt-ask = Wie stark waren die Beschwerden dabei im schlimmsten Moment? 0 sind keine, 10 die schlimmsten, die du dir vorstellen kannst.
session-felt-easy = 0 bis 3
session-felt-some = 4 oder 5
session-felt-much = Über 5
session-felt-easy-noted = Im schlimmsten Moment war es 0 bis 3.
session-felt-some-noted = Im schlimmsten Moment war es 4 oder 5. Das ist in Ordnung, wenn es sich bis morgen beruhigt. Die Übungen bleiben, wie sie sind.
session-felt-much-noted = Im schlimmsten Moment war es über 5. Beim nächsten Mal mache ich es leichter, wo ich kann.
session-since-ask = Wie stark waren die Beschwerden seit deiner letzten Einheit?
session-since-before = Wie vorher, oder besser
session-since-little = Ein wenig stärker
session-since-clearly = Deutlich stärker
session-since-before-noted = Notiert: wie vorher, oder besser.
session-since-little-noted = Notiert: seitdem ein wenig stärker. Das ist in Ordnung, wenn es sich beruhigt.
session-since-clearly-noted = Notiert: seitdem deutlich stärker. Beim nächsten Mal mache ich es leichter, wo ich kann.
