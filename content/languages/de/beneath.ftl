beneath-why = Noch nicht fachlich geprüft, deshalb auch auf Englisch:
beneath-only = Diese Übersetzung ist noch nicht geprüft. Was deine Sicherheit betrifft, steht hier auf Englisch.
