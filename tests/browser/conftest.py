"""A headless Chromium in front of the sandbox page, with the whole bot behind it, all in one event loop."""

from __future__ import annotations

import os
import shutil
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol

import pytest
import pytest_asyncio
from playwright.async_api import Browser, ConsoleMessage, Page, async_playwright

from bots.playground import Playground, playground
from tests.room import content
from tests.stories.stage import HurriedClock

MORNING = datetime(2026, 3, 2, 7, 30, tzinfo=UTC)  # 08:30 in Berlin, a Monday
QUIET = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """One event loop for all of these, so that one Chromium serves them all: to start one takes a second."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents and pytest_asyncio.is_async_test(item):
            item.add_marker(pytest.mark.asyncio(loop_scope="session"), append=False)


class OpenPage(Protocol):
    """Opens the sandbox page in a new window of this size."""

    def __call__(
        self, *, width: int = 1280, height: int = 900, dark: bool = False, locale: str = "en-GB"
    ) -> AbstractAsyncContextManager[Page]: ...


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser() -> AsyncIterator[Browser]:
    """The system's Chromium, or the one that LIMBER_TEST_CHROMIUM names."""
    path = os.environ.get("LIMBER_TEST_CHROMIUM") or shutil.which("chromium")
    if path is None:
        missing = pytest.fail if os.environ.get("CI") else pytest.skip
        missing("there is no Chromium here: set LIMBER_TEST_CHROMIUM to the path of one")
    as_root = ("--no-sandbox",) if os.geteuid() == 0 else ()
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=path, args=[*QUIET, *as_root])
        yield browser
        await browser.close()


@pytest_asyncio.fixture(loop_scope="session")
async def ground() -> AsyncIterator[Playground]:
    """The whole bot at work on both local platforms."""
    async with playground(HurriedClock(MORNING), content=content()) as ground:
        await ground.discord.wait_for(lambda: ground.discord.connected)
        yield ground


@pytest_asyncio.fixture(loop_scope="session")
async def open_page(browser: Browser, ground: Playground) -> AsyncIterator[OpenPage]:
    """What the browser complains about (an error in a script, a breach of the page's policy) fails the test."""
    page = ground.page(port=0)

    @asynccontextmanager
    async def opened(
        *, width: int = 1280, height: int = 900, dark: bool = False, locale: str = "en-GB"
    ) -> AsyncGenerator[Page]:
        complaints: list[str] = []

        def hear(message: ConsoleMessage) -> None:
            if message.type in {"error", "warning"}:
                complaints.append(message.text)

        context = await browser.new_context(
            locale=locale,
            timezone_id="Europe/Berlin",
            reduced_motion="reduce",
            color_scheme="dark" if dark else "light",
            viewport={"width": width, "height": height},
        )
        window = await context.new_page()
        window.on("console", hear)
        window.on("pageerror", lambda error: complaints.append(str(error)))
        await window.goto(page.url)
        yield window
        await context.close()
        assert complaints == []

    async with page.serving():
        yield opened
