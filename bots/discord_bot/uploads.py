"""Words first: a picture that does not get through in time leaves its message to the words alone."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import TypeVar

import structlog

from bots.discord_bot.enclosures import NotTaken
from core.errors import OutcomeUnknown, TryLater
from core.messages.card import Card

log = structlog.get_logger()

AT_ONCE = 8  # uploads share one line: a hundred begun together on a slow one would all end too late

Sent = TypeVar("Sent")
Post = Callable[[Card, float], Awaitable[Sent]]  # the card, and the seconds within which its outcome is to be known


class Uploads:
    """Lets messages of the outbox leave; those with a picture a few at a time. `at_once`: how many of them."""

    def __init__(self, *, at_once: int = AT_ONCE) -> None:
        self._turns = asyncio.Semaphore(at_once)

    async def hurried(self, card: Card, post: Post[Sent], within_s: float) -> Sent:
        """What `post` returns within `within_s`, a third of which is for the words alone, and a third at most to wait.

        All tries carry the same nonce, so the message arrives once. Raises MessengerError, as `post` does:
        Undeliverable, and a wait that is asked for, hold for the words as well.
        """
        if card.picture is None:
            return await post(card, within_s)
        third_s = within_s / 3
        try:
            return await self._pictured(card, post, third_s)
        except (TimeoutError, OutcomeUnknown, TryLater) as error:
            if isinstance(error, TryLater) and error.after_s is not None:
                raise
            log.warning("picture_left_out", platform="discord", error=type(error).__name__)
            stands_perhaps = isinstance(error, OutcomeUnknown)
        try:
            return await post(replace(card, picture=None), third_s)
        except (TryLater, NotTaken) as error:
            if stands_perhaps:
                raise OutcomeUnknown from error
            raise

    async def _pictured(self, card: Card, post: Post[Sent], third_s: float) -> Sent:
        """Waits for its turn; raises TimeoutError when it does not come."""
        loop = asyncio.get_running_loop()
        words_at = loop.time() + 2 * third_s
        async with asyncio.timeout(third_s):
            await self._turns.acquire()
        try:
            return await post(card, words_at - loop.time())
        finally:
            self._turns.release()
