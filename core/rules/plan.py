"""Which exercises make today's session for this person, and why (coaching.md §3.1, §3.4, §3.5)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from core.rules.days import LocalDay
from core.rules.dose import Dose
from core.rules.people import USUAL_LENGTH
from core.rules.profile import Profile
from core.rules.progression import Grade
from core.rules.routine import Exercise, Variant
from core.rules.screening import Safety

TINY_MINUTES = 2


class Why(StrEnum):
    """Why an exercise is in a session in its form and dose, or is not."""

    STARTER = "starter"  # an easy form for everyone, until the safety screen is answered
    ACTIVITY = "activity"  # about: the activity that weighs most
    MORE = "more"  # about: the site for which it weighs more
    EASED_SITE = "eased-site"  # about: the site
    EASED_SAFETY = "eased-safety"
    CARE = "care"  # about: the site that needs care in this exercise
    NO_TOOL = "no-tool"
    FEWER_SETS = "fewer-sets"  # so that it fits the time
    GENTLE = "gentle"  # of a flare day
    OFF_SITE = "off-site"  # about: the site
    OFF_SAFETY = "off-safety"
    OTHER_DAY = "other-day"  # strength on alternate days
    NO_ROOM = "no-room"
    GATE = "gate"  # off by default, and not opened (yet)
    OPTIONAL = "optional"
    NO_FORM = "no-form"  # no form of it fits the tools and the easing


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """One reason; `about` is the id of the activity or site it speaks of."""

    why: Why
    about: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """An exercise of a plan in its form (None is the standard one), at its level, with its dose, and why."""

    exercise: Exercise
    variant: Variant | None
    level: int
    dose: Dose
    reasons: tuple[Reason, ...] = ()

    @property
    def form(self) -> str:
        """The id of the form: the variant's, or the exercise's own."""
        return self.variant.id if self.variant else self.exercise.id


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What the builder chose, in the order in which it is done, and the reasons for what it left out.

    Empty `items` with `blocked` set: nothing may be offered, a professional comes first.
    """

    items: tuple[Planned, ...] = ()
    left_out: Mapping[str, Reason] = field(default_factory=dict[str, Reason], hash=False)
    blocked: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Needs:
    """Everything the builder looks at. `grades` by exercise id; one that is missing stands at the beginning."""

    profile: Profile
    safety: Safety
    grades: Mapping[str, Grade]
    day: LocalDay
    minutes: int = USUAL_LENGTH
