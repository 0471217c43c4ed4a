# Words that people type and that mean the same as a button or a command. Each text is a list, with commas between.
# They count in every language, whatever somebody has set: stopping is as easy as starting, and pain is heard.

typed-stop = unsubscribe, stop it, stop all messages
typed-hurts = wrong, something feels wrong, something is wrong, it hurts, that hurts, this hurts, ouch
typed-polite = please
typed-cancel = cancel
typed-later = later, snooze, not now, remind me later
typed-programme = programme, program
