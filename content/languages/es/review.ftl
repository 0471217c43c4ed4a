review-begin = Mirar atrás conmigo
review-title = Una mirada atrás
review-count = Pregunta { $number } de { $all }
review-change-ask = En comparación con el comienzo, está:
review-change-1 = Muchísimo mejor
review-change-2 = Mucho mejor
review-change-3 = Un poco mejor
review-change-4 = Sin cambios
review-change-5 = Un poco peor
review-change-6 = Mucho peor
review-change-7 = Muchísimo peor
review-again = Sin un número o una respuesta no puedo saber si ha ayudado. Está bien. Pregunto una vez más y puedes responder durante una semana.
review-after-all = Responder de todos modos

## What a review found: the figures, then the advice

review-found-title = Lo que he encontrado
review-weeks = Han pasado { $weeks } semanas. Así ha ido.
review-resolved = Tus molestias pasaron de { $base } a { $last }, donde 0 es nada y 10 lo peor. Queda poco o nada.
review-improved = Tus molestias pasaron de { $base } a { $last }, donde 0 es nada y 10 lo peor. Es claramente menos.
review-slight = Tus molestias pasaron de { $base } a { $last }, donde 0 es nada y 10 lo peor. Es un poco menos.
review-unchanged = Tus molestias siguen más o menos igual: pasaron de { $base } a { $last }, donde 0 es nada y 10 lo peor.
review-low_stable = Tus molestias eran bajas y lo siguen siendo: pasaron de { $base } a { $last }, donde 0 es nada y 10 lo peor.
review-worse = Tus molestias pasaron de { $base } a { $last }, donde 0 es nada y 10 lo peor. Es más que al comienzo.
review-severe = La última semana hubo muchas molestias. Solo eso ya es un buen motivo para que lo examinen, sin importar qué más haya cambiado.
review-low = Hubo menos días de ejercicio de los previstos. Es habitual: más o menos la mitad de las personas completa un plan como este. Mi consejo es el mismo.
review-continue = Sigue como hasta ahora, si te parece bien. Vuelvo a mirar el { DATETIME($day, skeleton: "MMMEd") }.
review-recheck = Dale dos semanas más. Entonces vuelvo a mirar y te digo con claridad si conviene acudir a un profesional.
review-suggest = Lo que tú notas cuenta. Quizá quieras que lo examine personal médico o de fisioterapia.
review-advise = Esto no es culpa tuya: algunas causas necesitan otro enfoque. Es un buen momento para acudir a personal médico o de fisioterapia.
review-signpost = Si todavía duele, es un buen momento para acudir a personal médico o de fisioterapia. Pueden averiguar qué necesitas.
review-ask-bother = ¿Te molesta todavía tanto como para querer que lo examinen?
review-bother-yes = Sí
review-bother-no = No, está bien
review-seen = Alguien te ha atendido por esto, o lo hará. Por favor, comparte este resumen con esa persona.
review-seen-unsettled = Alguien te ha atendido por esto, o lo hará. Por favor, dile que no se calma. Este resumen puede ayudar.
review-summary = Hay un resumen que puedes mostrar allí.
review-if = Si empeora, no esperes a la próxima revisión. Pulsa «Algo no va bien» enseguida.
review-own = Puntuar otra vez mis actividades

## Between the reviews

review-life-ask = ¿Las molestias te impiden hacer actividades normales o alteran tu sueño?
review-life-yes = Sí
review-life-no = No
review-life-yes-noted = Entonces, por favor, no esperes a que pase el mes. Quizá quieras acudir ya a personal médico o de fisioterapia y preguntar qué ayuda.
review-life-no-noted = Gracias por decírmelo. Si eso cambia, no hace falta esperar: personal médico o de fisioterapia puede ayudar en cualquier momento.
review-noted-title = Anotado
review-intake-button = Puntuar los últimos siete días
review-intake-title = Un nuevo comienzo
review-intake = Empiezas de nuevo, así que cuento desde aquí. Un número me dirá más adelante qué ha cambiado.
review-intake-noted = Gracias. Desde aquí cuento de nuevo, primero con las cantidades más pequeñas.
