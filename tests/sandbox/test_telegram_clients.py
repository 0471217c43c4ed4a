"""Other clients than ours: aiogram, and bare HTTP in every way the Bot API takes it.

aiogram is imported where it is used: it takes five seconds, and every worker of a run reads this file.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import aiohttp
import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from tests.sandbox.telegram_fixtures import GIF, Scene, png, scene, second_client

if TYPE_CHECKING:
    from aiogram import Dispatcher
    from aiogram.types import CallbackQuery, Message


@pytest.fixture
async def here() -> AsyncIterator[Scene]:
    async with scene() as value:
        yield value


async def test_aiogram_runs_a_card_from_send_to_toast(here: Scene) -> None:
    from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message

    async with second_client(here.telegram) as bot:
        keyboard = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="Done", callback_data="d")]])
        sent = await bot.send_message(here.chat_id, "<b>Stretch</b>", parse_mode="HTML", reply_markup=keyboard)
        await here.asha.press("Done")
        (update,) = await bot.get_updates(timeout=0)
        assert isinstance(update.callback_query, CallbackQuery)
        await bot.answer_callback_query(update.callback_query.id, "Well done")
        edited = await bot.edit_message_text("Noted", chat_id=here.chat_id, message_id=sent.message_id)
        assert isinstance(edited, Message)
        assert here.asha.toast == "Well done"


def coach() -> Dispatcher:
    """A little bot as one writes it with aiogram: it asks for the place, then for the day."""
    from aiogram import Dispatcher, F
    from aiogram.filters import CommandStart
    from aiogram.types import (
        InlineKeyboardButton,
        InlineKeyboardMarkup,
        KeyboardButton,
        ReplyKeyboardMarkup,
        ReplyKeyboardRemove,
    )

    dispatcher = Dispatcher()

    @dispatcher.message(CommandStart())
    async def start(message: Message) -> None:
        keys = [[KeyboardButton(text="Share", request_location=True)], [KeyboardButton(text="Type it")]]
        await message.answer("Where are you?", reply_markup=ReplyKeyboardMarkup(keyboard=keys, one_time_keyboard=True))

    @dispatcher.message(F.location)
    async def located(message: Message) -> None:
        done = InlineKeyboardButton(text="Done", callback_data=f"done:{message.location.latitude:.0f}")
        await message.answer("Thank you", reply_markup=ReplyKeyboardRemove())
        await message.answer("Your stretches", reply_markup=InlineKeyboardMarkup(inline_keyboard=[[done]]))

    @dispatcher.callback_query(F.data.startswith("done:"))
    async def done(query: CallbackQuery) -> None:
        await query.message.edit_text(f"Noted at {query.data.removeprefix('done:')}")
        await query.answer("Well done")

    return dispatcher


@asynccontextmanager
async def polling(here: Scene) -> AsyncGenerator[None]:
    """The little bot at work, asking for updates."""
    dispatcher = coach()
    async with second_client(here.telegram) as bot:
        running = asyncio.create_task(dispatcher.start_polling(bot, handle_signals=False, close_bot_session=False))
        await here.telegram.wait_for(lambda: here.telegram.platform.updates.polling)
        yield
        await dispatcher.stop_polling()
        await running


@asynccontextmanager
async def webhook(here: Scene) -> AsyncGenerator[None]:
    """The little bot at work, having updates brought."""
    from aiogram.webhook.aiohttp_server import SimpleRequestHandler

    app = web.Application()
    async with second_client(here.telegram) as bot:
        SimpleRequestHandler(coach(), bot, secret_token="s3cret").register(app, "/hook")
        async with TestServer(app) as server:
            await bot.set_webhook(str(server.make_url("/hook")), secret_token="s3cret")
            yield
            await bot.delete_webhook()


@pytest.mark.parametrize("at_work", [polling, webhook])
async def test_a_whole_conversation_runs_with_aiogram(
    here: Scene, at_work: Callable[[Scene], AbstractAsyncContextManager[None]]
) -> None:
    async with at_work(here):
        asha = here.asha
        await asha.open()
        await asha.sees("Where are you?")
        assert (asha.keyboard(), asha.location_key) == ((("Share",), ("Type it",)), "Share")
        await asha.share_location(48.2, 16.37)
        card = await asha.sees("Your stretches")
        assert asha.keyboard() == ()
        await asha.press("Done")
        noted = await asha.sees("Noted at 48")
        await here.telegram.wait_for(lambda: asha.toast)
        assert (noted.id, noted.edited, noted.rows, asha.toast) == (card.id, True, (), "Well done")
        await here.telegram.wait_for(lambda: not here.telegram.platform.updates.waiting)


async def test_aiogram_uploads_and_reads_files(here: Scene) -> None:
    from aiogram.types import BufferedInputFile, InputMediaPhoto

    async with second_client(here.telegram) as bot:
        sent = await bot.send_animation(here.chat_id, BufferedInputFile(GIF, "x.gif"), caption="Bridge")
        assert sent.animation
        file = await bot.get_file(sent.animation.file_id)
        assert file.file_path
        stored = await bot.download_file(file.file_path)
        assert stored
        assert stored.read() == GIF
        album = [InputMediaPhoto(media=BufferedInputFile(png(), "a.png")) for _ in range(2)]
        assert len(await bot.send_media_group(here.chat_id, list(album))) == 2


async def test_aiogram_asks_about_chats_and_commands(here: Scene) -> None:
    from aiogram.types import BotCommand

    group = here.telegram.group("Stretchers", [here.asha])
    await here.telegram.add_bot_to_group(group, by=here.asha, admin=True)
    async with second_client(here.telegram) as bot:
        assert (await bot.get_me()).username == "limber_bot"
        assert (await bot.get_chat(int(group))).title == "Stretchers"
        assert len(await bot.get_chat_administrators(int(group))) == 1
        assert (await bot.get_chat_member(int(group), bot.id)).status == "administrator"
        await bot.set_my_commands([BotCommand(command="today", description="Today")])
        assert [one.command for one in await bot.get_my_commands()] == ["today"]
        assert (await bot.get_webhook_info()).url == ""
        poll = await bot.send_poll(int(group), "When?", ["Now", "Later"], is_anonymous=False)
        assert (await bot.stop_poll(int(group), poll.message_id)).is_closed


async def test_aiogram_knows_every_error_by_its_kind(here: Scene) -> None:
    from aiogram.exceptions import (
        TelegramBadRequest,
        TelegramForbiddenError,
        TelegramMigrateToChat,
        TelegramRetryAfter,
    )

    group = here.telegram.group("Stretchers", [here.asha])
    await here.telegram.add_bot_to_group(group, by=here.asha)
    here.telegram.migrate_to_supergroup(group)
    async with second_client(here.telegram) as bot:
        with pytest.raises(TelegramMigrateToChat):
            await bot.send_message(int(group), "x")
        with pytest.raises(TelegramBadRequest, match="chat not found"):
            await bot.send_message(5, "x")
        await here.asha.block()
        with pytest.raises(TelegramForbiddenError, match="bot was blocked by the user"):
            await bot.send_message(here.chat_id, "x")
        here.telegram.rate_limit(9)
        with pytest.raises(TelegramRetryAfter) as refused:
            await bot.send_message(here.chat_id, "x")
        assert refused.value.retry_after == 9


@pytest.mark.parametrize("way", ["query", "urlencoded", "json", "multipart"])
async def test_parameters_come_in_every_way(here: Scene, way: str) -> None:
    url = f"{here.telegram.api_url}/bot{here.telegram.token}/SENDMESSAGE"
    values = {"chat_id": str(here.chat_id), "text": f"by {way}"}
    form = aiohttp.FormData(values)
    form.add_field("unused", b"x", filename="x.txt")
    async with aiohttp.ClientSession() as session:
        response = await {
            "query": lambda: session.get(url, params=values),
            "urlencoded": lambda: session.post(url, data=values),
            "json": lambda: session.post(url, json={**values, "chat_id": here.chat_id}),
            "multipart": lambda: session.post(url, data=form),
        }[way]()
        async with response:
            assert (await response.json())["ok"] is True
    await here.asha.sees(f"by {way}")
    assert here.telegram.requests[-1].path == "sendMessage"


@pytest.mark.parametrize(
    ("method", "values", "reason"),
    [
        ("sendMessage", {"chat_id": "@nobody", "text": "x"}, "Bad Request: chat not found"),
        ("sendMessage", {"text": "x"}, "Bad Request: chat_id is empty"),
        ("sendMessage", {"reply_markup": "{"}, "Bad Request: can't parse reply markup JSON object"),
        ("sendMessage", {"reply_markup": "[]"}, "Bad Request: object expected as reply markup"),
        ("sendMessage", {"reply_parameters": '{"message_id": [5]}'}, "Bad Request: message to be replied not found"),
        ("sendMessage", {"entities": '[{"type": "bold"}]'}, "Bad Request: can't parse MessageEntity"),
        ("sendMediaGroup", {"media": "5"}, "Bad Request: wrong number of media"),
        ("deleteMessages", {"message_ids": "[]"}, "Bad Request: message identifiers are not specified"),
        ("editMessageText", {}, "Bad Request: message identifier is not specified"),
        ("getFile", {"file_id": "x"}, "Bad Request: wrong file_id or the file is temporarily unavailable"),
    ],
)
async def test_a_malformed_request_is_a_bad_one(here: Scene, method: str, values: dict[str, str], reason: str) -> None:
    url = f"{here.telegram.api_url}/bot{here.telegram.token}/{method}"
    given = values if "text" in values else {"chat_id": str(here.chat_id), "text": "x", **values}
    async with aiohttp.ClientSession() as session, session.post(url, data=given) as response:
        answer = await response.json()
    assert (response.status, answer["ok"]) == (400, False)
    assert answer["description"].startswith(reason)


async def test_a_body_that_is_no_json_names_nothing(here: Scene) -> None:
    url = f"{here.telegram.api_url}/bot{here.telegram.token}/sendMessage"
    headers = {"Content-Type": "application/json"}
    async with aiohttp.ClientSession() as session, session.post(url, data=b"{bad", headers=headers) as response:
        assert (await response.json())["description"] == "Bad Request: message text is empty"


async def test_a_file_that_is_not_there_is_not_found(here: Scene) -> None:
    url = f"{here.telegram.api_url}/file/bot{here.telegram.token}/photos/{Path(__file__).name}"
    async with aiohttp.ClientSession() as session, session.get(url) as response:
        assert response.status == 404
