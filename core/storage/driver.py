"""The SQLite driver below SQLAlchemy: aiosqlite, with trips to its thread only where SQLite may wait.

SQLAlchemy asks an asyncio driver for a cursor, has it execute, fetches and closes it, and for aiosqlite each of these
is a trip to the connection's thread and back. The trips cost more than SQLite does (delivery.md §5). A statement inside
a transaction takes microseconds and is done on the spot; beginning waits for other processes and committing for the
disk, so these two go to the thread.
"""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Callable, Coroutine, Sequence
from functools import partial
from typing import Any, Self, TypeVar

import aiosqlite

from core.errors import StoreBusy

_T = TypeVar("_T")
_PRAGMAS = (
    "PRAGMA busy_timeout = 5000",  # milliseconds; the first, because the others may have to wait already
    "PRAGMA synchronous = FULL",  # a check-in that was answered survives a power cut
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",  # what is deleted is written over, and not left in pages that are free
)
_WAL_TRIES = 100


async def connect(path: str) -> OneTripConnection:
    """An open connection to the file at `path` that begins no transaction by itself."""
    connection = OneTripConnection(partial(open_file, path), iter_chunk_size=1)
    await connection.start()
    return connection


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


class OneTripConnection(aiosqlite.Connection):
    """An aiosqlite connection whose cursors work on the spot."""

    def __init__(self, connector: Callable[[], sqlite3.Connection], iter_chunk_size: int) -> None:
        super().__init__(connector, iter_chunk_size)
        self._thread.daemon = True  # a program that fails before it closes the store still ends

    async def start(self) -> None:
        """Open the file. When that fails the thread has ended too."""
        try:
            await self
        except BaseException:
            await to_the_end(asyncio.to_thread(self._thread.join))  # aiosqlite stops it and does not wait
            raise

    async def say(self, sql: str) -> None:
        """Have SQLite do `sql`, which may wait, in the connection's thread."""

        def step(cursor: sqlite3.Cursor) -> object:
            return cursor.execute(sql)

        await self._execute(self.do, step)  # pyright: ignore[reportUnknownMemberType] - untyped there

    def cursor(self) -> _Cursor:  # pyright: ignore[reportIncompatibleMethodOverride] - SQLAlchemy is the only caller
        """What works on the spot."""
        return _Cursor(self)

    def do(self, step: Callable[[sqlite3.Cursor], object]) -> tuple[sqlite3.Cursor, list[Any]]:
        """Take `step` with a new cursor; returns the spent cursor and its rows."""
        cursor = self._conn.cursor()
        try:
            step(cursor)
            return cursor, cursor.fetchall() if cursor.description else []
        finally:
            cursor.close()


class _Cursor:
    """What SQLAlchemy uses of an asyncio cursor."""

    description: Any = None
    rowcount = -1
    lastrowid: int | None = None

    def __init__(self, connection: OneTripConnection) -> None:
        self._connection = connection
        self._rows: list[Any] = []

    async def __aenter__(self) -> Self:
        return self

    async def execute(self, operation: str, parameters: Sequence[Any] = ()) -> None:
        self._take(lambda cursor: cursor.execute(operation, parameters))

    async def executemany(self, operation: str, parameters: Sequence[Sequence[Any]]) -> None:
        self._take(lambda cursor: cursor.executemany(operation, parameters))

    async def fetchall(self) -> list[Any]:
        return self._rows

    async def close(self) -> None:
        self._rows = []

    def _take(self, step: Callable[[sqlite3.Cursor], object]) -> None:
        spent, self._rows = self._connection.do(step)
        self.description, self.rowcount, self.lastrowid = spent.description, spent.rowcount, spent.lastrowid
