"""What all charts share: the card they stand on with its heading and figures, and the legend below.

A chart is a pure function of a frozen value in which every word is already said, so that equal values are equal
pictures, in any language.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from math import ceil

from core.errors import InvalidValue
from core.pictures.canvas import Canvas
from core.pictures.lettering import cut, fitted, readable, width_of, wrapped
from core.pictures.theme import Theme, ThemeName, load_theme

WIDTH, HEIGHT = 640, 480
ZOOM = 2  # a phone shows about three of its pixels for one of ours
LEFT, RIGHT = 34.0, 606.0
_MOST_FIGURES = 3
_FIGURES, _FIGURE = 288.0, 150.0  # pixels for all figures, and for one at most
_ROW, _MARK, _GAP = 30.0, 33.0, 20.0
_SIZES = (18.0, 17.0, 16.0, 15.0, 14.0, 13.0, 12.0)  # of a legend


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number that stands out, and what it counts."""

    value: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """What stands at the top of a chart: what it is about, and up to three figures. `theme` is that of the chart."""

    title: str
    about: str
    figures: tuple[Figure, ...] = ()
    theme: ThemeName = "light"

    def __post_init__(self) -> None:
        if len(self.figures) > _MOST_FIGURES:
            raise InvalidValue(f"{len(self.figures)} figures; at most {_MOST_FIGURES} have room")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry of a legend: `draw` puts the mark into a square of 25 pixels with its corner at a point."""

    draw: Callable[[float, float], None]
    words: str


def card(heading: Heading, height: int = HEIGHT) -> tuple[Canvas, Theme]:
    """A canvas with the empty card and its heading, and the theme to go on with."""
    theme = load_theme(heading.theme)
    colours = theme.colours
    canvas = Canvas(WIDTH, height, colours.bg)
    canvas.rrect(12, 12, WIDTH - 24, height - 24, 22, colours.card)
    step = min(_FIGURE, _FIGURES / max(1, len(heading.figures)))
    room = RIGHT - LEFT - len(heading.figures) * step
    write(canvas, LEFT, 54, heading.title, 28, colours.ink, 800, room=room)
    for line, words in enumerate(wrapped(readable(heading.about), 18, 600, room)):
        write(canvas, LEFT, 81 + 21 * line, words, 18, colours.muted, 600, room=room)
    for place, figure in enumerate(reversed(heading.figures)):
        x = RIGHT - place * step
        write(canvas, x, 56, figure.value, 34, colours.ink, 800, anchor="end", room=step - 16)
        write(canvas, x, 81, figure.label, 17, colours.muted, 600, anchor="end", room=step - 16)
    return canvas, theme


def write(
    canvas: Canvas,
    x: float,
    y: float,
    words: str,
    size: float,
    colour: str,
    weight: int = 700,
    *,
    anchor: str = "start",
    room: float = RIGHT - LEFT,
) -> None:
    """Write words in letters that the font has, shrunk or cut so that they fit into `room` pixels."""
    shown, size = fitted(readable(words), size, weight, room)
    canvas.text(x, y, shown, round(size, 1), colour, weight, anchor)


def legend(canvas: Canvas, theme: Theme, entries: Sequence[Entry], y: float, *, rows: int = 1) -> None:
    """The entries one after the other, from the base line `y` on in at most `rows` rows, as large as that allows."""
    said, size = _legible([readable(entry.words) for entry in entries], rows)
    for entry, words, (row, x) in zip(entries, said, _places(said, size), strict=True):
        entry.draw(x, y + row * _ROW - 19)
        canvas.text(x + _MARK, y + row * _ROW, words, size, theme.colours.muted, 600)


def _legible(said: Sequence[str], rows: int) -> tuple[Sequence[str], float]:
    """The words and the largest size at which they fit into so many rows, cut where none is small enough."""
    for size in _SIZES:
        if all(row < rows for row, _ in _places(said, size)):
            return said, size
    room = (RIGHT - LEFT + _GAP) / ceil(len(said) / rows) - _MARK - _GAP
    return [cut(words, _SIZES[-1], 600, room) for words in said], _SIZES[-1]


def _places(said: Sequence[str], size: float) -> Iterator[tuple[int, float]]:
    """For each entry the row in which it stands, and where that begins."""
    row, x = 0, LEFT
    for words in said:
        wide = _MARK + width_of(words, size, 600)
        if x > LEFT and x + wide > RIGHT + 0.1:
            row, x = row + 1, LEFT
        yield row, x
        x += wide + _GAP


def ink_on(colour: str) -> str:
    """White or nearly black, whichever reads better on `colour` (the luma of ITU-R BT.601)."""
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return "#FFFFFF" if 0.299 * red + 0.587 * green + 0.114 * blue < 0.56 else "#1C2A30"
