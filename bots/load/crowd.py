"""Everybody who is due this evening, written into the database at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import islice
from pathlib import Path

from sqlalchemy import Connection, create_engine, insert
from sqlalchemy.ext.asyncio import create_async_engine

from core.rules.pacing import scheduled
from core.rules.people import Enrollment, PersonId, State
from core.storage import tables
from core.storage.inspection import file_of
from core.storage.rows import enrollment_values
from core.storage.sealed import Cipher
from core.storage.store import open_store

_AT_ONCE = 2000
_A_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """Somebody with one account, written to at `address` each day at the minute of `due_at`."""

    person: int
    platform: str
    account: str
    address: str
    due_at: datetime

    @property
    def enrollment(self) -> Enrollment:
        """What they follow."""
        enrollment = Enrollment(
            person=PersonId(self.person),
            routine="glutes",
            language="en",
            state=State.ACTIVE,
            zone="UTC",
            minute=self.due_at.hour * 60 + self.due_at.minute,
            first_day=(self.due_at - _A_DAY).date(),
            heard_day=(self.due_at - _A_DAY).date(),
        )
        return scheduled(enrollment, self.due_at - timedelta(microseconds=1))


async def fill(url: str, cipher: Cipher, crowd: Sequence[Member], seen: Callable[[int], None]) -> None:
    """Make the database at `url`, and everybody in it. `seen` is told how many are there."""
    await (await open_store(url, cipher)).close()
    file = file_of(url)
    rest, done = iter(crowd), 0
    while some := list(islice(rest, _AT_ONCE)):
        if file is None:
            await _into_server(url, some)
        else:
            _into_file(file, some)  # nobody waits for this process yet
        seen(done := done + len(some))


async def _into_server(url: str, some: Sequence[Member]) -> None:
    engine = create_async_engine(url)
    try:
        async with engine.begin() as connection:
            await connection.run_sync(_insert, some)
    finally:
        await engine.dispose()


def _into_file(file: Path, some: Sequence[Member]) -> None:
    """SQLite is spoken to on the spot, without a driver between, as the store does."""
    engine = create_engine(f"sqlite:///{file}")
    try:
        with engine.begin() as connection:
            _insert(connection, some)
    finally:
        engine.dispose()


def _insert(connection: Connection, some: Sequence[Member]) -> None:
    for table, rows in _rows(some):
        connection.execute(insert(table), rows)


def _rows(some: Sequence[Member]) -> Iterator[tuple[tables.Table, list[dict[str, object]]]]:
    yield tables.person, [{"id": each.person, "created_at": each.due_at - _A_DAY} for each in some]
    yield (
        tables.account,
        [
            {"platform": each.platform, "account_id": each.account, "person": each.person, "address": each.address}
            for each in some
        ],
    )
    yield tables.enrollment, [{"person": each.person, **enrollment_values(each.enrollment)} for each in some]
