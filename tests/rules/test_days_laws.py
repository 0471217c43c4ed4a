from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from functools import cache
from importlib.resources import files
from itertools import pairwise, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.rules.days import Instant, LocalDay, day_start, due_at, local_day, next_due, valid_zone, zone_info

DAY = timedelta(days=1)
SECOND = timedelta(seconds=1)
AWKWARD_MINUTES = (0, 30, 119, 150, 179, 180, 1439)


def _different_zones() -> list[str]:
    """One name of each zone of the pinned data; its other names hold the same bytes."""
    data = files("tzdata")
    names = [name for name in data.joinpath("zones").read_text().split() if valid_zone(name)]
    return sorted({data.joinpath("zoneinfo", *name.split("/")).read_bytes(): name for name in names}.values())


ZONES = _different_zones()


@cache
def offsets(zone: str, year: int) -> list[timedelta | None]:
    """What the clock of `zone` is ahead of UTC, at the midnights (UTC) of a year and the first of the next."""
    first = datetime(year, 1, 1, tzinfo=UTC)
    return [(first + DAY * day).astimezone(zone_info(zone)).utcoffset() for day in range(367)]


@cache
def changes(zone: str, year: int) -> list[Instant]:
    """The midnights (UTC) of a year before a day on which the clock of `zone` changes."""
    seen = offsets(zone, year)
    return [datetime(year, 1, 1, tzinfo=UTC) + DAY * day for day in range(366) if seen[day] != seen[day + 1]]


@st.composite
def moments(draw: st.DrawFn) -> tuple[str, Instant]:
    """A zone and an instant, mostly within some days of a change of its clocks."""
    zone, year = draw(st.sampled_from(ZONES)), draw(st.integers(1970, 2060))
    near = draw(st.sampled_from(changes(zone, year) or [datetime(year, 6, 1, tzinfo=UTC)]))
    return zone, near + draw(st.timedeltas(-6 * DAY, 7 * DAY) | st.integers(-96, 144).map(lambda n: n * DAY / 48))


def named_one_by_one(after: Instant, zone: str, minute: int) -> tuple[LocalDay, Instant]:
    """`next_due` from its definition: try the days in turn, those without length left out."""
    day = after.date() - 4 * DAY
    while due_at(day, zone, minute) <= after or day_start(day, zone) == day_start(day + DAY, zone):
        day += DAY
    return day, due_at(day, zone, minute)


@pytest.mark.parametrize("area", sorted({zone.partition("/")[0] for zone in ZONES}))
def test_over_two_years_every_day_is_due_once_in_every_zone_of(area: str) -> None:
    zones = [zone for zone in ZONES if zone.partition("/")[0] == area]
    start, end = datetime(2025, 1, 1, tzinfo=UTC), datetime(2027, 1, 3, tzinfo=UTC)
    for zone, minute in product(zones, AWKWARD_MINUTES):
        day, due = next_due(start, zone, minute)
        while due < end:
            following, next_at = next_due(due, zone, minute)
            assert following.toordinal() == day.toordinal() + 1, zone
            assert next_at > due, zone
            day, due = following, next_at


@pytest.mark.parametrize("minute", AWKWARD_MINUTES)
def test_across_the_date_line_every_day_but_the_one_left_out_is_due_once(minute: int) -> None:
    days, due = list[date](), datetime(2011, 12, 27, 20, tzinfo=UTC)
    while due < datetime(2012, 1, 3, tzinfo=UTC):
        day, due = next_due(due, "Pacific/Apia", minute)
        days.append(day)
    assert date(2011, 12, 30) not in days
    assert {following - day for day, following in pairwise(days)} == {DAY, 2 * DAY}


@given(moments(), st.integers(0, 1439) | st.sampled_from(AWKWARD_MINUTES))
@settings(deadline=None, max_examples=120)
def test_the_next_due_is_the_first_of_all_days(moment: tuple[str, Instant], minute: int) -> None:
    zone, after = moment
    assert next_due(after, zone, minute) == named_one_by_one(after, zone, minute)


@given(moments())
@settings(deadline=None, max_examples=120)
def test_days_share_out_all_time(moment: tuple[str, Instant]) -> None:
    zone, at = moment
    day = local_day(at, zone)
    assert day_start(day, zone) <= at < day_start(day + DAY, zone)


@given(moments(), st.integers(0, 1439) | st.sampled_from(AWKWARD_MINUTES))
@settings(deadline=None, max_examples=120)
def test_no_earlier_moment_shows_a_due_time_or_a_later_one(moment: tuple[str, Instant], minute: int) -> None:
    zone, at = moment
    day, due = next_due(at, zone, minute)
    wanted = datetime.combine(day if minute >= 180 else day + DAY, datetime.min.time()) + timedelta(minutes=minute)
    clock = zone_info(zone)
    assert due.astimezone(clock).replace(tzinfo=None) >= wanted
    earlier = (due - SECOND, *(due - DAY * quarter / 96 for quarter in range(1, 300)))
    assert all(moment.astimezone(clock).replace(tzinfo=None) < wanted for moment in earlier)
    assert day_start(day, zone) <= due <= day_start(day + DAY, zone)


@pytest.mark.parametrize("year", [1995, 2011, 2026, 2036])
def test_no_zone_changes_its_clock_twice_within_five_days(year: int) -> None:
    for zone in ZONES:
        days = changes(zone, year)
        assert all(later - earlier > 5 * DAY for earlier, later in pairwise(days)), zone
