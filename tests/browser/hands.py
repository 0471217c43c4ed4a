"""What a visitor does on the sandbox page, by what they see and hear of it: roles, names and labels."""

from __future__ import annotations

import re
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager

from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Locator, Page, expect

from tests.stories.stage import ABOUT

Seen = Callable[[str], Awaitable[None]]  # is told each question about the person, once it is on the screen
SEVEN = re.compile(r"^7:00\sAM$|^07:00$")


def pane(page: Page, name: str) -> Locator:
    return page.get_by_role("log", name=name)


def app(page: Page, name: str) -> Locator:
    return page.get_by_role("region", name=name, exact=True)


async def press(page: Page, skin: str, label: str | re.Pattern[str]) -> None:
    """The newest button with this label."""
    await pane(page, skin).get_by_role("button", name=label, exact=True).last.click()


async def newest(page: Page, skin: str, words: str | re.Pattern[str]) -> None:
    await expect(pane(page, skin).get_by_role("article").last).to_contain_text(words)


async def nothing(asked: str) -> None:
    del asked


async def set_up_on_discord(page: Page, seen: Seen = nothing) -> None:
    await page.get_by_role("button", name="Send /start").click()
    await newest(page, "Discord", "Hello, I am Limber")
    await newest(page, "Discord", "Only you can see this")
    await press(page, "Discord", "I agree and I am 18 or over")
    await press(page, "Discord", "Type your city")
    form = page.get_by_role("dialog", name="Where are you?")
    await form.get_by_label("City").fill("Berlin")
    await form.get_by_role("button", name="Submit").click()
    await newest(page, "Discord", "In Berlin it is")
    await press(page, "Discord", "Yes")
    await press(page, "Discord", SEVEN)
    await newest(page, "Discord", "How long is a session?")
    await press(page, "Discord", "10 minutes")
    for asked, label in ABOUT:
        await newest(page, "Discord", asked)
        await seen(asked)
        await press(page, "Discord", label)
    await press(page, "Discord", "Yes, write to me daily")
    await newest(page, "Discord", "You are all set")
    await page.get_by_role("button", name="Limber unread").click()
    await newest(page, "Discord", "Your stretches for")


async def set_up_on_telegram(page: Page, seen: Seen = nothing) -> None:
    await page.get_by_role("button", name="START", exact=True).click()
    await newest(page, "Telegram", "Hello, I am Limber")
    await press(page, "Telegram", "I agree and I am 18 or over")
    await newest(page, "Telegram", "Which city are you in")
    await say_on_telegram(page, "Berlin")
    await newest(page, "Telegram", "In Berlin it is")
    await press(page, "Telegram", "Yes")
    await newest(page, "Telegram", "When shall I write?")
    await say_on_telegram(page, "7:00")
    await newest(page, "Telegram", "How long is a session?")
    await press(page, "Telegram", "10 minutes")
    for asked, label in ABOUT:
        await newest(page, "Telegram", asked)
        await seen(asked)
        await press(page, "Telegram", label)
    await press(page, "Telegram", "Yes, write to me daily")
    await newest(page, "Telegram", "You are all set")


async def say_on_telegram(page: Page, text: str) -> None:
    line = page.get_by_role("textbox", name="Message", exact=True)
    await line.fill(text)
    await line.press("Enter")


async def let_ana_be_set_up(page: Page, *skins: str) -> None:
    """By the page's own button, in these apps; on Discord the direct chat is opened."""
    for skin in skins:
        await app(page, skin).get_by_role("button", name="Set Ana up").click()
        if skin == "Discord":
            await page.get_by_role("button", name="Limber unread").click()
        await newest(page, skin, "How did it go")
        await expect(app(page, skin).get_by_role("button", name="Set Ana up")).to_be_hidden()


@asynccontextmanager
async def sheet(page: Page, button: str | re.Pattern[str], name: str) -> AsyncGenerator[Locator]:
    """A sheet of the bar, open for a while."""
    await page.get_by_role("banner").get_by_role("button", name=button).click()
    opened = page.locator("[popover]").filter(has=page.get_by_role("heading", name=name))
    await expect(opened).to_be_visible()
    yield opened
    await page.keyboard.press("Escape")
    await expect(opened).to_be_hidden()


async def switch(page: Page, skin: str, label: str, *, on: bool = True) -> None:
    async with sheet(page, re.compile("^Faults"), "What goes wrong") as faults:
        box = faults.get_by_role("group", name=skin).get_by_role("switch", name=label)
        await box.click()
        await expect(box).to_be_checked(checked=on)


def chips(page: Page, skin: str) -> Locator:
    """The faults that an app is marked with."""
    return app(page, skin).get_by_role("list", name=f"Faults of {skin}").get_by_role("listitem")


async def play_month(page: Page, persona: str) -> None:
    async with sheet(page, "30 days", "Play 30 days") as month:
        await month.get_by_role("radio", name=re.compile(f"^{persona}")).check()
        await month.get_by_role("button", name="Play").click()
    await expect(page.get_by_role("button", name=re.compile("^Stop"))).to_be_hidden(timeout=90_000)
    await expect(page.get_by_role("button", name="+1 day")).to_be_enabled(timeout=90_000)


async def expect_no_barrier(page: Page) -> None:
    """axe-core finds nothing on the page as it stands."""
    found = await Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
