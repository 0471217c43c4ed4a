from datetime import date, timedelta

import pytest

from core.errors import InvalidValue
from core.rules.ledger import Outcome
from core.rules.people import Account, PersonId
from core.rules.streak import Status
from core.storage.store import SqlStore
from tests.storage.conftest import NOW, REFUSED, run

MONDAY = date(2025, 6, 2)
TUESDAY = date(2025, 6, 3)


async def test_the_last_word_on_a_day_wins_and_names_the_one_before(store: SqlStore, anna: PersonId):
    async with store.transaction() as transaction:
        assert await transaction.check_in(anna, MONDAY, Status.REST, now=NOW) is None
        assert await transaction.check_in(anna, MONDAY, Status.DONE, now=NOW) is Status.REST
        assert await transaction.check_in(anna, MONDAY, Status.DONE, now=NOW) is Status.DONE
        assert await transaction.check_ins(anna) == {MONDAY: Status.DONE}


async def test_check_ins_come_in_the_order_of_their_days(store: SqlStore, anna: PersonId):
    days = [MONDAY + timedelta(days=n) for n in (400, 0, 31, -900)]
    async with store.transaction() as transaction:
        for day in days:
            await transaction.check_in(anna, day, Status.PARTLY, now=NOW)
        assert list(await transaction.check_ins(anna)) == sorted(days)


async def test_a_day_log_is_the_persons_own(store: SqlStore, anna: PersonId):
    async with store.transaction() as transaction:
        bert = await transaction.enroll(Account(platform="here", id="bert"), language="en", routine="glutes", now=NOW)
        await transaction.check_in(anna, MONDAY, Status.DONE, now=NOW)
        await transaction.record_soreness(anna, MONDAY, 3)
        await transaction.excuse([(anna, MONDAY, Outcome.WE_WERE_DOWN)])
        assert await transaction.check_ins(bert.person) == {}
        assert await transaction.soreness(bert.person) == {}
        assert await transaction.excused(bert.person) == {}


async def test_nobody_cannot_check_in(store: SqlStore):
    with pytest.raises(REFUSED):
        async with store.transaction() as transaction:
            await transaction.check_in(PersonId(99), MONDAY, Status.DONE, now=NOW)


async def test_a_soreness_of_zero_is_a_score_and_none_is_not(store: SqlStore, anna: PersonId):
    async with store.transaction() as transaction:
        await transaction.record_soreness(anna, MONDAY, 0)
        await transaction.record_soreness(anna, TUESDAY, None)
        assert await transaction.soreness(anna) == {MONDAY: 0}


async def test_every_score_comes_back(store: SqlStore, anna: PersonId):
    scores = {MONDAY + timedelta(days=score): score for score in range(11)}
    async with store.transaction() as transaction:
        for day, score in scores.items():
            await transaction.record_soreness(anna, day, score)
        assert await transaction.soreness(anna) == scores


async def test_an_answer_can_be_taken_back(store: SqlStore, anna: PersonId):
    async with store.transaction() as transaction:
        await transaction.record_soreness(anna, MONDAY, 7)
        await transaction.record_soreness(anna, MONDAY, None)
        assert await transaction.soreness(anna) == {}


@pytest.mark.parametrize("score", [-1, 11])
async def test_a_score_beyond_the_scale_is_refused(store: SqlStore, anna: PersonId, score: int):
    with pytest.raises(InvalidValue):
        async with store.transaction() as transaction:
            await transaction.record_soreness(anna, MONDAY, score)


async def test_soreness_alone_is_no_check_in_and_a_check_in_leaves_it_alone(store: SqlStore, anna: PersonId):
    async with store.transaction() as transaction:
        await transaction.record_soreness(anna, MONDAY, 4)
        assert await transaction.check_ins(anna) == {}
        assert await transaction.check_in(anna, MONDAY, Status.DONE, now=NOW) is None
        await transaction.record_soreness(anna, MONDAY, 5)
        assert await transaction.check_ins(anna) == {MONDAY: Status.DONE}
        assert await transaction.soreness(anna) == {MONDAY: 5}


async def test_the_first_reason_for_an_excused_day_stays(store: SqlStore, anna: PersonId):
    async with store.transaction() as transaction:
        await transaction.excuse([(anna, MONDAY, Outcome.GAVE_UP), (anna, TUESDAY, Outcome.CLOSED)])
        await transaction.excuse([(anna, MONDAY, Outcome.NO_ANSWER)])
        await transaction.excuse([])
        assert await transaction.excused(anna) == {MONDAY: Outcome.GAVE_UP, TUESDAY: Outcome.CLOSED}


async def test_a_beat_counts_for_its_whole_minute(store: SqlStore):
    minute = timedelta(minutes=1)
    async with store.transaction() as transaction:
        assert not await transaction.was_alive(NOW - minute, NOW + minute)
        await transaction.beat("one", NOW + timedelta(seconds=42), forget_before=NOW)
        await transaction.beat("one", NOW + timedelta(seconds=43), forget_before=NOW)
        await transaction.beat("two", NOW + timedelta(seconds=44), forget_before=NOW)
        assert await transaction.was_alive(NOW + timedelta(seconds=50), NOW + timedelta(seconds=55))
        assert not await transaction.was_alive(NOW - minute, NOW - timedelta(microseconds=1))
        assert not await transaction.was_alive(NOW + minute, NOW + 2 * minute)


async def test_old_beats_are_forgotten(store: SqlStore):
    later = NOW + timedelta(days=8)
    async with store.transaction() as transaction:
        await transaction.beat("one", NOW, forget_before=NOW)
        await transaction.beat("one", later, forget_before=later - timedelta(days=7))
        assert not await transaction.was_alive(NOW, NOW + timedelta(minutes=5))
        assert await transaction.was_alive(later, later)


async def test_the_last_value_remembered_is_recalled(store: SqlStore):
    async with store.transaction() as transaction:
        assert await transaction.recall("commands") is None
        await transaction.remember("commands", "1")
        await transaction.remember("commands", "2")
        assert await transaction.recall("commands") == "2"


async def test_the_lease_of_a_worker_that_died_long_ago_is_forgotten_and_no_other(store: SqlStore) -> None:
    soon, later = NOW + timedelta(seconds=30), NOW + timedelta(days=8)
    async with store.transaction() as transaction:
        await transaction.take_lease("of the dead", "one", now=NOW, until=soon)
        await transaction.take_lease("of the living", "two", now=later, until=later + timedelta(seconds=30))
        await transaction.beat("two", later, forget_before=later - timedelta(days=7))
        names = {row.name for row in await run(transaction, "SELECT name FROM lease")}
    assert names == {"of the living"}
