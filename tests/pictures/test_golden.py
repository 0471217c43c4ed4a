"""Each picture still looks as it did when somebody last looked at it.

A difference that is meant: LIMBER_PICTURES=1 takes the golden pictures anew; look at them before they are committed.
"""

from __future__ import annotations

import io
import os
from pathlib import Path

import pytest
from PIL import Image

from core.pictures.raster import png
from tests.pictures.motion import STEMS, scene, still

GOLDEN = Path(__file__).parent / "golden"
SIZE = (160, 120)
# Of 255, per channel (pictures.md §8): one degree of one hip is 0.46, five degrees are 2.1.
MOST = 0.4


def small(stem: str) -> Image.Image:
    drawn = Image.open(io.BytesIO(png(still(stem))))
    return drawn.convert("RGB").resize(SIZE, Image.Resampling.BOX)


def difference(a: Image.Image, b: Image.Image) -> float:
    pairs = zip(a.tobytes(), b.tobytes(), strict=True)
    return sum(abs(x - y) for x, y in pairs) / (SIZE[0] * SIZE[1] * 3)


@pytest.mark.parametrize("stem", STEMS)
def test_the_still_looks_as_it_did(stem: str) -> None:
    path = GOLDEN / f"{stem}.png"
    now = small(stem)
    if os.environ.get("LIMBER_PICTURES"):
        GOLDEN.mkdir(exist_ok=True)
        now.save(path, optimize=True)
    assert path.exists(), f"{stem} has no golden picture: run LIMBER_PICTURES=1 pytest {__name__.replace('.', '/')}.py"
    then = Image.open(path).convert("RGB")
    assert difference(now, then) <= MOST


def test_no_golden_picture_is_left_of_a_file_that_is_gone() -> None:
    assert {path.stem for path in GOLDEN.glob("*.png")} <= set(STEMS)


def test_a_turned_hip_is_a_difference() -> None:
    shown = scene(STEMS[0])
    first, other = small(STEMS[0]), shown.canvas(shown.still_at_s + 1.5, still=True)
    moved = Image.open(io.BytesIO(png(other))).convert("RGB").resize(SIZE, Image.Resampling.BOX)
    assert difference(first, first) == 0
    assert difference(first, moved) > MOST


def test_the_golden_pictures_stay_small() -> None:
    assert all(path.stat().st_size < 40_000 for path in GOLDEN.glob("*.png"))
