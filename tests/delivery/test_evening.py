"""An evening on which more people are due than the limit lets through."""

from __future__ import annotations

import asyncio
import os
from datetime import datetime, timedelta
from pathlib import Path

from bots.load.crowd import Member, fill
from core.clock import SteppedClock
from core.coach import Account, Coach
from core.pictures.studio import Studio
from core.ports import Limits
from core.rules.people import Place
from core.storage.store import SqlStore, open_store
from tests.delivery.line import START
from tests.messages.gate import content
from tests.room import RUSH, Recorder
from tests.storage.factory import CIPHER, fresh_sqlite

PEOPLE = int(os.environ.get("LIMBER_EVENING", "120"))  # 100_000 takes a quarter of an hour
LASTS_S = 5_000  # at most: nothing becomes too late to be sent


def member(number: int, due_at: datetime) -> Member:
    who = f"p{number}"
    return Member(person=number, platform="chat", account=who, address=who, due_at=due_at)


async def test_a_slow_evening_drains_in_the_order_of_its_promises_and_a_check_in_takes_its_message_back(
    tmp_path: Path,
) -> None:
    evening = [START + timedelta(minutes=number * 15 // (PEOPLE // 2)) for number in range(PEOPLE)]
    url = fresh_sqlite(tmp_path)
    await fill(url, CIPHER, [member(n, at) for n, at in enumerate(evening, 1)], lambda done: None)
    clock, store = SteppedClock(START + timedelta(minutes=31)), await open_store(url, CIPHER)
    coach = Coach(store, clock, content(), studio=Studio(), worker="one", rates=RUSH)
    messenger = Recorder(limits=Limits(rate_per_s=max(2, PEOPLE // LASTS_S)))
    coach.serve(messenger)
    last = Account(platform="chat", id=f"p{PEOPLE}"), Place(platform="chat", address=f"p{PEOPLE}", private=True)
    running = asyncio.create_task(run(coach))
    while len(messenger.sent) < PEOPLE - 1:
        if len(messenger.sent) == 20:
            await coach.command(*last, "done")
        await step(clock, store)
    running.cancel()
    await coach.drain()
    await store.close()
    assert clock.now() < START + timedelta(seconds=2 * LASTS_S)
    order = [int(place.address[1:]) for place, _, _ in messenger.sent]
    assert PEOPLE not in order
    assert sorted(order) == list(range(1, PEOPLE))
    minutes = [evening[number - 1] for number in order]
    assert minutes == sorted(minutes)


async def run(coach: Coach) -> None:
    while True:
        await coach.rest(await coach.tick())


async def step(clock: SteppedClock, store: SqlStore) -> None:
    """Let everything happen that needs no time, then go to where the next thing happens.

    What waits for a commit needs none either: after our turn at the store its own is done.
    """
    for _ in range(3):
        async with store.transaction():
            pass
        for _ in range(20):
            await asyncio.sleep(0.0)
    if clock.next_wake is not None:
        clock.move_to(clock.next_wake)
