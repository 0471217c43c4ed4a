# Above the English words beneath a translation that nobody has reviewed yet (coaching.md §2.4).

beneath-why = Nobody has reviewed this translation yet, so here it is in English too:
beneath-only = Nobody has reviewed the translation yet. What is about your safety is in English here.
