"""The reference is fresh, and nothing that an operator or a person meets is left out of it."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bots import reference, settings
from bots.metrics import Metrics
from bots.reference import content, event_words, events
from bots.reference.readers import keys_of
from bots.reference.table import require_described, table
from bots.wiring import CONTENT
from core.content import load
from core.errors import ConfigurationFault
from core.flows.words import WORDS
from tests.docs.pages import ROOT, page
from tests.docs.shell import LIMBER

LOGS = re.compile(r"""\blog\.(?:debug|info|warning|error)\(\s*(?:"([^"]+)"|'([^']+)')""")


@pytest.mark.parametrize("name", reference.WRITERS)
def test_a_page_of_the_reference_reads_as_the_code_says(name: str) -> None:
    path = reference.FOLDER / name
    assert path.read_text("utf-8") == reference.WRITERS[name](), "write it anew: python -m bots.reference"


def test_every_setting_is_documented() -> None:
    told = page("deploy/docs/reference/settings.md").text
    assert [key for key in settings.known_keys() if f"`{key}`" not in told] == []


def test_every_word_of_limber_and_every_option_is_documented() -> None:
    told = page("deploy/docs/reference/commands.md").text
    for path, command in words(LIMBER):
        section = told.partition(f"### {path}\n")[2].partition("\n### ")[0]
        assert section, path
        assert [
            each for option in command.params for each in option.opts if each.startswith("-") and each not in section
        ] == []


def words(command: Any, path: str = "limber") -> Iterator[tuple[str, Any]]:
    if not hasattr(command, "commands"):
        yield path, command
        return
    for name, child in command.commands.items():
        yield from words(child, f"{path} {name}")


def test_every_word_of_the_chat_is_documented_in_every_language() -> None:
    told = page("deploy/docs/reference/commands.md").text
    for word in WORDS:
        section = told.partition(f"### /{word.name}\n")[2].partition("\n### ")[0]
        assert all(f"| {language} |" in section for language in ("English", "Deutsch", "Español")), word.name


def test_every_word_of_the_chat_stands_in_the_page_for_whoever_types_it() -> None:
    member, admin = (page(f"deploy/docs/{name}.md").text for name in ("member", "admin"))
    assert [each.name for each in WORDS if f"`/{each.name}" not in (admin if each.admin else member)] == []


def test_every_word_of_limber_stands_in_a_page_that_says_when_to_type_it() -> None:
    told = "".join(page(f"deploy/docs/{name}.md").text for name in ("operator", "author", "translator", "developer"))
    assert [path for path, _ in words(LIMBER) if not re.search(rf"\b{path}\b", told)] == []


def test_every_event_of_the_log_is_documented() -> None:
    told = page("deploy/docs/reference/events.md").text
    sources = [path.read_text("utf-8") for room in events.ROOMS for path in room.rglob("*.py")]
    said = {hit[1] or hit[2] for source in sources for hit in LOGS.finditer(source)}
    assert len(said) > 30
    assert [each for each in sorted(said) if f"`{each}`" not in told] == []


def test_every_metric_is_documented() -> None:
    told = page("deploy/docs/reference/metrics.md").text
    assert [each.name for each in Metrics().described if f"`{each.name}`" not in told] == []


def test_every_key_of_the_shipped_exercises_is_documented() -> None:
    told = page("deploy/docs/reference/content.md").text
    files = list((ROOT / "content/routines").glob("*/*.toml"))
    keys = {hit for path in files for hit in re.findall(r"^([a-z_]+) = ", path.read_text("utf-8"), re.MULTILINE)}
    of_people = {"desk", "lounging", "driving", "cycling", "running", "squats", "jumping", "riding", "kicks"}
    assert [key for key in sorted(keys - of_people) if f"`{key}" not in told] == []


def test_an_event_that_nobody_described_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(events, "SAYS", {k: v for k, v in event_words.SAYS.items() if k != "press"})
    with pytest.raises(ConfigurationFault, match="press"):
        events.page()


def test_a_description_of_what_is_gone_is_named() -> None:
    with pytest.raises(ConfigurationFault, match="there no more"):
        require_described("log event", ["press"], {"press": "", "gone": ""}, "here")


def test_a_line_of_the_log_whose_name_is_computed_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "one.py").write_text('log.info("a" + name, count=1)\n')
    monkeypatch.setattr(events, "ROOMS", (tmp_path,))
    with pytest.raises(ConfigurationFault, match=r"one\.py:1"):
        events.events()


def test_a_field_that_the_log_would_not_let_through_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "one.py").write_text('log.info("press", person=1)\n')
    monkeypatch.setattr(events, "ROOMS", (tmp_path,))
    with pytest.raises(ConfigurationFault, match="person"):
        events.events()


def test_a_function_that_reads_keys_is_not_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(content, "PARTS", {k: v for k, v in content.PARTS.items() if k != "learn.toml"})
    with pytest.raises(ConfigurationFault, match="_read"):
        content.page()


def test_what_may_be_left_out_and_what_not_is_read_from_the_code() -> None:
    (part,) = content.PARTS["routines/<routine>/<exercise>.toml"][1:2]
    keys = {each.name: each for each in keys_of(part.readers)}
    assert (keys["sets"].type, keys["sets"].default) == ("whole number, 1 or more", None)
    assert (keys["every_days"].type, keys["every_days"].default) == ("whole number, 1 to 7", "1")


def test_a_cell_stays_in_its_cell() -> None:
    assert table(("a", "b"), [("one|two", "\nthree\n")]).splitlines()[-1] == "| one\\|two | three |"


def test_a_page_that_is_not_fresh_ends_the_check_with_1(tmp_path: Path) -> None:
    script = (
        "import sys, pathlib; from bots import reference; from bots.reference import __main__ as word;"
        f"reference.FOLDER = pathlib.Path({str(tmp_path)!r});"
        "reference.WRITERS = {'metrics.md': reference.metrics.page};"
        "sys.argv = ['reference', *sys.argv[1:]]; word.typer.run(word.main)"
    )

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-c", script, *arguments], capture_output=True, text=True, cwd=ROOT, check=False
        )

    before, written, after = run("--check"), run(), run("--check")
    assert (before.returncode, written.returncode, after.returncode) == (1, 0, 0), before.stderr
    assert "metrics.md has to be written anew" in before.stdout


def test_every_decision_and_every_study_stands_in_the_page_that_says_why() -> None:
    told = page("deploy/docs/why.md").text
    decisions = [each.name for each in (ROOT / "deploy/decisions").glob("0*.md")]
    studies = [each for lesson in load(CONTENT).catalog.lessons for each in lesson.sources]
    assert len(decisions) > 30
    assert [each for each in (*decisions, *studies) if each not in told] == []
