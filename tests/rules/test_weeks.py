from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import InvalidValue
from core.rules.streak import Status
from core.rules.weeks import Week, weeks

DAY_1 = date(2026, 3, 2)


def log_of(letters: str) -> dict[date, Status]:
    """One day a letter from day 1: D done, P partly, R rest, S skipped, N none, Z paused, X excused."""
    names = {"D": "done", "P": "partly", "R": "rest", "S": "skipped", "Z": "paused", "X": "excused"}
    return {DAY_1 + timedelta(at): Status(names[each]) for at, each in enumerate(letters) if each != "N"}


def counted(letters: str, count: int = 4) -> tuple[Week, ...]:
    return weeks(log_of(letters), DAY_1, DAY_1 + timedelta(len(letters) - 1), count)


def test_done_partly_and_rest_are_looked_after() -> None:
    (week,) = counted("DDPRDDR")
    assert (week.counted, week.done, week.partly, week.rested, week.missed) == (7, 4, 1, 2, 0)


def test_a_skip_and_a_closed_day_without_an_entry_are_missed() -> None:
    (week,) = counted("SNDDDDD")
    assert (week.counted, week.missed) == (5, 2)


def test_a_day_that_can_still_be_set_is_not_missed() -> None:
    (week,) = counted("DDDDNNN")
    assert (week.counted, week.missed, week.days) == (4, 0, 7)


def test_paused_and_excused_days_are_neither_looked_after_nor_missed() -> None:
    (week,) = counted("DZZXXDD")
    assert (week.counted, week.paused, week.missed) == (3, 2, 0)


def test_the_latest_week_comes_first_and_the_first_may_be_short() -> None:
    latest, earliest = counted("RRDDDDDDD")
    assert (latest.done, latest.days, earliest.rested, earliest.days) == (7, 7, 2, 2)
    assert (earliest.first_day, earliest.last_day) == (DAY_1, DAY_1 + timedelta(1))


def test_no_more_weeks_than_asked_for() -> None:
    assert len(counted("D" * 60)) == 4
    assert counted("D" * 60, 0) == ()


def test_before_the_first_day_there_is_no_week() -> None:
    assert weeks({}, DAY_1, DAY_1 - timedelta(1), 4) == ()


@given(st.text("DPRSNZX", min_size=1, max_size=80), st.integers(1, 12))
def test_every_day_is_in_one_week_and_its_numbers_add_up(letters: str, count: int) -> None:
    found = counted(letters, count)
    assert sum(week.days for week in found) == min(len(letters), 7 * count)
    recent = letters[-7 * count :]
    assert sum(week.counted for week in found) == sum(recent.count(each) for each in "DPR")
    assert sum(week.paused for week in found) == recent.count("Z")
    for later, earlier in pairwise(found):
        assert earlier.last_day + timedelta(1) == later.first_day


def test_a_week_whose_numbers_cannot_be_true_is_refused() -> None:
    with pytest.raises(InvalidValue):
        Week(first_day=DAY_1, last_day=DAY_1, days=1, counted=1, done=1, partly=0, rested=0, paused=0, missed=1)
