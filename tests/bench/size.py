"""What a person and a year of their days take on the disk, in SQLite and in PostgreSQL, and what is written on the way.

Days come one after the other for everybody, as they do in real life: so do the rows, and the trees are as full as then.
"""

from __future__ import annotations

import os
from collections.abc import AsyncGenerator, Callable, Iterator
from contextlib import asynccontextmanager
from datetime import date, datetime, timedelta
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, insert, text
from sqlalchemy.engine import make_url

from core.delivery.planner import Planner
from core.rules.dose import Dose
from core.rules.ledger import DeliveryState, Settlement
from core.rules.people import PersonId
from core.rules.session import Item, Session
from core.rules.streak import Status
from core.storage import tables
from core.storage.records import to_bytes
from tests.bench import postgres
from tests.bench.ground import NOON, Crowd, Ground, address, enroll_postgres, opened, rows_of, waiting_at
from tests.bench.subject import Column, Numbers, Subject, Variant
from tests.storage.factory import CIPHER, fresh_sqlite

PEOPLE = 1_000
DAYS = 365
WAL_PEOPLE = 200
LEASE = timedelta(minutes=5)
ITEMS = 6  # exercises of a session
SAFETY_LINES = 2

Sized = Callable[[Connection], int]


async def prepare(ground: Ground) -> None:
    await enroll_postgres(ground, "size-written", Crowd(count=WAL_PEOPLE, waves=(WAL_PEOPLE,)))


async def measure(variant: str, ground: Ground) -> Numbers:
    if variant == "sqlite":
        async with _empty_sqlite(ground) as path:
            return _kept(create_engine(f"sqlite:///{path}"), _sqlite_size, ground.count(PEOPLE))
    url = await postgres.create(ground.postgres, f"size-{os.getpid()}")
    async with opened(url):
        pass
    kept = _kept(
        create_engine(make_url(url).set(drivername="postgresql+psycopg")), _postgres_size, ground.count(PEOPLE)
    )
    return {**kept, **await _written(ground)}


def _kept(engine: Engine, size: Sized, people: int) -> dict[str, float]:
    """Bytes a row of each kind, with its part of every index."""
    numbers: dict[str, float] = {}
    with engine.connect() as connection:
        for name, count, rows in _kinds(people):
            before = size(connection)
            for table, some in rows:
                if some:
                    connection.execute(insert(table), some)
            connection.commit()
            numbers[name] = (size(connection) - before) / count
    engine.dispose()
    return {**numbers, "year": numbers["person"] + DAYS * sum(numbers[each] for each in ("day", "message", "session"))}


Rows = Iterator[tuple[tables.Table, list[dict[str, object]]]]


def _kinds(people: int) -> Iterator[tuple[str, int, Rows]]:
    numbers = range(1, people + 1)
    yield "person", people, _person_rows(numbers)
    yield "day", people * DAYS, ((tables.check_in, [_day(person, day) for person in numbers]) for day in _days())
    yield (
        "message",
        people * DAYS,
        ((tables.delivery, [_message(person, day) for person in numbers]) for day in _days()),
    )
    yield "session", people * DAYS, ((tables.session, [_session(person, day) for person in numbers]) for day in _days())


def _days() -> Iterator[date]:
    return (NOON.date() - timedelta(days=back) for back in range(DAYS, 0, -1))


def _person_rows(numbers: range) -> Rows:
    """With what Start asks: a profile, and what was said about safety."""
    block = CIPHER.seal(to_bytes(""), "size")
    yield from rows_of(Crowd(count=len(numbers))).items()
    yield tables.profile, [{"person": person, "sealed": block} for person in numbers]
    lines = range(1, SAFETY_LINES + 1)
    yield (
        tables.safety_line,
        [{"person": person, "number": line, "sealed": block} for person in numbers for line in lines],
    )


def _day(person: int, day: date) -> dict[str, object]:
    soreness = CIPHER.seal(b"\x03", f"check_in.soreness:{person}:{day}")
    return {"person": person, "local_day": day, "status": "done", "recorded_at": NOON, "soreness": soreness}


def _message(person: int, day: date) -> dict[str, object]:
    at = datetime.combine(day, NOON.timetz())
    return {
        "person": person,
        "platform": "telegram",
        "address": str(address(person)),
        "private": True,
        "kind": "day",
        "local_day": day,
        "due_at": at,
        "ready_at": at,
        "tried_at": at,
        "state": "sent",
        "attempt": 0,
        "claim": 1,
        "worker": "limber-1",
        "platform_ref": f"{address(person)}:12345",
    }


def _session(person: int, day: date) -> dict[str, object]:
    dose = Dose(sets=2, per_side=True, hold_s=30)
    items = tuple(Item(exercise=f"figure-four-{number}", level=2, dose=dose) for number in range(ITEMS))
    done = frozenset(item.exercise for item in items)
    record = to_bytes(Session(day=day, items=items, at=ITEMS, done=done, finished=True))
    return {"person": person, "local_day": day, "sealed": CIPHER.seal(record, f"session.sealed:{person}:{day}")}


@asynccontextmanager
async def _empty_sqlite(ground: Ground) -> AsyncGenerator[Path]:
    folder = Path(ground.folder) / f"size-{os.getpid()}"
    folder.mkdir()
    fresh_sqlite(folder)
    yield folder / "limber.db"


def _sqlite_size(connection: Connection) -> int:
    pages, free, size = (connection.execute(text(f"PRAGMA {each}")).scalar_one() for each in PRAGMAS)
    return (pages - free) * size


PRAGMAS = ("page_count", "freelist_count", "page_size")


def _postgres_size(connection: Connection) -> int:
    return connection.execute(text("SELECT pg_database_size(current_database())")).scalar_one()


async def _written(ground: Ground) -> dict[str, float]:
    """Bytes of PostgreSQL's journal: of a message from due to settled, and of a check-in."""
    async with postgres.copy(ground.postgres, "size-written") as url, opened(url) as store:
        before = await _journal(url)
        now = waiting_at(0)
        await Planner(store).tick(now)
        async with store.transaction() as tx:
            rows = await tx.claim("bench", platform="telegram", now=now, lease_until=now + LEASE, limit=WAL_PEOPLE)
        for row in rows:
            async with store.transaction() as tx:
                await tx.sending(row, "bench", now=now, lease_until=now + LEASE)
            async with store.transaction() as tx:
                await tx.settle(row, Settlement(state=DeliveryState.SENT, ref="1:2"))
        sent = await _journal(url)
        for row in rows:
            async with store.transaction() as tx:
                await tx.check_in(PersonId(row.person), now.date(), Status.DONE, now=now)
        noted = await _journal(url)
    assert len(rows) == WAL_PEOPLE
    return {"wal_message": (sent - before) / WAL_PEOPLE, "wal_day": (noted - sent) / WAL_PEOPLE}


async def _journal(url: str) -> int:
    async with postgres.connected(url) as connection:
        return int(await connection.fetchval("SELECT pg_current_wal_insert_lsn() - '0/0'::pg_lsn"))


SUBJECT = Subject(
    title=f"size: bytes on the disk, {PEOPLE:,} people (--quick: a quarter) and {DAYS} days",
    columns=(
        Column(key="person", head="a person"),
        Column(key="day", head="a check-in"),
        Column(key="message", head="a message"),
        Column(key="session", head="a session"),
        Column(key="year", head="a person with a year of all"),
        Column(key="wal_message", head="journal, a message"),
        Column(key="wal_day", head="journal, a check-in"),
    ),
    variants=(
        Variant(name="sqlite", label="SQLite"),
        Variant(name="postgres", label="PostgreSQL", against=("sqlite",)),
    ),
    prepare=prepare,
    measure=measure,
    postgres=True,
)
