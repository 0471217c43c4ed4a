somebody = alguien
shared-anothers = Esta tarjeta es para otra persona, así que no he hecho nada. Escribe /today o /start para ver la tuya.
answer-in-private = Te respondo en privado. Abre nuestro chat y pulsa Empezar.

## Setting up

coach-title = Limber aquí
coach-where-title = Configúrame donde se reúne la gente
coach-where = Escribe /coach en tu servidor o grupo. Allí puedo ver que lo gestionas.
coach-others = Solo quienes gestionan esta comunidad pueden hacerlo. Todo lo demás aquí es para todo el mundo.
coach-back-title = He vuelto
coach-back = Aquí todo está configurado como antes. Escribe /coach para verlo o cambiarlo.

coach-step = Paso { $step } de { $steps }
coach-what = Una vez al día puedo publicar un estiramiento corto que sirve a todo el mundo. Necesito un lugar, una zona horaria y una hora.
coach-place-ask = ¿Publico en este lugar?
coach-place-how = Para otro canal, hilo o tema, escribe /coach allí.
coach-city-title = ¿La hora de qué ciudad sigo?
coach-city-ask = Las publicaciones necesitan una zona horaria. ¿Qué ciudad grande tiene la misma hora que la mayoría de la gente de aquí?
coach-city-reply = Responde a este mensaje con su nombre.
coach-time-title = ¿Cuándo publico?
coach-time-ask = Elige una hora para la publicación diaria.
coach-time-reply = O responde a este mensaje con una hora, por ejemplo 18:30.
coach-language-ask = ¿Qué idioma hablo donde lee todo el mundo?

## What is set

coach-place = Las publicaciones van
coach-place-here = A este lugar
coach-place-other = A otro lugar
coach-time = Hora del día
coach-clock = Zona horaria
coach-posts = Estiramiento del día
coach-welcome = Bienvenida
coach-roles = Roles por días de cuidado
coach-next = La próxima publicación llega
coach-nothing = El estiramiento del día está desactivado, así que solo publico mientras hay un reto en marcha.
coach-elsewhere = Aquí solo puedo ver lo que puedo hacer en este lugar. Para comprobar el otro, escribe /coach allí.
coach-unknown = No conozco «{ $typed }». Después de /coach puedes escribir: here, city Berlin, time 18:30, posts off, welcome off, roles on.

coach-here = Publicar aquí
coach-city = Cambiar ciudad
coach-when = Cambiar hora
coach-posts-on = Activar estiramiento del día
coach-posts-off = Desactivar estiramiento del día
coach-welcome-on = Activar bienvenida
coach-welcome-off = Desactivar bienvenida
coach-roles-on = Activar roles por días de cuidado
coach-roles-off = Desactivar roles por días de cuidado
coach-new = Nuevo reto
coach-challenges = Retos
coach-check = Comprobar de nuevo
coach-again = Intentar de nuevo

coach-saved-here = Guardado. Publico en este lugar.
coach-saved-city = Guardado. Los días aquí siguen la hora de esta ciudad: { $city }.
coach-saved-time = Guardado. Publico a esta hora: { $time }.
coach-saved-posts-on = Guardado. Cada día llega un estiramiento corto.
coach-saved-posts-off = Guardado. El estiramiento del día está desactivado.
coach-saved-welcome-on = Guardado. Saludo a quienes llegan, en grupos pequeños, y no le escribo a nadie en privado.
coach-saved-welcome-off = Guardado. No saludo a nadie.
coach-saved-roles-on = Guardado. Quienes digan que sí pueden mostrar como rol hasta dónde han llegado. En Telegram no hay roles.
coach-saved-roles-off = Guardado. No doy roles.
coach-checked = He vuelto a mirar. Puedo hacer todo lo que necesito hacer.
coach-missing = He vuelto a mirar. Esto es lo que necesito para hacer mi trabajo aquí:

## What the bot may not do, and where that is changed

coach-refused-title = Aún no puedo publicar aquí
coach-refused = Hasta ahora no ha cambiado nada. Por favor, permite primero esto y luego pulsa «Intentar de nuevo»:
right-see = No puedo ver este lugar. En Discord, abre los ajustes de este canal, luego «Permisos», y permíteme «Ver canal». En Telegram, vuelve a añadirme al grupo.
right-write = No tengo permiso para escribir aquí. En Discord, abre los ajustes de este canal, luego «Permisos», y permíteme «Enviar mensajes». En un hilo, permite «Enviar mensajes en hilos». En Telegram, hazme admin del grupo.
right-pictures = No tengo permiso para enviar imágenes aquí. En Discord, abre los ajustes de este canal, luego «Permisos», y permíteme «Adjuntar archivos». En Telegram, hazme admin del grupo.
right-pin = No tengo permiso para fijar la tarjeta de un reto. En Discord, abre los ajustes de este canal, luego «Permisos», y permíteme «Fijar mensajes». En Telegram, hazme admin con permiso para fijar mensajes.
right-roles = No tengo permiso para dar roles. En Discord, abre «Ajustes del servidor» y luego «Roles». Permíteme «Gestionar roles» y arrastra mi rol por encima de los que doy.
right-arrivals = No me dicen quién llega, así que no puedo saludar. En Discord, quien me gestiona activa «Server Members Intent». En Telegram, hazme admin del grupo.
