"""The trunk of the figure: pelvis, spine, neck and head, before it is put into its place."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from core.pictures.pose import Pose
from core.pictures.vec import Frame, Vec, add, along, blend_frames, cross, in_frame, lerp, turn_frame

# Metres on a figure of 1.70 m, near the ratios of Drillis & Contini (1966), a little stylised: a smaller head, longer
# legs, a shorter neck.
TRUNK = 0.51
SHOULDER_HEIGHT = 0.445
SHOULDER_HALF = 0.150
HIP_HALF = 0.088
NECK = 0.076
HEAD = 0.105

# How the pelvis lies before it is tilted: its up and its front.
BASES: dict[str, tuple[Vec, Vec]] = {
    "supine": ((-1, 0, 0), (0, 1, 0)),
    "prone": ((-1, 0, 0), (0, -1, 0)),
    "side": ((-1, 0, 0), (0, 0, 1)),
    "side_back": ((-1, 0, 0), (0, 0, -1)),
    "upright": ((0, 1, 0), (1, 0, 0)),
    "upright_front": ((0, 1, 0), (0, 0, 1)),
    "upright_back": ((0, 1, 0), (0, 0, -1)),
}

_PIECES = 51
_LOWEST = -0.12  # the trunk goes on a little below the line of the hips


@dataclass(frozen=True, slots=True, kw_only=True)
class Vertebra:
    """One cut through the trunk: its height above the hips along the spine, its middle, its frame."""

    height: float
    at: Vec
    frame: Frame


@dataclass(frozen=True, slots=True, kw_only=True)
class Trunk:
    """The spine from below upward, and the frames of its parts."""

    spine: tuple[Vertebra, ...]
    pelvis: Frame
    thorax: Frame
    neck: Frame
    head: Frame

    def cut(self, height: float) -> tuple[Vec, Frame]:
        """Middle and frame of the trunk `height` metres above the hips, measured along the spine."""
        for low, high in pairwise(self.spine):
            if height <= high.height:
                t = (height - low.height) / (high.height - low.height)
                return lerp(low.at, high.at, t), blend_frames(low.frame, high.frame, t)
        return self.spine[-1].at, self.spine[-1].frame

    def moved(self, way: Vec) -> Trunk:
        """The same trunk, moved by `way`."""
        spine = tuple(Vertebra(height=v.height, at=add(v.at, way), frame=v.frame) for v in self.spine)
        return Trunk(spine=spine, pelvis=self.pelvis, thorax=self.thorax, neck=self.neck, head=self.head)

    def joints(self) -> dict[str, Vec]:
        """The joints of the trunk by name."""
        pelvis, neck = self.cut(0.0)[0], self.spine[-1].at
        shoulders = self.cut(SHOULDER_HEIGHT)[0]
        skull = along(neck, self.neck[1], NECK)
        return {
            "pelvis": pelvis,
            "neck": neck,
            "waist": self.cut(0.18)[0],
            "chest": self.cut(0.36)[0],
            "shoulder_l": along(shoulders, self.thorax[0], SHOULDER_HALF),
            "shoulder_r": along(shoulders, self.thorax[0], -SHOULDER_HALF),
            "skull": skull,
            "head": add(skull, in_frame(self.head, up=HEAD * 0.78, front=0.022)),
            "hip_l": along(pelvis, self.pelvis[0], HIP_HALF),
            "hip_r": along(pelvis, self.pelvis[0], -HIP_HALF),
        }


def bend_trunk(base: str, pose: Pose) -> Trunk:
    """The trunk of `pose` with the middle of the hips at the origin."""
    up, front = BASES[base]
    frame: Frame = (cross(up, front), up, front)
    left = frame[0]
    for axis, deg in ((up, pose.yaw), (front, pose.roll), (left, pose.tilt)):
        frame = turn_frame(frame, axis, deg)
    lumbar = _bent(frame, pose.lumbar)
    thorax = _bent(lumbar, pose.thorax)
    neck = _bent(thorax, pose.neck)
    spine = _spine(frame, lumbar, thorax)
    return Trunk(spine=spine, pelvis=frame, thorax=thorax, neck=neck, head=_bent(neck, pose.head))


def _bent(frame: Frame, bend: Vec) -> Frame:
    left, up, front = frame
    for axis, deg in ((up, bend[2]), (front, bend[1]), (left, bend[0])):
        frame = turn_frame(frame, axis, deg)
    return frame


def _spine(pelvis: Frame, lumbar: Frame, thorax: Frame) -> tuple[Vertebra, ...]:
    keys = ((_LOWEST, pelvis), (0.04, pelvis), (0.15, lumbar), (0.30, thorax), (TRUNK, thorax))
    at: Vec = (0.0, 0.0, 0.0)
    spine = [Vertebra(height=_LOWEST, at=in_frame(pelvis, up=_LOWEST), frame=pelvis)]
    spine.append(Vertebra(height=0.0, at=at, frame=pelvis))
    for i in range(_PIECES):
        low, high = TRUNK * i / _PIECES, TRUNK * (i + 1) / _PIECES
        at = along(at, _frame_at(keys, (low + high) / 2)[1], high - low)
        spine.append(Vertebra(height=high, at=at, frame=_frame_at(keys, high)))
    return tuple(spine)


def _frame_at(keys: tuple[tuple[float, Frame], ...], height: float) -> Frame:
    for (low, a), (high, b) in pairwise(keys):
        if height <= high:
            t = min(max((height - low) / (high - low), 0), 1)
            return blend_frames(a, b, t * t * (3 - 2 * t))
    return keys[-1][1]
