"""The month review and its plain double say the same about histories that crowd around every line of the rule."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import timedelta
from fractions import Fraction

import pytest

from core.rules.findings import Advice, Class, Source
from core.rules.streak import Status
from tests.rules import agree
from tests.rules.histories import Case, cases_of, history_of
from tests.rules.plain_recovery import Verdict, base_mean, last_mean, plain_judge

SEED, COUNT, AT_ONCE = 20260301, 1000, 100
LOOKED_THROUGH = 250  # histories, for what comes up in them
OFTEN = 4  # times that each of it is to come up there, so that it does a thousand times in the long check
BORDERS: Mapping[str, Callable[[Fraction, Fraction], bool]] = {
    "base - last is 1": lambda base, last: base - last == 1,
    "base - last is 2": lambda base, last: base - last == 2,
    "last - base is 1": lambda base, last: last - base == 1,
    "it fell by 30 %": lambda base, last: base >= 1 and (base - last) / base == Fraction(3, 10),
    "last is 1": lambda base, last: last == 1,
    "last is 2": lambda base, last: last == 2,
    "last is 4": lambda base, last: last == 4,
    "last is 7": lambda base, last: last == 7,
    "base is 2": lambda base, last: base == 2,
}
MARKS = (
    *Source, *Class, *Advice, *BORDERS,
    "severe", "severe alone", "low", "seen", "relapse base",
    "review 1", "review 2", "recheck", "a recheck follows the matrix", "no second postponement",
    "plateau", "plateau while improved", "put off by a pause", "put off by 14 days", "moved past a pause or lock",
    "a late answer adds caution", "a late answer would take caution away", "an answer after the seventh day",
    "recall from here on", "two scores in a window", "three scores in a window", "nothing but zeros",
    "it bothers", "it does not bother", "silent on whether it bothers",
)  # fmt: skip


@pytest.mark.parametrize("start", range(SEED, SEED + COUNT, AT_ONCE))
def test_both_ways_of_writing_the_rule_agree(start: int) -> None:
    for seed in range(start, start + AT_ONCE):
        assert (found := agree.disagreement(seed)) is None, found


def test_everything_that_the_rule_tells_apart_comes_up_often() -> None:
    seen: Counter[str] = Counter()
    for seed in range(SEED, SEED + LOOKED_THROUGH):
        for case in cases_of(seed, history_of(seed)):
            seen.update(marks(case))
    assert {mark: seen[mark] for mark in MARKS if seen[mark] < OFTEN} == {}


def marks(case: Case) -> Iterator[str]:
    """What is special about the case."""
    verdict = plain_judge(case.history, case.review, case.today)
    base, last = verdict.base, verdict.last
    yield verdict.source
    yield verdict.advice
    if verdict.found is not None and base is not None and last is not None:
        yield verdict.found
        yield from (name for name, holds in BORDERS.items() if holds(base, last))
    of_all = (_of_its_verdict(case, verdict), _of_its_day(case), _of_its_week(case), _of_its_answers(case, verdict))
    for marked in of_all:
        yield from (name for name, holds in marked.items() if holds)


def _judged(case: Case, **changes: object) -> Verdict:
    return plain_judge(replace(case.history, **changes), case.review, case.today)


def _of_its_verdict(case: Case, verdict: Verdict) -> dict[str, bool]:
    advised, recheck, improved = verdict.advice is Advice.ADVISE, case.review.recheck, verdict.found is Class.IMPROVED
    as_first = plain_judge(case.history, replace(case.review, number=0), case.today)
    plateau = as_first.advice is not verdict.advice
    return {
        "severe": verdict.severe,
        "severe alone": verdict.severe and verdict.found in (Class.IMPROVED, None),
        "low": verdict.low,
        "seen": verdict.seen,
        "relapse base": verdict.source is Source.DIARY and case.history.base is not None,
        f"review {case.review.number}": not recheck,
        "recheck": recheck,
        "a recheck follows the matrix": recheck and verdict.advice in (Advice.CONTINUE, Advice.SUGGEST),
        "no second postponement": advised and _judged(case, rechecks=()).advice is Advice.RECHECK,
        "plateau": plateau and not improved,
        "plateau while improved": plateau and improved,
    }


def _of_its_day(case: Case) -> dict[str, bool]:
    moved = case.history.statuses.get(case.review.day - timedelta(1)) in (Status.PAUSED, Status.LOCKED)
    first = case.review.number == 0 and not case.review.recheck and not moved
    put_off = (case.review.day - case.history.first_day).days - 27
    return {
        "moved past a pause or lock": moved,
        "put off by a pause": first and put_off > 0,
        "put off by 14 days": first and put_off == 14,
    }


def _of_its_week(case: Case) -> dict[str, bool]:
    history, day = case.history, case.review.day
    week = [history.scores[each] for ago in range(7) if (each := day - timedelta(ago)) in history.scores]
    late = history.recall_from is not None and history.recall_from <= day
    return {
        "two scores in a window": len(week) == 2,
        "three scores in a window": len(week) == 3,
        "nothing but zeros": len(week) > 2 and not any(week),
        "recall from here on": late and base_mean(history) is not None and last_mean(history, day) is not None,
    }


def _of_its_answers(case: Case, verdict: Verdict) -> dict[str, bool]:
    """What late answers do, and the question whether it bothers."""
    day, order = case.review.day, tuple(Advice).index
    said = case.history.answers.get(day, ())
    late = [each for each in said if each.day > day]
    in_time = _judged(case, answers={day: [each for each in said if each.day <= day]})
    alone = _judged(case, answers={day: [replace(each, day=day) for each in said[-1:]]})
    unasked = {day: [replace(each, bother=None) for each in said]}
    silent = _judged(case, answers=unasked)
    early = _judged(replace(case, today=min(case.today, day + timedelta(7))), answers=unasked)
    asked = early.advice is Advice.ASK_BOTHER
    return {
        "a late answer adds caution": bool(late) and order(verdict.advice) > order(in_time.advice),
        "a late answer would take caution away": bool(late) and order(verdict.advice) > order(alone.advice),
        "an answer after the seventh day": bool(late) and late[-1].day > day + timedelta(7),
        "it bothers": asked and verdict.advice is Advice.ADVISE,
        "it does not bother": asked and verdict.advice is Advice.CONTINUE and silent.advice is Advice.ASK_BOTHER,
        "silent on whether it bothers": asked and silent.advice is Advice.CONTINUE,
    }
