"""This machine: the data folder, the key's file, the disk, time zones, ports."""

from __future__ import annotations

import shutil
import socket
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from datetime import timedelta
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bots.doctor.case import Case
from bots.doctor.configuration import close_to_others, opened_to_others
from bots.doctor.report import Finding, Level
from bots.settings import key_of
from bots.wiring import key_file
from core.storage.inspection import file_of

FULL, NEARLY_FULL = 100 * 1024**2, 1024**3  # bytes
_OLD_ZONES = timedelta(days=3 * 365)
# What SQLite's locks, or its shared memory, do not hold on (sqlite.org/wal.html, sqlite.org/howtocorrupt.html §2.1).
_NETWORKED = frozenset(
    {"nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "ceph", "glusterfs", "fuse.sshfs", "fuse.glusterfs", "davfs"}
)


def findings(case: Case, *, running: bool) -> Iterator[Finding]:
    """What is wrong with this machine. The ports are taken, and rightly, while Limber may be `running`."""
    yield from _data_dir(case)
    yield from _files(case)
    yield from _disk(case)
    yield from _zones(case)
    if not running:
        yield from _ports(case)


def _data_dir(case: Case) -> Iterator[Finding]:
    folder = case.settings.data_dir.absolute()
    if (fault := _unwritable(folder)) is not None:
        yield Finding(
            id="host.data_dir",
            level=Level.ERROR,
            what=f"The data folder {folder} cannot be written to ({fault}).",
            why="Limber keeps its database and its key there, and does not start without.",
            how=f"Let the user that runs Limber own it, or set {key_of('data_dir')} to another folder.",
        )
    temporary = next((each for each in case.machine.temporary if folder.is_relative_to(each.absolute())), None)
    if temporary is not None:
        yield Finding(
            id="host.temporary",
            level=Level.WARNING,
            what=f"The data folder {folder} lies in {temporary}.",
            why="What lies there is gone after a restart of the machine, and everybody's streak and settings with it.",
            how=f"Move it to a folder that lasts, such as /var/lib/limber, and set {key_of('data_dir')}.",
        )


def _unwritable(folder: Path) -> str | None:
    """Why nothing can be written there; None where it can. A folder that is still to be made: where that is done."""
    existing = next((each for each in (folder, *folder.parents) if each.exists()), folder)
    try:
        with tempfile.TemporaryFile(dir=existing):
            return None
    except OSError as error:
        return error.strerror or type(error).__name__


def _files(case: Case) -> Iterator[Finding]:
    if not case.machine.posix:
        return
    key = key_file(case.settings).path
    for path in (key, *sorted(key.parent.glob(f"{key.name}.*"))):
        if opened_to_others(path):
            yield Finding(
                id="host.key_open",
                level=Level.ERROR,
                what=f"The key file {path} may be read by other users of this machine.",
                why="With it and a copy of the database, everybody's health values can be read. Limber does not start.",
                how=f"Run `chmod 600 {path}`.",
                mend=partial(close_to_others, path),
            )
    database = file_of(case.settings.store_url)
    if database is None:
        return
    beside = [database.with_name(database.name + each) for each in ("", "-wal", "-shm")]
    if any(map(opened_to_others, beside)):
        yield Finding(
            id="host.database_open",
            level=Level.WARNING,
            what=f"The database {database} may be read by other users of this machine.",
            why="Account numbers, time zones and who did their exercises on which day are not encrypted in it.",
            how=f"Run `chmod 600 {database}*`.",
            mend=partial(close_to_others, *beside),
        )
    if (kind := _networked(case, database)) is not None:
        yield Finding(
            id="host.network_disk",
            level=Level.WARNING,
            what=f"The database {database} lies on a network file system ({kind}).",
            why="SQLite's locks are not to be relied on there: a database gets damaged one day.",
            how=f"Keep it on a disk of this machine, or use PostgreSQL ({key_of('database_url')}).",
        )


def _networked(case: Case, path: Path) -> str | None:
    """The kind of network file system that the path is on; None for a disk of this machine, or where nobody says."""
    best, kind = -1, ""
    with suppress(OSError):
        for line in case.machine.mounts.read_text(errors="replace").splitlines():
            fields = line.split()
            if len(fields) < 3:
                continue
            where = Path(fields[1].replace("\\040", " "))
            if path.absolute().is_relative_to(where) and len(where.parts) >= best:
                best, kind = len(where.parts), fields[2]
    return kind if kind in _NETWORKED else None


def _disk(case: Case) -> Iterator[Finding]:
    folder = case.settings.data_dir.absolute()
    existing = next((each for each in (folder, *folder.parents) if each.is_dir()), folder)
    spare = case.machine.spare_bytes
    if spare is None:
        try:
            spare = shutil.disk_usage(existing).free
        except OSError:
            return
    if spare < NEARLY_FULL:
        yield Finding(
            id="host.disk",
            level=Level.ERROR if spare < FULL else Level.WARNING,
            what=f"The disk of {folder} has {spare // 1024**2} MB left.",
            why="When it is full nobody's check-in can be kept, and nothing is sent until there is room again.",
            how=f"Make room, lower {key_of('backup_days')}, or move {key_of('backup_dir')} to another disk.",
        )


def _zones(case: Case) -> Iterator[Finding]:
    try:
        ZoneInfo("Europe/Berlin")
    except (ZoneInfoNotFoundError, OSError, ValueError):
        yield Finding(
            id="host.no_zones",
            level=Level.ERROR,
            what="Python finds no time zones.",
            why="Nobody's morning can be told without them.",
            how="Install the package tzdata: `pip install --upgrade tzdata`, or that of the operating system.",
        )
        return
    edition = _edition(case)
    if edition and case.now.year - int(edition[:4]) >= _OLD_ZONES.days // 365:
        yield Finding(
            id="host.old_zones",
            level=Level.WARNING,
            what=f"The time zones of this machine are those of {edition}.",
            why="Countries change their clocks every year: there, everything comes an hour early or late.",
            how="Update the operating system's tzdata package.",
        )


def _edition(case: Case) -> str:
    """Of when the time zones are that Python takes: "2026f"; "" where nobody says. The system's come first."""
    for folder in case.machine.zones:
        if not (folder / "Europe").is_dir():
            continue
        for name in ("tzdata.zi", "+VERSION"):
            with suppress(OSError, IndexError):
                first = (folder / name).read_text(errors="replace").splitlines()[0]
                edition = first.removeprefix("# version ").strip()
                return edition if edition[:4].isdecimal() else ""
        return ""
    package = case.machine.zones_package
    return package if package[:4].isdecimal() else ""


def _ports(case: Case) -> Iterator[Finding]:
    settings = case.settings
    if settings.health_port and (fault := _taken(settings.health_host, settings.health_port)):
        yield Finding(
            id="host.health_port",
            level=Level.WARNING,
            what=f"The health page cannot be served on {settings.health_host}:{settings.health_port} ({fault}).",
            why="Limber runs, but nobody can ask how it is: `limber health`, probes and metrics get no answer.",
            how=f"Set {key_of('health_port')} to a free port, or to 0 for no page.",
        )
    if settings.telegram_webhook_url is None:
        return
    host, port = settings.telegram_webhook_host, settings.telegram_webhook_port
    if fault := _taken(host, port):
        yield Finding(
            id="host.webhook_port",
            level=Level.ERROR,
            what=f"Telegram's calls cannot be listened for on {host}:{port} ({fault}).",
            why="Limber does not start without.",
            how=f"Stop what uses the port, or set {key_of('telegram_webhook_port')} to another one.",
        )


def _taken(host: str, port: int) -> str | None:
    """Why nobody can listen there; None when somebody can."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with socket.socket(found[0]) as listening:
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # as those who listen do
            listening.bind(found[4])
            listening.listen(1)
    except OSError as error:
        return error.strerror or type(error).__name__
    return None
