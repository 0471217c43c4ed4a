"""Days with another programme, and days of waiting: no exercise of ours anywhere (coaching.md §1.7)."""

from datetime import timedelta

import pytest

from core.messages.action import Action
from core.rules.care import Entry, Event, Mode, Visit
from core.rules.days import LocalDay
from core.rules.profile import Profile
from core.rules.session import Session
from core.rules.streak import Status
from tests.flows.recovering import DAY, FIRST, note
from tests.flows.screened import EXERCISES, profile_of, told
from tests.room import Room, Someone

VISITS = {Mode.THEIRS: Visit.OTHER, Mode.GENTLE: Visit.WAITING}
OTHERS = list(VISITS)
HOSTILE = "<b>Bridge</b> *10* @everyone [x](http://y)"


async def in_mode(here: Room, mode: Mode, *titles: str) -> Someone:
    """Somebody on day 1 whose exercises are not ours."""
    ana = await here.started()
    await enter(ana, mode, FIRST)
    profile = await profile_of(ana)
    await told(ana, Profile(agreed=True, answered=profile.answered, programme=titles))
    return ana


async def enter(ana: Someone, mode: Mode, day: LocalDay) -> None:
    await note(ana, Entry(day=day, event=Event.VISIT, choice=VISITS[mode].value))


async def session_of(ana: Someone) -> Session | None:
    async with ana.kept() as (tx, person):
        return await tx.session(person, FIRST)


def has_none(read: str) -> bool:
    """Whether no exercise of ours is named or offered."""
    ours = (
        "[Begin]",
        "[Go on]",
        "[Two minutes]",
        "[How to do them]",
        "[A sore day]",
        "see a doctor or physiotherapist first",
    )
    return not any(each in read for each in (*EXERCISES, *ours))


async def test_their_titles_stand_on_todays_card_just_as_they_were_typed(here: Room) -> None:
    ana = await in_mode(here, Mode.THEIRS, "Bridge, 3 times 10", HOSTILE)
    read = await ana.say("today")
    assert "Bridge, 3 times 10" in read
    assert HOSTILE in read
    assert "[My programme]" in read
    assert has_none(read.replace("Bridge", ""))


async def test_without_titles_it_is_still_the_day_of_their_programme(here: Room) -> None:
    ana = await in_mode(here, Mode.THEIRS)
    assert "the programme that you were given" in await ana.say("today")


async def test_while_waiting_there_are_gentle_things_and_no_exercise(here: Room) -> None:
    ana = await in_mode(here, Mode.GENTLE)
    read = await ana.say("today")
    assert all(each in read for each in ("short, easy walk", "slow breathing", "pillow between your knees"))
    assert "[I have been seen]" in read
    assert has_none(read)


@pytest.mark.parametrize("mode", OTHERS)
@pytest.mark.parametrize(
    "pressed",
    ["session", "session.tiny", "session.gentle", "session.next:0.0.e1", "session.swap:0.0.e1", "session.finish"],
)
async def test_a_button_of_a_session_gives_todays_card(here: Room, mode: Mode, pressed: str) -> None:
    ana = await here.started()
    await ana.say("today")
    await ana.press("Begin")
    await enter(ana, mode, FIRST)
    name, _, value = pressed.partition(":")
    read = await ana.press_wire(Action(name=name, day=FIRST, value=value).wire)
    assert "[Done]" in read
    assert has_none(read)


@pytest.mark.parametrize("mode", OTHERS)
async def test_no_other_way_leads_to_an_exercise_of_ours(here: Room, mode: Mode) -> None:
    ana = await in_mode(here, mode)
    for name, value in (("exercise", ""), ("exercise", "e4"), ("extras", ""), ("extras.on", "e2")):
        assert has_none(await ana.press_wire(Action(name=name, value=value).wire))
    assert "no exercises from me" in await ana.press_wire(Action(name="why", value="plan").wire)
    assert has_none(await ana.say("today"))


@pytest.mark.parametrize("mode", OTHERS)
@pytest.mark.parametrize("said", ["done", "partly"])
async def test_the_streak_goes_on_and_no_session_of_ours_is_noted(here: Room, mode: Mode, said: str) -> None:
    ana = await in_mode(here, mode)
    read = await ana.say(said)
    assert "Check-in streak: 1 day looked after" in read
    assert "while you did it" not in read
    assert await session_of(ana) is None


@pytest.mark.parametrize("mode", OTHERS)
async def test_a_session_that_was_begun_before_becomes_no_check_in_of_theirs(here: Room, mode: Mode) -> None:
    ana = await here.started()
    await ana.say("today")
    await ana.press("Begin")
    before = await session_of(ana)
    await enter(ana, mode, FIRST)
    assert "Check-in streak: 1 day looked after" in await ana.say("done")
    assert await session_of(ana) == before


@pytest.mark.parametrize("mode", OTHERS)
async def test_the_messages_go_on_through_two_weeks_of_silence_without_an_exercise(here: Room, mode: Mode) -> None:
    await in_mode(here, mode, "Calf raise")
    heard = await here.go(here.clock.now() + 15 * DAY)
    assert len(heard) >= 6
    assert all(map(has_none, heard))
    assert not any("two minutes are enough" in each or "This one exercise" in each for each in heard)
    assert ("Calf raise" in heard[0]) is (mode is Mode.THEIRS)


@pytest.mark.parametrize("mode", OTHERS)
async def test_much_more_soreness_is_met_with_rest_and_a_professional(here: Room, mode: Mode) -> None:
    ana = await in_mode(here, mode, "Calf raise")
    async with ana.kept() as (tx, person):
        for number, score in enumerate((2, 2, 2, 5)):
            await tx.record_soreness(person, FIRST + number * DAY, score)
    here.clock.move_to(here.clock.now() + timedelta(days=3))
    read = await ana.say("today")
    assert "more sore than usual" in read
    assert has_none(read)


async def test_nothing_is_offered_on_a_severe_day_not_even_their_programme(here: Room) -> None:
    ana = await in_mode(here, Mode.THEIRS, "Calf raise")
    await ana.say("pain 9")
    assert "Calf raise" not in await ana.say("today")


@pytest.mark.parametrize("mode", OTHERS)
async def test_when_it_is_over_the_exercises_are_back(here: Room, mode: Mode) -> None:
    ana = await in_mode(here, mode)
    await note(ana, Entry(day=FIRST, event=Event.RESUMED))
    assert "[Begin]" in await ana.say("today")


async def test_what_was_done_before_the_day_changed_stays_done(here: Room) -> None:
    ana = await here.started()
    async with ana.kept() as (tx, person):
        await tx.check_in(person, FIRST, Status.DONE, now=here.clock.now())
    await enter(ana, Mode.THEIRS, FIRST)
    assert "Noted for this day: Done" in await ana.say("today")


async def test_whoever_wants_no_questions_ends_the_waiting_in_one_step(here: Room) -> None:
    ana = await in_mode(here, Mode.GENTLE)
    await told(ana, Profile(agreed=False))
    assert "[I have been seen]" not in await ana.say("today")
    await ana.press("Go on with the exercises here")
    assert not has_none(await ana.say("today"))
