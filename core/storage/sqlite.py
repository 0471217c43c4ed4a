"""The store in one SQLite file: one transaction runs at a time, and those that wait are committed together."""

from __future__ import annotations

import asyncio
import os
import sqlite3
from collections.abc import AsyncGenerator, Generator
from contextlib import asynccontextmanager, closing, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import cast

from sqlalchemy.engine import URL
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection, create_async_engine

from core.errors import ConfigurationFault, StoreBusy
from core.storage.driver import OneTripConnection, connect, is_busy, is_full, open_file, to_the_end
from core.storage.keys import PROOF
from core.storage.sealed import Cipher
from core.storage.transaction import SqlTransaction

_TAKEN = "another process has been writing to the database for five seconds"
_NOT_TAKEN = "the disk takes nothing: it is full, or broken"


@dataclass(slots=True)
class _Group:
    """Transactions that are kept by one commit. `lost`: SQLite gave up all of them; `forgot`: one removed a person."""

    commit: asyncio.Task[None] | None = None
    lost: bool = False
    forgot: bool = False


class SqliteStore:
    """The store in one SQLite file: one transaction runs at a time, the others wait for their turn.

    A commit waits for the disk, so those that queue up meanwhile share the next one: each is a savepoint of it, and
    none is left before the commit is done.

    SQLAlchemy speaks the statements; where a transaction begins and ends is said to the driver itself.
    """

    shared = False

    def __init__(self, connection: AsyncConnection, driver: OneTripConnection, cipher: Cipher) -> None:
        self._connection = connection
        self._driver = driver
        self._cipher = cipher
        self._turn = asyncio.Lock()
        self._group = _Group()

    @asynccontextmanager
    async def transaction(self) -> AsyncGenerator[SqlTransaction]:
        """A unit of work; leaving it normally commits, leaving it by an exception or cancelled undoes everything.

        It waits for the one before it, so a task must not open a second inside its first. Raises StoreBusy when
        another process keeps the file for more than five seconds, and when the disk is full or takes nothing.
        """
        with _translated():
            async with self._turn:
                try:
                    if not self._driver.in_transaction:
                        await self._begin()
                    transaction = SqlTransaction(self._connection, self._cipher)
                    with self._savepoint():
                        yield transaction
                    self._group.forgot |= transaction.forgot
                finally:
                    group = self._group
                    if group.commit is None and self._driver.in_transaction:
                        group.commit = asyncio.create_task(self._commit(group))
            if group.commit is not None:
                await asyncio.shield(group.commit)

    async def close(self) -> None:
        """Let the running transaction end and close the file."""
        if self._group.commit is not None:
            await asyncio.wait([self._group.commit])
        async with self._turn:
            await to_the_end(_close(self._connection))

    @contextmanager
    def _savepoint(self) -> Generator[None]:
        self._driver.do(lambda cursor: cursor.execute("SAVEPOINT one"))
        try:
            yield
        except BaseException:
            if self._driver.in_transaction:
                self._driver.do(lambda cursor: cursor.execute("ROLLBACK TO one"))
            else:  # a full disk and its like end the whole transaction
                self._group.lost = True
            raise
        finally:
            if self._driver.in_transaction:
                self._driver.do(lambda cursor: cursor.execute("RELEASE one"))

    async def _commit(self, group: _Group) -> None:
        """Keep what the group did, after those who were waiting already. An error undoes, and goes to, all of it."""
        async with self._turn:
            self._group = _Group()
            try:
                if group.lost:
                    raise StoreBusy(_NOT_TAKEN)
                await self._driver.say("COMMIT")
                if group.forgot:  # until the journal is emptied, what was removed can still be read in it
                    await self._driver.say("PRAGMA wal_checkpoint(TRUNCATE)")
            finally:
                if self._driver.in_transaction:
                    await self._driver.say("ROLLBACK")

    async def _begin(self) -> None:
        if self._group.commit is None:  # what the one before it lost, alone, is none of its business
            self._group = _Group()
        # At once with the right to write: one that only finds out later that it must wait cannot wait any more.
        await to_the_end(self._driver.say("BEGIN IMMEDIATE"))


async def open_sqlite(url: URL, cipher: Cipher) -> SqliteStore:
    """The store in the file that `url` names, created if missing, with whatever tables it has.

    Raises ConfigurationFault for a file that cannot be opened.
    """
    connection = await _connect(url)
    driver = cast("OneTripConnection", (await connection.get_raw_connection()).driver_connection)
    return SqliteStore(connection, driver, cipher)


@contextmanager
def _translated() -> Generator[None]:
    """Raises our own error for those of a file that cannot be written to now."""
    try:
        yield
    except (sqlite3.OperationalError, DBAPIError) as error:
        cause = error.orig if isinstance(error, DBAPIError) else error
        if not isinstance(cause, sqlite3.OperationalError):
            raise
        if is_busy(cause):
            raise StoreBusy(_TAKEN) from error
        if is_full(cause):
            raise StoreBusy(_NOT_TAKEN) from error
        raise


@contextmanager
def held_proof(url: URL) -> Generator[str | None]:
    """As `core.storage.store.held_proof`, of the database in a file."""
    path = Path(str(url.database))
    if not path.exists():
        yield None
        return
    try:
        database = open_file(str(path))
    except sqlite3.DatabaseError:
        yield None
        return
    with closing(database):
        yield _held_proof(database)


def _held_proof(database: sqlite3.Connection) -> str | None:
    try:
        database.execute("BEGIN IMMEDIATE").close()
        row = database.execute("SELECT value FROM remembered WHERE key = ?", (PROOF,)).fetchone()
    except sqlite3.OperationalError as error:
        if is_busy(error):
            raise StoreBusy(_TAKEN) from error
        return None  # it has no tables yet
    return None if row is None else str(row[0])


async def _connect(url: URL) -> AsyncConnection:
    path = str(url.database)
    try:
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))  # SQLite itself would let others read a new file
        return await create_async_engine(url, async_creator=partial(connect, path)).connect()
    except OSError as error:
        raise ConfigurationFault(f"cannot open the database {path}: {error.strerror}") from error
    except DBAPIError as error:
        raise ConfigurationFault(f"cannot open the database {path}: {error.orig}") from error


async def _close(connection: AsyncConnection) -> None:
    await connection.close()
    await connection.engine.dispose()
