"""Parts of the page: measured first, drawn when all of them fit."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from core.messages.texts import Text, text
from core.report.paper import Align, Paper, Pen, Tag
from core.report.room import Room
from core.rules.days import LocalDay

FAINT = 0xF3
RULE = 0xD8
GREY = 0x55  # 7.5 to 1 on white: read easily, also on a poor copy


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Words in one line, at `x` on the sheet, with their base line `y` below the top of their part."""

    x: float
    y: float
    words: str
    pen: Pen
    align: Align = Align.LEFT


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """What is read aloud as one thing: a heading, a sentence, a row of a table."""

    pieces: tuple[Piece, ...]
    tag: Tag = Tag.PARAGRAPH


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """A grey area, `y` below the top of its part."""

    x: float
    y: float
    width: float
    height: float
    grey: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Something that stands together. `lines` are in the order of reading."""

    height: float
    lines: tuple[Line, ...]
    areas: tuple[Area, ...] = ()

    def draw(self, paper: Paper, top: float) -> None:
        """Put it on the paper, `top` from its upper edge."""
        for area in self.areas:
            paper.fill(area.x, top + area.y, area.width, area.height, area.grey)
        for line in self.lines:
            with paper.tagged(line.tag):
                for piece in line.pieces:
                    paper.write_at(piece.x, top + piece.y, piece.words, piece.pen, piece.align)


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """What a part is made with: the paper, the room there is, and what texts become in the person's language.

    `made_day` is that of the page.
    """

    paper: Paper
    room: Room
    say: Callable[[Text], str]
    made_day: LocalDay

    @property
    def plain(self) -> Pen:
        """For what is read."""
        return Pen(size=self.room.size)

    @property
    def strong(self) -> Pen:
        """For what is read first."""
        return Pen(size=self.room.size, bold=True)

    @property
    def quiet(self) -> Pen:
        """For what explains."""
        return Pen(size=max(8, self.room.size - 1), grey=GREY)

    def day(self, day: LocalDay) -> str:
        """The day in words, with its year where that is not the one in which the page is made."""
        return self.say(text("report-day" if day.year == self.made_day.year else "report-day-year", day=day))

    def lines_of(self, words: str, x: float, y: float, width: float, pen: Pen, most: int) -> tuple[Piece, ...]:
        """`words` set in lines, the first on the base line `y`."""
        lines = self.paper.wrapped(words, width, pen, most)
        return tuple(
            Piece(x=x, y=y + number * self.room.lead, words=line, pen=pen) for number, line in enumerate(lines)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of a table: `width` in mm, and at most so many lines in a cell."""

    title: str
    width: float
    align: Align = Align.CENTRE
    most: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row of a table, a cell for each column. `fill` is drawn as a bar in the last one: 0 is empty, 1 is full."""

    cells: tuple[str, ...]
    strong: bool = False
    fill: float | None = None


_BAR = 13.0
_HEADER_LINES = 3


def heading(desk: Desk, title: str, x: float, width: float) -> Part:
    """The name of a part, with a rule below."""
    pen = Pen(size=desk.room.size + 1.5, bold=True)
    height = desk.room.lead + 1.6
    (words,) = desk.paper.wrapped(title, width, pen, 1) or ("",)
    piece = Piece(x=x, y=desk.room.lead * 0.72, words=words, pen=pen)
    rule = Area(x=x, y=height - 0.9, width=width, height=0.3, grey=RULE)
    return Part(height=height, lines=(Line(pieces=(piece,), tag=Tag.HEADING),), areas=(rule,))


def table(desk: Desk, columns: Sequence[Column], rows: Iterable[Row], x: float) -> Part:
    """A table with its header, `x` from the left edge. Every second row has a faint ground."""
    lefts = [*accumulate((column.width for column in columns), initial=x)]
    width = lefts[-1] - x
    header = _cells(desk, columns, lefts, [column.title for column in columns], desk.quiet, _HEADER_LINES)
    lowest = max(piece.y for piece in header)
    lifted = tuple(replace(each, y=each.y + lowest - _last(header, each)) for each in header)  # all end on one line
    top = lowest + desk.room.lead * 0.36
    parts = [Part(height=top, lines=(Line(pieces=lifted),))]
    for number, row in enumerate(rows):
        parts.append(_row(desk, columns, lefts, row, width, ground=number % 2 == 0))
    return stacked(parts)


def _last(pieces: Sequence[Piece], one: Piece) -> float:
    """The base line of the last line in the cell of `one`."""
    return max(each.y for each in pieces if each.x == one.x)


def _row(
    desk: Desk, columns: Sequence[Column], lefts: Sequence[float], row: Row, width: float, *, ground: bool
) -> Part:
    pen = desk.strong if row.strong else desk.plain
    pieces = _cells(desk, columns, lefts, row.cells, pen, None)
    height = max((piece.y for piece in pieces), default=0.0) + desk.room.lead * 0.28
    areas = [Area(x=lefts[0], y=0, width=width, height=height, grey=FAINT)] if ground else []
    if row.fill is not None:
        left, middle = lefts[-1] - _BAR - 1.5, height / 2 - 0.8
        areas.append(Area(x=left, y=middle, width=_BAR, height=1.6, grey=0xDF))
        areas.append(Area(x=left, y=middle, width=_BAR * row.fill, height=1.6, grey=0x6E))
    return Part(height=height, lines=(Line(pieces=pieces),), areas=tuple(areas))


def _cells(
    desk: Desk, columns: Sequence[Column], lefts: Sequence[float], cells: Sequence[str], pen: Pen, most: int | None
) -> tuple[Piece, ...]:
    pieces: list[Piece] = []
    for column, left, words in zip(columns, lefts, cells, strict=False):
        x = {Align.LEFT: left + 1.5, Align.CENTRE: left + column.width / 2, Align.RIGHT: left + column.width - 1.5}
        lines = desk.lines_of(
            words, x[column.align], desk.room.lead * 0.72, column.width - 1.5, pen, most or column.most
        )
        pieces += (replace(line, align=column.align) for line in lines)
    return tuple(pieces)


def stacked(parts: Iterable[Part], gap: float = 0.0) -> Part:
    """The parts below each other, as one."""
    return _joined([*parts], lambda heights: [0.0, *accumulate(height + gap for height in heights)], gap)


def beside(parts: Iterable[Part]) -> Part:
    """The parts next to each other, as one; each is read to its end before the next."""
    parts = [*parts]
    part = _joined(parts, lambda heights: [0.0] * (len(heights) + 1), 0.0)
    return Part(height=max(each.height for each in parts), lines=part.lines, areas=part.areas)


def _joined(parts: list[Part], tops_of: Callable[[list[float]], list[float]], gap: float) -> Part:
    tops = tops_of([part.height for part in parts])
    return Part(
        height=max(0.0, tops[-1] - gap),
        lines=tuple(_lower(line, top) for part, top in zip(parts, tops, strict=False) for line in part.lines),
        areas=tuple(
            replace(area, y=area.y + top) for part, top in zip(parts, tops, strict=False) for area in part.areas
        ),
    )


def _lower(line: Line, by: float) -> Line:
    return replace(line, pieces=tuple(replace(each, y=each.y + by) for each in line.pieces))
