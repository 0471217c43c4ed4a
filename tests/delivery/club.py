"""A community with posts of its own, people in it, and a challenge."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from core.ports import MessageRef, Revision, Stale
from core.rules.challenge import Challenge, Contest, Entrant, Side, Stage
from core.rules.community import Community, CommunityId
from core.rules.days import local_day
from core.rules.ledger import PostKind, PostPlan
from core.rules.people import Account, Enrollment, Place, State
from core.rules.posts import scheduled
from core.rules.standing import look_at
from core.rules.streak import Status
from core.storage.store import SqlStore

ZONE = "Europe/Berlin"
SQUARE = Place(platform="chat", address="square/1", private=False)


@dataclass
class Club:
    """What its admins and its people do, without their presses; `now` is told each time."""

    store: SqlStore
    id: CommunityId

    async def read(self) -> Community:
        async with self.store.transaction() as tx:
            found = await tx.community(self.id)
            assert found is not None
            return found

    async def set_up(self, now: datetime, **chosen: object) -> Community:
        """Choose; what is planned follows."""
        made = scheduled(replace(await self.read(), **chosen), now, busy=False)
        async with self.store.transaction() as tx:
            await tx.save_community(made)
        return made

    async def joined(self, name: str, now: datetime) -> Enrollment:
        """Somebody who is coached, and owed nothing themselves, is a member."""
        async with self.store.transaction() as tx:
            new = await tx.enroll(Account(platform="chat", id=name), language="en", routine="glutes", now=now)
            first = local_day(now, ZONE)
            active = replace(new, state=State.ACTIVE, zone=ZONE, minute=0, first_day=first)
            await tx.save_enrollment(active)
            await tx.join_community(self.id, new.person)
        return active

    async def challenge(self, now: datetime, *names: str, days: int = 3, others: Sequence[Club] = ()) -> Challenge:
        """One that begins today, with these people in it; its card is owed at once."""
        first, clubs = local_day(now, ZONE), (self, *others)
        sides = [Side(number=number, community=club.id, name=f"Team {number}") for number, club in enumerate(clubs, 1)]
        people = [await self.joined(name, now) for name in names]
        contest, target = (Contest.TEAMS, None) if others else (Contest.TOGETHER, 9)
        async with self.store.transaction() as tx:
            last = first + timedelta(days=days - 1)
            made = await tx.new_challenge(contest, "Spring", first, last, sides, target)
            made = replace(made, stage=Stage.OPEN, closes_at=look_at(made, (), zone=ZONE))
            await tx.save_challenge(made)
            for each in people:
                await tx.enter(made.id, Entrant(person=each.person, side=1, joined_day=first))
            for club in clubs:
                kept = await tx.community(club.id)
                assert kept is not None
                assert kept.place is not None
                card = PostPlan(
                    community=club.id,
                    place=kept.place,
                    kind=PostKind.STANDING,
                    local_day=first,
                    due_at=now,
                    subject=made.id,
                )
                await tx.plan_posts([card])
        return made

    async def check_in(self, name: str, now: datetime, status: Status = Status.DONE) -> None:
        """Somebody's day is looked after; whatever shows it is stale."""
        async with self.store.transaction() as tx:
            contact = await tx.contact(Account(platform="chat", id=name))
            assert contact is not None
            await tx.check_in(contact.person, local_day(now, ZONE), status, now=now)

    async def stale(self, stale: Stale, subject: int, at: datetime) -> None:
        async with self.store.transaction() as tx:
            await tx.revise(Revision(community=self.id, stale=stale, subject=subject, due_at=at))

    async def waiting(self, at: datetime) -> list[Stale]:
        """What is to be brought up to date by then."""
        async with self.store.transaction() as tx:
            return [each.stale for each in await tx.revisions(at, 99) if each.community == self.id]

    async def posted(self, kind: PostKind, subject: int = 0) -> MessageRef | None:
        async with self.store.transaction() as tx:
            return await tx.posted(self.id, kind, subject)


async def club(store: SqlStore, now: datetime, chat: str = "square", place: Place = SQUARE, **chosen: object) -> Club:
    """Set up for posts at 19:00 in Berlin."""
    async with store.transaction() as tx:
        new = await tx.found("chat", chat, name=chat.title(), language="en")
    made = Club(store, new.id)
    await made.set_up(now, **{"place": place, "zone": ZONE, "minute": 19 * 60, **chosen})
    return made
