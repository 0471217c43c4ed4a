"""Due enrollments become deliveries; their next due instant moves on, in one transaction a batch (delivery.md §2)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from core.delivery.outages import why_late
from core.ports import Due, Store, Transaction
from core.rules.days import LocalDay
from core.rules.ledger import LATEST, Kind, Outcome, Plan
from core.rules.pacing import next_due, owed
from core.rules.people import PersonId


@dataclass(slots=True)
class _Batch:
    plans: list[Plan] = field(default_factory=list[Plan])
    excused: list[tuple[PersonId, LocalDay, Outcome]] = field(default_factory=list[tuple[PersonId, LocalDay, Outcome]])
    moves: dict[PersonId, datetime | None] = field(default_factory=dict[PersonId, datetime | None])


class Planner:
    """Turns what is due into rows of the ledger. Its cost follows what is due, never how many are enrolled."""

    def __init__(self, store: Store, *, batch: int = 500) -> None:
        self._store = store
        self._batch = batch

    async def tick(self, now: datetime) -> int:
        """Plan everything due at `now`; returns how many enrollments were due."""
        planned = 0
        while True:
            async with self._store.transaction() as tx:
                dues = await tx.due(now, self._batch)
                if dues:
                    await self._plan(tx, dues, now)
            planned += len(dues)
            if len(dues) < self._batch:
                return planned

    async def _plan(self, tx: Transaction, dues: Sequence[Due], now: datetime) -> None:
        batch = _Batch()
        for due in dues:
            await self._add(batch, tx, due, now)
        await tx.plan(batch.plans)
        await tx.excuse(batch.excused)
        await tx.owe_next(batch.moves)

    async def _add(self, batch: _Batch, tx: Transaction, due: Due, now: datetime) -> None:
        person = due.enrollment.person
        if due.place is None:
            batch.moves[person] = None  # nobody to write to: the next contact sets it again
            return
        for day, at in owed(due.enrollment, now):
            outcome = None if now - at <= LATEST else await why_late(tx, at)
            if outcome is not None:
                batch.excused.append((person, day, outcome))
            batch.plans.append(
                Plan(person=person, place=due.place, kind=Kind.DAY, local_day=day, due_at=at, outcome=outcome)
            )
        batch.moves[person] = next_due(due.enrollment, now)[1]
