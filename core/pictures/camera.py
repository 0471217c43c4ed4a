"""Sees the room from one side without perspective, so that limbs keep their lengths on the paper."""

from __future__ import annotations

from math import cos, radians, sin

from core.pictures.shapes import Point
from core.pictures.vec import Vec, cross, dot, sub


class Camera:
    """Turned by `yaw` and raised by `pitch` degrees; `look_at` comes to the pixel `center`, a metre is `scale` px."""

    def __init__(self, *, yaw: float, pitch: float, scale: float, look_at: Vec, center: Point) -> None:
        side, height = radians(yaw), radians(pitch)
        self.right: Vec = (cos(side), 0.0, -sin(side))
        self.toward: Vec = (sin(side) * cos(height), sin(height), cos(side) * cos(height))
        self.up = cross(self.toward, self.right)
        self.scale = scale
        self._look_at = look_at
        self._center = center

    def __call__(self, at: Vec) -> Point:
        """Where a point of the room is on the paper."""
        way = sub(at, self._look_at)
        x, y = self._center
        return (x + self.scale * dot(way, self.right), y - self.scale * dot(way, self.up))

    def depth(self, at: Vec) -> float:
        """How near a point is to the viewer, in metres; more is nearer."""
        return dot(at, self.toward)
