"""`limber content`: check the exercises and words, and draw the pictures. Imports wait until a word needs them."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Callable, Generator, Iterable, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from core.errors import ConfigurationFault, ContentFault, LimberError

if TYPE_CHECKING:
    from concurrent.futures import ProcessPoolExecutor

    from rich.progress import Progress

    from core.content import Content
    from core.pictures.media import Order
    from core.pictures.poses import Poses
    from core.rules.plan import Needs
    from core.rules.routine import Routine

app = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help="Check the exercises and words; draw the pictures.")

SHEETS = Path("deploy/docs/pictures/sheets")
PRIVACY = Path("PRIVACY.md")


@app.command()
def check(folder: Annotated[Path | None, typer.Argument(help="The content folder.")] = None) -> None:
    """Say everything that is wrong with the content files, all at once; then try every combination of answers."""
    from bots.wiring import CONTENT
    from core.content import load

    try:
        content = load(folder or CONTENT, every_language=True)
    except ContentFault as fault:
        faults = fault.faults
    else:
        faults = (*content.warnings, *(fault for each in content.catalog.routines for fault in _tried(each)))
    for fault in faults:
        typer.echo(fault)
    if faults:
        raise typer.Exit(1)
    typer.echo("The content is complete.")


@app.command()
def draw(
    only: Annotated[list[str] | None, typer.Option(help="Draw this picture alone; may be given several times.")] = None,
    everything: Annotated[bool, typer.Option("--all", help="Draw also what has not changed.")] = False,
    language: Annotated[str, typer.Option(help="Write words of this language into the pictures.")] = "",
    out: Annotated[Path | None, typer.Option(help="Where pictures with words go.")] = None,
) -> None:
    """Draw the pictures of the exercises, still and moving, into content/media."""
    from core.pictures.encode import require_tools
    from core.pictures.media import read_manifest

    try:
        require_tools()
        folder = _folder(language, out)
        drawn = asyncio.run(_draw(folder, _orders(only or [], language), everything=everything, whole=not only))
        manifest = read_manifest(folder)
    except LimberError as fault:
        give_up(fault)
    size = sum(file["bytes"] for entry in manifest.values() for file in entry["files"].values()) / 1024**2
    typer.echo(f"{len(drawn)} drawn, {len(manifest)} pictures in {folder}, {size:.1f} MB in all.")
    _end_if_oversized(folder)


@app.command()
def sheet(folder: Annotated[Path, typer.Argument(help="Where the sheets go.")] = SHEETS) -> None:
    """Show all pictures on sheets, beside what they must show, for a clinician's eye."""
    from bots.wiring import CONTENT
    from core.content import load
    from core.pictures.encode import require_tools
    from core.pictures.media import read_all
    from core.pictures.sheet import draw_sheets

    try:
        require_tools()
        content, poses = load(CONTENT), read_all()
        with progress("Drawing sheets") as bar, _pool() as pool:
            task = bar.add_task("pictures", total=None)
            paths = draw_sheets(
                poses,
                content.catalog.routines,
                _voice(content, "en"),
                folder,
                pool,
                lambda done, of: bar.update(task, completed=done, total=of),
            )
    except LimberError as fault:
        give_up(fault)
    for path in paths:
        typer.echo(path)


@app.command()
def privacy(out: Annotated[Path, typer.Argument(help="Where it is written.")] = PRIVACY) -> None:
    """Write PRIVACY.md from the list of everything that is kept."""
    from bots.wiring import CONTENT
    from core.content import load
    from core.content.kept import page

    try:
        content = load(CONTENT)
    except LimberError as fault:
        give_up(fault)
    template = (CONTENT / "privacy.md").read_text(encoding="utf-8")
    out.write_text(page(template, content.kept, lambda said: content.texts.say(said, "en")), encoding="utf-8")
    typer.echo(out)


@app.command()
def reviews(language: Annotated[str, typer.Option(help="Write the lines of a review in this language.")] = "") -> None:
    """Write the page that says which texts about safety were reviewed, or the lines of a review to fill in."""
    from bots.safety_texts import PAGE, lines, page
    from bots.wiring import CONTENT
    from core.content import load

    content = load(CONTENT)
    if not language:
        PAGE.write_text(page(content), encoding="utf-8")
        typer.echo(PAGE)
        return
    try:
        _require(content, language)
    except LimberError as fault:
        give_up(fault)
    for line in lines(content, language):
        typer.echo(line)


def _folder(language: str, out: Path | None) -> Path:
    """Where the pictures go. Raises ConfigurationFault where words would get into those that serve all languages."""
    from core.pictures.media import MEDIA

    if not language and out is None:
        return MEDIA
    if not language or out is None:
        raise ConfigurationFault("Pictures with words need both: --language CODE and --out FOLDER.")
    if out.resolve().is_relative_to(MEDIA):
        raise ConfigurationFault(f"{MEDIA} holds the pictures for all languages, without words. Choose another --out.")
    return out


def _orders(stems: Sequence[str], language: str) -> tuple[Order, ...]:
    from core.pictures.media import Order, read_all

    chosen = read_all(stems)
    return _captioned(chosen, language) if language else tuple(Order(poses=each) for each in chosen)


def _captioned(chosen: Sequence[Poses], language: str) -> tuple[Order, ...]:
    """Raises ConfigurationFault for a language that is not there, and for words that do not fit."""
    from bots.wiring import CONTENT
    from core.content import load
    from core.pictures.captions import captions_of, overflowing
    from core.pictures.media import Order

    content = load(CONTENT)
    _require(content, language)
    say = _voice(content, language)
    orders = [Order(poses=each, said=captions_of(each, content.catalog.routines, say)) for each in chosen]
    long = [
        f"{order.poses.stem}: {words}"
        for order in orders
        if order.said is not None
        for words in overflowing(order.said, inset=order.poses.inset is not None)
    ]
    if long:
        raise ConfigurationFault("\n".join(("These words do not fit; write shorter ones.", *long)))
    return tuple(orders)


async def _draw(folder: Path, orders: Sequence[Order], *, everything: bool, whole: bool) -> tuple[str, ...]:
    from core.pictures.media import Build

    with progress("Drawing") as bar, _pool() as pool:
        task = bar.add_task("frames", total=None)
        build = Build(
            folder=folder,
            executor=pool,
            workers=_workers(),
            planned=lambda frames: bar.update(task, total=frames),
            drawn=lambda frames: bar.advance(task, frames),
        )
        drawn = await build.draw(orders, everything=everything)
        if whole:
            build.forget_all_but(order.poses.stem for order in orders)
        return drawn


def _workers() -> int:
    return os.cpu_count() or 1


def _pool() -> ProcessPoolExecutor:
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    return ProcessPoolExecutor(_workers(), mp_context=get_context("spawn"))


@contextmanager
def progress(title: str) -> Generator[Progress]:
    """How much is done, of how much, and how long the rest takes; nothing where no one looks."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    console = Console(stderr=True)
    columns = (TextColumn(title), BarColumn(), MofNCompleteColumn(), TextColumn("{task.description}"))
    with Progress(*columns, TimeRemainingColumn(), console=console, disable=not console.is_terminal) as bar:
        yield bar


def _end_if_oversized(folder: Path) -> None:
    from core.pictures.media import oversized, read_manifest

    large = oversized(read_manifest(folder))
    for each in large:
        typer.echo(each, err=True)
    if large:
        raise typer.Exit(1)


def _require(content: Content, language: str) -> None:
    """Raises ConfigurationFault when there are no texts in the language."""
    if language not in content.texts.languages:
        raise ConfigurationFault(f"There is no language {language!r}. There are: {', '.join(content.texts.languages)}.")


def _voice(content: Content, language: str) -> Callable[[str], str]:
    """Says texts, which need no values, in a language."""
    from core.messages.texts import text

    return lambda text_id: content.texts.say(text(text_id), language)


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


def give_up(fault: Exception) -> NoReturn:
    """Say what is wrong, and end."""
    lines = fault.faults if isinstance(fault, ContentFault) else (str(fault),)
    for line in lines:
        typer.echo(line, err=True)
    sys.exit(1)
