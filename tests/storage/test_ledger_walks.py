"""Two workers walk the ledger at random, and what must never happen does not."""

import asyncio
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from core.rules.ledger import LEASE, DeliveryState, Kind, LedgerRow, Plan, Settlement
from core.rules.people import PersonId, Place
from core.storage.store import SqlStore
from core.storage.transaction import SqlTransaction
from tests.storage.conftest import ANNA, NOW
from tests.storage.factory import fresh_store

PLACE = Place(platform="here", address="dm-1", private=True)
ROWS = 4

steps = st.one_of(
    st.tuples(st.just("wait"), st.sampled_from([1, 60, 120, 121])),
    st.tuples(st.just("claim"), st.sampled_from(["one", "two"])),
    st.tuples(st.just("orphans"), st.sampled_from(["one", "two"])),
    st.tuples(st.just("sending"), st.integers(0, 30)),
    st.tuples(st.just("retry"), st.integers(0, 30)),
    st.tuples(st.just("sent"), st.integers(0, 30)),
)


@dataclass
class Walk:
    """What the workers were handed so far. `hands` are (row, worker), in the order in which they were handed out."""

    transaction: SqlTransaction
    now: datetime = NOW
    hands: list[tuple[LedgerRow, str]] = field(default_factory=list[tuple[LedgerRow, str]])
    holder: dict[int, LedgerRow] = field(default_factory=dict[int, LedgerRow])
    leases: dict[int, datetime] = field(default_factory=dict[int, datetime])
    sent: set[int] = field(default_factory=set[int])
    in_flight: set[int] = field(default_factory=set[int])

    async def take(self, step: str, value: int | str) -> None:
        match step, value:
            case "wait", int(seconds):
                self.now += timedelta(seconds=seconds)
            case "claim", str(worker):
                rows = await self.transaction.claim(
                    worker, platform="here", now=self.now, lease_until=self.now + LEASE, limit=2
                )
                assert not self.in_flight & {row.id for row in rows}, "a request may be under way"
                self.hand(rows, worker)
            case "orphans", str(worker):
                rows = await self.transaction.orphans(worker, now=self.now, lease_until=self.now + LEASE, limit=2)
                assert {row.id for row in rows} <= self.in_flight
                self.hand(rows, worker)
            case _, int(which) if self.hands:
                await self.act(step, *self.hands[which % len(self.hands)])
            case _:
                pass

    def hand(self, rows: Sequence[LedgerRow], worker: str) -> None:
        for row in rows:
            assert row.id not in self.sent
            assert self.leases.get(row.id, self.now) <= self.now, "two workers hold a row"
            self.holder[row.id], self.leases[row.id] = row, self.now + LEASE
            self.hands.append((row, worker))

    async def act(self, step: str, row: LedgerRow, worker: str) -> None:
        ours = self.holder.get(row.id) == row
        if step == "sending":
            lease = self.now + LEASE
            may = await self.transaction.sending(row, worker, now=self.now, lease_until=lease)
            assert may == (ours and row.id not in self.in_flight)
            if may:
                self.in_flight.add(row.id)
                self.leases[row.id] = lease
        elif step == "sent":
            assert await self.transaction.settle(row, Settlement(state=DeliveryState.SENT, ref="m"))
            self.sent.add(row.id)
            self.release(row)
        else:
            again = Settlement(state=DeliveryState.PLANNED, ready_at=self.now, attempt=row.attempt)
            assert await self.transaction.settle(row, again) == ours
            if ours:
                self.release(row)

    def release(self, row: LedgerRow) -> None:
        self.holder.pop(row.id, None)
        self.leases.pop(row.id, None)
        self.in_flight.discard(row.id)

    async def finish(self) -> None:
        """Whatever was not sent is still there to be taken."""
        end = self.now + 2 * LEASE
        claimed = await self.transaction.claim("last", platform="here", now=end, lease_until=end + LEASE, limit=ROWS)
        orphans = await self.transaction.orphans("last", now=end, lease_until=end + LEASE, limit=ROWS)
        assert {row.id for row in orphans} == self.in_flight
        assert {row.id for row in claimed} | self.in_flight == set(range(1, ROWS + 1)) - self.sent


@given(walk=st.lists(steps, max_size=40))
@settings(max_examples=25, deadline=None)
def test_no_row_is_lost_held_twice_or_sent_after_it_arrived(walk: list[tuple[str, int | str]]):
    async def run() -> None:
        with tempfile.TemporaryDirectory() as folder:
            store = await fresh_store(Path(folder))
            await walk_through(store, walk)
            await store.close()

    asyncio.run(run())


async def walk_through(store: SqlStore, walk: list[tuple[str, int | str]]) -> None:
    async with store.transaction() as transaction:
        person = (await transaction.enroll(ANNA, language="en", routine="glutes", now=NOW)).person
        await transaction.plan([a_plan(person, number) for number in range(ROWS)])
        state = Walk(transaction=transaction)
        for step, value in walk:
            await state.take(step, value)
        await state.finish()


def a_plan(person: PersonId, number: int) -> Plan:
    day = date(2025, 6, 2) + timedelta(days=number)
    return Plan(person=person, place=PLACE, kind=Kind.DAY, local_day=day, due_at=NOW)
