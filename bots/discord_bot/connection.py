"""One connection to Discord: logged in it sends, and as a shard it listens too."""

from __future__ import annotations

import asyncio
import sys
import time
from collections.abc import Coroutine
from dataclasses import dataclass
from typing import Any, Literal

import aiohttp
import discord
import structlog
from discord.backoff import ExponentialBackoff
from discord.gateway import DiscordWebSocket

from bots.discord_bot.handlers import Handlers
from bots.discord_bot.sender import PLATFORM
from bots.discord_bot.shards import Shard
from bots.discord_bot.starts import NotYet, Turn
from core.errors import ConfigurationFault

log = structlog.get_logger()

DRAIN_S = 3.0
READY_AFTER_S = 0.1  # without another server's data; discord.py's own 2 s would only delay being ready
TIDY_EVERY_S = 30.0
LONGEST_LIMIT_S = 60.0  # a longer wait for a rate limit is the outbox's to keep, not a sleeping request's

# Close codes of the gateway.
_AUTHENTICATION_FAILED = 4004
_SHARDING_REQUIRED = 4011
_HOW_TO_LOG_IN = (
    "Discord refused the bot token. In the Developer Portal open the application, then Bot, then Reset Token, "
    "and set LIMBER_DISCORD_TOKEN to the new one."
)
_HOW_TO_ALLOW = (
    "Discord refused an intent (4014). In the Developer Portal open the application, then Bot, then "
    "Privileged Gateway Intents, and switch on the intents that Limber asks for."
)


class TooFewShards(Exception):
    """Discord wants the servers cut into more parts."""


class _Backoff(ExponentialBackoff[Literal[False]]):
    """discord.py's own waits between reconnections, but never above 64 s: it would go on to a quarter of an hour."""

    def __init__(self) -> None:
        super().__init__(integral=False)
        self._max = 6  # as a power of two


class _WebSocket(DiscordWebSocket):
    """discord.py's own conversation, ended properly where it is left while it waits for its turn to IDENTIFY."""

    async def identify(self) -> None:
        """Wait for the turn and say who we are."""
        try:
            await super().identify()
        except (NotYet, asyncio.CancelledError):
            await self.close()  # nobody else knows of this connection, and its heartbeats would go on
            raise


# connect() offers no other way
discord.client.ExponentialBackoff = _Backoff  # pyright: ignore[reportPrivateImportUsage]
discord.client.DiscordWebSocket = _WebSocket  # pyright: ignore[reportPrivateImportUsage]


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """What every connection of one bot is made with. `members` asks Discord to say who joins and leaves."""

    token: str
    hooks: aiohttp.TraceConfig
    proxy: str | None
    members: bool


class Connection(discord.Client):
    """discord.py's client as cheap as it gets, handing on the few kinds of events that Limber listens to."""

    def __init__(self, line: Line, handlers: Handlers, shard: Shard) -> None:
        super().__init__(
            shard_id=shard.number,
            shard_count=shard.count,
            proxy=line.proxy,
            intents=discord.Intents(guilds=True, dm_messages=True, members=line.members),
            allowed_mentions=discord.AllowedMentions.none(),
            max_messages=None,
            member_cache_flags=discord.MemberCacheFlags.none(),
            chunk_guilds_at_startup=False,
            guild_ready_timeout=READY_AFTER_S,
            max_ratelimit_timeout=LONGEST_LIMIT_S,
            http_trace=line.hooks,
        )
        # discord.py looks through the limits of all chats for each new one; an evening has thousands.
        self._tidy = self.http._try_clear_expired_ratelimits  # pyright: ignore[reportPrivateUsage]
        self.http._try_clear_expired_ratelimits = self._tidy_seldom  # pyright: ignore[reportPrivateUsage]
        self._tidied_at = 0.0
        self._token = line.token
        self._limber = handlers
        self._shard = shard
        self._turn: Turn | None = None
        self._known: set[int] = set()
        self._under_way: set[asyncio.Task[None]] = set()
        self._draining = False
        self._hears = False

    @property
    def serves(self) -> bool:
        """Whether it is connected now and knows its servers; discord.py's own answer stays yes when that is lost."""
        return self._hears and self.is_ready()

    def _tidy_seldom(self) -> None:
        if (now := time.monotonic()) - self._tidied_at >= TIDY_EVERY_S:
            self._tidied_at = now
            self._tidy()

    async def enter(self) -> None:
        """Log in. Raises ConfigurationFault when Discord refuses the token."""
        try:
            await self.login(self._token)
        except discord.LoginFailure as error:
            raise ConfigurationFault(_HOW_TO_LOG_IN) from error

    async def listen(self, turn: Turn) -> None:
        """Hear what happens, until it is closed. Dropped connections are resumed within.

        Everything else ends it with an exception, a payload that discord.py cannot read too. Raises ConfigurationFault
        when Discord refuses the token or an intent, which no further try changes, and TooFewShards.
        """
        self._turn = turn
        while not self.is_closed():
            await turn.near()
            try:
                await self.connect()
            except NotYet:
                continue
            except discord.PrivilegedIntentsRequired as error:
                raise ConfigurationFault(_HOW_TO_ALLOW) from error
            except discord.ConnectionClosed as error:
                if error.code == _AUTHENTICATION_FAILED:
                    raise ConfigurationFault(_HOW_TO_LOG_IN) from error
                if error.code == _SHARDING_REQUIRED:
                    raise TooFewShards from error
                raise

    async def before_identify_hook(self, shard_id: int | None, *, initial: bool = False) -> None:
        """Wait for the turn that all workers share; discord.py knows only of its own connection."""
        if self._turn is not None:
            await self._turn.come()

    async def drain(self) -> None:
        """Take no more events and wait for those under way, at most DRAIN_S."""
        self._draining = True
        if self._under_way:
            await asyncio.wait(self._under_way, timeout=DRAIN_S)

    async def on_interaction(self, interaction: discord.Interaction) -> None:
        """A press, a submitted form or a slash command."""
        await self._handle(self._limber.interaction(interaction))

    async def on_message(self, message: discord.Message) -> None:
        """A message in the direct chat."""
        await self._handle(self._limber.message(message))

    def dispatch(self, event: str, /, *args: Any, **kwargs: Any) -> None:
        """Note in time which servers the bot is in when it connects; "connect" comes with their list.

        When it was closed meanwhile, discord.py would still say that it is ready.
        """
        if self.is_closed():
            return
        if event == "connect":
            self._known = {guild.id for guild in self.guilds}
        if event in ("connect", "resumed"):
            self._limber.connected()
        if event in ("connect", "resumed", "disconnect"):
            self._hears = event != "disconnect"
        super().dispatch(event, *args, **kwargs)

    async def on_guild_join(self, guild: discord.Guild) -> None:
        """The bot was added to a server."""
        self._known.add(guild.id)
        await self._handle(self._limber.joined(guild))

    async def on_guild_available(self, guild: discord.Guild) -> None:
        """A server's data came: after an outage, or at the start; then discord.py lets a new server pass for an old."""
        if guild.id not in self._known:
            await self.on_guild_join(guild)

    async def on_ready(self) -> None:
        """Every server is known: those that are missing were left while nobody listened."""
        await self._handle(self._limber.remaining(self._shard, [guild.id for guild in self.guilds]))

    async def on_guild_remove(self, guild: discord.Guild) -> None:
        """The bot was removed from a server."""
        self._known.discard(guild.id)
        await self._handle(self._limber.went(guild))

    async def on_member_join(self, member: discord.Member) -> None:
        """Somebody joined a server."""
        await self._handle(self._limber.arrived(member))

    async def on_raw_member_remove(self, left: discord.RawMemberRemoveEvent) -> None:
        """Somebody left a server, or was removed; members are not cached, so only the raw event comes."""
        await self._handle(self._limber.left(left))

    async def on_error(self, event_method: str, /, *args: Any, **kwargs: Any) -> None:
        """A bug in a handler: discord.py would log the whole trace with its texts."""
        error = sys.exc_info()[1]
        log.error("handler_failed", platform=PLATFORM, kind=event_method, error=type(error).__name__)

    async def _handle(self, work: Coroutine[Any, Any, None]) -> None:
        if self._draining:
            work.close()
            return
        task = asyncio.ensure_future(work)
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)
        await task
