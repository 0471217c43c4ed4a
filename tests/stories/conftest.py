from collections.abc import AsyncGenerator
from pathlib import Path

import pytest

from tests.stories.stage import Stage, stage


@pytest.fixture(params=["discord", "telegram"])
async def scene(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncGenerator[Stage]:
    async with stage(request.param, tmp_path) as made:
        yield made
