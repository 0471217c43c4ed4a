"""What stands in a community follows what people do: late enough to be one edit, and never lost."""

from dataclasses import replace
from datetime import timedelta

import pytest

from core.errors import OutcomeUnknown, TryLater, Undeliverable, Unreachable
from core.messages.card import Card
from core.ports import MessageRef, Stale
from core.rules.challenge import Challenge
from core.rules.ledger import PostKind
from core.rules.people import Account, PersonId
from core.rules.posts import EDIT_EVERY
from tests.delivery.club import SQUARE, Club, club
from tests.room import MONDAY_NOON, Room, read

MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)
NAMES = ("ana", "ben", "cleo", "dan", "eve")


@pytest.fixture
async def there(here: Room) -> Club:
    return await club(here.store, MONDAY_NOON, posts=False)


async def started(here: Room, there: Club) -> Challenge:
    """A challenge with its card sent."""
    made = await there.challenge(MONDAY_NOON, *NAMES)
    await here.deliver()
    return made


async def act(here: Room, there: Club, made: Challenge, name: str) -> None:
    await there.check_in(name, here.clock.now())
    await there.stale(Stale.STANDING, made.id, here.clock.now() + EDIT_EVERY)


async def test_many_changes_are_one_edit_a_minute(here: Room, there: Club) -> None:
    made = await started(here, there)
    for name in NAMES:
        await act(here, there, made, name)
        await here.go(here.clock.now() + timedelta(seconds=10))
    assert here.messenger.edits == []
    await here.go(here.clock.now() + MINUTE)
    assert ["at least 5" in read(card) for _, card in here.messenger.edits] == [True]
    assert [ref for ref, _ in here.messenger.edits] == [await there.posted(PostKind.STANDING, made.id)]
    assert await there.waiting(here.clock.now() + timedelta(days=1)) == []


async def test_what_changes_during_an_edit_is_edited_after_it(here: Room, there: Club) -> None:
    made = await started(here, there)
    edit, late = here.messenger.edit, ["eve"]

    async def meanwhile(ref: MessageRef, card: Card, language: str) -> MessageRef:
        for name in late:
            await act(here, there, made, name)
        late.clear()
        return await edit(ref, card, language)

    here.messenger.edit = meanwhile  # type: ignore[method-assign]
    for name in NAMES[:-1]:
        await act(here, there, made, name)
    await here.go(MONDAY_NOON + 5 * MINUTE)
    assert ["at least 5" in read(card) for _, card in here.messenger.edits] == [False, True]


async def test_an_edit_that_was_not_taken_is_made_later(here: Room, there: Club) -> None:
    made = await started(here, there)
    here.messenger.refusals = [TryLater(20.0), TryLater(), OutcomeUnknown()]
    await act(here, there, made, "ana")
    await here.go(MONDAY_NOON + 5 * MINUTE)
    assert len(here.messenger.edits) == 1
    assert await there.waiting(here.clock.now() + timedelta(days=1)) == []


async def test_a_card_that_is_gone_is_posted_anew_once(here: Room, there: Club) -> None:
    made = await started(here, there)
    for _ in range(2):
        here.messenger.refusals = [Undeliverable(Unreachable.GONE)]
        await act(here, there, made, "ana")
        await here.go(here.clock.now() + 2 * MINUTE)
    assert len(here.messenger.sent) == 2
    assert await there.posted(PostKind.STANDING, made.id) is None
    assert len(here.messenger.pins) == 2
    assert await there.waiting(here.clock.now() + timedelta(days=1)) == []


async def test_a_place_that_lets_nothing_be_edited_is_left_in_peace(here: Room, there: Club) -> None:
    made = await started(here, there)
    here.messenger.refusals = [Undeliverable(Unreachable.FORBIDDEN)]
    await act(here, there, made, "ana")
    await here.go(MONDAY_NOON + 5 * MINUTE)
    assert here.messenger.edits == []
    assert await there.posted(PostKind.STANDING, made.id) is not None
    assert await there.waiting(here.clock.now() + timedelta(days=1)) == []


async def test_a_message_that_stands_elsewhere_now_is_edited_there(here: Room, there: Club) -> None:
    made = await started(here, there)
    newer, asked = MessageRef(place=replace(SQUARE, address="square/9"), id="77"), list[MessageRef]()

    async def post_instead(ref: MessageRef, *_: object) -> MessageRef:
        asked.append(ref)
        return newer

    here.messenger.edit = post_instead  # type: ignore[method-assign]
    for _ in range(2):
        await act(here, there, made, "ana")
        await here.go(here.clock.now() + 2 * MINUTE)
    assert asked[1:] == [newer]


async def test_a_role_follows_the_days_of_whoever_shows_it(here: Room, there: Club) -> None:
    await there.set_up(MONDAY_NOON, roles=True)
    person = PersonId((await there.joined("ana", MONDAY_NOON)).person)
    await there.stale(Stale.ROLE, person, MONDAY_NOON)
    await here.deliver()
    assert here.messenger.awards == [(Account(platform="chat", id="ana"), None)]


async def test_what_is_stale_waits_for_a_bot_that_is_away_and_makes_nobody_spin(here: Room, there: Club) -> None:
    made = await started(here, there)
    await act(here, there, made, "ana")
    await here.coach.communities.went("chat", "square")
    await here.go(MONDAY_NOON + 3 * DAY + 20 * MINUTE)
    assert here.messenger.edits == []
    assert await there.waiting(here.clock.now() + 10 * MINUTE) == []
    assert await there.waiting(here.clock.now() + 2 * DAY) == [Stale.STANDING]
    await here.coach.communities.remaining("chat", ["square"])
    await here.go(here.clock.now() + 2 * MINUTE)
    assert len(here.messenger.edits) == 1
    assert await there.waiting(here.clock.now() + 2 * DAY) == []


async def test_a_slow_platform_does_not_make_the_worker_spin(here: Room, there: Club) -> None:
    """More is stale than can be edited at once: the loop comes back in a while, or when something has landed."""
    made = await started(here, there)
    here.messenger.limits = replace(here.messenger.limits, rate_per_s=1 / 3600)
    here.coach.serve(here.messenger)
    async with here.coach.answering(here.someone().place):
        pass  # so nothing else leaves within the hour
    now = here.clock.now()
    for number in range(25):
        await there.stale(Stale.DAILY, made.first_day.toordinal() + number, now)
    while (until := await here.coach.tick()) <= here.clock.now():
        pass
    assert until > now
    assert 0 < len(await there.waiting(now)) <= 5
