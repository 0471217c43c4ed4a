"""The parts into which Discord cuts a bot's servers, and what workers who divide them agree on."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Protocol

from core.errors import InvalidValue

# Discord takes one IDENTIFY of a bucket in five seconds; the rest is for the way there and the clocks of the workers.
IDENTIFY_EVERY_S = 5.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Shard:
    """One gateway connection of so many. Direct chats belong to the first."""

    number: int
    count: int

    def __post_init__(self) -> None:
        if not 0 <= self.number < self.count:
            raise InvalidValue(f"there is no shard {self.name}")

    @property
    def name(self) -> str:
        """How people call it: "0/4" is the first of four."""
        return f"{self.number}/{self.count}"

    @classmethod
    def named(cls, name: str) -> Shard:
        """The shard of that name. Raises ValueError where it is none."""
        number, _, count = name.partition("/")
        return cls(number=int(number), count=int(count))

    def serves(self, guild_id: int) -> bool:
        """Whether it is told of this server (gateway reference, "Sharding")."""
        return (guild_id >> 22) % self.count == self.number


@dataclass(frozen=True, slots=True, kw_only=True)
class Division:
    """How the shards are divided: how many there shall be, which other workers hold, and how many workers there are."""

    count: int
    elsewhere: frozenset[Shard] = frozenset()
    workers: int = 1

    @property
    def share(self) -> int:
        """How many shards are one worker's part, rounded up."""
        return -(-self.count // max(1, self.workers))


class Sharing(Protocol):
    """What the workers of one bot arrange among themselves."""

    async def agree(self, count: int, *, anew: bool = False) -> None:
        """There shall be so many shards. What was agreed before stands while somebody holds a shard, unless `anew`."""
        ...

    async def division(self) -> Division:
        """How the shards are divided now, after an `agree`."""
        ...

    async def hold(self, shard: Shard, run: Callable[[], Awaitable[None]]) -> None:
        """Run this while the shard is ours alone; return at once when another worker holds it, or as soon as it is
        lost to one. Raises what it raises.
        """
        ...

    async def turn(self, bucket: int) -> float:
        """Take this bucket's next turn to IDENTIFY, which is nobody else's: the seconds until it comes."""
        ...


class Alone:
    """One worker that has everything to itself."""

    def __init__(self, *, identify_every_s: float = IDENTIFY_EVERY_S) -> None:
        self._identify_every_s = identify_every_s
        self._count = 1
        self._free_at: dict[int, float] = {}  # by bucket

    async def agree(self, count: int, *, anew: bool = False) -> None:
        """There shall be so many."""
        del anew
        self._count = count

    async def division(self) -> Division:
        """All of them are ours."""
        return Division(count=self._count)

    async def hold(self, shard: Shard, run: Callable[[], Awaitable[None]]) -> None:
        """Run it."""
        del shard
        await run()

    async def turn(self, bucket: int) -> float:
        """Take this bucket's next turn: the seconds until it comes."""
        now = asyncio.get_running_loop().time()
        at = max(now, self._free_at.get(bucket, now))
        self._free_at[bucket] = at + self._identify_every_s
        return at - now
