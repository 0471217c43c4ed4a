"""When the next message is owed, and how equal times are spread (delivery.md §2)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from core.errors import InvalidValue
from core.rules import days
from core.rules.days import LocalDay
from core.rules.people import Enrollment, PersonId, State

SPREAD_S = 60  # everybody wants 19:00; inside the chosen minute nobody notices
_SHUFFLE = 2_654_435_761  # Knuth's multiplicative hash: neighbours get far-apart seconds
_TICK = timedelta(microseconds=1)


def spread(person: PersonId) -> timedelta:
    """The person's own stable offset inside the chosen minute: 0 to 59 s."""
    return timedelta(seconds=(person * _SHUFFLE % 2**32) * SPREAD_S >> 32)


def next_due(enrollment: Enrollment, after: datetime) -> tuple[LocalDay, datetime]:
    """The local day and the instant of the first daily message owed strictly later than `after`.

    Raises InvalidValue for an enrollment without zone or time.
    """
    if enrollment.zone is None or enrollment.minute is None:
        raise InvalidValue("no zone or no time yet")
    offset = spread(enrollment.person)
    day, at = days.next_due(after - offset, enrollment.zone, enrollment.minute)
    return day, at + offset


def owed(enrollment: Enrollment, now: datetime) -> Iterator[tuple[LocalDay, datetime]]:
    """Every daily message owed from `next_due_at` up to `now`, oldest first: one, or more after a downtime."""
    if enrollment.next_due_at is None:
        return
    day, at = next_due(enrollment, enrollment.next_due_at - _TICK)
    while at <= now:
        yield day, at
        day, at = next_due(enrollment, at)


def scheduled(enrollment: Enrollment, now: datetime) -> Enrollment:
    """The enrollment with `next_due_at` set from its state, zone and time: the one rule for planner and flows alike."""
    plannable = enrollment.state is State.ACTIVE and days.valid_zone(enrollment.zone or "")
    at = next_due(enrollment, now)[1] if plannable else None
    return replace(enrollment, next_due_at=at)
