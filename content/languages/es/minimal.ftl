minimal-title = Sobre tu salud
minimal-why = En esta aplicación no pregunto nada sobre tu salud ni muestro nada de ella.
minimal-there = Para eso, ábreme en tu otra aplicación. Allí se pregunta y allí se muestra.
minimal-connect = En Telegram pregunto por ello y te hago un plan propio. Conéctalo, y tus días serán los mismos en las dos aplicaciones.
minimal-waits = Unas preguntas sobre estas semanas te esperan en tu otra aplicación. Ábreme allí, por favor.
minimal-care = Si en tu otra aplicación te dije con qué tener cuidado en un ejercicio, aquí también vale.

## The three safety lists, to be read

minimal-read-button = Leer las listas de seguridad
minimal-reading-title = Lee esto, por favor: lista { $number } de { $all }
minimal-reading = En esta aplicación no pregunto nada sobre tu salud. Por eso todas las personas empiezan con los mismos pocos ejercicios fáciles. Lee antes tres listas cortas, por favor.

## A day without exercises, and a stop

minimal-no-exercise = Hoy no tengo ejercicios para ti. El descanso cuenta.
minimal-stop = Parar todo por ahora
minimal-stopped-title = Todo está parado
minimal-stopped = Ahora no te envío ejercicios ni mensajes. Seguirá así hasta que vuelvas a empezar tú. No necesitas ningún motivo. Si vuelves a empezar hoy, tampoco habrá ejercicios antes de mañana.
minimal-stopped-days = Tus días hasta ahora se conservan.
lock-minimal-title = Todo está parado
lock-minimal-stopped = Tus ejercicios y recordatorios están parados. Esto no termina solo, y no se puede terminar en esta aplicación. Por favor, haz lo que corresponda a tu caso:
minimal-off-then = Una parada sigue siendo una parada. También sigue lo que un profesional de la salud te dijo que hicieras en lugar de mis ejercicios. Las demás personas reciben un plan corto y suave, igual para todas.
