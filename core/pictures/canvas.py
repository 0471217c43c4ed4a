"""What a picture is made of: a list of flat coloured shapes, painted one over the other."""

from __future__ import annotations

from dataclasses import dataclass, field

from core.pictures.shapes import Polygon, Polygons, circle_points, grown, rrect_points, wound

Clip = Polygons | None  # the union of these polygons limits what is painted


@dataclass(frozen=True, slots=True, kw_only=True)
class Fill:
    """The union of polygons in one colour."""

    polygons: Polygons
    colour: str
    opacity: float
    clip: Clip


@dataclass(frozen=True, slots=True, kw_only=True)
class Stroke:
    """Lines with round ends; `dash` gives the lengths of mark and gap."""

    lines: Polygons
    colour: str
    width: float
    opacity: float
    closed: bool
    dash: tuple[float, float] | None
    clip: Clip


@dataclass(frozen=True, slots=True, kw_only=True)
class Glow:
    """An ellipse that is bright inside and fades outward."""

    x: float
    y: float
    rx: float
    ry: float
    turn_deg: float
    colour: str
    core: str
    opacity: float
    clip: Clip


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """Words on one line; (x, y) is the base line at the start, middle or end of the words."""

    x: float
    y: float
    words: str
    size: float
    colour: str
    weight: int
    anchor: str
    opacity: float


Item = Fill | Stroke | Glow | Label


@dataclass(slots=True)
class Canvas:
    """A sheet of `w` by `h` pixels with the colour `bg`; `items` are painted in their order."""

    w: int
    h: int
    bg: str
    items: list[Item] = field(default_factory=list[Item])

    def fill(self, polygons: Polygons, colour: str, opacity: float = 1.0, *, clip: Clip = None) -> None:
        """Paint the union of `polygons`."""
        shown = wound(clip) if clip else None
        self.items.append(Fill(polygons=wound(polygons), colour=colour, opacity=opacity, clip=shown))

    def outline(self, polygons: Polygons, colour: str, width: float) -> None:
        """Paint a contour behind a union of convex polygons: grown and filled is half the work of stroking them."""
        self.fill([grown(p, width) for p in wound(polygons)], colour)

    def stroke(
        self,
        lines: Polygons,
        colour: str,
        width: float,
        opacity: float = 1.0,
        *,
        closed: bool = False,
        dash: tuple[float, float] | None = None,
        clip: Clip = None,
    ) -> None:
        """Draw lines of `width` pixels."""
        shown = wound(clip) if clip else None
        drawn = Stroke(lines=lines, colour=colour, width=width, opacity=opacity, closed=closed, dash=dash, clip=shown)
        self.items.append(drawn)

    def circle(self, x: float, y: float, r: float, colour: str, opacity: float = 1.0) -> None:
        """Paint a circle about (x, y)."""
        self.fill([circle_points(x, y, r)], colour, opacity)

    def rrect(self, x: float, y: float, w: float, h: float, r: float, colour: str, opacity: float = 1.0) -> None:
        """Paint a box with its corner at (x, y) and corners rounded by `r`."""
        self.fill([rrect_points(x, y, w, h, r)], colour, opacity)

    def text(
        self,
        x: float,
        y: float,
        words: str,
        size: float,
        colour: str,
        weight: int = 700,
        anchor: str = "start",
        opacity: float = 1.0,
    ) -> None:
        """Write `words`; `anchor` is start, middle or end, `weight` 600, 700 or 800."""
        label = Label(x=x, y=y, words=words, size=size, colour=colour, weight=weight, anchor=anchor, opacity=opacity)
        self.items.append(label)

    def glow(
        self,
        x: float,
        y: float,
        rx: float,
        ry: float,
        turn_deg: float,
        colour: str,
        core: str,
        opacity: float = 1.0,
        *,
        clip: Clip = None,
    ) -> None:
        """Paint an ellipse that fades outward, inside `clip`."""
        shown = wound(clip) if clip else None
        spot = Glow(x=x, y=y, rx=rx, ry=ry, turn_deg=turn_deg, colour=colour, core=core, opacity=opacity, clip=shown)
        self.items.append(spot)


__all__ = ["Canvas", "Clip", "Fill", "Glow", "Item", "Label", "Polygon", "Polygons", "Stroke"]
