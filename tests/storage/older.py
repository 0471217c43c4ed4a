"""Databases as an older Limber left them: the tables of a revision, with a row of every kind that it knew."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any, TypeAlias, TypeVar

from alembic.command import upgrade
from alembic.config import Config
from sqlalchemy import Connection, MetaData, Table, create_engine, select
from sqlalchemy.ext.asyncio import create_async_engine

from core.storage import migrations
from tests.storage.cluster import Cluster
from tests.storage.older_rows import CHANGED, DEFAULTS, LEFT_START_OPEN, ROWS, TODAY

_Result = TypeVar("_Result")
Rows: TypeAlias = dict[str, list[dict[str, Any]]]


def on(url: str, work: Callable[[Connection], _Result]) -> _Result:
    """What `work` returns, done in one transaction on the database."""
    if url.startswith("postgresql"):
        return Cluster.run(_on_server(url, work))
    engine = create_engine(url.replace("+aiosqlite", ""))
    with engine.begin() as connection:
        done = work(connection)
    engine.dispose()
    return done


async def _on_server(url: str, work: Callable[[Connection], _Result]) -> _Result:
    engine = create_async_engine(url)
    try:
        async with engine.begin() as connection:
            return await connection.run_sync(work)
    finally:
        await engine.dispose()


def make_older(url: str, revision: str) -> None:
    """Make the tables of the revision in the empty database, and fill each of them."""

    def make(connection: Connection) -> None:
        config = Config(attributes={"connection": connection})
        config.set_main_option("script_location", str(Path(migrations.__file__).parent))
        upgrade(config, revision)
        _fill(connection, {table.name: set(table.c.keys()) for table in tables_of(connection)})

    on(url, make)


def write_as(url: str, older: Mapping[str, set[str]]) -> None:
    """Add every row to the database as a version does that knows these tables and columns."""
    on(url, lambda connection: _fill(connection, older))


def _fill(connection: Connection, known: Mapping[str, set[str]]) -> None:
    for table in tables_of(connection):
        if table.name not in known:
            continue
        connection.execute(table.delete())  # the proof of the key, where a start left it
        for row in ROWS.get(table.name, ()):
            written = {key: value for key, value in row.items() if key in known[table.name]}
            connection.execute(table.insert(), written)


def tables_of(connection: Connection) -> list[Table]:
    """The tables that are there, those first that others belong to."""
    found = MetaData()
    found.reflect(connection)
    return [table for table in found.sorted_tables if table.name != "alembic_version"]


def columns_of(url: str) -> dict[str, set[str]]:
    """The columns of each table that is there."""
    return on(url, lambda connection: {table.name: set(table.c.keys()) for table in tables_of(connection)})


def rows_of(url: str) -> Rows:
    """Every row of every table."""

    def read(connection: Connection) -> Rows:
        return {
            table.name: [
                {str(key): value for key, value in row.items()}
                for row in connection.execute(select(table).order_by(*table.primary_key)).mappings()
            ]
            for table in tables_of(connection)
        }

    return on(url, read)


def expected(revision: str, older: Mapping[str, set[str]], newer: Mapping[str, set[str]], today: date) -> Rows:
    """What has to stand in the tables of today, where those of the revision were filled: what was there is there."""
    changed = CHANGED.get(revision, {})

    def value(table: str, column: str, number: int, row: Mapping[str, Any]) -> Any:
        if (found := changed.get((table, column, number))) is not None:
            return today if found is TODAY else found
        if (table, column, number) == ("enrollment", "heard_day", 1) and revision < "0007":
            return LEFT_START_OPEN
        given: Mapping[str, Any] = row if column in older[table] else {}
        return given.get(column, DEFAULTS.get((table, column)))

    return {
        table: [
            {column: value(table, column, number, row) for column in columns}
            for number, row in enumerate(ROWS.get(table, ()) if table in older else ())
        ]
        for table, columns in newer.items()
    }
