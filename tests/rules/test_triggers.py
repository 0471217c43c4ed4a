from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from core.rules.triggers import Trigger, fired, flare, resting_days, worsening
from tests.rules.cycles import from_day
from tests.rules.spelling import FIRST_DAY, day

HISTORIES = st.dictionaries(st.integers(1, 40), st.integers(0, 10), min_size=1)
INTAKES = st.none() | st.integers(0, 10)


def worsens(scores: dict[int, int], on: int, intake: int | None = None) -> bool:
    """Whether it is a worsening on day `on`, with the scores by day number."""
    return worsening({day(each): score for each, score in scores.items()}, day(on), first_day=FIRST_DAY, intake=intake)


def flares(scores: dict[int, int], on: int, intake: int | None = None) -> bool:
    return flare({day(each): score for each, score in scores.items()}, day(on), first_day=FIRST_DAY, intake=intake)


def sets_off(scores: dict[int, int], on: int, intake: int | None = None) -> list[Trigger]:
    return list(
        fired({day(each): score for each, score in scores.items()}, day(on), first_day=FIRST_DAY, intake=intake)
    )


def in_a_row(*scores: int, first: int = 1) -> dict[int, int]:
    return dict(enumerate(scores, first))


def test_case_21_worsens_on_day_5_long_before_the_month() -> None:
    scores = {2: 7, 3: 7, 5: 8}
    assert [worsens(scores, on, intake=5) for on in (2, 3, 4, 5)] == [False, False, False, True]
    assert sets_off(scores, 5, intake=5) == [Trigger.WORSENING, Trigger.SEVERE]


def test_the_eight_of_case_17_is_severe_that_day_and_on_no_other() -> None:
    scores = {**in_a_row(5, 6, 5), **in_a_row(3, 3, 8, 3, 3, 3, 3, first=22)}
    assert sets_off(scores, 24) == [Trigger.SEVERE, Trigger.FLARE]
    assert [on for on in scores if sets_off(scores, on)] == [24]


@pytest.mark.parametrize(
    ("scores", "intake", "on", "worse"),
    [
        pytest.param({2: 5, 3: 5, 4: 5}, 3, 4, True, id="two above the intake is enough"),
        pytest.param({2: 5, 3: 4, 4: 5}, 3, 4, False, id="each of the three must be"),
        pytest.param({2: 9, 3: 9}, 3, 3, False, id="two scores are too few"),
        pytest.param({2: 4, 3: 4, 4: 4}, 0, 4, True, id="four is noticeable"),
        pytest.param({2: 3, 3: 3, 4: 3}, 0, 4, False, id="three is not"),
        pytest.param({2: 5, 5: 5, 8: 5}, 3, 8, True, id="the first and the last of seven days"),
        pytest.param({2: 5, 5: 5, 9: 5}, 3, 9, False, id="eight days are too wide"),
        pytest.param({2: 1, 3: 5, 4: 5, 5: 5}, 3, 5, True, id="only the last three count"),
        pytest.param({2: 5, 3: 5, 4: 5}, 3, 5, False, id="a day without a score is never worse"),
        pytest.param({2: 5, 3: 5, 4: 5, 5: 1}, 3, 4, True, id="a later score changes nothing"),
        pytest.param(in_a_row(2, 4, 4, 4), None, 4, True, id="without an intake it began at the first score"),
        pytest.param(in_a_row(3, 4, 4, 4), None, 4, False, id="and one above that is too little"),
        pytest.param(in_a_row(0, 4, 4, 4), None, 4, True, id="a first score of 0 is a score"),
        pytest.param({-3: 1, 2: 5, 3: 5, 4: 5}, None, 4, False, id="what was before day 1 is not looked at"),
        pytest.param({-1: 9, 2: 9, 3: 9}, 3, 3, False, id="not among the three either"),
    ],
)
def test_worsening_in_the_first_week_is_three_scores_well_above_the_start(
    scores: dict[int, int], intake: int | None, on: int, worse: bool
) -> None:
    assert worsens(scores, on, intake) is worse


@pytest.mark.parametrize(
    ("first_week", "intake", "later", "worse"),
    [
        pytest.param({1: 3, 4: 3, 7: 3}, 9, (5, 5, 5), True, id="the mean of the first week comes before the intake"),
        pytest.param({1: 3, 4: 3, 7: 4}, 0, (5, 5, 5), False, id="5 is less than ten thirds and 2"),
        pytest.param({1: 3, 4: 3, 7: 4}, 9, (6, 6, 6), True, id="6 is more"),
        pytest.param({1: 9, 4: 9}, 3, (5, 5, 5), True, id="two scores are no mean, the intake counts"),
        pytest.param({1: 3, 4: 9}, None, (5, 5, 5), True, id="no intake, the first score counts"),
        pytest.param({}, None, (5, 5, 5), False, id="the first of the three cannot exceed itself"),
        pytest.param({2: 0, 3: 0, 4: 0}, None, (4, 4, 4), True, id="zeros have a mean"),
    ],
)
def test_worsening_after_the_first_week_is_judged_by_its_mean(
    first_week: dict[int, int], intake: int | None, later: tuple[int, int, int], worse: bool
) -> None:
    assert worsens({**first_week, **in_a_row(*later, first=20)}, 22, intake) is worse


def test_the_first_week_counts_from_day_8_on() -> None:
    scores = {1: 3, 2: 3, 3: 3, 5: 6, 6: 6, 7: 6, 8: 7}  # the week's mean is 4.5, two more are 6.5
    assert worsens(scores, 7, intake=4)
    assert not worsens(scores, 8, intake=4)


@pytest.mark.parametrize(
    ("scores", "on", "stands_out"),
    [
        pytest.param({1: 2, 2: 2, 3: 4}, 3, True, id="two above the mean and four is enough"),
        pytest.param({1: 0, 2: 0, 3: 3}, 3, False, id="three is not noticeable"),
        pytest.param({1: 2, 2: 3, 3: 4}, 3, False, id="a point and a half is too little"),
        pytest.param({1: 2, 2: 3, 3: 5}, 3, True, id="two and a half is not"),
        pytest.param({1: 2, 2: 4}, 2, False, id="one score is too few to compare with"),
        pytest.param({1: 2, 2: 2, 15: 4}, 15, True, id="fourteen days before"),
        pytest.param({1: 2, 2: 2, 16: 4}, 16, False, id="not fifteen"),
        pytest.param({1: 9, **in_a_row(*[3] * 7, first=2), 9: 5}, 9, True, id="only the last seven scores"),
        pytest.param({2: 9, **in_a_row(*[3] * 6, first=3), 9: 5}, 9, False, id="all of the last seven scores"),
        pytest.param({1: 4, 2: 4, 3: 4, 4: 5, 5: 5, 6: 6}, 6, False, id="a little above three points and a bit"),
        pytest.param({1: 2, 2: 2}, 3, False, id="a day without a score"),
        pytest.param({1: 2, 2: 2, 3: 4, 4: 9}, 3, True, id="a later score changes nothing"),
        pytest.param({-2: 2, -1: 2, 1: 4}, 1, True, id="days before the first one can be compared with"),
    ],
)
def test_a_flare_stands_out_from_the_scores_before(scores: dict[int, int], on: int, stands_out: bool) -> None:
    assert flares(scores, on, intake=10) is stands_out


def test_what_worsens_is_not_a_flare_too() -> None:
    scores = in_a_row(1, 1, 1, 1, 5, 5, 9)
    assert flares(scores, 7, intake=9)
    assert not flares(scores, 7, intake=3)
    assert sets_off(scores, 7, intake=3) == [Trigger.WORSENING, Trigger.SEVERE]


def test_a_mean_is_exact_where_floating_point_would_round() -> None:
    scores = in_a_row(2, 2, 2, 2, 2, 2, 3, 4)  # 15/7 and 2 is a little more than 4
    assert not flares(scores, 8, intake=10)


@pytest.mark.parametrize(("score", "severe"), [(7, False), (8, True), (10, True)])
def test_eight_and_above_is_severe_even_as_the_only_score(score: int, severe: bool) -> None:
    assert sets_off({1: score}, 1) == ([Trigger.SEVERE] if severe else [])


def test_the_days_of_rest_are_the_severe_the_flaring_and_the_worsening_ones() -> None:
    scores = {**in_a_row(3, 3, 3), 5: 5, 9: 8, 20: 6, 21: 6, 22: 6, 23: 0}
    resting = resting_days({day(each): score for each, score in scores.items()}, FIRST_DAY, None)
    assert resting == {day(5), day(9), day(22)}


def as_written(scores: dict[int, int], on: int, intake: int | None) -> tuple[bool, bool]:
    """WORSENING and FLARE by the table of coaching.md §1.5, word for word, with day 1 the first."""
    past = [(each, scores[each]) for each in sorted(scores) if each <= on]
    week = [score for each, score in past if each <= 7]
    mean_of_week = Fraction(sum(week), len(week)) if on > 7 and len(week) >= 3 else None
    ref = mean_of_week if mean_of_week is not None else intake if intake is not None else past[0][1]
    last = past[-3:]
    worse = (
        len(last) == 3 and last[-1][0] - last[0][0] <= 6 and all(score >= ref + 2 and score >= 4 for _, score in last)
    )
    before = [score for each, score in past[:-1] if each >= on - 14][-7:]
    rise = len(before) >= 2 and scores[on] >= 4 and scores[on] >= Fraction(sum(before), len(before)) + 2
    return worse, rise and not worse


@given(HISTORIES, INTAKES)
@example(in_a_row(3, 3, 3, 5, 5, 5), None)
@example({2: 7, 3: 7, 5: 8}, 5)
def test_every_day_is_what_the_table_says(scores: dict[int, int], intake: int | None) -> None:
    assert {on: (worsens(scores, on, intake), flares(scores, on, intake)) for on in scores} == {
        on: as_written(scores, on, intake) for on in scores
    }


@given(HISTORIES, INTAKES)
def test_a_day_rests_exactly_when_its_own_score_calls_for_it(scores: dict[int, int], intake: int | None) -> None:
    resting = resting_days({day(each): score for each, score in scores.items()}, FIRST_DAY, intake)
    calls = {Trigger.WORSENING, Trigger.SEVERE, Trigger.FLARE}
    assert resting == {day(on) for on in range(60) if calls.intersection(sets_off(scores, on, intake))}


# --- three severe scores in a week


@pytest.mark.parametrize(
    ("scores", "on", "severe"),
    [
        pytest.param({1: 8, 4: 8, 7: 8}, 7, True, id="the first and the last of seven days"),
        pytest.param({1: 8, 4: 8, 8: 8}, 8, False, id="eight days are too wide"),
        pytest.param({1: 8, 2: 8, 3: 7}, 3, False, id="seven is not severe"),
        pytest.param({1: 8, 2: 8}, 2, False, id="two are too few"),
        pytest.param({1: 8, 2: 10, 3: 0, 4: 9, 5: 0}, 5, True, id="any three, the day need not be one"),
        pytest.param({1: 8, 2: 8, 3: 8}, 4, False, id="a day without a score"),
        pytest.param({1: 8, 2: 8, 3: 0, 4: 8}, 3, False, id="a later score changes nothing"),
    ],
)
def test_three_severe_scores_within_seven_days_are_a_severe_week(scores: dict[int, int], on: int, severe: bool) -> None:
    assert (Trigger.SEVERE_WEEK in sets_off(scores, on, intake=10)) is severe


# --- three flares in a fortnight


FLARING = {1: 1, 2: 1, 3: 1, 4: 5, 5: 1, 6: 1, 7: 1, 9: 6, 10: 1, 11: 1, 12: 1, 13: 1, 17: 6}


@pytest.mark.parametrize(
    ("changed", "on", "third"),
    [
        pytest.param({}, 17, True, id="the first and the last of fourteen days"),
        pytest.param({}, 9, False, id="the second"),
        pytest.param({17: 1, 18: 6}, 18, False, id="fifteen days are too wide"),
        pytest.param({17: 1}, 17, False, id="a quiet day after two"),
        pytest.param({9: 1}, 17, False, id="two in all"),
    ],
)
def test_the_third_flare_within_fourteen_days_is_noticed(changed: dict[int, int], on: int, third: bool) -> None:
    assert (Trigger.FLARES in sets_off(FLARING | changed, on, intake=10)) is third
    assert not third or sets_off(FLARING | changed, on, intake=10) == [Trigger.FLARE, Trigger.FLARES]


# --- a cycle that begins with the scores before it


def test_a_relapse_is_worse_than_the_week_it_began_with_from_its_first_days_on() -> None:
    scores = {day(each): score for each, score in from_day(-5, *[5] * 7, 7, 7, 7).items()}
    base = (day(-5), day(1))
    assert worsening(scores, day(4), first_day=day(1), base=base)
    assert not worsening(scores | {day(-5): 6}, day(4), first_day=day(1), base=base)
    assert not worsening(scores, day(4), first_day=day(1), intake=6)
    assert Trigger.WORSENING in fired(scores, day(4), first_day=day(1), base=base, intake=6)
    assert not flare(scores | {day(4): 9}, day(4), first_day=day(1), base=base, intake=9)
    assert flare(scores | {day(4): 9}, day(4), first_day=day(1), intake=9)
    assert day(4) in resting_days(scores, day(1), 9, base)
    assert day(4) not in resting_days(scores, day(1), 9)


def test_on_the_last_day_of_the_base_it_began_at_the_intake_still() -> None:
    scores = {day(each): 6 for each in (-1, 0, 1)}
    assert worsening(scores, day(1), first_day=day(-1), base=(day(-5), day(1)), intake=4)
