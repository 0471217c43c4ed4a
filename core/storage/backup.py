"""Copies of a database in a file: made while others write to it, whole or not at all, with a checksum beside each.

A copy is a database by itself. What is sealed in it stays sealed, and the key is never a part of it.
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import sqlite3
from collections.abc import Callable, Generator
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from core.errors import ConfigurationFault, StoreBusy
from core.storage.driver import is_busy, is_full
from core.storage.keys import keep_names

Seen = Callable[[int, int], None]
"""Is told how much is done, and of how much."""

CHECKSUM = ".sha256"
_PAGES = 1024  # of a step: 4 MB, after which it can be interrupted
_AT = "%Y%m%dT%H%M%SZ"
_OURS = re.compile(
    r"(?:limber-|before-\d{4}-|.+\.replaced-)(?P<at>\d{8}T\d{6}Z)(?:\.sqlite3)?(?:-wal|-shm)?(?:\.sha256)?", re.DOTALL
)
_UNDER_WAY = re.compile(r"\.(?:limber|before)-.+\.part(?:-journal|-wal|-shm)?|\.limber-drill-.+", re.DOTALL)
_BESIDE = ("-journal", "-wal", "-shm")  # what SQLite keeps beside a database
DRILL = ".limber-drill-"  # how the folders are called that a copy is looked at in
_GIVEN_UP = timedelta(hours=1)  # nothing was written to it for so long: whoever made it died


def stamp(now: datetime) -> str:
    """The instant as it stands in the name of a copy: "20260302T120000Z"."""
    return now.astimezone(UTC).strftime(_AT)


def copy_name(now: datetime, before: str = "") -> str:
    """The name of a copy made now, or made before the tables of revision `before` are changed."""
    return f"before-{before}-{stamp(now)}.sqlite3" if before else f"limber-{stamp(now)}.sqlite3"


def copy_database(source: Path, target: Path, seen: Seen = lambda done, total: None) -> None:
    """Copy the database at `source` into the new file `target`, as it is at this moment; others may go on writing.

    `target` and its checksum are there in the end, or nothing is. Raises ConfigurationFault where one of them cannot be
    used, StoreBusy where the database is held by another process for five seconds.
    """
    with closing(opened(source)) as database, being_made(target) as part:
        _require_room(database, target.parent)
        with closing(sqlite3.connect(part)) as copy:
            # One moment of it: else each write of another process would have the copy begin again.
            database.execute("BEGIN").close()
            database.execute("SELECT count(*) FROM sqlite_master").close()
            database.backup(copy, pages=_PAGES, progress=lambda _, left, total: seen(total - left, total))
            if database.in_transaction:
                database.execute("ROLLBACK").close()
            _require_whole(copy, source)
            copy.execute("PRAGMA journal_mode = DELETE").close()  # one file, and nothing beside it is a part of it
        # Whoever was forgotten meanwhile still stands in the journal, which could not be emptied under the copy.
        with suppress(sqlite3.OperationalError):  # whoever writes now empties it the next time
            database.execute("PRAGMA busy_timeout = 250").close()
            database.execute("PRAGMA wal_checkpoint(TRUNCATE)").close()


def copy_before(source: Path, folder: Path, now: datetime) -> Callable[[str], None]:
    """What is told of which revision the database is, and copies it into the folder before its tables are changed.

    Of several of one revision the last is left: a start that fails again and again does not fill the disk.
    """

    def copy(revision: str) -> None:
        target = folder / copy_name(now, revision)
        copy_database(source, target)
        for each in set(folder.glob(f"before-{revision}-*")) - {target, checksum_of(target)}:
            each.unlink(missing_ok=True)

    return copy


def opened(path: Path, *, to_read: bool = False) -> sqlite3.Connection:
    """The database in the file, which must be there; `to_read`: nobody writes to it, and nothing is made beside it.

    Raises ConfigurationFault where there is none that can be opened.
    """
    how = "?mode=ro&immutable=1" if to_read else "?mode=rw"
    with said(path):
        if not path.is_file():
            raise ConfigurationFault(f"There is no database at {path}.")
        database = sqlite3.connect(path.absolute().as_uri() + how, uri=True, isolation_level=None)
        try:
            database.execute("SELECT count(*) FROM sqlite_master").close()
        except BaseException:
            database.close()
            raise
        return database


@contextmanager
def being_made(target: Path) -> Generator[Path]:
    """A path to write a database to, which is closed in the end: then it becomes `target`, with its checksum beside it.

    Left by an exception, nothing stays. Raises ConfigurationFault where nothing can be written there.
    """
    part = target.with_name(f".{target.name}.part")
    with said(target):
        target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if target.exists():
            raise ConfigurationFault(f"{target} is there already. Choose another name, or move it away.")
        try:
            os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        except FileExistsError:
            raise ConfigurationFault(
                f"{target} is being written by another process, or one died over it. Delete {part} if none runs."
            ) from None
        try:
            yield part
            _keep(part, target)
        finally:
            for beside in ("", *_BESIDE):
                part.with_name(part.name + beside).unlink(missing_ok=True)


def digest_of(path: Path) -> str:
    """The SHA-256 of the file, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def remove_old(folders: set[Path], days: int, now: datetime) -> list[Path]:
    """Remove what we made in these folders more than `days` ago, and what a death left there; returns the copies.

    Their names tell when they were made: the time of a file changes when it is moved. Other files are left alone.
    Raises OSError for the first that cannot be removed, after all others were.
    """
    removed: list[Path] = []
    failures: list[OSError] = []
    for each in sorted(path for folder in folders if folder.is_dir() for path in folder.iterdir()):
        made = _OURS.fullmatch(each.name)
        try:
            if made and datetime.strptime(made["at"], _AT).replace(tzinfo=UTC) < now - timedelta(days=days):
                each.unlink(missing_ok=True)
                removed += [each] if not each.name.endswith((CHECKSUM, "-wal", "-shm")) else []
            elif _UNDER_WAY.fullmatch(each.name) and _touched(each) < now - _GIVEN_UP:
                shutil.rmtree(each) if each.is_dir() else each.unlink(missing_ok=True)
        except OSError as error:
            failures.append(error)
    if failures:
        raise failures[0]
    return removed


def _touched(path: Path) -> datetime:
    """When something was last written to it, to what is in it, or to what belongs to the same database."""
    database = path.name
    for each in _BESIDE:
        database = database.removesuffix(each)
    beside = (path.with_name(database + each) for each in ("", *_BESIDE))
    times = [0.0]
    for each in (*beside, *path.rglob("*")):
        with suppress(FileNotFoundError):  # it was finished meanwhile
            times.append(each.stat().st_mtime)
    return datetime.fromtimestamp(max(times), UTC)


def _keep(part: Path, target: Path) -> None:
    """Give the file its name, after its checksum: what has the name is complete."""
    with part.open("rb") as file:
        os.fsync(file.fileno())
    checksum = checksum_of(target)
    with open(os.open(checksum, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600), "wb") as file:
        file.write(_line(digest_of(part), target.name))
        file.flush()
        os.fsync(file.fileno())
    os.replace(part, target)
    keep_names(target.parent)


def checksum_of(path: Path) -> Path:
    """Where the checksum of a copy stands."""
    return path.with_name(path.name + CHECKSUM)


def _line(digest: str, name: str) -> bytes:
    """As `sha256sum` writes it, and reads it with --check."""
    escaped = name.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r")
    return os.fsencode(f"{digest}  {escaped}\n" if escaped == name else f"\\{digest}  {escaped}\n")


def _require_room(database: sqlite3.Connection, folder: Path) -> None:
    """Raises ConfigurationFault where the disk cannot take the copy."""
    (pages,) = database.execute("PRAGMA page_count").fetchone()
    (size,) = database.execute("PRAGMA page_size").fetchone()
    free = shutil.disk_usage(folder).free
    if free < pages * size:
        raise ConfigurationFault(
            f"The copy needs {pages * size / 1e6:,.0f} MB in {folder}, where {free / 1e6:,.0f} MB are free."
            " Make room, or set LIMBER_BACKUP_DIR to a folder on another disk."
        )


def _require_whole(copy: sqlite3.Connection, source: Path) -> None:
    """Raises ConfigurationFault where the copy is damaged, which is how its source is too."""
    if fault := damage_of(copy):
        raise ConfigurationFault(
            f"The database {source} is damaged ({fault}), so no copy was made."
            " `limber restore` puts an older copy back."
        )


def damage_of(database: sqlite3.Connection) -> str:
    """What SQLite finds wrong with the database, looking at every page; nothing where it is whole."""
    try:
        found: list[tuple[str]] = database.execute("PRAGMA integrity_check(1)").fetchall()
    except sqlite3.OperationalError:
        raise
    except sqlite3.DatabaseError as error:  # so damaged that it cannot be looked at
        return str(error)
    return "" if found == [("ok",)] else found[0][0].replace("\n", " ")


@contextmanager
def said(path: Path) -> Generator[None]:
    """Raises our own error, which names the file, for those of SQLite or the disk."""
    try:
        yield
    except sqlite3.OperationalError as error:
        if is_busy(error):
            raise StoreBusy(f"{path}: another process holds the database. Try again in a moment.") from error
        if is_full(error):
            raise ConfigurationFault(_full(path)) from error
        raise ConfigurationFault(f"{path} cannot be used: {error}.") from error
    except sqlite3.DatabaseError as error:
        raise ConfigurationFault(f"{path} cannot be used: {error}.") from error
    except OSError as error:
        raise ConfigurationFault(f"{path} cannot be used: {error.strerror}.") from error


def _full(path: Path) -> str:
    return f"The disk of {path.parent} is full, or broken. Nothing was kept there. Make room, and try again."
