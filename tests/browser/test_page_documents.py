"""A document on the sandbox page: shown below the words in both skins, and opened from there."""

from __future__ import annotations

import discord
import pytest
from playwright.async_api import Page, expect

from bots.discord_bot.sender import DiscordMessenger, tracing
from bots.playground import Playground
from bots.telegram_bot.client import open_bot
from bots.telegram_bot.sender import TelegramMessenger
from core.coach import Place
from core.messages.action import Action
from core.messages.attached import Document
from core.messages.card import Button, Card, Paragraph
from core.messages.texts import Texts, verbatim
from tests.browser.conftest import OpenPage
from tests.browser.hands import expect_no_barrier, pane
from tests.browser.pictures import picture

PDF = b"%PDF-1.4\n" + b"%" * 23_000
WORDS = Texts({"en": ""})
CARD = Card(
    title=verbatim("Your page is ready"),
    blocks=(Paragraph(text=verbatim("It is one sheet of paper, to show to someone you trust.")),),
    rows=((Button(label=verbatim("Back"), action=Action(name="today")),),),
    document=Document(name="limber-summary.pdf", content=PDF, description=verbatim("What you told me, week by week")),
    health=True,
)


async def send_on_discord(ground: Playground, person: str) -> None:
    async with discord.Client(intents=discord.Intents.none(), http_trace=tracing(lambda _: None)) as client:
        await client.http.static_login(ground.discord.token)
        messenger = DiscordMessenger(WORDS.say, opening_s=0)
        messenger.use(client)
        chat = await client.create_dm(discord.Object(int(person)))
        await messenger.send(Place(platform="discord", address=str(chat.id), private=True), CARD, "en", "a-page")


async def send_on_telegram(ground: Playground, person: str) -> None:
    async with open_bot(ground.telegram.token, api=ground.telegram.api_url) as bot:
        place = Place(platform="telegram", address=person, private=True)
        await TelegramMessenger(bot, WORDS.say).send(place, CARD, "en", "")


async def open_chat(page: Page, skin: str, ground: Playground) -> None:
    """The direct chat on the screen, with the card standing in it."""
    (ana,) = (user for user in ground.discord.world.users.values() if user.name == "Ana")
    if skin == "Discord":
        await send_on_discord(ground, str(ana.id))
        await page.get_by_role("button", name="Limber").first.click()
        return
    await page.get_by_role("button", name="START", exact=True).click()
    await expect(pane(page, skin).get_by_role("article")).not_to_have_count(0)
    chat = next(chat for chat in ground.telegram.platform.world.chats.values() if not chat.is_group)
    await send_on_telegram(ground, str(chat.id))


@pytest.mark.parametrize("skin", ["Discord", "Telegram"])
async def test_a_document_is_opened_from_below_its_message(open_page: OpenPage, ground: Playground, skin: str):
    async with open_page(height=700) as page:
        await open_chat(page, skin, ground)
        message = pane(page, skin).get_by_role("article").filter(has_text="Your page is ready")
        link = message.get_by_role("link", name="limber-summary.pdf 22 kB")
        await expect(link).to_be_visible()
        await expect_no_barrier(page)
        await picture(message, f"document-{skin.lower()}")
        address = await link.get_attribute("href") or ""
        assert address.startswith("http://127.0.0.1:")
        served = await page.request.get(address)
        assert (served.headers["content-type"], await served.body()) == ("application/pdf", PDF)
        async with page.context.expect_event("request", lambda request: request.url == address):
            await link.click()
