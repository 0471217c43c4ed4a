"""Draws the trunk: the pelvis in leggings, the shirt over it."""

from __future__ import annotations

from itertools import pairwise
from math import cos, pi, sin

from core.pictures.body import Body
from core.pictures.parts import Look, Part, brush
from core.pictures.pose import SIDES, Side
from core.pictures.shapes import Polygon, circle_points, hull, hulls
from core.pictures.vec import Vec, add, along, in_frame, lerp
from core.pictures.volumes import blob

Ring = tuple[float, float, float, float]  # height above the line of the hips, half width, depth to front and back

_RING = tuple((cos(2 * pi * i / 22), sin(2 * pi * i / 22)) for i in range(22))
_HEM = 0.115  # the shirt begins here, the leggings end here
_SHAPE: tuple[Ring, ...] = (
    (-0.075, 0.060, 0.035, 0.035),
    (-0.060, 0.110, 0.055, 0.065),
    (-0.035, 0.150, 0.074, 0.088),
    (-0.005, 0.166, 0.084, 0.104),
    (0.035, 0.166, 0.088, 0.110),
    (0.075, 0.157, 0.089, 0.102),
    (0.12, 0.141, 0.087, 0.086),
    (0.18, 0.127, 0.085, 0.076),
    (0.24, 0.129, 0.090, 0.080),
    (0.30, 0.141, 0.099, 0.092),
    (0.36, 0.151, 0.104, 0.101),
    (0.41, 0.152, 0.098, 0.103),
    (0.44, 0.142, 0.084, 0.096),
    (0.47, 0.112, 0.066, 0.082),
    (0.49, 0.080, 0.054, 0.068),
    (0.50, 0.056, 0.048, 0.056),
)
# The hem turns inward below the last full ring, so that it ends in a round edge when the trunk bends.
_HEM_TURN: tuple[Ring, ...] = ((0.085, 0.142, 0.078, 0.088), (0.094, 0.152, 0.088, 0.097))


def _refined() -> tuple[Ring, ...]:
    fine: list[Ring] = []
    for a, b in pairwise(_SHAPE):
        middle = ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2, (a[2] + b[2]) / 2, (a[3] + b[3]) / 2)
        fine += [a, middle]
    return (*fine, _SHAPE[-1])


_FINE = _refined()


def torso(look: Look, body: Body, *, shirt_over: bool) -> list[Part]:
    """The far buttock, the pelvis and the shirt."""
    pelvis_depth = look.cam.depth(body.joints["pelvis"])
    chest_depth = look.cam.depth(body.joints["chest"])
    low = [_ring(look, body, ring) for ring in _FINE if ring[0] <= _HEM + 0.02]
    pelvis, far = hulls(low), list[Polygon]()
    for side in SIDES:
        (pelvis if side == look.near else far).extend(_buttock(look, body, side))
    shirt_depth = max(chest_depth, pelvis_depth + 0.001) if shirt_over else chest_depth
    return [
        _cloth(look, "buttock_far", pelvis_depth - 0.0005, far, "r" if look.near == "l" else "l"),
        _cloth(look, "pelvis", pelvis_depth, pelvis, look.near),
        _shirt(look, body, shirt_depth),
    ]


def _cloth(look: Look, name: str, depth: float, pieces: list[Polygon], side: Side) -> Part:
    on = brush()
    look.paint(on, pieces, look.theme.leg, side)
    return Part(name=name, depth=depth, items=tuple(on.items), outline=pieces)


def _shirt(look: Look, body: Body, depth: float) -> Part:
    grow = 0.004  # m: cloth over the body
    rings = [*_HEM_TURN, *(ring for ring in _FINE if ring[0] >= _HEM - 0.01)]
    pieces = hulls([_ring(look, body, ring, grow) for ring in rings])
    yoke = _ring(look, body, (0.468, 0.085, 0.050, 0.062))
    collar = _ring(look, body, (0.497, 0.060, 0.050, 0.058))
    for side in SIDES:
        x, y = look.cam(body.joints[f"shoulder_{side}"])
        pieces.append(hull(yoke + circle_points(x, y, 0.052 * look.cam.scale)))
        pieces.append(hull(collar + circle_points(x, y, 0.040 * look.cam.scale)))
    on = brush()
    look.paint(on, pieces, look.theme.person.top)
    return Part(name="shirt", depth=depth, items=tuple(on.items), outline=pieces)


def _ring(look: Look, body: Body, ring: Ring, grow: float = 0.0) -> Polygon:
    height, width, to_front, to_back = ring
    middle, frame = body.trunk.cut(max(height, 0.0))
    if height < 0:
        middle = along(middle, frame[1], height)
    ways = ((c * (width + grow), s * ((to_front if s > 0 else to_back) + grow)) for c, s in _RING)
    return [look.cam(add(middle, in_frame(frame, left=left, front=front))) for left, front in ways]


def _buttock(look: Look, body: Body, side: Side) -> list[Polygon]:
    """Without these, the pelvis looks like a shelf between the trunk and the thigh."""
    out = 1.0 if side == "l" else -1.0
    hip, knee = body.joints[f"hip_{side}"], body.joints[f"knee_{side}"]

    def at(up: float, outward: float, front: float) -> Vec:
        return add(body.joints["pelvis"], in_frame(body.trunk.pelvis, outward * out, up, front))

    fold = along(lerp(hip, knee, 0.20), body.fronts[f"thigh_{side}"], -0.012)
    upper = ((hip, 0.088), (at(-0.02, 0.080, -0.060), 0.072), (at(0.05, 0.075, -0.05), 0.066))
    lower = ((at(-0.02, 0.080, -0.056), 0.070), (fold, 0.078))
    return [blob(look.cam, upper), blob(look.cam, lower)]
