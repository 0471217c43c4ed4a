"""When a shard may IDENTIFY: Discord allows few at once and so many a day, and beyond that resets the token."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import aiohttp
import discord
import structlog

from bots.discord_bot.sender import PLATFORM
from bots.discord_bot.shards import Shard, Sharing
from core.errors import StoreBusy

if TYPE_CHECKING:
    from discord.types.gateway import SessionStartLimit

log = structlog.get_logger()

# discord.py gives one attempt to connect a minute, the wait for a turn included; a longer one is spent unconnected.
LONGEST_WAIT_S = 30.0
CONNECTING_S = 3.0  # connected so long before its turn, a shard identifies on time
RESERVE = 0.05  # of a day's session starts, kept for what people do by hand
_ADVICE = (
    "Nearly all session starts that Discord allows in a day are used up; beyond them it resets the token. The shards "
    "wait for the next day. Look for what starts Limber again and again."
)


class NotYet(Exception):
    """The turn to IDENTIFY is too far away to wait for it connected."""


class Starts:
    """The session starts of one bot, asked from Discord before each of them."""

    def __init__(self, client: discord.Client, sharing: Sharing, limit: SessionStartLimit) -> None:
        self._client = client
        self._sharing = sharing
        self._limit = limit

    async def closed_s(self) -> float:
        """For how many seconds nobody may start a session, because only the reserve is left; 0 when they may."""
        try:
            _, _, self._limit = await self._client.http.get_bot_gateway()
        except (discord.DiscordException, aiohttp.ClientError, OSError) as error:
            log.info("session_starts_unknown", platform=PLATFORM, error=type(error).__name__)
            return 0.0
        remaining, total = self._limit["remaining"], self._limit["total"]
        if remaining > total * RESERVE:
            return 0.0
        wait_s = self._limit["reset_after"] / 1000
        log.warning("session_starts_low", platform=PLATFORM, remaining=remaining, wait_s=wait_s, advice=_ADVICE)
        return wait_s

    async def turn(self, shard: Shard) -> float:
        """Take the shard's next turn: the seconds until it comes."""
        return await self._sharing.turn(shard.number % self._limit["max_concurrency"])


class Turn:
    """The turn of one shard to IDENTIFY."""

    def __init__(self, starts: Starts, shard: Shard) -> None:
        self._starts = starts
        self._shard = shard
        self._at: float | None = None
        self._connect_at = 0.0

    async def near(self) -> None:
        """Return when it is time to connect: at once, unless the turn was found to be far away."""
        await asyncio.sleep(self._connect_at - asyncio.get_running_loop().time())

    async def come(self) -> None:
        """Return when it is this shard's turn. Raises NotYet when that takes long, or nobody can tell: connect anew
        when it is `near`.
        """
        time = asyncio.get_running_loop().time
        if self._at is None or self._at < time():
            if closed_s := await self._starts.closed_s():
                self._connect_at = time() + closed_s
                raise NotYet
            try:
                self._at = time() + await self._starts.turn(self._shard)
            except StoreBusy as error:  # an exception of any other kind would leave the connection open behind us
                self._connect_at = time() + CONNECTING_S
                raise NotYet from error
        if self._at - time() > LONGEST_WAIT_S:
            self._connect_at = self._at - CONNECTING_S
            raise NotYet
        await asyncio.sleep(self._at - time())
        self._at = None
