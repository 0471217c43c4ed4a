"""Draws the things beside the body: ball, cushion, box, bed, chair, hook, band."""

from __future__ import annotations

from collections.abc import Sequence

from core.pictures.body import Body
from core.pictures.camera import Camera
from core.pictures.canvas import Canvas, Item
from core.pictures.figure import Drawn
from core.pictures.limbs import thigh_before, thigh_section
from core.pictures.parts import Look, Part, brush
from core.pictures.plan import AnyProp, Ball, Band, Bed, Box, Chair, Hook, Soft
from core.pictures.shapes import Polygon, circle_points, curve, hull, rounded
from core.pictures.solids import chair_solids
from core.pictures.theme import Palette
from core.pictures.vec import Vec, add, lerp
from core.pictures.volumes import blob

_LAYERS = {"back": -9.0, "front": 9.0}
_AFTER = 2e-4  # m; right after a part of the body


def prop_parts(prop: AnyProp, body: Body, drawn: Drawn) -> list[Part]:
    """The prop as parts that are painted between those of the figure."""
    colours = drawn.look.theme.colours
    if isinstance(prop, Band):
        return _band(prop, body, drawn)
    on = brush()
    cam, at = drawn.look.cam, body.point(prop.at)
    match prop:
        case Ball():
            _ball(on, cam, at, prop.r, colours)
        case Soft():
            _soft(on, cam, at, prop.size, *_soft_colours(prop, colours))
        case Box():
            wall = prop.kind == "wall"
            fill, side = (colours.wall, colours.wall_side) if wall else (colours.wood, colours.wood_side)
            _box(on, cam, at, prop.size, fill, side)
        case Bed():
            _bed(on, cam, at, prop.size, colours)
        case Chair():
            for solid in chair_solids(prop, at):
                fill = colours.wood if solid.broad else colours.wood_side
                _box(on, cam, solid.middle, solid.size, fill, colours.wood_side)
        case Hook():
            draw = _hook if prop.kind == "hook" else _strap
            draw(on, cam, [body.point(spot) for spot in prop.points], prop.width, colours)
    return [Part(name="prop", depth=_depth(prop, cam, at), items=tuple(on.items))]


def _depth(prop: AnyProp, cam: Camera, at: Vec) -> float:
    if prop.layer is None:
        return cam.depth(at) + prop.bias
    return _LAYERS[prop.layer] if isinstance(prop.layer, str) else prop.layer


def _ball(on: Canvas, cam: Camera, at: Vec, r: float, colours: Palette) -> None:
    """Two rims, a light and a dark one, keep it apart from a glow of nearly the same colour."""
    x, y = cam(at)
    r *= cam.scale
    on.circle(x, y, r + 4, colours.card)
    on.circle(x, y, r + 2, colours.ball_side)
    on.circle(x, y, r, colours.ball)
    on.fill([circle_points(x, y, r)], colours.ball_side, 0.45, clip=[circle_points(x, y + r, r * 1.15)])
    on.circle(x - r * 0.35, y - r * 0.38, r * 0.22, "#FFFFFF", 0.65)


def _soft_colours(prop: Soft, colours: Palette) -> tuple[str, str]:
    if prop.kind == "towel":
        return colours.towel, colours.towel_side
    return colours.cushion, colours.cushion_side


def _soft(on: Canvas, cam: Camera, at: Vec, size: Vec, fill: str, side: str) -> None:
    w, h, d = size
    r, corner = h / 2, min(w, d) * 0.32
    plane = rounded(lambda sx, sz: (sx * (w / 2 - corner), sz * (d / 2 - corner)), max(corner - r, 0.0), steps=3)
    rim = [add(at, (x, 0, z)) for x, z in plane]
    top = add(at, (0, r * 0.45, 0))
    on.fill([blob(cam, [(q, r) for q in rim])], side)
    on.fill([blob(cam, [(lerp(add(q, (0, r * 0.45, 0)), top, 0.10), r * 0.55) for q in rim])], fill)


def _box(on: Canvas, cam: Camera, middle: Vec, size: Vec, fill: str, side: str) -> None:
    w, h, d = (length / 2 for length in size)
    ends = (-1, 1)
    corners = {(a, b, c): cam(add(middle, (a * w, b * h, c * d))) for a in ends for b in ends for c in ends}
    on.fill([hull(corners.values())], side)
    if cam.toward[1] > 0.02:
        on.fill([hull([p for (_, b, _), p in corners.items() if b == 1])], fill)
    on.fill([hull([p for (_, _, c), p in corners.items() if c == 1])], fill, 0.55)


def _bed(on: Canvas, cam: Camera, top: Vec, size: Vec, colours: Palette) -> None:
    """Legs, a low frame, a mattress."""
    w, h, d = size
    mattress, frame = min(0.20, h / 2), min(0.12, h / 4)
    leg = h - mattress - frame
    feet = [(x * (w / 2 - 0.05), z * (d / 2 - 0.05)) for z in (-1, 1) for x in (-1, 1)]
    for x, z in feet:
        _box(on, cam, add(top, (x, leg / 2 - h, z)), (0.07, leg, 0.07), colours.wood_side, colours.wood_side)
    under = add(top, (0, -mattress - frame / 2, 0))
    _box(on, cam, under, (w + 0.03, frame, d + 0.03), colours.wood, colours.wood_side)
    _box(on, cam, add(top, (0, -mattress / 2, 0)), (w, mattress, d), colours.sheet, colours.sheet_side)


def _hook(on: Canvas, cam: Camera, points: Sequence[Vec], width: float, colours: Palette) -> None:
    """A thick handle at the start, a thin bent rod, and a round tip: so that it reads as a tool for pressing."""
    line = curve([cam(at) for at in points], 10)
    handle = line[: max(2, len(line) * 3 // 10)]
    rod, grip = width * cam.scale * 0.72, width * cam.scale * 1.35
    for colour, extra in ((colours.tool_side, 3.0), (colours.tool, 0.0)):
        on.stroke([line], colour, rod + extra)
    on.stroke([handle], colours.tool_side, grip + 3)
    on.stroke([handle], colours.ink, grip, 0.55)
    for x, y in handle[1:-1:3]:
        on.circle(x, y, grip * 0.16, "#FFFFFF", 0.45)
    x, y = line[-1]
    r = width * cam.scale * 0.86
    on.circle(x, y, r + 3, colours.card)
    on.circle(x, y, r + 1.5, colours.tool_side)
    on.circle(x, y, r, colours.tool)
    on.circle(x - r * 0.3, y - r * 0.3, r * 0.28, "#FFFFFF", 0.5)


def _strap(on: Canvas, cam: Camera, points: Sequence[Vec], width: float, colours: Palette) -> None:
    line = curve([cam(at) for at in points], 10)
    on.stroke([line], colours.towel_side, width * cam.scale + 3)
    on.stroke([line], colours.towel, width * cam.scale)


def _band(prop: Band, body: Body, drawn: Drawn) -> list[Part]:
    """Round both thighs: a ring on each, and the stretched part between them behind the nearer one."""
    look, colours = drawn.look, drawn.look.theme.colours
    near, far = ("r", "l") if drawn.depth("thigh_r") >= drawn.depth("thigh_l") else ("l", "r")
    rings = {side: thigh_section(look, body, side, prop.t) for side in (near, far)}
    # A shank that lies nearer than its thigh paints the knee over, so the ring comes after both.
    after = {side: max(drawn.depth(f"thigh_{side}"), drawn.depth(f"shank_{side}")) + _AFTER for side in (near, far)}
    after[far] = min(after[far], drawn.depth(f"thigh_{near}") - 3 * _AFTER)
    across = _piece(look, hull([*rings[near], *rings[far]]), colours.band_side, [], "")
    parts = [Part(name="prop", depth=after[far] + prop.bias, items=across)]
    for side in (far, near):
        ring = _piece(
            look, rings[side], colours.band, thigh_before(look, body, side, prop.t), look.shade(look.theme.leg, side)
        )
        parts.append(Part(name="prop", depth=after[side] + _AFTER + prop.bias, items=ring))
    return parts


def _piece(look: Look, shape: Polygon, colour: str, over: list[Polygon], leg: str) -> tuple[Item, ...]:
    """A part of the band, and over it what lies before it."""
    on = brush()
    on.outline([shape], look.theme.colours.band_side, look.theme.line_width)
    on.fill([shape], colour)
    if over:
        on.fill(over, leg)
    return tuple(on.items)
