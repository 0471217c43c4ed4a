"""A member's milestone as a role of the server, for whoever wants it to be seen there."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from weakref import WeakValueDictionary

import discord

from core.coach import Account, Community
from core.messages.texts import Text, text

_REASON = "Limber: a milestone that the member chose to show"
_LONGEST = 3650  # days: whoever looks after themselves for ten years has every role


def role_name(days: int) -> Text:
    """What the role of so many days is called."""
    return text("role-days", days=days)


class Roles:
    """Gives milestone roles and takes them back. `say` gives the words of a text in a language."""

    def __init__(self, say: Callable[[Text, str], str]) -> None:
        self._say = say
        self._making: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    async def show(self, client: discord.Client, community: Community, account: Account, days: int | None) -> None:
        """Let the member have the role of so many days and none of the others; None is no role at all.

        The role is made where it is missing, without any right. A member who is gone needs none. Raises what discord.py
        raises. The server is asked for, because another worker may be the one whose connection knows it.
        """
        async with self._making.setdefault(community.chat, asyncio.Lock()):  # what two members lack is made once
            guild = await client.fetch_guild(int(community.chat), with_counts=False)
            try:
                member = await guild.fetch_member(int(account.id))
            except discord.NotFound:
                return
            wanted = await self._role(guild, community, days)
        names = {self._say(role_name(each), community.language): each for each in milestones()}
        for role in member.roles:
            if role != wanted and role.name in names and role.permissions == discord.Permissions.none():
                await member.remove_roles(role, reason=_REASON)
        if wanted is not None and wanted not in member.roles:
            await member.add_roles(wanted, reason=_REASON)

    async def _role(self, guild: discord.Guild, community: Community, days: int | None) -> discord.Role | None:
        if days is None:
            return None
        name = self._say(role_name(days), community.language)
        found = discord.utils.get(guild.roles, name=name, permissions=discord.Permissions.none())
        return found or await guild.create_role(name=name, permissions=discord.Permissions.none(), reason=_REASON)


def milestones() -> Iterator[int]:
    """Every number of days that may be shown (coaching.md §4.3, rule 6)."""
    yield from (3, 7, 14, 21, 28, 42, 66)
    yield from range(100, _LONGEST, 50)
