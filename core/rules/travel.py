"""What a change of zone or time does to the days: none is lost, none comes twice, none is numbered anew.

Days are calendar dates (coaching.md §1.3), and the ledger owes each of them once. So a move west finds the days that
it brings again settled already. A move east may find the time of its day past, or leave days out: a day past its time
is owed at once, and one that is left out is nobody's fault.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from core.rules.days import LocalDay, day_start, local_day, valid_zone
from core.rules.pacing import next_due, owed
from core.rules.people import Enrollment

_DAY = timedelta(days=1)
_TICK = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Crossing:
    """The day that is `owed_now`, if its time has passed unspoken, and the days that were `left_out`."""

    owed_now: LocalDay | None = None
    left_out: tuple[LocalDay, ...] = ()


def moved(enrollment: Enrollment, *, zone: str, minute: int, now: datetime) -> Enrollment:
    """The enrollment with another zone and time. Day 1 moves only back, for whoever flies west out of it."""
    here = local_day(now, zone)
    first_day = None if enrollment.first_day is None else min(enrollment.first_day, here)
    return replace(enrollment, zone=zone, minute=minute, first_day=first_day)


def touched(before: Enrollment, after: Enrollment, now: datetime) -> tuple[LocalDay, ...]:
    """The days whose message the change may have left without an instant, today's on the new clock last."""
    today = local_day(now, after.clock_zone)
    known = before.zone if before.zone is not None and valid_zone(before.zone) else after.zone
    unplanned = next(iter(owed(before, now)), None) if known == before.zone else None
    first = min(today, local_day(now, known or "UTC"), *(() if unplanned is None else unplanned[:1]))
    first = max(first, min(before.first_day or today, today))
    return tuple(first + back * _DAY for back in range((today - first).days + 1))


def crossing(before: Enrollment, after: Enrollment, now: datetime, *, settled: Collection[LocalDay]) -> Crossing:
    """What follows for the days that were `touched`. `settled` are those of them in the ledger or checked in.

    With the zone unchanged today's message is owed only if its old time had come: whoever chooses an earlier hour
    means tomorrow's. Day 1 was begun with its card in hand.
    """
    *earlier, today = touched(before, after, now)
    left_out = tuple(day for day in earlier if day not in settled)
    began = today > (before.first_day or today)
    came = after.zone != before.zone or _has_come(before, today, now)
    owed_now = today if began and came and today not in settled and _has_come(after, today, now) else None
    return Crossing(owed_now=owed_now, left_out=left_out)


def _has_come(enrollment: Enrollment, day: LocalDay, now: datetime) -> bool:
    """Whether a message is meant for the day and its time has come; none is during a pause or between summaries."""
    start = day_start(day, enrollment.clock_zone)
    first, at = next_due(enrollment, start - _TICK)
    return first == day and at <= now
