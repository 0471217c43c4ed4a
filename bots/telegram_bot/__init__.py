"""The Telegram adapter: what a person does becomes a press or a command, and a card becomes a message."""

import os

# The library then hands out waits as timedeltas; without it, every 429 warns of a deprecation (its changelog, 22.2).
os.environ["PTB_TIMEDELTA"] = "true"
