"""What happens when a person acts: presses and commands in, cards out. One file a conversation."""
