progress-button = Progreso
progress-title = Tu progreso
progress-total = Días de cuidado en total
progress-current = Racha de registros
progress-best = La mejor hasta ahora
progress-buffers = Días de margen
progress-buffers-left = { $days ->
    [0] no queda ninguno esta semana
    [one] queda 1 esta semana
   *[other] quedan { $days } esta semana
}
progress-buffer-day = Un día de margen es un día sin registro en el que tu racha sigue viva: tienes dos de cada siete.
progress-last-days = { $days ->
    [one] Hoy
   *[other] Últimos { $days } días
}
progress-days = Del { DATETIME($first, skeleton: "MMMd") } al { DATETIME($last, skeleton: "MMMd") }
progress-week = { $paused ->
    [0] { $counted } de { $days } días de cuidado
    [one] { $counted } de { $days } días de cuidado, 1 en pausa
   *[other] { $counted } de { $days } días de cuidado, { $paused } en pausa
}
progress-function = { $first } → { $now } de 10
progress-soreness = Molestias por semana
progress-soreness-about = El promedio de los números que me diste, de 0, ninguna, a 10, lo peor que puedas imaginar. Un solo número dice poco.
progress-soreness-mean = { $mean }, de { $count } números
progress-soreness-few = Menos de tres números, así que no hay promedio
progress-open = Todavía puedes añadir un día que falta. Púlsalo abajo.
progress-missing = Añadir { DATETIME($day, skeleton: "MMMEd") }
streak-earn-back = { $needed ->
    [one] Un día de cuidado más, como tarde el { DATETIME($day, skeleton: "MMMEd") }, te devuelve tu racha con { $returns } días.
   *[other] { $needed } días de cuidado más, como tarde el { DATETIME($day, skeleton: "MMMEd") }, te devuelven tu racha con { $returns } días.
}
progress-sum = De dónde viene el número: { $parts }.
progress-about = Hecho, en parte y descanso cuentan todos como días de cuidado.

reason-final = la cuenta empieza después de { $count } días seguidos sin registro
reason-broke = la cuenta empieza otra vez después de { $count } días sin registro
reason-counted = { $count ->
    [one] 1 día hecho, del todo o en parte
   *[other] { $count } días hechos, del todo o en parte
}
reason-rested = { $count ->
    [one] 1 día de descanso
   *[other] { $count } días de descanso
}
reason-buffered = { $count ->
    [one] 1 día de margen usado
   *[other] { $count } días de margen usados
}
reason-restored = { $count ->
    [one] 1 día sin registro compensado al volver
   *[other] { $count } días sin registro compensados al volver
}
reason-paused = { $count ->
    [one] 1 día en pausa que no se cuenta
   *[other] { $count } días en pausa que no se cuentan
}
reason-locked = { $count ->
    [one] 1 día que no se cuenta, con los ejercicios parados
   *[other] { $count } días que no se cuentan, con los ejercicios parados
}
reason-excused = { $count ->
    [one] 1 día que no se cuenta, porque no había nada previsto o no te llegó mi mensaje
   *[other] { $count } días que no se cuentan, porque no había nada previsto o no te llegaron mis mensajes
}
reason-open = { $count ->
    [one] 1 día aún sin contar
   *[other] { $count } días aún sin contar
}

## Pictures, which say nothing that their card does not say in words

progress-calendar = Calendario
progress-weeks = Semanas
progress-soreness-matters = Tu promedio era { $start } al comienzo. Con { $limit } o menos, sería un cambio importante.
picture-number = { $number }
picture-mean = { $mean }
picture-day = { DATETIME($day, skeleton: "MMMd") }
picture-month = { DATETIME($day, skeleton: "MMM") }
picture-weekday = { DATETIME($day, skeleton: "E") }

mark-done = Hecho
mark-partly = En parte
mark-rest = Descanso
mark-buffer = Día de margen
mark-missed = Sin sesión
mark-paused = En pausa
mark-excused = Libre
mark-open = Aún abierto

calendar-title = Tu calendario
calendar-sub = Del { DATETIME($first, skeleton: "MMMd") } a hoy
calendar-streak = racha
calendar-best = la mejor
calendar-buffers = de margen
calendar-about = Día a día, del { DATETIME($first, skeleton: "MMMd") } a hoy.
calendar-free = Un día es libre cuando no había nada previsto o no te llegó mi mensaje.
calendar-part = { $name } { $count }
calendar-alt = Un calendario con una marca para cada día, del { DATETIME($first, skeleton: "MMMd") } a hoy. { $parts }. Racha: { $streak }; la mejor: { $best }; días de margen que quedan: { $left }.

weeks-title = Tus semanas
weeks-sub = Días de cuidado, de siete
weeks-total = días en total
weeks-counted = De cuidado
weeks-left-out = No se cuentan
weeks-about = Cuántos días de cuidado hubo en cada semana.
weeks-week = { $left ->
    [0] { $counted } de { $days }
   *[other] { $counted } de { $days }, sin contar { $left }
}
weeks-left-out-about = Los días en pausa o libres no se cuentan: ni a favor ni en contra.
weeks-alt = Una barra para cada semana, del { DATETIME($first, skeleton: "MMMd") } a hoy: { $counted } de { $days } días de cuidado.

curve-title = Molestias
curve-sub = 0 es nada, 10 lo peor
curve-now = últimos 7 días
curve-start = comienzo { $mean }
curve-matters = { $mean } o menos: un cambio importante
curve-week = Fin de una semana
curve-mean = Promedio de siete días
curve-alt = Una curva de tus molestias, del { DATETIME($first, skeleton: "MMMd") } a hoy, en promedios de siete días, de { $count } números. El promedio de los últimos siete días es { $mean }.
curve-alt-few = Tus molestias, del { DATETIME($first, skeleton: "MMMd") } a hoy: { $count } números. Son muy pocos para un promedio de los últimos siete días.
