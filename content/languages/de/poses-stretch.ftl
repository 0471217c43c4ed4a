phase-e3-tuck = Steißbein einrollen, anspannen
phase-e3-shift = Ein wenig nach vorn schieben
phase-e3-hold = Aufrecht bleiben, halten, atmen
phase-e3-back = Langsam zurückkommen

phase-e3-standing-tuck = Knie beugen, Steißbein einrollen
phase-e3-standing-hold = Stillhalten und atmen
phase-e3-standing-back = Langsam hochkommen
e3-standing-alt = Eine Person steht, ein Fuß einen halben Schritt hinten, eine Hand an einem Stuhl. Beide Knie beugen sich ein wenig, und das Steißbein rollt sich ein. Dann hält sie still.

phase-e3-bed-hang = Äußeres Bein hängen lassen
phase-e3-bed-hold = Stillhalten und atmen
phase-e3-bed-grip = Hand unter den Oberschenkel
phase-e3-bed-lift = Das Bein zurückholen
phase-e3-bed-rest = Das Knie wieder halten
e3-bed-alt = Eine Person liegt nah an der Bettkante und hält ein Knie zur Brust. Das äußere Bein sinkt über die Kante und hängt dort. Eine Hand unter dem Oberschenkel holt es zurück.

phase-e3-reach-tuck = Steißbein einrollen, nach vorn
phase-e3-reach-lean = Arm heben, zur Seite neigen
phase-e3-reach-hold = Stillhalten und atmen
phase-e3-reach-back = Langsam zurückkommen
e3-reach-alt = Eine Person kniet mit einem Knie auf einem Kissen, eine Hand an einem Stuhl, das Steißbein eingerollt. Der Arm der knienden Seite geht hoch, und der Körper neigt sich ein wenig zur anderen Seite.

phase-e5-take = Oberschenkel mit Händen halten
phase-e5-draw = Zu dir heranziehen
phase-e5-hold = Stillhalten und atmen
phase-e5-let-go = Langsam loslassen

phase-e5-seated-tip = Nach vorn neigen, Rücken lang
phase-e5-seated-hold = Stillhalten und atmen
phase-e5-seated-back = Wieder aufrecht sitzen
e5-seated-alt = Eine Person sitzt aufrecht auf einem Stuhl, einen Knöchel über dem anderen Knie, die Hände auf dem Unterschenkel. Dann neigt sie sich aus den Hüften mit langem Rücken ein wenig nach vorn.

phase-e5-foot-down-sink = Knie nach außen sinken lassen
phase-e5-foot-down-hold = Stillhalten und atmen
phase-e5-foot-down-back = Knie wieder hochholen
e5-foot-down-alt = Eine Person liegt auf dem Rücken, einen Knöchel über dem anderen Knie, den unteren Fuß am Boden. Das überkreuzte Knie sinkt von selbst nach außen. Die Arme ruhen am Boden.

phase-e5-chest-take = Oberschenkel mit Händen halten
phase-e5-chest-draw = Ganz heranziehen
phase-e5-chest-hold = Stillhalten und atmen
phase-e5-chest-let-go = Langsam loslassen
e5-chest-alt = Eine Person liegt auf dem Rücken, einen Knöchel über dem anderen Knie. Beide Hände halten den unteren Oberschenkel und ziehen ihn ganz zur Brust hin.
