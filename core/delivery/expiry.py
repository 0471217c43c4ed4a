"""Once an hour it is looked for those who have been silent for so long that what is kept of them goes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

import structlog

from core.flows import retention
from core.ports import Award, Store

log = structlog.get_logger()

LOOK_EVERY = timedelta(hours=1)
_LEASE = "expiry"


class Expiry:
    """Works in batches, so that nobody waits for long; of several workers one does it. `withdraw` takes back what those
    who are forgotten showed.
    """

    def __init__(
        self, store: Store, withdraw: Callable[[Award], None], *, worker: str = "one", batch: int = 100
    ) -> None:
        self._store = store
        self._withdraw = withdraw
        self._worker = worker
        self._batch = batch
        self._looked_at: datetime | None = None

    async def tick(self, now: datetime) -> bool:
        """Look, if it is time to: at one batch, for there can be very many at once, and what is owed to others is not
        to wait for them. Returns whether to come again at once.
        """
        if self._looked_at is not None and now - self._looked_at < LOOK_EVERY:
            return False
        async with self._store.transaction() as tx:
            ours = await tx.take_lease(_LEASE, self._worker, now=now, until=now + LOOK_EVERY)
            if ours:
                await retention.resume(tx, now)
        if ours and await self._look(now) >= self._batch:
            return True
        self._looked_at = now
        return False

    async def _look(self, now: datetime) -> int:
        """Take one batch; returns how many people were in the larger half of it."""
        async with self._store.transaction() as tx:
            warned = await retention.warn(tx, now, self._batch)
            ended, shown = await retention.end(tx, now, self._batch)
        for each in shown:
            self._withdraw(each)
        if warned or ended:
            log.info("expiry", state="warned", count=warned)
            log.info("expiry", state="ended", count=ended)
        return max(warned, ended)
