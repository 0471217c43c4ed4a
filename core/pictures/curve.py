"""The curve of soreness: the mean of seven days as a line, a dot for each week, the start, and what would matter.

Nothing here judges: the means and the limit are those of the rules (coaching.md §1.2, §1.3). The numbers themselves
are not shown, for one alone says little (§5.2).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from core.errors import InvalidValue
from core.pictures.canvas import Canvas
from core.pictures.chart import Entry, Heading, card, legend, write
from core.pictures.shapes import Point, Polygon
from core.pictures.theme import Theme

WORST = 10
_X, _END = 74.0, 590.0
_TOP, _FLOOR = 122.0, 388.0
_PIECES = 8  # of the line between two days


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """A height, 0 to 10, at which a line runs across, and what is written on it."""

    at: float
    words: str

    def __post_init__(self) -> None:
        if not 0 <= self.at <= WORST:
            raise InvalidValue(f"soreness is 0 to {WORST}: {self.at}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Curve:
    """`means` are those of the seven days that end with each day, `weeks` the ones at the ends of weeks; None where
    there is none.

    `labels` are written below the day of their index. `start` is where it began, `matters` the highest mean that is
    a change that matters; None where there is none. `week` and `mean` are the words of the legend. Raises
    InvalidValue for a mean off the scale, and where there is not one place a day for those of weeks.
    """

    heading: Heading
    weeks: tuple[float | None, ...]
    means: tuple[float | None, ...]
    labels: tuple[tuple[int, str], ...] = ()
    start: Level | None = None
    matters: Level | None = None
    week: str
    mean: str

    def __post_init__(self) -> None:
        if len(self.weeks) != len(self.means):
            raise InvalidValue(f"{len(self.weeks)} days and {len(self.means)} means")
        if any(each is not None and not 0 <= each <= WORST for each in (*self.weeks, *self.means)):
            raise InvalidValue(f"soreness is 0 to {WORST}")

    def canvas(self) -> Canvas:
        """The picture."""
        canvas, theme = card(self.heading)
        if self.matters is not None:
            y = _y(self.matters.at)
            canvas.rrect(_X - 12, y, _END - _X + 24, _FLOOR - y, 6, theme.chart.good_fill)
        self._draw_grid(canvas, theme)
        self._draw_levels(canvas, theme)
        self._draw_line(canvas, theme)
        for day, mean in enumerate(self.weeks):
            if mean is not None:
                canvas.circle(self._x(day), _y(mean), 8, theme.colours.card)
                canvas.circle(self._x(day), _y(mean), 6, theme.chart.dot)
        self._draw_last(canvas, theme)
        self._write_levels(canvas, theme)
        legend(canvas, theme, self._entries(canvas, theme), 452)
        return canvas

    def _x(self, day: float) -> float:
        return _X + (_END - _X) * day / max(1, len(self.means) - 1)

    def _draw_grid(self, canvas: Canvas, theme: Theme) -> None:
        for value in range(0, WORST + 1, 2):
            line = [(_X - 12, _y(value)), (_END + 12, _y(value))]
            canvas.stroke([line], theme.chart.grid, 1.2 if value else 2)
            write(canvas, _X - 22, _y(value) + 6, str(value), 17, theme.colours.muted, 600, anchor="end")
        for day, words in self.labels:
            anchor = "start" if day == 0 else "end" if day == len(self.means) - 1 else "middle"
            write(canvas, self._x(day), _FLOOR + 26, words, 17, theme.colours.muted, 600, anchor=anchor, room=84)

    def _draw_levels(self, canvas: Canvas, theme: Theme) -> None:
        for level, colour, dash, width in (
            (self.start, theme.chart.base, (2.0, 7.0), 2.0),
            (self.matters, theme.chart.good, (9.0, 7.0), 2.5),
        ):
            if level is not None:
                canvas.stroke([[(_X - 12, _y(level.at)), (_END + 12, _y(level.at))]], colour, width, dash=dash)

    def _write_levels(self, canvas: Canvas, theme: Theme) -> None:
        """The words of the lines, last, so that no dot covers them; those of the zone inside it."""
        if self.start is not None:
            y = max(_TOP - 6, _y(self.start.at) - 7)
            write(canvas, _END + 10, y, self.start.words, 17, theme.colours.muted, anchor="end", room=_END - _X)
        if self.matters is not None:
            y = _FLOOR - 12 if self.matters.at >= 1 else _y(self.matters.at) - 9
            write(canvas, _X - 4, y, self.matters.words, 17, theme.chart.good, 800, room=_END - _X)

    def _draw_line(self, canvas: Canvas, theme: Theme) -> None:
        for known, days in groupby(range(len(self.means)), key=lambda day: self.means[day] is not None):
            points = [(self._x(day), _y(self.means[day] or 0.0)) for day in days] if known else []
            if len(points) > 1:
                canvas.stroke([smooth(points)], theme.chart.line, 4)
            elif points:
                canvas.circle(*points[0], 4.5, theme.chart.line)

    def _draw_last(self, canvas: Canvas, theme: Theme) -> None:
        """A large dot at the latest mean."""
        day = max((day for day, mean in enumerate(self.means) if mean is not None), default=None)
        if day is None or (mean := self.means[day]) is None:
            return
        reached = self.matters is not None and mean <= self.matters.at
        canvas.circle(self._x(day), _y(mean), 11, theme.colours.card)
        canvas.circle(self._x(day), _y(mean), 8, theme.chart.good if reached else theme.chart.line)

    def _entries(self, canvas: Canvas, theme: Theme) -> Sequence[Entry]:
        def dot(x: float, y: float) -> None:
            canvas.circle(x + 12, y + 13, 6, theme.chart.dot)

        def line(x: float, y: float) -> None:
            canvas.stroke([[(x, y + 13), (x + 24, y + 13)]], theme.chart.line, 5)

        return (Entry(draw=dot, words=self.week), Entry(draw=line, words=self.mean))


def _y(value: float) -> float:
    return _FLOOR - (_FLOOR - _TOP) * value / WORST


def smooth(points: Sequence[Point]) -> Polygon:
    """A line through the points that never goes beyond them (Fritsch and Carlson's monotone cubic)."""
    if len(points) < 3:
        return list(points)
    slopes = [(b[1] - a[1]) / (b[0] - a[0]) for a, b in pairwise(points)]
    inner = [0.0 if a * b <= 0 else 2 * a * b / (a + b) for a, b in pairwise(slopes)]
    tangents = [slopes[0], *inner, slopes[-1]]
    out: Polygon = []
    for (a, b), (m, n) in zip(pairwise(points), pairwise(tangents), strict=True):
        out += [_between(a, b, m, n, step / _PIECES) for step in range(_PIECES)]
    return [*out, points[-1]]


def _between(a: Point, b: Point, m: float, n: float, t: float) -> Point:
    """The point of the cubic from `a` with slope `m` to `b` with slope `n`, at the share `t` of the way."""
    wide = b[0] - a[0]
    fall, rise = 2 * t**3 - 3 * t * t + 1, 3 * t * t - 2 * t**3
    bend = (t**3 - 2 * t * t + t) * wide * m + (t**3 - t * t) * wide * n
    return (a[0] + wide * t, fall * a[1] + rise * b[1] + bend)
