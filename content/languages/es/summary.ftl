clinician-title = Un resumen para mostrar
clinician-about = Puedo hacer una página, en PDF, para que la muestres a personal médico o de fisioterapia. Dirá:
clinician-says-days = cómo fueron tus días, semana a semana, y qué ejercicios hiciste
clinician-says-soreness = cuánto te molestaba, como promedio de cada semana
clinician-says-function = cómo fueron las actividades que puntuaste
clinician-says-profile = dónde te duele y qué haces
clinician-says-flags = cuándo se paró o se dejó fuera algo, nunca qué señal pulsaste
clinician-says-advice = qué aconsejé y qué respondiste
clinician-direct = Te llega por mensaje directo y nadie más la ve.
clinician-name-ask = ¿Quieres que arriba aparezca un nombre? Es solo para la página y no lo guardo.
clinician-unnamed = Sin nombre
clinician-named = Con un nombre
clinician-name = Un nombre para la página
clinician-name-label = Nombre
clinician-name-hint = Tal como debe aparecer en la página
clinician-name-kept = Pongo el nombre en la página y no lo guardo.
clinician-name-type = Escribe el nombre o pulsa un botón.
clinician-name-press = Pulsa «Con un nombre». Solo tú lo verás.
clinician-name-empty = Ahí no he encontrado ningún nombre.
clinician-name-long = Un nombre en la página puede tener hasta { $longest } caracteres. Por favor, escribe uno más corto.
clinician-nothing = Todavía no hay nada que mostrar. La página crece con tus días: registra unos cuantos y vuelve a pedírmela.
clinician-nothing-then = Si duele ahora, no hace falta una página. Acude a personal médico o de fisioterapia y cuéntalo con tus palabras.
clinician-here-title = Tu resumen
clinician-here = Aquí está, en una página. Puedes imprimirla o mostrarla en tu teléfono. Contiene lo que me contaste y nada más.
clinician-not-kept = No guardo copia. Esta se queda en nuestro chat hasta que la borres allí.
clinician-file = Una página sobre tus días, tus ejercicios y lo que aconsejé.
clinician-sent-title = Está en tus mensajes directos
clinician-sent = He enviado la página allí. Aquí nadie puede verla.

## The page: what was found

page-no-review = La próxima revisión del mes está prevista para el { DATETIME($day, skeleton: "yMMMMd") }.
page-diary = El promedio de la primera semana y de la semana hasta el { DATETIME($day, skeleton: "yMMMMd") }.
page-recall = El promedio de una semana, según se recordaba al comienzo y el { DATETIME($day, skeleton: "yMMMMd") }.
page-no-scores = No hay números de molestias que comparar para la revisión del { DATETIME($day, skeleton: "yMMMMd") }.
page-class-resolved = Las molestias casi han desaparecido: de { $base } a { $last } sobre 10.
page-class-improved = Las molestias son claramente menores: de { $base } a { $last } sobre 10.
page-class-low_stable = Las molestias eran bajas y lo siguen siendo: de { $base } a { $last } sobre 10.
page-class-worse = Las molestias son mayores que antes: de { $base } a { $last } sobre 10.
page-class-slight = Las molestias son un poco menores: de { $base } a { $last } sobre 10.
page-class-unchanged = Las molestias siguen más o menos igual: de { $base } a { $last } sobre 10.
page-change = A la pregunta de cómo está desde el comienzo, la respuesta fue: { $change }.
page-change-1 = muchísimo mejor
page-change-2 = mucho mejor
page-change-3 = un poco mejor
page-change-4 = sin cambios
page-change-5 = un poco peor
page-change-6 = mucho peor
page-change-7 = muchísimo peor

## The page: safety answers. What was ticked is not known.

page-flag-crisis = Todo se paró por seguridad.
page-flag-emergency = Una señal que requiere atención de emergencia: se pararon todos los ejercicios.
page-flag-urgent = Una señal que debe examinarse el mismo día: se pararon todos los ejercicios.
page-flag-told = Alguien que lo examinó dijo que había que parar: se pararon todos los ejercicios.
page-flag-soon = Una señal que debe examinarse en los próximos días.
page-flag-adapt = Algo con lo que tener cuidado.
page-flag-clinician = Un profesional de la salud dijo que está bien: los ejercicios siguieron.
page-flag-mistake = La parada se retiró por ser un error.
page-flag-assessed = La señal era antigua y ya la habían examinado: los ejercicios siguieron.
page-flag-hurt = Dolor punzante en un ejercicio.
page-flag-allowed = Permitido de nuevo por un profesional de la salud.
page-flag-retracted = Lo que se dejó fuera por una lista se anuló por ser un error.
page-flag-severe = Molestias de 8 o más.
page-flag-severe_week = Molestias de 8 o más, tres veces en una semana.
page-flag-relapse = Molestias de nuevo después de haber mejorado.
page-flag-flares = Muchas más molestias de lo habitual, tres veces en dos semanas.
page-flag-worsening = Tres puntuaciones seguidas muy por encima del comienzo.
page-flag-flare = Muchas más molestias de lo habitual.
page-flag-exercises = { $what } Ejercicios: { $exercises }

## The page: what was advised

page-advice-review = { $advice } (revisión del { DATETIME($day, skeleton: "MMMd") })
page-advice-continue = Seguir
page-advice-recheck = Volver a mirar en dos semanas
page-advice-suggest = Pensar en que lo examinen
page-advice-signpost = Acudir a personal médico o de fisioterapia
page-advice-advise = Acudir a personal médico o de fisioterapia
page-reply-book = Pedirá una cita
page-reply-seeing = Ya le atiende alguien
page-reply-not_now = Ahora no
page-reply-better = Está mejor
page-reply-short = Probará el plan corto
page-visit = Pregunta sobre cómo fue la visita
page-visit-carry_on = Seguir con esto
page-visit-other = Recibió otro programa
page-visit-stop = Le dijeron que parara
page-visit-waiting = Espera una cita o pruebas
page-life = ¿Impide actividades normales o altera el sueño?
page-life-yes = Sí
page-life-no = No
