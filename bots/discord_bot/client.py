"""The connection to Discord: connect, listen, close. Restarting it is the supervisor's."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Coroutine
from functools import partial
from typing import Any, Literal

import aiohttp
import discord
import structlog
import yarl
from discord.backoff import ExponentialBackoff
from discord.gateway import DiscordWebSocket
from discord.http import Route

from bots.discord_bot import commands
from bots.discord_bot.commands import Recall, Remember
from bots.discord_bot.handlers import Handlers
from bots.discord_bot.sender import OPENING_S, PLATFORM, DiscordMessenger, tracing
from core.coach import Coach
from core.errors import ConfigurationFault

log = structlog.get_logger()

DRAIN_S = 3.0
READY_AFTER_S = 0.1  # without another server's data; discord.py's own 2 s would only delay being ready
LONGEST_LIMIT_S = 60.0  # a longer wait for a rate limit is the outbox's to keep, not a sleeping request's

_AUTHENTICATION_FAILED = 4004  # a close code of the gateway
_HOW_TO_LOG_IN = (
    "Discord refused the bot token. In the Developer Portal open the application, then Bot, then Reset Token, "
    "and set LIMBER_DISCORD_TOKEN to the new one."
)
_HOW_TO_ALLOW = (
    "Discord refused an intent (4014). In the Developer Portal open the application, then Bot, then "
    "Privileged Gateway Intents, and switch on the intents that Limber asks for."
)


class _Backoff(ExponentialBackoff[Literal[False]]):
    """discord.py's own waits between reconnections, but never above 64 s: it would go on to a quarter of an hour."""

    def __init__(self) -> None:
        super().__init__(integral=False)
        self._max = 6  # as a power of two


discord.client.ExponentialBackoff = _Backoff  # pyright: ignore[reportPrivateImportUsage]  # connect() offers no other way


class DiscordAdapter:
    """Limber on Discord. `messenger` works while `run` does; at other times it answers TryLater.

    `api_url` ("http://127.0.0.1:1/api/v10") and `gateway_url` ("ws://127.0.0.1:1") stand in for Discord's own; they
    hold for the whole process, because discord.py keeps both on classes. `opening_s` pass between two new direct
    chats. `recall` and `remember` keep one short text between starts: what commands Discord was last told. `members`
    asks Discord to say who joins and leaves; that intent must be switched on for the application, too.
    """

    def __init__(
        self,
        *,
        token: str,
        coach: Coach,
        recall: Recall,
        remember: Remember,
        api_url: str | None = None,
        gateway_url: str | None = None,
        proxy: str | None = None,
        opening_s: float = OPENING_S,
        members: bool = False,
    ) -> None:
        if api_url is not None:
            Route.BASE = api_url
        if gateway_url is not None:
            DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(gateway_url)
        self._token = token
        self._proxy = proxy
        self._members = members
        self._coach = coach
        self._recall = recall
        self._remember = remember
        self._client: _Client | None = None
        self._closing = False
        self.messenger = DiscordMessenger(coach.say, opening_s=opening_s)

    @property
    def ready(self) -> bool:
        """Whether the gateway is connected and its servers are known."""
        return self._client is not None and self._client.is_ready()

    async def run(self) -> None:
        """Connect and listen until `close` or a cancellation. Dropped connections are resumed within.

        Everything else ends it with an exception, a payload that discord.py cannot read too; it may then be called
        again and starts afresh. Raises ConfigurationFault when Discord refuses the token or an intent, which no
        further try changes. However it ends, what is being answered may finish first, for at most DRAIN_S.
        """
        self._closing = False
        hold = partial(self._coach.held, PLATFORM)
        handlers = Handlers(self._coach, self.messenger, told_of_members=self._members)
        self._client = client = _Client(handlers, tracing(hold), self._proxy, members=self._members)
        try:
            async with client:
                try:
                    await self._listen(client)
                finally:
                    await client.drain()
        except Exception:
            if not self._closing:  # closed in the middle of logging in
                raise
        finally:
            self.messenger.use(None)

    async def close(self) -> None:
        """Take nothing new, let what is being answered finish, disconnect."""
        self._closing = True
        if self._client is not None:
            await self._client.drain()
            await self._client.close()

    async def _listen(self, client: _Client) -> None:
        try:
            await client.login(self._token)
        except discord.LoginFailure as error:
            raise ConfigurationFault(_HOW_TO_LOG_IN) from error
        self.messenger.use(client)
        await commands.sync(client, self._coach, self._recall, self._remember)
        try:
            await client.connect()
        except discord.PrivilegedIntentsRequired as error:
            raise ConfigurationFault(_HOW_TO_ALLOW) from error
        except discord.ConnectionClosed as error:
            if error.code == _AUTHENTICATION_FAILED:
                raise ConfigurationFault(_HOW_TO_LOG_IN) from error
            raise


class _Client(discord.Client):
    """discord.py's client as cheap as it gets, handing on the few kinds of events that Limber listens to."""

    def __init__(self, handlers: Handlers, hooks: aiohttp.TraceConfig, proxy: str | None, *, members: bool) -> None:
        super().__init__(
            proxy=proxy,
            intents=discord.Intents(guilds=True, dm_messages=True, members=members),
            allowed_mentions=discord.AllowedMentions.none(),
            max_messages=None,
            member_cache_flags=discord.MemberCacheFlags.none(),
            chunk_guilds_at_startup=False,
            guild_ready_timeout=READY_AFTER_S,
            max_ratelimit_timeout=LONGEST_LIMIT_S,
            http_trace=hooks,
        )
        self._limber = handlers
        self._known: set[int] = set()
        self._under_way: set[asyncio.Task[None]] = set()
        self._draining = False

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
        """Note in time which servers the bot is in when it connects; "connect" comes with their list."""
        if event == "connect":
            self._known = {guild.id for guild in self.guilds}
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
        await self._handle(self._limber.remaining([guild.id for guild in self.guilds]))

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
