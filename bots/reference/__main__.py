"""`python -m bots.reference [--check]`: write the reference pages, or say which ones have to be written anew."""

from __future__ import annotations

from typing import Annotated

import typer

from bots import reference
from bots.cli_content import give_up
from core.errors import LimberError


def main(
    check: Annotated[
        bool, typer.Option("--check", help="Write nothing; end with 1 where a page is not fresh.")
    ] = False,
) -> None:
    """Write the pages of deploy/docs/reference from the code."""
    try:
        stale = reference.stale()
    except LimberError as fault:
        give_up(fault)
    for path, text in stale.items():
        if not check:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        typer.echo(f"{path.name} has to be written anew: python -m bots.reference" if check else path)
    if not stale:
        typer.echo("Every page is fresh.")
    raise typer.Exit(1 if check and stale else 0)


if __name__ == "__main__":
    typer.run(main)
