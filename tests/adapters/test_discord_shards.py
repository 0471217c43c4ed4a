"""Several workers listen as the shards of one bot: each event comes to one of them, whoever comes and goes."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import AsyncGenerator, Callable, Collection
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import cast

import pytest
from structlog.testing import capture_logs

from bots.discord_bot import rota, starts
from bots.discord_bot.shards import Alone, Shard
from bots.leases import Leases
from bots.sandbox.discord.limits import DiscordLimits
from bots.sandbox.discord.server import LocalDiscord
from bots.sandbox.discord.things import Guild
from bots.sharing import WORKER, SharedShards
from core.clock import SteppedClock, SystemClock
from core.errors import StoreBusy
from core.ports import Store, Transaction
from core.storage.store import SqlStore
from tests.adapters.discord_stage import NOON, Memory, ScriptedCoach, ScriptedCommunities, adapter_on
from tests.storage.factory import fresh_store

EVERY_S = 0.1  # between two IDENTIFYs of a bucket, as the local Discord has it
PACE_S = 0.3  # and as Limber does, with a stall of a busy machine to spare
ALL = [(number, 4) for number in range(4)]


@pytest.fixture(autouse=True)
def hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rota, "LOOK_S", 0.02)
    monkeypatch.setattr(rota, "GIVE_EVERY_S", 0.05)


def limits(**more: int) -> DiscordLimits:
    wide = DiscordLimits.wide()
    return DiscordLimits(
        routes={}, other=wide.other, overall=wide.other, gateway_sends=wide.other, identify_every_s=EVERY_S, **more
    )


@dataclass
class Communities(ScriptedCommunities):
    """Keeps where the bot is, as the coach does. All workers share it."""

    here: set[str] = field(default_factory=set)

    async def remaining(self, platform: str, chats: Collection[str], *, spoken_for: Callable[[str], bool]) -> None:
        self.here = {each for each in self.here if not spoken_for(each)} | set(chats)


class Worker:
    """A process of the bot; `cut` takes the database from it."""

    def __init__(self, name: str, server: LocalDiscord, coach: ScriptedCoach, store: SqlStore) -> None:
        self.cut = False
        self._store = store
        self._leases = Leases(cast("Store", self), SystemClock(), name)
        sharing = SharedShards(self._leases, identify_every=timedelta(seconds=PACE_S))
        self.adapter = adapter_on(server, coach, Memory(), sharing)
        self._running = asyncio.create_task(self._leases.hold(WORKER + name, self.adapter.run))

    @asynccontextmanager
    async def transaction(self) -> AsyncGenerator[Transaction]:
        if self.cut:
            raise StoreBusy
        async with self._store.transaction() as tx:
            yield cast("Transaction", tx)

    def serves(self, count: int) -> bool:
        return self.adapter.ready and len(self.adapter._listening) == count  # pyright: ignore[reportPrivateUsage]

    async def end(self) -> None:
        self._running.cancel()
        with suppress(asyncio.CancelledError):
            await self._running


def guild_on(server: LocalDiscord, shard: Shard) -> Guild:
    """A server of this shard that the bot is in."""
    clock, owner = cast("SteppedClock", server.world.clock), server.world.add_user("Owner")
    while not shard.serves((guild := server.world.add_guild("Meadow", owner)).id):
        clock.advance(timedelta(milliseconds=1))
    server.world.join(guild, server.world.bot)
    return guild


async def until(test: Callable[[], object]) -> None:
    async with asyncio.timeout(10):
        while not test():
            await asyncio.sleep(0.01)


async def test_each_event_comes_to_one_worker_whoever_comes_and_dies(tmp_path: Path) -> None:
    coach = ScriptedCoach(communities=Communities())
    store = await fresh_store(tmp_path)
    server = LocalDiscord(SteppedClock(NOON), limits=limits(max_concurrency=2), shards=4)
    await server.start()
    guilds = [guild_on(server, Shard(number=number, count=4)) for number in range(4)]
    ids = {server.guild_id, *(str(guild.id) for guild in guilds)}
    kept = cast("Communities", coach.communities)
    kept.here = {*ids, "4194304"}  # one that it was removed from while nobody listened
    workers = [Worker(name, server, coach, store) for name in ("first", "second")]

    async def all_is_heard_once() -> None:
        coach.told.clear()
        kept.told.clear()
        for guild in guilds:
            server.world.join(guild, server.world.add_user("Ben"))
        await server.person("Ana").say("hello")
        await until(lambda: coach.heard and len(kept.told) >= 5)
        assert coach.heard == ["text hello"]
        assert sorted(each.split()[1] for each in kept.told) == sorted(ids)

    try:
        await until(lambda: all(worker.serves(2) for worker in workers))
        assert server.shards == ALL
        await until(lambda: kept.here == ids)
        await all_is_heard_once()

        first, second = workers
        second.cut = True
        await second.end()
        assert len(server.shards) == 2
        async with store.transaction() as tx:  # what happens when its leases run out
            for name in await tx.leases("discord.", now=NOON):
                await tx.leave_lease(name, "second")
        await until(lambda: first.serves(4))
        assert server.shards == ALL
        await all_is_heard_once()

        workers.append(Worker("third", server, coach, store))
        await until(lambda: first.serves(2) and workers[-1].serves(2) and server.shards == ALL)
        await all_is_heard_once()
        assert kept.here == ids
        assert server.identified_too_fast == 0
    finally:
        for worker in workers:
            await worker.end()
        await server.stop()
        await store.close()


@asynccontextmanager
async def listening(server: LocalDiscord, sharing: Alone, coach: ScriptedCoach, **options: int) -> AsyncGenerator[None]:
    """A worker of its own."""
    await server.start()
    adapter = adapter_on(server, coach, Memory(), sharing, **options)
    task = asyncio.create_task(adapter.run())
    try:
        yield
    finally:
        await adapter.close()
        await task
        await server.stop()


async def test_when_few_session_starts_are_left_it_says_so_and_waits_for_the_next_day() -> None:
    passed_s = 0.0
    server = LocalDiscord(
        SteppedClock(NOON), limits=limits(identifies_a_day=1), monotonic=lambda: time.monotonic() + passed_s
    )
    with capture_logs() as logs:
        async with listening(server, Alone(identify_every_s=PACE_S), ScriptedCoach()):
            await until(lambda: server.connected)
            passed_s = 86_399.5
            server.invalidate_session()
            await until(lambda: any(each["event"] == "session_starts_low" for each in logs))
            assert not server.connected
            await until(lambda: server.connected)
    assert [each["remaining"] for each in logs if each["event"] == "session_starts_low"] == [0]


async def test_a_shard_whose_turn_is_far_away_connects_when_it_is_near(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(starts, "LONGEST_WAIT_S", PACE_S / 2)
    monkeypatch.setattr(starts, "CONNECTING_S", PACE_S / 3)
    server = LocalDiscord(SteppedClock(NOON), limits=limits(), shards=2)
    async with listening(server, Alone(identify_every_s=PACE_S), ScriptedCoach()):
        await until(lambda: server.shards == [(0, 2), (1, 2)])
        await until(lambda: sum(each.name.startswith("keep-alive") for each in threading.enumerate()) == 2)
    assert server.identified_too_fast == 0


async def test_a_shard_connects_when_the_store_that_was_away_gives_it_a_turn(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(starts, "CONNECTING_S", 0.0)

    class Away(Alone):
        asked = 0

        async def turn(self, bucket: int) -> float:
            self.asked += 1
            if self.asked == 1:
                raise StoreBusy
            return await super().turn(bucket)

    server, sharing = LocalDiscord(SteppedClock(NOON), limits=limits()), Away(identify_every_s=PACE_S)
    with capture_logs() as logs:
        async with listening(server, sharing, ScriptedCoach()):
            await until(lambda: server.connected)
            await until(lambda: sum(each.name.startswith("keep-alive") for each in threading.enumerate()) == 1)
    assert sharing.asked == 2
    assert not [each for each in logs if each["log_level"] == "error"]


async def test_too_few_shards_become_as_many_as_discord_wants() -> None:
    server = LocalDiscord(SteppedClock(NOON), limits=limits(guilds_a_shard=1), bot_in_guild=False)
    for number in range(2):
        guild_on(server, Shard(number=number, count=2))
    async with listening(server, Alone(identify_every_s=PACE_S), ScriptedCoach(), shards=1):
        await until(lambda: server.shards == [(0, 2), (1, 2)])


async def test_a_shard_that_crashes_leaves_the_others_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rota, "REST_S", 0.0)
    server, coach = LocalDiscord(SteppedClock(NOON), limits=DiscordLimits.wide(), shards=2), ScriptedCoach()
    async with listening(server, Alone(identify_every_s=0), coach):
        await until(lambda: server.shards == [(0, 2), (1, 2)])
        server.world.emit("INTERACTION_CREATE", {"id": "1"})  # cannot be read
        await until(lambda: [name for name, _ in server.events].count("READY") == 3)
        await server.person("Ana").say("hello")
        await until(lambda: coach.heard)
        assert server.shards == [(0, 2), (1, 2)]
