from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.flows.why import leaves_window_on
from core.messages.card import Card
from core.messages.texts import Text
from core.rules.dose import Dose
from core.rules.halt import Wrong
from core.rules.ledger import Outcome
from core.rules.people import LENGTHS, Rhythm
from core.rules.profile import ASKED, Profile
from core.rules.screening import Line, Tier
from core.rules.session import Felt, Item, Session, Since
from core.rules.streak import Status, streak
from tests.room import MONDAY_NOON, Room, Someone, content, say

DAY = timedelta(days=1)
MONDAY = MONDAY_NOON.date()
ROUTINE = content().catalog.routine("glutes")
SCREENED = Profile(
    agreed=True, answered=frozenset(ASKED), sites=("buttock",), activities=("desk",), equipment=("ball",)
)
STRETCH = Item(exercise="e3", level=1, dose=Dose(sets=2, hold_s=20))


def name_of(exercise: str) -> str:
    return say(Text(id=ROUTINE.exercise(exercise).words.name))


def labels(card: Card) -> list[str]:
    return [say(each.label) for each in card.buttons]


async def told(ana: Someone, **answers: object) -> None:
    """The person has answered everything, these differently."""
    async with ana.kept() as (tx, person):
        await tx.save_profile(person, replace(SCREENED, **answers))


async def screened(here: Room, **answers: object) -> Someone:
    ana = await here.started()
    await told(ana, **answers)
    return ana


async def found(ana: Someone, **line: object) -> None:
    async with ana.kept() as (tx, person):
        await tx.note_safety(person, replace(Line(day=MONDAY, at=MONDAY_NOON, tier=Tier.SOON), **line))


async def felt_wrong(ana: Someone, at: datetime) -> None:
    async with ana.kept() as (tx, person):
        await tx.note_wrong(person, Wrong(day=at.date(), at=at))


async def good_sessions(ana: Someone, *days: date) -> None:
    async with ana.kept() as (tx, person):
        for day in days:
            done = Session(day=day, items=(STRETCH,), at=1, done=frozenset({"e3"}), finished=True)
            await tx.save_session(person, replace(done, felt=Felt.EASY, since=Since.BEFORE))
            await tx.check_in(person, day, Status.DONE, now=MONDAY_NOON)


# --- why what


async def test_why_offers_the_plan_the_streak_the_reminder_and_the_review(here: Room) -> None:
    ana = await here.started()
    await ana.say("/why")
    about = ["The plan", "The streak", "The reminder", "The review"]
    assert labels(ana.card) == [*about, "Today", "Something feels wrong"]


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("/why plan", "Why these exercises"),
        ("/why The streak", "Where the streak comes from"),
        ("/why REMINDERS", "When I write, and why"),
    ],
)
async def test_what_is_meant_can_be_typed(here: Room, typed: str, title: str) -> None:
    ana = await here.started()
    assert (await ana.say(typed)).startswith(title)


async def test_every_suggestion_can_be_typed(here: Room) -> None:
    ana = await here.started()
    suggested = here.coach.suggest("why", "")
    assert [each.label for each in suggested] == ["The plan", "The streak", "The reminder", "The review"]
    assert [each.value for each in here.coach.suggest("why", "the s")] == ["streak"]
    for each in suggested:
        assert not (await ana.say(f"/why {each.value}")).startswith("Why?")


@pytest.mark.parametrize("about", ["", "plan", "streak", "reminder"])
async def test_a_stranger_is_shown_the_way_to_start(here: Room, about: str) -> None:
    bea = here.someone("bea")
    await bea.press_wire(f"1:why::{about}")
    assert [each.action.name for each in bea.card.buttons] == ["start"]


@pytest.mark.parametrize("value", ["nothing", "1", "%00", "plan" * 9])
async def test_a_damaged_button_still_answers(here: Room, value: str) -> None:
    ana = await here.started()
    assert await ana.press_wire(f"1:why:20200101:{value}")


# --- the plan


async def test_before_the_safety_lists_everyone_begins_with_easy_forms(here: Room) -> None:
    ana = await here.started()
    async with ana.kept() as (tx, person):
        await tx.save_profile(person, Profile(agreed=True))
    read = await ana.say("/why plan")
    assert "Everyone begins with these easy forms until the safety lists are answered." in read
    assert "Hip-flexor stretch (Standing)\nan easy form for everyone" in read
    assert "Glute pressure\ncomes once the safety lists are answered" in read
    assert "level" not in read
    assert "profile" in [each.action.name for each in ana.card.buttons]


async def test_whoever_wants_no_questions_is_told_what_that_means(here: Room) -> None:
    ana = await here.started()
    async with ana.kept() as (tx, person):
        await tx.save_profile(person, Profile(agreed=False))
    assert "I ask nothing about your health, as you wished." in await ana.say("/why plan")


async def test_the_plan_names_the_answers_it_follows_from(here: Room) -> None:
    ana = await screened(here, sites=("sit_bone",), activities=("desk", "running"))
    read = await ana.say("/why plan")
    assert "Where it hurts\nSit bone\nWhat you do\nSitting at a desk and Running\nWhat you have\nA ball" in read
    assert "Session length\n10 minutes" in read
    assert "for “Running” and with care because of “Sit bone”" in read
    assert "an easier form because of “Sit bone”" in read
    assert ana.card.health


async def test_every_exercise_of_today_is_explained_and_every_other_is_named(here: Room) -> None:
    ana = await screened(here, equipment=())
    read = await ana.say("/why plan")
    inside, _, outside = read.partition("Not today, and why:")
    for each in ROUTINE.exercises:
        assert (name_of(each.id) in inside) != (name_of(each.id) in outside), each.id
    assert "Glute pressure (No tool: your own fist)\nfor “Sitting at a desk” and a form without a tool" in inside
    assert "Straight leg raise\nno room in 10 minutes" in outside
    assert "Iliacus release\noff unless you turn it on" in outside
    assert "Exercises I can turn on" in labels(ana.card)


async def test_a_site_or_a_safety_answer_that_rules_an_exercise_out_is_named(here: Room) -> None:
    ana = await screened(here, sites=("outer_hip",))
    await found(ana, blocked=frozenset({"e1"}))
    read = await ana.say("/why plan")
    assert "Figure-4 stretch\nleft out because of “Outside of the hip”" in read
    assert "Glute pressure\nleft out because of your safety answers" in read
    assert "left" in [each.action.name for each in ana.card.buttons]


async def test_the_plan_says_what_the_next_level_takes(here: Room) -> None:
    ana = await screened(here)
    await good_sessions(ana, MONDAY - DAY, MONDAY)
    read = await ana.say("/why plan")
    assert "Hip-flexor stretch\nfor “Sitting at a desk”; level 1, 1 of 4 good sessions for the next" in read
    assert "Level 2 begins on Mon, Mar 9 at the earliest." in read
    assert "In a good session your soreness stays between 0 and 3" in read


async def test_the_day_that_is_named_is_the_day_of_the_step_up(here: Room) -> None:
    ana = await screened(here)
    await good_sessions(ana, *(MONDAY + days * DAY for days in range(6)))
    here.clock.move_to(MONDAY_NOON + 6 * DAY)
    read = await ana.say("/why plan")
    assert "level 1, enough good sessions for the next" in read
    assert "Level 2 begins on Mon, Mar 9 at the earliest." in read
    here.clock.move_to(MONDAY_NOON + 7 * DAY)
    read = await ana.say("/why plan")
    assert "level 2, 0 of 4 good sessions for the next" in read
    assert "Level 3 begins on Mon, Mar 16 at the earliest." in read


async def test_a_step_that_is_held_back_by_more_than_the_weeks_says_so(here: Room) -> None:
    ana = await screened(here)
    await good_sessions(ana, *(MONDAY + days * DAY for days in (0, 1, 20, 21)))
    here.clock.move_to(MONDAY_NOON + 22 * DAY)
    assert "level 1, enough good sessions, and the next after a calm week" in await ana.say("/why plan")


async def test_what_was_swapped_in_is_explained_as_part_of_the_session(here: Room) -> None:
    ana = await screened(here)
    async with ana.kept() as (tx, person):
        items = (replace(STRETCH, variant="e3.bed"), replace(STRETCH, exercise="e7"))
        await tx.save_session(person, Session(day=MONDAY, items=items))
    read = await ana.say("/why plan")
    assert read.count("Straight leg raise") == 1
    assert "Hip-flexor stretch (On the edge of a bed)\npart of the session you began today" in read


async def test_a_sore_day_says_why_it_is_gentle(here: Room) -> None:
    ana = await screened(here)
    async with ana.kept() as (tx, person):
        await tx.save_session(person, Session(day=MONDAY, items=(), gentle=True))
    read = await ana.say("/why plan")
    assert "So today holds only what is gentle." in read
    assert "Squeeze without lifting)\ngentle enough for a sore day" in read
    assert "Glute pressure\nnot on a sore day" in read
    assert "good sessions" not in read


async def test_with_everything_ruled_out_the_way_is_to_a_professional(here: Room) -> None:
    ana = await screened(here)
    await found(ana, blocked=frozenset(each.id for each in ROUTINE.exercises))
    read = await ana.say("/why plan")
    assert "there is no exercise that I can offer you" in read
    assert read.count("left out because of your safety answers") == len(ROUTINE.exercises)


async def test_on_a_day_that_felt_wrong_no_exercise_and_no_streak_is_named(here: Room) -> None:
    ana = await screened(here)
    await felt_wrong(ana, here.clock.now())
    for about in ("plan", "streak"):
        read = await ana.say(f"/why {about}")
        assert read.startswith("No exercises today")
        assert "treak" not in read
        assert ana.card.health


@pytest.mark.parametrize("minutes", LENGTHS)
async def test_the_plan_fits_a_message_whatever_was_answered(here: Room, minutes: int) -> None:
    ana = await here.started()
    await ana.prefer(length=minutes)
    everything = {"activities": ROUTINE.activities, "equipment": ROUTINE.equipment}
    ids = [each.id for each in ROUTINE.sites]
    for sites in ((), *((each,) for each in ids), *combinations(ids, 2), tuple(ids)):
        await told(ana, sites=sites, opened=frozenset({"e2", "e8"}), **everything)
        assert await ana.say("/why plan")


# --- the streak


async def test_the_streak_is_explained_by_its_sum_and_the_missed_days(here: Room) -> None:
    ana = await here.started()
    await here.live(ana, "DDNDRD")
    read = await ana.say("/why streak")
    assert "4 days done or partly done, 1 day of rest, 1 buffer day used, and 1 day not counted yet" in read
    assert "Buffer days\n1 left this week" in read
    assert "Wed, Mar 4, no more from Wed, Mar 11" in read
    assert not ana.card.health


async def test_a_pause_keeps_a_missed_day_in_the_window_for_longer(here: Room) -> None:
    ana = await here.started()
    await here.live(ana, "DNDD")
    async with ana.kept() as (tx, person):
        await tx.pause(person, date(2026, 3, 6), date(2026, 3, 8))
    assert "Tue, Mar 3, no more from Fri, Mar 13" in await ana.say("/why streak")


async def test_progress_has_a_why_under_its_streak(here: Room) -> None:
    ana = await here.started()
    await here.live(ana, "DD")
    await ana.say("progress")
    assert (await ana.press("Why?")).startswith("Where the streak comes from")


async def test_whoever_stopped_can_still_read_where_their_streak_comes_from(here: Room) -> None:
    ana = await here.started()
    await here.live(ana, "DD")
    await ana.say("stop")
    assert "2 days done or partly done" in await ana.say("/why streak")
    assert "I have stopped" in await ana.say("/why reminder")


@given(st.text("DSZ", min_size=1, max_size=30))
def test_a_missed_day_leaves_the_window_on_the_day_that_is_named(letters: str) -> None:
    statuses = {"D": Status.DONE, "S": Status.SKIPPED, "Z": Status.PAUSED}
    log = {MONDAY + days * DAY: statuses[each] for days, each in enumerate(letters)}
    for day in (each for each, status in log.items() if status is Status.SKIPPED):
        leaves = leaves_window_on(day, log)
        assert day in streak(log, first_day=MONDAY, today=leaves - DAY).missed_in_window
        assert day not in streak(log, first_day=MONDAY, today=leaves).missed_in_window


# --- the messages


async def test_the_reminder_says_when_and_by_which_clock(here: Room) -> None:
    ana = await here.started(city="Lisbon", time="18:30")
    read = await ana.say("/why reminder")
    assert "6:30\u202fPM by the clock of Lisbon" in read
    assert "Reminders\nEvery day\nSecond reminder\nOff" in read
    assert "My next message comes" in read
    assert "From 21:00 to 8:00 I make no sound" in read
    assert "write less from the third day on" in read


async def test_what_became_of_the_message_of_each_day_is_told(here: Room) -> None:
    ana = await here.started()
    await here.go(MONDAY_NOON + DAY)
    await ana.say("done")
    await here.go(MONDAY_NOON + 2 * DAY)
    await ana.say("/pause 1")
    await here.go(MONDAY_NOON + 3 * DAY)
    await felt_wrong(ana, here.clock.now())
    await here.go(MONDAY_NOON + 4 * DAY)
    read = await ana.say("/why reminder")
    assert "Fri, Mar 6\ncomes later today" in read
    assert "Thu, Mar 5\nnone, as something felt wrong" in read
    assert "Wed, Mar 4\nnone, as you were on a pause" in read
    assert "Tue, Mar 3\nnot needed, as you had checked in" in read
    assert ana.card.health


async def test_days_of_silence_explain_why_less_came(here: Room) -> None:
    ana = await here.started()
    await here.go(MONDAY_NOON + 6 * DAY)
    read = await ana.say("/why reminder")
    assert "Thu, Mar 5\nsent" in read
    assert "Fri, Mar 6\nnone, as I had not heard from you for some days" in read
    assert not ana.card.health


async def test_a_message_that_was_put_off_says_when_it_comes(here: Room) -> None:
    ana = await here.started()
    await here.go(MONDAY_NOON + DAY + timedelta(hours=7))
    await ana.say("later")
    await ana.press("In 3 hours")
    read = await ana.say("/why reminder")
    assert "I will write again" in read
    assert "Tue, Mar 3\nsent" in read


async def test_once_a_week_and_a_second_reminder_are_told(here: Room) -> None:
    ana = await here.started()
    await ana.prefer(second_nudge=True)
    assert "Second reminder\nAt 10:00\u202fPM" in await ana.say("/why reminder")
    await ana.prefer(rhythm=Rhythm.WEEKLY)
    await here.go(MONDAY_NOON + 2 * DAY)
    read = await ana.say("/why reminder")
    assert "Reminders\nOnce a week\nSecond reminder\nOff" in read
    assert "Wed, Mar 4\nnone, as I write once a week" in read
    assert "every seventh day, counted from your first day" in read


async def test_a_pause_is_told_with_its_last_day(here: Room) -> None:
    ana = await here.started()
    await ana.say("/pause 3")
    assert "Pause\nUntil Wed, Mar 4" in await ana.say("/why reminder")


async def test_days_under_a_stop_say_so_though_the_ledger_does_not_know(here: Room) -> None:
    ana = await here.started()
    await ana.press_wire("1:wrong.danger::")
    await here.go(MONDAY_NOON + 3 * DAY)
    await ana.press("This was a mistake")
    await ana.press("Yes, none fits me")
    assert "Wed, Mar 4\nnone, as your exercises were stopped" in await ana.say("/why reminder")
    async with ana.kept() as (tx, person):
        told = {each.outcome for each in await tx.ledger(person, since=MONDAY_NOON.date())}
    assert told <= {None, Outcome.NOT_WANTED, Outcome.CHECKED_IN}
