## How long: said of many things; everything goes with the person

-kept-end = solange ich dich kenne
-kept-yes-end = bis du die Fragen zu deiner Gesundheit abschaltest

## Your apps

kept-account = Die Nummer deines Accounts in jeder App, in der du mich benutzt, und die Nummer, unter der ich dich kenne
kept-account-why = Um zu wissen, dass du es bist, und um einen Tag nur einmal zu zählen
kept-account-until = { -kept-end }. Eine App, die du trennst, ist sofort weg
kept-chat = Die Nummer unseres direkten Chats, und ob ich dort schreiben kann
kept-chat-why = Um dir zu antworten und deine Nachrichten an den richtigen Ort zu schicken
kept-chat-until = { -kept-end }
kept-used = Wann du in eine App zurückgekommen bist, und was ihr noch nicht gesagt wurde
kept-used-why = Um in der App zu schreiben, die du benutzt, und um jeder zu sagen, wenn eine andere verbunden wird
kept-used-until = { -kept-end }
kept-code = Ein Code, den du verlangt hast, als Hash, wofür er ist, und welcher Account ihn bekam oder zeigte
kept-code-why = Um zwei Apps, zwei Buddys oder zwei Gruppen zu verbinden. Der Code selbst wird nicht aufbewahrt
kept-code-until = zehn Minuten. Bei zwei Gruppen sind es zwei Tage

## Your settings

kept-start = Wann du zugestimmt und begonnen hast, welchem Kurs du folgst, und ob du gestoppt hast
kept-start-why = Um zu wissen, wo du im Kurs bist
kept-start-until = { -kept-end }
kept-when = Deine Zeitzone, deine Uhrzeit, deine Sprache
kept-when-why = Um zu deiner Zeit und in deiner Sprache zu schreiben
kept-when-until = { -kept-end }
kept-choices = Wie lang eine Einheit ist, wie oft und in welcher App ich schreibe, wie Bilder gezeigt werden, und ob ich nach deinen Beschwerden frage
kept-choices-why = Um es so zu machen, wie du es gewählt hast
kept-choices-until = { -kept-end }
kept-country = Das Land für Notrufe, nur wenn du eines gewählt hast
kept-country-why = Um die richtige Nummer zu nennen. Ich rate sie nie
kept-country-until = { -kept-end }
kept-asking = Welche Frage auf das wartet, was du tippst
kept-asking-why = Damit ein Neustart dazwischen nicht schadet
kept-asking-until = bis du sie beantwortest oder etwas anderes tust

## Your days

kept-checkin = Zu jedem Tag: erledigt, teilweise, Ruhe oder ausgelassen, und wann du das gesagt hast
kept-checkin-why = Für deine Serie und deinen Fortschritt
kept-checkin-until = { -kept-end }
kept-pause = Deine Pausen: von welchem Tag bis zu welchem
kept-pause-why = Um diese Tage bei deiner Serie auszunehmen
kept-pause-until = { -kept-end }
kept-excused = Tage, an denen dich keine Nachricht erreichen konnte, und warum
kept-excused-why = Damit kein solcher Tag gegen dich zählt
kept-excused-until = { -kept-end }
kept-entries = Dass es verschlüsselte Einträge über dich gibt, in welcher Reihenfolge, und an welchen Tagen du eine Einheit hattest
kept-entries-why = Um sie zu finden. Was in ihnen steht, ist nur mit dem Schlüssel lesbar
kept-entries-until = so lange wie die Einträge

## You and your body

kept-consent = Ob ich nach deiner Gesundheit fragen darf, und welche Fragen du beantwortet hast
kept-consent-why = Um nur zu fragen, wozu du zugestimmt hast, und nur einmal
kept-consent-until = { -kept-end }
kept-life = Was du machst, etwa am Schreibtisch arbeiten oder joggen, was du zur Hand hast, und dein Plan, wann du dehnst
kept-life-why = Damit die Übungen zu dir passen
kept-life-until = { -kept-end }
kept-body = Wo es wehtut, wie stark die Beschwerden vor dem Anfang waren, was dir schwerfällt, und was du eingeschaltet hast
kept-body-why = Um Übungen zu wählen und zu sehen, ob es besser wird. Ich frage nur nach deinem Ja
kept-body-until = { -kept-yes-end }
kept-soreness = Wie stark deine Beschwerden an einem Tag sind, von 0 bis 10
kept-soreness-why = Um zu sehen, ob es besser wird, und um dir zu sagen, wann du eine Fachperson aufsuchen solltest. Ich frage nur nach deinem Ja
kept-soreness-until = bis du diese Frage abschaltest, oder alle Fragen zu deiner Gesundheit
kept-session = Deine Einheiten: welche Übungen und wie viel, was du getauscht hast, was wehtat, und wie es sich anfühlte
kept-session-why = Um den nächsten Plan leichter oder schwerer zu machen
kept-session-until = { -kept-yes-end }

## Safety and advice

kept-wrong = Tage, an denen etwas nicht stimmte, und wann du das gesagt hast
kept-wrong-why = Um an ihnen keine Übung anzubieten
kept-wrong-until = { -kept-end }
kept-safety = Wozu die Sicherheitslisten führen: was wegbleibt oder leichter wird, ob alles gestoppt ist, und seit wann. Nie, was du angekreuzt hast
kept-safety-why = Um nichts anzubieten, was schaden kann
kept-safety-until = { -kept-yes-end }. Solange alles gestoppt ist, bleibt eine Zeile, die das sagt, bis du den Stopp beendest
kept-care = Wie es geht: deine Antworten beim Rückblick und an Tag 14, und wie du bewertest, was du tust. Auch was ich geraten habe, was du geantwortet hast, ob du eine Fachperson aufgesucht hast, und was von fünf Dingen dabei herauskam
kept-care-why = Um dir zu sagen, wann du eine Fachperson aufsuchen solltest, und was danach zu tun ist
kept-care-until = { -kept-yes-end }. Ohne die Fragen behalte ich, dass ich den Rat für alle gegeben habe, und wann. Ich behalte auch, dass du einem anderen Programm folgst oder auf einen Termin wartest
kept-programme = Die Titel des Programms einer Fachperson, so wie du sie getippt hast
kept-programme-why = Um es in deiner täglichen Nachricht statt meiner Übungen zu nennen
kept-programme-until = { -kept-yes-end }

## With others

kept-membership = Die Server und Gruppen, in denen du mich benutzt hast, und ob du dort eine Rolle zeigst
kept-membership-why = Um dort nur zu zeigen, was du gewählt hast, und es wegzunehmen, wenn du gehst
kept-membership-until = bis du sie verlässt
kept-entrant = Die Challenges, bei denen du mitmachst, auf welcher Seite und seit wann, und der Name, den du für eine Liste gewählt hast
kept-entrant-why = Um deine Tage zu zählen und dich auf einer Liste zu nennen, auf der du stehen willst
kept-entrant-until = bis du sie verlässt
kept-gesture = Dass du unter der Nachricht eines Tages „Ich habe mitgemacht“ gedrückt, deinen Namen gezeigt oder applaudiert hast
kept-gesture-why = Um jedes einmal zu zählen
kept-gesture-until = bis dieser Tag in jeder Zeitzone vorbei und abgeschlossen ist: drei bis fünf Tage
kept-buddy = Deine Buddys: welche zwei zugestimmt haben, und in welcher App
kept-buddy-why = Um euch zu sagen, ob die andere Person heute für sich gesorgt hat
kept-buddy-until = bis eine oder einer von euch es beendet
kept-nudge = Der letzte Gruß, den du einem Buddy geschickt hast: welcher, an wen und wann
kept-nudge-why = Um ihn zu einer guten Zeit zu schicken, und nicht zu viele
kept-nudge-until = bis du einen anderen schickst

## My messages

kept-delivery = Wann eine Nachricht fällig war, gesendet wurde oder nicht ankam
kept-delivery-why = Damit du keine zweimal bekommst, und Tage, an denen es an mir lag, nicht zählen
kept-delivery-until = { -kept-end }
kept-next = Wann die nächste Nachricht kommt
kept-next-why = Um sie pünktlich zu schicken
kept-next-until = bis sie gesendet ist
kept-heard = Der letzte Tag, an dem du etwas gedrückt oder getippt hast, und wann ich geschrieben habe, dass ich alles lösche
kept-heard-why = Um weniger und dann nichts mehr zu schreiben, wenn du nicht antwortest, und um nach 12 Monaten alles zu löschen
kept-heard-until = { -kept-end }

## People I do not coach

kept-hash = Dass jemand in einer Gruppe „Ich habe mitgemacht“ gedrückt oder applaudiert hat: ein mit einem Schlüssel gebildeter Hash des Accounts, kein Name
kept-hash-why = Um jedes einmal zu zählen. Ohne den Schlüssel kann niemand sehen, wer das war
kept-hash-until = bis dieser Tag in jeder Zeitzone vorbei und abgeschlossen ist: drei bis fünf Tage
kept-tries = Dass ein falscher Code getippt wurde, und wann: ein mit einem Schlüssel gebildeter Hash des Accounts
kept-tries-why = Damit niemand einen Code durch Probieren findet
kept-tries-until = zehn Minuten
kept-arrival = Die Account-Nummer von Menschen, die zu einer Gruppe kommen, in der ich Hallo sage
kept-arrival-why = Um alle, die zusammen kamen, in einer Nachricht zu begrüßen
kept-arrival-until = bis zur Begrüßung ein paar Minuten später. Gibt es keine, höchstens einen Tag

## Servers and groups

kept-community = Nummer und Name eines Servers oder einer Gruppe, und was die Admins gewählt haben: Ort, Zeit, Zeitzone, Sprache und was an ist
kept-community-why = Um dort zu schreiben, was sie wollen. Wer Admin ist, bewahre ich nicht auf: Ich frage jedes Mal die App
kept-community-until = solange ich den Server oder die Gruppe kenne
kept-admin = Welche Frage auf das wartet, was ein Admin tippt, und ein mit einem Schlüssel gebildeter Hash des Accounts
kept-admin-why = Damit niemand sonst sie beantworten kann
kept-admin-until = höchstens zehn Minuten
kept-challenge = Challenges: ihre Art, ihr Name, ihre Tage, ihr Ziel und ihre Seiten
kept-challenge-why = Um die Tage zu zählen und zu zeigen, wie es steht
kept-challenge-until = solange ich den Server oder die Gruppe kenne
kept-posts = Wann dort eine Nachricht fällig war und gesendet wurde, und welche meiner Karten aufzufrischen ist
kept-posts-why = Damit keine zweimal kommt
kept-posts-until = solange ich den Server oder die Gruppe kenne. Bei einer Karte: bis sie aufgefrischt ist

## The program

kept-alive = In welchen Minuten ich gelaufen bin
kept-alive-why = Um zu sehen, wann ich aus war, damit ein solcher Tag gegen niemanden zählt
kept-alive-until = eine Woche
kept-sharing = Welcher meiner Prozesse was tut, und wann die nächste Nachricht gehen darf
kept-sharing-why = Damit mehrere Prozesse nichts doppelt tun und unter dem bleiben, was die Apps erlauben. Nichts davon handelt von einer Person
kept-sharing-until = solange ich laufe
kept-memory = Wie die Apps die Zeichnungen der Übungen nennen, und welche Befehle ich ihnen genannt habe. Wann ich zuletzt nachgesehen habe, was zu löschen ist, und ein Zeichen, ob der Schlüssel passt
kept-memory-why = Damit ein Neustart nichts zweimal schickt. Nichts davon betrifft eine Person
kept-memory-until = solange ich laufe
