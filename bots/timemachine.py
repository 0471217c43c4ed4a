"""Moves a stepped clock the way time passes: everything owed on the way happens at its own instant, in order."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

from core.clock import SteppedClock
from core.coach import Coach

_LOOK_S = 0.1  # real time that work usually takes at most; what takes longer waits for the clock
_PACE = timedelta(seconds=5)  # no platform lets a chat wait longer for its next message

Meanwhile = Callable[[], Awaitable[None]]


class TimeMachine:
    """Plays time forward. The coach must be running beside it."""

    def __init__(self, clock: SteppedClock, coach: Coach) -> None:
        self._clock = clock
        self._coach = coach

    async def advance(self, by: timedelta, *, meanwhile: Meanwhile | None = None) -> None:
        """Play `by`, stopping at every instant at which something is owed."""
        await self.play_to(self._clock.now() + by, meanwhile=meanwhile)

    async def play_to(self, end: datetime, *, meanwhile: Meanwhile | None = None) -> None:
        """Play until `end`. `meanwhile` is called after each instant at which something was owed."""
        while (due_at := await self._next()) is not None and due_at <= end:
            self._clock.move_to(due_at)
            if meanwhile is not None:
                await self._settled()
                await meanwhile()
        self._clock.move_to(end)
        await self._settled()

    async def to_next(self, *, until: datetime | None = None) -> datetime | None:
        """Go to the next instant at which something is owed, and let it happen; None when none is, up to `until`."""
        due_at = await self._next()
        if due_at is None or (until is not None and due_at > until):
            return None
        self._clock.move_to(due_at)
        await self._settled()
        return due_at

    async def _next(self) -> datetime | None:
        await self._settled()
        return await self._coach.next_due_at()

    async def _settled(self) -> None:
        """Wait for all that is owed now. What keeps the pace of a chat sleeps by this clock, so it is moved on."""
        settled = asyncio.ensure_future(self._coach.settled())
        try:
            while not (await asyncio.wait({settled}, timeout=_LOOK_S))[0]:
                wake = self._clock.next_wake
                if wake is not None and wake - self._clock.now() <= _PACE:
                    self._clock.move_to(wake)
        finally:
            settled.cancel()
