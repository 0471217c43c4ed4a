"""The month review: has it helped, and what is advised (coaching.md §1.3 and §1.4).

Means are exact fractions of a window of days, comparisons inclusive, and 0 is a score. Nothing is stored: a review is
judged from the log and the answers, as often as it is asked for.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from fractions import Fraction
from itertools import count, takewhile
from types import MappingProxyType

from core.rules.days import LocalDay
from core.rules.findings import (
    CAUTION,
    THRESHOLDS,
    Advice,
    Answered,
    Class,
    Finding,
    History,
    Review,
    Source,
)
from core.rules.soreness import PAUSED_AT_MOST, first_review
from core.rules.streak import Status

_DAY = timedelta(days=1)


def review_day(history: History, number: int = 0) -> LocalDay:
    """The day of a review: E of coaching.md §1.4, or 28 days later for each further one; never paused or locked.

    One that was answered, or spoken of, stays on its day whatever becomes of the log afterwards.
    """
    first = history.first_day
    reach = (first + n * _DAY for n in range(THRESHOLDS.every_days + PAUSED_AT_MOST))
    paused = {day for day in reach if history.statuses.get(day) is Status.PAUSED}
    due = _unheld(history, first_review(first, paused))
    return _following(history, _kept(history, first + (THRESHOLDS.every_days - 1) * _DAY, due), number)


def reviews(history: History, until: LocalDay) -> Iterator[Review]:
    """The reviews up to and with the day `until`, the earliest first; rechecks are not among them."""
    first = review_day(history)
    days = ((number, _following(history, first, number)) for number in count())
    for number, day in takewhile(lambda each: each[1] <= until, days):
        yield Review(day=day, number=number)


def recheck_day(history: History, day: LocalDay) -> LocalDay:
    """The day of the recheck that follows the review of `day`."""
    return _unheld(history, day + THRESHOLDS.recheck_days * _DAY)


def judge(history: History, review: Review, today: LocalDay) -> Finding:
    """What the review found, as of `today`, which is not before its day.

    It is judged by the answers up to the end of its day; those of the seven days after judge again, and only add
    caution.
    """
    late = review.day + THRESHOLDS.late_days * _DAY
    answers = history.answers.get(review.day, ())
    in_time = [each for each in answers if each.day <= review.day]
    after = [each for each in answers if review.day < each.day <= min(late, today)]
    stages = [*(in_time[-1:] or [Answered(day=review.day)]), *after]
    ends = [*(each.day - _DAY for each in after), today]
    found = [_found(history, review, each, until) for each, until in zip(stages, ends, strict=True)]
    most = max(reversed(found), key=lambda finding: CAUTION.index(finding.advice))
    return replace(most, advice=_bothered(most.advice, answers, today > late))


def mean(scores: Mapping[LocalDay, int], first: LocalDay, last: LocalDay) -> Fraction | None:
    """The exact mean of the scores from the first to the last day; None where there are fewer than three."""
    found = [scores[day] for day in (first + n * _DAY for n in range((last - first).days + 1)) if day in scores]
    return Fraction(sum(found), len(found)) if len(found) >= THRESHOLDS.least_scores else None


def last_week(scores: Mapping[LocalDay, int], day: LocalDay) -> Fraction | None:
    """The mean of the window that ends with `day`."""
    return mean(scores, day - (THRESHOLDS.window_days - 1) * _DAY, day)


def seen_lately(history: History, day: LocalDay) -> bool:
    """Whether a professional was seen in the 56 days up to `day` (coaching.md §1.4, O3)."""
    return any(0 <= (day - each).days <= THRESHOLDS.seen_days for each in history.seen)


def classed(base: Fraction, last: Fraction) -> Class:
    """What became of `base`: the first class that fits."""
    rule, less = THRESHOLDS, base - last
    if last <= rule.gone and base >= rule.low:
        return Class.RESOLVED
    if less >= rule.big or (less >= rule.small and less / base >= rule.share):
        return Class.IMPROVED
    if base < rule.low and last < rule.low:
        return Class.LOW_STABLE
    if -less >= rule.worse:
        return Class.WORSE
    return Class.SLIGHT if less >= rule.small else Class.UNCHANGED


# By class: the advice for 1 or 2, for 3, for 4, for 5 to 7, and for no answer to "compared with when you started".
_GO_ON, _BOTHER, _CHECK, _SUGGEST, _GO = (
    Advice.CONTINUE, Advice.ASK_BOTHER, Advice.RECHECK, Advice.SUGGEST, Advice.ADVISE,
)  # fmt: skip
MATRIX: Mapping[Class | None, tuple[Advice, ...]] = MappingProxyType({
    Class.RESOLVED: (_GO_ON, _GO_ON, _GO_ON, _SUGGEST, _GO_ON),
    Class.IMPROVED: (_GO_ON, _GO_ON, _SUGGEST, _GO, _GO_ON),
    Class.SLIGHT: (_CHECK, _CHECK, _GO, _GO, _GO),  # the last one is RECHECK where the soreness is acceptable
    Class.UNCHANGED: (_SUGGEST, _GO, _GO, _GO, _GO),
    Class.WORSE: (_GO, _GO, _GO, _GO, _GO),
    Class.LOW_STABLE: (_GO_ON, _GO_ON, _BOTHER, _GO, _BOTHER),
    None: (_GO_ON, _CHECK, _GO, _GO, Advice.AGAIN),
})  # fmt: skip
_FOLLOW_AT_RECHECK = frozenset({Class.RESOLVED, Class.IMPROVED, Class.LOW_STABLE})
_MUCH_BETTER, _UNANSWERED = 0, 4  # columns


def _column(change: int | None) -> int:
    return _UNANSWERED if change is None else (0, 0, 1, 2, 3, 3, 3)[change - 1]


def _found(history: History, review: Review, answered: Answered, until: LocalDay) -> Finding:
    """The finding by one state of the answers, which held until a day."""
    source, base, last = _measured(history, review.day, answered)
    found = classed(base, last) if base is not None and last is not None else None
    window = last_week(history.scores, review.day)
    worst = window if window is not None else answered.recall
    severe = worst is not None and worst >= THRESHOLDS.severe
    finding = Finding(review=review, source=source, advice=Advice.ADVISE, base=base, last=last, found=found)
    advice = Advice.ADVISE if severe else _advised(history, finding, answered, until)
    effective = _effective(history, review.day)
    return replace(
        finding,
        advice=advice,
        severe=severe,
        effective=effective,
        low=effective < THRESHOLDS.fair_days,
        seen=seen_lately(history, until),
    )


def _measured(history: History, day: LocalDay, answered: Answered) -> tuple[Source, Fraction | None, Fraction | None]:
    """The first source that there is, with what it compares."""
    base, last = mean(history.scores, *history.base_days), last_week(history.scores, day)
    gap = history.recall_from is not None and day >= history.recall_from
    if base is not None and last is not None and not gap:
        return Source.DIARY, base, last
    if history.intake is not None and answered.recall is not None:
        return Source.RECALL, Fraction(history.intake), Fraction(answered.recall)
    return (Source.NONE if answered.change is None else Source.CHANGE), None, None


def _advised(history: History, finding: Finding, answered: Answered, until: LocalDay) -> Advice:
    """The matrix, and what a recheck, a plateau and silence make of it."""
    review, found, column = finding.review, finding.found, _column(answered.change)
    advice = MATRIX[found][column]
    if found is Class.SLIGHT and column == _UNANSWERED and _acceptable(finding):
        advice = Advice.RECHECK
    if review.recheck:
        follows = found in _FOLLOW_AT_RECHECK or (found is None and column == _MUCH_BETTER)
        return advice if follows else Advice.ADVISE
    if _stands_still(history, finding):
        return Advice.ADVISE
    if advice is Advice.RECHECK and any(day <= review.day for day in history.rechecks):
        return Advice.ADVISE  # no second postponement
    if advice is Advice.AGAIN and until >= review.day + THRESHOLDS.late_days * _DAY:
        return Advice.SIGNPOST
    return advice


def _acceptable(finding: Finding) -> bool:
    return finding.last is not None and finding.last <= THRESHOLDS.acceptable


def _stands_still(history: History, finding: Finding) -> bool:
    """A plateau: at a later review little has changed (coaching.md §1.5).

    A number recalled is never compared with a diary (§1.1): between the two nothing shows that it moved.
    """
    number, found, last = finding.review.number, finding.found, finding.last
    if number == 0 or last is None:
        return False
    if found in (Class.SLIGHT, Class.UNCHANGED):
        return True
    before = review_day(history, number - 1)
    answers = history.answers.get(before, ())
    source, _, last_before = _measured(history, before, answers[-1] if answers else Answered(day=before))
    if found is not Class.IMPROVED or last_before is None or _acceptable(finding):
        return False
    return source is not finding.source or abs(last - last_before) < THRESHOLDS.steady


def _bothered(advice: Advice, answers: Sequence[Answered], silent: bool) -> Advice:
    """The answer to whether it bothers enough: a yes at any time, a no or silence goes on."""
    said = [each.bother for each in answers if each.bother is not None]
    if advice is not Advice.ASK_BOTHER or not (said or silent):
        return advice
    return Advice.ADVISE if said and said[-1] else Advice.CONTINUE


def _effective(history: History, day: LocalDay) -> Fraction:
    days = [status for each, status in history.statuses.items() if history.first_day <= each <= day]
    return days.count(Status.DONE) + Fraction(days.count(Status.PARTLY), 2)


def _following(history: History, first: LocalDay, number: int) -> LocalDay:
    due = first + number * THRESHOLDS.every_days * _DAY
    return _kept(history, due, _unheld(history, due)) if number else first


def _kept(history: History, since: LocalDay, due: LocalDay) -> LocalDay:
    """The first noted day from `since` on and before that of the next review; the day on which it is `due` without."""
    until = max(since + (THRESHOLDS.every_days - 1) * _DAY, due)
    return min((day for day in history.noted if since <= day <= until), default=due)


def _unheld(history: History, day: LocalDay) -> LocalDay:
    """The day, or the first after it that is neither paused nor locked."""
    while history.statuses.get(day) in (Status.PAUSED, Status.LOCKED):
        day += _DAY
    return day
