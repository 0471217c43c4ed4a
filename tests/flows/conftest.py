from collections.abc import AsyncGenerator, Callable
from pathlib import Path

import pytest

from core.flows import export
from core.messages.texts import Text
from core.report import Page
from core.rules.instance import Instance
from tests.room import Room, room


@pytest.fixture
async def here(tmp_path: Path) -> AsyncGenerator[Room]:
    async with room(tmp_path) as made:
        yield made


@pytest.fixture
async def quiet(tmp_path: Path) -> AsyncGenerator[Room]:
    """Where health is not spoken of on Discord."""
    async with room(tmp_path, instance=Instance(minimal=frozenset({"discord"}))) as made:
        yield made


@pytest.fixture
def undrawn(monkeypatch: pytest.MonkeyPatch) -> None:
    """The page is drawn, and tested, where it lives; it takes long."""

    def draw(page: Page, say: Callable[[Text], str], language: str) -> bytes:
        return b"%PDF"

    monkeypatch.setattr(export, "draw", draw)
