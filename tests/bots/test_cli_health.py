"""`limber health` asks the page of this machine, says it in a line, and tells probes by its exit code."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bots import cli, cli_health
from tests.bots.probed import free_port


@contextmanager
def answering(reply: bytes) -> Iterator[int]:
    """Something that gives this answer to whoever asks."""
    listener = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        while True:
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            with connection:
                connection.recv(1000)
                connection.sendall(reply)

    thread = threading.Thread(target=serve)
    thread.start()
    try:
        yield listener.getsockname()[1]
    finally:
        listener.shutdown(socket.SHUT_RDWR)
        listener.close()
        thread.join()


def said_by(status: int, said: object) -> bytes:
    body = json.dumps(said).encode()
    return b"HTTP/1.1 %d X\r\nContent-Length: %d\r\nConnection: close\r\n\r\n%b" % (status, len(body), body)


def health_word(port: int, *arguments: str) -> tuple[int, str]:
    done = CliRunner().invoke(
        cli.app, ["health", *arguments], env={"LIMBER_HEALTH_PORT": str(port), "LIMBER_HEALTH_HOST": "127.0.0.1"}
    )
    return done.exit_code, done.output.strip()


@pytest.mark.parametrize(
    ("status", "said", "arguments", "answer"),
    [
        (200, {"status": "alive", "loop_lag_s": 0.01}, (), (0, "alive: the event loop came 0.01 s late at worst")),
        (503, {"status": "stuck", "loop_lag_s": 9}, (), (1, "stuck: the event loop came 9 s late at worst")),
        (
            200,
            {"status": "ready", "checks": {"store": "ready", "discord": "standby"}},
            ("--ready",),
            (0, "ready: store ready, discord standby"),
        ),
        (503, {"status": "not ready", "checks": {"store": "away"}}, ("--ready",), (1, "not ready: store away")),
    ],
)
def test_limber_health_says_it_in_a_line_and_by_its_exit_code(
    status: int, said: Mapping[str, object], arguments: tuple[str, ...], answer: tuple[int, str]
) -> None:
    with answering(said_by(status, said)) as port:
        assert health_word(port, *arguments) == answer


def test_limber_health_says_that_nothing_answers_and_what_to_look_at() -> None:
    code, said = health_word(free_port())
    assert code == 1
    assert "Connection refused" in said
    assert "Is Limber running" in said


@pytest.mark.parametrize(
    "reply", [said_by(200, ["something else"]), b"HTTP/1.1 200 OK\r\n\r\n<html>", b"SSH-2.0\r\n\r\n"]
)
def test_limber_health_is_not_taken_in_by_something_else(reply: bytes) -> None:
    with answering(reply) as port:
        code, said = health_word(port)
    assert code == 1
    assert "LIMBER_HEALTH_PORT" in said


def test_limber_health_without_a_page_says_which_setting_that_is() -> None:
    code, said = health_word(0)
    assert (code, said) == (1, "LIMBER_HEALTH_PORT is 0, so there is no health page to ask. Set it, and restart.")


@pytest.mark.parametrize(("host", "asked"), [("0.0.0.0", "127.0.0.1"), ("::", "::1"), ("10.0.0.7", "10.0.0.7")])
def test_a_page_that_listens_everywhere_is_asked_here(monkeypatch: pytest.MonkeyPatch, host: str, asked: str) -> None:
    hosts: list[str] = []

    def fetched(host: str, port: int, path: str) -> tuple[int, dict[str, object]]:
        hosts.append(host)
        return 200, {"status": "alive"}

    monkeypatch.setattr(cli_health, "_fetched", fetched)
    cli_health.asked(host, 8766, ready=False)
    assert hosts == [asked]


def test_limber_health_imports_nothing_of_the_bot(tmp_path: Path) -> None:
    code = (
        "import sys; sys.argv = ['limber', 'health']\n"
        "from bots.cli import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "print([each for each in ('discord', 'telegram', 'sqlalchemy', 'aiohttp', 'prometheus_client', 'rich') "
        "if each in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={"LIMBER_HEALTH_PORT": str(free_port()), "PYTHONPATH": str(Path(cli.__file__).parent.parent)},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == "[]"
