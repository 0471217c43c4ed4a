busy-title = Einen Moment
busy = Das war viel auf einmal, darum habe ich das Letzte nicht ausgeführt. Bitte versuche es in einer Minute noch einmal.
