## What the parts of the moving pictures of E4, E6 and E7 say, and what those pictures show.

phase-e4-lift = Oberes Knie heben, Hüfte still
phase-e4-small-lift = Oberes Knie halb so hoch heben
phase-e4-band-lift = Gegen das Band heben
phase-e4-slide-up = Ferse an der Wand hochschieben
phase-e4-slide-down = Langsam hinunterschieben
phase-e4-hold = Kurz halten und atmen
phase-e4-lower = Langsam senken
phase-e4-rest = Einatmen
phase-e4-push-wall = Knie gegen die Wand drücken
phase-e4-push-belt = Beide Knie nach außen drücken
phase-e4-push-hold = Sanft weiterdrücken, atmen
phase-e4-let-go = Loslassen

phase-e6-lift = Ausatmen, Fersen andrücken
phase-e6-hold = Anspannen, weiteratmen
phase-e6-hold-half = Halbe Höhe, weiteratmen
phase-e6-lower = Langsam senken
phase-e6-rest = Einatmen
phase-e6-lift-out = Ausatmen und heben
phase-e6-lower-in = Einatmen und senken
phase-e6-loose = Loslassen
phase-e6-lift-one = Eine Ferse andrücken und heben
phase-e6-march-one = Einen Fuß ein wenig heben
phase-e6-march-down = Absetzen, Hüften gerade
phase-e6-march-other = Jetzt den anderen Fuß
phase-e6-squeeze = Gesäß anspannen, beide Seiten
phase-e6-squeeze-hold = Weiteratmen
phase-e6-squeeze-go = Ganz loslassen

phase-e7-lift = Oberschenkel anspannen, heben
phase-e7-hold = Kurz halten und atmen
phase-e7-lower = Langsam senken
phase-e7-rest = Einatmen
phase-e7-slide = Ferse wegschieben
phase-e7-slide-back = Zurückschieben
phase-e7-bent-lift = Einen Fuß ein wenig heben
phase-e7-side-lift = Oberes Bein ein wenig heben
phase-e7-prone-lift = Anspannen, ein Bein etwas heben

e4-small-alt = Eine Person liegt auf der Seite, die Knie gebeugt, ein Kissen dazwischen. Das obere Knie öffnet sich nur ein wenig, die Fersen zusammen, dann schließt es sich langsam.
e4-standing-alt = Eine Person steht seitlich an einer Wand, eine Hand an einem Stuhl. Das gebeugte Knie an der Wand drückt nach außen dagegen, sonst bewegt sich nichts.
e4-static-alt = Eine Person liegt mit gebeugten Knien auf dem Rücken, mit einem Gürtel um die Oberschenkel. Beide Knie drücken nach außen gegen den Gürtel, und nichts bewegt sich.
e4-band-alt = Eine Person liegt auf der Seite, mit einem Schlaufenband über den Knien. Das obere Knie öffnet sich gegen das Band, die Fersen zusammen, dann schließt es sich langsam.
e4-abduction-alt = Eine Person liegt auf der Seite, den Rücken an einer Wand, das untere Knie gebeugt. Die Ferse des gestreckten oberen Beins gleitet an der Wand hoch und wieder hinunter.

e6-half-alt = Eine Person liegt auf dem Rücken, die Knie gebeugt, die Füße flach am Boden. Sie hebt die Hüften halb so hoch wie in der vollen Brücke, hält und senkt sich langsam.
e6-no-hold-alt = Eine Person liegt mit gebeugten Knien auf dem Rücken. Sie hebt die Hüften zu einer geraden Linie und senkt sie sofort wieder, ohne zu halten.
e6-marching-alt = Eine Person hält eine Brücke, die Hüften oben. Ein Fuß hebt sich ein wenig und kommt herunter, dann der andere, und die Hüften bleiben gerade.
e6-single-alt = Eine Person liegt auf dem Rücken, ein Fuß flach am Boden, das andere Bein in der Luft, das Knie über der Hüfte. Sie hebt die Hüften, hält und senkt sich langsam.
e6-squeeze-alt = Eine Person sitzt auf einem Stuhl, die Hände auf den Oberschenkeln. Das Gesäß spannt sich an und lässt los, sonst bewegt sich nichts.

e7-pause-alt = Eine Person liegt auf dem Rücken, ein Knie gebeugt. Das andere Bein bleibt gestreckt, steigt bis auf die Höhe des gebeugten Knies, hält dort kurz und kommt herunter.
e7-slides-alt = Eine Person liegt auf dem Rücken, beide Knie gebeugt. Eine Ferse gleitet am Boden entlang, bis das Bein fast gestreckt ist, dann gleitet sie zurück.
e7-bent-alt = Eine Person liegt auf dem Rücken, beide Knie gebeugt. Ein Fuß hebt sich ein wenig vom Boden, das Knie bleibt gebeugt, und kommt langsam herunter.
e7-side-alt = Eine Person liegt auf der Seite, das untere Knie gebeugt. Das gestreckte obere Bein steigt ein wenig, die Zehen nach vorn, und kommt langsam herunter.
e7-prone-alt = Eine Person liegt auf dem Bauch, ein Kissen darunter. Ein gestrecktes Bein steigt ein wenig und kommt langsam herunter.
