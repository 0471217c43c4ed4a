"""What Telegram shows of the bot before anybody writes: the menu of commands and its descriptions."""

from __future__ import annotations

import hashlib
from collections.abc import Awaitable, Callable, Sequence

import orjson
import structlog
from telegram import Bot, BotCommand
from telegram.error import TelegramError

from bots.telegram_bot.sender import PLATFORM, translated
from core.coach import Coach
from core.errors import MessengerError
from core.messages.texts import Text

log = structlog.get_logger()

DEFAULT_LANGUAGE = "en"  # shown to everybody whose language has no texts of its own


class Commands:
    """Tells Telegram the coach's words, only when they differ from what was told last.

    `recall` returns the fingerprint of what was told last, None when nothing was; `remember` keeps a new one.
    """

    def __init__(
        self,
        bot: Bot,
        coach: Coach,
        *,
        recall: Callable[[], Awaitable[str | None]],
        remember: Callable[[str], Awaitable[None]],
        languages: Sequence[str] = (DEFAULT_LANGUAGE,),
        description: Text | None = None,
        short_description: Text | None = None,
    ) -> None:
        self._bot = bot
        self._coach = coach
        self._recall = recall
        self._remember = remember
        self._languages = tuple(languages)
        self._description = description
        self._short_description = short_description

    async def register(self) -> bool:
        """Tell Telegram what has changed. Returns whether it did; a refusal is left for the next start."""
        fingerprint = self._fingerprint()
        if await self._recall() == fingerprint:
            return False
        try:
            for language in self._languages:
                with translated():
                    await self._tell(language)
        except (MessengerError, TelegramError) as error:
            log.warning("commands_not_told", platform=PLATFORM, error=type(error).__name__)
            return False
        await self._remember(fingerprint)
        return True

    async def _tell(self, language: str) -> None:
        code = _code(language)
        await self._bot.set_my_commands(self._menu(language), language_code=code)
        if self._description is not None:
            await self._bot.set_my_description(self._coach.say(self._description, language), code)
        if self._short_description is not None:
            await self._bot.set_my_short_description(self._coach.say(self._short_description, language), code)

    def _menu(self, language: str) -> list[BotCommand]:
        return [BotCommand(word.name, self._coach.say(word.description, language)) for word in self._coach.words]

    def _fingerprint(self) -> str:
        about = (self._description, self._short_description)
        told = [
            (
                language,
                [(each.command, each.description) for each in self._menu(language)],
                [text and self._coach.say(text, language) for text in about],
            )
            for language in self._languages
        ]
        bot_id = self._bot.token.partition(":")[0]
        return hashlib.sha256(orjson.dumps([bot_id, told])).hexdigest()


def _code(language: str) -> str | None:
    """Telegram's name of a language: two letters, or None for everybody else's."""
    return None if language == DEFAULT_LANGUAGE else language.partition("-")[0]
