"""Makes values of the tables of a pose file. What is wrong is noted in the fields and read on with a default."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from core.pictures.fields import Fields, as_number, as_spot
from core.pictures.plan import (
    AnyProp,
    Arrow,
    Ball,
    Band,
    Bed,
    Box,
    Chair,
    Ease,
    Figure,
    Goal,
    Hook,
    Inset,
    Layer,
    Mat,
    Phase,
    Soft,
    Target,
    Touch,
    View,
)
from core.pictures.pose import ZERO, AtJoint, Fixed, Spot

_EASES: tuple[Ease, ...] = get_args(Ease)
_BOXES: tuple[Literal["wood", "wall"], ...] = ("wood", "wall")


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Everything of a pose file but its poses."""

    view: View
    mat: Mat | None
    figure: Figure
    phases: tuple[Phase, ...]
    targets: tuple[Target, ...]
    props: tuple[AnyProp, ...]
    arrows: tuple[Arrow, ...]
    inset: Inset | None
    goals: tuple[Goal, ...]
    touches: tuple[Touch, ...]
    rests: tuple[str, ...]


def read_plan(top: Fields) -> Plan:
    """The view, the loop, what is shown and what must hold."""
    phases = tuple(_phase(one) for one in top.tables("phase"))
    if not phases:
        top.fault("there is no [[phase]]: write what the figure does")
    return Plan(
        view=_view(top.table("view")),
        mat=_mat(top.table("mat")) if "mat" in top else None,
        figure=_figure(top.table("figure")),
        phases=phases,
        targets=tuple(_target(one) for one in top.tables("target")),
        props=tuple(prop for one in top.tables("prop") if (prop := _prop(one))),
        arrows=tuple(_arrow(one) for one in top.tables("arrow")),
        inset=_inset(top.table("inset")) if "inset" in top else None,
        goals=tuple(_goal(one) for one in top.tables("goal")),
        touches=tuple(_touch(one) for one in top.tables("touch")),
        rests=tuple(joint for one in top.tables("rest") for joint in _rest(one)),
    )


def _view(one: Fields) -> View:
    plain = View()
    view = View(
        yaw=one.number("yaw", plain.yaw),
        pitch=one.number("pitch", plain.pitch),
        scale=one.number("scale", plain.scale),
        look_at=one.vec("look_at", plain.look_at),
        center=one.pair("center", plain.center),
    )
    if view.scale <= 0:
        one.fault('"scale" must be above 0 (pixels a metre)')
    one.close()
    return view


def _mat(one: Fields) -> Mat:
    mat = Mat(x=one.pair("x"), z=one.pair("z"))
    one.close()
    return mat


def _figure(one: Fields) -> Figure:
    order = one.table("order")
    near = one.choice("near", ("l", "r")) if "near" in one else None
    figure = Figure(
        person=one.text("person", "a"),
        near=near,
        order=tuple((name, order.number(name)) for name in order.names()),
        shirt_over=one.flag("shirt_over", default=True),
    )
    one.raw("near")
    one.close()
    return figure


def _phase(one: Fields) -> Phase:
    to = one.text("to")
    phase = Phase(
        id=one.text("id", to),
        to=to,
        seconds=one.number("seconds"),
        text=one.text("text"),
        glow=one.number("glow", 0.6),
        ease=one.choice("ease", _EASES, "in_out"),
        hold=one.flag("hold"),
        beats=one.number("beats", 2.0),
        still=one.flag("still"),
        still_at=one.number("still_at", 0.5),
        tempo_s=one.maybe_number("tempo_s"),
    )
    if phase.seconds <= 0:
        one.fault('"seconds" must be above 0')
    one.close()
    return phase


def _target(one: Fields) -> Target:
    off = ZERO if "off" not in one else one.vec("off")
    loc = ZERO if "loc" not in one else one.vec("loc")
    to, t = one.maybe_text("to"), one.number("t", 0.5)
    rx = one.number("rx", 0.1)
    target = Target(
        at=AtJoint(joint=one.text("at"), to=to, t=t, off=off, loc=loc),
        along=one.maybe_spot("along"),
        rx=rx,
        ry=one.number("ry", rx),
        under=one.maybe_text("under"),
        clip=one.texts("clip"),
    )
    for name in ("off", "loc"):
        one.raw(name)
    one.close()
    return target


_KINDS = ("ball", "cushion", "pillow", "towel", "box", "bed", "chair", "hook", "strap", "band")


def _prop(one: Fields) -> AnyProp | None:
    kind = one.choice("type", _KINDS)
    name, layer, bias = one.maybe_text("name"), _layer(one), one.number("bias", 0.0)
    at = one.spot("tip" if "tip" in one else "at", Fixed(at=ZERO))
    match kind:
        case "ball":
            prop: AnyProp = Ball(name=name, at=at, layer=layer, bias=bias, r=one.number("r", 0.06))
        case "cushion" | "pillow" | "towel":
            size = one.vec("size", (0.30, 0.09, 0.30))
            prop = Soft(name=name, at=at, layer=layer, bias=bias, kind=kind, size=size)
        case "box":
            size = one.vec("size")
            prop = Box(name=name, at=at, layer=layer, bias=bias, kind=one.choice("color", _BOXES, _BOXES[0]), size=size)
        case "bed":
            prop = Bed(name=name, at=at, layer=layer, bias=bias, size=one.vec("size"))
        case "chair":
            prop = _chair(one, name, at, layer, bias)
        case "hook" | "strap":
            points, width = one.spots("points"), one.number("width", 0.032)
            prop = Hook(name=name, at=at, layer=layer, bias=bias, kind=kind, points=points, width=width)
        case _:
            prop = Band(name=name, at=at, layer=layer, bias=bias, t=one.number("t", 0.78))
    one.close()
    return prop


def _chair(one: Fields, name: str | None, at: Spot, layer: Layer | None, bias: float) -> Chair:
    return Chair(
        name=name,
        at=at,
        layer=layer,
        bias=bias,
        w=one.number("w", 0.42),
        d=one.number("d", 0.42),
        h=one.number("h", 0.44),
        back=one.number("back", -1.0),
    )


def _layer(one: Fields) -> Layer | None:
    value = one.raw("layer")
    if value is None:
        return None
    if value == "back":
        return "back"
    if value == "front":
        return "front"
    number = as_number(value)
    if number is None:
        one.fault('"layer" is a number (metres toward the viewer), "back" or "front"')
    return number


def _arrow(one: Fields) -> Arrow:
    arrow = Arrow(
        points=one.spots("points"),
        phases=one.texts("phases"),
        still=one.flag("still", default=True),
        steady=one.flag("steady"),
        both=one.flag("both"),
        width=one.number("width", 7.0),
        head=one.number("head", 17.0),
    )
    if len(arrow.points) < 2:
        one.fault('"points" needs two points or more')
    one.close()
    return arrow


def _inset(one: Fields) -> Inset:
    inset = Inset(
        view=one.choice("view", ("front", "back", "side"), "front"),
        bone=one.flag("bone"),
        tip=one.flag("tip"),
        at=one.maybe_text("at"),
        spot=one.maybe_pair("spot"),
        press=one.maybe_pair("press"),
        spot_r=one.number("spot_r", 11.0),
        scale=one.number("scale", 225.0),
        x=one.number("x", 554.0),
        y=one.number("y", 88.0),
        r=one.number("r", 62.0),
    )
    if (inset.at is None) == (inset.spot is None):
        one.fault('say where the spot is: either "at" (a joint) or "spot" (up, to the left)')
    one.close()
    return inset


def _goal(one: Fields) -> Goal:
    joints = one.texts("joints")
    if len(joints) != 3:
        one.fault('"joints" needs three joints, the angle is at the middle one')
        joints = ("hip_l", "knee_l", "ankle_l")
    a, b, c = joints
    goal = Goal(phase=one.text("phase"), joints=(a, b, c), deg=one.pair("deg"), why=one.text("why"))
    one.close()
    return goal


def _touch(one: Fields) -> Touch:
    b = one.raw("b")
    spot = b if isinstance(b, str) else as_spot(b)
    if spot is None:
        one.fault('"b" is the name of a prop or a point such as { at = "knee_l" }')
    touch = Touch(a=one.text("a"), b=spot or "", within=one.number("within"), phases=one.texts("phases"))
    one.close()
    return touch


def _rest(one: Fields) -> tuple[str, ...]:
    joints = one.texts("joints")
    one.close()
    return joints
