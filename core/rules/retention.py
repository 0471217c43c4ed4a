"""How long days are kept of somebody who says nothing any more (product.md P6)."""

from __future__ import annotations

from datetime import datetime, timedelta

from core.rules.days import LocalDay, local_day

KEPT = timedelta(days=366)  # twelve months, whichever year has a day more
NOTICE = timedelta(days=30)  # between the one notice and the end, however late the notice is
# So long without anybody at work is told apart from a night, or a weekend: a machine that rests on every weekend would
# else tell everybody anew each week, and never come to an end.
GAP = timedelta(days=3)
_LAST_ZONE = "Etc/GMT+12"  # where every day ends last: nobody's days end before their own clock says so


def day_everywhere(now: datetime) -> LocalDay:
    """The latest day that has begun wherever somebody may live."""
    return local_day(now, _LAST_ZONE)


def warned_if_heard_by(today: LocalDay) -> LocalDay:
    """Whoever was last heard of on this day, or before, is told today that their days will be deleted."""
    return today - (KEPT - NOTICE)


def ended_if_heard_by(today: LocalDay) -> LocalDay:
    """Whoever was last heard of on this day, or before, is forgotten today, if the notice was due long enough ago."""
    return today - KEPT


def ended_if_warned_by(today: LocalDay) -> LocalDay:
    """The latest day of a notice that was due long enough ago."""
    return today - NOTICE


def end_day(heard_day: LocalDay, warned_day: LocalDay) -> LocalDay:
    """The first day on which both hold: twelve silent months are over, and the notice was due NOTICE ago."""
    return max(heard_day + KEPT, warned_day + NOTICE)
