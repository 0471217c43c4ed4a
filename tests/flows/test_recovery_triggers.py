"""Scores that do not wait for the month (coaching.md §1.5)."""

from collections.abc import Mapping

import pytest

from core.messages.action import Action
from core.rules.care import Entry, Event, Origin
from core.rules.days import LocalDay
from core.rules.people import Rhythm
from core.rules.screening import Line, Tier, Word
from tests.flows.recovering import DAY, FIRST, REVIEW, answer, at_review, choices, lines, note, on
from tests.room import Room, Someone, read


async def scored(here: Room, day: LocalDay, scores: Mapping[int, int]) -> Someone:
    """Somebody at noon of a day, with the scores of the days of these numbers."""
    ana = await here.started()
    async with ana.kept() as (tx, person):
        for number, score in scores.items():
            await tx.record_soreness(person, FIRST + (number - 1) * DAY, score)
    await on(here, ana, day)
    return ana


def nth(number: int) -> LocalDay:
    return FIRST + (number - 1) * DAY


SEVERE = {1: 3, 2: 8, 4: 8}
WORSE = {1: 3, 2: 3, 3: 3, 8: 5, 9: 5}
FLARES = {1: 2, 2: 2, 3: 6, 4: 2, 5: 2, 6: 2, 7: 6, 8: 2, 9: 2, 10: 2}


@pytest.mark.parametrize(
    ("scores", "day", "said", "reason", "trigger"),
    [
        (SEVERE, 6, 8, "8 or more on three days within a week", "severe_week"),
        (WORSE, 10, 5, "well above where you began", "worsening"),
    ],
)
async def test_clear_advice_comes_with_its_reason_below_the_red_flags_and_is_noted_once(
    here: Room, scores: Mapping[int, int], day: int, said: int, reason: str, trigger: str
) -> None:
    ana = await scored(here, nth(day), scores)
    for _ in range(2):
        shown = await ana.say(f"pain {said}")
        assert reason in shown
        assert "[One of the first list]" in shown
        assert "[Read my advice]" in shown
        assert ana.card.urgent
    assert [(each.choice, each.trigger, each.by_message) for each in await lines(ana, Event.ADVISED)] == [
        ("advise", trigger, False)
    ]


async def test_the_advice_is_found_on_todays_card_until_it_is_answered(here: Room) -> None:
    ana = await scored(here, nth(10), WORSE)
    await ana.say("pain 5")
    await ana.press("Neither")
    assert "[Read my advice]" in await ana.say("today")
    assert "No exercises today" in read(ana.card)
    await ana.press("Read my advice")
    await ana.press("Not now")
    assert "[Read my advice]" not in await ana.say("today")


async def test_in_the_two_weeks_after_it_is_not_advised_again(here: Room) -> None:
    ana = await scored(here, nth(10), WORSE)
    await ana.say("pain 5")
    await here.go(here.clock.now() + DAY)
    await ana.say("pain 6")
    assert await choices(ana, Event.ADVISED) == ["advise"]


async def test_one_severe_score_asks_about_red_flags_and_advises_nothing_else(here: Room) -> None:
    ana = await scored(here, nth(2), {1: 3})
    shown = await ana.say("pain 8")
    assert "Please stop for today" in shown
    assert "[Read my advice]" not in shown
    assert await lines(ana, Event.ADVISED) == []


async def test_a_third_flare_within_two_weeks_suggests_a_look_in_a_line(here: Room) -> None:
    ana = await scored(here, nth(11), FLARES)
    for _ in range(2):
        assert "consider seeing a physiotherapist or doctor" in await ana.say("pain 6")
    assert "Please stop" not in read(ana.card)
    assert await choices(ana, Event.ADVISED) == ["suggest"]


async def test_a_score_that_was_corrected_downward_makes_the_day_an_ordinary_one_again(here: Room) -> None:
    ana = await scored(here, nth(11), FLARES)
    await ana.say("pain 6")
    assert "more sore than usual" in await ana.say("today")
    await ana.say("pain 2")
    assert "more sore than usual" not in await ana.say("today")


async def relapsed(here: Room) -> Someone:
    """Somebody who was well at the review, and sore again two weeks later."""
    ana = await at_review(here, (6, 6, 6), (2, 2, 2))
    await answer(ana, soreness="2", change="Much better")
    async with ana.kept() as (tx, person):
        for number in range(10, 14):
            await tx.record_soreness(person, REVIEW + number * DAY, 5)
    await on(here, ana, REVIEW + 14 * DAY)
    return ana


async def test_a_relapse_asks_about_red_flags_and_begins_anew(here: Room) -> None:
    ana = await relapsed(here)
    for _ in range(2):
        shown = await ana.say("pain 5")
        assert "your last week is clearly more sore again" in shown
        assert "[One of the first list]" in shown
        assert "[Read my advice]" not in shown
    assert await lines(ana, Event.CYCLE) == [
        Entry(day=REVIEW + 14 * DAY, event=Event.CYCLE, about=REVIEW + 8 * DAY, choice=Origin.RELAPSE.value)
    ]


async def test_the_second_relapse_within_half_a_year_is_advised_about(here: Room) -> None:
    ana = await scored(here, nth(47), {**dict.fromkeys(range(1, 7), 6), 32: 2, 33: 2, 34: 2, 44: 5, 45: 5, 46: 5})
    await note(ana, Entry(day=nth(8), event=Event.CYCLE, about=nth(2), choice=Origin.RELAPSE.value))
    assert "[Read my advice]" in await ana.say("pain 5")
    assert "It had become better, and then it came back" in await ana.press("Read my advice")
    assert await choices(ana, Event.CYCLE) == ["relapse", "relapse"]
    assert [(each.choice, each.trigger) for each in await lines(ana, Event.ADVISED)] == [("advise", "relapse")]


async def test_whoever_wants_no_other_questions_is_told_and_asked_for_no_answer(here: Room) -> None:
    ana = await scored(here, nth(10), WORSE)
    async with ana.kept() as (tx, person):
        profile = await tx.profile(person)
        await tx.save_profile(person, profile.without_health())
    shown = await ana.say("pain 5")
    assert "well above where you began" in shown
    assert "[Read my advice]" not in shown
    assert "[Read my advice]" not in await ana.say("today")


# --- typed


@pytest.mark.parametrize(
    "said",
    [
        "my pain is 9", "Pain is at 9", "pain level 9", "pain: about a 9 today", "it hurts, it's a 9 today",
        "soreness today 9", "pain still 9 right now",
    ],
)  # fmt: skip
async def test_a_severe_number_in_free_words_is_noted_and_answered_with_what_to_do(here: Room, said: str) -> None:
    ana = await here.started()
    assert "Please stop for today" in await ana.say(said)
    async with ana.kept() as (tx, person):
        assert await tx.soreness_of(person, FIRST) == 9


@pytest.mark.parametrize("said", ["it is a 9 today", "a 9", "my bus is the 9", "pain in my 9 toes", "painting 9"])
async def test_a_number_that_names_no_soreness_is_none(here: Room, said: str) -> None:
    ana = await here.started()
    await ana.say(said)
    async with ana.kept() as (tx, person):
        assert await tx.soreness(person) == {}


# --- when it is asked


async def asked_on(here: Room, ana: Someone, day: LocalDay) -> bool:
    await on(here, ana, day)
    await ana.say("skipped")
    return ana.card.scale is not None


async def test_a_new_cycle_asks_daily_in_its_first_week(here: Room) -> None:
    ana = await here.started()
    await note(ana, Entry(day=nth(10), event=Event.CYCLE, choice=Origin.CARRY_ON.value))
    assert [await asked_on(here, ana, nth(number)) for number in (10, 11, 12, 13)] == [True] * 4


async def test_the_week_up_to_a_recheck_is_asked_about_daily(here: Room) -> None:
    ana = await here.started()
    recheck = Entry(day=REVIEW, event=Event.ADVISED, about=REVIEW, choice="recheck")
    await note(ana, recheck)
    asked = [await asked_on(here, ana, REVIEW + number * DAY) for number in (3, 4, *range(8, 15))]
    assert asked == [False, True, *[True] * 7]


async def test_three_sessions_a_week_are_asked_about_once_a_week(here: Room) -> None:
    ana = await here.started()
    await ana.prefer(rhythm=Rhythm.THRICE)
    asked = [await asked_on(here, ana, nth(number)) for number in (8, 10, 12, 15, 17, 24)]
    assert asked == [True, False, False, True, False, True]


# --- the review after a check-in


async def test_after_the_check_in_of_its_day_the_next_step_is_the_review_once_soreness_is_answered(here: Room) -> None:
    ana = await at_review(here)
    shown = await ana.say("rest")
    assert ana.card.scale is not None
    assert "[Look back with me]" not in shown
    assert "[Look back with me]" in await ana.press("5")
    assert "[Look back with me]" in await ana.say("rest")
    assert "Question 1" in await ana.press("Look back with me")


async def test_the_review_is_the_next_step_where_the_number_is_left_out_too(here: Room) -> None:
    ana = await at_review(here)
    await ana.say("rest")
    assert "[Look back with me]" in await ana.press("Leave it out")


async def test_todays_card_leads_to_the_review_until_it_is_answered(here: Room) -> None:
    ana = await at_review(here)
    assert "[Look back with me]" in await ana.say("today")
    await answer(ana, change="Much better")
    assert "[Look back with me]" not in await ana.say("today")


# --- yesterday, noted late


async def noted_late(ana: Someone, day: int, score: int) -> str:
    return await ana.press_wire(Action(name="soreness", day=nth(day), value=str(score)).wire)


@pytest.mark.parametrize(
    ("scores", "late", "reason", "trigger"),
    [
        ({1: 3, 9: 9, 11: 9}, 9, "8 or more on three days within a week", "severe_week"),
        ({1: 3, 9: 7, 11: 7}, 7, "well above where you began", "worsening"),
        ({1: 3, 9: 5, 11: 5}, 9, "well above where you began", "worsening"),
    ],
)
async def test_what_yesterday_makes_of_today_is_said_as_it_is_noted(
    here: Room, scores: Mapping[int, int], late: int, reason: str, trigger: str
) -> None:
    ana = await scored(here, nth(11), scores)
    for _ in range(2):
        shown = await noted_late(ana, 10, late)
        assert reason in shown
        assert "[One of the first list]" in shown
        assert "[Read my advice]" in shown
    assert [(each.choice, each.trigger) for each in await lines(ana, Event.ADVISED)] == [("advise", trigger)]


async def test_a_relapse_that_yesterday_shows_begins_one_cycle(here: Room) -> None:
    ana = await relapsed(here)
    async with ana.kept() as (tx, person):
        await tx.record_soreness(person, REVIEW + 13 * DAY, None)
        await tx.record_soreness(person, REVIEW + 12 * DAY, 0)
        await tx.record_soreness(person, REVIEW + 14 * DAY, 5)
    for _ in range(2):
        assert "your last week is clearly more sore again" in await noted_late(ana, 41, 6)
    assert await choices(ana, Event.CYCLE) == ["relapse"]


async def test_a_low_number_of_yesterday_says_nothing_of_today(here: Room) -> None:
    ana = await scored(here, nth(11), {1: 3, 11: 9})
    assert "Please stop for today" not in await noted_late(ana, 10, 2)


# --- where no exercise is ours


@pytest.mark.parametrize("visit", ["other", "waiting"])
async def test_where_no_exercise_is_ours_a_number_promises_none(here: Room, visit: str) -> None:
    ana = await scored(here, nth(10), WORSE)
    await note(ana, Entry(day=nth(9), event=Event.VISIT, choice=visit))
    shown = await ana.say("pain 5")
    assert "well above where you began" in shown
    assert "smallest amounts" not in shown


@pytest.mark.parametrize("visit", ["other", "waiting"])
async def test_a_relapse_promises_none_either(here: Room, visit: str) -> None:
    ana = await relapsed(here)
    await note(ana, Entry(day=REVIEW + DAY, event=Event.VISIT, choice=visit))
    shown = await ana.say("pain 5")
    assert "clearly more sore again" in shown
    assert "smallest amounts" not in shown


async def test_the_week_up_to_a_review_that_a_lock_put_off_is_asked_daily(here: Room) -> None:
    ana = await at_review(here, day=FIRST + 34 * DAY)
    async with ana.kept() as (tx, person):
        began, ended = (here.clock.now() - days * DAY for days in (11, 1))
        await tx.note_safety(person, Line(day=FIRST + 23 * DAY, at=began, tier=Tier.URGENT))
        await tx.note_safety(person, Line(day=FIRST + 33 * DAY, at=ended, word=Word.MISTAKE))
    await ana.say("rest")
    assert ana.card.scale is not None
