"""Draws the head with its hair, a calm face with closed eyes, and the neck."""

from __future__ import annotations

from core.pictures.body import Body
from core.pictures.parts import Look, Part, brush
from core.pictures.shapes import Polygon
from core.pictures.vec import Vec, add, along, cross, dot, in_frame, mul, unit
from core.pictures.volumes import Axes, blob, cap, ellipsoid, tube

_NECK = ((0.0, 0.046, -0.006), (0.45, 0.042, -0.004), (1.0, 0.043, 0.0))


def head(look: Look, body: Body) -> list[Part]:
    """Neck and head."""
    return _Head(look, body).parts()


class _Head:
    def __init__(self, look: Look, body: Body) -> None:
        self._look, self._body = look, body
        self._cam, self._person = look.cam, look.theme.person
        self._left, self._up, self._front = body.trunk.head
        self._middle = body.joints["head"]

    def _at(self, up: float, front: float, left: float = 0.0) -> Vec:
        return add(self._middle, in_frame(self._body.trunk.head, left, up, front))

    def _axes(self, left: float, up: float, front: float) -> Axes:
        return (mul(self._left, left), mul(self._up, up), mul(self._front, front))

    @property
    def _faces_us(self) -> bool:
        return dot(self._front, self._cam.toward) > 0.3

    def parts(self) -> list[Part]:
        """The neck lies under the head, and over or under the shirt as the chest looks to or away from us."""
        joints = self._body.joints
        depth = self._cam.depth(self._middle)
        shirt = max(self._cam.depth(joints["chest"]), self._cam.depth(joints["pelvis"]) + 0.001)
        faces_us = dot(self._body.trunk.thorax[2], self._cam.toward) > -0.3
        neck_depth = min(depth - 0.001, shirt + 0.0005) if faces_us else shirt - 0.02
        skull = ellipsoid(self._cam, self._middle, self._axes(0.078, 0.108, 0.092))
        return [self._neck(neck_depth), self._head(depth, skull)]

    def _neck(self, depth: float) -> Part:
        start = along(self._body.joints["neck"], self._body.trunk.thorax[1], -0.022)
        end = along(self._body.joints["skull"], self._up, 0.03)
        neck = tube(self._cam, start, end, self._front, _NECK)
        on = brush()
        if self._faces_us:  # long hair lies behind the neck; over it, it would look like a beard
            on.fill([blob(self._cam, self._hair_behind(long=True))], self._person.hair)
        on.outline(neck, self._person.skin.line, self._look.theme.line_width)
        on.fill(neck, self._person.neck)
        return Part(name="neck", depth=depth, items=tuple(on.items))

    def _head(self, depth: float, skull: Polygon) -> Part:
        on = brush()
        on.fill([blob(self._cam, self._hair_behind(long=not self._faces_us))], self._person.hair)
        if self._person.hair_style == "bun":
            on.fill([ellipsoid(self._cam, self._at(0.118, -0.052), self._axes(0.043, 0.040, 0.043))], self._person.hair)
        self._look.paint(on, [skull, *self._jaw_and_nose()], self._person.skin)
        on.fill(self._hair(), self._person.hair)
        for ear in self._ears():
            on.outline([ear], self._person.skin.line, self._look.theme.line_width * 0.8)
            on.fill([ear], self._person.skin.near)
        on.stroke(self._eyes(), self._look.theme.colours.eye, 2.2)
        on.stroke(self._mouth(), self._person.skin.line, 1.8)
        return Part(name="head", depth=depth, items=tuple(on.items), outline=[skull])

    def _hair_behind(self, *, long: bool) -> list[tuple[Vec, float]]:
        """What is seen of the hair beside the face; `long` with what hangs down."""
        full = [(self._at(0.03, -0.03), 0.088)]
        if long and self._person.hair_style == "bob":
            full += [(self._at(-0.07, -0.055), 0.055), (self._at(-0.095, -0.04), 0.04)]
        return full

    def _jaw_and_nose(self) -> list[Polygon]:
        jaw = ((self._at(-0.070, 0.046), 0.036), (self._at(-0.062, 0.0), 0.040), (self._at(-0.02, 0.01), 0.07))
        nose = ((self._at(-0.012, 0.098), 0.012), (self._at(0.02, 0.086), 0.010), (self._at(-0.02, 0.08), 0.015))
        return [blob(self._cam, jaw), blob(self._cam, nose)]

    def _hair(self) -> list[Polygon]:
        middle, axes = self._at(0.004, -0.006), self._axes(0.085, 0.114, 0.098)
        back = cap(self._cam, middle, axes, (0, 0.05, -1), 0.22)
        top = cap(self._cam, middle, axes, (0, 0.80, -0.62), 0.20)
        return [shape for shape in (back, top) if shape]

    def _ears(self) -> list[Polygon]:
        sides = [k for k in (1, -1) if dot(self._left, self._cam.toward) * k > 0.05]
        axes = self._axes(0.010, 0.023, 0.015)
        return [ellipsoid(self._cam, self._at(-0.005, -0.012, 0.076 * k), axes) for k in sides]

    def _eyes(self) -> list[Polygon]:
        """Each a small arc that lies on the face: closed and at rest."""
        arcs: list[Polygon] = []
        for k in (1, -1):
            outward = unit(add(mul(self._left, 0.62 * k), mul(self._front, 0.78)))
            shown = dot(outward, self._cam.toward)
            if shown > 0.30 or (shown > 0.05 and abs(dot(self._left, self._cam.toward)) < 0.5):
                arcs.append(self._arc(self._at(0.004, 0.070, 0.047 * k), unit(cross(self._up, outward)), 0.017, -0.009))
        return arcs

    def _mouth(self) -> list[Polygon]:
        """A faint line with its ends up a little, where the face looks to us."""
        side = 1.0 if dot(self._left, self._cam.toward) > 0 else -1.0
        facing = dot(self._front, self._cam.toward)
        if facing > 0.55:
            return [self._arc(self._at(-0.060, 0.083), self._left, 0.020, -0.006)]
        if facing > -0.2:
            way = unit(add(mul(self._left, side * 0.75), mul(self._front, -0.66)))
            return [self._arc(self._at(-0.058, 0.072, 0.022 * side), way, 0.013, -0.004)]
        return []

    def _arc(self, middle: Vec, way: Vec, half: float, sag: float) -> Polygon:
        shares = (-1, -0.6, -0.2, 0.2, 0.6, 1)
        ways = (add(mul(way, half * a), mul(self._up, sag * (1 - a * a))) for a in shares)
        return [self._cam(add(middle, w)) for w in ways]
