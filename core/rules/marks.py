"""What stands for each day on a calendar: the status, and whether a missed day was within the buffer.

A locked day looks like a paused one: whoever looks over a shoulder reads nothing about health from a calendar
(coaching.md §5.2).
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from enum import StrEnum

from core.rules.days import OPEN_DAYS, LocalDay
from core.rules.replay import UNANSWERED, Status, replayed, spelled

_DAY = timedelta(days=1)


class Mark(StrEnum):
    """What became of a day, in the order in which a calendar explains its marks."""

    DONE = "done"
    PARTLY = "partly"
    REST = "rest"
    BUFFER = "buffer"  # skipped or without an entry, and the streak lives on
    MISSED = "missed"  # the same, beyond the buffer
    PAUSED = "paused"  # or locked
    EXCUSED = "excused"
    OPEN = "open"  # without an entry, which can still be made


LOOKED_AFTER = frozenset({Mark.DONE, Mark.PARTLY, Mark.REST})
LEFT_OUT = frozenset({Mark.PAUSED, Mark.EXCUSED})

_MARKS = {
    ord("D"): Mark.DONE,
    ord("P"): Mark.PARTLY,
    ord("R"): Mark.REST,
    ord("S"): Mark.BUFFER,
    ord("N"): Mark.BUFFER,
    ord("Z"): Mark.PAUSED,
    ord("L"): Mark.PAUSED,
    ord("X"): Mark.EXCUSED,
    ord("."): Mark.OPEN,
}


def marks(log: Mapping[LocalDay, Status], first_day: LocalDay, today: LocalDay) -> dict[LocalDay, Mark]:
    """The mark of every day from `first_day` to `today`, in order.

    A skipped day that can still be changed is judged as if it stood.
    """
    days = spelled(log, first_day, today)
    broken = frozenset(replayed(days + UNANSWERED * OPEN_DAYS).breaks)
    return {
        first_day + index * _DAY: Mark.MISSED if index in broken else _MARKS[letter]
        for index, letter in enumerate(days)
    }
