"""A platform on a stepped clock, and everybody who writes through one pacer to it."""

from __future__ import annotations

import asyncio
import random
from collections import Counter
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from bots.sandbox.discord.limits import DiscordLimits, RateLimiter
from bots.sandbox.telegram.limits import FloodGate, TelegramLimits
from bots.sandbox.telegram.wire import ApiError
from core.clock import SteppedClock
from core.delivery.limits import Pacer
from core.delivery.slots import Slots
from core.ports import Limits
from core.rules.people import Place

START = datetime(2026, 3, 2, 19, tzinfo=UTC)
SETTLED = 12  # turns of the event loop in which everything has happened that needs no time
Platform = Callable[[Place], bool]


def seconds(clock: SteppedClock) -> Callable[[], float]:
    return lambda: (clock.now() - START).total_seconds() + 1000.0


def telegram(clock: SteppedClock) -> Platform:
    """Whether the local Telegram takes a message, at its true limits."""
    gate = FloodGate(TelegramLimits(), seconds(clock))

    def takes(place: Place) -> bool:
        try:
            gate.admit_message(int(place.address), group=not place.private)
        except ApiError:
            return False
        return True

    return takes


def discord(clock: SteppedClock) -> Platform:
    """Whether the local Discord takes a message, at its true limits."""
    limiter = RateLimiter(DiscordLimits(), seconds(clock), seconds(clock))
    return lambda place: limiter.take("POST /channels/{channel}/messages", place.address, bound=True).passed


def direct(number: int) -> Place:
    return Place(platform="chat", address=str(number), private=True)


def group(number: int) -> Place:
    return Place(platform="chat", address=str(-number), private=False)


@dataclass
class Line:
    """What leaves through `pacers`, and what the platform says to it. The way there takes `way` seconds at least, and
    up to `jitter` seconds more. `vain` broadcasts were made ready and could not leave.
    """

    limits: Limits
    platform: Callable[[SteppedClock], Platform]
    way: float = 0.001
    jitter: float = 0.0
    seed: int = 1
    clock: SteppedClock = field(default_factory=lambda: SteppedClock(START))
    pacers: list[Pacer] = field(default_factory=list)
    arrived: list[tuple[datetime, Place]] = field(default_factory=list)
    waited: list[timedelta] = field(default_factory=list)
    refused: int = 0
    vain: int = 0
    busy: Callable[[], bool] = lambda: False

    def __post_init__(self) -> None:
        self._draw = random.Random(self.seed)
        self._takes = self.platform(self.clock)
        self._tasks: list[asyncio.Task[None]] = []
        self._next = 1000

    def joins(self, slots: Slots | None = None) -> Pacer:
        self.pacers.append(Pacer(self.clock, self.limits, slots))
        return self.pacers[-1]

    def after(self, seconds: float) -> datetime:
        return START + timedelta(seconds=seconds)

    def broadcasts(self, pacer: Pacer, places: Callable[[], Place] | None = None, *, writers: int = 12) -> None:
        """So many rows are always waiting, each to the next of `places`, or to somebody else every time."""
        for _ in range(writers):
            self._begin(self._broadcast_on(pacer, places or self._somebody))

    def answers(self, pacer: Pacer, at: float, place: Place) -> None:
        self._begin(self._answer(pacer, self.after(at), place))

    async def until(self, seconds: float) -> None:
        """Let time pass, from one instant at which something happens to the next."""
        until = self.after(seconds)
        while True:
            await self._settled()
            at = self.clock.next_wake
            if at is None or at > until:
                break
            self.clock.move_to(at)
        self.clock.move_to(until)

    async def _settled(self) -> None:
        turns = 0
        while turns < SETTLED:
            await asyncio.sleep(0)
            turns = 0 if self.busy() else turns + 1

    async def end(self) -> None:
        for task in self._tasks:
            task.cancel()
        for ended in await asyncio.gather(*self._tasks, return_exceptions=True):
            if isinstance(ended, Exception):
                raise ended

    def most_in(self, period: timedelta, places: Callable[[Place], bool] = lambda _: True) -> int:
        """The most messages that arrived in any period of this length; it is open at its end."""
        times = [at for at, place in self.arrived if places(place)]
        first = most = 0
        for last, at in enumerate(times):
            while times[first] <= at - period:
                first += 1
            most = max(most, last - first + 1)
        return most

    def by_place(self) -> Counter[Place]:
        return Counter(place for _, place in self.arrived)

    def _somebody(self) -> Place:
        self._next += 1
        return direct(self._next)

    def _begin(self, work: Coroutine[None, None, None]) -> None:
        self._tasks.append(asyncio.create_task(work))

    async def _broadcast_on(self, pacer: Pacer, places: Callable[[], Place]) -> None:
        while True:
            place = places()
            async with pacer.broadcast(place) as broadcast:
                if broadcast.again_at is None and await pacer.leave(broadcast):
                    await self._travel(pacer, place)
            if broadcast.again_at is not None:
                self.vain += 1
                await self.clock.sleep_until(broadcast.again_at)

    async def _answer(self, pacer: Pacer, at: datetime, place: Place) -> None:
        await self.clock.sleep_until(at)
        async with pacer.answer(place):
            self.waited.append(self.clock.now() - at)
            await self._travel(pacer, place)

    async def _travel(self, pacer: Pacer, place: Place) -> None:
        await self._pass(self.way + self._draw.random() * self.jitter)
        taken = self._takes(place)
        if taken:
            self.arrived.append((self.clock.now(), place))
        else:
            self.refused += 1
        await self._pass(self.way)
        if not taken:
            pacer.hold(1.0)

    async def _pass(self, seconds: float) -> None:
        await self.clock.sleep_until(self.clock.now() + timedelta(seconds=seconds))
