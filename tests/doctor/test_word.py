"""`limber doctor` as it is typed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bots.cli import app
from bots.doctor.report import Finding, Level, Mended, Report, in_words


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("bots.logs.set_up", lambda _level: None)
    return tmp_path


def test_warnings_alone_end_well(here: Path) -> None:
    answer = CliRunner().invoke(app, ["doctor"])
    assert answer.exit_code == 0
    assert "There is no token" in answer.output
    assert "0 errors" not in answer.output


def test_an_error_ends_with_one_and_what_can_be_mended_is_said(here: Path) -> None:
    (here / ".env").write_text("LIMBER_OPERATR=Ana\n")
    (here / ".env").chmod(0o644)
    answer = CliRunner().invoke(app, ["doctor"])
    assert answer.exit_code == 1
    assert answer.output.startswith("ERROR")
    assert "`limber doctor --fix` mends 1 of them." in answer.output
    fixed = CliRunner().invoke(app, ["doctor", "--fix"])
    assert fixed.output.startswith("MENDED")
    assert (here / ".env").stat().st_mode & 0o777 == 0o600


def test_a_program_gets_the_same_in_json(here: Path) -> None:
    (here / ".env").write_text("LIMBER_LOG_LEVEL=LOUD\n")
    answer = CliRunner().invoke(app, ["doctor", "--json"])
    assert answer.exit_code == 1
    report = json.loads(answer.output)
    assert report["errors"] == 1
    assert report["findings"][0]["id"] == "settings.value"
    assert set(report["findings"][0]) == {"id", "level", "what", "why", "how", "mendable", "at_rest"}
    assert report["looked_at"][0] == "the settings"
    assert report["running"] is False


def test_long_words_are_wrapped_and_none_is_cut() -> None:
    address = "https://" + "x" * 120
    finding = Finding(id="x.y", level=Level.NOTE, what="word " * 40, why="because", how=f"See {address}.")
    lines = list(in_words(Report(findings=(finding,), mended=(Mended(finding=finding, done="It is."),))))
    assert any(address in line for line in lines)
    assert all(len(line) <= 100 for line in lines if address not in line)
    assert all(line == line.rstrip() for line in lines)
