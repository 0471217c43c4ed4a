"""Who is coached, where they can be reached, and what they follow."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NewType

from core.errors import InvalidValue, Unreachable
from core.rules.days import LocalDay

PersonId = NewType("PersonId", int)

MINUTES_A_DAY = 24 * 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """A person's identity on one platform. `platform` is a name the core never interprets; `id` is the platform's."""

    platform: str
    id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a message can go. `address` is opaque to the core; `private` is true where only the person reads."""

    platform: str
    address: str
    private: bool


class State(StrEnum):
    """How far an enrollment has come."""

    STARTING = "starting"  # agreed, still answering the questions of Start
    ACTIVE = "active"
    STOPPED = "stopped"  # by the person's own word: nothing is sent until they start again


@dataclass(frozen=True, slots=True, kw_only=True)
class Enrollment:
    """A person following a routine.

    `zone` is an IANA name, checked where it is chosen: a row of a newer version may name one that this version's zone
    data does not know. `minute` the chosen time of day in minutes after local midnight (0 to 1439), `first_day`
    the local day on which Start was completed (day 1, `coaching.md §1.3`), `next_due_at` the earliest instant at which
    any message is owed, None while nothing is.
    """

    person: PersonId
    routine: str
    language: str
    state: State
    zone: str | None = None
    minute: int | None = None
    first_day: LocalDay | None = None
    next_due_at: datetime | None = None

    def __post_init__(self) -> None:
        if self.minute is not None and not 0 <= self.minute < MINUTES_A_DAY:
            raise InvalidValue(f"minute of the day out of range: {self.minute}")
        if self.state is State.ACTIVE and (self.zone is None or self.minute is None or self.first_day is None):
            raise InvalidValue("an active enrollment has a zone, a time and a first day")


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """How one account of a person is reached: its direct place, if one is known, and why it cannot be written to."""

    account: Account
    person: PersonId
    place: Place | None = None
    unreachable: Unreachable | None = None
