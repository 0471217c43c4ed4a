"""Rate limits: a bucket for each route and major parameter, one for the whole token, and one set by hand.

The figures are the customary ones; Discord publishes only the 50 a second for a token. Time is real, not the clock's.
"""

from __future__ import annotations

import math
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal

from bots.sandbox.discord.types import Json

Scope = Literal["user", "global", "shared"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rate:
    """`limit` requests in each window of `per_s` seconds."""

    limit: int
    per_s: float


_CUSTOMARY: Mapping[str, Rate] = MappingProxyType(
    {
        "POST /channels/{channel}/messages": Rate(limit=5, per_s=5),
        "PATCH /channels/{channel}/messages/{message}": Rate(limit=5, per_s=5),
        "DELETE /channels/{channel}/messages/{message}": Rate(limit=5, per_s=1),
        "POST /users/@me/channels": Rate(limit=10, per_s=10),
        "PUT /guilds/{guild}/members/{user}/roles/{role}": Rate(limit=10, per_s=10),
        "DELETE /guilds/{guild}/members/{user}/roles/{role}": Rate(limit=10, per_s=10),
        "PUT /channels/{channel}/messages/{message}/reactions/{emoji}/@me": Rate(limit=1, per_s=0.25),
        "POST /webhooks/{app}/{token}": Rate(limit=5, per_s=2),
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class DiscordLimits:
    """How much a bot may do. `routes` names buckets as "METHOD /template"; other routes get `other`.

    `max_concurrency` shards may IDENTIFY in each `identify_every_s`; one shard serves at most `guilds_a_shard`.
    """

    routes: Mapping[str, Rate] = field(default_factory=lambda: _CUSTOMARY)
    other: Rate = Rate(limit=50, per_s=1)
    overall: Rate = Rate(limit=50, per_s=1)
    identify_every_s: float = 5.0
    identifies_a_day: int = 1000
    max_concurrency: int = 1
    guilds_a_shard: int = 2500
    gateway_sends: Rate = Rate(limit=120, per_s=60)

    @classmethod
    def wide(cls) -> DiscordLimits:
        """Limits that a test which is not about limits never meets."""
        much = Rate(limit=1_000_000, per_s=1)
        return cls(routes={}, other=much, overall=much, identify_every_s=0.0, gateway_sends=much)


@dataclass(slots=True, eq=False)
class _Window:
    ends: float = 0.0
    used: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """Whether a request may pass, and the headers and body that say so."""

    passed: bool
    headers: Mapping[str, str]
    body: Json


class RateLimiter:
    """Counts requests in fixed windows that begin with their first request."""

    def __init__(self, limits: DiscordLimits, monotonic: Callable[[], float], epoch: Callable[[], float]) -> None:
        self._limits = limits
        self._monotonic = monotonic
        self._epoch = epoch
        self._windows: dict[tuple[str, str], _Window] = {}
        self._overall = _Window()
        self._closed_until = 0.0
        self._closed_scope: Scope = "user"

    def close_for(self, seconds: float, scope: Scope) -> None:
        """Refuse everything for so many real seconds."""
        self._closed_until, self._closed_scope = self._monotonic() + seconds, scope

    def take(self, route: str, major: str, *, bound: bool) -> Verdict:
        """Count one request. `bound` says whether it belongs to the token's overall limit (interactions do not)."""
        now = self._monotonic()
        if now < self._closed_until:
            return _refusal(self._closed_until - now, self._closed_scope, {})
        if bound and not _take(self._overall, self._limits.overall, now):
            return _refusal(self._overall.ends - now, "global", {})
        rate = self._limits.routes.get(route, self._limits.other)
        window = self._windows.setdefault((route, major), _Window())
        passed = _take(window, rate, now)
        headers = self._headers(route, rate, window, window.ends - now)
        return (
            Verdict(passed=True, headers=headers, body={}) if passed else _refusal(window.ends - now, "user", headers)
        )

    def _headers(self, route: str, rate: Rate, window: _Window, left_s: float) -> dict[str, str]:
        return {
            "X-RateLimit-Limit": str(rate.limit),
            "X-RateLimit-Remaining": str(rate.limit - window.used),
            "X-RateLimit-Reset": f"{self._epoch() + left_s:.3f}",
            "X-RateLimit-Reset-After": f"{left_s:.3f}",
            "X-RateLimit-Bucket": f"{zlib.crc32(route.encode()):08x}",
        }


def _take(window: _Window, rate: Rate, now: float) -> bool:
    if now >= window.ends:
        window.ends, window.used = now + rate.per_s, 0
    if window.used >= rate.limit:
        return False
    window.used += 1
    return True


def _refusal(wait_s: float, scope: Scope, headers: Mapping[str, str]) -> Verdict:
    body: Json = {
        "message": "You are being rate limited.",
        "code": 0,
        "retry_after": round(wait_s, 3),
        "global": scope == "global",
    }
    extra = {"Retry-After": str(math.ceil(wait_s)), "X-RateLimit-Scope": scope}
    if scope == "global":
        extra["X-RateLimit-Global"] = "true"
    return Verdict(passed=False, headers={**headers, **extra}, body=body)
