"""The solid boxes that props are made of, and how far a point is from a prop."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from core.pictures.body import Body
from core.pictures.plan import AnyProp, Ball, Band, Bed, Box, Chair, Hook, Soft
from core.pictures.vec import Vec, add, distance, dot, length, lerp, sub


@dataclass(frozen=True, slots=True, kw_only=True)
class Solid:
    """A box about `middle`: width, height, depth. `broad` for a face that catches the light."""

    middle: Vec
    size: Vec
    broad: bool = True

    def distance(self, at: Vec) -> float:
        """How far `at` is from the box, in metres; 0 inside."""
        x, y, z = (max(abs(way) - side / 2, 0.0) for way, side in zip(sub(at, self.middle), self.size, strict=True))
        return length((x, y, z))


def chair_solids(chair: Chair, at: Vec) -> list[Solid]:
    """Legs, back rest and seat of a chair on the floor at `at`, in the order in which they are painted."""
    w, d, h, back = chair.w, chair.d, chair.h, chair.back
    corners = [(x, z) for x in (-1, 1) for z in (-1, 1)]
    solids = [
        Solid(
            middle=add(at, (x * (w / 2 - 0.03), h / 2 - 0.02, z * (d / 2 - 0.03))),
            size=(0.035, h - 0.04, 0.035),
            broad=False,
        )
        for x, z in corners
    ]
    if back:
        rail = back * (w / 2 - 0.02)
        for z in (-1, 1):
            post = add(at, (rail, h + 0.22, z * (d / 2 - 0.03)))
            solids.append(Solid(middle=post, size=(0.035, 0.46, 0.035), broad=False))
        solids.append(Solid(middle=add(at, (rail, h + 0.34, 0)), size=(0.03, 0.18, d)))
    return [*solids, Solid(middle=add(at, (0, h - 0.02, 0)), size=(w, 0.04, d))]


def solids_of(prop: AnyProp, body: Body) -> list[Solid]:
    """The boxes of a prop; of a ball, the box around it; of a hook or band, small boxes along it."""
    at = body.point(prop.at)
    match prop:
        case Ball():
            return [Solid(middle=at, size=(prop.r * 2, prop.r * 2, prop.r * 2))]
        case Soft() | Box():
            return [Solid(middle=at, size=prop.size)]
        case Bed():
            return [Solid(middle=add(at, (0, -prop.size[1] / 2, 0)), size=prop.size)]
        case Chair():
            return chair_solids(prop, at)
        case Hook():
            wide = (prop.width, prop.width, prop.width)
            return [Solid(middle=body.point(spot), size=wide) for spot in prop.points]
        case Band():
            middles = (lerp(body.joints[f"hip_{s}"], body.joints[f"knee_{s}"], prop.t) for s in ("l", "r"))
            return [Solid(middle=middle, size=(0.14, 0.14, 0.14)) for middle in middles]


def reach(prop: AnyProp, body: Body, at: Vec) -> float:
    """How far `at` is from the surface of a prop, in metres; 0 inside it."""
    if isinstance(prop, Ball):
        return max(distance(at, body.point(prop.at)) - prop.r, 0.0)
    if isinstance(prop, Hook):
        points = [body.point(spot) for spot in prop.points]
        return max(min(_to_line(at, a, b) for a, b in pairwise(points)) - prop.width / 2, 0.0)
    return min(solid.distance(at) for solid in solids_of(prop, body))


def _to_line(at: Vec, a: Vec, b: Vec) -> float:
    way = sub(b, a)
    t = min(max(dot(sub(at, a), way) / (dot(way, way) or 1e-9), 0.0), 1.0)
    return distance(at, lerp(a, b, t))
