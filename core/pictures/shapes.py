"""Flat outlines in pixels: circles, rounded boxes, hulls and smooth curves, as lists of points."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from math import cos, hypot, pi, sin

Point = tuple[float, float]  # x to the right, y down
Polygon = list[Point]
Polygons = Sequence[Polygon]

CIRCLE = tuple((cos(2 * pi * i / 32), sin(2 * pi * i / 32)) for i in range(32))
_QUARTERS = ((1, 1), (-1, 1), (-1, -1), (1, -1))


def circle_points(x: float, y: float, r: float) -> Polygon:
    """A circle of radius `r` about (x, y)."""
    return [(x + r * c, y + r * s) for c, s in CIRCLE]


def ellipse_points(x: float, y: float, rx: float, ry: float, n: int = 90) -> Polygon:
    """An ellipse about (x, y)."""
    return [(x + rx * cos(2 * pi * i / n), y + ry * sin(2 * pi * i / n)) for i in range(n)]


def rrect_points(x: float, y: float, w: float, h: float, r: float) -> Polygon:
    """A box with its corner at (x, y) whose corners are rounded by `r`."""
    r = min(r, w / 2, h / 2)
    cx, cy = x + w / 2, y + h / 2
    return rounded(lambda sx, sy: (cx + sx * (w / 2 - r), cy + sy * (h / 2 - r)), r, steps=8)


def rounded(corner: Callable[[int, int], Point], r: float, *, steps: int) -> Polygon:
    """Four quarter circles of radius `r` about the points `corner(±1, ±1)`, `steps` pieces each."""
    out: Polygon = []
    for quarter, (sx, sy) in enumerate(_QUARTERS):
        cx, cy = corner(sx, sy)
        turns = (pi / 2 * (quarter + k / steps) for k in range(steps + 1))
        out += [(cx + r * cos(a), cy + r * sin(a)) for a in turns]
    return out


def hull(points: Iterable[Point]) -> Polygon:
    """The convex hull of the points (monotone chain)."""
    rest = sorted(set(points))
    if len(rest) < 3:
        return rest
    return _half(rest) + _half(rest[::-1])


def _half(points: Polygon) -> Polygon:
    """One side of the hull. Most of the time of a picture is spent here, so the turn is written out."""
    out: Polygon = []
    for x, y in points:
        while len(out) > 1:
            (ax, ay), (bx, by) = out[-2], out[-1]
            if (bx - ax) * (y - ay) - (by - ay) * (x - ax) > 0:
                break
            out.pop()
        out.append((x, y))
    return out[:-1]


def hulls(rings: Sequence[Polygon]) -> list[Polygon]:
    """The hull of each ring with the next: their union is the limb that the rings run along."""
    return [hull(a + b) for a, b in pairwise(rings)]


def wound(polygons: Iterable[Polygon]) -> list[Polygon]:
    """All polygons with the same direction, so that a non-zero fill is their union."""
    return [p if _area(p) >= 0 else p[::-1] for p in polygons]


def _area(p: Polygon) -> float:
    return sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in zip(p, p[1:] + p[:1], strict=True))


def grown(p: Polygon, by: float) -> Polygon:
    """A convex polygon of positive area, moved outward by `by` pixels on every side."""
    if len(p) < 3:
        return p
    out: Polygon = []
    for (ax, ay), (bx, by_), (cx, cy) in zip(p[-1:] + p[:-1], p, p[1:] + p[:1], strict=True):
        before, after = hypot(bx - ax, by_ - ay) or 1, hypot(cx - bx, cy - by_) or 1
        x = (by_ - ay) / before + (cy - by_) / after
        y = -(bx - ax) / before - (cx - bx) / after
        k = by * 2 / max(x * x + y * y, 0.8)
        out.append((bx + x * k, by_ + y * k))
    return out


def curve(p: Polygon, pieces: int = 12) -> Polygon:
    """A smooth line through the points (Catmull-Rom), `pieces` steps between two of them."""
    if len(p) < 3:
        return p
    before = (2 * p[0][0] - p[1][0], 2 * p[0][1] - p[1][1])
    after = (2 * p[-1][0] - p[-2][0], 2 * p[-1][1] - p[-2][1])
    q = [before, *p, after]
    out = [
        (spline(a[0], b[0], c[0], d[0], k / pieces), spline(a[1], b[1], c[1], d[1], k / pieces))
        for a, b, c, d in zip(q, q[1:], q[2:], q[3:], strict=False)
        for k in range(pieces)
    ]
    return [*out, p[-1]]


def spline(a: float, b: float, c: float, d: float, t: float) -> float:
    """The Catmull-Rom value between `b` (t = 0) and `c` (t = 1)."""
    linear, square, cube = c - a, 2 * a - 5 * b + 4 * c - d, 3 * b - a - 3 * c + d
    return 0.5 * (2 * b + linear * t + square * t * t + cube * t**3)


def between(a: Point, b: Point, t: float) -> Point:
    """The point at the share `t` of the way from `a` to `b`."""
    return (a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t)


def gap(a: Point, b: Point) -> float:
    """How many pixels lie between the points."""
    return hypot(a[0] - b[0], a[1] - b[1])
