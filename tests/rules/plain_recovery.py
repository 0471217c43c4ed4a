"""The month review a second time, the long way, from coaching.md §1.4 alone, to hold `core.rules.recovery` against.

Nothing clever here: days are numbers, a mean is a total and a count, and every row of a table is an `if`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from fractions import Fraction

from core.rules.findings import Advice, Answered, Class, History, Review, Source
from core.rules.streak import Status

CAUTION = [Advice(name) for name in ["again", "continue", "ask_bother", "recheck", "suggest", "signpost", "advise"]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mean:
    """`total` of `count` scores; an answer is the mean of one."""

    total: int
    count: int

    def below(self, points: int) -> bool:
        return self.total < points * self.count

    def above(self, points: int) -> bool:
        return self.total > points * self.count


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    source: Source
    found: Class | None
    advice: Advice
    base: Fraction | None
    last: Fraction | None
    severe: bool
    low: bool
    seen: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    source: Source
    base: Mean | None = None
    last: Mean | None = None


def later(day: date, days: int) -> date:
    return day + timedelta(days)


# When


def plain_review_day(history: History, number: int) -> date:
    day_number = 0
    paused = 0
    while True:
        day_number += 1
        day = later(history.first_day, day_number - 1)
        if history.statuses.get(day) is Status.PAUSED:
            paused += 1
        postponed = paused
        if postponed > 14:
            postponed = 14
        if day_number - postponed >= 28:
            break
    first = past_away(history, day)
    if number == 0:
        return first
    return past_away(history, later(first, 28 * number))


def plain_recheck_day(history: History, day: date) -> date:
    return past_away(history, later(day, 14))


def past_away(history: History, day: date) -> date:
    while True:
        status = history.statuses.get(day)
        if status is not Status.PAUSED and status is not Status.LOCKED:
            return day
        day = later(day, 1)


# What was measured


def mean(history: History, first: date, last: date) -> Mean | None:
    """The mean of the scores from `first` to `last`; None with fewer than three."""
    total = 0
    count = 0
    day = first
    while day <= last:
        score = history.scores.get(day)
        if score is not None:
            total += score
            count += 1
        day = later(day, 1)
    if count < 3:
        return None
    return Mean(total=total, count=count)


def base_mean(history: History) -> Mean | None:
    if history.base is None:
        return mean(history, history.first_day, later(history.first_day, 6))
    first, last = history.base
    return mean(history, first, last)


def last_mean(history: History, day: date) -> Mean | None:
    return mean(history, later(day, -6), day)


def measured(history: History, day: date, answers: Answered) -> Measured:
    """Step 1."""
    diary_is_whole = True
    if history.recall_from is not None and day >= history.recall_from:
        diary_is_whole = False
    base = base_mean(history)
    last = last_mean(history, day)
    if diary_is_whole and base is not None and last is not None:
        return Measured(source=Source.DIARY, base=base, last=last)
    if history.intake is not None and answers.recall is not None:
        before = Mean(total=history.intake, count=1)
        now = Mean(total=answers.recall, count=1)
        return Measured(source=Source.RECALL, base=before, last=now)
    if answers.change is not None:
        return Measured(source=Source.CHANGE)
    return Measured(source=Source.NONE)


def is_severe(history: History, day: date, answers: Answered) -> bool:
    """O2."""
    last = last_mean(history, day)
    if last is not None:
        return not last.below(7)
    if answers.recall is not None:
        return answers.recall >= 7
    return False


def was_seen(history: History, today: date) -> bool:
    """O3."""
    for day in history.seen:
        ago = today.toordinal() - day.toordinal()
        if ago >= 0 and ago <= 56:
            return True
    return False


def is_low(history: History, day: date) -> bool:
    """Step 4, in half days."""
    halves = 0
    each = history.first_day
    while each <= day:
        status = history.statuses.get(each)
        if status is Status.DONE:
            halves += 2
        if status is Status.PARTLY:
            halves += 1
        each = later(each, 1)
    return halves < 24


# What it means


def pain_class(base: Mean, last: Mean) -> Class:
    """Step 2. `better` out of `parts` points is how much it fell."""
    better = base.total * last.count - last.total * base.count
    parts = base.count * last.count
    if not last.above(1) and not base.below(2):
        return Class.RESOLVED
    if better >= 2 * parts:
        return Class.IMPROVED
    if better >= parts and 10 * better * base.count >= 3 * base.total * parts:
        return Class.IMPROVED
    if base.below(2) and last.below(2):
        return Class.LOW_STABLE
    if -better >= parts:
        return Class.WORSE
    if better >= parts:
        return Class.SLIGHT
    return Class.UNCHANGED


def matrix(found: Class | None, last: Mean | None, change: int | None) -> Advice:
    """Step 3; without a class it is the row of PGIC_ONLY."""
    if found is None:
        if change == 1 or change == 2:
            return Advice.CONTINUE
        if change == 3:
            return Advice.RECHECK
        return Advice.ADVISE
    if found is Class.RESOLVED:
        if change is not None and change >= 5:
            return Advice.SUGGEST
        return Advice.CONTINUE
    if found is Class.IMPROVED:
        if change is None or change <= 3:
            return Advice.CONTINUE
        if change == 4:
            return Advice.SUGGEST
        return Advice.ADVISE
    if found is Class.SLIGHT:
        if change is None:
            if last is not None and not last.above(4):
                return Advice.RECHECK
            return Advice.ADVISE
        if change <= 3:
            return Advice.RECHECK
        return Advice.ADVISE
    if found is Class.UNCHANGED:
        if change == 1 or change == 2:
            return Advice.SUGGEST
        return Advice.ADVISE
    if found is Class.WORSE:
        return Advice.ADVISE
    if change is None or change == 4:
        return Advice.ASK_BOTHER
    if change <= 3:
        return Advice.CONTINUE
    return Advice.ADVISE


def is_plateau(history: History, review: Review, found: Class | None, now: Measured) -> bool:
    """PLATEAU of coaching.md §1.5."""
    if review.recheck or review.number < 1:
        return False
    if found is Class.SLIGHT or found is Class.UNCHANGED:
        return True
    if found is not Class.IMPROVED or now.last is None:
        return False
    before_day = plain_review_day(history, review.number - 1)
    before_answers = Answered(day=before_day)
    for entry in history.answers.get(before_day, ()):
        before_answers = entry
    before = measured(history, before_day, before_answers)
    if before.last is None:
        return False
    if before.source is not now.source:  # never compared (coaching.md §1.1), so nothing shows a change
        return now.last.above(4)
    change = now.last.total * before.last.count - before.last.total * now.last.count
    parts = now.last.count * before.last.count
    return -parts < change < parts and now.last.above(4)


def may_pass_a_recheck(found: Class | None, source: Source, change: int | None) -> bool:
    if found is Class.RESOLVED or found is Class.IMPROVED or found is Class.LOW_STABLE:
        return True
    return source is Source.CHANGE and (change == 1 or change == 2)


def judged_once(history: History, review: Review, answers: Answered, at: date) -> Verdict:
    """What one state of the answers says, when it was looked at on the day `at`."""
    now = measured(history, review.day, answers)
    found = None
    if now.base is not None and now.last is not None:
        found = pain_class(now.base, now.last)
    severe = is_severe(history, review.day, answers)
    stopped = review.recheck and not may_pass_a_recheck(found, now.source, answers.change)
    if severe or stopped:
        advice = Advice.ADVISE
    elif now.source is Source.NONE:
        advice = Advice.AGAIN
        if at >= later(review.day, 7):
            advice = Advice.SIGNPOST
    elif is_plateau(history, review, found, now):
        advice = Advice.ADVISE
    else:
        advice = matrix(found, now.last, answers.change)
    if advice is Advice.RECHECK:
        for given in history.rechecks:
            if given <= review.day:
                advice = Advice.ADVISE
    return Verdict(
        source=now.source,
        found=found,
        advice=advice,
        base=None if now.base is None else Fraction(now.base.total, now.base.count),
        last=None if now.last is None else Fraction(now.last.total, now.last.count),
        severe=severe,
        low=is_low(history, review.day),
        seen=was_seen(history, at),
    )


def plain_judge(history: History, review: Review, today: date) -> Verdict:
    entries = list(history.answers.get(review.day, ()))
    states = [Answered(day=review.day)]
    for entry in entries:
        if entry.day <= review.day:
            states = [entry]
        elif entry.day <= later(review.day, 7):
            states.append(entry)
    verdict = None
    for place, state in enumerate(states):
        at = today
        if place + 1 < len(states):
            at = later(states[place + 1].day, -1)
        new = judged_once(history, review, state, at)
        if verdict is None or CAUTION.index(new.advice) >= CAUTION.index(verdict.advice):
            verdict = new
    assert verdict is not None
    if verdict.advice is Advice.ASK_BOTHER:
        return replace(verdict, advice=after_asking(entries, review, today))
    return verdict


def after_asking(entries: list[Answered], review: Review, today: date) -> Advice:
    bothers = None
    for entry in entries:
        if entry.bother is not None:
            bothers = entry.bother
    if bothers is True:
        return Advice.ADVISE
    if bothers is False:
        return Advice.CONTINUE
    if today > later(review.day, 7):
        return Advice.CONTINUE
    return Advice.ASK_BOTHER
