"""The program is killed in the middle of what it does: nothing is lost, and nobody is written to twice."""

from __future__ import annotations

import random
import signal
from pathlib import Path

import pytest

from tests.crash.books import Verdict
from tests.crash.crew import Scene, scene
from tests.storage.cluster import fresh_postgres
from tests.storage.factory import fresh_sqlite

PEOPLE = 300
KILLS = 5
SEED = 1
TAKEN_OVER_WITHIN_S = 30.0

pytestmark = pytest.mark.timeout(240)  # whole processes, on a busy machine


async def test_the_only_worker_dies_five_times_and_everybody_has_one_message(tmp_path: Path) -> None:
    async with scene(tmp_path, fresh_sqlite, people=PEOPLE, workers=1) as played:
        await kill(played, KILLS)
        await played.quiet(within_s=90)
        check(await played.books.judge())


async def test_workers_on_one_database_die_five_times_and_another_goes_on_with_what_they_did(tmp_path: Path) -> None:
    async with scene(tmp_path, fresh_postgres, people=PEOPLE, workers=2) as played:
        await kill(played, KILLS - 1)
        ana = played.town.telegram.person("Ana")
        dead = played.crew.of(await played.poller())
        await dead.end(signal.SIGKILL)
        await ana.open()
        await ana.sees("Hello, I am Limber", within_s=TAKEN_OVER_WITHIN_S)
        await played.quiet(within_s=120)
        (last,) = (each for each in played.crew.workers if each is not dead)
        code, _ = await last.end(signal.SIGTERM)
        assert code == 0
        assert await played.books.keeps(last.pid) == 0
        check(await played.books.judge())


async def kill(played: Scene, times: int) -> None:
    """Kill a random worker, and start it again, so many times while messages leave."""
    draw = random.Random(SEED)
    for count in sorted(draw.sample(range(PEOPLE // 2), times)):
        await played.town.until_arrived(count + 1)
        await played.crew.renew(draw.randrange(len(played.crew.workers)))


def check(verdict: Verdict) -> None:
    """Nothing that delivery.md §1 does not allow, and more than a few messages."""
    assert verdict.breaches == []
    assert verdict.twice == 0
    assert sum(verdict.states.values()) == PEOPLE
    assert verdict.states["sent"] > PEOPLE // 2
    print(verdict)
