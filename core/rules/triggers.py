"""Which score does not wait for the month review, and what is to be done about it (coaching.md §1.5).

Means are exact fractions, comparisons inclusive, and 0 is a score (coaching.md §1.3). Every answer about a day looks
only at the scores up to it, so a later score never changes it. `first_day` is day 1 of the present cycle, `base` the
first and last day of the scores it began with (days 1 to 7 when None), `intake` the average of the week before it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from fractions import Fraction

from core.rules.agenda import history_of
from core.rules.care import Care, Entry, Event, Origin, Reply, care
from core.rules.course import scheduled
from core.rules.days import LocalDay
from core.rules.findings import CAUTION, THRESHOLDS, TO_A_PROFESSIONAL, Advice, Class, History
from core.rules.recovery import judge, last_week, mean
from core.rules.soreness import SEVERE
from core.rules.streak import Status

RISE = 2  # points above what was usual
NOTICEABLE = 4  # below this score nothing is a flare or a worsening
COOL_DOWN = timedelta(days=14)  # after advice, in which the same is not advised again
SECOND_RELAPSE_DAYS = 180

_WEEK = 7
_DAY = timedelta(days=1)
_WORSE_SCORES = 3  # in a row, within a week
_SEVERE_SCORES = 3  # within a week
_FLARE_DAYS = 14  # before the day
_FLARE_SCORES = 2  # of them that the mean needs
_FLARE_SCORES_AT_MOST = 7  # and takes
_FLARES = 3  # within as many days

Base = tuple[LocalDay, LocalDay]


class Trigger(StrEnum):
    """What a score sets off, in the order in which it speaks: the first that fired does."""

    SEVERE_WEEK = "severe_week"  # SEVERE-3
    WORSENING = "worsening"
    SEVERE = "severe"  # SEVERE-1
    RELAPSE = "relapse"
    FLARE = "flare"
    FLARES = "flares"  # the third flare within 14 days


_ORDER = tuple(Trigger)
_ADVICE = {
    Trigger.SEVERE_WEEK: Advice.ADVISE,
    Trigger.WORSENING: Advice.ADVISE,
    Trigger.RELAPSE: Advice.ADVISE,  # the second within 180 days, or what the last review had to say
    Trigger.FLARES: Advice.SUGGEST,
}
_ADVICE_ALONE = frozenset({Trigger.SEVERE_WEEK, Trigger.FLARES})  # and no other plan or question of their own
_BETTER = frozenset({Class.RESOLVED, Class.IMPROVED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaks:
    """What the score of a day calls for: `trigger` is the one of those that `fired` whose card speaks, None for none.

    `advice` is the most cautious that they give, None for none or within the cool-down; it is noted with `advised_by`,
    the trigger that gives it. `screens`: the red flags are asked about first. `base`: a relapse, so that a new cycle
    begins on the day, and with the scores from the first to the last of these days.
    """

    fired: tuple[Trigger, ...] = ()
    trigger: Trigger | None = None
    advice: Advice | None = None
    advised_by: Trigger | None = None
    screens: bool = False
    base: Base | None = None

    @property
    def cycle(self) -> Origin | None:
        """Why a new cycle begins; None where the present one goes on."""
        return Origin.RELAPSE if self.base else None


def worsening(
    scores: Mapping[LocalDay, int],
    day: LocalDay,
    *,
    first_day: LocalDay,
    intake: int | None = None,
    base: Base | None = None,
) -> bool:
    """Whether the score of `day` and the two before it, all within seven days, are well above where it began.

    It began at the mean of the base once that is over and has three scores, else at the intake, else at the first
    score. Scores before the first day are not looked at.
    """
    week = (day - timedelta(back) for back in range(_WEEK))
    last = _scored(scores, (each for each in week if each >= first_day))[:_WORSE_SCORES]
    if day not in scores or len(last) < _WORSE_SCORES:
        return False
    return min(last) >= max(_began_at(scores, day, first_day, intake, base) + RISE, NOTICEABLE)


def flare(
    scores: Mapping[LocalDay, int],
    day: LocalDay,
    *,
    first_day: LocalDay,
    intake: int | None = None,
    base: Base | None = None,
) -> bool:
    """Whether the score of `day` stands out from the last seven of the fourteen days before it, without worsening.

    Two scores are the least to compare with.
    """
    before = _scored(scores, (day - timedelta(back) for back in range(1, _FLARE_DAYS + 1)))[:_FLARE_SCORES_AT_MOST]
    if day not in scores or len(before) < _FLARE_SCORES:
        return False
    rises = scores[day] >= max(_mean(before) + RISE, NOTICEABLE)
    return rises and not worsening(scores, day, first_day=first_day, intake=intake, base=base)


def fired(
    scores: Mapping[LocalDay, int],
    day: LocalDay,
    *,
    first_day: LocalDay,
    intake: int | None = None,
    base: Base | None = None,
) -> tuple[Trigger, ...]:
    """What the score of `day` sets off, the one that speaks first; nothing for a day without a score.

    A relapse is not among it: that depends on what the reviews found.
    """
    if day not in scores:
        return ()
    week = (day - timedelta(back) for back in range(_WEEK))
    fortnight = (day - timedelta(back) for back in range(_FLARE_DAYS))

    def flares(each: LocalDay) -> bool:
        return flare(scores, each, first_day=first_day, intake=intake, base=base)

    found = {
        Trigger.SEVERE_WEEK: sum(score >= SEVERE for score in _scored(scores, week)) >= _SEVERE_SCORES,
        Trigger.WORSENING: worsening(scores, day, first_day=first_day, intake=intake, base=base),
        Trigger.SEVERE: scores[day] >= SEVERE,
        Trigger.FLARE: flares(day),
        Trigger.FLARES: flares(day) and sum(map(flares, fortnight)) >= _FLARES,
    }
    return tuple(each for each in Trigger if found.get(each))


def resting_days(
    scores: Mapping[LocalDay, int],
    first_day: LocalDay,
    intake: int | None = None,
    base: Base | None = None,
    *,
    since: LocalDay = LocalDay.min,
) -> frozenset[LocalDay]:
    """The days of rest by coaching.md §3.1, from `since` on: a score of 8 or above, a flare or a worsening."""
    return frozenset(
        day
        for day, score in scores.items()
        if day >= since
        and (
            score >= SEVERE
            or worsening(scores, day, first_day=first_day, intake=intake, base=base)
            or flare(scores, day, first_day=first_day, intake=intake, base=base)
        )
    )


def relapse(history: History, day: LocalDay) -> Base | None:
    """The first and last day of the week whose mean is well above the best one that a review of this cycle looked at,
    where one found an improvement; None without such a relapse. Answers from memory are never compared with it.
    """
    now = last_week(history.scores, day)
    if day not in history.scores or now is None or now <= THRESHOLDS.acceptable:
        return None
    passed = [each for each in scheduled(history, day) if each.day < day]
    if not any(judge(history, each, day).found in _BETTER for each in passed):
        return None
    means = [found for each in passed if (found := last_week(history.scores, each.day)) is not None]
    return (day - (_WEEK - 1) * _DAY, day) if means and now >= min(means) + RISE else None


def cared(
    log: Sequence[Entry],
    scores: Mapping[LocalDay, int],
    statuses: Mapping[LocalDay, Status],
    *,
    first_day: LocalDay,
    intake: int | None = None,
) -> Care:
    """What the care log adds up to without the relapses that were none: the score of their day was corrected since."""
    held: list[Entry] = []
    for line in log:
        if line.event is Event.CYCLE and line.choice == Origin.RELAPSE.value and line.day in scores:
            before = history_of(care(held, first_day=first_day, intake=intake), scores, statuses)
            if relapse(before, line.day) is None:
                continue
        held.append(line)
    return care(held, first_day=first_day, intake=intake)


def speaks(care: Care, history: History, day: LocalDay) -> Speaks:
    """What the score of `day` calls for in the present cycle, looking at the scores up to it alone."""
    base = relapse(history, day)
    found = fired(history.scores, day, first_day=history.first_day, intake=history.intake, base=history.base)
    found = tuple(each for each in Trigger if each in found or (base and each is Trigger.RELAPSE))
    rests = {each for each in found if _is_muted(each, care, history, day)}
    advising = [each for each in found if each in _ADVICE and each not in rests]
    by = max(advising, key=lambda each: CAUTION.index(_ADVICE[each]), default=None)
    asks = {Trigger.SEVERE, Trigger.RELAPSE} | ({Trigger.SEVERE_WEEK, Trigger.WORSENING} - rests)
    return Speaks(
        fired=found,
        trigger=next((each for each in found if each not in rests & _ADVICE_ALONE), None),
        advice=_ADVICE[by] if by else None,
        advised_by=by,
        screens=not asks.isdisjoint(found),
        base=base,
    )


def _is_muted(trigger: Trigger, care: Care, history: History, day: LocalDay) -> bool:
    """Whether a trigger gives no advice now: in its cool-down or that of one before it, or "not now" was said to what
    may wait for the review. The first relapse gives none but that of a review which its new cycle would leave unsaid.
    """
    if trigger is Trigger.RELAPSE:
        relapses = (each.first_day for each in care.cycles if each.origin is Origin.RELAPSE)
        second = any(0 < (day - each).days <= SECOND_RELAPSE_DAYS for each in relapses)
        return not second and not _is_owed(care, history, day)
    before = _ORDER[: _ORDER.index(trigger) + 1]
    if any(line.trigger in before and line.day > day - COOL_DOWN for line in care.advised):
        return True
    return trigger is Trigger.FLARES and _is_put_off(care, history, day)


def _is_owed(care: Care, history: History, day: LocalDay) -> bool:
    """Whether the latest review advises clearly, by what is known on `day`, and did not say so."""
    latest = [each for each in scheduled(history, day) if each.day <= day][-1:]
    said = {line.about for line in care.advised if line.advises}
    return any(each.day not in said and judge(history, each, day).advice in TO_A_PROFESSIONAL for each in latest)


def _is_put_off(care: Care, history: History, day: LocalDay) -> bool:
    """Whether "not now" was the latest reply, and no review came since (coaching.md §1.7)."""
    last = care.replies[-1] if care.replies else None
    if last is None or last.choice != Reply.NOT_NOW.value:
        return False
    return not any(last.day < each.day <= day for each in scheduled(history, day))


def _scored(scores: Mapping[LocalDay, int], days: Iterable[LocalDay]) -> list[int]:
    """The scores of those of `days` that have one."""
    return [scores[day] for day in days if day in scores]


def _began_at(
    scores: Mapping[LocalDay, int], day: LocalDay, first_day: LocalDay, intake: int | None, base: Base | None
) -> Fraction:
    first, last = base or (first_day, first_day + (_WEEK - 1) * _DAY)
    began = mean(scores, first, last) if day > last else None
    if began is not None:
        return began
    if intake is not None:
        return Fraction(intake)
    return Fraction(scores[min(each for each in scores if each >= first_day)])


def _mean(scores: Sequence[int]) -> Fraction:
    return Fraction(sum(scores), len(scores))
