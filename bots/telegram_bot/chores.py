"""Work that follows a message which left already, and that nobody waits for."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine


class Chores:
    """Tasks held until they are done; what one raises is not asked for, so none should."""

    def __init__(self) -> None:
        self._under_way: set[asyncio.Task[None]] = set()

    def begin(self, work: Coroutine[None, None, None]) -> None:
        """Let `work` run by itself, whatever becomes of whoever began it."""
        task = asyncio.create_task(work)
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)

    async def close(self, patience_s: float = 0.0) -> None:
        """Wait at most so long for what is under way, and cancel the rest."""
        if self._under_way:
            _, left = await asyncio.wait(self._under_way, timeout=patience_s)
            for task in left:
                task.cancel()
            await asyncio.gather(*left, return_exceptions=True)
