"""Swap and "this hurts": what is offered may be done, and pain is answered before anything else."""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from core.flows import today
from core.messages.card import Card
from core.rules.forms import allowed_forms
from core.rules.profile import Profile
from core.rules.screening import Line, Tier, Word
from core.rules.session import Hurt
from tests.flows.test_session import KNOWN, MONDAY, TODAY, block, go_on, member, session, status
from tests.room import Room, Someone, content, room

ROUTINE = content().catalog.routine("glutes")
EVERY_TOOL = replace(KNOWN, equipment=("ball", "hook", "band"))


async def ruled_out(who: Someone) -> Sequence[Line]:
    """The lines of the safety log that rule an exercise out."""
    async with who.kept() as (tx, me):
        return [each for each in await tx.safety_log(me) if each.word is Word.HURT]


# --- swap


async def test_a_swap_says_how_the_body_is_in_each_alternative(here: Room) -> None:
    ana = await member(here, EVERY_TOOL)
    await ana.press("Begin")
    read = await ana.press("Swap")
    assert read.startswith("What would you like instead?\nGlute pressure (With your own hand)\nstanding")
    assert "[Leave this one out]\n[Back]\n[Something feels wrong]" in read


async def test_a_chosen_alternative_takes_the_place_from_its_first_step(here: Room) -> None:
    ana = await member(here, EVERY_TOOL)
    await ana.press("Begin")
    await ana.press("Next")
    await ana.press("Swap")
    read = await ana.press("With your own hand")
    assert read.startswith("Glute pressure (With your own hand)\nHere it is instead.\nStep 1 of")
    assert (await session(ana)).items[0].form == "e1.hand"


async def test_a_form_that_was_not_offered_is_never_taken(here: Room) -> None:
    ana = await member(here)
    await ana.press("Begin")
    place = (await session(ana)).place
    for form in ("e2", "e1", "e7", "e1.floor", "e9", "e5.seated.x", "", ":"):
        await ana.press_wire(f"1:session.swap:{TODAY}:{place}:{form}")
        assert (await session(ana)).items[0].form == "e1.fist"


async def test_an_alternative_that_was_blocked_meanwhile_is_never_taken(here: Room) -> None:
    ana = await member(here)
    await ana.press("Begin")
    await go_on(ana, 4)
    await ana.press("Swap")
    wire = ana.button("Standing").action.wire
    async with ana.kept() as (tx, me):
        now = here.clock.now()
        await tx.note_safety(me, Line(day=MONDAY, at=now, tier=Tier.ADAPT, eased=frozenset({"e3.bed"})))
    await ana.press_wire(wire)
    assert (await session(ana)).item("e3") == (await session(ana)).here
    assert "e3.standing" not in {each.form for each in (await session(ana)).items}


async def test_an_exercise_can_be_left_out_and_the_last_one_ends_the_session(here: Room) -> None:
    ana = await member(here)
    await ana.press("Begin")
    await go_on(ana, 4)
    for left in (4, 3, 2):
        await ana.press("Swap")
        assert "All right, I left it out." in await ana.press("Leave this one out")
        assert len((await session(ana)).items) == left
    await ana.press("Swap")
    assert "Mon, Mar 2: Done" in await ana.press("Leave this one out")


async def test_whoever_leaves_everything_out_has_noted_nothing(here: Room) -> None:
    ana = await member(here)
    await ana.press("Two minutes")
    await ana.press("Swap")
    assert "Nothing is noted yet" in await ana.press("Leave this one out")
    assert await status(ana) is None
    assert "Step 1 of" in await ana.press("Go on")  # the whole plan, for nothing is left of the short one


async def test_two_minutes_stay_short_after_a_swap(here: Room) -> None:
    ana = await member(here)
    await ana.press("Two minutes")
    await ana.press("Swap")
    await ana.press_wire(next(each.action.wire for each in ana.card.buttons))
    (only,) = (await session(ana)).items
    assert only.dose.sets == 1


async def test_on_a_sore_day_a_swap_offers_nothing_but_gentle_forms(here: Room) -> None:
    ana = await member(here)
    await ana.press("A sore day")
    await ana.press("Go on")
    assert "I have nothing else that fits you here" in await ana.press("Swap")


# --- this hurts


async def test_effort_brings_an_easier_form_and_is_kept(here: Room) -> None:
    ana = await member(here, EVERY_TOOL)
    await ana.press("Begin")
    await ana.press("This hurts")
    read = await ana.press("Strong effort or stretch")
    assert "Here is an easier form of it" in read
    kept = await session(ana)
    assert (kept.items[0].form, kept.hurt) == ("e1.hand", (("e1", Hurt.EFFORT),))
    assert not await ruled_out(ana)


async def test_effort_in_the_easier_form_too_leaves_it_out(here: Room) -> None:
    ana = await member(here, EVERY_TOOL)
    await ana.press("Begin")
    await ana.press("This hurts")
    await ana.press("Strong effort or stretch")
    await ana.press("This hurts")
    assert "so I left it out" in await ana.press("Strong effort or stretch")
    assert (await session(ana)).item("e1") is None


async def test_what_was_too_much_is_not_offered_again_in_a_harder_form(here: Room) -> None:
    ana = await member(here, EVERY_TOOL)
    await ana.press("Begin")
    await ana.press("This hurts")
    await ana.press("Strong effort or stretch")
    await ana.press("Swap")
    offered = {each.action.value.partition(":")[2] for each in ana.card.buttons}
    assert not offered & {"e1", "e1.fist", "e1.firm"}


async def test_sharp_pain_is_answered_with_what_to_do_and_rules_the_exercise_out(here: Room) -> None:
    ana = await member(here)
    await ana.press("Begin")
    await ana.press("This hurts")
    read = await ana.press("Sharp, numb or dizzy")
    assert read.startswith("Please stop for today")
    assert ana.card.urgent
    assert "I also leave this exercise out from now on: Glute pressure." in read
    (line,) = await ruled_out(ana)
    assert (line.tier, line.blocked) == (Tier.ADAPT, {"e1"})
    assert (await session(ana)).hurt == (("e1", Hurt.SHARP),)
    assert "No exercises today" in await ana.say("today")
    await here.go(here.clock.now() + timedelta(days=1))
    assert "Glute pressure" not in await ana.say("today")


async def test_a_double_tap_on_sharp_shows_the_advice_again_and_notes_it_once(here: Room) -> None:
    ana = await member(here)
    await ana.press("Begin")
    await ana.press("This hurts")
    wire = ana.button("Sharp, numb or dizzy").action.wire
    assert await ana.press_wire(wire) == await ana.press_wire(wire)
    assert len(await ruled_out(ana)) == 1


async def test_sharp_pain_is_heard_from_an_old_card_about_its_own_exercise(here: Room) -> None:
    ana, tablet = await member(here), here.someone()
    await ana.press("Begin")
    await ana.press("This hurts")
    await tablet.say("today")
    await tablet.press("Go on")
    await go_on(tablet, 4)
    assert (await ana.press("Sharp, numb or dizzy")).startswith("Please stop for today")
    assert [each.blocked for each in await ruled_out(ana)] == [{"e1"}]
    assert (await session(ana)).at == 1


async def test_sharp_pain_that_comes_back_after_a_clinicians_word_is_for_soon(here: Room) -> None:
    ana = await member(here)
    await ana.press("Begin")
    await ana.press("This hurts")
    wire = ana.button("Sharp, numb or dizzy").action.wire
    await ana.press_wire(wire)
    async with ana.kept() as (tx, me):
        allowed = Line(day=MONDAY, at=here.clock.now(), word=Word.ALLOWED, blocked=frozenset({"e1"}))
        await tx.note_safety(me, allowed)
    await ana.press_wire(wire)
    assert [each.tier for each in await ruled_out(ana)] == [Tier.ADAPT, Tier.SOON]


async def test_without_a_yes_to_health_questions_pain_still_rules_out_and_nothing_else_is_kept(here: Room) -> None:
    ana = await member(here, replace(KNOWN, agreed=False))
    await ana.press("Begin")
    await ana.press("This hurts")
    await ana.press("Strong effort or stretch")
    await ana.press("This hurts")
    await ana.press("Sharp, numb or dizzy")
    assert (await session(ana)).hurt == ()
    assert [each.blocked for each in await ruled_out(ana)] == [{"e4"}]


async def test_in_doubt_one_is_told_to_choose_sharp(here: Room) -> None:
    ana = await member(here)
    await ana.press("Begin")
    assert "If you are not sure, choose the first." in await ana.press("This hurts")
    assert ana.card.rows[0][0].action.value.endswith(":sharp")


# --- whatever is pressed

PROFILES = some.builds(
    Profile,
    agreed=some.just(True),
    answered=some.just(KNOWN.answered),
    sites=some.lists(some.sampled_from([each.id for each in ROUTINE.sites])).map(tuple),
    equipment=some.sampled_from([(), ("ball",), ("ball", "hook", "band")]),
    opened=some.sampled_from([frozenset(), frozenset({"e2", "e8"})]),
)
PRESSES = some.one_of(some.integers(0, 6), some.integers(0, 200))  # the newest cards more often
STEPS = some.lists(some.one_of(PRESSES, PRESSES, PRESSES, some.sampled_from(["e1", "e3", "e4", "e6"])), max_size=20)


@settings(max_examples=25, deadline=None)
@given(PROFILES, STEPS)
def test_no_walk_leads_to_an_exercise_that_is_not_allowed(told: Profile, steps: list[int | str]) -> None:
    asyncio.run(_walk(told, steps))


async def _walk(told: Profile, steps: list[int | str]) -> None:
    """Press any button of any card of the session so far; between them exercises are ruled out."""
    with tempfile.TemporaryDirectory() as folder:
        async with room(Path(folder)) as here:
            ana = await member(here, told)
            wires = [f"1:session:{TODAY}:"]
            for step in steps:
                if isinstance(step, str):
                    await block(here, ana, step)
                else:
                    await ana.press_wire(wires[-1 - step % len(wires)])
                    wires += _wires(ana.card)
                    await _lawful(here, ana)


def _wires(card: Card) -> list[str]:
    names = ("1:session", "1:exercise")
    return [each.action.wire for each in card.buttons if each.action.wire.startswith(names)]


async def _forms(here: Room, who: Someone) -> frozenset[str]:
    """Everything this person may do at all."""
    enrollment = await who.enrollment()
    assert enrollment is not None
    async with who.kept() as (tx, _):
        day = await today.look(tx, ROUTINE, enrollment, MONDAY, now=here.clock.now())
    return allowed_forms(ROUTINE, day.needs)


async def _lawful(here: Room, who: Someone) -> None:
    """The step on the card is one of the session, and of what may be done."""
    async with who.kept() as (tx, me):
        kept = await tx.session(me, MONDAY)
    allowed = await _forms(here, who)
    for action in (each.action for each in who.card.buttons):
        place, _, choice = action.value.partition(":")
        if action.name == "session.next":
            assert place.split(".", 2)[2] in allowed
            assert kept is not None
            assert place == kept.only(allowed).place
        if action.name == "session.swap":
            assert choice in {"", "out", *allowed}


@pytest.mark.parametrize("exercise", [each.id for each in ROUTINE.exercises])
async def test_every_exercise_can_be_shown_swapped_and_stopped(here: Room, exercise: str) -> None:
    """Each form's card fits both platforms; `read` measures them."""
    ana = await member(here, EVERY_TOOL)
    await ana.press("Begin")
    begun = await session(ana)
    of = ROUTINE.exercise(exercise)
    for form in (None, *(each.id for each in of.variants)):
        for level in of.levels:
            one = replace(begun.items[0], exercise=exercise, variant=form, level=level.number, dose=level.dose)
            async with ana.kept() as (tx, me):
                await tx.save_profile(me, replace(EVERY_TOOL, opened=frozenset({exercise})))
                await tx.save_session(me, replace(begun, items=(one,)))
            await ana.press_wire(f"1:session:{TODAY}:")
            if any(each.label.id == "session-swap" for each in ana.card.buttons):
                await ana.press("Swap")
