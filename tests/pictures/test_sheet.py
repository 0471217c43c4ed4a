"""A sheet shows each picture beside its words and what is measured; what misses its goal is called wrong."""

from __future__ import annotations

import io
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from core.messages.texts import text
from core.pictures import sheet
from core.pictures.canvas import Label
from core.pictures.media import read_all
from core.pictures.scene import Scene
from core.pictures.sheet import Note, draw_sheets, measured, told, written
from core.pictures.theme import load_theme
from tests.shipped import content

CONTENT = content()
ROUTINES = CONTENT.catalog.routines
E3 = CONTENT.catalog.routine("glutes").exercise("e3")


def english(text_id: str) -> str:
    return CONTENT.texts.say(text(text_id), "en")


def test_what_is_told_is_the_name_the_start_and_the_steps_of_each_form() -> None:
    poses = replace(read_all(["e3"])[0], forms=("e3", "e3.standing"))
    words = [each.words for each in told(poses, E3, english)]
    assert words[0] == "e3: Hip-flexor stretch"
    assert words[1] == english("e3-setup")
    assert words[2] == f"1. {english('e3-step-1')}"
    assert "e3.standing: Standing" in words
    assert words[-1].partition(". ")[2] == english(E3.variants[0].steps[-1])


def test_angles_and_distances_are_measured_on_the_figure() -> None:
    poses = read_all(["e3"])[0]
    notes = list(measured(Scene(poses, load_theme("light", poses.figure.person))))
    assert len(notes) == len(poses.goals) + len(poses.touches)
    assert not any(each.wrong for each in notes)
    assert "°, from " in notes[0].words
    assert notes[-1].words.endswith("mm")


def test_a_goal_or_touch_that_is_missed_is_wrong() -> None:
    poses = read_all(["e3"])[0]
    missed = replace(
        poses,
        goals=tuple(replace(each, deg=(1.0, 2.0)) for each in poses.goals),
        touches=tuple(replace(each, within=-1.0) for each in poses.touches),
    )
    notes = list(measured(Scene(missed, load_theme("light", poses.figure.person))))
    assert notes
    assert all(each.wrong for each in notes)


def test_there_is_a_sheet_for_each_exercise_that_is_drawn_and_one_of_progress(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sheet, "_FRAMES", 1)
    monkeypatch.setattr(sheet, "_ZOOM", 0.1)
    seen: list[tuple[int, int]] = []
    with ThreadPoolExecutor(1) as threads:
        paths = draw_sheets(
            read_all(["e3"]), ROUTINES, english, tmp_path, threads, lambda done, of: seen.append((done, of))
        )
    assert [path.name for path in paths] == ["e3.png", "progress.png"]
    assert seen == [(0, 1), (1, 1)]
    with Image.open(io.BytesIO(paths[0].read_bytes())) as drawn:
        assert drawn.width == 10 + 2 * (64 + 10) + 620 + 10


def test_many_words_make_a_row_higher_and_none_is_lost() -> None:
    canvas = written([Note(words=f"Word {number} " + "and more " * 40) for number in range(30)])
    labels = [each for each in canvas.items if isinstance(each, Label)]
    assert "".join(each.words for each in labels).count("more") == 30 * 40
    assert max(each.y for each in labels) < canvas.h
