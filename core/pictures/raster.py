"""Turns a canvas into pixels. The same text gives the same bytes: the renderer is pinned, the fonts are our own."""

from __future__ import annotations

from core.pictures.canvas import Canvas
from core.pictures.svg import to_svg
from core.pictures.theme import CONTENT

FONTS = CONTENT / "fonts"


def png(drawn: Canvas | str, zoom: float = 1.0) -> bytes:
    """A PNG of a canvas or of SVG text, `zoom` times its size.

    Takes 30 to 100 ms and holds the interpreter for all that time: run it in a process of its own where people wait.
    """
    import resvg_py

    text = drawn if isinstance(drawn, str) else to_svg(drawn)
    fonts = [str(path) for path in sorted(FONTS.glob("Nunito*.ttf"))]
    return bytes(resvg_py.svg_to_bytes(svg_string=text, zoom=zoom, skip_system_fonts=True, font_files=fonts))
