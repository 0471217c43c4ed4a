"""Reads content/poses/<stem>.toml: what a picture shows, checked as far as it can be without drawing it."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

from core.errors import ContentFault, InvalidValue
from core.pictures.blend import blend
from core.pictures.body import Body, solve
from core.pictures.fields import Fields
from core.pictures.plan import AnyProp, Arrow, Figure, Goal, Inset, Mat, Phase, Tag, Target, Touch, View
from core.pictures.pose import (
    DOWN,
    HANGING,
    UP,
    ZERO,
    Arm,
    ArmAngles,
    ArmTarget,
    Fixed,
    Foot,
    Hand,
    Leg,
    LegAngles,
    LegTarget,
    Pose,
    Side,
    Spot,
)
from core.pictures.reading import read_plan
from core.pictures.trunk import BASES

_STEM = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_TAGS: tuple[Tag, ...] = ("each_side", "both")


@dataclass(frozen=True, slots=True, kw_only=True)
class Poses:
    """One pose file. `forms` are the exercises and variants it shows; `rests` the joints that stay where they are."""

    stem: str
    forms: tuple[str, ...]
    tag: Tag
    base: str
    view: View
    mat: Mat | None
    figure: Figure
    poses: dict[str, Pose]
    phases: tuple[Phase, ...]
    targets: tuple[Target, ...] = ()
    props: tuple[AnyProp, ...] = ()
    arrows: tuple[Arrow, ...] = ()
    inset: Inset | None = None
    goals: tuple[Goal, ...] = ()
    touches: tuple[Touch, ...] = ()
    rests: tuple[str, ...] = ()

    def body(self, name: str) -> Body:
        """The body in the pose of that name."""
        return solve(self.base, self.poses[name])


def read_poses(path: Path) -> Poses:
    """What the pose file at `path` says. Raises ContentFault with a line for each thing that is wrong."""
    try:
        table = tomllib.loads(path.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as fault:
        raise ContentFault((f"{path.name}: not readable as TOML: {fault}",)) from fault
    faults: list[str] = []
    top = Fields(table, path.name, faults)
    poses = _read(path.stem, top)
    top.close()
    if not faults:
        faults += [f"{path.name}: {what}" for what in _references(poses)]
    if faults:
        raise ContentFault(tuple(faults))
    return poses


def _read(stem: str, top: Fields) -> Poses:
    if not _STEM.fullmatch(stem):
        top.fault("name the file with small letters, digits and hyphens, such as e6-half.toml")
    forms = top.texts("forms")
    if not forms:
        top.fault('"forms" is missing or empty: write the exercises it shows, such as forms = ["e6"]')
    body = top.table("body")
    base = body.choice("base", tuple(BASES))
    body.close()
    plan = read_plan(top)
    return Poses(
        stem=stem,
        forms=forms,
        tag=top.choice("tag", _TAGS),
        base=base,
        view=plan.view,
        mat=plan.mat,
        figure=plan.figure,
        poses=_poses(top),
        phases=plan.phases,
        targets=plan.targets,
        props=plan.props,
        arrows=plan.arrows,
        inset=plan.inset,
        goals=plan.goals,
        touches=plan.touches,
        rests=plan.rests,
    )


def _poses(top: Fields) -> dict[str, Pose]:
    tables = top.table("pose")
    whole: dict[str, dict[str, object]] = {}
    found: dict[str, Pose] = {}
    for name in tables.names():
        table = tables.plain(name)
        start = table.pop("from", None)
        if isinstance(start, str) and start not in whole:
            tables.fault(f'"{name}" starts from "{start}", which does not stand above it')
        whole[name] = whole.get(str(start), {}) | table
        found[name] = _pose(Fields(whole[name], f"{top.where} [pose.{name}]", top.faults))
    if not found:
        top.fault("there is no pose: write at least one, such as [pose.down]")
    return found


def _pose(one: Fields) -> Pose:
    """A pose whose `from` is filled in already."""
    root = one.table("root")
    marks = one.table("mark")
    pose = Pose(
        root=root.text("joint", "pelvis"),
        root_at=root.vec("at", ZERO),
        tilt=one.number("tilt", 0.0),
        roll=one.number("roll", 0.0),
        yaw=one.number("yaw", 0.0),
        lumbar=one.vec("lumbar", ZERO),
        thorax=one.vec("thorax", ZERO),
        neck=one.vec("neck", ZERO),
        head=one.vec("head", ZERO),
        legs={"l": _leg(one, "l"), "r": _leg(one, "r")},
        arms={"l": _arm(one, "l"), "r": _arm(one, "r")},
        marks={name: marks.spot(name) for name in marks.names()},
    )
    for table in (root, marks, one):
        table.close()
    return pose


def _leg(pose: Fields, side: Side) -> Leg:
    one = pose.table(f"leg_{side}")
    if "hip" in one:
        leg: Leg = LegAngles(hip=one.vec("hip"), knee=one.number("knee", 0.0), foot=_foot(one))
    else:
        ankle, knee_to = one.spot("ankle"), one.spot("knee_to", Fixed(at=UP))
        leg = LegTarget(ankle=ankle, knee_to=knee_to, foot=_foot(one))
    one.close()
    return leg


def _foot(leg: Fields) -> Foot:
    sole = leg.vec("sole") if "sole" in leg else None
    return Foot(toe_to=leg.maybe_spot("toe_to"), sole=sole, bend=leg.number("foot", 15.0))


def _arm(pose: Fields, side: Side) -> Arm:
    one = pose.table(f"arm_{side}")
    hand = Hand(to=one.maybe_spot("hand_to"), grip=float(one.flag("grip")))
    if "wrist" in one:
        arm: Arm = ArmTarget(wrist=one.spot("wrist"), elbow_to=one.spot("elbow_to", Fixed(at=DOWN)), hand=hand)
    else:
        shoulder, elbow = one.vec("shoulder", HANGING.shoulder), one.number("elbow", HANGING.elbow)
        arm = ArmAngles(shoulder=shoulder, elbow=elbow, hand=hand)
    one.close()
    return arm


def _references(poses: Poses) -> list[str]:
    """What refers to something that is not there. The file's values are sound by now."""
    faults = _phase_faults(poses)
    bodies: list[Body] = []
    first = next(iter(poses.poses.values()))
    for name, pose in poses.poses.items():
        try:
            blend(first, pose, 0.5)
            bodies.append(poses.body(name))
        except InvalidValue as fault:
            faults.append(f"[pose.{name}]: {fault}")
    return faults + (_joint_faults(poses, bodies[0]) if bodies else [])


def _phase_faults(poses: Poses) -> list[str]:
    ids = [phase.id for phase in poses.phases]
    faults = [f'the phase "{p.id}" goes to an unknown pose "{p.to}"' for p in poses.phases if p.to not in poses.poses]
    faults += [f'two phases have the id "{name}"' for name in sorted(set(ids)) if ids.count(name) > 1]
    if sum(phase.still for phase in poses.phases) != 1:
        faults.append("exactly one phase needs still = true: the picture without movement is taken there")
    for arrow in poses.arrows:
        faults += [f'an arrow names an unknown phase "{name}"' for name in arrow.phases if name not in ids]
    for touch in poses.touches:
        faults += [f'the touch of {touch.a} names an unknown phase "{n}"' for n in touch.phases if n not in ids]
    faults += [f'the goal "{g.why}" names an unknown phase "{g.phase}"' for g in poses.goals if g.phase not in ids]
    return faults


def _joint_faults(poses: Poses, body: Body) -> list[str]:
    names = {p.name for p in poses.props}
    joints = [*poses.rests, *(touch.a for touch in poses.touches), *(j for goal in poses.goals for j in goal.joints)]
    faults = [f'"{name}" is no joint or mark' for name in joints if name not in body.joints]
    spots: list[Spot] = [prop.at for prop in poses.props]
    spots += [target.at for target in poses.targets] + [t.along for t in poses.targets if t.along]
    spots += [spot for arrow in poses.arrows for spot in arrow.points]
    for touch in poses.touches:
        if not isinstance(touch.b, str):
            spots.append(touch.b)
        elif touch.b not in names:
            faults.append(f'the touch of {touch.a} names "{touch.b}", but no prop has that name')
    for spot in spots:
        try:
            body.point(spot)
        except InvalidValue as fault:
            faults.append(str(fault))
    return faults


__all__ = ["Poses", "read_poses"]
