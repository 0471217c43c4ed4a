from __future__ import annotations

from pathlib import Path

import pytest

from core.messages.card import Audience, texts_of
from core.messages.texts import Text
from core.rules.people import Country
from core.rules.profile import SCREENS, Step
from core.rules.redflags import found, listed
from core.rules.screening import Tier, Word
from core.rules.tailoring import Condition
from tests.flows.screened import (
    EXERCISES,
    ROUTINE,
    at_lists,
    log_of,
    numbers_for,
    numbers_in,
    profile_of,
    rows_in,
    safety_of,
    told,
    unasked,
)
from tests.room import Room, Someone, say

SOME, NONE = "One or more of these", "None of these"
CONDITIONS = ROUTINE.conditions


def label(condition: Condition) -> str:
    return say(Text(id=condition.label))


async def at_picks(here: Room) -> Someone:
    ana = await at_lists(here)
    await ana.press(NONE)
    await ana.press(NONE)
    await ana.press(SOME)
    return ana


async def tick(ana: Someone, *conditions: Condition) -> None:
    """Tick them, each on its page, and end on the last page."""
    for each in CONDITIONS:
        if each in conditions:
            while label(each) not in [say(button.label) for button in ana.card.buttons]:
                await ana.press("More (2 of 2)")
            await ana.press(label(each))
    while "Next" not in [say(button.label) for button in ana.card.buttons]:
        await ana.press("More (2 of 2)")


async def test_the_three_lists_follow_one_another_with_one_tap_each(here: Room):
    ana = await at_lists(here)
    for title, step in (
        ("Safety, 1 of 3", Step.EMERGENCY),
        ("Safety, 2 of 3", Step.URGENT),
        ("Safety, 3 of 3", Step.SOON),
    ):
        assert title == say(ana.card.title or Text(id="back"))
        assert {NONE, SOME} <= {say(each.label) for each in ana.card.buttons}
        assert step not in (await profile_of(ana)).answered
        assert "Nothing on that list fits you. If this changes" in await ana.press(NONE)
        assert step in (await profile_of(ana)).answered
    ana.button("Yes, write to me daily")


async def test_each_list_says_every_sign_in_full(here: Room):
    ana = await at_lists(here)
    for names in (
        [each.question for each in listed(Tier.EMERGENCY)],
        [each.question for each in listed(Tier.URGENT)],
        [each.name for each in CONDITIONS],
    ):
        shown = [text.id for block in ana.card.blocks for text in texts_of(block)]
        assert [each for each in names if each not in shown] == []
        await ana.press(NONE)


async def test_none_of_these_three_times_is_one_line_that_holds_nothing(here: Room):
    ana = await at_lists(here)
    for _ in range(3):
        await ana.press(NONE)
    (line,) = await log_of(ana)
    assert (line.word, line.tier, line.blocked, line.kept_off, line.eased) == (
        Word.FOUND,
        Tier.NONE,
        frozenset(),
        frozenset(),
        frozenset(),
    )


async def test_a_list_can_be_answered_in_typed_words(here: Room):
    ana = await at_lists(here)
    assert "Safety, 2 of 3" in await ana.say("none of these")
    assert "Please speak to a doctor today" in await ana.say("One or more of these")


@pytest.mark.parametrize("country", [None, *Country])
async def test_an_emergency_answer_is_followed_by_what_to_do_alone(here: Room, country: Country | None):
    ana = await at_lists(here)
    await ana.prefer(country=country)
    read = await ana.press(SOME)
    assert read.splitlines()[0] == "Please get medical help now"
    assert numbers_in(read) == numbers_for(country)
    assert ana.card.urgent
    assert not any(each in read for each in (*EXERCISES, "streak", "Nothing on that list"))
    lock = (await safety_of(ana)).lock
    assert lock is not None
    assert lock.tier is Tier.EMERGENCY


async def test_an_urgent_answer_asks_to_speak_to_a_doctor_today(here: Room):
    ana = await at_lists(here)
    await ana.press(NONE)
    read = await ana.press(SOME)
    assert read.splitlines()[0] == "Please speak to a doctor today"
    for each in ("no massage", "no running", "no exercise", "No one reads these messages"):
        assert each in read
    lock = (await safety_of(ana)).lock
    assert lock is not None
    assert lock.tier is Tier.URGENT


@pytest.mark.parametrize("condition", CONDITIONS, ids=lambda each: each.id)
async def test_each_condition_has_its_consequence_and_its_advice(here: Room, condition: Condition):
    ana = await at_picks(here)
    await tick(ana, condition)
    read = await ana.press("Next")
    assert say(Text(id=condition.advice)) in read
    assert (ana.card.urgent, ana.card.health) == (False, True)
    (line,) = await log_of(ana)
    assert (line.tier, line.blocked, line.kept_off, line.eased) == (
        condition.tier,
        condition.blocked,
        condition.kept_off,
        condition.eased,
    )
    assert "e2" in (await safety_of(ana)).off
    await ana.press("Go on")
    ana.button("Yes, write to me daily")


async def test_several_ticks_are_united(here: Room):
    ana = await at_picks(here)
    two = tuple(each for each in CONDITIONS if each.id in ("pregnant", "heart"))
    await tick(ana, *two)
    read = await ana.press("Next")
    assert [say(Text(id=each.advice)) in read for each in two] == [True, True]
    both, held = found(two), await safety_of(ana)
    assert (held.off, held.eased) == (both.blocked | both.kept_off, both.eased)


async def test_a_tick_stands_before_the_label_and_goes_with_a_second_tap(here: Room):
    ana = await at_picks(here)
    first = label(CONDITIONS[0])
    await ana.press(first)
    await ana.press(f"{first} ✓")
    ana.button(first)


async def test_a_bruise_on_blood_thinners_locks_and_blocks_besides(here: Room):
    ana = await at_picks(here)
    both = tuple(each for each in CONDITIONS if each.id in ("rf21", "blood"))
    await tick(ana, *both)
    assert "Please speak to a doctor today" in await ana.press("Next")
    held = await safety_of(ana)
    assert held.lock is not None
    assert held.off >= {"e1", "e2"}
    await ana.press("A clinician told me it is OK")
    await ana.press("Yes, they said so")
    assert (await safety_of(ana)).off >= {"e1", "e2"}


async def test_who_ticks_nearly_all_reads_all_the_advice_on_two_cards(here: Room):
    ana = await at_picks(here)
    many = tuple(each for each in CONDITIONS if each.id != "rf21")
    await tick(ana, *many)
    read = await ana.press("Next")
    read += await ana.press("Read on")
    assert [each.id for each in many if say(Text(id=each.advice)) not in read] == []
    await ana.press("Go on")
    assert len(await log_of(ana)) == 1


async def test_nothing_ticked_is_none_of_these(here: Room):
    ana = await at_picks(here)
    await tick(ana)
    assert "Nothing on that list" in await ana.press("Next")
    assert [each.tier for each in await log_of(ana)] == [Tier.NONE]


async def test_a_double_tap_adds_no_line(here: Room):
    ana = await at_picks(here)
    await tick(ana, CONDITIONS[0])
    wire = ana.button("Next").action.wire
    assert await ana.press_wire(wire) == await ana.press_wire(wire)
    assert len(await log_of(ana)) == 1


async def test_nothing_is_kept_while_it_is_picked_and_never_which_it_was(here: Room, tmp_path: Path):
    ana = await at_picks(here)
    before = rows_in(tmp_path)
    await tick(ana, *CONDITIONS[3:9])
    assert rows_in(tmp_path) == before
    await ana.press("Next")
    (line,) = await log_of(ana)
    kept = repr((line, await profile_of(ana))) + "".join(rows_in(tmp_path))
    assert [each.id for each in CONDITIONS if f"'{each.id}'" in kept or each.name in kept] == []


async def test_picking_goes_on_after_a_restart(here: Room):
    ana = await at_picks(here)
    await ana.press(label(CONDITIONS[3]))
    here.restart()
    ana.coach = here.coach
    await tick(ana)
    assert say(Text(id=CONDITIONS[3].advice)) in await ana.press("Next")


async def test_start_goes_on_with_the_list_that_is_open_after_a_restart(here: Room):
    ana = await at_lists(here)
    await ana.press(NONE)
    here.restart()
    ana.coach = here.coach
    assert "Safety, 2 of 3" in await ana.say("/start")


async def test_an_old_card_of_another_list_ticks_nothing(here: Room):
    ana = await at_picks(here)
    for value in ("3.done.0000", "ffff.0.dead", "1.done", "..", "-1.0.beef", "1.99.", "x"):
        assert "Which of these fit you?" in await ana.press_wire(f"1:screen.pick::{value}")
    assert await log_of(ana) == ()


async def test_every_value_gets_an_answer_from_everybody(here: Room):
    stranger, starting, started = here.someone("eve"), await at_lists(here, "bob"), await here.started()
    for name in ("", ".emergency", ".urgent", ".soon", ".pick", ".advice", ".again", ".on"):
        for value in ("", "none", "x", "emergency", "soon", "1.0.0000", "ffffffffffffffff.done.0000"):
            for who in (stranger, starting, started):
                assert await who.press_wire(f"1:screen{name}:20200101:{value}")


async def test_a_stranger_gets_the_same_words_and_nothing_is_kept(here: Room):
    eve = here.someone("eve")
    assert "Please get medical help now" in await eve.press_wire("1:screen.emergency::some")
    assert list(eve.card.buttons) == []
    assert "Please speak to a doctor today" in await eve.press_wire("1:screen.urgent::some")
    for wire in ("1:screen.soon::some", "1:screen.emergency::none", "1:screen.again::", "1:screen.on::"):
        await eve.press_wire(wire)
    async with here.store.transaction() as tx:
        assert await tx.contact(eve.account) is None


async def test_who_was_not_asked_about_health_picks_nothing(here: Room):
    ana = await here.started()
    await unasked(ana)
    before = await log_of(ana)
    for wire in ("1:screen.soon::some", "1:screen.pick::1.done.0000", "1:screen.soon::none", "1:screen.again::"):
        assert "Which of these fit you?" not in await ana.press_wire(wire)
    assert await log_of(ana) == before


async def test_the_lists_can_be_answered_again_and_new_answers_only_add(here: Room):
    ana = await at_picks(here)
    await tick(ana, *(each for each in CONDITIONS if each.id == "skin"))
    await ana.press("Next")
    await ana.press("Go on")
    await ana.press("Yes, write to me daily")
    off = (await safety_of(ana)).off
    assert "Safety, 1 of 3" in await ana.press_wire("1:screen.again::")
    assert not (await profile_of(ana)).screened
    for _ in range(3):
        await ana.press(NONE)
    assert (await profile_of(ana)).screened
    assert (await safety_of(ana)).off == off


async def test_under_a_lock_an_answer_ends_nothing_and_can_only_be_more_urgent(here: Room):
    ana = await at_lists(here)
    await ana.press(NONE)
    await ana.press(SOME)
    for wire in ("1:screen.urgent::none", "1:screen.soon::none", "1:screen.on::", "1:screen::soon", "1:screen.again::"):
        assert "Please speak to a doctor today" in await ana.press_wire(wire)
    assert "Please get medical help now" in await ana.press_wire("1:screen.emergency::some")
    assert "Please get medical help now" in await ana.press_wire("1:screen.urgent::some")


async def test_in_a_shared_place_only_the_presser_sees_the_lists(here: Room):
    await at_lists(here)
    loud = here.someone(private=False)
    await loud.press_wire("1:screen::soon")
    assert (loud.card.audience, loud.card.health) == (Audience.PRESSER, True)


async def test_the_urgent_list_alone_can_be_open_again(here: Room):
    ana = await at_lists(here)
    profile = await profile_of(ana)
    await told(ana, profile.answering(Step.EMERGENCY).answering(Step.SOON))
    assert "Safety, 2 of 3" in await ana.say("/start")
    await ana.press(NONE)
    assert (await profile_of(ana)).answered >= SCREENS
