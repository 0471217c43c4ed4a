retention-title = Hace mucho que no sé de ti
retention-when = Han pasado unos 11 meses. El { DATETIME($day, skeleton: "yMMMMd") } borraré todo lo que guardo sobre ti: tus días, tus respuestas y tus ajustes.
retention-how = Si quieres que lo conserve, pulsa el primer botón o escríbeme. Así se queda 12 meses más.
retention-nothing = Si ya no lo necesitas, no tienes que hacer nada.
retention-keep = Conservar mis días
retention-delete = Borrar ahora
retention-kept-title = Todo se conserva
retention-kept = Se queda 12 meses desde hoy, y 12 meses desde cada vez que sé de ti.
retention-writes = Desde ahora te escribo otra vez a tu hora. Si no lo quieres, pulsa «{ $button }». Tus días se conservan igualmente.
retention-lock = Qué hacer ahora

stopped-kept = Los guardo durante 12 meses desde la última vez que sepa de ti. Después lo borro todo, sin otro mensaje.
