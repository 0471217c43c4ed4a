from dataclasses import replace
from datetime import timedelta

from core.delivery.expiry import LOOK_EVERY, Expiry
from core.rules.people import PersonId, State
from core.rules.retention import KEPT, NOTICE, day_everywhere
from tests.flows.apps import following
from tests.room import MONDAY_NOON, Room

EVENING = MONDAY_NOON + timedelta(hours=6, minutes=1)  # after 19:00 in Berlin
BATCH = 100


async def silent(here: Room, count: int, name: str = "silent") -> list[PersonId]:
    """So many people of whom nothing has been heard for eleven months; they stopped, so for them a day is noted."""
    heard_day = day_everywhere(here.clock.now()) - (KEPT - NOTICE)
    people = list[PersonId]()
    for number in range(count):
        known = await (await following(here, f"{name}-{number}")).enrollment()
        assert known is not None
        async with here.store.transaction() as tx:
            await tx.save_enrollment(replace(known, state=State.STOPPED, heard_day=heard_day, next_due_at=None))
        people.append(known.person)
    return people


async def unwarned(here: Room, people: list[PersonId]) -> int:
    async with here.store.transaction() as tx:
        enrollments = [await tx.enrollment(each) for each in people]
    return sum(each is not None and each.warned_day is None for each in enrollments)


async def test_the_silent_are_looked_for_a_batch_at_a_time_and_others_get_their_messages_meanwhile(here: Room) -> None:
    await following(here, "ana")
    await here.deliver()  # it was looked in this hour
    people = await silent(here, 2 * BATCH + 1)
    here.clock.move_to(EVENING)
    await here.coach.tick()
    await here.coach.drain()
    assert await unwarned(here, people) == BATCH + 1
    assert len([place for place, *_ in here.messenger.sent if place.address == "ana-chat"]) == 1
    assert await here.coach.tick() <= here.clock.now(), "there is more to do at once"
    assert await unwarned(here, people) == 1
    assert await here.coach.tick() > here.clock.now()
    assert await unwarned(here, people) == 0


async def test_once_all_the_silent_were_found_it_is_not_looked_again_within_the_hour(here: Room) -> None:
    expiry = Expiry(here.store, lambda award: None, batch=2)
    people, now = await silent(here, 3), here.clock.now()
    assert await expiry.tick(now)
    assert await unwarned(here, people) == 1
    assert not await expiry.tick(now)
    assert await unwarned(here, people) == 0
    later = await silent(here, 1, "later")
    assert not await expiry.tick(now + LOOK_EVERY - timedelta(seconds=1))
    assert await unwarned(here, later) == 1
    assert not await expiry.tick(now + LOOK_EVERY)
    assert await unwarned(here, later) == 0
