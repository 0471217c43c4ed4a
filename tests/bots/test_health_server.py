"""The server of the health page: reading only, close-mouthed, and in nobody's way."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import aiohttp
import pytest
from structlog.testing import capture_logs

from bots import health
from bots.health import Glance, Health, Pulse, serving
from bots.metrics import Metrics
from bots.worker import Supervisor
from tests.bots.probed import CANARY, free_port, pages
from tests.room import Room, room


@pytest.fixture
async def here(tmp_path: Path) -> AsyncIterator[Room]:
    async with room(tmp_path) as made:
        yield made


@pytest.mark.parametrize("path", ["/healthz", "/readyz", "/metrics"])
async def test_only_reading_is_allowed(here: Room, path: str) -> None:
    async with pages(here) as page:
        url = f"http://127.0.0.1:{page.port}{path}"
        for method, allowed in (("HEAD", True), ("POST", False), ("PUT", False), ("DELETE", False)):
            async with page.session.request(method, url) as answer:
                assert (answer.status != 405) is allowed
                assert method != "HEAD" or await answer.read() == b""


async def test_there_is_nothing_else(here: Room) -> None:
    async with pages(here) as page:
        for path in ("/", "/metrics/", "/config", "/../etc/passwd"):
            assert (await page.get(path))[0] == 404


async def test_a_page_that_fails_says_that_and_no_more(here: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    asyncio.get_running_loop().set_debug(True)  # aiohttp would show the trace then

    def broken(*_: object) -> bytes:
        raise ValueError(CANARY)

    monkeypatch.setattr(Metrics, "text", broken)
    with capture_logs() as said:
        async with pages(here) as page:
            assert await page.get("/metrics") == (500, '{"status": "failed"}')
    assert said == [{"event": "health_failed", "error": "ValueError", "log_level": "error"}]


async def test_a_port_that_is_taken_is_a_warning_and_stops_nothing(here: Room) -> None:
    async with pages(here) as first:
        second = Health(
            supervisor=first.supervisor, metrics=Metrics(), glance=Glance(here.store, here.clock, ()), pulse=Pulse()
        )
        with capture_logs() as said:
            async with serving(second, "127.0.0.1", first.port):
                assert (await first.get("/healthz"))[0] == 200
    (line,) = said
    assert (line["event"], line["log_level"]) == ("no_health_page", "warning")
    assert f"127.0.0.1:{first.port} cannot be listened on: Address already in use." in line["advice"]
    assert "LIMBER_HEALTH_PORT" in line["advice"]


async def test_an_address_that_is_not_ours_is_a_warning_too(here: Room) -> None:
    supervisor = Supervisor(here.coach, here.clock, ())
    served = Health(supervisor=supervisor, metrics=Metrics(), glance=Glance(here.store, here.clock, ()), pulse=Pulse())
    with capture_logs() as said:
        async with serving(served, "203.0.113.1", free_port()):
            pass
    assert [line["event"] for line in said] == ["no_health_page"]


async def test_without_a_port_nothing_is_served(here: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(health.web, "TCPSite", None)
    served = Health(
        supervisor=Supervisor(here.coach, here.clock, ()),
        metrics=Metrics(),
        glance=Glance(here.store, here.clock, ()),
        pulse=Pulse(),
    )
    async with serving(served, "127.0.0.1", 0):
        assert served.pulse.lag_s == 0


async def test_somebody_who_stays_connected_does_not_hold_up_the_end(here: Room) -> None:
    loop = asyncio.get_running_loop()
    async with aiohttp.ClientSession() as session:
        async with pages(here) as page:
            _, half = await asyncio.open_connection("127.0.0.1", page.port)
            half.write(b"GET /healthz HTTP/1.1\r\n")
            async with session.get(f"http://127.0.0.1:{page.port}/healthz") as answer:
                assert answer.status == 200
            began = loop.time()
        assert loop.time() - began < 3
        half.close()
