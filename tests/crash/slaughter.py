"""A long run: workers are killed again and again until everybody's message is settled, and what that cost."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from tests.crash.books import Verdict
from tests.crash.crew import Scene, scene

_STARTING = 0.2  # of the kills of an only worker: while it starts
_START_S = 3.0
_MOST_BETWEEN = 60  # messages, from one death of an only worker to the next
_PATIENCE_S = 10.0
_LOOK_S = 0.5

Tell = Callable[[int, int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """So many people, owed a message within so many minutes, and so many workers on a `fresh` database.

    Of several workers a random one dies every `every_s` seconds until nothing is left to do; an only one dies `kills`
    times, at random moments. Each starts again at once.
    """

    name: str
    fresh: Callable[[Path], str]
    people: int
    minutes: int
    workers: int
    every_s: float
    kills: int
    seed: int
    settings: Mapping[str, str] = field(default_factory=dict[str, str])


@dataclass(slots=True)
class Toll:
    """What happened in a run. `recoveries_s`: how long it took, of each dead worker, until others had all it held."""

    kills: int = 0
    took_s: float = 0.0
    recoveries_s: list[float] = field(default_factory=list[float])
    verdict: Verdict | None = None


async def slaughter(folder: Path, plan: Plan, tell: Tell) -> Toll:
    """Play the plan; `tell` hears how many deliveries are settled, and how many kills there were."""
    toll, draw, loop = Toll(), random.Random(plan.seed), asyncio.get_running_loop()
    began = loop.time()
    async with (
        scene(
            folder, plan.fresh, people=plan.people, workers=plan.workers, minutes=plan.minutes, **plan.settings
        ) as played,
        asyncio.TaskGroup() as watching,
    ):
        while not await _is_over(played, plan, toll):
            await _wait(played, plan, draw)
            pid = await played.crew.renew(draw.randrange(plan.workers))
            toll.kills += 1
            watching.create_task(_recovery(played, toll, pid))
            tell(await played.books.settled(), toll.kills)
        while not await played.books.quiet():
            tell(await played.books.settled(), toll.kills)
            await asyncio.sleep(_LOOK_S)
        toll.took_s, toll.verdict = loop.time() - began, await played.books.judge()
    return toll


async def _is_over(played: Scene, plan: Plan, toll: Toll) -> bool:
    """Whether nobody is to die any more."""
    if plan.workers == 1:
        return toll.kills >= plan.kills
    return await played.books.settled() >= 0.98 * plan.people  # the rest waits for its next try


async def _wait(played: Scene, plan: Plan, draw: random.Random) -> None:
    if plan.workers > 1:
        await asyncio.sleep(plan.every_s)
    elif draw.random() < _STARTING:
        await asyncio.sleep(draw.uniform(0, _START_S))
    elif not await played.books.quiet():
        with suppress(TimeoutError):  # all that is left waits for its next try
            await played.town.until_arrived(played.town.arrived + draw.randint(1, _MOST_BETWEEN), _PATIENCE_S)


async def _recovery(played: Scene, toll: Toll, pid: int) -> None:
    loop = asyncio.get_running_loop()
    died = loop.time()
    while await played.books.left_by(pid):
        await asyncio.sleep(_LOOK_S)
    toll.recoveries_s.append(loop.time() - died)
