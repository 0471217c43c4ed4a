status-done = Hecho
status-partly = En parte
status-rest = Descanso
status-skipped = Saltado
checkin-change = Cambiar
checkin-noted-title = { DATETIME($day, skeleton: "MMMEd") }: { $status }
checkin-noted-done = Anotado. Has cuidado bien de ti.
checkin-noted-partly = Anotado. Una parte vale como un día de cuidado.
checkin-noted-rest = Anotado. Descansar es parte de la rutina y cuenta.
checkin-noted-skipped = Anotado, gracias por decírmelo. Hay días así.
checkin-noted-plain = Anotado.
checkin-wrong = Hoy no hay más ejercicios, porque algo no va bien. Si no se calma, acude a un profesional, por favor.
checkin-buffered = Para esos días están los días de margen, así que tu racha sigue.
checkin-welcome-back = Qué bueno verte otra vez. Lo que importa es volver, y no hay nada que recuperar.
checkin-milestone = { $days } días de cuidado en total. Cada uno cuenta, los descansos también.
checkin-caring = Has descansado { $days } días seguidos. ¿Cómo estás? Si duele más que antes, pulsa «Duele más» y lee qué hacer. Si tienes mucho entre manos, una pausa deja tu racha donde está.
checkin-caring-pause = Pausa
checkin-caring-worse = Duele más
checkin-caring-fine = Estoy bien
checkin-ask-title = ¿Qué tal fue el { DATETIME($day, skeleton: "MMMEd") }?
checkin-ask = Basta un toque. Descansar vale como un día de cuidado.
checkin-closed-title = El { DATETIME($day, skeleton: "MMMEd") } no está abierto
checkin-closed = Un día se puede registrar o cambiar ese mismo día y los dos días siguientes. No se ha cambiado nada.

## Soreness: asked below a check-in, once the person has agreed

soreness-title = Molestias del { DATETIME($day, skeleton: "MMMEd") }
soreness-question = ¿Qué nivel de molestias tuviste, en promedio, en las últimas 24 horas? 0 = ninguna, 10 = lo peor imaginable
soreness-question-earlier = ¿Qué nivel de molestias tuviste, en promedio, el { DATETIME($day, skeleton: "MMMEd") }? 0 = ninguna, 10 = lo peor imaginable
soreness-scale = El 5 está en el medio. Puedes omitirlo.
soreness-skip = Omitir
soreness-remove = Borrar el número
soreness-change = Molestias
soreness-change-number = Cambiar el número
soreness-noted = Molestias anotadas: { $score } de 10.
soreness-already = Ya anotado: molestias { $score } de 10. Pulsa «Cambiar el número» para poner otro.
soreness-left-out = De acuerdo, sin número para este día.
soreness-removed = El número de este día está borrado.
soreness-closed = Se puede dar un número para hoy y para ayer. No se ha cambiado nada.
soreness-range = Puedo anotar un número entero del 0 al 10: 0 es nada, 10 es lo peor que puedas imaginar. Si cuesta soportarlo, pulsa «Algo no va bien».
soreness-consent = ¿Puedo preguntarte cuánto te molesta? Esto es sobre tu salud, así que antes necesito tu sí. Si dices que no, no cambia nada más.
soreness-consent-yes = Sí, pregúntame
soreness-consent-no = No, no preguntes
soreness-purpose-label = Para qué
soreness-purpose = para ver si mejora y decirte cuándo acudir a un profesional
soreness-kept-label = Qué guardo
soreness-kept = un número al día, cifrado, hasta que lo borres
soreness-who-label = Quién
soreness-who = quien me gestiona lo guarda y es responsable de ello; te lo muestro solo a ti, en privado
soreness-back-label = Cómo retirarlo
soreness-back = en /settings en cualquier momento; entonces se borran todos los números
soreness-no-title = No preguntaré
soreness-no = De acuerdo. No guardo números sobre molestias, y nada más cambia. Puedes activarlo en /settings.
soreness-yes-before = Antes dijiste que sí, así que pregunto y guardo tus números. ¿Quieres que pare y los borre?
soreness-take-back = Parar y borrarlos

## A number that does not wait for the month

early-severe-week = Tus molestias fueron de 8 o más en tres días de una misma semana. Acude a personal médico o de fisioterapia, por favor. Antes, lee estas señales:
early-worsening = Tus tres últimos números están bastante por encima de donde empezaste. Acude a personal médico o de fisioterapia, por favor. Vuelvo a las cantidades más pequeñas. Antes, lee estas señales:
early-relapse = Había mejorado, y en tu última semana hay claramente más molestias otra vez. Así que empezamos de nuevo, primero con las cantidades más pequeñas. Por favor, lee estas señales:
early-worsening-elsewhere = Tus tres últimos números están bastante por encima de donde empezaste. Acude a personal médico o de fisioterapia, por favor. Antes, lee estas señales:
early-relapse-elsewhere = Había mejorado, y en tu última semana hay claramente más molestias otra vez. Por favor, lee estas señales:
early-flares = Es la tercera vez en dos semanas que tienes muchas más molestias. Por favor, piensa en acudir a personal médico o de fisioterapia.

## Something feels wrong: what to do, then why; at most 60 words each part (coaching.md §2.4)

wrong-title = Para por hoy, por favor
wrong-stop = No hagas más ejercicios hoy. Puede que alguien tenga que examinar lo que notas, y yo no puedo hacerlo.
wrong-now = { $call }, o ve ahora a un servicio de urgencias, si algo de esto es nuevo o está empeorando. Pueden ser señales de algo que hay que tratar rápido:
wrong-now-numb = Genitales, ano o cara interna de los muslos adormecidos, o el sexo se siente distinto
wrong-now-toilet = Problemas para controlar orina o heces
wrong-now-legs = Ambas piernas débiles, adormecidas o con dolor
wrong-now-chest = Dolor de pecho, falta de aire, tos con sangre, desmayo
wrong-now-fall = Tras una caída: no puedes estar de pie, pierna más corta o girada
wrong-now-belly = Dolor repentino e intenso de vientre, espalda o costado, bulto que late
wrong-now-groin = Bulto duro y doloroso en la ingle, dolor repentino en un testículo
wrong-now-pregnant = Embarazo: sangrado, pérdida de líquido, contracciones, el bebé se mueve menos
wrong-today = Habla hoy con personal médico o con una línea de atención urgente si algo de esto es nuevo o está empeorando:
wrong-today-fever = Fiebre, escalofríos, malestar general, articulación roja y caliente
wrong-today-leg = Una pierna que pierde fuerza, un pie que se arrastra
wrong-today-calf = Pantorrilla o muslo con hinchazón, calor, color rojo o más oscuro, o que palpita: nada de masajes
wrong-today-groin = Dolor profundo en la ingle al correr, saltar sobre una pierna o estar de pie, o cojera: nada de correr
wrong-today-constant = Dolor constante, o repentino e intenso, o todas las noches; no puedes caminar o dormir
wrong-today-history = Caída o infección recientes, pérdida de peso, cáncer en el pasado, huesos o defensas débiles
wrong-otherwise = Si no es nada de esto, acude a personal médico o de fisioterapia en los próximos días, y deja fuera lo que lo provoca. Si una de estas señales aparece después, no esperes.
wrong-otherwise-title = Haz que lo examinen en los próximos días, por favor
wrong-danger = Una de la primera lista
wrong-doctor = Una de la segunda lista
wrong-neither = Ninguna de las dos
wrong-unread = Nadie lee estos mensajes, así que no esperes aquí una respuesta, por favor.
wrong-rest = Descansar hoy, que también cuenta
wrong-read = Leer qué hacer
wrong-mistake = Lo pulsé por error
wrong-mistake-title = ¿Va todo bien?
wrong-mistake-ask = Si todo va bien, vuelven los estiramientos de hoy. Si no lo tienes claro, déjalos fuera hoy.
wrong-mistake-sure = Sí, fue un error
emergency-eu = Llama al 112
emergency-uk = Llama al 999
emergency-us = Llama al 911
emergency-au = Llama al 000
emergency-nz = Llama al 111
emergency-other = Llama al número local de emergencias
emergency-numbers = Números de emergencias: 112 en la UE. 999 en el Reino Unido. 911 en EE. UU. y Canadá. 000 en Australia. 111 en Nueva Zelanda.
