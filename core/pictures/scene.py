"""One picture at any moment of its loop: background, figure, props, glow, arrows, inset and, if asked for, words."""

from __future__ import annotations

from functools import cached_property

from core.pictures.arrows import draw_arrow
from core.pictures.body import Body, solve
from core.pictures.camera import Camera
from core.pictures.canvas import Canvas
from core.pictures.captions import Captions, draw_captions
from core.pictures.figure import Drawn, draw_figure, shadow
from core.pictures.framing import BETWEEN_WORDS, WHOLE_CARD, Room, camera, framed
from core.pictures.glow import draw_glow
from core.pictures.inset import draw_inset
from core.pictures.parts import Part, brush
from core.pictures.plan import Bed, Phase, Target
from core.pictures.poses import Poses
from core.pictures.props import prop_parts
from core.pictures.stage import draw_field, draw_mat
from core.pictures.theme import Theme
from core.pictures.timeline import Moment, Timeline

WIDTH, HEIGHT = 640, 480  # px

_AFTER = 1e-4  # m; a glow is painted right after the part it lies on
_FRAMES = 12  # moments of the loop that the view is fitted to


class Scene:
    """The picture of a pose file, in the colours and with the person of `theme`."""

    def __init__(self, poses: Poses, theme: Theme) -> None:
        self.poses = poses
        self._theme = theme
        self._timeline = Timeline(poses.phases, poses.poses)

    @property
    def total_s(self) -> float:
        """How long one round of the loop takes."""
        return self._timeline.total_s

    @property
    def phases(self) -> tuple[Phase, ...]:
        """What is done, in its order."""
        return self._timeline.phases

    @property
    def still_at_s(self) -> float:
        """The moment of the picture without movement."""
        return self._timeline.still_at_s

    def moment(self, at_s: float) -> Moment:
        """Where the loop is at `at_s` seconds."""
        return self._timeline.at(at_s)

    def ends_at_s(self, phase_id: str) -> float:
        """The moment at which a phase is over."""
        return self._timeline.ends_at(phase_id)

    def body(self, at_s: float) -> Body:
        """The body at `at_s` seconds."""
        return solve(self.poses.base, self.moment(at_s).pose)

    def canvas(self, at_s: float, caption: Captions | None = None, *, still: bool = False) -> Canvas:
        """The picture at `at_s` seconds; `still` when it stands alone: then every arrow is shown."""
        moment = self.moment(at_s)
        body = solve(self.poses.base, moment.pose)
        cam = self._between_words if caption else self._whole_card
        on = Canvas(WIDTH, HEIGHT, self._theme.colours.bg)
        draw_field(on, self._theme, whole=caption is None)
        if self.poses.mat:
            draw_mat(on, cam, self._theme, self.poses.mat)
        if not self._on_bed:
            on.fill(shadow(body, cam), self._theme.colours.shadow, 0.16)
        self._figure(on, body, cam, moment.glow)
        self._arrows(on, body, cam, moment, still=still)
        if self.poses.inset:
            draw_inset(on, self.poses.inset, self._theme, moment.glow)
        if caption:
            number, inset = self.phases.index(moment.phase), self.poses.inset is not None
            draw_captions(on, self._theme.colours, caption, number, moment.share, still=still, inset=inset)
        return on

    @property
    def _on_bed(self) -> bool:
        """Whoever lies on a bed throws no shadow on the floor."""
        return any(isinstance(prop, Bed) for prop in self.poses.props)

    @cached_property
    def _whole_card(self) -> Camera:
        return self._camera(WHOLE_CARD)

    @cached_property
    def _between_words(self) -> Camera:
        return self._camera(BETWEEN_WORDS)

    def _camera(self, room: Room) -> Camera:
        bodies = [self.body(self.total_s * i / _FRAMES) for i in range(_FRAMES)]
        return camera(framed(self.poses, bodies, room))

    def _figure(self, on: Canvas, body: Body, cam: Camera, glow: float) -> None:
        drawn = draw_figure(body, cam, self._theme, self.poses.figure)
        parts = [*drawn.parts, *(part for prop in self.poses.props for part in prop_parts(prop, body, drawn))]
        on_parts = [target for target in self.poses.targets if target.under]
        parts += [_glow_part(target, body, drawn, glow) for target in on_parts]
        for part in sorted(parts, key=lambda part: part.depth):
            on.items += part.items
        for target in self.poses.targets:
            if not target.under:
                draw_glow(on, target, body, drawn, glow)

    def _arrows(self, on: Canvas, body: Body, cam: Camera, moment: Moment, *, still: bool) -> None:
        for arrow in self.poses.arrows:
            if arrow.still if still else moment.phase.id in arrow.phases:
                draw_arrow(on, arrow, body, cam, self._theme, None if still else moment.share)


def _glow_part(target: Target, body: Body, drawn: Drawn, level: float) -> Part:
    on = brush()
    draw_glow(on, target, body, drawn, level)
    return Part(name="glow", depth=drawn.depth(target.under or "") + _AFTER, items=tuple(on.items))
