"""What finds room on one sheet. Rows that do not are rolled into one, or counted; no letter is below 8 points."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TypeVar

from core.report.page import PracticeRow, WeekRow
from core.rules.days import LocalDay

_Row = TypeVar("_Row")


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """How generously a page is set. Sizes are in points, `lead` (from line to line) and `gap` (between parts) in mm.

    The others are the most there may be: weeks, exercises, activities and the days they were rated on, rows of safety
    answers and of advice, lines of each of these, of the headline, of a dose and of each list.
    """

    size: float
    lead: float
    gap: float
    headline_size: float
    weeks: int = 13  # a quarter; older ones become one line
    exercises: int = 8
    activities: int = 3  # as many as are asked for (coaching.md §1.1)
    rated_days: int = 6
    events: int
    event_lines: int
    headline_lines: int
    dose_lines: int
    list_lines: int


# From the most generous to the one into which everything fits.
ROOMS = (
    Room(
        size=9.5, lead=5.2, gap=6.4, headline_size=13,
        events=8, event_lines=4, headline_lines=8, dose_lines=2, list_lines=4,
    ),
    Room(
        size=9, lead=4.6, gap=4.8, headline_size=12,
        events=6, event_lines=3, headline_lines=7, dose_lines=2, list_lines=3,
    ),
    Room(
        size=8.5, lead=4.0, gap=3.6, headline_size=11,
        events=5, event_lines=3, headline_lines=6, dose_lines=1, list_lines=3,
    ),
    Room(
        size=8, lead=3.6, gap=2.8, headline_size=10,
        events=4, event_lines=2, headline_lines=5, dose_lines=1, list_lines=2,
    ),
)  # fmt: skip


def latest(rows: tuple[_Row, ...], most: int) -> tuple[tuple[_Row, ...], int]:
    """The last rows, and how many before them found no room; the line that counts these takes one row's room."""
    if len(rows) <= most:
        return rows, 0
    return rows[len(rows) - most + 1 :], len(rows) - most + 1


def sum_of(weeks: tuple[WeekRow, ...]) -> WeekRow:
    """All of these weeks, at least one, as one row. Its mean is that of all their scores.

    Days between them of which the log knows nothing stand with those without an entry.
    """
    first, last = weeks[0].first_day, weeks[-1].last_day
    done, partly, rest, skipped, paused, left_open, sessions, scores = (
        sum(getattr(week, name) for week in weeks)
        for name in ("done", "partly", "rest", "skipped", "paused", "open", "sessions", "scores")
    )
    points = sum((week.soreness * week.scores for week in weeks if week.soreness is not None), Fraction())
    return WeekRow(
        first_day=first,
        last_day=last,
        done=done,
        partly=partly,
        rest=rest,
        skipped=skipped,
        none=(last - first).days + 1 - done - partly - rest - skipped - paused - left_open,
        paused=paused,
        open=left_open,
        sessions=sessions,
        soreness=points / scores if scores else None,
        scores=scores,
    )


def most_done(rows: tuple[PracticeRow, ...], most: int) -> tuple[tuple[PracticeRow, ...], tuple[PracticeRow, ...]]:
    """The exercises that are listed, in their order, and those rolled into one line: the ones done least often."""
    if len(rows) <= most:
        return rows, ()
    by_count = sorted(rows, key=lambda row: -sum(row.sessions))
    listed = by_count[: most - 1]
    return tuple(row for row in rows if row in listed), tuple(by_count[most - 1 :])


def rated_on(days: set[LocalDay], most: int) -> tuple[LocalDay, ...]:
    """The days that get a column: the first, to compare with, and the latest."""
    ordered = sorted(days)
    return tuple(ordered if len(ordered) <= most else [ordered[0], *ordered[len(ordered) - most + 1 :]])
