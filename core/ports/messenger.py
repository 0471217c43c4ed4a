"""What the core needs of a platform: a way out, and what its adapter may keep of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from core.messages.card import Card
from core.rules.community import Community
from core.rules.people import Account, Place


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageRef:
    """A message that stands somewhere: what is needed to edit it."""

    place: Place
    id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How fast a platform takes messages: `rate_per_s` for a bot token, one per `place_interval_s` to one place, and
    to a shared one no more than one per `group_interval_s` besides. So many as a burst may come at once, and no more
    in the whole time that is theirs.
    """

    rate_per_s: float
    place_interval_s: float = 0.0
    place_burst: int = 1
    group_interval_s: float = 0.0
    group_burst: int = 1


class Messenger(Protocol):
    """One platform's way out. Raises MessengerError and nothing else."""

    @property
    def platform(self) -> str:
        """The name that stands in the accounts and places it serves."""
        ...

    @property
    def limits(self) -> Limits:
        """What the platform allows one bot token."""
        ...

    @property
    def resend_window_s(self) -> float:
        """For how long the same key may be sent again without arriving twice; 0 is never."""
        ...

    async def send(self, place: Place, card: Card, language: str, key: str) -> MessageRef:
        """Send a new message. `key` is the idempotency key, at most 25 characters."""
        ...

    async def edit(self, ref: MessageRef, card: Card, language: str) -> MessageRef:
        """Make the message at `ref` read `card`; returns where it stands now: a new message, where the old one could
        not be edited any more. A message that already reads so is no error.
        """
        ...

    async def pin(self, ref: MessageRef) -> None:
        """Pin a message in its place, without a sound."""
        ...

    async def name(self, account: Account) -> str | None:
        """What the platform calls the account now, None when it does not say."""
        ...

    async def award(self, community: Community, account: Account, days: int | None) -> None:
        """Show a member's milestone of so many days there, in place of an earlier one; None shows none any more.

        Nothing, on a platform without anything to show it by.
        """
        ...


class MediaRefs(Protocol):
    """What a platform calls the files that were uploaded to it, so that each is uploaded once.

    `owner` is the bot that uploaded a file, by the platform's number of it: a name is good for that bot alone.
    """

    async def get(self, owner: str, sha256: str) -> str | None:
        """The name of the file with this hash, None when there is none."""
        ...

    async def put(self, owner: str, sha256: str, ref: str) -> None:
        """Keep the name of a file; the last one stays."""
        ...

    async def forget(self, owner: str, sha256: str) -> None:
        """The platform does not know the name any more."""
        ...
