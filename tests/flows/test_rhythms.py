"""Messages that come less often than every day, and what they still say on time."""

import pytest

from core.rules.people import Rhythm
from tests.flows.recovering import DAY, FIRST, REVIEW, at_review
from tests.flows.test_daily_recovery import days_of, live
from tests.room import Room


@pytest.mark.parametrize("rhythm", [Rhythm.WEEKLY, Rhythm.THRICE])
async def test_whoever_hears_less_often_hears_of_a_review_on_its_day(here: Room, rhythm: Rhythm) -> None:
    ana = await at_review(here, day=REVIEW - 2 * DAY)
    await ana.prefer(rhythm=rhythm)
    heard = await live(here, ana, 5)
    assert "[Look back with me]" in heard[2]
    assert "5.0 to 4.8" in heard[3]
    assert heard[4] == ""


async def test_a_weekly_person_who_is_silent_is_followed_from_one_message_to_the_next(here: Room) -> None:
    ana = await at_review(here, day=REVIEW - 2 * DAY)
    await ana.prefer(rhythm=Rhythm.WEEKLY)
    await ana.say("today")
    heard = await days_of(here, 14)
    assert "[Look back with me]" in heard[2]
    assert "5.0 to 4.8" in heard[3]
    assert "I suggested" in heard[10]


async def test_three_sessions_a_week_leave_out_the_days_between(here: Room) -> None:
    ana = await here.started()
    await ana.prefer(rhythm=Rhythm.THRICE)
    await ana.say("done")
    heard = await days_of(here, 1)
    for number in range(2, 8):
        if number in (3, 5):
            await ana.say("done")
        heard += await days_of(here, 1)
    assert [bool(each) for each in heard] == [False] * 7
    assert "2 buffer days left" in await ana.say("done")
    assert "Check-in streak: 4 days looked after" in await ana.say("today")
    async with ana.kept() as (tx, person):
        excused = await tx.excused(person)
    assert sorted((day - FIRST).days + 1 for day in excused if day <= here.clock.now().date()) == [2, 4, 6, 7]
    assert "none was planned for this day" in await ana.say("/why reminder")
    assert "nothing was planned for them" in await ana.say("/progress")


async def test_the_days_between_cost_nobody_anything_who_says_nothing_either(here: Room) -> None:
    ana = await here.started()
    await ana.prefer(rhythm=Rhythm.THRICE)
    heard = await days_of(here, 8)
    assert [number for number, each in enumerate(heard, 1) if each] == [1, 3, 5, 8]
    async with ana.kept() as (tx, person):
        assert sorted((day - FIRST).days + 1 for day in await tx.excused(person)) == [2, 4, 6, 7, 9]


async def test_a_check_in_on_a_day_between_counts(here: Room) -> None:
    ana = await here.started()
    await ana.prefer(rhythm=Rhythm.THRICE)
    await here.live(ana, "DD")
    assert "3 days looked after" in await ana.say("done")


async def test_three_sessions_a_week_can_be_chosen_in_the_settings(here: Room) -> None:
    ana = await here.started()
    await ana.say("/settings reminders")
    assert "Three sessions a week from now on" in await ana.press("Three sessions a week")
    enrollment = await ana.enrollment()
    assert enrollment is not None
    assert enrollment.preferences.rhythm is Rhythm.THRICE
    assert "first, third and fifth day" in await ana.say("/why reminder")
