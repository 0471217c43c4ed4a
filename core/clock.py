"""The only place that asks the system for the time."""

from __future__ import annotations

import asyncio
import contextlib
import time
from datetime import UTC, datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    """What tells the time. Instants are timezone-aware and in UTC."""

    def now(self) -> datetime:
        """The present instant, UTC."""
        ...

    async def sleep_until(self, at: datetime) -> None:
        """Return at the first moment when `now() >= at`."""
        ...


class SystemClock:
    """The machine's own clock."""

    # A long sleep is cut into pieces, so that a corrected system clock is noticed within the minute.
    _LONGEST_NAP_S = 60.0

    def now(self) -> datetime:
        """The present instant, UTC."""
        return datetime.now(UTC)

    async def sleep_until(self, at: datetime) -> None:
        """Return at the first moment when `now() >= at`."""
        while (left_s := (at - self.now()).total_seconds()) > 0:
            await asyncio.sleep(min(left_s, self._LONGEST_NAP_S))


class SteppedClock:
    """A clock that can be moved forward; sleepers whose instant it passes wake at once.

    `flowing` lets it also run at the system's speed between steps (the sandbox page); otherwise it stands still
    until it is moved (tests, simulations).
    """

    def __init__(self, start: datetime, *, flowing: bool = False) -> None:
        self._now = start.astimezone(UTC)
        self._flowing = flowing
        self._since = time.monotonic()
        self._moved = asyncio.Event()
        self._sleepers: list[datetime] = []

    @property
    def next_wake(self) -> datetime | None:
        """The earliest instant somebody sleeps for, None when nobody sleeps."""
        return min(self._sleepers, default=None)

    def now(self) -> datetime:
        """The present instant, UTC."""
        if not self._flowing:
            return self._now
        return self._now + timedelta(seconds=time.monotonic() - self._since)

    def move_to(self, at: datetime) -> None:
        """Set the clock to `at`, never backwards, and wake the sleepers it passed."""
        self._now = max(self.now(), at.astimezone(UTC))
        self._since = time.monotonic()
        self._moved.set()
        self._moved = asyncio.Event()

    def advance(self, by: timedelta) -> None:
        """Move the clock forward by `by`."""
        self.move_to(self.now() + by)

    async def sleep_until(self, at: datetime) -> None:
        """Return at the first moment when `now() >= at`."""
        if at <= self.now():
            return
        self._sleepers.append(at)
        try:
            while (left_s := (at - self.now()).total_seconds()) > 0:
                await self._next_move(left_s if self._flowing else None)
        finally:
            self._sleepers.remove(at)

    async def _next_move(self, at_most_s: float | None) -> None:
        moved = self._moved
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(at_most_s):
                await moved.wait()
