"""The manifest of the media becomes pictures; what is wrong with it leaves a picture out and is reported, no more."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from core.content import check, load
from core.errors import ContentFault

TINY = Path(__file__).parent / "packs" / "tiny"
WORDS, GERMAN = "languages/en/wrists.ftl", "languages/de/wrists.ftl"
MANIFEST = "media/manifest.json"
AT = f"tiny/{MANIFEST}"

Pictures = dict[str, Any]


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    return Path(shutil.copytree(TINY, tmp_path / "tiny"))


def change(pack: Path, do: Callable[[Pictures], object]) -> None:
    manifest = json.loads((pack / MANIFEST).read_text("utf-8"))
    do(manifest["pictures"])
    (pack / MANIFEST).write_text(json.dumps(manifest, indent=1, sort_keys=True), "utf-8")


def reword(pack: Path, name: str, old: str, new: str) -> None:
    source = (pack / name).read_text("utf-8")
    assert old in source
    (pack / name).write_text(source.replace(old, new, 1), "utf-8")


def test_every_form_leads_to_its_picture_in_three_files() -> None:
    content = load(TINY)
    assert content.warnings == ()
    assert set(content.pictures) == {"w1", "w1.lap", "w1.wall", "w2", "w2.bare", "w2.slow"}
    drawing = content.pictures["w1.lap"]
    assert (drawing.stem, drawing.alt, drawing.phases) == ("w1", "w1-alt", ("phase-w1-bend", "phase-w1-let-go"))
    assert drawing.loop.seconds == 4.0
    assert (drawing.still.width, drawing.still.height) == (1280, 960)
    assert [each.read() for each in (drawing.still, drawing.loop.mp4, drawing.loop.gif)] == [
        b"the png of w1\n",
        b"the mp4 of w1\n",
        b"the gif of w1\n",
    ]


def test_a_file_is_named_by_its_stem_and_its_bytes_and_lasts() -> None:
    drawing = load(TINY).pictures["w2"]
    for image, kind in ((drawing.still, "png"), (drawing.loop.mp4, "mp4"), (drawing.loop.gif, "gif")):
        assert image.name == f"w2-{image.sha256[:6]}.{kind}"
        assert image.lasting


def test_a_file_is_not_read_before_it_is_sent(pack: Path) -> None:
    drawing = load(pack).pictures["w1"]
    (pack / "media/w1.png").write_bytes(b"another file!!")
    assert drawing.still.read() == b"another file!!"


CASES: list[tuple[Callable[[Pictures], object], str]] = [
    (lambda it: it["w1"]["files"]["gif"].update(bytes=99), "3: w1.gif has 14 bytes, not the 99 it was written with"),
    (lambda it: it["w1"]["forms"].append("w1.lab"), "3: w1 shows 'w1.lab', which does not exist; did you mean"),
    (lambda it: it["w2"]["forms"].append("w1.lap"), "37: w1.lap has two pictures, one of them w2"),
    (lambda it: it["w1"]["forms"].remove("w1.lap"), "1: w1.lap has no picture; name it among the forms of one"),
    (lambda it: it["w1"]["phases"].append("phase-x"), "3: the text phase-x is missing; write it into languages/de"),
    (lambda it: it["w1"]["phases"].append("phase-x"), "3: the text phase-x is missing; write it into languages/en"),
    (lambda it: it["w1"]["phases"].remove("phase-w1-bend"), "1: the text phase-w1-bend belongs to no picture"),
    (lambda it: it.pop("w2"), "1: the text w2-alt belongs to no picture; did you mean 'w1-alt'?"),
    (lambda it: it.pop("w2"), "1: w2.bare has no picture"),
    (lambda it: it["w2"]["files"].pop("mp4"), "1: not as it is written by `limber content draw`"),
    (lambda it: it["w2"].update(phases=3), "1: not as it is written by `limber content draw`"),
    (lambda it: it["w2"].update(seconds="x"), "1: not as it is written by `limber content draw`"),
    (lambda it: it["w2"]["files"]["png"].update(width=0), "1: not as it is written by `limber content draw`"),
    (lambda it: it.update({"W 2": it.pop("w2")}), "1: not as it is written by `limber content draw`"),
]


@pytest.mark.parametrize(("do", "fault"), CASES, ids=[fault for _, fault in CASES])
def test_each_kind_of_gap_is_reported_with_how_to_close_it(
    pack: Path, do: Callable[[Pictures], object], fault: str
) -> None:
    change(pack, do)
    found = check(pack)
    assert any(each.startswith(f"{AT}:{fault}") for each in found), "\n".join(found)
    assert load(pack).warnings == found


@pytest.mark.parametrize("source", ["", "[]", "{}", '{"pictures": 7}', '{"pictures": {"w1": 7}}', "\0"])
def test_a_manifest_of_another_kind_leaves_all_pictures_out(pack: Path, source: str) -> None:
    (pack / MANIFEST).write_text(source, "utf-8")
    content = load(pack)
    assert content.pictures == {}
    assert content.warnings == (
        f"{AT}:1: not as it is written by `limber content draw`; run `limber content draw --all`",
    )


def test_without_media_the_content_loads_and_one_line_says_so(pack: Path) -> None:
    shutil.rmtree(pack / "media")
    assert load(pack).pictures == {}
    assert check(pack) == (f"{AT}:1: cannot be read: No such file or directory; run `limber content draw`",)


def test_a_missing_file_takes_away_one_picture_and_no_other(pack: Path) -> None:
    (pack / "media/w1.gif").unlink()
    content = load(pack)
    assert set(content.pictures) == {"w2", "w2.bare", "w2.slow"}
    assert content.warnings == (f"{AT}:3: w1.gif cannot be read: No such file or directory; run `limber content draw`",)


def test_of_two_pictures_of_a_form_the_first_is_shown(pack: Path) -> None:
    change(pack, lambda it: it["w2"]["forms"].extend(["w1.lap", "w1.lab"]))
    pictures = load(pack).pictures
    assert pictures["w1.lap"].stem == "w1"
    assert "w1.lab" not in pictures


def test_a_description_is_there_in_every_language_and_needs_no_value(pack: Path) -> None:
    reword(pack, GERMAN, "w1-alt", "w1-purpose")
    reword(pack, WORDS, "Bend the hand", "Bend { $what }")
    reword(pack, GERMAN, "Beuge die Hand", "Beuge { $what }")
    assert load(pack).warnings == (
        f"{AT}:3: phase-w1-bend cannot speak of $what: nothing fills it",
        f"{AT}:3: the text w1-alt is missing; write it into languages/de",
    )
    assert "w1" not in load(pack).pictures


def test_a_misspelt_description_is_no_fault_of_the_exercise_and_stops_nothing(pack: Path) -> None:
    reword(pack, WORDS, "w1-alt", "w1-lapp-alt")
    reword(pack, GERMAN, "w1-alt", "w1-lapp-alt")
    assert f"{AT}:1: the text w1-lapp-alt belongs to no picture; did you mean 'w1-alt'?" in load(pack).warnings


def test_other_faults_come_first(pack: Path) -> None:
    shutil.rmtree(pack / "media")
    reword(pack, WORDS, "w1-purpose", "w1-pupose")
    with pytest.raises(ContentFault) as caught:
        load(pack)
    assert not any(MANIFEST in each for each in caught.value.faults)
