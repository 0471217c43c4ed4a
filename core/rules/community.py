"""A community: where it is, what its admins chose, and what a member of it let others see."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import NewType

from core.errors import InvalidValue
from core.rules.days import valid_zone
from core.rules.people import MINUTES_A_DAY, PersonId, Place

CommunityId = NewType("CommunityId", int)

LEAST_PEOPLE = 3  # of a group whose numbers are shown (coaching.md §4.3, rule 10)
LONGEST_NAME = 60


class Right(StrEnum):
    """What the bot must be allowed in a place to do its work there."""

    SEE = "see"
    WRITE = "write"
    PICTURES = "pictures"
    PIN = "pin"
    ROLES = "roles"
    ARRIVALS = "arrivals"  # to be told who joins and leaves


@dataclass(frozen=True, slots=True, kw_only=True)
class Here:
    """The community in which somebody acts, as its platform tells it now; nothing of it is kept but what is chosen.

    `chat` is the platform's own id of it, `place` the channel, thread or topic in which they act. `admin`: whether they
    may run the community, asked anew each time. `hidden`: whether they alone can be answered there. `public`: whether
    everybody sees the message whose button was pressed. `unnamed`: whether they write in the community's own name, so
    that only their right to it is known. `lacks` are the rights that the bot does not have in `place`.
    """

    platform: str
    chat: str
    name: str
    place: Place
    admin: bool = False
    hidden: bool = False
    public: bool = False
    unnamed: bool = False
    lacks: frozenset[Right] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Community:
    """A Discord server or a Telegram group as its admins set it up.

    `place` is where posts go, `zone` an IANA name, `minute` the time of the daily post in minutes after midnight there;
    None until chosen. `here`: whether the bot is in it; one that was removed keeps all choices. `asking` is the
    question that waits for an admin's typed answer (core.flows.asking). `next_due_at` is when the next post is
    owed, None for never.
    """

    id: CommunityId
    platform: str
    chat: str
    name: str
    language: str
    place: Place | None = None
    zone: str | None = None
    minute: int | None = None
    posts: bool = True
    welcome: bool = True
    roles: bool = False
    here: bool = True
    asking: str | None = None
    next_due_at: datetime | None = None

    def __post_init__(self) -> None:
        if self.minute is not None and not 0 <= self.minute < MINUTES_A_DAY:
            raise InvalidValue(f"minute of the day out of range: {self.minute}")
        if self.place is not None and (self.place.private or self.place.platform != self.platform):
            raise InvalidValue("posts go to a shared place of the community's own platform")

    @property
    def clock_zone(self) -> str:
        """The zone of the community's clock, or UTC while none is chosen, or one that this version does not know."""
        return self.zone if self.zone is not None and valid_zone(self.zone) else "UTC"

    @property
    def ready(self) -> bool:
        """Whether it is set up, and the bot there: whether anything may be posted."""
        return self.here and self.place is not None and self.zone is not None and self.minute is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Membership:
    """A person in a community. `shows_role`: whether they let their milestones be shown there as a role."""

    community: CommunityId
    person: PersonId
    shows_role: bool = False


class Gesture(StrEnum):
    """What somebody did for all to see under the post of a day; the first is only ever shown as a number."""

    DID_IT = "did_it"
    SHARED = "shared"  # shows their name that day
    CHEERED = "cheered"


@dataclass(frozen=True, slots=True, kw_only=True)
class Gestures:
    """What was done under the post of a day: how many did each, and the accounts of those who show their name."""

    counts: dict[Gesture, int] = field(default_factory=dict[Gesture, int])
    shared: tuple[str, ...] = ()  # the platform's own ids, in the order in which they shared
