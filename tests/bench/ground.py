"""What every measurement of a run stands on: a folder with prepared databases, and the address of the answer server."""

from __future__ import annotations

import random
import shutil
import tempfile
from collections.abc import AsyncGenerator, Iterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path

from sqlalchemy import Engine, create_engine, insert
from sqlalchemy.engine import make_url

from core.rules.days import zone_info
from core.rules.pacing import scheduled
from core.rules.people import Account, Enrollment, PersonId, Place, State
from core.storage import tables
from core.storage.rows import enrollment_values
from core.storage.store import SqlStore, open_store
from tests.bench import postgres
from tests.storage.factory import CIPHER, fresh_sqlite, url_of

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
WAVE = timedelta(minutes=2)  # everybody of a wave is due inside its first minute
HISTORY_DAYS = 30
CHUNK = 1_000
ZONES = (
    "Europe/Berlin",
    "Europe/London",
    "Europe/Moscow",
    "America/New_York",
    "America/Los_Angeles",
    "America/Sao_Paulo",
    "Asia/Kolkata",
    "Asia/Tokyo",
    "Asia/Dubai",
    "Australia/Sydney",
    "Pacific/Auckland",
    "Africa/Cairo",
)
FIRST_ADDRESS = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """`folder` holds the databases, `server` is the answer server's address, `postgres` the URL of a PostgreSQL, where
    a subject needs one; `quick` makes everything smaller.
    """

    folder: str
    server: str
    quick: bool
    postgres: str = ""

    def count(self, full: int) -> int:
        """How many of something to do: `full`, or a quarter."""
        return full // 4 if self.quick else full

    @property
    def many(self) -> int:
        """How many people are enrolled where there are many."""
        return 20_000 if self.quick else 1_000_000

    def path(self, name: str) -> Path:
        """Where the database of this name lies."""
        return Path(self.folder) / f"{name}.db"

    @asynccontextmanager
    async def copy(self, name: str) -> AsyncGenerator[Path]:
        """A copy of a prepared database, for one measurement to change."""
        with tempfile.TemporaryDirectory(dir=self.folder) as folder:
            yield Path(shutil.copyfile(self.path(name), Path(folder) / "limber.db"))

    @asynccontextmanager
    async def store(self, name: str) -> AsyncGenerator[SqlStore]:
        """The store on a copy of a prepared database."""
        async with self.copy(name) as path, opened(url_of(path)) as store:
            yield store

    @asynccontextmanager
    async def postgres_store(self, name: str) -> AsyncGenerator[SqlStore]:
        """The same on PostgreSQL."""
        async with postgres.copy(self.postgres, name) as url, opened(url) as store:
            yield store


@dataclass(frozen=True, slots=True, kw_only=True)
class Crowd:
    """Enrolled people. `waves[k]` of them are owed a message just after wave_at(k), the rest hours later."""

    count: int
    waves: Sequence[int] = ()
    platform: str = "telegram"
    history_days: int = 0


def wave_at(wave: int) -> datetime:
    """When the wave with this number, from 0, becomes due."""
    return NOON + WAVE * wave


def waiting_at(wave: int) -> datetime:
    """When all of this wave is due, and nobody of the next."""
    return wave_at(wave) + WAVE / 2


def address(number: int) -> int:
    """The account and the direct chat of the person with this number, from 0."""
    return FIRST_ADDRESS + number


def account(platform: str, number: int) -> Account:
    """The account of that person."""
    return Account(platform=platform, id=str(address(number)))


def place(platform: str, number: int) -> Place:
    """The direct chat of that person."""
    return Place(platform=platform, address=str(address(number)), private=True)


@asynccontextmanager
async def opened(url: str) -> AsyncGenerator[SqlStore]:
    """The store at `url`, closed on leaving."""
    store = await open_store(url, CIPHER)
    try:
        yield store
    finally:
        await store.close()


def enroll(ground: Ground, name: str, crowd: Crowd) -> None:
    """Prepare the SQLite database `name` with a crowd in it, unless another subject did."""
    if ground.path(name).exists():
        return
    with tempfile.TemporaryDirectory(dir=ground.folder) as folder:
        fresh_sqlite(Path(folder))
        fill(create_engine(f"sqlite:///{folder}/limber.db"), crowd)
        shutil.move(Path(folder) / "limber.db", ground.path(name))


async def enroll_postgres(ground: Ground, name: str, crowd: Crowd) -> None:
    """The same on PostgreSQL."""
    if await postgres.is_there(ground.postgres, name):
        return
    url = await postgres.create(ground.postgres, name)
    async with opened(url):  # migrated
        pass
    fill(create_engine(make_url(url).set(drivername="postgresql+psycopg")), crowd)
    await postgres.settle(url)


def fill(engine: Engine, crowd: Crowd) -> None:
    """Write the crowd, some thousands at a time."""
    people = enumerate(enrollments(crowd))
    with engine.begin() as connection:
        while some := list(islice(people, CHUNK)):
            for table, rows in _rows(crowd, some).items():
                if rows:
                    connection.execute(insert(table), rows)
    engine.dispose()


def rows_of(crowd: Crowd) -> dict[tables.Table, list[dict[str, object]]]:
    """All rows of a small crowd, by their tables."""
    return _rows(crowd, list(enumerate(enrollments(crowd))))


def _rows(crowd: Crowd, people: Sequence[tuple[int, Enrollment]]) -> dict[tables.Table, list[dict[str, object]]]:
    days = [NOON.date() - timedelta(days=back) for back in range(crowd.history_days, 0, -1)]
    return {
        tables.person: [{"id": each.person, "created_at": NOON} for _, each in people],
        tables.account: [
            {
                "platform": crowd.platform,
                "account_id": str(address(number)),
                "person": each.person,
                "address": str(address(number)),
            }
            for number, each in people
        ],
        tables.enrollment: [{"person": each.person, **enrollment_values(each)} for _, each in people],
        tables.check_in: [
            {"person": each.person, "local_day": day, "status": "done"} for _, each in people for day in days
        ],
    }


def enrollments(crowd: Crowd) -> Iterator[Enrollment]:
    """The crowd, in the order of their numbers."""
    draw = random.Random(1)
    waves = [minute for minute, size in enumerate(crowd.waves) for _ in range(size)]
    for number in range(crowd.count):
        due_at = wave_at(waves[number] if number < len(waves) else draw.randrange(3 * 60, 9 * 60))
        zone = draw.choice(ZONES)
        local = due_at.astimezone(zone_info(zone))
        enrollment = Enrollment(
            person=PersonId(number + 1),
            routine="glutes",
            language="en",
            state=State.ACTIVE,
            zone=zone,
            minute=local.hour * 60 + local.minute,
            first_day=NOON.date() - timedelta(days=crowd.history_days or HISTORY_DAYS),
            heard_day=NOON.date() - timedelta(days=1),  # else all that they are sent is a farewell
        )
        yield scheduled(enrollment, due_at - timedelta(microseconds=1))
