"""The care log, as the store keeps it."""

from __future__ import annotations

from datetime import date

from hypothesis import HealthCheck, given, settings

from core.rules.care import Entry, Event
from core.rules.people import Account, PersonId
from core.storage.store import SqlStore, open_store
from tests.storage.conftest import NOW
from tests.storage.factory import CIPHER
from tests.storage.records import entries

MONDAY = date(2025, 6, 2)
RECALL = Entry(day=MONDAY, event=Event.RECALL, about=MONDAY, score=0)
LEFT_OUT = Entry(day=MONDAY, event=Event.CHANGE, about=MONDAY)

any_example = settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])


async def test_entries_come_in_the_order_of_noting_and_the_same_one_twice_is_two(store: SqlStore, anna: PersonId):
    async with store.transaction() as transaction:
        assert await transaction.care_log(anna) == []
        for entry in (LEFT_OUT, RECALL, LEFT_OUT):
            await transaction.note_care(anna, entry)
        assert await transaction.care_log(anna) == [LEFT_OUT, RECALL, LEFT_OUT]


@any_example
@given(entries)
async def test_any_entry_is_kept(store: SqlStore, anna: PersonId, entry: Entry):
    async with store.transaction() as transaction:
        await transaction.note_care(anna, entry)
        assert (await transaction.care_log(anna))[-1] == entry


async def test_a_forgotten_care_log_is_empty_takes_entries_again_and_another_persons_stays(
    store: SqlStore, anna: PersonId
):
    async with store.transaction() as transaction:
        bert = await transaction.enroll(Account(platform="here", id="bert"), language="en", routine="glutes", now=NOW)
        for person in (anna, bert.person):
            await transaction.note_care(person, RECALL)
        await transaction.forget_care(anna)
        assert await transaction.care_log(anna) == []
        assert await transaction.care_log(bert.person) == [RECALL]
        await transaction.note_care(anna, LEFT_OUT)
        assert await transaction.care_log(anna) == [LEFT_OUT]


async def test_the_care_log_is_there_after_a_restart(url: str, store: SqlStore, anna: PersonId):
    async with store.transaction() as transaction:
        await transaction.note_care(anna, RECALL)
    await store.close()
    again = await open_store(url, CIPHER)
    async with again.transaction() as transaction:
        assert await transaction.care_log(anna) == [RECALL]
    await again.close()
