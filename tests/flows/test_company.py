"""What others see of a person follows their days, wherever these change."""

import pytest

from core.ports import Stale
from core.rules.challenge import Entrant
from core.rules.community import Membership
from core.rules.posts import EDIT_EVERY
from tests.delivery.club import Club, club
from tests.flows.apps import also_on, connected
from tests.flows.posting import DAY, square
from tests.room import MONDAY_NOON, Room, Someone, read


async def member(here: Room, who: Someone) -> Club:
    """They show a role in a community, and are in its challenge; nothing is stale."""
    there = await club(here.store, MONDAY_NOON, posts=False)
    made = await there.challenge(MONDAY_NOON)
    async with who.kept() as (tx, person):
        await tx.join_community(there.id, person)
        await tx.save_membership(Membership(community=there.id, person=person, shows_role=True))
        await tx.enter(made.id, Entrant(person=person, side=1, joined_day=made.first_day))
    return there


@pytest.mark.parametrize("typed", ["done", "rest", "/pause 3 days", "/stop"])
async def test_cards_and_roles_are_stale_once_somebodys_days_change(here: Room, typed: str) -> None:
    ana = await here.started()
    there = await member(here, ana)
    await ana.say(typed)
    soon = here.clock.now() + EDIT_EVERY
    assert await there.waiting(soon) == [Stale.ROLE, Stale.STANDING]
    await ana.say("done")
    assert len(await there.waiting(soon)) == 2


async def test_whoever_has_everything_deleted_leaves_no_card_as_it_was(here: Room) -> None:
    ana = await here.started()
    there = await member(here, ana)
    await ana.say("/privacy")
    await ana.press("Delete everything about me")
    await ana.press("Yes, delete everything")
    assert Stale.STANDING in await there.waiting(here.clock.now() + EDIT_EVERY)


@pytest.mark.parametrize("way", ["privacy.delete::sure", "start.young::sure", "unlink.yes::"])
async def test_a_name_leaves_the_post_with_whoever_leaves(here: Room, way: str) -> None:
    also_on(here)
    there = await square(here)
    await there.post()
    ana = await there.enrolled("ana")
    await connected(here, ana)
    await ana.say("done")
    await ana.press("Share today in Desk people")
    here.clock.move_to(here.clock.now() + 2 * EDIT_EVERY)
    await here.deliver()
    assert await there.stale() == []
    await ana.press_wire(f"1:{way}")
    assert await there.shared() == ()
    assert [(each.stale, each.subject) for each in await there.stale()] == [(Stale.DAILY, DAY.toordinal())]
    here.clock.move_to(here.clock.now() + 2 * EDIT_EVERY)
    here.messenger.edits.clear()
    await here.deliver()
    assert ["Ana" in read(card) for _, card in here.messenger.edits] == [False]


async def test_nothing_is_stale_for_somebody_in_no_community(here: Room) -> None:
    ana = await here.started()
    there = await club(here.store, MONDAY_NOON, posts=False)
    await there.challenge(MONDAY_NOON)
    await ana.say("done")
    assert await there.waiting(here.clock.now() + EDIT_EVERY) == []
