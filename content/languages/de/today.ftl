today-title = Deine Dehnungen für { DATETIME($day, skeleton: "MMMEd") }
today-button = Heute
today-intro = Geh zuerst zwei Minuten umher. Dann beide Seiten, die mit mehr Beschwerden zuletzt:
today-intro-one = Das ist alles für heute:
today-stop = Beweg dich langsam und atme. Leichte Beschwerden sind in Ordnung: bis 3, wobei 0 keine sind und 10 die schlimmsten, die du dir vorstellen kannst. Über 5 lass nach oder hör auf. Hör sofort auf, wenn es stechend oder elektrisierend schmerzt, sich taub anfühlt oder kribbelt oder wenn dir schwindlig ist.
today-first = Drück auf „Beginnen“, und ich führe dich hindurch, einen Schritt nach dem anderen. Oder mach es allein und sag mir hier Bescheid.
today-ask = Wie ist es gelaufen? Auch Ruhe zählt.
today-noted = Für diesen Tag notiert: { $status }.
daily-title = Zeit für deine Dehnungen, { DATETIME($day, skeleton: "MMMEd") }
daily-late-title = Deine Dehnungen für { DATETIME($day, skeleton: "MMMEd") }
daily-late-why = Diese Nachricht kommt spät, weil ich zu deiner Zeit nicht erreichbar war. Das tut mir leid. Jede Zeit, die dir passt, ist gut.
streak-anew = { $total ->
    [one] Bisher 1 Tag für dich gesorgt. Der nächste beginnt eine neue Serie.
   *[other] Bisher { $total } Tage für dich gesorgt. Der nächste beginnt eine neue Serie.
}
streak-line = { $days ->
    [0] Deine Serie beginnt mit dem nächsten Tag, an dem du für dich sorgst.
    [one] Deine Serie: 1 Tag für dich gesorgt. { $buffers ->
        [0] { "" }
        [one] Noch 1 Puffertag in dieser Woche.
       *[other] Noch { $buffers } Puffertage in dieser Woche.
    }
   *[other] Deine Serie: { $days } Tage für dich gesorgt. { $buffers ->
        [0] { "" }
        [one] Noch 1 Puffertag in dieser Woche.
       *[other] Noch { $buffers } Puffertage in dieser Woche.
    }
}

today-title-theirs = Dein Programm für { DATETIME($day, skeleton: "MMMEd") }
today-title-gentle = Ein sanfter Tag, { DATETIME($day, skeleton: "MMMEd") }
today-advised = Ich denke, es ist Zeit, in die Physiotherapie oder zu einer Ärztin oder einem Arzt zu gehen. Drück unten, um den Grund zu lesen und zu antworten.
today-advice = Meinen Rat lesen
today-review = Es ist Zeit, auf die letzten Wochen zu schauen. Das dauert etwa zwei Minuten.
today-pause = Pause
today-paused = Du machst gerade Pause, deshalb sende ich nichts. { DATETIME($day, skeleton: "MMMEd") } ist ihr letzter Tag. Was du tust, zählt trotzdem.
today-wrong-title = Heute keine Übungen
today-wrong = Etwas stimmt nicht, oder die Beschwerden waren stark. Deshalb gibt es heute keine Übungen. Ruhe zählt.
today-wrong-next = Wenn es schlimmer wird oder du nicht sicher bist, drück auf den Knopf unten und lies, was zu tun ist.
today-rest = Heute Ruhe
wrong-button = Etwas stimmt nicht

## The message of a day

daily-wrong-yesterday = Gestern hast du gesagt, dass etwas nicht stimmt. Wenn das immer noch so ist, mach bitte keine Übungen und such eine Fachperson auf.
daily-pause-over = Deine Pause ist vorbei. Es gibt nichts nachzuholen.
daily-milestone = Insgesamt { $days } Tage für dich gesorgt. Das sind viele kleine Schritte.
daily-missed = Gestern fehlt ein Eintrag. Das schadet nicht: Ein Puffertag fängt das auf, oder du trägst es jetzt nach.
daily-tiny = Wenig Zeit? Diese eine Übung dauert zwei Minuten und zählt.
daily-fewer-offer = Du hast an den meisten Tagen der letzten vier Wochen für dich gesorgt. Wenn du magst, schreibe ich ab jetzt einmal pro Woche.
daily-fewer = Einmal pro Woche schreiben
daily-fewer-title = Ab jetzt einmal pro Woche
daily-fewer-how = Ich sende dir einmal pro Woche eine Zusammenfassung. Deine Dehnungen und dein Eintrag sind jeden Tag hier: Schreibe /today. Du kannst das in den Einstellungen ändern.
daily-settings = Einstellungen
daily-recovery-title = Wie es gelaufen ist
daily-repeat = Vor einigen Tagen habe ich dir vorgeschlagen, in die Physiotherapie oder zu einer Ärztin oder einem Arzt zu gehen. Wenn es dich noch stört, gilt das weiterhin. Was denkst du?
daily-returned = Es ist eine Weile her. Damit ich später vergleichen kann, möchte ich fragen, wie stark deine Beschwerden in den letzten sieben Tagen waren.
daily-carry-on = Du beginnst neu. Damit ich später vergleichen kann, möchte ich fragen, wie stark deine Beschwerden in den letzten sieben Tagen waren.
daily-visited = Du wolltest einen Termin ausmachen. Konntest du schon zu einer Fachperson gehen?
daily-waited = Vor zwei Wochen hast du auf einen Termin oder auf Untersuchungen gewartet. Warst du inzwischen dort?
daily-maintain = Dir geht es schon eine Weile gut. Wenn du magst, reichen ab jetzt drei Einheiten pro Woche.
daily-passive = Mein Rat von früher gilt noch: Wenn es dich noch stört, geh bitte in die Physiotherapie oder zu einer Ärztin oder einem Arzt.
daily-summary-title = Deine letzte Woche
daily-picture = Das Bild zeigt: { $name }.
daily-second-title = Deine zweite Erinnerung für heute
daily-snoozed-title = Da bin ich wieder, wie gewünscht
summary-intro = Die sieben Tage vor heute:
summary-looked-after = Für dich gesorgt
summary-of = { $days } von { $all } Tagen
summary-done = Erledigt
summary-partly = Teilweise
summary-rested = Ruhe
still-here-title = Ich bin noch da, wenn du magst
still-here-what = Eine Woche ohne Eintrag ist kein Problem. Es gibt nichts nachzuholen.
still-here = Wenn du wieder anfangen möchtest, ist das für heute:
still-here-tiny = Wenn du wieder anfangen möchtest, reichen zwei Minuten:
farewell-title = Das ist vorerst meine letzte Nachricht
farewell-why = Ich habe seit zwei Wochen nichts von dir gehört, deshalb höre ich auf zu schreiben. Deine Tage bleiben erhalten.
farewell-help = Wenn es noch wehtut, kann eine Fachperson helfen. In der Physiotherapie oder bei einer Ärztin oder einem Arzt lässt sich herausfinden, was du brauchst.
farewell-advice = Wenn es noch wehtut, geh bitte in die Physiotherapie oder zu einer Ärztin oder einem Arzt. Eine Fachperson kann helfen: Manche Ursachen brauchen einen anderen Weg.
farewell-return = Um zurückzukommen, drück auf den Knopf unten oder schreibe mir. Es gibt nichts nachzuholen.
farewell-back = Ich bin wieder da

## Another programme, or waiting for an appointment

mode-theirs = Das ist das Programm, das du bekommen hast. Mach es so, wie es dir gezeigt wurde:
mode-theirs-untitled = Heute ist das Programm dran, das du bekommen hast. Mach es so, wie es dir gezeigt wurde, und sag mir, wie der Tag war.
mode-gentle = Solange du auf deinen Termin oder auf Untersuchungen wartest, gibt es von mir keine Übungen. Das hier ist sanft, falls es sich gut anfühlt:
mode-side = auf der Seite liegen, mit einem Kissen zwischen den Knien
mode-back = auf dem Rücken liegen, mit einem Kissen unter den Knien
mode-flare = Deine Beschwerden sind stärker als sonst. Ruhe zählt. Wenn das einige Tage so bleibt, sag es bitte einer Ärztin, einem Arzt oder der Physiotherapie.
mode-programme = Mein Programm
mode-visit = Ich war bei meinem Termin
mode-why-theirs = Du hast mir gesagt, dass du ein anderes Programm bekommen hast. Deshalb gibt es von mir keine Übungen: Du machst die von dort, und ich halte deine Tage fest.
mode-why-gentle = Du hast mir gesagt, dass du auf einen Termin oder auf Untersuchungen wartest. Deshalb gibt es von mir keine Übungen, bis du dort warst.
daily-title-theirs = Zeit für dein Programm, { DATETIME($day, skeleton: "MMMEd") }
daily-title-gentle = Ein sanfter Tag, { DATETIME($day, skeleton: "MMMEd") }
daily-late-title-theirs = Dein Programm für { DATETIME($day, skeleton: "MMMEd") }
daily-late-title-gentle = Ein sanfter Tag, { DATETIME($day, skeleton: "MMMEd") }

## Putting it off

snooze-button = Später
snooze-title = Später geht auch
snooze-ask = Wann soll ich wieder schreiben?
snooze-1 = In 1 Stunde
snooze-3 = In 3 Stunden
snooze-tomorrow = Morgen
snooze-noted-title = In Ordnung
snooze-until = Ich schreibe wieder
snooze-tomorrow-noted = Heute sende ich nichts mehr. Meine nächste Nachricht kommt zu deiner üblichen Zeit.

## A day without exercises, and a sore day

plan-none = Nach dem, was du mir gesagt hast, gibt es keine Übung, die ich dir anbieten kann. Bitte geh zuerst zu einer Ärztin, einem Arzt oder in die Physiotherapie und frag, welche Übungen zu dir passen.
plan-none-how = Ruhe zählt als Tag, an dem du für dich gesorgt hast. Wenn man dir dort eine Übung erlaubt, sag es mir: Drück unten auf „Warum?“.
flare-button = Ein Tag mit Beschwerden
flare-what = Deine Beschwerden sind stärker als sonst, deshalb ist heute ein sanfter Tag, und Ruhe zählt. Wenn das einige Tage so bleibt, geh bitte zu einer Ärztin, einem Arzt oder in die Physiotherapie. Wenn du magst und wenn es sich gut anfühlt:
flare-walk = ein kurzer, leichter Spaziergang
flare-breathe = zwei Minuten langsam atmen, im Liegen, wie du magst
daily-follow-up = Vor einigen Tagen habe ich dich gebeten, etwas ansehen zu lassen. Wenn das noch nicht geschehen ist, geh bitte zu einer Ärztin, einem Arzt oder in die Physiotherapie.
why-button = Warum?

## When to stop at once, in a step of an exercise that was turned on

session-stop-e2 = Hör sofort auf, wenn du einen Puls spürst, wenn dir übel oder schwindlig ist, bei stechendem Schmerz oder bei Schmerz in Bauch oder Leiste. Hör auch bei Brennen, Kribbeln oder Taubheit im Oberschenkel auf. Dann drück auf „Das tut weh“.

## The exercises in words

exercise-form = { $name } ({ $form })
exercise-list = So gehen sie
exercise-list-title = So gehen die Übungen
exercise-picture = Ein Bild zeigen
exercise-mistakes = Was oft schiefgeht:
exercise-dose = Wie viel
exercise-purpose = Wofür
exercise-careful = Sei hier vorsichtig:
exercise-stops = Hör sofort auf, wenn du etwas davon bemerkst:

dose-hold = { $sets ->
    [one] einmal { $hold ->
        [one] 1 Sekunde
       *[other] { $hold } Sekunden
    }
   *[other] { $sets }-mal { $hold ->
        [one] 1 Sekunde
       *[other] { $hold } Sekunden
    }
}
dose-hold-each-side = { $sets ->
    [one] einmal { $hold ->
        [one] 1 Sekunde
       *[other] { $hold } Sekunden
    } auf jeder Seite
   *[other] { $sets }-mal { $hold ->
        [one] 1 Sekunde
       *[other] { $hold } Sekunden
    } auf jeder Seite
}
dose-spots = { $sets ->
    [one] { $spots } empfindliche Stellen, je { $hold ->
        [one] 1 Sekunde
       *[other] { $hold } Sekunden
    }
   *[other] { $sets } Runden mit { $spots } empfindlichen Stellen, je { $hold ->
        [one] 1 Sekunde
       *[other] { $hold } Sekunden
    }
}
dose-spots-each-side = { $sets ->
    [one] { $spots } empfindliche Stellen auf jeder Seite, je { $hold ->
        [one] 1 Sekunde
       *[other] { $hold } Sekunden
    }
   *[other] { $sets } Runden mit { $spots } empfindlichen Stellen auf jeder Seite, je { $hold ->
        [one] 1 Sekunde
       *[other] { $hold } Sekunden
    }
}
dose-reps = { $sets ->
    [one] { $reps } langsame Wiederholungen
   *[other] { $sets } Runden mit { $reps } langsamen Wiederholungen
}
dose-reps-each-side = { $sets ->
    [one] { $reps } langsame Wiederholungen auf jeder Seite
   *[other] { $sets } Runden mit { $reps } langsamen Wiederholungen auf jeder Seite
}
dose-reps-held = { $sets ->
    [one] { $reps }-mal, je { $hold ->
        [one] 1 Sekunde
       *[other] { $hold } Sekunden
    } halten
   *[other] { $sets } Runden mit je { $reps } Wiederholungen, jede { $hold ->
        [one] 1 Sekunde
       *[other] { $hold } Sekunden
    } halten
}
dose-reps-held-each-side = { $sets ->
    [one] { $reps }-mal auf jeder Seite, je { $hold ->
        [one] 1 Sekunde
       *[other] { $hold } Sekunden
    } halten
   *[other] { $sets } Runden mit je { $reps } Wiederholungen auf jeder Seite, jede { $hold ->
        [one] 1 Sekunde
       *[other] { $hold } Sekunden
    } halten
}
