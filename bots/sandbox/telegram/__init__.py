"""The local Telegram: the Bot API, as strict as the real one."""
