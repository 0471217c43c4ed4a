from dataclasses import replace

from core.rules.care import Event
from core.rules.profile import Profile
from tests.flows.recovering import DAY, NONE, REVIEW, TOLD, answer, at_review, lines, on
from tests.room import Room


async def test_both_weeks_are_shown_with_their_numbers_and_means(here: Room) -> None:
    ana = await at_review(here, told=replace(TOLD, intake=6))
    await answer(ana, recall="5", change="No change")
    read = await ana.press("Why?")
    assert "I compared the numbers of your first week with those of the last week before the review." in read
    assert "Mar 2 to Mar 8, where it began\n4 numbers, 5.0 on average" in read
    assert "Mar 23 to Mar 29, the last week\n4 numbers, 4.8 on average" in read
    assert "The week before the start, as you remembered it\n6 of 10" in read
    assert "The last week, as you remembered it\n5 of 10" in read
    assert "Compared with the start\nNo change" in read
    assert "Two points less is better." in read
    assert "The next review comes on Sun, Apr 26" in read
    assert "What I found" in await ana.press("Read the review")


async def test_a_recheck_is_the_next_one(here: Room) -> None:
    ana = await at_review(here, (6, 6, 6), (5, 5, 5))
    await answer(ana, change="A little better")
    assert "The next review comes on Sun, Apr 12" in await ana.say("/why review")


async def test_where_there_is_too_little_it_is_said_what_was_used(here: Room) -> None:
    ana = await at_review(here, (6,), (), told=replace(TOLD, intake=7))
    await answer(ana, recall="3", change="Much better")
    read = await ana.say("/why the review")
    assert "So I compared your own averages" in read
    assert "where it began\n1 number, too few for an average" in read
    assert "the last week\nno number" in read


async def test_a_feeling_alone_is_named_as_such(here: Room) -> None:
    ana = await at_review(here, (), ())
    await answer(ana, change="No change")
    assert "So I went by how it feels to you" in await ana.press("Why?")


async def test_whether_it_bothers_is_among_the_answers(here: Room) -> None:
    ana = await at_review(here, (1, 1, 2), (1, 1, 1))
    await answer(ana)
    await ana.press("No, it is fine")
    assert "Enough to have it checked\nNo" in await ana.press("Why?")


async def test_before_the_first_review_it_shows_what_there_is(here: Room) -> None:
    ana = await at_review(here, day=REVIEW - 10 * DAY)
    read = await ana.press_wire("1:why::review")
    assert "This is what I have so far." in read
    assert "where it began\n4 numbers" in read
    assert "the last week" not in read.split("The rule")[0]
    assert "The next review comes on Sun, Mar 29" in read


async def test_whoever_keeps_no_numbers_is_shown_none(here: Room) -> None:
    ana = await at_review(here)
    await ana.prefer(soreness=False)
    await ana.say("review")
    for each in (NONE, NONE, NONE, "No change"):
        await ana.press(each)
    assert "on average" not in await ana.press("Why?")
    assert [each.score for each in await lines(ana, Event.RECALL)] == [None]


async def test_whoever_wants_no_questions_is_told_that_nothing_is_compared(here: Room) -> None:
    ana = await at_review(here, told=Profile(agreed=False))
    read = await ana.say("/why review")
    assert "So I compare no numbers" in read
    assert "on average" not in read


async def test_after_a_week_without_numbers_or_answers_it_is_said_what_holds_for_everyone(here: Room) -> None:
    ana = await at_review(here, (), ())
    await on(here, ana, REVIEW + 8 * DAY)
    said = await ana.say("review")
    assert "If it still hurts, it is a good time to see a physiotherapist or doctor." in said
    assert "Your soreness" not in said
    assert ana.offers("I'll book one")
    assert "There were no numbers and no answers to compare." in await ana.press("Why?")
