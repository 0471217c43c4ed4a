"""Who is coached, where they can be reached, and what they follow."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import NewType

from core.errors import InvalidValue, Unreachable
from core.rules.days import LocalDay, valid_zone

PersonId = NewType("PersonId", int)

MINUTES_A_DAY = 24 * 60
_NEVER = datetime.min.replace(tzinfo=UTC)


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


class Rhythm(StrEnum):
    """How often a message comes."""

    DAILY = "daily"
    WEEKLY = "weekly"  # the weekly summary alone
    THRICE = "thrice"  # three sessions a week, and nothing on the days between (coaching.md §1.5)


class Country(StrEnum):
    """Where the person would call for help; never guessed (coaching.md §2.3)."""

    EU = "eu"
    UK = "uk"
    US = "us"  # and Canada
    AUSTRALIA = "au"
    NEW_ZEALAND = "nz"
    OTHER = "other"


LENGTHS = (2, 5, 10, 15)  # minutes a session (coaching.md §3.5)
USUAL_LENGTH = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Preferences:
    """What a person chose, changeable at any time.

    `length` is the session's length in minutes, one of LENGTHS, None until asked. `soreness` is the person's answer to
    whether the soreness question may be asked and its scores kept, None until asked; `country` None until chosen.
    `dark_pictures` is about those of a person's progress; an exercise is drawn on a light ground for everybody. `app`
    is the platform to which messages go, None for that of the account used last.
    """

    length: int | None = None
    rhythm: Rhythm = Rhythm.DAILY
    second_nudge: bool = False
    soreness: bool | None = None
    still_images: bool = False
    descriptions: bool = False
    dark_pictures: bool = False
    country: Country | None = None
    app: str | None = None

    def __post_init__(self) -> None:
        if self.length is not None and self.length not in LENGTHS:
            raise InvalidValue(f"a session takes one of {LENGTHS} minutes, not {self.length}")

    @property
    def reminds_twice(self) -> bool:
        """Whether a second nudge is wanted: whoever is written to once a week gets none."""
        return self.second_nudge and self.rhythm is Rhythm.DAILY


@dataclass(frozen=True, slots=True, kw_only=True)
class Enrollment:
    """A person following a routine.

    `zone` is an IANA name, checked where it is chosen: a row of a newer version may name one that this version's zone
    data does not know. `minute` the chosen time of day in minutes after local midnight (0 to 1439), `first_day`
    the local day on which Start was completed (day 1, `coaching.md §1.3`), `next_due_at` the earliest instant at which
    any message is owed, None while nothing is. `paused_until` is the last day of the latest pause, `heard_day` the last
    local day on which the person pressed or wrote anything; both None when there is none. `asking` is the wire of the
    question that waits for a typed answer, None while none does. `extra_day` is the next day on which a message comes
    besides those of the rhythm, None for none, or where one comes every day. `warned_day` is the day on which
    the notice was due that all will be deleted for so long a silence; None once the person is heard of again.
    """

    person: PersonId
    routine: str
    language: str
    state: State
    zone: str | None = None
    minute: int | None = None
    first_day: LocalDay | None = None
    next_due_at: datetime | None = None
    paused_until: LocalDay | None = None
    heard_day: LocalDay | None = None
    asking: str | None = None
    extra_day: LocalDay | None = None
    warned_day: LocalDay | None = None
    preferences: Preferences = Preferences()

    def __post_init__(self) -> None:
        if self.minute is not None and not 0 <= self.minute < MINUTES_A_DAY:
            raise InvalidValue(f"minute of the day out of range: {self.minute}")
        if self.state is State.ACTIVE and (self.zone is None or self.minute is None or self.first_day is None):
            raise InvalidValue("an active enrollment has a zone, a time and a first day")

    @property
    def clock_zone(self) -> str:
        """The zone of the person's clock, or UTC while none is chosen, or one that this version does not know."""
        return self.zone if self.zone is not None and valid_zone(self.zone) else "UTC"


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """How one account of a person is reached: its direct place, if one is known, and why it cannot be written to.

    `used_at` is when the person came back to it from another account of theirs; None where there never was one.
    `untold_at` is when another one was connected with it, or let go, until it is known that it was told here.
    """

    account: Account
    person: PersonId
    place: Place | None = None
    unreachable: Unreachable | None = None
    used_at: datetime | None = None
    untold_at: datetime | None = None

    @property
    def open_place(self) -> Place | None:
        """The direct place, as long as it can be written to."""
        return self.place if self.unreachable is None else None

    @property
    def met(self) -> bool:
        """Whether the person was met here in private, and has neither blocked us nor gone since."""
        return self.place is not None and self.unreachable not in (Unreachable.BLOCKED, Unreachable.GONE)


def by_use(contacts: Iterable[Contact]) -> Sequence[Contact]:
    """Accounts of a person, the one used last first; those they never came back to stay in their order."""
    return sorted(contacts, key=lambda each: each.used_at or _NEVER, reverse=True)
