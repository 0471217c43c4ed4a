"""Milestones as a role: private by default, and never the news of a bad day."""

from __future__ import annotations

from datetime import timedelta

import pytest

from core.flows import roles
from core.ports import Award, Revision, Stale
from core.rules.care import Entry, Event
from core.rules.findings import Advice
from core.rules.posts import EDIT_EVERY
from core.rules.profile import Profile
from core.rules.streak import Status
from tests.flows.posting import BAD_DAYS, DAY, Square, square, told
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


async def waiting(there: Square, who: Someone) -> Revision:
    """What is to be brought up to date about this person's role."""
    async with who.kept() as (_, me):
        pass
    (stale,) = [each for each in await there.stale() if each.subject == me]
    return stale


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
    for days, shown in ((2, None), (3, 3), (6, 3), (7, 7)):
        who = await lived(there, f"{days} days", days)
        assert await award(there, who) == showing(there, who, shown)


async def test_on_a_day_that_is_no_good_one_it_is_left_as_it_is_and_looked_at_a_day_later(there: Square) -> None:
    asked = DAY - 3 * _DAY  # day 28: the review was spoken of, and its questions can still be answered
    review = Entry(day=asked, event=Event.ADVISED, choice=Advice.ADVISE.value, about=asked)
    for why, fact in {**BAD_DAYS, "severe yesterday": {DAY - _DAY: 8}, "review": review}.items():
        who, now = await lived(there, why, 30 if why == "review" else 4), there.room.clock.now()
        await told(who, fact)
        stale = await waiting(there, who)
        async with who.kept() as (tx, _):
            assert await roles.award(tx, stale, now) is None, why
            await tx.revised(stale)  # as the editor does
        assert (await waiting(there, who)).due_at == now + _DAY
        await who.press_wire(f"1:roles.hide::{there.community.id}")
        assert await award(there, who) == showing(there, who, None), "hiding waits"


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
