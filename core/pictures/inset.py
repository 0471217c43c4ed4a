"""The round window that shows where on the pelvis to press, and which way."""

from __future__ import annotations

from dataclasses import replace

from core.pictures import plan
from core.pictures.arrows import draw_line
from core.pictures.body import Body, solve
from core.pictures.camera import Camera
from core.pictures.canvas import Canvas, Fill, Glow, Item, Stroke
from core.pictures.figure import draw_figure
from core.pictures.pose import ZERO, ArmAngles, Foot, Hand, LegAngles, Pose
from core.pictures.shapes import Point, Polygon, between, circle_points, curve
from core.pictures.theme import Theme
from core.pictures.vec import add

_YAW = {"front": 0.0, "back": 180.0, "side": -70.0}
_WHO = plan.Figure(person="a", near="r", order=(), shirt_over=True)

# The outline of the pelvis bone from the front, (up, outward) in metres from the middle of the hips.
_WING: tuple[Point, ...] = (
    (0.105, 0.125),
    (0.125, 0.09),
    (0.115, 0.05),
    (0.07, 0.035),
    (0.02, 0.045),
    (-0.01, 0.03),
    (-0.045, 0.015),
    (-0.05, 0.035),
    (-0.03, 0.075),
    (0.0, 0.095),
    (0.03, 0.098),
    (0.06, 0.115),
)
_SACRUM: tuple[Point, ...] = (
    (0.10, 0.042),
    (0.10, -0.042),
    (0.05, -0.032),
    (0.01, -0.012),
    (-0.005, 0.0),
    (0.01, 0.012),
    (0.05, 0.032),
)


def draw_inset(on: Canvas, inset: plan.Inset, theme: Theme, level: float) -> None:
    """Paint the window; `level` is how bright the spot is."""
    body = solve("upright_front", _standing())
    center = (inset.x, inset.y)
    cam = Camera(yaw=_YAW[inset.view], pitch=0, scale=inset.scale, look_at=(0, 0.02, 0), center=center)
    clip = [circle_points(inset.x, inset.y, inset.r)]
    on.circle(inset.x, inset.y, inset.r + 5, theme.colours.card)
    on.circle(inset.x, inset.y, inset.r, theme.colours.inset)
    for part in draw_figure(body, cam, theme, _WHO).parts:
        on.items += [_ghost(item, theme.colours.inset_body, clip) for item in part.items]
    if inset.bone:
        _bones(on, cam, body, theme, clip)
    _spot(on, inset, cam, body, theme, level)


def _standing() -> Pose:
    arm = ArmAngles(shoulder=(0, 28, 0), elbow=10, hand=Hand())
    leg = LegAngles(hip=(0, 5, 5), knee=0, foot=Foot())
    return Pose(root="pelvis", root_at=ZERO, legs={"l": leg, "r": leg}, arms={"l": arm, "r": arm})


def _ghost(item: Item, colour: str, clip: list[Polygon]) -> Item:
    """The same shape in one quiet colour, inside the window."""
    return replace(item, colour=colour, clip=clip) if isinstance(item, Fill | Stroke | Glow) else item


def _place(cam: Camera, body: Body, up: float, left: float) -> Point:
    return cam(add(body.joints["pelvis"], (left, up, 0.1)))


def _bones(on: Canvas, cam: Camera, body: Body, theme: Theme, clip: list[Polygon]) -> None:
    outlines = [_SACRUM, _WING, tuple((up, -left) for up, left in _WING)]
    for outline in outlines:
        points = [_place(cam, body, up, left) for up, left in outline]
        line = curve([*points, points[0]], 8)
        on.stroke([line], theme.colours.bone_line, 2.4, closed=True, clip=clip)
        on.fill([line], theme.colours.bone, clip=clip)


def _spot(on: Canvas, inset: plan.Inset, cam: Camera, body: Body, theme: Theme, level: float) -> None:
    colours = theme.colours
    x, y = _place(cam, body, *inset.spot) if inset.spot else cam(body.joints[inset.at or "pelvis"])
    size, bright = inset.spot_r * 1.5, min(1.0, 0.5 + 0.5 * level)
    clip = [circle_points(inset.x, inset.y, inset.r)]
    on.glow(x, y, size, size, 0, colours.glow, colours.glow_core, bright, clip=clip)
    if inset.press:
        up, left = inset.press
        end = (x + left * cam.scale, y - up * cam.scale)
        draw_line(on, [between((x, y), end, 0.25), end], theme, width=3.2, head=9)
    if inset.tip:
        on.circle(x, y, 6.5, colours.tool_side)
        on.circle(x, y, 5, colours.tool)
