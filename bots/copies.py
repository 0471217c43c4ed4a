"""Which copies of the database are made and kept by themselves, as the settings say."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import structlog

from bots.settings import Settings
from core.storage.backup import copy_before, remove_old
from core.storage.inspection import file_of

log = structlog.get_logger()


def before_migration(settings: Settings, now: datetime) -> Callable[[str], None] | None:
    """What copies the database before a newer version changes its tables.

    None in PostgreSQL, whose copies are the operator's, and where LIMBER_BACKUP_DAYS says that there are none.
    """
    file = file_of(settings.store_url)
    if file is None or not settings.backup_days:
        return None
    copy = copy_before(file, settings.backups, now)

    def told(revision: str) -> None:
        copy(revision)
        log.info("copied_before_migration", revision=revision, folder=str(settings.backups))

    return told


def remove_expired(settings: Settings, now: datetime) -> list[Path]:
    """Remove the copies that are older than /privacy promises; returns them."""
    file = file_of(settings.store_url)
    beside = settings.data_dir if file is None else file.parent  # where a database goes that was replaced by a copy
    return remove_old({settings.backups, beside}, settings.backup_days, now)
