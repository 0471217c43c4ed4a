from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from core.errors import InvalidValue
from core.rules.findings import Advice, Answered, Class, Finding, Review, Source
from core.rules.recovery import judge
from tests.rules.cycles import E, answered, found, from_day, history, month
from tests.rules.spelling import day

F = Fraction
A, S, C, B, R = Advice.ADVISE, Advice.SUGGEST, Advice.CONTINUE, Advice.ASK_BOTHER, Advice.RECHECK


# --- the overrides


@pytest.mark.parametrize(
    ("last", "recall", "severe"),
    [
        ((7, 7, 7), None, True),
        ((7, 7, 6), None, False),
        ((7, 7, 7, 7, 7, 7, 6), None, False),
        ((7, 7, 6), 10, False),  # the diary comes first
        ((10, 10), 7, True),
        ((10, 10), 6, False),
        ((10, 10), None, False),
        ((), 7, True),
    ],
)
def test_a_week_at_seven_or_above_is_advised_whatever_got_better(
    last: tuple[int, ...], recall: int | None, severe: bool
) -> None:
    stands = {E: [answered(E, recall=recall, change=1)]}
    finding = found(history(month((10,) * 3, last), intake=10, answers=stands))
    assert finding.severe is severe
    assert finding.advice is A if severe else finding.advice is not A


def test_severe_is_advised_without_anything_to_compare_with() -> None:
    finding = found(history(month((), (8, 7, 6))))
    assert (finding.source, finding.severe, finding.advice) == (Source.NONE, True, A)


@pytest.mark.parametrize(("on", "seen"), [(28, True), (1, True), (-28, True), (-29, False), (29, False)])
def test_who_was_seen_within_56_days_is_told_so_and_advised_all_the_same(on: int, seen: bool) -> None:
    finding = found(history(month((4, 4, 4), (5, 5, 5)), seen=[on]))
    assert (finding.seen, finding.advice, finding.unsettled) == (seen, A, True)


def test_only_what_is_worse_or_severe_is_unsettled() -> None:
    assert not found(history(month((5, 5, 5), (5, 5, 5)))).unsettled
    assert found(history(month((9, 9, 9), (7, 7, 7)))).unsettled


@pytest.mark.parametrize(
    ("letters", "effective", "low"),
    [
        ("D" * 12, F(12), False),
        ("D" * 11 + "P", F(23, 2), True),
        ("P" * 24, F(12), False),
        ("D" * 11 + "R" * 17, F(11), True),
        ("D" * 11 + "N" * 17 + "DDD", F(11), True),  # days after the review are another month's
        ("", F(0), True),
    ],
)
def test_few_days_done_change_the_words_alone(letters: str, effective: Fraction, low: bool) -> None:
    finding = found(history(month((5, 5, 5), (5, 5, 5)), letters=letters))
    assert (finding.effective, finding.low, finding.advice) == (effective, low, A)


# --- answers that come late


def test_an_answer_of_the_day_counts_and_the_latest_of_them_does() -> None:
    stands = {E: [answered(E, change=6), answered(E, change=1)]}
    assert found(history(month((6, 6, 6), (4, 4, 4)), answers=stands)).advice is C


@pytest.mark.parametrize(("on", "advice"), [(29, A), (35, A), (36, C)])
def test_an_answer_of_the_seven_days_after_adds_caution(on: int, advice: Advice) -> None:
    told = history(month((6, 6, 6), (4, 4, 4)), answers={E: [answered(on, change=6)]})
    assert found(told, on=28).advice is C
    assert found(told, on=on).advice is advice
    assert found(told, on=60).advice is advice


@pytest.mark.parametrize("on", [29, 35])
def test_a_late_answer_takes_no_caution_away(on: int) -> None:
    told = history(month((5, 5, 5), (5, 5, 5)), answers={E: [answered(on, change=1)]})
    assert found(told, on=on).advice is A


def test_a_late_answer_counts_from_its_day_on() -> None:
    told = history(month((6, 6, 6), (4, 4, 4)), answers={E: [answered(30, change=6)]})
    assert [found(told, on=on).advice for on in (28, 29, 30)] == [C, C, A]


def test_where_nothing_was_known_a_late_answer_is_judged_for_itself() -> None:
    told = history(answers={E: [answered(31, change=1)]})
    assert [found(told, on=on).advice for on in (30, 31, 40)] == [Advice.AGAIN, C, C]


@pytest.mark.parametrize(("on", "advice"), [(28, Advice.AGAIN), (34, Advice.AGAIN), (35, Advice.SIGNPOST)])
def test_seven_days_without_any_answer_are_answered_by_the_signpost(on: int, advice: Advice) -> None:
    assert found(history(), on=on).advice is advice


def test_the_signpost_stays_when_an_answer_comes_after_it() -> None:
    assert found(history(answers={E: [answered(36, change=1)]}), on=40).advice is Advice.SIGNPOST
    assert found(history(answers={E: [answered(35, change=1)]}), on=40).advice is C


# --- does it bother


@pytest.mark.parametrize(
    ("bother", "on", "advice"),
    [
        (None, 28, B),
        (None, 35, B),
        (None, 36, C),
        (True, 28, A),
        (True, 33, A),
        (True, 50, A),  # a yes counts at any time
        (False, 28, C),
        (False, 33, C),
    ],
)
def test_whether_it_bothers_settles_what_was_little_all_along(bother: bool | None, on: int, advice: Advice) -> None:
    stands = [] if bother is None else [answered(on, bother=bother)]
    assert found(history(month((1, 1, 1), (1, 1, 1)), answers={E: stands}), on=on).advice is advice


def test_the_latest_word_on_whether_it_bothers_counts() -> None:
    stands = [answered(28, bother=False), answered(30, bother=True)]
    assert found(history(month((1, 1, 1), (1, 1, 1)), answers={E: stands}), on=30).advice is A


def test_what_advises_anyway_is_not_settled_by_not_being_bothered() -> None:
    stands = [answered(28, change=6, bother=False)]
    assert found(history(month((1, 1, 1), (1, 1, 1)), answers={E: stands})).advice is A


# --- the recheck, and later reviews


@pytest.mark.parametrize(
    ("last", "change", "advice"),
    [
        pytest.param((0, 0, 0), None, C, id="resolved"),
        pytest.param((0, 0, 0), 5, S, id="resolved, feels worse"),
        pytest.param((4, 4, 4), None, C, id="improved"),
        pytest.param((4, 4, 4), 4, S, id="improved, feels the same"),
        pytest.param((4, 4, 4), 6, A, id="improved, feels worse"),
        pytest.param((5, 5, 5), 1, A, id="a little better"),
        pytest.param((6, 6, 6), 1, A, id="unchanged, feels better"),
        pytest.param((7, 7, 6), 1, A, id="worse"),
        pytest.param((), 1, C, id="very much better alone"),
        pytest.param((), 2, C, id="much better alone"),
        pytest.param((), 3, A, id="a little better alone"),
        pytest.param((), None, A, id="nothing"),
    ],
)
def test_a_recheck_follows_the_matrix_for_what_is_well_and_advises_the_rest(
    last: tuple[int, ...], change: int | None, advice: Advice
) -> None:
    scores = from_day(1, 6, 6, 6) | from_day(36, *last)
    told = history(scores, answers={42: [answered(42, change=change)]}, rechecks=[42])
    assert judge(told, Review(day=day(42), recheck=True), day(42)).advice is advice


def test_what_was_little_all_along_is_so_at_a_recheck_too() -> None:
    scores = from_day(1, 1, 1, 1) | from_day(36, 1, 1, 1)
    told = history(scores, answers={42: [answered(42, change=4)]})
    assert judge(told, Review(day=day(42), recheck=True), day(42)).advice is B


@pytest.mark.parametrize(("rechecks", "advice"), [((), R), ((42,), A), ((56,), A), ((57,), R)])
def test_two_more_weeks_are_not_given_a_second_time(rechecks: tuple[int, ...], advice: Advice) -> None:
    told = history(answers={56: [answered(56, change=3)]}, rechecks=rechecks)
    assert found(told, which=1).advice is advice


def _second(base: int, before: int, *last: int) -> Finding:
    """What the second review finds, one month after `before`; all feels much better."""
    stands = {56: [answered(56, change=1)]}
    scores = from_day(1, *[base] * 3) | from_day(22, *[before] * 3) | from_day(50, *last)
    return found(history(scores, answers=stands), which=1)


@pytest.mark.parametrize(
    ("base", "before", "last", "became", "advice"),
    [
        pytest.param(9, 6, (6, 6, 6), Class.IMPROVED, A, id="no better than a month ago, and not well"),
        pytest.param(9, 4, (4, 4, 4), Class.IMPROVED, C, id="no better, but acceptable"),
        pytest.param(9, 4, (4, 4, 5), Class.IMPROVED, A, id="a third above acceptable"),
        pytest.param(9, 6, (5, 5, 5), Class.IMPROVED, C, id="one less than a month ago"),
        pytest.param(9, 6, (5, 5, 6), Class.IMPROVED, A, id="two thirds less"),
        pytest.param(9, 5, (6, 6, 6), Class.IMPROVED, C, id="one more than a month ago, and still improved"),
        pytest.param(6, 4, (5, 5, 5), Class.SLIGHT, A, id="a little better than at the start"),
        pytest.param(4, 4, (4, 4, 4), Class.UNCHANGED, A, id="unchanged"),
        pytest.param(4, 4, (0, 0, 0), Class.RESOLVED, C, id="gone"),
        pytest.param(1, 1, (1, 1, 1), Class.LOW_STABLE, C, id="little all along"),
    ],
)
def test_what_stands_still_at_a_later_review_is_advised(
    base: int, before: int, last: tuple[int, ...], became: Class, advice: Advice
) -> None:
    finding = _second(base, before, *last)
    assert (finding.found, finding.advice) == (became, advice)


def test_the_first_review_has_nothing_to_stand_still_by() -> None:
    told = history(month((6, 6, 6), (5, 5, 5)), answers={E: [answered(E, change=1)]})
    assert found(told).advice is R


def test_an_improvement_with_nothing_before_it_does_not_stand_still() -> None:
    scores = from_day(1, 9, 9, 9) | from_day(50, 6, 6, 6)
    assert found(history(scores), which=1).advice is C


def test_what_stands_still_goes_by_the_answers_too() -> None:
    stands = {28: [answered(28, recall=6)], 56: [answered(56, recall=6, change=1)]}
    assert found(history(intake=9, answers=stands), which=1).advice is A
    rising = {28: [answered(28, recall=8), answered(29, recall=7)], 56: [answered(56, recall=6, change=1)]}
    assert found(history(intake=9, answers=rising), which=1).advice is C


def test_how_it_feels_alone_does_not_stand_still() -> None:
    assert found(history(answers={56: [answered(56, change=1)]}), which=1).advice is C


def test_a_finding_names_the_version_of_the_rules() -> None:
    assert found(history()).version == 1


def test_a_score_of_zero_is_an_answer() -> None:
    told = history(month((), ()), intake=3, answers={E: [answered(E, recall=0)]})
    assert (found(told).source, found(told).found) == (Source.RECALL, Class.RESOLVED)


@pytest.mark.parametrize("wrong", [{"recall": 11}, {"recall": -1}, {"change": 0}, {"change": 8}])
def test_answers_that_cannot_be_are_refused(wrong: dict[str, int]) -> None:
    with pytest.raises(InvalidValue):
        replace(Answered(day=day(1)), **wrong)
