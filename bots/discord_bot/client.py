"""The connection to Discord: connect, listen, close. Restarting it is the supervisor's."""

from __future__ import annotations

import asyncio
from functools import partial

import structlog
import yarl
from discord.gateway import DiscordWebSocket
from discord.http import Route

from bots.discord_bot import commands
from bots.discord_bot.commands import Recall, Remember
from bots.discord_bot.connection import Connection, Line
from bots.discord_bot.handlers import Handlers
from bots.discord_bot.rota import Rota
from bots.discord_bot.sender import LIMITS, OPENING_S, PLATFORM, DiscordMessenger, tracing
from bots.discord_bot.shards import Alone, Shard, Sharing
from bots.discord_bot.starts import Starts, Turn
from core.coach import Coach
from core.ports import Limits

log = structlog.get_logger()

_SENDS_ONLY = Shard(number=0, count=1)  # of the connection that never listens


class DiscordAdapter:
    """Limber on Discord. `messenger` works while `run` does; at other times it answers TryLater.

    `api_url` ("http://127.0.0.1:1/api/v10") and `gateway_url` ("ws://127.0.0.1:1") stand in for Discord's own; they
    hold for the whole process, because discord.py keeps both on classes. `opening_s` pass between two new direct
    chats; `rate_per_s` requests may be made, answers to presses aside. `recall` and `remember` keep one short text
    between starts: what commands Discord was last told. `members` asks Discord to say who joins and leaves; that intent
    must be switched on for the application, too. `sharing` is what other workers of the same bot share with this one;
    `shards` is how many there shall be instead of what Discord recommends.
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
        rate_per_s: float = LIMITS.rate_per_s,
        members: bool = False,
        sharing: Sharing | None = None,
        shards: int | None = None,
    ) -> None:
        if api_url is not None:
            Route.BASE = api_url
        if gateway_url is not None:
            DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(gateway_url)
        self._coach = coach
        self._recall = recall
        self._remember = remember
        self._members = members
        self._shards = shards
        self._sharing = sharing or Alone()
        self._line = Line(token=token, hooks=tracing(partial(coach.held, PLATFORM)), proxy=proxy, members=members)
        self._rota: Rota | None = None
        self._listening: dict[Shard, Connection] = {}
        self._running: asyncio.Task[None] | None = None
        self._closing = False
        self.messenger = DiscordMessenger(coach.say, opening_s=opening_s, limits=Limits(rate_per_s=rate_per_s))

    @property
    def ready(self) -> bool:
        """Whether all shards that this worker has are connected and their servers known; it may have none."""
        if self._rota is None or not self._rota.looked:
            return False
        connections = map(self._listening.get, self._rota.mine)
        return all(each is not None and each.serves for each in connections)

    async def run(self) -> None:
        """Log in, and listen as the shards that are this worker's, until `close` or a cancellation.

        Dropped connections are resumed within, and a shard that crashed is tried again unless it was the only one here.
        Everything else ends it with an exception, a payload that discord.py cannot read too; it may then be called
        again and starts afresh. Raises ConfigurationFault when Discord refuses the token or an intent, which no
        further try changes. However it ends, what is being answered may finish first, for at most DRAIN_S.
        """
        self._closing = False
        self._running = asyncio.create_task(self._work())
        try:
            await self._running
        except asyncio.CancelledError:
            if not self._closing:
                raise

    async def close(self) -> None:
        """Take nothing new, let what is being answered finish, disconnect."""
        self._closing = True
        if self._running is not None:
            self._running.cancel()
            await asyncio.wait({self._running})

    async def _work(self) -> None:
        handlers = Handlers(self._coach, self.messenger, told_of_members=self._members)
        async with Connection(self._line, handlers, _SENDS_ONLY) as sender:
            try:
                await sender.enter()
                self.messenger.use(sender)
                await commands.sync(sender, self._coach, self._recall, self._remember)
                recommended, _, limit = await sender.http.get_bot_gateway()
                await self._sharing.agree(self._shards or recommended)
                starts = Starts(sender, self._sharing, limit)
                self._rota = Rota(
                    self._sharing,
                    serve=partial(self._serve, handlers, starts),
                    recommended=partial(_recommended, sender),
                )
                await self._rota.run()
            finally:
                self.messenger.use(None)

    async def _serve(self, handlers: Handlers, starts: Starts, shard: Shard) -> None:
        async with Connection(self._line, handlers, shard) as connection:
            await connection.enter()
            self._listening[shard] = connection
            try:
                await connection.listen(Turn(starts, shard))
            finally:
                del self._listening[shard]
                await connection.drain()


async def _recommended(sender: Connection) -> int:
    shards, _, _ = await sender.http.get_bot_gateway()
    return shards
