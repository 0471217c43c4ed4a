"""Work beside the handling of updates: in order within a lane, side by side across lanes."""

from __future__ import annotations

import asyncio
from functools import partial

import pytest

from bots.telegram_bot.lanes import MOST, Lanes, Work


class Worker:
    """Works that end when they are told to."""

    def __init__(self) -> None:
        self.begun: list[str] = []
        self._ends: dict[str, asyncio.Event] = {}

    def work(self, name: str) -> Work:
        self._ends[name] = asyncio.Event()
        return partial(self._run, name)

    def end(self, name: str) -> None:
        self._ends[name].set()

    async def _run(self, name: str) -> None:
        self.begun.append(name)
        await self._ends[name].wait()


async def settle() -> None:
    """Let everything run that can."""
    for _ in range(10):
        await asyncio.sleep(0)


async def test_a_lane_does_one_work_after_the_other_and_lanes_run_side_by_side() -> None:
    lanes, worker = Lanes(MOST), Worker()
    lanes.begin(worker.work("a1"), lane=1)
    lanes.begin(worker.work("a2"), lane=1)
    lanes.begin(worker.work("b1"), lane=2)
    lanes.begin(worker.work("free"))
    await settle()
    assert worker.begun == ["a1", "b1", "free"]
    worker.end("a1")
    await settle()
    assert worker.begun == ["a1", "b1", "free", "a2"]


async def test_a_lane_that_is_done_is_forgotten_and_can_be_used_again() -> None:
    lanes, worker = Lanes(MOST), Worker()
    for name in ("one", "two"):
        lanes.begin(worker.work(name), lane=1)
        worker.end(name)
        await lanes.drain()
        await settle()
        assert vars(lanes)["_last"] == {}
    assert worker.begun == ["one", "two"]


async def test_there_is_room_again_when_some_work_is_done() -> None:
    lanes, worker = Lanes(2), Worker()
    for name in ("one", "two"):
        await lanes.room()
        lanes.begin(worker.work(name))
    waiting = asyncio.create_task(lanes.room())
    await settle()
    assert not waiting.done()
    worker.end("two")
    await waiting


async def test_draining_waits_for_what_is_under_way() -> None:
    lanes, worker = Lanes(MOST), Worker()
    lanes.begin(worker.work("last"))
    draining = asyncio.create_task(lanes.drain())
    await settle()
    assert not draining.done()
    worker.end("last")
    await draining


async def test_what_takes_too_long_is_cancelled_when_the_lanes_are_drained(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bots.telegram_bot.lanes.DRAIN_S", 0.01)
    lanes, worker = Lanes(MOST), Worker()
    lanes.begin(worker.work("drawing"), lane=1)
    lanes.begin(worker.work("behind it"), lane=1)
    await lanes.drain()
    await lanes.room()
    assert worker.begun == ["drawing"]
    assert not vars(lanes)["_under_way"]
