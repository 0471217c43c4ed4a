typed-stop = parar, para, basta, deja de escribir, dejar, darse de baja, date de baja, parar todos los mensajes, detener, detener todos los mensajes, deja de escribirme, no me escribas más
typed-hurts = algo no va bien, algo va mal, algo anda mal, me duele, duele, esto duele, me duele mucho, duele mucho, algo no está bien, ay
typed-polite = por favor
typed-cancel = cancelar
typed-later = más tarde, mas tarde, luego, después, despues, ahora no, recuérdamelo luego, recuerdamelo luego
typed-programme = programa, mi programa
