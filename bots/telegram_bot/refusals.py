"""What Telegram refuses, and what of a request went wrong, in the core's words.

Telegram tells its refusals apart by their words alone: those of the Bot API server and of MTProto, here in lower case.
"""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from datetime import timedelta

import structlog
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

from bots.telegram_bot.places import PLATFORM
from bots.telegram_bot.transport import Unanswered
from core.errors import MessengerError, OutcomeUnknown, TryLater, Undeliverable, Unreachable

log = structlog.stdlib.get_logger()

SAME = ("message is not modified",)
NO_TEXT = ("there is no text in the message to edit",)  # it stands below a picture or a document
NOT_EDITABLE = (
    "message to edit not found",
    "message can't be edited",
    "message_id_invalid",
    "there is no media in the message to edit",
    "media_prev_invalid",
    "media_new_invalid",
)
TOO_OLD = ("query is too old", "query id is invalid")
# What bots met that sent a file by its name again: telegram-bot-api #490 and #705, node-telegram-bot-api #946,
# TelegramBots #217 and #1163; of MTProto, core.telegram.org/api/file-references.
FORGOTTEN_FILE = (
    "wrong file identifier",
    "wrong remote file identifier",
    "invalid remote file identifier",
    "wrong file_id",
    "file_id_invalid",
    "file reference expired",
    "file_reference_",
    "can't use file of type",
    "media_empty",
)
_UNREACHABLE = {
    "bot was blocked by the user": Unreachable.BLOCKED,
    "user is deactivated": Unreachable.GONE,
    "chat not found": Unreachable.GONE,
    "group chat was deleted": Unreachable.GONE,
    "peer_id_invalid": Unreachable.GONE,
    "message thread not found": Unreachable.GONE,
    "topic_deleted": Unreachable.GONE,
    "message to pin not found": Unreachable.GONE,
    "can't initiate conversation": Unreachable.CLOSED,
    "can't send messages to bots": Unreachable.CLOSED,
    "rights to send": Unreachable.FORBIDDEN,
    "rights to manage": Unreachable.FORBIDDEN,
    "chat_admin_required": Unreachable.FORBIDDEN,
    "chat_write_forbidden": Unreachable.FORBIDDEN,
    "topic_closed": Unreachable.FORBIDDEN,
}


class NotTaken(MessengerError):
    """Telegram will not take this very request, for a reason that no rule knows: most likely a fault of ours."""


class PollingConflict(TryLater):
    """Somebody else reads this bot's updates; passes when they stop."""

    def __str__(self) -> str:
        return "another process reads this bot's messages, or has set a webhook for them: stop it"


class TokenRefused(TryLater):
    """Telegram does not know the bot token; passes when somebody corrects it and starts us again."""

    def __str__(self) -> str:
        return "LIMBER_TELEGRAM_TOKEN: Telegram does not accept it. Copy the token again from @BotFather, and restart."


def says(refusal: TelegramError, phrases: tuple[str, ...]) -> bool:
    """Whether a refusal is told in one of these phrases."""
    return any(phrase in refusal.message.lower() for phrase in phrases)


def in_short(refusal: TelegramError) -> str:
    """What the log may tell of a refusal: beyond the colon, it may quote us."""
    return refusal.message.partition(":")[0]


def seconds(wait: int | timedelta) -> float:
    """A wait that Telegram named, which the library tells in either way."""
    return wait.total_seconds() if isinstance(wait, timedelta) else float(wait)


def may_pass_in_words(refusal: BadRequest) -> bool:
    """Whether a message that was refused with a picture may be taken without it.

    What Telegram finds wrong with pictures it says in ever new words. A group can allow words alone, hence FORBIDDEN.
    """
    return not says(refusal, SAME + NOT_EDITABLE) and _reason(refusal) in (None, Unreachable.FORBIDDEN)


@contextmanager
def translated() -> Generator[None]:
    """Raises a MessengerError in place of what the library raised."""
    try:
        yield
    except TelegramError as error:
        raise _translation(error) from error


def _translation(error: TelegramError) -> MessengerError:
    match error:
        case Forbidden():
            return Undeliverable(_reason(error) or Unreachable.FORBIDDEN)
        case BadRequest():
            if reason := _reason(error):
                return Undeliverable(reason)
            log.warning("request_refused", platform=PLATFORM, reason=in_short(error))
            return NotTaken()
        case RetryAfter():
            return TryLater(seconds(error.retry_after))
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


def _reason(error: TelegramError) -> Unreachable | None:
    words = error.message.lower()
    return next((reason for phrase, reason in _UNREACHABLE.items() if phrase in words), None)
