yes = Sí
back = Volver
days = { $days ->
    [one] 1 día
   *[other] { $days } días
}
sorry-try-again = Algo falló por mi parte. Por favor, inténtalo otra vez en un momento; pulsar dos veces no hace daño.
about-long = Acompaño a personas con molestias en los glúteos: cada día unos estiramientos suaves en este chat y un toque para decirme cómo fue. El descanso cuenta. Educación general sobre bienestar, sin diagnóstico ni tratamiento. Pulsa Empezar.
about-short = Un estiramiento corto al día para glúteos con molestias, y una racha en la que el descanso cuenta.
open-in-private = Solo acompaño en privado. Abre nuestro chat y pulsa Empezar.
open-in-private-button = Abrir el chat

## Words people type

word-start = preparar tu rutina diaria, o seguir preparándola
word-start-city = tu ciudad, para la zona horaria
word-today = los estiramientos de hoy y tu registro
word-progress = tu racha y de dónde viene
word-learn = qué hay detrás de los ejercicios y con cuánta certeza se sabe
word-learn-topic = sobre qué te gustaría saber más
word-settings = hora, lugar, recordatorios y todo lo demás que puedes cambiar
word-settings-setting = qué te gustaría cambiar
word-pause = sin mensajes de 1 a 28 días
word-pause-days = cuántos días, desde hoy
word-challenge = los retos en los que estás y a los que puedes unirte
word-link = usarme también en otra aplicación, con los mismos días
word-link-code = el código que te mostré en la otra aplicación
word-unlink = volver a usarme en una sola aplicación
word-symptoms = algo duele o no va bien: qué hacer
word-report = una página sobre tus días, para mostrar a personal médico o de fisioterapia
word-privacy = qué guardo sobre ti, una copia de ello y cómo borrarlo
word-stop = detener todos los mensajes
word-help = qué puedes decirme
word-coach = para quienes gestionan una comunidad: dónde y cuándo publico
word-coach-setting = qué te gustaría cambiar, por ejemplo time 18:30

## The public card with the Start button

invitation-title = Un estiramiento corto al día para glúteos con molestias
invitation-what = Cada día te envío en privado unos estiramientos suaves y llevo la cuenta de tus días de cuidado. Pulsa Empezar y solo tú verás lo que sigue.
invitation-admins = Si gestionas esta comunidad, escribe /coach. Tú eliges dónde y cuándo publico.

## Stop, help, direct messages

stopped-title = He parado
stopped-how = No envío nada más. Tus días hasta ahora se conservan. Para volver, pulsa el botón o escribe /start.
help-title = Lo que puedes decir
help-intro = Escribe una de estas palabras o usa los botones.
help-wrong = Si algo duele más que antes, se siente adormecido o no va bien: deja de estirar y acude a un profesional. Si es urgente, llama al número local de emergencias.
help-unknown = No he entendido eso. Estas son las palabras que conozco:
help-not-monitored = Nadie lee estos mensajes. En una emergencia, llama al número local de emergencias.
direct-closed-title = No puedo escribirte directamente
direct-closed = Ahora mismo mis mensajes directos no te llegan, así que no hay mensaje diario.
direct-notice = Ahora mismo mis mensajes directos no te llegan. Para recibirlos, abre «Ajustes de privacidad» en el menú de este servidor y permite los mensajes directos.
direct-step-1 = En el menú de este servidor, abre «Ajustes de privacidad» y permite los mensajes directos. Si me bloqueaste, desbloquéame.
direct-step-2 = Después pulsa «Intentar de nuevo».
direct-other = O úsame también en otra aplicación: escribe /link aquí y podré escribirte allí.
direct-again = Intentar de nuevo
direct-sent-title = Los mensajes directos vuelven a funcionar
direct-sent = He enviado los estiramientos de hoy a tus mensajes directos.
