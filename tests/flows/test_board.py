"""A board: read first, then joined under an alias."""

from __future__ import annotations

from dataclasses import replace

from core.messages.texts import Text
from core.rules.aliases import PLANTS
from core.rules.challenge import Challenge, Contest, Entrant
from tests.flows.contesting import DAY, TODAY, coached, entrants, opened, ready
from tests.room import Room, Someone, read, say

SEEN = "Others here will see how many days you looked after."


async def board(room: Room) -> Challenge:
    return await opened(room, Contest.BOARD, (await ready(room), "All"))


async def reader(room: Room, challenge: Challenge, name: str = "ana") -> Someone:
    """Somebody who pressed Join on the card that everybody sees, and has the answer in their direct chat."""
    inside = await coached(room, name)
    await inside.press_wire(f"1:challenge.join::{challenge.id}.1")
    alone = room.someone(name)
    alone.reply = inside.reply
    return alone


def offered(who: Someone) -> str:
    """The name that is offered on the card."""
    (label,) = [said for each in who.card.buttons if (said := say(each.label)).startswith("Join as ")]
    return label.removeprefix("Join as ")


async def test_a_board_is_joined_after_reading_what_others_see_and_under_a_plants_name(here: Room) -> None:
    challenge = await board(here)
    ana = await reader(here, challenge)
    assert SEEN in read(ana.card)
    assert await entrants(here, challenge) == []
    first = offered(ana)
    await ana.press("Another name")
    second = offered(ana)
    assert second != first
    here.restart()
    ana.coach = here.coach
    take = ana.button(f"Join as {second}").action.wire
    shown = await ana.press(f"Join as {second}")
    assert f"Your name there\n{second}" in shown
    assert "Others see your name there and your number of days." in shown
    for wire in (take, f"1:challenge.join::{challenge.id}.1", f"1:board.other::{challenge.id}.3", take):
        assert f"Your name there\n{second}" in await ana.press_wire(wire)
    await ana.press_wire(f"1:board.alias::{challenge.id}", text="Someone else")
    assert await entrants(here, challenge) == [(1, TODAY, second)]
    await ana.press("Leave")
    assert await entrants(here, challenge) == []


async def test_who_does_not_want_to_be_seen_is_not(here: Room) -> None:
    challenge = await board(here)
    ana = await reader(here, challenge)
    await ana.press("Not now")
    assert await entrants(here, challenge) == []


async def test_a_name_is_typed_and_nobody_has_it_twice(here: Room) -> None:
    challenge = await board(here)
    ana, bea = await reader(here, challenge), await reader(here, challenge, "bea")
    assert "Your name there\nÅsa O’Neill-2" in await ana.say("Åsa  O’Neill-2")
    assert "Somebody there is called ÅSA O’NEILL-2 already" in await bea.say("ÅSA O’NEILL-2")
    free = offered(bea)
    async with here.store.transaction() as tx:  # somebody is faster
        enrolled = await tx.enroll(
            replace(bea.account, id="cat"), language="en", routine="glutes", now=here.clock.now()
        )
        await tx.enter(challenge.id, Entrant(person=enrolled.person, side=1, joined_day=TODAY, alias=free))
    assert f"Somebody there is called {free} already" in await bea.press(f"Join as {free}")
    assert offered(bea) != free
    await bea.press(f"Join as {offered(bea)}")
    assert len({alias for _, _, alias in await entrants(here, challenge)}) == 3


async def test_no_alias_is_a_link_a_mention_or_markup(here: Room) -> None:
    challenge = await board(here)
    ana = await reader(here, challenge)
    for typed in ("<b>&", "@everyone", "{ $name }", "x" * 31, "_", "-", "\u3164\u200b", "a.example", "7 * 7", "🧘"):
        assert "A name has letters" in await ana.press_wire(f"1:board.alias::{challenge.id}", text=typed)
    assert await entrants(here, challenge) == []
    await ana.press_wire(f"1:board.alias::{challenge.id}", text="ש\u202eל\x00ו\ud800\n ם 7")
    assert await entrants(here, challenge) == [(1, TODAY, "שלו ם 7")]


async def test_old_and_damaged_buttons_of_a_board_are_answered_kindly(here: Room) -> None:
    challenge = await board(here)
    other = await opened(here, Contest.TOGETHER, (await ready(here), "All"))
    ana = await reader(here, challenge)
    for name in ("take", "other", "alias"):
        assert "I do not find this challenge" in await ana.press_wire(f"1:board.{name}::{other.id}.1", text="Fern")
        assert "I do not find this challenge" in await ana.press_wire(f"1:board.{name}::99.1", text="Fern")
    for value in ("", "x", "99999", "-1"):
        assert SEEN in await ana.press_wire(f"1:board.take::{challenge.id}.{value}")
        assert SEEN in await ana.press_wire(f"1:board.other::{challenge.id}.{value}")
    assert SEEN in await ana.press_wire(f"1:board.alias::{challenge.id}")
    form = here.coach.form(f"1:board.alias::{challenge.id}")
    assert form is not None
    assert form.action.value == str(challenge.id)
    here.clock.move_to(here.clock.now() + 20 * DAY)
    assert "is over" in await ana.press_wire(f"1:board.take::{challenge.id}.1")
    assert await entrants(here, challenge) == await entrants(here, other) == []


def test_every_plant_has_a_name_of_its_own() -> None:
    names = [say(Text(id=f"plant-{each}")) for each in PLANTS]
    assert len(set(names)) == len(PLANTS) >= 20
    assert all(name.isalpha() for name in names)


async def test_the_name_that_is_offered_does_not_tell_who_came_first(here: Room) -> None:
    challenge = await board(here)
    names = [offered(await reader(here, challenge, who)) for who in ("ana", "bea", "cat", "dan")]
    assert names != sorted(names)
