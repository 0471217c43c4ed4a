post-title = Dehnung des Tages, { DATETIME($day, skeleton: "MMMEd") }
post-title-lines = Heute, { DATETIME($day, skeleton: "MMMEd") }
post-what = { $name }: { $dose }.
post-stop = Mach es sanft und atme weiter. Hör sofort auf, wenn es stechend oder elektrisierend schmerzt, sich taub anfühlt oder kribbelt oder wenn dir schwindlig ist. Lass es aus, wenn eine Person, die dich behandelt, das gesagt hat.
post-count = { $people } Personen haben heute mitgemacht.
post-shared = Den Tag geteilt: { $names }.
post-more = { $people ->
    [one] 1 weitere Person
   *[other] { $people } weitere
}
post-cheers = Applaus dafür: { $cheers }.
post-did = Ich habe mitgemacht
post-cheer = Applaus

## What the person who pressed reads

post-counted-title = Danke
post-counted = Es ist gezählt. Ab drei Personen zeigt die Nachricht, wie viele mitgemacht haben.
post-noted = Es ist gezählt und auch für deinen eigenen Tag notiert: Ein Teil davon zählt als Tag, an dem du für dich gesorgt hast.
post-kept = Es ist gezählt. Dein eigener Tag bleibt so, wie du ihn notiert hast.
post-yours = Deine eigenen Dehnungen sind weiter hier, wenn du magst.
post-invite = Möchtest du jeden Tag im privaten Chat ein paar eigene Dehnungen bekommen? Dann drück auf „Starten“.
post-closed = Diese Nachricht nimmt keine Antworten mehr an. Das tun nur die der letzten drei Tage, und es wurde nichts geändert.
post-cheered = Dein Applaus ist gezählt. Ab drei zeigt die Nachricht, wie viele es sind.
post-cheer-nobody = Unter dieser Nachricht steht im Moment kein Name. Also gibt es noch niemanden für Applaus.
post-cheer-own = Bisher steht dort nur dein eigener Name. Danke, dass du deinen Tag teilst.
post-unfit-title = Diese Dehnung ist heute nichts für dich
post-unfit-halted = Etwas hat nicht gestimmt, also lass diese bitte aus. Ich habe sie nicht gezählt. Ruhe zählt als Tag, an dem du für dich gesorgt hast.
post-unfit-theirs = Du hast mir gesagt, dass du ein anderes Programm machst. Also lass diese bitte aus. Ich habe sie nicht gezählt.
post-unfit-gentle = Du hast mir gesagt, dass du auf einen Termin oder Untersuchungen wartest. Also lass diese bitte aus. Ich habe sie nicht gezählt.
post-unfit-ruled-out = Nach dem, was du mir gesagt hast, passt diese nicht zu dir. Also lass sie bitte aus. Ich habe sie nicht gezählt. Deine eigene Karte zeigt, was passt.

## Sharing a day

share-button = Tag teilen: { $name }
share-undo-button = Zurücknehmen: { $name }
share-shared-title = Geteilt
share-shared = Dein Name steht in ein bis zwei Minuten unter der heutigen Nachricht in „{ $name }“. Sonst wird nichts von deinem Tag gezeigt.
share-undone-title = Zurückgenommen
share-undone = Dein Name verschwindet in ein bis zwei Minuten aus der Nachricht in „{ $name }“.

## Milestones as a role

role-days = { $days } Tage für sich gesorgt
roles-show = Tage zeigen: { $name }
roles-hide = Tage verbergen: { $name }
roles-title = Deine Tage als Rolle
roles-what = In „{ $name }“ kann ich dir eine Rolle geben. Sie nennt den letzten Meilenstein, den du erreicht hast, etwa 7 oder 100 Tage für dich gesorgt.
roles-public = Eine Rolle ist öffentlich: Alle dort können sie sehen.
roles-back = Sie sagt nichts darüber, wie ein Tag war. Du kannst sie jederzeit verbergen.
roles-yes = Ja, zeigen
roles-shown-title = Als Rolle gezeigt
roles-shown = Deine Rolle in „{ $name }“ kommt, sobald du 3 Tage erreicht hast, und ändert sich von selbst, wenn du mehr erreichst. Sie zeigt immer den Stand von vor zwei Tagen.
roles-hidden-title = Verborgen
roles-hidden = Deine Rolle in „{ $name }“ verschwindet in ein bis zwei Minuten. Niemand erfährt davon.
roles-hidden-away = Ich bin gerade nicht in „{ $name }“. Deine Rolle dort verschwindet, sobald ich wieder da bin. Niemand erfährt davon.
