## What I keep, and the ways

privacy-title = Lo que guardo sobre ti
privacy-intro = Pulsa un tema para leer qué guardo, para qué y cuánto tiempo. Lo que trata de tu salud lo guardo cifrado.
privacy-nothing = Nada. Guardo algo sobre una persona solo después de que lo haya aceptado. En un grupo cuento un toque sin saber de quién fue, y olvido quién entró en cuanto he dado la bienvenida.
privacy-nothing-yet = Pulsa un tema para leer qué guardaría.
privacy-operator-label = Quién me gestiona, guarda esto y es responsable de ello
privacy-operator-unnamed = No me han dado ningún nombre para mostrarte.
privacy-contact-label = Contacto
privacy-end-label = Cuánto tiempo te conozco
privacy-end = Hasta que lo borres todo, o hasta que pasen 12 meses sin saber nada de ti. Un mes antes te escribo una vez. Después de /stop no escribo, y los 12 meses corren igual.
privacy-copies-label = Copias de mi base de datos
privacy-copies = { $days ->
    [0] No se conserva ninguna.
    [one] Se conservan 1 día como mucho.
   *[other] Se conservan { $days } días como mucho.
}
privacy-review-label = Revisión por un profesional de la salud
privacy-unreviewed = Ningún profesional de la salud ha revisado todavía mis ejercicios y consejos.
privacy-reviewed = { $name } revisó mis ejercicios el { $day }.
privacy-minimal-label = Salud en { $app }
privacy-minimal = Aquí no pregunto nada sobre tu salud, ni muestro ninguna respuesta sobre ella.
privacy-not-kept = No guardo ningún nombre ni ubicación. De lo que escribes guardo los títulos de otro programa y el nombre que eliges para un reto. Si creas un reto, guardo su nombre y los de sus equipos. No hay publicidad, y no se pasa nada a nadie.
privacy-platforms = Los chats con bots no están cifrados de extremo a extremo, y Discord y Telegram tienen sus propias reglas.

## The topics, a page each

privacy-topic-apps = Tus aplicaciones
privacy-topic-settings = Tus ajustes
privacy-topic-days = Tus días
privacy-topic-body = Tú y tu cuerpo
privacy-topic-care = Seguridad y consejos
privacy-topic-together = Lo que haces con otras personas
privacy-topic-messages = Mis mensajes
privacy-topic-others = Otras personas y grupos
privacy-row = { $why }. Se guarda: { $until }.
privacy-row-sealed = { $why }. Cifrado. Se guarda: { $until }.
privacy-next = Tema siguiente

## To take it along

word-privacy-what = export para una copia de tus datos, o delete para borrarlos
privacy-export = Obtener mis datos
privacy-export-title = Tus datos
privacy-export-here = Este archivo contiene todo lo que guardo sobre ti, también tus respuestas sobre tu salud. Guárdalo donde nadie más pueda leerlo. README.txt, dentro, dice qué es cada cosa.
privacy-export-quiet = Este archivo contiene lo que guardo sobre ti, pero ninguna anotación sobre tu salud. Esas las guardo cifradas y no las envío por { $app }. Para recibirlas también, conecta otra aplicación con /link y pide tus datos allí.
privacy-export-unread = Una parte no se pudo abrir y falta en el archivo. README.txt dice dónde.
privacy-export-not-kept = Yo no conservo el archivo. Se queda en este chat hasta que lo borres aquí.
privacy-export-file = Tus datos, como archivo ZIP
privacy-export-sent-title = Está en tus mensajes directos
privacy-export-sent = Tus datos llegaron por mensaje directo, donde solo tú puedes leerlos.
privacy-export-elsewhere-title = Tus datos llegan por { $app }
privacy-export-elsewhere = Puede contener respuestas sobre tu salud, y en { $here } no digo nada de eso. Envío el archivo a nuestro chat en { $app }.
privacy-export-unreached = Puede contener respuestas sobre tu salud, y en { $here } no digo nada de eso. Abre nuestro chat en { $app } y escribe ahí /privacy export.

## In the file

privacy-readme-title = Limber: tus datos
privacy-readme-made = Creado el { $day }.
privacy-readme-quiet = Aquí no están las anotaciones sobre tu salud. Se guardan cifradas y no se envían por { $app }. Para recibirlas, conecta otra aplicación con /link y pide tus datos allí.
privacy-readme-data = data.json: todo junto, para otros programas
privacy-readme-schema = schema.json: qué es cada parte de data.json, en inglés
privacy-readme-tables = tables: lo mismo, para una hoja de cálculo. Delante de un texto que empieza como una fórmula hay un ', para que no se calcule nada
privacy-readme-summary = limber-summary.pdf: una página para mostrar a personal médico o de fisioterapia
privacy-readme-what = Qué hay en las tablas
privacy-readme-unread = { $lines ->
    [one] Aquí falta algo: no se pudo abrir 1 línea.
   *[other] Aquí falta algo: no se pudieron abrir { $lines } líneas.
}
privacy-readme-others = De otras personas no hay nada aquí. De un apoyo solo se dice que existe, y en qué aplicación.

## Deleting it

privacy-delete = Borrar todo sobre mí
privacy-delete-sure = Sí, borrar todo
privacy-sure-title = ¿Borrar todo?
privacy-sure = Tus ajustes, tus respuestas, tus días, tus números, tu racha, tus lugares en retos y tus apoyos se borran al momento, en todas las aplicaciones. No puedo recuperarlos.
privacy-gone-title = Borrado
privacy-gone = Ya no guardo nada sobre ti. Con tus ajustes se borraron:
privacy-gone-days = Días que registraste
privacy-gone-messages = Mensajes pendientes o enviados
privacy-gone-answers = Respuestas sobre tu salud
privacy-gone-copies = Copias más antiguas de mi base de datos aún lo contienen, como mucho hasta el { $day }. Después desaparece también ahí.
privacy-gone-no-copies = No se conservan copias de mi base de datos.
privacy-gone-again = Para empezar de nuevo, escribe /start.
