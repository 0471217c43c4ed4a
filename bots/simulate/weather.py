"""What goes wrong: platforms that fail, and hours in which nobody of us is at work; all by the seed."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from core.errors import MessengerError, OutcomeUnknown, TryLater, Undeliverable, Unreachable


class Trouble(StrEnum):
    """What a platform answers instead of taking a message."""

    LATER = "later"  # an error that passes
    WAIT = "wait"  # so many seconds, which it names
    LOST = "lost"  # nothing, and the message has not arrived
    SILENT = "silent"  # nothing, though the message has arrived
    CLOSED = "closed"  # this direct chat cannot be used


@dataclass(frozen=True, slots=True, kw_only=True)
class Storm:
    """Trouble of one platform; of ours where it names none."""

    start: datetime
    end: datetime
    platform: str = ""
    trouble: Trouble = Trouble.LATER


@dataclass(frozen=True, slots=True, kw_only=True)
class Weather:
    """All storms of a simulation; calm ones have none. `chance` is of trouble with any single message."""

    seed: int
    storms: tuple[Storm, ...] = ()
    chance: float = 0.0

    def away(self, at: datetime) -> Storm | None:
        """The hours in which nobody of us is at work, if this is one of them."""
        return next((each for each in self.storms if not each.platform and each.start <= at < each.end), None)

    @property
    def absences(self) -> tuple[Storm, ...]:
        """All hours in which nobody of us is at work."""
        return tuple(each for each in self.storms if not each.platform)

    def trouble(self, platform: str, address: str, at: datetime) -> Trouble | None:
        """What becomes of a message to this address, sent now. The same question has the same answer."""
        for storm in self.storms:
            if storm.platform == platform and storm.start <= at < storm.end:
                return storm.trouble
        dice = random.Random(f"{self.seed} {platform} {address} {at.timestamp()}")
        if dice.random() >= self.chance:
            return None
        usual = (Trouble.LATER, Trouble.LATER, Trouble.WAIT, Trouble.LOST, Trouble.SILENT, Trouble.CLOSED)
        return dice.choice(usual)


def error_of(trouble: Trouble, dice: random.Random) -> MessengerError:
    """What the messenger raises for it."""
    match trouble:
        case Trouble.LATER:
            return TryLater()
        case Trouble.WAIT:
            return TryLater(dice.choice((3.0, 40.0, 900.0)))
        case Trouble.LOST | Trouble.SILENT:
            return OutcomeUnknown()
        case Trouble.CLOSED:
            return Undeliverable(Unreachable.CLOSED)


def forecast(seed: int, platforms: tuple[str, ...], start: datetime, days: int) -> Weather:
    """A storm every ten days or so for each platform and for us, of minutes to some days."""
    storms = [each for name in ("", *platforms) for each in _storms(seed, name, start, days)]
    return Weather(seed=seed, storms=tuple(storms), chance=0.01)


def _storms(seed: int, platform: str, start: datetime, days: int) -> Iterator[Storm]:
    dice = random.Random(f"{seed} storms {platform}")
    at = start
    while (at := at + timedelta(days=dice.expovariate(1 / 10))) < start + timedelta(days=days):
        hours = dice.choice((0.1, 0.5, 2, 5, 9, 30, 60) if not platform else (0.05, 0.3, 1, 4, 26))
        end = at + timedelta(hours=hours * dice.uniform(0.5, 1.5))
        trouble = dice.choice((Trouble.LATER, Trouble.WAIT, Trouble.LOST, Trouble.SILENT))
        yield Storm(start=at, end=end, platform=platform, trouble=trouble)
        at = end
