"""Round bodies seen by a camera, as flat outlines: limbs, balls, egg shapes and the hair on them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from math import cos, pi, sin, sqrt

from core.pictures.camera import Camera
from core.pictures.shapes import Point, Polygon, circle_points, hull, hulls, spline
from core.pictures.vec import Vec, add, along, cross, dot, lerp, mul, unit

Slice = tuple[float, float, float]  # the share of the way along a bone, the radius, how far it is moved to the front
Axes = tuple[Vec, Vec, Vec]  # the half axes of an ellipsoid

_ASKEW: Vec = (0.3, 0.8, 0.51)  # parallel to nothing that is drawn


def smoothed(profile: Sequence[Slice], n: int = 10) -> tuple[Slice, ...]:
    """`n` slices along a smooth line through the profile."""
    points = [profile[0], *profile, profile[-1]]
    out: list[Slice] = []
    for i in range(n):
        t = profile[0][0] + (profile[-1][0] - profile[0][0]) * i / (n - 1)
        k = max(m for m in range(1, len(points) - 2) if points[m][0] <= t + 1e-9 or m == 1)
        a, b, c, d = points[k - 1 : k + 3]
        u = (t - b[0]) / (c[0] - b[0])
        out.append((t, spline(a[1], b[1], c[1], d[1], u), spline(a[2], b[2], c[2], d[2], u)))
    return tuple(out)


def tube(cam: Camera, a: Vec, b: Vec, front: Vec, profile: Iterable[Slice]) -> list[Polygon]:
    """A limb from `a` to `b`, as convex pieces whose union it is."""
    rings: list[Polygon] = []
    for t, r, off in profile:
        x, y = cam(along(lerp(a, b, t), front, off))
        rings.append(circle_points(x, y, r * cam.scale))
    return hulls(rings)


def blob(cam: Camera, balls: Iterable[tuple[Vec, float]]) -> Polygon:
    """The convex hull of balls, each with its middle and radius."""
    points: Polygon = []
    for at, r in balls:
        x, y = cam(at)
        points += circle_points(x, y, r * cam.scale)
    return hull(points)


def ellipsoid(cam: Camera, middle: Vec, axes: Axes, n: int = 48) -> Polygon:
    """The outline of an ellipsoid."""
    cx, cy = cam(middle)
    out: Polygon = []
    for i in range(n):
        a = 2 * pi * i / n
        way = add(mul(cam.right, cos(a)), mul(cam.up, sin(a)))
        shares = [dot(axis, way) for axis in axes]
        size = sqrt(sum(k * k for k in shares)) or 1e-9
        at: Vec = (0.0, 0.0, 0.0)
        for k, axis in zip(shares, axes, strict=True):
            at = along(at, axis, k / size)
        out.append((cx + cam.scale * dot(at, cam.right), cy - cam.scale * dot(at, cam.up)))
    return out


def cap(cam: Camera, middle: Vec, axes: Axes, pole: Vec, above: float, n: int = 72) -> Polygon | None:
    """What is seen of the cap of an ellipsoid around `pole` (hair). None when it is hidden.

    On the unit sphere the cap is where the direction's share along `pole` is more than `above`.
    """
    view = unit(_shares(cam, axes))
    pole = unit(pole)
    rim = _circle(pole, above, n)
    edge = _circle(view, 0.0, n)
    shown, all_shown = _run(rim, lambda q: dot(q, view) > 0)
    border, all_border = _run(edge, lambda q: dot(q, pole) > above)

    def project(points: Sequence[Vec]) -> Polygon:
        return [cam(_on(middle, axes, q)) for q in points]

    if all_shown or all_border:
        return project(shown if all_shown else border)
    if not shown or not border:
        return None
    first, second = project(shown), project(border)
    return first + (second if _near(first[-1], second) else second[::-1])


def _near(end: Point, line: Polygon) -> bool:
    """Whether the line starts nearer to `end` than it stops."""
    first, last = line[0], line[-1]
    return (end[0] - first[0]) ** 2 + (end[1] - first[1]) ** 2 <= (end[0] - last[0]) ** 2 + (end[1] - last[1]) ** 2


def _shares(cam: Camera, axes: Axes) -> Vec:
    a, b, c = (dot(cam.toward, axis) / dot(axis, axis) for axis in axes)
    return (a, b, c)


def _on(middle: Vec, axes: Axes, at: Vec) -> Vec:
    for share, axis in zip(at, axes, strict=True):
        middle = along(middle, axis, share)
    return middle


def _circle(pole: Vec, height: float, n: int) -> list[Vec]:
    """The circle of the unit sphere at `height` along `pole`."""
    one = unit(cross(pole, _ASKEW))
    two = cross(pole, one)
    r = sqrt(max(1 - height * height, 0))
    turns = (2 * pi * i / n for i in range(n))
    return [add(mul(pole, height), add(mul(one, r * cos(a)), mul(two, r * sin(a)))) for a in turns]


def _run(points: list[Vec], holds: Callable[[Vec], bool]) -> tuple[list[Vec], bool]:
    """The first unbroken run of points, round the circle, for which `holds`; and whether that is all of them."""
    flags = [holds(q) for q in points]
    if all(flags):
        return points, True
    if not any(flags):
        return [], False
    start = next(i for i in range(len(points)) if flags[i] and not flags[i - 1])
    out: list[Vec] = []
    for i in range(start, start + len(points)):
        if not flags[i % len(points)]:
            break
        out.append(points[i % len(points)])
    return out, False
