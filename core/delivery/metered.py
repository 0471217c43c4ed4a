"""A messenger of which is counted what its platform takes and refuses, and how long that takes."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager

from core.clock import Clock
from core.errors import Undeliverable
from core.messages.card import Card
from core.ports import Limits, MessageRef, Messenger, Meter
from core.rules.community import Community
from core.rules.people import Account, Place


class Metered:
    """`messenger`, and `meter` is told; a wait that it names is told by the pacer, which keeps it."""

    def __init__(self, messenger: Messenger, meter: Meter, clock: Clock) -> None:
        self._messenger = messenger
        self._meter = meter
        self._clock = clock
        self._platform = messenger.platform

    @property
    def platform(self) -> str:
        """As the messenger's."""
        return self._platform

    @property
    def limits(self) -> Limits:
        """As the messenger's."""
        return self._messenger.limits

    @property
    def resend_window_s(self) -> float:
        """As the messenger's."""
        return self._messenger.resend_window_s

    async def send(self, place: Place, card: Card, language: str, key: str) -> MessageRef:
        """Send a new message, and tell how long that took."""
        began = self._clock.now()
        try:
            ref = await self._messenger.send(place, card, language, key)
        except Undeliverable as refusal:
            self._meter.refused(self._platform, refusal.reason.value)
            raise
        self._meter.sent(self._platform, (self._clock.now() - began).total_seconds())
        return ref

    async def edit(self, ref: MessageRef, card: Card, language: str) -> MessageRef:
        """Make the message at `ref` read `card`."""
        with self._refusals():
            return await self._messenger.edit(ref, card, language)

    async def pin(self, ref: MessageRef) -> None:
        """Pin a message."""
        with self._refusals():
            await self._messenger.pin(ref)

    async def name(self, account: Account) -> str | None:
        """What the platform calls the account now."""
        with self._refusals():
            return await self._messenger.name(account)

    async def award(self, community: Community, account: Account, days: int | None) -> None:
        """Show a member's milestone."""
        with self._refusals():
            await self._messenger.award(community, account, days)

    @contextmanager
    def _refusals(self) -> Generator[None]:
        try:
            yield
        except Undeliverable as refusal:
            self._meter.refused(self._platform, refusal.reason.value)
            raise
