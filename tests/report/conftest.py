"""Poppler, which reads the pages here as a clinician's own program would."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from core.messages.texts import Text, Texts
from core.report import Page, draw
from tests.shipped import content

Said = Callable[[Text], str]


@pytest.fixture(scope="session")
def texts() -> Texts:
    return content().texts


@pytest.fixture(scope="session")
def say(texts: Texts) -> Said:
    return lambda said: texts.say(said, "en-GB")


class Poppler:
    """What poppler makes of a page."""

    def __init__(self, folder: Path, say: Said) -> None:
        self.file = folder / "page.pdf"
        self._say = say

    def open(self, page: Page) -> None:
        self.file.write_bytes(draw(page, self._say, "en-GB"))

    def text(self, page: Page, *options: str) -> str:
        """The words of the page, in the order of reading; it is all on one sheet, or the test fails."""
        self.open(page)
        assert "Pages:           1\n" in self.run("pdfinfo", str(self.file))
        return self.run("pdftotext", *options, str(self.file), "-")

    def run(self, *command: str) -> str:
        done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=20)
        assert done.stderr == ""
        return done.stdout


@pytest.fixture
def poppler(tmp_path: Path, say: Said) -> Poppler:
    if shutil.which("pdftotext") is None:
        missing = pytest.fail if os.environ.get("CI") else pytest.skip
        missing("there is no poppler here: install poppler-utils")
    return Poppler(tmp_path, say)
