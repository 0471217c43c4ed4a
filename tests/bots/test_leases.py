"""One worker at a time does what only one may do, and another goes on when it cannot."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager, suppress
from datetime import timedelta
from typing import cast

import pytest

from bots.leases import ASK, LEASE, RENEW, Leases
from core.clock import SteppedClock
from core.errors import StoreBusy
from core.ports import Store, Transaction
from core.storage.store import SqlStore
from tests.storage.conftest import NOW, store, url

__all__ = ["store", "url"]

NAME = "telegram.poller"


class Work:
    """What only one may do: `going` while it runs, and it ends by `error` or a cancellation."""

    def __init__(self) -> None:
        self.going = False
        self.starts = 0
        self.error = asyncio.get_running_loop().create_future()

    async def run(self) -> None:
        self.going = True
        self.starts += 1
        try:
            await asyncio.shield(self.error)
        finally:
            self.going = False


class Wire:
    """The way to the database, which can be cut."""

    def __init__(self, store: SqlStore) -> None:
        self._store = store
        self.cut = False
        self.trips = 0

    @asynccontextmanager
    async def transaction(self) -> AsyncGenerator[Transaction]:
        try:
            if self.cut:
                raise StoreBusy("cut")
            async with self._store.transaction() as tx:
                yield cast("Transaction", tx)
        finally:
            self.trips += 1


class Worker:
    """A worker with a way and a clock of its own, which can stand still while the others' go on."""

    def __init__(self, name: str, store: SqlStore) -> None:
        self.wire, self.clock, self.work = Wire(store), SteppedClock(NOW), Work()
        self.leases = Leases(cast("Store", self.wire), self.clock, name)
        self.holding = asyncio.create_task(self.leases.hold(NAME, self.work.run))

    async def later(self, by: timedelta) -> None:
        """Time passes, and what this worker then asks the database is answered."""
        trips = self.wire.trips
        self.clock.advance(by)
        await self.asked(trips + 1)

    async def asked(self, trips: int) -> None:
        await until(lambda: self.wire.trips >= trips)
        for _ in range(5):  # then it goes to sleep
            await asyncio.sleep(0)

    async def end(self) -> None:
        self.holding.cancel()
        with suppress(asyncio.CancelledError, RuntimeError):
            await self.holding


@asynccontextmanager
async def two(store: SqlStore) -> AsyncGenerator[tuple[Worker, Worker]]:
    """The first one has the lease, the second has asked for it."""
    first = Worker("first", store)
    await until(lambda: first.work.going)
    second = Worker("second", store)
    await second.asked(1)
    try:
        yield first, second
    finally:
        await first.end()
        await second.end()


async def until(test: Callable[[], object]) -> None:
    async with asyncio.timeout(10):
        while not test():
            await asyncio.sleep(0)


async def test_one_at_a_time_and_the_next_at_once_when_it_leaves(store: SqlStore) -> None:
    async with two(store) as (first, second):
        for _ in range(6):  # longer than one lease
            await first.later(RENEW)
            await second.later(RENEW)
        assert (first.work.going, second.work.going) == (True, False)
        await first.end()
        assert not first.work.going
        second.clock.advance(ASK)
        await until(lambda: second.work.going)


async def test_what_a_worker_that_stands_still_had_is_anothers_and_it_stops_when_it_wakes(store: SqlStore) -> None:
    async with two(store) as (first, second):
        await second.later(LEASE - timedelta(seconds=1))
        assert not second.work.going
        await second.later(ASK)
        await until(lambda: second.work.going)
        assert first.work.going  # it does not know of the time that passed
        first.clock.advance(LEASE + RENEW)
        await until(lambda: not first.work.going)
        await first.later(ASK)
        assert (first.work.starts, second.work.going) == (1, True)


async def test_a_cut_wire_stops_the_work_when_the_lease_is_over_and_not_before(store: SqlStore) -> None:
    async with two(store) as (first, _):
        first.wire.cut = True
        await first.later(RENEW)
        await first.later(RENEW)
        assert first.work.going
        await first.later(RENEW)
        await until(lambda: not first.work.going)
        await first.later(ASK)
        assert not first.holding.done()
        first.wire.cut = False
        await first.later(ASK)
        await until(lambda: first.work.starts == 2)


async def test_a_wire_that_was_cut_for_a_moment_changes_nothing(store: SqlStore) -> None:
    async with two(store) as (first, _):
        for cut in (True, False, True, False):
            first.wire.cut = cut
            await first.later(RENEW)
        assert (first.work.going, first.work.starts) == (True, 1)


async def test_an_error_of_the_work_comes_out_and_the_lease_is_free(store: SqlStore) -> None:
    async with two(store) as (first, second):
        first.work.error.set_exception(RuntimeError("out of luck"))
        with pytest.raises(RuntimeError, match="out of luck"):
            await first.holding
        await second.later(ASK)
        await until(lambda: second.work.going)
