"""The store in PostgreSQL: many workers write at the same time, each transaction on a connection of its own."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncGenerator, Awaitable, Callable, Generator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager, contextmanager, suppress
from typing import Any, Protocol, cast

import asyncpg
from sqlalchemy import text
from sqlalchemy.engine import URL
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from core.errors import ConfigurationFault, LimberError, StoreBusy, StoreConflict
from core.storage.driver import to_the_end
from core.storage.keys import PROOF
from core.storage.opening import ALONE
from core.storage.sealed import Cipher
from core.storage.statements import RECALL
from core.storage.transaction import SqlTransaction

CONNECTIONS = 16  # of one worker; a worker is one core, and no more of its transactions make progress at a time
CONNECT_S = 10
_STATEMENTS = 512  # prepared ones kept by a connection: all of ours
_SETTINGS = {
    "application_name": "limber",
    "lock_timeout": "5s",  # as long as a SQLite file is waited for
    "idle_in_transaction_session_timeout": "20s",  # a worker that froze lets go of what it holds
    "tcp_keepalives_idle": "10",  # seconds; and so does one whose machine is gone
    "tcp_keepalives_interval": "5",
    "tcp_keepalives_count": "3",
}
# The same from our side: silence is asked about, and what nobody takes is given up.
_TCP = {"TCP_KEEPIDLE": 10, "TCP_KEEPINTVL": 5, "TCP_KEEPCNT": 3, "TCP_USER_TIMEOUT": 20_000}  # s, s, times, ms
_HAS_TABLES = text("SELECT to_regclass('remembered') IS NOT NULL")

# SQLSTATE (postgresql.org, appendix A). Somebody else was first with a row, or took away what it belongs to: whoever
# looks again sees that, as after a deadlock.
_CONFLICTS = frozenset({"40001", "40P01", "23503", "23505"})  # not serializable, deadlock, foreign key, unique
_AWAY = frozenset({"55P03", "25P03", "25006"})  # locked for too long, idle for too long, a copy to read from
_AWAY_CLASSES = ("08", "53", "57", "58")  # connection, resources (disk full, too many), going or starting, system
_REFUSED_CLASSES = ("28", "3D")  # who asks, no such database


class _Raw(Protocol):
    """The driver's connection."""

    def is_closed(self) -> bool: ...


class PostgresStore:
    """The store at `url`. Connections are made when they are needed, and made anew after the server was away."""

    shared = True

    def __init__(self, url: URL, cipher: Cipher) -> None:
        self._cipher = cipher
        self._engine = _engine(url)
        self._free = asyncio.Semaphore(CONNECTIONS)
        self._served = False  # whether it ever let us in

    @asynccontextmanager
    async def transaction(self) -> AsyncGenerator[SqlTransaction]:
        """A unit of work; leaving it normally commits, leaving it by an exception or cancelled undoes everything.

        Others run at the same time: what they have committed is seen by each statement. Where as many run as there are
        connections, it waits for one. Raises StoreConflict where PostgreSQL undid it because of another, StoreBusy
        where PostgreSQL is away, full, or somebody holds a row for more than five seconds; whether a commit that was
        cut off counted nobody knows.
        """
        with translated():
            async with self._free, _connected(self._engine, served=self._served) as connection:
                self._served = True
                transaction = SqlTransaction(connection, self._cipher, shared=True)
                try:
                    yield transaction
                    if transaction.failed:  # else PostgreSQL would undo it, and take the commit without a word
                        raise RuntimeError("a transaction went on after an error that had undone it")
                except BaseException:
                    with suppress(Exception):  # where there is no connection any more, nothing is left to be undone
                        await to_the_end(connection.rollback())
                    raise
                await to_the_end(connection.commit())

    async def close(self) -> None:
        """Close every connection."""
        await to_the_end(self._engine.dispose())


def _engine(url: URL) -> AsyncEngine:
    return create_async_engine(
        url,
        pool_size=CONNECTIONS,
        max_overflow=0,
        connect_args={
            "async_creator_fn": _watched,
            "timeout": CONNECT_S,
            "server_settings": _SETTINGS,
            "prepared_statement_cache_size": _STATEMENTS,
        },
    )


async def _watched(*given: Any, **named: Any) -> Any:
    """A connection that ends when the machine at its other end is gone: TCP alone would wait for many minutes."""
    connect = cast("Callable[..., Awaitable[Any]]", asyncpg.connect)  # untyped there
    connection = await connect(*given, **named)
    line = cast("socket.socket", connection._transport.get_extra_info("socket"))  # there is no other way to it
    if line.family in (socket.AF_INET, socket.AF_INET6):
        line.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
        for name, value in _TCP.items():
            if (option := getattr(socket, name, None)) is not None:  # each system has its own
                line.setsockopt(socket.IPPROTO_TCP, option, value)
    return connection


@asynccontextmanager
async def _connected(engine: AsyncEngine, *, served: bool = False) -> AsyncGenerator[AsyncConnection]:
    """A connection that is open, as far as can be known without asking: one that the server closed is not used."""
    connection = engine.connect()
    try:
        with translated(OSError, TimeoutError, served=served):
            await to_the_end(_opened(connection))
        yield connection
    finally:
        if connection.sync_connection is not None:
            await to_the_end(connection.close())


async def _opened(connection: AsyncConnection) -> None:
    await connection.start()
    while cast("_Raw", (await connection.get_raw_connection()).driver_connection).is_closed():
        await connection.invalidate()


@contextmanager
def translated(*errors: type[Exception], served: bool = False) -> Generator[None]:
    """Raises our own errors for those of a server that is away, full, or undid the transaction, and for `errors`.

    A refusal is a fault of the settings, but to whoever was `served` before: a server that is being put back, or whose
    rules are read anew, lets them in again.
    """
    try:
        yield
    except DBAPIError as error:
        if (ours := _ours(error.orig or error, lost=error.connection_invalidated, served=served)) is None:
            raise
        raise ours from error
    except (asyncpg.PostgresError, asyncpg.InterfaceError, ConnectionError, *errors) as error:
        if (ours := _ours(error, lost=not isinstance(error, asyncpg.PostgresError), served=served)) is None:
            raise
        raise ours from error


def _ours(error: BaseException, *, lost: bool, served: bool) -> LimberError | None:
    """What an error of the server or its driver is to us; None for what is our own fault."""
    state = str(getattr(error, "sqlstate", None) or "")
    if state in _CONFLICTS:
        return StoreConflict("another transaction stood in the way")
    if state.startswith(_REFUSED_CLASSES):
        refusal = f"PostgreSQL refuses LIMBER_DATABASE_URL: {error}"
        return StoreBusy(refusal) if served else ConfigurationFault(refusal)
    if lost or state in _AWAY or state.startswith(_AWAY_CLASSES):
        return StoreBusy(f"PostgreSQL is away or cannot write ({state or type(error).__name__})")
    return None


@contextmanager
def held_proof(url: URL) -> Generator[str | None]:
    """As `core.storage.store.held_proof`, of a database in PostgreSQL.

    Asked for from a thread of its own, for who asks may be in the middle of an event loop.
    """
    runner, holding = asyncio.Runner(), _holding(url)
    with ThreadPoolExecutor(1) as thread:
        try:
            yield thread.submit(runner.run, holding.__anext__()).result()
        finally:
            thread.submit(runner.run, holding.aclose()).result()
            thread.submit(runner.close).result()


async def _holding(url: URL) -> AsyncGenerator[str | None]:
    async with connected(url) as connection:
        await connection.exec_driver_sql(ALONE)
        has_tables = await connection.scalar(_HAS_TABLES)
        yield await connection.scalar(RECALL, {"of_key": PROOF}) if has_tables else None


@asynccontextmanager
async def connected(url: URL) -> AsyncGenerator[AsyncConnection]:
    """A single connection, for a look. Raises ConfigurationFault where the server refuses us, StoreBusy where it is
    away.
    """
    engine = _engine(url)
    try:
        with translated():
            async with _connected(engine) as connection:
                yield connection
    finally:
        await engine.dispose()
