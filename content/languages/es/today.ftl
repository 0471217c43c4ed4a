today-title = Tus estiramientos del { DATETIME($day, skeleton: "MMMEd") }
today-button = Hoy
today-intro = Primero camina un poco durante dos minutos. Luego, los dos lados, y el que más molesta en segundo lugar:
today-intro-one = Esto es todo por hoy:
today-stop = Muévete despacio y respira. Unas molestias leves están bien: hasta 3, donde 0 es nada y 10 es lo peor que puedas imaginar. Por encima de 5, afloja o para. Para de inmediato si notas dolor punzante o como una descarga eléctrica, adormecimiento, hormigueo o mareo.
today-first = Pulsa «Empezar» y te guío, un paso tras otro. O hazlo por tu cuenta y cuéntamelo aquí.
today-ask = ¿Qué tal fue? Descansar también cuenta.
today-noted = Anotado para este día: { $status }.
daily-title = Hora de estirar: { DATETIME($day, skeleton: "MMMEd") }
daily-late-title = Tus estiramientos del { DATETIME($day, skeleton: "MMMEd") }
daily-late-why = Este mensaje llega tarde porque no estuve disponible a tu hora. Lo siento. Cualquier hora que te venga bien es buena.
streak-anew = { $total ->
    [one] 1 día de cuidado hasta ahora. El siguiente empieza una racha nueva.
   *[other] { $total } días de cuidado hasta ahora. El siguiente empieza una racha nueva.
}
streak-line = { $days ->
    [0] Tu racha de registros empieza con el próximo día de cuidado.
    [one] Racha de registros: 1 día de cuidado. { $buffers ->
        [0] { "" }
        [one] Queda 1 día de margen esta semana.
       *[other] Quedan { $buffers } días de margen esta semana.
    }
   *[other] Racha de registros: { $days } días de cuidado. { $buffers ->
        [0] { "" }
        [one] Queda 1 día de margen esta semana.
       *[other] Quedan { $buffers } días de margen esta semana.
    }
}

today-title-theirs = Tu programa del { DATETIME($day, skeleton: "MMMEd") }
today-title-gentle = Un día suave: { DATETIME($day, skeleton: "MMMEd") }
today-advised = Creo que es momento de acudir a personal médico o de fisioterapia. Pulsa abajo para leer por qué y para responder.
today-advice = Leer mi consejo
today-review = Es momento de mirar cómo han ido las últimas semanas. Lleva unos dos minutos.
today-pause = Pausa
today-paused = Estás en pausa, así que no envío nada. Su último día es el { DATETIME($day, skeleton: "MMMEd") }. Lo que hagas sigue contando.
today-wrong-title = Hoy no hay ejercicios
today-wrong = Algo no va bien, o las molestias eran altas. Por eso hoy no hay ejercicios. Descansar cuenta.
today-wrong-next = Si empeora, o no lo tienes claro, pulsa el botón de abajo y lee qué hacer.
today-rest = Descansar hoy
wrong-button = Algo no va bien

## The message of a day

daily-wrong-yesterday = Ayer dijiste que algo no iba bien. Si sigue así, no hagas ejercicios y acude a un profesional, por favor.
daily-pause-over = Tu pausa ha terminado. No hay nada que recuperar.
daily-milestone = { $days } días de cuidado en total. Son muchos pasos pequeños.
daily-missed = Ayer quedó sin registrar. No es un problema: un día de margen lo cubre, o lo añades ahora.
daily-tiny = ¿Poco tiempo? Este único ejercicio dura dos minutos y cuenta.
daily-fewer-offer = En las últimas cuatro semanas has cuidado de ti casi todos los días. Si quieres, desde ahora escribo una vez por semana.
daily-fewer = Escribir una vez por semana
daily-fewer-title = Una vez por semana desde ahora
daily-fewer-how = Te envío un resumen una vez por semana. Tus estiramientos y tu registro están aquí cualquier día: escribe /today. Puedes cambiarlo en los ajustes.
daily-settings = Ajustes
daily-recovery-title = Cómo ha ido
daily-repeat = Hace unos días te sugerí acudir a personal médico o de fisioterapia. Si todavía te molesta, lo sigo sugiriendo. ¿Qué piensas?
daily-returned = Ha pasado un tiempo. Para poder comparar más adelante, me gustaría preguntarte cuántas molestias tuviste en los últimos siete días.
daily-carry-on = Empiezas de nuevo. Para poder comparar más adelante, me gustaría preguntarte cuántas molestias tuviste en los últimos siete días.
daily-visited = Querías pedir una cita. ¿Pudiste ver a alguien?
daily-waited = Hace dos semanas esperabas una cita o pruebas. ¿Te han atendido ya?
daily-maintain = Llevas un tiempo yendo bien. Si quieres, desde ahora bastan tres sesiones por semana.
daily-passive = Mi consejo de antes sigue en pie: si todavía te molesta, acude a personal médico o de fisioterapia, por favor.
daily-summary-title = Tu última semana
daily-picture = La imagen muestra: { $name }.
daily-second-title = Tu segundo recordatorio de hoy
daily-snoozed-title = Aquí estoy otra vez, como pediste
summary-intro = Los siete días antes de hoy:
summary-looked-after = Días de cuidado
summary-of = { $days } de { $all } días
summary-done = Hecho
summary-partly = En parte
summary-rested = Descanso
still-here-title = Sigo aquí, cuando quieras
still-here-what = Una semana sin registrar no es ningún problema. No hay nada que recuperar.
still-here = Si te apetece empezar otra vez, esto es para hoy:
still-here-tiny = Si te apetece empezar otra vez, bastan dos minutos:
farewell-title = Este es mi último mensaje por ahora
farewell-why = No he sabido de ti en dos semanas, así que dejo de escribir. Tus días se guardan.
farewell-help = Si todavía duele, un profesional puede ayudar. Personal médico o de fisioterapia puede averiguar qué necesitas.
farewell-advice = Si todavía duele, acude a personal médico o de fisioterapia, por favor. Un profesional puede ayudar: algunas causas necesitan otro enfoque.
farewell-return = Para volver, pulsa el botón de abajo o escríbeme. No hay nada que recuperar.
farewell-back = He vuelto

## Another programme, or waiting for an appointment

mode-theirs = Este es el programa que te dieron. Hazlo como te lo enseñaron:
mode-theirs-untitled = Hoy toca el programa que te dieron. Hazlo como te lo enseñaron y cuéntame cómo fue el día.
mode-gentle = Mientras esperas tu cita o tus pruebas, no te doy ejercicios. Esto es suave, si te sienta bien:
mode-side = acostarte de lado, con una almohada entre las rodillas
mode-back = acostarte boca arriba, con una almohada bajo las rodillas
mode-flare = Tienes más molestias de lo habitual. Descansar cuenta. Si sigue así unos días, díselo a personal médico o de fisioterapia, por favor.
mode-programme = Mi programa
mode-visit = Ya me han atendido
mode-why-theirs = Me dijiste que te dieron otro programa. Por eso no te doy ejercicios: haces los de ese programa, y yo guardo tus días.
mode-why-gentle = Me dijiste que esperas una cita o pruebas. Por eso no te doy ejercicios hasta que te hayan atendido.
daily-title-theirs = Hora de tu programa: { DATETIME($day, skeleton: "MMMEd") }
daily-title-gentle = Un día suave: { DATETIME($day, skeleton: "MMMEd") }
daily-late-title-theirs = Tu programa del { DATETIME($day, skeleton: "MMMEd") }
daily-late-title-gentle = Un día suave: { DATETIME($day, skeleton: "MMMEd") }

## Putting it off

snooze-button = Más tarde
snooze-title = Más tarde está bien
snooze-ask = ¿Cuándo vuelvo a escribir?
snooze-1 = En 1 hora
snooze-3 = En 3 horas
snooze-tomorrow = Mañana
snooze-noted-title = De acuerdo
snooze-until = Vuelvo a escribir
snooze-tomorrow-noted = Hoy no envío nada más. Mi próximo mensaje llega a tu hora de siempre.

## A day without exercises, and a sore day

plan-none = Por lo que me has contado, no hay ningún ejercicio que pueda ofrecerte. Acude antes a personal médico o de fisioterapia, por favor, y pregunta qué ejercicios te convienen.
plan-none-how = Descansar vale como un día de cuidado. Si te permiten algún ejercicio, dímelo: pulsa «¿Por qué?» abajo.
flare-button = Un día con más molestias
flare-what = Tienes más molestias de lo habitual, así que hoy es un día suave, y descansar cuenta. Si sigue así unos días, acude a personal médico o de fisioterapia, por favor. Si quieres, y si te sienta bien:
flare-walk = un paseo corto y tranquilo
flare-breathe = dos minutos de respiración lenta, acostándote como quieras
daily-follow-up = Hace unos días te pedí que hicieras examinar algo. Si aún no ha sido posible, acude a personal médico o de fisioterapia, por favor.
why-button = ¿Por qué?

## When to stop at once, in a step of an exercise that was turned on

session-stop-e2 = Para de inmediato si notas un pulso, náuseas o mareo, dolor punzante, o dolor en el vientre o la ingle. Para también si notas ardor, hormigueo o adormecimiento en el muslo. Luego pulsa «Esto duele».

## The exercises in words

exercise-form = { $name } ({ $form })
exercise-list = Cómo se hacen
exercise-list-title = Cómo se hacen
exercise-picture = Mostrarme una imagen
exercise-mistakes = Lo que suele salir mal:
exercise-dose = Cuánto
exercise-purpose = Para qué
exercise-careful = Ten cuidado con este:
exercise-stops = Para de inmediato si notas:

dose-hold = { $sets ->
    [one] una vez, { $hold ->
        [one] 1 segundo
       *[other] { $hold } segundos
    }
   *[other] { $sets } veces, { $hold ->
        [one] 1 segundo
       *[other] { $hold } segundos
    } cada una
}
dose-hold-each-side = { $sets ->
    [one] una vez por lado, { $hold ->
        [one] 1 segundo
       *[other] { $hold } segundos
    }
   *[other] { $sets } veces por lado, { $hold ->
        [one] 1 segundo
       *[other] { $hold } segundos
    } cada una
}
dose-spots = { $sets ->
    [one] { $spots } puntos sensibles, { $hold ->
        [one] 1 segundo
       *[other] { $hold } segundos
    } cada uno
   *[other] { $sets } tandas de { $spots } puntos sensibles, { $hold ->
        [one] 1 segundo
       *[other] { $hold } segundos
    } cada uno
}
dose-spots-each-side = { $sets ->
    [one] { $spots } puntos sensibles por lado, { $hold ->
        [one] 1 segundo
       *[other] { $hold } segundos
    } cada uno
   *[other] { $sets } tandas de { $spots } puntos sensibles por lado, { $hold ->
        [one] 1 segundo
       *[other] { $hold } segundos
    } cada uno
}
dose-reps = { $sets ->
    [one] { $reps } repeticiones lentas
   *[other] { $sets } tandas de { $reps } repeticiones lentas
}
dose-reps-each-side = { $sets ->
    [one] { $reps } repeticiones lentas por lado
   *[other] { $sets } tandas de { $reps } repeticiones lentas por lado
}
dose-reps-held = { $sets ->
    [one] { $reps } veces, y mantén cada una { $hold ->
        [one] 1 segundo
       *[other] { $hold } segundos
    }
   *[other] { $sets } tandas de { $reps }, y mantén cada una { $hold ->
        [one] 1 segundo
       *[other] { $hold } segundos
    }
}
dose-reps-held-each-side = { $sets ->
    [one] { $reps } veces por lado, y mantén cada una { $hold ->
        [one] 1 segundo
       *[other] { $hold } segundos
    }
   *[other] { $sets } tandas de { $reps } por lado, y mantén cada una { $hold ->
        [one] 1 segundo
       *[other] { $hold } segundos
    }
}
