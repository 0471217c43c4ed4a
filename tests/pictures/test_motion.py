"""What every picture keeps to in every frame: a body that could be anybody's, and the goals of its exercise."""

from __future__ import annotations

from itertools import pairwise

import pytest

from core.pictures.body import FOREARM, SHANK, THIGH, UPPER_ARM
from core.pictures.pose import SIDES
from core.pictures.solids import reach
from core.pictures.vec import distance
from tests.pictures.motion import FPS, JUST_BEFORE_S, STEMS, angle, bend, frames, hip_flexion, moved, scene

every_picture = pytest.mark.parametrize("stem", STEMS)

BONES = (
    ("hip", "knee", THIGH),
    ("knee", "ankle", SHANK),
    ("shoulder", "elbow", UPPER_ARM),
    ("elbow", "wrist", FOREARM),
)
# How thick the body is around a joint, metres.
FLESH = {
    "knee": 0.052,
    "ankle": 0.030,
    "elbow": 0.033,
    "wrist": 0.022,
    "head": 0.085,
    "hip": 0.075,
    "shoulder": 0.045,
    "heel": 0.030,
    "toe": 0.017,
}
SUNK_M = 0.02 + 0.02  # a soft mat gives way, and flesh is flattened, by 2 cm each
MISSED_M = 0.012
AT_REST_M = 0.020
FASTEST_M_S = 1.6


@every_picture
def test_limbs_keep_their_lengths(stem: str) -> None:
    for at_s, body in frames(stem):
        for a, b, length in BONES:
            for side in SIDES:
                found = distance(body.joints[f"{a}_{side}"], body.joints[f"{b}_{side}"])
                assert found == pytest.approx(length, abs=1e-6), f"{a} to {b}_{side} at {at_s} s"


@every_picture
def test_hands_and_feet_reach_their_targets(stem: str) -> None:
    for at_s, body in frames(stem):
        for limb, miss in body.misses.items():
            assert miss <= MISSED_M, f"{limb} misses by {miss * 1000:.0f} mm at {at_s} s"


@every_picture
def test_joints_bend_no_further_than_a_body_does(stem: str) -> None:
    for at_s, body in frames(stem):
        for side in SIDES:
            assert bend(body, "knee", side) <= 150, f"knee_{side} at {at_s} s"
            assert bend(body, "elbow", side) <= 150, f"elbow_{side} at {at_s} s"
            assert -27 <= hip_flexion(body, side) <= 130, f"hip_{side} at {at_s} s"


@every_picture
def test_nothing_sinks_into_the_floor(stem: str) -> None:
    for at_s, body in frames(stem):
        for name, at in body.joints.items():
            flesh = FLESH.get(name.removesuffix("_l").removesuffix("_r"))
            assert flesh is None or at[1] >= flesh - SUNK_M, f"{name} at {at[1]:.3f} m at {at_s} s"


@every_picture
def test_what_rests_stays_where_it_is(stem: str) -> None:
    (_, first), *others = frames(stem)
    for name in scene(stem).poses.rests:
        for at_s, body in others:
            way = moved(first, body, name)
            assert way < AT_REST_M, f"{name} has moved {way * 1000:.0f} mm at {at_s} s"


@every_picture
def test_nothing_moves_in_a_jerk(stem: str) -> None:
    for (_, before), (at_s, body) in pairwise(frames(stem)):
        for name in body.joints:
            speed = moved(before, body, name) * FPS
            assert speed <= FASTEST_M_S, f"{name} moves {speed:.2f} m/s at {at_s} s"


@every_picture
def test_the_loop_closes(stem: str) -> None:
    shown = scene(stem)
    first, last = shown.body(0.0), shown.body(shown.total_s - JUST_BEFORE_S)
    for name in first.joints:
        assert moved(first, last, name) < 0.020, f"{name} jumps when the loop starts again"


@every_picture
def test_each_goal_holds_at_the_end_of_its_phase(stem: str) -> None:
    shown = scene(stem)
    for goal in shown.poses.goals:
        joints = shown.body(shown.ends_at_s(goal.phase) - JUST_BEFORE_S).joints
        a, b, c = (joints[name] for name in goal.joints)
        least, most = goal.deg
        assert least <= angle(a, b, c) <= most, f"{goal.why}: {angle(a, b, c):.0f} degrees"


@every_picture
def test_what_should_touch_touches_at_the_end_of_its_phases(stem: str) -> None:
    shown = scene(stem)
    props = {prop.name: prop for prop in shown.poses.props}
    for touch in shown.poses.touches:
        for phase in touch.phases or [phase.id for phase in shown.phases]:
            body = shown.body(shown.ends_at_s(phase) - JUST_BEFORE_S)
            at = body.joints[touch.a]
            other = touch.b
            gap = reach(props[other], body, at) if isinstance(other, str) else distance(at, body.point(other))
            assert gap <= touch.within, f"{touch.a} is {gap * 1000:.0f} mm away from {other} in {phase}"
