"""Milestones as a role: private by default, and never the news of a bad day."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from core.flows import roles
from core.flows.roles import LAG
from core.ports import Award, Revision, Stale
from core.rules.community import Community
from core.rules.days import day_start
from core.rules.people import Account
from core.rules.posts import EDIT_EVERY
from core.rules.profile import Profile
from core.rules.streak import Status
from tests.flows.apps import OTHER, also_on, following, linked
from tests.flows.posting import BAD_DAYS, DAY, SQUARE, Square, square, told
from tests.room import Room, Someone, read

_DAY = timedelta(days=1)


@pytest.fixture
async def there(here: Room) -> Square:
    return await square(here, roles=True)


async def lived(there: Square, name: str, days: int, *, shows: bool = True) -> Someone:
    """Somebody who looked after so many days up to yesterday, and lets it be shown, or not."""
    who = await there.enrolled(name, days=max(days, 7))
    async with who.kept() as (tx, me):
        for back in range(1, days + 1):
            await tx.check_in(me, DAY - back * _DAY, Status.REST, now=there.room.clock.now())
        await tx.save_profile(me, Profile(agreed=True))
    if shows:
        await who.press_wire(f"1:roles.show::{there.community.id}.yes")
    return who


async def award(there: Square, who: Someone) -> Award | None:
    """What the editor is told, once the revision is due."""
    now = there.room.clock.now()
    async with who.kept() as (tx, me):
        revision = Revision(community=there.community.id, stale=Stale.ROLE, subject=me, due_at=now)
        return await roles.award(tx, revision, now)


def showing(there: Square, who: Someone, days: int | None) -> Award:
    return Award(community=there.community, account=who.account, days=days)


async def test_a_role_is_shown_after_reading_that_it_is_public_and_hidden_by_one_tap(there: Square) -> None:
    ana = await lived(there, "ana", 4, shows=False)
    assert await award(there, ana) == showing(there, ana, None)
    async with ana.kept() as (tx, me):
        (membership,) = await tx.memberships(me)
    button = roles.role_button(membership, there.community)
    assert "everybody there can see it" in await ana.press_wire(button.action.wire)
    assert await award(there, ana) == showing(there, ana, None)
    assert await there.stale() == []
    await ana.press("Yes, show it")
    (stale,) = await there.stale()
    assert (stale.stale, stale.due_at - there.room.clock.now() <= EDIT_EVERY) == (Stale.ROLE, True)
    assert await award(there, ana) == showing(there, ana, 3)
    await ana.press("Hide my days in Desk people")
    assert await award(there, ana) == showing(there, ana, None)


async def test_it_is_the_highest_milestone_of_all_days(there: Square) -> None:
    for days, shown in ((3, None), (4, 3), (7, 3), (8, 7)):
        who = await lived(there, f"{days} days", days)
        made = await award(there, who)
        assert made is not None
        assert made.days == shown, "up to the day before yesterday"


async def test_it_lags_behind_for_everybody_alike_and_a_bad_day_changes_nothing(there: Square, here: Room) -> None:
    """The same days and another body, the same evening: nobody can tell which one it was."""
    people = [await lived(there, why, 6) for why in ("well", *BAD_DAYS)]
    for who in people:
        await told(who, BAD_DAYS.get(who.account.id, {}))
        async with who.kept() as (tx, me):
            await tx.check_in(me, DAY, Status.REST, now=here.clock.now())  # the seventh day
    three, seven = [(who.account, 3) for who in people], [(who.account, 7) for who in people]
    await here.go(here.clock.now() + timedelta(minutes=5))
    assert here.messenger.awards == three
    shows_at = day_start(DAY + LAG, "Europe/Berlin")
    assert {each.due_at for each in await there.stale()} == {shows_at}
    await here.go(shows_at - timedelta(seconds=1))
    assert here.messenger.awards == three
    await here.go(shows_at + timedelta(minutes=1))
    assert sorted(here.messenger.awards, key=str) == sorted(three + seven, key=str)
    assert await there.stale() == []


async def test_switched_off_by_an_admin_every_role_goes_and_switched_on_it_comes_back(
    there: Square, here: Room
) -> None:
    people = [await lived(there, name, 6) for name in ("ana", "ben")]
    cleo = await lived(there, "cleo", 6, shows=False)
    await here.go(here.clock.now() + timedelta(minutes=5))
    for switch, days in (("off", None), ("on", 3)):
        here.messenger.awards.clear()
        run = replace(there.here, admin=True)
        await here.coach.press(cleo.account, SQUARE, f"1:coach.roles::{switch}", here=run)
        await here.go(here.clock.now() + timedelta(minutes=5))
        assert here.messenger.awards == [(who.account, days) for who in people]


async def test_where_roles_are_off_or_nobody_is_left_none_is_shown(there: Square, here: Room) -> None:
    ana = await lived(there, "ana", 4)
    async with ana.kept() as (tx, me):
        await tx.leave_community(there.community.id, me)
    assert "Your stretches" in await ana.press_wire(f"1:roles.show::{there.community.id}.yes")
    made = await award(there, ana)
    assert made == showing(there, ana, None)
    other = await square(here, "No roles")
    ben = await other.enrolled("ben")
    await ben.press_wire(f"1:roles.show::{other.community.id}.yes")
    async with ben.kept() as (tx, me):
        assert not any(each.shows_role for each in await tx.memberships(me))
    assert "Show my days" not in read(ben.card)


async def test_whoever_is_forgotten_shows_no_role_any_more(there: Square) -> None:
    ana = await lived(there, "ana", 4)
    await ana.press_wire("1:privacy.delete::sure")
    await there.room.coach.drain()
    assert there.room.messenger.awards == [(ana.account, None)]


async def test_a_role_that_is_on_its_way_to_somebody_who_is_forgotten_is_taken_back_after_it_landed(
    there: Square,
) -> None:
    ana, begun, lands = await lived(there, "ana", 28), asyncio.Event(), asyncio.Event()
    messenger, coach = there.room.messenger, there.room.coach
    award = messenger.award

    async def slowly(community: Community, account: Account, days: int | None) -> None:
        if days is not None:
            begun.set()
            await lands.wait()
        await award(community, account, days)

    messenger.award = slowly  # type: ignore[method-assign]
    there.room.clock.advance(EDIT_EVERY)
    await coach.tick()
    await begun.wait()
    await ana.press_wire("1:privacy.delete::sure")
    await asyncio.sleep(0)
    lands.set()
    await coach.drain()
    assert messenger.awards == [(ana.account, 21), (ana.account, None)]
    async with there.room.store.transaction() as tx:
        assert await tx.revisions(there.room.clock.now() + timedelta(days=999), 9) == []


async def test_of_two_histories_that_become_one_a_role_shows_the_one_that_is_kept(there: Square, here: Room) -> None:
    also_on(here)
    zoe, ana = await following(here, "zoe", OTHER), await lived(there, "ana", 8)
    await here.go(here.clock.now() + timedelta(minutes=5))
    assert here.messenger.awards == [(ana.account, 7)]
    await linked(zoe, ana)
    await ana.press("Keep the one from Discord")
    await here.go(here.clock.now() + timedelta(minutes=5))
    assert here.messenger.awards[1:] == [(ana.account, None)]
