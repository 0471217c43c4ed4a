"""What the core needs kept of codes, buddies and linked accounts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from core.rules.buddies import Nudge
from core.rules.community import CommunityId
from core.rules.days import LocalDay
from core.rules.people import Account, Contact, PersonId, Place
from core.rules.tokens import Purpose, Token


class Linking(Protocol):
    """The part of a transaction about codes, buddies and the accounts of a person. Instants are UTC."""

    async def forget_spent(self, now: datetime) -> None:
        """Remove what is kept for a while alone, and whose while is over: codes, wrong tries, arrivals that nobody
        greeted, what was done under posts of days that are shut everywhere, and questions to whoever runs a community.
        """
        ...

    async def offer(self, token: Token) -> None:
        """Give out a code; an earlier one of the same giver and purpose is void."""
        ...

    async def token(self, sha256: str, now: datetime) -> Token | None:
        """The code with this hash that still holds; those that do not are forgotten."""
        ...

    async def take_token(self, sha256: str, account: Account) -> bool:
        """Bind the code to the account that showed it; False when another did before."""
        ...

    async def taken_token(self, account: Account, purpose: Purpose, now: datetime) -> Token | None:
        """The code of this purpose that the account showed and that still holds; the one that expires last."""
        ...

    async def void(self, sha256: str) -> None:
        """The code is used up, or given up."""
        ...

    async def note_wrong_try(self, account: Account, at: datetime, *, forget_before: datetime) -> None:
        """A code was tried that is none; tries from before `forget_before` are forgotten."""
        ...

    def fingerprint(self, account: Account, purpose: str) -> str:
        """What tells the account from every other one, for one purpose, and names nobody: letters and digits."""
        ...

    async def wrong_tries(self, account: Account, since: datetime) -> tuple[int, int]:
        """How many wrong codes were tried since then: by this account, and by all."""
        ...

    async def pair(self, one: PersonId, other: PersonId, *, on: tuple[str, str]) -> None:
        """The two are buddies, agreed by each `on` a platform; once more changes nothing. InvalidValue for one."""
        ...

    async def agreed_on(self, person: PersonId, buddy: PersonId) -> tuple[str, str] | None:
        """On which platform the person agreed, and on which the buddy; None when they are none."""
        ...

    async def part(self, one: PersonId, other: PersonId) -> bool:
        """The two are buddies no more; False when they were not."""
        ...

    async def buddies(self, person: PersonId) -> Sequence[PersonId]:
        """The person's buddies, in the order in which they agreed."""
        ...

    async def nudge(self, nudge: Nudge) -> None:
        """Keep a buddy's kind word, in place of an earlier one of the same sender."""
        ...

    async def nudge_by(self, sender: PersonId) -> Nudge | None:
        """The latest kind word that somebody sent."""
        ...

    async def nudges_to(self, receiver: PersonId, since: datetime) -> Sequence[Nudge]:
        """The kind words sent to somebody from then on, the earliest first."""
        ...

    async def accounts(self, person: PersonId) -> Sequence[Contact]:
        """Every account of the person, in the order in which they were linked."""
        ...

    async def used(self, account: Account, at: datetime) -> None:
        """The person used this account: unless they chose an app, what comes by itself goes to its direct chat."""
        ...

    async def note_untold(self, account: Account, at: datetime | None) -> None:
        """What happened at that instant is still to be told there; with None nothing is."""
        ...

    async def attach(self, account: Account, person: PersonId) -> None:
        """The account is the person's from now on; it is new, or was another's, and keeps its direct place. Codes that
        it gave out or showed are void.
        """
        ...

    async def detach(self, account: Account) -> None:
        """The account is nobody's any more, and codes that it gave out or showed are void. The person leaves the
        communities of its platform (`leave_community`) when they have no other account there. A copy of everything that
        was asked for, and has not left for that chat, is not sent.
        """
        ...

    async def redirect(self, person: PersonId, before: Place, after: Place) -> None:
        """What is owed to the person at one direct place, and has not left, goes to the other; not what is meant
        for that place alone (OF_ONE_CHAT).
        """
        ...

    async def forget_places(self, person: PersonId) -> None:
        """Where the person has no account any more, it is forgotten in which place a message was sent, and as which."""
        ...

    async def gesture_days(self, person: PersonId) -> Sequence[tuple[CommunityId, LocalDay]]:
        """Under the posts of which days the person pressed what is kept by their number, and in which community."""
        ...

    async def hand_over(self, before: PersonId, after: PersonId) -> None:
        """Memberships, gestures and places in challenges of one person become another's, where they have none of their
        own there yet; buddies stay behind. What is left belongs to `before`.
        """
        ...

    async def place_of(self, person: PersonId, chosen: str | None) -> Place | None:
        """The direct place that can be written to: that of the chosen platform, else of the account used last."""
        ...
