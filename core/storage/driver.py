"""A SQLite file below SQLAlchemy: spoken to on the spot, with trips to a thread only where SQLite may wait.

A statement inside a transaction takes microseconds, and a trip to a thread and back costs more than SQLite does
(delivery.md §5). Beginning waits only where another process is writing, and committing only where something is to reach
the disk: these two, then, are done in a thread.
"""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

from sqlalchemy import Connection, CursorResult, Executable

from core.errors import StoreBusy

_T = TypeVar("_T")
_PATIENT = "PRAGMA busy_timeout = 5000"  # milliseconds for which another process is waited for
_IMPATIENT = "PRAGMA busy_timeout = 0"
_PRAGMAS = (
    _PATIENT,  # the first, because the others may have to wait already
    "PRAGMA synchronous = FULL",  # a check-in that was answered survives a power cut
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",  # what is deleted is written over, and not left in pages that are free
)
_WAL_TRIES = 100


def open_file(path: str) -> sqlite3.Connection:
    """An open connection to the file at `path`, created if missing. Raises StoreBusy when others keep opening it."""
    connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    try:
        for pragma in _PRAGMAS:
            connection.execute(pragma).close()
        _use_wal(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _use_wal(connection: sqlite3.Connection) -> None:
    """Change the journal to WAL. Where several processes open a new file at once, SQLite refuses all but one of them
    without waiting; to begin a transaction it does wait, so that is how to wait for the one that may.
    """
    for _ in range(_WAL_TRIES):
        try:
            connection.execute("PRAGMA journal_mode = WAL").close()
            return
        except sqlite3.OperationalError as error:
            if not is_busy(error):
                raise
            connection.execute("BEGIN IMMEDIATE").close()
            connection.execute("ROLLBACK").close()
    raise StoreBusy("other processes keep opening the database")


def is_busy(error: sqlite3.OperationalError) -> bool:
    """Whether SQLite gave up because another process holds the file."""
    return error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY


def is_full(error: sqlite3.OperationalError) -> bool:
    """Whether SQLite gave up because the disk is full, or takes nothing for another reason."""
    return error.sqlite_errorcode & 0xFF in (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR)


async def to_the_end(step: Coroutine[Any, Any, _T]) -> _T:
    """The result of `step`, which is finished even when this task is cancelled meanwhile; only then is it cancelled.

    A trip given up half-way goes on in the thread, and nobody knows any more what became of the transaction.
    """
    task = asyncio.ensure_future(step)
    cancelled: asyncio.CancelledError | None = None
    while not task.done():
        try:
            await asyncio.wait((task,))
        except asyncio.CancelledError as error:
            cancelled = error
    if cancelled is None:
        return task.result()
    task.exception()  # seen, and of no use to a task that is going away
    raise cancelled


class OnTheSpot:
    """A connection with the manners of an asynchronous one, whose statements never wait."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def execute(self, statement: Executable, parameters: Any = None, /) -> CursorResult[*tuple[Any, ...]]:
        """Have the statement done, with these values or for each of them."""
        return self._connection.execute(statement, parameters)

    async def exec_driver_sql(self, statement: str) -> CursorResult[*tuple[Any, ...]]:
        """Have this SQL done as it stands."""
        return self._connection.exec_driver_sql(statement)

    async def run_sync(self, step: Callable[[Connection], _T]) -> _T:
        """Do what needs a connection that does not know of asyncio."""
        return step(self._connection)


class File:
    """One open SQLite file, in which a transaction is begun and ended by hand."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="sqlite")
        self._changes = 0
        self.say(_IMPATIENT)

    @property
    def in_transaction(self) -> bool:
        """Whether one is open."""
        return self._connection.in_transaction

    @property
    def changed(self) -> bool:
        """Whether the open transaction has changed a row."""
        return self._connection.total_changes != self._changes

    async def begin(self) -> None:
        """Begin with the right to write: one that only finds out later that it must wait cannot wait any more."""
        try:
            self.say("BEGIN IMMEDIATE")
        except sqlite3.OperationalError as error:
            if not is_busy(error):
                raise
            await self.wait("BEGIN IMMEDIATE")
        self._changes = self._connection.total_changes

    def say(self, sql: str) -> None:
        """Have SQLite do `sql` now. Raises sqlite3.OperationalError where it would have to wait."""
        self._connection.execute(sql).close()

    async def wait(self, sql: str) -> None:
        """Have SQLite do `sql`, which may wait, in a thread; to its end, whatever becomes of this task."""
        await to_the_end(self._in_thread(sql))

    async def empty_journal(self) -> bool:
        """Write what is in the journal into the file, and empty it; False where somebody reads it, or a full disk takes
        nothing.
        """
        return await to_the_end(self._emptied())

    async def _emptied(self) -> bool:
        return await asyncio.get_running_loop().run_in_executor(self._thread, self._empty)

    def _empty(self) -> bool:
        try:
            busy: int = self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
        except sqlite3.OperationalError:
            return False
        return not busy

    async def _in_thread(self, sql: str) -> None:
        await asyncio.get_running_loop().run_in_executor(self._thread, self._patiently, sql)

    def _patiently(self, sql: str) -> None:
        self.say(_PATIENT)
        try:
            self.say(sql)
        finally:
            self.say(_IMPATIENT)

    def close(self) -> None:
        """End the thread; the connection is SQLAlchemy's to close."""
        self._thread.shutdown()
