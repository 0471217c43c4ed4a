"""What the core needs kept of what communities are sent."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from core.ports.messenger import MessageRef
from core.ports.revision import Revision
from core.rules.community import CommunityId
from core.rules.days import LocalDay
from core.rules.ledger import PostKind, PostPlan


class Posts(Protocol):
    """The part of a transaction about posts, and what of them no longer reads as it should. Instants are UTC."""

    async def plan_posts(self, plans: Sequence[PostPlan]) -> None:
        """Owe these posts; one that was already owed (community, kind, subject, local day) stays as it is."""
        ...

    async def post_again(self, plan: PostPlan) -> None:
        """Owe this post anew, whatever became of an earlier one of its kind, subject and day."""
        ...

    async def call_off_posts(self, community: CommunityId, kind: PostKind, subject: int) -> None:
        """Posts of this kind and subject are owed no more, unless they have left already."""
        ...

    async def may_have_left(self, community: CommunityId, kind: PostKind, subject: int) -> bool:
        """Whether a post of this kind and subject is owed, was sent, or left without an answer."""
        ...

    async def posted(
        self, community: CommunityId, kind: PostKind, subject: int, day: LocalDay | None = None
    ) -> MessageRef | None:
        """The latest post of this kind and subject that was sent (of one day, when given): the message to edit."""
        ...

    async def stands(self, community: CommunityId, before: MessageRef, now: MessageRef | None) -> None:
        """The message at `before` is the one at `now` from here on; with None it is gone, and nothing stands there."""
        ...

    async def last_post_at(self, community: CommunityId, kind: PostKind) -> datetime | None:
        """When the latest post of a kind was owed, whatever became of it."""
        ...

    async def revise(self, revision: Revision) -> None:
        """Have something brought up to date; one that waits already keeps the earlier instant."""
        ...

    async def revisions(self, now: datetime, limit: int) -> Sequence[Revision]:
        """What is due to be brought up to date, earliest first. Whoever takes one up first puts it off (`revise_later`)
        for longer than `revise` asks for: then what is asked for meanwhile is earlier, and `revised` leaves it.
        """
        ...

    async def revise_all(self, community: CommunityId, at: datetime) -> None:
        """Whatever waits to be brought up to date in this community is due at that instant, at the latest."""
        ...

    async def revised(self, revision: Revision) -> None:
        """It was; unless it was asked for anew since (another `due_at`), nothing waits."""
        ...

    async def revise_later(self, revision: Revision, at: datetime) -> None:
        """It cannot be done yet: it waits until `at`, unless it was asked for anew since (another `due_at`)."""
        ...
