"""Where people write, and what they may write there."""

from __future__ import annotations

from bots.sandbox.screen import Refused
from bots.sandbox.telegram.text import TEXT_LIMIT, typed, utf16_length
from bots.sandbox.telegram.wire import Content


def corner(chat: str | None) -> tuple[int, int]:
    """The number of a chat and that of a topic of it, as "-100123/45" names them; 0 for the private chat, and none."""
    number, _, topic = (chat or "0").partition("/")
    return int(number), int(topic or 0)


def typed_content(text: str) -> Content:
    """A text as the app sends it. Raises Refused for one it would not."""
    found = typed(text)
    if not 1 <= utf16_length(found.plain) <= TEXT_LIMIT:
        raise Refused(f"a text has 1 to {TEXT_LIMIT} characters")
    content = Content(text=found.plain)
    if found.entities:
        content["entities"] = list(found.entities)
    return content
