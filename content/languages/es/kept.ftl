## How long: said of many things; everything goes with the person

-kept-end = mientras te conozca
-kept-yes-end = hasta que desactives las preguntas sobre tu salud

## Your apps

kept-account = Tu número de cuenta en cada aplicación en la que me usas, y el número con que te conozco
kept-account-why = Para saber que eres tú y contar cada día una sola vez
kept-account-until = { -kept-end }. El de una aplicación que desconectas se borra al momento
kept-chat = El número de nuestro chat directo, y si puedo escribir ahí
kept-chat-why = Para responderte y enviar tus mensajes al lugar correcto
kept-chat-until = { -kept-end }
kept-used = Cuándo volviste a una aplicación, y qué falta por decirle
kept-used-why = Para escribir en la aplicación que usas y avisar a cada una cuando se conecta otra
kept-used-until = { -kept-end }
kept-code = Un código que pediste, como hash, para qué es, y qué cuenta lo recibió o lo mostró
kept-code-why = Para conectar dos aplicaciones, dos apoyos o dos grupos. El código en sí no se guarda
kept-code-until = diez minutos. Para dos grupos son dos días

## Your settings

kept-start = Cuándo aceptaste y empezaste, qué curso sigues, y si paraste
kept-start-why = Para saber en qué punto del curso estás
kept-start-until = { -kept-end }
kept-when = Tu zona horaria, tu hora, tu idioma
kept-when-why = Para escribirte a tu hora y en tu idioma
kept-when-until = { -kept-end }
kept-choices = Cuánto dura una sesión, cada cuánto y en qué aplicación escribo, cómo se muestran las imágenes, y si pregunto por tus molestias
kept-choices-why = Para hacerlo como elegiste
kept-choices-until = { -kept-end }
kept-country = El país para las llamadas de ayuda, solo si elegiste uno
kept-country-why = Para dar el número correcto. Nunca lo adivino
kept-country-until = { -kept-end }
kept-asking = Qué pregunta espera lo que escribas
kept-asking-why = Para que un reinicio en medio no haga daño
kept-asking-until = hasta que la respondas o hagas otra cosa

## Your days

kept-checkin = De cada día: hecho, en parte, descanso o saltado, y cuándo lo dijiste
kept-checkin-why = Para tu racha y tu progreso
kept-checkin-until = { -kept-end }
kept-pause = Tus pausas: desde qué día hasta cuál
kept-pause-why = Para no contar esos días en tu racha
kept-pause-until = { -kept-end }
kept-excused = Los días en que ningún mensaje pudo llegarte, y por qué
kept-excused-why = Para que ninguno de esos días cuente en tu contra
kept-excused-until = { -kept-end }
kept-entries = Que hay entradas cifradas sobre ti, en qué orden, y qué días hiciste una sesión
kept-entries-why = Para encontrarlas. Lo que dicen solo se puede leer con la clave
kept-entries-until = tanto como las entradas

## You and your body

kept-consent = Si puedo preguntar por tu salud, y qué preguntas respondiste
kept-consent-why = Para preguntar solo lo que aceptaste, y una vez
kept-consent-until = { -kept-end }
kept-life = Qué haces, como trabajar en un escritorio o correr, qué cosas tienes, y tu plan de cuándo estirar
kept-life-why = Para que los ejercicios vayan contigo
kept-life-until = { -kept-end }
kept-body = Dónde te duele, cuánto molestaba antes de empezar, qué te cuesta hacer, y qué activaste
kept-body-why = Para elegir ejercicios y ver si mejora. Pregunto solo después de tu sí
kept-body-until = { -kept-yes-end }
kept-soreness = Cuánto molesta cada día, de 0 a 10
kept-soreness-why = Para ver si mejora y decir cuándo acudir a alguien. Pregunto solo después de tu sí
kept-soreness-until = hasta que desactives esa pregunta, o todas las preguntas sobre tu salud
kept-session = Tus sesiones: qué ejercicios y cuánto, qué cambiaste, qué dolió, y cómo te sentiste
kept-session-why = Para hacer el próximo plan más fácil o más difícil
kept-session-until = { -kept-yes-end }

## Safety and advice

kept-wrong = Los días en que algo no iba bien, y cuándo lo dijiste
kept-wrong-why = Para no ofrecer ningún ejercicio esos días
kept-wrong-until = { -kept-end }
kept-safety = A qué llevan las listas de seguridad: qué se deja fuera o se hace más fácil, si todo está parado, y desde cuándo. Nunca qué punto marcaste
kept-safety-why = Para no ofrecer nada que pueda hacer daño
kept-safety-until = { -kept-yes-end }. Mientras todo esté parado, queda una línea que lo dice, hasta que termines la parada
kept-care = Cómo va: tus respuestas en una revisión y el día 14, y cómo valoras lo que haces. También qué aconsejé, qué respondiste, si acudiste a alguien, y cuál de cinco cosas salió de ello
kept-care-why = Para decir cuándo acudir a alguien y qué hacer después
kept-care-until = { -kept-yes-end }. Sin las preguntas guardo que di el consejo para todo el mundo, y cuándo. También guardo que sigues otro programa o esperas una cita
kept-programme = Los títulos del programa de un profesional, tal como los escribiste
kept-programme-why = Para nombrarlo en tu mensaje diario en lugar de mis ejercicios
kept-programme-until = { -kept-yes-end }

## With others

kept-membership = Los servidores y grupos en los que me usaste, y si muestras un rol ahí
kept-membership-why = Para mostrar ahí solo lo que elegiste, y quitarlo cuando te vas
kept-membership-until = hasta que los dejes
kept-entrant = Los retos en los que participas, en qué equipo y desde cuándo, y el nombre que elegiste para una lista
kept-entrant-why = Para contar tus días y ponerte en una lista en la que quisiste estar
kept-entrant-until = hasta que los dejes
kept-gesture = Que pulsaste «Lo hice», mostraste tu nombre o diste ánimos bajo la publicación de un día
kept-gesture-why = Para contar cada cosa una vez
kept-gesture-until = hasta que ese día haya pasado y esté cerrado en todas las zonas horarias: de tres a cinco días
kept-buddy = Tus apoyos: qué dos personas lo aceptaron, y en qué aplicación
kept-buddy-why = Para decir a cada una si la otra se cuidó hoy
kept-buddy-until = hasta que una de las dos lo termine
kept-nudge = El último saludo que enviaste a un apoyo: cuál, a quién y cuándo
kept-nudge-why = Para enviarlo a una buena hora, y no demasiados
kept-nudge-until = hasta que envíes otro

## My messages

kept-delivery = Cuándo tocaba un mensaje, cuándo salió, o que no llegó
kept-delivery-why = Para que no recibas ninguno dos veces, y no cuenten los días en que estuve parado
kept-delivery-until = { -kept-end }
kept-next = Cuándo llega el próximo mensaje
kept-next-why = Para enviarlo a tiempo
kept-next-until = hasta que salga
kept-heard = El último día en que pulsaste o escribiste algo, y cuándo te escribí que lo borraré todo
kept-heard-why = Para escribir menos, y después nada, cuando no respondes, y para borrarlo todo tras 12 meses
kept-heard-until = { -kept-end }

## People I do not coach

kept-hash = Que alguien pulsó «Lo hice» o dio ánimos en un grupo: un hash con clave de la cuenta, y ningún nombre
kept-hash-why = Para contar cada cosa una vez. Sin la clave nadie puede saber quién fue
kept-hash-until = hasta que ese día haya pasado y esté cerrado en todas las zonas horarias: de tres a cinco días
kept-tries = Que se escribió un código equivocado, y cuándo: un hash con clave de la cuenta
kept-tries-why = Para que nadie encuentre un código probando
kept-tries-until = diez minutos
kept-arrival = El número de cuenta de quien entra en un grupo en el que doy la bienvenida
kept-arrival-why = Para dar la bienvenida en un solo mensaje a quienes llegaron a la vez
kept-arrival-until = hasta la bienvenida unos minutos después. Si no la hay, un día como mucho

## Servers and groups

kept-community = El número y el nombre de un servidor o grupo, y lo que eligieron sus admins: lugar, hora, zona horaria, idioma y qué está activado
kept-community-why = Para publicar ahí lo que pidieron. Quiénes son admins no se guarda: se lo pregunto cada vez a la aplicación
kept-community-until = mientras conozca el servidor o el grupo
kept-admin = Qué pregunta espera lo que escriba un admin, y un hash con clave de su cuenta
kept-admin-why = Para que nadie más pueda responderla
kept-admin-until = diez minutos como mucho
kept-challenge = Retos: su tipo, nombre, días, objetivo y equipos
kept-challenge-why = Para contar los días y mostrar cómo va
kept-challenge-until = mientras conozca el servidor o el grupo
kept-posts = Cuándo tocaba y salió una publicación ahí, y qué tarjeta mía hay que poner al día
kept-posts-why = Para que ninguna salga dos veces
kept-posts-until = mientras conozca el servidor o el grupo. Una tarjeta por poner al día: hasta que lo esté

## The program

kept-alive = En qué minutos estuve en marcha
kept-alive-why = Para ver cuándo estuve parado, y que ese día no cuente en contra de nadie
kept-alive-until = una semana
kept-sharing = Qué hace cada uno de mis procesos, y cuándo puede salir el siguiente mensaje
kept-sharing-why = Para que varios procesos no hagan nada dos veces y no pasen de lo que permiten las aplicaciones. Nada de esto trata de una persona
kept-sharing-until = mientras esté en marcha
kept-memory = Cómo llaman las aplicaciones a los dibujos de los ejercicios, y qué comandos les dije. Cuándo miré por última vez qué hay que borrar, y una marca que muestra si la clave encaja
kept-memory-why = Para que un reinicio no envíe nada dos veces. Nada de eso trata de una persona
kept-memory-until = mientras esté en marcha
