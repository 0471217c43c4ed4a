"""The verbs for communities: what admins chose, who is a member, what was done under the post of a day."""
# ruff: noqa: D102 - every verb is documented where it is declared, in core/ports/communities.py

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from core.rules.challenge import ChallengeId
from core.rules.community import Community, CommunityId, Gesture, Gestures, Membership
from core.rules.days import LocalDay
from core.rules.people import Account, PersonId
from core.storage import statements_communities as sql
from core.storage.connected import Connected
from core.storage.rows import Values
from core.storage.rows_together import account_from, community_from, community_values, membership_from
from core.storage.sealed import Cipher


class Communities(Connected):
    """Keeps communities and their members."""

    # --- communities

    async def community(self, community: CommunityId) -> Community | None:
        row = await self._one(sql.COMMUNITY, {"of_community": community})
        return community_from(row) if row else None

    async def alone_in(self, community: CommunityId) -> Community | None:
        row = await self._one(sql.ALONE_IN, {"of_community": community})
        return community_from(row) if row else None

    async def community_of(self, platform: str, chat: str) -> Community | None:
        row = await self._one(sql.COMMUNITY_OF, {"of_platform": platform, "of_chat": chat})
        return community_from(row) if row else None

    async def found(self, platform: str, chat: str, *, name: str, language: str) -> Community:
        new = Community(id=CommunityId(0), platform=platform, chat=chat, name=name, language=language)
        rows = await self._rows(sql.FOUND, {"platform": platform, "chat": chat, **community_values(new)})
        return community_from(rows[0])

    async def save_community(self, community: Community) -> None:
        await self._run(sql.SAVE_COMMUNITY, {"of_community": community.id, **community_values(community)})

    async def move_community(self, platform: str, before: str, after: str) -> bool:
        moving, there = await self.community_of(platform, before), await self.community_of(platform, after)
        moving = moving and await self.alone_in(moving.id)
        if moving is None or before == after:
            return moving is not None
        if there is not None:
            await self._give_up(there.id, moving.id)
        values: Values = {"of_community": moving.id, "before": before, "after": after}
        for statement in (sql.MOVE_CHAT, sql.MOVE_PLACE, sql.MOVE_POSTS):
            await self._run(statement, values)
        return True

    async def _give_up(self, community: CommunityId, heir: CommunityId) -> None:
        """A community goes; without its sides the challenges that others share with it could not be."""
        await self._run(sql.HAND_SIDES_ON, {"of_community": community, "after": heir})
        await self._run(sql.DROP_POSTS, {"of_community": community})
        await self._run(sql.DELETE_COMMUNITY, {"of_community": community})

    async def communities_on(self, platform: str) -> Sequence[Community]:
        return [community_from(row) for row in await self._rows(sql.COMMUNITIES_ON, {"of_platform": platform})]

    async def due_communities(self, now: datetime, limit: int) -> Sequence[Community]:
        return [community_from(row) for row in await self._rows(sql.DUE_COMMUNITIES, {"now": now, "limit": limit})]

    # --- members

    async def join_community(self, community: CommunityId, person: PersonId) -> None:
        await self._run(sql.JOIN, {"community": community, "person": person, "shows_role": False})

    async def leave_community(self, community: CommunityId, person: PersonId) -> Sequence[ChallengeId]:
        theirs = _theirs(community, person)
        await self._run(sql.LEAVE, theirs)
        await self._run(sql.DROP_GESTURES, theirs)
        return sorted(ChallengeId(row.challenge) for row in await self._rows(sql.LEAVE_SIDES, theirs))

    async def memberships(self, person: PersonId) -> Sequence[Membership]:
        return [membership_from(row) for row in await self._rows(sql.MEMBERSHIPS, {"of_person": person})]

    async def save_membership(self, membership: Membership) -> None:
        theirs = _theirs(membership.community, membership.person)
        await self._run(sql.SAVE_MEMBERSHIP, {**theirs, "shows_role": membership.shows_role})

    async def showing_roles(self, community: CommunityId) -> Sequence[PersonId]:
        return [PersonId(person) for (person,) in await self._rows(sql.SHOWING_ROLES, {"of_community": community})]

    async def member_account(self, community: CommunityId, person: PersonId) -> Account | None:
        row = await self._one(sql.MEMBER_ACCOUNT, _theirs(community, person))
        return account_from(row) if row else None

    async def arrived(self, community: CommunityId, account: Account, at: datetime) -> int:
        await self._run(sql.ARRIVED, {"community": community, "account_id": account.id, "at": at})
        return await self._how_many_arrived(community)

    async def unarrived(self, community: CommunityId, account: Account) -> None:
        await self._run(sql.UNARRIVED, {"of_community": community, "of_account": account.id})

    async def arrivals(self, community: CommunityId, *, most: int) -> tuple[int, Sequence[Account]]:
        rows = await self._rows(sql.ARRIVALS, {"of_community": community, "limit": most})
        return await self._how_many_arrived(community), [account_from(row) for row in rows]

    async def _how_many_arrived(self, community: CommunityId) -> int:
        return (await self._rows(sql.HOW_MANY_ARRIVED, {"of_community": community}))[0][0]

    async def forget_arrivals(self, community: CommunityId) -> None:
        await self._run(sql.FORGET_ARRIVALS, {"of_community": community})

    # --- under the post of a day

    async def gesture(
        self, community: CommunityId, day: LocalDay, gesture: Gesture, account: Account, person: PersonId | None
    ) -> bool:
        made: Values = {"community": community, "local_day": day, "gesture": gesture.value, "person": person}
        return await self._count(sql.GESTURE, {**made, "who": self._who(community, day, account)}) == 1

    async def take_back(self, community: CommunityId, day: LocalDay, gesture: Gesture, account: Account) -> bool:
        made: Values = {"of_community": community, "of_day": day, "of_gesture": gesture.value}
        return await self._count(sql.TAKE_BACK, {**made, "of_who": self._who(community, day, account)}) == 1

    async def gestures(self, community: CommunityId, day: LocalDay) -> Gestures:
        that_day: Values = {"of_community": community, "of_day": day}
        counts = {Gesture(gesture): count for gesture, count in await self._rows(sql.GESTURES, that_day)}
        shared = await self._rows(sql.SHARED, {**that_day, "of_gesture": Gesture.SHARED.value})
        return Gestures(counts=counts, shared=tuple(account for (account,) in shared))

    async def _forget_gestures(self, account: Account) -> None:
        """Remove what the account did while it was nobody's: nothing but its hash can tell."""
        of_strangers = await self._rows(sql.GESTURES_OF_STRANGERS, {"of_platform": account.platform})
        theirs: list[Values] = [
            {"of_community": community, "of_day": day, "of_who": self._who(community, day, account)}
            for community, day in of_strangers
        ]
        await self._run_all(sql.FORGET_HASH, theirs)

    def _who(self, community: CommunityId, day: LocalDay, account: Account) -> bytes:
        return gesture_print(self._cipher, community, day, account)


def gesture_print(cipher: Cipher, community: CommunityId, day: LocalDay, account: Account) -> bytes:
    """Another one each day and in each community, so that nobody can be followed from one to the next."""
    return cipher.fingerprint(f"{account.platform}:{account.id}", f"gesture.who:{community}:{day}")


def _theirs(community: CommunityId, person: PersonId) -> Values:
    return {"of_community": community, "of_person": person}
