import io
import logging
from collections.abc import AsyncGenerator, Iterator
from pathlib import Path

import pytest
import structlog

from bots import logs
from tests.stories.stage import Stage, stage


@pytest.fixture(params=["discord", "telegram"])
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
