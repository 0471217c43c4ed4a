"""`limber load`: a broadcast at the platforms' true limits. Imports wait until the word needs them."""

from __future__ import annotations

import asyncio
import json
from typing import Annotated

import typer

from bots.cli_content import give_up, progress
from core.errors import LimberError


def load(
    telegram: Annotated[int, typer.Option(help="Messages a second on Telegram.", min=1)] = 30,
    discord: Annotated[int, typer.Option(help="Requests a second on Discord.", min=1)] = 50,
    people: Annotated[int, typer.Option(help="How many people are due this evening.", min=1000)] = 100_000,
    minutes: Annotated[float, typer.Option(help="For how long it is measured, at most.", min=0.1)] = 10,
    acts: Annotated[float, typer.Option(help="How often a second somebody acts, on each platform.")] = 2,
    database: Annotated[
        str | None, typer.Option(help="An empty database; a SQLite file of its own without it.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the figures as JSON.")] = False,
) -> None:
    """Run the bot against a local Discord and a local Telegram at their true limits, with people due and people acting.

    Ends with 1 where the limit is not used, was met, or answers and memory suffer.
    """
    from bots.load.evening import Evening, lived

    evening = Evening(
        telegram=telegram, discord=discord, people=people, minutes=minutes, acts_per_s=acts, database=database
    )
    try:
        with progress("An evening") as bar:
            task = bar.add_task("people", total=people)

            def seen(what: str, done: float, of: float) -> None:
                bar.update(task, description=what, completed=int(done), total=int(of))

            figures = asyncio.run(lived(evening, seen))
    except LimberError as fault:
        give_up(fault)
    if as_json:
        typer.echo(json.dumps(figures.plain(), indent=2))
    else:
        for first, *rest in figures.rows():
            typer.echo(f"{first:<20}" + "".join(f"{each:>20}" for each in rest))
        for line in (*figures.warnings[-10:], *figures.faults()):
            typer.echo(line, err=True)
    if figures.faults():
        raise typer.Exit(1)
