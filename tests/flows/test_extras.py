from dataclasses import replace
from datetime import timedelta

import pytest

from core.flows import extras
from core.messages.card import Card
from core.rules.dose import Dose
from core.rules.halt import Wrong
from core.rules.profile import ASKED, Profile
from core.rules.screening import Line, Tier
from core.rules.session import Felt, Item, Session, Since
from core.rules.streak import Status
from tests.room import MONDAY_NOON, Room, Someone, say

DAY = timedelta(days=1)
MONDAY = MONDAY_NOON.date()
STRETCH = Item(exercise="e3", level=1, dose=Dose(sets=2, hold_s=20))
SCREENED = Profile(agreed=True, answered=frozenset(ASKED), sites=("buttock",), activities=("desk",))


def labels(card: Card) -> list[str]:
    return [say(each.label) for each in card.buttons]


async def opened_by(ana: Someone) -> frozenset[str]:
    async with ana.kept() as (tx, person):
        return (await tx.profile(person)).opened


async def screened(here: Room, **answers: object) -> Someone:
    ana = await here.started()
    async with ana.kept() as (tx, person):
        await tx.save_profile(person, replace(SCREENED, **answers))
    return ana


async def practised(here: Room, **answers: object) -> Someone:
    """Somebody on day 8, at level 2 of the hip-flexor stretch."""
    ana = await screened(here, **answers)
    async with ana.kept() as (tx, person):
        for day in (MONDAY + days * DAY for days in range(4)):
            done = Session(day=day, items=(STRETCH,), at=1, done=frozenset({"e3"}), finished=True)
            await tx.save_session(person, replace(done, felt=Felt.EASY, since=Since.BEFORE))
            await tx.check_in(person, day, Status.DONE, now=MONDAY_NOON)
    here.clock.move_to(MONDAY_NOON + 7 * DAY)
    return ana


async def test_before_the_safety_lists_nothing_can_be_turned_on(here: Room) -> None:
    ana = await here.started()
    async with ana.kept() as (tx, person):
        await tx.save_profile(person, Profile(agreed=True))
    read = await ana.press_wire("1:extras::")
    assert read.count("It needs your answers to the safety lists first.") == 2
    assert [each.action.name for each in ana.card.buttons] == ["profile", "today", "wrong"]
    assert ana.card.health


async def test_a_gate_says_which_level_opens_it(here: Room) -> None:
    ana = await screened(here)
    read = await ana.press_wire("1:extras::")
    assert "Eases tightness at the front of the hip. It opens at level 2 of “Hip-flexor stretch”." in read
    assert "You are at level 1." in read
    for name in ("extras.on", "extras.accept"):
        await ana.press_wire(f"1:{name}::e2")
        assert await opened_by(ana) == frozenset()


async def test_a_gated_exercise_opens_after_what_there_is_to_read_and_a_tap(here: Room) -> None:
    ana = await practised(here)
    await ana.press_wire("1:extras::")
    read = await ana.press("Turn on Iliacus release")
    assert "Bowel, large blood vessels and nerves lie close by" in read
    assert "If you would like a physiotherapist to show you first" in read
    assert await opened_by(ana) == frozenset()
    assert "It is on, and has room in sessions of 15 minutes." in await ana.press("I understand")
    assert await opened_by(ana) == {"e2"}
    await ana.prefer(length=15)
    assert "It is on." in await ana.press_wire("1:extras::")
    assert "Iliacus release" in await ana.say("today")


async def test_back_leaves_it_off(here: Room) -> None:
    ana = await practised(here)
    await ana.press_wire("1:extras.on::e2")
    assert "You can turn it on." in await ana.press("Back")
    assert await opened_by(ana) == frozenset()


async def test_it_is_off_again_by_one_tap(here: Room) -> None:
    ana = await practised(here, opened=frozenset({"e2", "e8"}))
    await ana.press_wire("1:extras::")
    await ana.press("Turn off Iliacus release")
    assert await opened_by(ana) == {"e8"}
    assert "Turn on Iliacus release" in labels(ana.card)


async def test_anything_ticked_in_the_safety_lists_keeps_it_off_even_when_it_was_on(here: Room) -> None:
    ana = await practised(here, opened=frozenset({"e2"}))
    async with ana.kept() as (tx, person):
        await tx.note_safety(person, Line(day=MONDAY, at=MONDAY_NOON, tier=Tier.SOON, blocked=frozenset({"e2"})))
    assert "It stays off because of your safety answers." in await ana.press_wire("1:extras::")
    await ana.press_wire("1:extras.off::e2")
    await ana.press_wire("1:extras.accept::e2")
    assert await opened_by(ana) == frozenset()


async def test_a_site_keeps_it_off(here: Room) -> None:
    ana = await practised(here, sites=("groin",), activities=("riding",))
    read = await ana.press_wire("1:extras::")
    assert read.count("It stays off because of “Groin or front of the hip”.") == 2
    assert labels(ana.card) == ["Today", "Something feels wrong"]


async def test_an_optional_exercise_is_offered_for_its_activities_alone(here: Room) -> None:
    ana = await screened(here)
    read = await ana.press_wire("1:extras::")
    assert "for some activities only: Lounging or sitting cross-legged, Horse riding, and Kicks or side steps." in read
    await ana.press_wire("1:extras.on::e8")
    assert await opened_by(ana) == frozenset()


async def test_an_optional_exercise_is_on_by_one_tap(here: Room) -> None:
    ana = await screened(here, activities=("riding",))
    await ana.press_wire("1:extras::")
    assert "It is on, and has room in sessions of 15 minutes." in await ana.press("Turn on Inner-thigh stretch")
    assert await opened_by(ana) == {"e8"}


async def test_on_a_day_that_felt_wrong_nothing_is_offered(here: Room) -> None:
    ana = await practised(here)
    async with ana.kept() as (tx, person):
        await tx.note_wrong(person, Wrong(day=MONDAY + 7 * DAY, at=here.clock.now()))
    for name in ("extras", "extras.on", "extras.accept"):
        assert (await ana.press_wire(f"1:{name}::e2")).startswith("No exercises today")
    assert await opened_by(ana) == frozenset()


@pytest.mark.parametrize("name", extras.HANDLERS)
@pytest.mark.parametrize("value", ["e1", "e99", "e2.flat", "", "@everyone"])
async def test_a_button_for_anything_else_changes_nothing(here: Room, name: str, value: str) -> None:
    ana = await practised(here)
    assert (await ana.press_wire(f"1:{name}::{value}")).startswith("Exercises you can turn on")
    assert await opened_by(ana) == frozenset()
    bea = here.someone("bea")
    await bea.press_wire(f"1:{name}::{value}")
    assert await bea.enrollment() is None
