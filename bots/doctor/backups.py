"""The copies of the database: whether there are any, how old they are, and what lies beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bots.doctor.case import Case
from bots.doctor.report import Finding, Level
from bots.settings import key_of
from bots.wiring import KEY_FILE
from core.storage.backup import checksum_of, digest_of
from core.storage.inspection import Look, file_of

TOO_OLD = timedelta(days=7)
_COPY = re.compile(r"(?:limber-|before-\d{4}-)(\d{8}T\d{6}Z)\.sqlite3")
_AT = "%Y%m%dT%H%M%SZ"
_WHY = "When a disk breaks, everybody's plan, streak and settings since the last copy are gone."


@dataclass(frozen=True, slots=True, kw_only=True)
class _Copy:
    path: Path
    made_at: datetime


def findings(case: Case, found: Look | None) -> Iterator[Finding]:
    """What is wrong with the copies of a database of which this was seen."""
    copies = _copies(case.settings.backups)
    yield from _age(case, found, copies)
    if copies and _is_damaged(copies[-1].path):
        yield Finding(
            id="backup.damaged",
            level=Level.ERROR,
            what=f"The newest copy, {copies[-1].path}, is not what its checksum says.",
            why="It cannot be put back.",
            how="Delete it, make another with `limber backup`, and see to the disk it lay on.",
        )
    yield from _keys(case.settings.backups)
    old = [each for each in copies if each.made_at < case.now - timedelta(days=case.settings.backup_days)]
    if old:
        yield Finding(
            id="backup.overdue",
            level=Level.WARNING,
            what=f"{len(old)} copies in {case.settings.backups} are older than {case.settings.backup_days} days.",
            why="/privacy promises that whoever is deleted is gone from all copies by then.",
            how="Start Limber, which removes them, or delete them.",
        )


def _age(case: Case, found: Look | None, copies: list[_Copy]) -> Iterator[Finding]:
    if found is None or not found.people or not case.settings.backup_days:  # 0: /privacy says that there are none
        return
    folder, server = case.settings.backups, file_of(case.settings.store_url) is None
    how = "Have `limber backup` run every day, and carry the copies to another machine."
    if not copies:
        yield Finding(
            id="backup.none",
            level=Level.NOTE if server else Level.WARNING,
            what=f"There is no copy of the database in {folder}.",
            why=_WHY,
            how=f"{how} If `pg_dump` makes yours, all is well." if server else how,
        )
    elif copies[-1].made_at < case.now - TOO_OLD:
        yield Finding(
            id="backup.old",
            level=Level.WARNING,
            what=f"The newest copy of the database is {(case.now - copies[-1].made_at).days} days old.",
            why=_WHY,
            how=how,
        )


def _copies(folder: Path) -> list[_Copy]:
    """Those in the folder, the oldest first."""
    if not folder.is_dir():
        return []
    named = ((path, _COPY.fullmatch(path.name)) for path in folder.iterdir())
    copies = [
        _Copy(path=path, made_at=datetime.strptime(name[1], _AT).replace(tzinfo=UTC)) for path, name in named if name
    ]
    return sorted(copies, key=lambda each: each.made_at)


def _is_damaged(copy: Path) -> bool:
    """Whether its checksum is another; one without a checksum is not known to be."""
    try:
        return checksum_of(copy).read_text(encoding="utf-8").split()[0].removeprefix("\\") != digest_of(copy)
    except (OSError, IndexError, UnicodeDecodeError):
        return False


def _keys(folder: Path) -> Iterator[Finding]:
    for path in sorted(folder.glob(f"{KEY_FILE}*")) if folder.is_dir() else ():
        yield Finding(
            id="backup.beside_key",
            level=Level.ERROR,
            what=f"The key {path} lies beside the copies of the database.",
            why="Whoever gets that folder can read everybody's health values. They are sealed for that very case.",
            how=f"Move it away from there; {key_of('backup_dir')} says where copies go.",
        )
