"""How those who join a community are greeted: together, in public, and never by a message of their own."""

from datetime import timedelta

import pytest

from core.coach import Account, Here
from core.errors import TryLater
from core.flows import welcome
from core.flows.community import Guest
from core.messages.action import Action
from core.rules.community import Community
from core.rules.posts import ARRIVALS_KEPT, GREETS_AFTER, GREETS_EVERY
from tests.delivery.club import SQUARE, Club, club
from tests.room import MONDAY_NOON, Room, read

HERE = Here(platform="chat", chat="square", name="Square", place=SQUARE)
SECOND = timedelta(seconds=1)


@pytest.fixture
async def there(here: Room) -> Club:
    return await club(here.store, MONDAY_NOON, posts=False)


async def join(here: Room, *names: str) -> None:
    for name in names:
        await here.coach.communities.arrived(HERE, Account(platform="chat", id=name))


async def test_a_thousand_who_come_within_a_minute_are_one_greeting_and_no_message_to_anybody(
    here: Room, there: Club
) -> None:
    for second in range(50):
        async with here.store.transaction() as tx:
            for number in range(20):
                account = Account(platform="chat", id=f"guest {second}, {number}")
                await welcome.arrived(tx, Guest(here=HERE, account=account, language="en"), here.clock.now())
        here.clock.advance(SECOND)
    heard = await here.go(here.clock.now() + timedelta(days=1))
    assert ["all 1,000 of you" in each for each in heard] == [True]
    assert {place for place, _, _ in here.messenger.sent} == {SQUARE}
    assert await _waiting(here, there) == 0


async def test_the_greeting_comes_three_minutes_after_the_first_by_name_and_with_one_button(
    here: Room, there: Club
) -> None:
    await join(here, "ana", "ben", "ana")
    assert await here.go(here.clock.now() + GREETS_AFTER - SECOND * 2) == []
    await join(here, "cleo")
    heard = await here.go(here.clock.now() + SECOND * 2)
    assert ["here, Ana, Ben, and Cleo." in each for each in heard] == [True]
    assert [each.action for each in here.messenger.sent[0][1].buttons] == [Action(name="start")]


async def test_greetings_are_ten_minutes_apart_and_none_is_said_twice(here: Room, there: Club) -> None:
    await join(here, "ana")
    await here.go(MONDAY_NOON + GREETS_AFTER + SECOND * 5)
    await join(here, "ben")
    assert await here.go(MONDAY_NOON + GREETS_AFTER + GREETS_EVERY - SECOND * 5) == []
    heard = await here.go(MONDAY_NOON + GREETS_AFTER + GREETS_EVERY + SECOND * 5)
    assert ["Ben" in each and "Ana" not in each for each in heard] == [True]
    assert await here.go(MONDAY_NOON + timedelta(days=1)) == []


async def test_whoever_left_again_is_not_greeted(here: Room, there: Club) -> None:
    await join(here, "ana", "ben")
    await here.coach.communities.left("chat", "square", Account(platform="chat", id="ana"))
    heard = await here.go(MONDAY_NOON + timedelta(minutes=5))
    assert ["Ben" in each and "Ana" not in each for each in heard] == [True]
    await join(here, "cleo")
    await here.coach.communities.left("chat", "square", Account(platform="chat", id="cleo"))
    assert await here.go(MONDAY_NOON + timedelta(days=1)) == []


async def test_a_greeting_that_was_made_and_did_not_leave_is_said_without_names(here: Room, there: Club) -> None:
    here.messenger.failures = [TryLater(30.0)]
    await join(here, "ana", "ben")
    heard = await here.go(MONDAY_NOON + timedelta(minutes=5))
    assert ["everybody who has just joined" in each for each in heard] == [True]
    assert await here.go(MONDAY_NOON + timedelta(days=1)) == []


async def test_nobody_is_greeted_or_kept_where_that_is_not_wanted(here: Room, there: Club) -> None:
    for chosen in ({"welcome": False}, {"welcome": True, "here": False}, {"here": True, "minute": None}):
        await there.set_up(MONDAY_NOON, **chosen)
        await join(here, "ana")
        assert await _waiting(here, there) == 0
    await there.set_up(MONDAY_NOON, minute=60)
    await join(here, "ana")
    await there.set_up(MONDAY_NOON, welcome=False)
    assert await here.go(MONDAY_NOON + timedelta(days=1)) == []
    assert await _waiting(here, there) == 0


async def test_whoever_could_not_be_greeted_in_time_is_forgotten_within_a_day_and_greeted_no_more(
    here: Room, there: Club
) -> None:
    await join(here, "ana")
    here.clock.advance(timedelta(hours=5))  # we were down
    assert await here.deliver() == []
    assert await _waiting(here, there) == 1
    here.clock.move_to(MONDAY_NOON + ARRIVALS_KEPT + SECOND * 60)
    await here.deliver()
    assert await _waiting(here, there) == 0
    await join(here, "ben")
    heard = await here.go(here.clock.now() + timedelta(hours=1))
    assert ["Ben" in each and "Ana" not in each for each in heard] == [True]


async def test_a_name_leads_nowhere(here: Room, there: Club) -> None:
    await join(here, "t.me/spam https://evil.example @all")
    (heard,) = await here.go(here.clock.now() + timedelta(hours=1))
    assert "here, T Me Spam Https Evil Example All." in heard


async def test_an_arrival_in_a_place_nobody_set_up_founds_it_and_says_nothing(here: Room) -> None:
    await join(here, "ana")
    async with here.store.transaction() as tx:
        found = await tx.community_of("chat", "square")
    assert isinstance(found, Community)
    assert await here.coach.next_due_at() is None


async def test_a_name_that_is_unknown_is_somebody(here: Room, there: Club) -> None:
    here.messenger.refusals = [TryLater()]
    await join(here, "ana")
    await here.go(MONDAY_NOON + timedelta(minutes=5))
    assert "somebody" in read(here.messenger.sent[0][1])


async def _waiting(here: Room, there: Club) -> int:
    async with here.store.transaction() as tx:
        return (await tx.arrivals(there.id, most=1))[0]
