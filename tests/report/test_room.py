"""What is rolled up where there is no room for all of it."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from core.report.room import ROOMS, latest, most_done, rated_on, sum_of
from tests.report.months import UNCHANGED, WORSE, day


def test_no_letter_is_smaller_than_eight_points() -> None:
    assert min(room.size for room in ROOMS) == 8


def test_the_sum_of_weeks_has_all_their_days_and_the_mean_of_all_their_scores() -> None:
    row = sum_of(UNCHANGED.weeks)
    assert (row.first_day, row.last_day, row.looked_after, row.sessions) == (day(1), day(28), 26, 22)
    assert (row.soreness, row.scores) == (Fraction(93, 19), 19)


def test_the_sum_of_weeks_keeps_what_is_still_open_and_fills_gaps_with_days_without_an_entry() -> None:
    first, _, third = WORSE.weeks
    row = sum_of((first, third))
    assert (row.open, row.none, row.paused) == (1, 7, 2)


def test_weeks_without_a_score_have_no_mean() -> None:
    silent = replace(UNCHANGED.weeks[0], soreness=None, scores=0)
    assert sum_of((silent,)).soreness is None
    assert sum_of((silent, UNCHANGED.weeks[1])).soreness == 5


def test_the_latest_rows_are_kept_and_the_others_counted_in_one_of_their_lines() -> None:
    assert latest((1, 2, 3), 3) == ((1, 2, 3), 0)
    assert latest((1, 2, 3, 4), 3) == ((3, 4), 2)


def test_the_exercises_done_most_are_listed_in_their_own_order() -> None:
    first, *rest, last = UNCHANGED.practice  # done 20, 21, 20, 15 and 18 times
    assert most_done(UNCHANGED.practice, 5) == (UNCHANGED.practice, ())
    listed, rolled = most_done(UNCHANGED.practice, 4)
    assert listed == (first, *rest[:2])
    assert set(rolled) == {rest[2], last}


def test_the_first_rated_day_stays_to_compare_with() -> None:
    days = {day(number) for number in (1, 8, 15, 22)}
    assert rated_on(days, 4) == tuple(sorted(days))
    assert rated_on(days, 3) == (day(1), day(15), day(22))
