"""A newcomer's first two days on the sandbox page: real browser, real client libraries, real bot."""

from __future__ import annotations

import os
import re
from pathlib import Path

from playwright.async_api import Locator, Page, expect

from tests.browser.conftest import OpenPage

PICTURE = Path(__file__).parents[2] / "deploy" / "docs" / "pictures" / "sandbox.png"
SEVEN = re.compile(r"^7:00\sAM$|^07:00$")


def pane(page: Page, name: str) -> Locator:
    return page.get_by_role("log", name=name)


async def press(page: Page, skin: str, label: str | re.Pattern[str]) -> None:
    """The newest button with this label."""
    await pane(page, skin).get_by_role("button", name=label, exact=True).last.click()


async def newest(page: Page, skin: str, words: str) -> None:
    await expect(pane(page, skin).get_by_role("article").last).to_contain_text(words)


async def set_up_on_discord(page: Page) -> None:
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
    await press(page, "Discord", "Yes, write to me daily")
    await newest(page, "Discord", "You are all set")
    await page.get_by_role("button", name="Limber unread").click()
    await newest(page, "Discord", "Your stretches for")


async def set_up_on_telegram(page: Page) -> None:
    await page.get_by_role("button", name="START", exact=True).click()
    await newest(page, "Telegram", "Hello, I am Limber")
    await press(page, "Telegram", "I agree and I am 18 or over")
    await newest(page, "Telegram", "Which city are you in")
    await say_on_telegram(page, "Berlin")
    await newest(page, "Telegram", "In Berlin it is")
    await press(page, "Telegram", "Yes")
    await newest(page, "Telegram", "When shall I write?")
    await say_on_telegram(page, "7:00")
    await newest(page, "Telegram", "Shall we begin?")
    await press(page, "Telegram", "Yes, write to me daily")
    await newest(page, "Telegram", "You are all set")


async def say_on_telegram(page: Page, text: str) -> None:
    line = page.get_by_role("textbox", name="Message", exact=True)
    await line.fill(text)
    await line.press("Enter")


async def test_a_newcomer_sets_up_both_apps_and_looks_after_two_days(open_page: OpenPage):
    async with open_page() as page:
        await expect(page.locator("#clock")).to_contain_text("2 March 2026, 08:30")
        await set_up_on_discord(page)
        await set_up_on_telegram(page)
        for skin in ("Discord", "Telegram"):
            await press(page, skin, "Done")
            await newest(page, skin, "1 day looked after")
        await page.get_by_role("button", name="+1 day").click()
        await expect(page.locator("#clock")).to_contain_text("3 March 2026, 08:30")
        for skin in ("Telegram", "Discord"):
            await newest(page, skin, "Time for your stretches")
            await press(page, skin, "Done")
            await newest(page, skin, "2 days looked after")
            if skin == "Telegram" and os.environ.get("LIMBER_PICTURES"):
                await page.screenshot(path=PICTURE)


async def test_an_unfinished_form_can_be_closed_and_opened_again(open_page: OpenPage):
    async with open_page() as page:
        await page.get_by_role("button", name="Send /start").click()
        await press(page, "Discord", "I agree and I am 18 or over")
        for close in ("Escape", "Cancel"):
            await press(page, "Discord", "Type your city")
            form = page.get_by_role("dialog", name="Where are you?")
            await expect(form.get_by_label("City")).to_be_focused()
            if close == "Escape":
                await page.keyboard.press("Escape")
            else:
                await form.get_by_role("button", name="Cancel").click()
            await expect(form).to_be_hidden()


async def test_the_keyboard_alone_is_enough(open_page: OpenPage):
    async with open_page() as page:
        start = page.get_by_role("button", name="START", exact=True)
        await start.focus()
        await page.keyboard.press("Enter")
        await expect(pane(page, "Telegram")).to_be_focused()
        await newest(page, "Telegram", "Hello, I am Limber")
        await page.keyboard.press("Tab")
        agree = pane(page, "Telegram").get_by_role("button", name="I agree and I am 18 or over")
        await expect(agree).to_be_focused()
        await page.keyboard.press("Enter")
        await newest(page, "Telegram", "Where are you?")


async def test_what_an_app_refuses_is_said_on_the_page(open_page: OpenPage):
    async with open_page() as page:
        await page.get_by_role("button", name="Next message").click()
        await expect(page.get_by_role("status").filter(has_text="No message is planned")).to_be_visible()


async def test_nothing_sticks_out_on_a_narrow_screen(open_page: OpenPage):
    async with open_page(width=360, height=740, dark=True) as page:
        await set_up_on_discord(page)
        await set_up_on_telegram(page)
        widest = await page.evaluate(
            "Math.max(...[...document.querySelectorAll('.frame *')].map((each) => each.getBoundingClientRect().right))"
        )
        assert widest <= 360
        assert await page.evaluate("document.documentElement.scrollWidth") == 360
        for frame, line in ((".discord .frame", "Message @Limber"), (".telegram .frame", "Message")):
            around = await page.locator(frame).bounding_box()
            inside = await page.get_by_role("textbox", name=line, exact=True).bounding_box()
            assert around is not None
            assert inside is not None
            assert inside["y"] + inside["height"] <= around["y"] + around["height"]
