"""One service may crash; the others run on, and it comes back."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bots.worker import FIRST_WAIT_S, Service, Supervisor
from tests.room import Room, room


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
