"""What changes while the bot is away from a community is made good once it is back; and boards that are over."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from core.flows.finals import BOARDS_KEPT
from core.messages.card import Card
from core.rules.challenge import Challenge, Contest, Entrant
from core.rules.community import Membership
from core.rules.ledger import PostKind
from tests.flows.contesting import DAY, OAKS, TODAY, challenges_in, coached, opened, ready
from tests.flows.gathered import Member, admin
from tests.flows.posting import square
from tests.flows.test_finals import on_board
from tests.flows.test_roles import lived
from tests.room import Room, read

SOON = timedelta(minutes=4)
NAMES = ("ana", "ben", "cleo", "dora", "eve")


async def a_board(room: Room) -> tuple[Challenge, dict[str, Member]]:
    """One that is on its last day, and whoever is on it."""
    made = await opened(room, Contest.BOARD, (await ready(room), "All"), first=TODAY - 3 * DAY, days=4)
    return made, {name: await on_board(room, made, name) for name in NAMES}


async def end(room: Room, board: Challenge) -> None:
    await admin(room).press_wire(f"1:coach.end::{board.id}.sure")
    await room.go(room.clock.now() + SOON)


async def opened_by_admin(room: Room) -> Challenge:
    """Its card is owed."""
    await ready(room)
    ada = admin(room)
    await ada.press_wire("1:coach.kind::together")
    (draft,) = await challenges_in(room)
    await ada.press_wire(f"1:coach.open::{draft.id}")
    return draft


async def back(room: Room) -> None:
    await room.coach.communities.came(OAKS)
    await room.go(room.clock.now() + SOON)


def joins(card: Card) -> list[int]:
    """The challenges that a card offers to join."""
    return [int(each.action.value.split(".")[0]) for each in card.buttons if each.action.name == "challenge.join"]


def told(room: Room) -> list[bool]:
    """Who stands on the last card of the board, told again once."""
    (card,) = [read(card) for _, card in room.messenger.edits if "Thank you" in read(card)]
    return [f"Name of {name}" in card for name in NAMES]


async def test_whoever_goes_while_the_bot_is_away_is_off_the_card_once_it_is_back(here: Room) -> None:
    board, people = await a_board(here)
    await end(here, board)
    await here.coach.communities.went(OAKS.platform, OAKS.chat)
    await people["ana"].press_wire("1:privacy.delete::sure")
    await here.go(here.clock.now() + DAY / 2)
    here.messenger.edits.clear()
    await back(here)
    assert told(here) == [False, True, True, True, True]


async def test_a_card_offers_no_way_into_what_ended_while_the_bot_was_away(here: Room) -> None:
    made = await opened_by_admin(here)
    await here.go(here.clock.now() + SOON)
    assert joins(here.messenger.sent[-1][1]) == [made.id]
    await here.coach.communities.went(OAKS.platform, OAKS.chat)
    await here.go(here.clock.now() + 40 * DAY)
    here.messenger.edits.clear()
    await back(here)
    assert [joins(card) for _, card in here.messenger.edits] == [[]]


@pytest.mark.parametrize("sent", [False, True])
async def test_a_card_that_never_left_comes_once_the_bot_is_back(here: Room, *, sent: bool) -> None:
    made = await opened_by_admin(here)
    if sent:
        await here.go(here.clock.now() + SOON)
    await here.coach.communities.went(OAKS.platform, OAKS.chat)
    await here.go(here.clock.now() + SOON)
    assert len(here.messenger.sent) == sent
    for _ in range(2):
        await back(here)
        assert [joins(card) for _, card, _ in here.messenger.sent] == [[made.id]]


async def test_a_role_that_is_hidden_while_the_bot_is_away_goes_once_it_is_back(here: Room) -> None:
    there = await square(here, roles=True)
    ana = await lived(there, "ana", 8)
    await here.go(here.clock.now() + SOON)
    assert here.messenger.awards == [(ana.account, 7)]
    await here.coach.communities.went("chat", there.community.chat)
    await ana.say("/challenge")
    assert "goes once I am back" in await ana.press("Hide my days in Desk people")
    await here.go(here.clock.now() + SOON)
    assert here.messenger.awards == [(ana.account, 7)]
    await here.coach.communities.came(there.here)
    await here.go(here.clock.now() + SOON)
    assert here.messenger.awards[1:] == [(ana.account, None)]
    assert await there.stale() == []


async def test_what_comes_after_the_end_of_a_board_hides_nobody_and_shows_nobody(here: Room) -> None:
    """A name that is gone from the card, or comes back to it, would tell of a lock, a pause or a stop."""
    board, people = await a_board(here)
    await people["eve"].say("/pause 7")
    await end(here, board)
    assert "Name of dora" in read(here.messenger.sent[-1][1])
    assert "Name of eve" not in read(here.messenger.sent[-1][1])
    await here.go(here.clock.now() + 10 * DAY)
    await people["ben"].say("/stop")
    here.messenger.edits.clear()
    await people["ana"].press_wire(f"1:challenge.leave::{board.id}")
    await here.go(here.clock.now() + SOON)
    assert told(here) == [False, True, True, True, False]


async def test_a_board_that_is_over_can_be_left_as_long_as_its_card_is_told_again(here: Room) -> None:
    board, people = await a_board(here)
    await end(here, board)
    ana, ben = people["ana"], people["ben"]
    assert "still lists you" in await ana.say("/challenge")
    await ana.press("Spring days")
    assert "You have left" in await ana.press("Leave")
    assert "still lists you" not in await ana.say("/challenge")
    here.clock.move_to(here.clock.now() + BOARDS_KEPT - SOON)
    assert "still lists you" in await ben.say("/challenge")
    here.clock.move_to(here.clock.now() + DAY)
    assert "still lists you" not in await ben.say("/challenge")


async def test_what_has_no_room_on_the_card_is_on_the_next_and_what_is_shown_comes_first(here: Room) -> None:
    ana, made = await coached(here, "ana"), list[Challenge]()
    for number in range(7):
        chat = f"-9{number}"
        place = replace(OAKS.place, address=chat)
        community = await ready(here, replace(OAKS, chat=chat, name=f"Group {number}", place=place))
        made.append(await opened(here, Contest.TOGETHER, (community, "All")))
        async with ana.kept() as (tx, me):
            await tx.save_community(replace(community, roles=True))
            await tx.join_community(community.id, me)
            await tx.save_membership(Membership(community=community.id, person=me, shows_role=number >= 3))
            await tx.enter(made[-1].id, Entrant(person=me, side=1, joined_day=TODAY))
    await ana.say("/challenge")
    pages = [ana.card, (await ana.press("More"), ana.card)[1]]
    wires = [[each.action.name for each in page.buttons] for page in pages]
    assert [names.count("challenge.show") for names in wires] == [5, 2]
    assert [(names.count("roles.hide"), names.count("roles.show")) for names in wires] == [(4, 0), (0, 3)]
    await ana.press("More")
    assert ana.card == pages[0], "and round again"


async def test_of_a_group_that_gets_another_id_no_card_is_edited_by_its_old_number(here: Room) -> None:
    board, people = await a_board(here)
    await end(here, board)
    await here.coach.communities.moved("chat", OAKS.chat, "-200")
    async with here.store.transaction() as tx:
        assert await tx.posted(board.communities[0], PostKind.FINAL, board.id) is None
    here.messenger.edits.clear()
    await people["ana"].press_wire(f"1:challenge.leave::{board.id}")
    await here.go(here.clock.now() + SOON)
    assert here.messenger.edits == []
