from __future__ import annotations

import pytest

from tests.adapters.telegram_gallery import Drawer, Names


@pytest.fixture
def drawer() -> Drawer:
    return Drawer()


@pytest.fixture
def names() -> Names:
    return Names()
