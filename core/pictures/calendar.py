"""The calendar of the last weeks, a square a day. Each mark has a silhouette of its own: it reads without colours."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import cos, pi, sin

from core.errors import InvalidValue
from core.pictures.canvas import Canvas
from core.pictures.chart import LEFT, Entry, Heading, card, legend, write
from core.pictures.shapes import circle_points, rrect_points
from core.pictures.theme import Theme
from core.rules.marks import Mark

WEEK = 7
WEEKS = 12  # what fits the width of a phone
_SIDE, _ROW, _COLUMN = 31.0, 37.0, 44.0
_X, _Y = 92.0, 135.0
_LEGEND_MARK = 25.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """What became of each day, from a first day of a week on; None for a day before the start. Days to come are dots.

    `today` is the index of the day that is outlined. `months` are written above the week of their index, `weekdays`
    beside the rows, one each, `names` in the legend. Raises InvalidValue where there are more than WEEKS weeks, not
    one weekday a row, a mark without a name, or no such day as today.
    """

    heading: Heading
    days: tuple[Mark | None, ...]
    today: int
    months: tuple[tuple[int, str], ...]
    weekdays: tuple[str, ...]
    names: tuple[tuple[Mark, str], ...]

    def __post_init__(self) -> None:
        if len(self.days) > WEEKS * WEEK or len(self.weekdays) != WEEK:
            raise InvalidValue(f"a calendar of {len(self.days)} days with {len(self.weekdays)} weekdays")
        if self.today not in range(max(1, len(self.days))):
            raise InvalidValue(f"today is day {self.today} of {len(self.days)}")
        if unnamed := {day for day in self.days if day is not None} - dict(self.names).keys():
            raise InvalidValue(f"no name for {', '.join(sorted(unnamed))}")

    def canvas(self) -> Canvas:
        """The picture."""
        canvas, theme = card(self.heading)
        self._write_edges(canvas, theme)
        for index, day in enumerate(self.days):
            x, y = _X + index // WEEK * _COLUMN, _Y + index % WEEK * _ROW
            if index == self.today:
                outline = [rrect_points(x - 4.5, y - 4.5, _SIDE + 9, _SIDE + 9, _SIDE * 0.34)]
                canvas.stroke(outline, theme.colours.ink, 2.6, closed=True)
            if index > self.today:
                canvas.circle(x + _SIDE / 2, y + _SIDE / 2, _SIDE * 0.05, theme.chart.grid)
            elif day is not None:
                draw_mark(canvas, theme, day, x, y, _SIDE)
        legend(canvas, theme, self._entries(canvas, theme), 425, rows=2)
        return canvas

    def _write_edges(self, canvas: Canvas, theme: Theme) -> None:
        muted = theme.colours.muted
        ends = [week for week, _ in self.months[1:]] + [WEEKS]
        for (week, month), end in zip(self.months, ends, strict=False):
            room = (end - week) * _COLUMN - 6
            write(canvas, _X + week * _COLUMN, _Y - 14, month, 18, muted, room=room)
        for row in range(0, WEEK, 2):  # every other row: the rest can be counted
            y = _Y + row * _ROW + _SIDE * 0.7
            write(canvas, _X - 14, y, self.weekdays[row], 17, muted, 600, anchor="end", room=_X - LEFT + 2)

    def _entries(self, canvas: Canvas, theme: Theme) -> list[Entry]:
        """Only the marks that occur."""
        shown = [(mark, words) for mark, words in self.names if mark in self.days]
        return [Entry(draw=_drawing(canvas, theme, mark), words=words) for mark, words in shown]


def _drawing(canvas: Canvas, theme: Theme, mark: Mark) -> Callable[[float, float], None]:
    return lambda x, y: draw_mark(canvas, theme, mark, x, y, _LEGEND_MARK)


def draw_mark(canvas: Canvas, theme: Theme, mark: Mark, x: float, y: float, side: float) -> None:
    """The mark in a square with its corner at (x, y)."""
    _SHAPES[mark](canvas, theme, x, y, side)


def _done(canvas: Canvas, theme: Theme, x: float, y: float, side: float) -> None:
    canvas.rrect(x, y, side, side, side * 0.24, theme.chart.done)
    cx, cy = x + side / 2, y + side / 2
    tick = [(cx - side * 0.22, cy + side * 0.02), (cx - side * 0.05, cy + side * 0.18)]
    canvas.stroke([[*tick, (cx + side * 0.24, cy - side * 0.17)]], theme.colours.card, side * 0.11)


def _partly(canvas: Canvas, theme: Theme, x: float, y: float, side: float) -> None:
    radius, half = side * 0.24, y + side / 2
    inner = rrect_points(x + 1.4, y + 1.4, side - 2.8, side - 2.8, radius)
    canvas.stroke([inner], theme.chart.done, 2.4, closed=True)
    lower = [(x, y + side), (x + side, y + side), (x + side, half), (x, half)]
    canvas.fill([lower], theme.chart.done, clip=[rrect_points(x, y, side, side, radius)])


def _rest(canvas: Canvas, theme: Theme, x: float, y: float, side: float) -> None:
    ring = circle_points(x + side / 2, y + side / 2, side * 0.33)
    canvas.stroke([ring], theme.chart.rest, side * 0.1, closed=True)


def _buffer(canvas: Canvas, theme: Theme, x: float, y: float, side: float) -> None:
    cx, cy, reach = x + side / 2, y + side / 2, side * 0.52
    canvas.fill([[(cx, cy - reach), (cx + reach, cy), (cx, cy + reach), (cx - reach, cy)]], theme.chart.freeze)
    for turn in (pi / 2, pi * 5 / 6, pi * 7 / 6):
        dx, dy = side * 0.24 * cos(turn), side * 0.24 * sin(turn)
        canvas.stroke([[(cx - dx, cy - dy), (cx + dx, cy + dy)]], theme.colours.card, side * 0.075)


def _missed(canvas: Canvas, theme: Theme, x: float, y: float, side: float) -> None:
    """A short grey dash: no cross and no red, a lapse is nothing to be ashamed of."""
    middle = y + side / 2
    canvas.stroke([[(x + side * 0.3, middle), (x + side * 0.7, middle)]], theme.chart.missed, side * 0.12)


def _paused(canvas: Canvas, theme: Theme, x: float, y: float, side: float) -> None:
    bars = [[(x + side * at, y + side * 0.24), (x + side * at, y + side * 0.76)] for at in (0.36, 0.64)]
    canvas.stroke(bars, theme.chart.base, side * 0.15)


def _excused(canvas: Canvas, theme: Theme, x: float, y: float, side: float) -> None:
    slash = [(x + side * 0.26, y + side * 0.74), (x + side * 0.74, y + side * 0.26)]
    canvas.stroke([slash], theme.chart.missed, side * 0.09)


def _open(canvas: Canvas, theme: Theme, x: float, y: float, side: float) -> None:
    """A small plus: the day can still be added."""
    cx, cy, reach = x + side / 2, y + side / 2, side * 0.16
    lines = [[(cx - reach, cy), (cx + reach, cy)], [(cx, cy - reach), (cx, cy + reach)]]
    canvas.stroke(lines, theme.colours.muted, side * 0.09)


_Shape = Callable[[Canvas, Theme, float, float, float], None]
_SHAPES: Mapping[Mark, _Shape] = {
    Mark.DONE: _done,
    Mark.PARTLY: _partly,
    Mark.REST: _rest,
    Mark.BUFFER: _buffer,
    Mark.MISSED: _missed,
    Mark.PAUSED: _paused,
    Mark.EXCUSED: _excused,
    Mark.OPEN: _open,
}
