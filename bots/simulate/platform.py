"""A platform without a network: it takes messages as the weather allows, and shows them to people."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from bots.simulate.people import Person
from bots.simulate.weather import Trouble, Weather, error_of
from core.clock import Clock
from core.coach import Account, Community, Place
from core.errors import MessengerError, Undeliverable, Unreachable
from core.messages.card import Card
from core.ports import Limits, MessageRef

_AT_ONCE = Limits(rate_per_s=float("inf"))  # on a clock that stands still nobody can wait for a turn


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """A message at a person's door: `error` is what we were told instead of yes; `arrived` whether it is there."""

    person: Person
    card: Card
    key: str
    error: MessengerError | None
    arrived: bool


@dataclass(slots=True, kw_only=True)
class Platform:
    """A messenger. The same key arrives once within `resend_window_s` of its first arrival; `seen` is told of every
    request about a person.
    """

    platform: str
    resend_window_s: float
    clock: Clock
    weather: Weather
    people: Mapping[str, Person]
    seen: Callable[[Arrival], Awaitable[None]]
    counts: Counter[str] = field(default_factory=Counter[str])
    limits: Limits = _AT_ONCE
    _arrived: dict[str, datetime] = field(default_factory=dict[str, datetime])

    async def send(self, place: Place, card: Card, language: str, key: str) -> MessageRef:
        """Take the message, or raise what the weather brings."""
        del language
        error, arrived = self._fate(place)
        person = self.people.get(place.address)
        if person is None:
            self.counts["posts" if error is None else "posts refused"] += 1
        elif arrived and self._is_repeated(key):
            self.counts["sent again and taken as one"] += 1
            await self.seen(Arrival(person=person, card=card, key=key, error=error, arrived=False))
        else:
            await self.seen(Arrival(person=person, card=card, key=key, error=error, arrived=arrived))
        if error is not None:
            raise error
        return MessageRef(place=place, id=key)

    async def edit(self, ref: MessageRef, card: Card, language: str) -> MessageRef:
        """Take the edit, or raise what the weather brings."""
        del card, language
        error, _ = self._fate(ref.place)
        self.counts["edits" if error is None else "edits refused"] += 1
        if error is not None:
            raise error
        return ref

    async def pin(self, ref: MessageRef) -> None:
        """Pinned."""
        self.counts["pins"] += 1

    async def name(self, account: Account) -> str | None:
        """Everybody is called as their account is."""
        return account.id

    async def award(self, community: Community, account: Account, days: int | None) -> None:
        """Shown."""
        self.counts["awards"] += 1

    def _fate(self, place: Place) -> tuple[MessengerError | None, bool]:
        """What we are told, and whether the message is there."""
        now, person = self.clock.now(), self.people.get(place.address)
        if person is not None and person.blocked:
            return Undeliverable(Unreachable.BLOCKED), False
        trouble = self.weather.trouble(self.platform, place.address, now)
        if trouble is None or (trouble is Trouble.CLOSED and not place.private):
            return None, True
        return error_of(trouble, random.Random(f"{place.address} {now}")), trouble is Trouble.SILENT

    def _is_repeated(self, key: str) -> bool:
        now = self.clock.now()
        first = self._arrived.setdefault(key, now)
        return first != now and (now - first).total_seconds() <= self.resend_window_s
