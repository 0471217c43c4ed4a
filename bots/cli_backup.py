"""`limber backup`, `restore`, `copy`, `migrate`: what is done with a database as a whole. Imports wait for the word."""

from __future__ import annotations

import asyncio
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bots.cli_content import give_up, progress
from core.errors import LimberError

if TYPE_CHECKING:
    from core.storage.copying import Seen


def backup(
    to: Annotated[Path | None, typer.Option(help="The file or folder it goes to; else LIMBER_BACKUP_DIR.")] = None,
) -> None:
    """Copy the database into one file while Limber runs, with a checksum beside it. The key is not in it."""
    from bots import backup as work
    from bots import settings
    from core.clock import SystemClock

    with _said(), _bar("Copying") as seen:
        lines = work.backed_up(settings.read(), SystemClock().now(), to, seen)
    _print(lines)


def restore(
    file: Annotated[Path, typer.Argument(help="A copy that `limber backup` made.")],
    drill: Annotated[bool, typer.Option("--drill", help="Only prove that it can be restored; change nothing.")] = False,
) -> None:
    """Put a copy in the place of the database, while Limber is stopped; what was there is kept."""
    from bots import backup as work
    from bots import settings
    from core.clock import SystemClock

    with _said(), _bar("Restoring") as seen:
        read = settings.read()
        lines = work.drilled(read, file, seen) if drill else work.restored(read, file, SystemClock().now(), seen)
    _print(lines)


def copy(
    from_url: Annotated[str, typer.Argument(help="The database to copy, as in LIMBER_DATABASE_URL.")],
    to_url: Annotated[str, typer.Argument(help="An empty one. Passwords are read from ~/.pgpass too.")],
    compare: Annotated[bool, typer.Option("--compare", help="Copy nothing; say whether both are equal.")] = False,
) -> None:
    """Copy everything from SQLite to PostgreSQL, or back, and prove them equal, while Limber is stopped."""
    from bots import backup as work
    from bots import settings
    from core.clock import SystemClock

    with _said(), _bar("Copying") as seen:
        read = settings.read()
        if compare:
            lines, equal = asyncio.run(work.compared(from_url, to_url, seen))
        else:
            lines, equal = asyncio.run(work.copied(read, from_url, to_url, SystemClock().now(), seen)), True
    _print(lines)
    if not equal:
        raise typer.Exit(1)


def migrate(
    check: Annotated[
        bool, typer.Option("--check", help="Change nothing; end with 1 where something is to do.")
    ] = False,
) -> None:
    """Bring the tables of the database to those of this version, and say what that was."""
    from bots import backup as work
    from bots import settings
    from core.clock import SystemClock

    with _said():
        lines, left = asyncio.run(work.migrated(settings.read(), SystemClock().now(), check=check))
    _print(lines)
    if left:
        raise typer.Exit(1)


@contextmanager
def _said() -> Generator[None]:
    try:
        yield
    except LimberError as fault:
        give_up(fault)


@contextmanager
def _bar(title: str) -> Generator[Seen]:
    with progress(title) as bar:
        task = bar.add_task("", total=None)
        yield lambda what, done, total: bar.update(task, description=what, completed=done, total=total)


def _print(lines: list[str]) -> None:
    for line in lines:
        typer.echo(line)
