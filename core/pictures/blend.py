"""The pose between two poses. What refers to a joint stays a reference, resolved on the body as it then stands."""

from __future__ import annotations

from core.errors import InvalidValue
from core.pictures.pose import (
    SIDES,
    Arm,
    ArmAngles,
    ArmTarget,
    Fixed,
    Foot,
    Hand,
    Leg,
    LegAngles,
    LegTarget,
    Mixed,
    Pose,
    Spot,
)
from core.pictures.vec import lerp


def blend(a: Pose, b: Pose, t: float) -> Pose:
    """The pose at the share `t` of the way from `a` to `b`; exactly `a` at 0 and `b` at 1.

    Raises InvalidValue when the two cannot be blended: another root, or a limb set by angles in one and by a target
    in the other.
    """
    if a.root != b.root:
        raise InvalidValue(f'root is "{a.root}" in one pose and "{b.root}" in another: use the same joint in all')
    if t <= 0 or a == b:
        return a
    if t >= 1:
        return b
    return Pose(
        root=a.root,
        root_at=lerp(a.root_at, b.root_at, t),
        tilt=_number(a.tilt, b.tilt, t),
        roll=_number(a.roll, b.roll, t),
        yaw=_number(a.yaw, b.yaw, t),
        lumbar=lerp(a.lumbar, b.lumbar, t),
        thorax=lerp(a.thorax, b.thorax, t),
        neck=lerp(a.neck, b.neck, t),
        head=lerp(a.head, b.head, t),
        legs={s: blend_legs(a.legs[s], b.legs[s], t) for s in SIDES},
        arms={s: blend_arms(a.arms[s], b.arms[s], t) for s in SIDES},
        marks={n: blend_spots(a.marks.get(n, b.marks[n]), b.marks[n], t) for n in b.marks},
    )


def blend_legs(a: Leg, b: Leg, t: float) -> Leg:
    """One leg between two poses."""
    foot = _foot(a.foot, b.foot, t)
    if isinstance(a, LegAngles) and isinstance(b, LegAngles):
        return LegAngles(hip=lerp(a.hip, b.hip, t), knee=_number(a.knee, b.knee, t), foot=foot)
    if isinstance(a, LegTarget) and isinstance(b, LegTarget):
        ankle, knee_to = blend_spots(a.ankle, b.ankle, t), blend_spots(a.knee_to, b.knee_to, t)
        return LegTarget(ankle=ankle, knee_to=knee_to, foot=foot)
    raise InvalidValue("a leg is set by `hip` and `knee` in one pose and by `ankle` in another: use one way in all")


def blend_arms(a: Arm, b: Arm, t: float) -> Arm:
    """One arm between two poses."""
    hand = Hand(to=_either(a.hand.to, b.hand.to, t), grip=_number(a.hand.grip, b.hand.grip, t))
    if isinstance(a, ArmAngles) and isinstance(b, ArmAngles):
        return ArmAngles(shoulder=lerp(a.shoulder, b.shoulder, t), elbow=_number(a.elbow, b.elbow, t), hand=hand)
    if isinstance(a, ArmTarget) and isinstance(b, ArmTarget):
        wrist, elbow_to = blend_spots(a.wrist, b.wrist, t), blend_spots(a.elbow_to, b.elbow_to, t)
        return ArmTarget(wrist=wrist, elbow_to=elbow_to, hand=hand)
    raise InvalidValue("an arm is set by `shoulder` in one pose and by `wrist` in another: use one way in all")


def blend_spots(a: Spot, b: Spot, t: float) -> Spot:
    """The spot at the share `t` of the way from `a` to `b`."""
    if t <= 0 or a == b:
        return a
    if t >= 1:
        return b
    if isinstance(a, Fixed) and isinstance(b, Fixed):
        return Fixed(at=lerp(a.at, b.at, t))
    return Mixed(a=a, b=b, t=t)


def _foot(a: Foot, b: Foot, t: float) -> Foot:
    sole = lerp(a.sole, b.sole, t) if a.sole and b.sole else a.sole or b.sole
    return Foot(toe_to=_either(a.toe_to, b.toe_to, t), sole=sole, bend=_number(a.bend, b.bend, t))


def _either(a: Spot | None, b: Spot | None, t: float) -> Spot | None:
    return blend_spots(a, b, t) if a and b else a or b


def _number(a: float, b: float, t: float) -> float:
    return a + (b - a) * t
