"""What people press under the post of a day: "I did it", and a cheer."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from core.messages.card import Audience
from core.ports import Stale
from core.rules.care import Entry, Event, Visit
from core.rules.community import Gesture, Gestures
from core.rules.halt import Wrong
from core.rules.people import State
from core.rules.posts import EDIT_EVERY
from core.rules.profile import SCREENS, Profile
from core.rules.screening import Line, Tier
from core.rules.streak import CHECKINS, Status
from tests.flows.posting import BAD_DAYS, DAY, STRETCH, Fact, Square, square, told
from tests.room import MONDAY_NOON, Room, Someone

assert STRETCH is not None
_BLOCKED = frozenset({STRETCH.exercise.id})
REFUSED: tuple[Fact, ...] = (
    BAD_DAYS["locked"],
    BAD_DAYS["wrong"],
    Line(day=DAY, at=MONDAY_NOON, tier=Tier.SOON, blocked=_BLOCKED),
    Entry(day=DAY, event=Event.VISIT, choice=Visit.OTHER.value),
    Entry(day=DAY, event=Event.VISIT, choice=Visit.WAITING.value),
)


@pytest.fixture
async def there(here: Room) -> Square:
    return await square(here)


async def status(who: Someone) -> Status | None:
    async with who.kept() as (tx, person):
        return (await tx.check_ins(person)).get(DAY)


async def check_in(who: Someone, noted: Status) -> None:
    async with who.kept() as (tx, person):
        await tx.check_in(person, DAY, noted, now=MONDAY_NOON)


async def test_a_strangers_tap_is_counted_once_and_thanked_with_the_way_to_start(there: Square) -> None:
    ben = there.room.someone("ben")
    for _ in range(2):
        said = await there.toast(ben, "post.did")
        assert said == "It is counted. From three people on, the post shows how many did it."
        assert ben.card.audience is Audience.PRESSER
        assert ben.offers("Start")
    assert await there.count() == 1
    async with there.room.store.transaction() as tx:
        assert await tx.contact(ben.account) is None, "something is kept of a stranger"


async def test_many_taps_are_one_edit_a_minute_after_the_first(there: Square) -> None:
    now = there.room.clock.now()
    for name in ("ben", "cleo", "dan"):
        await there.presses(there.room.someone(name), "post.did")
    (stale,) = await there.stale()
    assert (stale.stale, stale.subject, stale.community) == (Stale.DAILY, DAY.toordinal(), there.community.id)
    assert timedelta(0) <= stale.due_at - now - EDIT_EVERY <= timedelta(seconds=1)
    async with there.room.store.transaction() as tx:
        await tx.revised(stale)
    await there.presses(there.room.someone("ben"), "post.did")
    assert await there.stale() == [], "a second tap changes nothing"


async def test_a_coached_persons_day_is_partly_looked_after_unless_they_said_as_much(there: Square) -> None:
    for number, noted in enumerate((None, *CHECKINS), start=1):
        who = await there.enrolled(f"said {noted}")
        if noted is not None:
            await check_in(who, noted)
        raised = noted in (None, Status.SKIPPED)
        for again in (False, True):
            said = await there.toast(who, "post.did")
            assert ("noted for your own day" in said) == (raised and not again)
            assert await status(who) == (Status.PARTLY if raised else noted)
        assert await there.count() == number
        assert who.offers("Today")


async def test_nobody_is_counted_whose_own_words_speak_against_it(there: Square) -> None:
    for number, fact in enumerate(REFUSED):
        for state in (State.ACTIVE, State.STOPPED, State.STARTING):
            who = await there.enrolled(f"{state} {number}", state=state)
            await told(who, fact)
            reply = await there.presses(who, "post.did")
            assert reply.card.health or reply.card.urgent
            assert reply.notice is None, "a toast is no place for it"
            assert reply.card.audience is Audience.PRESSER
            assert await status(who) is None
            assert await there.count() == 0, fact
    assert await there.stale() == []


async def test_a_form_that_a_sore_place_rules_out_is_not_counted(there: Square) -> None:
    friday = DAY + timedelta(days=4)
    there.room.clock.move_to(MONDAY_NOON + timedelta(days=4))
    for name, site, counted in (("ana", "outer_hip", 0), ("ben", "buttock", 1)):
        who = await there.enrolled(name)
        async with who.kept() as (tx, me):
            await tx.save_profile(me, Profile(agreed=True, answered=SCREENS, sites=(site,)))
        await there.presses(who, "post.did", friday)
        assert await there.count(day=friday) == counted


async def test_a_lock_answers_by_its_own_card(there: Square) -> None:
    ana = await there.enrolled("ana")
    await told(ana, BAD_DAYS["locked"])
    for name in ("post.did", "post.cheer"):
        reply = await there.presses(ana, name)
        assert reply.card.title is not None
        assert reply.card.title.id.startswith("lock-")


async def test_who_has_stopped_or_not_begun_is_counted_and_their_days_are_left_alone(there: Square) -> None:
    for state in (State.STOPPED, State.STARTING):
        who = await there.enrolled(state.value, state=state)
        await there.presses(who, "post.did")
        assert who.offers("Start")
        assert await status(who) is None
    assert await there.count() == 2


async def test_an_old_post_counts_for_its_own_day_until_that_closes(there: Square) -> None:
    ana = await there.enrolled("ana")
    there.room.clock.move_to(datetime(2026, 3, 5, 1, 59, tzinfo=UTC))  # the third day end in Berlin is at 2 UTC
    await there.presses(ana, "post.did")
    assert await status(ana) is Status.PARTLY
    there.room.clock.move_to(datetime(2026, 3, 5, 2, 1, tzinfo=UTC))
    for who in (ana, there.room.someone("ben")):
        for name in ("post.did", "post.cheer"):
            assert "no more answers" in await there.toast(who, name)
    assert "no more answers" in await there.toast(ana, "post.did", DAY + timedelta(days=9))
    assert await there.count() == 1


async def test_where_the_day_has_not_begun_for_the_person_the_tap_counts_and_their_day_waits(there: Square) -> None:
    ana = await there.enrolled("ana", zone="Pacific/Honolulu")  # where it is two in the morning
    await there.presses(ana, "post.did")
    assert (await there.count(), await status(ana)) == (1, None)
    hurt = await there.enrolled("hurt", zone="Pacific/Honolulu")
    await told(hurt, Wrong(day=DAY - timedelta(days=1), at=MONDAY_NOON - timedelta(hours=20)))
    await there.presses(hurt, "post.did")
    assert await there.count() == 1, "it is their day of rest still"
    there.room.clock.move_to(MONDAY_NOON + timedelta(hours=2))
    await there.presses(ana, "post.did")
    assert (await there.count(), await status(ana)) == (1, Status.PARTLY)


async def test_what_all_see_is_the_same_whatever_was_said_of_the_day(there: Square) -> None:
    seen: list[tuple[Gestures, list[Stale]]] = []
    for number, noted in enumerate((None, Status.DONE, Status.PARTLY, Status.REST, Status.SKIPPED)):
        other = await square(there.room, f"Square {number}")
        who = await other.enrolled(f"ana {number}")
        if noted is not None:
            await check_in(who, noted)
        await other.presses(who, "post.did")
        async with there.room.store.transaction() as tx:
            gestures = await tx.gestures(other.community.id, DAY)
        daily = [each for each in await there.stale() if each.community == other.community.id]
        seen.append((gestures, [each.stale for each in daily]))
    assert all(each == seen[0] for each in seen)


async def test_a_cheer_is_for_others_once_from_each(there: Square) -> None:
    ana, ben = await there.enrolled("ana"), there.room.someone("ben")
    assert "No name stands" in await there.toast(ben, "post.cheer")
    async with ana.kept() as (tx, me):
        await tx.gesture(there.community.id, DAY, Gesture.SHARED, ana.account, me)
    assert "your own name" in await there.toast(ana, "post.cheer")
    assert await there.count(Gesture.CHEERED) == 0
    for _ in range(2):
        assert "Your cheer is counted" in await there.toast(ben, "post.cheer")
    assert await there.count(Gesture.CHEERED) == 1


async def test_in_a_direct_chat_there_is_no_post(here: Room) -> None:
    ben = here.someone("ben")
    assert "Let us get you started" in await ben.press_wire("1:post.did:20260302:")
