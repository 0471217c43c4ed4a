"""One service may crash; the others run on, and it comes back."""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from structlog.testing import capture_logs

from bots.worker import FIRST_WAIT_S, STORE_WAIT, Service, Supervisor
from core.coach import Coach
from core.errors import ConfigurationFault, StoreBusy
from core.ports import Limits, MessageRef, Transaction
from core.rules.pacing import scheduled
from core.rules.people import Account, Place, State
from core.storage.store import SqlStore
from tests.messages.gate import content
from tests.room import Room, room, studio


@pytest.fixture
async def here(tmp_path: Path) -> AsyncIterator[Room]:
    async with room(tmp_path) as made:
        yield made


class Fragile:
    """A service that crashes when told to."""

    def __init__(self) -> None:
        self.starts = 0
        self.started = asyncio.Event()
        self.crash = asyncio.Event()

    async def run(self) -> None:
        self.starts += 1
        self.started.set()
        await self.crash.wait()
        self.crash.clear()
        self.started.clear()
        raise RuntimeError("out of luck")


async def test_a_crashed_service_starts_again_after_a_wait_and_leaves_the_other_running(here: Room) -> None:
    fragile, steady = Fragile(), Fragile()
    services = (Service(name="fragile", run=fragile.run), Service(name="steady", run=steady.run))
    supervisor = Supervisor(here.coach, here.clock, services)
    running = asyncio.create_task(supervisor.run())
    for again in range(1, 4):
        await fragile.started.wait()
        assert fragile.starts == again
        fragile.crash.set()
        while not here.clock.next_wake or fragile.crash.is_set():
            await asyncio.sleep(0)
        here.clock.advance(timedelta(seconds=FIRST_WAIT_S * 2**again))
    assert steady.starts == 1
    supervisor.stop()
    await running


async def test_a_member_is_served_while_a_platform_keeps_crashing(here: Room) -> None:
    fragile = Fragile()
    fragile.crash.set()
    supervisor = Supervisor(here.coach, here.clock, (Service(name="fragile", run=fragile.run),))
    running = asyncio.create_task(supervisor.run())
    await here.someone().start()
    due_at = await here.coach.next_due_at()
    assert due_at is not None
    here.clock.move_to(due_at)
    await here.coach.settled()
    assert len(here.messenger.sent) == 1
    supervisor.stop()
    await running


async def test_what_is_on_its_way_lands_before_the_process_ends(here: Room) -> None:
    send, leaving, may_land = here.messenger.send, asyncio.Event(), asyncio.Event()

    async def slow(*given: Any) -> MessageRef:
        leaving.set()
        await may_land.wait()
        return await send(*given)

    here.messenger.send = slow  # type: ignore[method-assign]
    supervisor = Supervisor(here.coach, here.clock, ())
    running = asyncio.create_task(supervisor.run())
    await here.someone().start()
    here.clock.move_to(await here.coach.next_due_at() or here.clock.now())
    await leaving.wait()
    supervisor.stop()
    asyncio.get_running_loop().call_later(0.05, may_land.set)
    await running
    async with here.store.transaction() as tx:
        assert len(here.messenger.sent) == 1
        late = here.clock.now() + timedelta(hours=1)
        assert not await tx.orphans("another", now=late, lease_until=late, limit=9)


async def enroll(here: Room, name: str, since: datetime) -> None:
    """They are owed a message in the first evening after that."""
    account, now = Account(platform="chat", id=name), here.clock.now()
    async with here.store.transaction() as tx:
        new = await tx.enroll(account, language="en", routine="glutes", now=now)
        await tx.reached(account, Place(platform="chat", address=name, private=True))
        active = replace(new, state=State.ACTIVE, zone="Europe/Berlin", minute=19 * 60, first_day=now.date())
        await tx.save_enrollment(scheduled(active, since))


async def claimed_by_another(here: Room) -> int:
    now = here.clock.now()
    async with here.store.transaction() as tx:
        return len(await tx.claim("another", platform="chat", now=now, lease_until=now, limit=99))


async def test_what_waits_stays_with_a_worker_that_lives_and_goes_to_another_as_soon_as_it_leaves(here: Room) -> None:
    here.messenger.limits = Limits(rate_per_s=0.001)
    here.restart()
    since = here.clock.now()
    here.clock.advance(timedelta(hours=8))
    await enroll(here, "the first", since)
    await here.deliver()
    for number in range(4):
        await enroll(here, f"person {number}", since)
    for _ in range(9):
        due_at = await here.coach.tick()
        here.clock.move_to(due_at)
        assert await claimed_by_another(here) == 0
    supervisor = Supervisor(here.coach, here.clock, ())
    supervisor.stop()
    await supervisor.run()
    assert await claimed_by_another(here) == 4
    assert len(here.messenger.sent) == 1


@dataclass
class Unreliable:
    """A store that is away when told to."""

    inner: SqlStore
    away: bool = False
    shared: bool = False

    @asynccontextmanager
    async def transaction(self) -> AsyncGenerator[Transaction]:
        if self.away:
            raise StoreBusy("it is full")
        async with self.inner.transaction() as tx:
            yield tx


async def test_a_store_that_is_away_for_a_while_is_two_lines_in_the_log_and_no_crash(here: Room) -> None:
    await enroll(here, "ana", here.clock.now())
    store = Unreliable(here.store, away=True)
    coach = Coach(store, here.clock, content(), studio=studio(), worker="one")
    coach.serve(here.messenger)
    here.clock.advance(timedelta(hours=8))
    supervisor = Supervisor(coach, here.clock, ())
    with capture_logs() as logged:
        running = asyncio.create_task(supervisor.run())
        for _ in range(20):
            while here.clock.next_wake is None:
                await asyncio.sleep(0)
            here.clock.advance(STORE_WAIT)
            await asyncio.sleep(0)
        store.away = False
        while not here.messenger.sent:
            here.clock.advance(STORE_WAIT)
            await asyncio.sleep(0)
        supervisor.stop()
        await running
    troubles = [line["event"] for line in logged if line["log_level"] != "info"]
    assert troubles == ["store_away", "store_back"]


class Misconfigured:
    """A service that only a person can mend."""

    def __init__(self) -> None:
        self.starts = 0

    async def run(self) -> None:
        self.starts += 1
        raise ConfigurationFault("LIMBER_CHAT_TOKEN was refused")


async def test_a_service_with_wrong_settings_is_given_up_and_the_other_runs_on(here: Room) -> None:
    wrong, steady = Misconfigured(), Fragile()
    services = (Service(name="wrong", run=wrong.run), Service(name="steady", run=steady.run))
    supervisor = Supervisor(here.coach, here.clock, services)
    running = asyncio.create_task(supervisor.run())
    await steady.started.wait()
    for _ in range(5):
        here.clock.advance(timedelta(minutes=2))
        await asyncio.sleep(0)
    assert (wrong.starts, steady.starts) == (1, 1)
    supervisor.stop()
    await running


async def test_when_no_service_is_left_the_process_ends_and_says_which_setting_is_wrong(here: Room) -> None:
    services = tuple(Service(name=name, run=Misconfigured().run) for name in ("one", "two"))
    with pytest.raises(ConfigurationFault, match="LIMBER_CHAT_TOKEN"):
        await Supervisor(here.coach, here.clock, services).run()
