programme-title = Dein anderes Programm
programme-about = Du machst ein Programm, das dir eine Fachperson gegeben hat. Ich erinnere dich daran, und deine Einträge und deine Serie gehen weiter. Von mir kommen keine Übungen.
programme-none = Wenn du magst, sag mir, wie deine Übungen heißen. Dann nenne ich sie in deiner täglichen Nachricht.
programme-unasked = Ich frage nicht nach deiner Gesundheit, deshalb bewahre ich keine Titel von Übungen auf.
programme-add = Übungen hinzufügen
programme-add-ask = Wie heißt die Übung? Es dürfen mehrere sein, eine pro Zeile. Ich bewahre die Titel verschlüsselt auf.
programme-add-type = Schreibe einen Titel oder drück unten auf einen Knopf.
programme-add-press = Drück auf „Übungen hinzufügen“. Nur du siehst das.
programme-add-label = Wie sie heißt
programme-add-hint = Zum Beispiel Seitstütz, dreimal
programme-enough = Das ist alles
programme-added = { $count ->
    [one] Hinzugefügt.
   *[other] { $count } Titel hinzugefügt.
}
programme-known = „{ $typed }“ steht schon in deiner Liste.
programme-long = { $count ->
    [one] „{ $typed }…“ ist länger als { $longest } Zeichen. Bitte gib der Übung einen kürzeren Titel.
   *[other] { $count } Titel sind länger als { $longest } Zeichen, der erste ist „{ $typed }…“. Bitte gib ihnen kürzere Titel.
}
programme-full = Ich kann { $most } Titel aufbewahren, deshalb ist für „{ $typed }“ kein Platz. Nimm zuerst einen heraus.
programme-empty = Darin habe ich keinen Titel gefunden. Bitte schreibe ein paar Wörter.
programme-drop = Eine herausnehmen
programme-drop-ask = Welche machst du nicht mehr?
programme-dropped = Herausgenommen.
programme-over = Dieses Programm ist vorbei
