learn-title = Aprender
learn-intro = Tarjetas cortas sobre lo que hay detrás de los ejercicios. Cada una dice cuánta certeza hay y de dónde viene.
learn-some = Quizá busques una de estas tarjetas:
learn-unknown = No tengo ninguna tarjeta sobre eso. Estas son las que tengo:
learn-about = Educación general sobre bienestar, sin diagnóstico ni tratamiento.
learn-all = Todas las tarjetas
learn-why = Leer más sobre esto
learn-sure = Cuánta certeza hay
learn-sources = De dónde viene esto:

learn-evidence-strong = Pruebas sólidas: varios buenos estudios coinciden.
learn-evidence-some = Algunas pruebas: hay estudios, y dejan preguntas abiertas.
learn-evidence-weak = Pruebas débiles: los estudios son pocos o pequeños, o miraron algo un poco distinto.
learn-evidence-judgement = Nuestro propio criterio: ningún estudio lo aclara.

## Why glutes get sore

lesson-sore-title = Por qué molestan los glúteos
lesson-sore-text-1 = Tus glúteos son tres músculos: glúteo mayor, medio y menor. Te suben por las escaleras y mantienen las caderas niveladas al caminar. Más adentro, debajo de ellos, hay un músculo pequeño, el piriforme.
lesson-sore-text-2 = Sentarse mucho tiempo los presiona a todos y les da poco que hacer. Correr, saltar o levantar peso puede pedirles más de lo que acostumbran. Las dos cosas pueden dejarlos doloridos.
lesson-sore-text-3 = La espalda también puede enviar dolor al glúteo. Cuando una pierna hormiguea, la mayoría de las veces la causa está en la espalda. Por eso un chat no puede decirte de dónde viene tu dolor.
lesson-sore-sure = No conozco ningún estudio que aclare por qué molestan los glúteos. Una revisión de estudios encontró que el piriforme está detrás de pocos casos de dolor lumbar, como mucho 6 de cada 100.

## Postural and phasic muscles

lesson-kinds-title = Dos tipos de músculo
lesson-kinds-text-1 = Un modelo divide los músculos en dos tipos. Los posturales te sostienen, y se dice que se vuelven cortos y tensos. Los fásicos te mueven, y se dice que se vuelven débiles.
lesson-kinds-text-2 = El curso se apoya en este modelo: estira los del primer tipo y entrena los del segundo.
lesson-kinds-text-3 = Es un modelo y no un hecho. En un estudio con 600 personas, el dolor de espalda iba unido a músculos débiles. No iba unido a músculos cortos delante de la cadera ni a una pelvis inclinada.
lesson-kinds-point-1 = Posturales, se dice que se tensan: los aductores, en la cara interna del muslo, y el piriforme, en lo profundo del glúteo.
lesson-kinds-point-2 = Fásicos, se dice que se debilitan: el glúteo mayor, medio y menor.
lesson-kinds-sure = El estudio trataba del dolor lumbar y miró a cada persona una sola vez. No puede decir qué vino primero, y no dice nada sobre glúteos doloridos.

## Which activity loads what

lesson-activities-title = Qué carga cada actividad
lesson-activities-text-1 = Lo que haces todo el día decide qué músculos trabajan y cuáles descansan. Así lo ve el curso:
lesson-activities-point-1 = Escritorio: la parte delantera de la cadera, los aductores y el piriforme quedan cortos, y los glúteos descansan.
lesson-activities-point-2 = Sofá con las piernas cruzadas: el piriforme queda corto, y los glúteos descansan.
lesson-activities-point-3 = Conducir: la parte delantera de la cadera, y el piriforme de la pierna de los pedales.
lesson-activities-point-4 = Bicicleta: la parte delantera de la cadera, el piriforme y los glúteos.
lesson-activities-point-5 = Correr: los glúteos trabajan mucho, y un glúteo medio débil deja caer la cadera.
lesson-activities-point-6 = Sentadillas y pesas: el glúteo mayor y el piriforme.
lesson-activities-point-7 = Dar saltos: el glúteo mayor y el medio.
lesson-activities-point-8 = Montar a caballo: los aductores y el piriforme.
lesson-activities-point-9 = Patadas y pasos laterales: los aductores, el piriforme y los músculos del lado de la cadera.
lesson-activities-sure = Ningún ensayo ha probado qué ejercicio va bien con qué actividad. Si tu cuerpo te dice otra cosa, confía en tu cuerpo.

## Why a release tool hurts

lesson-pressure-title = Por qué duele la presión
lesson-pressure-text-1 = Un músculo dolorido es sensible, así que duele cuando algo lo presiona. Una molestia agradable es de 5 sobre 10 como máximo, y sigues respirando con facilidad. Si aguantas la respiración o te pones en tensión, es demasiado.
lesson-pressure-text-2 = Tras las primeras veces, tener algunas molestias uno o dos días es normal. Más adelante, la misma presión suele molestar menos. Un moretón no es el objetivo: significa tres días sin presión, y luego menos presión.
lesson-pressure-text-3 = Un dolor punzante o como una descarga eléctrica no es una molestia agradable. Tampoco lo son el hormigueo, el adormecimiento o un pulso bajo la herramienta. Son señales para parar de inmediato.
lesson-pressure-sure = En una revisión de 17 ensayos, las personas soportaban más presión después. No decían sentir menos dolor que quienes no la usaron.

## Why slow and still

lesson-still-title = Despacio y sin moverse
lesson-still-text-1 = Aquí la presión llega despacio y luego se queda quieta. Si llega rápido, es fácil ponerse en tensión contra ella. La presión sin movimiento te da tiempo para soltar el aire y notar cuánta es adecuada.
lesson-still-text-2 = Empieza con 5 segundos por punto. Es poco a propósito: te acostumbras en pasos pequeños y aprendes qué es una molestia agradable. Crece de 5 en 5 segundos, y solo cuando se sintió bien.
lesson-still-text-3 = Más tiempo no siempre es mejor. Ningún punto se mantiene más de un minuto.
lesson-still-sure = Un ensayo comparó la presión sin movimiento y la presión rodando en la pantorrilla, en 50 personas sin dolor. Solo tras la presión sin movimiento soportaban más, pero los grupos no se diferenciaron con claridad. Empezar con 5 segundos es nuestro propio criterio.

## Vibrating tools

lesson-vibration-title = Aparatos que vibran
lesson-vibration-text-1 = Un aparato que vibra puede sentar bien a un músculo cansado, por ejemplo después del deporte. Si te gusta y no duele, es razón suficiente.
lesson-vibration-text-2 = Para los puntos sensibles, el curso usa la presión sin movimiento. Un aparato que tiembla nunca se queda quieto, así que cuesta notar cuánta presión es adecuada. Aquí no sustituye a la presión sin movimiento.
lesson-vibration-text-3 = Si la presión está descartada en tu caso, los aparatos que vibran también. Ten cuidado sobre todo con anticoagulantes, moretones fáciles, un coágulo de sangre, huesos frágiles o piel que siente poco. Pregunta antes a personal médico.
lesson-vibration-sure = Las pruebas a favor de la presión sin movimiento frente a la vibración son débiles. No conozco ningún ensayo que comparara las dos en glúteos doloridos. El que se cita aquí trata de rodar sobre la pantorrilla, y sus grupos no se diferenciaron con claridad.

## Taking pressure off

lesson-sitting-title = Quitar presión
lesson-sitting-text-1 = Cuando te sientas, tu peso descansa sobre los glúteos, a menudo durante horas. Los músculos y tendones de ahí se aprietan y tienen poco que hacer. Quitarles el peso de vez en cuando cuesta poco, así que vale la pena probar:
lesson-sitting-point-1 = Ponte de pie 2 minutos cada media hora. Un temporizador silencioso puede recordártelo.
lesson-sitting-point-2 = Siéntate en un cojín, sobre todo si te molesta el hueso sobre el que te sientas.
lesson-sitting-point-3 = No lleves la cartera ni el teléfono en el bolsillo de atrás.
lesson-sitting-point-4 = No te sientes mucho tiempo con las piernas cruzadas.
lesson-sitting-sure = Dos minutos cada media hora es un número nuestro, y ningún ensayo lo ha probado con glúteos doloridos. Un artículo dice que sentarse mucho tiempo puede irritar un tendón dolorido en el hueso de sentarse.

## How long until it is better

lesson-weeks-title = Cuánto tarda
lesson-weeks-text-1 = Muchas personas notan un cambio en 1 a 4 semanas, algunas no. Los días buenos y malos son normales, y un solo día malo dice poco.
lesson-weeks-text-2 = En un estudio con personas con dolor de espalda, la mayor parte del cambio llegó en las dos primeras semanas. Después de cuatro semanas se añadió poco. Por eso cuatro semanas es un plazo razonable.
lesson-weeks-text-3 = Si entonces tus molestias son más o menos las mismas, eso no dice nada de tu esfuerzo. Algunas causas necesitan otro enfoque, y es un buen momento para acudir a personal médico o de fisioterapia. Si empeora, acude antes.
lesson-weeks-sure = Ningún ensayo ha probado este curso. En un ensayo sobre dolor en la parte externa de la cadera, los consejos y el ejercicio dieron mejor resultado que esperar. Pero había un fisioterapeuta para guiar a las personas.

## When to see someone

lesson-someone-title = Cuándo acudir a alguien
lesson-someone-text-1 = Algunas señales necesitan ayuda de inmediato: adormecimiento entre las piernas, problemas de vejiga o intestino, o dolor o debilidad en ambas piernas. También el dolor en el pecho, y una caída tras la que la pierna no aguanta peso. Llama al número local de emergencias.
lesson-someone-text-2 = Para ver la lista completa pulsa «Algo no va bien» abajo, o escribe /symptoms. También dice qué señales debe examinar hoy personal médico. Nadie lee estos mensajes, así que no esperes mi respuesta, por favor.
lesson-someone-text-3 = Acude pronto a personal médico o de fisioterapia si una pierna hormiguea o se duerme, o si las molestias empeoran. Hazlo también si cuatro semanas han cambiado poco.
lesson-someone-sure = La lista sigue lo que aconsejan personas expertas. Los estudios muestran que una sola señal dice poco. Por eso alguien debería examinarte, y ningún chat debería adivinar.
