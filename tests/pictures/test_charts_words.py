"""The words of progress pictures: in letters that the font has, on the card, and never one over the other."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from itertools import combinations
from typing import Any, cast

import pytest
from PIL import Image

from core.pictures.canvas import Canvas, Label
from core.pictures.chart import WIDTH
from core.pictures.lettering import cut, fitted, readable, width_of, wrapped
from core.pictures.raster import png
from core.rules.marks import Mark
from tests.pictures.test_charts import KINDS, THEMES


def longer(value: Any, turned: Callable[[str], str]) -> Any:
    """The same value with every text in it changed."""
    if isinstance(value, str) and not isinstance(value, Mark) and value not in THEMES:
        return turned(value)
    if isinstance(value, tuple):
        return tuple(longer(each, turned) for each in cast("tuple[Any, ...]", value))
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{field.name: longer(getattr(value, field.name), turned) for field in fields(value)})
    return value


def pseudo(words: str) -> str:
    """Forty per cent longer, as German or Finnish is."""
    return f"{words} {'ëőñ' * 20}"[: round(len(words) * 1.4)] if words.isascii() and len(words) > 2 else words


def boxes(canvas: Canvas) -> Iterator[tuple[str, float, float, float, float]]:
    """Each line of words with its left, top, right and bottom; letters without the parts below the line."""
    for item in canvas.items:
        if isinstance(item, Label) and item.words:
            wide = width_of(item.words, item.size, item.weight)
            left = item.x - {"start": 0.0, "middle": 0.5, "end": 1.0}[item.anchor] * wide
            yield item.words, left, item.y - 0.72 * item.size, left + wide, item.y


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("turned", [str, pseudo, lambda words: f"{words} " * 6], ids=["as is", "longer", "six times"])
def test_words_stay_on_the_card_and_apart(kind: str, turned: Callable[[str], str]) -> None:
    canvas = longer(KINDS[kind]("light"), turned).canvas()
    found = list(boxes(canvas))
    for words, left, top, right, bottom in found:
        assert 18 < left < right < WIDTH - 18, words
        assert 18 < top < bottom < canvas.h - 16, words
    for one, other in combinations(found, 2):
        apart = one[3] <= other[1] or other[3] <= one[1] or one[4] <= other[2] or other[4] <= one[2]
        assert apart, f"{one[0]!r} runs into {other[0]!r}"


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Desk Stretchers", "Desk Stretchers"),
        ("Привет", "Привет"),
        ("Žluťoučký", "Žluťoučký"),
        ("🔥 Hips 🔥", "Hips"),
        ("東京 Hips", "… Hips"),
        ("نادي", "…"),
        ("a\u202eb\nc", "ab c"),
        ("ｆit", "fit"),
        ("", ""),
    ],
)
def test_letters_that_the_font_lacks_are_replaced(name: str, shown: str) -> None:
    assert readable(name) == shown


def test_words_shrink_before_they_are_cut() -> None:
    wide = width_of("Looked after", 20, 700)
    assert fitted("Looked after", 20, 700, wide) == ("Looked after", 20)
    words, size = fitted("Looked after", 20, 700, wide * 0.9)
    assert (words, round(size, 6)) == ("Looked after", 18)
    words, size = fitted("Looked after", 20, 700, wide * 0.5)
    assert words.endswith("…")
    assert size == 14
    assert width_of(words, size, 700) <= wide * 0.5


def test_words_are_wrapped_into_two_lines_at_most() -> None:
    room = width_of("Days looked", 18, 600) + 1
    assert wrapped("Days looked after", 18, 600, room) == ["Days looked", "after"]
    first, last = wrapped("Days looked after in all of the weeks", 18, 600, room)
    assert first == "Days looked"
    assert last.endswith("…")
    assert wrapped("", 18, 600, room) == []
    assert cut("a", 18, 600, 0) == "…"


def test_widths_are_those_of_the_renderer() -> None:
    words = "Days looked after"
    canvas = Canvas(400, 40, "#FFFFFF")
    canvas.text(10, 28, words, 24, "#000000", 700)
    image = Image.open(io.BytesIO(png(canvas))).convert("L").point(lambda shade: 255 if shade < 128 else 0)
    box = image.getbbox()
    assert box is not None
    assert box[2] - box[0] == pytest.approx(width_of(words, 24, 700), abs=6)
