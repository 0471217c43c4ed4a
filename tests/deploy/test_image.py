"""deploy/Dockerfile and .dockerignore: what the image is made of. `make root` runs its steps."""

import os
import re
import tomllib
from importlib.util import find_spec

import pytest
from typer.testing import CliRunner

from bots import cli
from bots.settings import Settings
from tests.deploy.dockerfile import Context, stages
from tests.deploy.papers import DEPLOY, ROOT, version

STAGES = stages(DEPLOY / "Dockerfile")
BUILDER, IMAGE = STAGES
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]


def runs(stage):
    return [step.rest for step in stage.steps if step.word == "RUN"]


def test_both_stages_begin_from_the_same_slim_python_that_limber_runs_on():
    assert BUILDER.base == IMAGE.base
    major, minor = re.fullmatch(r"python:(\d+)\.(\d+)-slim-\w+", IMAGE.base).groups()
    assert (int(major), int(minor)) >= tuple(map(int, PROJECT["requires-python"].removeprefix(">=").split(".")))


def test_libraries_are_those_of_the_lock_file_and_brought_by_the_uv_of_the_makefile():
    pinned = re.search(r"^UV_VERSION := (\S+)$", (ROOT / "Makefile").read_text(), re.MULTILINE)[1]
    assert f"uv=={pinned}" in runs(BUILDER)[0]
    for step in runs(BUILDER)[1:]:
        assert {"--locked", "--no-dev", "--extra speed"} <= {
            each for each in ("--locked", "--no-dev", "--extra speed") if each in step
        }
    assert "--no-editable" in runs(BUILDER)[-1]


def test_it_runs_as_somebody_without_rights_who_owns_the_data_alone():
    assert IMAGE.user == "10001:10001"
    assert "useradd --uid 10001" in runs(IMAGE)[0]
    assert "--owner=limber --group=limber --mode=0700 /data" in runs(IMAGE)[0]
    assert IMAGE.environment["LIMBER_DATA_DIR"] == IMAGE.last("VOLUME") == "/data"
    assert IMAGE.folder == "/data"


def test_it_starts_the_bot_tells_how_it_is_and_ends_on_sigterm():
    assert IMAGE.command("ENTRYPOINT") == ["limber"]
    assert "limber" in PROJECT["scripts"]
    assert IMAGE.command("CMD") == ["run"]
    assert IMAGE.command("HEALTHCHECK") == ["limber", "health"]
    assert IMAGE.last("STOPSIGNAL") == "SIGTERM"
    ports = (Settings.model_fields[name].default for name in ("health_port", "telegram_webhook_port"))
    assert IMAGE.last("EXPOSE").split() == [str(each) for each in ports]


def test_its_labels_say_what_it_is():
    labels = {key.removeprefix("org.opencontainers.image."): value for key, value in IMAGE.labels.items()}
    assert labels["version"] == version()
    assert labels["licenses"] == PROJECT["license"]
    assert labels["description"] == PROJECT["description"]


def test_what_is_copied_is_what_the_project_is_built_from():
    copied = {source for step in BUILDER.steps if step.word == "COPY" for source in step.rest.split()[:-1]}
    assert copied == {"pyproject.toml", "uv.lock", "LICENSE", "README.md", "bots", "core", "content"}
    for each in copied:
        assert Context(ROOT).files(each), each


def test_nothing_that_is_not_copied_can_slip_into_the_image(tmp_path):
    (tmp_path / ".dockerignore").write_text((ROOT / ".dockerignore").read_text())
    kept = (
        "bots/cli.py",
        "bots/sandbox/static/page.js",
        "content/media/e1.gif",
        "core/storage/migrations/versions/x.py",
        "uv.lock",
    )
    left = (
        ".env", ".git/config", "bots/.env", "bots/__pycache__/cli.pyc", "content/.env.local", "core/old.sqlite3-wal",
        "data/limber.key", "data/limber.sqlite3", "deploy/secrets/database_url", "deploy/.env", "tests/conftest.py",
    )  # fmt: skip
    for each in (*kept, *left):
        (tmp_path / each).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / each).touch()
    assert [path.as_posix() for path in Context(tmp_path).files()] == sorted(kept)


def test_an_instruction_that_is_not_understood_is_not_passed_over(tmp_path):
    (tmp_path / "Dockerfile").write_text("FROM x\nADD y z\n")
    with pytest.raises(ValueError, match="ADD is not understood"):
        stages(tmp_path / "Dockerfile")


def test_without_a_token_it_says_what_to_set_since_it_has_no_page_to_open(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    for key in [key for key in os.environ if key.startswith("LIMBER_")]:
        monkeypatch.delenv(key)
    monkeypatch.setattr(cli, "find_spec", lambda name: None if name == "tdjson" else find_spec(name))
    ended = CliRunner().invoke(cli.app, ["run"])
    assert ended.exit_code == 1
    assert "set LIMBER_DISCORD_TOKEN or LIMBER_TELEGRAM_TOKEN" in ended.stderr
