"""Draws legs and arms."""

from __future__ import annotations

from core.pictures.body import Body
from core.pictures.parts import Look, Part, brush
from core.pictures.pose import Side
from core.pictures.shapes import CIRCLE, Polygon, hull
from core.pictures.vec import Vec, add, along, cross, dot, lerp, mul, reject, sub, unit
from core.pictures.volumes import blob, smoothed, tube

_THIGH = smoothed(
    (
        (0, 0.092, -0.004),
        (0.12, 0.094, -0.002),
        (0.35, 0.084, 0.006),
        (0.6, 0.071, 0.006),
        (0.82, 0.058, 0.002),
        (1, 0.054, 0.004),
    )
)
_SHANK = smoothed(
    (
        (0, 0.054, 0.004),
        (0.1, 0.053, -0.004),
        (0.28, 0.056, -0.014),
        (0.5, 0.050, -0.012),
        (0.75, 0.038, -0.004),
        (1, 0.033, 0),
    )
)
_UPPER_ARM = smoothed(((0, 0.050, 0), (0.2, 0.047, 0), (0.6, 0.040, 0.003), (1, 0.035, 0)))
_FOREARM = smoothed(((0, 0.036, 0), (0.22, 0.038, 0.002), (0.6, 0.031, 0), (1, 0.024, 0)))
_SLEEVE = smoothed(((0, 0.054, 0), (0.2, 0.054, 0), (0.50, 0.052, 0)))

_CLOTH_ENDS = 0.80  # of the shank; below it there is skin
_SAME_DEPTH = 0.004  # m; what lies nearer together than this keeps one order in every frame


def thigh_pieces(look: Look, body: Body, side: Side) -> list[Polygon]:
    """The thigh as convex pieces from hip to knee."""
    joints = body.joints
    return tube(look.cam, joints[f"hip_{side}"], joints[f"knee_{side}"], body.fronts[f"thigh_{side}"], _THIGH)


def thigh_section(look: Look, body: Body, side: Side, t: float) -> Polygon:
    """A flat ring around the thigh at the share `t` of its length, a little wider than the thigh itself."""
    _, r, off = min(_THIGH, key=lambda one: abs(one[0] - t))
    hip, knee, front = body.joints[f"hip_{side}"], body.joints[f"knee_{side}"], body.fronts[f"thigh_{side}"]
    way = unit(sub(knee, hip))
    across = cross(way, front)
    edges: Polygon = []
    for end in (-0.02, 0.02):
        middle = along(along(lerp(hip, knee, t), way, end), front, off)
        ring = (add(mul(front, x * (r + 0.005)), mul(across, y * (r + 0.005))) for x, y in CIRCLE)
        edges += [look.cam(add(middle, way_out)) for way_out in ring]
    return hull(edges)


def thigh_before(look: Look, body: Body, side: Side, t: float) -> list[Polygon]:
    """The part of the thigh that lies nearer to the viewer than its ring at the share `t`."""
    hip, knee = (look.cam.depth(body.joints[f"{name}_{side}"]) for name in ("hip", "knee"))
    pieces = zip(_THIGH, _THIGH[1:], thigh_pieces(look, body, side), strict=False)
    return [piece for low, high, piece in pieces if (high[0] > t + 0.03 if knee > hip else low[0] < t - 0.03)]


def leg(look: Look, body: Body, side: Side) -> list[Part]:
    """Thigh and shank with the foot."""
    cam, tone = look.cam, look.theme.leg
    hip, knee, ankle = (body.joints[f"{name}_{side}"] for name in ("hip", "knee", "ankle"))
    thigh = thigh_pieces(look, body, side)
    shank = tube(cam, knee, ankle, body.fronts[f"shank_{side}"], _SHANK)
    foot = _foot(look, body, side)
    thigh_depth, shank_depth = cam.depth(lerp(hip, knee, 0.6)), cam.depth(lerp(knee, ankle, 0.5))
    thigh_is_nearer = thigh_depth > shank_depth
    upper, lower = brush(), brush()
    look.paint(upper, thigh, tone, side, cut=3)
    lower.outline(foot + shank[-2:], look.theme.person.skin.line, look.theme.line_width)
    lower.fill(foot + shank[-3:], look.shade(look.theme.person.skin, side))
    cloth = [piece for (t, _, _), piece in zip(_SHANK, shank, strict=False) if t < _CLOTH_ENDS]
    look.paint(lower, cloth, tone, side)
    # The nearer of both paints the knee over, so that no contour crosses it.
    (upper if thigh_is_nearer else lower).fill(shank[:3] if thigh_is_nearer else thigh[-3:], look.shade(tone, side))
    return [
        Part(name=f"thigh_{side}", depth=thigh_depth, items=tuple(upper.items), outline=thigh),
        Part(
            name=f"shank_{side}",
            depth=_apart(shank_depth, thigh_depth),
            items=tuple(lower.items),
            outline=shank + foot,
        ),
    ]


def _apart(depth: float, other: float) -> float:
    return depth if abs(depth - other) > _SAME_DEPTH else other + _SAME_DEPTH / 2


def _foot(look: Look, body: Body, side: Side) -> list[Polygon]:
    ankle, heel, ball, toe = (body.joints[f"{name}_{side}"] for name in ("ankle", "heel", "ball", "toe"))
    instep = body.fronts[f"foot_{side}"]
    arch = along(lerp(heel, ball, 0.55), instep, 0.022)
    back = ((ankle, 0.034), (heel, 0.033), (arch, 0.030))
    middle = ((along(lerp(heel, ball, 0.5), instep, 0.012), 0.030), (ball, 0.026), (along(ankle, instep, -0.01), 0.030))
    front = ((ball, 0.026), (toe, 0.019))
    return [blob(look.cam, balls) for balls in (back, middle, front)]


def arm(look: Look, body: Body, side: Side) -> list[Part]:
    """Upper arm with the sleeve, and forearm with the hand."""
    cam, skin, top = look.cam, look.theme.person.skin, look.theme.person.top
    shoulder, elbow, wrist = (body.joints[f"{name}_{side}"] for name in ("shoulder", "elbow", "wrist"))
    front = _elbow_front(shoulder, elbow, wrist)
    upper = tube(cam, shoulder, elbow, front, _UPPER_ARM)
    sleeve = tube(cam, shoulder, elbow, front, _SLEEVE)
    fore = tube(cam, elbow, wrist, front, _FOREARM)
    palm, thumb = _hand(look, body, side)
    upper_depth, fore_depth = cam.depth(lerp(shoulder, elbow, 0.55)), cam.depth(lerp(elbow, wrist, 0.6))
    first, second = brush(), brush()
    look.paint(first, upper, skin, side, cut=3)
    if upper_depth > fore_depth:
        first.fill(fore[:2], look.shade(skin, side))
    first.outline(sleeve[3:], top.line, look.theme.line_width)
    first.fill(sleeve, look.shade(top, side))
    look.paint(second, [*palm, thumb], skin, side)
    look.paint(second, fore, skin, side)
    joined = [*palm, *fore[-2:], *(upper[-2:] if upper_depth <= fore_depth else [])]
    second.fill(joined, look.shade(skin, side))
    if cam.depth(body.fronts[f"hand_{side}"]) > 0:
        look.paint(second, [thumb], skin, side)
    return [
        Part(name=f"upper_{side}", depth=upper_depth, items=tuple(first.items), outline=upper + sleeve),
        Part(
            name=f"fore_{side}",
            depth=_apart(fore_depth, upper_depth),
            items=tuple(second.items),
            outline=[*fore, *palm],
        ),
    ]


def _elbow_front(shoulder: Vec, elbow: Vec, wrist: Vec) -> Vec:
    upper, fore = unit(sub(elbow, shoulder)), unit(sub(wrist, elbow))
    straight = abs(dot(upper, fore)) >= 0.999
    return (0.0, 0.0, 1.0) if straight else reject(add(upper, mul(fore, -1)), upper)


def _hand(look: Look, body: Body, side: Side) -> tuple[list[Polygon], Polygon]:
    """Palm with fingers, and thumb. A closed hand is short and round, its thumb lies across."""
    wrist, hand = body.joints[f"wrist_{side}"], body.joints[f"hand_{side}"]
    way, inward, grip = unit(sub(hand, wrist)), body.fronts[f"hand_{side}"], body.grips[side]
    tip = along(wrist, way, 0.15 - 0.055 * grip)
    fingers = blob(look.cam, ((hand, 0.030 + 0.004 * grip), (tip, 0.019 + 0.011 * grip)))
    palm = blob(look.cam, ((wrist, 0.025), (hand, 0.031 + 0.003 * grip)))
    root = along(along(wrist, way, 0.030), inward, 0.016)
    end = along(along(wrist, way, 0.092), inward, 0.040 - 0.012 * grip)
    return [palm, fingers], blob(look.cam, ((root, 0.014), (end, 0.010 + 0.002 * grip)))
