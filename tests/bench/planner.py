"""What a tick of the planner costs, with few and with many enrolled, against a bare due column in SQLite."""

from __future__ import annotations

import sqlite3
import statistics
import time
from collections.abc import Awaitable, Callable
from datetime import datetime

from core.delivery.planner import Planner
from tests.bench.ground import NOON, WAVE, Crowd, Ground, enroll, waiting_at
from tests.bench.subject import Column, Numbers, Subject, Variant

FEW = 1_000
DUE = 200  # a tick
WAVES = 4  # the first, in which every statement is new, is not counted
IDLE_TICKS = 200
BATCH = 500
DAY_S = 86_400

Tick = Callable[[datetime], Awaitable[int]]


def crowd(count: int) -> Crowd:
    """So many people, in a database that more than one subject reads."""
    return Crowd(count=count, waves=(DUE,) * WAVES if count else ())


async def prepare(ground: Ground) -> None:
    for name, count in (("few", FEW), ("many", ground.many)):
        enroll(ground, f"enrolled-{name}", crowd(count))
        _bare_column(ground, name, count)


async def measure(variant: str, ground: Ground) -> Numbers:
    way, _, name = variant.partition("-")
    if way == "limber":
        async with ground.store(f"enrolled-{name}") as store:
            return await _ticks(Planner(store).tick)
    async with ground.copy(f"bare-{name}") as path:
        connection = sqlite3.connect(path, isolation_level=None)
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        numbers = await _ticks(lambda now: _bare_tick(connection, now))
        connection.close()
        return numbers


async def _ticks(tick: Tick) -> Numbers:
    busy_us = [await _took_us(tick, waiting_at(wave), DUE) for wave in range(WAVES)]
    idle_us = [await _took_us(tick, waiting_at(WAVES - 1), 0) for _ in range(IDLE_TICKS)]
    return {"row_us": statistics.median(busy_us[1:]) / DUE, "idle_ms": statistics.median(idle_us) / 1e3}


async def _took_us(tick: Tick, now: datetime, due: int) -> float:
    began = time.perf_counter()
    planned = await tick(now)
    took = time.perf_counter() - began
    assert planned == due, f"{planned} were due, not {due}"
    return took * 1e6


def _bare_column(ground: Ground, name: str, count: int) -> None:
    connection = sqlite3.connect(ground.path(f"bare-{name}"))
    connection.execute("CREATE TABLE enrollment (id INTEGER PRIMARY KEY, zone TEXT, minute INTEGER, due_at INTEGER)")
    connection.execute("CREATE TABLE outbox (id INTEGER PRIMARY KEY, enrollment INTEGER, due_at INTEGER)")
    connection.execute("CREATE UNIQUE INDEX once ON outbox (enrollment, due_at)")
    noon = int(NOON.timestamp())
    dues = (
        noon + number // DUE * int(WAVE.total_seconds()) if number < DUE * WAVES else noon + 21_600 + number
        for number in range(count)
    )
    rows = ((number, "Europe/Berlin", 780, due_at) for number, due_at in enumerate(dues))
    connection.executemany("INSERT INTO enrollment VALUES (?, ?, ?, ?)", rows)
    connection.execute("CREATE INDEX due ON enrollment (due_at) WHERE due_at IS NOT NULL")
    connection.commit()
    connection.close()


async def _bare_tick(connection: sqlite3.Connection, now: datetime) -> int:
    at = int(now.timestamp())
    connection.execute("BEGIN IMMEDIATE")
    due = "SELECT id, zone, minute, due_at FROM enrollment WHERE due_at <= ? ORDER BY due_at LIMIT ?"
    rows = connection.execute(due, (at, BATCH)).fetchall()
    if rows:
        owed = [(row[0], row[3]) for row in rows]
        connection.executemany("INSERT OR IGNORE INTO outbox (enrollment, due_at) VALUES (?, ?)", owed)
        moves = [(row[3] + DAY_S, row[0]) for row in rows]
        connection.executemany("UPDATE enrollment SET due_at = ? WHERE id = ?", moves)
    connection.execute("COMMIT")
    return len(rows)


SUBJECT = Subject(
    title=f"planner: a tick with {DUE} due; few: {FEW:,} enrolled, many: 100,000 (--quick: 10,000)",
    columns=(
        Column(key="row_us", head="µs a due row", digits=1),
        Column(key="idle_ms", head="ms an idle tick", digits=3),
    ),
    variants=(
        Variant(name="bare-few", label="bare due column, few enrolled"),
        Variant(name="bare-many", label="bare due column, many enrolled", against=("bare-few",)),
        Variant(
            name="limber-few",
            label="Limber, few enrolled",
            against=("bare-few",),
            target="below 25 µs a row and 1 ms idle; within 3 of the floor",
        ),
        Variant(
            name="limber-many",
            label="Limber, many enrolled",
            against=("bare-many", "limber-few"),
            target="within 1.5 of few",
        ),
    ),
    prepare=prepare,
    measure=measure,
)
