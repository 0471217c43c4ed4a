"""A challenge: who takes part between which days, and on which side."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import NewType

from core.errors import InvalidValue
from core.rules.community import LONGEST_NAME, CommunityId
from core.rules.days import LocalDay
from core.rules.people import PersonId

ChallengeId = NewType("ChallengeId", int)

SHORTEST, LONGEST = 3, 56  # days
MOST_SIDES = 4
LONGEST_ALIAS = 30
_DAY = timedelta(days=1)


class Contest(StrEnum):
    """What is shared, or compared."""

    TOGETHER = "together"  # one target for everybody
    TEAMS = "teams"  # by the share of members who took part
    BOARD = "board"  # by the days of those who chose to be shown


class Stage(StrEnum):
    """How far a challenge has come; whether it has begun is a matter of the day."""

    DRAFT = "draft"  # seen by admins only
    OPEN = "open"  # its card stands in the community: people join, take part, leave
    OVER = "over"  # the last zone has closed, or an admin ended it: only its final card is owed, or was sent


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """A team, or all who take part. `number` is 1 for the first."""

    number: int
    community: CommunityId
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Challenge:
    """A challenge from its first to its last local day. It belongs to its communities: any admin of one may end it.

    `target` is the shared number of check-ins, for TOGETHER alone. `ended_early`: by an admin, before the last day was
    over. `ended_at` is when an admin ended it: no day that began later counts. `closes_at` is when to look whether the
    last zone has closed, None but while it is open. Raises InvalidValue for what cannot be.
    """

    id: ChallengeId
    contest: Contest
    name: str
    first_day: LocalDay
    last_day: LocalDay
    sides: tuple[Side, ...]
    target: int | None = None
    stage: Stage = Stage.DRAFT
    ended_early: bool = False
    ended_at: datetime | None = None
    closes_at: datetime | None = None

    def __post_init__(self) -> None:
        if not 1 <= len(self.name) <= LONGEST_NAME:
            raise InvalidValue(f"a challenge has a name of 1 to {LONGEST_NAME} characters")
        if not SHORTEST <= self.length <= LONGEST:
            raise InvalidValue(f"a challenge takes {SHORTEST} to {LONGEST} days, not {self.length}")
        if [side.number for side in self.sides] != list(range(1, len(self.sides) + 1)):
            raise InvalidValue("the sides are numbered from 1")
        if not 1 <= len(self.sides) <= (MOST_SIDES if self.contest is Contest.TEAMS else 1):
            raise InvalidValue(f"{len(self.sides)} sides")
        if (self.target is not None) != (self.contest is Contest.TOGETHER) or (self.target or 1) < 1:
            raise InvalidValue("a shared target is what a challenge together has")

    @property
    def length(self) -> int:
        """In days, both ends included."""
        return (self.last_day - self.first_day).days + 1

    @property
    def days(self) -> tuple[LocalDay, ...]:
        """Every day of it, the first one first."""
        return tuple(self.first_day + number * _DAY for number in range(self.length))

    @property
    def communities(self) -> tuple[CommunityId, ...]:
        """Where it takes place, each once, in the order of the sides."""
        return tuple(dict.fromkeys(side.community for side in self.sides))

    def side(self, number: int) -> Side | None:
        """The side of this number."""
        return next((side for side in self.sides if side.number == number), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entrant:
    """A person who takes part, from `joined_day` on; `zone` is that of their clock, `alias` how a board names them."""

    person: PersonId
    side: int
    joined_day: LocalDay
    zone: str = "UTC"
    alias: str | None = None
