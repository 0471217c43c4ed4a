yes = Ja
back = Zurück
days = { $days ->
    [one] 1 Tag
   *[other] { $days } Tage
}
sorry-try-again = Bei mir ist etwas schiefgegangen. Bitte versuche es gleich noch einmal; zweimal drücken schadet nicht.
about-long = Ich begleite Menschen mit Beschwerden im Gesäß: jeden Tag ein paar sanfte Dehnungen in diesem Chat und einmal Tippen, um mir zu sagen, wie es war. Ruhe zählt. Allgemeines Wissen zum Wohlbefinden, keine Diagnose und keine Behandlung. Drück auf „Starten“.
about-short = Jeden Tag eine kurze Dehnung bei Beschwerden im Gesäß und eine Serie, in der Ruhe zählt.
open-in-private = Ich begleite nur im privaten Chat. Öffne unseren Chat und drück auf „Starten“.
open-in-private-button = Den Chat öffnen

## Words people type

word-start = deine tägliche Routine einrichten oder damit weitermachen
word-start-city = deine Stadt, für die Zeitzone
word-today = die Dehnungen von heute und dein Eintrag
word-progress = deine Serie und woher sie kommt
word-learn = was hinter den Übungen steckt, und wie sicher das ist
word-learn-topic = worüber du etwas wissen möchtest
word-settings = Zeit, Ort, Erinnerungen und alles andere, was du ändern kannst
word-settings-setting = was du ändern möchtest
word-pause = keine Nachrichten für 1 bis 28 Tage
word-pause-days = wie viele Tage, ab heute
word-challenge = die Challenges, in denen du bist, und die, bei denen du mitmachen kannst
word-link = mich auch in einer zweiten App nutzen, mit denselben Tagen
word-link-code = der Code, den ich dir in der anderen App gezeigt habe
word-unlink = mich wieder nur in einer App nutzen
word-symptoms = etwas tut weh oder stimmt nicht: was zu tun ist
word-report = eine Seite über deine Tage, für die Physiotherapie, eine Ärztin oder einen Arzt
word-privacy = was ich über dich aufbewahre, eine Kopie davon, und wie du es löschst
word-stop = alle Nachrichten stoppen
word-help = was du mir sagen kannst
word-coach = für alle, die eine Gemeinschaft leiten: wo und wann ich schreibe
word-coach-setting = was du ändern möchtest, zum Beispiel time 18:30

## The public card with the Start button

invitation-title = Jeden Tag eine kurze Dehnung bei Beschwerden im Gesäß
invitation-what = Ich schicke dir jeden Tag im privaten Chat ein paar sanfte Dehnungen. Und ich merke mir die Tage, an denen du für dich gesorgt hast. Drück auf „Starten“, und nur du siehst, was danach kommt.
invitation-admins = Wenn du diese Gemeinschaft verwaltest, schreibe /coach. Du wählst, wo und wann ich schreibe.

## Stop, help, direct messages

stopped-title = Ich habe gestoppt
stopped-how = Ich schicke nichts mehr. Deine bisherigen Tage bleiben erhalten. Um zurückzukommen, drück auf den Knopf oder schreibe /start.
help-title = Was du sagen kannst
help-intro = Schreibe eines dieser Wörter oder nutze die Knöpfe.
help-wrong = Wenn etwas mehr wehtut als vorher, sich taub oder falsch anfühlt: Hör auf zu dehnen und such eine Fachperson auf. Wenn es dringend ist, wähle den örtlichen Notruf.
help-unknown = Das habe ich nicht verstanden. Diese Wörter kenne ich:
help-not-monitored = Niemand liest diese Nachrichten. Wähle im Notfall den örtlichen Notruf.
direct-closed-title = Ich kann dir nicht direkt schreiben
direct-closed = Direktnachrichten von mir erreichen dich im Moment nicht, deshalb kommt keine tägliche Nachricht.
direct-notice = Direktnachrichten von mir erreichen dich gerade nicht. Damit sie kommen, öffne im Menü dieses Servers die Privatsphäre-Einstellungen und erlaube Direktnachrichten.
direct-step-1 = Öffne im Menü dieses Servers die Privatsphäre-Einstellungen und erlaube Direktnachrichten. Wenn du mich blockiert hast, hebe das auf.
direct-step-2 = Drück dann auf „Noch einmal versuchen“.
direct-other = Oder nutze mich auch in einer anderen App: Schreibe hier /link, dann kann ich dir auch dort schreiben.
direct-again = Noch einmal versuchen
direct-sent-title = Direktnachrichten gehen wieder
direct-sent = Ich habe dir die Dehnungen von heute als Direktnachricht geschickt.
