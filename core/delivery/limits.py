"""How fast a messenger may send: a bot's messages stand in one line, answers before broadcasts (delivery.md §3)."""

from __future__ import annotations

import asyncio
import math
from collections import deque
from collections.abc import AsyncGenerator, Callable, Generator
from contextlib import asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog

from core.clock import Clock
from core.delivery.places import Places
from core.delivery.slots import LONG_AGO, Departure, OwnSlots, Slots
from core.errors import StoreBusy, TryLater
from core.ports import Limits, Messenger
from core.rules.people import Place

log = structlog.get_logger()

SHARE = 0.975  # of the limit: an answer mostly finds room, and what arrives some milliseconds closer together has it
LEAD_S = 0.25  # broadcasts are made ready so long before they leave: time to write that they do
MOST_READY = 8  # what is ready says that it leaves: of whoever dies then, nobody knows whether it did
STALE = timedelta(seconds=2)  # what was made ready and could not leave by then is made ready again
PATIENCE = timedelta(minutes=1)  # of an answer, with a wait that the platform named
SLOWER = 0.9  # by so much the pace falls when a platform has asked for a wait all the same
FASTER_A_MINUTE = 0.01  # of the whole pace, on the way back
SLOWEST = 0.25
BREAKER_REFUSALS = 500  # Discord bans an address at 10,000 refusals in ten minutes; we stop far earlier
BREAKER_WINDOW = timedelta(minutes=10)
_LATE = timedelta(seconds=1)  # how much of a slow answer may count as a slow way there
_SAMPLE = 300  # messages among which one had the quickest way that there is


class Pacer:
    """Lets one messenger's messages leave, each at its own instant; `floods` counts the waits its platform named.

    `slots` are those of the workers together, where there are several; `on_wait` is called at each of these waits.
    """

    def __init__(
        self, clock: Clock, limits: Limits, slots: Slots | None = None, on_wait: Callable[[], None] = lambda: None
    ) -> None:
        self._clock = clock
        self._on_wait = on_wait
        self._slots = slots or OwnSlots(limits.rate_per_s)
        self._way = _Way()
        self._pace = _Pace(limits.rate_per_s)
        self._places = Places(limits)
        self._answers, self._broadcasts = _Lane(first=True), _Lane(first=False)
        self._ready = asyncio.Semaphore(max(2, math.ceil(min(limits.rate_per_s * LEAD_S, MOST_READY))))
        self._held_until = self._broken_until = LONG_AGO
        self._refusals: deque[datetime] = deque()
        self.floods = 0

    @asynccontextmanager
    async def answer(self, place: Place, *, new: bool = True) -> AsyncGenerator[None]:
        """To be left open while an answer is sent to this place: begins when it may leave, before every broadcast.

        `new` is False for the edit of a message: in a direct chat that does not count as one. Raises TryLater where
        the platform takes nothing for so long that nobody would wait.
        """
        where = place if new or not place.private else None
        while True:
            if (left := self._held() - self._clock.now()) > PATIENCE:
                raise TryLater(left.total_seconds())
            await self._clock.sleep_until(max(self._held(), self._places.free_at(where, burst=True)))
            with self._broadcasts.behind():
                departure = await self._leave(where, self._answers)
            if departure is not None:
                break
        try:
            yield
        finally:
            self._way.answered(departure, self._clock.now())

    @asynccontextmanager
    async def broadcast(self, place: Place) -> AsyncGenerator[Broadcast]:
        """To be left open while a broadcast to this place is made ready, leaves and is sent: begins shortly before its
        turn, or at once, with `again_at`, when it must not leave before.
        """
        broadcast = Broadcast(place=place, again_at=self._stopped())
        if broadcast.again_at is not None:
            yield broadcast
            return
        async with self._places.lock(place):
            await self._clock.sleep_until(self._places.free_at(place, burst=False))
            await self._ready.acquire()
            try:
                await self._clock.sleep_until(await self._free_at(self._broadcasts) - timedelta(seconds=LEAD_S))
                broadcast.again_at = self._stopped()
                yield broadcast
            finally:
                if broadcast.departure is None:
                    self._ready.release()
                else:
                    self._way.answered(broadcast.departure, self._clock.now())

    async def leave(self, broadcast: Broadcast) -> bool:
        """Wait for the broadcast's turn: True, and it must be sent at once. False, and it may be made ready again,
        `again_at`: because it may not leave before, or has waited for so long that it may no longer be true.
        """
        if broadcast.again_at is None:
            with suppress(StoreBusy):  # no slot can be had, which says as well as anything that nothing has left
                broadcast.departure = await self._leave(broadcast.place, self._broadcasts, self._clock.now() + STALE)
        if broadcast.departure is not None:
            self._ready.release()
            return True
        place_at = self._places.free_at(broadcast.place, burst=False)
        broadcast.again_at = broadcast.again_at or max(self._clock.now(), self._stopped() or LONG_AGO, place_at)
        return False

    def hold(self, wait_s: float) -> None:
        """The platform named a wait: nothing more leaves before it is over, here or anywhere, and then more slowly."""
        until = self._clock.now() + timedelta(seconds=wait_s)
        if until > self._held_until:
            self._slots.hold(until)
            self._heed(until)

    def refused(self) -> None:
        """The platform refused a message for good; too many of them in ten minutes stop all broadcasts for ten."""
        now = self._clock.now()
        self._refusals.append(now)
        while now - self._refusals[0] > BREAKER_WINDOW:
            self._refusals.popleft()
        if len(self._refusals) >= BREAKER_REFUSALS:
            self._refusals.clear()
            self._broken_until = now + BREAKER_WINDOW

    async def _leave(self, place: Place | None, lane: _Lane, stale_at: datetime | None = None) -> Departure | None:
        """Wait in the lane for the next slot, and leave in it; None, and the slot is kept for the next, where it has
        become too late, or the place or the platform takes nothing now.
        """
        async with lane.line:
            while True:
                await self._clear(lane, stale_at)
                at, now = await self._free_at(lane), self._clock.now()
                if self._held() > now or self._places.free_at(place, burst=lane.first) > now:
                    return None
                if stale_at is not None and now >= stale_at:
                    return None
                if at <= now and lane.clear.is_set():
                    departure = self._slots.take(now, self._pace.every(now))
                    self._places.note(place, departure)
                    return departure
                await self._clock.sleep_until(at if stale_at is None else min(at, stale_at))

    async def _clear(self, lane: _Lane, stale_at: datetime | None) -> None:
        """Wait until nobody goes before the lane, no longer than `stale_at`: answers may come without a gap."""
        if stale_at is None or lane.clear.is_set():
            await lane.clear.wait()
            return
        waits = [asyncio.ensure_future(each) for each in (lane.clear.wait(), self._clock.sleep_until(stale_at))]
        try:
            await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for each in waits:
                each.cancel()

    async def _free_at(self, lane: _Lane) -> datetime:
        now = self._clock.now()
        return await self._slots.free_at(now, self._pace.every(now), answer=lane.first)

    def _stopped(self) -> datetime | None:
        """The end of what keeps broadcasts back, if anything does."""
        until = max(self._held(), self._broken_until)
        return until if until > self._clock.now() else None

    def _held(self) -> datetime:
        """The end of the last wait that the platform named, to whichever worker."""
        if self._slots.held_until > self._held_until:
            self._heed(self._slots.held_until)
        return self._held_until

    def _heed(self, until: datetime) -> None:
        now = self._clock.now()
        if now >= self._held_until:  # the first that is heard of this wait
            self.floods += 1
            self._on_wait()
            self._pace.slow_down(now)
            log.warning("told_to_wait", floods=self.floods, pace=round(self._pace.share(now), 3))
        self._held_until = until


@dataclass(slots=True, kw_only=True)
class Broadcast:
    """A broadcast on its way; with `again_at` it does not leave, and may be tried again then."""

    place: Place
    again_at: datetime | None = None
    departure: Departure | None = None


class _Lane:
    """Those who wait, in the order in which they came; the lane is clear while nobody goes before them."""

    def __init__(self, *, first: bool) -> None:
        self.first = first
        self.line = asyncio.Lock()
        self.clear = asyncio.Event()
        self.clear.set()
        self._before = 0

    @contextmanager
    def behind(self) -> Generator[None]:
        """Somebody goes before all in this lane."""
        self._before += 1
        self.clear.clear()
        try:
            yield
        finally:
            self._before -= 1
            if not self._before:
                self.clear.set()


class _Way:
    """How long messages are on their way: one that took longer than the quickest is counted so much later, since the
    platform counts what arrives and only its answer tells when that was.
    """

    def __init__(self) -> None:
        self._answered = 0
        self._quickest_before, self._quickest = timedelta(), timedelta.max  # none is known in the beginning

    def answered(self, departure: Departure, now: datetime) -> None:
        """The answer to what left is here."""
        took = now - departure.at
        self._quickest = min(took, self._quickest)
        departure.counted_at += min(took - min(self._quickest, self._quickest_before), _LATE)
        self._answered += 1
        if self._answered % _SAMPLE == 0:
            self._quickest_before, self._quickest = self._quickest, timedelta.max


class _Pace:
    """How much of a limit is used: less, for a while, after the platform has asked for a wait all the same."""

    def __init__(self, rate_per_s: float) -> None:
        self._every = timedelta(seconds=1 / (rate_per_s * SHARE))
        self._lowered_to = 1.0
        self._lowered_at = LONG_AGO

    def share(self, now: datetime) -> float:
        """What is used now of what is used usually."""
        return min(1.0, self._lowered_to + (now - self._lowered_at) / timedelta(minutes=1) * FASTER_A_MINUTE)

    def every(self, now: datetime) -> timedelta:
        """From one message to the next."""
        return self._every / self.share(now)

    def slow_down(self, now: datetime) -> None:
        """There was a wait."""
        self._lowered_to = max(SLOWEST, self.share(now) * SLOWER)
        self._lowered_at = now


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """A messenger and the pace at which it may send."""

    messenger: Messenger
    pacer: Pacer
