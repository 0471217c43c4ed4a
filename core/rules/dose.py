"""How much of an exercise: doses, the four levels, and the caps no dose may exceed (coaching.md §3.2)."""

from __future__ import annotations

from dataclasses import dataclass

from core.errors import InvalidValue

LEVELS = (1, 2, 3, 4)
LONGEST_DOSE_S = 900  # one exercise never outlasts the longest session, coaching.md §3.5


def _refuse_if(wrong: bool, why: str) -> None:
    if wrong:
        raise InvalidValue(why)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dose:
    """How much: `sets` rounds of `reps` repetitions on each of `spots`, on each side if `per_side`.

    One repetition takes `move_s` seconds of moving and `hold_s` seconds of keeping still.
    """

    sets: int
    reps: int = 1
    spots: int = 1
    hold_s: int = 0
    move_s: int = 0
    per_side: bool = True

    def __post_init__(self) -> None:
        _refuse_if(min(self.sets, self.reps, self.spots) < 1, "sets, reps and spots count from 1")
        _refuse_if(min(self.hold_s, self.move_s) < 0, "hold_s and move_s are 0 or more seconds")
        _refuse_if(self.hold_s + self.move_s == 0, "a repetition takes time: give hold_s, move_s or both")
        _refuse_if(self.session_s > LONGEST_DOSE_S, f"takes {self.session_s} s, more than {LONGEST_DOSE_S} s")

    @property
    def side_s(self) -> int:
        """Seconds on one side (or in all, when both sides work together), without rests."""
        return self.sets * self.spots * self.reps * (self.hold_s + self.move_s)

    @property
    def session_s(self) -> int:
        """Seconds in all, without rests."""
        return self.side_s * (2 if self.per_side else 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """One step of an exercise. `every_days` 2 means every second day at most."""

    number: int
    dose: Dose
    every_days: int = 1

    def __post_init__(self) -> None:
        _refuse_if(self.number not in LEVELS, f"a level is one of {LEVELS}")
        _refuse_if(not 1 <= self.every_days <= 7, "every_days is 1 (daily) to 7 (weekly)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cap:
    """What no dose may exceed, in seconds: one hold, one side in a day, a whole session. None is no limit."""

    hold_s: int | None = None
    side_s: int | None = None
    session_s: int | None = None

    def broken_by(self, dose: Dose) -> str | None:
        """The first limit that `dose` exceeds, in words, or None."""
        for name in ("hold_s", "side_s", "session_s"):
            limit: int | None = getattr(self, name)
            given: int = getattr(dose, name)
            if limit is not None and given > limit:
                return f"{name} is {given}, above the hard cap of {limit}"
        return None
