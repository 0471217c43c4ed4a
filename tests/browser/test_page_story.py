"""What a newcomer does on the sandbox page: real browser, real client libraries, real bot."""

from __future__ import annotations

import re

import pytest
from playwright.async_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.hands import (
    app,
    expect_no_barrier,
    let_ana_be_set_up,
    newest,
    pane,
    play_month,
    press,
    say_on_telegram,
    set_up_on_discord,
    set_up_on_telegram,
    sheet,
)
from tests.stories.stage import ABOUT


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


@pytest.mark.timeout(180)  # a month on a busy machine
async def test_a_steady_month_ends_in_a_long_streak_on_both_apps(open_page: OpenPage):
    async with open_page() as page:
        await let_ana_be_set_up(page, "Discord", "Telegram")
        await play_month(page, "steady")
        await expect(page.locator("#clock")).to_contain_text("1 April 2026, 09:30")
        for skin in ("Discord", "Telegram"):
            await expect(pane(page, skin)).to_contain_text("Check-in streak: 30 days looked after")
        assert page.url.endswith("?seed=1&persona=steady")
        await expect_no_barrier(page)


async def test_a_month_shows_how_far_it_is_and_can_be_stopped(open_page: OpenPage):
    async with open_page() as page:
        await let_ana_be_set_up(page, "Telegram")
        async with sheet(page, "30 days", "Play 30 days") as month:
            await month.get_by_label("Seed").fill("rain")
            await month.get_by_role("button", name="Play").click()
        passing = page.get_by_role("progressbar", name="Time is passing")
        await expect(passing).to_have_attribute("max", "30")
        await page.get_by_role("button", name="Stop, day").click()
        await expect(page.get_by_role("status").filter(has_text="Stopped after day")).to_be_visible()
        await expect(passing).to_be_hidden()
        assert page.url.endswith("?seed=rain&persona=steady")


@pytest.mark.timeout(180)  # a month on a busy machine
async def test_an_app_without_ana_stays_as_it_is_while_a_month_is_played(open_page: OpenPage):
    async with open_page() as page:
        await let_ana_be_set_up(page, "Telegram")
        await play_month(page, "silent")
        await newest(page, "Discord", "joined the server")
        await expect(page.get_by_role("button", name="Set Ana up")).to_have_count(1)


async def test_who_has_stopped_can_be_set_up_again(open_page: OpenPage):
    async with open_page() as page:
        await let_ana_be_set_up(page, "Discord", "Telegram")
        set_up = app(page, "Telegram").get_by_role("button", name="Set Ana up")
        await say_on_telegram(page, "/help")
        await newest(page, "Telegram", "What you can say")
        await pane(page, "Telegram").get_by_role("button", name="/stop").click()
        await newest(page, "Telegram", "I have stopped")
        await expect(set_up).to_be_visible()
        await set_up.click()
        await newest(page, "Telegram", "How did it go")
        await expect(set_up).to_be_hidden()


@pytest.mark.timeout(180)  # a month on a busy machine
async def test_a_month_without_anybody_says_so(open_page: OpenPage):
    async with open_page() as page:
        await play_month(page, "steady")
        await expect(page.get_by_role("status").filter(has_text="Nobody is set up")).to_be_visible()
        await expect(page.locator("#clock")).to_contain_text("2 March")


async def test_the_next_message_comes_in_both_apps_of_one_minute(open_page: OpenPage):
    async with open_page() as page:
        await let_ana_be_set_up(page, "Discord", "Telegram")
        await page.get_by_role("button", name="Next message").click()
        await expect(page.locator("#clock")).to_contain_text("19:0")
        for skin in ("Discord", "Telegram"):
            await newest(page, skin, "Time for your stretches")


async def test_an_unfinished_form_can_be_closed_and_opened_again(open_page: OpenPage):
    async with open_page() as page:
        await page.get_by_role("button", name="Send /start").click()
        await press(page, "Discord", "I agree and I am 18 or over")
        for close in ("Escape", "Cancel"):
            await press(page, "Discord", "Type your city")
            form = page.get_by_role("dialog", name="Where are you?")
            await expect(form.get_by_label("City")).to_be_focused()
            await expect_no_barrier(page)
            if close == "Escape":
                await page.keyboard.press("Escape")
            else:
                await form.get_by_role("button", name="Cancel").click()
            await expect(form).to_be_hidden()


async def tab_to(page: Page, label: str) -> None:
    """Tab until the button with this label has the focus, and press it with Enter."""
    for _ in range(30):
        await page.keyboard.press("Tab")
        focused = page.locator("button:focus")
        if await focused.count() and (await focused.inner_text()).startswith(label):
            await page.keyboard.press("Enter")
            return
    raise AssertionError(f"Tab does not lead to {label!r}")


async def type_line(page: Page, words: str) -> None:
    """Tab to the line to type in, type and send."""
    line = page.get_by_role("textbox", name="Message", exact=True)
    for _ in range(30):
        if await line.evaluate("(line) => line === document.activeElement"):
            break
        await page.keyboard.press("Tab")
    await page.keyboard.type(words)
    await page.keyboard.press("Enter")


async def test_the_keyboard_alone_leads_through_start(open_page: OpenPage):
    async with open_page() as page:
        await tab_to(page, "START")
        await expect(pane(page, "Telegram")).to_be_focused()
        await newest(page, "Telegram", "Hello, I am Limber")
        await tab_to(page, "I agree and I am 18 or over")
        await newest(page, "Telegram", "Where are you?")
        await type_line(page, "Berlin")
        await newest(page, "Telegram", "In Berlin it is")
        for label, asked in (
            ("Yes", "When shall I write?"),
            ("7:00\u202fPM", "How long is a session?"),
            ("10 minutes", ABOUT[0][0]),
            *zip([label for _, label in ABOUT], [*(asked for asked, _ in ABOUT[1:]), "Shall we begin?"], strict=True),
            ("Yes, write to me daily", "You are all set"),
        ):
            await pane(page, "Telegram").focus()
            await tab_to(page, label)
            await newest(page, "Telegram", asked)


async def test_the_keyboard_skips_the_messages(open_page: OpenPage):
    async with open_page() as page:
        for skin, line in (("Discord", "Message @Limber"), ("Telegram", "Message")):
            await let_ana_be_set_up(page, skin)
            await pane(page, skin).focus()
            await page.keyboard.press("Tab")
            await expect(pane(page, skin).get_by_role("link", name="Skip to the message line")).to_be_focused()
            await page.keyboard.press("Enter")
            await expect(page.get_by_role("textbox", name=line, exact=True)).to_be_focused()


async def test_the_arrow_keys_choose_a_command(open_page: OpenPage):
    async with open_page() as page:
        line = page.get_by_role("textbox", name="Message #stretching")
        await line.fill("/pri")
        await page.keyboard.press("ArrowUp")
        await expect(page.get_by_role("button", name="/privacy")).to_be_focused()
        await page.keyboard.press("Escape")
        await expect(line).to_be_focused()
        await expect(page.get_by_role("list", name="Suggestions")).to_be_hidden()


async def test_what_an_app_refuses_is_said_on_the_page(open_page: OpenPage):
    async with open_page() as page:
        await page.get_by_role("button", name="Next message").click()
        await expect(page.get_by_role("status").filter(has_text="No message is planned")).to_be_visible()


async def test_discord_completes_the_city_that_is_typed(open_page: OpenPage):
    async with open_page() as page:
        line = page.get_by_role("textbox", name="Message #stretching")
        await line.press_sequentially("/start Auckl")
        offer = page.get_by_role("list", name="Suggestions").get_by_role("button", name="Auckland")
        await offer.first.click()
        await expect(line).to_have_value(re.compile(r"^/start .*Auckland"))
        await line.press("Enter")
        await newest(page, "Discord", "Hello, I am Limber")
        await press(page, "Discord", "I agree and I am 18 or over")
        await newest(page, "Discord", "In Auckland it is")


async def test_telegrams_keyboard_shares_a_place_or_types_a_word(open_page: OpenPage):
    async with open_page() as page:
        await page.get_by_role("button", name="START", exact=True).click()
        await newest(page, "Telegram", "Hello, I am Limber")
        await press(page, "Telegram", "I agree and I am 18 or over")
        keys = page.get_by_role("group", name="Keyboard")
        for key in ("Type a city instead", "Share my location"):
            await press(page, "Telegram", "Share my location")
            await expect(keys.get_by_role("button")).to_have_count(2)
            await expect_no_barrier(page)
            await keys.get_by_role("button", name=key).click()
            if key == "Type a city instead":
                await expect(keys).to_be_hidden()
                await newest(page, "Telegram", "Type the name of your city")
        offers = page.get_by_role("list", name="Suggestions")
        await expect(offers.get_by_role("button").first).to_be_focused()
        await offers.get_by_role("button", name="Auckland").click()
        await expect(keys).to_be_hidden()
        await newest(page, "Telegram", "In Auckland it is")
