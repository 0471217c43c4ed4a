"""A community with its post of the day, and people who press what stands under it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from core.coach import Here, Place, Reply
from core.ports import Revision
from core.rules.care import Entry, Event
from core.rules.community import Community, Gesture
from core.rules.findings import Advice
from core.rules.halt import Wrong
from core.rules.ledger import DeliveryState, PostKind, PostPlan, Settlement
from core.rules.people import Enrollment, Preferences, State
from core.rules.public import stretch_of
from core.rules.screening import Line, Tier
from core.rules.session import Session
from tests.room import MONDAY_NOON, Room, Someone, content, read, say

DAY = date(2026, 3, 2)  # of tests.room.MONDAY_NOON
SQUARE = Place(platform="chat", address="square/1", private=False)
ROUTINE = content().catalog.routine("glutes")
STRETCH = stretch_of(ROUTINE, DAY)
assert STRETCH is not None

Fact = Line | Wrong | Entry | Session | Mapping[date, int]  # the last are soreness scores
BAD_DAYS: Mapping[str, Fact] = {  # of which nothing is shown to others, nor praised
    "locked": Line(day=DAY, at=MONDAY_NOON, tier=Tier.URGENT),
    "wrong": Wrong(day=DAY, at=MONDAY_NOON),
    "advised": Entry(day=DAY, event=Event.ADVISED, choice=Advice.ADVISE.value, about=DAY),
    "severe": {DAY: 8},
    "sore": {DAY: 6, **{DAY - timedelta(days=back): 2 for back in (1, 2, 3)}},
    "gentle": Session(day=DAY, items=(), gentle=True),
}


async def told(who: Someone, fact: Fact) -> None:
    """What somebody said before."""
    async with who.kept() as (tx, me):
        match fact:
            case Line():
                await tx.note_safety(me, fact)
            case Wrong():
                await tx.note_wrong(me, fact)
            case Entry():
                await tx.note_care(me, fact)
            case Session():
                await tx.save_session(me, fact)
            case _:
                for day, score in fact.items():
                    await tx.record_soreness(me, day, score)


@dataclass
class Square:
    """`community` as it was set up. Whoever presses does so on a message that everybody there sees."""

    room: Room
    community: Community

    @property
    def here(self) -> Here:
        return Here(
            platform="chat", chat=self.community.chat, name=self.community.name, place=SQUARE, hidden=True, public=True
        )

    async def presses(self, who: Someone, name: str, day: date = DAY) -> Reply:
        wire = f"1:{name}:{day:%Y%m%d}:"
        who.reply = await self.room.coach.press(who.account, SQUARE, wire, here=self.here)
        return who.reply

    async def toast(self, who: Someone, name: str, day: date = DAY) -> str:
        """The line that answers a press, where an app shows nothing more."""
        reply = await self.presses(who, name, day)
        assert reply.notice is not None
        assert say(reply.notice) in read(reply.card)
        return say(reply.notice)

    async def post(self, day: date = DAY, now: datetime | None = None) -> None:
        """The post of a day was sent."""
        now = now or self.room.clock.now()
        plan = PostPlan(community=self.community.id, place=SQUARE, kind=PostKind.DAILY, local_day=day, due_at=now)
        async with self.room.store.transaction() as tx:
            await tx.plan_posts([plan])
            lease = now + timedelta(minutes=1)
            for row in await tx.claim("test", platform="chat", now=now, lease_until=lease, limit=10):
                await tx.sending(row, "test", now=now, lease_until=lease)
                await tx.settle(row, Settlement(state=DeliveryState.SENT, ref=f"post-{day}"))

    async def count(self, gesture: Gesture = Gesture.DID_IT, day: date = DAY) -> int:
        async with self.room.store.transaction() as tx:
            return (await tx.gestures(self.community.id, day)).counts.get(gesture, 0)

    async def shared(self, day: date = DAY) -> tuple[str, ...]:
        async with self.room.store.transaction() as tx:
            return (await tx.gestures(self.community.id, day)).shared

    async def stale(self) -> list[Revision]:
        """Everything that waits to be brought up to date."""
        async with self.room.store.transaction() as tx:
            return list(await tx.revisions(self.room.clock.now() + timedelta(days=9), 99))

    async def enrolled(
        self, name: str, *, state: State = State.ACTIVE, zone: str = "Europe/Berlin", days: int = 7
    ) -> Someone:
        """Somebody who began to be coached so many days ago, and is a member here; asked how sore they are."""
        who, now = self.room.someone(name), self.room.clock.now()
        async with self.room.store.transaction() as tx:
            new = await tx.enroll(who.account, language="en", routine="glutes", now=now)
            begun = Enrollment(
                person=new.person,
                routine=new.routine,
                language="en",
                state=state,
                zone=zone,
                minute=19 * 60,
                first_day=DAY - timedelta(days=days),
                heard_day=DAY - timedelta(days=1),
                preferences=Preferences(soreness=True),
            )
            await tx.save_enrollment(new if state is State.STARTING else begun)
            await tx.join_community(self.community.id, new.person)
        return who


async def square(room: Room, name: str = "Desk people", **chosen: object) -> Square:
    """A community of this name, set up for posts at nine in Berlin."""
    async with room.store.transaction() as tx:
        new = await tx.found("chat", name, name=name, language="en")
        ready = replace(new, place=SQUARE, zone="Europe/Berlin", minute=9 * 60)
        made = replace(ready, **chosen)
        await tx.save_community(made)
    return Square(room, made)
