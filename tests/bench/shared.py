"""One limit of 30 a second that four processes share: the paced row of the store, a bare one, and a share for each."""

from __future__ import annotations

import asyncio
import statistics
import subprocess
import sys
import time
from collections.abc import AsyncGenerator, Awaitable, Callable, Mapping
from contextlib import AbstractAsyncContextManager, ExitStack, asynccontextmanager
from datetime import UTC, datetime, timedelta

from aiolimiter import AsyncLimiter

from tests.bench import postgres
from tests.bench.ground import Ground, opened
from tests.bench.postgres import connected
from tests.bench.subject import Column, Must, Numbers, Subject, Variant

PROCESSES = 4
RATE = 30.0
LASTS_S = 6.0
BEGINS_IN_S = 0.3
SLOTS = 300
WITHIN = 1.1  # of the limit, in any second

Acquire = Callable[[], Awaitable[object]]


async def prepare(ground: Ground) -> None:
    url = await postgres.create(ground.postgres, "shared")
    async with opened(url):
        pass
    async with connected(url) as connection:
        await connection.execute("CREATE TABLE bare (id INTEGER PRIMARY KEY, free_at TIMESTAMPTZ) WITH (fillfactor=50)")
        await connection.execute("INSERT INTO bare VALUES (1, now())")


async def measure(variant: str, ground: Ground) -> Numbers:
    """How many were granted, how many of them in the worst second, and what one slot costs when nobody waits."""
    async with postgres.copy(ground.postgres, "shared") as url:
        return {**_granted(variant, url), "slot_us": await _slot_us(variant, url)}


def _granted(variant: str, url: str) -> dict[str, float]:
    words = [sys.executable, "-m", "tests.bench.shared", variant, url]
    with ExitStack() as stack:
        pipe = subprocess.PIPE
        processes = [stack.enter_context(subprocess.Popen(words, stdin=pipe, stdout=pipe)) for _ in range(PROCESSES)]
        for each in processes:
            assert each.stdout is not None
            each.stdout.readline()  # it has started and connected
        begins_at = str(time.time() + BEGINS_IN_S).encode()
        for each in processes:
            assert each.stdin is not None
            each.stdin.write(begins_at)
            each.stdin.close()
        of_each = [list(map(float, each.stdout.read().split())) for each in processes if each.stdout is not None]
    times = sorted(at for each in of_each for at in each)
    return {
        "rate": len(times) / LASTS_S,
        "worst": max(sum(at <= other < at + 1 for other in times) for at in times),
        "fair": min(map(len, of_each)) / max(map(len, of_each)),
    }


async def _slot_us(variant: str, url: str) -> float:
    took: list[float] = []
    async with WAYS[variant](url, 1e9) as acquire:
        for _ in range(SLOTS):
            began = time.perf_counter()
            await acquire()
            took.append(time.perf_counter() - began)
    return statistics.median(took) * 1e6


async def main(variant: str, url: str) -> None:
    """One of the processes: the times at which it was granted something."""
    async with WAYS[variant](url, RATE) as acquire:
        print("ready", flush=True)
        begins_at = float(sys.stdin.read())
        await asyncio.sleep(begins_at - time.time())
        granted: list[float] = []
        while True:
            await acquire()
            if (now := time.time()) >= begins_at + LASTS_S:
                break
            granted.append(now)
    print(*granted)


@asynccontextmanager
async def _split(url: str, rate: float) -> AsyncGenerator[Acquire]:
    limiter = AsyncLimiter(rate / PROCESSES, 1)
    yield limiter.acquire


@asynccontextmanager
async def _bare(url: str, rate: float) -> AsyncGenerator[Acquire]:
    async with connected(url) as connection:
        take = await connection.prepare(
            "UPDATE bare SET free_at = greatest(free_at, clock_timestamp()) + make_interval(secs => $1) WHERE id = 1"
            " RETURNING extract(epoch FROM free_at - clock_timestamp())::float8 - $1"
        )

        async def acquire() -> None:
            await asyncio.sleep(max(0.0, await take.fetchval(1 / rate)))

        yield acquire


@asynccontextmanager
async def _limber(url: str, rate: float) -> AsyncGenerator[Acquire]:
    every = timedelta(seconds=1 / rate)
    async with opened(url) as store:

        async def acquire() -> None:
            now = datetime.now(UTC)
            async with store.transaction() as tx:
                slot = await tx.next_slot("telegram", now=now, every=every)
            await asyncio.sleep(max(0.0, (slot.at - datetime.now(UTC)).total_seconds()))

        yield acquire


WAYS: Mapping[str, Callable[[str, float], AbstractAsyncContextManager[Acquire]]] = {
    "split": _split,
    "bare": _bare,
    "limber": _limber,
}
_MOST = RATE * WITHIN
SUBJECT = Subject(
    title=f"shared: one limit of {RATE:.0f} a second, {PROCESSES} processes, {LASTS_S:.0f} s",
    columns=(
        Column(key="rate", head="granted a second", digits=1),
        Column(key="worst", head="most in any second"),
        Column(key="fair", head="least of a process to most", digits=2),
        Column(key="slot_us", head="µs a slot, nobody waiting"),
    ),
    variants=(
        Variant(name="split", label="aiolimiter, a quarter each"),
        Variant(name="bare", label="a bare paced row"),
        Variant(
            name="limber",
            label="Limber's paced row",
            against=("bare",),
            musts=(Must(key="worst", most=_MOST), Must(key="rate", least=RATE * 0.97)),
        ),
    ),
    prepare=prepare,
    measure=measure,
    postgres=True,
)

if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], sys.argv[2]))
