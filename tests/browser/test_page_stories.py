"""The list of stories: each is told on both apps, and looks right in light, in dark and on a narrow screen."""

from __future__ import annotations

import re

import pytest
from playwright.async_api import Page, expect

from bots.stories import STORIES
from tests.browser.conftest import OpenPage
from tests.browser.hands import app, expect_no_barrier, newest, pane, sheet
from tests.browser.pictures import picture
from tests.browser.test_page_looks import NARROW, expect_nothing_cut

ENDS = {  # what stands in the newest message of both apps
    "first-day": "Your check-in streak begins with the next day",
    "missed-day": "Yesterday has no check-in. That does no harm",
    "streak": "Check-in streak: 7 days looked after",
    "rising": "I make the next time lighter where I can",
    "red-flag": "Please get medical help now",
    "month": "Your soreness is about the same: it went from 5.0 to 4.7",
    "challenge": "All together: 28 of 25 days",
    "deletion": "I keep nothing about you any more",
}
SKINS = ("Discord", "Telegram")


async def tell(page: Page, name: str) -> None:
    """Press the story in the list, and wait for its end."""
    await page.get_by_role("banner").get_by_role("button", name="Stories").click()
    await page.locator("#stories").get_by_role("button", name=STORIES[name].title).click()
    await expect(page.locator("#tale")).to_have_text(f"{STORIES[name].title}: {STORIES[name].about}", timeout=60_000)
    await expect(page.get_by_role("button", name="+1 day")).to_be_enabled()


def test_every_story_has_an_end_here():
    assert {*ENDS} == {*STORIES}


@pytest.mark.timeout(180)  # eleven days of six people on a busy machine
@pytest.mark.parametrize("name", ENDS)
async def test_a_story_ends_where_it_gets_interesting_and_is_seen_by_everybody(open_page: OpenPage, name: str):
    async with open_page(width=1600, height=1000) as page:
        await tell(page, name)
        for skin in SKINS:
            await newest(page, skin, ENDS[name])
            await expect(app(page, skin).locator(".chats [aria-current]")).to_have_count(1)
        await expect(page).to_have_url(re.compile(rf"seed=1.*story={name}|story={name}.*seed=1"))
        await expect_no_barrier(page)
        if name == "challenge":
            await expect(page.get_by_role("region", name="Members of the server")).to_contain_text("Members, 6")
            await picture(page, "sandbox-story")
        await page.emulate_media(color_scheme="dark")
        await expect_no_barrier(page)
        await page.set_viewport_size({"width": NARROW, "height": 740})
        for skin in SKINS:
            await page.get_by_role("group", name="App").get_by_role("button", name=skin).click()
            await newest(page, skin, ENDS[name])
            await expect_nothing_cut(page, NARROW)
        await expect_no_barrier(page)


async def test_an_address_that_was_passed_on_offers_its_story(open_page: OpenPage):
    async with open_page() as page:
        address = page.url
        await page.goto(f"{address}?story=red-flag&seed=rain")
        offered = page.get_by_role("button", name=STORIES["red-flag"].title)
        await expect(offered).to_be_focused()
        await expect(page.locator("#stories").get_by_label("Seed")).to_have_value("rain")
        await expect_no_barrier(page)
        await expect(page.locator("#clock")).to_contain_text("2 March")
        await page.keyboard.press("Enter")
        await expect(page.locator("#tale")).to_contain_text("A red flag", timeout=30_000)
        await expect(page.get_by_role("button", name="Stories")).to_be_focused()
        await page.reload()
        await newest(page, "Telegram", "Please get medical help now")
        await expect(page.locator("#stories")).to_be_hidden()  # it was told already


async def test_the_list_of_stories_fits_on_a_narrow_screen(open_page: OpenPage):
    async with open_page(width=NARROW, height=740, dark=True) as page, sheet(page, "Stories", "Stories") as stories:
        await expect(stories.get_by_role("listitem")).to_have_count(len(STORIES))
        await expect_nothing_cut(page, NARROW)
        await expect_no_barrier(page)


async def test_everything_can_begin_anew_without_a_story(open_page: OpenPage):
    async with open_page() as page:
        await page.get_by_role("button", name="START", exact=True).click()
        await newest(page, "Telegram", "Hello, I am Limber")
        await page.get_by_role("button", name=re.compile("^Requests")).click()
        await expect(page.locator("summary").filter(has_text="sendMessage").first).to_be_visible()
        await page.get_by_role("banner").get_by_role("button", name="Stories").click()
        await page.get_by_role("button", name="Begin anew without a story").click()
        await expect(page.get_by_role("button", name="START", exact=True)).to_be_visible()
        await expect(page.locator("summary").filter(has_text="sendPhoto")).to_have_count(0)
        await page.get_by_role("button", name="START", exact=True).click()
        await newest(page, "Telegram", "Hello, I am Limber")


async def test_the_made_up_language_runs_from_right_to_left(open_page: OpenPage):
    async with open_page(dark=True) as page:
        async with sheet(page, "Settings", "Settings") as settings:
            await settings.get_by_label("Ana's apps speak").select_option("Made up, right to left")
        await tell(page, "streak")
        for skin in SKINS:
            message = pane(page, skin).get_by_role("article").last
            await expect(message).to_contain_text(re.compile("[א-ת]{3}"))
            await expect(message.locator("p").first).to_have_css("direction", "rtl")
            await expect(message.locator("p[dir]").first).not_to_contain_text(re.compile("[a-z]{3}"))
        await expect_no_barrier(page)
        await picture(page, "sandbox-mirrored")
        await page.set_viewport_size({"width": NARROW, "height": 740})
        await expect_nothing_cut(page, NARROW)
