"""A throw-away PostgreSQL for a run of the benchmark: prepared databases, and a copy for each measurement."""

from __future__ import annotations

import itertools
import os
from collections.abc import AsyncGenerator, Generator
from contextlib import asynccontextmanager, contextmanager

import asyncpg
from sqlalchemy.engine import make_url

from tests.storage.cluster import Cluster

SETTINGS = {  # it writes as safely as one in real life, and has the memory that one would be given
    "fsync": "on",
    "synchronous_commit": "on",
    "full_page_writes": "on",
    "autovacuum": "on",
    "shared_buffers": "1GB",
    "max_wal_size": "8GB",
    "checkpoint_timeout": "30min",
}

_copies = itertools.count()


@contextmanager
def running() -> Generator[str]:
    """The URL of a new server's own database; the server is gone on leaving."""
    cluster = Cluster(SETTINGS)
    try:
        yield cluster.url_of("postgres")
    finally:
        cluster.remove()


def plain(url: str) -> str:
    """The URL as asyncpg itself reads it."""
    return make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)


def beside(url: str, name: str) -> str:
    """The URL of the database with this name on the same server."""
    return make_url(url).set(database=name).render_as_string(hide_password=False)


async def is_there(url: str, name: str) -> bool:
    """Whether the server at `url` has a database of this name."""
    async with connected(url) as connection:
        return bool(await connection.fetchval("SELECT count(*) FROM pg_database WHERE datname = $1", name))


async def create(url: str, name: str) -> str:
    """The URL of a new, empty database."""
    async with connected(url) as connection:
        await connection.execute(f'CREATE DATABASE "{name}"')
    return beside(url, name)


async def settle(url: str) -> None:
    """Bring a filled database to the state that it has in real life, and write all of it to the disk."""
    async with connected(url) as connection:
        await connection.execute("VACUUM ANALYZE")
        await connection.execute("CHECKPOINT")


@asynccontextmanager
async def copy(url: str, name: str) -> AsyncGenerator[str]:
    """The URL of a copy of a prepared database, for one measurement to change."""
    copied = f"copy_{os.getpid()}_{next(_copies)}"
    async with connected(url) as connection:
        await connection.execute(f'CREATE DATABASE "{copied}" TEMPLATE "{name}" STRATEGY FILE_COPY')
        await connection.execute("CHECKPOINT")  # now, rather than in the middle of the measurement
    try:
        yield beside(url, copied)
    finally:
        async with connected(url) as connection:
            await connection.execute(f'DROP DATABASE "{copied}" WITH (FORCE)')


@asynccontextmanager
async def connected(url: str) -> AsyncGenerator[asyncpg.Connection[asyncpg.Record]]:
    """A connection without anything of ours around it."""
    connection = await asyncpg.connect(plain(url))
    try:
        yield connection
    finally:
        await connection.close()
