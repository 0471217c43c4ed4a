"""To read the content takes a second, so it is read once; what a test brings itself is read as it is."""

from collections.abc import AsyncIterator
from functools import cache
from pathlib import Path

import pytest

from core.content import load
from tests.doctor.ward import Ward, registered, ward
from tests.shipped import CONTENT, content

_once = cache(load)


@pytest.fixture(autouse=True)
def read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    def read(folder: Path, *, every_language: bool = False) -> object:
        return (_once if folder == CONTENT else load)(folder, every_language=every_language)

    monkeypatch.setattr("bots.doctor.content.load", read)


@pytest.fixture
async def healthy(tmp_path: Path) -> AsyncIterator[Ward]:
    async with ward(tmp_path) as made:
        await registered(made, content())
        yield made
