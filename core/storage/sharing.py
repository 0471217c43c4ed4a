"""The verbs for what workers share."""
# ruff: noqa: D102 - every verb is documented where it is declared, in core/ports/sharing.py

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

from core.ports import Outbox, Slot
from core.storage import statements_sharing as sql
from core.storage.connected import Connected

_MICROSECOND = timedelta(microseconds=1)
_LAST = "\U0010ffff"  # after every name that begins alike


class Sharing(Connected):
    """Keeps leases and paces."""

    async def take_lease(self, name: str, worker: str, *, now: datetime, until: datetime) -> bool:
        return await self._count(sql.TAKE_LEASE, {"name": name, "worker": worker, "until": until, "now": now}) == 1

    async def leave_lease(self, name: str, worker: str) -> None:
        await self._run(sql.LEAVE_LEASE, {"of_name": name, "of_worker": worker})

    async def leases(self, prefix: str, *, now: datetime) -> Mapping[str, str]:
        rows = await self._rows(sql.LEASES, {"first": prefix, "after": prefix + _LAST, "now": now})
        return {row.name: row.worker for row in rows}

    async def workers(self, since: datetime) -> int:
        minute = since.replace(second=0, microsecond=0)
        return (await self._rows(sql.WORKERS, {"since": minute}))[0][0]

    async def outbox(self, platform: str, now: datetime) -> Outbox:
        row = (await self._rows(sql.OUTBOX, {"of_platform": platform, "now": now}))[0]
        return Outbox(rows=row.waiting, oldest_due_at=row.oldest)

    async def next_slot(self, name: str, *, now: datetime, every: timedelta, taken: timedelta = timedelta(0)) -> Slot:
        by = taken + every
        row = (
            await self._rows(
                sql.NEXT_SLOT, {"name": name, "free_at": now + by, "now": now, "by_us": by // _MICROSECOND}
            )
        )[0]
        return Slot(at=row.free_at - every, held_until=row.held_until)

    async def hold_pace(self, name: str, until: datetime) -> None:
        await self._run(sql.HOLD_PACE, {"name": name, "free_at": until, "held_until": until})
