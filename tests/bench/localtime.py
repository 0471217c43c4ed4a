"""When a time of day happens next on a person's clock, against what libraries answer."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from datetime import time as time_of_day
from functools import cache
from zoneinfo import ZoneInfo

from apscheduler.triggers.cron import CronTrigger

from core.rules import days, pacing
from tests.bench.ground import NOON, ZONES, Crowd, Ground, enrollments
from tests.bench.subject import Column, Must, Numbers, Subject, Variant

COUNT = 20_000
WINDOW = timedelta(days=1)

Next = Callable[[datetime, str, int], datetime]


async def prepare(ground: Ground) -> None:
    """Nothing is read."""


async def measure(variant: str, ground: Ground) -> Numbers:
    if variant == "enrollment":
        return {"us": _enrollment_us(ground)}
    draw = random.Random(3)
    asked = [
        (NOON + timedelta(seconds=draw.randrange(86_400)), draw.choice(ZONES), draw.randrange(1440))
        for _ in range(ground.count(COUNT))
    ]
    answer = WAYS[variant]
    said = [answer(*each) for each in asked]  # the first time everything is new
    assert said == [_with_zoneinfo(*each) for each in asked], f"{variant} is wrong"
    began = time.perf_counter()
    for each in asked:
        answer(*each)
    return {"us": (time.perf_counter() - began) / len(asked) * 1e6}


def _enrollment_us(ground: Ground) -> float:
    """With the spread inside the minute, pauses and rhythm: all that the planner asks for a row."""
    people = list(enrollments(Crowd(count=ground.count(COUNT))))
    for _ in range(2):  # the first time everything is new
        began = time.perf_counter()
        for each in people:
            pacing.next_due(each, NOON)
        took_s = time.perf_counter() - began
    return took_s / len(people) * 1e6


def _ours(after: datetime, zone: str, minute: int) -> datetime:
    return days.next_due(after, zone, minute)[1]


def _with_zoneinfo(after: datetime, zone: str, minute: int) -> datetime:
    clock = ZoneInfo(zone)
    day, shown = after.astimezone(clock).date(), time_of_day(*divmod(minute, 60), tzinfo=clock)
    while (at := datetime.combine(day, shown).astimezone(UTC)) <= after:
        day += timedelta(days=1)
    return at


@cache
def _offset_around(utc_date: int, zone: str) -> timedelta | None:
    """The zone's offset, where it is the same a day before and two days after; None where the clocks change."""
    midnight, clock = datetime.fromordinal(utc_date).replace(tzinfo=UTC), ZoneInfo(zone)
    before = (midnight - WINDOW).astimezone(clock).utcoffset()
    return before if before == (midnight + 3 * WINDOW).astimezone(clock).utcoffset() else None


def _with_cached_offset(after: datetime, zone: str, minute: int) -> datetime:
    offset = _offset_around(after.toordinal(), zone)
    if offset is None:
        return _with_zoneinfo(after, zone, minute)
    midnight = datetime.fromordinal((after + offset).toordinal()).replace(tzinfo=UTC)
    at = midnight + timedelta(minutes=minute) - offset
    return at if at > after else at + WINDOW


@cache
def _trigger(zone: str, minute: int) -> CronTrigger:
    return CronTrigger(hour=minute // 60, minute=minute % 60, timezone=zone)


def _with_cron(after: datetime, zone: str, minute: int) -> datetime:
    at = _trigger(zone, minute).get_next_fire_time(None, after + timedelta(microseconds=1))
    assert at is not None
    return at.astimezone(UTC)


WAYS: Mapping[str, Next] = {
    "zoneinfo": _with_zoneinfo,
    "cached": _with_cached_offset,
    "cron": _with_cron,
    "limber": _ours,
}
MUSTS = (Must(key="us", most=1),)
SUBJECT = Subject(
    title="localtime: the next time a clock shows 19:00",
    columns=(Column(key="us", head="µs an answer", digits=2),),
    variants=(
        Variant(name="cron", label="APScheduler, cron"),
        Variant(name="zoneinfo", label="zoneinfo"),
        Variant(name="cached", label="zoneinfo with a cached offset"),
        Variant(name="limber", label="Limber", against=("zoneinfo", "cached", "cron"), musts=MUSTS),
        Variant(
            name="enrollment", label="Limber, the next message of an enrollment", against=("zoneinfo",), musts=MUSTS
        ),
    ),
    prepare=prepare,
    measure=measure,
)
