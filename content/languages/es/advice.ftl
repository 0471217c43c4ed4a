advice-title = Por favor, haz que lo examinen
advice-summary = Un resumen para mostrar
advice-severe-week = Tres veces en una semana tus molestias fueron de 8 o más.
advice-worsening = Tus tres últimos números son claramente más altos que al empezar.
advice-relapse = Había mejorado y después las molestias volvieron.
advice-see = Esto no es culpa tuya. Es un buen momento para acudir a personal médico o de fisioterapia, sin esperar a la revisión del mes.
advice-answered = Respondiste: «{ $reply }». Puedes cambiarlo aquí.
advice-book = Pediré una cita
advice-seeing = Ya me atiende alguien
advice-not-now = Ahora no
advice-better = En realidad, está mejor
advice-short = Plan de 5 minutos durante 14 días
advice-noted-title = Anotado
advice-change = Cambiar mi respuesta
advice-book-noted = Bien. Dentro de diez días te pregunto si lo conseguiste. El resumen puede ahorrarte algunas explicaciones.
advice-not-now-noted = De acuerdo. No preguntaré antes de la próxima revisión. Si empeora, por favor no esperes hasta entonces.
advice-better-noted = Me alegra saberlo y lo he anotado.
advice-worse-noted = Gracias por decírmelo. Entonces, por favor, haz que lo examinen.
advice-better-again = Lo miro otra vez en dos semanas y entonces te digo lo que pienso. Si empeora, por favor no esperes.
advice-better-next = Lo miro otra vez en la próxima revisión. Si empeora, por favor no esperes hasta entonces.
advice-short-noted = Desde ahora una sesión dura 5 minutos. Después de 14 días lo miro otra vez. Puedes cambiar la duración en los ajustes en cualquier momento.

## Later

advice-managed-yes = Sí, ya me han atendido
advice-managed-no = Todavía no
advice-not-yet = Está bien: conseguir una cita puede llevar tiempo. No volveré a preguntar antes de la próxima revisión. Si empeora, por favor no esperes.
advice-maintain-yes = Tres por semana
advice-maintain-no = Como hasta ahora
advice-maintain-yes-noted = Desde ahora, tres sesiones por semana. Los demás días no envío nada. Puedes cambiarlo en los ajustes.
advice-maintain-no-noted = De acuerdo, todo sigue como está.
