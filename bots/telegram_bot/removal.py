"""Takes away a message whose successor stands already."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import structlog
from telegram import Bot
from telegram.error import BadRequest, NetworkError, RetryAfter, TelegramError

from bots.telegram_bot.refusals import seconds

log = structlog.stdlib.get_logger()

BACKOFF_S = (2.0, 10.0, 60.0)  # before each further try, unless Telegram names a wait


class Removal:
    """Deletes messages of one bot. `pause` waits for a number of seconds."""

    def __init__(self, bot: Bot, pause: Callable[[float], Awaitable[None]]) -> None:
        self._bot = bot
        self._pause = pause

    async def remove(self, chat_id: int, message_id: int) -> None:
        """Delete the message, at worst take its buttons off. Tries again what may pass; raises nothing of Telegram's.

        What it shows may be an exercise that the message after it advises against, so one failure is not the end.
        """
        for backoff_s in (*BACKOFF_S, None):
            match await self._failure(chat_id, message_id):
                case None:
                    return
                case RetryAfter() as named if backoff_s is not None:
                    await self._pause(seconds(named.retry_after))
                case NetworkError() if backoff_s is not None:
                    await self._pause(backoff_s)
                case failure:
                    log.warning("a replaced message stays", platform="telegram", error=type(failure).__name__)
                    return

    async def _failure(self, chat_id: int, message_id: int) -> TelegramError | None:
        try:
            await self._delete_or_disarm(chat_id, message_id)
        except BadRequest:  # it is gone, or has no buttons to take off
            return None
        except TelegramError as error:
            return error
        return None

    async def _delete_or_disarm(self, chat_id: int, message_id: int) -> None:
        """A message can be deleted for 48 hours (Bot API, deleteMessage), but always lose its buttons.

        Nothing takes the picture out of an older one; its words stay beside it, which say what it was.
        """
        try:
            await self._bot.delete_message(chat_id, message_id)
        except BadRequest:
            await self._bot.edit_message_reply_markup(chat_id, message_id)
