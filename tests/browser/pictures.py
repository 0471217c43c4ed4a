"""The pictures of the documentation, taken anew by the tests when LIMBER_PICTURES=1 (`make pictures`)."""

from __future__ import annotations

import os
from pathlib import Path

from playwright.async_api import Locator, Page

PICTURES = Path(__file__).parents[2] / "deploy" / "docs" / "pictures"
TAKEN = bool(os.environ.get("LIMBER_PICTURES"))


async def picture(what: Page | Locator, name: str) -> None:
    if TAKEN:
        await what.screenshot(path=PICTURES / f"{name}.png", animations="disabled")
