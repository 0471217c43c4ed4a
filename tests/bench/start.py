"""From nothing to the first tick of a whole Limber in a new process, and what it holds then."""

from __future__ import annotations

import resource
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from tests.bench.ground import Ground, enroll
from tests.bench.planner import crowd
from tests.bench.subject import Column, Numbers, Subject, Variant


async def prepare(ground: Ground) -> None:
    enroll(ground, "enrolled-none", crowd(0))
    enroll(ground, "enrolled-many", crowd(ground.many))


async def measure(variant: str, ground: Ground) -> Numbers:
    if variant == "help":
        numbers, _ = _run([str(Path(sys.executable).with_name("limber")), "--help"])
        return numbers
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


SUBJECT = Subject(
    title="start: until the first tick is over, both platforms configured; many: 100,000 (--quick: 10,000)",
    columns=(
        Column(key="ready_s", head="s until ready", digits=2),
        Column(key="cpu_s", head="CPU s, start and end", digits=2),
        Column(key="resident_mb", head="MB resident"),
    ),
    variants=(
        Variant(name="none", label="Limber, nobody enrolled", target="2 s, below 150 MB"),
        Variant(name="many", label="Limber, many enrolled", against=("none",), target="within 1.1, also in memory"),
        Variant(name="help", label="limber --help", target="below 0.4 s"),
    ),
    prepare=prepare,
    measure=measure,
)
