minutes = { $minutes } minutos
on = Sí
off = No

settings-title = Tus ajustes
settings-change = Pulsa lo que quieras cambiar.
settings-unknown = No conozco el ajuste «{ $typed }». Estos son los que hay.
settings-missed = No he podido leer «{ $typed }». Por favor, elige una de estas opciones.
settings-saved-time = Guardado. Desde ahora escribo a esta hora: { $time }.
settings-saved-city = Guardado. Tus días siguen ahora la hora de esta ciudad: { $city }.
settings-saved-now = El mensaje de hoy llega en un momento.
settings-saved-length = Guardado. Desde ahora una sesión dura { $minutes } minutos.
settings-saved-daily = Guardado. Escribo todos los días.
settings-saved-thrice = Guardado. Desde ahora, tres sesiones por semana. Escribo esos días, y los días entre ellos no restan nada.
settings-saved-weekly = Guardado. Escribo una vez por semana, con un resumen. Tus estiramientos están aquí cualquier día: escribe /today.
settings-saved-second-on = Guardado. Si un día sigue abierto, escribo por segunda vez a esta hora: { $time }.
settings-saved-second-off = Guardado. No hay segundo recordatorio.
settings-saved-language = Guardado. Hablo { $language }.
settings-saved-pictures = Guardado. Así será desde la próxima imagen.
settings-saved-soreness-on = Guardado. Preguntaré cuánto te molesta, debajo de tu registro.
settings-saved-soreness-off = { $count ->
    [0] Guardado. No pregunto cuánto te molesta y no guardo números.
    [one] Guardado. No pregunto cuánto te molesta. He borrado el número que guardaba.
   *[other] Guardado. No pregunto cuánto te molesta. He borrado los { $count } números que guardaba.
}
settings-saved-country = Guardado. Lo guardo solo para los números de emergencias.

settings-time = Hora del día
settings-city = Lugar
settings-city-clock = { $city }, hora actual: { $clock }
settings-length = Duración de la sesión
settings-reminders = Recordatorios
settings-second = Segundo recordatorio
settings-second-at = Hora: { $time }
settings-language = Idioma
settings-pictures = Imágenes
settings-descriptions = Descripción de imágenes
settings-soreness = Pregunta sobre molestias
settings-soreness-not-asked = Aún sin preguntar
settings-country = País
settings-profile = Sobre ti
settings-visit = Ya me han atendido
settings-exercises = Ejercicios
settings-exercises-theirs = Los de otro programa
settings-exercises-gentle = Ninguno, mientras esperas
settings-theirs = Tu otro programa
settings-gentle = La espera ha terminado
settings-country-none = Sin elegir
settings-pause = Pausa
settings-pause-until = Hasta el { DATETIME($day, skeleton: "MMMEd") }
settings-stop = Detener todos los mensajes

settings-daily = Todos los días
settings-weekly = Una vez por semana
settings-thrice = Tres sesiones por semana
settings-reminders-ask = ¿Con qué frecuencia escribo? Una vez por semana significa un resumen de tu semana. Tres sesiones por semana significa un mensaje en esos días. Aparte de eso, solo pregunto cómo ha ido, más o menos una vez al mes.
settings-second-ask = El segundo recordatorio está desactivado hasta que lo actives. Llega a esta hora: { $time }. Son tres horas después del primero, y solo llega si el día sigue abierto.
settings-second-quiet = Eso cae entre las 21:00 y las 8:00, así que llega sin sonido.
settings-second-late = Tres horas después de tu hora el día ya ha terminado, así que no hay segundo recordatorio.
settings-second-on = Activar segundo recordatorio
settings-second-off = Desactivar segundo recordatorio

settings-language-ask = ¿Qué idioma quieres que hable?
settings-language-one = Por ahora solo hablo { $language }. Quien me gestiona puede añadir más idiomas.

settings-pictures-ask = Las imágenes de los ejercicios pueden moverse o estar quietas, y puedo describir cada una con palabras. Las imágenes de tu progreso pueden ser claras u oscuras.
settings-moving = En movimiento
settings-still = Quietas
settings-pictures-progress = Imágenes del progreso
settings-dark = Oscuras
settings-light = Claras
settings-pictures-moving = Mostrar imágenes en movimiento
settings-pictures-still = Mostrar imágenes quietas
settings-pictures-described = Describir imágenes con palabras
settings-pictures-plain = No describir imágenes
settings-pictures-dark = Dibujar mi progreso en oscuro
settings-pictures-light = Dibujar mi progreso en claro

settings-soreness-now = Ahora pregunto cuánto te molesta y guardo los números.
settings-soreness-turn-on = Sí, pregúntame
settings-soreness-turn-off = No me preguntes
settings-soreness-off-ask = Si ya no pregunto, también borro todos los números que he guardado. No puedo recuperarlos.
settings-soreness-off-sure = Sí, borra los números

settings-country-ask = ¿Desde qué país pedirías ayuda? Lo pregunto para poder darte el número de emergencias correcto. Nunca lo adivino.
settings-country-eu = Unión Europea
settings-country-uk = Reino Unido
settings-country-us = Estados Unidos o Canadá
settings-country-au = Australia
settings-country-nz = Nueva Zelanda
settings-country-other = Otro país
settings-country-clear = Prefiero no decirlo

## Pause

pause-title = Una pausa
pause-ask = ¿Cuánto tiempo quieres estar en pausa, desde hoy? No necesitas ningún motivo.
pause-missed = «{ $typed }» no es una pausa que pueda poner. Puedo hacer una pausa de 1 a 28 días, y después otra.
pause-about = Pulsa un botón o escribe un número de días de 1 a 28. No se envía nada y tu racha se queda donde está.
pause-noted-title = Estás en pausa
pause-until = El último día de tu pausa es el { DATETIME($day, skeleton: "MMMEd") }.
pause-since = Cuenta desde el { DATETIME($day, skeleton: "MMMEd") }.
pause-kept = Los registros se conservan y los nuevos también cuentan. Escribe /pause en cualquier momento para alargarla o acortarla.
pause-earlier = Empezó antes
pause-end = Terminar la pausa
pause-earlier-title = ¿Cuándo empezó?
pause-earlier-ask = Los días desde entonces quedan fuera de tu racha.
pause-earlier-none = No puede empezar antes de lo que ya empieza.
pause-began = { $days ->
    [one] Ayer
    [7] Hace una semana
   *[other] Hace { $days } días
}
pause-ended-title = Tu pausa ha terminado
pause-ended = Qué bien tenerte aquí. No hay nada que recuperar.
