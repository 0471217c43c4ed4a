"""From Start to the end of the first guided session, on both apps; with LIMBER_PICTURES=1 the walk in pictures."""

from __future__ import annotations

import re

import pytest
from playwright.async_api import Page, expect

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
ASKED = {"Where does it hurt most?": "where", "Safety, 1 of 3": "safety"}
IN_THE_WALK = {  # deploy/docs/first-session.md
    "where-discord", "safety-telegram", "today-discord", "why-telegram", "step-discord", "step-telegram",
    "felt-discord",
}  # fmt: skip


async def message_picture(page: Page, skin: str, name: str) -> None:
    """The newest message alone, where the walk in pictures shows it."""
    if (shown := f"{name}-{skin.lower()}") in IN_THE_WALK:
        await picture(pane(page, skin).get_by_role("article").last, f"first-{shown}")


async def next_until(page: Page, skin: str, words: str) -> None:
    """Go on, step by step, until a step says this."""
    for step in range(1, 30):
        await newest(page, skin, f"Step {step} of ")
        if words in await pane(page, skin).get_by_role("article").last.inner_text():
            return
        await press(page, skin, "Next")
    raise AssertionError(f"no step says {words!r}")


@pytest.mark.parametrize("skin", ["Discord", "Telegram"])
async def test_a_first_session_goes_from_start_to_how_it_felt_in_one_message(open_page: OpenPage, skin: str):
    async def show(asked: str) -> None:
        if asked in ASKED:
            await message_picture(page, skin, ASKED[asked])

    async with open_page(height=1100) as page:
        await SET_UP[skin](page, show)
        await newest(page, skin, "Press “Begin” and I lead you through it")
        await message_picture(page, skin, "today")
        messages = await pane(page, skin).get_by_role("article").count()
        await press(page, skin, "Why?")
        await newest(page, skin, "Why these exercises")
        await expect_no_barrier(page)
        await message_picture(page, skin, "why")
        await press(page, skin, "Today")
        await press(page, skin, "Begin")
        await next_until(page, skin, "Hip-flexor stretch")
        left = pane(page, skin).get_by_role("timer")
        await expect(left).to_have_text(re.compile(r"^in ([1-3]\d|40) seconds$"))
        await expect_no_barrier(page)
        await message_picture(page, skin, "step")
        before = await left.inner_text()
        await expect(left).not_to_have_text(before)
        await press(page, skin, "Finish early")
        await newest(page, skin, "How sore was it at its worst")
        await message_picture(page, skin, "felt")
        await press(page, skin, "0 to 3")
        await newest(page, skin, "At its worst it was 0 to 3.")
        assert await pane(page, skin).get_by_role("article").count() == messages


async def test_ticking_one_of_a_long_list_keeps_the_place_of_who_reads(open_page: OpenPage):
    async with open_page(height=700) as page:
        await set_up_on_telegram(page)
        await say_on_telegram(page, "/settings")
        for label in ("About you", "What I leave out", "Answer the lists again"):
            await press(page, "Telegram", label)
        for number in (1, 2):
            await newest(page, "Telegram", f"Safety, {number} of 3")
            await press(page, "Telegram", "None of these")
        await newest(page, "Telegram", "Safety, 3 of 3")
        await press(page, "Telegram", "One or more of these")
        await newest(page, "Telegram", "Which of these fit you?")
        log = pane(page, "Telegram")
        end = await log.evaluate("(log) => { log.scrollTop = log.scrollHeight; return log.scrollTop; }")
        await press(page, "Telegram", "Blood clot in the last 6 months")
        await expect(log.get_by_role("button", name="Blood clot in the last 6 months ✓")).to_be_visible()
        assert await log.evaluate("(log) => log.scrollTop") == end
        await press(page, "Telegram", "More (2 of 2)")
        await newest(page, "Telegram", "A hip replacement")
        assert await log.evaluate("(log) => log.scrollTop") < end
