"""What only a server can do: be away, cut a connection, run full, be asked by many at once; and its tables."""

from __future__ import annotations

import asyncio
import os
import socket
import sys
from collections.abc import AsyncIterator
from datetime import date, timedelta
from typing import Any, cast

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection
from sqlalchemy.ext.asyncio import AsyncConnection

from core.errors import ConfigurationFault, SealError, StoreBusy
from core.rules.ledger import Outcome
from core.rules.people import PersonId
from core.rules.streak import Status
from core.storage import migrations
from core.storage.keys import opens
from core.storage.postgres import CONNECTIONS
from core.storage.sealed import KEY_BYTES, Cipher
from core.storage.store import SqlStore, held_proof, open_store
from core.storage.tables import metadata
from core.storage.transaction import SqlTransaction
from tests.storage.cluster import cluster
from tests.storage.conftest import ANNA, NOW, run
from tests.storage.factory import CIPHER
from tests.storage.test_crash import COMMITTED, killed_in_the_middle

DAY = date(2025, 6, 2)
_OTHERS = "FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
_FULL = """
CREATE FUNCTION full_disk() RETURNS trigger AS $$ BEGIN RAISE EXCEPTION 'no room' USING ERRCODE = '53100'; END $$
LANGUAGE plpgsql;
"""


@pytest.fixture
async def server(server_url: str) -> AsyncIterator[SqlStore]:
    store = await open_store(server_url, CIPHER)
    yield store
    await store.close()


@pytest.fixture
def new() -> str:
    """The URL of a database without tables."""
    return cluster().new()


def name_of(url: str) -> str:
    return url.rpartition("/")[2]


async def test_a_machine_that_is_gone_is_found_out(server: SqlStore) -> None:
    async with server.transaction() as tx:
        raw = await cast("AsyncConnection", tx._connection).get_raw_connection()  # pyright: ignore[reportPrivateUsage]
        line = cast("Any", raw.driver_connection)._transport.get_extra_info("socket")
        assert line.getsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE)
        if sys.platform == "linux":
            assert line.getsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT) == 20_000
            assert line.getsockopt(socket.IPPROTO_TCP, socket.TCP_KEEPIDLE) == 10


async def keep(store: SqlStore, key: str) -> None:
    async with store.transaction() as tx:
        await tx.remember(key, "value")


async def kept(store: SqlStore, key: str) -> bool:
    async with store.transaction() as tx:
        return await tx.recall(key) is not None


# --- away


async def test_a_server_that_restarts_is_busy_meanwhile_and_what_was_under_way_is_undone(server: SqlStore):
    async def cut_off(tx: SqlTransaction) -> None:
        await tx.remember("half", "value")
        cluster().stop()
        await tx.remember("whole", "value")

    try:
        with pytest.raises(StoreBusy):
            async with server.transaction() as tx:
                await cut_off(tx)
        with pytest.raises(StoreBusy):
            await keep(server, "away")
    finally:
        cluster().start()
    await asyncio.gather(*(keep(server, str(number)) for number in range(CONNECTIONS)))
    assert not await kept(server, "half")
    assert not await kept(server, "away")


async def test_connections_that_were_cut_while_nobody_used_them_are_made_anew(server: SqlStore, server_url: str):
    await asyncio.gather(*(keep(server, str(number)) for number in range(CONNECTIONS)))
    await cluster().say(f"SELECT pg_terminate_backend(pid, 5000) {_OTHERS}", name_of(server_url))
    await asyncio.gather(*(keep(server, f"after {number}") for number in range(CONNECTIONS)))
    assert await kept(server, "after 7")


@pytest.mark.parametrize("after", ["begun", "written"])
async def test_a_transaction_whose_connection_is_cut_is_undone(server: SqlStore, server_url: str, after: str):
    async def work() -> None:
        async with server.transaction() as tx:
            assert await tx.recall("key") is None
            if after == "written":
                await tx.remember("key", "value")
            await cluster().say(f"SELECT pg_terminate_backend(pid, 5000) {_OTHERS}", name_of(server_url))
            if after == "begun":
                await tx.remember("key", "value")

    with pytest.raises(StoreBusy):
        await work()
    assert not await kept(server, "key")


@pytest.mark.parametrize("when", ["BEFORE INSERT", "AFTER INSERT"], ids=["at a row", "at the commit"])
async def test_a_full_disk_is_a_busy_store_and_nothing_is_half_written(new: str, when: str):
    store = await open_store(new, CIPHER)
    kind, late = ("CONSTRAINT TRIGGER", "DEFERRABLE INITIALLY DEFERRED") if when == "AFTER INSERT" else ("TRIGGER", "")
    made = f"{_FULL} CREATE {kind} no_room {when} ON excused_day {late} FOR EACH ROW EXECUTE FUNCTION full_disk()"
    await cluster().say(made, name_of(new))

    async def excuse() -> None:
        async with store.transaction() as tx:
            anna = (await tx.enroll(ANNA, language="en", routine="glutes", now=NOW)).person
            await tx.excuse([(anna, DAY, Outcome.GAVE_UP)])

    with pytest.raises(StoreBusy):
        await excuse()
    async with store.transaction() as tx:
        assert await tx.contact(ANNA) is None
    await cluster().say("DROP TRIGGER no_room ON excused_day", name_of(new))
    await excuse()
    await store.close()


async def test_a_row_that_somebody_holds_for_too_long_is_a_busy_store(server: SqlStore):
    async with server.transaction() as tx:
        anna = (await tx.enroll(ANNA, language="en", routine="glutes", now=NOW)).person

    async def impatient() -> None:
        async with server.transaction() as other:
            await run(other, "SET LOCAL lock_timeout = 50")
            await other.meet(ANNA)

    async with server.transaction() as tx:
        await tx.alone_with(anna)
        with pytest.raises(StoreBusy):
            await impatient()


async def test_more_at_once_than_there_are_connections_wait_and_are_all_done(server: SqlStore, server_url: str):
    await asyncio.gather(*(keep(server, str(number)) for number in range(4 * CONNECTIONS)))
    ((used,),) = await cluster().ask(f"SELECT count(*) {_OTHERS}", name_of(server_url))
    assert used <= CONNECTIONS


async def test_whoever_is_cancelled_leaves_no_connection_behind(server: SqlStore, server_url: str):
    for turns in range(0, 40, 2):
        tasks = [asyncio.create_task(keep(server, str(number))) for number in range(3)]
        for _ in range(turns):
            await asyncio.sleep(0)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
    found = await cluster().ask(f"SELECT state {_OTHERS}", name_of(server_url))
    assert len(found) <= CONNECTIONS
    assert {state for (state,) in found} <= {"idle"}
    await asyncio.gather(*(keep(server, f"after {number}") for number in range(2 * CONNECTIONS)))


async def test_a_process_that_is_killed_leaves_every_commit_whole_and_nothing_of_the_one_under_way(server_url: str):
    killed_in_the_middle(server_url)
    store = await open_store(server_url, CIPHER)
    async with store.transaction() as tx:
        days = set(await tx.check_ins(PersonId(1)))
        assert days == set(await tx.excused(PersonId(1)))
        await tx.check_in(PersonId(1), DAY, Status.REST, now=NOW)  # nobody holds anything any more
    await store.close()
    assert days == {DAY + timedelta(days=number) for number in range(COMMITTED)}


# --- opened


async def test_starts_at_the_same_moment_make_the_tables_once_and_they_are_those_of_this_version(new: str):
    stores = await asyncio.gather(*(open_store(new, CIPHER) for _ in range(4)))

    def differences(connection: Connection) -> object:
        return compare_metadata(MigrationContext.configure(connection), metadata)

    async with stores[0].transaction() as tx:
        assert (await run(tx, "SELECT version_num FROM alembic_version")).all() == [(migrations.HEAD,)]
        connection = tx._connection  # pyright: ignore[reportPrivateUsage]
        assert await connection.run_sync(differences) == []
        await run(tx, "UPDATE alembic_version SET version_num = '9999'")
    for store in stores:
        await store.close()
    with pytest.raises(ConfigurationFault, match="newer"):
        await open_store(new, CIPHER)


@pytest.mark.parametrize("asked", ["nobody@127.0.0.1:{port}/postgres", "limber@127.0.0.1:{port}/missing"])
async def test_what_the_server_refuses_is_for_a_person_to_mend(asked: str):
    url = f"postgresql+asyncpg://{asked.format(port=cluster().port)}"
    with pytest.raises(ConfigurationFault, match="refuses"):
        await open_store(url, CIPHER)
    with pytest.raises(ConfigurationFault, match="refuses"), held_proof(url):
        pass


async def test_whoever_was_let_in_before_is_only_refused_for_a_while(server: SqlStore, server_url: str):
    await keep(server, "before")
    name = name_of(server_url)
    await cluster().say(f"SELECT pg_terminate_backend(pid, 5000) {_OTHERS}", name)
    await cluster().say(f"ALTER DATABASE {name} RENAME TO put_aside")
    try:
        with pytest.raises(StoreBusy, match="refuses"):
            await keep(server, "meanwhile")
    finally:
        await cluster().say(f"ALTER DATABASE put_aside RENAME TO {name}")
    await keep(server, "after")
    assert await kept(server, "before")


async def test_a_server_that_is_not_there_is_a_busy_store():
    url = "postgresql+asyncpg://limber:secret@127.0.0.1:9/limber"  # pragma: allowlist secret
    with pytest.raises(StoreBusy) as caught:
        await open_store(url, CIPHER)
    assert "secret" not in str(caught.value)


async def test_the_proof_of_the_key_is_held_against_whoever_opens_the_database_meanwhile(new: str):
    with held_proof(new) as none:
        assert none is None
    await (await open_store(new, CIPHER)).close()
    with held_proof(new) as proof:
        assert proof is not None
        assert opens(CIPHER, proof)
        opening = asyncio.ensure_future(open_store(new, CIPHER))
        while not (await cluster().ask("SELECT 1 FROM pg_locks WHERE NOT granted AND locktype = 'advisory'")):
            await asyncio.sleep(0)
        assert not opening.done()
    await (await opening).close()
    with pytest.raises(SealError):
        await open_store(new, Cipher(os.urandom(KEY_BYTES)))
