"""The figure as flat, rounded shapes in two tones, sorted from far to near."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from math import cos, pi, sin

from core.pictures import plan
from core.pictures.body import Body
from core.pictures.camera import Camera
from core.pictures.head import head
from core.pictures.limbs import arm, leg
from core.pictures.parts import Look, Part
from core.pictures.pose import SIDES
from core.pictures.shapes import Polygon, Polygons, hull
from core.pictures.theme import Theme
from core.pictures.torso import torso
from core.pictures.vec import Vec

_RING = tuple((cos(2 * pi * i / 22), sin(2 * pi * i / 22)) for i in range(22))
_SHADOWS = (("hip_", "knee_", 0.075), ("knee_", "ankle_", 0.045), ("heel_", "toe_", 0.035))
_ARM_SHADOWS = (("shoulder_", "elbow_", 0.045), ("elbow_", "hand_", 0.035))


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """A figure ready to be painted: its parts from far to near, and the outlines that a glow can be clipped to."""

    look: Look
    parts: tuple[Part, ...]
    outlines: Mapping[str, Polygons]

    def depth(self, name: str) -> float:
        """How near the part of that name lies; 0 for an unknown one."""
        return next((part.depth for part in self.parts if part.name == name), 0.0)


def draw_figure(body: Body, cam: Camera, theme: Theme, wishes: plan.Figure) -> Drawn:
    """The figure in the pose of `body`."""
    right_is_nearer = cam.depth(body.joints["hip_r"]) >= cam.depth(body.joints["hip_l"])
    look = Look(cam=cam, theme=theme, near=wishes.near or ("r" if right_is_nearer else "l"))
    parts = torso(look, body, shirt_over=wishes.shirt_over) + head(look, body)
    for side in SIDES:
        parts += leg(look, body, side) + arm(look, body, side)
    order = dict(wishes.order)
    moved = [replace(part, depth=part.depth + _bias(order, part.name)) for part in parts]
    outlines = {part.name: part.outline for part in parts}
    outlines["pelvis_far"] = outlines["buttock_far"]
    return Drawn(look=look, parts=tuple(sorted(moved, key=lambda part: part.depth)), outlines=outlines)


def _bias(order: Mapping[str, float], name: str) -> float:
    """What is said of this very part, or of the parts of both sides."""
    return order.get(name, order.get(name.split("_")[0], 0.0) if "_" in name else 0.0)


def shadow(body: Body, cam: Camera) -> list[Polygon]:
    """The soft shadow of the figure on the floor."""
    joints = body.joints
    bones = [(joints[a + side], joints[b + side], r) for a, b, r in (*_SHADOWS, *_ARM_SHADOWS) for side in SIDES]
    bones += [(joints["pelvis"], joints["chest"], 0.13), (joints["chest"], joints["neck"], 0.12)]
    bones.append((joints["head"], joints["head"], 0.085))
    return [hull(_disc(cam, a, r) + _disc(cam, b, r)) for a, b, r in bones]


def _disc(cam: Camera, at: Vec, r: float) -> Polygon:
    r *= max(0.35, 1 - 0.55 * max(at[1], 0))
    return [cam((at[0] + r * c, 0.0, at[2] + r * s)) for c, s in _RING]
