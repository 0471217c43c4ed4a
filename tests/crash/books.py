"""What the database says while workers come and go, read from outside, and the verdict over it in the end."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, Select, func, or_, select, union_all
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import NullPool

from core.rules.ledger import DeliveryState
from core.storage.tables import delivery, enrollment, excused_day, is_owed, lease
from tests.crash.town import Town

_OPEN = (DeliveryState.PLANNED, DeliveryState.CLAIMED, DeliveryState.SENDING)
_SERVED = ("telegram.poller", "discord.shard.%")  # leases under which people are served; others are mere marks
_IN_HAND = (DeliveryState.CLAIMED, DeliveryState.SENDING)


class Books:
    """The ledger and the leases of a town."""

    def __init__(self, url: str, town: Town) -> None:
        self.engine = create_async_engine(url, poolclass=NullPool)
        self._town = town

    async def settled(self) -> int:
        """How many rows are in a final state."""
        return await self._count(select(delivery.c.id).where(delivery.c.state.not_in(_OPEN)))

    async def quiet(self) -> bool:
        """Whether nothing is owed any more, and nothing on its way."""
        owed = select(enrollment.c.person).where(is_owed, enrollment.c.next_due_at <= self._town.clock.now())
        return not await self._count(owed, select(delivery.c.id).where(delivery.c.state.in_(_OPEN)))

    async def keeps(self, pid: int) -> int:
        """How many rows and leases this worker keeps from the others now."""
        now, (rows, leases) = self._town.clock.now(), _in_name_of(pid)
        return await self._count(rows.where(delivery.c.lease_until > now), leases.where(lease.c.until > now))

    async def left_by(self, pid: int) -> int:
        """How many rows and leases stand in this worker's name: of a dead one, those that nobody took over yet."""
        return await self._count(*_in_name_of(pid))

    async def holder(self, name: str) -> int | None:
        """The pid of the worker that holds this lease now."""
        held = select(lease.c.worker).where(lease.c.name == name, lease.c.until > self._town.clock.now())
        async with self.engine.connect() as connection:
            worker = (await connection.execute(held)).scalar_one_or_none()
        return None if worker is None else int(worker.partition("-")[0])

    async def judge(self) -> Verdict:
        """What became of everybody's message, and what should not have."""
        async with self.engine.connect() as connection:
            rows = {row.person: row for row in await connection.execute(select(delivery))}
            days = {(row.person, row.local_day) for row in await connection.execute(select(excused_day))}
        town = self._town
        breaches = [f"{each.platform} {each.person}: {why}" for each in town.residents
                    for why in _wrong(town.received(each), rows.get(each.person), days)]  # fmt: skip
        if not await self.quiet():
            breaches.append("something is owed, and nobody serves it")
        doubtful = [each for each in town.residents if (row := rows.get(each.person)) and row.state == "unknown"]
        return Verdict(
            states=Counter(str(row.state) for row in rows.values()),
            repeated=town.repeated,
            twice=sum(town.received(each) > 1 for each in town.residents),
            unseen=sum(not town.received(each) for each in doubtful),
            breaches=breaches,
        )

    async def _count(self, *asked: Select[Any]) -> int:
        async with self.engine.connect() as connection:
            return (
                await connection.execute(select(func.count()).select_from(union_all(*asked).subquery()))
            ).scalar_one()


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """Deliveries by final state; how often Discord was sent again what it knew by its nonce (`repeated`), how many
    people have their message `twice`, how many of those whose outcome nobody knows do not have it (`unseen`), and all
    that delivery.md §1 does not allow.
    """

    states: Mapping[str, int]
    repeated: int
    twice: int
    unseen: int
    breaches: list[str]


def _in_name_of(pid: int) -> tuple[Select[Any], Select[Any]]:
    worker = f"{pid}-%"  # as wiring names it
    rows = select(delivery.c.worker).where(delivery.c.worker.like(worker), delivery.c.state.in_(_IN_HAND))
    served = or_(*(lease.c.name.like(each) for each in _SERVED))
    return rows, select(lease.c.worker).where(lease.c.worker.like(worker), served)


def _wrong(received: int, row: Row[Any] | None, excused: set[tuple[int, object]]) -> Iterator[str]:
    """What delivery.md §1 does not allow of a message that was received so often."""
    if row is None:
        yield "was forgotten"
        return
    match DeliveryState(row.state):
        case DeliveryState.SENT:
            if received != 1:
                yield f"is said to have it, and has it {received} times"
        case DeliveryState.UNKNOWN:
            if (row.person, row.local_day) not in excused:
                yield "nobody knows whether they have it, and their day is not excused"
        case DeliveryState.SUPERSEDED | DeliveryState.UNDELIVERABLE:
            if received:
                yield f"is said not to have it, and has it {received} times"
        case state:
            yield f"is left {state.value}"
