"""One line a bot token, answers before broadcasts, measured by platforms that count as the real ones do."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from datetime import timedelta
from itertools import cycle
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from bots.discord_bot.sender import LIMITS as DISCORD
from bots.telegram_bot.sender import TelegramMessenger
from core.delivery.slots import SharedSlots
from core.errors import StoreBusy, TryLater
from core.ports import Limits, Transaction
from core.rules.people import Place
from core.storage.store import SqlStore
from tests.delivery.line import Line, direct, discord, group, telegram
from tests.storage.factory import fresh_store

TELEGRAM = TelegramMessenger.limits
SECOND = timedelta(seconds=1)


class Counting:
    """A store that tells how many transactions are open: time stands still as long. `away` it takes none."""

    shared = True
    away = False

    def __init__(self, store: SqlStore) -> None:
        self._store = store
        self.close = store.close
        self.open = 0

    @asynccontextmanager
    async def transaction(self) -> AsyncGenerator[Transaction]:
        if self.away:
            raise StoreBusy
        self.open += 1
        try:
            async with self._store.transaction() as tx:
                yield tx
        finally:
            self.open -= 1


@pytest.mark.parametrize(("limits", "platform", "rate"), [(TELEGRAM, telegram, 30), (DISCORD, discord, 50)])
async def test_a_long_broadcast_uses_the_limit_and_never_meets_it(limits, platform, rate) -> None:
    line = Line(limits=limits, platform=platform, jitter=0.012)
    line.broadcasts(line.joins())
    await line.until(2)
    begun = len(line.arrived)
    await line.until(22)
    await line.end()
    assert (line.refused, line.pacers[0].floods) == (0, 0)
    assert len(line.arrived) - begun >= 0.97 * rate * 20
    assert line.most_in(SECOND) <= rate


@settings(max_examples=12)
@given(
    answers=some.lists(some.tuples(some.floats(0, 2), some.integers(1, 4), some.booleans()), max_size=40),
    jitter=some.floats(0, 0.09),
    writers=some.integers(0, 12),
    seed=some.integers(0, 99),
)
async def test_whoever_writes_when_no_window_of_the_platform_overflows(answers, jitter, writers, seed) -> None:
    line = Line(limits=TELEGRAM, platform=telegram, jitter=jitter, seed=seed)
    pacer = line.joins()
    line.broadcasts(pacer, writers=writers)
    for at, number, private in answers:
        line.answers(pacer, at, direct(number) if private else group(number))
    await line.until(6)
    await line.end()
    assert line.refused == 0
    assert line.most_in(3 * SECOND, lambda place: place == direct(1)) <= 3


async def test_an_answer_waits_for_one_slot_where_broadcasts_fill_the_line_and_else_for_none() -> None:
    idle, full = (Line(limits=TELEGRAM, platform=telegram, seed=seed) for seed in (1, 2))
    for line in (idle, full):
        pacer = line.joins()
        for number in range(40):
            line.answers(pacer, 3 + number * 0.23, direct(number))
    full.broadcasts(full.pacers[0])
    for number in range(20):  # all at once
        idle.answers(idle.pacers[0], 15, direct(number))
    for line in (idle, full):
        await line.until(16 if line is idle else 11.9)
        await line.end()
    assert set(idle.waited) == {timedelta()}
    assert max(full.waited) <= timedelta(seconds=1 / 30)
    assert (idle.refused, full.refused) == (0, 0)


async def test_a_wait_that_the_platform_names_is_obeyed_at_once_and_the_pace_finds_its_way_back() -> None:
    line = Line(limits=TELEGRAM, platform=telegram)
    pacer = line.joins()
    line.broadcasts(pacer)
    await line.until(5)
    pacer.hold(4)
    pacer.hold(3)  # of one that left a moment later
    line.answers(pacer, 6, direct(1))
    held = len(line.arrived)
    await line.until(8.99)
    assert len(line.arrived) <= held + 1  # what was on its way already
    assert pacer.floods == 1
    after = len(line.arrived)
    await line.until(19)
    slower = len(line.arrived) - after
    assert line.waited == [3 * SECOND]
    line.clock.move_to(line.after(11 * 60))
    await line.until(11 * 60 + 2)
    after = len(line.arrived)
    await line.until(11 * 60 + 12)
    await line.end()
    assert 0.85 * 300 < slower < 0.92 * 300
    assert len(line.arrived) - after >= 0.97 * 300


async def test_nobody_waits_longer_than_a_minute_for_an_answer() -> None:
    line = Line(limits=TELEGRAM, platform=telegram)
    pacer = line.joins()
    pacer.hold(600)
    with pytest.raises(TryLater) as caught:
        async with pacer.answer(direct(1)):
            pass
    assert caught.value.after_s == 600


async def test_a_place_that_is_not_free_yet_holds_up_nobody_and_is_not_forgotten() -> None:
    line = Line(limits=TELEGRAM, platform=telegram)
    pacer = line.joins()
    groups = cycle([group(number) for number in range(1, 5)])
    line.broadcasts(pacer, lambda: next(groups), writers=8)
    line.broadcasts(pacer)
    line.broadcasts(pacer, lambda: direct(7), writers=3)
    await line.until(2)
    begun = len(line.arrived)
    await line.until(32)
    await line.end()
    heard = line.by_place()
    assert (line.refused, line.vain) == (0, 0)
    assert len(line.arrived) - begun >= 0.97 * 30 * 30
    assert all(8 <= heard[group(number)] <= 11 for number in range(1, 5))
    assert 20 <= heard[direct(7)] <= 33  # each waits for its second, and then in line


async def test_what_was_made_ready_and_could_not_leave_is_made_ready_again() -> None:
    line = Line(limits=TELEGRAM, platform=telegram)
    pacer = line.joins()
    async with pacer.broadcast(direct(1)) as broadcast:
        async with pacer.answer(direct(1)):
            line.clock.advance(timedelta(milliseconds=1))
        for _ in range(3):
            async with pacer.answer(direct(1), new=False):
                pass
        leaving = asyncio.ensure_future(pacer.leave(broadcast))
        line.answers(pacer, 0.5, direct(1))
        line.answers(pacer, 0.9, direct(1))
        line.answers(pacer, 2.9, direct(2))
        await line.until(3)
        assert await leaving is False
        assert broadcast.again_at is not None
    await line.end()
    async with asyncio.timeout(1), pacer.broadcast(direct(3)) as broadcast:
        assert await pacer.leave(broadcast)


async def test_few_are_made_ready_at_a_time_however_high_the_limit_is() -> None:
    line = Line(limits=Limits(rate_per_s=1000), platform=telegram)
    pacer, ready, go = line.joins(), 0, asyncio.Event()

    async def made_ready(place: Place) -> None:
        nonlocal ready
        async with pacer.broadcast(place):
            ready += 1
            await go.wait()

    making = [asyncio.create_task(made_ready(direct(number))) for number in range(50)]
    await line.until(1)
    assert 2 <= ready <= 10  # of whoever dies with them nobody knows whether they left
    go.set()
    await asyncio.gather(*making)
    assert ready == len(making)
    await line.end()


async def test_of_all_who_wait_for_an_answer_one_finds_out_that_the_store_hangs(tmp_path: Path) -> None:
    line = Line(limits=TELEGRAM, platform=telegram)

    class Hanging(Counting):
        @asynccontextmanager
        async def transaction(self) -> AsyncGenerator[Transaction]:
            await line.clock.sleep_until(line.clock.now() + 10 * SECOND)
            raise StoreBusy
            yield

    store = Hanging(await fresh_store(tmp_path))
    pacer = line.joins(SharedSlots(store, line.clock, "chat"))
    for number in range(9):
        line.answers(pacer, 1 + number, direct(number))
    await line.until(12)
    assert len(line.waited) == 9
    await line.end()
    await store.close()


async def test_what_was_made_ready_waits_no_longer_than_it_is_true_though_answers_come_without_a_gap() -> None:
    line = Line(limits=TELEGRAM, platform=telegram)
    pacer = line.joins()
    for number in range(300):
        line.answers(pacer, number / 60, direct(number))
    await line.until(1)
    async with pacer.broadcast(direct(1000)) as broadcast:
        leaving = asyncio.ensure_future(pacer.leave(broadcast))
        await line.until(3.1)
        assert leaving.done()
        assert await leaving is False
        assert broadcast.again_at is not None
    await line.end()


async def test_workers_share_one_line_and_obey_a_wait_that_one_of_them_was_told_of(tmp_path: Path) -> None:
    line = Line(limits=TELEGRAM, platform=telegram, jitter=0.01)
    store = Counting(await fresh_store(tmp_path))
    line.busy = lambda: store.open > 0
    one, two = (line.joins(SharedSlots(store, line.clock, "chat")) for _ in range(2))
    for pacer in (one, two):
        line.broadcasts(pacer, writers=8)
    for number in range(8):
        line.answers(two, 1 + number * 0.41, direct(number))
    for number in range(8, 18):
        line.answers(two, 4.3, direct(number))
    await line.until(1)
    begun = len(line.arrived)
    await line.until(5)
    assert line.refused == 0
    assert len(line.arrived) - begun >= 0.97 * 30 * 4
    assert max(line.waited[:8]) <= timedelta(seconds=2 / 29)
    assert len(line.waited) == 18
    assert max(line.waited[8:]) <= timedelta(seconds=21 / 29)  # every slot of theirs, of which another has as many
    one.hold(2)
    held = len(line.arrived)
    await line.until(6.99)
    assert len(line.arrived) <= held + 3
    assert (one.floods, two.floods) == (1, 1)
    await line.until(8)
    await line.end()
    assert len(line.arrived) > held + 20
    async with one.broadcast(direct(900)) as broadcast:
        line.answers(one, 8, direct(901))
        await line.until(9)  # the slot that was in our hands is used
        store.away = True
        assert await one.leave(broadcast) is False  # and is not taken for one that may have left
        assert broadcast.again_at == line.clock.now()
    await line.end()
    await store.close()
