"""`limber content` says kindly what it cannot do, before anything is drawn."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bots.cli import app
from core.pictures.media import MEDIA

TINY = Path(__file__).parents[1] / "content" / "packs" / "tiny"


def said(*words: str) -> tuple[int, str]:
    result = CliRunner().invoke(app, ["content", *words])
    return result.exit_code, result.output


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        (("--language", "en"), "need both: --language CODE and --out FOLDER"),
        (("--out", "somewhere"), "need both: --language CODE and --out FOLDER"),
        (("--language", "en", "--out", str(MEDIA)), "holds the pictures for all languages, without words"),
        (("--language", "en", "--out", str(MEDIA / "en")), "holds the pictures for all languages, without words"),
        (("--only", "e99"), "There is no pose file e99.toml. There are: e1"),
        (
            ("--only", "e1", "--language", "xx", "--out", "somewhere"),
            "There is no language 'xx'. There are: de, en, es",
        ),
    ],
)
def test_a_wish_that_cannot_be_met_is_answered(words: tuple[str, ...], answer: str) -> None:
    before = sorted(each.name for each in MEDIA.iterdir())
    code, output = said("draw", *words)
    assert (code, answer in output) == (1, True), output
    assert sorted(each.name for each in MEDIA.iterdir()) == before
    assert not Path("somewhere").exists()


@pytest.mark.parametrize("command", ["draw", "sheet"])
def test_a_missing_library_is_named_with_what_to_run(monkeypatch: pytest.MonkeyPatch, command: str) -> None:
    monkeypatch.setitem(sys.modules, "av", None)
    code, output = said(command)
    assert code == 1
    assert output == "Drawing the pictures needs av, which is not installed. Run `uv sync`, then try again.\n"


def test_a_check_names_what_has_no_picture(tmp_path: Path) -> None:
    pack = Path(shutil.copytree(TINY, tmp_path / "tiny"))
    (pack / "media/w1.mp4").unlink()
    code, output = said("check", str(pack))
    assert code == 1
    assert "tiny/media/manifest.json:3: w1.mp4 cannot be read: No such file or directory; run" in output
