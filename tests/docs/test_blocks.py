"""Whatever a page shows as code is tried, as far as that can be done without doing it."""

import json
import subprocess
import tomllib
from pathlib import Path

import pytest
import yaml

from bots import settings
from tests.docs.pages import Block, Page, pages
from tests.docs.shell import LIMBER, faults, lines, told, unknown_keys

LANGUAGES = {"sh", "bash", "env", "toml", "json", "yaml", "python", "text"}

each_page = pytest.mark.parametrize("read", pages(), ids=lambda read: read.name)
BLOCKS = [pytest.param(block, id=f"{read.name}:{block.line}") for read in pages() for block in read.blocks]


@each_page
def test_every_block_says_which_language_it_is_in(read: Page) -> None:
    assert [each.line for each in read.blocks if each.language not in LANGUAGES] == []


@pytest.mark.parametrize("block", BLOCKS)
def test_every_block_holds_what_it_says(block: Block, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    match block.language:
        case "sh":
            assert [fault for line in lines(block.text) for fault in faults(line)] == []
        case "bash":  # a script: whether the shell can read it
            assert subprocess.run(["bash", "-n"], input=block.text, text=True, check=False).returncode == 0
        case "env":
            assert flaws(block.text, tmp_path, monkeypatch) == []
        case "toml":
            tomllib.loads(block.text)
        case "json":
            json.loads(block.text)
        case "yaml":
            list(yaml.safe_load_all(block.text))
        case "python":
            compile(block.text, "block", "exec")
        case _:
            assert unknown_keys(block.text) == []


def flaws(text: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the reader of the settings has against these; the files that they name are on another machine."""
    for key in settings.known_keys():
        monkeypatch.delenv(key, raising=False)
    file = folder / "env"
    file.write_text(text, encoding="utf-8")
    return [each.told for each in settings.tolerant(file)[1] if each.kind not in ("file", "alone")]


@each_page
def test_every_line_that_is_set_in_works(read: Page) -> None:
    assert [fault for block in read.indented for line in lines(block) for fault in faults(line)] == []


@each_page
def test_every_word_of_limber_that_is_spoken_of_exists(read: Page) -> None:
    said = (each.split() for each in read.spans)
    behind = [words[1:] for words in said if words and words[0] in ("limber", ".venv/bin/limber")]
    known = [words for words in behind if not words or words[0] not in ("<word>", "...")]
    assert [fault for words in known for fault in told(words, whole=False)] == []


@each_page
def test_every_target_and_module_that_is_spoken_of_exists(read: Page) -> None:
    spans = [each for each in read.spans if each.startswith(("make ", "python -m ", ".venv/bin/python "))]
    assert [fault for each in spans for fault in faults(each)] == []


@each_page
def test_every_setting_that_is_spoken_of_exists(read: Page) -> None:
    assert unknown_keys(read.prose) == []


@pytest.mark.parametrize(
    "line",
    [
        "make nonsense",
        "limber nonsense",
        "limber doctor --mend",
        "limber restore",
        "limber load --people many",
        "sudo -u limber .venv/bin/limber key turn",
        "LIMBER_DISCORD_TOKN=x limber run",
        "cp deploy/nothing.service there",
        "python -m bots.nothing",
        "gibberish",
        "docker compose -f deploy/compose.yaml exec nobody limber health",
        "docker compose run --rm worker nonsense",
        "docker compose -f deploy/compose.yaml exec limber limber nonsense",
        "kubectl exec deploy/limber -- limber nonsense",
        "cd there && make nonsense",
    ],
)
def test_a_line_that_cannot_work_is_found(line: str) -> None:
    assert faults(line) != []


@pytest.mark.parametrize(
    "line",
    [
        "make test ARGS=tests/docs",
        "limber backup --to there",
        "limber --help",
        "docker compose run --rm --no-deps worker migrate --check",
    ],
)
def test_a_line_that_works_is_let_pass(line: str) -> None:
    assert faults(line) == []


def test_limber_has_words() -> None:
    assert {"run", "doctor", "backup"} <= set(LIMBER.commands)
