"""How challenges ended: told once, told late where the bot was away, and told again without whoever has gone."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from core.flows.finals import MISSED
from core.rules.challenge import Challenge, Contest
from core.rules.ledger import PostKind
from core.rules.streak import Status
from tests.flows.contesting import DAY, OAKS, TODAY, coached, opened, ready
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


async def on_board(room: Room, challenge: Challenge, name: str) -> Member:
    who = await coached(room, name)
    who.here = replace(OAKS, public=False)
    await who.press_wire(f"1:board.alias::{challenge.id}", text=f"Name of {name}")
    async with who.kept() as (tx, me):
        await tx.check_in(me, TODAY, Status.DONE, now=room.clock.now())
    return who
