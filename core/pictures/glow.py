"""The glow on the muscle that works."""

from __future__ import annotations

from math import atan2, degrees

from core.pictures.body import Body
from core.pictures.canvas import Canvas
from core.pictures.figure import Drawn
from core.pictures.plan import Target
from core.pictures.shapes import Polygon


def draw_glow(on: Canvas, target: Target, body: Body, drawn: Drawn, level: float) -> None:
    """Paint one target; `level` is how bright it is, about 0 to 1."""
    cam, colours = drawn.look.cam, drawn.look.theme.colours
    x, y = cam(body.point(target.at))
    turn = 0.0
    if target.along:
        to_x, to_y = cam(body.point(target.along))
        turn = degrees(atan2(to_y - y, to_x - x))
    clip: list[Polygon] = [piece for name in target.clip for piece in drawn.outlines.get(name, ())]
    size = cam.scale * (0.9 + 0.16 * level)
    opacity = min(1.0, 0.45 + 0.55 * level)
    on.glow(x, y, target.rx * size, target.ry * size, turn, colours.glow, colours.glow_core, opacity, clip=clip or None)
