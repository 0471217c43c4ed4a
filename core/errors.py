"""Every error that crosses a seam, in one tree. A refusal a person may meet is a card, not an error.

LimberError
├── InvalidValue            a value was refused when it was born (also a ValueError)
│   └── UnreadableAction    a button's wire does not decode: unknown, damaged or from an older version
├── ContentFault            the content folder does not load; carries every fault found
├── SealError               an encrypted value cannot be opened: wrong key or damaged row
├── StoreBusy               the database cannot take it now: locked for too long, full, or gone; nothing was written
│   └── StoreConflict       it undid a transaction because of another one; it may be done again at once
├── ConfigurationFault      the settings cannot work; says what to change
├── NoPicture               a picture of somebody's progress was not drawn: the words go without it
└── MessengerError          a platform did not take a message
    ├── Undeliverable       it never will: blocked, closed, gone
    ├── TryLater            it asked us to wait, or failed in a way that passes
    └── OutcomeUnknown      the request left and no answer came: it may or may not have arrived
"""

from __future__ import annotations

from enum import StrEnum


class LimberError(Exception):
    """The root of everything Limber raises on purpose."""


class InvalidValue(LimberError, ValueError):
    """A value was refused at its construction; the message says which limit it broke."""


class UnreadableAction(InvalidValue):
    """A button's wire does not decode."""


class ContentFault(LimberError):
    """The content folder does not load. `faults` holds one line for each fault of every file."""

    def __init__(self, faults: tuple[str, ...]) -> None:
        super().__init__("\n".join(faults))
        self.faults = faults


class SealError(LimberError):
    """An encrypted value cannot be opened with the key at hand."""


class StoreBusy(LimberError):
    """The database cannot take it now; nothing was written.

    Another process kept it locked for longer than we wait, its disk is full, or it cannot be reached.
    """


class StoreConflict(StoreBusy):
    """Two transactions stood in each other's way, and this one was undone; it may be done again at once."""


class ConfigurationFault(LimberError):
    """The settings cannot work together; the message says what to change."""


class NoPicture(LimberError):
    """A picture was not drawn; says why without a word of what it would have shown."""


class MessengerError(LimberError):
    """A platform did not take a message."""


class Unreachable(StrEnum):
    """Why a place cannot be written to. Only the first is the person's own doing."""

    BLOCKED = "blocked"  # the person blocked the bot or closed direct messages to it
    CLOSED = "closed"  # the platform does not let us open or use this direct chat
    GONE = "gone"  # the account, chat or channel no longer exists
    FORBIDDEN = "forbidden"  # a right is missing in this place


class Undeliverable(MessengerError):
    """The message can never arrive at this place: stop sending until the next contact."""

    def __init__(self, reason: Unreachable) -> None:
        super().__init__(reason.value)
        self.reason = reason


class TryLater(MessengerError):
    """The platform did not take it now.

    `after_s` is the platform's own wait in seconds, or None when it named none (a 5xx or a lost connection before
    anything left). A named wait does not count as an attempt; `everywhere` is whether it is for the whole bot, and not
    for requests like this one alone.
    """

    def __init__(self, after_s: float | None = None, *, everywhere: bool = True) -> None:
        super().__init__("later" if after_s is None else f"after {after_s:g} s")
        self.after_s = after_s
        self.everywhere = everywhere


class OutcomeUnknown(MessengerError):
    """The request left and its answer never came; the message may have arrived."""
