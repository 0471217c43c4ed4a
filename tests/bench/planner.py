"""What a tick of the planner costs, with few and with many enrolled, against a bare due column and a loop over all."""

from __future__ import annotations

import statistics
import time
from collections.abc import AsyncGenerator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager
from datetime import datetime

from core.delivery.planner import Planner
from tests.bench import due_column, postgres
from tests.bench.due_column import Row
from tests.bench.ground import NOON, WAVE, Crowd, Ground, enroll, enroll_postgres, waiting_at
from tests.bench.subject import Column, Must, Numbers, Subject, Variant

FEW = 1_000
DUE = 200  # a tick
WAVES = 4  # the first, in which every statement is new, is not counted
IDLE_TICKS = 200

Tick = Callable[[datetime], Awaitable[int]]


def crowd(count: int) -> Crowd:
    """So many people, in a database that more than one subject reads."""
    return Crowd(count=count, waves=(DUE,) * WAVES if count else ())


async def prepare(ground: Ground) -> None:
    for name, count in (("few", FEW), ("many", ground.many)):
        enroll(ground, f"enrolled-{name}", crowd(count))
        due_column.fill_sqlite(ground.path(f"bare-{name}"), _bare_rows(count))
        await enroll_postgres(ground, f"enrolled-{name}", crowd(count))
        url = await postgres.create(ground.postgres, f"bare-{name}")
        await due_column.fill_postgres(url, _bare_rows(count))


def _bare_rows(count: int) -> Iterator[Row]:
    noon = int(NOON.timestamp())
    for number in range(count):
        due = number // DUE * int(WAVE.total_seconds()) if number < DUE * WAVES else 21_600 + number
        yield number, "Europe/Berlin", 780, noon + due


async def measure(variant: str, ground: Ground) -> Numbers:
    way, _, name = variant.partition("-")
    if way == "loop":
        return await _looped(ground, name)
    async with WAYS[way](ground, name) as tick:
        busy_us = [await _took_us(tick, waiting_at(wave), DUE) for wave in range(WAVES)]
        idle_us = [await _took_us(tick, waiting_at(WAVES - 1), 0) for _ in range(IDLE_TICKS)]
    return {"row_us": statistics.median(busy_us[1:]) / DUE, "idle_ms": statistics.median(idle_us) / 1e3}


async def _took_us(tick: Tick, now: datetime, due: int) -> float:
    began = time.perf_counter()
    planned = await tick(now)
    took = time.perf_counter() - began
    assert planned == due, f"{planned} were due, not {due}"
    return took * 1e6


async def _looped(ground: Ground, name: str) -> Numbers:
    """A loop looks at everybody whether somebody is due or not, so it has no time of its own for a due row."""
    async with ground.copy(f"bare-{name}") as path:
        connection = due_column.open_sqlite(path)
        began = time.perf_counter()
        due_column.loop_over_all(connection, waiting_at(0))
        took_s = time.perf_counter() - began
        connection.close()
    return {"row_us": took_s / DUE * 1e6, "idle_ms": took_s * 1e3}


@asynccontextmanager
async def _limber(ground: Ground, name: str) -> AsyncGenerator[Tick]:
    async with ground.store(f"enrolled-{name}") as store:
        yield Planner(store).tick


@asynccontextmanager
async def _limber_on_postgres(ground: Ground, name: str) -> AsyncGenerator[Tick]:
    async with ground.postgres_store(f"enrolled-{name}") as store:
        yield Planner(store).tick


@asynccontextmanager
async def _bare(ground: Ground, name: str) -> AsyncGenerator[Tick]:
    async with ground.copy(f"bare-{name}") as path:
        connection = due_column.open_sqlite(path)

        async def tick(now: datetime) -> int:
            return due_column.tick_sqlite(connection, now)

        yield tick
        connection.close()


@asynccontextmanager
async def _bare_on_postgres(ground: Ground, name: str) -> AsyncGenerator[Tick]:
    async with postgres.copy(ground.postgres, f"bare-{name}") as url, postgres.connected(url) as connection:
        yield lambda now: due_column.tick_postgres(connection, now)


WAYS = {"bare": _bare, "limber": _limber, "pgbare": _bare_on_postgres, "pglimber": _limber_on_postgres}
_TICK = (Must(key="row_us", most=25), Must(key="idle_ms", most=1))
SUBJECT = Subject(
    title=f"planner: a tick with {DUE} due; few: {FEW:,} enrolled, many: 1,000,000 (--quick: 20,000)",
    columns=(
        Column(key="row_us", head="µs a due row", digits=1),
        Column(key="idle_ms", head="ms an idle tick", digits=3),
    ),
    variants=(
        Variant(name="loop-many", label="loop over all each minute, many"),
        Variant(name="bare-few", label="bare due column, few"),
        Variant(name="bare-many", label="bare due column, many", against=("bare-few",)),
        Variant(
            name="limber-few",
            label="Limber, few",
            against=("bare-few",),
            musts=(*_TICK, Must(key="row_us", most=3, of="bare-few")),
        ),
        Variant(
            name="limber-many",
            label="Limber, many",
            against=("bare-many", "limber-few", "loop-many"),
            musts=(
                *_TICK,
                Must(key="row_us", most=3, of="bare-many"),
                Must(key="row_us", most=1.5, of="limber-few"),
                Must(key="idle_ms", most=1.5, of="limber-few"),
            ),
        ),
        Variant(name="pgbare-few", label="bare due column on PostgreSQL, few"),
        Variant(name="pgbare-many", label="bare due column on PostgreSQL, many", against=("pgbare-few",)),
        Variant(name="pglimber-few", label="Limber on PostgreSQL, few", against=("pgbare-few",)),
        Variant(
            name="pglimber-many",
            label="Limber on PostgreSQL, many",
            against=("pgbare-many", "pglimber-few"),
            musts=(
                *_TICK,
                Must(key="row_us", most=3, of="pgbare-many"),
                Must(key="row_us", most=1.5, of="pglimber-few"),
                Must(key="idle_ms", most=1.5, of="pglimber-few"),
            ),
        ),
    ),
    prepare=prepare,
    measure=measure,
    postgres=True,
)
