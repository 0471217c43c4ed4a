lock-emergency-title = Busca ayuda médica ahora, por favor
lock-emergency-do = { $call }, o ve ahora a un servicio de urgencias. En caso de embarazo, llama a tu unidad de maternidad.
lock-emergency-why = Lo que dijiste puede ser señal de algo que hay que tratar rápido. Por favor, no esperes a este bot.
lock-urgent-title = Habla hoy con personal médico, por favor
lock-urgent-do = Llama hoy a tu médico o médica, o a una línea de atención urgente. Hasta entonces, nada de masajes, nada de correr y nada de ejercicio.
lock-urgent-why = Lo que dijiste puede ser señal de algo que hay que examinar pronto.
lock-urgent-worse = { $call } si empeoras mucho, te sientes muy mal o no puedes apoyarte en la pierna.
lock-told-title = Tus ejercicios están parados
lock-told-said = Me dijiste que alguien que lo examinó te indicó que pararas.
lock-told-stopped = No planifico nada y no envío recordatorios. Lo que has hecho hasta ahora se queda como está. Esto termina cuando tú me lo digas, no por sí solo.
lock-stopped = He parado tus ejercicios y tus recordatorios. Esto termina cuando tú me lo digas, no por sí solo.
lock-country = Indicar mi país

lock-clinician = Personal de salud lo permite
lock-clinician-ask = ¿Lo examinó personal médico, de enfermería o de fisioterapia, y te dijo que puedes hacer ejercicios suaves?
lock-clinician-sure = Sí, me lo dijo
lock-clinician-ended = Tus ejercicios vuelven, primero en las cantidades más pequeñas.
lock-assessed = Es antiguo y ya lo examinaron
lock-assessed-ask = ¿Tienes esto desde hace mucho tiempo, sin cambios, y lo ha examinado personal médico?
lock-assessed-sure = Sí, es antiguo y ya lo examinaron
lock-assessed-ended = Gracias. Dejo fuera los ejercicios que presionan o tiran cerca de los nervios. Si cambia, haz que lo vuelvan a examinar en los próximos días, por favor.
lock-mistake = Fue un error
lock-mistake-ask = ¿No tienes ninguna de las señales de las listas? Si no lo tienes claro, vuelve atrás, por favor.
lock-mistake-sure = Así es, no tengo ninguna
lock-mistake-ended = Gracias por decírmelo. He quitado la parada. Nada más ha cambiado.
lock-sure-title = Antes, una pregunta
lock-ended-title = Anotado
lock-ended-if = Si aparece o empeora alguna de estas señales, pulsa «Algo no va bien» de inmediato.
lock-told-clinician = Me han dicho que puedo
lock-told-clinician-ask = ¿Te dijo personal médico, de enfermería o de fisioterapia que ahora puedes hacer ejercicios suaves?
lock-told-clinician-sure = Sí, me lo dijo
lock-told-clinician-ended = Tus ejercicios vuelven, primero en las cantidades más pequeñas.
lock-told-mistake = Fue un error
lock-told-mistake-ask = ¿Nadie que lo examinara te dijo que pararas? Si no lo tienes claro, vuelve atrás, por favor.
lock-told-mistake-sure = Así es, nadie me dijo que parara
lock-told-mistake-ended = Gracias por decírmelo. He quitado la parada. Nada más ha cambiado.
lock-crisis-clinician = Recibí ayuda y puedo seguir
lock-crisis-clinician-ask = ¿Te ha ayudado personal médico u otro personal de salud? ¿Y te dijo que los ejercicios suaves están bien para todo lo que me contaste?
lock-crisis-clinician-sure = Sí, me lo dijo
lock-crisis-clinician-ended = Gracias por decírmelo. Tus ejercicios vuelven, primero en las cantidades más pequeñas.
lock-crisis-mistake = Estoy a salvo, era otra cosa
lock-crisis-mistake-ask = ¿Estás a salvo y querías decir otra cosa? Si no lo tienes claro, vuelve atrás, por favor.
lock-crisis-mistake-sure = Sí, estoy a salvo
lock-crisis-mistake-ended = Gracias por decírmelo. He quitado la parada.

lock-follow-up-title = ¿Cómo estás?
lock-crisis-follow-up = Te pedí que hablaras con alguien. ¿Pudiste recibir ayuda?
lock-told-follow-up = Hace dos semanas me dijiste que tenías que parar. ¿Te han dicho ya que puedes seguir?
lock-emergency-follow-up = Te pedí que buscaras ayuda médica. ¿Pudiste recibir ayuda?
lock-urgent-follow-up = Te pedí que hablaras con personal médico. ¿Pudiste recibir ayuda?
lock-helped-yes = Sí
lock-helped-no = Todavía no
lock-helped-title = Es bueno que te hayan atendido
lock-helped = Tus ejercicios siguen parados hasta que me digas otra cosa. ¿Qué te dijeron?
lock-crisis-helped = Tus ejercicios siguen parados hasta que me digas otra cosa. ¿Cómo quieres seguir?

## Thoughts of suicide or self-harm: words of their own, not those of pain (coaching.md §2.1, RF23).
## The lines: 988lifeline.org and 988.ca, samaritans.org, lifeline.org.au, 1737.org.nz, findahelpline.com.

lock-crisis-title = Habla con alguien ahora, por favor
crisis-title = No tienes que pasar por esto a solas
crisis-good = Es bueno que lo hayas dicho.
crisis-soft = Escribiste sobre morir o sobre sufrir daño. Puede tratarse de ti o de alguien que conoces. Hay ayuda para ambos casos.
crisis-do = { $call } ahora si alguien puede sufrir daño.
crisis-lines = O llama ahora a una línea de ayuda en crisis. Escuchan de día y de noche.
crisis-us = EE. UU. y Canadá: llama o envía un mensaje de texto al 988
crisis-uk = Reino Unido e Irlanda: Samaritans, 116 123
crisis-eu = UE: 112. España: línea 024. Alemania: TelefonSeelsorge, 0800 1110111. Austria: 142. Irlanda: 116 123
crisis-au = Australia: Lifeline, 13 11 14
crisis-nz = Nueva Zelanda: llama o envía un mensaje de texto al 1737
crisis-elsewhere = En cualquier lugar: https://findahelpline.com
crisis-tell = Por favor, dile a alguien cercano cómo te sientes y pídele que se quede contigo.
crisis-now = Necesito ayuda ahora
crisis-safe = Estoy a salvo, quise decir otra cosa
crisis-safe-title = Gracias por decírmelo
crisis-safe-said = Solo miro palabras sueltas, por eso me equivoco a veces.
crisis-again = Si llegan pensamientos oscuros, encuentras a alguien que escucha en https://findahelpline.com.

## What somebody wrote of their own accord (coaching.md §2.5)

notes-title = Lee esto primero, por favor
notes-ask = Escribiste algo que quizá haya que examinar. ¿Se cumple alguna de estas?
notes-else = Hay otra cosa que no va bien
notes-none = Ninguna de estas
notes-none-title = Anotado
notes-none-said = Nada de esta lista. Si eso cambia, toca el botón.
notes-again = No he guardado nada de lo que escribiste. Si estabas respondiendo a una pregunta, sigue y respóndela otra vez.
notes-on = Seguir
notes-soft = Por si acaso: si algo de lo que escribiste es nuevo o está empeorando, pulsa «Algo no va bien».
notes-soft-title = Por si acaso

## Picking several of a list

pick-ticked = { $label } ✓
pick-done = Siguiente
pick-more = Más ({ $page } de { $pages })
pick-before = Anterior ({ $page } de { $pages })

## The three lists: an answer in one tap (coaching.md §2.1, §2.3)

screen-emergency-title = Seguridad, 1 de 3
screen-emergency-lead = ¿Alguna de estas señales es nueva o está empeorando?
screen-rf01 = Adormecimiento, hormigueo o sensación distinta en los genitales, el ano o la cara interna de los muslos, por ejemplo al limpiarte
screen-rf02 = Problemas para empezar a orinar, para notarlo o para aguantar la orina, escapes, o heces que no notas o no puedes aguantar
screen-rf03 = Dolor, hormigueo, adormecimiento o debilidad en ambas piernas, o piernas que no van adonde quieres
screen-rf04 = Un cambio en cómo se siente o funciona el sexo, junto con problemas de espalda, glúteo o pierna
screen-rf05 = Dolor en el pecho, dificultad para respirar, tos con sangre, o te desplomaste
screen-rf06 = Tras una caída o un choque no puedes apoyar la pierna, o se ve más corta o girada
screen-rf07 = Dolor repentino e intenso en el vientre, la espalda o el costado, desmayo, o un bulto en el vientre que late
screen-rf08 = Un bulto duro y doloroso en la ingle que no se puede volver a meter, o dolor repentino e intenso en un testículo
screen-rf09 = Durante el embarazo sangras, pierdes líquido, notas que el útero se tensa o que el bebé se mueve menos
screen-urgent-title = Seguridad, 2 de 3
screen-urgent-lead = ¿Alguna de estas señales es nueva o está empeorando?
screen-rf10 = Fiebre, escalofríos o malestar general con dolor en la cadera, el glúteo o la espalda, o una articulación roja y caliente
screen-rf11 = Una pierna que pierde fuerza rápidamente, o un pie que golpea el suelo o se arrastra
screen-rf12 = Una sola pantorrilla o un solo muslo con hinchazón, calor, color rojo o más oscuro desde hace poco, o que palpita
screen-rf13 = Dolor profundo en la ingle o delante de la cadera al correr, saltar sobre una pierna o estar de pie, o cojera
screen-rf14 = Dolor constante que ninguna postura alivia, o que te despierta todas las noches
screen-rf15 = Pierdes peso sin intentarlo, sudas por la noche, o tienes un dolor nuevo y alguna vez tuviste cáncer
screen-rf16 = Dolor nuevo, y tienes las defensas débiles, te inyectas drogas, o hace poco tuviste una infección o una intervención en la columna o la cadera
screen-rf17 = Una caída o un golpe en las últimas semanas, y tienes 65 años o más, huesos frágiles o tomas corticoides desde hace mucho
screen-rf18 = No puedes caminar, vestirte o dormir por el dolor, o un dolor de 8 a 10 llegó de repente y el descanso no lo alivia
screen-soon-title = Seguridad, 3 de 3
screen-soon-lead = ¿Se aplica a ti alguna de estas? De eso depende qué ejercicios dejo fuera.
screen-none = Ninguna de estas
screen-some = Una o más de estas
screen-none-noted = Nada de esa lista se aplica a ti. Si esto cambia, pulsa «Algo no va bien».
screen-pick-title = ¿Cuáles de estas se aplican a ti?
screen-pick-ask = Pulsa cada una que se aplique, o ninguna, y luego sigue. Guardo qué ejercicios dejar fuera, no lo que pulsaste.
screen-advice-title = Lo que esto cambia
screen-advice = Por favor, lee esto ahora. No guardo lo que pulsaste, así que no puedo volver a mostrarlo.
screen-advice-if = Si empeora, o aparece una señal nueva, pulsa «Algo no va bien».
screen-more = Seguir leyendo
screen-on = Seguir

## What I leave out, and a clinician's word

left-title = Lo que dejo fuera
left-nothing = No dejo nada fuera por las listas de seguridad.
left-off = Desactivados por tus respuestas a las listas de seguridad, hasta que un profesional de la salud los permita:
left-kept = Desactivados por tus respuestas a las listas de seguridad. Estos siguen desactivados:
left-eased = En una forma más fácil por tus respuestas a las listas de seguridad:
left-sites = Desactivados por el lugar donde duele:
left-how = Si un profesional de la salud te dijo que uno de ellos está bien para ti, púlsalo.
left-again = Responder otra vez a las listas
left-off-ask = ¿Te dijo personal médico, de enfermería o de fisioterapia que este está bien para ti: { $name }?
left-eased-ask = ¿Te dijo personal médico, de enfermería o de fisioterapia que la forma habitual está bien para ti: { $name }?
left-mistake = Marqué algo por error
left-mistake-title = ¿Se marcó algo por error?
left-mistake-ask = Entonces anulo lo que se dejó fuera por tus respuestas y vuelvo a preguntarte las tres listas. Hasta que las respondas, tendrás un plan corto y suave.
left-mistake-sure = Sí, pregúntame las listas otra vez
left-sure = Personal de salud lo permite
left-allowed-title = Anotado
left-off-allowed = Este puede volver a estar en tu plan: { $name }. Si hace que vuelva algo, para y pulsa «Algo no va bien».
left-eased-allowed = Este puede estar en tu plan en su forma habitual: { $name }. Si hace que vuelva algo, para y pulsa «Algo no va bien».
