"""Due enrollments become deliveries; their next due instant moves on, in one transaction a batch (delivery.md §2).

Communities and challenges, of which there are far fewer, are planned beside them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import structlog

from core.delivery.outages import why_late
from core.delivery.posts_planner import plan_posts
from core.errors import InvalidValue
from core.ports import Due, Store, Transaction
from core.rules.days import LocalDay
from core.rules.ledger import LATEST, Kind, Outcome, Plan
from core.rules.pacing import days_between, next_due, owed, second_due
from core.rules.people import Enrollment, PersonId, Place

log = structlog.get_logger()

SWEEP_EVERY = timedelta(minutes=1)  # what PRIVACY.md says is kept for ten minutes may be a minute older


@dataclass(slots=True)
class _Batch:
    plans: list[Plan] = field(default_factory=list[Plan])
    excused: list[tuple[PersonId, LocalDay, Outcome]] = field(default_factory=list[tuple[PersonId, LocalDay, Outcome]])
    moves: dict[PersonId, datetime | None] = field(default_factory=dict[PersonId, datetime | None])


class Planner:
    """Turns what is due into rows of the ledger. Its cost follows what is due, never how many are enrolled.

    It works in batches, so small that whoever presses something meanwhile waits for some hundredths of a second at
    most, however many are due at the same minute.
    """

    def __init__(self, store: Store, *, batch: int = 100) -> None:
        self._store = store
        self._batch = batch
        self._swept_at: datetime | None = None

    async def tick(self, now: datetime) -> int:
        """Plan everything due at `now`; returns how many enrollments and communities were due."""
        await self._sweep(now)
        planned = 0
        while True:
            async with self._store.transaction() as tx:
                dues = await tx.due(now, self._batch)
                if dues:
                    await self._plan(tx, dues, now)
                posts = await plan_posts(tx, now, self._batch)
            planned += len(dues) + posts
            if max(len(dues), posts) < self._batch:
                return planned

    async def _sweep(self, now: datetime) -> None:
        """Remove what is kept for minutes, or days, once these are over; looked at once in SWEEP_EVERY."""
        if self._swept_at is not None and now - self._swept_at < SWEEP_EVERY:
            return
        async with self._store.transaction() as tx:
            await tx.forget_spent(now)
        self._swept_at = now

    async def catch_up(self, tx: Transaction, due: Due, now: datetime) -> None:
        """Plan what one person is owed by now, before anything about them changes and it would be forgotten."""
        await self._plan(tx, [due], now)

    async def _plan(self, tx: Transaction, dues: Sequence[Due], now: datetime) -> None:
        batch = _Batch()
        for due in dues:
            try:
                await self._add(batch, tx, due, now)
            except InvalidValue:  # a zone that this version of the zone data does not know
                log.error("unplannable", kind=Kind.DAY.value)
                batch.moves[due.enrollment.person] = None
        await tx.plan(batch.plans)
        await tx.excuse(batch.excused)
        await tx.owe_next(batch.moves)

    async def _add(self, batch: _Batch, tx: Transaction, due: Due, now: datetime) -> None:
        person = due.enrollment.person
        for day, at in owed(due.enrollment, now):
            outcome = await _hindrance(tx, due, at, now)
            if outcome is not None:
                batch.excused.append((person, day, outcome))
            batch.excused.extend((person, each, Outcome.NOT_PLANNED) for each in days_between(due.enrollment, day))
            if due.place is not None:
                batch.plans.append(
                    Plan(person=person, place=due.place, kind=Kind.DAY, local_day=day, due_at=at, outcome=outcome)
                )
                batch.plans.extend(_second(due.enrollment, due.place, day, at) if outcome is None else ())
        batch.moves[person] = next_due(due.enrollment, now)[1]


def _second(enrollment: Enrollment, place: Place, day: LocalDay, at: datetime) -> Iterator[Plan]:
    """The second nudge, for those who asked for one."""
    if enrollment.preferences.reminds_twice and (second := second_due(enrollment, day, at)) is not None:
        yield Plan(person=enrollment.person, place=place, kind=Kind.SECOND, local_day=day, due_at=second)


async def _hindrance(tx: Transaction, due: Due, at: datetime, now: datetime) -> Outcome | None:
    """Why nothing can reach the person any more that day; None when something can."""
    if due.place is None:
        return Outcome.NO_PLACE
    return None if now - at <= LATEST else await why_late(tx, at)
