from __future__ import annotations

from fractions import Fraction

import pytest

from core.rules.findings import Advice, Class, Source
from core.rules.recovery import classed, last_week, mean
from tests.rules.cycles import E, answered, found, from_day, history, month
from tests.rules.spelling import day

F = Fraction


# --- what became of it: both sides of every line


@pytest.mark.parametrize(
    ("base", "last", "became"),
    [
        pytest.param(F(2), F(1), Class.RESOLVED, id="from 2 to 1"),
        pytest.param(F(199, 100), F(1), Class.LOW_STABLE, id="from less than 2 it cannot resolve"),
        pytest.param(F(3), F(101, 100), Class.IMPROVED, id="more than 1 is not gone"),
        pytest.param(F(10), F(1), Class.RESOLVED, id="gone comes before improved"),
        pytest.param(F(8), F(6), Class.IMPROVED, id="2 less"),
        pytest.param(F(8), F(601, 100), Class.SLIGHT, id="not quite 2 less, and less than 30 percent"),
        pytest.param(F(10, 3), F(7, 3), Class.IMPROVED, id="1 less is 30 percent"),
        pytest.param(F(335, 100), F(235, 100), Class.SLIGHT, id="1 less is not quite 30 percent"),
        pytest.param(F(3), F(201, 100), Class.UNCHANGED, id="a third, but not quite 1 less"),
        pytest.param(F(1), F(0), Class.IMPROVED, id="zeros count"),
        pytest.param(F(19, 10), F(19, 10), Class.LOW_STABLE, id="both below 2"),
        pytest.param(F(2), F(19, 10), Class.UNCHANGED, id="2 is not below 2"),
        pytest.param(F(19, 10), F(2), Class.UNCHANGED, id="nor at the end"),
        pytest.param(F(0), F(0), Class.LOW_STABLE, id="nothing before and nothing now"),
        pytest.param(F(0), F(19, 10), Class.LOW_STABLE, id="low comes before worse"),
        pytest.param(F(4), F(5), Class.WORSE, id="1 more"),
        pytest.param(F(4), F(499, 100), Class.UNCHANGED, id="not quite 1 more"),
        pytest.param(F(0), F(2), Class.WORSE, id="from nothing to 2"),
        pytest.param(F(6), F(5), Class.SLIGHT, id="1 less"),
        pytest.param(F(6), F(501, 100), Class.UNCHANGED, id="not quite 1 less"),
        pytest.param(F(5), F(5), Class.UNCHANGED, id="the same"),
    ],
)
def test_the_class_is_the_first_that_fits_and_its_lines_are_inclusive(
    base: Fraction, last: Fraction, became: Class
) -> None:
    assert classed(base, last) is became


# --- the matrix, cell by cell

A, S, R, C, B = Advice.ADVISE, Advice.SUGGEST, Advice.RECHECK, Advice.CONTINUE, Advice.ASK_BOTHER
CHANGES = (1, 2, 3, 4, 5, 6, 7, None)
MATRIX = {
    #                       1  2  3  4  5  6  7  None
    ("resolved", 3, 0):    (C, C, C, C, S, S, S, C),
    ("improved", 6, 4):    (C, C, C, S, A, A, A, C),
    ("slight", 4, 3):      (R, R, R, A, A, A, A, R),
    ("slight", 5, 4):      (R, R, R, A, A, A, A, R),
    ("slight", 6, 5):      (R, R, R, A, A, A, A, A),
    ("unchanged", 5, 5):   (S, S, A, A, A, A, A, A),
    ("worse", 3, 5):       (A, A, A, A, A, A, A, A),
    ("low_stable", 1, 1):  (C, C, C, B, A, A, A, B),
}  # fmt: skip
CELLS = [(*row, change, cell) for row, cells in MATRIX.items() for change, cell in zip(CHANGES, cells, strict=True)]


@pytest.mark.parametrize(("name", "base", "last", "change", "cell"), CELLS)
def test_every_cell_of_the_matrix_is_as_written(
    name: str, base: int, last: int, change: int | None, cell: Advice
) -> None:
    told = month((base,) * 3, (last,) * 3)
    finding = found(history(told, answers={E: [answered(E, change=change)]}))
    assert (finding.found, finding.advice) == (Class(name), cell)


@pytest.mark.parametrize(("change", "cell"), list(zip(CHANGES, (C, C, R, A, A, A, A, Advice.AGAIN), strict=True)))
def test_how_it_feels_alone_is_judged_by_its_own_row(change: int | None, cell: Advice) -> None:
    finding = found(history(answers={E: [answered(E, change=change)]}))
    assert (finding.found, finding.base, finding.advice) == (None, None, cell)
    assert finding.source is (Source.CHANGE if change else Source.NONE)


@pytest.mark.parametrize(
    ("last", "advice"), [((4, 4, 4), R), ((4, 4, 4, 4, 4, 4, 5), A)], ids=["four is acceptable", "a seventh above"]
)
def test_a_little_better_without_a_word_is_checked_again_only_where_it_is_acceptable(
    last: tuple[int, ...], advice: Advice
) -> None:
    scores = from_day(1, *(6, 5, 5)) | from_day(22, *last)
    assert found(history(scores)).found is Class.SLIGHT
    assert found(history(scores)).advice is advice


# --- where it comes from


@pytest.mark.parametrize(
    ("first", "last", "source"),
    [((6, 6, 6), (4, 4, 4), Source.DIARY), ((6, 6), (4, 4, 4), Source.RECALL), ((6, 6, 6), (4, 4), Source.RECALL)],
)
def test_the_diary_needs_three_scores_at_both_ends(
    first: tuple[int, ...], last: tuple[int, ...], source: Source
) -> None:
    told = history(month(first, last), intake=6, answers={E: [answered(E, recall=6)]})
    assert found(told).source is source


@pytest.mark.parametrize(
    ("intake", "recall", "source"),
    [(6, 6, Source.RECALL), (0, 0, Source.RECALL), (None, 6, Source.NONE), (6, None, Source.NONE)],
)
def test_what_is_remembered_is_compared_with_what_was_remembered_alone(
    intake: int | None, recall: int | None, source: Source
) -> None:
    told = history(month((6, 6, 6)), intake=intake, answers={E: [answered(E, recall=recall)]})
    assert found(told).source is source


def test_the_windows_are_days_1_to_7_and_the_seven_days_up_to_the_review() -> None:
    scores = {7: 6, 6: 6, 1: 6, 8: 0, 22: 4, 25: 4, 28: 4, 21: 0, 29: 0}
    finding = found(history(scores), on=29)
    assert (finding.base, finding.last) == (6, 4)


def test_a_cycle_may_begin_with_the_scores_before_its_first_day() -> None:
    scores = from_day(-6, *[6] * 7) | from_day(1, 1, 1, 1) | from_day(22, 4, 4, 4)
    finding = found(history(scores, base=(-6, 0)))
    assert (finding.base, finding.last, finding.advice) == (6, 4, C)


@pytest.mark.parametrize(("back", "source"), [(28, Source.RECALL), (20, Source.RECALL), (29, Source.DIARY)])
def test_after_a_long_gap_a_review_goes_by_what_is_remembered(back: int, source: Source) -> None:
    told = month((6, 6, 6), (4, 4, 4))
    finding = found(history(told, intake=6, answers={E: [answered(E, recall=6)]}, recall_from=back))
    assert finding.source is source


def test_a_mean_needs_three_scores_and_is_exact() -> None:
    scores = {day(1): 0, day(3): 0, day(7): 1, day(8): 9}
    assert mean(scores, day(1), day(7)) == F(1, 3)
    assert mean(scores, day(2), day(7)) is None
    assert last_week(scores, day(8)) == F(10, 3)
    assert last_week(scores, day(7)) == F(1, 3)
