"""When messages are owed, and how equal times are spread (delivery.md §2; coaching.md §4.3, rule 7)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from core.errors import InvalidValue
from core.rules import days
from core.rules.days import LocalDay
from core.rules.people import Enrollment, Rhythm, State

SPREAD_S = 60  # everybody wants 19:00; inside the chosen minute nobody notices
_SHUFFLE = 2_654_435_761  # Knuth's multiplicative hash: neighbours get far-apart seconds
_OFFSETS = tuple(timedelta(seconds=second) for second in range(SPREAD_S))
_TICK = timedelta(microseconds=1)
SECOND_AFTER = timedelta(hours=3)  # the second nudge, after the daily message
_QUIET_FROM, _QUIET_UNTIL = 21, 8  # the hours on the person's clock in which nothing but the chosen time makes a sound
_WEEK = 7
_SESSION_DAYS = (1, 3, 5)  # of a week of the enrollment, where three sessions a week are done


def spread(number: int) -> timedelta:
    """The stable offset of the person or community with this number inside the chosen minute: 0 to 59 s."""
    return _OFFSETS[(number * _SHUFFLE % 2**32) * SPREAD_S >> 32]


def next_due(enrollment: Enrollment, after: datetime) -> tuple[LocalDay, datetime]:
    """The local day and the instant of the first daily message owed strictly later than `after`; none while paused.

    Raises InvalidValue for an enrollment without zone or time.
    """
    if enrollment.zone is None or enrollment.minute is None:
        raise InvalidValue("no zone or no time yet")
    offset = spread(enrollment.person)
    after -= offset
    if enrollment.paused_until is not None:
        after = max(after, days.due_at(enrollment.paused_until, enrollment.zone, enrollment.minute))
    day, at = days.next_due(after, enrollment.zone, enrollment.minute)
    while not _speaks_on(enrollment, day):
        day, at = days.next_due(at, enrollment.zone, enrollment.minute)
    return day, at + offset


def second_due(enrollment: Enrollment, day: LocalDay, at: datetime) -> datetime | None:
    """When the second nudge follows the message owed `at`; None where that is past the end of the local day."""
    second = at + SECOND_AFTER
    return second if second < days.day_start(day + timedelta(days=1), enrollment.clock_zone) else None


def day_number(first_day: LocalDay, day: LocalDay) -> int:
    """Which day it is, 1 for the day on which Start was completed."""
    return (day - first_day).days + 1


def is_summary_day(first_day: LocalDay, day: LocalDay) -> bool:
    """Whether the message of the day sums up the seven days before it."""
    number = day_number(first_day, day)
    return number > 1 and number % _WEEK == 1


def days_between(enrollment: Enrollment, day: LocalDay) -> Iterator[LocalDay]:
    """The days right after `day` without a session, where three a week are done: they are nobody's to miss."""
    if enrollment.preferences.rhythm is not Rhythm.THRICE or enrollment.first_day is None:
        return
    while not _in_rhythm(enrollment, enrollment.first_day, day := day + timedelta(days=1)):
        yield day


def is_between(enrollment: Enrollment, day: LocalDay) -> bool:
    """Whether the rhythm has no message on the day, so that one comes only if there is something besides to say."""
    return enrollment.first_day is not None and not _in_rhythm(enrollment, enrollment.first_day, day)


def week_before(enrollment: Enrollment, day: LocalDay) -> tuple[LocalDay, ...]:
    """The days of the enrollment's week that lie before `day`."""
    passed = (day - (enrollment.first_day or day)).days % _WEEK
    return tuple(day - timedelta(days=back) for back in range(1, passed + 1))


def is_quiet(at: datetime, zone: str) -> bool:
    """Whether `at` lies in the quiet hours: what comes then and was not chosen for then makes no sound."""
    hour = at.astimezone(days.zone_info(zone)).hour
    return hour >= _QUIET_FROM or hour < _QUIET_UNTIL


def after_quiet(at: datetime, zone: str) -> datetime:
    """The first instant from `at` on that is not in the quiet hours."""
    if not is_quiet(at, zone):
        return at
    local = at.astimezone(days.zone_info(zone))
    morning = local.replace(hour=_QUIET_UNTIL, minute=0, second=0, microsecond=0)
    return (morning if local.hour < _QUIET_UNTIL else morning + timedelta(days=1)).astimezone(UTC)


def _speaks_on(enrollment: Enrollment, day: LocalDay) -> bool:
    return enrollment.extra_day == day or not is_between(enrollment, day)


def _in_rhythm(enrollment: Enrollment, first_day: LocalDay, day: LocalDay) -> bool:
    match enrollment.preferences.rhythm:
        case Rhythm.DAILY:
            return True
        case Rhythm.WEEKLY:
            return is_summary_day(first_day, day)
        case Rhythm.THRICE:
            return (day - first_day).days % _WEEK + 1 in _SESSION_DAYS


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
