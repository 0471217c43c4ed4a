word-why = por qué estos ejercicios, este número o este mensaje
word-why-what = plan, streak (racha), reminder (recordatorio) o review (revisión)
why-title = ¿Por qué?
why-ask = ¿Sobre qué te gustaría saber más?
why-plan = El plan
why-streak = La racha
why-reminder = El recordatorio
why-review = La revisión
why-parts = { $parts }

## The plan

why-plan-title = Por qué estos ejercicios
why-how = Tomo lo que más te sirve, hasta llenar tu tiempo. Lo que tus respuestas descartan nunca entra.
why-starter = Todo el mundo empieza con estas formas fáciles hasta responder las listas de seguridad.
why-starter-unasked = No pregunto nada sobre tu salud, como pediste. Por eso son formas fáciles que sirven a la mayoría.
why-gentle = Tienes más molestias de lo habitual, o así me lo dijiste. Por eso hoy solo hay cosas suaves.
why-sites = Dónde te duele
why-activities = Lo que haces
why-equipment = Lo que tienes
why-inside = Hoy, y por qué:
why-outside = Hoy no, y por qué:
why-item = { $parts }; { $level }
why-chosen = parte de la sesión que empezaste hoy
why-serves = es lo que más te sirve
because-starter = una forma fácil para todo el mundo
because-gentle = lo bastante suave para un día con molestias
because-activity = para «{ $about }»
because-more = elegido antes por «{ $about }»
because-eased-site = una forma más fácil por «{ $about }»
because-eased-safety = una forma más fácil por tus respuestas de seguridad
because-care = con cuidado por «{ $about }»
because-no-tool = una forma sin material
because-fewer-sets = menos cantidad, para que quepa en { $minutes } minutos
not-today-starter = llega cuando respondas las listas de seguridad
not-today-gentle = no en un día con molestias
not-today-off-site = queda fuera por «{ $about }»
not-today-off-safety = queda fuera por tus respuestas de seguridad
not-today-other-day = hoy descansa, porque necesita un día de por medio
not-today-no-room = no cabe en { $minutes } minutos
not-today-gate = desactivado, a menos que lo actives
not-today-optional = un extra solo para algunas actividades
not-today-no-form = ninguna de sus formas encaja con tus respuestas
why-level-anew = nivel 1, porque hasta ahora hiciste su forma más fácil
why-level-last = nivel { $level }, el último
why-level-short = nivel { $level }, { $sessions } de { $needed } buenas sesiones para el siguiente
why-level-enough = nivel { $level }, suficientes buenas sesiones para el siguiente
why-level-held = nivel { $level }, suficientes buenas sesiones; el siguiente, tras una semana tranquila con días constantes
why-level-opens = El nivel { $level } empieza, como pronto, el { DATETIME($day, skeleton: "MMMEd") }.
why-good = En una buena sesión tus molestias se quedan entre 0 y 3. El día siguiente va como antes, o con solo un poco más de molestias.
why-extras = Ejercicios que puedo activar

## The streak

why-streak-title = De dónde viene la racha
why-missed = Días sin registro de los últimos siete, y cuándo deja de contar cada uno:
why-missed-day = { DATETIME($day, skeleton: "MMMEd") }: ya no cuenta desde el { DATETIME($leaves, skeleton: "MMMEd") }

## The messages

why-reminder-title = Cuándo escribo y por qué
why-time = { $time }, según la hora de { $city }
why-days = Mis mensajes de los últimos días:
why-day = { DATETIME($day, skeleton: "MMMEd") }
why-message-sent = enviado
why-message-leaving = en camino
why-message-later = llega hoy más tarde
why-message-unknown = enviado, y no sé si llegó
why-message-done = no hizo falta, porque ya habías registrado el día
why-message-stopped = ninguno, porque habías detenido mis mensajes
why-message-paused = ninguno, porque estabas en pausa
why-message-quiet = ninguno, porque llevaba unos días sin saber de ti
why-message-wrong = ninguno, porque algo no iba bien
why-message-locked = ninguno, porque tus ejercicios estaban parados
why-message-unwanted = ninguno, porque lo dejaste para después o algo no iba bien
why-message-travelled = ninguno, porque cambiaste de zona horaria
why-message-late = ninguno, porque yo no estaba disponible
why-message-unreached = ninguno, porque los mensajes directos no te llegaban
why-message-weekly = ninguno, porque escribo una vez por semana
why-message-between = ninguno, porque no había nada previsto para ese día
why-message-none = no tocaba ninguno
why-checked = Cuando un día ya tiene registro, no llega mensaje para ese día.
why-weekly = Una vez por semana es cada séptimo día, contado desde tu primer día. Entretanto puede llegar una pregunta sobre cómo ha ido.
why-thrice = Tres por semana son el primer, el tercer y el quinto día de una semana, contados desde tu primer día. Entretanto puede llegar una pregunta sobre cómo ha ido.
why-quiet = De 21:00 a 8:00 no hago ruido, a menos que eligieras una hora entre esas.
why-silence = Si no sé de ti, escribo menos desde el tercer día y paro después de dos semanas. Un toque, y escribo como antes.
why-silence-weekly = Si no sé de ti durante dos semanas, paro. Un toque, y escribo como antes.

## Exercises that are off until turned on

extras-title = Ejercicios que puedes activar
extras-about = Están desactivados a menos que los actives. Puedes volver a desactivarlos con un toque.
extras-none = En esta rutina no hay ninguno.
extras-what = { $purpose } { $standing }
extras-ready = Puedes activarlo.
extras-on = Está activado.
extras-on-longer = Está activado y cabe en sesiones de { $minutes } minutos.
extras-starter = Necesita antes tus respuestas a las listas de seguridad.
extras-gate = Se abre en el nivel { $level } de «{ $after }». Estás en el nivel { $now }.
extras-optional = Es solo para algunas actividades: { $parts }.
extras-off-safety = Sigue desactivado por tus respuestas de seguridad.
extras-off-site = Sigue desactivado por «{ $about }».
extras-no-form = Ninguna de sus formas encaja con tus respuestas.
extras-turn-on = Activar: { $name }
extras-turn-off = Desactivar: { $name }
extras-shown = Si prefieres que antes te lo muestre un fisioterapeuta, pulsa Volver y déjalo desactivado hasta entonces.

## The month review

why-review-title = Por qué este consejo
why-review-read = Leer la revisión
why-review-before = Cada cuatro semanas miro atrás contigo: ¿ha ayudado, o es momento de acudir a un profesional? Esto es lo que tengo hasta ahora.
why-review-unasked = No pregunto nada sobre tu salud, como pediste. Por eso no comparo números, y cada cuatro semanas digo lo que vale para todo el mundo.
why-review-by-diary = Comparé los números de tu primera semana con los de la última semana antes de la revisión.
why-review-by-recall = Había muy pocos números en una de las semanas. Por eso comparé tus propios promedios, del comienzo y de la revisión.
why-review-by-change = Había muy pocos números para comparar. Por eso me basé en cómo lo notas tú, en comparación con el comienzo.
why-review-by-none = No había números ni respuestas que comparar. Por eso dije lo que vale para todo el mundo.
why-review-first = Del { DATETIME($first, skeleton: "MMMd") } al { DATETIME($last, skeleton: "MMMd") }, donde empezó
why-review-last = Del { DATETIME($first, skeleton: "MMMd") } al { DATETIME($last, skeleton: "MMMd") }, la última semana
why-review-mean = { $count } números, { $mean } en promedio
why-review-few = { $count ->
    [0] ningún número
    [one] 1 número, muy poco para un promedio
   *[other] { $count } números, muy pocos para un promedio
}
why-review-intake = La semana antes del comienzo, según la recordabas
why-review-recall = La última semana, según la recordabas
why-review-score = { $score } de 10
why-review-change = En comparación con el comienzo
why-review-bother = Tanto como para que lo examinen
why-review-yes = Sí
why-review-no = No
why-review-rules = La regla, en pocas palabras:
why-review-rule-three = Un promedio necesita tres números en la semana.
why-review-rule-better = Dos puntos menos es mejor. Un punto menos también, si era bajo desde el comienzo.
why-review-rule-worse = Un punto más es peor, y entonces aconsejo acudir a un profesional.
why-review-rule-severe = Una última semana de 7 o más es motivo para acudir a un profesional, aunque esté mejor que antes.
why-review-rule-feeling = Cómo lo notas tú también cuenta: si es igual o peor, voy con más cuidado.
why-review-rule-late = Lo que respondas en la semana después de la revisión solo puede hacer que vaya con más cuidado.
why-review-next = La próxima revisión llega el { DATETIME($day, skeleton: "MMMEd") }. Los días en pausa retrasan la primera.
