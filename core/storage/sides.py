"""The two sides of a copy from one database to another: a file, and PostgreSQL. Both tell and take rows in one form.

A row is a tuple in the order of the table's columns, as SQLite keeps it: whole numbers, text, bytes and None. A day is
text ("2026-03-02"), yes and no are 1 and 0, an instant is its microseconds.
"""
# ruff: noqa: D102 - what a side does is said once, in `Side`

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncGenerator, Sequence
from contextlib import ExitStack, closing
from datetime import datetime
from pathlib import Path
from typing import Any, Protocol, TypeAlias

from sqlalchemy import ClauseElement, Select, Table, create_engine, delete, func, insert, select
from sqlalchemy.dialects import sqlite
from sqlalchemy.pool import StaticPool

from core.storage.backup import opened, said
from core.storage.driver import open_file
from core.storage.migrations import migrate
from core.storage.tables import ID, UtcInstant, metadata

Row: TypeAlias = tuple[int | str | bytes | None, ...]

BATCH = 5000  # rows that are in memory at once: a few megabytes

COUNTED: tuple[Table, ...] = tuple(
    table for table in metadata.sorted_tables if "id" in table.c and table.c.id.type is ID
)
"""The tables whose rows are numbered by the database."""


class Side(Protocol):
    """A database that rows are read from, at one moment of it, or written to, all or none."""

    async def revision(self) -> str:
        """Of which revision its tables are; nothing where it has none."""
        ...

    async def prepare(self) -> None:
        """Begin to write: bring the tables to those of this version, while nobody else does."""
        ...

    async def recall(self, key: str) -> str | None:
        """What is remembered under the key."""
        ...

    async def heard_at(self) -> datetime | None:
        """When a worker last noted that it runs."""
        ...

    async def count(self, table: Table) -> int:
        """How many rows the table has."""
        ...

    def rows(self, table: Table) -> AsyncGenerator[Sequence[Row]]:
        """All rows of the table, in batches, in no order."""
        ...

    async def empty(self, table: Table) -> None:
        """Remove all rows of the table."""
        ...

    async def write(self, table: Table, rows: Sequence[Row]) -> None:
        """Add these rows."""
        ...

    async def last_id(self, table: Table, *, ever: bool) -> int:
        """The highest number that a row of the table has, or `ever` had as far as the database knows."""
        ...

    async def go_on_after(self, table: Table, last: int) -> None:
        """No row of the table gets one of the numbers up to `last` again."""
        ...

    async def keep(self) -> None:
        """Keep what was written."""
        ...

    async def close(self) -> None:
        """Close it. What was not kept is gone."""
        ...


class FileSide:
    """A database in a file. Whoever waits for it does nothing else meanwhile."""

    def __init__(self, path: Path, *, make: bool = False) -> None:
        """`make`: there may be none yet. Raises ConfigurationFault where there is none that can be opened."""
        self._path = path
        self._stack = ExitStack()
        with said(self._path):
            if make:
                os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
            self._database = self._stack.enter_context(closing(open_file(str(path)) if make else opened(path)))
            if not make:
                self._database.execute("BEGIN").close()

    async def revision(self) -> str:
        if not self._value("SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'"):
            return ""  # it has no tables yet
        return self._value("SELECT version_num FROM alembic_version") or ""

    async def prepare(self) -> None:
        engine = create_engine("sqlite://", creator=lambda: self._database, poolclass=StaticPool)
        connection = self._stack.enter_context(engine.connect())
        with said(self._path):
            self._database.execute("BEGIN IMMEDIATE").close()  # not before: the first connect of an engine undoes
            migrate(connection)

    async def recall(self, key: str) -> str | None:
        return self._value("SELECT value FROM remembered WHERE key = ?", key)

    async def heard_at(self) -> datetime | None:
        return UtcInstant().process_result_value(self._value("SELECT max(minute) FROM heartbeat"), sqlite.dialect())

    async def count(self, table: Table) -> int:
        return self._value(_sql(select(func.count()).select_from(table)))

    async def rows(self, table: Table) -> AsyncGenerator[Sequence[Row]]:
        with said(self._path):
            cursor = self._database.execute(_sql(select(table)))
            while batch := cursor.fetchmany(BATCH):
                await asyncio.sleep(0)  # a file never waits, and whoever interrupts this is not heard otherwise
                yield batch

    async def empty(self, table: Table) -> None:
        self._database.execute(_sql(delete(table))).close()

    async def write(self, table: Table, rows: Sequence[Row]) -> None:
        with said(self._path):
            self._database.executemany(_sql(insert(table)), rows).close()

    async def last_id(self, table: Table, *, ever: bool) -> int:
        given = self._value("SELECT seq FROM sqlite_sequence WHERE name = ?", table.name) if ever else None
        return given or self._value(_sql(highest(table))) or 0

    async def go_on_after(self, table: Table, last: int) -> None:
        """Where numbers may be given again, SQLite goes on after the highest that is there."""
        if never_again(table):
            self._database.execute("DELETE FROM sqlite_sequence WHERE name = ?", (table.name,)).close()
            self._database.execute("INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", (table.name, last)).close()

    async def keep(self) -> None:
        with said(self._path):
            self._database.execute("COMMIT").close()

    async def close(self) -> None:
        self._stack.close()

    def _value(self, sql: str, *values: str) -> Any:
        with said(self._path):
            row = self._database.execute(sql, values).fetchone()
        return row[0] if row else None


def never_again(table: Table) -> bool:
    """Whether the number of a row that is gone may not come back for another."""
    return table.dialect_options["sqlite"]["autoincrement"]


def highest(table: Table) -> Select[*tuple[Any, ...]]:
    """Asks for the highest number of a row of the table."""
    return select(func.max(table.c.id))


def _sql(statement: ClauseElement) -> str:
    return str(statement.compile(dialect=sqlite.dialect(paramstyle="qmark")))
