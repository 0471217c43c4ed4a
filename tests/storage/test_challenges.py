"""Challenges and who takes part in them, as the store keeps it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

import pytest

from core.rules.challenge import Challenge, ChallengeId, Contest, Entrant, Side, Stage
from core.rules.community import CommunityId
from core.rules.people import Account, PersonId, State
from core.rules.streak import Status
from core.storage.store import SqlStore
from core.storage.transaction import SqlTransaction
from tests.storage.conftest import NOW, REFUSED, run

DAY = date(2025, 6, 2)
A_DAY = timedelta(days=1)
LAST = DAY + 6 * A_DAY


@dataclass(frozen=True, slots=True, kw_only=True)
class World:
    """Two clubs, a draft of teams between them, and four people."""

    red: CommunityId
    blue: CommunityId
    teams: Challenge
    people: tuple[PersonId, ...]


@pytest.fixture
async def world(store: SqlStore) -> World:
    async with store.transaction() as tx:
        red, blue = [(await tx.found("here", chat, name=chat, language="en")).id for chat in ("-1", "-2")]
        sides = [Side(number=1, community=red, name="Red"), Side(number=2, community=blue, name="Blue")]
        teams = await tx.new_challenge(Contest.TEAMS, "Spring", DAY, LAST, sides, None)
        people = [
            (await tx.enroll(Account(platform="here", id=name), language="en", routine="glutes", now=NOW)).person
            for name in ("ada", "bo", "cy", "di")
        ]
    return World(red=red, blue=blue, teams=teams, people=tuple(people))


def entrant(person: PersonId, side: int = 1, day: date = DAY, alias: str | None = None) -> Entrant:
    return Entrant(person=person, side=side, joined_day=day, alias=alias)


async def together(tx: SqlTransaction, community: CommunityId) -> Challenge:
    sides = [Side(number=1, community=community, name="All")]
    return await tx.new_challenge(Contest.TOGETHER, "May", DAY, LAST, sides, 40)


async def test_a_challenge_comes_back_as_it_was_saved_with_its_sides(store: SqlStore, world: World):
    teams = world.teams
    async with store.transaction() as tx:
        assert (teams.stage, teams.closes_at, teams.communities) == (Stage.DRAFT, None, (world.red, world.blue))
        assert await tx.challenge(teams.id) == teams
        sides = (replace(teams.sides[0], name="Crimson"), replace(teams.sides[1], community=world.red))
        changed = replace(
            teams,
            name="Summer",
            first_day=DAY + A_DAY,
            last_day=LAST + A_DAY,
            sides=(*sides, Side(number=3, community=world.blue, name="Green")),
            stage=Stage.OVER,
            ended_early=True,
            ended_at=NOW - A_DAY,
            closes_at=NOW,
        )
        await tx.save_challenge(changed)
        assert await tx.challenge(teams.id) == changed
        shared = replace(changed, contest=Contest.TOGETHER, sides=sides[:1], target=40)
        await tx.save_challenge(shared)
        assert await tx.challenge(teams.id) == shared
        await tx.forget_challenge(teams.id)
        assert await tx.challenge(teams.id) is None
        assert (await together(tx, world.red)).id > teams.id, "the number of one that is gone never means another"


async def test_a_community_has_the_challenges_with_a_side_there_the_latest_first(store: SqlStore, world: World):
    async with store.transaction() as tx:
        mine = await together(tx, world.blue)
        assert [each.id for each in await tx.challenges(world.blue)] == [mine.id, world.teams.id]
        assert await tx.challenges(world.red) == [world.teams]
        assert await tx.challenges(CommunityId(99)) == []


async def test_challenges_are_looked_at_when_they_may_be_over_earliest_first(store: SqlStore, world: World):
    async with store.transaction() as tx:
        other = await together(tx, world.red)
        assert await tx.next_due_at(()) is None
        await tx.save_challenge(replace(world.teams, stage=Stage.OPEN, closes_at=NOW))
        await tx.save_challenge(replace(other, stage=Stage.OPEN, closes_at=NOW - A_DAY))
        assert [each.id for each in await tx.due_challenges(NOW, 9)] == [other.id, world.teams.id]
        assert [each.id for each in await tx.due_challenges(NOW, 1)] == [other.id]
        assert [each.id for each in await tx.due_challenges(NOW - A_DAY, 9)] == [other.id]
        assert await tx.next_due_at(()) == NOW - A_DAY


async def test_entrants_stand_in_the_order_of_joining_each_with_the_zone_of_their_clock(store: SqlStore, world: World):
    ada, bo, cy, _ = world.people
    async with store.transaction() as tx:
        for person, zone in ((ada, "Pacific/Apia"), (bo, "Atlantis/Centre")):
            enrollment = await tx.enrollment(person)
            assert enrollment is not None
            await tx.save_enrollment(replace(enrollment, zone=zone))
        for person in (bo, ada, cy):
            await tx.enter(world.teams.id, entrant(person))
        await tx.enter(world.teams.id, entrant(bo, side=2, day=DAY + A_DAY, alias="Fern"))
        assert await tx.entrants(world.teams.id) == [
            entrant(bo, side=2, alias="Fern"),
            replace(entrant(ada), zone="Pacific/Apia"),
            entrant(cy),
        ]
        await tx.unlist(world.teams.id, bo)
        assert [each.alias for each in await tx.entrants(world.teams.id)] == [None, None, None]
        assert await tx.withdraw(world.teams.id, bo)
        assert not await tx.withdraw(world.teams.id, bo)
        assert [each.person for each in await tx.entrants(world.teams.id)] == [ada, cy]
    with pytest.raises(REFUSED):
        async with store.transaction() as tx:
            await tx.enter(world.teams.id, entrant(bo, side=3))


async def test_who_is_on_a_side_that_is_gone_goes_with_it(store: SqlStore, world: World):
    ada, bo, *_ = world.people
    async with store.transaction() as tx:
        await tx.enter(world.teams.id, entrant(ada))
        await tx.enter(world.teams.id, entrant(bo, side=2))
        await tx.save_challenge(replace(world.teams, name="Summer"))
        assert [each.person for each in await tx.entrants(world.teams.id)] == [ada, bo]
        await tx.save_challenge(replace(world.teams, sides=world.teams.sides[:1]))
        assert [each.person for each in await tx.entrants(world.teams.id)] == [ada]
        await tx.forget_challenge(world.teams.id)
        assert (await run(tx, "SELECT count(*) FROM entrant")).scalar() == 0


async def test_a_person_is_in_the_challenges_that_are_open(store: SqlStore, world: World):
    ada, bo, *_ = world.people
    async with store.transaction() as tx:
        opened = [replace(await together(tx, world.red), stage=Stage.OPEN) for _ in range(2)]
        for challenge in (opened[1], opened[0], world.teams):
            await tx.save_challenge(challenge)
            await tx.enter(challenge.id, entrant(ada, alias="Fern"))
        await tx.enter(opened[0].id, entrant(bo))
        mine = entrant(ada, alias="Fern")
        assert await tx.challenges_of(ada) == [(opened[0], mine), (opened[1], mine)]
        await tx.save_challenge(replace(opened[0], stage=Stage.OVER))
        assert await tx.challenges_of(bo) == []


async def test_who_leaves_a_community_leaves_its_sides_and_no_others(store: SqlStore, world: World):
    ada, bo, *_ = world.people
    async with store.transaction() as tx:
        mine, blue = await together(tx, world.red), await together(tx, world.blue)
        await tx.enter(world.teams.id, entrant(ada, side=2))
        for challenge in (mine, blue):
            await tx.enter(challenge.id, entrant(ada))
            await tx.enter(challenge.id, entrant(bo))
        await tx.enter(world.teams.id, entrant(bo, side=2))
        assert await tx.leave_community(world.blue, ada) == [world.teams.id, blue.id]
        assert await tx.leave_community(world.red, bo) == [mine.id]
        assert await tx.entrants(world.teams.id) == [entrant(bo, side=2)]
        assert await tx.entrants(blue.id) == [entrant(bo)]
        assert await tx.entrants(mine.id) == [entrant(ada)]


async def test_the_days_that_count_are_those_looked_after_and_nobody_can_tell_how(store: SqlStore, world: World):
    ada, bo, cy, di = world.people
    days = [DAY - A_DAY + number * A_DAY for number in range(len(Status))]
    async with store.transaction() as tx:
        for person in (ada, bo, cy):
            await tx.enter(world.teams.id, entrant(person))
        for status, day in zip(Status, days, strict=True):
            await tx.check_in(ada, day, status, now=NOW)
            await tx.check_in(di, day, status, now=NOW)
        for day, status in ((DAY, Status.REST), (LAST, Status.DONE), (LAST + A_DAY, Status.DONE)):
            await tx.check_in(bo, day, status, now=NOW)
        await tx.record_soreness(cy, DAY, 3)
        counted = await tx.counted_days(world.teams.id, DAY, LAST)
        assert list(Status)[:3] == [Status.DONE, Status.PARTLY, Status.REST]
        assert counted == {ada: {DAY, DAY + A_DAY}, bo: {DAY, LAST}, cy: frozenset()}
        assert await tx.counted_days(ChallengeId(99), DAY, LAST) == {}


async def test_starting_again_changes_nothing_about_the_challenge(store: SqlStore, world: World):
    ada, *_ = world.people
    async with store.transaction() as tx:
        await tx.enter(world.teams.id, entrant(ada))
        again = await tx.enroll(Account(platform="here", id="ada"), language="en", routine="glutes", now=NOW)
        assert (again.person, again.state) == (ada, State.STARTING)
        assert await tx.entrants(world.teams.id) == [entrant(ada)]
