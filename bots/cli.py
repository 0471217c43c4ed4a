"""`limber`: the words an operator types. Imports wait until a word needs them, so that help is instant."""

from __future__ import annotations

import asyncio
import gc
import sys
from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Annotated

import typer

from bots import (
    cli_backup,
    cli_content,
    cli_doctor,
    cli_health,
    cli_invite,
    cli_key,
    cli_load,
    cli_simulate,
)
from bots.cli_content import give_up
from core.errors import ConfigurationFault, LimberError

if TYPE_CHECKING:
    from bots.settings import Settings

# Plain help: drawing it with rich would take longer than everything else.
app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False, rich_markup_mode=None)

PORT = 8765
_NO_SANDBOX = (
    "The sandbox page is not installed here. To run the bot set LIMBER_DISCORD_TOKEN or LIMBER_TELEGRAM_TOKEN; to have "
    "the page install limber[sandbox]."
)


def main() -> None:
    """The console command."""
    app()


@app.callback()
def limber() -> None:
    """Limber, the stretching coach for Discord and Telegram."""


def run() -> None:
    """Run the bot; with no token configured, open the sandbox page instead."""
    from bots import logs, settings

    try:
        read = settings.read()
        if not read.configured:
            typer.echo("No token in the environment or .env, so this is the sandbox. README.md tells how to get one.")
            return sandbox()
        logs.set_up(read.log_level, form=read.log_format, secrets=read.secrets)
        logs.guard()
        if sys.stderr.isatty():  # whoever sits there sees nothing else until somebody presses something
            typer.echo(f"Limber starts on {' and '.join(map(str.title, read.platforms))}. Ctrl+C ends it.")
            typer.echo("Elsewhere `limber invite` prints the links that let it in, `limber doctor` what is wrong.")
        with asyncio.Runner(loop_factory=_loops()) as runner:
            runner.run(_run(read))
    except LimberError as fault:
        give_up(fault)


def sandbox(port: Annotated[int, typer.Option(help="Where the page is served, on this machine only.")] = PORT) -> None:
    """Try the whole bot without a token, on a local Discord and a local Telegram."""
    if find_spec("tdjson") is None:  # as in the container image, whose page nobody could open
        give_up(ConfigurationFault(_NO_SANDBOX))
    from bots import logs
    from bots.sandbox.page import PortTaken

    logs.set_up("WARNING")
    try:
        asyncio.run(_sandbox(port))
    except (LimberError, PortTaken) as fault:
        give_up(fault)


def config() -> None:
    """Print every setting, its value and where it came from; secrets are masked."""
    from bots import settings

    try:
        shown = settings.explained()
    except LimberError as fault:
        give_up(fault)
    width = max(len(each.key) for each in shown)
    for each in shown:
        typer.echo(f"{each.key:<{width}}  {each.value}  ({each.origin})")


def _loops() -> Callable[[], asyncio.AbstractEventLoop] | None:
    """What makes uvloop's event loops, where the extra `speed` is installed; None makes the usual ones."""
    return import_module("uvloop").new_event_loop if find_spec("uvloop") else None


async def _run(settings: Settings) -> None:
    from bots.health import serving
    from bots.wiring import opened

    async with opened(settings) as house, serving(house.health, settings.health_host, settings.health_port):
        gc.freeze()  # texts and routines stay: looking through them again and again would be a part of every message
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


# In the order of somebody's way: trying it, setting it up, running it, keeping it, changing it, proving it.
for word, about in (
    (run, "Run the bot; with no token, open the sandbox page."),
    (sandbox, "Try the whole bot in a page, without a token."),
    (cli_doctor.doctor, "Say what is wrong here, and what to do."),
    (cli_invite.invite, "Print the links that add the bot, with their rights."),
    (config, "Print every setting and where it came from."),
    (cli_health.health, "Ask the bot that runs here how it is."),
    (cli_backup.backup, "Copy the database while the bot runs."),
    (cli_backup.restore, "Prove a copy, or put it back."),
    (cli_backup.copy, "Carry everything between SQLite and PostgreSQL."),
    (cli_backup.migrate, "Bring the tables to those of this version."),
    (cli_simulate.simulate, "Let simulated people live through months."),
    (cli_load.load, "Load both platforms at their true limits."),
):
    app.command(short_help=about)(word)
app.add_typer(cli_content.app, name="content", short_help="Check the exercises and words; draw the pictures.")
app.add_typer(cli_key.app, name="key", short_help="The key that health values are sealed with.")
