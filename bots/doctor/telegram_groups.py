"""What the bot may do in each Telegram group that has it."""

from __future__ import annotations

from collections.abc import AsyncIterator

from telegram import Bot

from bots.doctor.report import Finding, Level
from bots.doctor.web import NoAnswer
from bots.telegram_bot.rights import lacking
from core.coach import Right
from core.errors import MessengerError, Undeliverable
from core.storage.inspection import Settled

_TOLD = {
    Right.WRITE: (Level.ERROR, "Send messages", "Nothing can be posted there."),
    Right.PICTURES: (Level.WARNING, "Send photos and GIFs", "Its posts come without pictures."),
    Right.PIN: (Level.NOTE, "Pin messages", "The card of a challenge is not pinned."),
}


async def group(bot: Bot, settled: Settled) -> AsyncIterator[Finding]:
    """What keeps the bot from its work in a group. Raises NoAnswer."""
    try:
        missing = await lacking(bot, int(settled.chat))
    except Undeliverable:
        yield Finding(
            id="telegram.group_gone",
            level=Level.WARNING,
            what=f'The bot is not in the group "{settled.name}" any more, or the group is gone.',
            why="Nothing is posted there.",
            how="Nothing has to be done, unless it should be there: `limber invite` prints the link.",
        )
        return
    except MessengerError as away:
        raise NoAnswer("it asks everybody to wait, or failed") from away
    for right, (level, called, why) in _TOLD.items():
        if right in missing:
            yield Finding(
                id="telegram.rights",
                level=level,
                what=f'The right "{called}" is missing in the group "{settled.name}".',
                why=why,
                how="Have whoever owns the group make the bot an administrator who may pin messages.",
            )
    if settled.welcome and Right.ARRIVALS in missing:
        yield Finding(
            id="telegram.welcome",
            level=Level.WARNING,
            what=f'"{settled.name}" wants newcomers to be greeted, and the bot is no administrator there.',
            why="Telegram tells only administrators who joins, so nobody is greeted.",
            how="Have whoever owns the group make the bot an administrator who may pin messages.",
        )
