"""Time on the page: a step, the way to the next message, thirty days that somebody else lives."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from bots.sandbox.page_acts import Unreadable
from bots.sandbox.page_communities import MEMBER, Communities
from bots.sandbox.page_faults import Faults
from bots.sandbox.page_neighbours import Neighbours
from bots.sandbox.page_state import Actor, Playing, Seat
from bots.sandbox.screen import Refused
from core.clock import Clock

DAYS = 30

_STEPS = {"hour": timedelta(hours=1), "day": timedelta(days=1)}
_MOST_STEPS = 100  # of the clock, on the way to the next message
_SPREAD = timedelta(seconds=60)  # people who chose one minute are written to within it
_NOBODY = "Nobody is set up, so nothing will happen. Press “Set Ana up” above one of the apps."

Meanwhile = Callable[[], Awaitable[None]]


class Time(Protocol):
    """Lets time pass."""

    async def advance(self, by: timedelta, *, meanwhile: Meanwhile | None = None) -> None:
        """Play `by`: everything owed on the way happens at its own instant, and `meanwhile` is called after each."""
        ...

    async def to_next(self, *, until: datetime | None = None) -> datetime | None:
        """Go to the next instant at which something is owed; None when nothing is, or not until then."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What the page asks of time. `persona` and `seed` are for `play` only."""

    do: str
    persona: str = ""
    seed: str = ""


class Player:
    """Lets one step of time pass at once. `changed` is called when `busy` or `playing` have changed."""

    def __init__(
        self,
        time: Time,
        clock: Clock,
        faults: Faults,
        actor: Actor,
        communities: Communities,
        neighbours: Neighbours,
        changed: Callable[[], None],
    ) -> None:
        self._time = time
        self._clock = clock
        self._faults = faults
        self._actor = actor
        self._communities = communities
        self._neighbours = neighbours
        self._changed = changed
        self._stopping = False
        self.busy = False
        self.playing: Playing | None = None

    async def step(self, step: Step) -> str:
        """Let it pass; returns what the page should say, "" for nothing. Raises Refused while time passes already."""
        if step.do == "stop":
            self._stopping = True
            return ""
        async with self.alone():
            return await self._pass(step)

    @asynccontextmanager
    async def alone(self) -> AsyncGenerator[None]:
        """While this lasts, nobody moves the clock besides. Raises Refused while time passes already."""
        if self.busy:
            raise Refused("Time is passing already. One moment, please.")
        self._set_busy(True)
        self._stopping = False
        try:
            yield
        finally:
            self.playing = None
            self._set_busy(False)

    async def set_up(self, seat: Seat) -> None:
        """Press through Start for the person. Raises Refused while time passes."""
        if self.busy:
            raise Refused("Time is passing. One moment, please.")
        await self._actor.set_up(seat.person, chat=seat.lobby)

    def is_set_up(self, seat: Seat) -> bool:
        """Whether the bot coaches the person in this seat."""
        return self._actor.is_set_up(seat.person, chat=seat.lobby)

    async def _pass(self, step: Step) -> str:
        if step.do == "next":
            return await self._to_next_message()
        if step.do == "play":
            return await self._play(step)
        if step.do not in _STEPS:
            raise Unreadable("Time moves by an hour, a day, thirty days, or to the next message.")
        await self.passing(_STEPS[step.do])
        return ""

    async def _play(self, step: Step) -> str:
        if step.persona not in self._actor.personas:
            raise Unreadable(f"Nobody knows the persona {step.persona!r}.")
        seats = self._communities.seats(MEMBER).values()
        if not any(map(self.is_set_up, seats)) and not self._neighbours.names:
            return _NOBODY

        async def live() -> None:
            for seat in seats:
                await self._actor.answer(step.persona, step.seed, seat.person)

        self._neighbours.seed = step.seed
        await live()
        try:
            await self.days(DAYS, live)
        except Refused as stopped:
            return str(stopped)
        return ""

    async def days(self, count: int, ana: Meanwhile) -> None:
        """Play so many days, as `passing`, within `alone`. Raises Refused after the day in which it was stopped."""
        for day in range(1, count + 1):
            self.playing = Playing(day=day, days=count)
            self._changed()
            await self.passing(timedelta(days=1), ana)
            if self._stopping:
                raise Refused(f"Stopped after day {day} of {count}.")

    async def passing(self, by: timedelta, ana: Meanwhile | None = None) -> None:
        """Play `by`, with a halt wherever a platform comes back; the neighbours live meanwhile, and Ana if she does."""

        async def meanwhile() -> None:
            if ana is not None:
                await ana()
            await self._neighbours.live()

        end = self._clock.now() + by
        await self._neighbours.live()
        while (back_at := self._faults.next_end()) is not None and back_at <= end:
            await self._time.advance(back_at - self._clock.now(), meanwhile=meanwhile)
            await self._faults.end_passed(back_at)
        await self._time.advance(end - self._clock.now(), meanwhile=meanwhile)

    async def _to_next_message(self) -> str:
        """Go on until there is something new to read, and to the end of that minute.

        A day that is checked in brings nothing; the minute in which one app writes may be that of the other one, too.
        """
        before, until = self._read(), None
        for _ in range(_MOST_STEPS):
            if await self._time.to_next(until=until) is None:
                return "" if until else "No message is planned. Press Start in one of the apps."
            await self._faults.end_passed(self._clock.now())
            await self._neighbours.live()
            if until is None and self._read() != before:
                until = self._clock.now() + _SPREAD
        return "" if until else "Nothing was sent for a while."

    def _read(self) -> tuple[int, ...]:
        return tuple(number for seat in self._communities.seats().values() for number in seat.newest())

    def _set_busy(self, busy: bool) -> None:
        self.busy = busy
        self._changed()
