"""The store in one SQLite file: one transaction runs at a time, and those that wait are committed together."""

from __future__ import annotations

import asyncio
import os
import sqlite3
from collections.abc import AsyncGenerator, Generator
from contextlib import ExitStack, asynccontextmanager, closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import create_engine
from sqlalchemy.engine import URL, Connection
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from core.errors import ConfigurationFault, StoreBusy
from core.storage.driver import File, OnTheSpot, is_busy, is_full, open_file
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

    SQLAlchemy speaks the statements; where a transaction begins and ends is said to the file itself.
    """

    shared = False

    def __init__(self, connection: Connection, file: File, cipher: Cipher) -> None:
        self._connection = connection
        self._asked = OnTheSpot(connection)
        self._file = file
        self._cipher = cipher
        self._turn = asyncio.Lock()
        self._group = _Group()
        self._to_empty = False  # the journal, which somebody was reading when it should have been: the next commit does

    @asynccontextmanager
    async def transaction(self) -> AsyncGenerator[SqlTransaction]:
        """A unit of work; leaving it normally commits, leaving it by an exception or cancelled undoes everything.

        It waits for the one before it, so a task must not open a second inside its first. Raises StoreBusy when
        another process keeps the file for more than five seconds, and when the disk is full or takes nothing.
        """
        with _translated():
            async with self._turn:
                try:
                    if not self._file.in_transaction:
                        await self._begin()
                    transaction = SqlTransaction(self._asked, self._cipher)
                    with self._savepoint():
                        yield transaction
                    self._group.forgot |= transaction.forgot
                finally:
                    group = self._group
                    if group.commit is None and self._file.in_transaction:
                        self._end(group)
            if group.commit is not None:
                await asyncio.shield(group.commit)
            else:
                await asyncio.sleep(0)  # whoever reads again and again lets the others go on

    async def close(self) -> None:
        """Let the running transaction end and close the file."""
        if self._group.commit is not None:
            await asyncio.wait([self._group.commit])
        async with self._turn:
            self._connection.close()
            self._connection.engine.dispose()
            self._file.close()

    @contextmanager
    def _savepoint(self) -> Generator[None]:
        self._file.say("SAVEPOINT one")
        try:
            yield
        except BaseException:
            if self._file.in_transaction:
                self._file.say("ROLLBACK TO one")
            else:  # a full disk and its like end the whole transaction
                self._group.lost = True
            raise
        finally:
            if self._file.in_transaction:
                self._file.say("RELEASE one")

    def _end(self, group: _Group) -> None:
        """Commit after those who were waiting already, with them; at once where there is nothing to be kept."""
        if self._file.changed:
            group.commit = asyncio.create_task(self._commit(group))
        else:
            self._file.say("COMMIT")

    async def _commit(self, group: _Group) -> None:
        """Keep what the group did, after those who were waiting already. An error undoes, and goes to, all of it."""
        async with self._turn:
            self._group = _Group()
            try:
                if group.lost:
                    raise StoreBusy(_NOT_TAKEN)
                await self._file.wait("COMMIT")
                self._to_empty |= group.forgot
                if self._to_empty:  # until the journal is emptied, what was removed can still be read in it
                    self._to_empty = not await self._file.empty_journal()
            finally:
                if self._file.in_transaction:
                    await self._file.wait("ROLLBACK")

    async def _begin(self) -> None:
        if self._group.commit is None:  # what the one before it lost, alone, is none of its business
            self._group = _Group()
        await self._file.begin()


async def open_sqlite(url: URL, cipher: Cipher) -> SqliteStore:
    """The store in the file that `url` names, created if missing, with whatever tables it has.

    Raises ConfigurationFault for a file that cannot be opened.
    """
    path = str(url.database)
    with _named(path):
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))  # SQLite itself would let others read a new file
        opened = await asyncio.to_thread(open_file, path)
        file = File(opened)
        connection = create_engine("sqlite://", creator=lambda: opened, poolclass=NullPool).connect()
        return SqliteStore(connection, file, cipher)


@contextmanager
def _named(path: str) -> Generator[None]:
    try:
        yield
    except OSError as error:
        raise ConfigurationFault(f"cannot open the database {path}: {error.strerror}") from error
    except (DBAPIError, sqlite3.DatabaseError) as error:
        cause = error.orig if isinstance(error, DBAPIError) else error
        raise ConfigurationFault(f"cannot open the database {path}: {cause}") from error


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
    with ExitStack() as stack:
        yield _held_proof(path, stack) if path.exists() else None


def _held_proof(path: Path, stack: ExitStack) -> str | None:
    """The proof in the file, which is held until the stack is closed. None only where it is known that there is none:
    whoever is told so makes a new key.
    """
    try:
        with _translated():
            database = stack.enter_context(closing(open_file(str(path))))
            database.execute("BEGIN IMMEDIATE").close()
            if database.execute("SELECT 1 FROM sqlite_master WHERE name = 'remembered'").fetchone() is None:
                return None  # it has no tables yet
            row = database.execute("SELECT value FROM remembered WHERE key = ?", (PROOF,)).fetchone()
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode == sqlite3.SQLITE_NOTADB:
            return None
        raise ConfigurationFault(
            f"cannot open the database {path}: {error}. Does the user that runs Limber own it, and its folder?"
        ) from error
    return None if row is None else str(row[0])
