"""How much Telegram takes, and how fast.

The Bot FAQ names about 30 messages a second in all, one a second in a chat "with short bursts" and 20 a minute in a
group; the exact numbers are not published, so all are parameters here and tests also run with tighter ones.
"""

from __future__ import annotations

import math
import time
from collections import defaultdict, deque
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from bots.sandbox.telegram.wire import ApiError


@dataclass(frozen=True, slots=True, kw_only=True)
class Rate:
    """At most `count` messages in any `per_s` real seconds."""

    count: int
    per_s: float

    def __post_init__(self) -> None:
        if self.count < 1 or self.per_s <= 0:
            raise ValueError("a rate lets at least one message pass in a time above zero")


@dataclass(frozen=True, slots=True, kw_only=True)
class TelegramLimits:
    """The limits and times of a local Telegram. A rate of None means no limit.

    The rates and `webhook_retry_s` are measured in real time, the others by the clock.
    """

    overall: Rate | None = Rate(count=30, per_s=1)
    chat: Rate | None = Rate(count=3, per_s=3)
    group: Rate | None = Rate(count=20, per_s=60)
    query_age_s: float = 15.0  # after this, answerCallbackQuery is refused
    updates_kept: timedelta = timedelta(hours=24)  # Bot API, "Getting updates"
    webhook_retry_s: float = 1.0  # wait before an update is sent to the webhook again

    @classmethod
    def without_rates(cls) -> TelegramLimits:
        """Everything strict but the pace, for tests that are not about it."""
        return cls(overall=None, chat=None, group=None, webhook_retry_s=0.02)


_Scope = tuple[str, int]


class FloodGate:
    """Refuses what comes too fast with 429 and the seconds to wait; a refused message does not count.

    `disobeyed` counts the messages that came to a scope before the wait it had named was over.
    """

    def __init__(self, limits: TelegramLimits, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._limits = limits
        self._monotonic = monotonic
        self._passed: dict[_Scope, deque[float]] = defaultdict(deque)
        self._wait_until: dict[_Scope, float] = {}
        self._closed_until = -math.inf
        self.disobeyed = 0

    def close_for(self, seconds: float) -> None:
        """Refuse everything for some real seconds, as Telegram does after a flood."""
        self._closed_until = self._monotonic() + seconds

    def admit_any(self) -> None:
        """Let a request of any kind pass. Raises ApiError 429 while the gate is closed."""
        left_s = self._closed_until - self._monotonic()
        if left_s > 0:
            raise _too_many(left_s)

    def admit_message(self, chat_id: int, *, group: bool, count: int = 1) -> None:
        """Let new messages pass. Raises ApiError 429 with `retry_after`."""
        self._admit(chat_id, self._limits.chat, group, count)

    def admit_edit(self, chat_id: int, *, group: bool) -> None:
        """Let an edit pass: in a group it counts as a message, in a private chat only in the overall rate."""
        self._admit(chat_id, None, group, 1)

    def _admit(self, chat_id: int, chat_rate: Rate | None, group: bool, count: int) -> None:
        rates: dict[_Scope, Rate | None] = {
            ("overall", 0): self._limits.overall,
            ("chat", chat_id): chat_rate,
            ("group", chat_id): self._limits.group if group else None,
        }
        bound = {scope: rate for scope, rate in rates.items() if rate is not None}
        now = self._monotonic()
        self.disobeyed += any(now < self._wait_until.get(scope, now) for scope in bound)
        waits = {scope: self._wait_s(scope, rate, now, count) for scope, rate in bound.items()}
        longest_s = max(waits.values(), default=0.0)
        if longest_s > 0:
            self._wait_until |= {scope: now + math.ceil(wait_s) for scope, wait_s in waits.items() if wait_s > 0}
            raise _too_many(longest_s)
        for scope in bound:
            self._passed[scope].extend([now] * count)

    def _wait_s(self, scope: _Scope, rate: Rate, now: float, count: int) -> float:
        passed = self._passed[scope]
        while passed and passed[0] <= now - rate.per_s:
            passed.popleft()
        surplus = len(passed) + count - rate.count
        if surplus <= 0:
            return 0.0
        return passed[min(surplus, len(passed)) - 1] + rate.per_s - now if passed else 0.0


def _too_many(left_s: float) -> ApiError:
    wait_s = max(1, math.ceil(left_s))
    return ApiError(429, f"retry after {wait_s}", {"retry_after": wait_s})
