"""How the workers on one database divide Discord's shards among themselves."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import timedelta

from bots.discord_bot.shards import IDENTIFY_EVERY_S, Division, Shard
from bots.leases import Leases

WORKER = "discord.worker."
_SHARD = "discord.shard."
_IDENTIFY = "discord.identify."
_COUNT = "discord.shards"


class SharedShards:
    """bots.discord_bot.shards.Sharing over the database. A worker takes part while it holds the lease `WORKER` + its
    own name, so that the dead and those without Discord have no share.
    """

    def __init__(self, leases: Leases, *, identify_every: timedelta = timedelta(seconds=IDENTIFY_EVERY_S)) -> None:
        self._leases = leases
        self._store = leases.store
        self._clock = leases.clock
        self._identify_every = identify_every

    async def agree(self, count: int, *, anew: bool = False) -> None:
        """There shall be so many shards, from now on where nobody holds one, or else `anew`."""
        async with self._store.transaction() as tx:
            if anew or await tx.recall(_COUNT) is None or not await tx.leases(_SHARD, now=self._clock.now()):
                await tx.remember(_COUNT, str(count))

    async def division(self) -> Division:
        """How the shards are divided now. Raises StoreBusy."""
        now = self._clock.now()
        async with self._store.transaction() as tx:
            count = await tx.recall(_COUNT)
            held = await tx.leases(_SHARD, now=now)
            workers = await tx.leases(WORKER, now=now)
        return Division(
            count=int(count or 1),
            elsewhere=frozenset(
                Shard.named(name.removeprefix(_SHARD)) for name, worker in held.items() if worker != self._leases.worker
            ),
            workers=len(workers),
        )

    async def hold(self, shard: Shard, run: Callable[[], Awaitable[None]]) -> None:
        """Run this while the shard's lease is ours."""
        await self._leases.attempt(_SHARD + shard.name, run)

    async def turn(self, bucket: int) -> float:
        """Take the bucket's next turn to IDENTIFY: the seconds until it comes."""
        now = self._clock.now()
        async with self._store.transaction() as tx:
            slot = await tx.next_slot(f"{_IDENTIFY}{bucket}", now=now, every=self._identify_every)
        return (slot.at - self._clock.now()).total_seconds()
