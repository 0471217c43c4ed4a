"""Three statements and a commit, as a check-in needs them: as people write them, ours, and what the disk can do."""

from __future__ import annotations

import asyncio
import os
import queue
import sqlite3
import threading
from collections.abc import AsyncGenerator, Awaitable, Callable, Mapping
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from types import ModuleType
from typing import Any

import aiosqlite
import asyncpg
from sqlalchemy import BigInteger, Column, Executable, Integer, MetaData, Table, Text, bindparam, create_engine, event
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import make_url
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from core.rules.ledger import Outcome
from core.rules.people import PersonId
from core.rules.streak import Status
from core.storage.store import SqlStore
from tests.bench import postgres, subject
from tests.bench.ground import NOON, Crowd, Ground, enroll, enroll_postgres
from tests.bench.meter import drive
from tests.bench.subject import Numbers, Subject, Variant

COUNT = 2_000
WARM_UP = 100
IN_FLIGHT = 32
DAY = NOON.date().isoformat()
BODY = "well done"
PRAGMAS = ("PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL", "PRAGMA busy_timeout = 30000")

Step = Callable[[int], Awaitable[object]]

_metadata = MetaData()
_check_in = Table(
    "check_in",
    _metadata,
    Column("person", BigInteger, primary_key=True, autoincrement=False),
    Column("local_day", Text, primary_key=True),
    Column("status", Text),
)
_streak = Table("streak", _metadata, Column("person", BigInteger, primary_key=True), Column("days", Integer))
_outbox = Table(
    "outbox", _metadata, Column("id", Integer, primary_key=True), Column("person", BigInteger), Column("body", Text)
)
CHECK_IN = "INSERT INTO check_in VALUES (?, ?, 'done') ON CONFLICT (person, local_day) DO UPDATE SET status = 'done'"
STREAK = "INSERT INTO streak VALUES (?, 1) ON CONFLICT (person) DO UPDATE SET days = streak.days + 1"
OUTBOX = "INSERT INTO outbox (person, body) VALUES (?, ?)"


async def prepare(ground: Ground) -> None:
    bare_sqlite(ground.path("commit-bare"))
    url = await postgres.create(ground.postgres, "commit-bare")
    _create(str(make_url(url).set(drivername="postgresql+psycopg")))
    crowd = Crowd(count=WARM_UP + ground.count(COUNT))
    enroll(ground, "commit-limber", crowd)
    await enroll_postgres(ground, "commit-limber", crowd)


def bare_sqlite(path: Path) -> None:
    """Three tables and nothing in them."""
    _create(f"sqlite:///{path}")


def _create(url: str) -> None:
    engine = create_engine(url)
    _metadata.create_all(engine)
    engine.dispose()


async def measure(variant: str, ground: Ground) -> Numbers:
    end = WARM_UP + ground.count(COUNT)
    async with _step(variant, ground) as step:
        await drive(step, range(WARM_UP), IN_FLIGHT)
        return await drive(step, range(WARM_UP, end), IN_FLIGHT)


@asynccontextmanager
async def _step(variant: str, ground: Ground) -> AsyncGenerator[Step]:
    if variant == "limber":
        async with ground.store("commit-limber") as store:
            yield _ours(store)
    elif variant == "pglimber":
        async with ground.postgres_store("commit-limber") as store:
            yield _ours(store)
    elif variant.startswith("pg"):
        async with postgres.copy(ground.postgres, "commit-bare") as url, ON_POSTGRES[variant](url) as step:
            yield step
    else:
        async with ground.copy("commit-bare") as path, ON_SQLITE[variant](path) as step:
            yield step


def _ours(store: SqlStore) -> Step:
    async def step(number: int) -> None:
        person, day = PersonId(number + 1), NOON.date()
        async with store.transaction() as tx:
            await tx.check_in(person, day, Status.DONE, now=NOON)
            await tx.excuse([(person, day, Outcome.NOT_PLANNED)])
            await tx.remember(f"bench {number}", BODY)

    return step


# --- SQLite


@asynccontextmanager
async def _disk(path: Path) -> AsyncGenerator[Step]:
    """The floor that no database is below: 4 KiB written and flushed, one after the other."""
    file = os.open(path.with_suffix(".disk"), os.O_CREAT | os.O_WRONLY)
    turn = asyncio.Lock()

    async def step(number: int) -> None:
        async with turn:
            os.write(file, bytes(4096))
            os.fdatasync(file)

    yield step
    os.close(file)


@asynccontextmanager
async def _connection_each(path: Path) -> AsyncGenerator[Step]:
    async def step(number: int) -> None:
        async with aiosqlite.connect(path, isolation_level=None) as connection:
            for pragma in PRAGMAS:
                await connection.execute(pragma)
            await _say_all(connection, number)

    yield step


@asynccontextmanager
async def one_connection(path: Path) -> AsyncGenerator[Step]:
    """What is called on a connection that all tasks share, in turn."""
    turn = asyncio.Lock()
    async with aiosqlite.connect(path, isolation_level=None) as connection:
        for pragma in PRAGMAS:
            await connection.execute(pragma)

        async def step(number: int) -> None:
            async with turn:
                await _say_all(connection, number)

        yield step


async def _say_all(connection: aiosqlite.Connection, number: int) -> None:
    await connection.execute("BEGIN IMMEDIATE")
    await connection.execute(CHECK_IN, (number, DAY))
    await connection.execute(STREAK, (number,))
    await connection.execute(OUTBOX, (number, BODY))
    await connection.execute("COMMIT")


@asynccontextmanager
async def _sqlalchemy(path: Path, *, built_once: bool = True) -> AsyncGenerator[Step]:
    engine = create_async_engine(f"sqlite+aiosqlite:///{path}", pool_size=1, max_overflow=0)

    @event.listens_for(engine.sync_engine, "connect")
    def _(connection: Any, _record: object) -> None:
        for pragma in PRAGMAS:
            connection.execute(pragma)

    yield _through(engine, sqlite, built_once=built_once)
    await engine.dispose()


@asynccontextmanager
async def _sqlalchemy_built(path: Path) -> AsyncGenerator[Step]:
    async with _sqlalchemy(path, built_once=False) as step:
        yield step


@asynccontextmanager
async def _writer(path: Path) -> AsyncGenerator[Step]:
    """A thread that commits all that waits together."""
    waiting: queue.SimpleQueue[tuple[int, asyncio.Future[None]] | None] = queue.SimpleQueue()
    thread = threading.Thread(target=_write, args=(path, waiting, asyncio.get_running_loop()))
    thread.start()

    async def step(number: int) -> None:
        done: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        waiting.put((number, done))
        await done

    yield step
    waiting.put(None)
    thread.join()


def _write(path: Path, waiting: queue.SimpleQueue[Any], loop: asyncio.AbstractEventLoop) -> None:
    connection = sqlite3.connect(path, isolation_level=None)
    for pragma in PRAGMAS:
        connection.execute(pragma)
    while (first := waiting.get()) is not None:
        group = [first, *(waiting.get() for _ in range(waiting.qsize()))]
        connection.execute("BEGIN IMMEDIATE")
        for number, _ in group:
            connection.execute(CHECK_IN, (number, DAY))
            connection.execute(STREAK, (number,))
            connection.execute(OUTBOX, (number, BODY))
        connection.execute("COMMIT")
        loop.call_soon_threadsafe(lambda group=group: [done.set_result(None) for _, done in group])
    connection.close()


# --- PostgreSQL


@asynccontextmanager
async def _asyncpg(url: str) -> AsyncGenerator[Step]:
    pool = await asyncpg.create_pool(postgres.plain(url), min_size=IN_FLIGHT, max_size=IN_FLIGHT)
    texts = [_numbered(text) for text in (CHECK_IN, STREAK, OUTBOX)]

    async def step(number: int) -> None:
        async with pool.acquire() as connection, connection.transaction():
            await connection.execute(texts[0], number, DAY)
            await connection.execute(texts[1], number)
            await connection.execute(texts[2], number, BODY)

    yield step
    await pool.close()


def _numbered(text: str) -> str:
    """The statement with PostgreSQL's numbered places."""
    first, *others = text.split("?")
    return first + "".join(f"${number}{part}" for number, part in enumerate(others, 1))


@asynccontextmanager
async def _sqlalchemy_asyncpg(url: str) -> AsyncGenerator[Step]:
    engine = create_async_engine(url, pool_size=IN_FLIGHT, max_overflow=0)
    yield _through(engine, postgresql, built_once=True)
    await engine.dispose()


def _through(engine: AsyncEngine, dialect: ModuleType, *, built_once: bool) -> Step:
    once = _statements(dialect)

    async def step(number: int) -> None:
        check_in, streak, outbox = once if built_once else _statements(dialect)
        async with engine.begin() as connection:
            await connection.execute(check_in, {"person": number, "local_day": DAY})
            await connection.execute(streak, {"person": number})
            await connection.execute(outbox, {"person": number, "body": BODY})

    return step


def _statements(dialect: ModuleType) -> tuple[Executable, Executable, Executable]:
    person = bindparam("person")
    checked = dialect.insert(_check_in).values(person=person, local_day=bindparam("local_day"), status="done")
    counted = dialect.insert(_streak).values(person=person, days=1)
    return (
        checked.on_conflict_do_update(index_elements=["person", "local_day"], set_={"status": "done"}),
        counted.on_conflict_do_update(index_elements=["person"], set_={"days": _streak.c.days + 1}),
        _outbox.insert().values(person=person, body=bindparam("body")),
    )


ON_SQLITE: Mapping[str, Callable[[Path], AbstractAsyncContextManager[Step]]] = {
    "disk": _disk,
    "each": _connection_each,
    "shared": one_connection,
    "sqlalchemy": _sqlalchemy,
    "built": _sqlalchemy_built,
    "writer": _writer,
}
ON_POSTGRES: Mapping[str, Callable[[str], AbstractAsyncContextManager[Step]]] = {
    "pgraw": _asyncpg,
    "pgsqlalchemy": _sqlalchemy_asyncpg,
}
SUBJECT = Subject(
    title=f"commit: three statements and a commit, {IN_FLIGHT} tasks; synchronous = FULL",
    columns=(
        subject.Column(key="rate", head="a second"),
        subject.Column(key="p99_ms", head="p99 ms", digits=1),
        subject.Column(key="cpu_us", head="CPU µs each, without PostgreSQL's"),
    ),
    variants=(
        Variant(name="disk", label="the disk: 4 KiB written and flushed"),
        Variant(name="each", label="aiosqlite, a connection for each"),
        Variant(name="shared", label="aiosqlite, one connection"),
        Variant(name="sqlalchemy", label="SQLAlchemy over aiosqlite", against=("shared",)),
        Variant(name="built", label="SQLAlchemy over aiosqlite, statements built each time", against=("shared",)),
        Variant(name="writer", label="a thread that commits together", against=("shared",)),
        Variant(name="limber", label="Limber's store, SQLite", against=("shared", "sqlalchemy", "writer")),
        Variant(name="pgraw", label="asyncpg"),
        Variant(name="pgsqlalchemy", label="SQLAlchemy over asyncpg", against=("pgraw",)),
        Variant(name="pglimber", label="Limber's store, PostgreSQL", against=("pgraw", "pgsqlalchemy")),
    ),
    prepare=prepare,
    measure=measure,
    postgres=True,
)
