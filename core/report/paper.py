"""A sheet of A4 and the pens to write on it. Lengths are in mm, sizes of letters in points.

Everything written is tagged, so that it is read aloud in the order in which it was written (ISO 32000-1, §14.8); what
only looks good is an artifact. A letter that the font lacks is replaced, never an error.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, time
from enum import StrEnum
from pathlib import Path
from typing import cast

from fpdf import FPDF
from fpdf.fonts import TTFFont
from fpdf.prefs import ViewerPreferences

from core.rules.days import LocalDay

FONTS = Path(__file__).resolve().parents[2] / "content" / "fonts"
WIDTH, HEIGHT = 210.0, 297.0
_FAMILY = "sans"
_UNKNOWN = "[…]"  # in place of letters that the font lacks
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Mn", "Me", "Sk", "So"})  # marks, emoji, what steers a line


class Align(StrEnum):
    """On which side of its place a text stands."""

    LEFT = "left"
    RIGHT = "right"
    CENTRE = "centre"


class Tag(StrEnum):
    """What a text is to whoever has the page read aloud (ISO 32000-1, §14.8.4)."""

    TITLE = "H1"
    HEADING = "H2"
    PARAGRAPH = "P"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pen:
    """How something is written. `grey` is 0 for black; nothing is told by it alone."""

    size: float
    bold: bool = False
    grey: int = 0x1E


@contextmanager
def new_paper(*, title: str, language: str, day: LocalDay) -> Generator[Paper]:
    """An empty sheet, of this day. `title` and `language` are told to whoever opens the file."""
    paper = Paper(title=title, language=language, day=day)
    try:
        yield paper
    finally:
        for font in paper.fonts.values():
            cast("TTFFont", font).close()


class Paper(FPDF):
    """One sheet and what is written on it; get it from `new_paper`, which closes its fonts."""

    def __init__(self, *, title: str, language: str, day: LocalDay) -> None:
        super().__init__(unit="mm", format="A4")
        self.add_font(_FAMILY, "", FONTS / "SourceSansPro-Regular.ttf")
        self.add_font(_FAMILY, "B", FONTS / "SourceSansPro-Semibold.ttf")
        self._letters = frozenset(cast("TTFFont", self.fonts[_FAMILY]).cmap)
        self.set_auto_page_break(False)
        self.set_title(title)
        self.set_lang(language)
        self.set_creator("Limber")
        self.set_creation_date(datetime.combine(day, time(12), tzinfo=UTC))
        self.viewer_preferences = ViewerPreferences(display_doc_title=True)
        self.add_page()

    def readable(self, words: str) -> str:
        """`words` in one line, in letters that the font has: accents it lacks are dropped, other letters become […]."""
        shown = "".join(map(self._shown, unicodedata.normalize("NFC", words)))
        return " ".join(re.sub(r"\0+(\s*\0+)*", _UNKNOWN, shown).split())

    def _shown(self, letter: str) -> str:
        if letter.isspace():
            return " "
        if ord(letter) in self._letters and unicodedata.category(letter) != "Cf":
            return letter
        if unicodedata.category(letter) in _UNSEEN:
            return ""
        plain = [each for each in unicodedata.normalize("NFKD", letter) if ord(each) in self._letters]
        return "".join(plain) or "\0"

    def width_of(self, words: str, pen: Pen) -> float:
        """How wide `words` are, written with this pen."""
        self._take(pen)
        return self.get_string_width(words)

    def wrapped(self, words: str, width: float, pen: Pen, most: int) -> tuple[str, ...]:
        """`words`, made readable, in at most `most` lines of this width; what finds no room is told by an ellipsis."""
        lines: list[str] = []
        rest = self.readable(words)
        while rest and self.width_of(rest, pen) > width and len(lines) < most - 1:
            fitting = self._fitting(rest, width, pen)
            space = rest.rfind(" ", 0, fitting + 1)
            end = space if space > 0 else fitting  # a word too long for a line is broken
            lines.append(rest[:end].rstrip())
            rest = rest[end:].lstrip()
        if self.width_of(rest, pen) > width:
            rest = rest[: self._fitting(rest, width - self.width_of("…", pen), pen)].rstrip() + "…"
        return (*lines, rest) if rest else tuple(lines)

    def _fitting(self, words: str, width: float, pen: Pen) -> int:
        """How many letters of `words`, which are wider than a line, fit into one."""
        low, high = 1, len(words)
        while high - low > 1:
            middle = (low + high) // 2
            low, high = (middle, high) if self.width_of(words[:middle].rstrip(), pen) <= width else (low, middle)
        return low

    def write_at(self, x: float, y: float, words: str, pen: Pen, align: Align = Align.LEFT) -> None:
        """Write readable `words` in one line, on the base line `y`."""
        if not words:
            return
        shift = {Align.LEFT: 0.0, Align.CENTRE: 0.5, Align.RIGHT: 1.0}[align]
        left = x - shift * self.width_of(words, pen)
        self.set_text_color(pen.grey)
        self.text(left, y, words)

    @contextmanager
    def tagged(self, tag: Tag) -> Generator[None]:
        """What is written inside is one thing of this kind."""
        mcid = self.struct_builder.next_mcid_for_page(self.page)
        self._add_marked_content(struct_type=f"/{tag}", mcid=mcid)
        self._out(f"/{tag} <</MCID {mcid}>> BDC")
        yield
        self._out("EMC")

    def fill(self, x: float, y: float, width: float, height: float, grey: int) -> None:
        """A grey area, which says nothing."""
        self._out("/Artifact BMC")
        self.set_fill_color(grey)
        self.rect(x, y, width, height, style="F")
        self._out("EMC")

    def _take(self, pen: Pen) -> None:
        self.set_font(_FAMILY, "B" if pen.bold else "", pen.size)
