challenge-title = En compañía
challenge-buddies = Apoyos
challenge-none = Un reto es algo que un grupo hace en conjunto durante unos días. Te unes con un toque y te vas con otro.
    Quien gestiona un grupo puede empezar uno: añádeme al grupo y escribe /coach allí.
challenge-none-here = Aquí hay un reto. Pulsa su nombre para ver qué es.
challenge-groups = Grupos en los que estás conmigo:
challenge-admin = Quien gestiona este grupo crea otro con /coach.
challenge-line = { $stand }, hasta el { DATETIME($last, skeleton: "MMMEd") }
challenge-ended = Sigues en la última tarjeta de estas listas, ya terminadas:
challenge-more = Más
challenge-days = { $days ->
    [0] Aún ningún día de cuidado
    [one] 1 día de cuidado
   *[other] { $days } días de cuidado
}
challenge-span = { $days ->
    [one] 1 día: { DATETIME($first, skeleton: "MMMEd") }
   *[other] { $days } días, del { DATETIME($first, skeleton: "MMMEd") } al { DATETIME($last, skeleton: "MMMEd") }
}
challenge-day = { DATETIME($day, skeleton: "MMMEd") }

challenge-about-together = Hay un solo objetivo: { $target } días de cuidado, entre todo el grupo.
challenge-about-teams = Los equipos se cuidan unos junto a otros. Cuenta la proporción de días de cada equipo, así que el tamaño no gana.
challenge-about-board = Quienes eligen mostrarse ven el número de días de las demás personas. Con los mismos días se comparte el puesto.
challenge-counts = Hecho, en parte y descanso cuentan igual.

challenge-join = Unirme
challenge-join-side = Unirme a { $name }
challenge-joined = Ya participas.
challenge-joined-later = Ya participas. Tus días cuentan desde mañana.
challenge-when = Cuándo
challenge-since = Tus días cuentan desde
challenge-side = Tu equipo
challenge-alias = Tu nombre allí
challenge-mine = Los tuyos hasta ahora
challenge-seen = Otras personas ven números de todo el grupo, y solo a partir de tres personas. Nadie ve una lista de personas.
challenge-seen-board = Otras personas ven tu nombre allí y tu número de días. No se muestra nada más.
challenge-leave = Salir
challenge-not-in = No estás en este reto. Allí no se guarda nada tuyo.
challenge-left = Has salido de { $name }. Allí no se guarda nada tuyo.
challenge-change-ask = Estás con { $name }. Puedes cambiar de equipo: tus días van contigo.
challenge-change = Cambiar a { $name }
challenge-stay = Seguir con { $name }

challenge-start-first = Para participar, empieza primero conmigo. Lleva unos minutos. Después pulsa Unirme otra vez en tu grupo.
challenge-gone = Ya no encuentro este reto.
challenge-outside = Un reto pertenece a un grupo. Por favor, abre el grupo y pulsa Unirme en la tarjeta que hay allí.
challenge-last-day = { $name } está en su último día. El próximo reto está abierto para ti.
challenge-over = { $name } ha terminado. El próximo reto está abierto para ti.
challenge-stopped = Detuviste mis mensajes. Empieza de nuevo cuando quieras y luego pulsa Unirme otra vez.
challenge-paused = Estás en pausa hasta el { DATETIME($day, skeleton: "MMMEd") }. Puedes unirte después, mientras dure el reto.
challenge-pause = Tu pausa

board-seen = Aquí otras personas verán cuántos días de cuidado llevas.
board-ask = Los ven con un nombre que no dice quién eres. Hecho, en parte y descanso cuentan igual.
board-take = Unirme: { $name }
board-other = Otro nombre
board-later = Ahora no
board-type = Escribir un nombre
board-type-title = Un nombre para ti
board-type-label = ¿Cómo te llamo allí?
board-type-hint = Hasta 30 letras, cifras y espacios
board-taken = Allí ya hay alguien que se llama { $name }. Aquí tienes otro.
board-unfit = Un nombre solo tiene letras, cifras y espacios, hasta 30. Por favor, escribe otro o quédate con este.

plant-alder = Aliso
plant-birch = Abedul
plant-cedar = Cedro
plant-clover = Trébol
plant-elm = Olmo
plant-fennel = Hinojo
plant-fern = Helecho
plant-flax = Lino
plant-larch = Alerce
plant-lime = Lima
plant-linden = Tilo
plant-maple = Arce
plant-mint = Menta
plant-moss = Musgo
plant-oak = Roble
plant-pine = Pino
plant-plum = Ciruelo
plant-reed = Junco
plant-sorrel = Acedera
plant-thistle = Cardo
plant-thyme = Tomillo
plant-tulip = Tulipán
plant-walnut = Nogal
plant-willow = Sauce
plant-yarrow = Milenrama

contest-new = Nuevo reto
contest-new-title = Un nuevo reto
contest-new-ask = ¿De qué tipo? Todo lo demás lo puedes cambiar en la tarjeta siguiente.
contest-shape-together = En conjunto
contest-shape-teams = Equipos aquí
contest-shape-rivals = Otro grupo
contest-shape-board = Lista
contest-about-together = Un solo objetivo: cierto número de días de cuidado entre todo el grupo.
contest-about-teams = De dos a cuatro equipos en este grupo. Un equipo pequeño también puede ganar.
contest-about-rivals = Tu grupo junto a otro, en Discord o en Telegram.
contest-about-board = Personas que eligen mostrarse, con un nombre propio.

contest-called-together = Días en conjunto
contest-called-teams = Días de equipo
contest-called-rivals = Lado a lado
contest-called-board = Días de cuidado
contest-team = Equipo { $number }

contest-draft-title = Tu nuevo reto
contest-name = Nombre
contest-kind = Tipo
contest-days = Días
contest-target = Objetivo
contest-target-days = { $target ->
    [one] 1 día
   *[other] { $target } días
}
contest-target-choice = Objetivo: { $target }
contest-sides = Equipos
contest-teams = { $names }
contest-waiting = { $name }. El otro grupo aún no está.
contest-teams-number = { $teams ->
    [one] 1 equipo
   *[other] { $teams } equipos
}
contest-begins-tomorrow = Mañana
contest-begins-monday = El próximo lunes
contest-begins-today = Hoy
contest-preview = Verlo antes
contest-rival = Invitar al otro grupo
contest-agreed = El otro grupo ha dicho que sí a esto. Solo el primer día puede cambiar todavía.
contest-reply = Responde a este mensaje para indicarlo.

contest-name-button = Nombre
contest-name-title = El nombre
contest-name-label = ¿Cómo se llama?
contest-name-hint = Hasta 50 letras
contest-goal-button = Otro objetivo
contest-goal-title = El objetivo
contest-goal-label = ¿Cuántos días, entre todo el grupo?
contest-goal-hint = Un número, por ejemplo 150
contest-goal-missed = Por favor, escribe un número de 1 a { $most }.
contest-sides-button = Nombres de los equipos
contest-sides-title = Los equipos
contest-sides-label = ¿Cómo se llaman los equipos?
contest-sides-hint = De dos a cuatro nombres, separados por comas
contest-sides-missed = Por favor, escribe de dos a { $most } nombres, cada uno una sola vez.
contest-code-button = Tengo un código
contest-code-title = Un código de otro grupo
contest-code-label = El código
contest-code-hint = Por ejemplo 7KQ2-M0XD
contest-code-ask = Escribe aquí /coach code y el código. Ves qué es antes de decir que sí.

contest-preview-first = Esta tarjeta aparecerá en tu grupo:
contest-next-title = Qué pasa después
contest-next = Publico la tarjeta y la fijo si puedo. La gente se une con un toque, también mientras está en marcha. Mi publicación del día dice cómo va. Al final publico cómo fue, cuando el último día se haya cerrado para todo el mundo.
contest-open = Abrir el reto
contest-opened = Está abierto. La tarjeta llega en un momento.
contest-setup = Configurar este grupo
contest-hurdle-unready = Antes necesito saber dónde y cuándo publicar, en cada grupo: escribe /coach allí.
contest-hurdle-alone = El otro grupo aún no está. Invítalo con un código.
contest-hurdle-past = El primer día ya pasó. Por favor, elige cuándo empieza.
contest-hurdle-many = Ya hay tres retos abiertos. Antes tiene que terminar uno.

contest-code = Código
contest-rival-how = Envía esto a alguien que gestione el otro grupo. Allí tiene que escribir: /coach code { $code }
contest-rival-holds = { $days ->
    [one] Vale durante 1 día y funciona una vez.
   *[other] Vale durante { $days } días y funciona una vez.
}
contest-with = Con
contest-accept = Sí, participar
contest-accept-ask = ¿Participa tu grupo? El otro grupo lo abre. Puedes terminarlo en cualquier momento.
contest-accept-seen = El otro grupo ve el nombre del tuyo y la proporción de días de cuidado de tu gente.
contest-changed = El otro grupo lo ha cambiado. Así está ahora.
contest-accepted = Tu grupo ya participa. El otro grupo abre el reto.
contest-code-many = Han sido demasiados códigos. Por favor, espera diez minutos.
contest-code-wrong = No conozco este código. Quizá ya se usó o es demasiado antiguo.
contest-code-over = El reto de este código ya no está abierto a otros grupos.
contest-code-own = Este código es de tu propio grupo. Es para otro.

contest-list-title = Retos aquí
contest-none = Aquí todavía no hay ningún reto.
contest-line = { $name }: { $stand }
contest-stands = Estado
contest-stage-draft = en preparación
contest-stage-open = abierto
contest-stage-over = terminado
contest-change = Cambiarlo o abrirlo
contest-drop = Descartarlo
contest-dropped = Está descartado.
contest-end = Terminarlo antes
contest-end-ask = ¿Termino este reto ahora, para todo el mundo? Publico cómo fue.
contest-end-sure = Sí, terminarlo
contest-ended = Ha terminado. En un momento llega cómo fue.
contest-gone = Ya no encuentro este reto.
