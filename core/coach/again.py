"""What the database undid because of another transaction is done again."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TypeVar

import structlog

from core.errors import StoreConflict

log = structlog.get_logger()

Done = TypeVar("Done")

_TRIES = 5  # of two that stand in each other's way the database lets one pass, so each try is another one's success


async def again(do: Callable[[], Awaitable[Done]]) -> Done:
    """What `do` returns, a transaction from its beginning to its end. Raises StoreConflict after the last try."""
    for _ in range(_TRIES - 1):
        try:
            return await do()
        except StoreConflict:
            log.info("done_again")
    return await do()
