"""What a running Limber tells: a process of its own, the adapters, and two workers on one database."""

from __future__ import annotations

import asyncio
import base64
import json
import signal
from collections.abc import AsyncIterator, Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from aiohttp.test_utils import TestClient, TestServer
from pydantic import SecretStr

from bots import logs
from bots.leases import ASK
from bots.metrics import Readings
from bots.sandbox.discord.limits import DiscordLimits
from bots.sandbox.discord.server import LocalDiscord
from bots.sandbox.telegram.limits import TelegramLimits
from bots.sandbox.telegram.server import LocalTelegram
from bots.settings import Settings
from bots.telegram_bot.client import UNHEARD_S
from bots.telegram_bot.refusals import PollingConflict, translated
from bots.telegram_bot.webhook import Webhook
from bots.wiring import House, opened
from bots.worker import State
from core.clock import SystemClock
from core.storage.store import SqlStore
from tests.adapters.telegram_stage import running, second_process, stage
from tests.bots.probed import CANARY, STARTED_WITHIN_S, at_work, free_port
from tests.bots.process import Process
from tests.bots.test_leases import NAME, two
from tests.room import content
from tests.storage.conftest import server_url, store, url
from tests.storage.factory import KEY
from tests.stories.stage import stage as play

__all__ = ["server_url", "store", "url"]


@pytest.fixture
async def platforms() -> AsyncIterator[tuple[LocalDiscord, LocalTelegram]]:
    discord = LocalDiscord(SystemClock(), limits=DiscordLimits.wide())
    telegram = LocalTelegram(SystemClock(), limits=TelegramLimits.without_rates())
    await discord.start()
    await telegram.start()
    yield discord, telegram
    await telegram.stop()
    await discord.stop()


async def until(met: Callable[[], Any], within_s: float = STARTED_WITHIN_S) -> Any:
    async with asyncio.timeout(within_s):
        while not (found := await met()):
            await asyncio.sleep(0.05)  # a process of its own, which tells us nothing
        return found


async def test_a_running_limber_tells_how_it_is_until_it_is_stopped(
    platforms: tuple[LocalDiscord, LocalTelegram], tmp_path: Path
) -> None:
    discord, telegram = platforms
    port = free_port()
    process = Process(discord, telegram, tmp_path, health_port=str(port))
    await process.start()
    second = Process(discord, telegram, tmp_path / "second", health_port=str(port), discord_token="", log_format="json")
    ana = telegram.person(CANARY)
    try:
        async with aiohttp.ClientSession() as session:

            async def get(path: str) -> tuple[int, str]:
                try:
                    async with session.get(f"http://127.0.0.1:{port}{path}") as answer:
                        return answer.status, await answer.text()
                except aiohttp.ClientError:
                    return 0, ""

            async def ready() -> bool:
                return (await get("/readyz"))[0] == 200

            await until(ready)
            assert json.loads((await get("/readyz"))[1])["checks"] == {
                "store": "ready",
                "discord": "ready",
                "telegram": "ready",
                "delivery": "ready",
            }
            assert (await get("/healthz"))[0] == 200
            await ana.open()
            await ana.sees("Hello, I am Limber")
            await ana.press("I agree and I am 18 or over")
            await ana.sees("Where are you?")

            async def counted() -> str:
                text = (await get("/metrics"))[1]
                return text if 'limber_answers_seconds_count{platform="telegram"} 2.0' in text else ""

            text = await until(counted)
            assert 'limber_presses_total{platform="telegram"} 2.0' in text
            assert "limber_gateway_connects_total 1.0" in text
            await second.start()

            async def warned() -> bool:
                return "no_health_page" in second.logged

            await until(warned)
            for secret in (CANARY, ana.id, telegram.token, discord.token):
                assert secret not in text + process.logged
            code, logged = await process.end(signal.SIGTERM)
            assert code == 0
            assert await get("/healthz") == (0, "")
        lines = [json.loads(line) for line in logged.splitlines()]
        presses = [line for line in lines if line["event"] == "press"]
        assert [(line["platform"], line["kind"], line["outcome"]) for line in presses] == [
            ("telegram", "start", "done"),
            ("telegram", "start", "done"),
        ]
        assert all(0 <= line["took_s"] < STARTED_WITHIN_S for line in presses)
        assert all(line.keys() <= logs.ALLOWED for line in lines)
    finally:
        await process.kill()
        await second.kill()


async def test_telegram_is_ready_while_updates_come_in(monkeypatch: pytest.MonkeyPatch) -> None:
    loop, later = asyncio.get_running_loop(), [0.0]
    time = loop.time
    async with stage() as scene:
        polling = scene.polling
        assert not polling.ready
        async with running(polling):
            await scene.server.wait_for(lambda: polling.ready)
            monkeypatch.setattr(loop, "time", lambda: time() + later[0])
            later[0] = UNHEARD_S
            assert not polling.ready
            later[0] = 0.0
            assert polling.ready
        assert not polling.ready


async def test_telegram_is_not_ready_while_another_reads_its_updates() -> None:
    async with stage() as scene, second_process(scene) as other:
        polling, seen = scene.polling, list[bool]()

        async def pause(_: float) -> None:
            seen.append(polling.ready)

        polling._pause = pause  # pyright: ignore[reportPrivateUsage]
        async with running(polling):
            await scene.server.wait_for(lambda: scene.server.platform.updates.polling)
            with suppress(PollingConflict), translated():
                await other.bot.raw_updates(None, 30)
            await scene.server.person("Ada").open()
            await scene.server.wait_for(lambda: scene.coach.heard)
            assert polling.ready
        assert seen == [False]


async def test_a_webhook_is_ready_once_telegram_knows_of_it() -> None:
    port = free_port()
    async with stage() as scene:
        url = f"http://127.0.0.1:{port}/telegram"
        webhook = Webhook(scene.bot, scene.handlers, scene.commands, url=url, secret="a-secret", port=port)
        assert not webhook.ready
        async with running(webhook):
            while not webhook.ready:
                await asyncio.sleep(0)
            assert scene.server.platform.updates.webhook is not None
        assert not webhook.ready


async def test_a_lease_is_told_by_the_worker_that_holds_it(store: SqlStore) -> None:
    async with two(store) as (first, second):
        assert (first.leases.held, second.leases.held) == ({NAME}, frozenset())
        await first.end()
        second.clock.advance(ASK)
        while not second.leases.held:
            await asyncio.sleep(0)
        assert (first.leases.held, second.leases.held) == (frozenset(), {NAME})


async def test_discord_is_not_ready_while_its_gateway_is_gone_and_counts_each_connection(tmp_path: Path) -> None:
    async with play("discord", tmp_path) as scene:
        served = scene.house.health
        connects = "limber_gateway_connects_total"
        assert served.supervisor.states["discord"] is State.READY
        assert f"{connects} 1.0" in served.metrics.text(Readings()).decode()
        scene.discord.drop_gateway()
        for state in (State.STARTING, State.READY):
            while served.supervisor.states["discord"] is not state:
                await asyncio.sleep(0)
        assert f"{connects} 2.0" in served.metrics.text(Readings()).decode()


async def test_of_two_workers_one_polls_and_the_other_stands_by_until_it_is_gone(
    server_url: str, tmp_path: Path
) -> None:
    async with stage() as scene:
        settings = Settings.model_construct(
            telegram_token=SecretStr(scene.server.token),
            telegram_api_url=scene.server.api_url,
            data_dir=tmp_path,
            database_url=server_url,
            data_key=SecretStr(base64.b64encode(KEY).decode()),
        )
        async with opened(settings, content=content()) as second:
            async with opened(settings, content=content()) as first, at_work(first.supervisor):
                await becomes(first, State.READY)
                standing_by = asyncio.create_task(second.supervisor.run())
                await becomes(second, State.STANDBY)
                assert 'limber_leases{lease="telegram.poller"} 1.0' in await page(first, "/metrics")
                assert 'limber_leases{lease="telegram.poller"} 0.0' in await page(second, "/metrics")
                assert json.loads(await page(second, "/readyz"))["checks"]["telegram"] == "standby"
            await becomes(second, State.READY)
            second.supervisor.stop()
            await standing_by


async def page(house: House, path: str) -> str:
    async with TestServer(house.health.app()) as server, TestClient(server) as client:
        answer = await client.get(path)
        assert answer.status == 200
        return await answer.text()


async def becomes(house: House, state: State) -> None:
    async with asyncio.timeout(STARTED_WITHIN_S):
        while house.supervisor.states != {"telegram": state, "delivery": State.READY}:
            await asyncio.sleep(0.01)  # a database of its own, which tells us nothing
