"""How much one account, or all in one community, may ask for in a while: so that nobody's flood holds up another.

Nothing of it is kept: whoever waits a little begins anew.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from datetime import datetime, timedelta

_WEIGHED = 200  # characters of a typed text that weigh as much as a press: a text is looked through for red flags
_REMEMBERED = 10_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Rate:
    """So many at once, and one more after each `every`."""

    burst: int
    every: timedelta


@dataclass(frozen=True, slots=True, kw_only=True)
class Rates:
    """Of what an account presses and types; of what it types in one community, and of what all type there; and,
    once one is used up, of what may be about a red flag.
    """

    account: Rate
    member: Rate
    community: Rate
    urgent: Rate


_SECOND = timedelta(seconds=1)
# Whoever presses their way through Start needs some twenty presses; nobody reads a card in less than a second.
USUAL = Rates(
    account=Rate(burst=40, every=_SECOND),
    member=Rate(burst=10, every=5 * _SECOND),
    community=Rate(burst=60, every=_SECOND),
    urgent=Rate(burst=10, every=3 * _SECOND),
)


class Turnstile:
    """Lets so many through, each key for itself (the generic cell rate algorithm, ITU-T I.371: one instant a key)."""

    def __init__(self, rate: Rate, now: Callable[[], datetime]) -> None:
        self._rate = rate
        self._now = now
        self._most = _REMEMBERED
        self._full_at: dict[Hashable, datetime] = {}  # when all of the burst is there again

    def admits(self, key: Hashable, weight: int = 1) -> bool:
        """Whether there is room for one more, which then counts; for something heavy, as for `weight` of them.

        What weighs more than the whole burst is let through when all of it is there.
        """
        now = self._now()
        after = self._from(key, now) + min(weight, self._rate.burst) * self._rate.every
        if after - now > self._whole:
            return False
        if len(self._full_at) >= self._most:
            self._full_at = {kept: at for kept, at in self._full_at.items() if at > now}
            self._most = max(_REMEMBERED, 2 * len(self._full_at))  # looked through seldom, however many wait
        self._full_at[key] = after
        return True

    def is_full(self, key: Hashable) -> bool:
        """Whether nothing more would be let through now."""
        now = self._now()
        return self._from(key, now) + self._rate.every - now > self._whole

    @property
    def _whole(self) -> timedelta:
        return self._rate.burst * self._rate.every

    def _from(self, key: Hashable, now: datetime) -> datetime:
        """When all of the burst is there again; a clock that was set back makes nobody wait for longer."""
        full_at = self._full_at.get(key, now)
        return full_at if now < full_at <= now + self._whole else now


def weight_of(said: str) -> int:
    """How much a wire or a text weighs, at least 1."""
    return 1 + len(said) // _WEIGHED
