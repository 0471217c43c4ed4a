"""What only one worker may do at a time is done under a lease; when its holder dies, another worker goes on."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog

from core.clock import Clock
from core.errors import StoreBusy
from core.ports import Store

log = structlog.get_logger()

LEASE = timedelta(seconds=15)  # so long nobody does what a dead worker did
RENEW = timedelta(seconds=5)
ASK = timedelta(seconds=2)  # between two attempts to get what another holds
_ADVICE = "The database could not be reached, or this process stood still. Whoever gets the lease next goes on."


@dataclass(slots=True, kw_only=True)
class _Held:
    """A lease that is ours before `until`."""

    name: str
    until: datetime


class Leases:
    """The leases of one `worker`. Its clock is compared with those of the others, to a second or so."""

    def __init__(self, store: Store, clock: Clock, worker: str) -> None:
        self.store = store
        self.clock = clock
        self.worker = worker
        self._names = set[str]()

    @property
    def held(self) -> frozenset[str]:
        """The names of the leases that are ours, as far as this worker knows."""
        return frozenset(self._names)

    async def hold(self, name: str, run: Callable[[], Awaitable[None]]) -> None:
        """Wait until the lease is free, and run this while it is ours; wait again where it was lost.

        Ends as `run` does, and by a cancellation. The lease is left at once then.
        """
        while not await self.attempt(name, run):
            await self.clock.sleep_until(self.clock.now() + ASK)

    async def attempt(self, name: str, run: Callable[[], Awaitable[None]]) -> bool:
        """Run this to its end while the lease is ours: True. False, when another worker has it or it was lost, or when
        the database cannot be asked. Raises what `run` raises.
        """
        held = _Held(name=name, until=self.clock.now())
        try:
            if not await self._take(held):
                return False
        except StoreBusy:
            return False
        self._names.add(name)
        work = asyncio.ensure_future(run())
        guards = {asyncio.create_task(self._renew(held)), asyncio.create_task(self._outlast(held))}
        try:
            await asyncio.wait({work, *guards}, return_when=asyncio.FIRST_COMPLETED)
            if work.done():
                work.result()
                return True
            log.warning("lease_lost", lease=name, advice=_ADVICE)
            return False
        finally:
            self._names.discard(name)
            await _ended(work, *guards)
            with suppress(StoreBusy):  # then it runs out by itself
                async with self.store.transaction() as tx:
                    await tx.leave_lease(name, self.worker)

    async def _take(self, held: _Held) -> bool:
        now = self.clock.now()
        async with self.store.transaction() as tx:
            if not await tx.take_lease(held.name, self.worker, now=now, until=now + LEASE):
                return False
        held.until = now + LEASE
        return True

    async def _renew(self, held: _Held) -> None:
        """Keep it for as long as the database can be reached and nobody else has it."""
        while True:
            await self.clock.sleep_until(self.clock.now() + RENEW)
            with suppress(StoreBusy):
                await self._take(held)

    async def _outlast(self, held: _Held) -> None:
        """Return when it ran out."""
        while self.clock.now() < held.until:
            await self.clock.sleep_until(held.until)


async def _ended(*tasks: asyncio.Future[None]) -> None:
    for task in tasks:
        task.cancel()
    await asyncio.wait(tasks)
