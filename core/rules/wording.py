"""What an exercise says, and what is read before one that is off by default: ids of texts."""

from __future__ import annotations

from dataclasses import dataclass

from core.errors import InvalidValue
from core.rules.dose import LEVELS


def _refuse_if(wrong: bool, why: str) -> None:
    if wrong:
        raise InvalidValue(why)


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The ids of an exercise's texts. `stops` are the signs to stop at once; only `tips` may be empty."""

    name: str
    purpose: str
    muscles: str
    setup: str
    steps: tuple[str, ...]
    mistakes: tuple[str, ...]
    cautions: tuple[str, ...]
    stops: tuple[str, ...]
    tips: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        needed = (self.name, self.purpose, self.muscles, self.setup)
        needed += (self.steps, self.mistakes, self.cautions, self.stops)
        _refuse_if(not all(needed), "an exercise has every text but tips")


@dataclass(frozen=True, slots=True, kw_only=True)
class Gate:
    """Off by default: opened by level `level` of exercise `after`, a clear safety screen and a tap on `accept`.

    `text` is the id of what is read before the tap. Source: coaching.md §3.3, E2.
    """

    after: str
    level: int
    text: str
    accept: str

    def __post_init__(self) -> None:
        _refuse_if(self.level not in LEVELS, f"a gate's level is one of {LEVELS}")
