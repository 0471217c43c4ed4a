from dataclasses import replace
from datetime import date, datetime, timedelta

from core.errors import Unreachable
from core.ports import Owed, Transaction
from core.rules.ledger import LEASE, Delivery, DeliveryState, Kind, LedgerRow, Outcome, Plan, Post, Settlement
from core.rules.people import Account, Enrollment, PersonId, Place, State
from core.storage.store import SqlStore
from tests.storage.conftest import ANNA, NOW

DAY = date(2025, 6, 2)
PLATFORMS = ("here",)
DIRECT = Place(platform="here", address="dm-1", private=True)
SECOND = timedelta(seconds=1)
SENT = Settlement(state=DeliveryState.SENT, ref="m-1")


def a_plan(person: PersonId, *, due_at: datetime = NOW, day: date = DAY, outcome: Outcome | None = None) -> Plan:
    return Plan(person=person, place=DIRECT, kind=Kind.DAY, local_day=day, due_at=due_at, outcome=outcome)


def retry_at(at: datetime, *, attempt: int = 1) -> Settlement:
    return Settlement(state=DeliveryState.PLANNED, ready_at=at, attempt=attempt)


async def claim(
    transaction: Transaction, worker: str = "one", now: datetime = NOW, limit: int = 10
) -> list[Delivery | Post]:
    return list(await transaction.claim(worker, platform="here", now=now, lease_until=now + LEASE, limit=limit))


async def orphans(transaction: Transaction, worker: str = "two", *, now: datetime) -> list[Delivery | Post]:
    return list(await transaction.orphans(worker, now=now, lease_until=now + LEASE, limit=10))


async def sending(transaction: Transaction, row: LedgerRow, worker: str = "one", *, now: datetime) -> bool:
    return await transaction.sending(row, worker, now=now, lease_until=now + LEASE)


async def owe(store: SqlStore, account: Account, next_due_at: datetime | None, state: State = State.ACTIVE) -> PersonId:
    async with store.transaction() as transaction:
        started = await transaction.enroll(account, language="en", routine="glutes", now=NOW)
        enrollment = Enrollment(
            person=started.person,
            routine="glutes",
            language="en",
            state=state,
            zone="Europe/Berlin",
            minute=420,
            first_day=DAY,
            next_due_at=next_due_at,
        )
        await transaction.save_enrollment(enrollment)
    return started.person


# --- who is due


async def test_active_people_are_due_earliest_first_and_no_earlier_than_owed(store: SqlStore):
    late = await owe(store, ANNA, NOW)
    early = await owe(store, replace(ANNA, id="early"), NOW - SECOND)
    await owe(store, replace(ANNA, id="soon"), NOW + timedelta(microseconds=1))
    await owe(store, replace(ANNA, id="never"), None)
    await owe(store, replace(ANNA, id="stopped"), NOW, State.STOPPED)
    async with store.transaction() as transaction:
        assert [due.enrollment.person for due in await transaction.due(NOW, 10)] == [early, late]
        assert [due.enrollment.person for due in await transaction.due(NOW, 1)] == [early]


async def test_a_due_message_goes_to_the_first_linked_place_that_can_be_reached(store: SqlStore, anna: PersonId):
    await owe(store, ANNA, NOW)
    async with store.transaction() as transaction:
        assert [due.place for due in await transaction.due(NOW, 10)] == [None]
        await transaction.reached(ANNA, DIRECT)
        assert [due.place for due in await transaction.due(NOW, 10)] == [DIRECT]
        await transaction.lost(DIRECT, Unreachable.CLOSED)
        assert [due.place for due in await transaction.due(NOW, 10)] == [None]


async def test_owing_the_next_message_moves_the_person_out_of_the_due(store: SqlStore):
    anna = await owe(store, ANNA, NOW)
    bert = await owe(store, replace(ANNA, id="bert"), NOW)
    tomorrow = NOW + timedelta(days=1)
    async with store.transaction() as transaction:
        await transaction.owe_next({anna: tomorrow, bert: None})
        assert await transaction.due(NOW, 10) == []
        assert await transaction.next_due_at(PLATFORMS) == tomorrow
        await transaction.owe_next({})


async def test_the_next_instant_is_the_earliest_of_everything_owed_or_to_be_tried_again(store: SqlStore):
    anna = await owe(store, ANNA, NOW + 9 * LEASE)
    await owe(store, replace(ANNA, id="stopped"), NOW - LEASE, State.STOPPED)
    async with store.transaction() as transaction:
        assert await transaction.next_due_at(PLATFORMS) == NOW + 9 * LEASE
        await transaction.plan([a_plan(anna)])
        assert await transaction.next_due_at(PLATFORMS) == NOW
        (row,) = await claim(transaction)
        assert await transaction.next_due_at(PLATFORMS) == NOW + LEASE
        await transaction.settle(row, retry_at(NOW + 2 * LEASE))
        assert await transaction.next_due_at(PLATFORMS) == NOW + 2 * LEASE
        (row,) = await claim(transaction, now=NOW + 2 * LEASE)
        await transaction.settle(row, SENT)
        assert await transaction.next_due_at(PLATFORMS) == NOW + 9 * LEASE
        await transaction.owe_next({anna: None})
        assert await transaction.next_due_at(PLATFORMS) is None


# --- planning


async def test_a_message_is_owed_once_a_person_kind_and_day(store: SqlStore, anna: PersonId):
    async with store.transaction() as transaction:
        await transaction.plan([a_plan(anna), a_plan(anna, day=DAY + timedelta(days=1))])
        await transaction.plan([a_plan(anna, due_at=NOW - LEASE)])
        await transaction.plan([])
        rows = await claim(transaction)
    assert [(row.local_day, row.due_at) for row in rows] == [(DAY, NOW), (DAY + timedelta(days=1), NOW)]


async def test_a_claimed_row_is_what_was_planned(store: SqlStore, anna: PersonId):
    async with store.transaction() as transaction:
        await transaction.plan([a_plan(anna)])
        (row,) = await claim(transaction)
    assert row == Delivery(
        id=row.id,
        person=anna,
        place=DIRECT,
        kind=Kind.DAY,
        local_day=DAY,
        due_at=NOW,
        ready_at=NOW,
        state=DeliveryState.CLAIMED,
        claim=1,
    )


async def test_a_message_planned_with_an_outcome_is_remembered_and_never_sent(store: SqlStore, anna: PersonId):
    async with store.transaction() as transaction:
        await transaction.plan([a_plan(anna, outcome=Outcome.WE_WERE_DOWN)])
        await transaction.plan([a_plan(anna)])
        assert await claim(transaction) == []


# --- what became of a person's messages


async def test_the_ledger_of_a_person_tells_what_became_of_each_message(store: SqlStore):
    anna, bert = await owe(store, ANNA, None), await owe(store, replace(ANNA, id="bert"), None)
    later = NOW + timedelta(days=1)
    async with store.transaction() as transaction:
        await transaction.plan([a_plan(anna), a_plan(bert)])
        await transaction.plan([a_plan(anna, due_at=later, day=DAY + timedelta(days=1), outcome=Outcome.WE_WERE_DOWN)])
        await transaction.settle((await claim(transaction, limit=1))[0], SENT)
        told = [Owed(kind=Kind.DAY, local_day=DAY, due_at=NOW, state=DeliveryState.SENT)]
        late = Owed(
            kind=Kind.DAY,
            local_day=DAY + timedelta(days=1),
            due_at=later,
            state=DeliveryState.SUPERSEDED,
            outcome=Outcome.WE_WERE_DOWN,
        )
        assert await transaction.ledger(anna, since=DAY) == [*told, late]
        assert await transaction.ledger(anna, since=DAY + timedelta(days=1)) == [late]
        assert await transaction.ledger(bert, since=DAY + timedelta(days=1)) == []
        assert await transaction.unsent(anna, since=DAY) == [late.local_day]
        assert await transaction.unsent(anna, since=late.local_day + timedelta(days=1)) == []
        assert await transaction.unsent(bert, since=DAY) == [DAY]
