"""What communities are sent as time passes: a post a day, the card of a challenge, how it ended."""

from dataclasses import replace
from datetime import timedelta

import pytest
from structlog.testing import capture_logs

from core.coach import Account, Here
from core.errors import TryLater, Undeliverable, Unreachable
from core.ports import MessageRef
from core.rules.challenge import Challenge, Stage
from core.rules.community import Gesture
from core.rules.days import local_day
from core.rules.ledger import PostKind
from core.rules.people import Place
from tests.delivery.club import SQUARE, ZONE, Club, club
from tests.room import MONDAY_NOON, Room

EVENING = MONDAY_NOON + timedelta(hours=6)  # 19:00 in Berlin
DAY = timedelta(days=1)
SOON = timedelta(minutes=2)
HERE = Here(platform="chat", chat="square", name="Square", place=SQUARE, admin=True)


@pytest.fixture
async def there(here: Room) -> Club:
    return await club(here.store, MONDAY_NOON)


async def test_the_post_of_a_day_comes_within_its_minute_and_once_a_day(here: Room, there: Club) -> None:
    assert await here.go(EVENING - timedelta(seconds=1)) == []
    heard = await here.go(EVENING + timedelta(minutes=1))
    assert ["Stretch of the day, Mon, Mar 2" in each for each in heard] == [True]
    await there.set_up(here.clock.now(), minute=20 * 60)  # the day has had its post
    assert await here.go(EVENING + timedelta(hours=20)) == []
    assert len(await here.go(EVENING + timedelta(hours=26))) == 1
    assert {place for place, _, _ in here.messenger.sent} == {SQUARE}


async def test_after_a_downtime_there_is_no_backlog(here: Room, there: Club) -> None:
    here.clock.move_to(EVENING + 2 * DAY + timedelta(hours=4))
    assert await here.deliver() == []
    here.clock.move_to(EVENING + 3 * DAY + timedelta(hours=2))
    assert len(await here.deliver()) == 1


async def test_a_removed_bot_is_quiet_and_comes_back_as_it_was(here: Room, there: Club) -> None:
    here.messenger.failures = [TryLater(600.0)]
    await here.go(EVENING + SOON)
    await here.coach.communities.went("chat", "square")
    assert await here.go(EVENING + 2 * DAY) == []
    assert await here.coach.next_due_at() is None
    await here.coach.communities.came(HERE)
    assert len(await here.go(EVENING + 3 * DAY)) == 1


async def test_a_place_that_refuses_is_asked_once_a_day(here: Room, there: Club) -> None:
    tried = 0

    async def refuse(*_: object) -> MessageRef:
        nonlocal tried
        tried += 1
        raise Undeliverable(Unreachable.FORBIDDEN)

    send, here.messenger.send = here.messenger.send, refuse  # type: ignore[method-assign]
    await here.go(EVENING + 2 * DAY + SOON)
    assert tried == 3
    here.messenger.send = send  # type: ignore[method-assign]
    assert len(await here.go(EVENING + 3 * DAY + SOON)) == 1


async def test_nothing_is_posted_where_nothing_is_to_be_said(here: Room, there: Club) -> None:
    await there.set_up(MONDAY_NOON, posts=False)
    assert await here.coach.next_due_at() is None
    await there.challenge(MONDAY_NOON)
    async with here.store.transaction() as tx:
        kept = await tx.community(there.id)
        assert kept is not None
        await tx.save_community(replace(kept, next_due_at=EVENING))
    heard = await here.go(EVENING + SOON)
    assert ["[I did it]" in each for each in heard] == [False, False]  # the card, and its line of the day
    assert "Spring" in heard[1]


async def test_a_group_that_becomes_another_is_followed_with_what_is_owed(here: Room, there: Club) -> None:
    """Its new id comes to be known while a post is on its way to the old place."""
    here.messenger.failures = [TryLater(5.0)]
    after = Place(platform="chat", address="plaza/1", private=False)
    moved = False

    async def migrate() -> None:
        nonlocal moved
        if not moved:
            moved = True
            await here.coach.communities.moved("chat", "square", "plaza")
            raise TryLater(1.0)

    here.messenger.on_send = migrate
    await here.go(EVENING + SOON)
    assert [place for place, _, _ in here.messenger.sent] == [after]
    assert (await there.read()).place == after
    assert len(await here.go(EVENING + DAY + SOON)) == 1


async def test_a_post_follows_its_community_to_another_place(here: Room, there: Club) -> None:
    here.messenger.failures = [TryLater(600.0)]
    await here.go(EVENING + SOON)
    elsewhere = replace(SQUARE, address="square/2")
    moved = replace(await there.read(), place=elsewhere)
    async with here.store.transaction() as tx:
        await tx.save_community(moved)
    await here.go(EVENING + timedelta(hours=1))
    assert [place for place, _, _ in here.messenger.sent] == [elsewhere]


async def test_names_are_asked_for_as_the_card_leaves(here: Room, there: Club) -> None:
    await there.joined("mira", MONDAY_NOON)
    async with here.store.transaction() as tx:
        account = Account(platform="chat", id="mira")
        contact = await tx.contact(account)
        assert contact is not None
        await tx.gesture(there.id, local_day(EVENING, ZONE), Gesture.SHARED, account, contact.person)
    assert "Mira" in (await here.go(EVENING + SOON))[0]


async def test_the_card_of_a_challenge_is_pinned_or_stands_without(here: Room, there: Club) -> None:
    first = await there.challenge(MONDAY_NOON)
    await here.deliver()
    assert here.messenger.pins == [await there.posted(PostKind.STANDING, first.id)]
    here.messenger.refusals = [Undeliverable(Unreachable.FORBIDDEN)]
    second = await there.challenge(MONDAY_NOON)
    with capture_logs() as logs:
        await here.deliver()
    assert not [each for each in logs if each["log_level"] == "error"]
    assert len(here.messenger.pins) == 1
    assert await there.posted(PostKind.STANDING, second.id) is not None


async def test_a_challenge_is_over_once_the_last_zone_has_closed_and_both_sides_are_told(
    here: Room, there: Club
) -> None:
    plaza = replace(SQUARE, address="plaza/1")
    rival = await club(here.store, MONDAY_NOON, "plaza", plaza, posts=False)
    made = await there.challenge(MONDAY_NOON, "ana", "ben", "cleo", others=[rival])
    async with here.store.transaction() as tx:
        contact = await tx.contact(Account(platform="chat", id="ana"))
        assert contact is not None
        enrollment = await tx.enrollment(contact.person)
        assert enrollment is not None
        await tx.save_enrollment(replace(enrollment, zone="Pacific/Honolulu"))
    closes = MONDAY_NOON.replace(hour=2) + 5 * DAY  # 03:00 in Berlin, two days after the last one
    await here.go(closes + SOON)
    assert (await _read(here, made)).stage is Stage.OPEN
    before = len(here.messenger.sent)
    await here.go(closes + timedelta(hours=11, minutes=3))  # and in Honolulu
    assert (await _read(here, made)).stage is Stage.OVER
    assert {place for place, _, _ in here.messenger.sent[before:]} == {SQUARE, plaza}
    assert {ref.place for ref, card in here.messenger.edits[-2:] if not card.rows} == {SQUARE, plaza}
    assert [await each.waiting(here.clock.now() + DAY) for each in (there, rival)] == [[], []]


async def test_a_result_that_cannot_be_drawn_is_told_in_words(here: Room, there: Club) -> None:
    await there.challenge(MONDAY_NOON, "ana", "ben", "cleo")
    for name in ("ana", "ben", "cleo"):
        await there.check_in(name, MONDAY_NOON)
    easel = here.easel()
    final = MONDAY_NOON.replace(hour=2) + 5 * DAY
    await here.go(final - timedelta(minutes=1))
    assert not easel.begun
    here.clock.move_to(final + timedelta(seconds=1))
    await here.coach.tick()
    await easel.busy()
    async with here.store.transaction() as tx:  # while it is drawn nothing has left, and nobody says it has
        assert await tx.orphans("other", now=final + DAY, lease_until=final + DAY, limit=9) == []
    easel.begun[0].set_exception(ValueError("torn canvas"))
    await here.coach.drain()
    _, card, _ = here.messenger.sent[-1]
    assert card.title is not None
    assert card.picture is None


async def _read(here: Room, challenge: Challenge) -> Challenge:
    async with here.store.transaction() as tx:
        found = await tx.challenge(challenge.id)
        assert found is not None
        return found
