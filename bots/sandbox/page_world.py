"""One beginning of the sandbox: both platforms with their communities, and all that the page does to them.

A story has a world of its own, so that what was played before is no part of it.
"""

from __future__ import annotations

import asyncio
import itertools
import secrets
from collections.abc import AsyncGenerator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Protocol

from bots.sandbox.changes import Changes
from bots.sandbox.discord.server import LocalDiscord
from bots.sandbox.page_communities import PEOPLE, Communities
from bots.sandbox.page_faults import Faults
from bots.sandbox.page_neighbours import Neighbours
from bots.sandbox.page_play import Player, Time
from bots.sandbox.page_requests import Journal
from bots.sandbox.page_state import Actor
from bots.sandbox.screen import Refused
from bots.sandbox.telegram.server import LocalTelegram
from core.clock import Clock


class Ground(Protocol):
    """Both local platforms with the bot at work between them."""

    @property
    def discord(self) -> LocalDiscord:
        """The local Discord."""
        ...

    @property
    def telegram(self) -> LocalTelegram:
        """The local Telegram."""
        ...

    @property
    def time(self) -> Time:
        """What lets time pass."""
        ...

    @property
    def clock(self) -> Clock:
        """What tells the time."""
        ...

    def flow(self) -> None:
        """Let the clock run on by itself, where it stood still for a story."""
        ...


Fresh = Callable[[bool], AbstractAsyncContextManager[Ground]]  # a new ground; for a story, on a story's first morning


class World:
    """What stands on one ground. `changed` is called when the page should be drawn anew, `stirred` when it may."""

    def __init__(
        self,
        discord: LocalDiscord,
        telegram: LocalTelegram,
        time: Time,
        clock: Clock,
        *,
        actor: Actor,
        changed: Callable[[], None],
        stirred: Callable[[], None],
    ) -> None:
        self.name = secrets.token_hex(4)
        self.clock = clock
        self.communities = Communities(discord, telegram)
        self.neighbours = Neighbours(self.communities, actor, changed)
        self.journal = Journal({"discord": discord.requests, "telegram": telegram.requests})
        member, switches = self.communities.member, self.communities.switches()
        self.faults = Faults(discord, telegram, member, clock, stirred, switches)
        self.player = Player(time, clock, self.faults, actor, self.communities, self.neighbours, changed)
        self.story = ""  # the one that was told here last
        self._sources = (discord.world.changes, telegram.platform.changes)
        self._stirred = stirred
        self._watchers: list[asyncio.Task[None]] = []

    async def open(self) -> None:
        """Begin: from now on `stirred` is called whenever a platform changes."""
        self._watchers = [asyncio.create_task(self._watch(changes)) for changes in self._sources]
        await self.communities.open()

    async def close(self) -> None:
        """End everything that runs here beside the platforms."""
        await self.faults.close()
        for watcher in self._watchers:
            watcher.cancel()
        await asyncio.gather(*self._watchers, return_exceptions=True)

    def speak(self, language: str) -> None:
        """Set the language that both apps report, whoever sits in front of them."""
        for name in PEOPLE:
            for seat in self.communities.seats(name).values():
                seat.speak(language)

    async def _watch(self, source: Changes) -> None:
        while True:
            looks = itertools.count()
            await source.until(lambda looks=looks: next(looks))  # false at once, true at the next change
            self._stirred()


class Grounds:
    """Where the worlds stand: the ground that was there first, and each new one until the next takes its place."""

    def __init__(self, fresh: Fresh | None) -> None:
        self._fresh = fresh
        self._give_up = _nothing

    @asynccontextmanager
    async def renewed(self, *, for_story: bool) -> AsyncGenerator[Ground]:
        """Another ground, held from the end of this on; the one that was held until then is given up.

        Raises Refused where there is no other.
        """
        if self._fresh is None:
            raise Refused("This sandbox cannot begin anew.")
        begun: asyncio.Future[Ground] = asyncio.get_running_loop().create_future()
        leave = asyncio.Event()
        keeper = asyncio.create_task(_keep(self._fresh(for_story), begun, leave))

        async def give_up() -> None:
            leave.set()
            await keeper

        try:
            yield await begun
        except BaseException:
            await give_up()
            raise
        former, self._give_up = self._give_up, give_up
        await former()

    async def close(self) -> None:
        """Give up the ground that is held."""
        former, self._give_up = self._give_up, _nothing
        await former()


async def _keep(
    opening: AbstractAsyncContextManager[Ground], begun: asyncio.Future[Ground], leave: asyncio.Event
) -> None:
    """Open and close it in one task, whoever asks for either."""
    try:
        async with opening as ground:
            begun.set_result(ground)
            await leave.wait()
    except Exception as fault:
        if begun.done():
            raise
        begun.set_exception(fault)


async def _nothing() -> None:
    """The first ground belongs to who opened it."""
