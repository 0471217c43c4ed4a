"""Waiting for something to happen on a local platform, without polling."""

from __future__ import annotations

import asyncio
from collections.abc import Callable


class Changes:
    """Wakes those who wait for a condition each time a local platform changes."""

    def __init__(self) -> None:
        self._event = asyncio.Event()

    def announce(self) -> None:
        """Let every waiter look at its condition again."""
        self._event.set()
        self._event = asyncio.Event()

    async def until(self, test: Callable[[], object], within_s: float | None = None) -> None:
        """Return once `test()` is true. Raises TimeoutError after `within_s` real seconds (None: no limit)."""
        async with asyncio.timeout(within_s):
            while True:
                event = self._event
                if test():
                    return
                await event.wait()
