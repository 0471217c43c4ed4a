"""One day's session: what it holds, how far it is, how it felt; and its steps, one set of one side at a time."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from core.errors import InvalidValue
from core.rules.days import LocalDay
from core.rules.dose import LEVELS, Dose

COUNTED_FROM_S = 15  # holds so long are counted down by the reader's own app


class Felt(StrEnum):
    """The worst soreness during a session (coaching.md §3.1)."""

    EASY = "easy"  # 0 to 3
    SOME = "some"  # 4 or 5
    MUCH = "much"  # above 5


class Since(StrEnum):
    """How it has been since a session, asked the day after (coaching.md §3.1)."""

    BEFORE = "before"  # as before, or better
    LITTLE = "little"  # a little more: +1
    CLEARLY = "clearly"  # clearly more: +2 or above


class Hurt(StrEnum):
    """What "this hurts" meant for an exercise of a session."""

    EFFORT = "effort"
    SHARP = "sharp"


class Side(StrEnum):
    """Which side a step is for; the sorer side comes second (coaching.md §3.1)."""

    FIRST = "first"
    SECOND = "second"
    BOTH = "both"


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One exercise of a session: its id, its form (None is the standard one), its level, and how much of it."""

    exercise: str
    level: int
    dose: Dose
    variant: str | None = None

    def __post_init__(self) -> None:
        if self.level not in LEVELS:
            raise InvalidValue(f"a level is one of {LEVELS}")
        if self.variant is not None and self.variant.partition(".")[0] != self.exercise:
            raise InvalidValue(f"{self.variant} is no form of {self.exercise}")

    @property
    def form(self) -> str:
        """The id of the form: the variant's, or the exercise's own."""
        return self.variant or self.exercise

    @property
    def steps(self) -> int:
        """How many steps it takes: each set, on each side."""
        return self.dose.sets * (2 if self.dose.per_side else 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """The session of a local day.

    `at` counts the items behind us and `step` the steps of the present one, `done` are the exercises done whole.
    `tiny` is the two-minute version, which counts as partly; `gentle` that of a flare day, without progression.
    `finished` is set once it became the check-in. `hurt` tells which exercises were stopped, and why.
    """

    day: LocalDay
    items: tuple[Item, ...]
    at: int = 0
    step: int = 0
    done: frozenset[str] = frozenset()
    hurt: tuple[tuple[str, Hurt], ...] = ()
    tiny: bool = False
    gentle: bool = False
    finished: bool = False
    felt: Felt | None = None
    since: Since | None = None

    def __post_init__(self) -> None:
        names = [item.exercise for item in self.items]
        if len(set(names)) != len(names):
            raise InvalidValue("a session holds an exercise once")
        if not 0 <= self.at <= len(self.items) or not 0 <= self.step < (self.here.steps if self.here else 1):
            raise InvalidValue(f"no step {self.step} of item {self.at}")

    @property
    def here(self) -> Item | None:
        """The item that is on; None when all are behind us."""
        return self.items[self.at] if self.at < len(self.items) else None

    @property
    def place(self) -> str:
        """Where it stands, as its buttons carry it: a button from another place is stale."""
        return f"{self.at}.{self.step}.{self.here.form if self.here else ''}"

    @staticmethod
    def exercise_at(place: str) -> str:
        """The id of the exercise that was on at a `place`; empty when that was none, or is no place."""
        return place.split(".")[2] if place.count(".") >= 2 else ""

    @property
    def steps(self) -> int:
        """How many steps there are in all."""
        return sum(item.steps for item in self.items)

    @property
    def steps_done(self) -> int:
        """How many of them are behind us."""
        return sum(item.steps for item in self.items[: self.at]) + self.step

    @property
    def set(self) -> int:
        """Which set of the present item it is, from 1."""
        return (self.step // 2 if self.here and self.here.dose.per_side else self.step) + 1

    @property
    def side(self) -> Side:
        """Which side it is: the first, then the second of each set."""
        if self.here is None or not self.here.dose.per_side:
            return Side.BOTH
        return Side.SECOND if self.step % 2 else Side.FIRST

    def item(self, exercise: str) -> Item | None:
        """The item with this exercise; None when the session has none."""
        return next((item for item in self.items if item.exercise == exercise), None)

    def advanced(self) -> Session:
        """One step on; an exercise whose last step that was is done."""
        if (here := self.here) is None:
            return self
        if self.step + 1 < here.steps:
            return replace(self, step=self.step + 1)
        return replace(self, at=self.at + 1, step=0, done=self.done | {here.exercise})

    def stepped_back(self) -> Session:
        """One step back; an exercise that is begun again is not done."""
        if self.step > 0:
            return replace(self, step=self.step - 1)
        if self.at == 0:
            return self
        before = self.items[self.at - 1]
        return replace(self, at=self.at - 1, step=before.steps - 1, done=self.done - {before.exercise})

    def with_here(self, other: Item | None) -> Session:
        """Another exercise in the place of the present one, from its first step; None leaves it out."""
        items = (*self.items[: self.at], *((other,) if other else ()), *self.items[self.at + 1 :])
        return replace(self, items=items, step=0)

    def stopped(self, exercise: str, how: Hurt) -> Session:
        """An exercise hurt; of several words about one the last counts."""
        others = tuple(each for each in self.hurt if each[0] != exercise)
        return replace(self, hurt=(*others, (exercise, how)))

    def soothed(self, items: tuple[Item, ...]) -> Session:
        """What is ahead gives way to the gentle `items` of a flare day; what is behind stays."""
        behind = self.items[: self.at]
        ahead = (item for item in items if all(item.exercise != each.exercise for each in behind))
        return replace(self, items=(*behind, *ahead), step=0, tiny=False, gentle=True)

    def only(self, allowed: frozenset[str]) -> Session:
        """The session without what is still ahead and not, or no longer, among the `allowed` forms."""
        kept = tuple(item for n, item in enumerate(self.items) if n < self.at or item.form in allowed)
        same = self.here is not None and self.here.form in allowed
        return replace(self, items=kept, step=self.step if same else 0)
