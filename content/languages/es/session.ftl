session-begin = Empezar
session-go-on = Seguir
session-tiny = Dos minutos

session-step = Paso { $step } de { $steps }
session-walk = Primero camina un poco durante dos minutos. Luego tómate tu tiempo: cada paso te espera, y puedes parar en cualquiera.
session-side = Lado
session-side-first = primero un lado, el que está mejor. Pulsa «Siguiente» para cambiar de lado
session-side-second = el otro lado, el que más molesta
session-side-both = los dos lados a la vez
session-set = Tanda
session-set-of = { $set } de { $sets }
session-dose-hold = mantén { $hold ->
    [one] 1 segundo
   *[other] { $hold } segundos
}
session-dose-spots = { $spots } puntos sensibles, { $hold ->
    [one] 1 segundo
   *[other] { $hold } segundos
} cada uno
session-dose-reps = { $reps ->
    [one] 1 repetición lenta
   *[other] { $reps } repeticiones lentas
}
session-dose-reps-held = { $reps ->
    [one] 1 repetición lenta, mantenla
   *[other] { $reps } repeticiones lentas, mantén cada una
} { $hold ->
    [one] 1 segundo
   *[other] { $hold } segundos
}
session-let-go = Suelta, con { $ready } segundos para prepararte
session-let-go-spot = Suelta el punto { $spot }, con { $ready } segundos para prepararte
session-stop = Para de inmediato si notas dolor punzante o como una descarga eléctrica, adormecimiento, hormigueo o mareo. Luego pulsa «Esto duele».

session-next = Siguiente
session-back = Volver
session-finish = Terminar
session-early = Terminar antes
session-swap = Cambiar
session-hurts = Esto duele
session-how = Cómo

session-over-title = Eso es todo por hoy
session-over = No queda nada por hacer. Pulsa «Terminar» para anotarlo.
session-nothing-title = Todavía no hay nada anotado
session-nothing = Terminaste la sesión antes de acabar el primer ejercicio. Está bien así. Puedes seguir, o decir cómo fue el día.

## Swap, and "this hurts"

session-swap-title = ¿Qué prefieres en su lugar?
session-swap-none = Aquí no tengo nada más que te sirva. Puedes dejar este fuera.
session-out = Dejar este fuera
session-swapped = Aquí está el cambio.
session-left-out = De acuerdo, lo dejé fuera.
session-hurts-title = ¿Cómo es?
session-hurts-sharp = Punzada, adormecimiento o mareo
session-hurts-sharp-is = Dolor punzante o como una descarga eléctrica. Hormigueo o ardor. Un pulso donde presionas. Náuseas. Un pellizco en la ingle. Dolor en el vientre.
session-hurts-effort = Esfuerzo o estiramiento fuerte
session-hurts-effort-is = Mucho esfuerzo, una tensión fuerte o una molestia por encima de 5. Un 10 es lo peor que puedas imaginar.
session-hurts-unsure = Si no lo tienes claro, elige la primera opción.
session-effort-easier = Fue demasiado para hoy. Aquí tienes una forma más fácil. La próxima vez será más ligera donde se pueda.
session-effort-out = Fue demasiado para hoy, así que lo dejé fuera. La próxima vez será más ligera donde se pueda.
session-sharp-out = También dejo fuera este ejercicio desde ahora: { $name }. Vuelve cuando me digas que personal médico o de fisioterapia lo permite.

## How it felt: asked of those who agreed

session-felt-ask = ¿Cuánto molestó en el peor momento mientras lo hacías? 0 es nada, 10 es lo peor que puedas imaginar.
session-felt-easy = De 0 a 3
session-felt-some = 4 o 5
session-felt-much = Más de 5
session-felt-easy-noted = En el peor momento fue de 0 a 3.
session-felt-some-noted = En el peor momento fue 4 o 5. Está bien si mañana se ha calmado. Los ejercicios se quedan como están.
session-felt-much-noted = En el peor momento fue más de 5. La próxima vez la hago más ligera donde pueda.
session-since-ask = ¿Cuántas molestias has tenido desde tu última sesión?
session-since-before = Como antes, o mejor
session-since-little = Un poco más
session-since-clearly = Claramente más
session-since-before-noted = Anotado: como antes, o mejor.
session-since-little-noted = Anotado: un poco más de molestias desde entonces. Está bien si se calma.
session-since-clearly-noted = Anotado: claramente más molestias desde entonces. La próxima vez la hago más ligera donde pueda.
