"""A copy of a database looked at, opened with its key, and put in the place of the database."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import sqlite3
from collections.abc import Iterable
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Column, Select, func, select
from sqlalchemy.dialects import sqlite

from core.errors import ConfigurationFault, StoreBusy
from core.storage.backup import Seen, checksum_of, damage_of, opened, stamp
from core.storage.driver import is_busy
from core.storage.keys import PROOF, keep_names
from core.storage.migrations import HEAD
from core.storage.rotation import SEALED
from core.storage.sealed import Cipher
from core.storage.tables import UtcInstant, metadata

_BYTES = 4 * 1024**2  # read at once
_HEX = re.compile(rb"\\?([0-9a-f]{64})\s")
_BESIDE = ("-wal", "-shm")


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """What a copy is: of which revision its tables are, and what proves its key."""

    revision: str
    proof: str


def fetched(source: Path, target: Path, seen: Seen) -> Copy:
    """Bring the copy at `source` to the new file `target`, and look at every page of it; returns what it is.

    What was looked at is what will be used: `source` is read once. Raises ConfigurationFault where it is not what was
    copied, or nothing for this version.
    """
    expected = _expected(source)
    if _carried(source, target, seen) != expected:
        raise ConfigurationFault(
            f"{source} is not what was copied: its checksum is another one. It was damaged or changed."
            " Take an older copy."
        )
    with closing(opened(target, to_read=True)) as database:
        return _looked_at(database, source)


def _expected(source: Path) -> str:
    """The checksum that was kept beside the copy."""
    beside = checksum_of(source)
    try:
        if not source.is_file():
            raise ConfigurationFault(f"There is no file {source}. `limber backup` says where it puts its copies.")
        found = _HEX.match(beside.read_bytes())
    except OSError as error:
        raise ConfigurationFault(
            f"{beside} cannot be read ({error.strerror}), and without it nobody knows whether the copy is whole."
            " Bring both files from where the copy is kept."
        ) from error
    if found is None:
        raise ConfigurationFault(f"{beside} holds no checksum. Bring it again from where the copy is kept.")
    return found[1].decode()


def _carried(source: Path, target: Path, seen: Seen) -> str:
    """Copy the file byte by byte; returns its SHA-256."""
    digest, done = hashlib.sha256(), 0
    try:
        with source.open("rb") as old, open(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as new:
            total = os.fstat(old.fileno()).st_size
            while some := old.read(_BYTES):
                digest.update(some)
                new.write(some)
                done += len(some)
                seen(done, total)
            new.flush()
            os.fsync(new.fileno())
    except OSError as error:
        raise ConfigurationFault(f"{source} cannot be brought to {target.parent}: {error.strerror}.") from error
    return digest.hexdigest()


def _looked_at(database: sqlite3.Connection, source: Path) -> Copy:
    try:
        if fault := damage_of(database):
            raise ConfigurationFault(f"{source} is damaged ({fault}). Take an older copy.")
        (revision,) = database.execute("SELECT version_num FROM alembic_version").fetchone() or ("",)
        (proof,) = database.execute("SELECT value FROM remembered WHERE key = ?", (PROOF,)).fetchone() or ("",)
    except sqlite3.DatabaseError as error:
        raise ConfigurationFault(f"{source} is no copy of Limber's database: {error}.") from error
    if not revision or not proof:
        raise ConfigurationFault(f"{source} is no copy of Limber's database: nothing in it tells of its key.")
    if revision > HEAD:
        raise ConfigurationFault(
            f"{source} is of a newer Limber (revision {revision}, {HEAD} here). Update Limber, then restore it."
        )
    return Copy(revision=revision, proof=proof)


def counted(path: Path) -> dict[str, int]:
    """How many rows each table of the database has, which is of this version."""
    with closing(opened(path, to_read=True)) as database:
        queries = {table.name: _sql(select(func.count()).select_from(table)) for table in metadata.sorted_tables}
        return {name: database.execute(query).fetchone()[0] for name, query in queries.items()}


def unsealed(path: Path, cipher: Cipher, seen: Seen) -> int:
    """Open every sealed value of the database, which is of this version; returns how many there are.

    Raises SealError for one that does not open.
    """
    with closing(opened(path, to_read=True)) as database:
        total = sum(database.execute(_sql(_how_many(column))).fetchone()[0] for column in SEALED)
        done = 0
        for column in SEALED:
            for *key, sealed in _values(database, column):
                cipher.open(sealed, ":".join(map(str, (f"{column.table.name}.{column.name}", *key))))
                done += 1
                if done % 1000 == 0:
                    seen(done, total)
        seen(done, total)
        return done


def _how_many(column: Column[Any]) -> Select[int]:
    return select(func.count(column))


def _values(database: sqlite3.Connection, column: Column[Any]) -> Iterable[tuple[Any, ...]]:
    keys = column.table.primary_key.columns
    return database.execute(_sql(select(*keys, column).where(column.is_not(None))))


def _sql(query: Select[*tuple[Any, ...]]) -> str:
    return str(query.compile(dialect=sqlite.dialect()))


def heard_at(path: Path) -> datetime | None:
    """When a worker that uses the database last noted that it runs; None where it never did, or nobody can tell."""
    with suppress(sqlite3.DatabaseError, ConfigurationFault), closing(opened(path)) as database:
        (minute,) = database.execute("SELECT max(minute) FROM heartbeat").fetchone()
        return UtcInstant().process_result_value(minute, sqlite.dialect())
    return None


def put_in_place(staged: Path, database: Path, now: datetime) -> Path | None:
    """`staged` becomes the database, at once. What was there stays beside it under the name that is returned, if any.

    Raises StoreBusy, and changes nothing, where another process has the database open.
    """
    aside = database.with_name(f"{database.name}.replaced-{stamp(now)}")
    was_there = database.exists()
    try:
        _fold(database)
        for each in _BESIDE:  # only one that is damaged has any left; over another database they would be its ruin
            with suppress(FileNotFoundError):
                os.rename(database.with_name(database.name + each), aside.with_name(aside.name + each))
        if was_there:
            _name_too(database, aside)  # there is one under the name at any moment: a start would make another
        os.replace(staged, database)
        keep_names(database.parent)
    except OSError as error:
        raise ConfigurationFault(f"{database} cannot be replaced: {error.strerror}.") from error
    return aside if was_there else None


def _name_too(database: Path, aside: Path) -> None:
    try:
        os.link(database, aside)
    except FileExistsError:
        raise
    except OSError:  # a file system where a file has one name
        shutil.copyfile(database, aside)
        aside.chmod(0o600)


def _fold(database: Path) -> None:
    """Have the journal of the database written into its file, which SQLite does for the last to use it."""
    if not database.exists():
        return
    with suppress(ConfigurationFault), closing(opened(database)) as old:  # of one that is damaged all is kept as it is
        try:
            old.execute("PRAGMA busy_timeout = 1000").close()
            old.execute("PRAGMA journal_mode = DELETE").close()
        except sqlite3.OperationalError as error:
            if is_busy(error):
                raise StoreBusy(
                    f"Another process has {database} open. Stop Limber everywhere, and try again: nothing was changed."
                ) from error
        except sqlite3.DatabaseError:
            return
