"""Coming back after a long silence (coaching.md §1.5, RETURN)."""

import pytest

from core.rules.care import Entry, Event, Origin
from core.rules.people import Rhythm
from tests.flows.recovering import DAY, care_of, note
from tests.flows.screened import profile_of, told
from tests.room import Room, Someone


async def silent(here: Room, days: int) -> Someone:
    """Somebody who comes back after so many days without a word."""
    ana = await here.started()
    await here.go(here.clock.now() + (days + 1) * DAY)
    return ana


async def spoken(ana: Someone) -> list[tuple[Event, str]]:
    returns = (Event.GAP, Event.CYCLE)
    return [(each.event, each.choice) for each in await care_of(ana) if each.event in returns]


@pytest.mark.parametrize(
    ("days", "noted"),
    [(13, []), (14, [(Event.GAP, "")]), (27, [(Event.GAP, "")]), (28, [(Event.CYCLE, Origin.RETURN.value)])],
)
async def test_two_silent_weeks_are_a_gap_and_four_begin_a_new_cycle(
    here: Room, days: int, noted: list[tuple[Event, str]]
) -> None:
    ana = await silent(here, days)
    await ana.say("today")
    assert await spoken(ana) == noted


async def test_it_is_noted_once_however_often_something_is_said(here: Room) -> None:
    ana = await silent(here, 40)
    for said in ("today", "done", "today"):
        await ana.say(said)
    await here.go(here.clock.now() + DAY)
    await ana.say("today")
    assert len(await spoken(ana)) == 1


async def test_a_message_that_is_sent_meanwhile_is_no_word_of_theirs(here: Room) -> None:
    ana = await silent(here, 28)
    assert await spoken(ana) == []
    assert here.messenger.sent


async def test_paused_days_are_not_silent_ones(here: Room) -> None:
    ana = await here.started()
    await ana.say("/pause 28")
    await here.go(here.clock.now() + 32 * DAY)
    await ana.say("today")
    assert await spoken(ana) == []


async def test_days_on_which_we_were_down_are_not_silent_ones(here: Room) -> None:
    ana = await here.started()
    here.clock.move_to(here.clock.now() + 32 * DAY)
    await ana.say("today")
    assert await spoken(ana) == []


async def test_days_between_sessions_are_silent_ones_here(here: Room) -> None:
    ana = await here.started()
    await ana.prefer(rhythm=Rhythm.THRICE)
    await here.go(here.clock.now() + 15 * DAY)
    await ana.say("today")
    assert await spoken(ana) == [(Event.GAP, "")]


async def test_of_somebody_who_lets_nothing_be_asked_nothing_is_noted(here: Room) -> None:
    ana = await here.started()
    await told(ana, (await profile_of(ana)).without_health())
    await here.go(here.clock.now() + 40 * DAY)
    await ana.say("today")
    assert await spoken(ana) == []


async def test_a_new_cycle_begins_with_the_doses_of_the_first_week(here: Room) -> None:
    ana = await here.started()
    for _ in range(10):
        await ana.say("done")
        await ana.press("0 to 3")
        await here.go(here.clock.now() + DAY)
        await ana.say("today")
        await ana.press("As before, or better")
    assert "level 2" in await ana.say("/why plan")
    await note(ana, Entry(day=here.clock.now().date(), event=Event.CYCLE, choice=Origin.CARRY_ON.value))
    assert "level 2" not in await ana.say("/why plan")


async def test_coming_back_is_still_welcomed(here: Room) -> None:
    ana = await silent(here, 30)
    assert "Good to see you again" in await ana.say("done")
