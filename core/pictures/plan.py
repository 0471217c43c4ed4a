"""What a pose file says besides its poses: the view, the course of the loop, what is shown, what must hold."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from core.pictures.pose import Spot
from core.pictures.shapes import Point
from core.pictures.vec import Vec

Ease = Literal["linear", "in_out", "out", "in", "pulse", "pulse2"]  # a pulse goes to its pose and back again
Tag = Literal["each_side", "both"]
Layer = float | Literal["back", "front"]


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """The camera: turned by `yaw` and raised by `pitch` degrees; `scale` px a metre, `look_at` comes to `center`."""

    yaw: float = 0.0
    pitch: float = 8.0
    scale: float = 300.0
    look_at: Vec = (0.0, 0.3, 0.0)
    center: Point = (320.0, 238.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mat:
    """The mat on the floor, in metres from and to."""

    x: tuple[float, float]
    z: tuple[float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Phase:
    """One part of the loop: from where the figure is to the pose `to`, in `seconds`. `text` is the id of its words."""

    id: str
    to: str
    seconds: float
    text: str
    glow: float = 0.6
    ease: Ease = "in_out"
    hold: bool = False
    beats: float = 2.0  # how often the glow breathes in a hold
    still: bool = False
    still_at: float = 0.5
    tempo_s: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """A glow on the muscle that works, clipped to parts of the body, painted after the part `under`."""

    at: Spot
    along: Spot | None
    rx: float
    ry: float
    under: str | None
    clip: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Prop:
    """A thing beside the body. `layer` puts it before or behind (metres to the viewer), `bias` moves it a little."""

    name: str | None
    at: Spot
    layer: Layer | None
    bias: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Ball(Prop):
    """A ball of radius `r` about `at`."""

    r: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Soft(Prop):
    """A cushion, pillow or folded towel about `at`: width, height, depth."""

    kind: Literal["cushion", "pillow", "towel"]
    size: Vec


@dataclass(frozen=True, slots=True, kw_only=True)
class Box(Prop):
    """A box about `at`: width, height, depth."""

    kind: Literal["wood", "wall"]
    size: Vec


@dataclass(frozen=True, slots=True, kw_only=True)
class Bed(Prop):
    """A bed; `at` is the middle of the top of its mattress, and its height goes down to the floor."""

    size: Vec


@dataclass(frozen=True, slots=True, kw_only=True)
class Chair(Prop):
    """A chair that stands on the floor at `at`; `back` is -1 or 1 along x, 0 without a back rest."""

    w: float
    d: float
    h: float
    back: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Hook(Prop):
    """A bent tool along `points`, from its handle to its tip; or a strap, which is soft and has neither."""

    kind: Literal["hook", "strap"]
    points: tuple[Spot, ...]
    width: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Band(Prop):
    """An elastic loop around both thighs, at the share `t` of the way from hip to knee."""

    t: float


AnyProp = Ball | Soft | Box | Bed | Chair | Hook | Band


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrow:
    """Which way something moves, shown in the phases named, and on the still when `still`."""

    points: tuple[Spot, ...]
    phases: tuple[str, ...]
    still: bool
    steady: bool
    both: bool
    width: float
    head: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Inset:
    """A round window with the pelvis; `spot` and `press` are (up, to the person's left) in metres."""

    view: Literal["front", "back", "side"]
    bone: bool
    tip: bool
    at: str | None
    spot: Point | None
    press: Point | None
    spot_r: float
    scale: float
    x: float
    y: float
    r: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """The angle at the middle of three joints at the end of a phase, in degrees (coaching.md §3.3)."""

    phase: str
    joints: tuple[str, str, str]
    deg: tuple[float, float]
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Touch:
    """The joint or mark `a` is within so many metres of a spot or of the prop named, in the phases (none: always)."""

    a: str
    b: Spot | str
    within: float
    phases: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """Who is drawn, which side is near (None: the camera decides), and what is moved before or behind (metres)."""

    person: str
    near: Literal["l", "r"] | None
    order: tuple[tuple[str, float], ...]
    shirt_over: bool
