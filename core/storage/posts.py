"""The verbs for what is owed to communities: posts in the ledger, and what is to be brought up to date."""
# ruff: noqa: D102 - every verb is documented where it is declared, in core/ports/posts.py

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from core.ports import MessageRef, Revision
from core.rules.community import CommunityId
from core.rules.days import LocalDay
from core.rules.ledger import Outcome, PostKind, PostPlan
from core.storage import statements_communities as sql
from core.storage.connected import Connected
from core.storage.rows import Values, post_values
from core.storage.rows_together import ref_from, revision_from, revision_values, this_revision


class Posts(Connected):
    """Keeps what communities are sent."""

    async def plan_posts(self, plans: Sequence[PostPlan]) -> None:
        await self._run_all(sql.PLAN_POST, [post_values(plan) for plan in plans])

    async def post_again(self, plan: PostPlan) -> None:
        this: Values = {**_of_kind(plan.community, plan.kind, plan.subject), "of_day": plan.local_day}
        await self._run(sql.DROP_POST, this)
        await self.plan_posts([plan])

    async def call_off_posts(self, community: CommunityId, kind: PostKind, subject: int) -> None:
        called_off = {"outcome": Outcome.NOT_WANTED.value}
        await self._run(sql.CALL_OFF_POSTS, {**_of_kind(community, kind, subject), **called_off})

    async def may_have_left(self, community: CommunityId, kind: PostKind, subject: int) -> bool:
        return await self._one(sql.MAY_HAVE_LEFT, _of_kind(community, kind, subject)) is not None

    async def posted(
        self, community: CommunityId, kind: PostKind, subject: int, day: LocalDay | None = None
    ) -> MessageRef | None:
        values = _of_kind(community, kind, subject)
        row = await self._one(sql.POSTED_ON, {**values, "of_day": day}) if day else await self._one(sql.POSTED, values)
        return ref_from(row) if row else None

    async def stands(self, community: CommunityId, before: MessageRef, now: MessageRef | None) -> None:
        place = now.place if now else before.place
        stood: Values = {"of_community": community, "of_address": before.place.address, "of_ref": before.id}
        await self._run(sql.STANDS, {**stood, "address": place.address, "ref": now and now.id})

    async def last_post_at(self, community: CommunityId, kind: PostKind) -> datetime | None:
        return (await self._rows(sql.LAST_POST, {"of_community": community, "of_kind": kind.value}))[0][0]

    async def revise(self, revision: Revision) -> None:
        if not self._shared or await self._one(sql.IS_ASKED_FOR, this_revision(revision)) is None:
            await self._run(sql.REVISE, revision_values(revision))

    async def revisions(self, now: datetime, limit: int) -> Sequence[Revision]:
        return [revision_from(row) for row in await self._rows(sql.REVISIONS, {"now": now, "limit": limit})]

    async def revise_all(self, community: CommunityId, at: datetime) -> None:
        await self._run(sql.REVISE_ALL, {"of_community": community, "due_at": at})

    async def revised(self, revision: Revision) -> None:
        await self._run(sql.REVISED, this_revision(revision))

    async def revise_later(self, revision: Revision, at: datetime) -> None:
        await self._run(sql.REVISE_LATER, {**this_revision(revision), "due_at": at})


def _of_kind(community: CommunityId, kind: PostKind, subject: int) -> Values:
    return {"of_community": community, "of_kind": kind.value, "of_subject": subject}
