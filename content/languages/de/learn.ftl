learn-title = Wissen
learn-intro = Kurze Karten dazu, was hinter den Übungen steckt. Jede sagt, wie sicher das ist und woher es kommt.
learn-some = Diese Karten sind vielleicht, was du suchst:
learn-unknown = Dazu habe ich keine Karte. Diese habe ich:
learn-about = Allgemeines Wissen zum Wohlbefinden, keine Diagnose und keine Behandlung.
learn-all = Alle Karten
learn-why = Mehr dazu lesen
learn-sure = Wie sicher das ist
learn-sources = Woher das kommt:

learn-evidence-strong = Stark: Mehrere gute Studien sind sich einig.
learn-evidence-some = Einige Belege: Es gibt Studien, und sie lassen Fragen offen.
learn-evidence-weak = Schwache Belege: Es gibt wenige oder kleine Studien, oder sie haben etwas leicht anderes untersucht.
learn-evidence-judgement = Unser eigenes Urteil: Keine Studie klärt es.

## Why glutes get sore

lesson-sore-title = Warum das Gesäß Beschwerden macht
lesson-sore-text-1 = Dein Gesäß besteht aus drei Muskeln: Gluteus maximus, medius und minimus. Sie heben dich Treppen hinauf und halten beim Gehen die Hüften gerade. Tief darunter liegt ein kleiner Muskel, der Piriformis.
lesson-sore-text-2 = Langes Sitzen drückt auf sie alle und gibt ihnen wenig zu tun. Rennen, Springen oder Heben kann mehr von ihnen verlangen, als sie gewohnt sind. Beides kann Beschwerden machen.
lesson-sore-text-3 = Auch dein Rücken kann Schmerz ins Gesäß senden. Wenn ein Bein kribbelt, liegt das meist am Rücken. Deshalb kann dir ein Chat nicht sagen, woher dein Schmerz kommt.
lesson-sore-sure = Ich kenne keine Studie, die klärt, warum das Gesäß Beschwerden macht. Eine Übersichtsarbeit fand: Der Piriformis steckt selten hinter Schmerzen im unteren Rücken, höchstens bei 6 von 100.

## Postural and phasic muscles

lesson-kinds-title = Zwei Arten von Muskeln
lesson-kinds-text-1 = Ein Modell teilt Muskeln in zwei Arten. Haltemuskeln halten dich aufrecht und werden, so heißt es, kurz und fest. Bewegungsmuskeln bewegen dich und werden, so heißt es, schwach.
lesson-kinds-text-2 = Der Kurs stützt sich auf dieses Modell: Er dehnt die erste Art und kräftigt die zweite.
lesson-kinds-text-3 = Es ist ein Modell und keine Tatsache. In einer Studie mit 600 Menschen hing Rückenschmerz mit schwachen Muskeln zusammen. Mit kurzen Muskeln vorn an der Hüfte oder einem gekippten Becken hing er nicht zusammen.
lesson-kinds-point-1 = Haltemuskeln, die fest werden, so heißt es: die Adduktoren innen am Oberschenkel und der Piriformis tief im Gesäß.
lesson-kinds-point-2 = Bewegungsmuskeln, die schwach werden, so heißt es: Gluteus maximus, medius und minimus.
lesson-kinds-sure = In der Studie ging es um Schmerz im unteren Rücken, und sie sah jede Person nur einmal. Sie kann nicht sagen, was zuerst kam, und sagt nichts über Beschwerden im Gesäß.

## Which activity loads what

lesson-activities-title = Was welche Muskeln belastet
lesson-activities-text-1 = Was du den ganzen Tag tust, entscheidet, welche Muskeln arbeiten und welche ruhen. So sieht es der Kurs:
lesson-activities-point-1 = Schreibtisch: Die Vorderseite der Hüfte, die Adduktoren und der Piriformis bleiben kurz, und das Gesäß ruht.
lesson-activities-point-2 = Entspannt sitzen mit gekreuzten Beinen: Der Piriformis bleibt kurz, und das Gesäß ruht.
lesson-activities-point-3 = Auto fahren: die Vorderseite der Hüfte und der Piriformis des Beins an den Pedalen.
lesson-activities-point-4 = Rad fahren: die Vorderseite der Hüfte, der Piriformis und das Gesäß.
lesson-activities-point-5 = Joggen: Das Gesäß arbeitet viel, und ein schwacher Gluteus medius lässt die Hüfte absinken.
lesson-activities-point-6 = Kniebeugen und Gewichte heben: Gluteus maximus und Piriformis.
lesson-activities-point-7 = Springen: Gluteus maximus und medius.
lesson-activities-point-8 = Reiten: Adduktoren und Piriformis.
lesson-activities-point-9 = Tritte und Seitschritte: Adduktoren, Piriformis und die Muskeln seitlich an der Hüfte.
lesson-activities-sure = Keine Studie hat geprüft, welche Übung zu welcher Tätigkeit passt. Wenn dein Körper dir etwas anderes sagt, vertrau deinem Körper.

## Why a release tool hurts

lesson-pressure-title = Warum Druck wehtut
lesson-pressure-text-1 = Ein Muskel mit Beschwerden ist empfindlich, deshalb schmerzt er, wenn etwas darauf drückt. Ein guter Schmerz ist höchstens 5 von 10, und du atmest noch ohne Mühe. Wenn du die Luft anhältst oder dich anspannst, ist es zu viel.
lesson-pressure-text-2 = Nach den ersten Malen sind ein oder zwei Tage lang leichte Beschwerden normal. Später schmerzt derselbe Druck oft weniger. Ein blauer Fleck ist nicht das Ziel: Er heißt drei Tage aussetzen, dann weniger Druck.
lesson-pressure-text-3 = Ein stechender oder elektrisierender Schmerz ist kein guter Schmerz, und auch nicht Kribbeln, Taubheit oder ein Puls unter dem Gerät. Das sind Zeichen, sofort aufzuhören.
lesson-pressure-sure = In einer Übersichtsarbeit über 17 Studien vertrugen Menschen danach mehr Druck. Sie berichteten aber nicht von weniger Schmerz als die Menschen ohne Druck.

## Why slow and still

lesson-still-title = Langsam und ruhig
lesson-still-text-1 = Hier kommt der Druck langsam und bleibt dann ruhig. Kommt er schnell, spannt man sich leicht dagegen an. Ruhiger Druck gibt dir Zeit, auszuatmen und zu spüren, wie viel richtig ist.
lesson-still-text-2 = Es beginnt mit 5 Sekunden pro Stelle. Das ist mit Absicht kurz: Du gewöhnst dich in kleinen Schritten daran und lernst, was ein guter Schmerz ist. Es wächst um je 5 Sekunden, und nur, wenn es sich gut angefühlt hat.
lesson-still-text-3 = Länger ist nicht immer besser. Keine Stelle wird länger als eine Minute gehalten.
lesson-still-sure = Eine Studie verglich ruhigen und rollenden Druck an der Wade, bei 50 Menschen ohne Schmerz. Nur nach ruhigem Druck vertrugen sie mehr, doch die Gruppen unterschieden sich nicht deutlich. Der Beginn mit 5 Sekunden ist unser eigenes Urteil.

## Vibrating tools

lesson-vibration-title = Vibrierende Geräte
lesson-vibration-text-1 = Ein vibrierendes Gerät kann sich auf einem müden Muskel gut anfühlen, zum Beispiel nach dem Sport. Wenn du es magst und es nicht wehtut, ist das Grund genug.
lesson-vibration-text-2 = Für empfindliche Stellen nimmt der Kurs ruhigen Druck. Ein Gerät, das rüttelt, ruht nie, deshalb ist schwer zu spüren, wie viel richtig ist. Hier ersetzt es ruhigen Druck nicht.
lesson-vibration-text-3 = Wenn Druck für dich ausgeschlossen ist, sind es auch vibrierende Geräte. Sei vor allem vorsichtig bei Blutverdünnern, leicht entstehenden blauen Flecken, einem Blutgerinnsel, Knochenschwund oder Haut, die wenig spürt. Frag zuerst eine Ärztin oder einen Arzt.
lesson-vibration-sure = Die Belege für ruhigen Druck statt Vibration sind schwach. Ich kenne keine Studie, die beides bei Beschwerden im Gesäß verglichen hat. Die hier genannte betrifft das Rollen der Wade, und ihre Gruppen unterschieden sich nicht deutlich.

## Taking pressure off

lesson-sitting-title = Weniger Druck beim Sitzen
lesson-sitting-text-1 = Wenn du sitzt, ruht dein Gewicht auf dem Gesäß, oft stundenlang. Muskeln und Sehnen dort werden gedrückt und haben wenig zu tun. Das Gewicht ab und zu wegzunehmen kostet wenig, deshalb ist es einen Versuch wert:
lesson-sitting-point-1 = Steh jede halbe Stunde für 2 Minuten auf. Ein leiser Wecker kann dich erinnern.
lesson-sitting-point-2 = Sitz auf einem Kissen, vor allem, wenn der Knochen, auf dem du sitzt, Beschwerden macht.
lesson-sitting-point-3 = Steck Geldbeutel und Telefon nicht in die hintere Hosentasche.
lesson-sitting-point-4 = Sitz nicht lange mit gekreuzten Beinen.
lesson-sitting-sure = Zwei Minuten jede halbe Stunde sind unsere Zahl, und keine Studie hat sie bei Beschwerden im Gesäß geprüft. Ein Fachartikel sagt, dass langes Sitzen eine gereizte Sehne am Sitzknochen stören kann.

## How long until it is better

lesson-weeks-title = Wie lange es dauert
lesson-weeks-text-1 = Viele merken in 1 bis 4 Wochen eine Veränderung, manche nicht. Gute und schlechte Tage sind normal, und ein schlechter Tag sagt wenig.
lesson-weeks-text-2 = In einer Studie mit Menschen mit Rückenschmerz kam die größte Veränderung in den ersten zwei Wochen. Nach vier Wochen kam wenig dazu. Vier Wochen sind also ein fairer Zeitraum.
lesson-weeks-text-3 = Wenn deine Beschwerden dann etwa gleich sind, sagt das nichts über deine Mühe. Manche Ursachen brauchen einen anderen Weg, und es ist ein guter Zeitpunkt, in die Physiotherapie oder zu einer Ärztin oder einem Arzt zu gehen. Wenn es schlimmer wird, geh früher hin.
lesson-weeks-sure = Keine Studie hat diesen Kurs geprüft. In einer Studie zu Schmerz außen an der Hüfte halfen Rat und Übungen mehr als Warten. Aber dort wurden die Menschen physiotherapeutisch angeleitet.

## When to see someone

lesson-someone-title = Wann du dir Hilfe holen solltest
lesson-someone-text-1 = Manche Zeichen brauchen sofort Hilfe: Taubheit zwischen den Beinen, Probleme mit Blase oder Darm, oder Schmerz oder Schwäche in beiden Beinen. Ebenso Schmerz in der Brust und ein Sturz, nach dem du das Bein nicht belasten kannst. Wähle den örtlichen Notruf.
lesson-someone-text-2 = Für die ganze Liste drück unten auf „Etwas stimmt nicht“ oder schreibe /symptoms. Dort steht auch, was heute ärztlich untersucht werden sollte. Niemand liest diese Nachrichten, also warte bitte nicht auf mich.
lesson-someone-text-3 = Geh bald in die Physiotherapie oder zu einer Ärztin oder einem Arzt, wenn ein Bein kribbelt oder taub wird oder die Beschwerden schlimmer werden. Tu das auch, wenn vier Wochen wenig geändert haben.
lesson-someone-sure = Die Liste folgt dem Rat von Fachleuten. Studien zeigen, dass ein Zeichen allein wenig sagt. Darum sollte dich jemand untersuchen, und kein Chat sollte raten.
