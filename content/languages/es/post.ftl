post-title = Estiramiento del día, { DATETIME($day, skeleton: "MMMEd") }
post-title-lines = Hoy, { DATETIME($day, skeleton: "MMMEd") }
post-what = { $name }: { $dose }.
post-stop = Ve con suavidad y sigue respirando. Para de inmediato si notas dolor punzante o como una descarga eléctrica, adormecimiento, hormigueo o mareo. Déjalo fuera si alguien que te trata te lo dijo.
post-count = { $people } personas lo hicieron hoy.
post-shared = Compartieron su día: { $names }.
post-more = { $people } más
post-cheers = Ánimos para estas personas: { $cheers }.
post-did = Lo hice
post-cheer = Dar ánimos

## What the person who pressed reads

post-counted-title = Gracias
post-counted = Está contado. A partir de tres personas, la publicación muestra cuántas lo hicieron.
post-noted = Está contado y también anotado en tu propio día: una parte cuenta como día de cuidado.
post-kept = Está contado. Tu propio día sigue como lo anotaste.
post-yours = Tus propios estiramientos siguen aquí cuando quieras.
post-invite = ¿Te gustaría tener cada día unos estiramientos propios, en privado? Entonces pulsa Empezar.
post-closed = Esta publicación ya no admite respuestas. Solo las de los últimos tres días las admiten, y no ha cambiado nada.
post-cheered = Tu ánimo está contado. A partir de tres, la publicación muestra cuántos hay.
post-cheer-nobody = Ahora mismo no hay ningún nombre en esta publicación, así que todavía no hay a quién dar ánimos.
post-cheer-own = Por ahora solo está tu propio nombre. Gracias por compartirlo.
post-unfit-title = Este hoy no es para ti
post-unfit-halted = Algo no iba bien, así que por favor deja este fuera. No lo he contado. El descanso cuenta como día de cuidado.
post-unfit-theirs = Me dijiste que haces otro programa. Así que por favor deja este fuera. No lo he contado.
post-unfit-gentle = Me dijiste que esperas una cita o pruebas. Así que por favor deja este fuera. No lo he contado.
post-unfit-ruled-out = Por lo que me contaste, este no es adecuado para ti. Así que por favor déjalo fuera. No lo he contado. Tu propia tarjeta muestra lo que encaja.

## Sharing a day

share-button = Compartir hoy: { $name }
share-undo-button = Retirar de { $name }
share-shared-title = Compartido
share-shared = Tu nombre aparecerá en la publicación de hoy en { $name }, en uno o dos minutos. No se comparte nada más de tu día.
share-undone-title = Retirado
share-undone = Tu nombre desaparece de la publicación en { $name } en uno o dos minutos.

## Milestones as a role

role-days = { $days } días de cuidado
roles-show = Mostrar días: { $name }
roles-hide = Ocultar días: { $name }
roles-title = Tus días como rol
roles-what = En { $name } puedo darte un rol con la última meta que alcanzaste, por ejemplo 7 o 100 días de cuidado.
roles-public = Un rol es público: allí puede verlo todo el mundo.
roles-back = No dice nada de cómo fue un día. Puedes ocultarlo en cualquier momento.
roles-yes = Sí, mostrarlo
roles-shown-title = Se muestra como rol
roles-shown = Tu rol en { $name } llega cuando alcanzas 3 días y cambia solo a medida que alcanzas más. Siempre muestra cómo estaba hace dos días.
roles-hidden-title = Oculto
roles-hidden = Tu rol en { $name } desaparece en uno o dos minutos. No se le dice a nadie.
roles-hidden-away = Ahora no estoy en { $name }. Tu rol allí desaparece cuando yo vuelva. No se le dice a nadie.
