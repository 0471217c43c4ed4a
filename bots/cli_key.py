"""`limber key`: the key that health values are sealed with. Imports wait until a word needs them."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

import typer

from bots.cli_content import give_up, progress
from core.errors import ConfigurationFault, LimberError

if TYPE_CHECKING:
    from bots.settings import Settings
    from core.storage.keys import KeyFile
    from core.storage.sealed import Cipher
    from core.storage.store import SqlStore

app = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help="The key that health values are sealed with.")

AT_REST = timedelta(minutes=2)  # whoever runs notes it once a minute

Seen = Callable[[int, int], None]


@app.callback()
def key() -> None:
    """The key that health values are sealed with."""


@app.command()
def rotate() -> None:
    """Seal everything anew with a new key, while Limber is stopped."""
    from bots import settings
    from core.clock import SystemClock

    try:
        read = settings.read()
        with progress("Sealing anew") as bar:
            task = bar.add_task("people")
            said = asyncio.run(
                rotated(read, SystemClock().now(), lambda done, total: bar.update(task, completed=done, total=total))
            )
    except LimberError as fault:
        give_up(fault)
    for line in said:
        typer.echo(line)


async def rotated(settings: Settings, now: datetime, seen: Seen) -> Sequence[str]:
    """Seal everything anew; returns what whoever runs Limber has to know then.

    Where the key is told by LIMBER_DATA_KEY, the new one waits in a file until they have told it. Raises
    ConfigurationFault while Limber runs, and where there is nothing to seal; SealError, StoreBusy as `open_store`.
    """
    from bots.copies import before_migration
    from bots.wiring import cipher_of, key_file
    from core.storage.store import held_proof, open_store

    file, told = key_file(settings), settings.data_key is not None
    held = partial(held_proof, settings.store_url)
    with held() as proof:
        if proof is None:
            raise ConfigurationFault("There is no database yet, so there is nothing to seal.")
    before = cipher_of(settings)
    old = None if told else file.old
    store = await open_store(settings.store_url, before, before=before_migration(settings, now))
    try:
        people = await reseal(store, file, before, now, seen)
    finally:
        await store.close()
    done = f"Everything is sealed with a new key. People: {people}."
    copies = f"Copies of the database made before open with the old one alone: keep it until {_until(settings, now)}"
    if old is None:
        wait = f"Put the key in {file.new} into LIMBER_DATA_KEY, then delete that file. Limber does not start before."
        return done, wait, f"{copies}."
    file.settled(held)
    return done, f"It is in {file.path}. Back it up, apart from the database.", f"{copies}. It is in {old}."


async def reseal(store: SqlStore, file: KeyFile, before: Cipher, now: datetime, seen: Seen) -> int:
    """Seal everything anew, all or nothing; returns of how many people it was.

    The key is on the disk before anything is sealed with it, and all is one transaction: whoever else opened the store
    meanwhile was seen in it, or finds another key there. Raises ConfigurationFault and changes nothing while Limber
    runs, and where the key is no longer that of `before`: only one of two rotations at once may write a key.
    """
    from core.storage.keys import PROOF, opens
    from core.storage.sealed import KEY_BYTES, Cipher

    async with store.transaction() as tx:
        await tx.alone()
        if await tx.was_alive(now - AT_REST, now):
            raise ConfigurationFault(
                "Limber was running two minutes ago. Stop it everywhere, wait two minutes, and try again:"
                " nothing was changed."
            )
        proof = await tx.recall(PROOF)
        if proof is None or not opens(before, proof):
            raise ConfigurationFault("The key was changed by somebody else just now. This time nothing was changed.")
        key = os.urandom(KEY_BYTES)
        file.write_new(key, proof)
        return await tx.reseal(Cipher(key), seen)


def _until(settings: Settings, now: datetime) -> str:
    return (now + timedelta(days=settings.backup_days)).date().isoformat()
