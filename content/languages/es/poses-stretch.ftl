phase-e3-tuck = Mete el coxis, aprieta el glúteo
phase-e3-shift = Muévete un poco hacia delante
phase-e3-hold = Cuerpo erguido, mantén y respira
phase-e3-back = Vuelve despacio

phase-e3-standing-tuck = Dobla rodillas y mete el coxis
phase-e3-standing-hold = No te muevas y respira
phase-e3-standing-back = Sube despacio
e3-standing-alt = Una persona está de pie, con un pie medio paso atrás y una mano en una silla. Dobla un poco las dos rodillas y mete el coxis. Luego no se mueve.

phase-e3-bed-hang = Deja colgar la pierna de fuera
phase-e3-bed-hold = No te muevas y respira
phase-e3-bed-grip = Pon una mano bajo el muslo
phase-e3-bed-lift = Sube la pierna de vuelta
phase-e3-bed-rest = Sujeta otra vez la rodilla
e3-bed-alt = Una persona está acostada cerca del borde de una cama y sujeta una rodilla contra el pecho. La pierna de fuera baja por el borde y cuelga ahí. Una mano bajo el muslo la sube de vuelta.

phase-e3-reach-tuck = Mete el coxis, ve hacia delante
phase-e3-reach-lean = Sube el brazo e inclínate
phase-e3-reach-hold = No te muevas y respira
phase-e3-reach-back = Vuelve despacio
e3-reach-alt = Una persona está sobre una rodilla en un cojín, con una mano en una silla y el coxis metido. El brazo del lado de la rodilla apoyada sube y el cuerpo se inclina un poco hacia el otro lado.

phase-e5-take = Sujeta el muslo con las manos
phase-e5-draw = Acércalo hacia ti
phase-e5-hold = No te muevas y respira
phase-e5-let-go = Suelta despacio

phase-e5-seated-tip = Inclínate con la espalda larga
phase-e5-seated-hold = No te muevas y respira
phase-e5-seated-back = Vuelve a erguirte
e5-seated-alt = Una persona está sentada erguida en una silla, con un tobillo sobre la otra rodilla y las manos en la espinilla. Luego se inclina un poco hacia delante desde las caderas, con la espalda larga.

phase-e5-foot-down-sink = Deja caer la rodilla hacia fuera
phase-e5-foot-down-hold = No te muevas y respira
phase-e5-foot-down-back = Sube la rodilla de vuelta
e5-foot-down-alt = Una persona está acostada boca arriba, con un tobillo sobre la otra rodilla y el pie de abajo en el suelo. La rodilla cruzada cae sola hacia fuera. Los brazos descansan en el suelo.

phase-e5-chest-take = Sujeta el muslo con las manos
phase-e5-chest-draw = Acércalo del todo
phase-e5-chest-hold = No te muevas y respira
phase-e5-chest-let-go = Suelta despacio
e5-chest-alt = Una persona está acostada boca arriba con un tobillo sobre la otra rodilla. Las dos manos sujetan el muslo de abajo y lo acercan del todo hacia el pecho.
