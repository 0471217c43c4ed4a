"""The slots in which everything leaves that one bot sends: of this process alone, or of all workers together.

One slot at a time is taken, at the moment something leaves in it, so that what is asked for later can still go first.
"""

from __future__ import annotations

import asyncio
from collections import deque
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Protocol

import structlog

from core.clock import Clock
from core.errors import StoreBusy
from core.ports import Slot, Store

log = structlog.get_logger()

_KEPT = timedelta(milliseconds=10)  # a common slot that passed so long ago is not used any more
_TRIP = timedelta(milliseconds=10)  # what the way to the store and back may take
_AWAY = timedelta(seconds=15)  # longer than it takes to find out that the store is away; no answer asks it so long
_MARGIN = 1.002  # on a second of the platform's
_MOST = 10_000  # departures that are remembered, at limits that nobody meets
LONG_AGO = datetime.fromtimestamp(0, UTC)


@dataclass(slots=True, eq=False)
class Departure:
    """A message that left `at`; `counted_at` is when the platform has seen it at the latest."""

    at: datetime
    counted_at: datetime = field(init=False)

    def __post_init__(self) -> None:
        self.counted_at = self.at


class Slots(Protocol):
    """Gives slots at a pace."""

    async def free_at(self, now: datetime, every: timedelta, *, answer: bool) -> datetime:
        """When the next message may leave, if one leaves in `every`; until `take` it is the same slot."""
        ...

    def take(self, now: datetime, every: timedelta) -> Departure:
        """Something leaves now, in the slot that was free."""
        ...

    @property
    def held_until(self) -> datetime:
        """The end of the longest wait that another worker was told of."""
        ...

    def hold(self, until: datetime) -> None:
        """Tell the other workers of a wait."""
        ...


class OwnSlots:
    """The slots of a process that sends alone. Broadcasts are spread evenly; an answer leaves at once, where less than
    the limit has left in the second before.
    """

    held_until = LONG_AGO

    def __init__(self, rate_per_s: float) -> None:
        count = max(1, int(min(rate_per_s, _MOST)))
        self._second = timedelta(seconds=count / rate_per_s) * _MARGIN  # of a rate below one a second, so much longer
        self._left: deque[Departure] = deque(maxlen=count)
        self._free_at = LONG_AGO

    async def free_at(self, now: datetime, every: timedelta, *, answer: bool) -> datetime:
        """When the next message may leave."""
        del every
        is_full = len(self._left) == self._left.maxlen
        room_at = self._left[0].counted_at + self._second if is_full else now
        return room_at if answer else max(room_at, self._free_at)

    def take(self, now: datetime, every: timedelta) -> Departure:
        """Something leaves now. What left late, by up to one slot, puts off nothing; more is not made up for, because
        then an answer could find a second that is full for longer than one slot.
        """
        self._free_at = max(self._free_at, now - every) + every
        self._left.append(departure := Departure(now))
        return departure

    def hold(self, until: datetime) -> None:
        """There are no others."""


class SharedSlots:
    """The slots of all workers on one database: one trip each, and never more than one of them in our hands, so that
    all obey a wait at once. An answer takes the one that is in our hands, whatever that was asked for.
    """

    def __init__(self, store: Store, clock: Clock, name: str) -> None:
        self._store = store
        self._clock = clock
        self._name = name
        self._ours: Slot | None = None
        self._trip = asyncio.Lock()
        self._taken = timedelta()
        self._away_until = LONG_AGO
        self._told: set[asyncio.Task[None]] = set()
        self.held_until = LONG_AGO

    async def free_at(self, now: datetime, every: timedelta, *, answer: bool) -> datetime:
        """When the next message may leave. Raises StoreBusy, but not to somebody who waits for an answer."""
        async with self._trip:
            if self._ours is not None and self._ours.at > now - _KEPT:
                return self._ours.at
            if answer and self._clock.now() < self._away_until:
                self._ours = None
                return now
            taken, self._taken = self._taken, timedelta()
            try:
                async with self._store.transaction() as tx:
                    back_at = self._clock.now() + _TRIP
                    self._ours = await tx.next_slot(self._name, now=back_at, every=every, taken=taken)
            except StoreBusy:
                self._ours, self._taken, self._away_until = None, taken, self._clock.now() + _AWAY
                if not answer:
                    raise
                return now
            self._away_until = LONG_AGO
            self.held_until = self._ours.held_until or self.held_until
            return self._ours.at

    def take(self, now: datetime, every: timedelta) -> Departure:
        """Something leaves now; without a slot, the next trip tells of it."""
        if self._ours is None:
            self._taken += every
        self._ours = None
        return Departure(now)

    def hold(self, until: datetime) -> None:
        """Tell the other workers of a wait, as soon as the store takes it."""
        task = asyncio.create_task(self._hold(until))
        self._told.add(task)
        task.add_done_callback(self._told.discard)

    async def _hold(self, until: datetime) -> None:
        try:
            async with self._store.transaction() as tx:
                await tx.hold_pace(self._name, until)
        except StoreBusy:  # each of the others will be told by the platform itself
            log.warning("wait_not_shared", platform=self._name)
