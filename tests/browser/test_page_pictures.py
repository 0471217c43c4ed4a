"""Pictures on the sandbox page: below the words in both skins, told in words, moving only for who lets them."""

from __future__ import annotations

import asyncio
import io
from functools import cache

import av
import discord
import PIL.Image
from playwright.async_api import FloatRect, Locator, Page, Route, expect

from bots.discord_bot.sender import DiscordMessenger, tracing
from bots.playground import Playground
from bots.telegram_bot.client import open_bot
from bots.telegram_bot.sender import TelegramMessenger
from core.coach import Place
from core.messages.action import Action
from core.messages.attached import Image, Loop, Picture
from core.messages.card import Button, Card, Paragraph
from core.messages.texts import Texts, verbatim
from tests.browser.conftest import OpenPage
from tests.browser.hands import expect_no_barrier, pane, sheet
from tests.browser.test_page_looks import NARROW, expect_nothing_cut

WORDS = Texts({"en": ""})
ALT = "A square slides from left to right and begins again"
WIDTH, HEIGHT, RATE = 480, 360, 12
SKINS = ("Discord", "Telegram")


@cache
def frames() -> tuple[PIL.Image.Image, ...]:
    """Two seconds of a square that slides."""
    drawn = tuple(PIL.Image.new("RGB", (WIDTH, HEIGHT), "#f6f1e7") for _ in range(2 * RATE))
    for at, each in enumerate(drawn):
        each.paste("#1c7361", (15 * at, 140, 15 * at + 80, 220))
    return drawn


@cache
def mp4() -> bytes:
    file = io.BytesIO()
    with av.open(file, "w", format="mp4") as out:
        stream = out.add_stream("libx264", rate=RATE, width=WIDTH, height=HEIGHT, pix_fmt="yuv420p")
        for each in frames():
            out.mux(stream.encode(av.VideoFrame.from_image(each)))
        out.mux(stream.encode())
    return file.getvalue()


@cache
def gif() -> bytes:
    file = io.BytesIO()
    first, *others = frames()
    first.save(file, "GIF", save_all=True, append_images=others, duration=1000 // RATE, loop=0)
    return file.getvalue()


def image(name: str, content: bytes) -> Image:
    return Image(name=name, sha256=name, width=WIDTH, height=HEIGHT, read=lambda: content)


def card() -> Card:
    still = image("e6.png", b"")
    loop = Loop(mp4=image("e6.mp4", mp4()), gif=image("e6.gif", gif()), seconds=2)
    return Card(
        title=verbatim("Step 1 of 3"),
        blocks=(Paragraph(text=verbatim("Slide it slowly.")),),
        rows=((Button(label=verbatim("Next"), action=Action(name="today")),),),
        picture=Picture(alt=verbatim(ALT), still=still, loop=loop),
    )


async def send_on_discord(ground: Playground) -> None:
    (ana,) = (user for user in ground.discord.world.users.values() if user.name == "Ana")
    async with discord.Client(intents=discord.Intents.none(), http_trace=tracing(lambda _: None)) as client:
        await client.http.static_login(ground.discord.token)
        messenger = DiscordMessenger(WORDS.say, opening_s=0)
        messenger.use(client)
        chat = await client.create_dm(discord.Object(ana.id))
        await messenger.send(Place(platform="discord", address=str(chat.id), private=True), card(), "en", "a-key")


async def send_on_telegram(ground: Playground) -> None:
    chat = next(chat for chat in ground.telegram.platform.world.chats.values() if not chat.is_group)
    async with open_bot(ground.telegram.token, api=ground.telegram.api_url) as bot:
        place = Place(platform="telegram", address=str(chat.id), private=True)
        await TelegramMessenger(bot, WORDS.say).send(place, card(), "en", "")


async def open_chats(page: Page, ground: Playground) -> dict[str, Locator]:
    """The message with the picture in each app, both on the screen."""
    await page.get_by_role("button", name="START", exact=True).click()
    await expect(pane(page, "Telegram").get_by_role("article")).not_to_have_count(0)
    await send_on_discord(ground)
    await send_on_telegram(ground)
    await page.get_by_role("button", name="Limber").first.click()
    messages = {skin: pane(page, skin).get_by_role("article").filter(has_text="Slide it slowly") for skin in SKINS}
    for message in messages.values():
        await expect(message).to_be_visible()
    return messages


async def box(what: Locator) -> FloatRect:
    found = await what.bounding_box()
    assert found is not None
    return found


async def expect_paused(message: Locator) -> None:
    await expect(message.get_by_role("button", name="Play the picture")).to_be_visible()
    if await message.locator("video").count():
        assert await message.locator("video").evaluate("video => video.paused")
    else:
        await expect(message.get_by_role("img", name=ALT)).to_have_js_property("tagName", "CANVAS")


async def expect_playing(page: Page, message: Locator) -> None:
    await expect(message.get_by_role("button", name="Pause the picture")).to_be_visible()
    video = message.locator("video")
    if not await video.count():
        await expect(message.get_by_role("img", name=ALT)).to_have_js_property("tagName", "IMG")
        return
    seen = await video.evaluate("video => video.currentTime")
    await page.wait_for_function(
        "([video, seen]) => video.currentTime !== seen", arg=[await video.element_handle(), seen]
    )


async def test_a_picture_moves_until_it_is_paused_and_not_at_all_for_who_wants_it_still(
    open_page: OpenPage, ground: Playground
):
    async with open_page(height=1000) as page:  # whose reader asks for reduced motion
        messages = await open_chats(page, ground)
        for message in messages.values():
            await expect_paused(message)
        await expect_no_barrier(page)
        for message in messages.values():
            await message.get_by_role("button", name="Play the picture").press("Enter")
            await expect_playing(page, message)
            await message.get_by_role("button", name="Pause the picture").press("Space")
            await expect_paused(message)
        async with sheet(page, "Settings", "Settings") as settings:
            await settings.get_by_label("Still images").uncheck()
        for message in messages.values():
            await expect_playing(page, message)
        await expect_no_barrier(page)


async def test_a_picture_has_its_place_below_the_words_before_it_comes_in(open_page: OpenPage, ground: Playground):
    come = asyncio.Event()

    async def hold(route: Route) -> None:
        await come.wait()
        await route.continue_()

    async with open_page(height=1000) as page:
        await page.route("**/*e6.*", hold)
        await page.route("**/animations/*", hold)
        messages = await open_chats(page, ground)
        before = {skin: await box(message) for skin, message in messages.items()}
        come.set()
        await expect(messages["Discord"].locator("canvas")).to_have_js_property("width", WIDTH)
        for skin, message in messages.items():
            shown = message.locator("video, canvas")
            place, words, bubble = (
                await box(shown),
                await box(message.get_by_text("Slide it slowly")),
                await box(message),
            )
            chat = await box(pane(page, skin))
            assert bubble == before[skin]
            assert place["x"] + place["width"] < chat["x"] + chat["width"]
            assert words["y"] + words["height"] <= place["y"]
            assert abs(place["width"] / place["height"] - WIDTH / HEIGHT) < 0.02
        await page.emulate_media(color_scheme="dark")
        await page.set_viewport_size({"width": NARROW, "height": 740})
        for skin, message in messages.items():
            await page.get_by_role("group", name="App").get_by_role("button", name=skin).click()
            await expect(message).to_be_visible()
            await expect_nothing_cut(page, NARROW)
            await expect_no_barrier(page)
