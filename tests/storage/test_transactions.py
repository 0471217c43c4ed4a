import asyncio
import sqlite3
import time
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import cast

import pytest
from sqlalchemy.exc import IntegrityError

from core.errors import StoreBusy, StoreConflict
from core.rules.ledger import Outcome
from core.rules.people import Account, PersonId
from core.rules.streak import Status
from core.storage.sqlite import SqliteStore
from core.storage.store import SqlStore, open_store
from tests.storage.cluster import written_at
from tests.storage.conftest import ANNA, NOW, run
from tests.storage.factory import CIPHER

DAY = date(2025, 6, 2)


async def status_of(store: SqlStore, person: PersonId) -> Status | None:
    async with store.transaction() as transaction:
        return (await transaction.check_ins(person)).get(DAY)


async def test_an_exception_undoes_everything(store: SqlStore, anna: PersonId):
    async def fail() -> None:
        async with store.transaction() as transaction:
            await transaction.check_in(anna, DAY, Status.DONE, now=NOW)
            await transaction.remember("key", "value")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await fail()
    assert await status_of(store, anna) is None
    async with store.transaction() as transaction:
        assert await transaction.recall("key") is None


async def test_a_cancelled_task_undoes_everything_and_leaves_the_store_usable(store: SqlStore, anna: PersonId):
    written = asyncio.Event()

    async def stall() -> None:
        async with store.transaction() as transaction:
            await transaction.check_in(anna, DAY, Status.DONE, now=NOW)
            written.set()
            await asyncio.Event().wait()

    task = asyncio.create_task(stall())
    await written.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert await status_of(store, anna) is None


@pytest.mark.parametrize("turns", range(0, 60, 3))
async def test_a_cancellation_at_any_step_is_all_or_nothing(store: SqlStore, anna: PersonId, turns: int):
    async def work() -> None:
        async with store.transaction() as transaction:
            await transaction.check_in(anna, DAY, Status.DONE, now=NOW)
            await transaction.record_soreness(anna, DAY, 5)

    task = asyncio.create_task(work())
    for _ in range(turns):
        await asyncio.sleep(0)
    task.cancel()
    await asyncio.sleep(0)
    task.cancel()  # an impatient second one, while the first is being tidied up
    await asyncio.gather(task, return_exceptions=True)
    async with store.transaction() as transaction:
        both = await transaction.check_ins(anna), await transaction.soreness(anna)
    assert both in (({}, {}), ({DAY: Status.DONE}, {DAY: 5}))
    async with store.transaction() as transaction:
        await transaction.check_in(anna, DAY, Status.REST, now=NOW)
    assert await status_of(store, anna) is Status.REST


async def test_of_two_interleaved_transactions_the_second_sees_what_the_first_left(store: SqlStore, anna: PersonId):
    first_wrote, go_on = asyncio.Event(), asyncio.Event()

    async def first() -> None:
        async with store.transaction() as transaction:
            await transaction.check_in(anna, DAY, Status.REST, now=NOW)
            first_wrote.set()
            await go_on.wait()

    async def second() -> Status | None:
        await first_wrote.wait()
        asyncio.get_running_loop().call_soon(go_on.set)
        async with store.transaction() as transaction:
            return await transaction.check_in(anna, DAY, Status.DONE, now=NOW)

    before, _ = await asyncio.gather(second(), first())
    assert before is Status.REST
    assert await status_of(store, anna) is Status.DONE


async def test_an_account_that_starts_many_times_at_once_is_one_person(store: SqlStore):
    async def start() -> PersonId:
        async with store.transaction() as transaction:
            return (await transaction.enroll(ANNA, language="en", routine="glutes", now=NOW)).person

    assert len(set(await asyncio.gather(*(start() for _ in range(8))))) == 1


async def test_two_processes_take_turns_on_one_database(url: str, store: SqlStore, anna: PersonId):
    other = await open_store(url, CIPHER)

    async def enroll(into: SqlStore, name: str) -> None:
        async with into.transaction() as transaction:
            await transaction.enroll(Account(platform="here", id=name), language="en", routine="glutes", now=NOW)

    names = [str(number) for number in range(20)]
    await asyncio.gather(*(enroll(into, name) for name in names for into in (store, other)))
    async with other.transaction() as transaction:
        people = {
            contact.person
            for name in names
            if (contact := await transaction.contact(Account(platform="here", id=name)))
        }
    await other.close()
    assert len(people) == len(names)


async def test_a_file_that_stays_locked_is_a_busy_store(file_url: str):
    store, other = await open_store(file_url, CIPHER), await open_store(file_url, CIPHER)
    async with other.transaction() as transaction:
        await run(transaction, "PRAGMA busy_timeout = 0")
    async with store.transaction():
        with pytest.raises(StoreBusy):
            async with other.transaction() as transaction:
                await transaction.recall("key")
    async with other.transaction() as transaction:
        assert await transaction.recall("key") is None
    await other.close()
    await store.close()


async def test_a_commit_that_fails_undoes_everything_and_leaves_the_store_usable(store: SqlStore):
    later = "PRAGMA defer_foreign_keys = ON"
    if store.shared:
        later = "ALTER TABLE check_in ALTER CONSTRAINT fk_check_in_person DEFERRABLE INITIALLY DEFERRED"

    async def fail() -> None:
        async with store.transaction() as transaction:
            await transaction.remember("key", "value")
            await run(transaction, later)
            await transaction.check_in(PersonId(99), DAY, Status.DONE, now=NOW)

    with pytest.raises((sqlite3.IntegrityError, StoreConflict)):
        await fail()
    async with store.transaction() as transaction:
        assert await transaction.recall("key") is None


async def test_after_an_error_that_was_caught_the_rest_is_kept_or_said_to_be_undone(store: SqlStore):
    async def work() -> None:
        async with store.transaction() as transaction:
            await transaction.remember("key", "value")
            with pytest.raises(IntegrityError):
                await transaction.check_in(PersonId(99), DAY, Status.DONE, now=NOW)

    if store.shared:  # PostgreSQL goes on with nothing after an error
        with pytest.raises(RuntimeError):
            await work()
    else:
        await work()
    async with store.transaction() as transaction:
        assert await transaction.recall("key") == (None if store.shared else "value")


async def test_everything_is_there_after_a_restart(url: str, store: SqlStore, anna: PersonId):
    async with store.transaction() as transaction:
        await transaction.check_in(anna, DAY, Status.PARTLY, now=NOW)
        await transaction.record_soreness(anna, DAY, 10)
    await store.close()
    again = await open_store(url, CIPHER)
    async with again.transaction() as transaction:
        assert await transaction.check_ins(anna) == {DAY: Status.PARTLY}
        assert await transaction.soreness(anna) == {DAY: 10}
    await again.close()


async def test_what_belongs_to_a_person_goes_with_the_person(store: SqlStore, anna: PersonId):
    async with store.transaction() as transaction:
        await transaction.check_in(anna, DAY, Status.DONE, now=NOW)
        await run(transaction, "DELETE FROM person")
        assert await transaction.contact(ANNA) is None
        assert await transaction.enrollment(anna) is None
        assert await transaction.check_ins(anna) == {}
        new = await transaction.enroll(ANNA, language="en", routine="glutes", now=NOW)
    assert new.person > anna, "the number of a deleted person is not given away again"


async def test_a_full_disk_keeps_all_or_nothing_of_each_and_leaves_the_store_usable(file_url: str):
    store = cast("SqliteStore", await open_store(file_url, CIPHER))
    async with store.transaction() as transaction:
        anna = (await transaction.enroll(ANNA, language="en", routine="glutes", now=NOW)).person

    async def excuse(days: int, *, after: date) -> bool:
        try:
            async with store.transaction() as transaction:
                rows = [(anna, after + timedelta(days=day), Outcome.GAVE_UP) for day in range(days)]
                await transaction.excuse(rows)
        except StoreBusy:
            return False
        return True

    file = store._file  # pyright: ignore[reportPrivateUsage]
    file.say("PRAGMA max_page_count = 60")  # SQLite then reports a full disk
    starts = (date(2026, 1, 1), date(2100, 1, 1), date(3000, 1, 1))
    sizes = (3, 20_000, 3)
    kept = await asyncio.gather(*(excuse(size, after=start) for size, start in zip(sizes, starts, strict=True)))
    assert not kept[1]
    file.say("PRAGMA max_page_count = 100000")
    async with store.transaction() as transaction:
        found = await transaction.excused(anna)
    assert [start in found for start in starts] == kept
    assert await excuse(3, after=date(2027, 1, 1))
    await store.close()


async def test_whoever_is_forgotten_while_the_file_is_read_holds_up_nobody_and_leaves_the_journal_later(
    file_url: str, tmp_path: Path
):
    store = await open_store(file_url, CIPHER)
    name = "somebody who goes"
    async with store.transaction() as transaction:
        anna = (await transaction.enroll(replace(ANNA, id=name), language="en", routine="glutes", now=NOW)).person
    with closing(sqlite3.connect(tmp_path / "limber.db", isolation_level=None)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM person").fetchall()
        began = time.monotonic()
        async with store.transaction() as transaction:
            await transaction.forget(anna)
        assert time.monotonic() - began < 2.5  # half of the five seconds for which a transaction waits
        reader.execute("COMMIT")
    async with store.transaction() as transaction:
        await transaction.remember("any", "commit")
    assert name.encode() not in written_at(file_url, tmp_path)  # the journal too
    await store.close()


async def test_who_reads_again_and_again_lets_others_go_on(store: SqlStore):
    over = asyncio.get_running_loop().create_future()
    asyncio.get_running_loop().call_later(0.0, over.set_result, None)
    async with asyncio.timeout(5):
        while not over.done():
            async with store.transaction() as transaction:
                await transaction.contact(ANNA)
