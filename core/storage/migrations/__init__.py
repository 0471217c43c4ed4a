"""Brings a database to the tables of this version: forward only, in the caller's transaction."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, inspect, text

from core.errors import ConfigurationFault

if TYPE_CHECKING:
    from alembic.config import Config

Before = Callable[[str], None]

HEAD = "0009"  # the newest revision in versions/; revisions sort by their number


def migrate(connection: Connection, before: Before | None = None) -> None:
    """Run the migrations that are missing. The caller's transaction is the lock: two processes do not both migrate.

    `before` is done first where there are tables already, and is told their revision.

    Raises ConfigurationFault when a newer Limber wrote the database.
    """
    found = revision_of(connection)
    refuse_newer(found)
    if found < HEAD:
        if found and before is not None:
            before(found)
        _upgrade(connection)


def refuse_newer(found: str) -> None:
    """Raises ConfigurationFault for a revision that this version does not know yet."""
    if found > HEAD:
        raise ConfigurationFault(f"the database is of a newer Limber (revision {found}, {HEAD} here); update Limber")


def revision_of(connection: Connection) -> str:
    """The revision of the database's tables; nothing where it has none."""
    if not inspect(connection).has_table("alembic_version"):
        return ""
    return connection.scalar(text("SELECT version_num FROM alembic_version")) or ""


def missing(found: str) -> Sequence[tuple[str, str]]:
    """The migrations that a database of revision `found` lacks, the oldest first: revision, and what it is for."""
    from alembic.script import ScriptDirectory

    scripts = ScriptDirectory.from_config(_config()).walk_revisions()
    return [(each.revision, each.doc) for each in scripts if each.revision > found][::-1]


def _upgrade(connection: Connection) -> None:
    # Alembic takes a while to import and nearly every start finds the database at its head.
    from alembic.command import upgrade

    config = _config()
    config.attributes["connection"] = connection
    upgrade(config, "head")


def _config() -> Config:
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    return config
