"""The life of a community."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

import pytest

from core.clock import SteppedClock
from core.coach import Account, Place
from core.coach.communities import Communities
from core.errors import StoreBusy
from core.flows import community as life
from core.messages.card import Audience
from core.ports import MessageRef, Stale, Store, Transaction
from core.rules.challenge import Challenge, Contest, Entrant, Side, Stage
from core.rules.community import Community, Gesture, Right
from core.rules.ledger import LEASE, DeliveryState, Post, PostKind, PostPlan, Settlement
from core.rules.posts import EDIT_EVERY
from tests.flows.gathered import OAKS, admin, member
from tests.room import MONDAY_NOON, Room, content, read

SUNDAY, MONDAY = date(2026, 3, 1), date(2026, 3, 2)
ANA, EVE = (Account(platform="chat", id=name) for name in ("ana", "eve"))


async def a_challenge(tx: Transaction, *communities: Community, stage: Stage = Stage.OPEN) -> Challenge:
    sides = [Side(number=at, community=each.id, name=each.name) for at, each in enumerate(communities, 1)]
    new = await tx.new_challenge(Contest.TEAMS, "March", MONDAY, date(2026, 3, 15), sides, None)
    opened = replace(new, stage=stage)
    await tx.save_challenge(opened)
    return opened


async def sent(room: Room, plan: PostPlan, ref: str) -> None:
    """Owe a post, and have it arrive as the message `ref`."""
    async with room.store.transaction() as tx:
        await tx.plan_posts([plan])
        await arrive(room, tx, ref)


async def arrive(room: Room, tx: Transaction, ref: str) -> Post:
    """The one post that is owed arrives as the message `ref`."""
    lease = room.clock.now() + LEASE
    (post,) = await tx.claim("one", platform="chat", now=room.clock.now(), lease_until=lease, limit=10)
    assert isinstance(post, Post)
    assert await tx.settle(post, Settlement(state=DeliveryState.SENT, ref=ref))
    return post


def standing(community: Community, challenge: Challenge) -> PostPlan:
    assert community.place is not None
    return PostPlan(
        community=community.id,
        place=community.place,
        kind=PostKind.STANDING,
        local_day=SUNDAY,
        due_at=MONDAY_NOON,
        subject=challenge.id,
    )


async def revisions(room: Room) -> list[tuple[int, Stale, int]]:
    async with room.store.transaction() as tx:
        found = await tx.revisions(room.clock.now() + EDIT_EVERY, 100)
    return [(each.community, each.stale, each.subject) for each in found]


async def test_the_first_word_is_the_invitation_with_a_line_for_admins(here: Room) -> None:
    reply = await here.coach.communities.came(OAKS, locale="en-GB")
    said = read(reply.card)
    assert "[Start]" in said
    assert "type /coach" in said
    assert reply.card.audience is Audience.PUBLIC
    assert (await admin(here).community()).language == "en-GB"
    assert "type /coach" in read((await here.coach.communities.came(OAKS)).card)  # it was never set up


async def test_a_bot_that_comes_back_finds_everything_as_it_was(here: Room) -> None:
    ada = admin(here)
    await ada.set_up()
    await ada.press("Turn off welcome")
    before = await ada.community()
    async with here.store.transaction() as tx:
        await tx.arrived(before.id, EVE, MONDAY_NOON)
    for _ in range(2):
        await here.coach.communities.went("chat", OAKS.chat)
    gone = await ada.community()
    assert gone == replace(before, here=False, next_due_at=None)
    async with here.store.transaction() as tx:
        assert await tx.arrivals(before.id, most=5) == (0, [])
    assert "I am back" in read((await here.coach.communities.came(OAKS)).card)
    assert await ada.community() == before
    await here.coach.communities.went("chat", "-999")  # nobody knows it


async def test_a_removal_that_nobody_heard_of_is_found_out_and_so_is_a_return(here: Room) -> None:
    ada = admin(here)
    await ada.set_up()
    before = await ada.community()
    await here.coach.communities.remaining("other", [])
    assert await ada.community() == before
    await here.coach.communities.remaining("chat", ["-7"], spoken_for=OAKS.chat.__ne__)
    assert await ada.community() == before
    await here.coach.communities.remaining("chat", ["-7"])
    assert (await ada.community()).next_due_at is None
    await here.coach.communities.remaining("chat", ["-7", OAKS.chat])
    assert await ada.community() == before


async def test_an_admin_who_can_set_it_up_shows_that_the_bot_is_there(here: Room) -> None:
    ada = admin(here)
    await ada.set_up()
    await here.coach.communities.went("chat", OAKS.chat)
    ada.here = replace(ada.here, lacks=frozenset({Right.WRITE}))
    await ada.say("/coach")
    assert not (await ada.community()).here
    await member(here).press_wire("1:start::")
    assert not (await ada.community()).here
    ada.here = replace(ada.here, lacks=frozenset())
    await ada.say("/coach")
    assert (await ada.community()).next_due_at is not None


async def test_a_group_that_gets_another_id_takes_everything_along_and_its_cards_stand_anew(here: Room) -> None:
    ada = admin(here)
    await ada.set_up()
    before = await ada.community()
    async with here.store.transaction() as tx:
        running = await a_challenge(tx, before)
        over = await a_challenge(tx, before, stage=Stage.OVER)
    for challenge, ref in ((running, "11"), (over, "12")):
        await sent(here, standing(before, challenge), ref)
    await here.coach.communities.moved("chat", "-100", "-200")
    place = Place(platform="chat", address="-200/7", private=False)
    async with here.store.transaction() as tx:
        after = await tx.community_of("chat", "-200")
        assert after == replace(before, chat="-200", place=place)
        assert await tx.community_of("chat", "-100") is None
        assert await tx.posted(before.id, PostKind.STANDING, running.id) is None
        assert await tx.posted(before.id, PostKind.STANDING, over.id) is None, "no number of the old chat"
        owed = await arrive(here, tx, "21")
    assert (owed.kind, owed.subject, owed.place) == (PostKind.STANDING, running.id, place)
    await here.coach.communities.moved("chat", "-100", "-200")  # Telegram tells it in both groups
    async with here.store.transaction() as tx:
        assert await tx.posted(before.id, PostKind.STANDING, running.id) == MessageRef(place=place, id="21")


async def test_who_leaves_takes_along_all_that_was_seen_of_them(here: Room) -> None:
    await here.started()
    ana, ada = member(here), admin(here)
    await ana.press_wire("1:help::")
    await ada.set_up()
    oaks = await ada.community()
    async with ana.kept() as (tx, person):
        elms = await tx.found("other", "elms", name="Elms", language="en")
        theirs = await a_challenge(tx, oaks, elms)
        await tx.enter(theirs.id, Entrant(person=person, side=1, joined_day=MONDAY))
        await tx.gesture(oaks.id, SUNDAY, Gesture.SHARED, ANA, person)
        await tx.arrived(oaks.id, ANA, MONDAY_NOON)
    await here.coach.communities.left("chat", OAKS.chat, ANA)
    async with ana.kept() as (tx, person):
        assert await tx.memberships(person) == []
        assert await tx.entrants(theirs.id) == []
        assert (await tx.gestures(oaks.id, SUNDAY)).counts == {}
        assert (await tx.arrivals(oaks.id, most=5))[0] == 0
    assert sorted(await revisions(here)) == [
        (oaks.id, Stale.DAILY, SUNDAY.toordinal()),
        (oaks.id, Stale.STANDING, theirs.id),
        (elms.id, Stale.STANDING, theirs.id),
    ]


@dataclass
class Away:
    """A store that is away for so many transactions."""

    store: Store
    times: int
    shared = False

    @asynccontextmanager
    async def transaction(self) -> AsyncGenerator[Transaction]:
        self.times -= 1
        if self.times >= 0:
            raise StoreBusy("away")
        async with self.store.transaction() as tx:
            yield tx


async def test_who_leaves_while_the_database_is_away_is_forgotten_there_when_it_is_back(here: Room) -> None:
    await here.started()
    ana, ada = member(here), admin(here)
    await ana.press_wire("1:help::")
    await ada.set_up()
    clock = SteppedClock(MONDAY_NOON)
    door = Communities(Away(here.store, times=5), clock, content(), lambda: None)
    leaving = asyncio.create_task(door.left("chat", OAKS.chat, ANA))
    while not leaving.done():
        await asyncio.sleep(0)
        clock.move_to(clock.next_wake or clock.now())
    async with ana.kept() as (tx, person):
        assert await tx.memberships(person) == []


async def test_of_a_stranger_who_leaves_the_gesture_of_the_day_goes(here: Room) -> None:
    ada = admin(here)
    await ada.set_up()
    oaks = await ada.community()
    async with here.store.transaction() as tx:
        await tx.gesture(oaks.id, MONDAY, Gesture.DID_IT, EVE, None)
    await here.coach.communities.left("chat", OAKS.chat, ANA)  # did nothing
    assert await revisions(here) == []
    await here.coach.communities.left("chat", OAKS.chat, EVE)
    await here.coach.communities.left("chat", "-999", EVE)  # nobody knows it
    async with here.store.transaction() as tx:
        assert (await tx.gestures(oaks.id, MONDAY)).counts == {}
    assert await revisions(here) == [(oaks.id, Stale.DAILY, MONDAY.toordinal())]


async def test_a_member_is_who_follows_a_routine_and_acts_there(here: Room) -> None:
    ana = member(here)
    await ana.press_wire("1:help::")
    await ana.press_wire("1:start.agree::")
    await ana.press_wire("1:help::")
    async with ana.kept() as (tx, person):
        assert await tx.memberships(person) == []
    bob = here.someone("bob")
    await bob.start()
    there = member(here, "bob")
    await there.press_wire("1:help::")
    await there.say("/help")
    async with there.kept() as (tx, person):
        (membership,) = await tx.memberships(person)
        assert await tx.community(membership.community) == await there.community_in(tx)


@dataclass
class Watched:
    """A transaction that notes what is called."""

    tx: Transaction
    called: list[str] = field(default_factory=list[str])

    def __getattr__(self, name: str) -> Callable[..., Any]:
        self.called.append(name)
        return getattr(self.tx, name)


async def test_nothing_is_written_where_nothing_changed_and_a_new_name_is(here: Room) -> None:
    ada = admin(here)
    await ada.say("/coach")
    async with here.store.transaction() as tx:
        watched: Any = Watched(tx)
        await life.known(watched, OAKS, "en", alone=False)
        assert watched.called == ["community_of"]
        assert (await life.known(tx, replace(OAKS, name=""), "en")).name == "Oak Street"
        assert (await life.known(tx, replace(OAKS, name="Elm\n Street\u202e"), "en")).name == "Elm Street"
    assert (await ada.community()).name == "Elm Street"


@pytest.mark.parametrize("asking", ["1:coach.city::", "9:coach.city:: {who} 9999999999 x", "? ? ? ?", "?"])
async def test_a_question_of_another_version_waits_for_nobody(here: Room, asking: str) -> None:
    ada = admin(here)
    await ada.set_up()
    async with here.store.transaction() as tx:
        await tx.save_community(replace(await ada.community_in(tx), asking=asking))
    assert await ada.answer("Berlin") is None
