"""Brings a database to the tables of this version: forward only, in the caller's transaction."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, inspect, text

from core.errors import ConfigurationFault

HEAD = "0008"  # the newest revision in versions/; revisions sort by their number


def migrate(connection: Connection) -> None:
    """Run the migrations that are missing. The caller's transaction is the lock: two processes do not both migrate.

    Raises ConfigurationFault when a newer Limber wrote the database.
    """
    found = _version(connection)
    if found > HEAD:
        raise ConfigurationFault(f"the database is of a newer Limber (revision {found}, {HEAD} here); update Limber")
    if found < HEAD:
        _upgrade(connection)


def _version(connection: Connection) -> str:
    if not inspect(connection).has_table("alembic_version"):
        return ""
    return connection.scalar(text("SELECT version_num FROM alembic_version")) or ""


def _upgrade(connection: Connection) -> None:
    # Alembic takes a while to import and nearly every start finds the database at its head.
    from alembic.command import upgrade
    from alembic.config import Config

    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    upgrade(config, "head")
