"""People in front of the coach where others read along: the admin of a community, and its members."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from core.coach import Account, Place, Reply
from core.ports import Transaction
from core.rules.community import Community, Here
from tests.room import Room, Someone, read

OAKS = Here(
    platform="chat",
    chat="-100",
    name="Oak Street",
    place=Place(platform="chat", address="-100/7", private=False),
    public=True,
)


@dataclass
class Member(Someone):
    """Somebody who presses, types and answers in a community."""

    here: Here = OAKS

    async def say(self, typed: str) -> str:
        return await self._see(await self.coach.command(self.account, self.place, typed, here=self.here))

    async def press_wire(self, wire: str, **fields: str) -> str:
        return await self._see(await self.coach.press(self.account, self.place, wire, fields=fields, here=self.here))

    async def answer(self, typed: str, *, to: str | None = None) -> str | None:
        """Reply to a message of ours, the last card that they saw unless `to` is what another one reads; None where
        nobody waited for it.
        """
        below = to if to is not None else "" if self.reply is None else read(self.card)
        reply = await self.coach.replied(self.account, self.place, typed, to=below, here=self.here)
        return None if reply is None else await self._see(reply)

    async def community(self) -> Community:
        async with self.store.transaction() as tx:
            return await self.community_in(tx)

    async def community_in(self, tx: Transaction) -> Community:
        found = await tx.community_of(self.here.platform, self.here.chat)
        assert found is not None
        return found

    def seen(self) -> Reply:
        """The last answer, as it is shown."""
        assert self.reply is not None
        return self.reply

    async def set_up(self, city: str = "Berlin", time: str = "9:00") -> str:
        """Place, clock and time."""
        await self.press_wire("1:coach.here::")
        await self.press_wire("1:coach.city::", text=city)
        await self.press("Yes")
        return await self.press_wire("1:coach.time::", text=time)


def member(room: Room, who: str = "ana", here: Here = OAKS, **known: Any) -> Member:
    """Somebody in the community; `known` is what its platform tells besides."""
    account = Account(platform=here.platform, id=who)
    return Member(room.coach, room.store, account, here.place, here=replace(here, **known))


def admin(room: Room, who: str = "ada", **known: Any) -> Member:
    """Somebody who runs the community."""
    return member(room, who, admin=True, **known)
