"""The side of a copy that is in PostgreSQL. Rows go both ways by the driver's own means: COPY in, a cursor out."""
# ruff: noqa: D102 - what a side does is said once, in `Side`

from __future__ import annotations

from collections.abc import AsyncGenerator, Sequence
from datetime import date, datetime
from typing import Any, Protocol, cast

import asyncpg
from sqlalchemy import Boolean, ClauseElement, Date, Table, delete, func, select, text
from sqlalchemy.dialects import postgresql
from sqlalchemy.engine import URL
from sqlalchemy.ext.asyncio import AsyncConnection, create_async_engine
from sqlalchemy.pool import NullPool

from core.errors import ConfigurationFault
from core.storage.migrations import migrate, revision_of
from core.storage.opening import ALONE
from core.storage.postgres import CONNECT_S, translated
from core.storage.sides import BATCH, Row, highest
from core.storage.statements import RECALL
from core.storage.store import shown
from core.storage.tables import heartbeat

_SETTINGS = {"application_name": "limber copy", "lock_timeout": "5s"}
_HEARD = select(func.max(heartbeat.c.minute))
_SEQUENCE = "pg_get_serial_sequence('{0}', 'id')"
_GO_ON = f"SELECT setval({_SEQUENCE}, :last)"
_GIVEN = f"SELECT coalesce(pg_sequence_last_value({_SEQUENCE}::regclass), 0)"


class _Driver(Protocol):
    """What is used of the driver's connection."""

    def cursor(self, query: str, *, prefetch: int) -> Any: ...

    async def copy_records_to_table(
        self, table_name: str, *, records: Sequence[tuple[Any, ...]], columns: Sequence[str]
    ) -> str: ...


class ServerSide:
    """A database in PostgreSQL, on one connection: what is read is all of one moment."""

    def __init__(self, connection: AsyncConnection, driver: _Driver, name: str) -> None:
        self._connection = connection
        self._driver = driver
        self._name = name

    async def revision(self) -> str:
        return await self._connection.run_sync(revision_of)

    async def prepare(self) -> None:
        with translated():
            await self._connection.exec_driver_sql(ALONE)
            await self._connection.run_sync(migrate)

    async def recall(self, key: str) -> str | None:
        return await self._connection.scalar(RECALL, {"of_key": key})

    async def heard_at(self) -> datetime | None:
        return await self._connection.scalar(_HEARD)

    async def count(self, table: Table) -> int:
        return await self._connection.scalar(select(func.count()).select_from(table)) or 0

    async def rows(self, table: Table) -> AsyncGenerator[Sequence[Row]]:
        days, flags = _places(table, Date), _places(table, Boolean)
        batch: list[Row] = []
        with translated():
            async for record in self._driver.cursor(_sql(select(table)), prefetch=BATCH):
                batch.append(_plain(list(record), days, flags))
                if len(batch) == BATCH:
                    yield batch
                    batch = []
        if batch:
            yield batch

    async def empty(self, table: Table) -> None:
        await self._connection.execute(delete(table))

    async def write(self, table: Table, rows: Sequence[Row]) -> None:
        days, flags = _places(table, Date), _places(table, Boolean)
        try:
            with translated():
                await self._driver.copy_records_to_table(
                    table.name, records=[_typed(row, days, flags) for row in rows], columns=list(table.c.keys())
                )
        except (asyncpg.DataError, asyncpg.IntegrityConstraintViolationError, TypeError, ValueError) as error:
            raise ConfigurationFault(
                f"{self._name} does not take a row of the table {table.name} ({type(error).__name__})."
                " Nothing was copied."
            ) from None  # the error would carry the row into a log

    async def last_id(self, table: Table, *, ever: bool) -> int:
        return await self._connection.scalar(text(_GIVEN.format(table.name)) if ever else highest(table)) or 0

    async def go_on_after(self, table: Table, last: int) -> None:
        await self._connection.execute(text(_GO_ON.format(table.name)), {"last": last})

    async def keep(self) -> None:
        with translated():
            await self._connection.exec_driver_sql("ANALYZE")  # so that it knows at once which index serves what
            await self._connection.commit()

    async def close(self) -> None:
        await self._connection.close()
        await self._connection.engine.dispose()


async def server_side(url: URL, *, to_read: bool = False) -> ServerSide:
    """The side at `url`; `to_read`: what others write from now on is not seen in it.

    Raises ConfigurationFault where it is refused, StoreBusy where it is away.
    """
    engine = create_async_engine(
        url,
        poolclass=NullPool,
        isolation_level="REPEATABLE READ" if to_read else "READ COMMITTED",
        connect_args={"timeout": CONNECT_S, "server_settings": _SETTINGS},
    )
    connection = engine.connect()
    try:
        with translated(OSError, TimeoutError):
            await connection.start()
            if to_read:
                await connection.exec_driver_sql("SET TRANSACTION READ ONLY")
            raw = await connection.get_raw_connection()
    except BaseException:
        await engine.dispose()
        raise
    return ServerSide(connection, cast("_Driver", raw.driver_connection), shown(url))


def _places(table: Table, kind: type[Date | Boolean]) -> tuple[int, ...]:
    return tuple(at for at, column in enumerate(table.c) if isinstance(column.type, kind))


def _plain(record: list[Any], days: tuple[int, ...], flags: tuple[int, ...]) -> Row:
    for at in days:
        record[at] = record[at] and record[at].isoformat()
    for at in flags:
        record[at] = None if record[at] is None else int(record[at])
    return tuple(record)


def _typed(row: Row, days: tuple[int, ...], flags: tuple[int, ...]) -> tuple[Any, ...]:
    typed: list[Any] = list(row)
    for at in days:
        typed[at] = typed[at] and date.fromisoformat(typed[at])
    for at in flags:
        typed[at] = None if typed[at] is None else bool(typed[at])
    return tuple(typed)


def _sql(statement: ClauseElement) -> str:
    return str(statement.compile(dialect=postgresql.dialect()))
