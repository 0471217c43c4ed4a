"""`limber`: the words an operator types. Imports wait until a word needs them, so that help is instant."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from core.errors import ContentFault, LimberError

if TYPE_CHECKING:
    from bots.settings import Settings
    from core.rules.plan import Needs
    from core.rules.routine import Routine

# Plain help: drawing it with rich would take longer than everything else.
app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False, rich_markup_mode=None)
content_app = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help="Check the exercises and words.")
app.add_typer(content_app, name="content")

PORT = 8765


def main() -> None:
    """The console command."""
    app()


@app.callback()
def limber() -> None:
    """Limber, the stretching coach for Discord and Telegram."""


@app.command()
def run() -> None:
    """Run the bot; with no token configured, open the sandbox page instead."""
    from bots import logs, settings

    try:
        read = settings.read()
        if not read.configured:
            typer.echo("No token in the environment or .env, so this is the sandbox. README.md tells how to get one.")
            return sandbox()
        logs.set_up(read.log_level)
        asyncio.run(_run(read))
    except LimberError as fault:
        _give_up(fault)


@app.command()
def sandbox(port: Annotated[int, typer.Option(help="Where the page is served, on this machine only.")] = PORT) -> None:
    """Try the whole bot without a token, on a local Discord and a local Telegram."""
    from bots import logs
    from bots.sandbox.page import PortTaken

    logs.set_up("WARNING")
    try:
        asyncio.run(_sandbox(port))
    except (LimberError, PortTaken) as fault:
        _give_up(fault)


@app.command()
def config() -> None:
    """Print every setting, its value and where it came from; secrets are masked."""
    from bots import settings

    try:
        shown = settings.explained()
    except LimberError as fault:
        _give_up(fault)
    width = max(len(each.key) for each in shown)
    for each in shown:
        typer.echo(f"{each.key:<{width}}  {each.value}  ({each.origin})")


@content_app.command("check")
def content_check(folder: Annotated[Path | None, typer.Argument(help="The content folder.")] = None) -> None:
    """Say everything that is wrong with the content files, all at once; then try every combination of answers."""
    from bots.wiring import CONTENT
    from core.content import load

    try:
        routines = load(folder or CONTENT).catalog.routines
    except ContentFault as fault:
        faults = fault.faults
    else:
        faults = tuple(fault for each in routines for fault in _tried(each))
    for fault in faults:
        typer.echo(fault)
    if faults:
        raise typer.Exit(1)
    typer.echo("The content is complete.")


def _tried(routine: Routine) -> tuple[str, ...]:
    """What is wrong with the plans of a routine, over all who differ; a bar shows how far it is."""
    from rich.console import Console
    from rich.progress import track

    from core.content.combinations import combination_faults

    console = Console(stderr=True)

    def bar(people: Sequence[Needs]) -> Iterable[Needs]:
        title = f"Planning for {len(people)} people"
        return track(people, title, console=console, transient=True, disable=not console.is_terminal)

    return tuple(combination_faults(routine, bar))


async def _run(settings: Settings) -> None:
    from bots.wiring import opened

    async with opened(settings) as house:
        await house.supervisor.run()


async def _sandbox(port: int) -> None:
    from bots.playground import playground
    from core.clock import SteppedClock, SystemClock

    clock = SteppedClock(SystemClock().now(), flowing=True)
    async with playground(clock) as ground:
        page = ground.page(port=port)
        async with page.serving():
            typer.echo(f"Open {page.url}  (Ctrl+C ends it)")
            await ground.house.supervisor.stopped()


def _give_up(fault: Exception) -> NoReturn:
    lines = fault.faults if isinstance(fault, ContentFault) else (str(fault),)
    for line in lines:
        typer.echo(line, err=True)
    sys.exit(1)
