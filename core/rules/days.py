"""Which local day it is, when it closes, and when a time of day happens next (coaching.md §1.3, delivery.md §2).

A local day bears the name of a calendar date and ends at 03:00 on the person's clock. Every answer follows from one
question: at which instant does that clock first show a given time or a later one? So a time that a clock change leaves
out happens at the first instant after the gap, and a time that is shown twice happens once, the first time.

Zones are IANA names, read from the pinned `tzdata` package and never from the machine, so that every worker agrees.
"""

from __future__ import annotations

from bisect import bisect_left
from datetime import UTC, date, datetime, time, timedelta
from functools import cache, lru_cache
from importlib.resources import files
from typing import TypeAlias
from zoneinfo import ZoneInfo

from core.errors import InvalidValue

Instant: TypeAlias = datetime
"""A moment, timezone-aware, in UTC."""

LocalDay: TypeAlias = date
"""A day of a person's life: from 03:00 of its calendar date to the next day's 03:00, in the person's zone."""

OPEN_DAYS = 3
"""Today and the two days before it: a day closes at the second day end after its own (coaching.md §4.3, rule 2)."""

_DAY = timedelta(days=1)
_DAY_END = time(3)  # coaching.md §1.3
_DAY_END_MINUTE = _DAY_END.hour * 60

# How long after its day's start each minute of the day happens, while the clocks stand.
_AFTER_START = tuple(timedelta(minutes=(minute - _DAY_END_MINUTE) % (24 * 60)) for minute in range(24 * 60))


def valid_zone(name: str) -> bool:
    """Whether `name` is an IANA zone name that the pinned data knows, spelled as there."""
    return name in _zone_names()


def zone_info(name: str) -> ZoneInfo:
    """The clock of the zone `name`. Raises InvalidValue for a name that is not valid."""
    if not valid_zone(name):
        raise InvalidValue(f"not an IANA zone: {name!r}")
    return _zone_info(name)


@lru_cache(maxsize=8192)
def day_start(day: LocalDay, zone: str) -> Instant:
    """The first instant at which the clock of `zone` shows 03:00 of `day` or later.

    A day that a move across the date line leaves out (Apia, 2011-12-30) has no length: it starts with its successor.
    """
    clock = zone_info(zone)
    start = _first_shown(datetime.combine(day, _DAY_END), clock)
    return start if start.astimezone(clock).date() == day else day_start(day + _DAY, zone)


def local_day(at: Instant, zone: str) -> LocalDay:
    """The day that `at` belongs to: the latest one that has started. Raises InvalidValue unless `at` is in UTC."""
    for day, start in reversed(_calm_days(at, zone)):
        if start <= at:
            return day
    return _local_day(at, zone)


def closes_at(day: LocalDay, zone: str) -> Instant:
    """The instant from which the status of `day` can no longer be set: it may be set on the day and the two after."""
    return day_start(day + OPEN_DAYS * _DAY, zone)


def due_at(day: LocalDay, zone: str, minute: int) -> Instant:
    """The instant at which the time of day `minute` (0 to 1439, after midnight) happens in `day`.

    A time before 03:00 is that of the following calendar date. The answer belongs to `day` even where a gap moves it
    onto the start of the next one. Raises InvalidValue for a minute outside the day.
    """
    return _first_shown(datetime.combine(day, _DAY_END) + _after_start(minute), zone_info(zone))


def next_due(after: Instant, zone: str, minute: int) -> tuple[LocalDay, Instant]:
    """The first `due_at` later than `after`, with the day it belongs to; days without length have none.

    Asked again with its own answer, it names every day once, at rising instants. Raises InvalidValue unless `after`
    is in UTC and `minute` within 0 to 1439.
    """
    after_start = _after_start(minute)
    for day, start in _calm_days(after, zone):
        if (due := start + after_start) > after:
            return day, due
    return _next_due(after, zone, minute)


def _local_day(at: Instant, zone: str) -> LocalDay:
    """`local_day` whatever the clocks do. They go back by a day at most, so the day after the shown one is tried."""
    day = at.astimezone(zone_info(zone)).date() + _DAY
    while day_start(day, zone) > at:
        day -= _DAY
    return day


def _next_due(after: Instant, zone: str, minute: int) -> tuple[LocalDay, Instant]:
    """`next_due` whatever the clocks do. Nothing of an earlier day is due after the present one has started."""
    day = _local_day(after, zone)
    while (due := due_at(day, zone, minute)) <= after or day_start(day, zone) == day_start(day + _DAY, zone):
        day += _DAY
    return day, due


def _first_shown(shown: datetime, clock: ZoneInfo) -> Instant:
    """The first instant at which `clock` shows the naive `shown` or later."""
    at = shown.replace(tzinfo=clock).astimezone(UTC)  # of a repeated time the first (PEP 495, fold=0)
    if at.astimezone(clock).replace(tzinfo=None) == shown:
        return at
    # Within a gap fold=0 answers with an instant after it and fold=1 with one before it; its end lies between.
    before = shown.replace(tzinfo=clock, fold=1).astimezone(UTC)

    def shows(second: int) -> datetime:
        return (before + timedelta(seconds=second)).astimezone(clock).replace(tzinfo=None)

    gap_s = int((at - before).total_seconds())
    return before + timedelta(seconds=bisect_left(range(gap_s), shown, key=shows))


def _calm_days(at: Instant, zone: str) -> tuple[tuple[LocalDay, Instant], ...]:
    """The days around `at` with their starts; empty when the clocks change within two days or so."""
    if at.tzinfo is not UTC:
        raise InvalidValue(f"not an instant in UTC: {at!r}")
    return _calm_days_around(at.toordinal(), zone)


@lru_cache(maxsize=8192)
def _calm_days_around(utc_date: int, zone: str) -> tuple[tuple[LocalDay, Instant], ...]:
    """The days around the UTC date with the ordinal `utc_date`: any that it touches, and the one after them.

    The five days looked at are longer than any change of clocks (24 h, at the date line) and shorter than the time
    between two of one zone (167 h), so equal offsets at both ends say that none changed between.
    """
    clock = zone_info(zone)
    midnight = datetime.fromordinal(utc_date).replace(tzinfo=UTC)
    offset = (midnight - 2 * _DAY).astimezone(clock).utcoffset()
    if offset is None or offset != (midnight + 3 * _DAY).astimezone(clock).utcoffset():
        return ()
    dates = (date.fromordinal(utc_date + shift) for shift in (-1, 0, 1, 2))
    return tuple((day, datetime.combine(day, _DAY_END, UTC) - offset) for day in dates)


def _after_start(minute: int) -> timedelta:
    if not 0 <= minute < len(_AFTER_START):
        raise InvalidValue(f"not a minute of the day: {minute}")
    return _AFTER_START[minute]


@cache
def _zone_names() -> frozenset[str]:
    names = files("tzdata").joinpath("zones").read_text(encoding="ascii").split()
    return frozenset(names) - {"Factory"}  # its only meaning is that no zone was chosen


@cache
def _zone_info(name: str) -> ZoneInfo:
    with files("tzdata").joinpath("zoneinfo", *name.split("/")).open("rb") as data:
        return ZoneInfo.from_file(data, key=name)
