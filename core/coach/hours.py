"""What happens as time passes: who is owed what is found out, and sent."""

from __future__ import annotations

import asyncio
from collections.abc import Collection
from datetime import datetime, timedelta

from core.clock import Clock
from core.coach.again import again
from core.delivery.dispatcher import Dispatcher
from core.delivery.editor import Editor
from core.delivery.expiry import Expiry
from core.delivery.limits import Route
from core.delivery.outages import BEAT, Heart
from core.delivery.planner import Planner
from core.ports import Store
from core.rules.ledger import KEPT_EVERY

A_MOMENT = timedelta(milliseconds=100)  # what is due, and in another worker's hands just now, is asked for so often


class Hours:
    """The part of the coach that time calls. `worker` names this process in leases and heartbeats."""

    _dispatcher: Dispatcher
    _editor: Editor
    _expiry: Expiry

    def __init__(self, store: Store, clock: Clock, worker: str) -> None:
        self._store = store
        self._clock = clock
        self._routes: dict[str, Route] = {}
        self._planner = Planner(store)
        self._heart = Heart(store, worker)
        self._stirred = asyncio.Event()
        self._quiet = asyncio.Event()

    def _stir(self) -> None:
        """There may be more to do now."""
        self._stirred.set()

    async def tick(self) -> datetime:
        """Owe what is due and start sending what is ready; returns when to come again at the latest."""
        return await again(self._tick)

    async def _tick(self) -> datetime:
        self._quiet.clear()
        self._stirred.clear()
        now = self._clock.now()
        await self._heart.tick(now)
        more = await self._expiry.tick(now)
        await self._planner.tick(now)
        if await self._dispatcher.tick(now) + await self._editor.tick(now) or more:
            return now
        latest = now + (BEAT if self._dispatcher.idle else KEPT_EVERY)
        due_at = await self._next_due_at(self._dispatcher.open_platforms) or latest
        soonest = now + A_MOMENT if self._store.shared else now
        return min(max(due_at, self._editor.free_at(now), soonest), latest)

    async def next_due_at(self) -> datetime | None:
        """The earliest instant at which something is owed, or may be tried again on a platform we serve."""
        return await self._next_due_at(self._routes)

    async def _next_due_at(self, platforms: Collection[str]) -> datetime | None:
        async with self._store.transaction() as tx:
            return await tx.next_due_at(platforms)

    async def rest(self, until: datetime) -> None:
        """Return at `until`, or as soon as something was planned anew or has left."""
        if self._dispatcher.idle and self._editor.idle and until > self._clock.now() and not self._stirred.is_set():
            self._quiet.set()
        sleep = asyncio.ensure_future(self._clock.sleep_until(until))
        stir = asyncio.ensure_future(self._stirred.wait())
        try:
            await asyncio.wait({sleep, stir}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            sleep.cancel()
            stir.cancel()

    async def settled(self) -> None:
        """Return when everything owed by now has been taken care of; something else must be calling `tick`."""
        self._quiet.clear()
        self._stirred.set()
        await self._quiet.wait()

    async def leave(self) -> None:
        """Return when nothing is on its way any more; what has not begun to leave is given back to other workers."""
        await self._dispatcher.leave()
        await self._editor.drain()

    async def drain(self) -> None:
        """Return when nothing is on its way any more."""
        await self._dispatcher.drain()
        await self._editor.drain()
