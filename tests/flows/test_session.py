"""The guided session: one step after the other, whatever is pressed twice, late or elsewhere."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from core.messages.card import When, texts_of
from core.rules.profile import ASKED, Profile
from core.rules.screening import Line, Tier
from core.rules.session import Session
from tests.room import Room, Someone, read

MONDAY = date(2026, 3, 2)
TODAY = "20260302"
FIVE = ("Glute pressure", "Hip-flexor stretch", "Figure-4 stretch", "Clamshell", "Glute bridge")


KNOWN = Profile(agreed=True, answered=frozenset(ASKED), sites=("buttock",), activities=("desk",))


async def member(here: Room, told: Profile = KNOWN) -> Someone:
    """Somebody who answered everything, looking at today."""
    ana = await here.started()
    async with ana.kept() as (tx, me):
        await tx.save_profile(me, told)
    await ana.say("today")
    return ana


async def session(who: Someone) -> Session:
    """The session of Monday, as it is kept."""
    async with who.kept() as (tx, me):
        found = await tx.session(me, MONDAY)
    assert found is not None
    return found


async def status(who: Someone) -> str | None:
    async with who.kept() as (tx, me):
        return next((each.value for each in (await tx.check_ins(me)).values()), None)


async def walk(who: Someone) -> list[str]:
    """Press Next until Finish; the cards on the way, and the one after."""
    heard = [await who.press("Begin")]
    while any(each.label.id == "session-next" for each in who.card.buttons):
        heard.append(await who.press("Next"))
    return [*heard, await who.press("Finish")]


async def go_on(who: Someone, steps: int) -> str:
    """Press Next so often; the first exercise has four steps."""
    for _ in range(steps):
        await who.press("Next")
    return read(who.card)


async def test_a_session_goes_through_every_set_of_every_side_and_becomes_the_check_in(here: Room) -> None:
    ana = await member(here)
    heard = await walk(ana)
    steps = heard[:-1]
    assert [f"Step {n} of {len(steps)}" in said for n, said in enumerate(steps, start=1)] == [True] * len(steps)
    assert [each for each in FIVE if any(said.startswith(each) for said in steps)] == list(FIVE)
    assert "Mon, Mar 2: Done" in heard[-1]
    assert (await session(ana)).finished
    assert await status(ana) == "done"


async def test_a_step_says_the_set_the_side_and_how_much(here: Room) -> None:
    ana = await member(here)
    first = await ana.press("Begin")
    assert "3 tender spots, 5 seconds each\nSide\none side first, your better one. Press “Next”" in first
    assert "to change sides\nSet\n1 of 2" in first
    assert "Rest your knuckles" in first
    second = await ana.press("Next")
    assert "the other side, the sorer one\nSet\n1 of 2" in second
    assert "Rest your knuckles" not in second
    assert "[Back]" not in first
    assert "[Back]" in second


async def test_every_step_says_when_to_stop_and_offers_something_feels_wrong(here: Room) -> None:
    ana = await member(here, replace(KNOWN, sites=("buttock", "outer_hip", "low_back")))
    for said in (await walk(ana))[:-1]:
        assert "Stop at once if it is sharp" in said
        assert {"[This hurts]", "[Something feels wrong]", "[Swap]", "[How]", "[Finish early]"} <= set(said.split("\n"))


async def test_what_a_sore_place_needs_care_for_stands_on_the_step(here: Room) -> None:
    ana = await member(here, replace(KNOWN, sites=("sit_bone",)))
    await ana.press("Begin")
    assert "glutes-site-sit_bone-e1" in {each.id for block in ana.card.blocks for each in texts_of(block)}
    assert ana.card.health


async def test_a_long_hold_is_told_in_words_and_counted_down_with_time_to_get_ready(here: Room) -> None:
    ana = await member(here)
    await ana.press("Begin")
    assert not [each for each in ana.card.blocks if isinstance(each, When)]  # five seconds
    said = await go_on(ana, 4)
    (left,) = [each for each in ana.card.blocks if isinstance(each, When)]
    assert "hold for 20 seconds" in said
    assert "Let go, with 20 seconds to get ready" in said  # how it is done is read first
    assert left.left_s == 40
    assert timedelta(seconds=39) < left.at - here.clock.now() <= timedelta(seconds=40)
    assert "Let go, with 5 seconds to get ready" in await ana.press("Next")


async def test_each_spot_of_a_long_pressure_has_its_own_end(here: Room) -> None:
    ana = await member(here)
    await ana.press("Begin")
    kept = await session(ana)
    first, *others = kept.items
    async with ana.kept() as (tx, me):
        longer = replace(first.dose, hold_s=15, sets=1)
        await tx.save_session(me, replace(kept, items=(replace(first, dose=longer, level=2), *others)))
    await ana.say("today")
    await ana.press("Go on")
    assert [each.left_s for each in ana.card.blocks if isinstance(each, When)] == [35, 55, 75]


async def test_a_double_tap_goes_one_step(here: Room) -> None:
    ana = await member(here)
    await ana.press("Begin")
    wire = ana.button("Next").action.wire
    assert "Step 2 of" in await ana.press_wire(wire)
    assert "Step 2 of" in await ana.press_wire(wire)


async def test_two_devices_walk_one_session(here: Room) -> None:
    ana, tablet = await member(here), here.someone()
    await ana.press("Begin")
    await tablet.say("today")
    assert "Step 1 of" in await tablet.press("Go on")
    await ana.press("Next")
    assert "Step 2 of" in await tablet.press("Next")
    assert "Step 3 of" in await tablet.press("Next")
    assert "Step 3 of" in await ana.press("Back")


async def test_a_button_for_an_exercise_that_was_swapped_elsewhere_counts_for_nothing(here: Room) -> None:
    ana, tablet = await member(here), here.someone()
    await ana.press("Begin")
    await tablet.say("today")
    await tablet.press("Go on")
    await ana.press("Swap")
    await ana.press("With your own hand")
    assert "Step 1 of" in await tablet.press("Next")


async def test_back_leads_to_the_step_before_and_undoes_an_exercise(here: Room) -> None:
    ana = await member(here)
    await ana.press("Begin")
    await go_on(ana, 4)
    assert (await session(ana)).done == {"e1"}
    assert "Step 4 of" in await ana.press("Back")
    assert not (await session(ana)).done


async def test_a_restart_in_the_middle_changes_nothing(here: Room) -> None:
    ana = await member(here)
    await ana.press("Begin")
    await ana.press("Next")
    here.restart()
    ana.coach = here.coach
    assert "Step 3 of" in await ana.press("Next")
    await ana.say("today")
    assert "Step 3 of" in await ana.press("Go on")


async def test_yesterdays_buttons_show_today(here: Room) -> None:
    ana = await member(here)
    begin = ana.button("Begin").action.wire
    await ana.press("Begin")
    old = ana.button("Next").action.wire
    await here.go(here.clock.now() + timedelta(days=1))
    for wire in (begin, old):
        assert "Your stretches for Tue, Mar 3" in await ana.press_wire(wire)
    assert (await session(ana)).step == 0


@pytest.mark.parametrize(
    "wire",
    [
        *(f"1:session.{name}::{value}" for name in ("next", "swap", "hurts", "felt", "finish") for value in ("", "x")),
        *(f"1:session.{name}:{TODAY}:9.9.e9:e9" for name in ("next", "back", "swap", "hurts", "tiny", "gentle")),
        f"1:session:{TODAY}:sharp",
        f"1:session.hurts:{TODAY}:::sharp",
        f"1:session.felt:{TODAY}:easy",
        f"1:session.since:{TODAY}:clearly",
        "1:session:20270101:",
    ],
)
async def test_what_no_card_offers_is_answered_with_a_card(here: Room, wire: str) -> None:
    ana = await member(here)
    assert await ana.press_wire(wire)
    await ana.say("today")
    assert await here.someone("stranger").press_wire(wire)


async def test_without_an_answered_screen_the_session_is_the_starter(here: Room) -> None:
    ana = await member(here, replace(KNOWN, agreed=False))
    await ana.press("Begin")
    forms = {each.form for each in (await session(ana)).items}
    assert forms == {"e3.standing", "e4.standing", "e6.squeeze"}


async def test_with_every_tool_the_session_uses_them(here: Room) -> None:
    ana = await member(here, replace(KNOWN, equipment=("ball", "hook", "band")))
    assert "Stand side-on to a wall" in await ana.press("Begin")
    assert (await session(ana)).items[0].form == "e1"


async def test_nothing_is_begun_on_a_day_that_feels_wrong(here: Room) -> None:
    ana = await member(here)
    begin = ana.button("Begin").action.wire
    await ana.press("Begin")
    on = ana.button("Next").action.wire
    await ana.press("Something feels wrong")
    for wire in (begin, on, begin.replace("session:", "session.tiny:"), begin.replace("session:", "session.gentle:")):
        assert "No exercises today" in await ana.press_wire(wire)
    assert (await session(ana)).step == 0


async def test_an_exercise_that_is_blocked_in_the_middle_is_left_out(here: Room) -> None:
    ana = await member(here)
    await ana.press("Begin")
    await go_on(ana, 5)
    wire = ana.button("Next").action.wire
    await block(here, ana, "e3", "e4")
    heard = [await ana.press_wire(wire)]
    while any(each.label.id == "session-next" for each in ana.card.buttons):
        heard.append(await ana.press("Next"))
    seen = [name for name in FIVE if any(each.startswith(name) for each in heard)]
    assert seen == ["Figure-4 stretch", "Glute bridge"]
    assert "Mon, Mar 2: Done" in await ana.press("Finish")


async def test_back_never_leads_to_an_exercise_that_was_blocked_since(here: Room) -> None:
    ana = await member(here)
    await ana.press("Begin")
    await go_on(ana, 4)
    back = ana.button("Back").action.wire
    await block(here, ana, "e1")
    said = await ana.press_wire(back)
    assert said.startswith("Hip-flexor stretch")
    assert "[Back]" not in said


async def block(here: Room, who: Someone, *exercises: str) -> None:
    async with who.kept() as (tx, me):
        now = here.clock.now()
        await tx.note_safety(me, Line(day=now.date(), at=now, tier=Tier.ADAPT, blocked=frozenset(exercises)))


async def test_a_sore_day_shows_the_gentle_plan_and_keeps_it(here: Room) -> None:
    ana = await member(here)
    said = await ana.press("A sore day")
    assert "Clamshell" not in said
    kept = await session(ana)
    assert (kept.gentle, [each.form for each in kept.items]) == (True, ["e6.squeeze"])
    assert "Walk about" not in await ana.press("Go on")


async def test_a_sore_day_without_a_gentle_form_is_a_day_to_rest_and_no_way_to_a_doctor(here: Room) -> None:
    ana = await member(here)
    await block(here, ana, "e6")
    await ana.say("today")
    said = await ana.press("A sore day")
    assert "today is a gentle day" in said
    assert "a short, easy walk" in said
    assert "there is no exercise that I can offer you" not in said
    assert "there is no exercise that I can offer you" not in await ana.press("Why?")


async def test_a_day_that_turns_out_sore_in_the_middle_goes_on_gently(here: Room) -> None:
    ana = await member(here)
    sore = ana.button("A sore day").action.wire
    await ana.press("Begin")
    await go_on(ana, 4)
    on = ana.button("Next").action.wire
    await ana.press_wire(sore)
    assert (await ana.press_wire(on)).startswith("Glute bridge")
    kept = await session(ana)
    assert [each.form for each in kept.items] == ["e1.fist", "e6.squeeze"]
    assert kept.done == {"e1"}


async def test_a_soreness_that_stands_out_makes_the_rest_of_the_session_gentle(here: Room) -> None:
    ana = await member(here)
    await ana.press("Begin")
    await go_on(ana, 4)
    await ana.prefer(soreness=True)
    async with ana.kept() as (tx, me):
        for back, score in enumerate((6, 1, 1)):
            await tx.record_soreness(me, MONDAY - timedelta(days=back), score)
    assert (await ana.press("Next")).startswith("Glute bridge")
    assert (await session(ana)).gentle


async def test_a_stale_step_leaves_the_advice_on_the_screen(here: Room) -> None:
    ana = await here.started()
    await ana.press("Begin")
    step = ana.button("Next").action.wire
    await ana.press("Something feels wrong")
    assert "No exercises today" in await ana.press_wire(step)
    assert ana.reply is not None
    assert not ana.reply.replaces
