"""How a row leaves our hands: its end is kept, with what follows from it, through a restart of the database too."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import structlog

from core.clock import Clock
from core.delivery.consequences import follow
from core.errors import StoreBusy, StoreConflict
from core.ports import Meter, Store, Transaction
from core.rules.ledger import Delivery, Post, Settlement

log = structlog.get_logger()

SETTLE_TRIES = 60
SETTLE_EVERY = timedelta(seconds=1)  # a database that comes back is told before another worker asks it for the row

Row = Delivery | Post


class Settling:
    """Settles rows of the ledger. `unsettled` are those whose end the store does not take, and why; `on_unsettled` is
    called when there is one, `meter` is told how each row ends.
    """

    def __init__(self, store: Store, clock: Clock, meter: Meter, on_unsettled: Callable[[], None]) -> None:
        self._store = store
        self._clock = clock
        self._meter = meter
        self._on_unsettled = on_unsettled
        self.unsettled: dict[int, StoreBusy] = {}

    async def end(self, row: Row, settlement: Settlement) -> None:
        """Settle in a transaction of its own, through a restart of the database too: what is known of a message that
        left must not be lost.
        """
        try:
            for _ in range(SETTLE_TRIES - 1):
                try:
                    await self.settle(row, settlement)
                    return
                except StoreConflict:  # another transaction stood in the way; the store is well
                    pass
                except StoreBusy as error:
                    self.unsettled[row.id] = error
                    self._on_unsettled()  # the tick tells of it, once for all rows
                await self._clock.sleep_until(self._clock.now() + SETTLE_EVERY)
            await self.settle(row, settlement)
        finally:
            self.unsettled.pop(row.id, None)

    async def settle(self, row: Row, settlement: Settlement) -> None:
        """Settle once, in a transaction of its own. Raises StoreBusy."""
        async with self._store.transaction() as tx:
            await alone_for(tx, row)
            settled = await self.settle_in(tx, row, settlement)
        self.say(row, settlement, settled=settled)

    async def settle_in(self, tx: Transaction, row: Row, settlement: Settlement) -> bool:
        """Settle in this transaction; False where another worker holds the row by now. `say` it once it is kept."""
        if not await tx.settle(row, settlement):
            return False  # and what follows from it is theirs to keep
        if isinstance(row, Delivery):  # a community that refuses one post is asked again with the next
            await follow(tx, row, settlement)
        return True

    def say(self, row: Row, settlement: Settlement, *, settled: bool) -> None:
        """Log how the row ended, once that is kept; whoever took it over says it instead."""
        if not settled:
            return
        kind, platform, state = row.kind.value, row.place.platform, settlement.state.value
        outcome = settlement.outcome.value if settlement.outcome else None
        self._meter.delivered(platform, kind, outcome or state)
        log.info("delivery", platform=platform, kind=kind, state=state, outcome=outcome)


async def alone_for(tx: Transaction, row: Row) -> None:
    """What the row is composed of, and what follows from it, is changed by nobody else meanwhile."""
    if isinstance(row, Delivery):
        await tx.alone_with(row.person)
    else:
        await tx.alone_in(row.community)
