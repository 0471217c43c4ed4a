"""Opens the database and hands out transactions, one at a time."""

from __future__ import annotations

import asyncio
import base64
import os
import sqlite3
from collections.abc import AsyncGenerator, Generator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from functools import partial
from typing import cast

from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection, create_async_engine

from core.errors import ConfigurationFault, SealError, StoreBusy
from core.storage.driver import OneTripConnection, connect, is_busy, to_the_end
from core.storage.migrations import migrate
from core.storage.sealed import Cipher
from core.storage.transaction import SqlTransaction

_DRIVER = "sqlite+aiosqlite"
_KEY_CHECK = "data_key"
_KNOWN = b"limber"


@dataclass(slots=True)
class _Group:
    """Transactions that are kept by one commit. `lost`: SQLite gave up all of them."""

    commit: asyncio.Task[None] | None = None
    lost: bool = False


class SqliteStore:
    """The store in one SQLite file: one transaction runs at a time, the others wait for their turn.

    A commit waits for the disk, so those that queue up meanwhile share the next one: each is a savepoint of it, and
    none is left before the commit is done.

    SQLAlchemy speaks the statements; where a transaction begins and ends is said to the driver itself.
    """

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
        another process keeps the file for more than five seconds.
        """
        async with self._turn:
            try:
                if not self._driver.in_transaction:
                    await self._begin()
                with self._savepoint():
                    yield SqlTransaction(self._connection, self._cipher)
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
                await self._driver.say("ROLLBACK" if group.lost else "COMMIT")
            except BaseException:
                if self._driver.in_transaction:
                    await self._driver.say("ROLLBACK")
                raise
        if group.lost:
            raise sqlite3.OperationalError("the transaction was given up")

    async def _begin(self) -> None:
        try:
            # At once with the right to write: one that only finds out later that it must wait cannot wait any more.
            await to_the_end(self._driver.say("BEGIN IMMEDIATE"))
        except sqlite3.OperationalError as error:
            if is_busy(error):
                raise StoreBusy("another process has been writing to the database for five seconds") from error
            raise


async def open_store(url: str, cipher: Cipher) -> SqliteStore:
    """The store at `url` (`sqlite+aiosqlite:///path`), created or brought to the tables of this version.

    Raises ConfigurationFault for a URL that cannot be opened or a database of a newer Limber, SealError for one made
    with another key, StoreBusy when another process keeps it for more than five seconds.
    """
    connection = await _connect(_file_url(url))
    driver = cast("OneTripConnection", (await connection.get_raw_connection()).driver_connection)
    store = SqliteStore(connection, driver, cipher)
    try:
        async with store.transaction() as transaction:
            await to_the_end(connection.run_sync(migrate))
            await _check_key(transaction, cipher)
    except BaseException:
        await store.close()
        raise
    return store


def _file_url(text: str) -> URL:
    try:
        url = make_url(text)
    except ArgumentError as error:
        raise ConfigurationFault(f"the database URL cannot be read; write {_DRIVER}:///path/to/file") from error
    if url.drivername != _DRIVER or url.database in (None, "", ":memory:"):
        raise ConfigurationFault(f"a database URL is {_DRIVER}:///path/to/file, not {url.render_as_string()}")
    return url


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


async def _check_key(transaction: SqlTransaction, cipher: Cipher) -> None:
    kept = await transaction.recall(_KEY_CHECK)
    if kept is None:
        sealed = cipher.seal(_KNOWN, f"remembered.{_KEY_CHECK}")
        await transaction.remember(_KEY_CHECK, base64.b64encode(sealed).decode())
        return
    try:
        cipher.open(base64.b64decode(kept), f"remembered.{_KEY_CHECK}")
    except SealError as error:
        raise SealError(
            "this database was made with another data key; put that key back (the key file or LIMBER_DATA_KEY),"
            " or start with a new database: without its key the sealed values cannot be read"
        ) from error
