from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta

from hypothesis import given
from hypothesis import strategies as st

from core.rules.days import local_day
from core.rules.retention import (
    KEPT,
    NOTICE,
    day_everywhere,
    end_day,
    ended_if_heard_by,
    ended_if_warned_by,
    warned_if_heard_by,
)

DAY = timedelta(days=1)
days = st.dates(date(2000, 1, 1), date(2100, 1, 1))


def test_somebody_last_heard_of_on_new_years_day_is_told_in_december_and_forgotten_a_year_and_a_day_later():
    heard = date(2026, 1, 1)
    warned = next(day for day in _from(heard) if heard <= warned_if_heard_by(day))
    assert warned == date(2026, 12, 3)
    assert end_day(heard, warned) == date(2027, 1, 2)


def test_a_leap_year_makes_it_no_less_than_a_year():
    assert end_day(date(2027, 3, 1), date(2028, 1, 31)) == date(2028, 3, 1)


def test_a_notice_that_comes_months_late_leaves_a_month_all_the_same():
    assert end_day(date(2025, 1, 1), date(2026, 8, 1)) == date(2026, 8, 31)


@given(heard=days, late=st.integers(0, 700))
def test_the_day_that_is_told_is_the_first_on_which_both_conditions_hold(heard: date, late: int):
    warned = heard + KEPT - NOTICE + late * DAY
    end = end_day(heard, warned)
    assert _ends(heard, warned, end)
    assert not _ends(heard, warned, end - DAY)
    assert end - heard >= timedelta(days=366)
    assert end - warned >= NOTICE


@given(day=days, minute=st.integers(0, 1439))
def test_no_clock_in_the_world_is_behind_that_day(day: date, minute: int):
    at = datetime.combine(day, time(), UTC) + minute * timedelta(minutes=1)
    zones = ("Pacific/Kiritimati", "Pacific/Pago_Pago", "Etc/GMT+12", "Europe/Berlin", "America/New_York")
    assert day_everywhere(at) == min(local_day(at, zone) for zone in zones)


def _from(day: date) -> Iterator[date]:
    while True:
        yield day
        day += DAY


def _ends(heard: date, warned: date, today: date) -> bool:
    return heard <= ended_if_heard_by(today) and warned <= ended_if_warned_by(today)
