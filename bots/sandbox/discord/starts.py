"""Session starts: how fast and how often a bot may IDENTIFY ("Gateway", under "Sharding" and "Rate Limiting")."""

from __future__ import annotations

from collections.abc import Callable

from bots.sandbox.discord.limits import DiscordLimits
from bots.sandbox.discord.types import Json

_DAY_S = 86_400.0


class SessionStarts:
    """Counts IDENTIFYs: one in `identify_every_s` for each bucket, and so many in a day that begins with its first.

    `too_fast` counts those that came before their bucket's turn.
    """

    def __init__(self, limits: DiscordLimits, monotonic: Callable[[], float]) -> None:
        self._limits = limits
        self._monotonic = monotonic
        self._last: dict[int, float] = {}  # by bucket
        self._day_ends = 0.0
        self._used = 0
        self.too_fast = 0

    @property
    def remaining(self) -> int:
        """How many are left today."""
        used = self._used if self._monotonic() < self._day_ends else 0
        return self._limits.identifies_a_day - used

    def take(self, shard_id: int) -> bool:
        """Count one; False when it came too fast."""
        now = self._monotonic()
        if now >= self._day_ends:
            self._day_ends, self._used = now + _DAY_S, 0
        self._used += 1
        bucket = shard_id % self._limits.max_concurrency
        last = self._last.get(bucket)
        if last is not None and now - last < self._limits.identify_every_s:
            self.too_fast += 1
            return False
        self._last[bucket] = now
        return True

    def object(self) -> Json:
        """The session start limit object."""
        left_s = self._day_ends - self._monotonic()
        return {
            "total": self._limits.identifies_a_day,
            "remaining": self.remaining,
            "reset_after": int(1000 * (left_s if left_s > 0 else _DAY_S)),
            "max_concurrency": self._limits.max_concurrency,
        }
