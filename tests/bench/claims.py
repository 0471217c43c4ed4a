"""How fast workers share out what is due on PostgreSQL: the ledger's claims, a bare SKIP LOCKED, and job queues."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path

from tests.bench import postgres
from tests.bench.claimer import BATCH, ENGINES
from tests.bench.ground import NOON, Crowd, Ground, enroll_postgres
from tests.bench.subject import Column, Must, Numbers, Subject, Variant

DUE = 20_000
FUTURE = 1_000_000
WORKERS = (1, 2, 4)
FIRST_FUTURE = 1_000_001
PATIENCE_S = 20  # a queue that is not done by then is measured by what it did
LOOK_S = 0.05
TRIMMED = 0.05  # of what was taken first and last, while not everybody was at work

_NOON_US = int(NOON.timestamp()) * 1_000_000
BARE = "CREATE TABLE job (id BIGINT PRIMARY KEY, visible_at TIMESTAMPTZ NOT NULL, owner INTEGER)"
FILL = {
    "bare": "INSERT INTO job SELECT g, now() + {hours} * interval '1 hour' FROM {series}",
    "limber": f"""
        INSERT INTO delivery (id, person, platform, address, private, kind, local_day, due_at, ready_at, state, attempt,
            claim)
        SELECT g, g % 1000 + 1, 'telegram', '5', true, 'day', date '2026-03-02' + g / 1000,
            {_NOON_US} + {{hours}} * 3600000000, {_NOON_US} + {{hours}} * 3600000000, 'planned', 0, 0
        FROM {{series}}""",
    "procrastinate": """
        INSERT INTO procrastinate_jobs (id, queue_name, task_name, priority, args, status, scheduled_at)
        SELECT g, 'default', 'job', 0, '{{}}', 'todo', now() + {hours} * interval '1 hour' FROM {series}""",
    "pgqueuer": """
        INSERT INTO pgqueuer (id, priority, status, entrypoint, payload, execute_after)
        SELECT g, 0, 'queued', 'job', null, now() + {hours} * interval '1 hour' FROM {series}""",
}


async def prepare(ground: Ground) -> None:
    for engine in ENGINES:
        for name, future in (("due", 0), ("future", _future(ground))):
            url = await _created(ground, engine, f"claims-{engine}-{name}")
            async with postgres.connected(url) as connection:
                await connection.execute("SET session_replication_role = replica")  # no triggers and foreign keys
                due, later = f"generate_series(1, {ground.count(DUE)}) g", f"generate_series({FIRST_FUTURE}, {{}}) g"
                await connection.execute(FILL[engine].format(hours=0, series=due))
                last = FIRST_FUTURE + future - 1
                await connection.execute(FILL[engine].format(hours=1, series=later.format(last)))
                if engine == "bare":  # the others have theirs
                    await connection.execute("CREATE INDEX ON job (visible_at)")
            await postgres.settle(url)


def _future(ground: Ground) -> int:
    return FUTURE // 10 if ground.quick else FUTURE


async def _created(ground: Ground, engine: str, name: str) -> str:
    if engine == "limber":
        await enroll_postgres(ground, name, Crowd(count=1000))
        return postgres.beside(ground.postgres, name)
    url = await postgres.create(ground.postgres, name)
    async with postgres.connected(url) as connection:
        if engine == "bare":
            await connection.execute(BARE)
        if engine == "pgqueuer":
            from pgqueuer.db import AsyncpgDriver
            from pgqueuer.queries import Queries

            await Queries(AsyncpgDriver(connection)).install()
    if engine == "procrastinate":
        import procrastinate

        connector = procrastinate.PsycopgConnector(conninfo=postgres.plain(url))
        async with procrastinate.App(connector=connector).open_async() as app:
            await app.schema_manager.apply_schema_async()
    return url


async def measure(variant: str, ground: Ground) -> Numbers:
    engine, name, workers = variant.split("-")
    with tempfile.TemporaryDirectory(dir=ground.folder) as folder:
        async with postgres.copy(ground.postgres, f"claims-{engine}-{name}") as url:
            taken = _taken(engine, url, Path(folder), int(workers), ground)
    times, counts = sorted(at for _, at in taken), Counter(number for number, _ in taken)
    cut = int(len(times) * TRIMMED)
    within = times[cut:-cut]
    assert max(counts) < FIRST_FUTURE, "something was taken before its time"
    return {
        "rate": (len(within) - 1) / (within[-1] - within[0]) * 1e9,
        "left": ground.count(DUE) - len(counts),
        "twice": len(taken) - len(counts),
    }


def _taken(engine: str, url: str, folder: Path, workers: int, ground: Ground) -> Sequence[tuple[int, int]]:
    """What the workers took, and when, in nanoseconds."""
    words = [sys.executable, "-m", "tests.bench.claimer", engine, url, str(folder)]
    with ExitStack() as stack:
        for _ in range(workers):
            worker = stack.enter_context(subprocess.Popen(words, stderr=subprocess.DEVNULL))
            stack.callback(worker.kill)
        while len(list(folder.glob("*.ready"))) < workers:
            time.sleep(LOOK_S)
        (folder / "go").touch()
        until, taken = time.monotonic() + ground.count(PATIENCE_S), _read(folder)
        while len(dict(taken)) < ground.count(DUE) and time.monotonic() < until:
            time.sleep(LOOK_S)
            taken = _read(folder)
        return taken


def _read(folder: Path) -> Sequence[tuple[int, int]]:
    lines = (line.split() for file in folder.glob("*.taken") for line in file.read_text().splitlines())
    return [(int(words[0]), int(words[1])) for words in lines]


def _variants(engine: str, label: str) -> Sequence[Variant]:
    of = [("due", count, f"{label}, {count} worker{'s' * (count > 1)}") for count in WORKERS]
    of.append(("future", 2, f"{label}, 2 workers, many for later"))
    ours = engine == "limber"
    return [
        Variant(
            name=f"{engine}-{name}-{count}",
            label=words,
            against=() if engine == "bare" else (f"bare-{name}-{count}",),
            musts=(Must(key="rate", least=0.33, of=f"bare-{name}-{count}"),) if ours else (),
        )
        for name, count, words in of
    ]


SUBJECT = Subject(
    title=f"claims: {DUE:,} due on PostgreSQL, {BATCH} at a time; later: {FUTURE:,} (--quick: a part)",
    columns=(
        Column(key="rate", head="a second"),
        Column(key="left", head=f"not taken in {PATIENCE_S} s"),
        Column(key="twice", head="taken twice"),
    ),
    variants=(
        *_variants("bare", "a bare table, SKIP LOCKED, leased"),
        *_variants("limber", "Limber's ledger, leased"),
        *_variants("procrastinate", "procrastinate, each job done"),
        *_variants("pgqueuer", "pgqueuer, each job done"),
    ),
    prepare=prepare,
    measure=measure,
    postgres=True,
)
