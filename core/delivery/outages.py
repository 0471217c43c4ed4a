"""Which hours we were down, told by a heartbeat a minute (delivery.md §2)."""

from __future__ import annotations

from datetime import datetime, timedelta

from core.ports import Store, Transaction
from core.rules.ledger import LATEST, Outcome

BEAT = timedelta(minutes=1)
KEPT = timedelta(days=7)  # far longer than any message can be late


class Heart:
    """Notes once a minute that this worker is alive."""

    def __init__(self, store: Store, worker: str) -> None:
        self._store = store
        self._worker = worker
        self._last: datetime | None = None

    async def tick(self, now: datetime) -> None:
        """Note the minute of `now`, if it is a new one."""
        if self._last is not None and now - self._last < BEAT:
            return
        async with self._store.transaction() as tx:
            await tx.beat(self._worker, now, forget_before=now - KEPT)
        self._last = now


async def why_late(tx: Transaction, due_at: datetime) -> Outcome:
    """Why a message due at `due_at` was not sent in time: we were down all the while, or could not keep up."""
    alive = await tx.was_alive(due_at, due_at + LATEST)
    return Outcome.TOO_LATE if alive else Outcome.WE_WERE_DOWN
