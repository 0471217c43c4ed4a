"""One pose of the figure: where it is nailed down, how the trunk bends, and how each limb is set.

A limb is set either by the angles of its joints or by a target that its end reaches (inverse kinematics).
Angles are in degrees; a bend is (forward, to the side, twist).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from core.pictures.vec import Vec

ZERO: Vec = (0.0, 0.0, 0.0)
UP: Vec = (0.0, 1.0, 0.0)
DOWN: Vec = (0.0, -1.0, 0.0)

Side = Literal["l", "r"]  # of the person: left and right
SIDES: tuple[Side, Side] = ("l", "r")


@dataclass(frozen=True, slots=True, kw_only=True)
class Fixed:
    """A point of the room, or, where a direction is meant, that direction."""

    at: Vec


@dataclass(frozen=True, slots=True, kw_only=True)
class AtJoint:
    """A point that moves with a joint or mark, at the share `t` of the way to the joint `to`.

    `off` is added along the room's axes, `loc` along the pelvis' (left, up, front). Where a direction is meant: the
    way toward that point.
    """

    joint: str
    to: str | None = None
    t: float = 0.5
    off: Vec = ZERO
    loc: Vec = ZERO


@dataclass(frozen=True, slots=True, kw_only=True)
class Mixed:
    """The point at the share `t` of the way between two spots, found on the body as it then stands."""

    a: Spot
    b: Spot
    t: float


Spot = Fixed | AtJoint | Mixed


@dataclass(frozen=True, slots=True, kw_only=True)
class Foot:
    """Where the toes point: by a direction with the side of the sole, or by `bend`, the angle at the ankle."""

    toe_to: Spot | None = None
    sole: Vec | None = None
    bend: float = 15.0


@dataclass(frozen=True, slots=True, kw_only=True)
class LegAngles:
    """`hip` is (flexion, abduction, outward rotation); `knee` is 0 when straight."""

    hip: Vec
    knee: float
    foot: Foot


@dataclass(frozen=True, slots=True, kw_only=True)
class LegTarget:
    """The ankle goes to `ankle`, the knee bends toward `knee_to`."""

    ankle: Spot
    knee_to: Spot
    foot: Foot


@dataclass(frozen=True, slots=True, kw_only=True)
class Hand:
    """Where the fingers point (None: as the forearm does), and how far the hand is closed, 0 to 1."""

    to: Spot | None = None
    grip: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class ArmAngles:
    """`shoulder` is (flexion, abduction, outward rotation); `elbow` is 0 when straight."""

    shoulder: Vec
    elbow: float
    hand: Hand


@dataclass(frozen=True, slots=True, kw_only=True)
class ArmTarget:
    """The wrist goes to `wrist`, the elbow bends toward `elbow_to`."""

    wrist: Spot
    elbow_to: Spot
    hand: Hand


Leg = LegAngles | LegTarget
Arm = ArmAngles | ArmTarget

HANGING = ArmAngles(shoulder=(10.0, 8.0, 0.0), elbow=15.0, hand=Hand())


@dataclass(frozen=True, slots=True, kw_only=True)
class Pose:
    """The whole figure. `root` is the joint that is nailed down, at `root_at`; `marks` are named points that move."""

    root: str
    root_at: Vec
    tilt: float = 0.0  # of the pelvis, forward
    roll: float = 0.0
    yaw: float = 0.0
    lumbar: Vec = ZERO
    thorax: Vec = ZERO
    neck: Vec = ZERO
    head: Vec = ZERO
    legs: Mapping[Side, Leg]
    arms: Mapping[Side, Arm]
    marks: Mapping[str, Spot] = field(default_factory=dict[str, Spot])


def joints_named(spot: Spot | None) -> frozenset[str]:
    """The joints and marks that a spot refers to."""
    match spot:
        case AtJoint():
            return frozenset({spot.joint} | ({spot.to} if spot.to else set()))
        case Mixed():
            return joints_named(spot.a) | joints_named(spot.b)
        case _:
            return frozenset()
