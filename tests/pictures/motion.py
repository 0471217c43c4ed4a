"""The bodies of every pose file, frame by frame, and what can be measured on them."""

from __future__ import annotations

from functools import cache
from math import acos, atan2, degrees
from pathlib import Path

from core.pictures.body import Body
from core.pictures.canvas import Canvas
from core.pictures.pose import Side
from core.pictures.poses import read_poses
from core.pictures.scene import Scene
from core.pictures.theme import load_theme
from core.pictures.vec import Vec, distance, dot, sub, unit

POSES = Path(__file__).parents[2] / "content" / "poses"
STEMS = tuple(sorted(path.stem for path in POSES.glob("*.toml") if path.stem != "theme"))
FPS = 10
JUST_BEFORE_S = 1e-6


@cache
def scene(stem: str) -> Scene:
    poses = read_poses(POSES / f"{stem}.toml")
    return Scene(poses, load_theme("light", poses.figure.person))


@cache
def frames(stem: str) -> tuple[tuple[float, Body], ...]:
    """Every frame of one round at 10 a second, with its moment."""
    shown = scene(stem)
    return tuple((i / FPS, shown.body(i / FPS)) for i in range(round(shown.total_s * FPS) + 1))


@cache
def still(stem: str) -> Canvas:
    """The picture without movement and without words."""
    return scene(stem).canvas(scene(stem).still_at_s, still=True)


def angle(a: Vec, b: Vec, c: Vec) -> float:
    """The angle at `b`, degrees: 180 is straight."""
    return degrees(acos(max(-1.0, min(1.0, dot(unit(sub(a, b)), unit(sub(c, b)))))))


def bend(body: Body, joint: str, side: Side) -> float:
    """How far a knee or elbow is bent, degrees: 0 is straight."""
    before, after = {"knee": ("hip", "ankle"), "elbow": ("shoulder", "wrist")}[joint]
    points = (body.joints[f"{name}_{side}"] for name in (before, joint, after))
    return 180 - angle(*points)


def hip_flexion(body: Body, side: Side) -> float:
    """The thigh against the pelvis, degrees: to the front is above 0."""
    _, up, front = body.trunk.pelvis
    thigh = unit(sub(body.joints[f"knee_{side}"], body.joints[f"hip_{side}"]))
    return degrees(atan2(dot(thigh, front), -dot(thigh, up)))


def moved(a: Body, b: Body, name: str) -> float:
    """How far a joint lies from where it was, metres."""
    return distance(a.joints[name], b.joints[name])
