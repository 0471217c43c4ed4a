"""A switch of the page for something that goes wrong, and what goes wrong for a while."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from core.clock import Clock


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """A switch as the page shows it, or a button: `act` is its label, for what is done and over at once.

    `until` is when it ends by itself, by the page's clock.
    """

    name: str
    skin: str
    label: str
    about: str
    active: bool
    until: datetime | None = None
    act: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Switch:
    """`begun` and `over` are what the page says once it is on, or off."""

    name: str
    skin: str
    label: str
    about: str
    on: Callable[[], Awaitable[None]]
    off: Callable[[], Awaitable[None]]
    active: Callable[[], bool]
    until: Callable[[], datetime | None] = lambda: None
    act: str = ""
    begun: str = ""
    over: str = ""

    def fault(self) -> Fault:
        """The switch as it stands."""
        return Fault(
            name=self.name,
            skin=self.skin,
            label=self.label,
            about=self.about,
            active=self.active(),
            until=self.until(),
            act=self.act,
        )


class Passing:
    """A fault that is over by itself: after `lasts` by the clock, or after `real_s` real seconds."""

    def __init__(
        self,
        begin: Callable[[], None],
        end: Callable[[], None],
        *,
        clock: Clock,
        changed: Callable[[], None],
        lasts: timedelta | None = None,
        real_s: float = 0.0,
    ) -> None:
        self._begin = begin
        self._end = end
        self._clock = clock
        self._changed = changed
        self._lasts = lasts
        self._real_s = real_s
        self._task: asyncio.Task[None] | None = None
        self.ends_at: datetime | None = None

    @property
    def active(self) -> bool:
        """Whether it goes on."""
        return self._task is not None

    async def begin(self) -> None:
        """Begin it, or begin it anew."""
        await self.end()
        self._begin()
        self.ends_at = self._clock.now() + self._lasts if self._lasts else None
        self._task = asyncio.create_task(self._run())

    async def end(self) -> None:
        """End it now."""
        if self._task is not None:
            self._task.cancel()
            self._task = self.ends_at = None
            self._end()

    async def _run(self) -> None:
        if self.ends_at is not None:
            await self._clock.sleep_until(self.ends_at)
        else:
            await asyncio.sleep(self._real_s)
        self._task = self.ends_at = None
        self._end()
        self._changed()
