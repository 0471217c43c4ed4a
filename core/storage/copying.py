"""Everything from one database into another that is empty, with a proof that nothing was lost or changed.

Both are read at one moment of each. The proof of a table is how many rows it has and the sum of their SHA-256, which is
the same in whatever order they come. What was written is read back before it is kept: a copy that is not equal is none.
"""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import AsyncGenerator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Table
from sqlalchemy.engine import URL

from core.errors import ConfigurationFault
from core.storage.backup import being_made, opened
from core.storage.inspection import file_of
from core.storage.keys import PROOF
from core.storage.migrations import HEAD
from core.storage.sides import COUNTED, FileSide, Row, Side, never_again
from core.storage.store import database_url, is_file, shown
from core.storage.tables import metadata, remembered

Seen = Callable[[str, int, int], None]
"""Is told what is done, how many rows of it, and of how many in all."""

_BITS = 256


@dataclass(frozen=True, slots=True, kw_only=True)
class Sum:
    """What a table comes to: `rows` of them, and `digest` of them all, in hexadecimal."""

    rows: int
    digest: str


@dataclass(slots=True, kw_only=True)
class _Adding:
    """A sum that is being made."""

    rows: int = 0
    total: int = 0

    def add(self, row: Row) -> None:
        self.total += int.from_bytes(hashlib.sha256(repr(row).encode()).digest(), "big")
        self.rows += 1

    def done(self) -> Sum:
        return Sum(rows=self.rows, digest=f"{self.total % 2**_BITS:064x}")


Sums = Mapping[str, Sum]
"""What each table comes to, by its name."""


@asynccontextmanager
async def read_from(url: str | URL) -> AsyncGenerator[Side]:
    """The database at `url` as it is at this moment, to be read.

    Raises ConfigurationFault for one that cannot be opened, or is not of this version.
    """
    side = await _side(database_url(url), to_read=True)
    try:
        found = await side.revision()
        if found != HEAD:
            name = shown(database_url(url))
            raise ConfigurationFault(
                f"{name} has tables of revision {found}, not {HEAD}: run `limber migrate` on it first."
                if found
                else f"{name} holds no database of Limber's."
            )
        yield side
    finally:
        await side.close()


async def revision_at(url: str) -> str:
    """Of which revision the tables of the database are; nothing where there is none. Raises as `read_from`."""
    file = file_of(url)
    if file is not None and not await asyncio.to_thread(file.exists):
        return ""
    side = await _side(database_url(url), to_read=True)
    try:
        return await side.revision()
    finally:
        await side.close()


async def copy_into(source: Side, url: str, seen: Seen) -> Sums:
    """Copy everything into the empty database at `url`, whose tables are made; returns what each table comes to.

    All is kept, or nothing. Raises ConfigurationFault where `url` is not empty, or gives back other rows.
    """
    target = await _side(database_url(url))
    try:
        return await _copied(source, target, seen)
    finally:
        await target.close()


async def copy_to_file(source: Side, path: Path, seen: Seen) -> Sums:
    """Copy everything into the new file at `path`, with a checksum beside it, as `core.storage.backup` makes them."""
    with being_made(path) as part:
        target = FileSide(part, make=True)
        try:
            sums = await _copied(source, target, seen)
        finally:
            await target.close()
        with closing(opened(part)) as copy:
            copy.execute("PRAGMA journal_mode = DELETE").close()  # one file, and nothing beside it
    return sums


async def _copied(source: Side, target: Side, seen: Seen) -> Sums:
    await target.prepare()
    await _require_empty(target)
    counts = {table.name: await source.count(table) for table in metadata.sorted_tables}
    done, total = 0, 2 * sum(counts.values())
    given: dict[str, Sum] = {}
    for table in metadata.sorted_tables:
        adding = _Adding()
        async for rows in source.rows(table):
            await target.write(table, rows)
            done += _added(adding, rows)
            seen(f"copying {table.name}", done, total)
        given[table.name] = adding.done()
    behind = [table.name for table in COUNTED if not await _goes_on(source, target, table)]
    kept = await sums_of(target, lambda what, more, _: seen(what, done + more, total))
    if wrong := sorted({*differing(given, kept), *behind}):
        raise ConfigurationFault(
            f"The copy is not equal in {', '.join(wrong)}, so nothing of it was kept. Does something in the database to"
            " copy into change rows, a trigger for instance?"
        )
    await target.keep()
    return kept


async def _side(url: URL, *, to_read: bool = False) -> Side:
    if is_file(url):
        return FileSide(Path(str(url.database)), make=not to_read)
    # Imported only where it is used: whoever has a file never waits for its driver.
    from core.storage.sides_server import server_side

    return await server_side(url, to_read=to_read)


async def _require_empty(target: Side) -> None:
    """Raises ConfigurationFault for what has rows; what the mere start of a Limber left there goes."""
    full = [table.name for table in metadata.sorted_tables if await target.count(table)]
    if full == [remembered.name] and await target.count(remembered) == 1 and await target.recall(PROOF):
        await target.empty(remembered)
    elif full:
        raise ConfigurationFault(
            f"The database to copy into is not empty: there are rows in {', '.join(full)}. Nothing was changed."
            " Make a new one, and copy into that."
        )


async def _goes_on(source: Side, target: Side, table: Table) -> bool:
    """Have the target give away no number that was given in the source; returns whether it will."""
    last = await source.last_id(table, ever=never_again(table))
    if last:
        await target.go_on_after(table, last)
    return await target.last_id(table, ever=True) >= last


async def sums_of(side: Side, seen: Seen) -> Sums:
    """What each table comes to."""
    sums: dict[str, Sum] = {}
    done = 0
    for table in metadata.sorted_tables:
        adding = _Adding()
        async for rows in side.rows(table):
            done += _added(adding, rows)
            seen(f"proving {table.name}", done, done)
        sums[table.name] = adding.done()
    return sums


def _added(adding: _Adding, rows: Sequence[Row]) -> int:
    for row in rows:
        adding.add(row)
    return len(rows)


def differing(one: Sums, other: Sums) -> list[str]:
    """The tables that do not come to the same."""
    return [name for name in one if one[name] != other[name]]
