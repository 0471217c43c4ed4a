"""What happens as time passes: who is owed a message, sending it once, and what a failure leads to."""
