"""Communities with a challenge, made as their admins make it, and members who are coached since a week ago."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from core.coach import Place
from core.ports import Transaction
from core.rules.challenge import Challenge, ChallengeId, Contest, Side, Stage
from core.rules.community import Community, Here
from core.rules.days import closes_at
from core.rules.people import Enrollment, State
from tests.flows.gathered import OAKS, Member, member
from tests.room import Room

TODAY = date(2026, 3, 2)  # of tests.room.MONDAY_NOON
DAY = timedelta(days=1)
ELMS = Here(
    platform="chat",
    chat="-200",
    name="Elm Road",
    place=Place(platform="chat", address="-200", private=False),
    public=True,
)
HOSTILE = ["<b>&", "@everyone", "שלום", "{ $name }", "a\u202eb\x00c\ud800", "🧘🏽‍♀️ yoga", "https://x.example/y"]


async def ready(room: Room, here: Here = OAKS, zone: str = "Europe/Berlin") -> Community:
    """The community, set up for posts at nine; without the post of the day, which others test."""
    async with room.store.transaction() as tx:
        new = await tx.found(here.platform, here.chat, name=here.name, language="en")
        made = replace(new, place=here.place, zone=zone, minute=9 * 60, posts=False)
        await tx.save_community(made)
    return made


async def coached(
    room: Room, name: str, here: Here = OAKS, *, zone: str = "Europe/Berlin", state: State = State.ACTIVE
) -> Member:
    """Somebody who is coached since a week ago, in front of the community."""
    who = member(room, name, here)
    async with room.store.transaction() as tx:
        new = await tx.enroll(who.account, language="en", routine="glutes", now=room.clock.now())
        await tx.reached(who.account, replace(who.place, address=f"{name}-direct", private=True))
        begun = replace(new, state=state, zone=zone, minute=19 * 60, first_day=TODAY - 7 * DAY)
        await tx.save_enrollment(new if state is State.STARTING else begun)
    return who


async def opened(
    room: Room,
    contest: Contest = Contest.TOGETHER,
    *sides: tuple[Community, str],
    first: date = TODAY,
    days: int = 14,
    stage: Stage = Stage.OPEN,
) -> Challenge:
    """A challenge in this stage, without a word of it anywhere."""
    made = tuple(Side(number=n, community=each.id, name=name) for n, (each, name) in enumerate(sides, start=1))
    target = 100 if contest is Contest.TOGETHER else None
    async with room.store.transaction() as tx:
        draft = await tx.new_challenge(contest, "Spring days", first, first + (days - 1) * DAY, made, target)
        last = closes_at(draft.last_day, "Europe/Berlin") if stage is Stage.OPEN else None
        challenge = replace(draft, stage=stage, closes_at=last)
        await tx.save_challenge(challenge)
    return challenge


async def challenge_of(room: Room, number: int) -> Challenge | None:
    async with room.store.transaction() as tx:
        return await tx.challenge(ChallengeId(number))


async def challenges_in(room: Room, here: Here = OAKS) -> list[Challenge]:
    async with room.store.transaction() as tx:
        community = await tx.community_of(here.platform, here.chat)
        return [] if community is None else list(await tx.challenges(community.id))


async def stale(room: Room) -> list[tuple[int, int]]:
    """The challenges whose cards wait to be drawn again, with the community of each."""
    async with room.store.transaction() as tx:
        waiting = await tx.revisions(room.clock.now() + timedelta(minutes=2), 99)
    return sorted((each.subject, each.community) for each in waiting)


async def entrants(room: Room, challenge: Challenge) -> list[tuple[int, date, str | None]]:
    """Who takes part: side, first day, alias."""
    async with room.store.transaction() as tx:
        return [(each.side, each.joined_day, each.alias) for each in await tx.entrants(challenge.id)]


async def enrollment_in(tx: Transaction, who: Member) -> Enrollment:
    contact = await tx.contact(who.account)
    assert contact is not None
    enrollment = await tx.enrollment(contact.person)
    assert enrollment is not None
    return enrollment
