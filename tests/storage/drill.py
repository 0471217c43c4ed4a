"""`python -m tests.storage.drill --people 50000`: a copy under load, a restore, and PostgreSQL and back, with figures.

It ends with 1 where anything was not equal. It is no part of the suite; `test_drill.py` does the same with few people.
"""

from __future__ import annotations

import argparse
import asyncio
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

from rich.progress import Progress

from core.rules.people import PersonId
from core.rules.streak import Status
from core.storage.backup import copy_database
from core.storage.copying import Sums, copy_into, copy_to_file, differing, read_from, sums_of
from core.storage.restoring import counted, fetched, put_in_place, unsealed
from core.storage.store import open_store
from tests.storage.cluster import cluster
from tests.storage.conftest import NOW
from tests.storage.factory import CIPHER, fresh_sqlite, url_of
from tests.storage.history import scores_in, write_history

LATER = date(2026, 1, 1)  # the days that are written while the copy is made
_WARM = 50  # transactions, after which the copy begins
Bar = Callable[[str, int, int], None]


@dataclass(slots=True, kw_only=True)
class Figures:
    """What was seen: seconds by step, and what else is worth a line."""

    seconds: dict[str, float] = field(default_factory=dict[str, float])
    said: list[str] = field(default_factory=list[str])

    @contextmanager
    def step(self, name: str) -> Generator[None]:
        """Time what is done inside."""
        began = time.perf_counter()
        yield
        self.seconds[name] = time.perf_counter() - began


class Writer(threading.Thread):
    """Checks people in, one transaction each, until it is stopped."""

    def __init__(self, url: str, people: int) -> None:
        super().__init__()
        self._url, self._people = url, people
        self._stopping = threading.Event()
        self.at_work = threading.Event()
        self.took_s: list[float] = []

    def run(self) -> None:
        """Write."""
        asyncio.run(self._write())

    async def _write(self) -> None:
        store = await open_store(self._url, CIPHER)
        number = 0
        while not self._stopping.is_set():
            began = time.perf_counter()
            async with store.transaction() as tx:
                day = LATER + timedelta(days=number // self._people)
                await tx.check_in(PersonId(1 + number % self._people), day, Status.DONE, now=NOW)
            self.took_s.append(time.perf_counter() - began)
            number += 1
            if number == _WARM:
                self.at_work.set()
        await store.close()

    def stop(self) -> None:
        """End after the transaction that is open."""
        self._stopping.set()
        self.join()


def drill(folder: Path, server: str, people: int, days: int, bar: Bar) -> Figures:
    """Do it all in the folder and the empty database at `server`. An AssertionError says what was not equal."""
    figures, path = Figures(), folder / "limber.db"
    with figures.step("making people"):
        fresh_sqlite(folder)
        write_history(path, people, days, lambda done, total: bar("making people", done, total))
    copy = _copied_under_load(folder, people, figures, bar)
    _restored(folder, copy, figures, bar)
    asyncio.run(_carried(folder, url_of(path), server, figures, bar))
    return figures


def _copied_under_load(folder: Path, people: int, figures: Figures, bar: Bar) -> Path:
    path, copy = folder / "limber.db", folder / "copies" / "one.sqlite3"
    writer = Writer(url_of(path), people)
    writer.start()
    writer.at_work.wait()
    before, rows = len(writer.took_s), scores_in(path)
    with figures.step("copy under load"):
        copy_database(path, copy, lambda done, total: bar("copying", done, total))
    during = writer.took_s[before:]
    writer.stop()
    kept, now = scores_in(copy), scores_in(path)
    assert rows <= kept <= now, "the copy is of a moment at which it was made"
    worst = max(during, default=0) * 1000
    figures.said += [
        f"the database: {path.stat().st_size / 1e6:,.0f} MB; the copy: {copy.stat().st_size / 1e6:,.0f} MB",
        f"written meanwhile: {len(during)} transactions, the longest {worst:.0f} ms",
        f"check-ins: {rows:,} when it began, {kept:,} in the copy, {now:,} in the end",
    ]
    return copy


def _restored(folder: Path, copy: Path, figures: Figures, bar: Bar) -> None:
    staged = folder / "staged.sqlite3"
    with figures.step("restore drill"):
        fetched(copy, staged, lambda done, total: bar("looking at it", done, total))

        async def opened() -> None:
            await (await open_store(url_of(staged), CIPHER)).close()

        asyncio.run(opened())
        rows = sum(counted(staged).values())
        sealed = unsealed(staged, CIPHER, lambda done, total: bar("opening seals", done, total))
    figures.said.append(f"in the copy: {rows:,} rows, {sealed:,} sealed values, all of which open")
    with figures.step("restore"):
        aside = put_in_place(staged, folder / "limber.db", NOW)
    assert aside is not None
    assert aside.exists()


async def _carried(folder: Path, url: str, server: str, figures: Figures, bar: Bar) -> None:
    with figures.step("SQLite to PostgreSQL, proved"):
        async with read_from(url) as source:
            there = await copy_into(source, server, bar)
    with figures.step("PostgreSQL to SQLite, proved"):
        async with read_from(server) as source:
            back = await copy_to_file(source, folder / "copies" / "back.sqlite3", bar)
    with figures.step("comparing anew"):
        async with read_from(url) as one, read_from(url_of(folder / "copies" / "back.sqlite3")) as other:
            sums: list[Sums] = [there, back, await sums_of(one, bar), await sums_of(other, bar)]
    assert not any(differing(sums[0], each) for each in sums), "equal by content, there and back"
    rows = sum(each.rows for each in there.values())
    rate = rows / figures.seconds["SQLite to PostgreSQL, proved"]
    figures.said.append(f"equal in {len(there)} tables: {rows:,} rows, {rate:,.0f} a second to PostgreSQL")


def main() -> None:
    """Do it, and print what was seen."""
    told = argparse.ArgumentParser()
    told.add_argument("--people", type=int, default=50_000)
    told.add_argument("--days", type=int, default=30)
    asked = told.parse_args()
    with tempfile.TemporaryDirectory() as folder, Progress(disable=not sys.stderr.isatty()) as shown:
        task = shown.add_task("", total=None)

        def bar(what: str, done: int, total: int) -> None:
            shown.update(task, description=what, completed=done, total=total)

        figures = drill(Path(folder), cluster().new(), asked.people, asked.days, bar)
    for step, seconds in figures.seconds.items():
        print(f"{step:<32}{seconds:>10.2f} s")
    print(*figures.said, sep="\n")


if __name__ == "__main__":
    main()
