"""The judge itself: right calls of python-telegram-bot pass, wrong ones are named."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace

import pytest
from telegram import (
    BotCommand,
    BotCommandScopeChat,
    ForceReply,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaPhoto,
    MenuButtonCommands,
    ReplyParameters,
)

from bots.sandbox.screen import Request
from tests.sandbox.telegram_fixtures import GIF, START, Scene, png, scene
from tests.specs import telegram as spec

pytestmark = pytest.mark.skipif(not spec.is_available(), reason="the Bot API description is not beside the project")

PNG = png()
KEYBOARD = InlineKeyboardMarkup([[InlineKeyboardButton("Done", callback_data="d", style="success")]])


@pytest.fixture
async def here() -> AsyncIterator[Scene]:
    async with scene() as value:
        yield value


async def test_what_ptb_sends_is_without_fault(here: Scene) -> None:
    bot, chat = here.bot, here.chat_id
    sent = await bot.send_message(chat, "<b>x</b>", parse_mode="HTML", reply_markup=KEYBOARD)
    reply = ReplyParameters(sent.message_id)
    await bot.send_message(chat, "y", reply_markup=ForceReply(input_field_placeholder="City"), reply_parameters=reply)
    await bot.send_photo(chat, PNG, caption="<i>z</i>", parse_mode="HTML", filename="a.png")
    animation = await bot.send_animation(chat, GIF, caption="z", filename="a.gif")
    assert animation.animation
    await bot.send_animation(chat, animation.animation.file_id)
    await bot.send_media_group(chat, [InputMediaPhoto(PNG), InputMediaPhoto(PNG, caption="c")])
    await bot.edit_message_text("w", chat, sent.message_id, reply_markup=KEYBOARD)
    await bot.edit_message_media(InputMediaPhoto(PNG), chat, sent.message_id)
    await bot.send_poll(chat, "When?", ["Now", "Later"])
    await bot.set_message_reaction(chat, sent.message_id, "👍")
    await bot.set_my_commands([BotCommand("today", "Today")], scope=BotCommandScopeChat(chat), language_code="en")
    await bot.set_chat_menu_button(chat, MenuButtonCommands())
    await bot.delete_messages(chat, [sent.message_id])
    await bot.set_webhook("http://127.0.0.1:9/", secret_token="abc", allowed_updates=["message"])
    assert spec.faults_of(here.telegram.requests, here.telegram.updates) == []


def asked(method: str, **body: object) -> Request:
    return Request(at=START, method="POST", path=method, query={}, body=body, files=(), status=200, answer={"ok": True})


MESSAGE = {"chat_id": "1", "text": "x"}
WRONG = {
    "unknown method": (asked("sendMesage", **MESSAGE), "there is no such method"),
    "unknown parameter": (asked("sendMessage", **MESSAGE, txt="x"), "txt is unknown"),
    "missing parameter": (asked("sendMessage", chat_id="1"), "text is missing"),
    "no number": (asked("editMessageText", message_id="one", **MESSAGE), "message_id: 'one' is no Integer"),
    "too long": (asked("sendMessage", chat_id="1", text="💪" * 2049), "4098 characters, allowed are 1-4096"),
    "empty after parsing": (asked("sendMessage", chat_id="1", text="<b></b>", parse_mode="HTML"), "0 characters"),
    "markup": (asked("sendMessage", chat_id="1", text="<b>", parse_mode="HTML"), "can't parse entities"),
    "caption markup": (
        asked("sendPhoto", chat_id="1", photo="id", caption="<p>", parse_mode="HTML"),
        'Unsupported start tag "p"',
    ),
    "long data": (
        asked(
            "sendMessage",
            **MESSAGE,
            reply_markup='{"inline_keyboard": [[{"text": "x", "callback_data": "%s"}]]}' % ("é" * 33),
        ),
        "66 bytes, allowed are 1-64",
    ),
    "button without text": (
        asked("sendMessage", **MESSAGE, reply_markup='{"inline_keyboard": [[{"callback_data": "x"}]]}'),
        "text is missing",
    ),
    "wrong kind in an album": (
        asked(
            "sendMediaGroup",
            chat_id="1",
            media='[{"type": "animation", "media": "a"}, {"type": "photo", "media": "b"}]',
        ),
        "not the constant that tells its kind",
    ),
    "album of one": (
        asked("sendMediaGroup", chat_id="1", media='[{"type": "photo", "media": "a"}]'),
        "1 items, allowed are 2-10",
    ),
    "file that is not there": (
        asked("sendMediaGroup", chat_id="1", media='[{"type": "photo", "media": "attach://a"}]'),
        "attach://a names no file",
    ),
    "file nobody wants": (
        replace(asked("sendMessage", **MESSAGE, a="a.png"), files=("a",)),
        "file a is attached to nothing",
    ),
    "unknown scope": (asked("setMyCommands", commands="[]", scope='{"type": "everyone"}'), "none of the kinds"),
    "long toast": (asked("answerCallbackQuery", callback_query_id="1", text="x" * 201), "201 characters"),
    "secret": (asked("setWebhook", url="https://x.test/", secret_token="a b"), "only A-Z"),
}


@pytest.mark.parametrize("case", WRONG)
def test_a_wrong_request_is_named(case: str) -> None:
    request, words = WRONG[case]
    faults = spec.check_request(request)
    assert any(words in fault for fault in faults), faults


def test_wrong_answers_and_updates_are_named() -> None:
    message: dict[str, object] = {"message_id": 1, "date": 1, "chat": {"id": 1}}
    answer = Request(
        at=START,
        method="POST",
        path="sendMessage",
        query={},
        body=MESSAGE,
        files=(),
        status=200,
        answer={"ok": True, "result": message},
    )
    assert any("chat: type is missing" in fault for fault in spec.check_answer(answer))
    assert any("aiogram" in fault for fault in spec.check_answer(answer))
    assert any("chat: type is missing" in fault for fault in spec.check_update({"update_id": 1, "message": message}))
    assert spec.check_update({"update_id": 1}) == ["update : must have exactly one kind"]
