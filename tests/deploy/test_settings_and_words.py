"""What deploy/ speaks of is there: settings, words of the command line, targets, services, pages, anchors."""

import re

import pytest
import yaml

from bots.settings import SEALED, Settings, key_of, known_keys
from tests.deploy.papers import (
    COMPOSE,
    DEPLOY,
    KUBERNETES,
    ROOT,
    RUNBOOK,
    code_in,
    commands_in,
    keys_in,
    metric_names,
    wrong_command,
)

EXAMPLE = DEPLOY / "env.example"
_KEY = re.compile(r"#?([A-Z_]+)=.*")
SPEAKING = sorted(
    path
    for path in (
        DEPLOY / "Dockerfile",
        COMPOSE,
        EXAMPLE,
        RUNBOOK,
        *(DEPLOY / "systemd").iterdir(),
        *KUBERNETES.iterdir(),
    )
    if path.is_file()
)


@pytest.mark.parametrize("path", SPEAKING, ids=lambda path: path.name)
def test_every_setting_that_is_named_exists(path):
    assert keys_in(path.read_text()) - set(known_keys()) == set()


def test_the_example_has_every_setting_each_once_and_with_words_above_it():
    lines = EXAMPLE.read_text().splitlines()
    keys = [match[1] for line in lines if (match := _KEY.fullmatch(line))]
    assert sorted(keys) == sorted([*known_keys(), "COMPOSE_PROFILES", "WORKERS"])
    for place, line in enumerate(lines):
        above = next(each for each in reversed(lines[:place] or [""]) if not _KEY.fullmatch(each))
        assert not _KEY.fullmatch(line) or above.startswith("# "), f"nothing is said above {line}"


def test_the_example_shows_the_defaults_and_sets_nothing_of_limber():
    shown = dict(re.findall(r"^#(LIMBER_\w+)=(.+)$", EXAMPLE.read_text(), re.MULTILINE))
    said = {key_of(name): field.default for name, field in Settings.model_fields.items()}
    for key, value in shown.items():
        if not key.endswith("_FILE"):
            assert value.lower() == str(said[key]).lower()
    assert not re.findall(r"^LIMBER_", EXAMPLE.read_text(), re.MULTILINE)


def test_the_example_holds_no_secret():
    for name in SEALED:
        assert f"#{key_of(name)}=\n" in EXAMPLE.read_text()


def test_every_word_that_the_runbook_types_exists():
    typed = list(commands_in(RUNBOOK.read_text()))
    assert len(typed) > 20
    assert [wrong for words in typed if (wrong := wrong_command(words))] == []


def test_a_word_or_an_option_that_does_not_exist_is_found():
    typed = list(
        commands_in(
            "`limber heal`, `limber restore FILE --dril` and\n```\ndocker compose run limber limber key turn\n```\n"
        )
    )
    assert [bool(wrong_command(words)) for words in typed] == [True, True, True]


def test_every_target_of_make_that_the_runbook_names_exists():
    named = {target for code in code_in(RUNBOOK.read_text()) for target in re.findall(r"\bmake ([a-z-]+)", code)}
    assert named >= {"run", "install", "secrets"}
    assert named <= set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))


def test_every_service_of_compose_that_the_runbook_names_exists():
    services = yaml.safe_load(COMPOSE.read_text())["services"]
    named = {
        service
        for code in code_in(RUNBOOK.read_text())
        for service in re.findall(r"docker compose (?:exec|run)(?: -\S+)* ([a-z]+)", code)
    }
    assert named == {"limber", "worker"}
    assert named <= set(services)


def test_every_thing_of_kubernetes_that_the_runbook_names_exists():
    text = "".join(path.read_text() for path in KUBERNETES.glob("*.yaml"))
    named = {
        name
        for code in code_in(RUNBOOK.read_text())
        for name in re.findall(r"(?:(?<!-k )deploy/|job )([a-z]+(?:-[a-z]+)*)(?= |$)", code)
    }
    assert named >= {"limber", "limber-hand", "limber-migrate"}
    assert [each for each in named if f"  name: {each}\n" not in text] == []


def test_every_page_and_part_that_the_runbook_leads_to_is_there():
    for page, part in re.findall(r"\]\((?!http)([^)#]*)#?([^)]*)\)", RUNBOOK.read_text()):
        path = DEPLOY / page if page else RUNBOOK
        assert path.exists(), page
        assert not part or part in anchors(path.read_text()), f"{page}#{part}"


def test_every_metric_that_the_runbook_names_is_scraped():
    named = set(re.findall(r"\blimber_[a-z_]+", RUNBOOK.read_text()))
    assert named
    assert named - metric_names() == set()


def test_every_line_of_the_log_that_the_runbook_names_is_logged():
    code = "".join(path.read_text() for room in ("bots", "core") for path in (ROOT / room).rglob("*.py"))
    for event in ("store_away", "store_back", "told_to_wait"):
        assert f"`{event}`" in RUNBOOK.read_text()
        assert f'("{event}"' in code


@pytest.mark.parametrize(
    "case",
    [
        "token has leaked",
        "locked",
        "quarantined",
        "429",
        "Restore",
        "Upgrade",
        "another machine",
        "key is lost",
        "disk is full",
        "hangs",
    ],
)
def test_the_runbook_has_a_part_for(case):
    assert [line for line in RUNBOOK.read_text().splitlines() if line.startswith("## ") and case in line]


def anchors(text: str) -> set[str]:
    """The parts of a page, as a link names them."""
    titles = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    return {re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-") for title in titles}
