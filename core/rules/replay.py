"""A day log lived through once more: what counted, what broke and what was final (coaching.md §4.2 and §4.3, rule 3).

A log is spelled with one letter a day, as in the cases of coaching.md §4.2: D done, P partly, R rest, S skipped,
N none, Z paused, L locked, X excused; and a dot for a day that is still open and without an entry.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from core.rules.days import OPEN_DAYS, LocalDay

BUFFER_DAYS = 2  # missed days that the streak survives in any rolling window (coaching.md §4.3, rule 1)
WINDOW_DAYS = 7
EARN_BACK_DAYS = 3  # counted days that bring a broken streak back (rule 3)
FINAL_RUN_DAYS = 14  # missed days in a row after which nothing before them counts for the number (rule 3)


class Status(StrEnum):
    """What became of a local day. At most one a person and day."""

    DONE = "done"
    PARTLY = "partly"
    REST = "rest"
    SKIPPED = "skipped"
    NONE = "none"
    PAUSED = "paused"
    LOCKED = "locked"
    EXCUSED = "excused"


_LETTERS = {
    Status.DONE: ord("D"),
    Status.PARTLY: ord("P"),
    Status.REST: ord("R"),
    Status.SKIPPED: ord("S"),
    Status.NONE: ord("N"),
    Status.PAUSED: ord("Z"),
    Status.LOCKED: ord("L"),
    Status.EXCUSED: ord("X"),
}
NEUTRAL = b"ZLX"
UNANSWERED = b"."
MERITS = bytes.maketrans(b"PRSZLX", b"DDN...")  # what a day is worth: counted, missed, or nothing


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """What replaying a log yields.

    `lost` and `broken` are the counted days up to the latest final run and up to the latest break; `final` is the
    last day of that run, -1 for none, and `breaks` are all breaks, as indexes of days.
    """

    best: int
    total: int
    lost: int
    broken: int
    final: int
    breaks: list[int]

    @property
    def earned_back(self) -> bool:
        """Whether the latest break, if any, is made good."""
        return self.total - self.broken >= EARN_BACK_DAYS

    @property
    def waiting(self) -> bool:
        """Whether the streak is broken and something would come back."""
        return not self.earned_back and self.lost < self.broken

    @property
    def number(self) -> int:
        """The number shown today."""
        return _number(self.total, self.lost, self.broken)

    @property
    def starts_at(self) -> int:
        """The first day of the sum that makes the number."""
        return 1 + (self.final if self.earned_back else self.breaks[-1])


def spelled(log: Mapping[LocalDay, Status], first_day: LocalDay, today: LocalDay) -> bytes:
    """The log with one letter a day, from `first_day` to `today`."""
    first, length = first_day.toordinal(), max(0, (today - first_day).days + 1)
    days = bytearray(b"N" * length)
    for day, status in log.items():
        if 0 <= (index := day.toordinal() - first) < length:
            days[index] = _LETTERS[status]
    days[-OPEN_DAYS:] = days[-OPEN_DAYS:].replace(b"N", UNANSWERED)
    return bytes(days)


def replayed(days: bytes) -> Course:
    """Judge each missed day as it closes. Only a break lowers the number, so its best is seen on the eve of one."""
    merits = days.translate(MERITS)
    closed = merits[:-OPEN_DAYS]
    missed = [found.start() for found in re.finditer(b"N", closed)]
    places = [found.start() for found in re.finditer(b"N", closed.translate(None, b"."))]  # neutral days taken out
    best = total = seen = lost = 0
    broken, final, breaks = -EARN_BACK_DAYS, -1, list[int]()  # as if earned back
    for nth in range(BUFFER_DAYS, len(missed)):
        index, place = missed[nth], places[nth]
        if place - places[nth - BUFFER_DAYS] >= WINDOW_DAYS:
            continue
        total += merits.count(b"D", seen, index + OPEN_DAYS)
        seen = index + OPEN_DAYS
        best = max(best, _number(total, lost, broken))
        broken = place - nth
        breaks.append(index)
        if nth + 1 >= FINAL_RUN_DAYS and place - places[nth + 1 - FINAL_RUN_DAYS] < FINAL_RUN_DAYS:
            lost, final = broken, index
    total = merits.count(b"D")
    best = max(best, _number(total, lost, broken))
    return Course(best=best, total=total, lost=lost, broken=broken, final=final, breaks=breaks)


def _number(total: int, lost: int, broken: int) -> int:
    """The counted days since the latest final run; or since the latest break, until they earn the rest back."""
    return total - (lost if total - broken >= EARN_BACK_DAYS else broken)
