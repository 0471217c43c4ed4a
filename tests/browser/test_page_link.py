"""Whether the sandbox answers, and what can be taken along from it."""

from __future__ import annotations

import asyncio
from pathlib import Path

from playwright.async_api import Browser, expect

from bots.playground import Playground
from tests.browser.conftest import OpenPage
from tests.browser.hands import expect_no_barrier, let_ana_be_set_up, press


async def test_a_page_whose_sandbox_has_stopped_says_so_and_goes_on_by_itself(browser: Browser, ground: Playground):
    first = ground.page(port=0)
    page = await browser.new_page(reduced_motion="reduce", color_scheme="dark")
    async with first.serving():
        await page.goto(first.url)
        await expect(page.get_by_role("button", name="START", exact=True)).to_be_visible()
    said = page.locator("main > [role=status]")
    await expect(said).to_contain_text("The sandbox has not answered since")
    await expect_no_barrier(page)
    await page.get_by_role("button", name="+1 day").click()
    await expect(page.locator("#notice")).to_contain_text("The sandbox did not answer.")
    port = int(first.url.rpartition(":")[2])
    async with ground.page(port=port).serving():
        await expect(page.locator("#notice")).to_have_text("The sandbox is here again. It has begun anew.")
        await expect(said).to_be_hidden()
        await page.get_by_role("button", name="START", exact=True).click()
        await expect(page.get_by_role("log", name="Telegram")).to_contain_text("Hello, I am Limber")
        await page.close()


async def test_a_page_that_waits_for_its_sandbox_says_so(open_page: OpenPage):
    async with open_page() as page:
        await page.route("**/events", lambda route: None)
        await page.reload(wait_until="domcontentloaded")
        await expect(page.locator("main > [role=status]")).to_have_text("Opening the sandbox …")
        await expect(page.locator("main > [role=status]")).to_be_visible()
        await expect_no_barrier(page)


async def test_all_chats_can_be_saved_and_hold_no_secret(open_page: OpenPage, ground: Playground, browser: Browser):
    async with open_page() as page:
        await let_ana_be_set_up(page, "Discord", "Telegram")
        await press(page, "Telegram", "Done")
        await expect(page.get_by_role("log", name="Telegram")).to_contain_text("1 day looked after")
        for link, ending in (("Save the chats", ".html"), ("as text", ".txt")):
            async with page.expect_download() as told:
                await page.get_by_role("link", name=link).click()
            download = await told.value
            assert download.suggested_filename == f"limber-2026-03-02{ending}"
            saved = await asyncio.to_thread(Path(await download.path()).read_text, encoding="utf-8")
            for shown in (
                "Discord: stretching",
                "Telegram: Limber circle",
                "1 day looked after",
                "Gus joined the server",
            ):
                assert shown in saved
            for secret in (ground.discord.token, ground.telegram.token, "127.0.0.1"):
                assert secret not in saved
            if ending == ".html":
                opened = await browser.new_page(color_scheme="dark")
                await opened.set_content(saved)
                await expect(opened.get_by_role("article").first).to_be_visible()
                await expect_no_barrier(opened)
                await opened.close()
