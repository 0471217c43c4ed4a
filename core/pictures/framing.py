"""Moves the camera so that the figure stands in the middle of its room, as large as it may be."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import product

from core.pictures.body import Body
from core.pictures.camera import Camera
from core.pictures.plan import Inset, View
from core.pictures.poses import Poses
from core.pictures.shapes import Point, gap
from core.pictures.solids import solids_of
from core.pictures.stage import mat_outline
from core.pictures.vec import add

_LARGEST, _SMALLEST = 1.35, 0.4  # times the scale that the pose file asks for
_STEP = 0.02
_FLESH = 0.10  # m around a joint
_ARROW = 0.03
_SHIFTS = (0, 8, 16, 24, 32, 40, 48, 56, 64)  # px downward, out of the way of the round window


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """The part of the card that a figure may use, in px."""

    left: float
    top: float
    right: float
    bottom: float


WHOLE_CARD = Room(left=26, top=26, right=614, bottom=454)
BETWEEN_WORDS = Room(left=26, top=92, right=614, bottom=404)

Spot = tuple[Point, float]  # where something is on the paper, and how far it reaches around that


def framed(poses: Poses, bodies: Iterable[Body], room: Room) -> View:
    """The view in which all that is ever drawn lies in the middle of `room` and clear of the inset."""
    view = poses.view
    spots = [spot for body in bodies for spot in _spots(poses, body, camera(view))]
    left, right = min(x - r for (x, _), r in spots), max(x + r for (x, _), r in spots)
    top, bottom = min(y - r for (_, y), r in spots), max(y + r for (_, y), r in spots)
    middle = ((left + right) / 2, (top + bottom) / 2)
    width, height = room.right - room.left, room.bottom - room.top
    goal = ((room.left + room.right) / 2, (room.top + room.bottom) / 2)
    zoom = min(_LARGEST, width / (right - left), height / (bottom - top))
    while True:
        for shift in _SHIFTS:
            place = _Place(middle=middle, zoom=zoom, goal=(goal[0], goal[1] + shift))
            fits = shift <= (height - (bottom - top) * zoom) / 2 + 1e-6
            if zoom <= _SMALLEST or (fits and _clear(spots, place, poses.inset)):
                return replace(view, scale=view.scale * zoom, center=place.of(view.center))
        zoom -= _STEP


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """Everything zoomed about `middle`, which comes to `goal`."""

    middle: Point
    zoom: float
    goal: Point

    def of(self, at: Point) -> Point:
        x, y = at
        return ((x - self.middle[0]) * self.zoom + self.goal[0], (y - self.middle[1]) * self.zoom + self.goal[1])


def _clear(spots: list[Spot], place: _Place, inset: Inset | None) -> bool:
    if inset is None:
        return True
    window = (inset.x, inset.y)
    return all(gap(place.of(at), window) > inset.r + r * place.zoom for at, r in spots)


def camera(view: View) -> Camera:
    """The camera of a view."""
    return Camera(yaw=view.yaw, pitch=view.pitch, scale=view.scale, look_at=view.look_at, center=view.center)


def _spots(poses: Poses, body: Body, cam: Camera) -> list[Spot]:
    spots = [(cam(at), _FLESH * cam.scale) for at in body.joints.values()]
    spots += [(cam(body.point(at)), _ARROW * cam.scale) for arrow in poses.arrows for at in arrow.points]
    for prop in poses.props:
        for solid in solids_of(prop, body):
            ways = product((-0.5, 0.5), repeat=3)
            sizes = ((x * solid.size[0], y * solid.size[1], z * solid.size[2]) for x, y, z in ways)
            spots += [(cam(add(solid.middle, way)), 4.0) for way in sizes]
    if poses.mat:
        spots += [(at, -8.0) for at in mat_outline(cam, poses.mat, 0.0)]
    return spots
