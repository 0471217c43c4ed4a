"""Somebody who says nothing for a year: one notice, then nothing of theirs is kept (product.md P6)."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from core.coach import Account
from core.delivery.expiry import LOOK_EVERY
from core.errors import OutcomeUnknown, Unreachable
from core.messages.action import Action
from core.rules.ledger import LATEST_EXPIRY
from core.rules.retention import GAP, KEPT, NOTICE, day_everywhere
from core.rules.screening import Line, Tier
from tests.flows.apps import following
from tests.flows.posting import square
from tests.flows.test_roles import lived
from tests.room import MONDAY_NOON, Room, Someone

DAY = timedelta(days=1)
_WAYS = ("retention.keep", "privacy.export", "privacy.delete", "progress")
TITLE = "I have not heard from you for a long time"
KEEP, EXPORT, DELETE, LOOK = (Action(name=each).wire for each in _WAYS)


async def silent(here: Room, who: Someone, silence: timedelta) -> None:
    """They were heard of so long ago, and are written to no more."""
    known = await who.enrollment()
    assert known is not None
    heard_day = day_everywhere(here.clock.now()) - silence
    async with here.store.transaction() as tx:
        await tx.save_enrollment(replace(known, heard_day=heard_day, next_due_at=None))


async def days(here: Room, until: datetime) -> list[str]:
    """What is sent while the time passes."""
    heard = list[str]()
    while here.clock.now() < until:
        heard += await here.go(min(until, here.clock.now() + DAY))
    return heard


async def test_after_eleven_months_there_is_one_notice_and_after_twelve_nothing_is_left(here: Room) -> None:
    ana = await here.started()
    await silent(here, ana, KEPT - NOTICE - DAY)
    assert await here.deliver() == []
    (notice,) = await days(here, here.clock.now() + DAY)
    assert notice.splitlines()[0] == TITLE
    assert "On Apr 1, 2026 I will delete everything" in notice
    assert notice.splitlines()[-3:] == ["[Keep my days]", "[Get my data]", "[Delete now]"]
    assert await days(here, here.clock.now() + NOTICE - DAY) == []
    assert await ana.enrollment() is not None
    assert await days(here, here.clock.now() + DAY) == []
    assert await ana.enrollment() is None
    wires = [each.action.wire for each in here.messenger.sent[-1][1].buttons]
    assert wires == [KEEP, EXPORT, DELETE]
    for wire in wires:
        assert "[Start]" in await ana.press_wire(wire) or wire != KEEP


@pytest.mark.parametrize("pressed", [KEEP, EXPORT, DELETE, LOOK])
async def test_whoever_presses_anything_is_kept_for_another_year(here: Room, pressed: str) -> None:
    ana = await here.started()
    await silent(here, ana, KEPT - NOTICE)
    assert TITLE in (await here.deliver())[0]
    await ana.press_wire(pressed)
    known = await ana.enrollment()
    assert known is not None
    assert known.warned_day is None
    await days(here, here.clock.now() + NOTICE + DAY)
    assert await ana.enrollment() is not None


async def test_whoever_keeps_their_days_can_have_that_without_messages(here: Room) -> None:
    ana = await here.started()
    await silent(here, ana, KEPT - NOTICE)
    await here.deliver()
    assert "I write to you at your time again" in await ana.press_wire(KEEP)
    assert "I keep them for 12 months after I last hear from you" in await ana.press("Stop all messages")
    assert await here.coach.next_due_at() is None


async def test_whoever_stopped_was_told_so_and_gets_no_message_unless_they_come_back(here: Room) -> None:
    ana = await here.started()
    assert "I keep them for 12 months after I last hear from you" in await ana.say("/unsubscribe")
    await silent(here, ana, KEPT - NOTICE)
    assert await here.deliver() == []
    await ana.say("/progress")  # to look at one's days is to be heard of
    assert await days(here, here.clock.now() + NOTICE + DAY) == []
    assert await ana.enrollment() is not None

    await silent(here, ana, KEPT)
    here.clock.advance(LOOK_EVERY)
    assert await here.deliver() == []
    assert await days(here, here.clock.now() + NOTICE - DAY) == []
    assert await ana.enrollment() is not None
    assert await days(here, here.clock.now() + DAY) == []
    assert await ana.enrollment() is None


async def test_who_left_start_open_gets_the_notice_too(here: Room) -> None:
    ana = here.someone()
    await ana.say("/start")
    await ana.press("I agree and I am 18 or over")
    await silent(here, ana, KEPT - NOTICE)
    assert len(await here.deliver()) == 1
    assert "[Start]" in await ana.press_wire(KEEP)


async def test_a_lock_holds_back_neither_the_notice_nor_the_ways_to_answer_it(here: Room) -> None:
    ana = await here.started()
    await silent(here, ana, KEPT - NOTICE)
    async with ana.kept() as (tx, person):
        at = here.clock.now()
        await tx.note_safety(person, Line(day=at.date(), at=at, tier=Tier.URGENT))
    assert len(await here.deliver()) == 1
    kept = await ana.press_wire(KEEP)
    assert kept.splitlines()[0] == "Everything is kept"
    assert kept.splitlines()[-1] == "[What to do now]"
    assert "at your time" not in kept


async def test_where_nobody_can_be_written_to_the_year_ends_all_the_same(here: Room) -> None:
    ana = await here.started()
    await here.coach.lost(ana.place, Unreachable.BLOCKED)
    await silent(here, ana, KEPT - NOTICE)
    assert await here.deliver() == []
    assert await days(here, here.clock.now() + NOTICE) == []
    assert await ana.enrollment() is None


async def test_a_notice_does_not_wake_anybody(here: Room) -> None:
    ana = await here.started()
    await silent(here, ana, KEPT - NOTICE)
    here.clock.move_to(MONDAY_NOON.replace(hour=22))
    assert await here.deliver() == []
    assert await here.coach.next_due_at() == MONDAY_NOON.replace(hour=7) + DAY  # eight in the morning in Berlin


async def test_a_notice_that_leaves_late_leaves_a_month_all_the_same(here: Room) -> None:
    ana = await here.started()
    await silent(here, ana, KEPT - NOTICE)
    here.coach.held("chat", (20 * DAY).total_seconds())  # the platform takes nothing so long
    assert await here.deliver() == []
    (notice,) = await here.go(here.clock.now() + 21 * DAY)
    assert "On Apr 20, 2026" in notice
    await days(here, here.clock.now() + NOTICE - 2 * DAY)
    assert await ana.enrollment() is not None
    await days(here, here.clock.now() + 2 * DAY)
    assert await ana.enrollment() is None


async def test_nobody_is_forgotten_while_their_notice_can_still_leave_nor_kept_for_ever_because_it_cannot(
    here: Room,
) -> None:
    ana = await following(here, "ana", "not served")
    await silent(here, ana, KEPT + NOTICE)
    await here.deliver()
    await days(here, here.clock.now() + LATEST_EXPIRY - DAY)
    assert await ana.enrollment() is not None
    await days(here, here.clock.now() + 2 * DAY)
    assert await ana.enrollment() is None


async def test_a_notice_of_which_nobody_knows_whether_it_left_is_sent_again(here: Room) -> None:
    ana = await here.started()
    await silent(here, ana, KEPT - NOTICE)
    here.messenger.failures = [OutcomeUnknown(), OutcomeUnknown()]
    assert [each.splitlines()[0] for each in await days(here, here.clock.now() + 2 * DAY)] == [TITLE]


async def test_many_are_forgotten_at_once_and_it_is_looked_for_them_once_an_hour(here: Room) -> None:
    people = [Account(platform="chat", id=str(number)) for number in range(105)]
    came = here.clock.now() - KEPT - DAY
    async with here.store.transaction() as tx:
        for each in people:
            await tx.enroll(each, language="en", routine="glutes", now=came)
    await here.deliver()
    await days(here, here.clock.now() + NOTICE)
    late = Account(platform="chat", id="late")
    async with here.store.transaction() as tx:
        assert {await tx.contact(each) for each in people} == {None}
        lately = await tx.enroll(late, language="en", routine="glutes", now=came)
        await tx.save_enrollment(replace(lately, warned_day=came.date()))
    await here.deliver()
    async with here.store.transaction() as tx:
        assert await tx.contact(late) is not None
    here.clock.advance(LOOK_EVERY)
    await here.deliver()
    async with here.store.transaction() as tx:
        assert await tx.contact(late) is None


async def test_what_somebody_showed_in_a_community_is_taken_back_when_they_are_forgotten(here: Room) -> None:
    there = await square(here, roles=True)
    ana = await lived(there, "ana", 30)
    await silent(here, ana, KEPT)
    await here.deliver()
    await days(here, here.clock.now() + NOTICE - DAY)
    here.messenger.awards.clear()
    await days(here, here.clock.now() + DAY)
    assert await ana.enrollment() is None
    assert here.messenger.awards[0] == (ana.account, None)


@pytest.mark.parametrize(("is_read", "away"), [(True, 31 * DAY), (False, 31 * DAY), (False, LATEST_EXPIRY + DAY)])
async def test_whoever_could_not_be_heard_for_days_is_told_anew_once_and_has_a_month(
    here: Room, is_read: bool, away: timedelta
) -> None:
    ana = await here.started()
    await silent(here, ana, KEPT - NOTICE)
    if not is_read:
        here.clock.move_to(MONDAY_NOON.replace(hour=22))  # it waits for the morning, when nobody is at work
    assert len(await here.deliver()) == is_read
    here.clock.advance(away)
    told = list[str]()
    for _ in range(3):  # whatever becomes of the worker after it
        here.restart()
        told += await here.deliver() + await days(here, here.clock.now() + 12 * LOOK_EVERY)
    told += await days(here, here.clock.now() + NOTICE - 3 * DAY)
    assert len(told) == 1
    ana.coach = here.coach
    assert "It stays for 12 months" in await ana.press_wire(KEEP)


async def test_a_weekend_without_anybody_at_work_changes_nothing(here: Room) -> None:
    ana = await here.started()
    await silent(here, ana, KEPT - NOTICE)
    assert len(await here.deliver()) == 1
    for _ in range(10):
        here.clock.advance(GAP - DAY / 2)
        here.restart()
        assert await here.deliver() == []
    await days(here, here.clock.now() + NOTICE - 25 * DAY)
    assert await ana.enrollment() is None
