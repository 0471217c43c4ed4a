"""What a piece of work took: time on the wall and time on a processor, and how long single steps took."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

_STATUS = Path("/proc/self/status")


@dataclass
class Meter:
    """Measures from its birth on. Processor time is that of all threads of this process."""

    wall_at: float = field(default_factory=time.perf_counter)
    cpu_at: float = field(default_factory=time.process_time)

    def spent(self, count: int) -> dict[str, float]:
        """What each of `count` steps took, and how many that makes in a second."""
        wall_s, cpu_s = time.perf_counter() - self.wall_at, time.process_time() - self.cpu_at
        return {"cpu_us": cpu_s / count * 1e6, "per_core": count / cpu_s, "rate": count / wall_s}


def resident_mb() -> float:
    """How much memory this process holds."""
    lines = _STATUS.read_text().splitlines() if _STATUS.exists() else []  # Linux only
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS")), 0.0)


async def drive(step: Callable[[int], Awaitable[object]], numbers: range, in_flight: int) -> dict[str, float]:
    """Do `step` for every number, `in_flight` at a time; with the 99th percentile, in ms, of what a step took."""
    queue, took = iter(numbers), list[float]()

    async def work() -> None:
        for number in queue:
            began = time.perf_counter()
            await step(number)
            took.append(time.perf_counter() - began)

    meter = Meter()
    await asyncio.gather(*(work() for _ in range(in_flight)))
    return {**meter.spent(len(numbers)), "p99_ms": _p99(took) * 1e3}


async def pace(step: Callable[[int], Awaitable[object]], numbers: range, per_s: float) -> float:
    """Begin a step `per_s` times a second, whether or not the ones before are done; the 99th percentile, in ms.

    A step that begins late counts from when it should have begun: nobody waits for a slow system in real life either.
    """
    begin = time.perf_counter()

    async def work(number: int, at: float) -> float:
        await asyncio.sleep(at - time.perf_counter())
        await step(number)
        return time.perf_counter() - at

    return _p99(await asyncio.gather(*(work(each, begin + i / per_s) for i, each in enumerate(numbers)))) * 1e3


def _p99(took: Sequence[float]) -> float:
    return sorted(took)[int(len(took) * 0.99)]
