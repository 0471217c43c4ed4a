"""A month played up to the advice to see someone, on both apps; with LIMBER_PICTURES=1 the review in pictures."""

from __future__ import annotations

import os
import re
from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest
from playwright.async_api import Page, expect

from bots.playground import Playground
from tests.browser.conftest import OpenPage
from tests.browser.hands import (
    expect_no_barrier,
    newest,
    pane,
    press,
    say_on_telegram,
    set_up_on_discord,
    set_up_on_telegram,
)
from tests.browser.pictures import picture

SET_UP = {"Discord": set_up_on_discord, "Telegram": set_up_on_telegram}
SORE = {1: "5", 2: "5", 3: "5", 25: "5", 26: "4", 27: "5"}  # what is answered on these days, counted from 1
HEARD = (12, 20)  # days with a check-in alone: nobody is written to after two silent weeks
IN_THE_DOCUMENT = {  # deploy/docs/recovery.md
    "asked-discord", "change-telegram", "found-discord", "why-telegram", "visit-discord", "theirs-telegram",
}  # fmt: skip


async def say_on_discord(page: Page, text: str) -> None:
    line = page.get_by_role("textbox", name="Message @Limber", exact=True)
    await line.fill(text)
    await line.press("Enter")


SAY: dict[str, Callable[[Page, str], Awaitable[None]]] = {"Discord": say_on_discord, "Telegram": say_on_telegram}


async def show(page: Page, skin: str, name: str) -> None:
    """The newest message alone, where the document shows it."""
    await page.mouse.move(0, 0)
    if (shown := f"{name}-{skin.lower()}") in IN_THE_DOCUMENT:
        await picture(pane(page, skin).get_by_role("article").last, f"recovery-{shown}")


async def live_a_month(page: Page, skin: str, ground: Playground) -> None:
    """From the first day to the message of day 28."""
    day = 1
    for number in sorted({*SORE, *HEARD, 28}):
        await ground.time.advance(timedelta(days=number - day))
        day = number
        if number in SORE or number in HEARD:
            await SAY[skin](page, "rest")
            await newest(page, skin, "Noted. Rest is part of the routine")
        if number in SORE:
            await SAY[skin](page, f"soreness {SORE[number]}")
            await newest(page, skin, f"Soreness noted: {SORE[number]} of 10")


async def look_back(page: Page, skin: str) -> None:
    """From the message of day 28 to what was found: 5.0 before, 4.7 now, and it feels the same."""
    await newest(page, skin, "It is time to look at how the last weeks have gone")
    await show(page, skin, "asked")
    await press(page, skin, "Look back with me")
    for number, answer in enumerate(("None of these", "None of these", "None of these", "Leave it out", "5"), start=1):
        await newest(page, skin, f"Question {number} of 6")
        await press(page, skin, answer)
    await newest(page, skin, "Compared with when you started, it is:")
    await show(page, skin, "change")
    await press(page, skin, "No change")


# The stories play the month on both; here the second app is only looked at for its pictures.
SKINS = ("Discord", "Telegram") if os.environ.get("LIMBER_PICTURES") else ("Discord",)


@pytest.mark.parametrize("skin", SKINS)
async def test_a_month_without_improvement_ends_in_clear_advice_and_its_reasons(
    open_page: OpenPage, skin: str, ground: Playground
):
    async with open_page(height=1000) as page:
        await SET_UP[skin](page)
        await live_a_month(page, skin, ground)
        await look_back(page, skin)
        await newest(page, skin, "Your soreness is about the same: it went from 5.0 to 4.7")
        await newest(page, skin, "It is a good time to see a physiotherapist or doctor")
        await expect_no_barrier(page)
        await show(page, skin, "found")
        await press(page, skin, "Why?")
        await newest(page, skin, re.compile("3 numbers, 5.0 on average.*3 numbers, 4.7 on average", re.DOTALL))
        await show(page, skin, "why")
        await press(page, skin, "Read the review")
        await press(page, skin, "Already seeing someone")
        await newest(page, skin, "How did it go?")
        await show(page, skin, "visit")
        await press(page, skin, "They gave me a different programme")
        await newest(page, skin, "Then their programme goes first")
        await press(page, skin, "Today")
        await newest(page, skin, "Your programme for")
        await show(page, skin, "theirs")
        await expect(pane(page, skin).get_by_role("article").last).not_to_contain_text("Figure-4 stretch")
