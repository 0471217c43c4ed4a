"""Buddies: two people who see one thing of each other, whether today was looked after."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from core.errors import InvalidValue
from core.rules.people import Account, PersonId

MOST_BUDDIES = 5
NUDGES = 3  # the kind words to choose from, numbered from 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Buddy:
    """All that a person is told of a buddy: what they are called, and whether they looked after their own today.

    `account` is theirs on the platform on which they agreed, None when they are there no more. A day that was skipped,
    paused or locked is one of which nothing is said. `mark` tells them apart on buttons.
    """

    account: Account | None
    mark: str
    done: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Nudge:
    """A kind word from one buddy to another: which of them, and when it was sent."""

    sender: PersonId
    receiver: PersonId
    words: int
    at: datetime

    def __post_init__(self) -> None:
        if not 1 <= self.words <= NUDGES or self.sender == self.receiver:
            raise InvalidValue(f"no kind word: {self.words}")
