"""What a page may be born with."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from core.errors import InvalidValue
from core.report import FunctionRow, PracticeRow, WeekRow
from tests.report.months import UNCHANGED, day, said


def test_a_page_counts_both_ends_of_its_days() -> None:
    assert UNCHANGED.days == 28
    assert replace(UNCHANGED, last_day=UNCHANGED.first_day).days == 1


def test_a_page_says_what_was_found_of_days_that_were() -> None:
    for wrong in ({"headline": ()}, {"first_day": day(29)}, {"made_day": day(27)}):
        with pytest.raises(InvalidValue):
            replace(UNCHANGED, **wrong)


@pytest.mark.parametrize(
    "wrong",
    [
        {"done": 8},
        {"done": 6},
        {"done": 8, "rest": -1},
        {"scores": 1},
        {"soreness": Fraction(5)},
        {"soreness": Fraction(11), "scores": 2},
        {"sessions": -1},
    ],
)
def test_a_week_that_cannot_be_is_refused(wrong: dict[str, int]) -> None:
    with pytest.raises(InvalidValue):
        WeekRow(**{"first_day": day(1), "last_day": day(7), "done": 7} | wrong)


def test_a_week_without_soreness_is_one_thing_and_with_none_of_it_another() -> None:
    week = WeekRow(first_day=day(1), last_day=day(1), rest=1, soreness=Fraction(0), scores=1)
    assert (week.soreness, week.looked_after) == (0, 1)
    assert WeekRow(first_day=day(1), last_day=day(1), rest=1).soreness is None


def test_an_exercise_was_done_and_an_activity_rated() -> None:
    with pytest.raises(InvalidValue):
        PracticeRow(exercise=said("x"), sessions=(0, 0, 0, 0), dose=said("x"), last_day=day(1))
    for ratings in ((), ((day(1), 11),), ((day(1), -1),)):
        with pytest.raises(InvalidValue):
            FunctionRow(activity=said("x"), ratings=ratings)
