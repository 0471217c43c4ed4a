"""coaching.md read once more: local days, due instants and the streak, in plain loops.

Written from the rules' words (coaching.md §1.3, §4.2, §4.3; delivery.md §2), not from the code: nothing of `core.rules`
is used here, so that both can be held against each other.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from importlib.resources import files
from zoneinfo import ZoneInfo

COUNTED = frozenset({"done", "partly", "rest"})
DAY = timedelta(days=1)
MINUTES = 24 * 60  # of a day
NOTICE_AFTER, NOTICE_LEAVES, KEPT = timedelta(days=335), timedelta(days=29), timedelta(days=365)  # product.md P6
_MINUTE = timedelta(minutes=1)
_NIGHT = timedelta(hours=3)  # a local day ends at 03:00
_OPEN = 3  # days that can be set: today and the two before


@lru_cache(maxsize=1)
def zones() -> tuple[str, ...]:
    """Every IANA zone there is, sorted."""
    named = files("tzdata").joinpath("zones").read_text(encoding="ascii").split()
    return tuple(sorted(each for each in named if "/" in each or each == "UTC"))


@lru_cache(maxsize=1024)
def _clock(zone: str) -> ZoneInfo:
    with files("tzdata").joinpath("zoneinfo", *zone.split("/")).open("rb") as data:
        return ZoneInfo.from_file(data, key=zone)


def shown(at: datetime, zone: str) -> datetime:
    """What the clock of the zone shows, without a zone."""
    return at.astimezone(_clock(zone)).replace(tzinfo=None)


def local_day(at: datetime, zone: str) -> date:
    """The day that began at the latest 03:00 that this clock has shown; it never goes back when the clock does."""
    day = (shown(at, zone) + 26 * _MINUTE * 60).date()  # clocks go back by a day at most
    while at < due(day, zone, 180):
        day -= DAY
    return day


@lru_cache(maxsize=65536)
def due(day: date, zone: str, minute: int) -> datetime:
    """The first instant at which the clock shows this time of the day, or later; before 03:00 is the next date."""
    wanted = datetime.combine(day if minute >= 180 else day + DAY, time(minute // 60, minute % 60))
    guesses = {wanted.replace(tzinfo=UTC) - gap for gap in _offsets(wanted, zone)}
    exact = sorted(at for at in guesses if shown(at, zone) == wanted)
    if exact:
        return exact[0]
    at = min(guesses) - _MINUTE * 60 * 2
    while shown(at, zone) < wanted:
        at += _MINUTE
    return at


def _offsets(wanted: datetime, zone: str) -> set[timedelta]:
    """How far the clock is from UTC around that time."""
    clock, near = _clock(zone), wanted.replace(tzinfo=UTC)
    seen = (clock.utcoffset((near + hours * 60 * _MINUTE).astimezone(clock)) for hours in range(-30, 31, 6))
    return {each for each in seen if each is not None}


def day_of(at: datetime, zone: str, minute: int) -> date:
    """The day whose message was due last, not more than 3 h and some minutes before; else the day of the clock."""
    here = local_day(at, zone)
    for day in (here, here - DAY):
        if timedelta(0) <= at - due(day, zone, minute) <= _NIGHT + 20 * _MINUTE:
            return day
    return here


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What is known of somebody's days. `locked` and `paused` are days, `excused` those on which we failed."""

    first_day: date
    check_ins: Mapping[date, str]
    paused: Collection[date]
    locked: Collection[date]
    excused: Collection[date]


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """The streak: the number, the total, and the buffer days that are left."""

    days: int
    total: int
    buffers: int


def streak(kept: Kept, today: date) -> Number:
    """The check-in streak by the words of coaching.md §4.2 and §4.3, rules 1 to 3."""
    today = max([today, *kept.check_ins])
    steady: list[tuple[str, bool]] = []  # letter, and whether it is closed; neutral days are taken out first
    day, total = kept.first_day, 0
    while day <= today:
        letter = _letter(kept, day)
        total += letter == "+"
        if letter != "=":
            steady.append((letter, (today - day).days >= _OPEN))
        day += DAY
    window = steady[-7:]
    missed = sum(_missed(each, closed) or each == "s" for each, closed in window)
    return Number(days=_number(steady), total=total, buffers=max(0, 2 - missed))


def review_day(kept: Kept) -> date:
    """Day E: the first day d with d - min(paused days up to d, 14) >= 28 (coaching.md §1.4).

    A day with a check-in, or a locked one, is no paused day (§4.2).
    """
    day, number, paused = kept.first_day, 1, 0
    while True:
        paused += day in kept.paused and day not in kept.check_ins and day not in kept.locked
        if number - min(paused, 14) >= 28:
            return day
        day, number = day + DAY, number + 1


def _letter(kept: Kept, day: date) -> str:
    """`+` counted, `s` skipped, `-` nothing, `=` neutral."""
    said = kept.check_ins.get(day)
    if day in kept.locked:
        return "="
    if said is not None:
        return "+" if said in COUNTED else "s"
    return "=" if day in kept.paused or day in kept.excused else "-"


def _missed(letter: str, closed: bool) -> bool:
    """A day still open never breaks a streak."""
    return closed and letter in "s-"


def _number(steady: list[tuple[str, bool]]) -> int:
    start, broke, run = 0, -1, 0
    for place, (letter, closed) in enumerate(steady):
        run = run + 1 if _missed(letter, closed) else 0
        if run and sum(_missed(*each) for each in steady[max(0, place - 6) : place + 1]) >= 3:
            broke = place
        if run >= 14:  # a run of 14 missed days is final
            start = place + 1
    since = [place for place in range(max(start, broke + 1), len(steady)) if steady[place][0] == "+"]
    earned_back = broke < start or (len(since) >= 3 and since[2] - broke <= 7)
    return sum(letter == "+" for letter, _ in steady[start:]) if earned_back else len(since)
