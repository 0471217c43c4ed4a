"""After something felt wrong no exercise is offered until that is well over (coaching.md §1.5, §2.3)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from core.rules.days import LocalDay

LEAST = timedelta(hours=12)  # the day may end, or a move east leave it behind, sooner than that
REACH = timedelta(days=3)  # how far back a halt can still matter: longer than any move between zones


@dataclass(frozen=True, slots=True, kw_only=True)
class Wrong:
    """When the person said that something felt wrong: the local day, and the instant."""

    day: LocalDay
    at: datetime


def halts(wrong: Wrong | None, day: LocalDay, now: datetime) -> bool:
    """Whether no exercise may be offered `now` as that of `day`.

    It may not on the day of the word, nor on an earlier one that a move west shows again, nor within twelve hours.
    """
    return wrong is not None and (wrong.day >= day or now - wrong.at < LEAST)
