review-begin = Mit mir zurückblicken
review-title = Rückblick
review-count = Frage { $number } von { $all }
review-change-ask = Verglichen mit dem Anfang ist es:
review-change-1 = Sehr viel besser
review-change-2 = Viel besser
review-change-3 = Ein wenig besser
review-change-4 = Unverändert
review-change-5 = Ein wenig schlechter
review-change-6 = Viel schlechter
review-change-7 = Sehr viel schlechter
review-again = Ohne eine Zahl oder eine Antwort kann ich nicht sagen, ob es geholfen hat. Das ist in Ordnung. Ich frage noch einmal, und du kannst eine Woche lang antworten.
review-after-all = Doch noch antworten

## What a review found: the figures, then the advice

review-found-title = Was sich zeigt
review-weeks = Es sind jetzt { $weeks } Wochen. So sieht es aus.
review-resolved = Deine Beschwerden gingen von { $base } auf { $last }. Dabei heißt 0 keine und 10 die schlimmsten. Von den Beschwerden ist wenig oder nichts mehr übrig.
review-improved = Deine Beschwerden gingen von { $base } auf { $last }. Dabei heißt 0 keine und 10 die schlimmsten. Das ist deutlich weniger.
review-slight = Deine Beschwerden gingen von { $base } auf { $last }. Dabei heißt 0 keine und 10 die schlimmsten. Das ist etwas weniger.
review-unchanged = Deine Beschwerden sind etwa gleich: Sie gingen von { $base } auf { $last }. Dabei heißt 0 keine und 10 die schlimmsten.
review-low_stable = Deine Beschwerden waren gering und sind es noch: Sie gingen von { $base } auf { $last }. Dabei heißt 0 keine und 10 die schlimmsten.
review-worse = Deine Beschwerden gingen von { $base } auf { $last }. Dabei heißt 0 keine und 10 die schlimmsten. Das ist mehr als am Anfang.
review-severe = In der letzten Woche waren die Beschwerden sehr stark. Das allein ist ein guter Grund, es ansehen zu lassen, egal, was sich sonst geändert hat.
review-low = Es war für weniger Übungstage Platz als geplant. Das ist häufig: Etwa die Hälfte aller Menschen schafft einen Plan wie diesen. Mein Rat bleibt derselbe.
review-continue = Mach weiter wie bisher, wenn es sich für dich richtig anfühlt. Am { DATETIME($day, skeleton: "MMMEd") } sehe ich wieder nach.
review-recheck = Gib dem Ganzen noch zwei Wochen. Dann sehe ich wieder nach und sage dir klar, ob du eine Fachperson aufsuchen solltest.
review-suggest = Wie es sich für dich anfühlt, zählt. Vielleicht möchtest du es in der Physiotherapie oder von einer Ärztin oder einem Arzt ansehen lassen.
review-advise = Das ist nicht deine Schuld: Manche Ursachen brauchen einen anderen Weg. Es ist ein guter Zeitpunkt, in die Physiotherapie oder zu einer Ärztin oder einem Arzt zu gehen.
review-signpost = Wenn es noch wehtut, ist es ein guter Zeitpunkt, in die Physiotherapie oder zu einer Ärztin oder einem Arzt zu gehen. Dort lässt sich herausfinden, was du brauchst.
review-ask-bother = Stört es dich noch so sehr, dass du es ansehen lassen möchtest?
review-bother-yes = Ja
review-bother-no = Nein, es ist in Ordnung
review-seen = Du warst deswegen bei einer Fachperson oder wirst hingehen. Bitte zeig dort diese Übersicht.
review-seen-unsettled = Du warst deswegen bei einer Fachperson oder wirst hingehen. Bitte sag dort, dass es sich nicht beruhigt. Diese Übersicht kann helfen.
review-summary = Es gibt eine Übersicht, die du dort zeigen kannst.
review-if = Wenn es schlimmer wird, warte nicht auf den nächsten Rückblick. Drück sofort auf „Etwas stimmt nicht“.
review-own = Eigene Aktivitäten neu bewerten

## Between the reviews

review-life-ask = Halten dich die Beschwerden von normalen Aktivitäten ab, oder stören sie deinen Schlaf?
review-life-yes = Ja
review-life-no = Nein
review-life-yes-noted = Dann warte bitte nicht, bis der Monat vorbei ist. Vielleicht möchtest du jetzt in die Physiotherapie oder zu einer Ärztin oder einem Arzt gehen und fragen, was hilft.
review-life-no-noted = Danke, dass du es mir sagst. Wenn sich das ändert, brauchst du nicht zu warten: In der Physiotherapie oder bei einer Ärztin oder einem Arzt kannst du jederzeit Hilfe bekommen.
review-noted-title = Notiert
review-intake-button = Die letzten sieben Tage bewerten
review-intake-title = Ein neuer Anfang
review-intake = Du fängst neu an, also zähle ich ab hier. Eine Zahl zeigt mir später, was sich geändert hat.
review-intake-noted = Danke. Ab hier zähle ich neu, zuerst mit den kleinsten Mengen.
