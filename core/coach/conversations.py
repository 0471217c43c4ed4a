"""Of which kind something is that people press or type, as the log may say it.

A line of the log stands at the minute in which somebody did something, so who knows them may know whose it is. What is
about health, or may be, is therefore of the same kind as every day's stretching: the name must not tell.
"""

from __future__ import annotations

from enum import StrEnum


class Conversation(StrEnum):
    """What a press is about, and no more of it."""

    START = "start"
    DAY = "day"  # today's stretches and everything that health is spoken of in
    PROGRESS = "progress"
    TOGETHER = "together"  # with others: challenges, buddies, what is shared
    ADMIN = "admin"  # whoever runs a community sets it up
    SETTINGS = "settings"
    LINKING = "linking"
    PRIVACY = "privacy"
    LEARN = "learn"
    HELP = "help"
    STOP = "stop"
    TYPED = "typed"  # an answer, or anything else that is no word of ours


_KINDS = {
    "start": Conversation.START,
    "progress": Conversation.PROGRESS,
    "why": Conversation.PROGRESS,
    "board": Conversation.TOGETHER,
    "buddy": Conversation.TOGETHER,
    "challenge": Conversation.TOGETHER,
    "post": Conversation.TOGETHER,
    "roles": Conversation.TOGETHER,
    "share": Conversation.TOGETHER,
    "coach": Conversation.ADMIN,
    "settings": Conversation.SETTINGS,
    "snooze": Conversation.SETTINGS,
    "pause": Conversation.SETTINGS,
    "zone": Conversation.SETTINGS,
    "link": Conversation.LINKING,
    "unlink": Conversation.LINKING,
    "privacy": Conversation.PRIVACY,
    "retention": Conversation.PRIVACY,
    "learn": Conversation.LEARN,
    "help": Conversation.HELP,
    "stop": Conversation.STOP,
}
_WORDS = _KINDS | {"today": Conversation.DAY, "symptoms": Conversation.DAY, "report": Conversation.DAY}


def pressed(action: str) -> Conversation:
    """The kind of an action, by the first part of its name; of one that nobody knows, today answers."""
    return _KINDS.get(action.partition(".")[0], Conversation.DAY)


def typed(text: str) -> Conversation:
    """The kind of what was typed, by the word at its beginning, if it is written as one: "/today"."""
    if not text.startswith("/"):
        return Conversation.TYPED
    return _WORDS.get(text[1:].partition(" ")[0].partition("@")[0], Conversation.TYPED)
