"""The background: a light field behind the figure, and the mat."""

from __future__ import annotations

from core.pictures.camera import Camera
from core.pictures.canvas import Canvas
from core.pictures.plan import Mat
from core.pictures.shapes import Polygon, ellipse_points, hull, rounded
from core.pictures.theme import Theme

_CORNER, _THICK = 0.06, 0.028  # m


def draw_mat(on: Canvas, cam: Camera, theme: Theme, mat: Mat) -> None:
    """The mat, whose upper side is the floor."""
    top, low = mat_outline(cam, mat, 0.0), mat_outline(cam, mat, -_THICK)
    on.fill([hull(low + [(x, y + 4) for x, y in low])], theme.colours.shadow, 0.10)
    on.fill([hull(top + low)], theme.colours.mat_side)
    on.fill([hull(top)], theme.colours.mat)


def mat_outline(cam: Camera, mat: Mat, height: float) -> Polygon:
    """The mat's rounded corners at `height`, on the paper."""
    (x0, x1), (z0, z1) = mat.x, mat.z
    cx, cz, w, d = (x0 + x1) / 2, (z0 + z1) / 2, (x1 - x0) / 2 - _CORNER, (z1 - z0) / 2 - _CORNER
    floor = rounded(lambda sx, sz: (cx + sx * w, cz + sz * d), _CORNER, steps=6)
    return [cam((x, height, z)) for x, z in floor]


def draw_field(on: Canvas, theme: Theme, *, whole: bool) -> None:
    """The light field behind the figure, larger where the figure has the whole card."""
    field = ellipse_points(320, 240, 296, 216) if whole else ellipse_points(320, 226, 262, 168)
    on.fill([field], theme.colours.blob)
