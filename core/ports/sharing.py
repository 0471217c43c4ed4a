"""What the workers on one database share: who does what only one may do, and how fast they all may go together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """When something may happen at the common pace; a wait that a platform named lasts until `held_until`."""

    at: datetime
    held_until: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Outbox:
    """What is due on a platform and has not left: how many messages, and since when the first of them is owed; None
    where there is none.
    """

    rows: int
    oldest_due_at: datetime | None


class Sharing(Protocol):
    """The verbs of a transaction for what workers share."""

    async def take_lease(self, name: str, worker: str, *, now: datetime, until: datetime) -> bool:
        """Take the lease, or keep it for longer; False, and nothing changes, while another worker holds it."""
        ...

    async def leave_lease(self, name: str, worker: str) -> None:
        """Give the lease up, so that another can take it at once; nothing when it is not this worker's."""
        ...

    async def leases(self, prefix: str, *, now: datetime) -> Mapping[str, str]:
        """Who holds which lease now, of those whose name begins so: the name, and the worker."""
        ...

    async def workers(self, since: datetime) -> int:
        """How many workers noted since then that they are alive."""
        ...

    async def outbox(self, platform: str, now: datetime) -> Outbox:
        """What is due on the platform and has not left."""
        ...

    async def next_slot(self, name: str, *, now: datetime, every: timedelta, taken: timedelta = timedelta(0)) -> Slot:
        """Take the next free slot of a pace, one in `every`; what was used beside it since the last one counts as well
        (`taken`). Nobody else is given the same slot.
        """
        ...

    async def hold_pace(self, name: str, until: datetime) -> None:
        """The platform named a wait: every slot taken from now on tells of it. The longest wait stays."""
        ...
