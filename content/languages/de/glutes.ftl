glutes-name = Gesäß
glutes-purpose = Eine kurze tägliche Routine bei Beschwerden oder Spannung im Gesäß: lockern, dehnen, dann kräftigen.

glutes-activity-desk = Sitzen am Schreibtisch
glutes-activity-lounging = Auf dem Sofa oder im Schneidersitz
glutes-activity-driving = Auto fahren
glutes-activity-cycling = Rad fahren
glutes-activity-running = Joggen
glutes-activity-squats = Kniebeugen oder Gewichte heben
glutes-activity-jumping = Springen
glutes-activity-riding = Reiten
glutes-activity-kicks = Tritte oder Seitschritte

glutes-equipment-ball = Ein Ball
glutes-equipment-hook = Ein Massagehaken
glutes-equipment-band = Ein Schlaufenband

## Signs to stop at once, the same words everywhere

-sign-sharp = Scharfer, stechender oder elektrisierender Schmerz
-sign-tingling = Kribbeln, Taubheit oder Brennen in Gesäß, Bein oder Fuß
-sign-dizzy = Übelkeit, Schwindel oder das Gefühl, ohnmächtig zu werden
-sign-groin = Ein Kneifen oder tiefer Schmerz in der Leiste oder vorn an der Hüfte
-sign-belly = Schmerz im Bauch
-sign-above-five = Beschwerden über 5 von 10

## E1: pressure on the glutes

e1-name = Druck aufs Gesäß
e1-purpose = Lockert empfindliche Stellen und hilft dem Gesäß, sich an Druck zu gewöhnen.
e1-muscles = Die drei Gesäßmuskeln (Gluteus maximus, medius und minimus) und ein tiefer Muskel darunter (Piriformis).
e1-setup = Stell dich seitlich an eine Wand. Klemm einen Ball zwischen die Wand und den weichen Teil deines Gesäßes.
e1-step-1 = Beweg den Ball langsam, bis du eine empfindliche Stelle findest.
e1-step-2 = Lehn dich an, bis du einen guten Schmerz spürst, 3 bis 5 von 10. Du solltest noch ohne Mühe atmen.
e1-step-3 = Bleib still. Atme langsam aus und lass den Muskel weich werden.
e1-step-4 = Lehn dich weg, um loszulassen, dann such die nächste Stelle.
e1-step-5 = Mach beide Seiten, die mit mehr Beschwerden zuletzt.
e1-mistake-1 = Schnell rollen. Es geht um ruhigen Druck.
e1-mistake-2 = Statt ruhigem Druck ein vibrierendes Gerät nehmen.
e1-mistake-3 = Immer mehr Schmerz suchen. Wenn du die Luft anhältst oder dich anspannst, ist es zu viel.
e1-mistake-4 = Minutenlang auf einer Stelle bleiben.
e1-tip-1 = Nach den ersten Malen sind ein oder zwei Tage lang leichte Beschwerden normal. Ein blauer Fleck ist nicht das Ziel: Wenn du einen bekommst, setz drei Tage aus und drück dann leichter.
e1-caution-1 = Bleib auf weichem Muskel. Meide das Steißbein, die Wirbelsäule, den Sitzknochen und den Knochen an der Außenseite der Hüfte.
e1-caution-2 = Meide die Linie in der Mitte des unteren Gesäßes, wo Kribbeln beginnen kann: Dort verläuft ein großer Nerv. Wenn es kribbelt, geh von der Stelle weg.
e1-caution-3 = Nichts für dich, wenn du Blutverdünner nimmst, leicht blutest, leicht blaue Flecken bekommst oder eine Leberzirrhose hast. Nichts für dich, wenn du ein Blutgerinnsel hast oder in den letzten sechs Monaten hattest.
e1-caution-4 = Nichts für dich bei Knochenschwund, einem Knochentumor oder wenn Hüfte oder Becken schon einmal gebrochen war. Nichts für dich, wenn du über lange Zeit Kortison nimmst oder Druck nicht gut spürst.
e1-caution-5 = Nicht auf einer offenen Wunde, einem Ausschlag, einer Hautinfektion, einer Gürtelrose oder einer Stelle, an der du vor Kurzem eine Spritze bekommen hast.
e1-caution-6 = Wenn du schwanger bist oder in den letzten 12 Wochen entbunden hast, nimm nur deine eigene Hand, und nur leicht.
e1-caution-7 = Wenn du ein künstliches Hüftgelenk hast, frag zuerst deine Chirurgin, deinen Chirurgen oder die Physiotherapie.
e1-stop-1 = { -sign-sharp }
e1-stop-2 = { -sign-tingling }
e1-stop-3 = Ein Puls an der Stelle, auf die du drückst
e1-stop-4 = { -sign-dizzy }
e1-stop-5 = { -sign-above-five }
e1-alt = Eine Person steht seitlich an einer Wand, mit einem Ball zwischen der Wand und dem weichen Teil einer Gesäßhälfte. Sie lehnt sich an, bleibt still und lässt dann nach.

e1-hand-name = Mit eigener Hand
e1-hand-step-1 = Stell dich hin, oder leg dich auf die andere Seite. Leg die flache Seite deiner Faust auf den weichen Teil deines Gesäßes.
e1-hand-step-2 = Such eine empfindliche Stelle und drück leicht, höchstens 3 von 10.
e1-hand-step-3 = Bleib still und atme langsam aus. Lass los und such die nächste Stelle.

e1-sock-name = Socke mit Ball
e1-sock-step-1 = Steck einen Tennisball in eine lange Socke und halte das andere Ende über deine Schulter. Wenn du magst, leg ein gefaltetes Handtuch über den Ball.
e1-sock-step-2 = Stell dich seitlich an eine Wand und lehn dich sanft an, bis du einen leichten Schmerz spürst.
e1-sock-step-3 = Bleib still und atme langsam aus. Lehn dich weg und such die nächste Stelle.

e1-fist-name = Nur mit der Faust
e1-fist-step-1 = Leg dich auf die Seite, die Knie gebeugt. Du drückst die Seite, die oben liegt.
e1-fist-step-2 = Leg deine Fingerknöchel oder die Faust auf den weichen Teil des oberen Gesäßes und such eine empfindliche Stelle.
e1-fist-step-3 = Drück, bis du einen guten Schmerz spürst, 3 bis 5 von 10. Bleib still und atme langsam aus.
e1-fist-step-4 = Lass los und such die nächste Stelle. Dann dreh dich um.

e1-firm-name = Festerer Ball
e1-firm-step-1 = Nimm einen Lacrosse-Ball oder einen anderen festen Ball an der Wand.
e1-firm-step-2 = Lehn dich langsamer an als vorher: Ein fester Ball drückt tiefer.
e1-firm-step-3 = Bleib bei 3 bis 5 von 10 still und atme langsam aus. Lehn dich weg und such die nächste Stelle.

e1-floor-name = Auf dem Boden
e1-floor-step-1 = Setz dich auf den Boden, stütz dich hinten auf die Hände und leg den Ball unter den weichen Teil einer Gesäßhälfte.
e1-floor-step-2 = Lass dein Gewicht langsam sinken. Nimm mit den Händen Gewicht weg, wenn es über 5 von 10 ist.
e1-floor-step-3 = Bleib still und atme langsam aus. Heb dich ab und such die nächste Stelle.

## E2: pressure on the iliacus. Off by default.

e2-name = Iliacus lösen
e2-purpose = Lockert Spannung vorn an der Hüfte.
e2-muscles = Ein Hüftmuskel an der Innenseite des Beckenknochens (Iliacus).
e2-gate = Diese Übung ist aus, bis du sie einschaltest. Du drückst neben den Knochen vorn an deiner Hüfte. Darm, große Blutgefäße und Nerven liegen nah daran, und keine Studie hat sie geprüft. Lass sie dir am besten zuerst in der Physiotherapie zeigen. Du kannst sie auslassen und stattdessen „Hüftbeuger dehnen“ machen.
e2-gate-yes = Ich verstehe
e2-setup = Leg dich auf den Rücken, die Knie gebeugt. Leere zuerst deine Blase und warte nach einer Mahlzeit mindestens zwei Stunden.
e2-step-1 = Such mit den Fingerspitzen die Knochenspitze vorn an deinem Becken.
e2-step-2 = Geh vom Knochen aus 1 bis 2 cm nach innen. Halte die Finger flach.
e2-step-3 = Drück sanft zum Knochen hin, nach außen und unten. Drück nie zum Nabel oder gerade nach hinten.
e2-step-4 = Bleib bei einem leichten Schmerz still und atme langsam aus. Dann lass los.
e2-step-5 = Wechsle die Seite.
e2-mistake-1 = Zu nah an der Mitte des Bauches drücken.
e2-mistake-2 = Zu weit unten drücken, in der Leistenfalte: Dort verlaufen ein Nerv und ein großes Blutgefäß.
e2-mistake-3 = Mit dem ganzen Gewicht auf einem Gerät liegen.
e2-mistake-4 = Gleich am Anfang lange halten.
e2-caution-1 = Nur, wenn nichts auf den Sicherheitslisten auf dich zutrifft. Wenn sich dort etwas ändert, hör mit dieser Übung auf.
e2-caution-2 = Nicht, wenn du schwanger bist oder in den letzten 12 Wochen entbunden hast.
e2-caution-3 = Nicht, wenn du eine Aussackung an einem Blutgefäß hast oder danach schauen lassen sollst. Nicht bei einem Bauch- oder Leistenbruch oder wenn du in den letzten 12 Monaten an Bauch oder Becken operiert wurdest.
e2-caution-4 = Nicht bei Problemen mit Darm, Nieren, Blase oder Eierstöcken. Nicht bei Schmerzen von einer Verhütungsspirale oder Bauchschmerz, den niemand erklärt hat.
e2-caution-5 = Nicht, wenn du Blutverdünner nimmst, leicht blutest, leicht blaue Flecken bekommst oder eine Leberzirrhose hast. Nicht, wenn du ein Blutgerinnsel hast oder in den letzten sechs Monaten hattest.
e2-caution-6 = Nicht bei Knochenschwund, einem Knochentumor oder wenn Hüfte oder Becken schon einmal gebrochen war. Nicht, wenn du über lange Zeit Kortison nimmst oder Druck nicht gut spürst.
e2-caution-7 = Nicht mit einem künstlichen Hüftgelenk, und nicht bei Schmerz in der Leiste oder vorn an der Hüfte.
e2-stop-1 = Ein Puls unter deinen Fingern oder dem Gerät
e2-stop-2 = Brennen, Kribbeln oder Taubheit im Oberschenkel
e2-stop-3 = { -sign-belly }
e2-stop-4 = { -sign-dizzy }
e2-stop-5 = { -sign-sharp }
e2-stop-6 = { -sign-groin }
e2-alt = Eine Person liegt mit gebeugten Knien auf dem Rücken und legt flache Finger direkt innen neben den Knochen vorn am Becken. Ein Pfeil zeigt nach außen und unten, zum Knochen.

e2-flat-name = Leichter, flache Hand
e2-flat-step-1 = Leg dich auf den Rücken, die Knie gebeugt. Leg die flachen Finger direkt innen neben die Knochenspitze vorn an deinem Becken.
e2-flat-step-2 = Lass das Gewicht deiner Hand dort ruhen, zum Knochen gewandt, nach außen und unten. Drück nicht.
e2-flat-step-3 = Atme langsam aus, dann lass los. Wenn das zu viel ist, lass die Übung aus und mach „Hüftbeuger dehnen“.

e2-hook-name = Mit Massagehaken
e2-hook-step-1 = Lies und befolge die Anleitung zu deinem Gerät. Leg dich auf den Rücken, nie auf das Gerät.
e2-hook-step-2 = Setz die Spitze 1 bis 2 cm innen neben die Knochenspitze.
e2-hook-step-3 = Führ sie mit den Händen langsam zum Knochen hin, nach außen und unten. Nie zum Nabel oder gerade nach hinten.
e2-hook-step-4 = Bleib bei einem leichten Schmerz still, atme langsam aus und lass los.

## E3: hip-flexor stretch

e3-name = Hüftbeuger dehnen
e3-purpose = Gibt der Vorderseite der Hüfte nach langem Sitzen wieder Länge.
e3-muscles = Die Hüftbeuger vorn an Hüfte und Oberschenkel (Iliopsoas und Rectus femoris).
e3-setup = Knie dich mit einem Knie auf ein Kissen, der andere Fuß steht flach vor dir. Halte dich an einem Stuhl fest.
e3-step-1 = Roll das Steißbein unter dich ein und spann das Gesäß auf der knienden Seite an.
e3-step-2 = Bleib so eingerollt und schieb dich nach vorn, bis du vorn an der Hüfte eine leichte Dehnung spürst. Das sind 2 bis 5 cm.
e3-step-3 = Bleib aufrecht, halte still und atme.
e3-step-4 = Komm zurück und wechsle die Seite.
e3-mistake-1 = Ins Hohlkreuz gehen. Das Einrollen ist wichtiger als die Weite.
e3-mistake-2 = Einen weiten Ausfallschritt nach vorn machen.
e3-caution-1 = Nicht ohne Kissen knien, und wenn dein Knie wehtut, mach die Form im Stehen.
e3-caution-2 = Nicht, wenn es vorn an der Hüfte kneift.
e3-caution-3 = Nicht mit einem künstlichen Hüftgelenk, bis deine Chirurgin, dein Chirurg oder die Physiotherapie zustimmt. Gar nicht, wenn von vorn operiert wurde.
e3-stop-1 = { -sign-sharp }
e3-stop-2 = { -sign-groin }
e3-stop-3 = { -sign-tingling }
e3-stop-4 = { -sign-dizzy }
e3-stop-5 = { -sign-above-five }
e3-alt = Eine Person kniet mit einem Knie auf einem Kissen, der andere Fuß flach vorn, eine Hand am Stuhl. Das Becken rollt sich ein, dann geht der Körper ein wenig nach vorn und hält.

e3-standing-name = Im Stehen
e3-standing-step-1 = Stell dich hin und halte dich an einem Stuhl oder einer Wand fest. Setz einen Fuß einen halben Schritt zurück.
e3-standing-step-2 = Beug beide Knie ein wenig, roll das Steißbein unter dich ein und spann das Gesäß am hinteren Bein an.
e3-standing-step-3 = Spür eine leichte Dehnung vorn an der Hüfte des hinteren Beins. Halte still und atme, dann wechsle die Seite.

e3-bed-name = An der Bettkante
e3-bed-step-1 = Leg dich auf den Rücken, nah an die Kante eines festen Bettes. Halte das Knie des inneren Beins zur Brust hin.
e3-bed-step-2 = Lass das äußere Bein über die Kante hängen, bis du vorn an der Hüfte eine leichte Dehnung spürst.
e3-bed-step-3 = Halte still und atme. Hol das Bein mit den Händen zurück und wechsle die Seite.

e3-reach-name = Mit Arm nach oben
e3-reach-step-1 = Mach die Dehnung im Knien, das Steißbein eingerollt.
e3-reach-step-2 = Heb den Arm der knienden Seite und neig dich leicht von ihm weg.
e3-reach-step-3 = Halte still und atme, dann wechsle die Seite.

## E4: clamshell

e4-name = Muschel
e4-purpose = Übt die Kontrolle seitlich an der Hüfte, damit sie beim Gehen oder Rennen weniger absinkt.
e4-muscles = Die Muskeln seitlich an der Hüfte (Gluteus medius und minimus) und kleine tiefe Muskeln, die das Bein nach außen drehen.
e4-setup = Leg dich auf die Seite, mit einem Kissen unter dem Kopf. Beug Hüften und Knie etwa zur Hälfte, die Fersen zusammen.
e4-step-1 = Roll die Hüften leicht nach vorn und halte sie dort.
e4-step-2 = Heb das obere Knie in 2 Sekunden. Die Fersen bleiben zusammen.
e4-step-3 = Halte 1 Sekunde.
e4-step-4 = Senk es in 2 Sekunden. Mach den Satz fertig, dann wechsle die Seite.
e4-mistake-1 = Nach hinten rollen, um höher zu kommen.
e4-mistake-2 = Zu schnell sein.
e4-mistake-3 = Die Füße auseinandergehen lassen.
e4-caution-1 = Lieg nicht auf einer außen schmerzenden Hüfte: Leg ein Kissen zwischen die Knie oder mach die Übung im Stehen.
e4-caution-2 = Atme weiter. Bei einer Herzkrankheit oder hohem Blutdruck, der nicht unter Kontrolle ist, frag zuerst deine Ärztin oder deinen Arzt.
e4-caution-3 = Nicht mit einem künstlichen Hüftgelenk, bis deine Chirurgin, dein Chirurg oder die Physiotherapie zustimmt.
e4-stop-1 = { -sign-sharp }
e4-stop-2 = { -sign-tingling }
e4-stop-3 = { -sign-groin }
e4-stop-4 = { -sign-dizzy }
e4-stop-5 = { -sign-above-five }
e4-alt = Eine Person liegt auf der Seite, die Knie gebeugt und die Fersen zusammen. Das obere Knie öffnet sich nach oben wie eine Muschel, während die Füße zusammenbleiben, und schließt sich langsam.

e4-small-name = Weniger hoch
e4-small-step-1 = Leg dich auf die Seite, Hüften und Knie etwa zur Hälfte gebeugt, mit einem Kissen zwischen den Knien.
e4-small-step-2 = Heb das obere Knie in 2 Sekunden nur halb so hoch und halte 1 Sekunde.
e4-small-step-3 = Senk es in 2 Sekunden. Die Hüften bleiben still. Mach den Satz fertig, dann wechsle die Seite.

e4-standing-name = Drücken im Stehen
e4-standing-step-1 = Stell dich seitlich neben eine Wand. Beug das Knie, das an der Wand ist, und halte dich an einem Stuhl fest.
e4-standing-step-2 = Drück die Außenseite dieses Knies sanft gegen die Wand. Nichts bewegt sich, und du bleibst aufrecht.
e4-standing-step-3 = Drück 5 Sekunden und atme dabei, dann lass los. Mach den Satz fertig, dann dreh dich um.

e4-static-name = Drücken im Liegen
e4-static-step-1 = Leg dich auf den Rücken, die Knie gebeugt, mit einem Gürtel oder Schal um die Oberschenkel.
e4-static-step-2 = Drück beide Knie sanft nach außen gegen den Gürtel. Nichts bewegt sich.
e4-static-step-3 = Drück 5 Sekunden und atme dabei, dann lass los.

e4-band-name = Mit Band
e4-band-step-1 = Zieh ein Schlaufenband bis knapp über die Knie. Leg dich auf die Seite, Hüften und Knie etwa zur Hälfte gebeugt, die Fersen zusammen.
e4-band-step-2 = Heb das obere Knie in 2 Sekunden gegen das Band und halte 1 Sekunde.
e4-band-step-3 = Senk es in 2 Sekunden, ohne dass das Band dich zieht. Mach den Satz fertig, dann wechsle die Seite.

e4-abduction-name = Seitheben, Bein gestreckt
e4-abduction-step-1 = Leg dich auf die Seite, mit dem Rücken an eine Wand, das untere Knie gebeugt, das obere Bein gestreckt, die Ferse an der Wand.
e4-abduction-step-2 = Schieb die Ferse in 2 Sekunden an der Wand hoch, die Zehen nach vorn. Halte 1 Sekunde.
e4-abduction-step-3 = Schieb sie in 2 Sekunden wieder hinunter. Mach den Satz fertig, dann wechsle die Seite.

## E5: piriformis stretch

e5-name = Figur-4-Dehnung
e5-purpose = Lockert Spannung tief im Gesäß.
e5-muscles = Ein tiefer Gesäßmuskel (Piriformis) und seine kleinen Nachbarn, die das Bein nach außen drehen.
e5-setup = Leg dich auf den Rücken, die Knie gebeugt. Leg einen Knöchel über das andere Knie.
e5-step-1 = Halte den Oberschenkel des unteren Beins mit beiden Händen.
e5-step-2 = Zieh ihn zu dir heran, bis du im Gesäß eine leichte Dehnung spürst.
e5-step-3 = Halte das Becken gerade. Halte still und atme.
e5-step-4 = Lass langsam los und wechsle die Seite.
e5-mistake-1 = Das Becken verdrehen.
e5-mistake-2 = Das Knie mit der Hand hinunterdrücken.
e5-mistake-3 = Es im Knie oder in der Leiste spüren. Es gehört ins Gesäß, also lass nach.
e5-caution-1 = Nicht bei Schmerz an der Außenseite der Hüfte: Die Übung zieht dort.
e5-caution-2 = Nicht mit einem künstlichen Hüftgelenk, und nicht, wenn es in der Leiste oder vorn an der Hüfte kneift oder schmerzt.
e5-caution-3 = Nicht, wenn Schmerz, Kribbeln oder Taubheit in ein Bein ausstrahlt. Stärkeres Dehnen ist nicht die Antwort auf Kribbeln.
e5-caution-4 = Wenn dein Sitzknochen Beschwerden macht, mach sanft die Form auf dem Stuhl.
e5-stop-1 = Jedes Kribbeln oder jede Taubheit
e5-stop-2 = { -sign-sharp }
e5-stop-3 = { -sign-groin }
e5-stop-4 = Schmerz im Knie
e5-stop-5 = { -sign-above-five }
e5-alt = Eine Person liegt auf dem Rücken, ein Knöchel liegt über dem anderen Knie, wie die Ziffer 4. Beide Hände ziehen den unteren Oberschenkel zur Brust hin.

e5-seated-name = Auf dem Stuhl
e5-seated-step-1 = Setz dich aufrecht auf einen Stuhl und leg einen Knöchel über das andere Knie.
e5-seated-step-2 = Neig dich aus den Hüften ein wenig nach vorn, mit langem Rücken, bis du im Gesäß eine leichte Dehnung spürst.
e5-seated-step-3 = Halte still und atme, dann wechsle die Seite.

e5-foot_down-name = Fuß am Boden
e5-foot_down-step-1 = Leg dich auf den Rücken und leg einen Knöchel über das andere Knie. Der untere Fuß bleibt am Boden.
e5-foot_down-step-2 = Lass das überkreuzte Knie von selbst nach außen sinken. Drück nicht.
e5-foot_down-step-3 = Halte still und atme, dann wechsle die Seite.

e5-chest-name = Bein zur Brust
e5-chest-step-1 = Leg dich auf den Rücken, die Knie gebeugt. Leg einen Knöchel über das andere Knie.
e5-chest-step-2 = Zieh den unteren Oberschenkel ganz zur Brust hin, solange du im Gesäß nur eine leichte Dehnung spürst.
e5-chest-step-3 = Halte still und atme, lass langsam los und wechsle die Seite.

## E6: glute bridge

e6-name = Gesäßbrücke
e6-purpose = Weckt das Gesäß und lässt es arbeiten.
e6-muscles = Der große Gesäßmuskel (Gluteus maximus) und die Rückseite des Oberschenkels (hintere Oberschenkelmuskeln).
e6-setup = Leg dich auf den Rücken, die Füße hüftbreit, die Unterschenkel fast senkrecht.
e6-step-1 = Atme aus und drück die Fersen in den Boden.
e6-step-2 = Heb die Hüften, bis Knie, Hüften und Schultern eine gerade Linie bilden.
e6-step-3 = Halte, spann das Gesäß an und atme weiter.
e6-step-4 = Senk die Hüften langsam.
e6-mistake-1 = Ins Hohlkreuz gehen, um höher zu kommen.
e6-mistake-2 = Mit den Zehen drücken statt mit den Fersen.
e6-mistake-3 = Die Luft anhalten.
e6-tip-1 = Wenn die Rückseite deines Oberschenkels krampft, stell die Fersen näher heran und mach weniger.
e6-caution-1 = Lieg spät in der Schwangerschaft nicht lange flach auf dem Rücken: Spann das Gesäß stattdessen im Sitzen oder Stehen an.
e6-caution-2 = Atme weiter. Bei einer Herzkrankheit oder hohem Blutdruck, der nicht unter Kontrolle ist, frag zuerst deine Ärztin oder deinen Arzt. Stimmt sie oder er zu, nimm die Form ohne Halten.
e6-caution-3 = Nicht mit einem künstlichen Hüftgelenk, bis deine Chirurgin, dein Chirurg oder die Physiotherapie zustimmt.
e6-stop-1 = { -sign-sharp }
e6-stop-2 = { -sign-tingling }
e6-stop-3 = { -sign-dizzy }
e6-stop-4 = { -sign-groin }
e6-stop-5 = { -sign-above-five }
e6-alt = Eine Person liegt auf dem Rücken, die Knie gebeugt, die Füße flach am Boden. Sie hebt die Hüften, bis Knie, Hüften und Schultern eine gerade Linie bilden, hält und senkt sich langsam.

e6-half-name = Halbe Höhe
e6-half-step-1 = Leg dich auf den Rücken, die Füße hüftbreit, die Knie gebeugt. Atme aus und drück die Fersen in den Boden.
e6-half-step-2 = Heb die Hüften nur halb so hoch. Halte und atme weiter.
e6-half-step-3 = Senk die Hüften langsam.

e6-squeeze-name = Anspannen ohne Heben
e6-squeeze-step-1 = Lieg, sitz oder steh, wie du magst.
e6-squeeze-step-2 = Spann beide Gesäßhälften sanft an und atme weiter. Sonst bewegt sich nichts.
e6-squeeze-step-3 = Lass ganz los, dann spann wieder an.

e6-no_hold-name = Ohne Halten
e6-no_hold-step-1 = Leg dich auf den Rücken, die Füße hüftbreit, die Knie gebeugt. Atme aus, drück die Fersen in den Boden und heb die Hüften zu einer geraden Linie.
e6-no_hold-step-2 = Halte nicht: Senk die Hüften langsam, während du einatmest. Halte nie die Luft an.

e6-long_hold-name = Länger halten
e6-long_hold-step-1 = Leg dich auf den Rücken, die Füße hüftbreit, die Knie gebeugt. Atme aus, drück die Fersen in den Boden und heb die Hüften zu einer geraden Linie.
e6-long_hold-step-2 = Halte 5 Sekunden und atme ruhig, dann senk die Hüften langsam.

e6-marching-name = Marschieren
e6-marching-step-1 = Leg dich auf den Rücken, die Füße hüftbreit, die Knie gebeugt. Heb die Hüften zu einer geraden Linie und bleib oben.
e6-marching-step-2 = Heb einen Fuß ein wenig, setz ihn ab, dann den anderen. Die Hüften bleiben gerade.
e6-marching-step-3 = Setz nach jedem Paar ab, wenn die Hüften absinken.

e6-single-name = Mit einem Bein
e6-single-step-1 = Leg dich auf den Rücken, ein Fuß steht am Boden. Heb den anderen Fuß, das Knie nicht höher als über der Hüfte.
e6-single-step-2 = Atme aus, drück die Ferse in den Boden und heb die Hüften. Sie bleiben gerade.
e6-single-step-3 = Halte, senk die Hüften langsam, mach den Satz fertig und wechsle die Seite.

## E7: straight leg raise

e7-name = Beinheben
e7-purpose = Übt die Kontrolle über das gehobene Bein und gibt Kraft in der neuen Länge.
e7-muscles = Auf dem Rücken: Hüftbeuger und die Vorderseite des Oberschenkels (Quadrizeps). Auf der Seite: die Seite der Hüfte. Auf dem Bauch: der große Gesäßmuskel.
e7-setup = Leg dich auf den Rücken, ein Knie gebeugt und das andere Bein gestreckt.
e7-step-1 = Spann den Oberschenkel des gestreckten Beins und den Bauch an.
e7-step-2 = Heb das Bein in 2 Sekunden bis auf die Höhe des anderen Knies.
e7-step-3 = Senk es in 2 Sekunden. Mach den Satz fertig, dann wechsle die Seite.
e7-mistake-1 = Ins Hohlkreuz gehen. Wenn das passiert, ist der Satz zu Ende.
e7-mistake-2 = Das Bein hochschwingen.
e7-caution-1 = Nicht, wenn Schmerz, Kribbeln oder Taubheit in ein Bein ausstrahlt: Diese Bewegung zieht am Nerv.
e7-caution-2 = Nicht bei neuem oder starkem Schmerz im Rücken.
e7-caution-3 = Nicht bei Schmerz in der Leiste oder vorn an der Hüfte, und nicht bei einem Bauch- oder Leistenbruch.
e7-caution-4 = Nicht mit einem künstlichen Hüftgelenk, bis deine Chirurgin, dein Chirurg oder die Physiotherapie zustimmt. Gar nicht, wenn von vorn operiert wurde.
e7-caution-5 = Atme weiter. Bei einer Herzkrankheit oder hohem Blutdruck, der nicht unter Kontrolle ist, frag zuerst deine Ärztin oder deinen Arzt.
e7-stop-1 = Dein Rücken geht ins Hohlkreuz und du kannst es nicht verhindern
e7-stop-2 = { -sign-sharp }
e7-stop-3 = { -sign-tingling }
e7-stop-4 = { -sign-groin }
e7-stop-5 = { -sign-dizzy }
e7-stop-6 = { -sign-belly }
e7-stop-7 = { -sign-above-five }
e7-alt = Eine Person liegt auf dem Rücken, ein Knie gebeugt. Das andere Bein bleibt gestreckt, steigt bis auf die Höhe des gebeugten Knies und kommt langsam herunter.

e7-slides-name = Ferse schieben
e7-slides-step-1 = Leg dich auf den Rücken, beide Knie gebeugt.
e7-slides-step-2 = Schieb eine Ferse in 2 Sekunden am Boden entlang, bis das Bein fast gestreckt ist.
e7-slides-step-3 = Schieb sie in 2 Sekunden zurück. Der Rücken bleibt still. Mach den Satz fertig, dann wechsle die Seite.

e7-bent-name = Mit gebeugtem Knie
e7-bent-step-1 = Leg dich auf den Rücken, beide Knie gebeugt, und spann den Bauch an.
e7-bent-step-2 = Heb einen Fuß in 2 Sekunden ein wenig vom Boden, das Knie bleibt gebeugt.
e7-bent-step-3 = Senk ihn in 2 Sekunden. Mach den Satz fertig, dann wechsle die Seite.

e7-side-name = Auf der Seite
e7-side-step-1 = Leg dich auf die Seite, das untere Knie gebeugt, das obere Bein gestreckt in einer Linie mit dem Körper. Das schont verspannte Hüftbeuger.
e7-side-step-2 = Heb das obere Bein in 2 Sekunden ein wenig, die Zehen nach vorn.
e7-side-step-3 = Senk es in 2 Sekunden. Mach den Satz fertig, dann wechsle die Seite.

e7-prone-name = Auf dem Bauch
e7-prone-step-1 = Leg dich auf den Bauch, mit einem Kissen unter dem Bauch. Das schont verspannte Hüftbeuger.
e7-prone-step-2 = Spann eine Gesäßhälfte an und heb dieses gestreckte Bein in 2 Sekunden ein wenig. Das Becken bleibt auf dem Kissen.
e7-prone-step-3 = Senk es in 2 Sekunden. Mach den Satz fertig, dann wechsle die Seite.

e7-pause-name = Mit kurzem Halten
e7-pause-step-1 = Leg dich auf den Rücken, ein Knie gebeugt und das andere Bein gestreckt. Heb das gestreckte Bein in 2 Sekunden bis auf die Höhe des anderen Knies.
e7-pause-step-2 = Halte 3 Sekunden und atme. Der Rücken bleibt still.
e7-pause-step-3 = Senk es in 2 Sekunden. Mach den Satz fertig, dann wechsle die Seite.

e7-three-name = Drei Richtungen
e7-three-step-1 = Mach ein Drittel der Wiederholungen auf dem Rücken, ein Drittel auf der Seite und ein Drittel auf dem Bauch.
e7-three-step-2 = Jedes Heben dauert 2 Sekunden hinauf und 2 Sekunden hinunter, ohne Schwung.
e7-three-step-3 = Dann wechsle die Seite.

## E8: adductor stretch, optional

e8-name = Innenschenkel dehnen
e8-purpose = Lockert die inneren Oberschenkel nach dem Reiten, nach Tritten oder nach dem Schneidersitz.
e8-muscles = Die Muskeln innen am Oberschenkel (Adduktoren).
e8-setup = Setz dich aufrecht auf den Boden oder ein Kissen. Leg die Fußsohlen aneinander.
e8-step-1 = Lass die Knie von selbst nach außen sinken.
e8-step-2 = Sitz aufrecht und neig dich aus den Hüften ein wenig nach vorn, bis du an den inneren Oberschenkeln eine leichte Dehnung spürst.
e8-step-3 = Halte still und atme, dann hol die Knie mit den Händen hoch.
e8-mistake-1 = Wippen oder die Knie hinunterdrücken.
e8-mistake-2 = Den Rücken rund machen, um tiefer zu kommen.
e8-caution-1 = Nicht bei Schmerz in der Leiste oder vorn an der Hüfte.
e8-caution-2 = Nicht bei Beckenschmerz in oder nach der Schwangerschaft.
e8-caution-3 = Nicht mit einem künstlichen Hüftgelenk.
e8-stop-1 = { -sign-groin }
e8-stop-2 = { -sign-sharp }
e8-stop-3 = { -sign-tingling }
e8-stop-4 = Schmerz im Knie
e8-stop-5 = { -sign-above-five }
e8-alt = Eine Person sitzt aufrecht, die Fußsohlen aneinander. Die Knie sinken nach außen, dann neigt sich der Körper aus den Hüften ein wenig nach vorn.

e8-cushion-name = Mit Kissen
e8-cushion-step-1 = Setz dich auf ein Kissen, den Rücken an eine Wand. Leg unter jedes Knie ein Kissen.
e8-cushion-step-2 = Leg die Fußsohlen aneinander und lass die Knie auf den Kissen ruhen.
e8-cushion-step-3 = Halte still und atme, dann hol die Knie mit den Händen hoch.

e8-lunge-name = Kniend seitlich
e8-lunge-step-1 = Knie dich auf ein Kissen und streck ein Bein zur Seite, der Fuß steht flach. Die Hände sind am Boden oder an einem Stuhl.
e8-lunge-step-2 = Schieb die Hüften ein wenig zurück, bis du innen am Oberschenkel dieses Beins eine leichte Dehnung spürst.
e8-lunge-step-3 = Halte still und atme, dann wechsle die Seite.

## Where it hurts. A line such as glutes-site-outer_hip-e1 is shown with that exercise.

glutes-site-buttock = Mitten im Gesäß
glutes-site-outer_hip = Außenseite der Hüfte
glutes-site-outer_hip-tip-1 = Versuch, die Beine nicht zu überkreuzen.
glutes-site-outer_hip-tip-2 = Verteil im Stehen dein Gewicht auf beide Beine. Lass dich nicht in eine Hüfte hängen.
glutes-site-outer_hip-tip-3 = Lieg nachts mit einem Kissen zwischen den Knien.
glutes-site-outer_hip-e1 = Bleib auf dem weichen Teil. Meide die schmerzende Stelle und den Knochen an der Außenseite der Hüfte.
glutes-site-sit_bone = Sitzknochen
glutes-site-sit_bone-tip-1 = Leg auf harte Stühle ein Kissen.
glutes-site-sit_bone-tip-2 = Lass tiefe Vorbeugen aus, bis es sich beruhigt hat.
glutes-site-sit_bone-e1 = Drück nicht auf den Sitzknochen und nicht nah daran.
glutes-site-sit_bone-e5 = Setz dich auf ein Kissen und mach es sanft. Neig dich nur wenig nach vorn.
glutes-site-groin = Leiste oder vorn an der Hüfte
glutes-site-groin-tip-1 = Wenn du joggst oder rennst, hör damit auf, bis jemand es untersucht hat.
glutes-site-low_back = Auch der untere Rücken
glutes-site-low_back-e3 = Halte das Steißbein die ganze Zeit eingerollt, damit der untere Rücken still bleibt.
glutes-site-leg = Bis ins Bein, oder Kribbeln
glutes-site-leg-tip-1 = Es ist gut, innerhalb weniger Tage zu einer Ärztin, einem Arzt oder in die Physiotherapie zu gehen. Kribbeln kommt oft vom Rücken, deshalb ist stärkeres Dehnen nicht die Antwort.

## What the third safety screen asks: the line in the list, the button, and what to do

glutes-condition-rf19 = Taubheit, Kribbeln oder Brennen in einem Bein, neu oder schlimmer als vorher
glutes-condition-rf19-button = Ein Bein taub oder kribbelnd
glutes-condition-rf19-advice = Bitte geh innerhalb weniger Tage zu einer Ärztin, einem Arzt oder in die Physiotherapie. Das kommt oft von einem Nerv im Rücken. Ich lasse die Druckübungen, die Figur-4-Dehnung und das Beinheben aus, weil sie den Nerv reizen können. Wenn es schnell schlimmer wird oder du es in beiden Beinen spürst, hol dir sofort medizinische Hilfe.
glutes-condition-rf21 = Ein blauer Fleck, der größer wird, eine Beule oder eine Schwellung nach Druckübungen
glutes-condition-rf21-button = Blauer Fleck oder Beule nach Druck
glutes-condition-rf21-advice = Bitte hör mit allen Druckübungen auf und lass das innerhalb weniger Tage ansehen. Wenn es wächst oder du Blutverdünner nimmst, sprich heute mit einer Ärztin oder einem Arzt. Ich lasse beide Druckübungen aus.
glutes-condition-rf22 = Seit drei Monaten oder länger, Beginn vor dem 45. Geburtstag, und morgens über 30 Minuten steif. Mit Bewegung ist es besser, und es wechselt die Seite
glutes-condition-rf22-button = Seit Monaten morgens steif
glutes-condition-rf22-advice = Bitte geh innerhalb weniger Tage zu einer Ärztin oder einem Arzt und frag, ob das ein entzündlicher Rückenschmerz sein könnte. Das kann eine andere Art von Behandlung brauchen. Bis dahin kannst du mit sanfter Bewegung weitermachen.
glutes-condition-pregnant = Schwanger, oder Geburt in den letzten 12 Wochen
glutes-condition-pregnant-button = Schwanger oder bis 12 Wochen danach
glutes-condition-pregnant-advice = Bitte frag zuerst deine Hebamme oder die Physiotherapie. Ich halte den Druck leicht und mit der Hand und wähle Formen, bei denen du nicht flach auf dem Rücken liegst. „Iliacus lösen“ und „Innenschenkel dehnen“ bleiben aus.
glutes-condition-blood = Du nimmst Blutverdünner. Oder du blutest leicht oder bekommst leicht blaue Flecken, hast zu wenige Blutplättchen oder eine Leberzirrhose
glutes-condition-blood-button = Blutverdünner, oder blute leicht
glutes-condition-blood-advice = Bitte frag zuerst deine Ärztin oder deinen Arzt. Fester Druck kann eine tiefe Blutung auslösen, deshalb lasse ich beide Druckübungen aus. Dehnungen und Kraftübungen gehen weiter.
glutes-condition-clot = Ein Blutgerinnsel, jetzt oder in den letzten 6 Monaten
glutes-condition-clot-button = Blutgerinnsel, letzte 6 Monate
glutes-condition-clot-advice = Bitte frag deine Ärztin oder deinen Arzt, bevor du hier irgendeine Übung machst. Alle sind aus, bis du mir sagst, dass sie oder er zustimmt. Druckübungen bleiben auch dann aus. Massier das Bein nicht.
glutes-condition-belly = Eine Aussackung an einem Blutgefäß (Aneurysma), oder du sollst danach schauen lassen. Eine Operation an Bauch oder Becken in den letzten 12 Monaten. Probleme mit Darm, Nieren, Blase oder Eierstöcken, Schmerz von einer Verhütungsspirale, oder Bauchschmerz, den niemand erklärt hat
glutes-condition-belly-button = Bauchprobleme, OP oder Aneurysma
glutes-condition-belly-advice = Bitte frag zuerst deine Ärztin oder deinen Arzt. Drücken vorn an der Hüfte ist zu nah am Bauch, deshalb bleibt „Iliacus lösen“ aus. Die anderen Übungen gehen weiter.
glutes-condition-hernia = Ein Bauch- oder Leistenbruch
glutes-condition-hernia-button = Bauch- oder Leistenbruch
glutes-condition-hernia-advice = Bitte frag zuerst deine Ärztin oder deinen Arzt. Ich lasse „Iliacus lösen“ und das Beinheben aus. Halte beim Üben nie die Luft an. Wenn eine Beule hart wird oder sehr wehtut, hol dir jetzt medizinische Hilfe.
glutes-condition-hip_replacement = Ein künstliches Hüftgelenk
glutes-condition-hip_replacement-button = Künstliches Hüftgelenk
glutes-condition-hip_replacement-advice = Bitte frag deine Chirurgin, deinen Chirurgen oder die Physiotherapie, welche Übungen zu deiner Hüfte passen. Alle sind aus, bis sie zustimmen. Drei bleiben auch dann aus. Wenn von vorn operiert wurde, sag auch Nein zu „Hüftbeuger dehnen“ und zum Beinheben.
glutes-condition-bones = Knochenschwund (Osteoporose), lange Einnahme von Kortison, früher einmal Hüfte oder Becken gebrochen, oder ein Knochentumor
glutes-condition-bones-button = Knochenschwund, früher Hüftbruch
glutes-condition-bones-advice = Bitte frag zuerst deine Ärztin oder deinen Arzt. Fester Druck kann einem schwachen Knochen schaden, deshalb lasse ich beide Druckübungen aus. Die anderen Übungen gehen weiter.
glutes-condition-feeling = Diabetes mit tauben Füßen, oder andere Stellen, an denen du weniger spürst
glutes-condition-feeling-button = Taube Füße, oder ich spüre weniger
glutes-condition-feeling-advice = Bitte frag zuerst deine Ärztin oder deinen Arzt. Druck ist dort, wo du weniger spürst, schwer einzuschätzen, deshalb lasse ich beide Druckübungen aus. Die anderen Übungen gehen weiter.
glutes-condition-skin = Eine offene Wunde, ein Ausschlag, eine Hautinfektion, Gürtelrose oder vor Kurzem eine Spritze an dieser Stelle
glutes-condition-skin-button = Wunde, Ausschlag oder Spritze dort
glutes-condition-skin-advice = Bitte frag deine Fachperson, wann Druck dort wieder in Ordnung ist. Bis dahin lasse ich beide Druckübungen aus. Die anderen Übungen gehen weiter.
glutes-condition-heart = Eine Herzkrankheit, oder hoher Blutdruck, der nicht unter Kontrolle ist
glutes-condition-heart-button = Herzkrankheit, hoher Blutdruck
glutes-condition-heart-advice = Bitte frag vor den Kraftübungen deine Ärztin oder deinen Arzt. Sie sind aus, bis du mir sagst, dass sie oder er zustimmt. Dann nehme ich die Form ohne Halten. Halte beim Üben nie die Luft an.
glutes-condition-hip_surgery = Vor Kurzem eine Operation an Hüfte oder Wirbelsäule, oder ein bekanntes Hüft-Impingement oder ein Riss im Hüftknorpel (Labrum)
glutes-condition-hip_surgery-button = Hüft- oder Rücken-OP, Hüftschaden
glutes-condition-hip_surgery-advice = Bitte frag zuerst deine Chirurgin, deinen Chirurgen oder die Physiotherapie. Alle Übungen sind aus, bis du mir sagst, dass sie zustimmen. Wenn es in der Leiste kneift, ist die Figur-4-Dehnung nichts für dich.
