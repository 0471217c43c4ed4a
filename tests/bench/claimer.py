"""One worker that takes what is due: `python -m tests.bench.claimer ENGINE URL FOLDER` says that it is ready, waits for
the file `go` in the folder, and notes there when it took what, until it is ended.
"""

from __future__ import annotations

import asyncio
import os
import sys
import time
from collections.abc import Awaitable, Callable, Iterable
from datetime import timedelta
from pathlib import Path

import asyncpg

from tests.bench.ground import NOON, opened
from tests.bench.postgres import connected, plain

BATCH = 100
LEASE = timedelta(minutes=5)
CONCURRENCY = 20
PAUSE_S = 0.02
BARE_CLAIM = f"""
UPDATE job SET visible_at = now() + interval '5 minutes', owner = $1 WHERE id IN (
    SELECT id FROM job WHERE visible_at <= now() ORDER BY visible_at LIMIT {BATCH} FOR UPDATE SKIP LOCKED
) RETURNING id
"""

Ready = Callable[[], Awaitable[None]]


class Notes:
    """What this worker took, in a file of its own."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._file = os.open(folder / f"{os.getpid()}.taken", os.O_CREAT | os.O_APPEND | os.O_WRONLY)

    async def ready(self) -> None:
        """Wait for the others."""
        (self._folder / f"{os.getpid()}.ready").touch()
        while not (self._folder / "go").exists():
            await asyncio.sleep(PAUSE_S)

    def took(self, numbers: Iterable[int]) -> None:
        at = time.time_ns()
        os.write(self._file, "".join(f"{number} {at}\n" for number in numbers).encode())


async def _bare(url: str, notes: Notes) -> None:
    async with connected(url) as connection:
        claim = await connection.prepare(BARE_CLAIM)
        await notes.ready()
        while True:
            rows = await claim.fetch(os.getpid())
            notes.took(row[0] for row in rows)
            if not rows:
                await asyncio.sleep(PAUSE_S)


async def _limber(url: str, notes: Notes) -> None:
    worker = str(os.getpid())
    async with opened(url) as store:
        await notes.ready()
        while True:
            async with store.transaction() as tx:
                rows = await tx.claim(worker, platform="telegram", now=NOON, lease_until=NOON + LEASE, limit=BATCH)
            notes.took(row.id for row in rows)
            if not rows:
                await asyncio.sleep(PAUSE_S)


async def _procrastinate(url: str, notes: Notes) -> None:
    import procrastinate

    app = procrastinate.App(connector=procrastinate.PsycopgConnector(conninfo=plain(url)))

    @app.task(name="job", pass_context=True)
    async def job(context: procrastinate.JobContext) -> None:
        notes.took([context.job.id or 0])

    async with app.open_async():
        await notes.ready()
        await app.run_worker_async(
            concurrency=CONCURRENCY, delete_jobs="successful", install_signal_handlers=False, listen_notify=False
        )


async def _pgqueuer(url: str, notes: Notes) -> None:
    from pgqueuer import PgQueuer
    from pgqueuer.models import Job

    pool = await asyncpg.create_pool(plain(url), min_size=4, max_size=10)
    queue = PgQueuer.from_asyncpg_pool(pool)

    @queue.entrypoint("job")
    async def job(job: Job) -> None:
        notes.took([job.id])

    await notes.ready()
    await queue.run(batch_size=BATCH, dequeue_timeout=timedelta(seconds=1))


ENGINES = {"bare": _bare, "limber": _limber, "procrastinate": _procrastinate, "pgqueuer": _pgqueuer}

if __name__ == "__main__":
    asyncio.run(ENGINES[sys.argv[1]](sys.argv[2], Notes(Path(sys.argv[3]))))
