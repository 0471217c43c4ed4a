greeting-title = Willkommen
greeting-names = Herzlich willkommen, { $names }.
greeting-people = Schön, dass ihr da seid, alle { $people }.
greeting-all = An alle, die gerade dazugekommen sind: Schön, dass ihr da seid.
greeting-what = Ich bin Limber. Ich schicke jeden Tag ein paar sanfte Dehnungen, nur im privaten Chat. Drück auf „Starten“, wenn du magst. Nur du siehst, was danach kommt.
