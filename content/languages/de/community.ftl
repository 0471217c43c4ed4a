somebody = jemand
shared-anothers = Diese Karte ist für jemand anderen, deshalb habe ich nichts getan. Schreibe /today oder /start, um deine eigene zu sehen.
answer-in-private = Ich antworte dir im privaten Chat. Öffne unseren Chat und drück auf „Starten“.

## Setting up

coach-title = Limber hier
coach-where-title = Richte mich dort ein, wo ihr euch trefft
coach-where = Schreibe /coach in deinem Server oder deiner Gruppe. Dort kann ich sehen, dass du sie verwaltest.
coach-others = Das können nur Personen, die diese Gemeinschaft verwalten. Alles andere hier ist für alle.
coach-back-title = Ich bin wieder da
coach-back = Hier ist alles so eingestellt wie vorher. Schreibe /coach, um es zu sehen oder zu ändern.

coach-step = Schritt { $step } von { $steps }
coach-what = Einmal am Tag kann ich hier eine kurze Dehnung zeigen, die für alle passt. Dafür brauche ich einen Ort, eine Uhr und eine Zeit.
coach-place-ask = Soll ich an diesem Ort schreiben?
coach-place-how = Für einen anderen Kanal, einen Thread oder ein Thema schreibe dort /coach.
coach-city-title = Nach welcher Uhr soll ich gehen?
coach-city-ask = Für die Nachrichten brauche ich eine Zeitzone. Welche große Stadt hat dieselbe Uhrzeit wie die meisten hier?
coach-city-reply = Antworte auf diese Nachricht mit ihrem Namen.
coach-time-title = Wann soll ich schreiben?
coach-time-ask = Wähle eine Zeit für die tägliche Nachricht.
coach-time-reply = Oder antworte auf diese Nachricht mit einer Zeit wie 18:30.
coach-language-ask = Welche Sprache soll ich dort sprechen, wo alle mitlesen?

## What is set

coach-place = Ich schreibe
coach-place-here = An diesem Ort
coach-place-other = An einem anderen Ort
coach-time = Uhrzeit
coach-clock = Uhr
coach-posts = Dehnung des Tages
coach-welcome = Begrüßung
coach-roles = Meilenstein-Rollen
coach-next = Die nächste Nachricht kommt
coach-nothing = Die Dehnung des Tages ist aus, deshalb schreibe ich nur, solange eine Challenge läuft.
coach-elsewhere = Hier sehe ich nur, was ich an diesem Ort darf. Um den anderen zu prüfen, schreibe dort /coach.
coach-unknown = „{ $typed }“ kenne ich nicht. Nach /coach kannst du schreiben: here, city Berlin, time 18:30, posts off, welcome off, roles on.

coach-here = Hier schreiben
coach-city = Stadt ändern
coach-when = Zeit ändern
coach-posts-on = Dehnung des Tages einschalten
coach-posts-off = Dehnung des Tages ausschalten
coach-welcome-on = Begrüßung einschalten
coach-welcome-off = Begrüßung ausschalten
coach-roles-on = Meilenstein-Rollen einschalten
coach-roles-off = Meilenstein-Rollen ausschalten
coach-new = Neue Challenge
coach-challenges = Challenges
coach-check = Noch einmal prüfen
coach-again = Noch einmal versuchen

coach-saved-here = Gespeichert. Ich schreibe an diesem Ort.
coach-saved-city = Gespeichert. Die Tage hier folgen der Uhr dieser Stadt: { $city }.
coach-saved-time = Gespeichert. Ich schreibe um { $time } Uhr.
coach-saved-posts-on = Gespeichert. Jeden Tag kommt eine kurze Dehnung.
coach-saved-posts-off = Gespeichert. Die Dehnung des Tages ist aus.
coach-saved-welcome-on = Gespeichert. Ich begrüße alle, die dazukommen, ein paar auf einmal, und schreibe niemandem davon privat.
coach-saved-welcome-off = Gespeichert. Ich begrüße niemanden.
coach-saved-roles-on = Gespeichert. Mitglieder, die Ja sagen, können als Rolle zeigen, wie weit sie gekommen sind. Auf Telegram gibt es keine Rollen.
coach-saved-roles-off = Gespeichert. Ich vergebe keine Rollen.
coach-checked = Ich habe noch einmal nachgesehen. Ich darf alles, was ich brauche.
coach-missing = Ich habe noch einmal nachgesehen. Das brauche ich, um hier meine Arbeit zu machen:

## What the bot may not do, and where that is changed

coach-refused-title = Ich kann hier noch nicht schreiben
coach-refused = Bisher hat sich nichts geändert. Bitte erlaube zuerst das hier und drück dann auf „Noch einmal versuchen“:
right-see = Ich kann diesen Ort nicht sehen. Auf Discord: Öffne die Einstellungen dieses Kanals, dann Berechtigungen, und erlaube mir „Kanal ansehen“. Auf Telegram: Füge mich noch einmal zur Gruppe hinzu.
right-write = Ich darf hier nicht schreiben. Auf Discord: Öffne die Einstellungen dieses Kanals, dann Berechtigungen, und erlaube mir „Nachrichten senden“. In einem Thread: Erlaube „Nachrichten in Threads senden“. Auf Telegram: Mach mich zum Admin der Gruppe.
right-pictures = Ich darf hier keine Bilder schicken. Auf Discord: Öffne die Einstellungen dieses Kanals, dann Berechtigungen, und erlaube mir „Dateien anhängen“. Auf Telegram: Mach mich zum Admin der Gruppe.
right-pin = Ich darf die Karte einer Challenge nicht anheften. Auf Discord: Öffne die Einstellungen dieses Kanals, dann Berechtigungen, und erlaube mir „Nachrichten anpinnen“. Auf Telegram: Mach mich zum Admin, der Nachrichten anheften darf.
right-roles = Ich darf keine Rollen vergeben. Auf Discord: Öffne die Servereinstellungen, dann Rollen. Erlaube mir „Rollen verwalten“, und ziehe meine Rolle über die, die ich vergebe.
right-arrivals = Ich erfahre nicht, wer dazukommt, und kann deshalb niemanden begrüßen. Auf Discord: Wer mich betreibt, schaltet den „Server Members Intent“ ein. Auf Telegram: Mach mich zum Admin der Gruppe.
