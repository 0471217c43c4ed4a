goals-title = Tus objetivos
goals-about = Esto lo decides tú y puedes cambiarlo en cualquier momento.
goals-offer = ¿Te gustaría ponerte un objetivo pequeño? Lleva un minuto y puedes omitirlo.
goals-offer-button = Poner un objetivo
goals-done = Eso es todo
goals-leave = Omitir

## Activities of their own

goals-own = Actividades que ahora cuestan
goals-own-ask = ¿En qué te estorban las molestias? Elige hasta tres, una tras otra.
goals-own-full = Estas son tus tres. Pulsa una para puntuarla otra vez o para omitirla.
goals-rate-ask = ¿Qué tal puedes hacer esto ahora?
goals-rate-scale = 0 = nada, 10 = tan bien como antes. Puedes omitirlo.
goals-rated-now = Hasta ahora es { $score } de 10.
goals-rated = { $name }: { $score }
goals-score = { $score } de 10
goals-do-sitting = Sentarme durante una hora
goals-do-driving = Conducir una hora
goals-do-walking = Caminar media hora
goals-do-stairs = Subir escaleras
goals-do-running = Correr
goals-do-chair = Levantarme de una silla
goals-do-shoes = Ponerme los zapatos
goals-do-side = Acostarme de lado
goals-do-lifting = Levantar algo
goals-do-squatting = Ponerme en cuclillas

## The if-then plan

goals-plan = Cuándo lo hago
goals-cue-title = ¿Después de qué?
goals-cue-ask = Un momento fijo hace más fácil empezar. ¿Después de qué te gustaría hacer tu sesión?
goals-cue-wake = Me levanto
goals-cue-teeth = Me cepillo los dientes
goals-cue-breakfast = Desayuno
goals-cue-lunch = Almuerzo
goals-cue-home = Llego a casa
goals-cue-dinner = Ceno
goals-cue-bed = Me preparo para dormir
goals-barrier-title = ¿Y en un día difícil?
goals-barrier-ask = ¿Qué puede estorbar? En un día así basta la versión de dos minutos.
goals-barrier-tired = Siento cansancio
goals-barrier-time = Tengo poco tiempo
goals-barrier-travel = Estoy de viaje
goals-barrier-late = Es tarde
goals-barrier-forget = Se me olvida
goals-line = { $cue }: tu sesión. { $barrier }: la versión de dos minutos.
goals-line-cue = { $cue }: tu sesión.
goals-line-barrier = { $barrier }: la versión de dos minutos.
goals-after-wake = Después de levantarte
goals-after-teeth = Después de cepillarte los dientes
goals-after-breakfast = Después de desayunar
goals-after-lunch = Después de almorzar
goals-after-home = Después de llegar a casa
goals-after-dinner = Después de cenar
goals-after-bed = Después de prepararte para dormir
goals-if-tired = Si sientes cansancio
goals-if-time = Si tienes poco tiempo
goals-if-travel = Si estás de viaje
goals-if-late = Si es tarde
goals-if-forget = Si se te olvidó
