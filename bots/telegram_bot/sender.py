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
from bots.telegram_bot.places import PLATFORM, Spot, group_place, spot_of
from bots.telegram_bot.refusals import NO_TEXT, NOT_EDITABLE, SAME, TOO_OLD, says, translated
from bots.telegram_bot.removal import Removal
from bots.telegram_bot.render import Page, draw
from bots.telegram_bot.uploads import PictureRefused
from core.coach import Account, Community, Place
from core.errors import Undeliverable
from core.messages.card import MAX_NOTICE, Card
from core.messages.texts import Text
from core.ports import Limits, MediaRefs, MessageRef

log = structlog.stdlib.get_logger()

_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
_T = TypeVar("_T")

FREE_RATE = 30  # messages a second, for all chats together
Moved = Callable[[str, str], Awaitable[None]]


async def _untold(before: str, after: str) -> None:
    """Where nobody wants to know."""


class TelegramMessenger:
    """core.ports.Messenger for one bot token. `say` puts a text into a language.

    `refs` keeps the names of uploaded pictures; without it each is uploaded every time. `moved` is told the old and the
    new id of a group that a message followed. `pause` waits for a number of seconds. To be closed at the end.
    """

    platform = PLATFORM
    # Bots FAQ, "My bot is hitting limits": 30 a second, one a second in a chat "with short bursts", 20 a minute in a
    # group. How long a burst may be is not told; three are few.
    limits = Limits(rate_per_s=FREE_RATE, place_interval_s=1, place_burst=3, group_interval_s=3, group_burst=20)
    resend_window_s = 0.0  # the Bot API knows no idempotency key

    def __init__(
        self,
        bot: Bot,
        say: Callable[[Text, str], str],
        refs: MediaRefs | None = None,
        *,
        moved: Moved = _untold,
        pause: Callable[[float], Awaitable[None]] = asyncio.sleep,
        rate_per_s: float = FREE_RATE,
    ) -> None:
        self._bot = bot
        self.limits = replace(self.limits, rate_per_s=rate_per_s)
        self._say = say
        self._pictures = Pictures(bot, refs)
        self._moved = moved
        self._removal = Removal(bot, pause)
        self._chores = Chores()

    async def close(self) -> None:
        """End what goes on behind messages that were sent: names are kept yet, removals given up."""
        await self._chores.close()
        await self._pictures.close()

    async def send(self, place: Place, card: Card, language: str, key: str) -> MessageRef:
        """Send a new message. `key` has nowhere to go on this platform."""
        with translated():
            return await _at_least_in_words(card, lambda card: self._send(place, card, language))

    async def edit(self, ref: MessageRef, card: Card, language: str) -> MessageRef:
        """Make the message read `card`; where it is gone or can no longer be edited, a new one comes without a sound.

        A text can become a picture, but no picture a text (Bot API, editMessageMedia, editMessageText): there, too, a
        new one comes, and then the old one goes, which nobody waits for. A document comes as a new message always.
        """
        with translated():
            return await _at_least_in_words(card, lambda card: self._edit(ref, card, language))

    async def pin(self, ref: MessageRef) -> None:
        """Pin a message without a sound. A forum pins it in its topic."""
        with translated():
            await self._bot.pin_chat_message(spot_of(ref.place).chat, int(ref.id), disable_notification=True)

    async def name(self, account: Account) -> str | None:
        """The first name, by which people are called on Telegram; None when it is not told, or the account is gone."""
        try:
            with translated():
                return (await self._bot.get_chat(int(account.id))).first_name or None
        except Undeliverable:
            return None

    async def award(self, community: Community, account: Account, days: int | None) -> None:
        """Nothing: a group has no marks that a bot may give to a member without making an administrator of them."""

    async def acknowledge(self, query_id: str, notice: str | None = None, url: str | None = None) -> bool:
        """Stop the pressed button's spinner, with a short notice, or so that the app follows a deep link to this bot.

        False for a press that waited too long, or is acknowledged already: that is no error, and nothing was shown.
        """
        with translated():
            try:
                return await self._bot.answer_callback_query(query_id, text=notice and _cut(notice), url=url)
            except BadRequest as refusal:
                if not says(refusal, TOO_OLD):
                    raise
                return False

    def link(self, payload: str) -> str:
        """The deep link that opens the direct chat and types "/start" there, with the payload."""
        return f"https://t.me/{self._bot.username}?start={payload}"

    async def tell(self, place: Place, words: str, keyboard: ReplyKeyboardMarkup | ReplyKeyboardRemove) -> None:
        """Send plain words to a direct chat without a sound, and change the keyboard below it."""
        with translated():
            await self._bot.send_message(
                spot_of(place).chat,
                words,
                reply_markup=keyboard,
                link_preview_options=_NO_PREVIEW,
                disable_notification=True,
            )

    async def invite(self, ref: MessageRef, words: str, button: InlineKeyboardButton) -> None:
        """Answer a message in a group with plain words and one button."""
        spot = spot_of(ref.place)
        with translated():
            await self._bot.send_message(
                spot.chat,
                words,
                message_thread_id=spot.topic,
                reply_markup=InlineKeyboardMarkup([[button]]),
                reply_parameters=ReplyParameters(int(ref.id), allow_sending_without_reply=True),
                link_preview_options=_NO_PREVIEW,
                disable_notification=True,
            )

    async def _send(self, place: Place, card: Card, language: str) -> MessageRef:
        post = partial(self._post, page=self._draw(place, card, language), silent=card.silent or None)
        spot = spot_of(place)
        try:
            message = await post(spot)
        except ChatMigrated as moved:  # a supergroup begins without topics
            self._chores.begin(self._tell_moved(spot.chat, moved.new_chat_id))
            place = group_place(moved.new_chat_id)
            message = await post(spot_of(place))
        return MessageRef(place=place, id=str(message.message_id))

    async def _tell_moved(self, before: int, after: int) -> None:
        try:
            await self._moved(str(before), str(after))
        except Exception as error:  # the next message finds out again
            log.warning("a group's new id was not kept", platform=PLATFORM, error=type(error).__name__)

    async def _post(self, spot: Spot, *, page: Page, silent: bool | None) -> Message:
        if page.picture is not None:
            return await self._pictures.post(spot, page, page.picture, silent=silent)
        if page.file is not None:
            return await self._bot.send_document(
                spot.chat,
                page.file,
                page.html,
                message_thread_id=spot.topic,
                parse_mode=ParseMode.HTML,
                reply_markup=page.keyboard,
                disable_notification=silent,
            )
        return await self._bot.send_message(
            spot.chat,
            page.html,
            message_thread_id=spot.topic,
            parse_mode=ParseMode.HTML,
            reply_markup=page.keyboard,
            link_preview_options=_NO_PREVIEW,
            disable_notification=silent,
        )

    async def _edit(self, ref: MessageRef, card: Card, language: str) -> MessageRef:
        if card.document is not None:
            return await self._send(ref.place, card, language)
        try:
            await self._put(ref, self._draw(ref.place, card, language))
        except ChatMigrated:  # in the supergroup the message has another number, which is not told
            return await self._send_anew(ref, card, language)
        except BadRequest as refusal:
            if says(refusal, SAME):
                return ref
            if not says(refusal, NO_TEXT + NOT_EDITABLE):
                raise
            anew = await self._send_anew(ref, card, language)
            if says(refusal, NO_TEXT):
                self._chores.begin(self._removal.remove(spot_of(ref.place).chat, int(ref.id)))
            return anew
        return ref

    async def _send_anew(self, ref: MessageRef, card: Card, language: str) -> MessageRef:
        return await self._send(ref.place, replace(card, silent=True), language)  # it answers a press: no news

    async def _put(self, ref: MessageRef, page: Page) -> None:
        chat_id, message_id = spot_of(ref.place).chat, int(ref.id)
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


def _cut(notice: str) -> str:
    """No longer than Telegram takes, in UTF-16 units; names on it are other people's words."""
    return notice.encode("utf-16-le")[: 2 * MAX_NOTICE].decode("utf-16-le", "ignore")


async def _at_least_in_words(card: Card, show: Callable[[Card], Awaitable[_T]]) -> _T:
    """Show the card; its words alone when Telegram does not take its picture."""
    try:
        return await show(card)
    except PictureRefused as refused:
        log.warning("a picture was left out", platform=PLATFORM, reason=str(refused))
        return await show(replace(card, picture=None))
