"""What is true whatever the platform: rules, conversations, delivery and storage. No chat library, no network."""
