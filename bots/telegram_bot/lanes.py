"""Work that goes on beside the handling of updates, such as an answer on its way."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import partial

Work = Callable[[], Awaitable[object]]

MOST = 1000  # under way at once, about half a minute of what Telegram takes; beyond, the next update waits
DRAIN_S = 3.0  # of the ten seconds in which the process must end


@dataclass(frozen=True, slots=True, kw_only=True)
class Errand:
    """Work, and the lane in which it is done."""

    work: Work
    lane: int


class Lanes:
    """Each lane does its work one after the other; the lanes run side by side. At most `most` works are under way."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._under_way: set[asyncio.Task[None]] = set()
        self._last: dict[int, asyncio.Task[None]] = {}

    async def room(self) -> None:
        """Return when there is room for more work."""
        while len(self._under_way) >= self._most:
            await asyncio.wait(self._under_way, return_when=asyncio.FIRST_COMPLETED)

    def begin(self, work: Work, *, lane: int | None = None) -> None:
        """Begin `work`, which must not raise; in a lane, when all that was begun there before is done."""
        before = self._last.get(lane) if lane is not None else None
        task = asyncio.create_task(_after(before, work))
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)
        if lane is not None:
            self._last[lane] = task
            task.add_done_callback(partial(self._leave, lane))

    async def drain(self) -> None:
        """Wait for what is under way, at most DRAIN_S; what takes longer, such as a drawing, is cancelled."""
        if self._under_way:
            _, late = await asyncio.wait(self._under_way, timeout=DRAIN_S)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)

    def _leave(self, lane: int, task: asyncio.Task[None]) -> None:
        if self._last.get(lane) is task:
            del self._last[lane]


async def _after(before: asyncio.Task[None] | None, work: Work) -> None:
    if before is not None:
        await asyncio.wait({before})
    await work()
