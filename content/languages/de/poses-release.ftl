## What the parts of the moving pictures of E1, E2 and E8 say, and what those pictures show.

phase-e1-lean = Anlehnen bis zum guten Schmerz
phase-e1-lean-gently = Sanft anlehnen
phase-e1-hold = Stillhalten, langsam ausatmen
phase-e1-ease = Weglehnen, nächste Stelle suchen
phase-e1-press-hand = Leicht auf die Stelle drücken
phase-e1-press-fist = Drücken bis zum guten Schmerz
phase-e1-let-go = Loslassen, nächste Stelle suchen
phase-e1-weight-down = Gewicht langsam sinken lassen
phase-e1-lift-off = Abheben, nächste Stelle suchen

e1-hand-alt = Eine Person steht und legt die flache Seite einer Faust auf den weichen Teil des Gesäßes. Sie drückt leicht, bleibt still und lässt dann los.
e1-sock-alt = Eine Person steht seitlich an einer Wand, mit einem Ball in einer langen Socke hinter einer Gesäßhälfte. Eine Hand hält die Socke über der Schulter. Sie lehnt sich sanft an, bleibt still und lehnt sich dann weg.
e1-fist-alt = Eine Person liegt mit gebeugten Knien auf der Seite, von hinten gesehen. Die Faust des oberen Arms drückt auf den weichen Teil des oberen Gesäßes, bleibt still und lässt dann los.
e1-floor-alt = Eine Person sitzt auf dem Boden, stützt sich hinten auf beide Hände und hat einen Ball unter einer Gesäßhälfte. Sie lässt ihr Gewicht sinken, bleibt still und hebt sich dann ab.

phase-e2-press = Sanft zum Knochen hin drücken
phase-e2-flat-rest = Hand ruhen lassen, nicht drücken
phase-e2-guide = Die Spitze zum Knochen führen
phase-e2-hold = Stillhalten, langsam ausatmen
phase-e2-let-go = Loslassen

e2-flat-alt = Eine Person liegt mit gebeugten Knien auf dem Rücken. Eine flache Hand ruht direkt innen neben dem Knochen vorn am Becken, zum Knochen gewandt. Sie drückt nicht.
e2-hook-alt = Eine Person liegt mit gebeugten Knien auf dem Rücken und hält einen Massagehaken mit beiden Händen. Die Spitze ist direkt innen neben dem vorderen Beckenknochen. Ein Pfeil zeigt nach außen und unten.

phase-e8-sink = Knie nach außen sinken lassen
phase-e8-tip = Aus der Hüfte nach vorn neigen
phase-e8-hold = Stillhalten und atmen
phase-e8-rise = Aufrichten, Hände unter die Knie
phase-e8-knees-up = Knie mit den Händen hochholen
phase-e8-on-cushions = Knie ruhen lassen
phase-e8-hands-rest = Hände in den Schoß legen
phase-e8-grip = Hände unter die Knie
phase-e8-hips-back = Hüften etwas zurückschieben
phase-e8-come-back = Zurückkommen

e8-cushion-alt = Eine Person sitzt auf einem Kissen an einer Wand, die Fußsohlen aneinander. Die Knie ruhen auf zwei Kissen, dann holen die Hände sie hoch.
e8-lunge-alt = Eine Person kniet auf einem Knie, das andere Bein zur Seite gestreckt, der Fuß flach, die Hände an einem Stuhl. Die Hüften gehen ein wenig zurück, bleiben still und kommen wieder.
