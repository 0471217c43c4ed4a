"""A professional's programme: its titles as they were typed, and what may never be lost or shown to anybody else."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.flows import own_words, programme
from core.flows.own_words import LONGEST
from core.flows.programme import with_lines
from core.rules.care import Entry, Event, Visit
from core.rules.days import LocalDay
from core.rules.profile import MOST_TITLES
from tests.flows.screened import profile_of, rows_in
from tests.room import Room, Someone

FIRST = LocalDay(2026, 3, 2)


async def told(who: Someone, visit: Visit) -> None:
    """What a professional said, as far as it is asked."""
    async with who.kept() as (tx, person):
        await tx.note_care(person, Entry(day=FIRST, event=Event.VISIT, choice=visit.value))


async def with_theirs(here: Room) -> Someone:
    """Somebody who follows another programme."""
    ana = await here.started()
    await told(ana, Visit.OTHER)
    return ana


async def titles(who: Someone) -> tuple[str, ...]:
    return (await profile_of(who)).programme


async def test_titles_are_typed_one_at_a_time(here: Room) -> None:
    ana = await with_theirs(here)
    assert "tell me what your exercises are called" in await ana.say("programme")
    await ana.press("Add exercises")
    assert "Added.\nSide plank" in await ana.say("Side plank")
    await ana.say("Wall sit, 3 x 20 s")
    read = await ana.press("That is all")
    assert "Side plank\nWall sit, 3 x 20 s" in read
    assert ana.card.health
    assert await titles(ana) == ("Side plank", "Wall sit, 3 x 20 s")


async def test_several_lines_at_once_are_several_titles(here: Room) -> None:
    ana = await with_theirs(here)
    await ana.press_wire("1:programme.add::")
    assert "3 titles added." in await ana.say("Side plank\n\n  Wall   sit \r\nBird dog")
    assert await titles(ana) == ("Side plank", "Wall sit", "Bird dog")


async def test_a_form_brings_a_title(here: Room) -> None:
    ana = await with_theirs(here)
    form = here.coach.form("1:programme.add::")
    assert form is not None
    assert form.max_length == LONGEST
    assert "Added." in await ana.press_wire(form.action.wire, text="Side plank")


@pytest.mark.parametrize("typed", ["programme", "Program!", "/programme"])
async def test_the_programme_can_be_typed(here: Room, typed: str) -> None:
    ana = await with_theirs(here)
    assert (await ana.say(typed)).startswith("Your other programme")


@pytest.mark.parametrize("visit", [Visit.CARRY_ON, Visit.WAITING, Visit.PRIVATE, None])
async def test_without_another_programme_there_is_none(here: Room, visit: Visit | None) -> None:
    ana = await here.started()
    if visit is not None:
        await told(ana, visit)
    assert "I did not understand" in await ana.say("programme")
    for name in programme.HANDLERS:
        assert "programme" not in (await ana.press_wire(f"1:{name}::", text="Side plank")).splitlines()[0]
    assert await titles(ana) == ()


async def test_without_a_yes_to_health_no_title_is_kept(here: Room) -> None:
    ana = await with_theirs(here)
    await ana.press_wire("1:settings.health::sure")
    assert "so I keep no titles" in await ana.say("programme")
    assert not ana.offers("Add exercises")
    await ana.press_wire("1:programme.add::", text="Side plank")
    assert await titles(ana) == ()


async def test_what_does_not_fit_is_said_and_nothing_else_is_lost(here: Room) -> None:
    ana = await with_theirs(here)
    await ana.press_wire("1:programme.add::", text="Side plank")
    long = "y" * (LONGEST + 1)
    read = await ana.press_wire("1:programme.add::", text=f"Wall sit\n{long}\nside plank\nBird dog")
    assert "2 titles added." in read
    assert f"“{long[:40]}…” is longer than 60 characters." in read
    assert "“side plank” is in your list already." in read
    assert await titles(ana) == ("Side plank", "Wall sit", "Bird dog")


async def test_there_is_room_for_ten(here: Room) -> None:
    ana = await with_theirs(here)
    many = "\n".join(f"Move {number}" for number in range(1, 13))
    read = await ana.press_wire("1:programme.add::", text=many)
    assert "I can keep 10 titles, so there is no room for “Move 11”." in read
    assert len(await titles(ana)) == MOST_TITLES
    assert not ana.offers("Add exercises")
    await ana.say("Move 13")
    assert len(await titles(ana)) == MOST_TITLES


@pytest.mark.parametrize(
    "typed", ["<b>&", "@everyone", "שלום", "🧘" * 20, "{ $city }", "²", "1:today::", "e1", "a\u202eb"]
)
async def test_hostile_titles_are_titles(here: Room, typed: str) -> None:
    ana = await with_theirs(here)
    await ana.press_wire("1:programme.add::", text=typed)
    assert len(await titles(ana)) == 1
    await ana.press_wire("1:programme.drop::")
    await ana.press_wire(next(ana.card.buttons).action.wire)
    assert await titles(ana) == ()


@pytest.mark.parametrize("typed", ["", "\n\n", "\u200b", "\x00", "\u2028 \u2029"])
async def test_what_shows_nothing_is_no_title(here: Room, typed: str) -> None:
    ana = await with_theirs(here)
    assert "I found no title in that." in await ana.press_wire("1:programme.add::", text=typed)
    assert await titles(ana) == ()


async def test_a_title_is_taken_out_and_an_old_button_takes_out_no_other(here: Room) -> None:
    ana = await with_theirs(here)
    await ana.press_wire("1:programme.add::", text="Side plank\nWall sit")
    await ana.press_wire("1:programme::")
    await ana.press("Take one out")
    wire = ana.button("Side plank").action.wire
    assert "lank" not in wire
    for _ in range(2):
        await ana.press_wire(wire)
        assert await titles(ana) == ("Wall sit",)


async def test_the_way_back_to_our_exercises_is_on_the_card(here: Room) -> None:
    ana = await with_theirs(here)
    await ana.say("programme")
    assert ana.button("This programme is over").action.name == "visit.resumed"


async def test_titles_are_sealed(here: Room, tmp_path: Path) -> None:
    ana = await with_theirs(here)
    await ana.press_wire("1:programme.add::", text="Kettlebell swing")
    assert not [row for row in rows_in(tmp_path) if "Kettlebell" in row]


async def test_titles_go_with_the_yes_to_health(here: Room) -> None:
    ana = await with_theirs(here)
    await ana.press_wire("1:programme.add::", text="Side plank")
    await ana.press_wire("1:settings.health::sure")
    assert await titles(ana) == ()


@pytest.mark.parametrize("name", list(programme.HANDLERS))
@pytest.mark.parametrize("value", ["nothing", "99", "@", "ffffffff"])
async def test_a_damaged_button_still_answers(here: Room, name: str, value: str) -> None:
    ana = await with_theirs(here)
    assert await ana.press_wire(f"1:{name}:20200101:{value}")
    bea = here.someone("bea")
    assert "[Start]" in await bea.press_wire(f"1:{name}::{value}", text="Side plank")


@given(typed=st.text(max_size=400))
def test_no_text_makes_a_title_that_cannot_be_kept(typed: str) -> None:
    taken = with_lines((), own_words.lines(typed))
    assert len(taken.titles) <= MOST_TITLES
    assert all(
        0 < len(each) <= LONGEST and each.isprintable() | (each == " ".join(each.split())) for each in taken.titles
    )
    said = (*taken.added, *taken.known, *taken.too_long, *taken.no_room)
    assert len(said) == len(own_words.lines(typed))
