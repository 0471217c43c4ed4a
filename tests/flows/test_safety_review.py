"""What protects a person across several flows: pain that comes back, follow-ups, old signs, and beginning anew."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from core.errors import TryLater
from core.flows.today import look
from core.rules.profile import Profile, Step
from core.rules.screening import Line, Tier, Word
from core.rules.session import Felt, Item, Session, Since
from core.rules.streak import Status
from tests.flows.screened import ALL_BUT_LISTS, ROUTINE, at_lists, exercises_in, log_of, safety_of, told
from tests.flows.test_session import MONDAY, block, member
from tests.room import Room, Someone

DAY = timedelta(days=1)


async def test_sharp_pain_that_comes_back_in_another_exercise_is_for_soon(here: Room) -> None:
    ana = await member(here)
    await ana.press("Begin")
    await ana.press("This hurts")
    await ana.press("Sharp, numb or dizzy")
    await here.go(here.clock.now() + 2 * DAY)
    await ana.say("today")
    await ana.press("Begin")
    await ana.press("This hurts")
    await ana.press("Sharp, numb or dizzy")
    assert [each.tier for each in await log_of(ana)] == [Tier.NONE, Tier.ADAPT, Tier.SOON]


async def test_the_follow_up_of_a_block_is_not_lost_when_its_message_has_to_wait(here: Room) -> None:
    ana = await member(here)
    async with ana.kept() as (tx, me):
        await tx.note_safety(me, Line(day=MONDAY, at=here.clock.now(), tier=Tier.SOON, blocked=frozenset({"e1"})))
    for _ in range(10):
        await here.go(here.clock.now() + DAY)
        await ana.say("today")
    here.messenger.failures.append(TryLater())
    heard = await here.go(here.clock.now() + DAY)
    assert any("Some days ago I asked you" in each for each in heard), heard


async def test_who_is_locked_in_a_server_gets_the_follow_up_once_they_can_be_written_to(here: Room) -> None:
    ana = here.someone("bo", private=False)
    await ana.say("/start")
    await ana.press("I agree and I am 18 or over")
    await ana.press_wire("1:wrong.danger::")
    assert (await safety_of(ana)).lock is not None
    ana.place = replace(ana.place, private=True)
    await ana.say("today")
    heard = await here.go(here.clock.now() + 3 * DAY)
    assert sum("Were you able to get help" in each for each in heard) == 1, heard


async def strong(here: Room, level: int = 3) -> Someone:
    """Somebody who has done the stretch for three weeks, and has a level of it."""
    ana = await member(here)
    await ana.prefer(soreness=True)
    async with ana.kept() as (tx, me):
        for n in range(21):
            at = min(level, n // 7 + 1)
            items = (Item(exercise="e3", level=at, dose=ROUTINE.exercise("e3").level(at).dose),)
            done = frozenset({"e3"})
            held = Session(
                day=MONDAY + n * DAY, items=items, at=1, done=done, finished=True, felt=Felt.EASY, since=Since.BEFORE
            )
            await tx.save_session(me, held)
            await tx.check_in(me, MONDAY + n * DAY, Status.DONE, now=here.clock.now())
    here.clock.move_to(here.clock.now() + 21 * DAY)
    return ana


async def level_of(here: Room, who: Someone, exercise: str = "e3") -> int:
    enrollment = await who.enrollment()
    assert enrollment is not None
    async with who.kept() as (tx, _):
        day = await look(tx, ROUTINE, enrollment, here.clock.now().date(), now=here.clock.now())
    return day.needs.grades[exercise].level


async def test_after_a_worsening_the_dose_is_that_of_the_first_week(here: Room) -> None:
    ana = await strong(here)
    assert await level_of(here, ana) == 4
    async with ana.kept() as (tx, me):
        for n, score in enumerate((2, 2, 2, 5, 6, 6)):
            await tx.record_soreness(me, MONDAY + (n if n < 3 else n + 15) * DAY, score)
    assert await level_of(here, ana) == 1  # three days above the first week, the last one yesterday


async def test_after_a_clinicians_word_an_exercise_begins_with_the_smallest_amount(here: Room) -> None:
    ana = await strong(here)
    await block(here, ana, "e3")
    async with ana.kept() as (tx, me):
        at = here.clock.now()
        await tx.note_safety(me, Line(day=at.date(), at=at, word=Word.ALLOWED, blocked=frozenset({"e3"})))
    assert await level_of(here, ana) == 1


async def test_nothing_steps_up_the_day_after_the_person_called_a_day_sore(here: Room) -> None:
    ana = await strong(here)
    here.clock.move_to(here.clock.now() - DAY)
    await ana.say("today")
    await ana.press("A sore day")
    here.clock.move_to(here.clock.now() + DAY)
    assert await level_of(here, ana) == 3


@pytest.mark.parametrize("first", ["doctor", "danger"])
async def test_an_old_emergency_sign_ends_no_lock_for_another_sign(here: Room, first: str) -> None:
    ana = await here.started()
    for tier in (first, {"doctor": "danger", "danger": "doctor"}[first]):
        await ana.press_wire(f"1:wrong.{tier}::")
    await ana.press("It is old and was looked at")
    assert "Please speak to a doctor today" in await ana.press("Yes, it is old and was looked at")
    held = await safety_of(ana)
    assert held.lock is not None
    assert held.lock.tier is Tier.URGENT
    heard = await here.go(here.clock.now() + 5 * DAY)
    assert sum("I asked you to speak to a doctor" in each for each in heard) == 1
    await ana.say("today")
    await ana.press("A clinician told me it is OK")
    await ana.press("Yes, they said so")
    assert (await safety_of(ana)).lock is None


async def test_after_a_severe_week_no_exercise_is_offered_on_the_first_day(here: Room) -> None:
    ana = await at_lists(here)
    await told(ana, Profile(agreed=True, answered=ALL_BUT_LISTS - {Step.INTAKE}, sites=("buttock",)))
    await ana.say("/start")
    await ana.press("9")
    for _ in range(3):
        await ana.press("None of these")
    assert exercises_in(await ana.press("Yes, write to me daily")) == []
    assert exercises_in(await ana.press_wire("1:session:20260302:")) == []
    await here.go(here.clock.now() + 1.5 * DAY)
    assert exercises_in(await ana.say("today")) != []


async def test_a_withdrawn_yes_leaves_both_locks(here: Room) -> None:
    ana = await member(here)
    await ana.press_wire("1:wrong.danger::")
    await ana.press_wire("1:wrong.doctor::")
    await ana.press_wire("1:settings.health::sure")
    held = await safety_of(ana)
    assert held.lock is not None
    assert held.lock.tier is Tier.EMERGENCY
    assert held.beneath is not None
    assert held.beneath.tier is Tier.URGENT


async def test_who_stops_under_a_lock_is_sent_nothing_more(here: Room) -> None:
    ana = await member(here)
    await ana.press_wire("1:wrong.danger::")
    assert "I send nothing more" in await ana.say("/stop")
    assert await here.go(here.clock.now() + 5 * DAY) == []


@pytest.mark.parametrize(("scores", "named"), [((2, 2, 2), True), ((2, 2, 6), False)])
async def test_the_day_after_a_sore_day_names_no_milestone_of_it(
    here: Room, scores: tuple[int, ...], named: bool
) -> None:
    ana = await member(here)
    await ana.prefer(soreness=True)
    for score in scores:
        await ana.say(f"soreness {score}")
        await ana.say("rest")
        await here.go(here.clock.now() + DAY)
    heard = await here.go(here.clock.now() + 0.5 * DAY)
    assert any("3 days looked after in all" in each for each in heard) == named


async def test_who_checks_in_early_every_day_gets_the_follow_up_of_a_block_once_and_when_it_is_due(here: Room) -> None:
    ana = await member(here)
    async with ana.kept() as (tx, me):
        await tx.note_safety(me, Line(day=MONDAY, at=here.clock.now(), tier=Tier.SOON, blocked=frozenset({"e1"})))
    said: list[int] = []
    for number in range(20):
        await ana.say("done")
        heard = await here.go(here.clock.now() + DAY)
        said += [number for each in heard if "Some days ago I asked you" in each]
    assert said == [10]
