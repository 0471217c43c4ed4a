"""The streak of ten years of days against a loop over them, and what an answer costs when so many days are kept."""

from __future__ import annotations

import random
import sqlite3
import statistics
import time
from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta

from core.clock import SteppedClock
from core.coach import Coach
from core.messages.action import Action
from core.pictures.studio import Studio
from core.rules.streak import Status, streak
from tests.bench.clients import content
from tests.bench.ground import HISTORY_DAYS, NOON, Crowd, Ground, account, enroll, place
from tests.bench.meter import Meter
from tests.bench.subject import Column, Must, Numbers, Subject, Variant

TEN_YEARS = 3650
PEOPLE = 100
WARM_UP = 10
TIMES = 200
TODAY = NOON.date()
WIRE = Action(name="checkin", day=TODAY, value="done").wire
KEPT = {"month": HISTORY_DAYS, "years": TEN_YEARS}

Log = Mapping[date, Status]


async def prepare(ground: Ground) -> None:
    for name, kept in KEPT.items():
        enroll(ground, f"answer-{name}", Crowd(count=WARM_UP + ground.count(PEOPLE), history_days=kept))


async def measure(variant: str, ground: Ground) -> Numbers:
    if variant in KEPT:
        return await _answers(variant, ground)
    rows = _rows(_log(HISTORY_DAYS if variant.endswith("month") else TEN_YEARS))
    work = WAYS[variant]
    took = [_took_us(work, rows) for _ in range(ground.count(TIMES))]
    return {"us": statistics.median(took)}


async def _answers(name: str, ground: Ground) -> Numbers:
    """Processor time of a check-in and its answer, from the coach's door on; no platform."""
    async with ground.store(f"answer-{name}") as store:
        coach = Coach(store, SteppedClock(NOON), content(), studio=Studio(), worker="bench")
        people = ground.count(PEOPLE)
        for number in range(WARM_UP):
            await coach.press(account("telegram", number), place("telegram", number), WIRE)
        meter = Meter()
        for number in range(WARM_UP, WARM_UP + people):
            await coach.press(account("telegram", number), place("telegram", number), WIRE)
        return {"us": meter.spent(people)["cpu_us"]}


def _log(kept: int) -> Log:
    draw = random.Random(2)
    days = (TODAY - timedelta(days=back) for back in range(kept))
    return {day: Status.DONE for day in days if draw.random() < 0.9 or (TODAY - day).days < 40}


def _rows(log: Log) -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE TABLE day (day TEXT PRIMARY KEY) WITHOUT ROWID")
    connection.executemany("INSERT INTO day VALUES (?)", [(day.isoformat(),) for day in log])
    return connection


def _took_us(work: Callable[[sqlite3.Connection], int], rows: sqlite3.Connection) -> float:
    began = time.perf_counter()
    found = work(rows)
    took = time.perf_counter() - began
    assert found > 0
    return took * 1e6


def _read(rows: sqlite3.Connection) -> Sequence[date]:
    return [date.fromisoformat(text) for (text,) in rows.execute("SELECT day FROM day ORDER BY day")]


def _loop(rows: sqlite3.Connection) -> int:
    run, before = 0, date.min
    for day in _read(rows):
        run = run + 1 if day - before == timedelta(days=1) else 1
        before = day
    return run


def _walk_back(rows: sqlite3.Connection) -> int:
    run = 0
    for (text,) in rows.execute("SELECT day FROM day ORDER BY day DESC"):
        if date.fromisoformat(text) != TODAY - timedelta(days=run):
            break
        run += 1
    return run


def _ours(rows: sqlite3.Connection) -> int:
    """With its best, its total, its breaks and their reasons."""
    log = dict.fromkeys(_read(rows), Status.DONE)
    return streak(log, first_day=min(log), today=TODAY).current


WAYS = {"loop": _loop, "walk": _walk_back, "limber-month": _ours, "limber": _ours}
SUBJECT = Subject(
    title="streak: over ten years of days; and a whole check-in with that much kept",
    columns=(Column(key="us", head="µs", digits=1),),
    variants=(
        Variant(name="loop", label="loop over the rows"),
        Variant(name="walk", label="walk back from today: no best, no total, no reasons"),
        Variant(name="limber-month", label="Limber's streak, one month"),
        Variant(name="limber", label="Limber's streak, ten years", against=("loop", "walk", "limber-month")),
        Variant(name="month", label="a check-in and its answer, one month kept"),
        Variant(
            name="years",
            label="a check-in and its answer, ten years kept",
            against=("month",),
            musts=(Must(key="us", most=1.2, of="month"),),
        ),
    ),
    prepare=prepare,
    measure=measure,
)
