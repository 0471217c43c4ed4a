"""A person's day log, put together from what is kept."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import timedelta

from core.errors import InvalidValue
from core.ports import Transaction
from core.rules.days import LocalDay
from core.rules.halt import REACH, Wrong
from core.rules.people import Enrollment
from core.rules.screening import Safety, safety
from core.rules.streak import CHECKINS, Status, Streak, merge, streak


async def day_log(
    tx: Transaction, enrollment: Enrollment, today: LocalDay, *, held: Safety | None = None
) -> Mapping[LocalDay, Status]:
    """The status of every day that has one; days that a lock froze up to `today`. `held` is what the safety log adds up
    to, for whoever has read it.
    """
    check_ins = await tx.check_ins(enrollment.person)
    excused = await tx.excused(enrollment.person)
    paused = days_within(await tx.pauses(enrollment.person))
    held = safety(await tx.safety_log(enrollment.person)) if held is None else held
    locked = _locked(held, check_ins, today)
    return {
        day: merge(check_ins.get(day), paused=day in paused, locked=day in locked, excused=day in excused)
        for day in check_ins.keys() | excused.keys() | paused | locked
    }


def _locked(held: Safety, check_ins: Collection[LocalDay], today: LocalDay) -> frozenset[LocalDay]:
    """The days that a lock froze. What was checked in on the day it began, or ended, stands: the total never falls."""
    spans = [(first, max(first, today if last is None else last)) for first, last in held.locked]
    return days_within(spans) - {day for span in spans for day in span if day in check_ins}


async def last_wrong(tx: Transaction, enrollment: Enrollment, day: LocalDay) -> Wrong | None:
    """When something last felt wrong, as far as that still matters on `day`."""
    return await tx.last_wrong(enrollment.person, since=day - REACH)


def days_within(spans: Iterable[tuple[LocalDay, LocalDay]]) -> frozenset[LocalDay]:
    """Every day from the first to the last of each span."""
    return frozenset(first + timedelta(days) for first, last in spans for days in range((last - first).days + 1))


def paused_until(enrollment: Enrollment, day: LocalDay) -> LocalDay | None:
    """The last day of the pause that `day` is in, or that begins the day after; None when it is in none."""
    last = enrollment.paused_until
    return last if last is not None and last >= day else None


def streak_of(log: Mapping[LocalDay, Status], enrollment: Enrollment, today: LocalDay) -> Streak:
    """The check-in streak as it stands today. Raises InvalidValue before Start was completed."""
    if enrollment.first_day is None:
        raise InvalidValue("no first day yet")
    # After a move west the clock may show a day that was lived already; what was checked in then still counts.
    latest = max((day for day, status in log.items() if status in CHECKINS), default=today)
    return streak(log, first_day=enrollment.first_day, today=max(today, latest))
