"""Both communities on the sandbox page, walked as one who runs them and as one of their members."""

from __future__ import annotations

import re

import pytest
from playwright.async_api import Locator, Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.hands import app, chips, expect_no_barrier, newest, pane, press, say_on_telegram, sheet, switch
from tests.browser.pictures import picture

GROUP = "Limber circle"
NINE = re.compile(r"^9:00\sAM$|^09:00$")
WIDEST = "() => document.documentElement.scrollWidth"


async def be(page: Page, name: str) -> None:
    choice = page.get_by_role("radiogroup", name="You are")
    await choice.get_by_role("radio", name=name).focus()
    await page.keyboard.press("Space")
    await expect(choice.get_by_role("radio", name=name)).to_be_checked()
    await expect(page.get_by_role("contentinfo")).to_contain_text(f"You are {name} on both apps.")


async def look_at(page: Page, chat: str) -> None:
    await page.get_by_role("navigation", name="Telegram chats").get_by_role("button", name=chat).click()


def newest_of(page: Page) -> Locator:
    return pane(page, "Telegram").get_by_role("article").last


def article_with(page: Page, words: str) -> Locator:
    return pane(page, "Telegram").get_by_role("article").filter(has_text=words).last


async def test_a_member_is_led_from_the_group_into_the_private_chat(open_page: OpenPage):
    async with open_page(width=360, height=740, dark=True) as page:
        await page.get_by_role("group", name="App").get_by_role("button", name="Telegram").click()
        await look_at(page, f"{GROUP} unread")
        await newest(page, "Telegram", "A short daily stretch")
        offer = page.get_by_role("group", name="Limber asks to go on in the private chat.")
        for answer in ("Not now", "Open the private chat"):
            await press(page, "Telegram", "Start")
            await expect(offer.get_by_role("button", name="Open the private chat")).to_be_focused()
            assert await page.evaluate(WIDEST) == 360
            await expect_no_barrier(page)
            await offer.get_by_role("button", name=answer).click()
            await expect(offer).to_be_hidden()
        await newest(page, "Telegram", "Hello, I am Limber")
        await be(page, "Gus")
        await expect(page.get_by_role("button", name="START", exact=True)).to_be_visible()  # his own private chat


async def test_gus_sets_the_group_up_and_his_neighbours_come(open_page: OpenPage, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("bots.sandbox.page_neighbours.AT_ONCE", 1)
    async with open_page(height=1200) as page:  # a whole post fits into the picture
        await be(page, "Gus")
        await expect(app(page, "Telegram").get_by_role("button", name="Set Gus up")).to_be_visible()
        await look_at(page, GROUP)
        await say_on_telegram(page, "/coach")
        await press(page, "Telegram", "Post here")
        await newest(page, "Telegram", "Whose clock shall I follow?")
        await pane(page, "Telegram").get_by_role("button", name="Reply").last.click()
        await expect(app(page, "Telegram")).to_contain_text("Reply to Limber: Whose clock")
        await say_on_telegram(page, "Berlin")
        await newest(page, "Telegram", "In Berlin it is")
        await press(page, "Telegram", "Yes")
        await press(page, "Telegram", NINE)
        await newest(page, "Telegram", "The next post comes")
        await picture(newest_of(page), "together-coach-telegram")
        for label in ("New challenge", "Together", "See it first", "Open the challenge"):
            await press(page, "Telegram", label)
        await page.get_by_role("button", name="+1 hour").click()
        await expect(pane(page, "Telegram")).to_contain_text("Stretch of the day")
        post = article_with(page, "Stretch of the day")
        await post.locator("video").evaluate(
            "film => film.readyState > 1 || new Promise(seen => film.onloadeddata = seen)"
        )
        await picture(post, "together-post-telegram")
        await picture(article_with(page, "One target for everybody"), "together-standing-telegram")
        async with sheet(page, "Neighbours", "Neighbours") as neighbours:
            await neighbours.get_by_role("button", name="Five people join").click()
            await expect(neighbours.get_by_role("progressbar")).to_be_visible()
            await expect(neighbours.get_by_role("status")).to_have_text("Here: Ben.", timeout=12_000)
            await expect_no_barrier(page)
            await picture(page, "sandbox-together")
            await neighbours.get_by_role("button", name="One leaves").click()
            await expect(neighbours.get_by_role("status")).to_have_text("Nobody has come yet.")
        await newest(page, "Telegram", "Ben left")
        await switch(page, "Telegram", "Bot removed")
        await expect(chips(page, "Telegram")).to_have_text("! Bot removed")
        await switch(page, "Telegram", "Bot removed", on=False)
        await newest(page, "Telegram", re.compile("Press Start|I am back"))
