"""What is drawn: the same every time, safe with any words, and inside the card."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest

from core.pictures.canvas import Canvas, Fill, Glow, Label, Stroke
from core.pictures.captions import Captions
from core.pictures.framing import BETWEEN_WORDS, WHOLE_CARD, Room, camera, framed
from core.pictures.poses import read_poses
from core.pictures.raster import FONTS, png
from core.pictures.scene import HEIGHT, WIDTH, Scene
from core.pictures.shapes import Point, gap, hull, wound
from core.pictures.svg import to_svg
from core.pictures.theme import load_theme
from tests.pictures.motion import POSES, STEMS, frames, scene, still

every_picture = pytest.mark.parametrize("stem", STEMS)


def written(words: str) -> str:
    canvas = Canvas(100, 50, "#FFFFFF")
    canvas.text(5, 20, words, 20, "#000000")
    return to_svg(canvas)


@pytest.mark.parametrize("stem", STEMS[::4])
def test_the_same_moment_gives_the_same_text(stem: str) -> None:
    again = Scene(read_poses(POSES / f"{stem}.toml"), load_theme("light", scene(stem).poses.figure.person))
    assert to_svg(again.canvas(again.still_at_s, still=True)) == to_svg(still(stem))


def test_the_same_text_gives_the_same_bytes() -> None:
    canvas = still(STEMS[0])
    assert png(canvas, 0.25) == png(to_svg(canvas), 0.25)


@pytest.mark.parametrize("words", ["A & <b> \"c\" 'd' >", "]]> <!-- --> &amp;", "Zäh: Ärger, Привет"])
def test_words_come_out_as_they_went_in(words: str) -> None:
    (text,) = ElementTree.fromstring(written(words)).iter("{http://www.w3.org/2000/svg}text")
    assert text.text == words


def test_control_characters_are_left_out() -> None:
    (text,) = ElementTree.fromstring(written("a\x00b\x1bc\x85d\ufffee\ud800f")).iter("{http://www.w3.org/2000/svg}text")
    assert text.text == "abcdef"


def test_only_our_own_font_writes() -> None:
    assert {path.name for path in FONTS.glob("Nunito*.ttf")} == {
        "Nunito_600SemiBold.ttf",
        "Nunito_700Bold.ttf",
        "Nunito_800ExtraBold.ttf",
    }
    assert re.findall('font-family="([^"]*)"', written("x")) == ["Nunito"]


@every_picture
def test_all_that_moves_stays_inside_the_card(stem: str) -> None:
    for x, y in drawn_points(still(stem)):
        assert 0 <= x <= WIDTH, f"{x:.0f}, {y:.0f}"
        assert 0 <= y <= HEIGHT, f"{x:.0f}, {y:.0f}"


@every_picture
@pytest.mark.parametrize("room", [WHOLE_CARD, BETWEEN_WORDS], ids=["whole", "between words"])
def test_the_figure_keeps_to_its_room_and_clear_of_the_window(stem: str, room: Room) -> None:
    poses, bodies = scene(stem).poses, [body for _, body in frames(stem)[::8]]
    cam, inset = camera(framed(poses, bodies, room)), poses.inset
    for body in bodies:
        for name, (x, y) in ((name, cam(at)) for name, at in body.joints.items()):
            assert room.left <= x <= room.right, name
            assert room.top <= y <= room.bottom, name
            assert inset is None or gap((x, y), (inset.x, inset.y)) > inset.r, name


def drawn_points(canvas: Canvas) -> list[Point]:
    shapes = [item.polygons if isinstance(item, Fill) else item.lines for item in canvas.items if outlined(item)]
    return [point for polygons in shapes for polygon in polygons for point in polygon]


def outlined(item: object) -> bool:
    return isinstance(item, Fill | Stroke) and item.clip is None


@every_picture
def test_the_muscle_glows_and_no_word_is_written_unasked(stem: str) -> None:
    assert any(isinstance(item, Glow) for item in still(stem).items)
    assert not any(isinstance(item, Label) for item in still(stem).items)


def test_a_caption_writes_its_words() -> None:
    shown = scene(STEMS[0])
    phases = tuple(f"phase {i}" for i in range(len(shown.phases)))
    said = Captions(title="A title", target="A muscle", phases=phases, tag="each side")
    words = {item.words for item in shown.canvas(0.0, said).items if isinstance(item, Label)}
    assert {"A title", "A muscle", "phase 0"} <= words


def test_the_window_on_the_pelvis_is_drawn_without_words() -> None:
    stem = next(stem for stem in STEMS if scene(stem).poses.inset)
    poses = scene(stem).poses
    bare = Scene(replace(poses, inset=None), load_theme("light"))
    assert len(scene(stem).canvas(0.0).items) > len(bare.canvas(0.0).items)


def test_both_themes_know_the_whole_cast() -> None:
    for person in "abcd":
        light, dark = load_theme("light", person), load_theme("dark", person)
        assert light.person == dark.person
        assert light.colours.bg != dark.colours.bg


def test_a_hull_holds_its_points_and_winds_one_way() -> None:
    square: list[Point] = [(0, 0), (4, 0), (4, 4), (0, 4)]
    assert sorted(hull([*square, (1, 2), (3, 3), (2, 0)])) == sorted(square)
    (turned,) = wound([square[::-1]])
    assert turned == square


def test_the_licence_of_the_font_stands_beside_it() -> None:
    assert "SIL OPEN FONT LICENSE" in Path(FONTS / "OFL-Nunito.txt").read_text("utf-8").upper()
