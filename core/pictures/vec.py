"""Points and directions in space: tuples of three numbers, x to the right, y up, z to the viewer, in metres."""

from __future__ import annotations

from math import cos, radians, sin, sqrt

Vec = tuple[float, float, float]
Frame = tuple[Vec, Vec, Vec]  # left, up and front of a part of the body; each of length 1, square to one another

_TINY = 1e-12
_PARALLEL = 1e-6  # a smaller share than this is nothing but rounding


def add(a: Vec, b: Vec) -> Vec:
    """The sum of both."""
    return (a[0] + b[0], a[1] + b[1], a[2] + b[2])


def sub(a: Vec, b: Vec) -> Vec:
    """The way from `b` to `a`."""
    return (a[0] - b[0], a[1] - b[1], a[2] - b[2])


def mul(a: Vec, by: float) -> Vec:
    """`a`, `by` times as long."""
    return (a[0] * by, a[1] * by, a[2] * by)


def along(a: Vec, way: Vec, by: float) -> Vec:
    """The point reached from `a` by going `by` times `way`."""
    return (a[0] + way[0] * by, a[1] + way[1] * by, a[2] + way[2] * by)


def dot(a: Vec, b: Vec) -> float:
    """The inner product."""
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]


def cross(a: Vec, b: Vec) -> Vec:
    """The direction square to both, by the right hand."""
    return (a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0])


def length(a: Vec) -> float:
    """How long `a` is."""
    return sqrt(dot(a, a))


def distance(a: Vec, b: Vec) -> float:
    """How far the points lie apart."""
    return length(sub(a, b))


def lerp(a: Vec, b: Vec, t: float) -> Vec:
    """The point at the share `t` of the way from `a` to `b`."""
    return (a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t)


def unit(a: Vec) -> Vec:
    """The direction of `a` with length 1; up, when `a` has no length."""
    n = length(a)
    return (a[0] / n, a[1] / n, a[2] / n) if n > _TINY else (0.0, 1.0, 0.0)


def reject(a: Vec, axis: Vec) -> Vec:
    """The part of `a` that is square to the unit vector `axis`, with length 1; any such part, when `a` has none."""
    rest = along(a, axis, -dot(a, axis))
    if length(rest) <= max(_PARALLEL * length(a), _TINY):
        rest = cross(axis, (0.0, 0.0, 1.0) if abs(axis[2]) < 0.9 else (1.0, 0.0, 0.0))
    return unit(rest)


def turn(a: Vec, axis: Vec, deg: float) -> Vec:
    """`a` turned about the unit vector `axis` by `deg` degrees (Rodrigues' formula)."""
    if not deg:
        return a
    c, s = cos(radians(deg)), sin(radians(deg))
    k = dot(axis, a) * (1 - c)
    x = cross(axis, a)
    return (a[0] * c + x[0] * s + axis[0] * k, a[1] * c + x[1] * s + axis[1] * k, a[2] * c + x[2] * s + axis[2] * k)


def turn_frame(frame: Frame, axis: Vec, deg: float) -> Frame:
    """`frame` turned about `axis` by `deg` degrees."""
    left, up, front = frame
    return (turn(left, axis, deg), turn(up, axis, deg), turn(front, axis, deg))


def blend_frames(a: Frame, b: Frame, t: float) -> Frame:
    """The frame at the share `t` of the way from `a` to `b`, made square again."""
    up = unit(lerp(a[1], b[1], t))
    front = reject(lerp(a[2], b[2], t), up)
    return (cross(up, front), up, front)


def in_frame(frame: Frame, left: float = 0.0, up: float = 0.0, front: float = 0.0) -> Vec:
    """The way that goes so far to the left, up and to the front of `frame`."""
    return add(mul(frame[0], left), add(mul(frame[1], up), mul(frame[2], front)))
