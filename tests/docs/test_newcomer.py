"""What somebody sees who follows the README: the page without a token, the bot with one, each with its next step."""

import os
import pty
import signal
import subprocess
from pathlib import Path

import pytest

from tests.bots.process import LIMBER

NOBODY = "http://127.0.0.1:9"  # the discard port: nobody answers, and no network is needed


def first_words(folder: Path, *words: str, until: str, settings: str = "") -> str:
    """What Limber says on a terminal until it has said `until`; then it is ended by Ctrl+C."""
    (folder / ".env").write_text(settings, encoding="utf-8")
    ours, theirs = pty.openpty()
    environment = {"PATH": os.environ["PATH"], "HOME": str(folder), "TERM": "dumb"}
    process = subprocess.Popen([LIMBER, *words], cwd=folder, env=environment, stdout=theirs, stderr=theirs)
    os.close(theirs)
    said = ""
    try:
        while until not in said and (more := os.read(ours, 4096)):
            said += more.decode()
        process.send_signal(signal.SIGINT)
        process.wait(20)
    finally:
        process.kill()
        process.wait()
        os.close(ours)
    return said


def test_with_a_token_it_says_where_it_starts_and_what_comes_next(tmp_path: Path) -> None:
    token = "123456789:" + "A" * 35
    settings = f"LIMBER_TELEGRAM_TOKEN={token}\nLIMBER_TELEGRAM_API_URL={NOBODY}\nLIMBER_HEALTH_PORT=0\n"
    said = first_words(tmp_path, "run", until="doctor", settings=settings)
    assert "Limber starts on Telegram. Ctrl+C ends it." in said
    assert "`limber invite`" in said
    assert token not in said


@pytest.mark.parametrize("words", [("sandbox", "--port", "0")])
def test_without_a_token_it_names_the_address_of_the_page(tmp_path: Path, words: tuple[str, ...]) -> None:
    assert "Open http://127.0.0.1:" in first_words(tmp_path, *words, until="Ctrl+C")
