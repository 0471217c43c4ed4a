"""The tools around the two apps: the drawer with the bot's requests, the faults, the settings."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from playwright.async_api import expect

from bots.playground import Playground
from tests.browser.conftest import OpenPage
from tests.browser.hands import app, chips, let_ana_be_set_up, newest, press, say_on_telegram, sheet, switch


async def test_the_drawer_shows_each_request_with_its_limits(open_page: OpenPage):
    async with open_page() as page:
        await let_ana_be_set_up(page, "Discord", "Telegram")
        opener = page.get_by_role("button", name=re.compile("^Requests"))
        await opener.click()
        requests = page.get_by_role("list", name="Requests, the newest first")
        newest_of = requests.locator("details").first
        await expect(newest_of.locator("summary")).to_contain_text("editMessageText")
        await newest_of.locator("summary").click()
        await expect(newest_of.get_by_label(re.compile(r"text \d+/4096"))).to_be_visible()
        await expect(newest_of.locator("pre").first).to_contain_text('"parse_mode": "HTML"')
        await page.get_by_role("group", name="Show").get_by_role("button", name="Discord").click()
        await expect(requests.locator("summary:visible").first).to_contain_text(re.compile(r"components \d+/40"))
        await expect(requests).not_to_contain_text("getUpdates")
        await page.get_by_role("group", name="Show").get_by_role("button", name="All").click()
        await say_on_telegram(page, "/help")
        await expect(requests.locator("summary").first).to_contain_text("sendMessage")
        await requests.focus()
        await page.keyboard.press("Escape")
        await expect(opener).to_be_focused()
        await expect(requests).to_be_hidden()


async def test_closed_direct_messages_are_noticed_at_the_next_press(open_page: OpenPage):
    async with open_page() as page:
        await let_ana_be_set_up(page, "Discord")
        await switch(page, "Discord", "Direct messages closed")
        await expect(chips(page, "Discord")).to_have_text("! Direct messages closed")
        await page.get_by_role("button", name="+1 day").click()
        await expect(page.locator("#clock")).to_contain_text("3 March")
        await newest(page, "Discord", "Your stretches for")  # still the one before
        await page.get_by_role("navigation").get_by_role("button", name="stretching").click()
        line = page.get_by_role("textbox", name="Message #stretching")
        await line.fill("/today")
        await line.press("Enter")
        await newest(page, "Discord", "Direct messages from me do not reach you")


async def test_who_blocked_the_bot_on_telegram_restarts_it(open_page: OpenPage):
    async with open_page() as page:
        await let_ana_be_set_up(page, "Telegram")
        await switch(page, "Telegram", "Bot blocked")
        await expect(chips(page, "Telegram")).to_have_text("! Bot blocked")
        await page.get_by_role("button", name="RESTART BOT").click()
        await expect(chips(page, "Telegram")).to_have_count(0)
        await newest(page, "Telegram", "stretches for")


async def test_everything_can_be_recovered_at_once(open_page: OpenPage):
    async with open_page() as page:
        await let_ana_be_set_up(page, "Discord")
        await switch(page, "Discord", "Bot blocked")
        await switch(page, "Discord", "Rate-limited")
        await switch(page, "Telegram", "Rate-limited")
        opener = page.get_by_role("button", name=re.compile("^Faults"))
        await expect(opener).to_have_text("Faults: 3")
        async with sheet(page, re.compile("^Faults"), "What goes wrong") as faults:
            await faults.get_by_role("button", name="Recover everything").click()
            await expect(page.get_by_role("status").filter(has_text="back once she writes to Limber")).to_be_visible()
            await faults.get_by_role("button", name="Close").click()
            await expect(faults).to_be_hidden()
        await expect(opener).to_have_text("Faults")


@pytest.mark.parametrize("skin", ["Discord", "Telegram"])
async def test_what_was_owed_in_an_outage_comes_late(open_page: OpenPage, ground: Playground, skin: str):
    async with open_page() as page:
        await let_ana_be_set_up(page, skin)
        await press(page, skin, "Done")
        await newest(page, skin, "Well looked after")
        await ground.time.advance(timedelta(hours=34))  # 18:30 of the next day, half an hour before the message
        await switch(page, skin, "Down for 2 hours")
        await expect(chips(page, skin).first).to_have_text("! Down for 2 hours, until 20:30")
        await page.get_by_role("button", name="+1 hour").click()
        await expect(page.locator("#clock")).to_contain_text("19:30")
        await expect(chips(page, skin).first).to_contain_text("Down for 2 hours")
        for _ in range(2):
            await page.get_by_role("button", name="+1 hour").click()
        await expect(page.locator("#clock")).to_contain_text("21:30")
        await newest(page, skin, re.compile("stretches.* Tue, Mar 3"))
        await expect(chips(page, skin).filter(has_text="Down")).to_have_count(0)


async def test_a_dropped_gateway_loses_no_press(open_page: OpenPage, ground: Playground):
    async with open_page() as page:
        await let_ana_be_set_up(page, "Discord")
        async with sheet(page, re.compile("^Faults"), "What goes wrong") as faults:
            await faults.get_by_role("button", name="Drop the gateway").click()
            await expect(page.get_by_role("status").filter(has_text="Limber connects again by itself")).to_be_visible()
        await press(page, "Discord", "Done")
        await newest(page, "Discord", "Well looked after")
        await expect(chips(page, "Discord")).to_have_count(0)
        assert ground.discord.connected


async def test_a_rate_limited_bot_answers_after_the_wait(open_page: OpenPage):
    async with open_page() as page:
        await let_ana_be_set_up(page, "Telegram")
        await switch(page, "Telegram", "Rate-limited")
        await expect(chips(page, "Telegram")).to_have_text("! Rate-limited")
        await page.get_by_role("button", name=re.compile("^Requests")).click()
        await press(page, "Telegram", "Done")
        await expect(page.locator("summary").filter(has_text="429").first).to_be_visible()
        await switch(page, "Telegram", "Rate-limited", on=False)
        await expect(chips(page, "Telegram")).to_have_count(0)


async def test_the_theme_and_the_still_images_are_kept(open_page: OpenPage):
    async with open_page() as page:
        root = page.locator("html")
        async with sheet(page, "Settings", "Settings") as settings:
            await expect(settings.get_by_label("Still images")).to_be_checked()  # the system asks for less motion
            await settings.get_by_label("Still images").uncheck()
            await settings.get_by_label("Colours").select_option("Dark")
        for _ in range(2):
            await expect(root).to_have_css("color-scheme", "dark")
            await expect(root).not_to_have_attribute("data-still", "")
            await page.reload()


async def test_both_apps_report_the_language_that_is_chosen(open_page: OpenPage, ground: Playground):
    async with open_page() as page:
        async with sheet(page, "Settings", "Settings") as settings:
            await settings.get_by_label("Ana's apps speak").select_option("Deutsch")
        await page.get_by_role("button", name="START", exact=True).click()
        await newest(page, "Telegram", "Limber")
        spoken = [update["message"] for update in ground.telegram.updates if "message" in update]
        assert '"language_code": "de"' in str(spoken[-1]).replace("'", '"')
        await page.reload()
        async with sheet(page, "Settings", "Settings") as settings:
            await expect(settings.get_by_label("Ana's apps speak")).to_have_value("de")
        await expect(app(page, "Telegram")).to_be_visible()
