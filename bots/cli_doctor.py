"""`limber doctor`: what is wrong, why it matters, and what to do. Imports wait until the word is typed."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated

import typer

from bots.cli_content import give_up
from core.errors import LimberError

if TYPE_CHECKING:
    from bots.doctor.report import Report


def doctor(
    fix: Annotated[bool, typer.Option("--fix", help="Mend what can be mended.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Tell it to a program.")] = False,
) -> None:
    """Say what is wrong here, and what to do.

    Ends with 1 where there is an error, and with 0 where all is well or could be better.
    """
    from bots import logs
    from bots.doctor.report import in_json, in_words

    logs.set_up("ERROR")
    logging.getLogger("asyncio").setLevel(logging.ERROR)
    try:
        with _looking() as step:
            report = _examined(step, fix=fix)
    except LimberError as fault:
        give_up(fault)
    if as_json:
        typer.echo(in_json(report))
    else:
        for line in in_words(report):
            typer.echo(line)
    if report.errors:
        raise typer.Exit(1)


def _examined(step: Callable[[str], None], *, fix: bool) -> Report:
    from bots.doctor import examination

    return asyncio.run(examination.doctor(fix=fix, step=step))


@contextmanager
def _looking() -> Generator[Callable[[str], None]]:
    """Says what is looked at just now; nothing where no one looks."""
    from rich.console import Console

    console = Console(stderr=True)
    if not console.is_terminal:
        yield lambda _: None
        return
    with console.status("Looking …") as status:
        yield lambda name: status.update(f"Looking at {name} …")
