"""`limber simulate`: months with simulated people, within minutes. Imports wait until the word needs them."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from bots.cli_content import give_up, progress
from core.errors import LimberError

if TYPE_CHECKING:
    from bots.simulate.report import Found
    from bots.simulate.run import Plot


def simulate(
    people: Annotated[int, typer.Option(help="How many people live through it.", min=1)] = 100,
    days: Annotated[int, typer.Option(help="For how many days.", min=1)] = 90,
    seed: Annotated[int, typer.Option(help="What all chance hangs on: the same seed gives the same run.")] = 1,
    seeds: Annotated[int, typer.Option(help="So many seeds, one after another, over all cores.", min=1)] = 1,
    communities: Annotated[int, typer.Option(help="How many communities they meet in.", min=0)] = 3,
    faults: Annotated[bool, typer.Option(help="Platforms fail, and so do we.")] = True,
    as_json: Annotated[bool, typer.Option("--json", help="Print the figures and breaches as JSON.")] = False,
) -> None:
    """Let simulated people live through months with the real core, and check what must hold of every day.

    Ends with 1 where a law was broken, and prints the seed and the story of whoever it happened to.
    """
    from bots.simulate.report import together
    from bots.simulate.run import Plot

    plots = [
        Plot(people=people, days=days, seed=each, communities=communities, faults=faults)
        for each in range(seed, seed + seeds)
    ]
    try:
        found = together(list(_each(plots)))
    except LimberError as fault:
        give_up(fault)
    if as_json:
        typer.echo(json.dumps(found.plain(), indent=2))
    else:
        for line in found.lines():
            typer.echo(line)
    if found.breaches:
        raise typer.Exit(1)


def _each(plots: list[Plot]) -> Iterator[Found]:
    """What came of each; the bar counts days of one, or seeds of several."""
    from bots.simulate.run import lived

    with progress("Simulating") as bar:
        if len(plots) == 1:
            task = bar.add_task("days", total=plots[0].days)
            yield lived(plots[0], lambda done, total: bar.update(task, completed=done, total=total))
            return
        from concurrent.futures import ProcessPoolExecutor, as_completed
        from multiprocessing import get_context

        task = bar.add_task("seeds", total=len(plots))
        with ProcessPoolExecutor(os.cpu_count() or 1, mp_context=get_context("spawn")) as pool:
            for done in as_completed([pool.submit(lived, each) for each in plots]):
                bar.advance(task)
                yield done.result()
