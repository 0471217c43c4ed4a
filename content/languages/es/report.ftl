report-title = Resumen de autocuidado
report-made = Hecho el { DATETIME($day, skeleton: "yMMMMd") }
report-period = Del { DATETIME($first, skeleton: "yMMMMd") } al { DATETIME($last, skeleton: "yMMMMd") }
report-days = { $days ->
    [one] 1 día
   *[other] { $days } días
}
report-name = Nombre: { $name }

## What the parts are called

report-sites = Dónde duele
report-activities = Actividades habituales
report-weeks = Semana a semana
report-practice = Ejercicios hechos, por nivel
report-function = Actividades difíciles, 0 = no puede, 10 = normal
report-flags = Respuestas de seguridad
report-advice = Lo que aconsejó Limber

## The tables

report-column-week = Semana
report-column-looked-after = Días de cuidado
report-column-done = Hecho
report-column-partly = En parte
report-column-rest = Descanso
report-column-skipped = Saltado
report-column-none = Sin registro
report-column-paused = En pausa
report-column-sessions = Sesiones
report-column-soreness = Molestias de 0 a 10, promedio (puntuaciones)
report-column-exercise = Ejercicio
report-column-level = Nivel { $level }
report-column-all = En total
report-column-last = Última vez
report-column-dose = Cantidad entonces
report-column-activity = Actividad
report-week = { DATETIME($first, skeleton: "MMMd") } a { DATETIME($last, skeleton: "MMMd") }
report-day = { DATETIME($day, skeleton: "MMMd") }
report-day-year = { DATETIME($day, skeleton: "yMMMd") }
report-earlier = Hasta el { DATETIME($last, skeleton: "yMMMd") }
report-total = En total
report-number = { $number }
report-mean = { $mean }
report-scores = ({ $scores })
report-nothing = nada
report-more-exercises = { $count ->
    [one] 1 ejercicio más
   *[other] { $count } ejercicios más
}
report-columns-explained = Los días de cuidado son hecho, en parte o descanso. En pausa incluye los días sin ejercicios por un motivo de seguridad y los días sin mensaje.
report-more-rows = { $count ->
    [one] Se omite 1 entrada anterior.
   *[other] Se omiten { $count } entradas anteriores.
}
report-answer = Respuesta: { $answer }
report-no-answer = Sin respuesta
report-no-flags = En este tiempo no se indicó ninguna señal.

## The foot of the page

report-about = Limber es un asistente de estiramientos en chats. La persona pidió esta página para mostrarla a alguien de confianza.
report-self-reported = Todo es lo que la persona contó a Limber. Nadie lo ha comprobado y no es un diagnóstico.
report-page = Página 1 de 1
