standing-together = Ein Ziel für alle: gemeinsam { $target } Tage für euch gesorgt. Ein Ruhetag zählt wie jeder andere.
standing-teams = Teams, nach dem Anteil der Tage, an denen sie für sich gesorgt haben. Die Größe eines Teams macht keinen Unterschied, und ein Ruhetag zählt.
standing-board = Eine Liste für alle, die darauf stehen möchten, nach Tagen, an denen sie für sich gesorgt haben. Ein Ruhetag zählt wie jeder andere.
standing-when = Von { DATETIME($first, skeleton: "MMMEd") } bis { DATETIME($last, skeleton: "MMMEd") }
standing-ahead = Sie hat noch nicht begonnen. Du kannst jederzeit mitmachen.
standing-day = Tag { $day } von { $days }.
standing-late = Die Tage sind vorbei. Ein Eintrag für einen der letzten Tage kann noch kommen.
standing-over = Sie ist vorbei. Danke an alle, die mitgemacht haben.
standing-few = Zahlen gibt es ab drei Personen.
standing-others = Und andere.

## Numbers; while a challenge runs they are rounded down

standing-all = Alle zusammen
standing-count = { $days } von { $target } Tagen
standing-count-least = { $days ->
    [0] die ersten Tage sind da
   *[other] mindestens { $days } von { $target } Tagen
}
standing-share = { $share } %
standing-share-least = { $share ->
    [0] die ersten Tage sind da
   *[other] mindestens { $share } %
}
standing-row = { $rank }. { $name }

## Buttons

standing-join = Mitmachen
standing-join-team = Ins Team: { $team }
standing-mine = Meine Teilnahme

## How it ended

standing-early = Sie endete früher als geplant.
standing-first = Den größten Anteil der Tage, an denen ihr für euch gesorgt habt, hatte diesmal: { $team }.
standing-tie = Den gleichen Anteil der Tage, und zugleich den größten, hatten: { $teams }.
standing-gain = Zusammen habt ihr an { $days } Tagen für euch gesorgt. Jeder davon hat jemandem gutgetan, in jedem Team.
standing-thanks = Danke an alle, die mitgemacht haben. Ruhetage zählen, hier und später.

## The line in the daily post

standing-daily = { $name }: Tag { $day } von { $days }. { $stand }
standing-daily-ahead = Am { DATETIME($first, skeleton: "MMMEd") } beginnt „{ $name }“.
standing-daily-late = { $name }: Die Tage sind vorbei, und die letzten Einträge können noch kommen.
standing-line = Bisher: { $parts }.
standing-line-board = Die Liste steht auf ihrer eigenen Karte.
standing-part = { $label } { $value }

## The picture at the end

standing-drawn-days = Tage für sich gesorgt
standing-drawn-shares = Anteil der Tage, an denen für sich gesorgt wurde
standing-drawn-own = von hier
standing-drawn-foot = Ruhetage zählen, und die Größe eines Teams macht keinen Unterschied
standing-drawn-together = Ein Balken für alle zusammen: { $all }.
standing-drawn-teams = Ein Balken für alle zusammen: { $all }. Ein Balken für jedes Team: { $teams }.
