retention-title = Ich habe lange nichts von dir gehört
retention-when = Es sind etwa 11 Monate. Am { DATETIME($day, skeleton: "yMMMMd") } lösche ich alles, was ich über dich habe: deine Tage, deine Antworten und deine Einstellungen.
retention-how = Wenn ich es behalten soll, drück auf den ersten Knopf oder schreibe mir. Dann bleibt es 12 weitere Monate.
retention-nothing = Wenn du es nicht mehr brauchst, musst du nichts tun.
retention-keep = Meine Tage behalten
retention-delete = Jetzt löschen
retention-kept-title = Alles bleibt
retention-kept = Es bleibt 12 Monate ab heute, und 12 Monate ab jedem Mal, wenn ich von dir höre.
retention-writes = Ab jetzt schreibe ich dir wieder zu deiner Zeit. Wenn du das nicht möchtest, drück auf „{ $button }“. Deine Tage bleiben trotzdem.
retention-lock = Was jetzt zu tun ist

stopped-kept = Ich behalte sie 12 Monate, nachdem ich zuletzt von dir gehört habe. Dann lösche ich alles, ohne eine weitere Nachricht.
