"""Share today: a name under the post of the day, by the person's own tap."""

from __future__ import annotations

from datetime import timedelta

import pytest

from core.ports import Stale
from tests.flows.posting import BAD_DAYS, DAY, Square, square, told
from tests.room import MONDAY_NOON, Room

SHARE, UNDO = "Share today in Desk people", "Unshare it in Desk people"


@pytest.fixture
async def there(here: Room) -> Square:
    made = await square(here)
    await made.post()
    return made


async def test_a_day_that_counts_can_be_shown_by_name_and_taken_back(there: Square) -> None:
    ana = await there.enrolled("ana")
    for said in ("done", "partly", "rest"):
        await ana.say(said)
        assert ana.offers(SHARE)
        assert not ana.card.health, "the card asks nothing else"
    await ana.press(SHARE)
    assert await there.shared() == ("ana",)
    (stale,) = await there.stale()
    assert (stale.stale, stale.subject) == (Stale.DAILY, DAY.toordinal())
    await ana.say("rest")
    assert ana.offers(UNDO)
    assert not ana.offers(SHARE)
    await ana.press(UNDO)
    assert await there.shared() == ()


async def test_a_skipped_day_is_not_offered_and_an_old_button_shares_none(there: Square) -> None:
    ana = await there.enrolled("ana")
    await ana.say("done")
    old = ana.button(SHARE).action.wire
    await ana.say("skipped")
    assert not ana.offers(SHARE)
    await ana.press_wire(old)
    assert await there.shared() == ()
    await ana.say("rest")
    there.room.clock.move_to(MONDAY_NOON + timedelta(days=1))
    await ana.say("done")
    await ana.press_wire(old)
    assert await there.shared() == ()


async def test_nothing_is_offered_or_shared_on_a_day_that_is_no_good_one(there: Square) -> None:
    for why, fact in BAD_DAYS.items():
        who = await there.enrolled(why)
        await who.say("done")
        share = who.button(SHARE).action.wire
        await told(who, fact)
        await who.press_wire(f"1:checkin:{DAY:%Y%m%d}:done")
        assert not who.offers(SHARE), why
        await who.press_wire(share)
        assert await there.shared() == (), why


async def test_the_question_of_the_day_comes_first(there: Square) -> None:
    ana = await there.enrolled("ana")
    there.room.clock.move_to(MONDAY_NOON + timedelta(days=1))
    await there.post(DAY + timedelta(days=1))
    await ana.say("done")
    assert ana.card.scale is not None
    assert not ana.offers(SHARE)
    await ana.press("Leave it out")
    assert ana.offers(SHARE)
    await ana.say("soreness 2")
    assert ana.offers(SHARE)
    await ana.say("soreness 9")
    assert not ana.offers(SHARE)


async def test_a_name_can_be_taken_back_under_a_lock_and_by_members_of_that_place_alone(there: Square) -> None:
    ana, ben = await there.enrolled("ana"), await (await square(there.room, "Elsewhere")).enrolled("ben")
    await ana.say("done")
    await ana.press(SHARE)
    wire = ana.button(UNDO).action.wire
    await ben.say("done")
    for other in (wire, wire.replace("share.undo", "share")):
        await ben.press_wire(other)
        assert await there.shared() == ("ana",)
    await told(ana, BAD_DAYS["locked"])
    await ana.press_wire(wire)
    assert await there.shared() == ()


async def test_only_where_a_post_of_that_day_stands_and_in_two_places_at_most(here: Room) -> None:
    first = await square(here)
    ana = await first.enrolled("ana")
    assert "Share" not in await ana.say("done"), "there is no post yet"
    await first.post()
    off = await square(here, "No posts", posts=False)
    late = await square(here, "Tomorrow")
    others = [await square(here, f"A place with quite a long name {number}") for number in (1, 2)]
    await late.post(DAY - timedelta(days=1))
    async with ana.kept() as (tx, me):
        for each in (off, late, *others):
            await tx.join_community(each.community.id, me)
    for each in (off, *others):
        await each.post()
    read = await ana.say("done")
    assert ana.offers(SHARE)
    assert "[Share today in A place with qui…]" in read
    assert read.count("[Share today") == 2
