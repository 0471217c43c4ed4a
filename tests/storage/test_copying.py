"""Everything from one database into another, and the proof that it is the same."""

import asyncio
import os
from collections.abc import Callable
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import Connection

from core.errors import ConfigurationFault
from core.rules.people import Account
from core.storage.copying import Sums, copy_into, copy_to_file, differing, read_from, revision_at, sums_of
from core.storage.keys import PROOF
from core.storage.migrations import HEAD
from core.storage.store import open_store
from core.storage.tables import metadata
from tests.storage.cluster import cluster
from tests.storage.conftest import NOW, STORES, run
from tests.storage.factory import CIPHER, fresh_sqlite, url_of
from tests.storage.older import make_older, on, rows_of
from tests.storage.test_forgetting import BERT, a_nudge
from tests.storage.test_rotation import two_lives

DORA = Account(platform="here", id="dora")


def nothing(what: str, done: int, total: int) -> None:
    """Nobody looks."""


def new_file(folder: Path) -> str:
    return url_of(folder / "copied.db")


def new_database(_: Path) -> str:
    return cluster().new()


to_each = pytest.mark.parametrize("new", [new_file, new_database], ids=["to_sqlite", "to_postgres"])
New = Callable[[Path], str]


@pytest.fixture(params=STORES, ids=["from_sqlite", "from_postgres"])
async def lived(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The URL of a database with something in every table, in which the last person was forgotten."""
    url: str = request.param(tmp_path)
    store = await open_store(url, CIPHER)
    async with store.transaction() as tx:
        anna, bert = await two_lives(tx)
        await tx.pair(anna, bert, on=("here", "here"))
        await tx.nudge(a_nudge(anna, bert))
        await tx.beat("1-abc", NOW, forget_before=NOW)
        await tx.take_lease("poller", "1-abc", now=NOW, until=NOW + timedelta(seconds=15))
        await run(tx, "INSERT INTO pace (name, free_at) VALUES ('telegram', 9007199254740993)")
        await run(tx, "UPDATE community SET name = 'Ünï 😀 \n''quoted''' WHERE platform = 'here'")
        dora = (await tx.enroll(DORA, language="en", routine="glutes", now=NOW)).person
        await tx.forget(dora)
    await store.close()
    return url


async def carried(lived: str, to: str) -> Sums:
    async with read_from(lived) as source:
        return await copy_into(source, to, nothing)


@to_each
async def test_the_copy_has_every_row_of_every_table_and_says_what_each_comes_to(
    lived: str, tmp_path: Path, new: New
) -> None:
    to, shown = new(tmp_path), list[tuple[int, int]]()
    async with read_from(lived) as source:
        sums = await copy_into(source, to, lambda _, done, total: shown.append((done, total)))
    assert [name for name in metadata.tables if not sums[name].rows] == []
    assert rows_of(to) == rows_of(lived)
    assert shown == sorted(shown)
    assert shown[-1][0] == shown[-1][1] == 2 * sum(each.rows for each in sums.values())
    async with read_from(lived) as one, read_from(to) as other:
        assert await sums_of(one, nothing) == await sums_of(other, nothing) == sums


@to_each
async def test_no_number_is_given_again_in_the_copy(lived: str, tmp_path: Path, new: New) -> None:
    to = new(tmp_path)
    await carried(lived, to)
    numbers = set[int]()
    for url in (lived, to):
        store = await open_store(url, CIPHER)
        async with store.transaction() as tx:
            numbers.add((await tx.enroll(DORA, language="en", routine="glutes", now=NOW)).person)
            await tx.note_wrong_try(BERT, NOW, forget_before=NOW)
            await tx.found("here", "-9", name="Another", language="en")
        await store.close()
    assert numbers == {4}, "two are there, and the third was forgotten"


@to_each
async def test_what_is_sealed_opens_in_the_copy(lived: str, tmp_path: Path, new: New) -> None:
    to = new(tmp_path)
    await carried(lived, to)
    told: list[object] = []
    for url in (lived, to):
        store = await open_store(url, CIPHER)
        async with store.transaction() as tx:
            contact = await tx.contact(BERT)
            assert contact is not None
            told.append(await tx.everything(contact.person))
        await store.close()
    assert told[0] == told[1]


async def test_a_copy_in_a_file_is_as_one_of_a_file_is(lived: str, tmp_path: Path) -> None:
    path = tmp_path / "copies" / "limber-20260302T120000Z.sqlite3"
    async with read_from(lived) as source:
        sums = await copy_to_file(source, path, nothing)
    assert {each.name for each in path.parent.iterdir()} == {path.name, f"{path.name}.sha256"}
    async with read_from(url_of(path)) as copy:
        assert await sums_of(copy, nothing) == sums


async def test_what_is_written_while_it_is_read_is_not_in_the_copy(lived: str, tmp_path: Path) -> None:
    before = rows_of(lived)
    async with read_from(lived) as source:
        await source.count(metadata.tables["person"])
        store = await open_store(lived, CIPHER)
        async with store.transaction() as tx:
            await tx.enroll(DORA, language="en", routine="glutes", now=NOW)
        await store.close()
        await copy_into(source, new_file(tmp_path), nothing)
    assert rows_of(new_file(tmp_path)) == before


@to_each
async def test_a_copy_that_is_interrupted_leaves_nothing(lived: str, tmp_path: Path, new: New) -> None:
    to = new(tmp_path)
    async with read_from(lived) as source:

        def interrupt(what: str, done: int, total: int) -> None:
            copying.cancel()

        copying = asyncio.create_task(copy_into(source, to, interrupt))
        with pytest.raises(asyncio.CancelledError):
            await copying
    assert not any(rows_of(to).values())


@to_each
async def test_what_a_start_left_in_an_empty_database_is_replaced(lived: str, tmp_path: Path, new: New) -> None:
    to = new(tmp_path)
    await (await open_store(to, CIPHER)).close()
    await carried(lived, to)
    assert rows_of(to) == rows_of(lived)


@to_each
async def test_a_database_that_is_not_empty_is_left_as_it_is(lived: str, tmp_path: Path, new: New) -> None:
    to = new(tmp_path)
    store = await open_store(to, CIPHER)
    async with store.transaction() as tx:
        await tx.enroll(DORA, language="en", routine="glutes", now=NOW)
    await store.close()
    before = rows_of(to)
    with pytest.raises(ConfigurationFault, match=r"not empty: there are rows in person, .*account"):
        await carried(lived, to)
    assert rows_of(to) == before
    with pytest.raises(ConfigurationFault, match="not empty"):
        await carried(lived, lived)


_ON_SQLITE = (
    "CREATE TRIGGER meddle AFTER INSERT ON account BEGIN"
    " UPDATE account SET account_id = upper(account_id) WHERE id = new.id; END"
)
_ON_POSTGRESQL = (
    "CREATE FUNCTION meddle() RETURNS trigger LANGUAGE plpgsql AS"
    " $$ BEGIN new.account_id := upper(new.account_id); RETURN new; END $$;"
)
_THERE = "CREATE TRIGGER meddle BEFORE INSERT ON account FOR EACH ROW EXECUTE FUNCTION meddle()"


async def test_a_copy_that_is_not_equal_is_not_kept(lived: str, tmp_path: Path) -> None:
    """A database that changes what it is given: the proof sees it."""
    to = new_file(tmp_path)
    await (await open_store(to, CIPHER)).close()
    on(to, lambda connection: connection.exec_driver_sql(_ON_SQLITE))
    with pytest.raises(ConfigurationFault, match="not equal in account, so nothing of it was kept"):
        await carried(lived, to)
    async with read_from(to) as side:
        assert {name for name, each in (await sums_of(side, nothing)).items() if each.rows} == {"remembered"}


async def test_nor_is_one_in_postgresql(lived: str, tmp_path: Path) -> None:
    to = new_database(tmp_path)
    await (await open_store(to, CIPHER)).close()
    for sql in (_ON_POSTGRESQL, _THERE):
        on(to, partial(Connection.exec_driver_sql, statement=sql))
    with pytest.raises(ConfigurationFault, match="not equal in account"):
        await carried(lived, to)
    async with read_from(to) as side:
        assert {name for name, each in (await sums_of(side, nothing)).items() if each.rows} == {"remembered"}


async def test_a_row_that_postgresql_does_not_take_is_told_by_its_table_alone(tmp_path: Path) -> None:
    url = fresh_sqlite(tmp_path)
    store = await open_store(url, CIPHER)
    async with store.transaction() as tx:
        await tx.remember("secret\0of-anna", "x")
    await store.close()
    with pytest.raises(ConfigurationFault, match="row of the table remembered") as caught:
        await carried(url, new_database(tmp_path))
    assert "anna" not in str(caught.value)
    assert caught.value.__cause__ is None


@to_each
async def test_a_database_of_an_older_version_has_to_be_migrated_first(tmp_path: Path, new: New) -> None:
    url = new(tmp_path)
    make_older(url, "0006")
    assert await revision_at(url) == "0006"
    with pytest.raises(ConfigurationFault, match=f"revision 0006, not {HEAD}: run `limber migrate`"):
        async with read_from(url):
            pass


@to_each
async def test_where_there_is_no_database_of_ours_there_is_nothing_to_read(tmp_path: Path, new: New) -> None:
    url = new(tmp_path)
    assert await revision_at(url) == ""
    with pytest.raises(ConfigurationFault, match=r"holds no database|There is no database"):
        async with read_from(url):
            pass
    assert not os.listdir(tmp_path)


async def test_a_single_bit_makes_a_difference(lived: str, tmp_path: Path) -> None:
    to = new_file(tmp_path)
    sums = await carried(lived, to)
    on(to, lambda connection: connection.exec_driver_sql("UPDATE heartbeat SET minute = minute + 1"))
    async with read_from(to) as side:
        assert differing(sums, await sums_of(side, nothing)) == ["heartbeat"]


async def test_it_is_known_when_a_worker_was_last_there_and_which_key_it_is(lived: str) -> None:
    async with read_from(lived) as side:
        assert await side.heard_at() == NOW.replace(second=0, microsecond=0)
        assert await side.recall(PROOF) is not None
        assert await side.recall("nothing") is None


async def test_a_server_that_is_away_or_refuses_is_told(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationFault, match="refuses"):
        async with read_from(cluster().url_of("no_such_database")):
            pass
