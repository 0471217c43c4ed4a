"""Processes of ours on one store, each of which can die between any two of its steps: at the edges of transactions, and
on both sides of a send, an edit and a pin.
"""

from __future__ import annotations

import asyncio
import struct
from collections.abc import AsyncGenerator, Callable
from concurrent.futures import Executor, Future
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta

from core.clock import Clock
from core.coach import Account, Coach, Community, Place
from core.coach.turnstile import Rate, Rates
from core.content import Content
from core.messages.card import Card
from core.pictures.studio import Sketch, Studio
from core.ports import Limits, MessageRef, Messenger, Store, Transaction

_ANY = Rate(burst=10**9, every=timedelta())
_RUSH = Rates(account=_ANY, member=_ANY, community=_ANY, urgent=_ANY)  # a month is lived within seconds
_SETTLING = 20  # turns of the loop in which whatever else can go on has come to rest
_PICTURE = b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sII", 13, b"IHDR", 1280, 960)


class Died(BaseException):
    """The process is no more; nothing of it may run on."""


@dataclass(slots=True)
class Fate:
    """Dies at step `at`, counted from 1; 0 is never."""

    at: int = 0
    steps: int = 0

    @property
    def mortal(self) -> bool:
        """Whether it will die."""
        return self.at > 0

    @property
    def dead(self) -> bool:
        """Whether it has died."""
        return 0 < self.at <= self.steps

    def soon(self, steps: int) -> None:
        """Die after so many steps from now."""
        self.at = self.steps + steps

    def spared(self) -> None:
        """Live on, unless it is too late."""
        self.at = self.at if self.dead else 0

    def step(self) -> None:
        """Go on by one step, or raise Died."""
        self.steps += not self.dead
        if self.dead:
            raise Died


class MortalStore:
    """The store as a worker sees it that may die.

    While it is about to, its transactions follow each other in one order, whatever the disk takes: so the same seed
    finds it at the same step.
    """

    def __init__(self, inner: Store, fate: Fate) -> None:
        self._inner = inner
        self._fate = fate
        self._line = asyncio.Lock()

    @property
    def shared(self) -> bool:
        """As the one within."""
        return self._inner.shared

    @asynccontextmanager
    async def transaction(self) -> AsyncGenerator[Transaction]:
        """A unit of work, with a step before it, one before its commit and one after."""
        if not self._fate.mortal:
            async with self._inner.transaction() as tx:
                yield tx
            return
        async with self._line:
            self._fate.step()
            async with self._inner.transaction() as tx:
                yield tx
                self._fate.step()
            for _ in range(_SETTLING):
                await asyncio.sleep(0)
            self._fate.step()


@dataclass(slots=True)
class MortalMessenger:
    """A messenger as a worker sees it that may die, with a step before and one after each request."""

    inner: Messenger
    fate: Fate

    @property
    def platform(self) -> str:
        """As the one within."""
        return self.inner.platform

    @property
    def limits(self) -> Limits:
        """As the one within."""
        return self.inner.limits

    @property
    def resend_window_s(self) -> float:
        """As the one within."""
        return self.inner.resend_window_s

    async def send(self, place: Place, card: Card, language: str, key: str) -> MessageRef:
        """As the one within."""
        self.fate.step()
        ref = await self.inner.send(place, card, language, key)
        self.fate.step()
        return ref

    async def edit(self, ref: MessageRef, card: Card, language: str) -> MessageRef:
        """As the one within."""
        self.fate.step()
        edited = await self.inner.edit(ref, card, language)
        self.fate.step()
        return edited

    async def pin(self, ref: MessageRef) -> None:
        """As the one within."""
        self.fate.step()
        await self.inner.pin(ref)
        self.fate.step()

    async def name(self, account: Account) -> str | None:
        """As the one within."""
        return await self.inner.name(account)

    async def award(self, community: Community, account: Account, days: int | None) -> None:
        """As the one within."""
        await self.inner.award(community, account, days)


class Easel(Executor):
    """Draws nothing, at once."""

    def submit(self, fn: object, sketch: Sketch, /) -> Future[bytes]:  # type: ignore[override]
        """An empty picture of the usual size."""
        drawn = Future[bytes]()
        drawn.set_result(_PICTURE)
        return drawn


@dataclass(frozen=True, slots=True, kw_only=True)
class Worker:
    """A coach of its own, and what is to become of it."""

    name: str
    coach: Coach
    fate: Fate


def hired(
    name: str,
    store: Store,
    clock: Clock,
    content: Content,
    messengers: tuple[Messenger, ...],
    draw: Callable[[], float],
) -> Worker:
    """A new process on the store; `draw` gives the jitter of its waits."""
    fate = Fate()
    coach = Coach(MortalStore(store, fate), clock, content, studio=Studio(Easel), worker=name, rates=_RUSH, draw=draw)
    for each in messengers:
        coach.serve(MortalMessenger(each, fate))
    return Worker(name=name, coach=coach, fate=fate)
