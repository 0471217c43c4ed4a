"""How a session ends: as the check-in of its day, and with two questions for those who agreed to them."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from core.rules.session import Felt, Since
from core.rules.streak import Status
from tests.flows.test_session import KNOWN, MONDAY, TODAY, block, go_on, member, session, status, walk
from tests.room import Room


async def test_there_is_one_session_a_day(here: Room) -> None:
    ana = await member(here)
    begin, tiny = ana.button("Begin").action.wire, ana.button("Two minutes").action.wire
    await walk(ana)
    for wire in (begin, tiny):
        said = await ana.press_wire(wire)
        assert "Noted for this day: Done." in said
        assert "[Next]" not in said


async def test_a_second_finish_reads_the_same(here: Room) -> None:
    ana = await member(here)
    await ana.press("Begin")
    while any(each.label.id == "session-next" for each in ana.card.buttons):
        await ana.press("Next")
    wire = ana.button("Finish").action.wire
    assert await ana.press_wire(wire) == await ana.press_wire(wire)


async def test_finishing_early_counts_as_partly_once_an_exercise_is_done(here: Room) -> None:
    ana = await member(here)
    await ana.press("Begin")
    await go_on(ana, 4)
    assert "Mon, Mar 2: Partly" in await ana.press("Finish early")
    assert (await session(ana)).done == {"e1"}


async def test_finishing_before_the_first_exercise_notes_nothing_and_leads_back(here: Room) -> None:
    ana = await member(here)
    await ana.press("Begin")
    await ana.press("Next")
    said = await ana.press("Finish early")
    assert "Nothing is noted yet" in said
    assert await status(ana) is None
    assert "[Rest]" in said
    assert "Step 2 of" in await ana.press("Go on")


async def test_a_session_never_lowers_a_day_that_is_done(here: Room) -> None:
    ana = await member(here)
    await ana.press("Begin")
    await go_on(ana, 4)
    async with ana.kept() as (tx, me):  # as a version before the guided session noted it
        await tx.check_in(me, MONDAY, Status.DONE, now=here.clock.now())
    assert "Mon, Mar 2: Done" in await ana.press("Finish early")
    assert await status(ana) == "done"


async def test_finishing_after_one_tap_said_it_all_shows_what_was_noted(here: Room) -> None:
    ana = await member(here)
    await ana.press("Begin")
    early = ana.button("Finish early").action.wire
    await ana.say("done")
    assert "Mon, Mar 2: Done" in await ana.press_wire(early)


async def test_the_session_of_a_day_that_just_ended_can_still_be_finished(here: Room) -> None:
    ana = await member(here)
    await ana.press("Begin")
    await go_on(ana, 4)
    early = ana.button("Finish early").action.wire
    await here.go(here.clock.now() + timedelta(days=1))
    assert "Mon, Mar 2: Partly" in await ana.press_wire(early)


async def test_two_minutes_hold_one_exercise_and_count_as_partly(here: Room) -> None:
    ana = await member(here)
    said = await ana.press("Two minutes")
    assert "Step 1 of 2" in said
    assert "Walk about" not in said
    await ana.press("Next")
    assert "Mon, Mar 2: Partly" in await ana.press("Finish")


async def test_two_minutes_do_not_replace_a_session_under_way(here: Room) -> None:
    ana = await member(here)
    tiny = ana.button("Two minutes").action.wire
    await ana.press("Begin")
    await ana.press("Next")
    assert "Step 2 of" in await ana.press_wire(tiny)
    assert not (await session(ana)).tiny


async def test_when_all_that_was_left_is_blocked_the_session_can_be_finished(here: Room) -> None:
    ana = await member(here)
    await ana.press("Begin")
    await go_on(ana, 4)
    await block(here, ana, "e3", "e4", "e5", "e6", "e7", "e8")
    await ana.say("today")
    assert "That is all for today" in await ana.press("Go on")
    assert "Mon, Mar 2: Done" in await ana.press("Finish")


async def test_how_it_felt_is_asked_after_a_session_and_kept(here: Room) -> None:
    ana = await member(here)
    said = (await walk(ana))[-1]
    assert "How sore was it at its worst" in said
    assert "next time lighter" in await ana.press("Above 5")
    assert (await session(ana)).felt is Felt.MUCH
    assert ana.card.health


async def test_how_it_felt_is_not_asked_of_those_who_said_no(here: Room) -> None:
    ana = await member(here, replace(KNOWN, agreed=False))
    assert "How sore was it" not in (await walk(ana))[-1]
    await ana.press_wire(f"1:session.felt:{TODAY}:much")
    assert (await session(ana)).felt is None


async def test_how_it_has_been_since_is_asked_the_day_after(here: Room) -> None:
    ana = await member(here)
    await walk(ana)
    await ana.press_wire(f"1:session.since:{TODAY}:clearly")
    assert (await session(ana)).since is None  # the day is not over
    await here.go(here.clock.now() + timedelta(days=1))
    assert "How sore has it been since your last session?" in await ana.say("today")
    said = await ana.press("A little more")
    assert "Noted: a little more sore since then" in said
    assert "Your stretches for Tue, Mar 3" in said
    assert "How has it been" not in said
    assert (await session(ana)).since is Since.LITTLE
