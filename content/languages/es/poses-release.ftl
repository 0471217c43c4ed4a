## What the parts of the moving pictures of E1, E2 and E8 say, and what those pictures show.

phase-e1-lean = Apóyate: molestia agradable
phase-e1-lean-gently = Apóyate con suavidad
phase-e1-hold = Sin moverte, exhala despacio
phase-e1-ease = Sepárate y busca otro punto
phase-e1-press-hand = Presiona suave un punto sensible
phase-e1-press-fist = Presiona: molestia agradable
phase-e1-let-go = Suelta y busca otro punto
phase-e1-weight-down = Baja tu peso despacio
phase-e1-lift-off = Quita el peso, busca otro punto

e1-hand-alt = Una persona está de pie y apoya la parte plana de un puño en la parte blanda del glúteo. Presiona con suavidad, no se mueve y luego suelta.
e1-sock-alt = Una persona está de lado junto a una pared, con una pelota en un calcetín largo detrás de un glúteo. Una mano sujeta el calcetín sobre el hombro. Se apoya con suavidad, no se mueve y luego se separa.
e1-fist-alt = Una persona está acostada de lado con las rodillas dobladas, vista desde atrás. El puño del brazo de arriba presiona la parte blanda de la zona alta del glúteo, no se mueve y luego suelta.
e1-floor-alt = Una persona está sentada en el suelo, inclinada hacia atrás sobre las dos manos, con una pelota bajo un glúteo. Baja su peso, no se mueve y luego se levanta un poco.

phase-e2-press = Presiona suave hacia el hueso
phase-e2-flat-rest = Descansa la mano, no empujes
phase-e2-guide = Guía la punta hacia el hueso
phase-e2-hold = Sin moverte, exhala despacio
phase-e2-let-go = Suelta

e2-flat-alt = Una persona está acostada boca arriba con las rodillas dobladas. Una mano plana descansa justo por dentro del hueso delantero de la pelvis, girada hacia el hueso. No empuja.
e2-hook-alt = Una persona está acostada boca arriba con las rodillas dobladas y sujeta con las dos manos una herramienta de gancho. La punta está justo por dentro del hueso delantero de la pelvis. Una flecha señala hacia fuera y hacia abajo.

phase-e8-sink = Deja caer las rodillas afuera
phase-e8-tip = Inclínate desde las caderas
phase-e8-hold = No te muevas y respira
phase-e8-rise = Vuelve, manos bajo las rodillas
phase-e8-knees-up = Sube las rodillas con las manos
phase-e8-on-cushions = Deja descansar las rodillas
phase-e8-hands-rest = Descansa las manos en el regazo
phase-e8-grip = Manos debajo de las rodillas
phase-e8-hips-back = Lleva las caderas algo atrás
phase-e8-come-back = Vuelve

e8-cushion-alt = Una persona está sentada en un cojín contra una pared, con las plantas de los pies juntas. Las rodillas descansan en dos cojines y luego las manos las suben.
e8-lunge-alt = Una persona está sobre una rodilla, con la otra pierna hacia un lado, el pie plano y las manos en una silla. Las caderas van un poco hacia atrás, no se mueven y luego vuelven.
