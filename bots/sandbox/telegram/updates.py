"""The queue of updates and long polling (Bot API, "Getting updates")."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from datetime import datetime, timedelta

from bots.sandbox.changes import Changes
from bots.sandbox.telegram.wire import ApiError, Update
from core.clock import Clock

# Bot API, getUpdates: all kinds but these are sent unless asked for.
_ON_DEMAND = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
# telegram-bot-api, Client.h: the longest a poll waits, and the most updates in one answer.
_LONGEST_POLL_S = 50
_MOST_UPDATES = 100
_FIRST_ID = 730_000_001


@dataclass(frozen=True, slots=True, kw_only=True)
class Webhook:
    """Where updates are sent, and how."""

    url: str
    secret_token: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Pending:
    id: int
    at: datetime
    update: Update


class UpdateQueue:
    """Updates that the bot has not confirmed yet.

    `made` holds every update that was queued, in order; `polling` counts the polls that wait right now. While `cut`
    is set, a poll returns at once.
    """

    def __init__(self, clock: Clock, changes: Changes, kept: timedelta) -> None:
        self._clock = clock
        self._changes = changes
        self._kept = kept
        self._pending: list[_Pending] = []
        self._turn = 0
        self.made: list[Update] = []
        self.allowed: list[str] = []
        self.webhook: Webhook | None = None
        self.webhook_failure: tuple[datetime, str] | None = None
        self.cut = False
        self.polling = 0

    def push(self, kind: str, payload: object) -> None:
        """Queue an update, unless the bot did not ask for its kind."""
        if not (kind in self.allowed if self.allowed else kind not in _ON_DEMAND):
            return
        update: Update = {"update_id": _FIRST_ID + len(self.made), kind: payload}
        self.made.append(update)
        self._pending.append(_Pending(id=_FIRST_ID + len(self.made) - 1, at=self._clock.now(), update=update))
        self._changes.announce()

    @property
    def waiting(self) -> list[Update]:
        """The unconfirmed updates, oldest first; those past their time are forgotten."""
        oldest = self._clock.now() - self._kept
        self._pending = [item for item in self._pending if item.at > oldest]
        return [item.update for item in self._pending]

    def confirm(self, offset: int) -> None:
        """Forget what comes before `offset`; a negative one keeps only so many of the newest."""
        if offset < 0:
            self._pending = self._pending[offset:]
        else:
            self._pending = [item for item in self._pending if item.id >= offset]

    def drop_all(self) -> None:
        """Forget every update."""
        self._pending = []

    async def poll(self, offset: int, limit: int, timeout_s: int, allowed: list[str] | None) -> list[Update]:
        """Answer getUpdates: at once, when there is something, else within `timeout_s` real seconds.

        Raises ApiError 409 when a webhook is set, and for the older of two polls.
        """
        if self.webhook is not None:
            reason = (
                "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
            )
            raise ApiError(409, reason)
        if allowed is not None:
            self.allowed = allowed
        self.confirm(offset)
        self._turn += 1
        turn = self._turn
        await self._something(turn, min(timeout_s, _LONGEST_POLL_S))
        if self.webhook is not None:
            raise ApiError(409, "terminated by setWebhook request")
        if turn != self._turn:
            reason = "terminated by other getUpdates request; make sure that only one bot instance is running"
            raise ApiError(409, reason)
        return self.waiting[: limit if 1 <= limit <= _MOST_UPDATES else _MOST_UPDATES]

    async def _something(self, turn: int, within_s: int) -> None:
        def is_over() -> bool:
            return bool(self.waiting or self.cut or self.webhook or turn != self._turn)

        self.polling += 1
        self._changes.announce()
        try:
            with contextlib.suppress(TimeoutError):
                await self._changes.until(is_over, max(0, within_s))
        finally:
            self.polling -= 1
