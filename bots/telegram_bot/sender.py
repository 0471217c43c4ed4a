"""Sends and edits messages on Telegram."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from functools import partial
from typing import TypeVar

import structlog
from telegram import (
    Bot,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    LinkPreviewOptions,
    Message,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
    ReplyParameters,
)
from telegram.constants import ParseMode
from telegram.error import BadRequest, ChatMigrated

from bots.telegram_bot.chores import Chores
from bots.telegram_bot.pictures import Pictures
from bots.telegram_bot.refusals import NO_TEXT, NOT_EDITABLE, SAME, TOO_OLD, says, translated
from bots.telegram_bot.removal import Removal
from bots.telegram_bot.render import Page, draw
from bots.telegram_bot.uploads import PictureRefused
from core.coach import Place
from core.messages.card import Card
from core.messages.texts import Text
from core.ports import Limits, MediaRefs, MessageRef

log = structlog.stdlib.get_logger()

PLATFORM = "telegram"
_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
_T = TypeVar("_T")


class TelegramMessenger:
    """core.ports.Messenger for one bot token. `say` puts a text into a language.

    `refs` keeps the names of uploaded pictures; without it each is uploaded every time. `pause` waits for a number of
    seconds. To be closed at the end.
    """

    platform = PLATFORM
    limits = Limits(rate_per_s=30, place_interval_s=1)  # Bots FAQ, "My bot is hitting limits"
    resend_window_s = 0.0  # the Bot API knows no idempotency key

    def __init__(
        self,
        bot: Bot,
        say: Callable[[Text, str], str],
        refs: MediaRefs | None = None,
        *,
        pause: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._bot = bot
        self._say = say
        self._pictures = Pictures(bot, refs)
        self._removal = Removal(bot, pause)
        self._removals = Chores()

    async def close(self) -> None:
        """End what goes on behind messages that were sent: names are kept yet, removals given up."""
        await self._removals.close()
        await self._pictures.close()

    async def send(self, place: Place, card: Card, language: str, key: str) -> MessageRef:
        """Send a new message. `key` has nowhere to go on this platform."""
        with translated():
            return await _at_least_in_words(card, lambda card: self._send(place, card, language))

    async def edit(self, ref: MessageRef, card: Card, language: str) -> None:
        """Make the message read `card`; where it is gone or can no longer be edited, a new one comes without a sound.

        A text can become a picture, but no picture a text (Bot API, editMessageMedia, editMessageText): there, too, a
        new one comes, and then the old one goes, which nobody waits for. A document comes as a new message always.
        """
        with translated():
            await _at_least_in_words(card, lambda card: self._edit(ref, card, language))

    async def acknowledge(self, query_id: str, notice: str | None = None) -> None:
        """Stop the pressed button's spinner, with a short notice if given (at most 200 characters).

        A press that waited too long can no longer be acknowledged; that is no error.
        """
        with translated():
            try:
                await self._bot.answer_callback_query(query_id, text=notice)
            except BadRequest as refusal:
                if not says(refusal, TOO_OLD):
                    raise

    async def tell(self, place: Place, words: str, keyboard: ReplyKeyboardMarkup | ReplyKeyboardRemove) -> None:
        """Send plain words without a sound, and change the keyboard below the chat."""
        with translated():
            await self._bot.send_message(
                int(place.address),
                words,
                reply_markup=keyboard,
                link_preview_options=_NO_PREVIEW,
                disable_notification=True,
            )

    async def invite(self, place: Place, message_id: int, words: str, label: str) -> None:
        """Answer a message in a group with plain words and a button, labelled `label`, that opens the direct chat."""
        link = InlineKeyboardButton(label, url=f"https://t.me/{self._bot.username}?start=hello")
        with translated():
            await self._bot.send_message(
                int(place.address),
                words,
                reply_markup=InlineKeyboardMarkup([[link]]),
                reply_parameters=ReplyParameters(message_id, allow_sending_without_reply=True),
                link_preview_options=_NO_PREVIEW,
                disable_notification=True,
            )

    async def _send(self, place: Place, card: Card, language: str) -> MessageRef:
        post = partial(self._post, page=self._draw(place, card, language), silent=card.silent or None)
        try:
            message = await post(int(place.address))
        except ChatMigrated as moved:
            message = await post(moved.new_chat_id)
        address = Place(platform=PLATFORM, address=str(message.chat_id), private=place.private)
        return MessageRef(place=address, id=str(message.message_id))

    async def _post(self, chat_id: int, *, page: Page, silent: bool | None) -> Message:
        if page.picture is not None:
            return await self._pictures.post(chat_id, page, page.picture, silent=silent)
        if page.file is not None:
            return await self._bot.send_document(
                chat_id,
                page.file,
                page.html,
                parse_mode=ParseMode.HTML,
                reply_markup=page.keyboard,
                disable_notification=silent,
            )
        return await self._bot.send_message(
            chat_id,
            page.html,
            parse_mode=ParseMode.HTML,
            reply_markup=page.keyboard,
            link_preview_options=_NO_PREVIEW,
            disable_notification=silent,
        )

    async def _edit(self, ref: MessageRef, card: Card, language: str) -> None:
        if card.document is not None:
            await self._send(ref.place, card, language)
            return
        try:
            await self._put(ref, self._draw(ref.place, card, language))
        except BadRequest as refusal:
            if says(refusal, SAME):
                return
            if not says(refusal, NO_TEXT + NOT_EDITABLE):
                raise
            await self._send(ref.place, replace(card, silent=True), language)  # it answers a press: no news
            if says(refusal, NO_TEXT):
                self._removals.begin(self._removal.remove(int(ref.place.address), int(ref.id)))

    async def _put(self, ref: MessageRef, page: Page) -> None:
        chat_id, message_id = int(ref.place.address), int(ref.id)
        if page.picture is not None:
            await self._pictures.put(chat_id, message_id, page, page.picture)
            return
        await self._bot.edit_message_text(
            page.html,
            chat_id=chat_id,
            message_id=message_id,
            parse_mode=ParseMode.HTML,
            reply_markup=page.keyboard,
            link_preview_options=_NO_PREVIEW,
        )

    def _draw(self, place: Place, card: Card, language: str) -> Page:
        return draw(card, lambda text: self._say(text, language), language, private=place.private)


async def _at_least_in_words(card: Card, show: Callable[[Card], Awaitable[_T]]) -> _T:
    """Show the card; its words alone when Telegram does not take its picture."""
    try:
        return await show(card)
    except PictureRefused as refused:
        log.warning("a picture was left out", platform=PLATFORM, reason=str(refused))
        return await show(replace(card, picture=None))
