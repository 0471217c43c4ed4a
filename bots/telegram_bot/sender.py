"""Sends and edits messages on Telegram. What the library raises is translated here and nowhere else."""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import contextmanager
from datetime import timedelta
from functools import partial

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
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from bots.telegram_bot.render import Page, draw
from bots.telegram_bot.transport import Unanswered
from core.coach import Place
from core.errors import MessengerError, OutcomeUnknown, TryLater, Undeliverable, Unreachable
from core.messages.card import Card
from core.messages.texts import Text
from core.ports import Limits, MessageRef

PLATFORM = "telegram"

# Telegram tells its refusals apart by their words alone. Words of the Bot API server and of MTProto, in lower case.
_REFUSALS = {
    "bot was blocked by the user": Unreachable.BLOCKED,
    "user is deactivated": Unreachable.GONE,
    "chat not found": Unreachable.GONE,
    "group chat was deleted": Unreachable.GONE,
    "peer_id_invalid": Unreachable.GONE,
    "can't initiate conversation": Unreachable.CLOSED,
    "can't send messages to bots": Unreachable.CLOSED,
    "rights to send": Unreachable.FORBIDDEN,
    "chat_write_forbidden": Unreachable.FORBIDDEN,
    "topic_closed": Unreachable.FORBIDDEN,
}
_SAME = ("message is not modified",)
_NOT_EDITABLE = (
    "message to edit not found",
    "message can't be edited",
    "message_id_invalid",
    "there is no text in the message to edit",
)
_TOO_OLD = ("query is too old", "query id is invalid")
_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


class PollingConflict(TryLater):
    """Somebody else reads this bot's updates; passes when they stop."""

    def __str__(self) -> str:
        return "another process reads this bot's messages, or has set a webhook for them: stop it"


class TokenRefused(TryLater):
    """Telegram does not know the bot token; passes when somebody corrects it and starts us again."""

    def __str__(self) -> str:
        return "LIMBER_TELEGRAM_TOKEN: Telegram does not accept it. Copy the token again from @BotFather, and restart."


class TelegramMessenger:
    """core.ports.Messenger for one bot token. `say` puts a text into a language."""

    platform = PLATFORM
    limits = Limits(rate_per_s=30, place_interval_s=1)  # Bots FAQ, "My bot is hitting limits"
    resend_window_s = 0.0  # the Bot API knows no idempotency key

    def __init__(self, bot: Bot, say: Callable[[Text, str], str]) -> None:
        self._bot = bot
        self._say = say

    async def send(self, place: Place, card: Card, language: str, key: str) -> MessageRef:
        """Send a new message. `key` has nowhere to go on this platform."""
        with translated():
            return await self._send(place, card, language)

    async def edit(self, ref: MessageRef, card: Card, language: str) -> None:
        """Make the message read `card`; where it is gone or can no longer be edited, a new one takes its place.

        A text cannot become a document, nor a document a text (Bot API, editMessageText, editMessageMedia): there, too,
        the card comes as a new message, and the document stays for the person to pass on.
        """
        page = self._draw(ref.place, card, language)
        with translated():
            if page.file is not None:
                await self._send(ref.place, card, language)
                return
            try:
                await self._bot.edit_message_text(
                    page.html,
                    chat_id=int(ref.place.address),
                    message_id=int(ref.id),
                    parse_mode=ParseMode.HTML,
                    reply_markup=page.keyboard,
                    link_preview_options=_NO_PREVIEW,
                )
            except BadRequest as refusal:
                if _says(refusal, _NOT_EDITABLE):
                    await self._send(ref.place, card, language)
                elif not _says(refusal, _SAME):
                    raise

    async def acknowledge(self, query_id: str, notice: str | None = None) -> None:
        """Stop the pressed button's spinner, with a short notice if given (at most 200 characters).

        A press that waited too long can no longer be acknowledged; that is no error.
        """
        with translated():
            try:
                await self._bot.answer_callback_query(query_id, text=notice)
            except BadRequest as refusal:
                if not _says(refusal, _TOO_OLD):
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
        post = partial(self._post, page=self._draw(place, card, language), silent=card.silent)
        try:
            message = await post(int(place.address))
        except ChatMigrated as moved:
            message = await post(moved.new_chat_id)
        address = Place(platform=PLATFORM, address=str(message.chat_id), private=place.private)
        return MessageRef(place=address, id=str(message.message_id))

    async def _post(self, chat_id: int, *, page: Page, silent: bool) -> Message:
        if page.file is not None:
            return await self._bot.send_document(
                chat_id,
                page.file,
                page.html,
                parse_mode=ParseMode.HTML,
                reply_markup=page.keyboard,
                disable_notification=silent or None,
            )
        return await self._bot.send_message(
            chat_id,
            page.html,
            parse_mode=ParseMode.HTML,
            reply_markup=page.keyboard,
            link_preview_options=_NO_PREVIEW,
            disable_notification=silent or None,
        )

    def _draw(self, place: Place, card: Card, language: str) -> Page:
        return draw(card, lambda text: self._say(text, language), language, private=place.private)


@contextmanager
def translated() -> Generator[None]:
    """Raises a MessengerError in place of what the library raised.

    A BadRequest that no rule knows is a bug and passes as it is.
    """
    try:
        yield
    except TelegramError as error:
        known = _translation(error)
        if known is None:
            raise
        raise known from error


def _translation(error: TelegramError) -> MessengerError | None:
    match error:
        case Forbidden():
            return Undeliverable(_refusal(error) or Unreachable.FORBIDDEN)
        case BadRequest():
            reason = _refusal(error)
            return Undeliverable(reason) if reason else None
        case RetryAfter():
            return TryLater(_seconds(error.retry_after))
        case ChatMigrated():  # already followed once
            return Undeliverable(Unreachable.GONE)
        case Conflict():
            return PollingConflict()
        case InvalidToken():
            return TokenRefused()
        case Unanswered():
            return OutcomeUnknown(error.message)
        case NetworkError():  # NotSent, or Telegram answered with a 5xx
            return TryLater()
        case _:  # an answer came that was none
            return OutcomeUnknown(type(error).__name__)


def _refusal(error: TelegramError) -> Unreachable | None:
    words = error.message.lower()
    return next((reason for phrase, reason in _REFUSALS.items() if phrase in words), None)


def _says(error: TelegramError, phrases: tuple[str, ...]) -> bool:
    return any(phrase in error.message.lower() for phrase in phrases)


def _seconds(wait: int | timedelta) -> float:
    return wait.total_seconds() if isinstance(wait, timedelta) else float(wait)
