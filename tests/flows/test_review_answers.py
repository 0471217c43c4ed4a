"""The questions of a review as people answer them: back and forth, typed, twice, late, on old cards."""

from pathlib import Path

import pytest

from core.rules.care import Event
from tests.flows.recovering import (
    DAY,
    LEFT_OUT,
    NONE,
    REVIEW,
    WIRE,
    answer,
    at_review,
    care_of,
    lines,
    on,
)
from tests.flows.screened import rows_in, safety_of
from tests.room import Room, Someone, read


async def at_numbers(here: Room) -> Someone:
    """Somebody who has answered the three lists."""
    ana = await at_review(here)
    await ana.say("review")
    for _ in range(3):
        await ana.press(NONE)
    return ana


async def test_every_question_can_be_left_out_and_left_backwards(here: Room) -> None:
    ana = await at_review(here)
    await ana.say("review")
    for number in range(2, 7):
        assert f"Question {number} of 6" in await ana.press(LEFT_OUT)
    for number in range(5, 0, -1):
        assert f"Question {number} of 6" in await ana.press("Back")
    assert "Your stretches for" in await ana.press("Today")


async def test_an_answer_is_changed_by_going_back(here: Room) -> None:
    ana = await at_numbers(here)
    await ana.press(LEFT_OUT)
    await ana.press("6")
    await ana.press("Back")
    assert "Question 6 of 6" in await ana.press("4")
    assert [each.score for each in await lines(ana, Event.RECALL)] == [6, 4]


async def test_the_answers_can_be_typed(here: Room) -> None:
    ana = await at_review(here)
    await ana.say("/review")
    assert "Question 2 of 6" in await ana.say("none of these")
    assert "Question 3 of 6" in await ana.say("Leave it out")
    assert "Question 4 of 6" in await ana.say("none of these")
    assert "Question 5 of 6" in await ana.say("5")
    assert "Question 4 of 6" in await ana.say("back")
    assert "Question 5 of 6" in await ana.say("leave it out")
    assert "Question 6 of 6" in await ana.say("four")
    assert "What I found" in await ana.say("a little worse")
    assert [(each.event, each.score) for each in await care_of(ana)][1:3] == [(Event.RECALL, 4), (Event.CHANGE, 5)]


async def test_a_sign_can_be_typed(here: Room) -> None:
    ana = await at_review(here)
    await ana.say("review")
    await ana.say("one or more of these")
    assert (await safety_of(ana)).lock is not None


@pytest.mark.parametrize("typed", ["11", "-1", "4.5", "so so", "1:review.change::1", "<b>7</b>", "7" * 400, "\u202e7"])
async def test_what_is_no_answer_is_asked_again_and_nothing_of_it_is_kept(here: Room, typed: str) -> None:
    ana = await at_numbers(here)
    await ana.press(LEFT_OUT)
    before = await care_of(ana)
    assert "Question 5 of 6" in await ana.say(typed)
    assert await care_of(ana) == before
    await ana.press("5")
    before = await care_of(ana)
    assert "Question 6 of 6" in await ana.say(typed)
    assert await care_of(ana) == before


async def test_a_whole_sentence_gets_help_and_the_question_waits_on(here: Room) -> None:
    ana = await at_numbers(here)
    await ana.press(LEFT_OUT)
    assert "I did not understand that" in await ana.say("it was so so, but who knows")
    assert "Question 6 of 6" in await ana.say("5")


async def test_a_double_tap_notes_an_answer_once(here: Room) -> None:
    ana = await at_review(here)
    await ana.say("review")
    for label in (NONE, NONE, NONE, "5", "5", "No change"):
        wire = ana.button(label).action.wire
        first = await ana.press_wire(wire)
        assert await ana.press_wire(wire) == first
    kept = [each.event for each in await care_of(ana)]
    assert kept == [Event.SCREENED, Event.RECALL, Event.CHANGE, Event.ADVISED]


async def test_a_question_left_out_twice_is_noted_once(here: Room) -> None:
    ana = await at_numbers(here)
    await ana.press(LEFT_OUT)
    for _ in range(2):
        await ana.press_wire(f"1:review.recall:{WIRE}:skip")
    assert len(await lines(ana, Event.RECALL)) == 1


async def test_a_restart_in_the_middle_loses_nothing(here: Room) -> None:
    ana = await at_numbers(here)
    await ana.press("5")
    here.restart()
    ana.coach = here.coach
    assert "Question 6 of 6" in await ana.say("4")
    here.restart()
    ana.coach = here.coach
    assert "Question 6 of 6" in await ana.say("review")
    assert "What I found" in await ana.press("No change")


async def test_the_card_of_an_earlier_review_changes_nothing(here: Room) -> None:
    ana = await at_review(here)
    await answer(ana, change="No change")
    await on(here, ana, REVIEW + 28 * DAY)
    before = await care_of(ana)
    for value in ("list:{}:soon.none", "recall:{}:2", "change:{}:1", "soreness:{}:1"):
        assert "Question 1 of 6" in await ana.press_wire("1:review." + value.format(WIRE))
    assert await care_of(ana) == before


async def test_once_the_week_after_is_over_the_answers_stand(here: Room) -> None:
    ana = await at_review(here)
    await answer(ana, change="No change")
    await on(here, ana, REVIEW + 8 * DAY)
    assert "What I found" in await ana.press_wire(f"1:review.change:{WIRE}:1")
    assert [each.score for each in await lines(ana, Event.CHANGE)] == [4]


async def test_after_the_day_itself_the_last_day_is_not_asked_about(here: Room) -> None:
    ana = await at_review(here)
    await on(here, ana, REVIEW + DAY)
    assert "Question 1 of 5" in await ana.say("review")
    for _ in range(3):
        await ana.press(NONE)
    assert "Question 4 of 5\nAverage soreness over the last 7 days?" in read(ana.card)
    assert "Question 4 of 5" in await ana.press_wire(f"1:review.soreness:{WIRE}:5")


@pytest.mark.parametrize(
    "wire",
    [
        "1:review:{}:none",
        "1:review:{}:nothing",
        "1:review.list:{}:",
        "1:review.list:{}:soon",
        "1:review.list:{}:nothing.none",
        "1:review.pick::zz",
        "1:review.read::zz",
        "1:review.recall:{}:99",
        "1:review.recall:{}:-1",
        "1:review.change:{}:0",
        "1:review.change:{}:8",
        "1:review.bother:{}:maybe",
        "1:review.bother::yes",
        "1:review.life:{}:maybe",
        "1:review.intake:{}:3",
    ],
)
async def test_a_wire_that_means_nothing_keeps_nothing(here: Room, wire: str) -> None:
    ana = await at_review(here)
    await ana.press_wire(wire.format(WIRE))
    assert await care_of(ana) == []


async def test_somebody_who_stopped_or_never_began_is_shown_the_way_to_start(here: Room) -> None:
    stranger = here.someone("eve")
    for wire in ("review::", "review.recall::3", "review.pick::", "review.read::", "review.life::yes"):
        await stranger.press_wire(f"1:{wire}")
        assert stranger.offers("Start")


async def test_nothing_that_was_answered_can_be_read_in_the_database(here: Room, tmp_path: Path) -> None:
    ana = await at_review(here)
    await answer(ana, recall="4", change="A little worse")
    written = "\n".join(row for row in rows_in(tmp_path) if "care_entry" in row)
    assert written
    for word in ("recall", "change", "advise", "screened"):
        assert word not in written.replace("care_entry", "")


async def test_what_carries_on_says_when_the_next_look_is(here: Room) -> None:
    ana = await at_review(here, (6, 6, 6), (3, 3, 3))
    assert "I look again on Sun, Apr 26." in await answer(ana, change="Much better")


async def test_after_a_recheck_the_next_look_is_that_of_the_month(here: Room) -> None:
    ana = await at_review(here, (6, 6, 6), (5, 5, 5))
    await answer(ana, change="A little better")
    recheck = REVIEW + 14 * DAY
    async with ana.kept() as (tx, person):
        for number in range(1, 6):
            await tx.record_soreness(person, recheck - number * DAY, 3)
    await on(here, ana, recheck)
    assert "I look again on Sun, Apr 26." in await answer(ana, change="Much better")
