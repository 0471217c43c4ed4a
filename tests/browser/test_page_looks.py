"""How the page looks: in light and dark, at every width, for those who see it and those who hear it.

LIMBER_PICTURES=1 writes the pictures of the documentation anew.
"""

from __future__ import annotations

import re

import aiohttp
import pytest
from playwright.async_api import Page, expect

from bots.playground import Playground
from tests.browser.conftest import OpenPage
from tests.browser.hands import app, expect_no_barrier, let_ana_be_set_up, newest, pane, press, sheet
from tests.browser.pictures import picture

NARROW = 360
NUMBERS = tuple(str(number) for number in range(11))

WIDEST = """() => Math.max(...[...document.querySelectorAll('body *')]
    .filter((each) => each.checkVisibility() && !each.closest('.requests, pre') && !each.closest('.unseen'))
    .map((each) => each.getBoundingClientRect().right))"""


async def expect_nothing_cut(page: Page, width: int) -> None:
    assert await page.evaluate(WIDEST) <= width
    assert await page.evaluate("document.documentElement.scrollWidth") == width


async def some_days(page: Page) -> None:
    """Both apps set up; on the third day Telegram is done and Discord still asks."""
    await let_ana_be_set_up(page, "Discord", "Telegram")
    for skin in ("Discord", "Telegram"):
        await press(page, skin, "Done")
        await newest(page, skin, "1 day looked after")
    for day in ("3 March", "4 March"):
        await page.get_by_role("button", name="+1 day").click()
        await expect(page.locator("#clock")).to_contain_text(day)
    for skin in ("Discord", "Telegram"):
        await newest(page, skin, "Time for your stretches")
    await press(page, "Telegram", "Done")
    await newest(page, "Telegram", "2 days looked after")


@pytest.mark.parametrize(("dark", "name"), [(False, "sandbox"), (True, "sandbox-dark")])
async def test_nothing_stands_in_anybodys_way(open_page: OpenPage, dark: bool, name: str):
    async with open_page(height=1000, dark=dark) as page:
        await expect_no_barrier(page)
        await some_days(page)
        await expect_no_barrier(page)
        await picture(page, name)
        for button, heading in (("30 days", "Play 30 days"), ("Faults", "What goes wrong"), ("Settings", "Settings")):
            async with sheet(page, button, heading):
                await expect_no_barrier(page)
        await page.get_by_role("button", name=re.compile("^Requests")).click()
        await page.locator("summary", has_text=re.compile(r"components \d")).first.click()
        await expect(page.get_by_role("meter").first).to_be_visible()
        await expect_no_barrier(page)
        if not dark:
            await picture(page, "sandbox-requests")


async def test_on_a_narrow_screen_one_app_is_shown_and_nothing_is_cut(open_page: OpenPage):
    async with open_page(width=NARROW, height=740) as page:
        tabs = page.get_by_role("group", name="App")
        for skin, line in (("Discord", "Message @Limber"), ("Telegram", "Message")):
            await tabs.get_by_role("button", name=skin).click()
            await let_ana_be_set_up(page, skin)
            await expect(page.get_by_role("log")).to_have_count(1)
            composer = await page.get_by_role("textbox", name=line, exact=True).bounding_box()
            assert composer is not None
            assert composer["y"] + composer["height"] <= 740
            await expect_nothing_cut(page, NARROW)
            await expect_no_barrier(page)
            if skin == "Discord":
                await picture(page, "sandbox-narrow")
        await page.get_by_role("button", name="Next message").click()
        await expect(page.get_by_role("button", name="+1 day")).to_be_enabled(timeout=30_000)
        async with sheet(page, re.compile("^Faults"), "What goes wrong"):
            await expect_nothing_cut(page, NARROW)
            await expect_no_barrier(page)
        await page.get_by_role("button", name=re.compile("^Requests")).click()
        await expect(page.locator("summary").first).to_be_visible()
        await expect_nothing_cut(page, NARROW)
        await expect_no_barrier(page)


@pytest.mark.parametrize("locale", ["en-GB", "en-US", "de-DE"])
async def test_the_bar_is_one_line_wherever_two_apps_are_shown(open_page: OpenPage, locale: str):
    async with open_page(width=1440, height=700, locale=locale) as page:
        for day in range(3, 5):  # a Wednesday is the longest
            await page.get_by_role("button", name="+1 day").click()
            await expect(page.locator("#clock")).to_contain_text(str(day))
        for width in (1024, 1101, 1261, 1280, 1440):
            await page.set_viewport_size({"width": width, "height": 700})
            boxes = [await page.get_by_role("button", name=name).bounding_box() for name in ("+1 hour", "Settings")]
            first, last = (box["y"] if box else None for box in boxes)
            assert first == last, f"at {width} pixels"
            await expect_nothing_cut(page, width)


async def test_an_instant_is_written_in_the_zone_of_who_reads(open_page: OpenPage, ground: Playground):
    async with open_page() as page:
        unix = int(ground.clock.now().timestamp())
        card = {"type": 17, "accent_color": 0xFF8800, "components": [{"type": 10, "content": f"1. a\n\n<t:{unix}:f>"}]}
        address = f"{ground.discord.api_url}/channels/{ground.discord.channel_id}/messages"
        await post(address, {"flags": 1 << 15, "components": [card]}, f"Bot {ground.discord.token}")
        shown = pane(page, "Discord").get_by_role("article").last
        await expect(shown.locator("p time").last).to_have_text("2 March 2026 at 08:30")
        await expect(shown.locator(".card")).to_have_css("border-inline-start-color", "rgb(255, 136, 0)")
        await expect(shown.locator(".card p")).to_have_text(["1. a", "2 March 2026 at 08:30"])  # the blank line is none


async def test_how_long_is_left_goes_on_being_counted(open_page: OpenPage, ground: Playground):
    async with open_page() as page:
        unix = int(ground.clock.now().timestamp()) + 55
        card = {"type": 17, "components": [{"type": 10, "content": f"Let go: <t:{unix}:R>"}]}
        address = f"{ground.discord.api_url}/channels/{ground.discord.channel_id}/messages"
        await post(address, {"flags": 1 << 15, "components": [card]}, f"Bot {ground.discord.token}")
        left = pane(page, "Discord").get_by_role("timer")
        await expect(left).to_have_text(re.compile(r"^in [1-5]\d seconds$"))  # whenever a busy machine comes to it
        before = await left.inner_text()
        await expect(left).not_to_have_text(before)
        assert re.fullmatch(r"in \d\d? seconds?", now := await left.inner_text())
        assert int(now.split()[1]) < int(before.split()[1])


def rows(*lengths: int) -> list[list[str]]:
    labels = iter((*NUMBERS, "Leave it out"))
    return [[next(labels) for _ in range(length)] for length in lengths]


async def send_scales(ground: Playground) -> None:
    """A scale from 0 to 10 on both platforms, as the bot would send it."""
    channel = ground.discord.channel_id
    buttons = [
        {"type": 1, "components": [{"type": 2, "style": 2, "label": each, "custom_id": each} for each in row]}
        for row in rows(5, 5, 2)
    ]
    texts = [{"type": 10, "content": "## How sore?"}]
    card = {"flags": 1 << 15, "components": [{"type": 17, "components": [*texts, *buttons]}]}
    keys = [[{"text": each, "callback_data": each} for each in row] for row in rows(6, 5, 1)]
    ana = next(each for each in ground.telegram.platform.world.accounts.values() if not each.is_bot)
    message = {"chat_id": ana.id, "text": "How sore?", "reply_markup": {"inline_keyboard": keys}}
    await post(f"{ground.discord.api_url}/channels/{channel}/messages", card, f"Bot {ground.discord.token}")
    await post(f"{ground.telegram.api_url}/bot{ground.telegram.token}/sendMessage", message, "")


async def post(url: str, body: object, authorization: str) -> None:
    async with (
        aiohttp.ClientSession() as http,
        http.post(url, json=body, headers={"Authorization": authorization}) as answer,
    ):
        assert answer.status == 200


@pytest.mark.parametrize("skin", ["Discord", "Telegram"])
async def test_the_rows_of_a_scale_stay_rows_on_a_narrow_screen(open_page: OpenPage, ground: Playground, skin: str):
    async with open_page(width=NARROW, height=740) as page:
        await page.get_by_role("group", name="App").get_by_role("button", name="Telegram").click()
        await page.get_by_role("button", name="START", exact=True).click()
        await newest(page, "Telegram", "Hello, I am Limber")
        await send_scales(ground)
        await page.get_by_role("group", name="App").get_by_role("button", name=skin).click()
        await newest(page, skin, "How sore?")
        row = pane(page, skin).get_by_role("article").last.locator(".row")
        for index, labels in enumerate(rows(5, 5, 2) if skin == "Discord" else rows(6, 5, 1)):
            buttons = row.nth(index).get_by_role("button")
            await expect(buttons).to_have_text(labels)
            tops = {round((await button.bounding_box() or {"y": 0})["y"]) for button in await buttons.all()}
            assert len(tops) == 1
        await expect_nothing_cut(page, NARROW)
        await expect(app(page, skin)).to_be_visible()
