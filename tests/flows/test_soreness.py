from datetime import timedelta

import pytest

from core.flows.consent import forget_numbers, keeps_numbers
from core.messages.card import Audience
from core.rules.days import LocalDay
from core.rules.profile import ASKED, Profile
from tests.room import Room, Someone, read

DAY = timedelta(days=1)
QUESTION = "Average soreness in the last 24 hours? 0 = none, 10 = worst imaginable"
CONSENT = "May I ask how sore you are?"
MONDAY = LocalDay(2026, 3, 2)


async def agreed(here: Room) -> Someone:
    """Somebody who is asked after their first check-in, as they agreed to in Start."""
    ana = await here.started()
    await ana.press("Done")
    await ana.press("0 to 3")  # how the session felt
    return ana


async def unasked(here: Room) -> Someone:
    """Somebody of before: they were never asked about their health."""
    ana = await here.started()
    await ana.prefer(soreness=None)
    async with ana.kept() as (tx, person):
        await tx.save_profile(person, Profile())
    return ana


async def scores(who: Someone) -> dict[LocalDay, int]:
    async with who.kept() as (tx, person):
        return dict(await tx.soreness(person))


async def test_the_question_stands_below_the_check_in_of_somebody_who_agreed_in_start(here: Room) -> None:
    ana = await agreed(here)
    assert QUESTION in read(ana.card)
    assert CONSENT not in read(ana.card)
    assert ana.card.scale is not None
    assert ana.card.scale.action.day == MONDAY
    said = await ana.press("4")
    assert "Soreness noted: 4 of 10." in said
    assert await scores(ana) == {MONDAY: 4}


async def test_before_a_typed_number_counts_the_person_is_asked_whether_it_may_be_kept(here: Room) -> None:
    ana = await unasked(here)
    said = await ana.say("soreness 4")
    for part in ("whether it gets better", "one number a day, encrypted", "whoever runs me", "in /settings"):
        assert part in said
    assert CONSENT in said
    assert QUESTION not in said
    assert await scores(ana) == {}
    assert QUESTION in await ana.press("Yes, ask me")
    await ana.press("4")
    assert await scores(ana) == {MONDAY: 4}


async def test_a_no_changes_nothing_else_and_is_not_asked_again(here: Room) -> None:
    ana = await unasked(here)
    await ana.say("soreness 4")
    assert "I keep no numbers" in await ana.press("No, do not ask")
    for _ in range(3):
        noted = await ana.say("done")
        assert CONSENT not in noted
        assert QUESTION not in noted
        await here.go(here.clock.now() + DAY)
    assert "Check-in streak: 3 days" in noted


async def test_somebody_of_before_is_asked_nothing_about_their_health_below_a_check_in(here: Room) -> None:
    ana = await unasked(here)
    assert "[Make the plan yours]" in await ana.say("today")
    noted = await ana.say("done")
    assert CONSENT not in noted
    assert QUESTION not in noted


async def test_a_no_on_an_old_card_asks_before_it_takes_the_numbers_back(here: Room) -> None:
    ana = await agreed(here)
    await ana.press("4")
    assert "You said yes before" in await ana.press_wire("1:soreness.consent:20260302:no")
    assert ana.button("Stop and delete them").action.name == "settings.soreness"
    assert await scores(ana) == {MONDAY: 4}


async def test_the_question_comes_daily_in_the_first_week_then_every_other_day_then_daily_up_to_the_review(
    here: Room,
) -> None:
    ana = await agreed(here)
    asked = [1]
    for number in range(2, 31):
        await here.go(here.clock.now() + DAY)
        await ana.say("done")
        if QUESTION in await ana.press("0 to 3"):
            asked.append(number)
    assert asked == [*range(1, 8), *range(9, 22, 2), *range(22, 29), 30]


async def test_the_question_says_what_none_the_middle_and_the_worst_mean(here: Room) -> None:
    ana = await agreed(here)
    said = await ana.say("done")
    assert QUESTION in said
    assert "A 5 is in the middle" in said


async def test_zero_is_a_score(here: Room) -> None:
    ana = await agreed(here)
    assert "Soreness noted: 0 of 10." in await ana.press("0")
    assert await scores(ana) == {MONDAY: 0}
    assert QUESTION not in await ana.say("done")


async def test_leaving_it_out_keeps_no_number(here: Room) -> None:
    ana = await agreed(here)
    assert "no number for this day" in await ana.press("Leave it out")
    assert await scores(ana) == {}


async def test_leaving_it_out_on_an_old_card_keeps_the_number_that_was_given(here: Room) -> None:
    ana = await agreed(here)
    skip = ana.button("Leave it out").action.wire
    await ana.press("3")
    assert "Already noted: soreness 3" in await ana.press_wire(skip)
    assert await scores(ana) == {MONDAY: 3}


async def test_a_second_tap_says_that_it_is_noted_and_how_to_change_it(here: Room) -> None:
    ana = await agreed(here)
    four, five = ana.button("4").action.wire, ana.button("5").action.wire
    await ana.press_wire(four)
    assert "Already noted: soreness 4 of 10" in await ana.press_wire(four)
    assert QUESTION in await ana.press("Change the number")
    assert "Soreness noted: 5 of 10" in await ana.press_wire(five)
    assert await scores(ana) == {MONDAY: 5}


async def test_every_number_below_severe_is_answered_in_the_same_words(here: Room) -> None:
    ana = await agreed(here)
    for score in range(8):
        noted = (await ana.say(f"soreness {score}")).splitlines()[1]
        assert noted == f"Soreness noted: {score} of 10."


async def test_a_number_can_be_taken_away(here: Room) -> None:
    ana = await agreed(here)
    await ana.press("6")
    await ana.press("Change the number")
    assert "is deleted" in await ana.press("Delete the number")
    assert await scores(ana) == {}


async def test_yesterday_takes_a_number_and_the_day_before_does_not(here: Room) -> None:
    ana = await agreed(here)
    old = ana.button("4").action.wire
    await here.go(here.clock.now() + DAY)
    await ana.press_wire("1:checkin.ask:20260302:")
    assert "Average soreness on Mon, Mar 2?" in await ana.press("Soreness")
    await ana.press("2")
    assert await scores(ana) == {MONDAY: 2}
    await here.go(here.clock.now() + DAY)
    assert "for today and yesterday" in await ana.press_wire(old)
    assert await scores(ana) == {MONDAY: 2}
    assert "[Soreness]" not in await ana.press_wire("1:checkin.ask:20260302:")


async def test_a_day_before_the_first_or_to_come_takes_no_number(here: Room) -> None:
    ana = await agreed(here)
    for day in ("20260301", "20260303"):
        assert "Nothing was changed" in await ana.press_wire(f"1:soreness:{day}:4")
    assert await scores(ana) == {}


async def test_changing_a_day_offers_soreness_only_after_a_yes(here: Room) -> None:
    ana = await unasked(here)
    await ana.press_wire("1:checkin:20260302:done")
    assert "[Soreness]" not in await ana.press("Change")


@pytest.mark.parametrize(
    "typed", ["soreness 4", "pain 4", "Pain 4/10", "soreness: 4.", "/soreness 4", "PAIN=4 out of 10", "pain 4.0"]
)
async def test_a_number_can_be_typed(here: Room, typed: str) -> None:
    ana = await agreed(here)
    assert "Soreness noted: 4 of 10." in await ana.say(typed)


@pytest.mark.parametrize("typed", ["soreness 11", "pain -1", "pain 4.5", "pain 999999999", "soreness 4,5/10"])
async def test_a_number_off_the_scale_is_answered_kindly_with_the_scale(here: Room, typed: str) -> None:
    ana = await agreed(here)
    assert "a whole number from 0 to 10" in await ana.say(typed)
    assert ana.card.scale is not None
    assert await scores(ana) == {}


@pytest.mark.parametrize(
    "typed", ["pain in my leg", "soreness", "pain 4 5", "pain ٤", "pain " + "9" * 3000, "pain 4/5"]
)
async def test_other_words_about_pain_get_help(here: Room, typed: str) -> None:
    ana = await agreed(here)
    assert "stop stretching and see a professional" in await ana.say(typed)


@pytest.mark.parametrize(
    "wire", ["1:soreness:20260302:11", "1:soreness:20260302:", "1:soreness::4", "1:soreness.ask::"]
)
async def test_a_damaged_button_shows_today(here: Room, wire: str) -> None:
    ana = await agreed(here)
    assert "Your stretches" in await ana.press_wire(wire)


@pytest.mark.parametrize("wire", ["soreness:20260302:4", "soreness.ask:20260302:", "soreness.consent:20260302:yes"])
async def test_a_stranger_gets_the_way_to_start(here: Room, wire: str) -> None:
    assert "[Start]" in await here.someone("nobody").press_wire(f"1:{wire}")


async def test_in_a_shared_place_only_the_presser_sees_a_number(here: Room) -> None:
    ana = await agreed(here)
    loud = here.someone("ana", private=False)
    await loud.say("soreness 4")
    assert (loud.card.audience, loud.card.health) == (Audience.PRESSER, True)
    await ana.say("done")
    assert ana.card.health
    await ana.press_wire("1:soreness.ask:20260302:")
    assert "Soreness noted: 4" in read(ana.card)
    assert ana.card.health


@pytest.mark.parametrize("score", ["8", "9", "10"])
async def test_a_severe_number_is_answered_with_what_to_do_and_nothing_of_streaks(here: Room, score: str) -> None:
    ana = await agreed(here)
    said = await ana.press(score)
    assert "Do no more exercises today" in said
    assert "streak" not in said
    assert "looked after" not in said
    assert await scores(ana) == {MONDAY: int(score)}
    assert "Hip-flexor" not in await ana.say("today")
    await ana.say("soreness 2")  # a slip of the finger can be put right
    assert await scores(ana) == {MONDAY: 2}


async def test_a_severe_number_is_answered_with_advice_even_where_it_is_not_kept(here: Room) -> None:
    ana = await unasked(here)
    assert "Do no more exercises today" in await ana.say("pain 9/10")
    assert "Do no more exercises today" in await ana.say("pain 8.5")
    assert await scores(ana) == {}
    assert "Do no more exercises today" in await here.someone("nobody").say("pain 10")


async def test_no_milestone_and_no_streak_on_a_day_of_severe_soreness(here: Room) -> None:
    ana = await agreed(here)
    for _ in range(2):
        await ana.say("done")
        await here.go(here.clock.now() + DAY)
    await ana.say("soreness 9")
    said = await ana.say("rest")
    assert "Rest is part of the routine" in said
    assert "in all" not in said
    assert "streak" not in said.casefold()


async def test_somebody_who_has_stopped_reads_no_streak_beside_a_severe_number_either(here: Room) -> None:
    ana = await agreed(here)
    await ana.say("stop")
    await ana.say("soreness 9")
    assert "streak" not in (await ana.say("done")).casefold()


async def test_a_pause_moves_the_review_week(here: Room) -> None:
    ana = await agreed(here)
    async with ana.kept() as (tx, person):
        await tx.pause(person, MONDAY + 9 * DAY, MONDAY + 19 * DAY)
    await here.go(here.clock.now() + 21 * DAY)  # day 22, and the review is on day 39
    assert QUESTION not in await ana.say("done")


async def test_whoever_wants_no_numbers_kept_leaves_none_of_start_either(here: Room) -> None:
    ana = await here.started()
    async with ana.kept() as (tx, person):
        await tx.save_profile(person, Profile(agreed=True, answered=frozenset(ASKED), intake=6))
        assert await keeps_numbers(tx, person)
        assert await forget_numbers(tx, person) == 1
        assert (await tx.profile(person)).intake is None
        assert not await keeps_numbers(tx, person)
