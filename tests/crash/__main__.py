"""`make crash`, or `python -m tests.crash [postgres | sqlite] [--people N] [--workers N] [--kills N] [--seed N]`."""

from __future__ import annotations

import argparse
import asyncio
import signal
import sys
import tempfile
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from random import SystemRandom

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table

from tests.crash.slaughter import Plan, Toll, slaughter
from tests.storage.cluster import fresh_postgres
from tests.storage.factory import fresh_sqlite

DATABASES = ("postgres", "sqlite")
A_MINUTE = 6_000  # people who become due in each: about as many as four workers can write to on two cores
RAISED = {"telegram_rate": "1000", "discord_rate": "1000"}  # so that the machine is the limit
SOME_KILLS = 50  # people for each death of an only worker
SHOWN_BREACHES = 20


def main() -> None:
    """Play what was asked for, one after the other, and print the figures; exit code 1 where something was breached."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # so that nothing is left behind
    asked, console = arguments(sys.argv[1:]), Console()
    databases = DATABASES if asked.database is None else [asked.database]
    tolls = {plan.name: _play(plan, console) for plan in map(partial(_plan, asked), databases)}
    console.print(_table(tolls))
    breaches = [f"{name}: {each}" for name, toll in tolls.items() if toll.verdict for each in toll.verdict.breaches]
    for each in breaches[:SHOWN_BREACHES]:
        console.print(each)
    console.print(f"seed {asked.seed}: {len(breaches)} breaches")
    sys.exit(bool(breaches))


def arguments(words: Sequence[str]) -> argparse.Namespace:
    """What the words of the command line ask for; `database` is None where none is named."""
    parser = argparse.ArgumentParser(prog="python -m tests.crash", description="Kills Limber while it delivers.")
    parser.add_argument("database", nargs="?", choices=DATABASES, help="both when none is named")
    parser.add_argument("--people", type=int, help="who are owed a message: 20,000, or 50 for each kill on SQLite")
    parser.add_argument("--workers", type=int, default=4, help="on PostgreSQL")
    parser.add_argument("--every", type=float, default=10.0, help="seconds from kill to kill on PostgreSQL")
    parser.add_argument("--kills", type=int, default=100, help="of the only worker on SQLite")
    parser.add_argument("--seed", type=int, default=SystemRandom().randrange(10**6), help="of who dies when")
    return parser.parse_args(words)


def _plan(asked: argparse.Namespace, database: str) -> Plan:
    many = database == "postgres"
    people = asked.people or (20_000 if many else SOME_KILLS * asked.kills)
    return Plan(
        name=database,
        fresh=fresh_postgres if many else fresh_sqlite,
        people=people,
        minutes=max(1, people // A_MINUTE),
        workers=asked.workers if many else 1,
        every_s=asked.every,
        kills=asked.kills,
        seed=asked.seed,
        settings=RAISED if many else {},
    )


def _play(plan: Plan, console: Console) -> Toll:
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console) as progress, tempfile.TemporaryDirectory(prefix="limber-crash-") as folder:
        bar = progress.add_task(plan.name, total=plan.people)

        def tell(settled: int, kills: int) -> None:
            progress.update(bar, completed=settled, description=f"{plan.name}, {kills} kills")

        return asyncio.run(slaughter(Path(folder), plan, tell))


def _table(tolls: dict[str, Toll]) -> Table:
    table = Table("", *tolls)
    verdicts = [toll.verdict for toll in tolls.values() if toll.verdict]
    for state in sorted({state for verdict in verdicts for state in verdict.states}):
        table.add_row(f"deliveries: {state}", *(f"{each.states.get(state, 0):,}" for each in verdicts))
    table.add_row("... unknown that did not arrive", *(f"{each.unseen:,}" for each in verdicts))
    table.add_row("repeated, known to Discord by the nonce", *(f"{each.repeated:,}" for each in verdicts))
    table.add_row("people who have a message twice", *(f"{each.twice:,}" for each in verdicts))
    table.add_row("kills", *(f"{each.kills:,}" for each in tolls.values()))
    table.add_row("slowest recovery, s", *(f"{max(each.recoveries_s, default=0):.1f}" for each in tolls.values()))
    table.add_row("took, s", *(f"{each.took_s:.0f}" for each in tolls.values()))
    return table


if __name__ == "__main__":
    main()
