"""The verbs of a transaction that opens the database, or changes its key: one at a time, whoever else is at work."""

from __future__ import annotations

from functools import partial
from typing import Final

from sqlalchemy import text

from core.storage.connected import Connected
from core.storage.driver import to_the_end
from core.storage.migrations import Before, migrate

ALONE: Final = "SELECT pg_advisory_xact_lock(4993446653023372146)"  # "LIMBER" and some; no other use of it is known

ALONE_AS: Final = text("SELECT pg_advisory_xact_lock(hashtextextended(:account, 0))")


class Opening(Connected):
    """Makes the database ready."""

    async def alone(self) -> None:
        """Nobody else opens the database, or changes its key, before this transaction ends."""
        if self._shared:
            await self._connection.exec_driver_sql(ALONE)

    async def migrate(self, before: Before | None = None) -> None:
        """Bring the tables to those of this version; raises ConfigurationFault as `core.storage.migrations.migrate`."""
        await self.alone()
        await to_the_end(self._connection.run_sync(partial(migrate, before=before)))
