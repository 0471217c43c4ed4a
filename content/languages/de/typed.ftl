typed-stop = stopp, aufhören, hör auf, abmelden, abbestellen, alle Nachrichten stoppen
typed-hurts = etwas stimmt nicht, da stimmt etwas nicht, etwas fühlt sich falsch an, es tut weh, das tut weh, tut weh, au, aua, autsch, schmerzt, es schmerzt, das schmerzt
typed-polite = bitte
typed-cancel = abbrechen
typed-later = später, nicht jetzt, erinnere mich später
typed-programme = programm, mein programm
