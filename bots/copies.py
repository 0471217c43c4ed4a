"""Which copies of the database are made and kept by themselves, as the settings say."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path

import structlog

from bots.settings import Settings
from core.clock import Clock
from core.storage.backup import copy_before, remove_old
from core.storage.inspection import file_of

log = structlog.get_logger()

_EVERY_S = 24 * 3600.0


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


@asynccontextmanager
async def kept_no_longer(settings: Settings, clock: Clock) -> AsyncGenerator[None]:
    """While it is open, copies go on the day that /privacy names, also where nobody ever says `limber backup`."""
    task = asyncio.create_task(_expire(settings, clock))
    try:
        yield
    finally:
        task.cancel()
        await asyncio.wait([task])


async def _expire(settings: Settings, clock: Clock) -> None:
    while True:
        try:
            if removed := await asyncio.to_thread(remove_expired, settings, clock.now()):
                log.info("copies_removed", count=len(removed))
        except Exception as error:  # tomorrow it may go well
            log.warning("copies_not_removed", error=type(error).__name__, folder=str(settings.backups))
        await asyncio.sleep(_EVERY_S)
