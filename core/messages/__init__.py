"""What is said, platform-neutral: actions, cards, texts."""
