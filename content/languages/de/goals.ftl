goals-title = Deine Ziele
goals-about = Das entscheidest du, und du kannst es jederzeit ändern.
goals-offer = Möchtest du dir ein kleines Ziel setzen? Das dauert eine Minute, und du kannst es auslassen.
goals-offer-button = Ein Ziel setzen
goals-done = Das ist alles
goals-leave = Auslassen

## Activities of their own

goals-own = Was gerade schwerfällt
goals-own-ask = Wobei stören dich die Beschwerden? Wähle bis zu drei, eine nach der anderen.
goals-own-full = Das sind deine drei. Drück auf eine, um sie neu zu bewerten oder auszulassen.
goals-rate-ask = Wie gut kannst du das jetzt?
goals-rate-scale = 0 = gar nicht, 10 = so gut wie vorher. Du kannst es auslassen.
goals-rated-now = Bisher ist es { $score } von 10.
goals-rated = { $name }: { $score }
goals-score = { $score } von 10
goals-do-sitting = Eine Stunde sitzen
goals-do-driving = Eine Stunde Auto fahren
goals-do-walking = Eine halbe Stunde gehen
goals-do-stairs = Treppen steigen
goals-do-running = Joggen
goals-do-chair = Vom Stuhl aufstehen
goals-do-shoes = Schuhe anziehen
goals-do-side = Auf der Seite liegen
goals-do-lifting = Etwas heben
goals-do-squatting = In die Hocke gehen

## The if-then plan

goals-plan = Wann ich es mache
goals-cue-title = Wonach?
goals-cue-ask = Ein fester Moment macht das Anfangen leichter. Wonach möchtest du deine Einheit machen?
goals-cue-wake = Aufstehen
goals-cue-teeth = Zähneputzen
goals-cue-breakfast = Frühstück
goals-cue-lunch = Mittagessen
goals-cue-home = Nach Hause kommen
goals-cue-dinner = Abendessen
goals-cue-bed = Bettfertig machen
goals-barrier-title = Und an einem schweren Tag?
goals-barrier-ask = Was kann dazwischenkommen? An so einem Tag reicht die Zwei-Minuten-Version.
goals-barrier-tired = Ich bin müde
goals-barrier-time = Die Zeit ist knapp
goals-barrier-travel = Ich bin auf Reisen
goals-barrier-late = Es ist spät
goals-barrier-forget = Ich vergesse es
goals-line = { $cue }: deine Einheit. { $barrier }: die Zwei-Minuten-Version.
goals-line-cue = { $cue }: deine Einheit.
goals-line-barrier = { $barrier }: die Zwei-Minuten-Version.
goals-after-wake = Nach dem Aufstehen
goals-after-teeth = Nach dem Zähneputzen
goals-after-breakfast = Nach dem Frühstück
goals-after-lunch = Nach dem Mittagessen
goals-after-home = Nach dem Heimkommen
goals-after-dinner = Nach dem Abendessen
goals-after-bed = Wenn du bettfertig bist
goals-if-tired = Wenn du müde bist
goals-if-time = Wenn die Zeit knapp ist
goals-if-travel = Wenn du auf Reisen bist
goals-if-late = Wenn es spät ist
goals-if-forget = Wenn du es vergessen hast
