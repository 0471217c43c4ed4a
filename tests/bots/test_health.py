"""Probes learn whether it lives and whether it serves people, and nothing about anybody."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from bots import health
from bots.health import BEAT_S, STUCK_S, WINDOW_S, Pulse
from bots.worker import SLOWEST_TICK, Service, State, Supervisor
from core.errors import ConfigurationFault, StoreBusy, TryLater
from tests.bots.probed import CANARY, at_work, pages
from tests.room import Room, room


@pytest.fixture
async def here(tmp_path: Path) -> AsyncIterator[Room]:
    async with room(tmp_path) as made:
        yield made


@pytest.fixture
def looks_always(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(health, "READY_AGE_S", 0.0)
    monkeypatch.setattr(health, "OUTBOX_AGE_S", 0.0)


async def forever() -> None:
    await asyncio.Event().wait()


# --- alive


async def test_it_lives_while_the_event_loop_gets_on(here: Room) -> None:
    async with pages(here) as page:
        page.pulse.lag_s = 0.012
        assert await page.get("/healthz") == (200, '{"status": "alive", "loop_lag_s": 0.012}')
        page.pulse.lag_s = STUCK_S
        assert await page.get("/healthz") == (503, '{"status": "stuck", "loop_lag_s": 5.0}')


async def test_a_lag_is_seen_while_it_lasts_and_told_for_a_while(monkeypatch: pytest.MonkeyPatch) -> None:
    loop, pulse, late = asyncio.get_running_loop(), Pulse(), [0.0]
    time = loop.time
    monkeypatch.setattr(loop, "time", lambda: time() + late[0])
    assert pulse.lag_s == 0
    with pulse.beating():
        assert pulse.lag_s < 1
        late[0] = 7.0
        assert pulse.lag_s >= 7 - BEAT_S
        for _ in range(5):
            await asyncio.sleep(0)
        assert 7 - BEAT_S <= pulse.lag_s < 8
        for _ in range(2):
            late[0] += WINDOW_S / 2
            for _ in range(5):
                await asyncio.sleep(0)
    assert pulse.lag_s >= 7 - BEAT_S


async def test_a_lag_is_forgotten_after_a_while(monkeypatch: pytest.MonkeyPatch) -> None:
    loop, pulse, late = asyncio.get_running_loop(), Pulse(), [0.0]
    time = loop.time
    monkeypatch.setattr(loop, "time", lambda: time() + late[0])
    with pulse.beating():
        late[0] = 7.0
        for _ in range(int(2 * WINDOW_S / BEAT_S) + 2):
            late[0] += BEAT_S
            for _ in range(3):
                await asyncio.sleep(0)
        assert pulse.lag_s < 1


# --- ready


@pytest.mark.usefixtures("looks_always")
async def test_it_is_ready_when_the_database_answers_and_each_service_serves(here: Room) -> None:
    is_ready = False
    service = Service(name="discord", run=forever, ready=lambda: is_ready)
    async with pages(here, service) as page, at_work(page.supervisor):
        assert await page.checks() == (503, {"store": "ready", "discord": "starting", "delivery": "ready"})
        is_ready = True
        assert await page.checks() == (200, {"store": "ready", "discord": "ready", "delivery": "ready"})


@pytest.mark.usefixtures("looks_always")
async def test_a_worker_that_waits_for_a_lease_is_ready(here: Room) -> None:
    service = Service(name="telegram", run=forever, ready=lambda: False, waits=lambda: True)
    async with pages(here, service) as page, at_work(page.supervisor):
        assert await page.checks() == (200, {"store": "ready", "telegram": "standby", "delivery": "ready"})


@pytest.mark.usefixtures("looks_always")
@pytest.mark.parametrize("trouble", [StoreBusy(CANARY), RuntimeError(CANARY)])
async def test_a_database_that_is_away_is_told_and_so_is_its_return(here: Room, trouble: Exception) -> None:
    async with pages(here) as page, at_work(page.supervisor):
        page.wire.trouble = trouble
        assert await page.checks() == (503, {"store": "away", "delivery": "ready"})
        assert "limber_store_away 1.0" in (await page.get("/metrics"))[1]
        page.wire.trouble = None
        assert await page.checks() == (200, {"store": "ready", "delivery": "ready"})
        assert "limber_store_away 0.0" in (await page.get("/metrics"))[1]


@pytest.mark.usefixtures("looks_always")
async def test_a_database_that_says_nothing_keeps_no_probe_waiting(here: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(health, "LOOK_S", 0.01)
    async with pages(here) as page, at_work(page.supervisor):
        page.wire.silent = True
        assert (await page.checks())[1]["store"] == "away"
        assert (await page.checks())[1]["store"] == "away"
        assert page.wire.trips == 1, "it is asked by one at a time"


async def test_the_database_is_asked_seldom_however_often_somebody_wants_to_know(here: Room) -> None:
    async with pages(here) as page, at_work(page.supervisor):
        for _ in range(5):
            await asyncio.gather(page.get("/readyz"), page.get("/metrics"), page.get("/readyz"))
        assert page.wire.trips == 1


async def crashing() -> None:
    raise RuntimeError(CANARY)


async def misconfigured() -> None:
    raise ConfigurationFault(CANARY)


@pytest.mark.parametrize(("run", "state"), [(crashing, "crashed"), (misconfigured, "misconfigured")])
async def test_a_service_that_does_not_run_is_told_apart(here: Room, run: Any, state: str) -> None:
    services = (Service(name="discord", run=run), Service(name="telegram", run=forever))
    async with pages(here, *services) as page, at_work(page.supervisor):
        while page.supervisor.states["discord"] is State.READY:
            await asyncio.sleep(0)
        status, checks = await page.checks()
        assert (status, checks["discord"], checks["telegram"]) == (503, state, "ready")


async def test_whoever_stops_is_not_ready_any_more(here: Room) -> None:
    async with pages(here, Service(name="telegram", run=forever)) as page, at_work(page.supervisor):
        page.supervisor.stop()
        assert await page.checks() == (503, {"store": "ready", "telegram": "stopping", "delivery": "stopping"})


async def test_a_delivery_that_does_not_get_on_is_late(here: Room) -> None:
    supervisor = Supervisor(here.coach, here.clock, ())
    assert supervisor.states == {"delivery": State.STARTING}
    async with at_work(supervisor):
        assert supervisor.states == {"delivery": State.READY}
        here.clock.advance(SLOWEST_TICK)
        assert supervisor.states == {"delivery": State.LATE}
        while supervisor.states["delivery"] is not State.READY:  # it wakes, and looks
            await asyncio.sleep(0)


async def test_a_delivery_without_its_database_is_told_by_the_delivery_too(here: Room) -> None:
    supervisor = Supervisor(here.coach, here.clock, ())

    async def busy() -> None:
        raise StoreBusy("taken")

    async with at_work(supervisor):
        here.coach.tick = busy  # type: ignore[method-assign, assignment]
        here.clock.advance(SLOWEST_TICK)
        while not supervisor.store_away:
            await asyncio.sleep(0)
        assert supervisor.states == {"delivery": State.AWAY}


# --- metrics


@pytest.mark.usefixtures("looks_always")
async def test_what_waits_is_counted_with_the_age_of_the_oldest(here: Room) -> None:
    async with pages(here) as page:
        page_before = (await page.get("/metrics"))[1]
        assert 'limber_outbox_rows{platform="other"} 0.0' in page_before
        await here.someone().start()
        due_at = await here.coach.next_due_at()
        assert due_at is not None
        here.clock.move_to(due_at)
        here.messenger.failures.extend(TryLater() for _ in range(3))
        await here.deliver()
        here.clock.advance(timedelta(minutes=1))
        text = (await page.get("/metrics"))[1]
    assert 'limber_outbox_rows{platform="other"} 1.0' in text
    age_s = next(float(line.split()[1]) for line in text.splitlines() if line.startswith("limber_outbox_age_seconds{"))
    assert 60 <= age_s < 120


async def test_the_metrics_are_text_that_prometheus_reads(here: Room) -> None:
    async with pages(here) as page, page.session.get(f"http://127.0.0.1:{page.port}/metrics") as answer:
        assert answer.headers["Content-Type"] == "text/plain; version=0.0.4; charset=utf-8"
        assert answer.headers["Cache-Control"] == "no-store"
