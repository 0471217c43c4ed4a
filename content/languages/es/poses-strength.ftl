## What the parts of the moving pictures of E4, E6 and E7 say, and what those pictures show.

phase-e4-lift = Sube la rodilla, cadera quieta
phase-e4-small-lift = Sube la rodilla la mitad de alto
phase-e4-band-lift = Sube contra la banda
phase-e4-slide-up = Sube el talón por la pared
phase-e4-slide-down = Deslízalo abajo despacio
phase-e4-hold = Haz una pausa y respira
phase-e4-lower = Baja despacio
phase-e4-rest = Toma aire
phase-e4-push-wall = Empuja la pared con la rodilla
phase-e4-push-belt = Empuja las dos rodillas afuera
phase-e4-push-hold = Sigue empujando suave y respira
phase-e4-let-go = Suelta

phase-e6-lift = Exhala y empuja con los talones
phase-e6-hold = Aprieta, sigue respirando
phase-e6-hold-half = Media altura, sigue respirando
phase-e6-lower = Baja despacio
phase-e6-rest = Toma aire
phase-e6-lift-out = Suelta el aire y sube
phase-e6-lower-in = Toma aire y baja
phase-e6-loose = Suelta
phase-e6-lift-one = Empuja con un talón y sube
phase-e6-march-one = Levanta un poco un pie
phase-e6-march-down = Apóyalo, caderas niveladas
phase-e6-march-other = Ahora el otro pie
phase-e6-squeeze = Aprieta los dos glúteos
phase-e6-squeeze-hold = Sigue respirando
phase-e6-squeeze-go = Suelta del todo

phase-e7-lift = Tensa el muslo y sube
phase-e7-hold = Haz una pausa y respira
phase-e7-lower = Baja despacio
phase-e7-rest = Toma aire
phase-e7-slide = Desliza el talón hacia delante
phase-e7-slide-back = Deslízalo de vuelta
phase-e7-bent-lift = Levanta un poco un pie
phase-e7-side-lift = Sube un poco la pierna de arriba
phase-e7-prone-lift = Aprieta y sube poco una pierna

e4-small-alt = Una persona está acostada de lado con las rodillas dobladas y una almohada entre ellas. La rodilla de arriba se abre solo un poco, con los talones juntos, y luego se cierra despacio.
e4-standing-alt = Una persona está de pie, de lado junto a una pared, con una mano en una silla. La rodilla doblada junto a la pared empuja hacia fuera contra ella, y nada más se mueve.
e4-static-alt = Una persona está acostada boca arriba con las rodillas dobladas y un cinturón alrededor de los muslos. Las dos rodillas empujan hacia fuera contra el cinturón, y nada se mueve.
e4-band-alt = Una persona está acostada de lado con una banda elástica circular por encima de las rodillas. La rodilla de arriba se abre contra la banda, con los talones juntos, y luego se cierra despacio.
e4-abduction-alt = Una persona está acostada de lado, con la espalda contra una pared y la rodilla de abajo doblada. El talón de la pierna de arriba, recta, se desliza por la pared hacia arriba y hacia abajo.

e6-half-alt = Una persona está acostada boca arriba con las rodillas dobladas y los pies planos. Levanta las caderas la mitad que en el puente completo, mantiene la postura y baja despacio.
e6-no-hold-alt = Una persona está acostada boca arriba con las rodillas dobladas. Levanta las caderas hasta formar una línea recta y las baja de inmediato, sin mantener la postura.
e6-marching-alt = Una persona mantiene un puente con las caderas arriba. Un pie se levanta un poco y baja, luego el otro, y las caderas siguen niveladas.
e6-single-alt = Una persona está acostada boca arriba con un pie plano y la otra pierna en el aire, con la rodilla por encima de la cadera. Levanta las caderas, mantiene la postura y baja despacio.
e6-squeeze-alt = Una persona está sentada en una silla con las manos en los muslos. Los glúteos aprietan y sueltan, y nada más se mueve.

e7-pause-alt = Una persona está acostada boca arriba con una rodilla doblada. La otra pierna sigue recta, sube hasta la altura de la rodilla doblada, hace una pausa ahí y baja.
e7-slides-alt = Una persona está acostada boca arriba con las dos rodillas dobladas. Un talón se desliza por el suelo hasta que la pierna está casi recta, y luego vuelve.
e7-bent-alt = Una persona está acostada boca arriba con las dos rodillas dobladas. Un pie se levanta un poco del suelo, con la rodilla aún doblada, y baja despacio.
e7-side-alt = Una persona está acostada de lado con la rodilla de abajo doblada. La pierna de arriba, recta, sube un poco con los dedos del pie hacia delante y baja despacio.
e7-prone-alt = Una persona está acostada boca abajo con una almohada bajo el vientre. Una pierna recta sube un poco y baja despacio.
