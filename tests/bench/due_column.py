"""The floor of a planner: a bare table with an indexed due column, in SQLite and in PostgreSQL; and no index at all."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import asyncpg

from tests.bench import postgres

DAY_S = 86_400
BATCH = 500
TABLES = (
    "CREATE TABLE enrollment (id BIGINT PRIMARY KEY, zone TEXT, minute INTEGER, due_at BIGINT)",
    "CREATE TABLE outbox (enrollment BIGINT, due_at BIGINT, PRIMARY KEY (enrollment, due_at))",
)
INDEX = "CREATE INDEX due ON enrollment (due_at) WHERE due_at IS NOT NULL"

Row = tuple[int, str, int, int]


def fill_sqlite(path: Path, rows: Iterator[Row]) -> None:
    """Lay the table out in the file at `path`."""
    connection = sqlite3.connect(path)
    for statement in TABLES:
        connection.execute(statement)
    connection.executemany("INSERT INTO enrollment VALUES (?, ?, ?, ?)", rows)
    connection.execute(INDEX)
    connection.commit()
    connection.close()


def open_sqlite(path: Path) -> sqlite3.Connection:
    """The file as our own store has it: what was answered survives a power cut."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    return connection


def tick_sqlite(connection: sqlite3.Connection, now: datetime) -> int:
    """Note what is due, and move it to tomorrow."""
    connection.execute("BEGIN IMMEDIATE")
    due = "SELECT id, zone, minute, due_at FROM enrollment WHERE due_at <= ? ORDER BY due_at LIMIT ?"
    rows = connection.execute(due, (int(now.timestamp()), BATCH)).fetchall()
    if rows:
        connection.executemany("INSERT OR IGNORE INTO outbox VALUES (?, ?)", [(row[0], row[3]) for row in rows])
        moves = [(row[3] + DAY_S, row[0]) for row in rows]
        connection.executemany("UPDATE enrollment SET due_at = ? WHERE id = ?", moves)
    connection.execute("COMMIT")
    return len(rows)


def loop_over_all(connection: sqlite3.Connection, now: datetime) -> int:
    """What a loop each minute does that asks everybody's clock."""
    at = int(now.timestamp())
    due = 0
    for _, zone, minute, due_at in connection.execute("SELECT id, zone, minute, due_at FROM enrollment"):
        local = datetime.fromtimestamp(at, UTC).astimezone(ZoneInfo(zone))
        due += local.hour * 60 + local.minute >= minute and due_at <= at
    return due


async def fill_postgres(url: str, rows: Iterator[Row]) -> None:
    """Lay the table out in the empty database at `url`."""
    async with postgres.connected(url) as connection:
        for statement in TABLES:
            await connection.execute(statement)
        await connection.copy_records_to_table("enrollment", records=rows)
        await connection.execute(INDEX)
    await postgres.settle(url)


async def tick_postgres(connection: asyncpg.Connection[asyncpg.Record], now: datetime) -> int:
    """The same tick in one statement, which several workers could run at once."""
    return int((await connection.execute(_TICK, int(now.timestamp()), BATCH)).split()[-1])


_TICK = f"""
WITH due AS (SELECT id, due_at FROM enrollment WHERE due_at <= $1 ORDER BY due_at LIMIT $2 FOR UPDATE SKIP LOCKED),
moved AS (UPDATE enrollment SET due_at = due.due_at + {DAY_S} FROM due WHERE enrollment.id = due.id)
INSERT INTO outbox SELECT id, due_at FROM due ON CONFLICT DO NOTHING
"""
