"""From nothing to the first tick of a whole Limber in a new process, and what it holds then."""

from __future__ import annotations

import resource
import subprocess
import sys
import time
from collections.abc import Sequence

from tests.bench import schedulers
from tests.bench.ground import Ground, enroll
from tests.bench.planner import crowd
from tests.bench.subject import Column, Must, Numbers, Subject, Variant

STORED = 10_000


async def prepare(ground: Ground) -> None:
    enroll(ground, "enrolled-none", crowd(0))
    enroll(ground, "enrolled-many", crowd(ground.many))


async def measure(variant: str, ground: Ground) -> Numbers:
    if variant == "jobqueue":
        return await schedulers.job_queue(ground.many)
    if variant == "apscheduler":
        return await schedulers.job_store(ground.count(STORED))
    async with ground.copy(f"enrolled-{variant}") as path:
        numbers, said = _run([sys.executable, "-m", "tests.bench.newborn", str(path.parent)])
        return {**numbers, "resident_mb": float(said)}


def _run(words: Sequence[str]) -> tuple[dict[str, float], str]:
    """How long the program takes until it says its first line."""
    began, cpu_s = time.perf_counter(), _children_cpu_s()
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        said = program.stdout.readline()
        ready_s = time.perf_counter() - began
        program.communicate()
    assert program.returncode == 0, f"{words} failed"
    return {"ready_s": ready_s, "cpu_s": _children_cpu_s() - cpu_s}, said


def _children_cpu_s() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


NEWBORN = (Must(key="ready_s", most=2), Must(key="resident_mb", most=150))
SUBJECT = Subject(
    title="start: until the first tick is over, both platforms configured; many: 1,000,000 (--quick: 20,000)",
    columns=(
        Column(key="ready_s", head="s until ready", digits=2),
        Column(key="cpu_s", head="CPU s, start and end", digits=2),
        Column(key="resident_mb", head="MB resident"),
        Column(key="fired_us", head="CPU µs a job that is due"),
        Column(key="kb", head="kB a job on disk", digits=2),
    ),
    variants=(
        Variant(name="jobqueue", label="PTB's JobQueue, many daily jobs: them alone"),
        Variant(name="apscheduler", label=f"APScheduler, {STORED:,} daily jobs in SQLite: them alone"),
        Variant(name="none", label="Limber, nobody enrolled", musts=NEWBORN),
        Variant(
            name="many",
            label="Limber, many enrolled",
            against=("none", "jobqueue"),
            musts=(*NEWBORN, *(Must(key=key, most=1.1, of="none") for key in ("ready_s", "resident_mb"))),
        ),
    ),
    prepare=prepare,
    measure=measure,
)
