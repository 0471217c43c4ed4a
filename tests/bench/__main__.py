"""`make bench`, or `python -m tests.bench [--quick] [--rounds N] [SUBJECT ...]`."""

from __future__ import annotations

import argparse
import asyncio
import multiprocessing
import os
import random
import sys
import tempfile
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from importlib import import_module

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from tests.bench import server
from tests.bench.ground import Ground
from tests.bench.one import measure_one
from tests.bench.subject import Numbers, Subject

NAMES = ("send", "latency", "checkin", "planner", "start", "pictures")
Round = dict[str, dict[str, Numbers]]


def main() -> None:
    """Measure every variant once a round, in a different order each time, and print a table for each subject."""
    asked = _arguments()
    subjects: dict[str, Subject] = {name: import_module(f"tests.bench.{name}").SUBJECT for name in asked.subjects}
    with tempfile.TemporaryDirectory(prefix="limber-bench-") as folder, server.running() as address:
        ground = Ground(folder=folder, server=address, quick=asked.quick)
        rounds = _measure(subjects, ground, asked.rounds)
    tables = Console(width=None if sys.stdout.isatty() else 400)
    for name, subject in subjects.items():
        tables.print(f"[bold]{subject.title}[/bold]", subject.table([each[name] for each in rounds]))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description="What Limber costs, as ratios.")
    parser.add_argument("subjects", nargs="*", metavar="SUBJECT", help=f"{', '.join(NAMES)}; all when none is named")
    parser.add_argument("--quick", action="store_true", help="one small round, in about a minute")
    parser.add_argument("--rounds", type=int, help="how often everything is measured: 5, or ROUNDS in the environment")
    asked = parser.parse_args()
    if unknown := set(asked.subjects) - set(NAMES):
        parser.error(f"there is no {', '.join(sorted(unknown))}; there are {', '.join(NAMES)}")
    asked.subjects = asked.subjects or list(NAMES)
    asked.rounds = asked.rounds or (1 if asked.quick else int(os.environ.get("ROUNDS", "5")))
    return asked


def _measure(subjects: dict[str, Subject], ground: Ground, count: int) -> list[Round]:
    trials = [(name, variant.name) for name, subject in subjects.items() for variant in subject.variants]
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress, _processes(subjects) as pool:
        bar = progress.add_task("preparing", total=count * len(trials))
        asyncio.run(_prepare(subjects, ground))
        rounds: list[Round] = []
        for _ in range(count):
            measured: Round = {name: {} for name in subjects}
            for name, variant in random.sample(trials, len(trials)):
                progress.update(bar, description=f"{name} {variant}")
                measured[name][variant] = pool.submit(measure_one, name, variant, ground).result()
                progress.advance(bar)
            rounds.append(measured)
    return rounds


def _processes(subjects: Iterable[str]) -> ProcessPoolExecutor:
    """A new process for each measurement. The libraries are imported once, in the one that all are forked from."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([f"tests.bench.{name}" for name in subjects])
    return ProcessPoolExecutor(max_workers=1, max_tasks_per_child=1, mp_context=context)


async def _prepare(subjects: dict[str, Subject], ground: Ground) -> None:
    for subject in subjects.values():
        await subject.prepare(ground)


main()
