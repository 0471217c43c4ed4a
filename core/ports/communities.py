"""What the core needs kept of communities and their members."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from core.rules.challenge import ChallengeId
from core.rules.community import Community, CommunityId, Gesture, Gestures, Membership
from core.rules.days import LocalDay
from core.rules.people import Account, PersonId


class Communities(Protocol):
    """The part of a transaction about communities and who is in them. Instants are UTC."""

    # --- communities

    async def community(self, community: CommunityId) -> Community | None:
        """The community with this number."""
        ...

    async def community_of(self, platform: str, chat: str) -> Community | None:
        """The community behind a platform's own id of it."""
        ...

    async def alone_in(self, community: CommunityId) -> Community | None:
        """The community; nobody else changes what was chosen there before this transaction ends. People may still join
        it, and act there. To be asked for before it is saved, and after `alone_with`.
        """
        ...

    async def found(self, platform: str, chat: str, *, name: str, language: str) -> Community:
        """A new community with nothing chosen; the existing one, as it is, when there is one."""
        ...

    async def save_community(self, community: Community) -> None:
        """Replace the community by this one; its `chat` is changed by `move_community` alone."""
        ...

    async def move_community(self, platform: str, before: str, after: str) -> bool:
        """The platform gave the community another id (a group became a supergroup): it, its place, what is owed to it
        and what it was sent follow. An address that is `before`, or begins with it and a slash, begins with `after`
        now. Should there be one of the new id already, that one's rows go, and its sides of challenges pass to this
        one. False when nobody knows `before`.
        """
        ...

    async def communities_on(self, platform: str) -> Sequence[Community]:
        """Every community of a platform, in the order of their numbers; those that the bot has left, too."""
        ...

    async def due_communities(self, now: datetime, limit: int) -> Sequence[Community]:
        """Communities with `next_due_at <= now`, earliest first, at most `limit`, kept from other workers."""
        ...

    # --- members

    async def join_community(self, community: CommunityId, person: PersonId) -> None:
        """The person is a member; once more changes nothing."""
        ...

    async def leave_community(self, community: CommunityId, person: PersonId) -> Sequence[ChallengeId]:
        """The person is none any more: their membership, gestures and places on the community's sides go at once.
        Returns the challenges they were in.
        """
        ...

    async def memberships(self, person: PersonId) -> Sequence[Membership]:
        """Where the person is a member, in the order of the communities' numbers."""
        ...

    async def save_membership(self, membership: Membership) -> None:
        """Replace an existing membership by this one."""
        ...

    async def showing_roles(self, community: CommunityId) -> Sequence[PersonId]:
        """Who lets their milestones be shown there as a role."""
        ...

    async def member_account(self, community: CommunityId, person: PersonId) -> Account | None:
        """The person's account on the community's platform; None when they have none (any more)."""
        ...

    async def arrived(self, community: CommunityId, account: Account, at: datetime) -> int:
        """Somebody joined and waits to be greeted; once more changes nothing. Returns how many wait."""
        ...

    async def unarrived(self, community: CommunityId, account: Account) -> None:
        """They left before they were greeted."""
        ...

    async def arrivals(self, community: CommunityId, *, most: int) -> tuple[int, Sequence[Account]]:
        """How many wait to be greeted, and at most `most` of their accounts, the first to come first."""
        ...

    async def forget_arrivals(self, community: CommunityId) -> None:
        """They were greeted, or will not be: nothing is kept of them."""
        ...

    # --- under the post of a day

    async def gesture(
        self, community: CommunityId, day: LocalDay, gesture: Gesture, account: Account, person: PersonId | None
    ) -> bool:
        """Note a gesture; False when this account made it that day already. Of a stranger only a keyed hash is kept."""
        ...

    async def take_back(self, community: CommunityId, day: LocalDay, gesture: Gesture, account: Account) -> bool:
        """Undo a gesture; False when there was none."""
        ...

    async def gestures(self, community: CommunityId, day: LocalDay) -> Gestures:
        """What was done under the post of that day. A name is shown for a person who still has an account there."""
        ...
