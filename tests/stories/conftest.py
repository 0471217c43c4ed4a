import io
import logging
import os
from collections.abc import AsyncGenerator, Iterator
from pathlib import Path
from zlib import crc32

import pytest
import structlog

from bots import logs
from tests.stories.stage import Stage, stage

PLATFORMS = ("discord", "telegram")
# What they say is the same on both, word for word: each of these stories is told on one of them.
_ON_ONE = {f"tests.stories.test_recovery_{each}" for each in ("early", "month", "silence", "visit", "words")}


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    chosen = any("scene" in mark.args[0] for mark in metafunc.definition.iter_markers("parametrize"))
    if "scene" in metafunc.fixturenames and not chosen:
        number = crc32(metafunc.function.__name__.encode()) % 2
        alone = metafunc.module.__name__ in _ON_ONE and "LIMBER_WALKS" not in os.environ
        metafunc.parametrize("scene", PLATFORMS[number : number + 1] if alone else PLATFORMS, indirect=True)


@pytest.fixture
async def scene(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncGenerator[Stage]:
    async with stage(request.param, tmp_path) as made:
        yield made


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    """Everything that is logged, from now on."""
    root, before = logging.getLogger(), list(logging.getLogger().handlers)
    stream = io.StringIO()
    logs.set_up("DEBUG", stream)
    root.setLevel(logging.DEBUG)
    yield stream
    root.handlers = before
    root.setLevel(logging.WARNING)
    structlog.reset_defaults()
