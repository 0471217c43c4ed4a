glutes-name = Glúteos
glutes-purpose = Una rutina diaria y corta para glúteos doloridos o tensos: aliviar, estirar y después ganar fuerza.

glutes-activity-desk = Sentarse al escritorio
glutes-activity-lounging = Sofá o sentarse con piernas cruzadas
glutes-activity-driving = Conducir
glutes-activity-cycling = Ir en bicicleta
glutes-activity-running = Correr
glutes-activity-squats = Sentadillas o pesas
glutes-activity-jumping = Dar saltos
glutes-activity-riding = Montar a caballo
glutes-activity-kicks = Patadas o pasos laterales

glutes-equipment-ball = Una pelota
glutes-equipment-hook = Una herramienta de gancho
glutes-equipment-band = Una banda elástica circular

## Signs to stop at once, the same words everywhere

-sign-sharp = Dolor punzante, como una puñalada, o como una descarga eléctrica
-sign-tingling = Hormigueo, adormecimiento o ardor en el glúteo, la pierna o el pie
-sign-dizzy = Náuseas, mareo o sensación de desmayo
-sign-groin = Un pellizco o un dolor profundo en la ingle o en la parte delantera de la cadera
-sign-belly = Dolor en el vientre
-sign-above-five = Molestias por encima de 5 sobre 10

## E1: pressure on the glutes

e1-name = Presión en los glúteos
e1-purpose = Alivia los puntos sensibles y ayuda al glúteo a acostumbrarse a la presión.
e1-muscles = Los tres músculos del glúteo (glúteo mayor, medio y menor) y uno profundo que está debajo (piriforme).
e1-setup = Ponte de lado junto a una pared. Coloca una pelota entre la pared y la parte carnosa del glúteo.
e1-step-1 = Mueve la pelota despacio hasta encontrar un punto sensible.
e1-step-2 = Apóyate en ella hasta notar una molestia agradable, de 3 a 5 sobre 10. Deberías seguir respirando con facilidad.
e1-step-3 = No te muevas. Suelta el aire despacio y deja que el músculo se ablande.
e1-step-4 = Sepárate para soltar y busca el siguiente punto.
e1-step-5 = Haz los dos lados, y el que más molesta en segundo lugar.
e1-mistake-1 = Rodar rápido. Lo importante es la presión sin movimiento.
e1-mistake-2 = Usar un aparato que vibra en lugar de la presión sin movimiento.
e1-mistake-3 = Buscar cada vez más dolor. Si aguantas la respiración o te pones en tensión, es demasiado.
e1-mistake-4 = Quedarse varios minutos en un mismo punto.
e1-tip-1 = Tener algunas molestias uno o dos días después de las primeras veces es normal. Un moretón no es el objetivo: si te sale uno, sáltate tres días y presiona con menos fuerza.
e1-caution-1 = Quédate en el músculo blando. No toques el coxis, la columna, el hueso de sentarse (isquion) ni el hueso de la parte externa de la cadera.
e1-caution-2 = Evita la línea del centro de la parte baja del glúteo, donde puede empezar un hormigueo: por ahí pasa un nervio grande. Si hay hormigueo, aléjate de ahí.
e1-caution-3 = No es para ti si tomas anticoagulantes, sangras o te salen moretones con facilidad, o tienes cirrosis hepática. No es para ti si tienes un coágulo de sangre, o tuviste uno en los últimos seis meses.
e1-caution-4 = No es para ti si tienes huesos frágiles, un tumor óseo, o te rompiste alguna vez la cadera o la pelvis. No es para ti si tomas corticoides durante mucho tiempo, o no notas bien la presión.
e1-caution-5 = No sobre una herida abierta, un sarpullido, una infección de la piel, herpes zóster (culebrilla) o el lugar de una inyección reciente.
e1-caution-6 = En el embarazo, o si diste a luz en las últimas 12 semanas, usa solo tu propia mano, y con suavidad.
e1-caution-7 = Si tienes una prótesis de cadera, pregunta antes a tu especialista en cirugía o a tu fisioterapeuta.
e1-stop-1 = { -sign-sharp }
e1-stop-2 = { -sign-tingling }
e1-stop-3 = Un pulso donde presionas
e1-stop-4 = { -sign-dizzy }
e1-stop-5 = { -sign-above-five }
e1-alt = Una persona está de lado junto a una pared, con una pelota entre la pared y la parte blanda de un glúteo. Se apoya en ella, no se mueve y luego afloja.

e1-hand-name = Con tu propia mano
e1-hand-step-1 = Ponte de pie, o acuéstate sobre el otro lado. Coloca la parte plana del puño en la parte blanda del glúteo.
e1-hand-step-2 = Busca un punto sensible y presiona con suavidad, 3 sobre 10 como máximo.
e1-hand-step-3 = No te muevas y suelta el aire despacio. Quita la presión y busca el siguiente punto.

e1-sock-name = Pelota más blanda en un calcetín
e1-sock-step-1 = Mete una pelota de tenis en un calcetín largo y sujeta el otro extremo por encima del hombro. Si quieres, dobla una toalla sobre la pelota.
e1-sock-step-2 = Ponte de lado junto a una pared y apóyate con suavidad hasta notar una molestia leve.
e1-sock-step-3 = No te muevas y suelta el aire despacio. Sepárate y busca el siguiente punto.

e1-fist-name = Sin herramienta: tu propio puño
e1-fist-step-1 = Acuéstate de lado con las rodillas dobladas. El lado de arriba es el que presionas.
e1-fist-step-2 = Apoya los nudillos o el puño en la parte blanda de la zona alta del glúteo y busca un punto sensible.
e1-fist-step-3 = Presiona hasta notar una molestia agradable, de 3 a 5 sobre 10. No te muevas y suelta el aire despacio.
e1-fist-step-4 = Quita la presión y busca el siguiente punto. Después date la vuelta.

e1-firm-name = Pelota más dura
e1-firm-step-1 = Usa una pelota de lacrosse u otra pelota dura en la pared.
e1-firm-step-2 = Apóyate más despacio que antes: una pelota dura presiona más profundo.
e1-firm-step-3 = No te muevas, con 3 a 5 sobre 10, y suelta el aire despacio. Sepárate y busca el siguiente punto.

e1-floor-name = En el suelo
e1-floor-step-1 = Siéntate en el suelo, inclínate hacia atrás sobre las manos y pon la pelota bajo la parte blanda de un glúteo.
e1-floor-step-2 = Baja tu peso despacio. Quita peso con las manos si pasa de 5 sobre 10.
e1-floor-step-3 = No te muevas y suelta el aire despacio. Levántate un poco y busca el siguiente punto.

## E2: pressure on the iliacus. Off by default.

e2-name = Liberación del ilíaco
e2-purpose = Alivia la tensión en la parte delantera de la cadera.
e2-muscles = Un músculo de la cadera en la cara interna del hueso de la pelvis (ilíaco).
e2-gate = Este está desactivado a menos que lo actives. Presionas junto al hueso de la parte delantera de la cadera. El intestino, grandes vasos sanguíneos y nervios están muy cerca, y ningún ensayo lo ha probado. Lo mejor es que antes te lo muestre un fisioterapeuta. Puedes saltarlo y hacer en su lugar el estiramiento de flexores de cadera.
e2-gate-yes = Lo entiendo
e2-setup = Acuéstate boca arriba con las rodillas dobladas. Antes vacía la vejiga, y espera al menos dos horas después de comer.
e2-step-1 = Busca con las yemas de los dedos la punta de hueso en la parte delantera de la pelvis.
e2-step-2 = Desde el hueso, ve de 1 a 2 cm (cerca de media pulgada) hacia dentro. Mantén los dedos planos.
e2-step-3 = Presiona con suavidad hacia el hueso, hacia fuera y hacia abajo. Nunca presiones hacia el ombligo ni recto hacia la espalda.
e2-step-4 = Con una molestia leve, no te muevas y suelta el aire despacio. Luego quita la presión.
e2-step-5 = Cambia de lado.
e2-mistake-1 = Presionar demasiado cerca del centro del vientre.
e2-mistake-2 = Presionar demasiado abajo, en el pliegue de la ingle: por ahí pasan un nervio y un vaso sanguíneo grande.
e2-mistake-3 = Acostarse con todo el peso sobre una herramienta.
e2-mistake-4 = Empezar manteniendo la presión mucho tiempo.
e2-caution-1 = Solo si nada de las listas de seguridad se aplica a ti. Si algo de eso cambia, deja de hacer este.
e2-caution-2 = No en el embarazo, ni si diste a luz en las últimas 12 semanas.
e2-caution-3 = No si tienes un ensanchamiento en un vaso sanguíneo, o te dijeron que hay que comprobar si lo tienes. No si tienes una hernia, o te operaron del vientre o la pelvis en los últimos 12 meses.
e2-caution-4 = No si tienes problemas de intestino, riñones, vejiga u ovarios. No si tienes dolor por un dispositivo intrauterino (DIU), o un dolor de vientre que nadie ha explicado.
e2-caution-5 = No si tomas anticoagulantes, sangras o te salen moretones con facilidad, o tienes cirrosis hepática. No si tienes un coágulo de sangre, o tuviste uno en los últimos seis meses.
e2-caution-6 = No si tienes huesos frágiles, un tumor óseo, o te rompiste alguna vez la cadera o la pelvis. No si tomas corticoides durante mucho tiempo, o no notas bien la presión.
e2-caution-7 = No con una prótesis de cadera, ni con dolor en la ingle o en la parte delantera de la cadera.
e2-stop-1 = Un pulso bajo los dedos o la herramienta
e2-stop-2 = Ardor, hormigueo o adormecimiento en el muslo
e2-stop-3 = { -sign-belly }
e2-stop-4 = { -sign-dizzy }
e2-stop-5 = { -sign-sharp }
e2-stop-6 = { -sign-groin }
e2-alt = Una persona está acostada boca arriba con las rodillas dobladas y apoya los dedos planos justo por dentro del hueso delantero de la pelvis. Una flecha señala hacia fuera y hacia abajo, hacia el hueso.

e2-flat-name = Más suave, con la mano plana
e2-flat-step-1 = Acuéstate boca arriba con las rodillas dobladas. Pon los dedos planos justo por dentro de la punta de hueso en la parte delantera de la pelvis.
e2-flat-step-2 = Deja que el peso de la mano descanse ahí, girada hacia el hueso, hacia fuera y hacia abajo. No empujes.
e2-flat-step-3 = Suelta el aire despacio y luego retira la mano. Si es demasiado, sáltalo y haz el estiramiento de flexores de cadera.

e2-hook-name = Con una herramienta de gancho
e2-hook-step-1 = Lee y sigue las instrucciones del fabricante de tu herramienta. Acuéstate boca arriba, nunca sobre la herramienta.
e2-hook-step-2 = Coloca la punta de 1 a 2 cm (cerca de media pulgada) por dentro de la punta de hueso.
e2-hook-step-3 = Guíala despacio con las manos hacia el hueso, hacia fuera y hacia abajo. Nunca hacia el ombligo ni recto hacia la espalda.
e2-hook-step-4 = Con una molestia leve, no te muevas, suelta el aire despacio y quita la presión.

## E3: hip-flexor stretch

e3-name = Estiramiento de flexores de cadera
e3-purpose = Devuelve longitud a la parte delantera de la cadera después de sentarse mucho tiempo.
e3-muscles = Los flexores de la cadera, delante de la cadera y del muslo (iliopsoas y recto femoral).
e3-setup = Arrodíllate con una rodilla sobre un cojín y el otro pie plano delante de ti. Sujétate a una silla.
e3-step-1 = Mete el coxis hacia dentro y aprieta el glúteo del lado de la rodilla apoyada.
e3-step-2 = Sigue con el coxis metido y muévete hacia delante hasta notar un estiramiento leve delante de la cadera. Bastan de 2 a 5 cm (1 a 2 pulgadas).
e3-step-3 = Mantén el cuerpo erguido, no te muevas y respira.
e3-step-4 = Vuelve y cambia de lado.
e3-mistake-1 = Arquear la parte baja de la espalda. Meter el coxis importa más que lo lejos que llegues.
e3-mistake-2 = Lanzarse muy hacia delante.
e3-caution-1 = No te arrodilles sin cojín y, si te duele la rodilla, haz la forma de pie.
e3-caution-2 = No con un pellizco en la parte delantera de la cadera.
e3-caution-3 = No con una prótesis de cadera hasta que tu especialista en cirugía o tu fisioterapeuta esté de acuerdo. En ningún caso si te la pusieron por delante.
e3-stop-1 = { -sign-sharp }
e3-stop-2 = { -sign-groin }
e3-stop-3 = { -sign-tingling }
e3-stop-4 = { -sign-dizzy }
e3-stop-5 = { -sign-above-five }
e3-alt = Una persona tiene una rodilla sobre un cojín, el otro pie plano delante y una mano en una silla. Mete la pelvis, luego mueve el cuerpo un poco hacia delante y mantiene la postura.

e3-standing-name = De pie
e3-standing-step-1 = Ponte de pie y sujétate a una silla o a una pared. Da medio paso atrás con un pie.
e3-standing-step-2 = Dobla un poco las dos rodillas, mete el coxis hacia dentro y aprieta el glúteo de la pierna de atrás.
e3-standing-step-3 = Nota un estiramiento leve delante de la cadera de la pierna de atrás. No te muevas y respira, luego cambia de lado.

e3-bed-name = En el borde de la cama
e3-bed-step-1 = Acuéstate boca arriba cerca del borde de una cama firme. Sujeta la rodilla de la pierna de dentro hacia el pecho.
e3-bed-step-2 = Deja colgar la pierna de fuera por el borde hasta notar un estiramiento leve delante de la cadera.
e3-bed-step-3 = No te muevas y respira. Sube la pierna con las manos y cambia de lado.

e3-reach-name = Con el brazo arriba
e3-reach-step-1 = Haz el estiramiento de rodillas con el coxis metido hacia dentro.
e3-reach-step-2 = Levanta el brazo del lado de la rodilla apoyada e inclínate un poco hacia el otro lado.
e3-reach-step-3 = No te muevas y respira, luego cambia de lado.

## E4: clamshell

e4-name = Ejercicio de la almeja
e4-purpose = Da control en el lado de la cadera, para que la cadera caiga menos al caminar o correr.
e4-muscles = Los músculos del lado de la cadera (glúteo medio y menor) y otros pequeños y profundos que giran la pierna hacia fuera.
e4-setup = Acuéstate de lado con una almohada bajo la cabeza. Dobla las caderas y las rodillas más o menos a la mitad, con los talones juntos.
e4-step-1 = Gira las caderas un poco hacia delante y déjalas ahí.
e4-step-2 = Levanta la rodilla de arriba en 2 segundos. Los talones siguen juntos.
e4-step-3 = Mantén 1 segundo.
e4-step-4 = Baja en 2 segundos. Termina la tanda y luego cambia de lado.
e4-mistake-1 = Girar el cuerpo hacia atrás para subir más.
e4-mistake-2 = Ir con prisa.
e4-mistake-3 = Dejar que los pies se separen.
e4-caution-1 = Si te duele la parte externa de una cadera, no te acuestes sobre ella: pon una almohada entre las rodillas, o hazlo de pie.
e4-caution-2 = Sigue respirando. Con una enfermedad del corazón, o con la presión arterial alta y sin controlar, pregunta antes a tu médico o médica.
e4-caution-3 = No con una prótesis de cadera hasta que tu especialista en cirugía o tu fisioterapeuta esté de acuerdo.
e4-stop-1 = { -sign-sharp }
e4-stop-2 = { -sign-tingling }
e4-stop-3 = { -sign-groin }
e4-stop-4 = { -sign-dizzy }
e4-stop-5 = { -sign-above-five }
e4-alt = Una persona está acostada de lado con las rodillas dobladas y los talones juntos. La rodilla de arriba se abre como una almeja mientras los pies siguen juntos, y luego se cierra despacio.

e4-small-name = Menos altura
e4-small-step-1 = Acuéstate de lado, con caderas y rodillas dobladas más o menos a la mitad y una almohada entre las rodillas.
e4-small-step-2 = Levanta la rodilla de arriba solo la mitad de alto, en 2 segundos, y mantén 1 segundo.
e4-small-step-3 = Baja en 2 segundos. Las caderas no se mueven. Termina la tanda y luego cambia de lado.

e4-standing-name = Empujar de pie
e4-standing-step-1 = Ponte de pie, de lado junto a una pared. Dobla la rodilla que está junto a la pared y sujétate a una silla.
e4-standing-step-2 = Empuja con suavidad la pared con la parte externa de esa rodilla. Nada se mueve, y el cuerpo sigue erguido.
e4-standing-step-3 = Empuja 5 segundos mientras respiras, luego suelta. Termina la tanda y date la vuelta.

e4-static-name = Empujar boca arriba
e4-static-step-1 = Acuéstate boca arriba con las rodillas dobladas y un cinturón o una bufanda alrededor de los muslos.
e4-static-step-2 = Empuja con suavidad las dos rodillas hacia fuera contra el cinturón. Nada se mueve.
e4-static-step-3 = Empuja 5 segundos mientras respiras, luego suelta.

e4-band-name = Con banda
e4-band-step-1 = Ponte una banda circular justo por encima de las rodillas. Acuéstate de lado, caderas y rodillas dobladas más o menos a la mitad, talones juntos.
e4-band-step-2 = Levanta la rodilla de arriba en 2 segundos contra la banda y mantén 1 segundo.
e4-band-step-3 = Baja en 2 segundos, sin dejar que la banda tire. Termina la tanda y luego cambia de lado.

e4-abduction-name = Subir de lado la pierna recta
e4-abduction-step-1 = Acuéstate de lado con la espalda contra una pared, la rodilla de abajo doblada, la pierna de arriba recta y su talón en la pared.
e4-abduction-step-2 = Desliza el talón por la pared hacia arriba en 2 segundos, con los dedos del pie hacia delante. Mantén 1 segundo.
e4-abduction-step-3 = Deslízalo hacia abajo en 2 segundos. Termina la tanda y luego cambia de lado.

## E5: piriformis stretch

e5-name = Estiramiento en forma de 4
e5-purpose = Alivia la tensión en lo profundo del glúteo.
e5-muscles = Un músculo profundo del glúteo (piriforme) y sus pequeños vecinos, que giran la pierna hacia fuera.
e5-setup = Acuéstate boca arriba con las rodillas dobladas. Pon un tobillo sobre la otra rodilla.
e5-step-1 = Sujeta con las dos manos el muslo de la pierna de abajo.
e5-step-2 = Acércalo hacia ti hasta notar un estiramiento leve en el glúteo.
e5-step-3 = Mantén la pelvis nivelada. No te muevas y respira.
e5-step-4 = Suelta despacio y cambia de lado.
e5-mistake-1 = Girar la pelvis.
e5-mistake-2 = Forzar la rodilla hacia abajo con la mano.
e5-mistake-3 = Notarlo en la rodilla o en la ingle. Debe notarse en el glúteo, así que afloja.
e5-caution-1 = No con dolor en la parte externa de la cadera: este ejercicio tira de ahí.
e5-caution-2 = No con una prótesis de cadera, ni con un pellizco o dolor en la ingle o en la parte delantera de la cadera.
e5-caution-3 = No con dolor, hormigueo o adormecimiento que baja por una pierna. Estirar más fuerte no es la respuesta al hormigueo.
e5-caution-4 = Si te molesta el hueso de sentarse (isquion), haz la forma en una silla, con suavidad.
e5-stop-1 = Cualquier hormigueo o adormecimiento
e5-stop-2 = { -sign-sharp }
e5-stop-3 = { -sign-groin }
e5-stop-4 = Dolor en la rodilla
e5-stop-5 = { -sign-above-five }
e5-alt = Una persona está acostada boca arriba con un tobillo cruzado sobre la otra rodilla, como el número 4. Las dos manos acercan el muslo de abajo hacia el pecho.

e5-seated-name = En una silla
e5-seated-step-1 = Siéntate en una silla con el cuerpo erguido y pon un tobillo sobre la otra rodilla.
e5-seated-step-2 = Inclínate un poco hacia delante desde las caderas, con la espalda larga, hasta notar un estiramiento leve en el glúteo.
e5-seated-step-3 = No te muevas y respira, luego cambia de lado.

e5-foot_down-name = Con el pie en el suelo
e5-foot_down-step-1 = Acuéstate boca arriba y pon un tobillo sobre la otra rodilla. El pie de abajo se queda en el suelo.
e5-foot_down-step-2 = Deja que la rodilla cruzada caiga sola hacia fuera. No la empujes.
e5-foot_down-step-3 = No te muevas y respira, luego cambia de lado.

e5-chest-name = Muslo al pecho
e5-chest-step-1 = Acuéstate boca arriba con las rodillas dobladas. Pon un tobillo sobre la otra rodilla.
e5-chest-step-2 = Acerca el muslo de abajo del todo hacia el pecho, siempre que solo notes un estiramiento leve en el glúteo.
e5-chest-step-3 = No te muevas y respira, suelta despacio y cambia de lado.

## E6: glute bridge

e6-name = Puente de glúteos
e6-purpose = Despierta el glúteo y lo pone a trabajar.
e6-muscles = El músculo grande del glúteo (glúteo mayor) y la parte de atrás del muslo (isquiotibiales).
e6-setup = Acuéstate boca arriba, con los pies al ancho de las caderas y las espinillas casi verticales.
e6-step-1 = Suelta el aire y empuja con los talones.
e6-step-2 = Sube hasta que rodillas, caderas y hombros formen una línea recta.
e6-step-3 = Mantén, aprieta los glúteos y sigue respirando.
e6-step-4 = Baja despacio.
e6-mistake-1 = Arquear la espalda para subir más.
e6-mistake-2 = Empujar con los dedos de los pies.
e6-mistake-3 = Aguantar la respiración.
e6-tip-1 = Si te da un calambre en la parte de atrás del muslo, acerca más los talones y haz menos.
e6-caution-1 = Al final del embarazo no pases mucho tiempo boca arriba: aprieta los glúteos en una silla o de pie.
e6-caution-2 = Sigue respirando. Con una enfermedad del corazón, o con la presión arterial alta y sin controlar, pregunta antes a tu médico o médica. Si está de acuerdo, usa la forma sin mantener la postura.
e6-caution-3 = No con una prótesis de cadera hasta que tu especialista en cirugía o tu fisioterapeuta esté de acuerdo.
e6-stop-1 = { -sign-sharp }
e6-stop-2 = { -sign-tingling }
e6-stop-3 = { -sign-dizzy }
e6-stop-4 = { -sign-groin }
e6-stop-5 = { -sign-above-five }
e6-alt = Una persona está acostada boca arriba con las rodillas dobladas y los pies planos. Levanta las caderas hasta que rodillas, caderas y hombros forman una línea recta, mantiene la postura y baja despacio.

e6-half-name = A media altura
e6-half-step-1 = Acuéstate boca arriba, con los pies al ancho de las caderas y las rodillas dobladas. Suelta el aire y empuja con los talones.
e6-half-step-2 = Levanta las caderas solo la mitad de alto. Mantén y sigue respirando.
e6-half-step-3 = Baja despacio.

e6-squeeze-name = Apretar sin levantar
e6-squeeze-step-1 = Acuéstate, siéntate o ponte de pie, como quieras.
e6-squeeze-step-2 = Aprieta los dos glúteos con suavidad y sigue respirando. No se mueve nada más.
e6-squeeze-step-3 = Suelta del todo y vuelve a apretar.

e6-no_hold-name = Sin mantener la postura
e6-no_hold-step-1 = Acuéstate boca arriba, con los pies al ancho de las caderas y las rodillas dobladas. Suelta el aire, empuja con los talones y sube hasta formar una línea recta.
e6-no_hold-step-2 = No mantengas la postura: baja despacio mientras tomas aire. Nunca aguantes la respiración.

e6-long_hold-name = Mantener más tiempo
e6-long_hold-step-1 = Acuéstate boca arriba, con los pies al ancho de las caderas y las rodillas dobladas. Suelta el aire, empuja con los talones y sube hasta formar una línea recta.
e6-long_hold-step-2 = Mantén 5 segundos, respira con calma y luego baja despacio.

e6-marching-name = Marcha
e6-marching-step-1 = Acuéstate boca arriba, con los pies al ancho de las caderas y las rodillas dobladas. Sube hasta formar una línea recta y quédate arriba.
e6-marching-step-2 = Levanta un poco un pie, apóyalo, y luego el otro. Las caderas siguen niveladas.
e6-marching-step-3 = Baja después de cada par si las caderas caen.

e6-single-name = Con una pierna
e6-single-step-1 = Acuéstate boca arriba con un pie en el suelo. Levanta el otro pie, con la rodilla, como mucho, justo encima de la cadera.
e6-single-step-2 = Suelta el aire, empuja con el talón y sube. Las caderas siguen niveladas.
e6-single-step-3 = Mantén, baja despacio, termina la tanda y cambia de lado.

## E7: straight leg raise

e7-name = Elevación de pierna recta
e7-purpose = Da control de la pierna levantada y fuerza en la nueva longitud.
e7-muscles = Boca arriba: los flexores de la cadera y la parte delantera del muslo (cuádriceps). De lado: el lado de la cadera. Boca abajo: el músculo grande del glúteo.
e7-setup = Acuéstate boca arriba con una rodilla doblada y la otra pierna recta.
e7-step-1 = Tensa el muslo de la pierna recta y el vientre.
e7-step-2 = Levanta la pierna hasta la altura de la otra rodilla en 2 segundos.
e7-step-3 = Baja en 2 segundos. Termina la tanda y luego cambia de lado.
e7-mistake-1 = Arquear la espalda. Cuando se arquea, la tanda ha terminado.
e7-mistake-2 = Subir la pierna con impulso.
e7-caution-1 = No con dolor, hormigueo o adormecimiento que baja por una pierna: este movimiento tira del nervio.
e7-caution-2 = No con un dolor de espalda nuevo o fuerte.
e7-caution-3 = No con dolor en la ingle o en la parte delantera de la cadera, ni con una hernia.
e7-caution-4 = No con una prótesis de cadera hasta que tu especialista en cirugía o tu fisioterapeuta esté de acuerdo. En ningún caso si te la pusieron por delante.
e7-caution-5 = Sigue respirando. Con una enfermedad del corazón, o con la presión arterial alta y sin controlar, pregunta antes a tu médico o médica.
e7-stop-1 = La espalda se arquea y no puedes evitarlo
e7-stop-2 = { -sign-sharp }
e7-stop-3 = { -sign-tingling }
e7-stop-4 = { -sign-groin }
e7-stop-5 = { -sign-dizzy }
e7-stop-6 = { -sign-belly }
e7-stop-7 = { -sign-above-five }
e7-alt = Una persona está acostada boca arriba con una rodilla doblada. La otra pierna sigue recta, sube hasta la altura de la rodilla doblada y baja despacio.

e7-slides-name = Deslizar el talón
e7-slides-step-1 = Acuéstate boca arriba con las dos rodillas dobladas.
e7-slides-step-2 = Desliza un talón por el suelo hasta que la pierna esté casi recta, en 2 segundos.
e7-slides-step-3 = Deslízalo de vuelta en 2 segundos. La espalda no se mueve. Termina la tanda y luego cambia de lado.

e7-bent-name = Con la rodilla doblada
e7-bent-step-1 = Acuéstate boca arriba con las dos rodillas dobladas y tensa el vientre.
e7-bent-step-2 = Levanta un pie un poco del suelo, con la rodilla aún doblada, en 2 segundos.
e7-bent-step-3 = Baja en 2 segundos. Termina la tanda y luego cambia de lado.

e7-side-name = De lado
e7-side-step-1 = Acuéstate de lado, con la rodilla de abajo doblada y la pierna de arriba recta, en línea con el cuerpo. Así se cuidan los flexores de cadera tensos.
e7-side-step-2 = Levanta un poco la pierna de arriba en 2 segundos, con los dedos del pie hacia delante.
e7-side-step-3 = Baja en 2 segundos. Termina la tanda y luego cambia de lado.

e7-prone-name = Boca abajo
e7-prone-step-1 = Acuéstate boca abajo con una almohada bajo el vientre. Así se cuidan los flexores de cadera tensos.
e7-prone-step-2 = Aprieta un glúteo y levanta un poco esa pierna recta en 2 segundos. La pelvis se queda en la almohada.
e7-prone-step-3 = Baja en 2 segundos. Termina la tanda y luego cambia de lado.

e7-pause-name = Con una pausa
e7-pause-step-1 = Acuéstate boca arriba con una rodilla doblada y la otra pierna recta. Levanta la pierna recta hasta la altura de la otra rodilla en 2 segundos.
e7-pause-step-2 = Mantén 3 segundos mientras respiras. La espalda no se mueve.
e7-pause-step-3 = Baja en 2 segundos. Termina la tanda y luego cambia de lado.

e7-three-name = Tres direcciones
e7-three-step-1 = Haz un tercio de las subidas boca arriba, un tercio de lado y un tercio boca abajo.
e7-three-step-2 = Cada subida dura 2 segundos hacia arriba y 2 segundos hacia abajo, sin impulso.
e7-three-step-3 = Luego cambia de lado.

## E8: adductor stretch, optional

e8-name = Estiramiento de aductores
e8-purpose = Alivia la cara interna de los muslos tras montar a caballo, dar patadas o sentarse con las piernas cruzadas.
e8-muscles = Los músculos de la cara interna del muslo (aductores).
e8-setup = Siéntate con el cuerpo erguido en el suelo o en un cojín. Junta las plantas de los pies.
e8-step-1 = Deja que las rodillas caigan solas hacia fuera.
e8-step-2 = Con el cuerpo erguido, inclínate un poco hacia delante desde las caderas hasta notar un estiramiento leve en la cara interna de los muslos.
e8-step-3 = No te muevas y respira, luego sube las rodillas con las manos.
e8-mistake-1 = Dar rebotes, o empujar las rodillas hacia abajo.
e8-mistake-2 = Redondear la espalda para bajar más.
e8-caution-1 = No con dolor en la ingle o en la parte delantera de la cadera.
e8-caution-2 = No con dolor en la pelvis durante el embarazo o después.
e8-caution-3 = No con una prótesis de cadera.
e8-stop-1 = { -sign-groin }
e8-stop-2 = { -sign-sharp }
e8-stop-3 = { -sign-tingling }
e8-stop-4 = Dolor en la rodilla
e8-stop-5 = { -sign-above-five }
e8-alt = Una persona está sentada con el cuerpo erguido y las plantas de los pies juntas. Las rodillas caen hacia fuera y luego el cuerpo se inclina un poco hacia delante desde las caderas.

e8-cushion-name = Con cojines
e8-cushion-step-1 = Siéntate en un cojín con la espalda contra una pared. Pon un cojín debajo de cada rodilla.
e8-cushion-step-2 = Junta las plantas de los pies y deja que las rodillas descansen en los cojines.
e8-cushion-step-3 = No te muevas y respira, luego sube las rodillas con las manos.

e8-lunge-name = Zancada lateral de rodillas
e8-lunge-step-1 = Arrodíllate sobre un cojín, saca una pierna hacia un lado con el pie plano, y pon las manos en el suelo o en una silla.
e8-lunge-step-2 = Lleva las caderas un poco hacia atrás hasta notar un estiramiento leve en la cara interna del muslo de esa pierna.
e8-lunge-step-3 = No te muevas y respira, luego cambia de lado.

## Where it hurts. A line such as glutes-site-outer_hip-e1 is shown with that exercise.

glutes-site-buttock = Centro del glúteo
glutes-site-outer_hip = Parte externa de la cadera
glutes-site-outer_hip-tip-1 = Intenta no cruzar las piernas.
glutes-site-outer_hip-tip-2 = Cuando estés de pie, reparte el peso en las dos piernas. No dejes caer el peso sobre una cadera.
glutes-site-outer_hip-tip-3 = Por la noche, acuéstate con una almohada entre las rodillas.
glutes-site-outer_hip-e1 = Quédate en la parte blanda. No toques el punto dolorido ni el hueso de la parte externa de la cadera.
glutes-site-sit_bone = Hueso de sentarse (isquion)
glutes-site-sit_bone-tip-1 = Pon un cojín en las sillas duras.
glutes-site-sit_bone-tip-2 = Deja fuera las inclinaciones profundas hacia delante hasta que se haya calmado.
glutes-site-sit_bone-e1 = No hagas presión en el hueso de sentarse ni cerca de él.
glutes-site-sit_bone-e5 = Siéntate en un cojín y ve con suavidad. Inclínate solo un poco hacia delante.
glutes-site-groin = Ingle o parte delantera de la cadera
glutes-site-groin-tip-1 = Si corres, deja de correr hasta que alguien lo haya examinado.
glutes-site-low_back = También la parte baja de la espalda
glutes-site-low_back-e3 = Mantén el coxis metido hacia dentro todo el tiempo, para que la parte baja de la espalda no se mueva.
glutes-site-leg = Baja por una pierna, u hormigueo
glutes-site-leg-tip-1 = Es buena idea acudir a personal médico o de fisioterapia en los próximos días. El hormigueo viene a menudo de la espalda, así que estirar más fuerte no es la respuesta.

## What the third safety screen asks: the line in the list, the button, and what to do

glutes-condition-rf19 = Adormecimiento, hormigueo o ardor que baja por una pierna, nuevo o peor
glutes-condition-rf19-button = Una pierna dormida o con hormigueo
glutes-condition-rf19-advice = Acude a personal médico o de fisioterapia en los próximos días, por favor. A menudo viene de un nervio de la espalda. Dejo fuera la presión, el estiramiento en forma de 4 y la elevación de pierna, porque pueden irritar el nervio. Si empeora rápido, o lo notas en las dos piernas, busca ayuda de inmediato.
glutes-condition-rf21 = Un moretón que se extiende, un bulto o una hinchazón después de hacer presión
glutes-condition-rf21-button = Moretón o bulto tras la presión
glutes-condition-rf21-advice = Por favor, deja todo trabajo de presión y haz que lo examinen en los próximos días. Si está creciendo, o tomas anticoagulantes, habla hoy con personal médico. Dejo fuera los dos ejercicios de presión.
glutes-condition-rf22 = Tres meses o más, empezó antes de los 45 años, y rigidez de más de 30 minutos por la mañana. Mejora con el movimiento y cambia de lado
glutes-condition-rf22-button = Meses de rigidez por la mañana
glutes-condition-rf22-advice = Acude a personal médico en los próximos días, por favor, y pregunta si podría ser dolor de espalda inflamatorio. Puede necesitar otro tipo de atención. Hasta entonces puedes seguir con movimientos suaves.
glutes-condition-pregnant = Embarazo, o diste a luz en las últimas 12 semanas
glutes-condition-pregnant-button = Embarazo, o parto reciente
glutes-condition-pregnant-advice = Pregunta antes a tu matrona (partera) o a tu fisioterapeuta, por favor. Mantengo la presión suave y con la mano, y elijo formas que no son boca arriba. La liberación del ilíaco y el estiramiento de aductores siguen desactivados.
glutes-condition-blood = Tomas anticoagulantes. O sangras o te salen moretones con facilidad, tienes las plaquetas bajas, o cirrosis hepática
glutes-condition-blood-button = Anticoagulantes, o sangrado fácil
glutes-condition-blood-advice = Pregunta antes a tu médico o médica, por favor. Una presión firme puede causar un sangrado profundo, así que dejo fuera los dos ejercicios de presión. Los estiramientos y el trabajo de fuerza siguen.
glutes-condition-clot = Un coágulo de sangre ahora o en los últimos 6 meses
glutes-condition-clot-button = Coágulo de sangre, últimos 6 meses
glutes-condition-clot-advice = Por favor, pregunta a tu médico o médica antes de hacer cualquier ejercicio de aquí. Todos están desactivados hasta que me digas que tu médico o médica está de acuerdo. El trabajo de presión sigue desactivado incluso entonces. No masajees la pierna.
glutes-condition-belly = Un ensanchamiento de un vaso sanguíneo (aneurisma), o te dijeron que hay que comprobar si lo tienes. Una operación de vientre o pelvis en los últimos 12 meses. Problemas de intestino, riñones, vejiga u ovarios, dolor por un dispositivo intrauterino (DIU), o dolor de vientre que nadie ha explicado
glutes-condition-belly-button = Vientre, cirugía o aneurisma
glutes-condition-belly-advice = Pregunta antes a tu médico o médica, por favor. Presionar en la parte delantera de la cadera queda demasiado cerca del vientre, así que la liberación del ilíaco sigue desactivada. Los demás ejercicios siguen.
glutes-condition-hernia = Una hernia en el vientre o en la ingle
glutes-condition-hernia-button = Hernia en el vientre o en la ingle
glutes-condition-hernia-advice = Pregunta antes a tu médico o médica, por favor. Dejo fuera la liberación del ilíaco y la elevación de pierna. Nunca aguantes la respiración al hacer esfuerzo. Si un bulto se pone duro o duele mucho, busca ayuda médica ahora.
glutes-condition-hip_replacement = Una prótesis de cadera
glutes-condition-hip_replacement-button = Prótesis de cadera
glutes-condition-hip_replacement-advice = Por favor, pregunta a tu especialista en cirugía o a tu fisioterapeuta qué ejercicios le van bien a tu cadera. Todos están desactivados hasta que esté de acuerdo. Tres siguen desactivados incluso entonces. Si te la pusieron por delante, di que no también al estiramiento de flexores de cadera y a la elevación de pierna.
glutes-condition-bones = Huesos frágiles, uso prolongado de corticoides, una antigua fractura de cadera o pelvis, o un tumor óseo
glutes-condition-bones-button = Huesos frágiles, o cadera rota antes
glutes-condition-bones-advice = Pregunta antes a tu médico o médica, por favor. Una presión firme puede dañar un hueso débil, así que dejo fuera los dos ejercicios de presión. Los demás ejercicios siguen.
glutes-condition-feeling = Diabetes con pies adormecidos, u otras zonas donde sientes menos
glutes-condition-feeling-button = Pies adormecidos, o siento menos
glutes-condition-feeling-advice = Pregunta antes a tu médico o médica, por favor. Es difícil calcular la presión donde sientes menos, así que dejo fuera los dos ejercicios de presión. Los demás ejercicios siguen.
glutes-condition-skin = Una herida abierta, erupción, infección de la piel, herpes zóster (culebrilla) o inyección reciente en esa zona
glutes-condition-skin-button = Herida, sarpullido o inyección ahí
glutes-condition-skin-advice = Por favor, pregunta a tu profesional de la salud cuándo vuelve a estar bien hacer presión ahí. Hasta entonces dejo fuera los dos ejercicios de presión. Los demás ejercicios siguen.
glutes-condition-heart = Enfermedad del corazón, o presión arterial alta sin controlar
glutes-condition-heart-button = Corazón o presión arterial alta
glutes-condition-heart-advice = Por favor, pregunta a tu médico o médica antes de los ejercicios de fuerza. Están desactivados hasta que me digas que tu médico o médica está de acuerdo. Entonces uso la forma sin mantener la postura. Nunca aguantes la respiración al hacer esfuerzo.
glutes-condition-hip_surgery = Una operación reciente de cadera o columna, o un pinzamiento de cadera o una rotura del cartílago de la cadera (labrum) ya conocidos
glutes-condition-hip_surgery-button = Cirugía de cadera o columna, lesión
glutes-condition-hip_surgery-advice = Pregunta antes a tu especialista en cirugía o a tu fisioterapeuta, por favor. Todos los ejercicios están desactivados hasta que me digas que está de acuerdo. Si notas un pellizco en la ingle, el estiramiento en forma de 4 no es para ti.
