"""What others keep a million daily messages in: python-telegram-bot's JobQueue, in memory, and APScheduler's, in SQL.

Both are started with everybody's job, and then led through some minutes by a clock of ours.
"""

from __future__ import annotations

import asyncio
import logging
import random
import statistics
import tempfile
import time
from collections.abc import AsyncGenerator, Iterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta, tzinfo
from datetime import time as time_of_day
from pathlib import Path

from apscheduler.executors import base as executors
from apscheduler.jobstores.sqlalchemy import SQLAlchemyJobStore
from apscheduler.schedulers import base as schedulers
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from telegram.ext import Application, JobQueue

from core.rules.days import zone_info
from tests.bench.clients import TOKEN
from tests.bench.ground import ZONES
from tests.bench.meter import resident_mb
from tests.bench.subject import Numbers

MINUTES = range(2, 9)

_fired: list[int] = []


class _Clock(datetime):
    """The schedulers' clock: it stands at the beginning of a minute, for what is late by a second is left out."""

    at = datetime.now(UTC)

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> datetime:
        return cls.at.astimezone(tz)


async def job_queue(count: int) -> Numbers:
    """JobQueue with this many daily jobs; it keeps them in memory, so each start loads all of them."""
    queue = JobQueue()
    application = Application.builder().token(TOKEN).job_queue(None).build()  # the queue itself holds it weakly
    queue.set_application(application)
    before_mb, began, cpu_s = resident_mb(), time.perf_counter(), time.process_time()
    await queue.start()
    for number, zone, minute in _people(count):
        at = time_of_day(*divmod(minute, 60), tzinfo=zone_info(zone))
        queue.run_daily(_called, at, user_id=number, name=str(number))
    numbers = {"ready_s": time.perf_counter() - began, "cpu_s": time.process_time() - cpu_s}
    fired_us = await _fired_us(queue.scheduler)
    await queue.stop(wait=False)
    return {**numbers, "resident_mb": resident_mb() - before_mb, "fired_us": fired_us}


async def job_store(count: int) -> Numbers:
    """APScheduler with this many daily jobs in SQLite; `kb` is what each takes there."""
    async with _stored_scheduler() as (scheduler, path):
        before_mb, began, cpu_s = resident_mb(), time.perf_counter(), time.process_time()
        scheduler.start(paused=True)
        for number, zone, minute in _people(count):
            when = {"hour": minute // 60, "minute": minute % 60, "timezone": zone}
            scheduler.add_job(_stored, "cron", **when, id=str(number), args=(number,))
        numbers = {"ready_s": time.perf_counter() - began, "cpu_s": time.process_time() - cpu_s}
        scheduler.resume()
        fired_us = await _fired_us(scheduler)
        kb = path.stat().st_size / count / 1e3
    return {**numbers, "resident_mb": resident_mb() - before_mb, "fired_us": fired_us, "kb": kb}


@asynccontextmanager
async def _stored_scheduler() -> AsyncGenerator[tuple[AsyncIOScheduler, Path]]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "jobs.db"
        scheduler = AsyncIOScheduler(jobstores={"default": SQLAlchemyJobStore(f"sqlite:///{path}")}, timezone="UTC")
        yield scheduler, path
        scheduler.shutdown(wait=False)


def _people(count: int) -> Iterator[tuple[int, str, int]]:
    draw = random.Random(1)
    for number in range(count):
        yield number, draw.choice(ZONES), draw.randrange(1440)


async def _fired_us(scheduler: schedulers.BaseScheduler) -> float:
    """Processor time of a job that is due, from minute to minute."""
    logging.disable(logging.CRITICAL)
    schedulers.datetime = executors.datetime = _Clock  # pyright: ignore[reportAttributeAccessIssue]
    begins_at = datetime.now(UTC).replace(second=0, microsecond=50_000)
    took: list[float] = []
    for minute in MINUTES:
        _Clock.at = begins_at + timedelta(minutes=minute)
        before, cpu_s = len(_fired), time.process_time()
        scheduler._process_jobs()  # pyright: ignore[reportPrivateUsage] - what its timer calls
        for _ in range(50):
            await asyncio.sleep(0)
        if fired := len(_fired) - before:
            took.append((time.process_time() - cpu_s) / fired * 1e6)
    return statistics.median(took)


async def _called(_context: object) -> None:
    _fired.append(1)


async def _stored(number: int) -> None:
    _fired.append(number)
