from __future__ import annotations

from dataclasses import replace

import pytest

from core.messages.texts import Text
from core.rules.screening import Line, Tier, Word
from core.rules.tailoring import Condition
from tests.flows.screened import ROUTINE, exercises_in, log_of, profile_of, safety_of, told, unasked
from tests.room import Room, Someone, say

SURE = "A clinician told me this one is OK"


def name(exercise_id: str) -> str:
    return say(Text(id=ROUTINE.exercise(exercise_id).words.name))


async def found(here: Room, *conditions: str) -> Someone:
    """Somebody who began, and to whom these conditions apply."""
    ana = await here.started()
    for each in conditions:
        condition = ROUTINE.condition(each)
        assert condition is not None
        async with ana.kept() as (tx, person):
            day = here.clock.now().date()
            line = Line(
                day=day,
                at=here.clock.now(),
                tier=condition.tier,
                blocked=condition.blocked,
                kept_off=condition.kept_off,
                eased=condition.eased,
            )
            await tx.note_safety(person, line)
    return ana


async def left(ana: Someone) -> str:
    return await ana.press_wire("1:left::")


def offered(ana: Someone) -> list[str]:
    return [each.action.value for each in ana.card.buttons if each.action.name == "left.allow"]


async def test_nothing_left_out_is_said_so(here: Room):
    ana = await here.started()
    assert "I leave nothing out" in await left(ana)
    assert offered(ana) == []


@pytest.mark.parametrize("condition", ROUTINE.conditions, ids=lambda each: each.id)
async def test_for_each_condition_the_exercises_are_named_and_the_condition_is_not(here: Room, condition: Condition):
    ana = await found(here, condition.id)
    read = await left(ana)
    eased = {each.partition(".")[0] for each in condition.eased}
    assert set(exercises_in(read)) == {name(each) for each in condition.blocked | condition.kept_off | eased}
    assert say(Text(id=condition.label)) not in read
    assert ana.card.health


async def test_a_clinicians_word_said_twice_brings_one_exercise_back(here: Room):
    ana = await found(here, "rf19")
    await left(ana)
    await ana.press(name("e5"))
    assert "e5" in (await safety_of(ana)).off
    await ana.press("Back")
    await ana.press(name("e5"))
    await ana.press(SURE)
    assert (await safety_of(ana)).off == {"e1", "e2", "e7"}
    assert (await log_of(ana))[-1].word is Word.ALLOWED


async def test_what_stays_off_is_named_and_cannot_be_allowed(here: Room):
    ana = await found(here, "hip_replacement")
    read = await left(ana)
    assert "These stay off" in read
    assert {each.partition(".")[0] for each in offered(ana)} == {"e1", "e3", "e4", "e6", "e7"}
    for exercise_id in ("e2", "e5", "e8"):
        await ana.press_wire(f"1:left.allow::{exercise_id}.off.sure")
        assert exercise_id in (await safety_of(ana)).off


async def test_the_usual_form_of_an_eased_exercise_can_be_allowed(here: Room):
    ana = await found(here, "pregnant")
    before = (await safety_of(ana)).eased
    await left(ana)
    assert "e5.eased" in offered(ana)
    await ana.press(name("e5"))
    await ana.press(SURE)
    held = await safety_of(ana)
    assert held.eased == before - {"e5.seated"}
    assert held.off == {"e2", "e8"}


async def test_what_is_off_and_eased_is_first_allowed_and_then_eased(here: Room):
    ana = await found(here, "heart")
    await left(ana)
    await ana.press(name("e6"))
    await ana.press(SURE)
    held = await safety_of(ana)
    assert "e6" not in held.off
    assert "e6.no_hold" in held.eased
    await left(ana)
    assert "e6.eased" in offered(ana)


async def test_a_double_tap_on_the_second_word_ends_no_more_than_it_says(here: Room):
    ana = await found(here, "heart")
    for _ in range(2):
        await ana.press_wire("1:left.allow::e6.off.sure")
    assert "e6.no_hold" in (await safety_of(ana)).eased
    assert [each.word for each in await log_of(ana)].count(Word.ALLOWED) == 1


async def test_an_exercise_that_a_clinician_allowed_comes_back_into_the_plan_of_the_day(here: Room):
    ana = await found(here, "clot")
    assert exercises_in(await ana.say("today")) == []
    for exercise_id in ("e3", "e5"):
        await ana.press_wire(f"1:left.allow::{exercise_id}.off.sure")
    read = await ana.say("today")
    assert set(exercises_in(read)) <= {name("e3"), name("e5")}
    assert exercises_in(read)


async def test_what_is_off_because_of_where_it_hurts_is_named_apart(here: Room):
    ana = await here.started()
    await told(ana, replace(await profile_of(ana), sites=("groin",)))
    read = await left(ana)
    assert "Off because of where it hurts" in read
    assert offered(ana) == []


async def test_the_lists_can_be_answered_again_from_here(here: Room):
    ana = await found(here, "rf19")
    off = (await safety_of(ana)).off
    await left(ana)
    assert "Safety, 1 of 3" in await ana.press("Answer the lists again")
    for _ in range(3):
        await ana.press("None of these")
    assert (await safety_of(ana)).off == off


async def test_who_was_not_asked_about_health_is_not_asked_here(here: Room):
    ana = await here.started()
    await unasked(ana)
    await left(ana)
    assert "Answer the lists again" not in [say(each.label) for each in ana.card.buttons]


async def test_it_is_reached_from_where_something_feels_wrong(here: Room):
    ana = await here.started()
    await ana.say("/symptoms")
    assert "I leave nothing out" in await ana.press("What I leave out")


@pytest.mark.parametrize(
    "value", ["", "x", "e1", "e1.off", "e1.off.sure", "e9.off.sure", "e1.eased.sure", ".sure", "sure"]
)
async def test_every_value_gets_an_answer_and_allows_nothing_that_is_not_blocked(here: Room, value: str):
    eve, ana = here.someone("eve"), await here.started()
    for name in ("left", "left.allow"):
        for who in (eve, ana):
            assert await who.press_wire(f"1:{name}:20200101:{value}")
    assert Word.ALLOWED not in [each.word for each in await log_of(ana)]


async def test_under_a_lock_it_says_what_to_do(here: Room):
    ana = await found(here, "rf19")
    async with ana.kept() as (tx, person):
        await tx.note_safety(person, Line(day=here.clock.now().date(), at=here.clock.now(), tier=Tier.EMERGENCY))
    assert "Please get medical help now" in await left(ana)
    assert "Please get medical help now" in await ana.press_wire("1:left.allow::e1.off.sure")
    assert "e1" in (await safety_of(ana)).off


async def test_it_is_the_same_after_a_restart(here: Room):
    ana = await found(here, "rf19")
    before = await left(ana)
    here.restart()
    ana.coach = here.coach
    assert await left(ana) == before


async def test_a_slip_on_the_third_list_is_taken_back_by_a_second_word_and_the_lists_come_again(here: Room):
    ana = await found(here, "hip_replacement")
    await left(ana)
    assert "ask all three lists again" in await ana.press("I ticked something by mistake")
    assert (await safety_of(ana)).off
    assert "Safety, 1 of 3" in await ana.press("Yes, ask me the lists again")
    assert not (await safety_of(ana)).off
    assert set(exercises_in(await ana.say("today"))) <= {name("e3"), name("e4"), name("e6")}


async def test_nothing_is_taken_back_where_the_lists_left_nothing_out(here: Room):
    ana = await here.started()
    await left(ana)
    assert not ana.offers("I ticked something by mistake")
    await ana.press_wire("1:left.mistake::sure")
    assert [each.word for each in await log_of(ana)].count(Word.RETRACTED) == 0
