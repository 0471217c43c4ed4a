"""Several workers behind one address that Telegram calls: each gets some of what a person does, and all are one."""

from __future__ import annotations

import asyncio
import base64
import itertools
from collections import Counter
from collections.abc import AsyncGenerator, Iterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path

import aiohttp
import pytest
from aiohttp import web
from aiohttp.test_utils import unused_port
from pydantic import SecretStr

from bots.sandbox.telegram.limits import TelegramLimits
from bots.sandbox.telegram.server import LocalTelegram
from bots.settings import Settings
from bots.wiring import opened
from core.clock import SystemClock
from tests.messages.gate import content
from tests.storage.cluster import fresh_postgres
from tests.storage.factory import KEY

SECRET = "s3cret"  # pragma: allowlist secret
HOST = "127.0.0.1"


class Balancer:
    """Hands what comes to the ports in turn, as a balancer in front of the workers does; `handed` counts it."""

    def __init__(self, ports: list[int]) -> None:
        self._next: Iterator[int] = itertools.cycle(ports)
        self.handed: Counter[int] = Counter()

    async def hand_on(self, request: web.Request) -> web.Response:
        port, headers = next(self._next), {name: request.headers[name] for name in request.headers if name[:2] == "X-"}
        async with aiohttp.ClientSession() as session:
            address = f"http://{HOST}:{port}{request.path}"
            async with session.post(address, data=await request.read(), headers=headers) as answer:
                self.handed[port] += answer.status == 200
                return web.Response(status=answer.status)


@asynccontextmanager
async def balancer(port: int, workers: list[int]) -> AsyncGenerator[Balancer]:
    balancing, app = Balancer(workers), web.Application()
    app.router.add_post("/hook", balancing.hand_on)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, HOST, port).start()
    yield balancing
    await runner.cleanup()


@pytest.mark.timeout(60)
async def test_any_worker_answers_what_telegram_brings_and_each_goes_on_where_another_stopped(tmp_path: Path) -> None:
    telegram = LocalTelegram(SystemClock(), limits=TelegramLimits.without_rates())
    await telegram.start()
    url, front, ports = fresh_postgres(tmp_path), unused_port(), [unused_port(), unused_port()]
    async with balancer(front, ports) as balancing, AsyncExitStack() as stack, asyncio.TaskGroup() as running:
        houses = [
            await stack.enter_async_context(opened(settings(tmp_path, telegram, url, front, port), content=content()))
            for port in ports
        ]
        for house in houses:
            running.create_task(house.supervisor.run())
        await telegram.wait_for(lambda: telegram.platform.updates.webhook)
        ana = telegram.person("Ana")
        await ana.open()
        await ana.sees("Hello, I am Limber")
        await ana.press("I agree and I am 18 or over")
        await ana.sees("Where are you?")
        await ana.say("Berlin")
        await ana.sees("Is it")
        await ana.press("Yes")
        await ana.sees("When shall I write?")
        assert min(balancing.handed[port] for port in ports) >= 2
        for house in houses:
            house.supervisor.stop()
    await telegram.stop()


def settings(folder: Path, telegram: LocalTelegram, url: str, front: int, port: int) -> Settings:
    return Settings(
        data_dir=folder,
        database_url=url,
        telegram_token=SecretStr(telegram.token),
        telegram_api_url=telegram.api_url,
        telegram_webhook_url=f"http://{HOST}:{front}/hook",
        telegram_webhook_secret=SecretStr(SECRET),
        telegram_webhook_host=HOST,
        telegram_webhook_port=port,
        data_key=SecretStr(base64.b64encode(KEY).decode()),
        _env_file=None,  # pyright: ignore[reportCallIssue]  # pydantic-settings' own argument
    )
