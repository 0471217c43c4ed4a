"""A solved body: every joint of a pose as a point of the room. Limbs keep their lengths in every pose."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import sqrt

from core.errors import InvalidValue
from core.pictures.pose import (
    SIDES,
    Arm,
    ArmAngles,
    AtJoint,
    Fixed,
    Foot,
    Leg,
    LegAngles,
    LegTarget,
    Pose,
    Side,
    Spot,
    joints_named,
)
from core.pictures.trunk import Trunk, bend_trunk
from core.pictures.vec import (
    Frame,
    Vec,
    add,
    along,
    distance,
    dot,
    in_frame,
    lerp,
    mul,
    reject,
    sub,
    turn,
    turn_frame,
    unit,
)

# Metres, see trunk.py.
THIGH, SHANK = 0.425, 0.415
UPPER_ARM, FOREARM, HAND = 0.285, 0.245, 0.15


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """`joints` maps names of joints, landmarks and marks to points; `fronts` says where a limb's front looks.

    `misses` is how far a limb ends from its target, in metres; `grips` how far each hand is closed.
    """

    trunk: Trunk
    joints: Mapping[str, Vec]
    fronts: Mapping[str, Vec]
    misses: Mapping[str, float]
    grips: Mapping[Side, float]

    def point(self, spot: Spot) -> Vec:
        """Where `spot` is. Raises InvalidValue when it names no joint of this body."""
        return locate(self.joints, self.trunk.pelvis, spot)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """How two bones meet a target: the middle joint, the end, what is missing, where the joint bends to."""

    middle: Vec
    end: Vec
    miss: float
    bend: Vec


def two_bone(start: Vec, goal: Vec, first: float, second: float, pole: Vec) -> Reach:
    """Two bones from `start` toward `goal`, bent toward `pole`; a goal out of reach is approached as near as can be."""
    wanted = distance(start, goal)
    reached = min(max(wanted, abs(first - second) + 1e-4), (first + second) * 0.9995)
    way = unit(sub(goal, start))
    x = (first * first - second * second + reached * reached) / (2 * reached)
    bend = reject(pole, way)
    middle = add(along(start, way, x), mul(bend, sqrt(max(first * first - x * x, 0))))
    return Reach(middle=middle, end=along(start, way, reached), miss=abs(wanted - reached), bend=bend)


def locate(joints: Mapping[str, Vec], pelvis: Frame, spot: Spot) -> Vec:
    """The point of a spot among `joints`. Raises InvalidValue for a joint that is not there (yet)."""
    match spot:
        case Fixed():
            return spot.at
        case AtJoint():
            at = _joint(joints, spot.joint)
            if spot.to:
                at = lerp(at, _joint(joints, spot.to), spot.t)
            left, up, front = spot.loc
            return add(add(at, spot.off), in_frame(pelvis, left, up, front))
        case _:
            return lerp(locate(joints, pelvis, spot.a), locate(joints, pelvis, spot.b), spot.t)


def _joint(joints: Mapping[str, Vec], name: str) -> Vec:
    if name not in joints:
        known = ", ".join(sorted(joints))
        raise InvalidValue(f'there is no joint or mark "{name}" here; known at this point: {known}')
    return joints[name]


def solve(base: str, pose: Pose) -> Body:
    """The body in `pose`. Raises InvalidValue when something refers to a joint that is not known by then.

    The order: trunk, legs set by angles, the root goes to its place, legs set by targets, marks, arms. What refers to
    the other leg or the other arm comes after it.
    """
    return _Solver(base, pose).solve()


class _Solver:
    def __init__(self, base: str, pose: Pose) -> None:
        self._pose = pose
        self._trunk = bend_trunk(base, pose)
        self._joints = self._trunk.joints()
        self._fronts: dict[str, Vec] = {}
        self._misses: dict[str, float] = {}

    def solve(self) -> Body:
        self._legs(LegAngles)
        way = sub(self._pose.root_at, _joint(self._joints, self._pose.root))
        self._trunk = self._trunk.moved(way)
        self._joints = {name: add(at, way) for name, at in self._joints.items()}
        self._joints |= _landmarks(self._trunk, self._joints)
        self._legs(LegTarget)
        for name, spot in self._pose.marks.items():
            self._joints[name] = self._point(spot)
        arms = self._pose.arms
        for side in sorted(SIDES, key=lambda s: _leans_on_an_arm(arms[s])):
            self._arm(side, arms[side])
        grips: dict[Side, float] = {side: arms[side].hand.grip for side in SIDES}
        return Body(trunk=self._trunk, joints=self._joints, fronts=self._fronts, misses=self._misses, grips=grips)

    def _legs(self, way: type[Leg]) -> None:
        legs: dict[Side, Leg] = {side: leg for side, leg in self._pose.legs.items() if isinstance(leg, way)}
        for side in sorted(legs, key=lambda s: _leans_on_a_leg(legs[s])):
            self._leg(side, legs[side])

    def _point(self, spot: Spot) -> Vec:
        return locate(self._joints, self._trunk.pelvis, spot)

    def _way(self, spot: Spot, start: Vec) -> Vec:
        match spot:
            case Fixed():
                return spot.at
            case AtJoint():
                return sub(self._point(spot), start)
            case _:
                return lerp(unit(self._way(spot.a, start)), unit(self._way(spot.b, start)), spot.t)

    def _leg(self, side: Side, leg: Leg) -> None:
        hip = self._joints[f"hip_{side}"]
        if isinstance(leg, LegAngles):
            left, up, front = _limb_frame(self._trunk.pelvis, side, leg.hip)
            down = mul(up, -1)
            knee = along(hip, down, THIGH)
            ankle = along(knee, turn(down, left, leg.knee), SHANK)
            fronts = (front, turn(front, left, leg.knee))
        else:
            reach = two_bone(hip, self._point(leg.ankle), THIGH, SHANK, unit(self._way(leg.knee_to, hip)))
            knee, ankle = reach.middle, reach.end
            self._misses[f"leg_{side}"] = reach.miss
            fronts = (reject(reach.bend, unit(sub(knee, hip))), reject(reach.bend, unit(sub(ankle, knee))))
        self._fronts |= {f"thigh_{side}": fronts[0], f"shank_{side}": fronts[1]}
        self._joints |= {f"knee_{side}": knee, f"ankle_{side}": ankle}
        self._foot(side, leg.foot, unit(sub(ankle, knee)), fronts[1])
        self._joints |= _leg_marks(side, hip, knee, ankle, fronts[0])

    def _foot(self, side: Side, foot: Foot, shin: Vec, front: Vec) -> None:
        ankle = self._joints[f"ankle_{side}"]
        toes = unit(self._way(foot.toe_to, ankle) if foot.toe_to else add(front, mul(shin, foot.bend / 45)))
        instep = reject(mul(foot.sole or shin, -1), toes)
        self._fronts[f"foot_{side}"] = instep
        for name, ahead, below in (("heel", -0.03, -0.038), ("ball", 0.105, -0.046), ("toe", 0.155, -0.05)):
            self._joints[f"{name}_{side}"] = along(along(ankle, toes, ahead), instep, below)

    def _arm(self, side: Side, arm: Arm) -> None:
        shoulder = self._joints[f"shoulder_{side}"]
        if isinstance(arm, ArmAngles):
            left, up, _ = _limb_frame(self._trunk.thorax, side, arm.shoulder)
            down = mul(up, -1)
            elbow = along(shoulder, down, UPPER_ARM)
            wrist = along(elbow, turn(down, left, -arm.elbow), FOREARM)
        else:
            pole = unit(self._way(arm.elbow_to, shoulder))
            reach = two_bone(shoulder, self._point(arm.wrist), UPPER_ARM, FOREARM, pole)
            elbow, wrist = reach.middle, reach.end
            self._misses[f"arm_{side}"] = reach.miss
        way = unit(self._way(arm.hand.to, wrist) if arm.hand.to else sub(wrist, elbow))
        self._joints |= {f"elbow_{side}": elbow, f"wrist_{side}": wrist}
        self._joints |= {f"hand_{side}": along(wrist, way, HAND * 0.55), f"fingers_{side}": along(wrist, way, HAND)}
        self._fronts[f"hand_{side}"] = self._thumb(side, way)

    def _thumb(self, side: Side, way: Vec) -> Vec:
        """Where the thumb is: toward the middle of the body and a little to its front."""
        left, up, front = self._trunk.thorax
        inward = add(mul(left, -_sign(side)), mul(front, 0.6))
        return reject(up if abs(dot(unit(inward), way)) > 0.95 else inward, way)


def _sign(side: Side) -> float:
    return 1.0 if side == "l" else -1.0


def _limb_frame(trunk: Frame, side: Side, bend: Vec) -> Frame:
    """The frame of a limb that hangs from `trunk` after (flexion, abduction, outward rotation)."""
    frame = turn_frame(trunk, trunk[1], bend[2] * _sign(side))
    frame = turn_frame(frame, trunk[2], bend[1] * _sign(side))
    return turn_frame(frame, trunk[0], -bend[0])


def _leans_on_a_leg(leg: Leg) -> bool:
    spots = (leg.ankle, leg.knee_to, leg.foot.toe_to) if isinstance(leg, LegTarget) else (leg.foot.toe_to,)
    parts = ("knee_", "ankle_", "heel_", "ball_", "toe_", "thigh_", "quad_", "ham_", "shin_")
    return any(name.startswith(parts) for spot in spots for name in joints_named(spot))


def _leans_on_an_arm(arm: Arm) -> bool:
    spots = (arm.hand.to,) if isinstance(arm, ArmAngles) else (arm.wrist, arm.elbow_to, arm.hand.to)
    parts = ("elbow_", "wrist_", "hand_", "fingers_")
    return any(name.startswith(parts) for spot in spots for name in joints_named(spot))


def _leg_marks(side: Side, hip: Vec, knee: Vec, ankle: Vec, front: Vec) -> dict[str, Vec]:
    thigh = lerp(hip, knee, 0.5)
    return {
        f"thigh_{side}": thigh,
        f"quad_{side}": along(thigh, front, 0.05),
        f"ham_{side}": along(thigh, front, -0.06),
        f"shin_{side}": lerp(knee, ankle, 0.5),
    }


# Landmarks of one half of the pelvis: (outward, up, front) from the middle of the hips, metres.
_LANDMARKS = {
    "glute": (0.09, 0.02, -0.105),
    "gmed": (0.13, 0.075, -0.035),
    "piri": (0.08, 0.03, -0.10),
    "asis": (0.105, 0.10, 0.07),
    "iliacus": (0.085, 0.085, 0.08),
    "hipflexor": (0.09, 0.0, 0.075),
    "troch": (0.16, 0.0, 0.0),
}


def _landmarks(trunk: Trunk, joints: Mapping[str, Vec]) -> dict[str, Vec]:
    pelvis, head = joints["pelvis"], joints["head"]
    found = {
        "sacrum": add(pelvis, in_frame(trunk.pelvis, up=0.06, front=-0.09)),
        "crown": along(head, trunk.head[1], 0.11),
        "occiput": along(head, trunk.head[2], -0.09),
    }
    for side in SIDES:
        for name, (out, up, front) in _LANDMARKS.items():
            found[f"{name}_{side}"] = add(pelvis, in_frame(trunk.pelvis, out * _sign(side), up, front))
    return found
