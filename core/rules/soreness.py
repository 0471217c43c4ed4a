"""On which days the soreness question is asked, and which answer needs advice at once (coaching.md §1.1, §1.5).

Rating pain every day may itself slow recovery (coaching.md, fact 3), so the question comes daily only where the month
review needs it: in the first week, and in the week up to a review. An answer is always accepted, asked for or not.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import timedelta

from core.rules.days import LocalDay

WORST = 10  # of the scale (coaching.md §1.1); 0 is a score too
SEVERE = 8  # from this score on the answer is advice, and no exercise that day (coaching.md §1.5, SEVERE-1)

_WEEK = 7
_REVIEW_EVERY = 28
PAUSED_AT_MOST = 14  # paused days that put the first review off (coaching.md §1.4)
_DAY = timedelta(days=1)


def first_review(first_day: LocalDay, paused: Collection[LocalDay]) -> LocalDay:
    """Day 28, later by the paused days up to it, 14 of them at most. Later reviews follow every 28 days."""
    day, counted, pauses = first_day - _DAY, 0, 0
    while counted < _REVIEW_EVERY:
        day += _DAY
        postpones = day in paused and pauses < PAUSED_AT_MOST
        pauses += postpones
        counted += not postpones
    return day


def is_asked(
    day: LocalDay,
    first_day: LocalDay,
    paused: Collection[LocalDay],
    *,
    review: LocalDay | None = None,
    rechecks: Collection[LocalDay] = (),
    maintains: bool = False,
) -> bool:
    """Whether the question is asked on `day`, which is not before `first_day`, day 1 of the present cycle.

    Daily in the first week and in the seven days up to a review or recheck, otherwise every other day; `review` is the
    day of the first review where a lock put it off as well. Who `maintains` is asked once a week, on day 8, 15, ...
    """
    number = (day - first_day).days + 1
    if maintains:
        return number > 1 and number % _WEEK == 1
    first = ((review or first_review(first_day, paused)) - first_day).days + 1
    later = max(0, -(-(number - first) // _REVIEW_EVERY))
    following = first + later * _REVIEW_EVERY  # the review that comes next
    asked_daily_until = following - _REVIEW_EVERY if later else _WEEK
    if number <= _WEEK or number > following - _WEEK or any(0 <= (each - day).days < _WEEK for each in rechecks):
        return True
    return (number - asked_daily_until) % 2 == 0


def is_taken(day: LocalDay, today: LocalDay) -> bool:
    """Whether a score may still be given: on the day itself and the one after (coaching.md §4.3, rule 2)."""
    return today - _DAY <= day <= today
