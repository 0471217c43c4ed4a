"""The three tables of the page. Each is None where there is nothing to list."""

from __future__ import annotations

from core.messages.texts import text
from core.report.layout import Column, Desk, Line, Part, Row, stacked, table
from core.report.page import LEVELS, WORST, FunctionRow, PracticeRow, WeekRow
from core.report.paper import Align
from core.report.room import most_done, rated_on, sum_of

_COUNTS = ("looked-after", "done", "partly", "rest", "skipped", "none", "paused", "sessions")
_WEEK, _COUNT, _SORENESS = 31.0, 14.0, 35.0
_EXERCISE, _LEVEL, _LAST = 42.0, 12.5, 21.0
_RATED = 18.0


def weeks(rows: tuple[WeekRow, ...], desk: Desk, left: float, width: float) -> Part | None:
    """The weeks, the earliest first, with all of them in the last row; those before a quarter are one row."""
    if not rows:
        return None
    most = desk.room.weeks
    early, late = rows[: max(0, len(rows) - most)], rows[-most:]
    lines = [_week(desk, sum_of(early), "report-earlier")] if early else []
    lines += [_week(desk, row, "report-week") for row in late]
    lines += [_week(desk, sum_of(rows), "report-total", strong=True)] if len(rows) > 1 else []
    names = ((f"report-column-{name}", _COUNT) for name in _COUNTS)
    columns = [
        Column(title=desk.say(text("report-column-week")), width=_WEEK, align=Align.LEFT),
        *(Column(title=desk.say(text(name)), width=each) for name, each in names),
        Column(title=desk.say(text("report-column-soreness")), width=_SORENESS, align=Align.LEFT),
    ]
    explained = desk.lines_of(
        desk.say(text("report-columns-explained")), left, desk.room.lead * 0.9, width, desk.quiet, 2
    )
    note = Part(height=desk.room.lead * (0.2 + len(explained)), lines=(Line(pieces=explained),))
    return stacked((table(desk, columns, lines, left), note))


def _week(desk: Desk, row: WeekRow, title: str, *, strong: bool = False) -> Row:
    counts = (row.looked_after, row.done, row.partly, row.rest, row.skipped, row.none, row.paused, row.sessions)
    cells = (
        desk.say(text(title, first=row.first_day, last=row.last_day)),
        *(_number(desk, count) for count in counts),
        _soreness(desk, row),
    )
    fill = None if row.soreness is None else float(row.soreness / WORST)
    return Row(cells=cells, strong=strong, fill=fill)


def _soreness(desk: Desk, row: WeekRow) -> str:
    if row.soreness is None:
        return desk.say(text("report-nothing"))
    mean = desk.say(text("report-mean", mean=row.soreness))
    return f"{mean} {desk.say(text('report-scores', scores=row.scores))}"


def practice(rows: tuple[PracticeRow, ...], desk: Desk, left: float, width: float) -> Part | None:
    """The exercises with how often they were done at each level; those done least often are one row if need be."""
    if not rows:
        return None
    listed, rest = most_done(rows, desk.room.exercises)
    lines = [_practice(desk, row) for row in listed]
    if rest:
        sums = [sum(row.sessions[level] for row in rest) for level in range(LEVELS)]
        name = desk.say(text("report-more-exercises", count=len(rest)))
        lines.append(Row(cells=(name, *(_often(desk, each) for each in (*sums, sum(sums))), "", "")))
    levels = (desk.say(text("report-column-level", level=level)) for level in range(1, LEVELS + 1))
    columns = [
        Column(title=desk.say(text("report-column-exercise")), width=_EXERCISE, align=Align.LEFT),
        *(Column(title=level, width=_LEVEL) for level in levels),
        Column(title=desk.say(text("report-column-all")), width=_LEVEL),
        Column(title=desk.say(text("report-column-last")), width=_LAST),
        Column(
            title=desk.say(text("report-column-dose")),
            width=width - _EXERCISE - (LEVELS + 1) * _LEVEL - _LAST,
            align=Align.LEFT,
            most=desk.room.dose_lines,
        ),
    ]
    return table(desk, columns, lines, left)


def _practice(desk: Desk, row: PracticeRow) -> Row:
    counts = (_often(desk, count) for count in (*row.sessions, sum(row.sessions)))
    return Row(cells=(desk.say(row.exercise), *counts, desk.day(row.last_day), desk.say(row.dose)))


def function(rows: tuple[FunctionRow, ...], desk: Desk, left: float, width: float) -> Part | None:
    """The activities that were rated last, a column for each day: the first, to compare with, and the latest."""
    if not rows:
        return None
    listed = rows[: desk.room.activities]
    days = rated_on({day for row in listed for day, _ in row.ratings}, desk.room.rated_days)
    columns = [
        Column(title=desk.say(text("report-column-activity")), width=width - len(days) * _RATED, align=Align.LEFT),
        *(Column(title=desk.day(day), width=_RATED) for day in days),
    ]
    lines: list[Row] = []
    for row in listed:
        rated = dict(row.ratings)
        ratings = (_number(desk, rated[day]) if day in rated else desk.say(text("report-nothing")) for day in days)
        lines.append(Row(cells=(desk.say(row.activity), *ratings)))
    return table(desk, columns, lines, left)


def _often(desk: Desk, count: int) -> str:
    return _number(desk, count) if count else desk.say(text("report-nothing"))


def _number(desk: Desk, number: int) -> str:
    return desk.say(text("report-number", number=number))
