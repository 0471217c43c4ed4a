"""The stories of the page: key scenes of a life with the bot, each told in a world of its own."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Protocol

from bots.sandbox.page_communities import ADMIN, MEMBER
from bots.sandbox.page_play import Meanwhile
from bots.sandbox.page_state import Seat
from bots.sandbox.page_world import World


class Scenery(Protocol):
    """What a story happens in. It has just begun: nobody has spoken to the bot."""

    @property
    def ana(self) -> Mapping[str, Seat]:
        """The member's seat in front of each app."""
        ...

    @property
    def gus(self) -> Mapping[str, Seat]:
        """The seat of who runs both communities, in front of each app."""
        ...

    async def come(self, people: int, seed: str) -> None:
        """So many neighbours come, and live as this seed lets them."""
        ...

    async def days(self, count: int, meanwhile: Meanwhile) -> None:
        """Let so many days pass; `meanwhile` is called after each instant at which something was owed.

        Raises Refused when somebody stops it.
        """
        ...

    async def hours(self, count: int, meanwhile: Meanwhile) -> None:
        """Let so many hours pass, in the same way."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """One story. `tell` plays it from its seed; it ends in the shared chats where `in_public`, else in the direct ones.

    `about` says in one sentence what is seen at its end.
    """

    title: str
    about: str
    tell: Callable[[Scenery, str], Awaitable[None]]
    in_public: bool = False


class Scene:
    """The scenery in a world of the page."""

    def __init__(self, world: World) -> None:
        self._world = world

    @property
    def ana(self) -> Mapping[str, Seat]:
        """The member's seat in front of each app."""
        return self._world.communities.seats(MEMBER)

    @property
    def gus(self) -> Mapping[str, Seat]:
        """The seat of who runs both communities, in front of each app."""
        return self._world.communities.seats(ADMIN)

    async def come(self, people: int, seed: str) -> None:
        """So many neighbours come, and live as this seed lets them."""
        self._world.neighbours.seed = seed
        await self._world.neighbours.come(people)

    async def days(self, count: int, meanwhile: Meanwhile) -> None:
        """Let so many days pass. Raises Refused when somebody stops it."""
        await self._world.player.days(count, meanwhile)

    async def hours(self, count: int, meanwhile: Meanwhile) -> None:
        """Let so many hours pass."""
        await self._world.player.passing(timedelta(hours=count), meanwhile)
