import asyncio
from datetime import timedelta

import pytest

from core.messages.card import Audience
from tests.room import Room

DAY = timedelta(days=1)


async def test_after_five_rests_a_pause_more_pain_and_nothing_are_one_tap_away(here: Room) -> None:
    ana = await here.started()
    read = await here.live(ana, "RRRRR")
    assert "You have rested 5 days in a row" in read
    assert "Check-in streak: 5 days" in read
    assert ana.button("Pause").action.name == "pause"
    assert ana.button("It hurts more").action.name == "wrong"
    assert ana.button("I am fine").action.name == "today"


async def test_the_caring_question_comes_every_fifth_rest_and_not_in_between(here: Room) -> None:
    ana = await here.started()
    asked = ["in a row" in await here.live(ana, "R") for _ in range(11)]
    assert [number for number, each in enumerate(asked, start=1) if each] == [5, 10]


async def test_it_hurts_more_leads_to_the_advice(here: Room) -> None:
    ana = await here.started()
    await here.live(ana, "RRRRR")
    assert "Do no more exercises today" in await ana.press("It hurts more")


async def test_a_milestone_is_told_on_its_day_only(here: Room) -> None:
    ana = await here.started()
    told = ["in all" in await here.live(ana, "D") for _ in range(8)]
    assert [number for number, each in enumerate(told, start=1) if each] == [3, 7]


async def test_a_milestone_is_still_there_after_a_double_tap(here: Room) -> None:
    ana = await here.started()
    await here.live(ana, "DD")
    assert "3 days looked after in all" in await ana.say("done")
    assert "3 days looked after in all" in await ana.say("done")


async def test_coming_back_after_three_missed_days_is_welcomed(here: Room) -> None:
    ana = await here.started()
    assert "Good to see you again" in await here.live(ana, "DNNND")


async def test_telling_of_a_missed_day_later_welcomes_nobody_twice(here: Room) -> None:
    ana = await here.started()
    await here.live(ana, "DNNNN")
    assert "Good to see you again" in await ana.say("done")
    assert "Good to see you again" not in await ana.press_wire("1:checkin:20260306:skipped")


@pytest.mark.parametrize("letters", ["DNND", "D", "DDD", "DNNNS"])
async def test_otherwise_nobody_is_welcomed_back(here: Room, letters: str) -> None:
    ana = await here.started()
    assert "Good to see you again" not in await here.live(ana, letters)


async def test_presses_at_the_same_moment_leave_one_check_in(here: Room) -> None:
    ana, again = await here.started(), here.someone()
    wires = ("1:checkin:20260302:done", "1:checkin:20260302:done", "1:checkin:20260302:rest")
    await asyncio.gather(*(who.press_wire(wire) for who in (ana, again) for wire in wires))
    assert "Days looked after in all\n1 day" in await ana.say("progress")


async def test_an_old_card_sets_its_own_day_never_today(here: Room) -> None:
    ana = await here.started()
    old = ana.button("Done").action.wire
    await here.go(here.clock.now() + DAY)
    assert "Mon, Mar 2: Done" in await ana.press_wire(old)
    assert "Noted for this day" not in await ana.say("today")


async def test_the_last_word_on_a_day_wins(here: Room) -> None:
    ana = await here.started()
    for typed in ("done", "skipped", "rest", "partly"):
        await ana.say(typed)
    assert "Noted for this day: Partly." in await ana.say("today")


async def test_in_a_shared_place_only_the_presser_sees_what_was_noted(here: Room) -> None:
    await here.started()
    loud = here.someone(private=False)
    assert "Mon, Mar 2: Done" in await loud.say("done")
    assert loud.card.audience is Audience.PRESSER


@pytest.mark.parametrize("typed", ["done " * 500, "DONE\u202e", "done;--", "‮done", "\x00", "done done"])
async def test_hostile_text_gets_a_kind_answer(here: Room, typed: str) -> None:
    ana = await here.started()
    assert "I did not understand" in await ana.say(typed)
