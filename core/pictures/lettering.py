"""How wide words are in the font of the pictures, and words made to fit: shrunk, wrapped or cut.

A letter that the font lacks is replaced, never an error, and never the empty box of a missing glyph.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, cast

from core.pictures.theme import CONTENT

UNKNOWN = "…"  # in place of letters that the font lacks
_FACES = {600: "SemiBold", 700: "Bold", 800: "ExtraBold"}
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Mn", "Me", "Sk", "So"})  # marks, emoji, what steers a line
_SMALLEST = 0.7  # of a size; words that are too wide even so are cut


@dataclass(frozen=True, slots=True, kw_only=True)
class _Face:
    """One weight of the font: how far each of its letters moves the pen, in parts of the size."""

    advance: Mapping[str, float]


def width_of(words: str, size: float, weight: int) -> float:
    """How wide `words` are in pixels, a little more than the renderer makes them: it kerns."""
    advance = _face(weight).advance
    return size * sum(advance.get(letter, 0.6) for letter in words)


def readable(words: str) -> str:
    """`words` on one line in letters that the font has; emoji are left out, other letters become UNKNOWN."""
    shown = "".join(map(_shown, unicodedata.normalize("NFC", words)))
    while (shorter := shown.replace(UNKNOWN * 2, UNKNOWN).replace(f"{UNKNOWN} {UNKNOWN}", UNKNOWN)) != shown:
        shown = shorter
    return " ".join(shown.split())


def fitted(words: str, size: float, weight: int, room: float) -> tuple[str, float]:
    """`words` and the size at which they fit into `room` pixels, cut only where even 0.7 of the size is too large."""
    wide = width_of(words, size, weight)
    if wide <= room:
        return words, size
    smaller = max(size * room / wide, size * _SMALLEST)
    return cut(words, smaller, weight, room + 0.1), smaller


def wrapped(words: str, size: float, weight: int, room: float, most: int = 2) -> list[str]:
    """`words` in at most `most` lines of `room` pixels, the last one cut where they are too many."""
    lines: list[str] = []
    for word in words.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and (len(lines) == most or width_of(longer, size, weight) <= room):
            lines[-1] = longer
        else:
            lines.append(word)
    return [cut(line, size, weight, room) for line in lines]


def cut(words: str, size: float, weight: int, room: float) -> str:
    """`words`, or as many of their letters as fit, with an ellipsis."""
    if width_of(words, size, weight) <= room:
        return words
    while words and width_of(words + UNKNOWN, size, weight) > room:
        words = words[:-1]
    return words.rstrip() + UNKNOWN


def _shown(letter: str) -> str:
    letters = _face(700).advance
    if letter.isspace():
        return " "
    if letter in letters and unicodedata.category(letter) != "Cf":
        return letter
    if unicodedata.category(letter) in _UNSEEN:
        return ""
    return "".join(each for each in unicodedata.normalize("NFKD", letter) if each in letters) or UNKNOWN


@cache
def _face(weight: int) -> _Face:
    from fontTools.ttLib import TTFont  # only where a chart is drawn

    with TTFont(CONTENT / "fonts" / f"Nunito_{weight}{_FACES[weight]}.ttf", lazy=True) as font:
        names = cast("Mapping[int, str]", font.getBestCmap())
        widths = cast("Mapping[str, tuple[int, int]]", font["hmtx"])
        em = cast("int", cast("Any", font["head"]).unitsPerEm)
        return _Face(advance={chr(code): widths[name][0] / em for code, name in names.items()})
