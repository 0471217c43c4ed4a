"""`make bench`, or `python -m tests.bench [--quick] [--rounds N] [--json PATH] [SUBJECT ...]`."""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import multiprocessing
import os
import random
import sys
import tempfile
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from tests.bench import figures, postgres, scale, server
from tests.bench.figures import NAMES, subject_of
from tests.bench.ground import Ground
from tests.bench.one import measure_one
from tests.bench.subject import Numbers, Subject


def main() -> None:
    """Measure every variant once a round, in a different order each time, and print a table for each subject."""
    asked = _arguments()
    subjects = {name: subject_of(name) for name in asked.subjects}
    with contextlib.ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="limber-bench-"))
        address = stack.enter_context(server.running())
        needed = any(subject.postgres for subject in subjects.values())
        url = stack.enter_context(postgres.running()) if needed else ""
        ground = Ground(folder=folder, server=address, quick=asked.quick, postgres=url)
        measured = _measure(subjects, ground, asked.rounds)
    _tell(subjects, measured)
    if asked.json:
        figures.keep(measured, quick=asked.quick, path=asked.json)
    elif not asked.quick:
        figures.keep(measured, quick=False)
        figures.draw_page()
        scale.draw_page()


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description="What Limber costs, as ratios.")
    parser.add_argument("subjects", nargs="*", metavar="SUBJECT", help=f"{', '.join(NAMES)}; all when none is named")
    parser.add_argument("--quick", action="store_true", help="one small round, in some minutes; keeps no figures")
    parser.add_argument("--rounds", type=int, help="how often everything is measured: 5, or ROUNDS in the environment")
    parser.add_argument(
        "--json", type=Path, metavar="PATH", help="where the figures go, instead of deploy/docs/ and its pages"
    )
    asked = parser.parse_args()
    if unknown := set(asked.subjects) - set(NAMES):
        parser.error(f"there is no {', '.join(sorted(unknown))}; there are {', '.join(NAMES)}")
    asked.subjects = asked.subjects or list(NAMES)
    asked.rounds = asked.rounds or (1 if asked.quick else int(os.environ.get("ROUNDS", "5")))
    return asked


def _measure(subjects: dict[str, Subject], ground: Ground, count: int) -> dict[str, list[dict[str, Numbers]]]:
    trials = [(name, variant.name) for name, subject in subjects.items() for variant in subject.variants]
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    measured: dict[str, list[dict[str, Numbers]]] = {name: [{} for _ in range(count)] for name in subjects}
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress, _processes(subjects) as pool:
        bar = progress.add_task("preparing", total=count * len(trials))
        asyncio.run(_prepare(subjects, ground))
        for nth in range(count):
            for name, variant in random.sample(trials, len(trials)):
                progress.update(bar, description=f"{name} {variant}")
                measured[name][nth][variant] = pool.submit(measure_one, name, variant, ground).result()
                progress.advance(bar)
    return measured


def _processes(subjects: Iterable[str]) -> ProcessPoolExecutor:
    """A new process for each measurement. The libraries are imported once, in the one that all are forked from."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([f"tests.bench.{name}" for name in subjects])
    return ProcessPoolExecutor(max_workers=1, max_tasks_per_child=1, mp_context=context)


async def _prepare(subjects: dict[str, Subject], ground: Ground) -> None:
    for subject in subjects.values():
        await subject.prepare(ground)


def _tell(subjects: dict[str, Subject], measured: dict[str, list[dict[str, Numbers]]]) -> None:
    tables = Console(width=None if sys.stdout.isatty() else 400)
    for name, subject in subjects.items():
        tables.print(f"[bold]{subject.title}[/bold]", subject.table(measured[name]))


main()
