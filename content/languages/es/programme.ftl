programme-title = Tu otro programa
programme-about = Sigues un programa que te dio un profesional. Te lo recuerdo, y tus registros y tu racha continúan. Yo no te doy ejercicios.
programme-none = Si quieres, dime cómo se llaman tus ejercicios. Entonces los nombro en tu mensaje diario.
programme-unasked = No pregunto por tu salud, así que no guardo títulos de ejercicios.
programme-add = Añadir ejercicios
programme-add-ask = ¿Cómo se llama el ejercicio? Pueden ser varios, uno en cada línea. Guardo los títulos cifrados.
programme-add-type = Escribe un título o pulsa un botón de abajo.
programme-add-press = Pulsa «Añadir ejercicios». Solo tú lo verás.
programme-add-label = Cómo se llama
programme-add-hint = Por ejemplo plancha lateral, tres veces
programme-enough = Eso es todo
programme-added = { $count ->
    [one] Añadido.
   *[other] { $count } títulos añadidos.
}
programme-known = «{ $typed }» ya está en tu lista.
programme-long = { $count ->
    [one] «{ $typed }…» tiene más de { $longest } caracteres. Por favor, dale un título más corto.
   *[other] { $count } títulos tienen más de { $longest } caracteres; el primero es «{ $typed }…». Por favor, dales títulos más cortos.
}
programme-full = Puedo guardar { $most } títulos, así que no hay sitio para «{ $typed }». Quita uno primero.
programme-empty = Ahí no he encontrado ningún título. Por favor, escribe unas palabras.
programme-drop = Quitar uno
programme-drop-ask = ¿Cuál ya no haces?
programme-dropped = Quitado.
programme-over = Este programa ha terminado
