"""The slash commands: Coach's words, told to Discord only when they changed, and what a person makes of them.

Plain payloads rather than a CommandTree: every command means "the person typed /word", so there is nothing to route.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Awaitable, Callable, Iterator
from typing import Any, NotRequired, TypedDict

import discord
import structlog
from discord import app_commands

from bots.discord_bot.sender import PLATFORM, translated
from core.coach import Coach, Suggestion
from core.errors import MessengerError
from core.messages.texts import Text

log = structlog.get_logger()

Recall = Callable[[], Awaitable[str | None]]
Remember = Callable[[str], Awaitable[None]]

_CHAT_INPUT = 1
_STRING = 3
_GUILD_INSTALL = 0
_IN_GUILD, _IN_BOT_DM = 0, 1
_MANAGE_GUILD = discord.Permissions(manage_guild=True).value
_MOST_CHOICES = 25
_LONGEST_CHOICE = 100  # characters, of its label and of its value


class _GivenOption(TypedDict):
    value: object


class Given(TypedDict):
    """What an interaction tells of a command: its name, and what stands in its option so far."""

    name: str
    options: NotRequired[list[_GivenOption]]


async def sync(client: discord.Client, coach: Coach, recall: Recall, remember: Remember) -> None:
    """Replace the application's commands when they differ from those last told; a failure is left for the next start.

    `recall` gives what `remember` was last given, None when nothing.
    """
    application_id = client.application_id
    if application_id is None:
        return
    commands = payload(coach)
    digest = hashlib.sha256(json.dumps([application_id, commands], sort_keys=True).encode()).hexdigest()
    if await recall() == digest:
        return
    try:
        async with translated():
            await client.http.bulk_upsert_global_commands(application_id, commands)
    except MessengerError as error:
        log.warning("commands_not_told", platform=PLATFORM, error=type(error).__name__)
    else:
        await remember(digest)


def payload(coach: Coach) -> list[dict[str, Any]]:
    """The commands as Discord's reference calls for them: usable in servers and in the direct chat with the bot.

    Those for admins are usable in servers alone.
    """
    return [
        {
            "type": _CHAT_INPUT,
            "name": word.name,
            **_described(coach, word.description),
            "options": [
                {
                    "type": _STRING,
                    "name": option.name,
                    **_described(coach, option.description),
                    "required": False,
                    "autocomplete": True,
                }
                for option in (word.option,)
                if option is not None
            ],
            "integration_types": [_GUILD_INSTALL],
            "contexts": [_IN_GUILD] if word.admin else [_IN_GUILD, _IN_BOT_DM],
            # Who sees it; servers may show it to others, so whoever uses it is looked at again.
            "default_member_permissions": _MANAGE_GUILD if word.admin else None,
        }
        for word in coach.words
    ]


def typed(given: Given) -> str:
    """The line that says the same as the command: "/pause 7"."""
    return " ".join(filter(None, (f"/{given['name']}", *_values(given))))


def suggestions(coach: Coach, given: Given, locale: str | None) -> list[app_commands.Choice[str]]:
    """What to offer while the option is being typed; a label too long is cut, a value too long not offered."""
    found = coach.suggest(given["name"], " ".join(_values(given)), locale=locale)
    offered = [each for each in found if _can_be_offered(each)][:_MOST_CHOICES]
    return [app_commands.Choice(name=each.label[:_LONGEST_CHOICE], value=each.value) for each in offered]


def _values(given: Given) -> list[str]:
    return [str(option["value"]) for option in given.get("options", ())]


def _can_be_offered(suggestion: Suggestion) -> bool:
    return bool(suggestion.label) and 0 < len(suggestion.value) <= _LONGEST_CHOICE


def _described(coach: Coach, text: Text) -> dict[str, Any]:
    """A description, and what it says in each of Discord's locales that we speak.

    English stands under its own names too: without them an en-US app may show what en-GB has (platforms.md §1.2).
    """
    return {
        "description": coach.say(text, coach.language(None)),
        "description_localizations": {locale: coach.say(text, language) for locale, language in _spoken(coach)},
    }


def _spoken(coach: Coach) -> Iterator[tuple[str, str]]:
    """Each of Discord's locales that we have a language for, "pt-BR" as well as "pt"."""
    for locale in map(str, discord.Locale):
        language = coach.language(locale)
        if locale == language or locale.startswith(f"{language}-"):
            yield locale, language
