"""Opens the database that a URL names: a SQLite file for one process, PostgreSQL for as many as there are."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager, AbstractContextManager
from typing import Protocol

from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError

from core.errors import ConfigurationFault, SealError
from core.storage import sqlite
from core.storage.keys import PROOF, opens, proof_of
from core.storage.migrations import Before
from core.storage.sealed import Cipher
from core.storage.sqlite import open_sqlite
from core.storage.transaction import SqlTransaction

SQLITE, POSTGRESQL = "sqlite+aiosqlite", "postgresql+asyncpg"
_SHAPES = f"{SQLITE}:///path/to/file or {POSTGRESQL}://user@host/database"


class SqlStore(Protocol):
    """A store with SQL behind it; holds what `core.ports.Store` promises."""

    @property
    def shared(self) -> bool:
        """Whether several workers write at the same time."""
        ...

    def transaction(self) -> AbstractAsyncContextManager[SqlTransaction]:
        """A unit of work; leaving it normally commits, leaving it by an exception or cancelled undoes everything."""
        ...

    async def close(self) -> None:
        """Let what is under way end, and close the database."""
        ...


async def open_store(
    url: str | URL,
    cipher: Cipher,
    first: Callable[[SqlTransaction], Awaitable[None]] | None = None,
    before: Before | None = None,
) -> SqlStore:
    """The store at `url`, created or brought to the tables of this version.

    `first` is done in the transaction that finds the key to be the right one: nobody changes the key in between.
    `before` is done before tables that are there are changed, while nobody else writes, and is told their revision.

    Raises ConfigurationFault for a URL that cannot be opened or a database of a newer Limber, SealError for one made
    with another key, StoreBusy when it cannot be written to now.
    """
    store = await _open(database_url(url), cipher)
    try:
        async with store.transaction() as transaction:
            await transaction.migrate(before)
            await _check_key(transaction, cipher)
            if first is not None:
                await first(transaction)
    except BaseException:
        await store.close()
        raise
    return store


def held_proof(url: str) -> AbstractContextManager[str | None]:
    """The proof of the key of the database at `url`, while nobody else changes that key; None where there is none.

    Raises StoreBusy when the database cannot be used now, ConfigurationFault when it cannot be opened. What is no
    database has no proof; to open it says why.
    """
    parsed = database_url(url)
    return sqlite.held_proof(parsed) if is_file(parsed) else _postgres().held_proof(parsed)


async def _open(url: URL, cipher: Cipher) -> SqlStore:
    if is_file(url):
        return await open_sqlite(url, cipher)
    return _postgres().PostgresStore(url, cipher)


def _postgres():  # noqa: ANN202 - a module
    """Imported only where it is used: whoever has one process never waits for its driver."""
    from core.storage import postgres

    return postgres


def is_file(url: URL) -> bool:
    """Whether it is SQLite's, in a file."""
    return url.drivername == SQLITE


def database_url(text: str | URL) -> URL:
    """The parts of a database URL. Raises ConfigurationFault for one that names no database that we can use."""
    try:
        url = make_url(text)
    except ArgumentError as error:
        raise ConfigurationFault(f"the database URL cannot be read; write {_SHAPES}") from error
    if url.drivername not in (SQLITE, POSTGRESQL) or url.database in (None, "", ":memory:"):
        raise ConfigurationFault(f"a database URL is {_SHAPES}, not {shown(url)}")
    return url


def shown(url: URL) -> str:
    """The address as anybody may see it: without what may be a password, of which there may be one in the query."""
    return url.set(query={}).render_as_string() + ("?…" if url.query else "")


async def _check_key(transaction: SqlTransaction, cipher: Cipher) -> None:
    proof = await transaction.recall(PROOF)
    if proof is None:
        await transaction.remember(PROOF, proof_of(cipher))
    elif not opens(cipher, proof):
        raise SealError(
            "this database was made with another data key; put that key back (the key file or LIMBER_DATA_KEY),"
            " or start with a new database: without its key the sealed values cannot be read"
        )
