from dataclasses import replace

import pytest

from core.flows import goals, goals_cards
from core.flows.goals_cards import ACTIVITIES, BARRIERS, CUES, plan_line, rating
from core.messages.card import Card
from core.rules.care import Entry, Event
from core.rules.days import LocalDay
from core.rules.profile import MOST_FUNCTIONS, Function, Profile
from tests.room import Room, Someone, say


def labels(card: Card) -> list[str]:
    return [say(each.label) for each in card.buttons]


async def profile_of(ana: Someone) -> Profile:
    async with ana.kept() as (tx, person):
        return await tx.profile(person)


async def setting(here: Room, **told: object) -> Someone:
    """Somebody who let their health be asked about, looking at their goals."""
    ana = await here.started()
    async with ana.kept() as (tx, person):
        await tx.save_profile(person, replace(Profile(agreed=True), **told))
    await ana.press_wire("1:goals::")
    return ana


async def test_an_activity_is_chosen_and_rated_and_kept(here: Room) -> None:
    ana = await setting(here)
    await ana.press("Activities that are hard now")
    assert "0 = not at all, 10 = as well as before" in await ana.press("Climbing stairs")
    await ana.press("4")
    assert "Climbing stairs: 4" in labels(ana.card)
    read = await ana.press("That is all")
    assert "Climbing stairs\n4 of 10" in read
    assert ana.card.health
    assert (await profile_of(ana)).functions == (Function(name="stairs", score=4),)


async def test_zero_is_a_score(here: Room) -> None:
    ana = await setting(here)
    await ana.press_wire("1:goals.rate.running::0")
    assert (await profile_of(ana)).functions == (Function(name="running", score=0),)


async def test_after_three_activities_only_these_can_be_rated_again(here: Room) -> None:
    ana = await setting(here)
    for each in ("sitting", "driving", "walking"):
        await ana.press_wire(f"1:{rating(each)}::5")
    assert labels(ana.card)[:3] == ["Sitting for an hour: 5", "Driving for an hour: 5", "Walking for half an hour: 5"]
    await ana.press_wire("1:goals.rate.stairs::3")
    await ana.press_wire("1:goals.rate.driving::7")
    assert [(each.name, each.score) for each in (await profile_of(ana)).functions] == [
        ("sitting", 5),
        ("driving", 7),
        ("walking", 5),
    ]


async def test_an_activity_can_be_left_out_again(here: Room) -> None:
    ana = await setting(here, functions=(Function(name="stairs", score=4),))
    await ana.press("Activities that are hard now")
    assert "So far it is 4 of 10." in await ana.press("Climbing stairs: 4")
    await ana.press("Leave it out")
    assert (await profile_of(ana)).functions == ()


async def test_a_score_and_a_choice_can_be_typed(here: Room) -> None:
    ana = await setting(here)
    await ana.press_wire("1:goals.rate.chair::")
    assert "Getting up from a chair: 7" in await ana.say("seven")
    await ana.press_wire("1:goals.cue::")
    await ana.say("I come home")
    assert "After you come home: your session." in await ana.say("leave it out")
    assert (await profile_of(ana)).cue == "home"


@pytest.mark.parametrize("typed", ["11", "-1", "4.5", "often", "x" * 300])
async def test_what_is_no_score_is_asked_again_and_not_kept(here: Room, typed: str) -> None:
    ana = await setting(here)
    await ana.press_wire("1:goals.rate.chair::")
    assert "How well can you do this now?" in await ana.say(typed)
    assert (await profile_of(ana)).functions == ()
    assert "Getting up from a chair: 2" in await ana.say("2")


async def test_the_if_then_plan_takes_two_taps(here: Room) -> None:
    ana = await setting(here)
    await ana.press("When I do it")
    assert "After you brush your teeth: your session." in await ana.press("I brush my teeth")
    read = await ana.press("Time is short")
    assert "After you brush your teeth: your session. If time is short, the two-minute version." in read


async def test_each_part_of_the_plan_can_be_left_out(here: Room) -> None:
    ana = await setting(here, cue="lunch", barrier="late")
    await ana.press("When I do it")
    await ana.press("Leave it out")
    await ana.press("Leave it out")
    told = await profile_of(ana)
    assert (told.cue, told.barrier) == (None, None)


async def test_what_was_answered_outlives_a_restart(here: Room) -> None:
    ana = await setting(here)
    await ana.press_wire("1:goals.cue::dinner")
    here.restart()
    ana.coach = here.coach
    assert "If it is late, the two-minute version." in await ana.say("It is late")


async def test_there_is_a_way_back_everywhere(here: Room) -> None:
    ana = await setting(here)
    for wire, back in (
        ("goals.own", "Your goals"),
        ("goals.rate.side", "Activities that are hard now"),
        ("goals.cue", "Your goals"),
        ("goals.barrier", "After what?"),
    ):
        await ana.press_wire(f"1:{wire}::")
        assert (await ana.press("Back")).startswith(back)


@pytest.mark.parametrize("agreed", [False, None])
async def test_without_a_yes_to_health_there_is_the_plan_alone(here: Room, agreed: bool | None) -> None:
    ana = await setting(here, agreed=agreed)
    assert labels(ana.card) == ["When I do it", "Today", "Something feels wrong"]
    assert not ana.card.health
    for wire in ("1:goals.own::", "1:goals.rate.stairs::4", "1:goals.drop::stairs"):
        assert (await ana.press_wire(wire)).startswith("Your goals")
        assert (await profile_of(ana)).functions == ()


@pytest.mark.parametrize("name", [name for name in goals.HANDLERS if name != "goals"])
@pytest.mark.parametrize("value", ["nothing", "99", "-1", "@", "4"])
async def test_a_damaged_button_still_answers(here: Room, name: str, value: str) -> None:
    ana = await setting(here)
    assert await ana.press_wire(f"1:{name}:20200101:{value}")
    bea = here.someone("bea")
    await bea.press_wire(f"1:{name}::{value}")
    assert await bea.enrollment() is None


async def test_answers_of_another_version_are_passed_over(here: Room) -> None:
    ana = await setting(here, functions=(Function(name="flying", score=1),), cue="noon", barrier="rain")
    assert not ana.card.health
    await ana.press_wire("1:goals.rate.side::6")
    assert (await profile_of(ana)).functions == (Function(name="side", score=6),)


@pytest.mark.parametrize("cue", [None, *CUES])
@pytest.mark.parametrize("barrier", [None, *BARRIERS])
def test_the_plan_is_said_in_one_line(cue: str | None, barrier: str | None) -> None:
    line = plan_line(Profile(cue=cue, barrier=barrier))
    assert (line is None) == (cue is None and barrier is None)
    if line is not None:
        assert ("After" in say(line)) == (cue is not None)
        assert ("the two-minute version" in say(line)) == (barrier is not None)


@pytest.mark.parametrize(
    ("number", "told", "offered"),
    [
        (1, Profile(), False),
        (2, Profile(), True),
        (3, Profile(agreed=True), True),
        (4, Profile(), False),
        (2, Profile(cue="teeth"), False),
        (2, Profile(functions=(Function(name="stairs", score=0),)), False),
    ],
)
def test_goals_are_offered_on_the_second_and_third_day_while_there_are_none(
    number: int, told: Profile, offered: bool
) -> None:
    blocks, buttons = goals_cards.offer(number, told)
    assert (bool(blocks), [each.action.name for each in buttons]) == (offered, ["goals"] if offered else [])


def test_there_are_more_activities_than_may_be_chosen() -> None:
    assert len(ACTIVITIES) > MOST_FUNCTIONS


async def test_each_rating_is_noted_with_its_day(here: Room) -> None:
    ana = await setting(here)
    await ana.press_wire("1:goals.rate.stairs::4")
    await here.live(ana, "N" * 13)
    await ana.press_wire("1:goals.rate.stairs::")
    await ana.say("six")
    async with ana.kept() as (tx, person):
        noted = [each for each in await tx.care_log(person) if each.event is Event.FUNCTION]
    assert noted == [
        Entry(day=LocalDay(2026, 3, 2), event=Event.FUNCTION, choice="stairs", score=4),
        Entry(day=LocalDay(2026, 3, 15), event=Event.FUNCTION, choice="stairs", score=6),
    ]


async def test_what_is_no_rating_is_not_noted(here: Room) -> None:
    ana = await setting(here)
    for wire in ("1:goals.rate.stairs::11", "1:goals.rate.stairs::", "1:goals.drop::stairs"):
        await ana.press_wire(wire)
    async with ana.kept() as (tx, person):
        assert not await tx.care_log(person)
