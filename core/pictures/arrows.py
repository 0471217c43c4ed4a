"""Arrows: which way something moves."""

from __future__ import annotations

from itertools import pairwise
from math import atan2, cos, sin

from core.pictures.body import Body
from core.pictures.camera import Camera
from core.pictures.canvas import Canvas
from core.pictures.plan import Arrow
from core.pictures.shapes import Point, Polygon, between, curve, gap
from core.pictures.theme import Theme
from core.pictures.timeline import EASES

_STILL_SHARE = 0.8  # on a picture without movement the arrow is nearly whole


def draw_arrow(on: Canvas, arrow: Arrow, body: Body, cam: Camera, theme: Theme, share: float | None) -> None:
    """Paint an arrow that grows while `share` of its phase goes by; None on a picture without movement."""
    share = _STILL_SHARE if share is None else share
    shown = 1.0 if arrow.steady else min(1.0, 0.35 + 0.65 * EASES["out"](min(share * 1.4, 1.0)))
    fade = 1.0 if arrow.steady or share < 0.85 else max(0.0, 1 - (share - 0.85) / 0.15 * 0.8)
    line = _first_part(_fine(curve([cam(body.point(spot)) for spot in arrow.points])), shown)
    draw_line(on, line, theme, width=arrow.width, head=arrow.head, fade=fade, both=arrow.both)


def draw_line(
    on: Canvas, line: Polygon, theme: Theme, *, width: float, head: float, fade: float = 1.0, both: bool = False
) -> None:
    """A shaft with round ends and a notched head; a light halo keeps it readable on the body."""
    line = _fine(line)
    tips = [_tip(line[-1], line[max(0, len(line) - 4)], head)]
    if both:
        tips.append(_tip(line[0], line[min(3, len(line) - 1)], head))
    ends = [line[-1], line[0]] if both else [line[-1]]
    shaft = [p for p in line if all(gap(p, end) > head * 0.7 for end in ends)]
    for colour, halo in ((theme.colours.blob, 5.0), (theme.colours.arrow, 0.0)):
        if len(shaft) > 1:
            on.stroke([shaft], colour, width + halo, fade)
        for tip in tips:
            on.stroke([tip], colour, halo + 1 if halo else 3, fade, closed=True)
            on.fill([tip], colour, fade)


def _fine(line: Polygon) -> Polygon:
    return [between(line[0], line[1], k / 12) for k in range(13)] if len(line) == 2 else line


def _first_part(line: Polygon, share: float) -> Polygon:
    """The start of a line, up to that share of its length."""
    left = sum(gap(a, b) for a, b in pairwise(line)) * share
    out = [line[0]]
    for a, b in pairwise(line):
        step = gap(a, b)
        if step > left:
            out.append(between(a, b, left / step))
            break
        left -= step
        out.append(b)
    return out


def _tip(end: Point, start: Point, size: float) -> Polygon:
    turn = atan2(end[1] - start[1], end[0] - start[0])
    c, s = cos(turn), sin(turn)
    shape = ((3, 0), (-size, size * 0.62), (-size * 0.78, 0), (-size, -size * 0.62))
    return [(end[0] + f * c - n * s, end[1] + f * s + n * c) for f, n in shape]
