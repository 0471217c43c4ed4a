"""The rules of blending and of two bones that reach for a point."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from core.errors import InvalidValue
from core.pictures.blend import blend, blend_spots
from core.pictures.body import solve, two_bone
from core.pictures.pose import (
    HANGING,
    ZERO,
    ArmTarget,
    AtJoint,
    Fixed,
    Foot,
    Hand,
    LegAngles,
    LegTarget,
    Mixed,
    Pose,
    Side,
    Spot,
)
from core.pictures.vec import Vec, cross, distance, dot, length, lerp, sub, unit
from tests.pictures.motion import STEMS, scene

metres = st.floats(-2.0, 2.0, allow_nan=False)
points = st.tuples(metres, metres, metres)
shares = st.floats(0.0, 1.0)
bones = st.floats(0.1, 0.6)
spots: st.SearchStrategy[Spot] = st.one_of(
    st.builds(Fixed, at=points),
    st.builds(AtJoint, joint=st.sampled_from(("hip_l", "knee_r")), off=points, loc=points),
)
STRAIGHT = LegAngles(hip=ZERO, knee=0.0, foot=Foot())


def posed(**changes: object) -> Pose:
    legs: dict[Side, LegAngles] = {"l": STRAIGHT, "r": STRAIGHT}
    plain = Pose(root="pelvis", root_at=ZERO, legs=legs, arms={"l": HANGING, "r": HANGING})
    return replace(plain, **changes)


@st.composite
def poses(draw: st.DrawFn) -> Pose:
    bends = st.tuples(*[st.floats(-60.0, 60.0)] * 3)
    hand = st.builds(Hand, to=st.none() | spots, grip=shares)
    legs = st.builds(LegAngles, hip=bends, knee=st.floats(0, 150), foot=st.builds(Foot, bend=st.floats(0, 40)))
    arms = st.builds(ArmTarget, wrist=spots, elbow_to=spots, hand=hand)
    return posed(
        root_at=draw(points),
        tilt=draw(st.floats(-90, 90)),
        lumbar=draw(bends),
        legs={"l": draw(legs), "r": draw(legs)},
        arms={"l": draw(arms), "r": draw(arms)},
        marks={"tip": draw(spots)},
    )


@settings(max_examples=30)
@given(poses(), poses())
def test_a_blend_starts_at_one_pose_and_ends_at_the_other(a: Pose, b: Pose) -> None:
    assert blend(a, b, 0.0) == a
    assert blend(a, b, 1.0) == b


@settings(max_examples=30)
@given(poses(), shares)
def test_a_pose_blended_with_itself_is_itself(pose: Pose, t: float) -> None:
    assert blend(pose, pose, t) == pose


@settings(max_examples=30)
@given(points, points, shares)
def test_fixed_points_blend_along_a_straight_line(a: Vec, b: Vec, t: float) -> None:
    found = blend_spots(Fixed(at=a), Fixed(at=b), t)
    assert isinstance(found, Fixed)
    assert distance(found.at, lerp(a, b, t)) < 1e-9


@settings(max_examples=20)
@given(spots, points, st.floats(0.01, 0.99))
def test_a_reference_is_resolved_on_the_blended_body(spot: Spot, at: Vec, t: float) -> None:
    assume(isinstance(spot, AtJoint))
    found, body = blend_spots(spot, Fixed(at=at), t), solve("upright", posed())
    assert isinstance(found, Mixed)
    assert distance(body.point(found), lerp(body.point(spot), at, t)) < 1e-9


@settings(max_examples=60)
@given(points, points, bones, bones, points)
def test_two_bones_keep_their_lengths_and_reach_what_is_in_reach(
    start: Vec, goal: Vec, first: float, second: float, pole: Vec
) -> None:
    assume(distance(start, goal) > 0.01)
    reach = two_bone(start, goal, first, second, pole)
    assert distance(start, reach.middle) == pytest.approx(first, abs=1e-9)
    assert distance(reach.middle, reach.end) == pytest.approx(second, abs=1e-9)
    assert distance(reach.end, goal) == pytest.approx(reach.miss, abs=1e-9)
    if abs(first - second) + 1e-3 <= distance(start, goal) <= (first + second) * 0.999:
        assert reach.miss < 1e-9


def test_a_pole_along_the_way_still_bends_the_joint() -> None:
    reach = two_bone((0, 0, 0), (0, 0.5, 0), 0.4, 0.4, (0, 1, 0))
    assert distance((0, 0, 0), reach.middle) == pytest.approx(0.4)


@settings(max_examples=60)
@given(points, points, bones, bones, points)
def test_the_joint_between_two_bones_bends_toward_its_pole(
    start: Vec, goal: Vec, first: float, second: float, pole: Vec
) -> None:
    way = sub(goal, start)
    assume(length(way) > 0.01)
    assume(length(cross(unit(way), pole)) > 0.01)
    reach = two_bone(start, goal, first, second, pole)
    assert dot(sub(reach.middle, start), reach.bend) >= 0
    assert dot(reach.bend, pole) >= 0


@settings(max_examples=20)
@given(poses(), points)
def test_a_body_moves_as_a_whole_with_its_root(pose: Pose, way: Vec) -> None:
    arms = {"l": HANGING, "r": HANGING}
    here = solve("supine", replace(pose, arms=arms, marks={}, root_at=ZERO))
    there = solve("supine", replace(pose, arms=arms, marks={}, root_at=way))
    for name, at in here.joints.items():
        assert distance(sub(there.joints[name], way), at) < 1e-9


@pytest.mark.parametrize("stem", STEMS)
def test_every_pose_has_its_root_where_it_is_nailed_down(stem: str) -> None:
    poses = scene(stem).poses
    for name, pose in poses.poses.items():
        assert distance(poses.body(name).joints[pose.root], pose.root_at) < 1e-9


def test_poses_with_other_roots_do_not_blend() -> None:
    with pytest.raises(InvalidValue, match="use the same joint in all"):
        blend(posed(), posed(root="neck"), 0.5)


def test_a_leg_set_by_angles_does_not_blend_with_one_set_by_a_target() -> None:
    target = LegTarget(ankle=Fixed(at=ZERO), knee_to=Fixed(at=ZERO), foot=Foot())
    with pytest.raises(InvalidValue, match="use one way in all"):
        blend(posed(), posed(legs={"l": target, "r": STRAIGHT}), 0.5)


def test_what_refers_to_a_joint_that_comes_later_is_refused() -> None:
    target = LegTarget(ankle=AtJoint(joint="wrist_l"), knee_to=Fixed(at=ZERO), foot=Foot())
    with pytest.raises(InvalidValue, match='no joint or mark "wrist_l" here'):
        solve("supine", posed(legs={"l": target, "r": STRAIGHT}))


def test_an_arm_that_leans_on_the_other_arm_comes_after_it() -> None:
    leaning = ArmTarget(wrist=AtJoint(joint="elbow_r"), elbow_to=Fixed(at=(0, 0, -1)), hand=Hand())
    body = solve("upright", posed(arms={"l": leaning, "r": HANGING}))
    assert distance(body.joints["wrist_l"], body.joints["elbow_r"]) == pytest.approx(body.misses["arm_l"], abs=1e-9)


def test_a_pole_of_next_to_no_length_bends_the_joint_somehow() -> None:
    reach = two_bone((0, 0, 0), (0, 1, 0), 0.5, 0.6, (0, 0, 1.6e-161))
    assert distance((0, 0, 0), reach.middle) == pytest.approx(0.5)
