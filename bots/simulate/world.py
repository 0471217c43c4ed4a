"""The clock, and everything that happens on it in order: what is owed, what people do, and what goes wrong."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from heapq import heappop, heappush
from itertools import count

from bots.simulate.hands import Act, Hands
from bots.simulate.laws import Laws
from bots.simulate.people import Person
from bots.simulate.platform import Arrival, Platform
from bots.simulate.weather import Weather
from bots.simulate.workers import Died, Worker, hired
from core.clock import SteppedClock
from core.coach import Account, Place, Reply
from core.content import Content
from core.messages.card import Card
from core.ports import Store
from core.rules.community import Here

LOOK = timedelta(minutes=1)  # what is due within a minute is done together: a worker looks at least that often
_DIES = 0.02  # of all times at which a worker is needed, where anything goes wrong
_STEPS = 14  # in which it has died then
_DAY = timedelta(days=1)


@dataclass(order=True, slots=True)
class _Next:
    """Something that will happen."""

    at: datetime
    number: int
    person: Person | None = field(compare=False)
    card: Card | None = field(compare=False, default=None)


class World:
    """Simulated people before the real core. `weather` says what goes wrong; whoever dies is followed by the next.

    `laws` are held against every message and every answer.
    """

    def __init__(
        self,
        *,
        store: Store,
        clock: SteppedClock,
        content: Content,
        people: Sequence[Person],
        weather: Weather,
        windows: dict[str, float],
        laws: Laws,
    ) -> None:
        self.clock = clock
        self.counts: Counter[str] = Counter()
        self._store, self._content, self._weather, self._laws = store, content, weather, laws
        self._dice = random.Random(f"{weather.seed} world")
        self._names = count(1)
        at_door = {each.place.address: each for each in people}
        self.platforms = tuple(
            Platform(
                platform=name, resend_window_s=window_s, clock=clock, weather=weather, people=at_door, seen=self._seen
            )
            for name, window_s in windows.items()
        )
        self._hands = {each.number: Hands(self, each, clock.now) for each in people}
        self._order = count()
        self._next: list[_Next] = []
        self._challenges: dict[int, int] = {}
        self._worker = self._hire()
        self._due_at: datetime | None = None

    # --- the course of time

    def comes(self, person: Person, at: datetime) -> None:
        """The person begins at that instant."""
        self._plan(at, person)

    async def play(self, until: datetime) -> None:
        """Let everything happen up to that instant."""
        while True:
            await self._sleep_over()
            until = max(until, self.clock.now() + LOOK)  # whoever is back at work finds what was owed meanwhile
            acts_at = self._next[0].at if self._next else until
            due_at = await self._owed_at()
            if min(acts_at, due_at) >= until:
                break
            if due_at <= acts_at:
                self.clock.move_to(due_at)
                if self._weather.away(due_at) is None:
                    await self._work()
            else:
                await self._act(heappop(self._next))
        self.clock.move_to(until)

    async def _sleep_over(self) -> None:
        """Hours in which nobody of us is at work are passed over; then somebody new begins."""
        storm = self._weather.away(self.clock.now())
        if storm is not None:
            self.counts["hours away"] += round((storm.end - self.clock.now()).total_seconds() / 3600)
            self.clock.move_to(storm.end)
            self._worker, self._due_at = self._hire(), self.clock.now()

    async def _owed_at(self) -> datetime:
        """When somebody has to work, to the minute; not before now."""
        if self._due_at is None:
            due_at = await self._worker.coach.next_due_at()
            self._due_at = self.clock.now() + 400 * _DAY if due_at is None else due_at
        at = self._due_at.replace(second=0, microsecond=0)
        return max(self.clock.now(), at if at == self._due_at else at + LOOK)

    async def _work(self) -> None:
        """What is due by now, done to its end; now and then by two workers at a time, or by one that dies."""
        self._due_at = None
        worker, other = self._worker, None
        if self._weather.chance and self._dice.random() < _DIES:
            worker.fate.soon(self._dice.randint(1, _STEPS))
            other = self._hire() if self._dice.random() < 0.3 else None
        try:
            while await worker.coach.tick() <= self.clock.now():
                if other is not None:
                    await other.coach.tick()
                await worker.coach.drain()
        except Died:
            pass
        for each in (worker, other):
            if each is not None:
                await each.coach.drain()
        self._bury(other)

    def _bury(self, other: Worker | None = None) -> None:
        """Whoever is dead is followed by the next; who lives is spared."""
        self._worker.fate.spared()
        if self._worker.fate.dead:
            self.counts["workers that died"] += 1
            self._worker = self._hire() if other is None else other

    def _hire(self) -> Worker:
        def draw() -> float:  # by the clock, so that it matters to nobody who asks first
            return random.Random(f"{self._weather.seed} {self.clock.now()}").random()

        name = f"worker-{next(self._names)}"
        return hired(name, self._store, self.clock, self._content, self.platforms, draw)

    @property
    def absences(self) -> tuple[tuple[datetime, datetime], ...]:
        """The hours in which nobody of us was at work."""
        return tuple((each.start, each.end) for each in self._weather.absences)

    # --- people

    def _plan(self, at: datetime, person: Person, card: Card | None = None) -> None:
        heappush(self._next, _Next(at, next(self._order), person, card))

    async def _act(self, event: _Next) -> None:
        if (storm := self._weather.away(event.at)) is not None:  # nobody answers, so they try again later
            heappush(
                self._next, _Next(storm.end + LOOK * self._dice.randint(1, 90), event.number, event.person, event.card)
            )
            return
        self.clock.move_to(event.at)
        person = event.person
        if person is None:
            return
        self._due_at = None
        if event.card is not None:
            if not person.blocked:
                await self._hands[person.number].answer(event.card)
        else:
            await self._day_of(person)

    async def _day_of(self, person: Person) -> None:
        """What somebody does of their own accord, once in about a day."""
        dice, temperament = person.dice, person.temperament
        self._plan(self.clock.now() + _DAY * dice.uniform(0.7, 1.3), person)
        hands = self._hands[person.number]
        if person.days == 0:
            person.days += 1
            await hands.start()
            return
        person.days += 1
        if temperament.rests_on(person.days):
            return
        if temperament.back is not None and person.days == temperament.back:
            await hands.look()
        for name, chance in temperament.acts.items():
            allowed = not person.blocked or name == "unblock"
            if dice.random() < chance and allowed:
                self.counts[f"act {name}"] += 1
                await getattr(hands, name)()

    async def turn(self, person: Person, act: Act) -> Reply | None:
        """Have the act done by whoever is at work; after a death by the next one, as a person tries again."""
        self.counts["presses and words"] += 1
        if self._weather.chance and self._dice.random() < _DIES:
            self._worker.fate.soon(self._dice.randint(1, 4))
        while True:
            try:
                return await act(self._worker.coach)
            except Died:
                person.story.note(self.clock.now(), "  no answer: the worker died")
            finally:
                self._bury()

    async def shown(self, person: Person, card: Card) -> None:
        """The person reads an answer."""
        await self._laws.streak_shown(person, card, self.clock.now())

    async def _seen(self, arrival: Arrival) -> None:
        """A message reached somebody's app, or did not."""
        now, person = self.clock.now(), arrival.person
        await self._laws.landed(arrival, now)
        if not arrival.arrived:
            return
        person.sees(arrival.card)
        dice, temperament = person.dice, person.temperament
        if not temperament.rests_on(person.days) and dice.random() < temperament.answers:
            self._plan(now + timedelta(hours=dice.uniform(0.02, temperament.within_h)), person, arrival.card)

    # --- communities

    def here(self, number: int, *, admin: bool = False) -> Here:
        """The community with this number."""
        platform = self.platforms[number % len(self.platforms)].platform
        place = Place(platform=platform, address=f"square-{number}", private=False)
        return Here(
            platform=platform,
            chat=f"community-{number}",
            name=f"Community {number}",
            place=place,
            admin=admin,
            public=True,
        )

    def challenge(self, number: int) -> int | None:
        """An open challenge of that community."""
        return self._challenges.get(number)

    async def found(self, number: int, zone: str) -> None:
        """The bot comes to a community, which is set up and opens a challenge."""
        here, coach = self.here(number, admin=True), self._worker.coach
        admin = Account(platform=here.platform, id=f"admin-{number}")
        await coach.communities.came(here)
        for wire in ("coach.here::", f"coach.zone::{zone}", "coach.minute::540", "coach.roles::on"):
            await coach.press(admin, here.place, f"1:{wire}", here=here)
        made = await coach.press(admin, here.place, "1:coach.kind::together", here=here)
        draft = next((each.action.value for each in made.card.buttons if each.action.name == "coach.preview"), "")
        await coach.press(admin, here.place, f"1:coach.open::{draft}", here=here)
        self._challenges[number] = int(draft.partition(".")[0])
