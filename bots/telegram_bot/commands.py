"""What Telegram shows of the bot before anybody writes: the menus of commands and its descriptions."""

from __future__ import annotations

import hashlib
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

import orjson
import structlog
from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeAllChatAdministrators,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    MenuButtonCommands,
)
from telegram.error import TelegramError

from bots.telegram_bot.places import PLATFORM
from bots.telegram_bot.refusals import translated
from core.coach import Coach, Word
from core.errors import MessengerError
from core.messages.texts import Text

log = structlog.get_logger()

DEFAULT_LANGUAGE = "en"  # shown to everybody whose language has no texts of its own
GROUP_WORDS = ("start", "help", "challenge")  # in a group most words lead to the direct chat, so few are offered
MAX_DESCRIPTION = 256  # BotCommand (Bot API)
_CODE_LENGTH = 2  # setMyCommands: "A two-letter ISO 639-1 language code" (Bot API)

Menu = list[BotCommand]
SCOPES = (
    BotCommandScopeAllPrivateChats(),
    BotCommandScopeAllGroupChats(),
    BotCommandScopeAllChatAdministrators(),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Front:
    """What Telegram shows to those whose app has this language (None: all others): a menu in each of `SCOPES`, the
    description and the short one, which are None where there is none.
    """

    code: str | None
    menus: tuple[Menu, ...]
    about: tuple[str | None, str | None]


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
        description: Text | None = None,
        short_description: Text | None = None,
    ) -> None:
        self._bot = bot
        self._coach = coach
        self._recall = recall
        self._remember = remember
        self._description = description
        self._short_description = short_description

    async def register(self) -> bool:
        """Tell Telegram what has changed. Returns whether it did; a refusal is left for the next start."""
        fronts = self.fronts()
        fingerprint = self._fingerprint(fronts)
        if await self._recall() == fingerprint:
            return False
        try:
            with translated():
                await self._bot.set_chat_menu_button(menu_button=MenuButtonCommands())
                for each in fronts:
                    await self._tell(each)
        except (MessengerError, TelegramError) as error:
            log.warning("commands_not_told", platform=PLATFORM, error=type(error).__name__)
            return False
        await self._remember(fingerprint)
        return True

    def fronts(self) -> tuple[Front, ...]:
        """What Telegram is told, for each language of ours that it knows, and for all others."""
        return tuple(
            Front(code=code, menus=self._menus(language), about=self._about(language))
            for code, language in self._codes().items()
        )

    async def _tell(self, front: Front) -> None:
        for scope, menu in zip(SCOPES, front.menus, strict=True):
            await self._bot.set_my_commands(menu, scope, front.code)
        description, short_description = front.about
        if description is not None:
            await self._bot.set_my_description(description, front.code)
        if short_description is not None:
            await self._bot.set_my_short_description(short_description, front.code)

    def _about(self, language: str) -> tuple[str | None, str | None]:
        description, short = self._description, self._short_description
        return description and self._coach.say(description, language), short and self._coach.say(short, language)

    def _menus(self, language: str) -> tuple[Menu, ...]:
        """What is offered in private chats, in groups, and there to those who run them."""
        words = self._coach.words
        private = [word for word in words if not word.admin]
        group = [word for word in words if word.name in GROUP_WORDS]
        admins = [*group, *(word for word in words if word.admin)]
        return tuple([self._command(word, language) for word in menu] for menu in (private, group, admins))

    def _command(self, word: Word, language: str) -> BotCommand:
        return BotCommand(word.name, self._coach.say(word.description, language)[:MAX_DESCRIPTION])

    def _codes(self) -> dict[str | None, str]:
        """Telegram's names of our languages: two letters, a variety only where the plain language is missing."""
        codes: dict[str | None, str] = {None: DEFAULT_LANGUAGE}
        for language in sorted(self._coach.languages, key=len):
            code = language.partition("-")[0]
            if len(code) == _CODE_LENGTH and code != DEFAULT_LANGUAGE:
                codes.setdefault(code, language)
        return codes

    def _fingerprint(self, fronts: Sequence[Front]) -> str:
        told = [
            (each.code, [[(one.command, one.description) for one in menu] for menu in each.menus], each.about)
            for each in fronts
        ]
        bot_id = self._bot.token.partition(":")[0]
        return hashlib.sha256(orjson.dumps([bot_id, told])).hexdigest()
