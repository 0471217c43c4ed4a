"""Simulated people beside the one in front of the page, who live on in both communities while time passes."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from bots.sandbox.page_communities import Communities
from bots.sandbox.page_state import Actor, Arriving, Neighbourhood
from bots.sandbox.screen import Refused

AT_ONCE = 5
NAMES = (
    *("Ben", "Carla", "Dilan", "Esther", "Farid"),
    *("Grete", "Hiro", "Ines", "Jonas", "Kavya"),
    *("Liam", "Mira", "Nils", "Olga", "Pavel"),
    *("Quinn", "Rosa", "Samir", "Tova", "Uma"),
)

_PERSONA = "steady"


class Neighbours:
    """Who has come, by name, oldest first; how they live follows from `seed`.

    `changed` is called whenever the page should be drawn anew.
    """

    def __init__(self, communities: Communities, actor: Actor, changed: Callable[[], None]) -> None:
        self._communities = communities
        self._actor = actor
        self._changed = changed
        self._read: dict[tuple[str, str], tuple[int, ...]] = {}  # by name and skin
        self._arriving: Arriving | None = None
        self.names: tuple[str, ...] = ()
        self.seed = ""

    def shown(self) -> Neighbourhood:
        """Who is here, as the page shows it."""
        return Neighbourhood(names=self.names, has_room=len(self.names) < len(NAMES), arriving=self._arriving)

    async def come(self, people: int | None = None) -> None:
        """So many more come (five), and go through Start on both apps. Raises Refused where nobody can."""
        free = [name for name in NAMES if name not in self.names][: people or AT_ONCE]
        if not free:
            raise Refused("Nobody else lives here.")
        try:
            for done, name in enumerate(free):  # one after the other: a slow machine answers ten at once too late
                self._arriving = Arriving(done=done, people=len(free))
                await self._arrive(name)
        finally:
            self._arriving = None
            self._changed()

    async def go(self) -> None:
        """The one who came last leaves both communities. Raises Refused where nobody has come."""
        if not self.names:
            raise Refused("No neighbour is here.")
        *rest, last = self.names
        self.names = tuple(rest)
        self._read = {key: read for key, read in self._read.items() if key[0] != last}
        await self._communities.part(last)

    async def live(self) -> None:
        """All who have something new to read answer it, and take part in what is public."""
        for name in self.names:
            for skin, seat in self._communities.seats(name).items():
                newest = seat.newest()
                if self._read.get((name, skin)) == newest:
                    continue
                self._read[name, skin] = newest
                await self._actor.answer(_PERSONA, f"{self.seed} {name}".strip(), seat.person)
                await self._actor.take_part(seat.person, chat=seat.shared)
                await seat.answered()

    async def _arrive(self, name: str) -> None:
        seats = await self._communities.welcome(name)
        self.names += (name,)
        self._changed()
        doings = (self._actor.set_up(seat.person, chat=seat.lobby) for seat in seats.values())
        ends = await asyncio.gather(*doings, return_exceptions=True)  # nobody is left half-way behind a refusal
        for refusal in filter(None, ends):
            raise refusal
