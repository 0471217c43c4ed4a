from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.rules.soreness import first_review, is_asked, is_taken

DAY_1 = date(2026, 3, 2)
PAUSES = st.frozensets(st.integers(1, 60), max_size=40)


def nth(number: int) -> date:
    return DAY_1 + timedelta(number - 1)


def days(numbers: "range | frozenset[int]") -> frozenset[date]:
    return frozenset(map(nth, numbers))


def asked(last: int, paused: frozenset[date] = frozenset()) -> list[int]:
    return [number for number in range(1, last + 1) if is_asked(nth(number), DAY_1, paused)]


def test_the_first_week_and_the_week_up_to_a_review_are_asked_daily_and_the_rest_every_other_day() -> None:
    assert asked(58) == [
        *range(1, 8),
        *range(9, 22, 2),
        *range(22, 29),
        *range(30, 49, 2),
        *range(50, 57),
        58,
    ]


@pytest.mark.parametrize(
    ("paused", "review"),
    [
        (range(0), 28),
        (range(10, 13), 31),
        (range(10, 24), 42),
        (range(10, 38), 42),  # no more than 14 count
        (range(28, 30), 30),  # a pause on the very day puts it off too
        (range(29, 40), 28),
        (range(1, 3), 30),
    ],
)
def test_the_first_review_is_day_28_put_off_by_pauses(paused: range, review: int) -> None:
    assert first_review(DAY_1, days(paused)) == nth(review)


def test_the_seven_days_up_to_a_recheck_are_asked_daily() -> None:
    numbers = [each for each in range(29, 48) if is_asked(nth(each), DAY_1, (), rechecks=[nth(42)])]
    assert numbers == [30, 32, 34, *range(36, 43), 44, 46]


def test_a_first_review_that_came_later_moves_all_that_follow() -> None:
    numbers = [each for each in range(20, 64) if is_asked(nth(each), DAY_1, (), review=nth(34))]
    assert numbers == [21, 23, 25, 27, *range(28, 35), *range(36, 56, 2), *range(56, 63)]


def test_who_does_three_sessions_a_week_is_asked_once_a_week_even_before_a_review() -> None:
    numbers = [each for each in range(1, 60) if is_asked(nth(each), DAY_1, (), rechecks=[nth(42)], maintains=True)]
    assert numbers == [8, 15, 22, 29, 36, 43, 50, 57]


def test_a_pause_moves_the_daily_week_with_the_review() -> None:
    assert [each for each in asked(32, days(range(10, 13))) if each > 20] == [21, 23, *range(25, 32)]


@given(PAUSES)
def test_the_first_review_is_the_first_day_that_the_definition_names(paused: frozenset[int]) -> None:
    """E is the first day d with d - min(paused days up to d, 14) >= 28 (coaching.md §1.4)."""
    named = next(d for d in range(1, 99) if d - min(sum(each <= d for each in paused), 14) >= 28)
    assert first_review(DAY_1, days(paused)) == nth(named)


@given(PAUSES, st.integers(0, 5))
def test_both_windows_that_a_review_compares_are_asked_daily(paused: frozenset[int], later: int) -> None:
    review = first_review(DAY_1, days(paused)) + later * timedelta(28)
    window = [review - timedelta(back) for back in range(7)]
    assert all(is_asked(day, DAY_1, days(paused)) for day in [*window, *map(nth, range(1, 8))])


@given(PAUSES, st.integers(2, 400))
def test_never_two_days_in_a_row_go_without_a_question(paused: frozenset[int], number: int) -> None:
    assert any(is_asked(nth(each), DAY_1, days(paused)) for each in (number - 1, number))


@given(PAUSES, st.integers(8, 400))
def test_between_the_windows_two_days_in_a_row_are_never_asked(paused: frozenset[int], number: int) -> None:
    review = first_review(DAY_1, days(paused))
    both = (nth(number), nth(number + 1))
    if all((review - day).days % 28 > 6 for day in both):
        assert not all(is_asked(day, DAY_1, days(paused)) for day in both)


@pytest.mark.parametrize(("back", "taken"), [(-1, False), (0, True), (1, True), (2, False)])
def test_a_score_is_taken_for_today_and_yesterday_only(back: int, taken: bool) -> None:
    assert is_taken(DAY_1 - timedelta(back), DAY_1) is taken
