profile-begin = Adaptar el plan a mí
profile-title = Lo que sé de ti
profile-sites = Dónde te duele
profile-activities = Lo que haces
profile-equipment = Lo que tienes
profile-intake = Molestias al empezar
profile-intake-score = { $score } de 10
profile-left = Lo que dejo fuera
profile-goals = Objetivos
profile-extras = Extras
profile-health = Preguntas sobre la salud
profile-list = { $items }
profile-none = Ninguna de estas
profile-several = Más de una
profile-several-ask = Pulsa cada opción que encaje y luego sigue.
profile-left-out = Omitido
profile-not-asked = Aún sin preguntar
profile-saved = Guardado. Tu próximo plan lo tiene en cuenta.
profile-needs-yes = Para eso necesito primero tu sí a las preguntas sobre tu salud.

profile-sites-title = ¿Dónde te duele más?
profile-sites-ask = Elige el lugar que mejor encaje. Decide qué estiramientos elijo y cuáles dejo fuera.
profile-activities-title = ¿Qué es lo que más haces?
profile-activities-ask = Elige lo que más carga tus glúteos: dónde te sientas, en qué vas o para qué entrenas. Decide qué estiramientos van primero.
profile-equipment-title = ¿Qué tienes a mano?
profile-equipment-ask = Si no tienes nada, está bien: cada ejercicio se puede hacer sin material.
profile-intake-title = ¿Cuánto te molestaba?
profile-intake-ask = ¿Qué nivel de molestias tuviste, en promedio, en los últimos 7 días? 0 = ninguna, 10 = lo peor imaginable
profile-intake-severe = Eso es mucho, así que hoy no ofrezco ejercicios. Por favor, lee con atención las listas de seguridad y acude pronto a personal médico o de fisioterapia.

health-title = ¿Puedo preguntarte por tu salud?
health-ask = Con tu sí, el plan se adapta a donde te duele y deja fuera lo que no es para ti. Un no también está bien: entonces recibes un plan corto y suave que sirve a la mayoría.
health-what-label = Qué pregunto
health-what = dónde te duele, tres listas de seguridad cortas, cuánto te molesta y, de vez en cuando, cómo va. Puedes desactivar solo la pregunta sobre las molestias en /settings.
health-purpose-label = Para qué
health-purpose = para elegir tus ejercicios, para ver si mejora y para decirte cuándo acudir a un profesional
health-kept-label = Qué guardo
health-kept = tus respuestas, cifradas; de las listas, solo lo que hay que dejar fuera, nunca lo que pulsaste
health-long-label = Cuánto tiempo
health-long = hasta que lo borres
health-where-label = Dónde
health-where = en la base de datos de este bot; este chat no está cifrado de extremo a extremo
health-who-label = Quién
health-who = quien me gestiona lo guarda y es responsable de ello; te lo muestro solo a ti, en privado
health-back-label = Retirar tu sí
health-back = en /settings en cualquier momento; entonces se borran tus respuestas
health-consent-yes = Sí, puedes preguntar
health-consent-no = No, no preguntes
health-turn-on = Activar preguntas
health-turn-off = Desactivar preguntas
health-off-ask = Si ya no pregunto, borro lo que me contaste de tu salud: dónde te duele, los números de tus molestias, tus puntuaciones y tus respuestas. También se borran tus sesiones, lo que cambiaron tus respuestas de seguridad, lo que te aconsejé y los títulos de otro programa. No puedo recuperarlos.
health-off-then = Después recibes un plan corto y suave, igual para todo el mundo. Si un profesional de la salud te dijo que dejaras algo fuera, por favor déjalo fuera.
health-off-theirs = Sigues con tu otro programa hasta que me digas que ha terminado. Para eso, y para nada más, guardo una línea.
health-off-gentle = Tus días suaves siguen hasta que me digas que la espera ha terminado. Para eso, y para nada más, guardo una línea.
health-off-locked = Tus ejercicios siguen parados hasta que me digas otra cosa. Para eso, y para nada más, guardo una línea.
health-off-sure = Sí, bórralo
health-gone = Borrado. Ya no te pregunto por tu salud.
health-gone-locked = Borrado. Ya no te pregunto por tu salud. Tus ejercicios siguen parados hasta que me digas otra cosa.

## The three safety lists as reading, for whoever wants no questions about their health

lists-title = Por favor, lee esto antes de empezar
lists-now = Busca ayuda de inmediato si algo de esto es nuevo o está empeorando. Llama al número local de emergencias o ve a un servicio de urgencias:
lists-today = Habla hoy con personal médico o con una línea de atención urgente si algo de esto es nuevo o está empeorando:
lists-first = Consulta a personal médico o de fisioterapia antes de empezar si algo de esto es tu caso:
lists-stop = Para de inmediato si en un ejercicio notas dolor punzante o como una descarga eléctrica, adormecimiento, hormigueo o mareo. Si algo no va bien, pulsa «Algo no va bien».
lists-read = He leído esto
