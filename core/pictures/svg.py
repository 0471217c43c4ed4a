"""Writes a canvas as SVG. Equal canvases give equal text: numbers are rounded to a tenth of a pixel."""

from __future__ import annotations

import re
from html import escape

from core.pictures.canvas import Canvas, Clip, Fill, Glow, Item, Label, Stroke
from core.pictures.shapes import Polygons

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\ufffe\uffff\ud800-\udfff]")  # XML 1.0 §2.2 allows none of them here


def to_svg(canvas: Canvas) -> str:
    """The canvas as an SVG document."""
    return _Writer().write(canvas)


class _Writer:
    """Collects the definitions that shapes refer to: clips and gradients, numbered as they come."""

    def __init__(self) -> None:
        self._defs: list[str] = []

    def write(self, canvas: Canvas) -> str:
        w, h = canvas.w, canvas.h
        body = "".join(self._item(item) for item in canvas.items)
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{w}" height="{h}" viewBox="0 0 {w} {h}">'
            f'<defs>{"".join(self._defs)}</defs><rect width="{w}" height="{h}" fill="{canvas.bg}"/>{body}</svg>'
        )

    def _item(self, item: Item) -> str:
        match item:
            case Fill():
                return f'<path d="{_path(item.polygons)}" fill="{item.colour}"{self._look(item.opacity, item.clip)}/>'
            case Stroke():
                return self._stroke(item)
            case Glow():
                return self._glow(item)
            case Label():
                return _label(item)

    def _stroke(self, item: Stroke) -> str:
        dash = f' stroke-dasharray="{item.dash[0]:g} {item.dash[1]:g}"' if item.dash else ""
        return (
            f'<path d="{_path(item.lines, closed=item.closed)}" fill="none" stroke="{item.colour}" '
            f'stroke-width="{item.width:.4g}" stroke-linecap="round" stroke-linejoin="round"{dash}'
            f"{self._look(item.opacity, item.clip)}/>"
        )

    def _glow(self, item: Glow) -> str:
        clip = self._look(1, item.clip)
        name = f"g{len(self._defs)}"
        stops = ((0, item.core, 1), (0.38, item.colour, 0.95), (0.68, item.colour, 0.55), (1, item.colour, 0))
        written = "".join(f'<stop offset="{o}" stop-color="{c}" stop-opacity="{a}"/>' for o, c, a in stops)
        self._defs.append(f'<radialGradient id="{name}">{written}</radialGradient>')
        place = f"translate({item.x:.1f} {item.y:.1f}) rotate({item.turn_deg:.1f})"
        return (
            f'<g{clip}><ellipse cx="0" cy="0" rx="{item.rx:.1f}" ry="{item.ry:.1f}" fill="url(#{name})"'
            f'{_opacity(item.opacity)} transform="{place}"/></g>'
        )

    def _look(self, opacity: float, clip: Clip) -> str:
        if not clip:
            return _opacity(opacity)
        name = f"c{len(self._defs)}"
        self._defs.append(f'<clipPath id="{name}"><path d="{_path(clip)}"/></clipPath>')
        return f'{_opacity(opacity)} clip-path="url(#{name})"'


def _label(item: Label) -> str:
    words = escape(_CONTROL.sub("", item.words))
    return (
        f'<text x="{item.x:.1f}" y="{item.y:.1f}" font-family="Nunito" font-size="{item.size:g}" '
        f'font-weight="{item.weight}" fill="{item.colour}" text-anchor="{item.anchor}"{_opacity(item.opacity)}>'
        f"{words}</text>"
    )


def _opacity(value: float) -> str:
    return "" if value >= 1 else f' opacity="{value:.3g}"'


def _path(polygons: Polygons, *, closed: bool = True) -> str:
    end = "Z" if closed else ""
    drawn = ("M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in p) + end for p in polygons if len(p) > 1)
    return "".join(drawn)
