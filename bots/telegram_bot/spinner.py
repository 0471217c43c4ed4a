"""The spinner on a button that was pressed in a group: stopped once, by what came of the press."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress

PATIENCE_S = 8.0  # Telegram takes an answer for about fifteen seconds; a drawing, or a wait it names, can last longer


class Spinner:
    """One press, which may be acknowledged once only. After `patience_s` it is, without a word.

    `acknowledge` stops it with a notice or a deep link, and returns whether that was shown; it never raises.
    """

    def __init__(
        self, acknowledge: Callable[[str | None, str | None], Awaitable[bool]], patience_s: float = PATIENCE_S
    ) -> None:
        self._acknowledge = acknowledge
        self._patience_s = patience_s
        self._stopped = asyncio.Event()

    async def stop(self, notice: str | None = None, url: str | None = None) -> bool:
        """Whether the notice was shown, or the link followed; not if it stands still already."""
        if self._stopped.is_set():
            return False
        self._stopped.set()
        return await self._acknowledge(notice, url)

    async def watch(self) -> None:
        """Return when it is stopped; stop it once the patience is over."""
        with suppress(TimeoutError):
            async with asyncio.timeout(self._patience_s):
                await self._stopped.wait()
                return
        await self.stop()
