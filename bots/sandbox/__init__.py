"""A local Discord and a local Telegram, strict as the real ones, and the people who use them."""
