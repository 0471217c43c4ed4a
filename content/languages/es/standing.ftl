standing-together = Un objetivo para todo el grupo: { $target } días de cuidado. Un día de descanso cuenta como cualquier otro.
standing-teams = Equipos, por la proporción de días de cuidado de su gente. El tamaño de un equipo no influye, y un día de descanso cuenta.
standing-board = Una lista para quien quiera estar en ella, por días de cuidado. Un día de descanso cuenta como cualquier otro.
standing-when = Del { DATETIME($first, skeleton: "MMMEd") } al { DATETIME($last, skeleton: "MMMEd") }.
standing-ahead = Aún no ha empezado. Puedes unirte en cualquier momento.
standing-day = Día { $day } de { $days }.
standing-late = Los días han terminado. Todavía puede llegar un registro de uno de los últimos días.
standing-over = Ha terminado. Gracias a todas las personas que participaron.
standing-few = Los números se muestran a partir de tres personas.
standing-others = Y más personas.

## Numbers; while a challenge runs they are rounded down

standing-all = En conjunto
standing-count = { $days } de { $target } días
standing-count-least = { $days ->
    [0] ya llegaron los primeros días
   *[other] al menos { $days } de { $target } días
}
standing-share = { $share } %
standing-share-least = { $share ->
    [0] ya llegaron los primeros días
   *[other] al menos { $share } %
}
standing-row = { $rank }. { $name }

## Buttons

standing-join = Unirme
standing-join-team = Unirme a { $team }
standing-mine = Mi parte

## How it ended

standing-early = Ha terminado antes de lo previsto.
standing-first = Esta vez la mayor proporción de días de cuidado la tuvo { $team }.
standing-tie = Hubo la misma proporción de días de cuidado, la mayor de todas, en: { $teams }.
standing-gain = En total hubo { $days } días de cuidado. Cada uno le hizo bien a alguien, en todos los equipos.
standing-thanks = Gracias a todas las personas que participaron. Los días de descanso cuentan, aquí y más adelante.

## The line in the daily post

standing-daily = { $name }: día { $day } de { $days }. { $stand }
standing-daily-ahead = { $name } empieza el { DATETIME($first, skeleton: "MMMEd") }.
standing-daily-late = { $name }: los días han terminado y todavía pueden llegar los últimos registros.
standing-line = Hasta ahora: { $parts }.
standing-line-board = La lista está en su propia tarjeta.
standing-part = { $label } { $value }

## The picture at the end

standing-drawn-days = Días de cuidado
standing-drawn-shares = La proporción de días de cuidado
standing-drawn-own = de aquí
standing-drawn-foot = El descanso cuenta y el tamaño de un equipo no influye
standing-drawn-together = Una barra para el conjunto: { $all }.
standing-drawn-teams = Una barra para el conjunto: { $all }. Una barra para cada equipo: { $teams }.
