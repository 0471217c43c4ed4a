"""A look at a database that changes nothing: what is in it, and what is wrong with it.

For whoever runs Limber: a store is opened to be used, and is brought to the tables of this version by that.
"""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import Connection, create_engine, func, inspect, select, text
from sqlalchemy.engine import URL
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from core.errors import ConfigurationFault
from core.storage.driver import is_busy
from core.storage.keys import PROOF
from core.storage.migrations import HEAD
from core.storage.store import database_url, is_file
from core.storage.tables import enrollment, heartbeat, remembered
from core.storage.tables_together import community

AT_REST = timedelta(minutes=2)  # whoever runs notes it once a minute
_VERSION = text("SELECT version_num FROM alembic_version")
_SERVER = text(
    "SELECT current_setting('server_version_num')::int, current_setting('max_connections')::int"
    " - current_setting('superuser_reserved_connections')::int, current_setting('server_encoding'),"
    " extract(epoch FROM clock_timestamp())::float8, pg_is_in_recovery()"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """A community that has the bot: its own id on the platform, and the address of the place of its posts."""

    platform: str
    chat: str
    name: str
    language: str
    address: str | None
    roles: bool
    welcome: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """A PostgreSQL server: `connections` are those that are not kept for superusers, `ahead` is by how much its clock
    is ahead of ours.
    """

    version: int
    connections: int
    encoding: str
    ahead: timedelta
    read_only: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What was seen. `revision` is "" without our tables; `people` and `communities` are known of the tables of this
    version alone.

    `proof` is that of the key, `workers` how many were at work in the last two minutes. `locked`: somebody else keeps
    the file; `faults` are what SQLite finds wrong with it.
    """

    exists: bool = True
    revision: str = ""
    proof: str | None = None
    people: int = 0
    workers: int = 0
    communities: tuple[Settled, ...] = ()
    locked: bool = False
    read_only: bool = False
    faults: tuple[str, ...] = ()
    server: Server | None = None


def file_of(url: str) -> Path | None:
    """The file that a URL names; None for a server, and for what is no URL."""
    try:
        parsed = database_url(url)
    except ConfigurationFault:
        return None
    return Path(str(parsed.database)) if is_file(parsed) else None


async def look(url: str, now: Callable[[], datetime], patience_s: float = 5.0) -> Look:
    """What there is at `url`; a file that somebody else keeps is waited for `patience_s`.

    Raises ConfigurationFault for a URL that names no database of ours or is refused, and for a file that cannot be
    opened; StoreBusy when PostgreSQL is away.
    """
    parsed = database_url(url)
    if is_file(parsed):
        return await asyncio.to_thread(_look_at_file, Path(str(parsed.database)), now(), patience_s)
    return await _look_at_server(parsed, now)


def _look_at_file(path: Path, now: datetime, patience_s: float) -> Look:
    if not path.exists():
        return Look(exists=False)
    try:
        found = _read_file(path, now)
    except (sqlite3.DatabaseError, DBAPIError) as error:
        cause = error.orig if isinstance(error, DBAPIError) else error
        if not isinstance(cause, sqlite3.OperationalError):
            return Look(faults=(str(cause),))
        if is_busy(cause):
            return Look(locked=True)
        raise ConfigurationFault(f"{path}: {cause}") from error
    locked, read_only = _kept(path, patience_s)
    return Look(
        revision=found.revision,
        proof=found.proof,
        people=found.people,
        workers=found.workers,
        communities=found.communities,
        faults=found.faults,
        locked=locked,
        read_only=read_only,
    )


def _read_file(path: Path, now: datetime) -> Look:
    """Reads only, so that what is broken does not become worse."""
    address = f"file:{quote(str(path.absolute()))}?mode=ro"
    engine = create_engine("sqlite://", creator=lambda: sqlite3.connect(address, uri=True), poolclass=NullPool)
    try:
        with engine.connect() as connection:
            rows = connection.exec_driver_sql("PRAGMA integrity_check(5)").scalars().all()
            faults = () if list(rows) == ["ok"] else tuple(map(str, rows))
            return Look(faults=faults) if faults else _seen(connection, now)
    finally:
        engine.dispose()


def _kept(path: Path, patience_s: float) -> tuple[bool, bool]:
    """Whether somebody else keeps the file from being written to; whether it cannot be written to at all."""
    address = f"file:{quote(str(path.absolute()))}?mode=rw"
    try:
        with closing(sqlite3.connect(address, uri=True, timeout=patience_s, isolation_level=None)) as database:
            database.execute("BEGIN IMMEDIATE").close()
            database.execute("ROLLBACK").close()
    except sqlite3.OperationalError as error:
        return is_busy(error), not is_busy(error)
    return False, False


async def _look_at_server(url: URL, now: Callable[[], datetime]) -> Look:
    from core.storage.postgres import connected  # its driver is waited for only where it is used

    async with connected(url) as connection:
        version, connections, encoding, clock, read_only = (await connection.execute(_SERVER)).one()
        ahead = datetime.fromtimestamp(clock, UTC) - now()
        found = await connection.run_sync(_seen, now())
    return Look(
        revision=found.revision,
        proof=found.proof,
        people=found.people,
        workers=found.workers,
        communities=found.communities,
        server=Server(
            version=version,
            connections=connections,
            encoding=encoding,
            ahead=ahead,
            read_only=read_only,
        ),
    )


def _seen(connection: Connection, now: datetime) -> Look:
    if not inspect(connection).has_table("alembic_version"):
        return Look()
    revision = str(connection.scalar(_VERSION) or "")
    proof = connection.scalar(select(remembered.c.value).where(remembered.c.key == PROOF))
    lately = heartbeat.c.minute >= (now - AT_REST).replace(second=0, microsecond=0)
    workers = connection.scalar(select(func.count(heartbeat.c.worker.distinct())).where(lately)) or 0
    if revision != HEAD:
        return Look(revision=revision, proof=proof, workers=workers)
    return Look(
        revision=revision,
        proof=proof,
        people=connection.scalar(select(func.count()).select_from(enrollment)) or 0,
        workers=workers,
        communities=tuple(
            Settled(
                platform=row.platform,
                chat=row.chat,
                name=row.name,
                language=row.language,
                address=row.address,
                roles=row.roles,
                welcome=row.welcome,
            )
            for row in connection.execute(select(community).where(community.c.here).order_by(community.c.id))
        ),
    )
