from dataclasses import replace

import pytest

from core.rules.care import Event
from core.rules.findings import Advice
from core.rules.profile import Function, Profile
from core.rules.screening import Tier
from tests.flows.recovering import (
    DAY,
    LEFT_OUT,
    NONE,
    REVIEW,
    TOLD,
    WIRE,
    answer,
    at_review,
    care_of,
    choices,
    lines,
    on,
)
from tests.flows.screened import safety_of
from tests.room import Room, read, say

SEE = "It is a good time to see a physiotherapist or doctor."


async def test_the_review_asks_three_lists_then_three_questions_and_says_what_it_found(here: Room) -> None:
    ana = await at_review(here)
    assert "Question 1 of 6\nIs any of these new or getting worse?" in await ana.say("review")
    assert "Question 2 of 6" in await ana.press(NONE)
    assert "Question 3 of 6" in await ana.press(NONE)
    assert "Question 4 of 6\nAverage soreness in the last 24 hours?" in await ana.press(NONE)
    assert "Question 5 of 6\nAverage soreness over the last 7 days?" in await ana.press("5")
    assert "Question 6 of 6\nCompared with when you started" in await ana.press("5")
    found = await ana.press("No change")
    assert "It has been 4 weeks." in found
    assert "Your soreness is about the same: it went from 5.0 to 4.8" in found
    assert SEE in found
    for label in ("I'll book one", "Already seeing someone", "Not now", "It is actually better", "A summary to show"):
        assert ana.offers(label)
    assert not ana.offers("Try the 5-minute plan for 14 days")
    assert ana.card.health


async def test_each_answer_is_kept_at_once_and_of_the_lists_only_that_they_were_answered(here: Room) -> None:
    ana = await at_review(here)
    await answer(ana, soreness="5", recall="4", change="A little better")
    kept = [(each.event, each.about, each.score, each.choice) for each in await care_of(ana)]
    assert kept == [
        (Event.SCREENED, REVIEW, None, ""),
        (Event.RECALL, REVIEW, 4, ""),
        (Event.CHANGE, REVIEW, 3, ""),
        (Event.ADVISED, REVIEW, None, Advice.ADVISE.value),
    ]
    async with ana.kept() as (tx, person):
        assert await tx.soreness_of(person, REVIEW) == 5


@pytest.mark.parametrize(
    ("base", "last", "change", "said"),
    [
        ((6, 6, 7), (4, 4, 4), LEFT_OUT, ("6.3 to 4.0", "clearly less", "Carry on as you do")),
        ((3, 3, 3), (0, 0, 0), "Very much better", ("3.0 to 0.0", "Little or nothing", "Carry on as you do")),
        ((6, 6, 6), (5, 5, 5), "A little better", ("6.0 to 5.0", "a little less", "two more weeks")),
        ((5, 5, 5), (5, 5, 5), "Much better", ("5.0 to 5.0", "How it feels to you counts")),
        ((4, 4, 4), (5, 5, 5), "Much better", ("more than at the start", SEE)),
        ((9, 9, 9), (7, 7, 7), "Much better", ("clearly less", "The last week was very sore", SEE)),
        ((6, 6, 6), (4, 4, 4), "A little worse", ("clearly less", SEE)),
        ((1, 1, 2), (1, 1, 1), LEFT_OUT, ("1.3 to 1.0", "Does it still bother you enough")),
        ((), (), "No change", (SEE,)),
        ((), (), "A little better", ("two more weeks",)),
    ],
)
async def test_what_is_found_is_said_in_words_and_figures(
    here: Room, base: tuple[int, ...], last: tuple[int, ...], change: str, said: tuple[str, ...]
) -> None:
    ana = await at_review(here, base, last)
    found = await answer(ana, change=change)
    for each in said:
        assert each in found
    assert ("Your soreness" in found) == bool(base)
    assert "%" not in found
    assert "fail" not in found


async def test_two_averages_are_compared_where_there_are_too_few_numbers(here: Room) -> None:
    ana = await at_review(here, (6,), (), told=replace(TOLD, intake=7))
    assert "from 7.0 to 3.0" in await answer(ana, recall="3", change="Much better")


async def test_without_any_answer_nothing_is_found_and_it_can_be_answered_after_all(here: Room) -> None:
    ana = await at_review(here, (), ())
    assert "I cannot tell whether it has helped" in await answer(ana)
    assert await lines(ana, Event.ADVISED) == []
    await ana.press("Answer after all")
    assert SEE in await ana.press("No change")


async def test_a_late_answer_can_only_add_caution(here: Room) -> None:
    ana = await at_review(here, (6, 6, 6), (4, 4, 4))
    assert "Carry on as you do" in await answer(ana)
    await on(here, ana, REVIEW + 3 * DAY)
    assert SEE in await ana.press_wire(f"1:review.change:{WIRE}:6")
    assert SEE in await ana.press_wire(f"1:review.change:{WIRE}:1")
    assert await choices(ana, Event.ADVISED) == ["continue", "advise"]


async def test_whether_it_bothers_decides_where_little_soreness_stays(here: Room) -> None:
    ana = await at_review(here, (1, 1, 2), (1, 1, 1))
    await answer(ana)
    assert "Carry on as you do" in await ana.press("No, it is fine")
    assert SEE in await ana.press_wire(f"1:review.bother:{WIRE}:yes")
    assert await choices(ana, Event.BOTHER) == ["no", "yes"]


async def test_whether_it_bothers_can_be_typed(here: Room) -> None:
    ana = await at_review(here, (1, 1, 2), (1, 1, 1))
    await answer(ana)
    assert "Does it still bother you" in await ana.say("maybe")
    assert SEE in await ana.say("yes")


async def test_few_days_change_the_words_and_offer_the_short_plan_without_blame(here: Room) -> None:
    ana = await at_review(here, done=3)
    found = await answer(ana, change="No change")
    assert "That is common: about half of all people" in found
    assert "My advice is the same." in found
    assert ana.offers("Try the 5-minute plan for 14 days")


async def test_whoever_was_seen_is_asked_to_share_the_summary(here: Room) -> None:
    ana = await at_review(here)
    await answer(ana, change="No change")
    await ana.press_wire("1:advice.seeing::")
    assert "Please share this summary with them" in await ana.say("review")


async def test_whoever_was_seen_and_is_worse_is_asked_to_tell_them(here: Room) -> None:
    ana = await at_review(here, (4, 4, 4), (5, 5, 5))
    await answer(ana)
    await ana.press_wire("1:advice.seeing::")
    assert "tell them that it is not settling" in await ana.say("review")


async def test_own_activities_can_be_rated_again_where_there_are_some(here: Room) -> None:
    told = replace(TOLD, functions=(Function(name="stairs", score=4),))
    ana = await at_review(here, told=told)
    await answer(ana)
    assert "Climbing stairs: 4" in await ana.press("Rate your own activities again")


async def test_whoever_keeps_no_numbers_is_asked_for_none(here: Room) -> None:
    ana = await at_review(here, (), ())
    await ana.prefer(soreness=False)
    assert "Question 1 of 4" in await ana.say("review")
    for _ in range(3):
        await ana.press(NONE)
    assert "Question 4 of 4\nCompared with when you started" in read(ana.card)
    assert SEE in await ana.press("No change")


async def test_whoever_wants_no_questions_hears_what_holds_for_everyone(here: Room) -> None:
    ana = await at_review(here, told=Profile(agreed=False))
    said = await ana.say("review")
    assert "If it still hurts, it is a good time to see a physiotherapist or doctor." in said
    assert [say(each.label) for each in ana.card.buttons] == ["Today", "Something feels wrong"]
    await ana.press_wire(f"1:review.change:{WIRE}:4")
    await ana.press_wire(f"1:review.bother:{WIRE}:yes")
    assert [each.event for each in await care_of(ana)] == [Event.ADVISED]


async def test_before_the_first_review_it_is_said_when_it_comes(here: Room) -> None:
    ana = await at_review(here, day=REVIEW - DAY)
    assert "The next review comes on Sun, Mar 29" in await ana.say("review")
    assert await care_of(ana) == []


# --- signs of danger


@pytest.mark.parametrize(("before", "tier"), [(0, Tier.EMERGENCY), (1, Tier.URGENT)])
async def test_a_sign_on_a_list_locks_and_ends_the_questions(here: Room, before: int, tier: Tier) -> None:
    ana = await at_review(here)
    await ana.say("review")
    for _ in range(before):
        await ana.press(NONE)
    await ana.press("One or more of these")
    lock = (await safety_of(ana)).lock
    assert lock is not None
    assert lock.tier is tier
    assert "Question" not in await ana.say("review")
    assert await lines(ana, Event.SCREENED) == []


async def test_a_sign_counts_on_an_old_card_too(here: Room) -> None:
    ana = await at_review(here)
    await on(here, ana, REVIEW + 20 * DAY)
    await ana.press_wire(f"1:review.list:{WIRE}:emergency.some")
    assert (await safety_of(ana)).lock is not None


async def test_the_third_list_is_picked_and_leaves_the_profile_as_it_is(here: Room) -> None:
    ana = await at_review(here)
    await ana.say("review")
    await ana.press(NONE)
    await ana.press(NONE)
    await ana.press("One or more of these")
    await ana.press(next(say(each.label) for each in ana.card.buttons))
    while not ana.offers("Next"):
        await ana.press(next(say(each.label) for each in ana.card.buttons if say(each.label).startswith("More")))
    assert "I do not keep what you pressed" in await ana.press("Next")
    assert (await safety_of(ana)).off
    assert "Question 4 of 6" in await ana.press("Look back with me")
    async with ana.kept() as (tx, person):
        assert (await tx.profile(person)).screened


@pytest.mark.parametrize("part", ["soreness", "recall"])
async def test_a_severe_number_is_answered_with_what_to_do_and_the_review_goes_on_from_there(
    here: Room, part: str
) -> None:
    ana = await at_review(here)
    await ana.say("review")
    for _ in range(3):
        await ana.press(NONE)
    if part == "recall":
        await ana.press(LEFT_OUT)
    assert "Please stop for today" in await ana.press("9")
    assert ana.card.urgent
    left = {"soreness": "Question 5 of 6", "recall": "Question 6 of 6"}
    assert left[part] in await ana.press("Look back with me")


async def test_a_severe_number_on_an_old_card_is_answered_with_what_to_do(here: Room) -> None:
    ana = await at_review(here)
    await on(here, ana, REVIEW + 20 * DAY)
    assert "Please stop for today" in await ana.press_wire(f"1:review.recall:{WIRE}:9")
    assert await lines(ana, Event.RECALL) == []


async def test_numbers_that_rise_are_answered_as_below_a_check_in(here: Room) -> None:
    ana = await at_review(here, (3, 3, 3), (6, 6))
    await ana.say("review")
    for _ in range(3):
        await ana.press(NONE)
    assert "Please stop for today" in await ana.press("6")
    assert [(each.choice, each.trigger) for each in await lines(ana, Event.ADVISED)] == [("advise", "worsening")]
    assert "Question 5 of 6" in await ana.press("Look back with me")
