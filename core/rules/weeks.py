"""Weeks of a day log, counted for words such as "5 of 7 days looked after" (coaching.md §4.2)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from fractions import Fraction

from core.errors import InvalidValue
from core.rules.days import OPEN_DAYS, LocalDay
from core.rules.recovery import mean
from core.rules.streak import Status

WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True, kw_only=True)
class Week:
    """Up to seven days. `counted` are those looked after: done, partly or rested.

    `missed` were skipped, or closed without an entry. Days that are locked, excused or still open without an entry
    are in `days` alone. Raises InvalidValue when the numbers cannot be true.
    """

    first_day: LocalDay
    last_day: LocalDay
    days: int
    counted: int
    done: int
    partly: int
    rested: int
    paused: int
    missed: int

    def __post_init__(self) -> None:
        if not 0 < self.days <= WEEK.days or (self.last_day - self.first_day).days + 1 != self.days:
            raise InvalidValue(f"a week of {self.days} days from {self.first_day} to {self.last_day}")
        if (
            self.counted != self.done + self.partly + self.rested
            or self.counted + self.paused + self.missed > self.days
        ):
            raise InvalidValue(f"more days than the {self.days} there are")


def weeks(log: Mapping[LocalDay, Status], first_day: LocalDay, today: LocalDay, count: int) -> tuple[Week, ...]:
    """The last seven days up to and with today, then the seven before, and so on: at most `count`, the latest first.

    Nothing before `first_day` is counted, so the earliest may be shorter, and there may be fewer.
    """
    lasts = (today - back * WEEK for back in range(count))
    return tuple(_week(log, first_day, last, today) for last in lasts if last >= first_day)


def mean_of(scores: Mapping[LocalDay, int], week: Week) -> tuple[Fraction | None, int]:
    """The exact mean of the week's scores, and how many there are; None where they are too few (coaching.md §1.3)."""
    count = sum(week.first_day <= day <= week.last_day for day in scores)
    return mean(scores, week.first_day, week.last_day), count


def _week(log: Mapping[LocalDay, Status], first_day: LocalDay, last: LocalDay, today: LocalDay) -> Week:
    first = max(first_day, last - WEEK + timedelta(days=1))
    days = [first + timedelta(days=each) for each in range((last - first).days + 1)]
    statuses = Counter(log.get(day, Status.NONE) for day in days)
    still_open = sum(log.get(day, Status.NONE) is Status.NONE and (today - day).days < OPEN_DAYS for day in days)
    done, partly, rested = (statuses[each] for each in (Status.DONE, Status.PARTLY, Status.REST))
    return Week(
        first_day=first,
        last_day=last,
        days=len(days),
        counted=done + partly + rested,
        done=done,
        partly=partly,
        rested=rested,
        paused=statuses[Status.PAUSED],
        missed=statuses[Status.SKIPPED] + statuses[Status.NONE] - still_open,
    )
