from dataclasses import replace
from datetime import date, timedelta

import pytest

from core.errors import InvalidValue
from core.rules.halt import Wrong
from core.rules.people import PersonId
from core.storage.store import SqlStore
from tests.storage.conftest import NOW, run

MONDAY = date(2025, 6, 2)
DAY = timedelta(days=1)
WRONG = Wrong(day=MONDAY, at=NOW)


async def test_pauses_come_back_in_order_and_the_last_word_on_one_wins(store: SqlStore, anna: PersonId):
    async with store.transaction() as transaction:
        await transaction.pause(anna, MONDAY + 9 * DAY, MONDAY + 12 * DAY)
        await transaction.pause(anna, MONDAY, MONDAY + 6 * DAY)
        await transaction.pause(anna, MONDAY, MONDAY + 2 * DAY)
        pauses = await transaction.pauses(anna)
    assert pauses == [(MONDAY, MONDAY + 2 * DAY), (MONDAY + 9 * DAY, MONDAY + 12 * DAY)]


async def test_from_the_day_of_a_return_on_nothing_is_paused(store: SqlStore, anna: PersonId):
    async with store.transaction() as transaction:
        await transaction.pause(anna, MONDAY, MONDAY + 6 * DAY)
        await transaction.pause(anna, MONDAY + 3 * DAY, MONDAY + 20 * DAY)
        await transaction.resume(anna, MONDAY + 3 * DAY)
        assert await transaction.pauses(anna) == [(MONDAY, MONDAY + 2 * DAY)]


async def test_a_pause_that_is_over_stays_when_somebody_returns(store: SqlStore, anna: PersonId):
    async with store.transaction() as transaction:
        await transaction.pause(anna, MONDAY, MONDAY + DAY)
        await transaction.resume(anna, MONDAY + 2 * DAY)
        assert await transaction.pauses(anna) == [(MONDAY, MONDAY + DAY)]


async def test_a_turned_pause_is_refused(store: SqlStore, anna: PersonId):
    with pytest.raises(InvalidValue):
        async with store.transaction() as transaction:
            await transaction.pause(anna, MONDAY, MONDAY - DAY)


async def test_pauses_go_with_the_person(store: SqlStore, anna: PersonId):
    async with store.transaction() as transaction:
        await transaction.pause(anna, MONDAY, MONDAY)
        await transaction.note_wrong(anna, WRONG)
        await transaction.forget(anna)
        for table in ("pause", "check_in"):
            assert (await run(transaction, f"SELECT count(*) FROM {table}")).scalar() == 0


async def test_a_day_that_felt_wrong_is_remembered_sealed_and_for_itself_alone(store: SqlStore, anna: PersonId):
    async with store.transaction() as transaction:
        await transaction.note_wrong(anna, Wrong(day=MONDAY - DAY, at=NOW - DAY))
        await transaction.note_wrong(anna, replace(WRONG, at=NOW - timedelta(hours=1)))
        await transaction.note_wrong(anna, WRONG)
        assert await transaction.last_wrong(anna, since=MONDAY - DAY) == WRONG
        assert await transaction.last_wrong(anna, since=MONDAY + DAY) is None
        kept = (await run(transaction, "SELECT felt_wrong FROM check_in")).scalar()
        assert len(kept or b"") > 16
        assert await transaction.check_ins(anna) == {}


async def test_withdrawing_consent_removes_every_score_and_nothing_else(store: SqlStore, anna: PersonId):
    async with store.transaction() as transaction:
        for back in range(3):
            await transaction.record_soreness(anna, MONDAY - back * DAY, back)
        await transaction.record_soreness(anna, MONDAY - 3 * DAY, None)
        await transaction.note_wrong(anna, WRONG)
        assert await transaction.forget_soreness(anna) == 3
        assert await transaction.soreness(anna) == {}
        assert await transaction.last_wrong(anna, since=MONDAY) == WRONG
