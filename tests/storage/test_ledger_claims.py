"""Who has which row of the ledger in hand, and what becomes of what a dead worker had."""

from dataclasses import replace
from datetime import datetime, timedelta

from core.rules.ledger import LEASE, DeliveryState, Kind, Outcome, Plan, Settlement
from core.rules.people import PersonId
from core.storage.store import SqlStore
from tests.storage.conftest import ANNA, NOW
from tests.storage.test_ledger import DAY, DIRECT, SECOND, SENT, a_plan, claim, orphans, owe, retry_at, sending

# --- claims and leases


async def test_claims_come_earliest_first_and_only_when_ready(store: SqlStore, anna: PersonId):
    due = [NOW - SECOND, NOW + SECOND, NOW - 3 * SECOND, NOW]
    plans = [a_plan(anna, due_at=at, day=DAY + timedelta(days=n)) for n, at in enumerate(due)]
    async with store.transaction() as transaction:
        await transaction.plan(plans)
        assert [row.ready_at for row in await claim(transaction, limit=2)] == [NOW - 3 * SECOND, NOW - SECOND]
        assert [row.ready_at for row in await claim(transaction, limit=2)] == [NOW]


async def test_a_row_is_claimed_again_only_when_its_lease_ran_out(store: SqlStore, anna: PersonId):
    async with store.transaction() as transaction:
        await transaction.plan([a_plan(anna)])
        (row,) = await claim(transaction, "one")
        assert await claim(transaction, "two", now=NOW + LEASE - SECOND) == []
        (again,) = await claim(transaction, "two", now=NOW + LEASE)
        assert again.id == row.id


async def test_a_worker_whose_row_was_claimed_by_another_may_not_send(store: SqlStore, anna: PersonId):
    later = NOW + LEASE
    async with store.transaction() as transaction:
        await transaction.plan([a_plan(anna)])
        (lost,) = await claim(transaction, "one")
        (held,) = await claim(transaction, "two", now=later)
        assert not await sending(transaction, lost, "one", now=later)
        assert not await sending(transaction, held, "one", now=later)
        assert await sending(transaction, held, "two", now=later)
        assert not await sending(transaction, held, "two", now=later)


async def test_a_worker_whose_lease_ran_out_may_send_what_nobody_else_took(store: SqlStore, anna: PersonId):
    later = NOW + 2 * LEASE
    async with store.transaction() as transaction:
        await transaction.plan([a_plan(anna)])
        (row,) = await claim(transaction, "one")
        assert await sending(transaction, row, "one", now=later)
        assert await orphans(transaction, now=later + LEASE - SECOND) == []
        assert [orphan.id for orphan in await orphans(transaction, now=later + LEASE)] == [row.id]


async def test_of_tries_that_may_have_arrived_the_first_is_remembered(store: SqlStore, anna: PersonId):
    async with store.transaction() as transaction:
        await transaction.plan([a_plan(anna)])
        (row,) = await claim(transaction)
        await sending(transaction, row, "one", now=NOW + SECOND)
        await transaction.settle(row, replace(retry_at(NOW + 2 * SECOND, attempt=3), unsure=True))
        (row,) = await claim(transaction, now=NOW + 2 * SECOND)
        assert (row.tried_at, row.attempt, row.ready_at) == (NOW + SECOND, 3, NOW + 2 * SECOND)
        await sending(transaction, row, "one", now=NOW + 3 * SECOND)
        await transaction.settle(row, retry_at(NOW + 4 * SECOND, attempt=4))
        (row,) = await claim(transaction, now=NOW + 4 * SECOND)
        assert (row.tried_at, row.attempt) == (NOW + SECOND, 4)


async def test_a_try_that_surely_did_not_arrive_is_not_remembered(store: SqlStore, anna: PersonId):
    async with store.transaction() as transaction:
        await transaction.plan([a_plan(anna)])
        (row,) = await claim(transaction)
        await sending(transaction, row, "one", now=NOW + SECOND)
        await transaction.settle(row, retry_at(NOW + 2 * SECOND))
        (row,) = await claim(transaction, now=NOW + 2 * SECOND)
        assert row.tried_at is None


async def test_what_is_planned_for_a_lost_place_is_dropped_and_its_days_are_told(store: SqlStore, anna: PersonId):
    async with store.transaction() as transaction:
        await transaction.plan([a_plan(anna), snoozed(anna, NOW)])
        assert await transaction.drop_planned(DIRECT, Outcome.CLOSED) == [(anna, DAY)]
        assert await claim(transaction) == []


# --- orphans


async def test_a_row_in_sending_is_never_claimed_but_found_orphaned_by_one_worker(store: SqlStore, anna: PersonId):
    later = NOW + LEASE
    async with store.transaction() as transaction:
        await transaction.plan([a_plan(anna)])
        (row,) = await claim(transaction)
        await sending(transaction, row, "one", now=NOW)
        assert await transaction.next_due_at(()) == later, "whichever platforms a worker serves, it looks for it"
        assert await orphans(transaction, now=later - SECOND) == []
        assert await claim(transaction, now=later) == []
        (orphan,) = await orphans(transaction, now=later)
        assert (orphan.id, orphan.state, orphan.tried_at) == (row.id, DeliveryState.SENDING, NOW)
        assert await orphans(transaction, now=later) == []


async def test_a_late_worker_does_not_undo_what_was_settled_for_it(store: SqlStore, anna: PersonId):
    async with store.transaction() as transaction:
        await transaction.plan([a_plan(anna)])
        (row,) = await claim(transaction)
        await sending(transaction, row, "one", now=NOW)
        (orphan,) = await orphans(transaction, now=NOW + LEASE)
        unknown = Settlement(state=DeliveryState.UNKNOWN, outcome=Outcome.NO_ANSWER)
        assert await transaction.settle(orphan, unknown)
        assert not await transaction.settle(row, retry_at(NOW))
        assert not await transaction.settle(orphan, retry_at(NOW)), "a row is settled once"
        assert await claim(transaction, now=NOW + LEASE) == []


async def test_what_arrived_after_all_is_not_sent_again(store: SqlStore, anna: PersonId):
    later = NOW + LEASE
    async with store.transaction() as transaction:
        await transaction.plan([a_plan(anna)])
        (row,) = await claim(transaction)
        await sending(transaction, row, "one", now=NOW)
        (orphan,) = await orphans(transaction, now=later)
        await transaction.settle(orphan, retry_at(later))
        (again,) = await claim(transaction, "two", now=later)
        assert await transaction.settle(row, SENT)
        assert not await sending(transaction, again, "two", now=later)
        assert not await transaction.settle(again, retry_at(later))
        assert await claim(transaction, now=later + LEASE) == []


def snoozed(person: PersonId, due_at: datetime) -> Plan:
    return replace(a_plan(person, due_at=due_at), kind=Kind.SNOOZE)


async def test_a_message_owed_anew_is_another_one(store: SqlStore, anna: PersonId):
    async with store.transaction() as transaction:
        await transaction.plan_again(snoozed(anna, NOW))
        (first,) = await claim(transaction)
        await transaction.sending(first, "one", now=NOW, lease_until=NOW + LEASE)
        await transaction.plan_again(snoozed(anna, NOW + SECOND))
        assert not await transaction.settle(first, SENT)  # what was on its way no longer stands for the new one
        (second,) = await claim(transaction, now=NOW + SECOND)
    assert second.key != first.key
    assert second.due_at == NOW + SECOND


async def test_what_is_called_off_is_not_sent_and_its_worker_loses_it(store: SqlStore, anna: PersonId):
    async with store.transaction() as transaction:
        await transaction.plan([snoozed(anna, NOW)])
        (row,) = await claim(transaction)
        await transaction.call_off(anna, Kind.SNOOZE, DAY)
        assert not await sending(transaction, row, now=NOW)
        assert await claim(transaction, now=NOW + LEASE * 2) == []
        assert await transaction.is_owed(anna, Kind.SNOOZE, DAY)
        assert not await transaction.is_owed(anna, Kind.DAY, DAY)


async def test_what_has_left_cannot_be_called_off(store: SqlStore, anna: PersonId):
    async with store.transaction() as transaction:
        await transaction.plan([snoozed(anna, NOW)])
        (row,) = await claim(transaction)
        await sending(transaction, row, now=NOW)
        await transaction.call_off(anna, Kind.SNOOZE, DAY)
        assert await transaction.settle(row, SENT)


async def test_what_a_dead_worker_had_in_hand_goes_at_once_to_the_one_that_has_everything_to_itself(
    store: SqlStore,
) -> None:
    anna = await owe(store, ANNA, None)
    async with store.transaction() as transaction:
        await transaction.plan([a_plan(anna)])
        assert len(await claim(transaction)) == 1
        await transaction.inherit(now=NOW)
        assert len(await claim(transaction, "two")) == (0 if store.shared else 1)


async def test_what_is_given_back_is_what_waits_and_of_the_worker_that_gives_it(store: SqlStore, anna: PersonId):
    days = [DAY + timedelta(days=number) for number in range(3)]
    async with store.transaction() as transaction:
        await transaction.plan([a_plan(anna, day=day) for day in days])
        (left,) = await claim(transaction, "one", limit=1)
        await sending(transaction, left, "one", now=NOW)
        (waits,) = await claim(transaction, "one", limit=1)
        await claim(transaction, "two", limit=1)
        await transaction.give_back("one", now=NOW)
        assert await orphans(transaction, now=NOW) == [], "its request is on the way"
        assert [row.id for row in await claim(transaction, "three")] == [waits.id]
        assert not await sending(transaction, waits, "one", now=NOW)


async def test_what_was_taken_up_does_not_leave_for_an_app_that_was_let_go_meanwhile(store: SqlStore, anna: PersonId):
    async with store.transaction() as transaction:
        await transaction.reached(ANNA, DIRECT)
        await transaction.plan([replace(a_plan(anna), kind=Kind.LINKED)])
        (row,) = await claim(transaction)
        await transaction.detach(ANNA)
        assert not await sending(transaction, row, now=NOW)
