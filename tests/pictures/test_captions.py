"""Words in a picture are made smaller and wrapped, never cut; what does not fit even so is named before drawing."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.errors import InvalidValue
from core.messages.texts import text
from core.pictures.canvas import Canvas, Label
from core.pictures.captions import Captions, captions_of, draw_captions, overflowing
from core.pictures.lettering import width_of
from core.pictures.media import pose_files
from core.pictures.poses import read_poses
from core.pictures.theme import load_theme
from tests.shipped import content

CONTENT = content()
COLOURS = load_theme("light").colours
WIDTH = 640
SHORT = Captions(title="Glute bridge", target="Large buttock muscle", phases=("Lift", "Hold"), tag="both sides")


def english(text_id: str) -> str:
    return CONTENT.texts.say(text(text_id), "en")


def german(text_id: str) -> str:
    return CONTENT.texts.say(text(text_id), "de")


def spanish(text_id: str) -> str:
    return CONTENT.texts.say(text(text_id), "es")


def long_winded(text_id: str) -> str:
    """English as a language that takes two fifths more letters, many with accents."""
    accented = english(text_id).translate(str.maketrans("aeiouAEIOUnsc", "äéîöûÄÉÎÖÛñšç"))
    words = accented.split()
    more = max(1, round(len(accented) * 0.4))
    each, rest = divmod(more, len(words))
    return " ".join(word + "w" * (each + (number < rest)) for number, word in enumerate(words))


def drawn(said: Captions, *, phase: int = 0, still: bool = False, inset: bool = False) -> list[Label]:
    canvas = Canvas(w=WIDTH, h=480, bg=COLOURS.bg)
    draw_captions(canvas, COLOURS, said, phase, 0.5, still=still, inset=inset)
    return [each for each in canvas.items if isinstance(each, Label)]


def ends(label: Label) -> tuple[float, float]:
    wide = width_of(label.words, label.size, label.weight)
    return (label.x - wide, label.x) if label.anchor == "end" else (label.x, label.x + wide)


@pytest.mark.parametrize("say", [english, german, spanish, long_winded])
@pytest.mark.parametrize("path", pose_files(), ids=lambda path: path.stem)
def test_the_words_of_every_picture_fit(path: Path, say) -> None:
    poses = read_poses(path)
    said = captions_of(poses, CONTENT.catalog.routines, say)
    assert overflowing(said, inset=poses.inset is not None) == ()


def test_short_words_stand_on_one_line_in_full_size() -> None:
    assert [(each.words, each.size) for each in drawn(SHORT)] == [
        ("Glute bridge", 30),
        ("Large buttock muscle", 22),
        ("Lift", 23),
    ]
    assert [each.words for each in drawn(SHORT, phase=1, still=True)][2:] == ["Hold", "both sides"]


@pytest.mark.parametrize("still", [False, True])
@pytest.mark.parametrize("inset", [False, True])
@pytest.mark.parametrize("letters", range(4, 52, 6))
def test_words_are_whole_and_inside_the_picture_and_apart(letters: int, inset: bool, still: bool) -> None:
    said = Captions(title="m" * 12 + " " + "o" * letters, target="Großer Gesäßmuskel " + "n" * letters,
                    phases=("Atme aus " + "e" * letters,), tag="je Seite")  # fmt: skip
    labels = drawn(said, still=still, inset=inset)
    assert "".join(each.words for each in labels).replace(" ", "") == "".join(
        (said.title, said.target, said.phases[0], said.tag if still else "")
    ).replace(" ", "")
    assert all(each.size >= 18 for each in labels)
    if not overflowing(said, inset=inset):
        for label in labels:
            left, right = ends(label)
            assert (left, right <= WIDTH - 18) == (max(left, 18), True)
        for one in labels:
            for other in labels:
                beside = ends(one)[1] <= ends(other)[0] or ends(other)[1] <= ends(one)[0]
                assert one is other or beside or abs(one.y - other.y) >= min(one.size, other.size)


def test_what_cannot_fit_is_named() -> None:
    endless = "Gluteusmaximus" * 5
    said = Captions(title=endless, target="Hip", phases=("Lift", endless), tag="both sides")
    assert overflowing(said, inset=False) == (endless,)


def test_a_picture_of_no_exercise_has_no_words() -> None:
    poses = read_poses(pose_files()[0])
    with pytest.raises(InvalidValue, match="does not exist"):
        captions_of(poses, (), english)
