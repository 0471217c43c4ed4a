"""One part of a picture: what it paints, and how near to the viewer it lies."""

from __future__ import annotations

from dataclasses import dataclass, field

from core.pictures.camera import Camera
from core.pictures.canvas import Canvas, Item
from core.pictures.pose import Side
from core.pictures.shapes import Polygon, Polygons
from core.pictures.theme import Theme, Tone


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Parts are painted by `depth`, the nearest last. `outline` is its shape, where a glow may be clipped to it."""

    name: str
    depth: float
    items: tuple[Item, ...]
    outline: Polygons = field(default_factory=list[Polygon])


def brush() -> Canvas:
    """A sheet without a size, to collect the items of one part."""
    return Canvas(0, 0, "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """From where, in which colours, and which side of the body is near to the viewer."""

    cam: Camera
    theme: Theme
    near: Side

    def shade(self, tone: Tone, side: Side) -> str:
        """The tone's colour on that side of the body."""
        return tone.near if side == self.near else tone.far

    def paint(self, on: Canvas, pieces: Polygons, tone: Tone, side: Side | None = None, *, cut: int = 0) -> None:
        """Paint convex pieces with their contour; the first `cut` of them have none, for a soft start of a limb."""
        on.outline(pieces[cut:], tone.line, self.theme.line_width)
        on.fill(pieces, tone.near if side is None else self.shade(tone, side))
