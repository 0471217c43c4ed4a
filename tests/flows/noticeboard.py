"""The messenger of a walk in company: what goes to all is held against what may be seen, and days are counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import date

from core.coach import Account, Place
from core.messages.card import Card
from core.ports import MessageRef
from core.rules.community import Community
from core.rules.ledger import Kind
from tests.flows.outsider import Outsider
from tests.flows.postbox import Postbox

TOLD = {Kind.LINKED, Kind.SHOWN, Kind.BUDDY, Kind.NUDGE}  # what others may bring about
_ASKED = {Kind.SECOND, Kind.SNOOZE, Kind.NOTICE, Kind.EXPORT}


@dataclass
class Noticeboard(Postbox):
    """A messenger that shows what goes to a community to the one who reads along."""

    outsider: Outsider | None = None
    daily: Counter[tuple[int, date | None]] = field(default_factory=Counter[tuple[int, date | None]])

    async def send(self, place: Place, card: Card, language: str, key: str) -> MessageRef:
        if place.private:
            sent = await super().send(place, card, language, key)
            self._once_a_day(key)
            return sent
        await self._held(lambda out: out.posted(key, card, int(key.removeprefix("limber-"))))
        self.sent.append((place, card, key))
        return MessageRef(place=place, id=key)

    async def edit(self, ref: MessageRef, card: Card, language: str) -> MessageRef:
        await self._held(lambda out: out.edited(ref.id, card))
        return ref

    async def name(self, account: Account) -> str | None:
        return self.outsider.names[account.id] if self.outsider else None

    async def award(self, community: Community, account: Account, days: int | None) -> None:
        await self._held(lambda out: out.awarded(account, days))

    def _once_a_day(self, key: str) -> None:
        """By the person's own clock, but for what others bring about, what was asked for, and safety."""
        assert self.laws is not None
        row = self.laws.books.rows("delivery", id=int(key.removeprefix("limber-")))[0]
        if row["kind"] not in TOLD | _ASKED:
            self.daily[row["person"], self.laws.books.today(row["person"], self.laws.clock.now())] += 1
            if max(self.daily.values()) > 1:
                self.broken.append(AssertionError(f"two messages in a day: {row['kind']}"))

    async def _held(self, against: Callable[[Outsider], Awaitable[None]]) -> None:
        assert self.outsider is not None
        try:
            await against(self.outsider)
        except Exception as broken:
            self.broken.append(broken)  # not raised: such an edit would come back every few minutes
