"""Which shards this worker serves: its share, and what nobody else takes."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Awaitable, Callable, Collection
from functools import partial

import structlog

from bots.discord_bot.connection import TooFewShards
from bots.discord_bot.sender import PLATFORM
from bots.discord_bot.shards import Division, Shard, Sharing
from core.errors import ConfigurationFault, StoreBusy

log = structlog.get_logger()

LOOK_S = 2.0
ORPHANED_S = 10.0  # free for so long, a shard is taken by a worker that has its share already
GIVE_EVERY_S = 5.0  # as fast as another worker may IDENTIFY what is given up
REST_S = 30.0  # before a shard that crashed here is tried here again


class Rota:
    """Takes and gives up shards; `serve` listens as one of them, `recommended` asks Discord how many there shall be."""

    def __init__(
        self,
        sharing: Sharing,
        serve: Callable[[Shard], Awaitable[None]],
        recommended: Callable[[], Awaitable[int]],
    ) -> None:
        self._sharing = sharing
        self._serve = serve
        self._recommended = recommended
        self._mine: dict[Shard, asyncio.Task[None]] = {}
        self._free_since: dict[Shard, float] = {}
        self._not_before: dict[Shard, float] = {}
        self._gave_at = 0.0
        self.looked = False

    @property
    def mine(self) -> Collection[Shard]:
        """The shards that this worker serves, or is about to."""
        return self._mine.keys()

    async def run(self) -> None:
        """Serve until it is cancelled; shards are given up then. Raises what serving the last one left here raises, and
        ConfigurationFault whichever raises it.
        """
        try:
            while True:
                try:
                    self._divide(await self._sharing.division())
                    self.looked = True
                except StoreBusy as error:  # who holds what is theirs to keep, and may be looked at later
                    log.info("shards_unseen", platform=PLATFORM, error=type(error).__name__)
                await self._pause()
                await self._heed_ended()
        finally:
            self.looked = False
            self._cancel(*self._mine)
            if self._mine:
                await asyncio.wait(self._mine.values())

    def _divide(self, division: Division) -> None:
        shards = [Shard(number=number, count=division.count) for number in range(division.count)]
        free = [each for each in shards if each not in division.elsewhere and each not in self._mine]
        if outdated := [each for each in self._mine if each.count != division.count]:
            self._cancel(*outdated)
        if outdated or any(each.count != division.count for each in division.elsewhere):
            return  # until nobody holds a shard of the old number, an event would come to two of them
        self._take(free, division.share)
        if len(self._mine) > division.share and not free:
            self._give_one()

    def _take(self, free: list[Shard], share: int) -> None:
        now = asyncio.get_running_loop().time()
        self._free_since = {each: self._free_since.get(each, now) for each in free}
        for shard in random.sample(free, len(free)):  # two workers who look at once do not want the same
            orphaned = now - self._free_since[shard] > ORPHANED_S
            if (orphaned or len(self._mine) < share) and now >= self._not_before.get(shard, now):
                run = partial(self._serve, shard)
                self._mine[shard] = asyncio.create_task(self._sharing.hold(shard, run), name=f"shard {shard.name}")

    def _give_one(self) -> None:
        """Another worker wants its share; one at a time, so that no more are unserved than must be."""
        now = asyncio.get_running_loop().time()
        if now - self._gave_at >= GIVE_EVERY_S:
            self._gave_at = now
            self._cancel(next(reversed(self._mine)))

    async def _pause(self) -> None:
        if self._mine:
            await asyncio.wait(self._mine.values(), timeout=LOOK_S, return_when=asyncio.FIRST_COMPLETED)
        else:
            await asyncio.sleep(LOOK_S)

    async def _heed_ended(self) -> None:
        for shard, task in [each for each in self._mine.items() if each[1].done()]:
            del self._mine[shard]
            await self._heed(shard, None if task.cancelled() else task.exception())

    async def _heed(self, shard: Shard, error: BaseException | None) -> None:
        now = asyncio.get_running_loop().time()
        self._not_before[shard] = now + LOOK_S
        match error:
            case None:  # another worker has it
                return
            case TooFewShards():
                count = max(await self._recommended(), shard.count + 1)
                log.warning("shards_too_few", platform=PLATFORM, shards=shard.count, wanted=count)
                await self._sharing.agree(count, anew=True)
            case ConfigurationFault():
                raise error
            case _ if not self._mine:
                raise error
            case _:
                self._not_before[shard] = now + REST_S
                log.error("shard_crashed", platform=PLATFORM, shard=shard.name, error=type(error).__name__)

    def _cancel(self, *shards: Shard) -> None:
        for shard in shards:
            task = self._mine[shard]
            if not task.cancelling():  # what it is answering may still be finished
                task.cancel()
