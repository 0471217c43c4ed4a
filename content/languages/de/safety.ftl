lock-emergency-title = Bitte hol dir jetzt medizinische Hilfe
lock-emergency-do = { $call } jetzt, oder geh jetzt in eine Notaufnahme. Wenn du schwanger bist, ruf deine Geburtsklinik an.
lock-emergency-why = Was du gesagt hast, kann ein Zeichen für etwas sein, das schnell behandelt werden muss. Bitte warte nicht auf diesen Bot.
lock-urgent-title = Bitte sprich heute mit einer Ärztin oder einem Arzt
lock-urgent-do = Ruf heute deine Ärztin, deinen Arzt oder den ärztlichen Bereitschaftsdienst an. Bis dahin keine Massage, kein Rennen oder Joggen und keine Übungen.
lock-urgent-why = Was du gesagt hast, kann ein Zeichen für etwas sein, das bald untersucht werden muss.
lock-urgent-worse = { $call }, wenn es dir viel schlechter geht, du dich sehr krank fühlst oder auf dem Bein nicht stehen kannst.
lock-told-title = Deine Übungen sind gestoppt
lock-told-said = Du hast mir gesagt: Jemand hat es sich angesehen und gesagt, dass du aufhören sollst.
lock-told-stopped = Ich plane nichts und sende keine Erinnerungen. Was du bisher getan hast, bleibt, wie es ist. Das endet, wenn du es mir sagst, nicht von selbst.
lock-stopped = Ich habe deine Übungen und Erinnerungen gestoppt. Das endet, wenn du es mir sagst, nicht von selbst.
lock-country = Mein Land einstellen

lock-clinician = Eine Fachperson hat es mir erlaubt
lock-clinician-ask = Hat eine Ärztin, ein Arzt, eine Pflegefachperson oder die Physiotherapie es sich angesehen und gesagt, dass du sanfte Übungen machen kannst?
lock-clinician-sure = Ja, das wurde mir gesagt
lock-clinician-ended = Deine Übungen kommen zurück, zuerst mit den kleinsten Mengen.
lock-assessed = Es ist alt und wurde untersucht
lock-assessed-ask = Hast du das schon lange, ohne dass es sich ändert, und hat eine Ärztin oder ein Arzt es untersucht?
lock-assessed-sure = Ja, es ist alt und wurde untersucht
lock-assessed-ended = Danke. Ich lasse die Übungen aus, die nahe an den Nerven drücken oder ziehen. Wenn es sich ändert, lass es bitte innerhalb weniger Tage wieder untersuchen.
lock-mistake = Das war ein Versehen
lock-mistake-ask = Trifft keines der Zeichen auf den Listen auf dich zu? Wenn du nicht sicher bist, geh bitte zurück.
lock-mistake-sure = Ja, keines trifft auf mich zu
lock-mistake-ended = Danke, dass du es mir sagst. Ich habe den Stopp aufgehoben. Sonst hat sich nichts geändert.
lock-sure-title = Zuerst eine Frage
lock-ended-title = Notiert
lock-ended-if = Wenn eines dieser Zeichen kommt oder schlimmer wird, drück sofort auf „Etwas stimmt nicht“.
lock-told-clinician = Mir wurde gesagt, dass ich darf
lock-told-clinician-ask = Hat eine Ärztin, ein Arzt, eine Pflegefachperson oder die Physiotherapie gesagt, dass du jetzt sanfte Übungen machen kannst?
lock-told-clinician-sure = Ja, das wurde mir gesagt
lock-told-clinician-ended = Deine Übungen kommen zurück, zuerst mit den kleinsten Mengen.
lock-told-mistake = Das war ein Versehen
lock-told-mistake-ask = Hat dir niemand, der es sich angesehen hat, gesagt, dass du aufhören sollst? Wenn du nicht sicher bist, geh bitte zurück.
lock-told-mistake-sure = Richtig, niemand hat das gesagt
lock-told-mistake-ended = Danke, dass du es mir sagst. Ich habe den Stopp aufgehoben. Sonst hat sich nichts geändert.
lock-crisis-clinician = Ich hatte Hilfe und darf weiter
lock-crisis-clinician-ask = Hat dir eine Ärztin, ein Arzt oder eine andere Gesundheitsfachperson geholfen? Und wurde dir gesagt, dass sanfte Übungen bei allem, was du mir gesagt hast, in Ordnung sind?
lock-crisis-clinician-sure = Ja, das wurde mir gesagt
lock-crisis-clinician-ended = Danke, dass du es mir sagst. Deine Übungen kommen zurück, zuerst mit den kleinsten Mengen.
lock-crisis-mistake = In Sicherheit, es war etwas anderes
lock-crisis-mistake-ask = Bist du in Sicherheit, und hast du etwas anderes gemeint? Wenn du nicht sicher bist, geh bitte zurück.
lock-crisis-mistake-sure = Ja, ich bin in Sicherheit
lock-crisis-mistake-ended = Danke, dass du es mir sagst. Ich habe den Stopp aufgehoben.

lock-follow-up-title = Wie geht es dir?
lock-crisis-follow-up = Ich habe dich gebeten, mit jemandem zu sprechen. Konntest du Hilfe bekommen?
lock-told-follow-up = Vor zwei Wochen hast du mir gesagt, dass du aufhören sollst. Wurde dir gesagt, dass du weitermachen kannst?
lock-emergency-follow-up = Ich habe dich gebeten, dir medizinische Hilfe zu holen. Konntest du Hilfe bekommen?
lock-urgent-follow-up = Ich habe dich gebeten, mit einer Ärztin oder einem Arzt zu sprechen. Konntest du Hilfe bekommen?
lock-helped-yes = Ja
lock-helped-no = Noch nicht
lock-helped-title = Gut, dass du dort warst
lock-helped = Deine Übungen bleiben gestoppt, bis du mir etwas anderes sagst. Was wurde dir gesagt?
lock-crisis-helped = Deine Übungen bleiben gestoppt, bis du mir etwas anderes sagst. Wie möchtest du weitermachen?

## Thoughts of suicide or self-harm: words of their own, not those of pain (coaching.md §2.1, RF23).
## The lines: 988lifeline.org and 988.ca, samaritans.org, lifeline.org.au, 1737.org.nz, findahelpline.com.

lock-crisis-title = Bitte sprich jetzt mit jemandem
crisis-title = Du musst damit nicht allein sein
crisis-good = Es ist gut, dass du es gesagt hast.
crisis-soft = Du hast vom Sterben geschrieben oder davon, verletzt zu werden. Vielleicht geht es um dich, vielleicht um jemanden, den du kennst. Für beides gibt es Hilfe.
crisis-do = { $call } jetzt, wenn jemand zu Schaden kommen könnte.
crisis-lines = Oder ruf jetzt eine Krisennummer an. Dort hört man dir Tag und Nacht zu.
crisis-us = USA und Kanada: Anruf oder SMS an 988
crisis-uk = Vereinigtes Königreich und Irland: Samaritans, 116 123
crisis-eu = EU: 112. Deutschland: TelefonSeelsorge, 0800 1110111. Österreich: TelefonSeelsorge, 142. Spanien: 024. Irland: 116 123
crisis-au = Australien: Lifeline, 13 11 14
crisis-nz = Neuseeland: Anruf oder SMS an 1737
crisis-elsewhere = Überall: https://findahelpline.com
crisis-tell = Bitte sag jemandem in deiner Nähe, wie du dich fühlst, und bitte die Person, bei dir zu bleiben.
crisis-now = Ich brauche jetzt Hilfe
crisis-safe = In Sicherheit, es war anders gemeint
crisis-safe-title = Danke, dass du es mir sagst
crisis-safe-said = Ich schaue nur auf einzelne Wörter, deshalb verstehe ich manches falsch.
crisis-again = Wenn dunkle Gedanken kommen, findest du auf https://findahelpline.com jemanden, der dir zuhört.

## What somebody wrote of their own accord (coaching.md §2.5)

notes-title = Bitte lies das zuerst
notes-ask = Du hast etwas geschrieben, das vielleicht untersucht werden muss. Trifft etwas davon zu?
notes-else = Etwas anderes stimmt nicht
notes-none = Nichts davon
notes-none-title = Notiert
notes-none-said = Nichts auf dieser Liste. Wenn sich das ändert, drück auf den Knopf.
notes-again = Von dem, was du geschrieben hast, habe ich nichts behalten. Wenn du gerade eine Frage beantwortet hast, mach weiter und beantworte sie noch einmal.
notes-on = Weiter
notes-soft = Kurz nachgefragt: Wenn etwas, das du geschrieben hast, neu ist oder schlimmer wird, drück auf „Etwas stimmt nicht“.
notes-soft-title = Kurz nachgefragt

## Picking several of a list

pick-ticked = { $label } ✓
pick-done = Weiter
pick-more = Weitere ({ $page } von { $pages })
pick-before = Vorige ({ $page } von { $pages })

## The three lists: an answer in one tap (coaching.md §2.1, §2.3)

screen-emergency-title = Sicherheit, 1 von 3
screen-emergency-lead = Ist etwas davon neu oder wird es schlimmer?
screen-rf01 = Taubes, kribbelndes oder verändertes Gefühl an den Genitalien, am After oder an den inneren Oberschenkeln, zum Beispiel beim Abwischen
screen-rf02 = Probleme, mit dem Pinkeln anzufangen, es zu spüren oder zu halten, ungewollter Urinverlust, oder Stuhlgang, den du nicht spüren oder halten kannst
screen-rf03 = Schmerz, Kribbeln, Taubheit oder Schwäche in beiden Beinen, oder Beine, die nicht dorthin gehen, wohin du willst
screen-rf04 = Sex fühlt sich anders an oder geht nicht mehr wie sonst, zusammen mit Problemen an Rücken, Gesäß oder Bein
screen-rf05 = Schmerz in der Brust, Probleme beim Atmen, Husten mit Blut, oder du bist zusammengebrochen
screen-rf06 = Nach einem Sturz oder Unfall kannst du das Bein nicht belasten, oder es sieht kürzer oder verdreht aus
screen-rf07 = Plötzlicher starker Schmerz in Bauch, Rücken oder Seite, Ohnmacht, oder eine Beule im Bauch, die pulsiert
screen-rf08 = Eine harte, schmerzende Beule in der Leiste, die sich nicht zurückdrücken lässt, oder plötzlicher starker Schmerz im Hoden
screen-rf09 = Du bist schwanger und blutest, verlierst Flüssigkeit, spürst ein Zusammenziehen der Gebärmutter oder weniger Bewegungen des Babys
screen-urgent-title = Sicherheit, 2 von 3
screen-urgent-lead = Ist etwas davon neu oder wird es schlimmer?
screen-rf10 = Fieber, Schüttelfrost oder Krankheitsgefühl mit Schmerz in Hüfte, Gesäß oder Rücken, oder ein heißes, rotes Gelenk
screen-rf11 = Ein Bein, das schnell schwächer wird, oder ein Fuß, der aufklatscht oder schleift
screen-rf12 = Eine Wade oder ein Oberschenkel ist neu geschwollen, warm, rot oder dunkler, oder pocht
screen-rf13 = Tiefer Schmerz in der Leiste oder vorn an der Hüfte beim Rennen, Joggen, Hüpfen oder Stehen, oder du hinkst
screen-rf14 = Ständiger Schmerz, den keine Haltung lindert oder der dich jede Nacht weckt
screen-rf15 = Du nimmst ab, ohne es zu wollen, schwitzt nachts, oder hast neue Schmerzen und hattest einmal Krebs
screen-rf16 = Neuer Schmerz, und du hast ein schwaches Immunsystem, spritzt Drogen oder hattest in letzter Zeit eine Infektion oder einen Eingriff an Wirbelsäule oder Hüfte
screen-rf17 = Ein Sturz oder Stoß in den letzten Wochen, und du bist 65 oder älter, hast Knochenschwund (Osteoporose) oder nimmst über lange Zeit Kortison
screen-rf18 = Du kannst vor Schmerz nicht gehen, dich nicht anziehen oder nicht schlafen, oder Schmerz von 8 bis 10 kam plötzlich und Ruhe lindert ihn nicht
screen-soon-title = Sicherheit, 3 von 3
screen-soon-lead = Trifft etwas davon auf dich zu? Danach entscheidet sich, welche Übungen ich auslasse.
screen-none = Nichts davon
screen-some = Eines oder mehr davon
screen-none-noted = Nichts auf der Liste davor trifft auf dich zu. Wenn sich das ändert, drück auf „Etwas stimmt nicht“.
screen-pick-title = Was davon trifft auf dich zu?
screen-pick-ask = Drück auf alles, was zutrifft, oder auf nichts, und geh dann weiter. Ich behalte, welche Übungen auszulassen sind, nicht, was du gedrückt hast.
screen-advice-title = Was sich dadurch ändert
screen-advice = Bitte lies das jetzt. Ich behalte nicht, was du gedrückt hast, deshalb kann ich es nicht noch einmal zeigen.
screen-advice-if = Wenn es schlimmer wird oder ein neues Zeichen kommt, drück auf „Etwas stimmt nicht“.
screen-more = Weiterlesen
screen-on = Weiter

## What I leave out, and a clinician's word

left-title = Was ich auslasse
left-nothing = Wegen der Sicherheitslisten lasse ich nichts aus.
left-off = Wegen deiner Antworten auf die Sicherheitslisten ausgelassen, bis eine Fachperson sie erlaubt:
left-kept = Wegen deiner Antworten auf die Sicherheitslisten ausgelassen. Diese bleiben aus:
left-eased = Wegen deiner Antworten auf die Sicherheitslisten in leichterer Form:
left-sites = Ausgelassen wegen der Stelle, an der es wehtut:
left-how = Wenn dir eine Fachperson gesagt hat, dass eine davon für dich in Ordnung ist, drück auf sie.
left-again = Listen noch einmal beantworten
left-off-ask = Hat dir eine Ärztin, ein Arzt, eine Pflegefachperson oder die Physiotherapie gesagt, dass diese Übung für dich in Ordnung ist: { $name }?
left-eased-ask = Hat dir eine Ärztin, ein Arzt, eine Pflegefachperson oder die Physiotherapie gesagt, dass die übliche Form für dich in Ordnung ist: { $name }?
left-mistake = Versehentlich etwas angekreuzt
left-mistake-title = War etwas aus Versehen angekreuzt?
left-mistake-ask = Dann nehme ich zurück, was wegen deiner Antworten ausgelassen wurde, und frage alle drei Listen noch einmal. Bis sie beantwortet sind, bekommst du einen kurzen, sanften Plan.
left-mistake-sure = Ja, frag die Listen noch einmal
left-sure = Eine Fachperson hat diese erlaubt
left-allowed-title = Notiert
left-off-allowed = Diese Übung kann wieder in deinem Plan sein: { $name }. Wenn dadurch etwas wiederkommt, hör auf und drück auf „Etwas stimmt nicht“.
left-eased-allowed = Diese Übung kann in ihrer üblichen Form in deinem Plan sein: { $name }. Wenn dadurch etwas wiederkommt, hör auf und drück auf „Etwas stimmt nicht“.
