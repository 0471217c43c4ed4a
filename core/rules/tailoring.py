"""What a routine does for whom: where it hurts, what the safety screen found, how long a session is.

The tables of coaching.md §2.2, §3.4 and §3.5 are content; here is their shape.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from core.errors import InvalidValue
from core.rules.people import LENGTHS
from core.rules.screening import Tier

ID = re.compile(r"[a-z][a-z0-9_]*")


def _refuse_if(wrong: bool, why: str) -> None:
    if wrong:
        raise InvalidValue(why)


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """Where it hurts, and what that changes (coaching.md §3.4).

    `off` are exercises that are left out, `eased` variants that replace the standard form, `more` exercises that weigh
    one more, `care` exercises that get a line of their own; `finding` names the condition that the site itself is,
    `asks_urgent` says that the urgent list is asked again when the site is new. Texts: `name`, `tips`, and `care_text`.
    Where `eased` names several variants of an exercise, the first that is allowed is done.
    """

    id: str
    name: str
    off: frozenset[str] = frozenset()
    eased: tuple[str, ...] = ()
    more: frozenset[str] = frozenset()
    care: frozenset[str] = frozenset()
    finding: str | None = None
    asks_urgent: bool = False
    tips: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        _refuse_if(not ID.fullmatch(self.id), f"the site {self.id!r} is not small letters, digits and _")
        changed = self.more | self.care | {each.partition(".")[0] for each in self.eased}
        _refuse_if(bool(self.off & changed), f"{self.id} changes an exercise that it leaves out")

    @property
    def exercises(self) -> frozenset[str]:
        """Every exercise that it names."""
        return self.off | self.more | self.care

    def care_text(self, exercise_id: str) -> str:
        """The id of what to take care of in this exercise."""
        return f"{self.name}-{exercise_id}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """One item of the third screen, picked one by one (coaching.md §2.1 tier S, §2.2).

    `blocked`, `kept_off` and `eased` are its consequences, `name` the id of what is read, `advice` of what is said.
    """

    id: str
    tier: Tier
    name: str
    advice: str
    blocked: frozenset[str] = frozenset()
    kept_off: frozenset[str] = frozenset()
    eased: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        _refuse_if(not ID.fullmatch(self.id), f"the condition {self.id!r} is not small letters, digits and _")
        _refuse_if(self.tier not in (Tier.SOON, Tier.ADAPT), "what is picked one by one is soon or adapt")

    @property
    def label(self) -> str:
        """The id of its name in a few words, for a button."""
        return f"{self.name}-button"

    @property
    def exercises(self) -> frozenset[str]:
        """Every exercise that it names."""
        return self.blocked | self.kept_off


@dataclass(frozen=True, slots=True, kw_only=True)
class Length:
    """A session of so many minutes (coaching.md §3.5): from each slot the exercise that weighs most.

    `sets` is the most sets of any exercise, `hold_s` the hold of a stretch; None leaves both to the level.
    """

    minutes: int
    slots: tuple[tuple[str, ...], ...]
    sets: int | None = None
    hold_s: int | None = None

    def __post_init__(self) -> None:
        _refuse_if(self.minutes not in LENGTHS, f"a session takes one of {LENGTHS} minutes")
        _refuse_if(not self.slots or not all(self.slots), "a session has slots, and each names exercises")
        _refuse_if(0 in (self.sets, self.hold_s), "sets and hold_s count from 1")

    @property
    def exercises(self) -> frozenset[str]:
        """Every exercise that it names."""
        return frozenset(each for slot in self.slots for each in slot)
