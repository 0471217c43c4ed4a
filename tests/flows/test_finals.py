"""How challenges ended: told once, told late where the bot was away, and told again without whoever has gone."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from core.flows.finals import MISSED
from core.rules.challenge import Challenge, Contest, Entrant
from core.rules.days import LocalDay
from core.rules.ledger import PostKind
from core.rules.streak import Status
from tests.flows.contesting import DAY, ELMS, OAKS, TODAY, coached, opened, ready
from tests.flows.gathered import Member, admin
from tests.room import Room, read

SOON = timedelta(minutes=4)


async def finals(room: Room, challenge: Challenge) -> int:
    """How many cards have said how it ended."""
    cards = [card for _, card, _ in room.messenger.sent if "Thank you" in read(card)]
    async with room.store.transaction() as tx:
        (community,) = challenge.communities
        kept = await tx.posted(community, PostKind.FINAL, challenge.id, challenge.last_day)
    assert (kept is not None) == bool(cards)
    return len(cards)


@pytest.mark.parametrize("how", ["came", "remaining", "acted"])
async def test_what_ended_while_the_bot_was_away_is_told_once_it_is_back(here: Room, how: str) -> None:
    made = await opened(here, Contest.TOGETHER, (await ready(here), "All"), days=3)
    await here.coach.communities.went(OAKS.platform, OAKS.chat)
    await here.go(here.clock.now() + 8 * DAY)
    assert await finals(here, made) == 0
    for _ in range(2):
        match how:
            case "came":
                await here.coach.communities.came(OAKS)
            case "remaining":
                await here.coach.communities.remaining(OAKS.platform, [OAKS.chat])
            case _:
                await admin(here).say("/coach")
        await here.go(here.clock.now() + SOON)
        assert await finals(here, made) == 1


async def test_what_ended_long_ago_is_no_news(here: Room) -> None:
    made = await opened(here, Contest.TOGETHER, (await ready(here), "All"), days=3)
    await here.coach.communities.went(OAKS.platform, OAKS.chat)
    await here.go(here.clock.now() + 4 * DAY + MISSED)
    await here.coach.communities.came(OAKS)
    await here.go(here.clock.now() + SOON)
    assert await finals(here, made) == 0


async def test_a_card_that_came_back_undelivered_is_told_again_and_one_that_is_owed_is_not(here: Room) -> None:
    made = await opened(here, Contest.TOGETHER, (await ready(here), "All"), days=3)
    await admin(here).press_wire(f"1:coach.end::{made.id}.sure")
    await here.coach.communities.came(OAKS)  # it was never away
    await here.coach.communities.went(OAKS.platform, OAKS.chat)
    await here.go(here.clock.now() + SOON)
    assert await finals(here, made) == 0
    await here.coach.communities.came(OAKS)
    await here.go(here.clock.now() + SOON)
    assert await finals(here, made) == 1


async def test_a_challenge_that_an_admin_ends_is_told_of_under_its_last_day_as_the_clock_would_tell(here: Room) -> None:
    """So two workers, one told by the admin and one by the clock, owe one card."""
    made = await opened(here, Contest.TOGETHER, (await ready(here), "All"), days=3)
    await admin(here).press_wire(f"1:coach.end::{made.id}.sure")
    await here.go(here.clock.now() + SOON)
    assert await finals(here, made) == 1


@pytest.mark.parametrize("how", ["deletes everything", "leaves the group", "leaves the board"])
async def test_whoever_goes_stands_on_the_last_card_of_a_board_no_more(here: Room, how: str) -> None:
    made = await opened(here, Contest.BOARD, (await ready(here), "All"), first=TODAY - 3 * DAY, days=4)
    people = [await on_board(here, made, name) for name in ("ana", "ben", "cleo", "dora")]
    await admin(here).press_wire(f"1:coach.end::{made.id}.sure")
    await here.go(here.clock.now() + SOON)
    assert "Name of ana" in read(here.messenger.sent[-1][1])
    here.messenger.edits.clear()
    wire = {"deletes everything": "1:privacy.delete::sure", "leaves the board": f"1:challenge.leave::{made.id}"}
    if how in wire:
        await people[0].press_wire(wire[how])
    else:
        await here.coach.communities.left(OAKS.platform, OAKS.chat, people[0].account)
    await people[1].say("rest")  # whose day is no news of the board
    await here.go(here.clock.now() + SOON)
    (told,) = [read(card) for _, card in here.messenger.edits if "Thank you" in read(card)]
    assert ["Name of ana" in told, "Name of ben" in told] == [False, True]


async def test_a_board_ended_early_has_no_later_day_when_it_is_told_again(here: Room) -> None:
    made = await opened(here, Contest.BOARD, (await ready(here), "All"))
    people = [await on_board(here, made, name) for name in ("ana", "ben", "cleo", "dora")]
    await admin(here).press_wire(f"1:coach.end::{made.id}.sure")
    await here.go(here.clock.now() + SOON)
    await here.go(here.clock.now() + 5 * DAY)
    await looks_after(here, people[1], *(TODAY + n * DAY for n in range(1, 6)))
    here.messenger.edits.clear()
    await people[0].press_wire(f"1:challenge.leave::{made.id}")
    await here.go(here.clock.now() + SOON)
    (told,) = [read(card) for _, card in here.messenger.edits if "Thank you" in read(card)]
    assert "1. Name of ben\n1 day\n" in told
    assert "\n1 day looked after\n" in await people[1].press_wire(f"1:challenge.show::{made.id}")


@pytest.mark.parametrize("ends", [0, 1])
async def test_rivals_are_told_the_same_end_however_late_one_of_them_hears_of_it(here: Room, ends: int) -> None:
    """Nor does the day itself count later, which was not over when the teams' challenge ended; wherever they live."""
    oaks, elms = await ready(here), await ready(here, ELMS)
    sides, first = ((oaks, "Oaks"), (elms, "Elms")), TODAY - 2 * DAY
    made = await opened(here, Contest.TEAMS, *sides, first=first)
    zones = ("Pacific/Kiritimati", "Europe/Berlin", "Pacific/Pago_Pago")
    people: list[Member] = []
    for number, zone in enumerate(zones * 2):
        people.append(who := await coached(here, f"p{number}", zone=zone))
        async with who.kept() as (tx, me):
            await tx.enter(made.id, Entrant(person=me, side=1 + number // 3, joined_day=first))
        await looks_after(here, who, first, *([first + DAY] if number else []))
    await here.coach.communities.went(ELMS.platform, ELMS.chat)
    here.clock.move_to(here.clock.now() + ends * timedelta(hours=12))  # it is tomorrow for some
    await admin(here).press_wire(f"1:coach.end::{made.id}.sure")
    await here.go(here.clock.now() + SOON)
    await here.go(here.clock.now() + 6 * DAY)
    for who in people[:4]:
        await looks_after(here, who, *(TODAY + n * DAY for n in range(ends, 6)))
    await here.coach.communities.came(ELMS)
    await here.go(here.clock.now() + SOON)
    one, other = [read(card) for _, card, _ in here.messenger.sent if "Thank you" in read(card)]
    assert "Oaks\n" in one
    assert one == other


async def looks_after(room: Room, who: Member, *days: LocalDay) -> None:
    async with who.kept() as (tx, me):
        for day in days:
            await tx.check_in(me, day, Status.DONE, now=room.clock.now())


async def on_board(room: Room, challenge: Challenge, name: str) -> Member:
    who = await coached(room, name)
    who.here = replace(OAKS, public=False)
    await who.press_wire(f"1:board.alias::{challenge.id}", text=f"Name of {name}")
    await looks_after(room, who, TODAY)
    return who
