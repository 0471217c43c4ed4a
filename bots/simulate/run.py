"""One simulation from a seed: a new database in a temporary folder, people who join within two weeks, and the laws."""

from __future__ import annotations

import asyncio
import gc
import random
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Generator, MutableMapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import structlog

from bots.simulate.laws import Laws
from bots.simulate.people import Person, person_of
from bots.simulate.plain import zones
from bots.simulate.report import Found
from bots.simulate.weather import Weather, forecast
from bots.simulate.world import World
from bots.wiring import CONTENT
from core.clock import SteppedClock
from core.content import Content, load
from core.storage.sealed import Cipher
from core.storage.store import open_store

# Some days before southern clocks go forward (4 October), the northern ones back (25 October and 1 November); half a
# year later it is the other way round.
BEGINS = datetime(2026, 9, 28, tzinfo=UTC)
WINDOWS = {"post": 0.0, "forum": 180.0}  # one platform that knows no idempotency keys, and one that does
_JOIN_WITHIN = timedelta(days=14)
_KEY = bytes(32)

Seen = Callable[[int, int], None]


def _unseen(done: int, total: int) -> None:
    """Nobody watches."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plot:
    """What to simulate."""

    people: int
    days: int
    seed: int
    communities: int = 0
    faults: bool = False


async def simulate(plot: Plot, content: Content, seen: Seen = _unseen) -> Found:
    """Live through it; `seen` is told how many days are done, of how many. Raises LimberError as `open_store`."""
    began = time.process_time()
    with tempfile.TemporaryDirectory(prefix="limber-simulate-") as folder, _heard() as faults:
        store = await open_store(f"sqlite+aiosqlite:///{folder}/limber.db", Cipher(_KEY))
        try:
            laws = Laws(seed=plot.seed, store=store)
            people = [person_of(plot.seed, n, tuple(WINDOWS), plot.communities) for n in range(plot.people)]
            clock = SteppedClock(BEGINS)
            world = World(
                store=store,
                clock=clock,
                content=content,
                people=people,
                weather=_weather(plot),
                windows=WINDOWS,
                laws=laws,
            )
            await _live(plot, world, people, seen)
            for each in people:
                await laws.ended(each, clock.now(), world.absences)
            laws.errors(faults, clock.now())
        finally:
            await store.close()
    return _found(plot, world, people, laws, time.process_time() - began)


async def _live(plot: Plot, world: World, people: list[Person], seen: Seen) -> None:
    dice = random.Random(f"{plot.seed} joins")
    for number in range(plot.communities):
        await world.found(number, dice.choice(zones()))
    within = min(_JOIN_WITHIN, timedelta(days=plot.days) / 4)
    for each in people:
        world.comes(each, BEGINS + within * dice.random())
    for day in range(1, plot.days + 1):
        await world.play(BEGINS + timedelta(days=day))
        seen(day, plot.days)


def _weather(plot: Plot) -> Weather:
    if not plot.faults:
        return Weather(seed=plot.seed)
    return forecast(plot.seed, tuple(WINDOWS), BEGINS, plot.days)


def _found(plot: Plot, world: World, people: list[Person], laws: Laws, cpu_s: float) -> Found:
    counts: Counter[str] = Counter({f"message {name}": number for name, number in laws.counts.items()})
    counts.update(world.counts)
    for each in world.platforms:
        counts.update(each.counts)
    broken = {each.person for each in laws.breaches}
    return Found(
        people=plot.people,
        days=plot.days,
        seeds=(plot.seed,),
        counts=counts,
        breaches=tuple(laws.breaches),
        stories={(plot.seed, each.number): tuple(each.story.told()) for each in people if each.number in broken},
        cpu_s=cpu_s,
    )


def lived(plot: Plot, seen: Seen = _unseen) -> Found:
    """What came of one simulation, in a process of its own or in this one. Raises ContentFault, and as `open_store`."""
    content = load(CONTENT)
    gc.freeze()  # what is read once is looked at no more when there is garbage to collect
    return asyncio.run(simulate(plot, content, seen))


@contextmanager
def _heard() -> Generator[Counter[str]]:
    """Nothing is logged but kept: how often each error was, apart from the death of a worker."""
    faults: Counter[str] = Counter()

    def keep(_logger: object, method: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
        if method in ("error", "critical") and event.get("error") != "Died":
            faults[f"{event.get('event')} {event.get('error', '')}"] += 1
        raise structlog.DropEvent

    before = structlog.get_config()
    structlog.configure(processors=[keep], wrapper_class=structlog.make_filtering_bound_logger("ERROR"))
    try:
        yield faults
    finally:
        structlog.configure(**before)
