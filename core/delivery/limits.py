"""How fast a messenger may send: grants for broadcasts, with room left for answers (delivery.md §3)."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from datetime import datetime, timedelta

from core.clock import Clock
from core.ports import Limits, Messenger
from core.rules.people import Place

RESERVE = 0.2  # the share of a token's rate that broadcasts leave for answers
BREAKER_REFUSALS = 500  # Discord bans an address at 10,000 refusals in ten minutes; we stop far earlier
BREAKER_WINDOW = timedelta(minutes=10)
_REMEMBERED_PLACES = 10_000


class Pacer:
    """Grants one messenger's sends, evenly spaced; an answer takes its slot first, a broadcast waits for one."""

    def __init__(self, clock: Clock, limits: Limits) -> None:
        self._clock = clock
        self._slot = timedelta(seconds=1 / (limits.rate_per_s * (1 - RESERVE)))
        self._answer_slot = timedelta(seconds=1 / limits.rate_per_s)
        self._direct_interval = timedelta(seconds=limits.place_interval_s)
        self._group_interval = timedelta(seconds=limits.group_interval_s)
        self._free_at = self._held_until = clock.now()
        self._place_free_at: dict[Place, datetime] = {}
        self._refusals: deque[datetime] = deque()

    async def grant(self, place: Place) -> datetime | None:
        """Return when a broadcast to this place may leave: None; or, at once, the end of a wait the platform named."""
        if (held := self._held()) is not None:
            return held
        now = self._clock.now()
        at = max(now, self._free_at, self._place_free_at.get(place, now))
        self._free_at = max(now, self._free_at) + self._slot
        self._note(place, at)
        await self._clock.sleep_until(at)
        return self._held()

    def answered(self, place: Place) -> None:
        """An answer left for this place: broadcasts make room for it."""
        now = self._clock.now()
        self._free_at = max(now, self._free_at) + self._answer_slot
        self._note(place, now)

    def hold(self, wait_s: float) -> None:
        """The platform named a wait: nothing more leaves before it is over."""
        self._held_until = max(self._held_until, self._clock.now() + timedelta(seconds=wait_s))

    def refused(self) -> None:
        """The platform refused a message for good; too many of them in ten minutes stop all broadcasts for ten."""
        now = self._clock.now()
        self._refusals.append(now)
        while now - self._refusals[0] > BREAKER_WINDOW:
            self._refusals.popleft()
        if len(self._refusals) >= BREAKER_REFUSALS:
            self._refusals.clear()
            self.hold(BREAKER_WINDOW.total_seconds())

    def _held(self) -> datetime | None:
        return self._held_until if self._held_until > self._clock.now() else None

    def _note(self, place: Place, at: datetime) -> None:
        interval = self._direct_interval if place.private else self._group_interval
        if not interval:
            return
        if len(self._place_free_at) >= _REMEMBERED_PLACES:
            now = self._clock.now()
            self._place_free_at = {kept: free for kept, free in self._place_free_at.items() if free > now}
        self._place_free_at[place] = at + interval


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """A messenger and the pace at which it may send."""

    messenger: Messenger
    pacer: Pacer
