"""The slash commands: Coach's words, told to Discord only when they changed.

Plain payloads rather than a CommandTree: every command means "the person typed /word", so there is nothing to route.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Awaitable, Callable
from typing import Any

import discord
import structlog

from bots.discord_bot.sender import PLATFORM, translated
from core.coach import Coach
from core.errors import MessengerError

log = structlog.get_logger()

Recall = Callable[[], Awaitable[str | None]]
Remember = Callable[[str], Awaitable[None]]

_CHAT_INPUT = 1
_GUILD_INSTALL = 0
_IN_GUILD, _IN_BOT_DM = 0, 1


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
    """The commands as Discord's reference calls for them: usable in servers and in the direct chat with the bot."""
    language = coach.language(None)
    return [
        {
            "type": _CHAT_INPUT,
            "name": word.name,
            "description": coach.say(word.description, language),
            "integration_types": [_GUILD_INSTALL],
            "contexts": [_IN_GUILD, _IN_BOT_DM],
        }
        for word in coach.words
    ]
