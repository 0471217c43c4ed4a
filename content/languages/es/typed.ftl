typed-stop = parar, para, basta, deja de escribir, dejar, darse de baja, date de baja, parar todos los mensajes
typed-hurts = algo no va bien, algo va mal, algo anda mal, me duele, duele, esto duele, ay
typed-polite = por favor
typed-cancel = cancelar
typed-later = más tarde, luego, ahora no, recuérdamelo luego
typed-programme = programa, mi programa
