"""Where the loop is at a moment: which phase, how far in it, which pose, how bright the glow."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import accumulate
from math import pi, sin

from core.pictures.blend import blend
from core.pictures.plan import Ease, Phase
from core.pictures.pose import Pose

EASES: Mapping[Ease, Callable[[float], float]] = {
    "linear": lambda t: t,
    "in_out": lambda t: t * t * (3 - 2 * t),
    "out": lambda t: 1 - (1 - t) ** 3,
    "in": lambda t: t**3,
    "pulse": lambda t: sin(pi * t) ** 2,
    "pulse2": lambda t: sin(2 * pi * t) ** 2,
}

_BREATH = 0.12  # how much the glow swells in a hold


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """`share` is how much of the phase is over, 0 to 1; `glow` how bright the target is, about 0 to 1."""

    phase: Phase
    share: float
    pose: Pose
    glow: float


class Timeline:
    """The loop of phases, one after the other and round again."""

    def __init__(self, phases: tuple[Phase, ...], poses: Mapping[str, Pose]) -> None:
        self.phases = phases
        self._poses = poses
        self._ends = tuple(accumulate(phase.seconds for phase in phases))
        self._starts = _starts(phases)

    @property
    def total_s(self) -> float:
        """How long one round takes."""
        return self._ends[-1]

    @property
    def still_at_s(self) -> float:
        """The moment of the picture without movement."""
        phase, end = next(
            ((p, end) for p, end in zip(self.phases, self._ends, strict=True) if p.still),
            (self.phases[0], self._ends[0]),
        )
        return end - phase.seconds * (1 - phase.still_at)

    def ends_at(self, phase_id: str) -> float:
        """The moment at which that phase is over."""
        return next(end for phase, end in zip(self.phases, self._ends, strict=True) if phase.id == phase_id)

    def at(self, at_s: float) -> Moment:
        """What is to be seen `at_s` seconds after the start; the loop goes round."""
        at_s %= self.total_s
        i = next((i for i, end in enumerate(self._ends) if at_s < end), len(self._ends) - 1)
        phase, before = self.phases[i], self.phases[i - 1]
        share = min(1 - (self._ends[i] - at_s) / phase.seconds, 1.0)
        pose = blend(self._poses[self._starts[i]], self._poses[phase.to], EASES[phase.ease](share))
        glow = before.glow + (phase.glow - before.glow) * EASES["in_out"](share)
        if phase.hold:
            glow += _BREATH * sin(2 * pi * share * phase.beats)
        return Moment(phase=phase, share=share, pose=pose, glow=glow)


def _starts(phases: tuple[Phase, ...]) -> tuple[str, ...]:
    """The pose from which each phase starts: where the one before it ended. A pulse ends where it started."""
    moving = [phase.to for phase in phases if not phase.ease.startswith("pulse")]
    here = moving[-1] if moving else phases[0].to
    starts: list[str] = []
    for phase in phases:
        starts.append(here)
        here = here if phase.ease.startswith("pulse") else phase.to
    return tuple(starts)
