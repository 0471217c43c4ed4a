"""Weekly bars: how many days of each week were looked after, and how many were left out. Nothing is red."""

from __future__ import annotations

from dataclasses import dataclass

from core.errors import InvalidValue
from core.pictures.canvas import Canvas
from core.pictures.chart import Entry, Heading, card, ink_on, legend, write
from core.pictures.shapes import rrect_points
from core.pictures.theme import Theme

WEEK = 7
_X, _END = 76.0, 600.0
_TOP, _FLOOR = 132.0, 388.0
_STEP = (_FLOOR - _TOP) / WEEK
_MOST = 12
_HATCH = 7.0  # pixels between two lines


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A week of `days` days: `counted` were looked after, `left_out` were not judged. `label` may be empty.

    Raises InvalidValue when the numbers cannot be true.
    """

    counted: int
    left_out: int = 0
    days: int = WEEK
    label: str = ""

    def __post_init__(self) -> None:
        if min(self.counted, self.left_out) < 0 or not self.counted + self.left_out <= self.days <= WEEK:
            raise InvalidValue(f"{self.counted} and {self.left_out} of {self.days} days")


@dataclass(frozen=True, slots=True, kw_only=True)
class Bars:
    """The weeks, the earliest first, 12 at most, and the words of the legend."""

    heading: Heading
    weeks: tuple[Bar, ...]
    counted: str
    left_out: str

    def __post_init__(self) -> None:
        if len(self.weeks) > _MOST:
            raise InvalidValue(f"{len(self.weeks)} weeks; {_MOST} have room")

    def canvas(self) -> Canvas:
        """The picture."""
        canvas, theme = card(self.heading)
        for days in range(WEEK + 1):
            y = _FLOOR - days * _STEP
            canvas.stroke([[(_X - 12, y), (_END + 6, y)]], theme.chart.grid, 1.2 if days else 2)
            if days in (0, 3, WEEK):
                write(canvas, _X - 24, y + 6, str(days), 17, theme.colours.muted, 600, anchor="end")
        step = (_END - _X) / max(len(self.weeks), 6)
        for place, week in enumerate(self.weeks):
            self._draw_week(canvas, theme, week, _X + place * step, step)
        legend(canvas, theme, self._entries(canvas, theme), 450)
        return canvas

    def _draw_week(self, canvas: Canvas, theme: Theme, week: Bar, x: float, step: float) -> None:
        wide = min(34.0, step - 9)
        top = _FLOOR - week.counted * _STEP
        if week.counted:
            canvas.rrect(x, top, wide, _FLOOR - top, 6, theme.chart.done)
        if week.left_out:
            _hatch(canvas, theme, x, top - week.left_out * _STEP, wide, week.left_out * _STEP)
        if week.counted or not week.left_out:
            y, ink = (top + 21, ink_on(theme.chart.done)) if week.counted else (_FLOOR - 8, theme.colours.muted)
            write(canvas, x + wide / 2, y, str(week.counted), 17, ink, anchor="middle", room=wide)
        if week.label:
            write(canvas, x, _FLOOR + 26, week.label, 17, theme.colours.muted, 600, room=min(3 * step, 140.0) - 10)

    def _entries(self, canvas: Canvas, theme: Theme) -> list[Entry]:
        """Only what occurs."""
        entries = [Entry(draw=lambda x, y: canvas.rrect(x, y, 25, 25, 6, theme.chart.done), words=self.counted)]
        if any(week.left_out for week in self.weeks):
            entries.append(Entry(draw=lambda x, y: _hatch(canvas, theme, x, y, 25, 25), words=self.left_out))
        return entries


def _hatch(canvas: Canvas, theme: Theme, x: float, y: float, wide: float, high: float) -> None:
    """A box that is hatched, not filled."""
    canvas.stroke([rrect_points(x + 1, y + 2, wide - 2, high - 3, 5)], theme.chart.rest, 1.8, closed=True)
    x, y, wide, high = x + 3, y + 4, wide - 6, high - 7
    shifts = (_HATCH / 2 + _HATCH * each for each in range(int((wide + high) / _HATCH)))
    ends = ((max(0.0, shift - high), min(wide, shift), shift) for shift in shifts)
    lines = [[(x + left, y + shift - left), (x + right, y + shift - right)] for left, right, shift in ends]
    canvas.stroke(lines, theme.chart.rest, 1.4)
