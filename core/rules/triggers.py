"""Which score does not wait for the month review (coaching.md §1.5).

Means are exact fractions, comparisons inclusive, and 0 is a score (coaching.md §1.3). Every answer about a day looks
only at the scores up to it, so a later score never changes it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta
from enum import StrEnum
from fractions import Fraction

from core.rules.days import LocalDay
from core.rules.soreness import SEVERE

RISE = 2  # points above what was usual
NOTICEABLE = 4  # below this score nothing is a flare or a worsening

_WEEK = 7
_WORSE_SCORES = 3  # in a row, within a week
_BASE_SCORES = 3  # that the mean of the first week needs (coaching.md §1.3)
_FLARE_DAYS = 14  # before the day
_FLARE_SCORES = 2  # of them that the mean needs
_FLARE_SCORES_AT_MOST = 7  # and takes


class Trigger(StrEnum):
    """What a score sets off, in the order in which it speaks: the first that fired does."""

    WORSENING = "worsening"
    SEVERE = "severe"
    FLARE = "flare"


def worsening(scores: Mapping[LocalDay, int], day: LocalDay, *, first_day: LocalDay, intake: int | None = None) -> bool:
    """Whether the score of `day` and the two before it, all within seven days, are well above where it began.

    It began at the mean of days 1 to 7 once they are over and have three scores, else at `intake`, the average of the
    week before the start, else at the first score. `first_day` is day 1; scores before it are not looked at.
    """
    week = (day - timedelta(back) for back in range(_WEEK))
    last = _scored(scores, (each for each in week if each >= first_day))[:_WORSE_SCORES]
    if day not in scores or len(last) < _WORSE_SCORES:
        return False
    return min(last) >= max(_began_at(scores, day, first_day, intake) + RISE, NOTICEABLE)


def flare(scores: Mapping[LocalDay, int], day: LocalDay, *, first_day: LocalDay, intake: int | None = None) -> bool:
    """Whether the score of `day` stands out from the last seven of the fourteen days before it, without worsening.

    Two scores are the least to compare with.
    """
    before = _scored(scores, (day - timedelta(back) for back in range(1, _FLARE_DAYS + 1)))[:_FLARE_SCORES_AT_MOST]
    if day not in scores or len(before) < _FLARE_SCORES:
        return False
    rises = scores[day] >= max(_mean(before) + RISE, NOTICEABLE)
    return rises and not worsening(scores, day, first_day=first_day, intake=intake)


def fired(
    scores: Mapping[LocalDay, int], day: LocalDay, *, first_day: LocalDay, intake: int | None = None
) -> tuple[Trigger, ...]:
    """What the score of `day` sets off, the one that speaks first; nothing for a day without a score."""
    found = {
        Trigger.WORSENING: worsening(scores, day, first_day=first_day, intake=intake),
        Trigger.SEVERE: day in scores and scores[day] >= SEVERE,
        Trigger.FLARE: flare(scores, day, first_day=first_day, intake=intake),
    }
    return tuple(each for each in Trigger if found[each])


def resting_days(scores: Mapping[LocalDay, int], first_day: LocalDay, intake: int | None = None) -> frozenset[LocalDay]:
    """The days of rest by coaching.md §3.1: a score of 8 or above, a flare or a worsening."""
    return frozenset(day for day in scores if fired(scores, day, first_day=first_day, intake=intake))


def _scored(scores: Mapping[LocalDay, int], days: Iterable[LocalDay]) -> list[int]:
    """The scores of those of `days` that have one."""
    return [scores[day] for day in days if day in scores]


def _began_at(scores: Mapping[LocalDay, int], day: LocalDay, first_day: LocalDay, intake: int | None) -> Fraction:
    first_week = _scored(scores, (first_day + timedelta(after) for after in range(_WEEK)))
    if (day - first_day).days >= _WEEK and len(first_week) >= _BASE_SCORES:
        return _mean(first_week)
    if intake is not None:
        return Fraction(intake)
    return Fraction(scores[min(each for each in scores if each >= first_day)])


def _mean(scores: Sequence[int]) -> Fraction:
    return Fraction(sum(scores), len(scores))
