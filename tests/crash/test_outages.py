"""The database goes away, comes back and is full while messages leave: nothing is lost, and the log says it once."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from tests.crash.crew import Scene, scene
from tests.crash.outages import Server, full_disk
from tests.crash.town import until
from tests.storage.cluster import Cluster
from tests.storage.factory import fresh_sqlite

PEOPLE = 400
NOTICED_WITHIN_S = 30.0
LINES = 12  # of trouble in the log; one a message would be many more

pytestmark = pytest.mark.timeout(240)  # whole processes, on a busy machine


@pytest.fixture
def server() -> Iterator[Server]:
    cluster = Cluster()
    yield Server(cluster)
    cluster.remove()


async def test_postgres_is_cut_restarted_and_full_and_nothing_is_lost(tmp_path: Path, server: Server) -> None:
    async with scene(tmp_path, lambda _: server.url, people=PEOPLE, workers=1) as played:
        await played.town.until_arrived(20)
        await server.cut()
        await played.town.until_arrived(50)
        async with server.down():
            await noticed(played, "store_away", 1)
        await noticed(played, "store_back", 1)
        async with server.full():
            await noticed(played, "store_away", 2)
        await recovered(played)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux lets another process's disk be full")
async def test_the_disk_of_the_file_is_full_for_a_while_and_nothing_is_lost(tmp_path: Path) -> None:
    async with scene(tmp_path, fresh_sqlite, people=PEOPLE, workers=1) as played:
        [worker] = played.crew.workers
        await played.town.until_arrived(20)
        with full_disk(worker.pid, worker.log):
            await noticed(played, "store_away", 1)
        await recovered(played)


async def noticed(played: Scene, event: str, times: int) -> None:
    """Return when the worker has said so for so many times."""

    async def said() -> bool:
        return troubles(played)[event] >= times

    await until(said, NOTICED_WITHIN_S)


async def recovered(played: Scene) -> None:
    """It goes on by itself: everybody has their message, and the log is short."""
    await played.quiet(within_s=120)
    verdict, seen = await played.books.judge(), troubles(played)
    print(verdict, seen)
    assert verdict.breaches == []
    assert verdict.twice == 0
    assert seen["store_away"] == seen["store_back"]
    assert seen["crashed"] == 0
    assert sum(seen.values()) <= LINES, seen


def troubles(played: Scene) -> Counter[str]:
    """How often each event stands in the log that is more than information."""
    seen: Counter[str] = Counter()
    for line in (line for each in played.crew.workers for line in each.logged.splitlines() if line.startswith("{")):
        with suppress(json.JSONDecodeError):  # on a full disk a line of the log is cut short as well
            said = json.loads(line)
            seen[said["event"]] += said["level"] != "info"
    return seen
