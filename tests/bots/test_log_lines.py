"""Each line of the log is of known fields, each in its shape, whatever is told to it."""

from __future__ import annotations

import ast
import io
import json
import logging
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import structlog
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import SecretStr

from bots import logs
from bots.settings import Settings
from core.coach import conversations
from core.coach.conversations import Conversation
from core.flows import answers
from core.flows.words import WORDS
from core.messages.action import Action

CANARY = "Zebedee"
PASSWORD = "hunter2-hunter"  # pragma: allowlist secret
DISCORD = "MTIzNDU2Nzg5MDEyMzQ1Njc4.GhIjKl.abcdefghijklmnopqrstuvwxyz0123456789_-"  # pragma: allowlist secret
TELEGRAM = "123456789:AAEhBOweik6ad9r_QXMENQjcrGbqCr4K-bc"  # pragma: allowlist secret
KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="  # pragma: allowlist secret
SECRETS = (PASSWORD, DISCORD, TELEGRAM, KEY)
ROOT = Path(logs.__file__).parent.parent


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    root, before = logging.getLogger(), list(logging.getLogger().handlers)
    stream = io.StringIO()
    logs.set_up("DEBUG", stream, secrets=(PASSWORD, KEY))
    yield stream
    root.handlers = before
    root.setLevel(logging.WARNING)
    structlog.reset_defaults()


def lines(log: io.StringIO) -> list[dict[str, object]]:
    """What was logged since the last time, each line one object."""
    written = log.getvalue()
    log.seek(0)
    log.truncate()
    assert written == "" or written.endswith("\n")
    return [json.loads(line) for line in written.splitlines()]


# --- hostile values

hostile = st.one_of(
    st.text(max_size=80),
    st.integers(),
    st.floats(),
    st.binary(max_size=20),
    st.none(),
    st.lists(st.text(max_size=5), max_size=3),
    st.builds(lambda before, secret, after: f"{before}{secret}{after}", st.text(), st.sampled_from(SECRETS), st.text()),
)
anything = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


@anything
@given(fields=st.dictionaries(st.sampled_from(sorted(logs.ALLOWED - {"event", "level", "timestamp"})), hostile))
def test_no_value_breaks_a_line_or_brings_a_secret(log: io.StringIO, fields: dict[str, object]) -> None:
    structlog.get_logger().error("press", **fields)
    written = log.getvalue()
    (line,) = lines(log)
    assert line["event"] == "press"
    assert line.keys() <= logs.ALLOWED
    assert not any(each in json.dumps(line, ensure_ascii=False) + written for each in SECRETS)
    assert all(isinstance(value, str | int | float | None) for value in line.values())
    assert all(each.isprintable() for each in line.values() if isinstance(each, str))


@anything
@given(words=hostile, name=st.text(max_size=40), extra=hostile)
def test_no_word_of_a_library_passes(log: io.StringIO, words: object, name: str, extra: object) -> None:
    logger = logging.getLogger("library.of.ours")
    try:
        raise type(CANARY, (ValueError,), {})(words)
    except ValueError:
        logger.exception("%s of %s", words, CANARY * 2, extra={"anything": extra})
    logger.error(CANARY * 2 + name)
    first, second = lines(log)
    assert first["error"] == CANARY  # only its class passes
    assert first.keys() == {"timestamp", "level", "event", "logger", "where", "error"}
    assert second.keys() == {"timestamp", "level", "event", "logger", "where"}
    assert {second["event"], second["logger"]} == {"library", "library.of.ours"}


@anything
@given(name=st.text(min_size=1, max_size=80))
def test_the_name_of_a_logger_brings_no_secret(log: io.StringIO, name: str) -> None:
    for secret in SECRETS:
        logging.getLogger(f"{secret}{name}").error("said")
    assert not any(secret in json.dumps(line) for line in lines(log) for secret in SECRETS)
    for secret in SECRETS:
        logging.Logger.manager.loggerDict.pop(f"{secret}{name}", None)


def test_advice_keeps_its_words_and_loses_its_secrets(log: io.StringIO) -> None:
    advice = f"postgresql+asyncpg://limber:{PASSWORD}@db/limber and\n{TELEGRAM}, {DISCORD}: see José"
    structlog.get_logger().error("misconfigured", advice=advice)
    (line,) = lines(log)
    assert line["advice"] == "postgresql+asyncpg://*****db/limber and *****, *****: see José"


def test_a_field_that_says_nothing_is_left_out_and_the_first_come_first(log: io.StringIO) -> None:
    structlog.get_logger().info("delivery", kind="day", state="sent", outcome=None)
    written = log.getvalue()
    assert list(json.loads(written)) == ["timestamp", "level", "event", "kind", "state"]


def test_a_number_is_a_number_and_nothing_else(log: io.StringIO) -> None:
    structlog.get_logger().info("press", took_s="7 of 10", count=True, code=2**70, kind=7, platform="Zebedee ☃")
    (line,) = lines(log)
    assert {key: line[key] for key in ("took_s", "count", "code", "kind", "platform")} == dict.fromkeys(
        ("took_s", "count", "code", "kind", "platform"), "?"
    )


# --- the two forms


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("form", "stream", "is_json"),
    [
        ("auto", io.StringIO(), True),
        ("auto", Terminal(), False),
        ("json", Terminal(), True),
        ("console", io.StringIO(), False),
    ],
)
@pytest.mark.usefixtures("log")
def test_it_is_for_people_on_a_terminal_unless_told_otherwise(
    form: logs.Form, stream: io.StringIO, is_json: bool
) -> None:
    logs.set_up("INFO", stream, form=form, secrets=[PASSWORD])
    structlog.get_logger().info("press", platform="telegram", kind="day", advice=f"is {PASSWORD}", user=CANARY)
    written = stream.getvalue()
    assert written.startswith("{") is is_json
    assert "press" in written
    assert written.count("\n") == 1
    assert PASSWORD not in written
    assert CANARY not in written
    assert ("\x1b" in written) is (not is_json and stream.isatty())


def test_every_secret_of_the_settings_is_hidden() -> None:
    read = Settings.model_construct(
        discord_token=SecretStr(DISCORD),
        telegram_token=SecretStr(TELEGRAM),
        telegram_webhook_secret=SecretStr("webhook-secret"),
        data_key=SecretStr(KEY),
        database_url="postgresql+asyncpg://limber:p%40ss%2Fword@db/limber",  # pragma: allowlist secret
    )
    assert set(read.secrets) == {DISCORD, TELEGRAM, "webhook-secret", KEY, "p%40ss%2Fword", "p@ss/word"}
    assert Settings.model_construct().secrets == ()
    assert Settings.model_construct(database_url="postgresql://[broken").secrets == ()


# --- what nobody caught

CRASHES = {
    "at the end": "raise ValueError('Zebedee 7 of 10')",
    "in a thread": "import threading; t = threading.Thread(target=lambda: int('Zebedee')); t.start(); t.join()",
    "where nobody can raise": "class A:\n    def __del__(self): int('Zebedee')\nA()",
    "a warning": "import warnings; warnings.warn('Zebedee')",
    "in a log line": "logging.getLogger('a').error('%d', 'Zebedee')",
    "in a task": (
        "import asyncio, gc\n"
        "async def fail(): int('Zebedee')\n"
        "async def main():\n    asyncio.create_task(fail()); await asyncio.sleep(0.01); gc.collect()\n"
        "asyncio.run(main())"
    ),
    "because of another": "try: int('Zebedee')\nexcept ValueError as e: raise RuntimeError(str(e)) from e",
}


@pytest.mark.parametrize("crash", CRASHES.values(), ids=CRASHES.keys())
def test_what_nobody_caught_is_logged_without_its_words(crash: str) -> None:
    code = f"import logging\nfrom bots import logs\nlogs.set_up()\nlogs.guard()\n{crash}"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert "Zebedee" not in done.stderr + done.stdout
    said = [json.loads(line) for line in done.stderr.splitlines()]
    assert [line["event"] for line in said] in (["crashed"], ["library"])
    assert said[0]["level"] in ("error", "warning")
    assert said[0]["where"]


# --- what the code tells the log

CALLS = ("debug", "info", "warning", "error", "log")
# Where a value comes from that stands in the log. A new one is looked at by somebody: it may be of nobody.
REVIEWED = {
    "advice": {
        "'limber content check'", "_ADVICE", "advice", "str(conflict)", "str(error)", "str(fault)",
    },
    "code": {"error.code or error.status"},
    "count": {"ended", "len(content.warnings)", "len(removed)", "warned"},
    "error": {"failure", "name", "type(error).__name__", "type(failure).__name__", "kind.__name__", "error"},
    "floods": {"self.floods"},
    "folder": {"str(settings.backups)"},
    "kind": {"'challenge'", "'progress'", "Kind.DAY.value", "about", "event_method", "kind"},
    "lease": {"name"},
    "logger": {"record.name"},
    "outcome": {"'refused'", "error.reason.value", "outcome", "type(error).__name__"},
    "pace": {"round(self._pace.share(now), 3)"},
    "platform": {
        "'discord'", "'telegram'", "PLATFORM", "account.platform", "award.community.platform", "platform", "self._name",
    },
    "reason": {"in_short(error)", "str(refused)"},  # our own words, or Telegram's up to the colon, which quote nobody
    "remaining": {"remaining"},
    "revision": {"revision"},
    "service": {"service.name"},
    "shard": {"shard.name"},
    "shards": {"shard.count"},
    "stale": {"revision.stale.value"},
    "state": {"'ended'", "'warned'", "state"},
    "took_s": {"took_s"},
    "wait_s": {"wait_s"},
    "wanted": {"count"},
    "where": {"_way(trace)", "f'{record.module}:{record.lineno}'"},
}  # fmt: skip


def _calls() -> Iterator[tuple[str, ast.Call]]:
    for file in (*(ROOT / "core").rglob("*.py"), *(ROOT / "bots").rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text())):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in CALLS:
                on = ast.unparse(node.func.value)
                if on in ("log", "_log", "structlog.get_logger()"):
                    yield f"{file.relative_to(ROOT)}:{node.lineno}", node


def test_every_line_in_the_code_says_known_things_from_reviewed_places() -> None:
    for where, call in _calls():
        words = call.args[1:] if ast.unparse(call.func).endswith(".log") else call.args
        assert len(words) == 1, where
        assert isinstance(words[0], ast.Constant) or ast.unparse(words[0]).isupper() or words[0].id == "_LIBRARY", where
        for keyword in call.keywords:
            assert keyword.arg in logs.ALLOWED, f"{where}: {keyword.arg} would be dropped"
            source = ast.unparse(keyword.value)
            composed = keyword.arg == "advice" and isinstance(keyword.value, ast.JoinedStr)
            assert composed or source in REVIEWED[keyword.arg], f"{where}: {keyword.arg}={source} is not reviewed"


# --- a press


def test_what_is_about_health_has_no_kind_of_its_own() -> None:
    told = {name: conversations.pressed(name) for name in answers.HANDLERS}
    assert set(told.values()) == set(Conversation) - {Conversation.TYPED}
    for name, kind in told.items():
        first = name.partition(".")[0]
        health = {
            "advice", "checkin", "exercise", "extras", "goals", "left", "lock", "minimal", "notes", "profile",
            "programme", "report", "review", "screen", "session", "soreness", "today", "visit", "wrong", "daily",
            "direct",
        }  # fmt: skip
        assert (kind is Conversation.DAY) is (first in health), name


@given(wire=st.text(max_size=64), value=st.from_regex(r"[\x21-\x7e]{0,20}", fullmatch=True))
def test_a_press_is_of_a_kind_whatever_it_carries(wire: str, value: str) -> None:
    assert conversations.pressed(wire) in Conversation
    assert conversations.pressed(Action(name="checkin", value=value).name) is Conversation.DAY


@given(said=st.text(max_size=80))
def test_what_is_typed_is_of_a_kind_whatever_it_says(said: str) -> None:
    assert conversations.typed(said) in Conversation
    assert said.startswith("/") or conversations.typed(said) is Conversation.TYPED


def test_a_word_that_is_typed_is_of_its_kind() -> None:
    for word in WORDS:
        assert conversations.typed(f"/{word.name}") is not Conversation.TYPED, word.name
        assert conversations.typed(f"/{word.name}@limber_bot 7") is conversations.typed(f"/{word.name}")
    assert conversations.typed("/symptoms") is conversations.typed("/today") is Conversation.DAY
