"""The health page of a room of its own, and what can go wrong behind it."""

from __future__ import annotations

import asyncio
import json
import socket
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass, field
from typing import cast

import aiohttp

from bots.health import Glance, Health, Pulse, serving
from bots.metrics import Metrics
from bots.worker import Service, State, Supervisor
from core.ports import Store, Transaction
from core.storage.store import SqlStore
from tests.room import Room

CANARY = "Zebedee-Marker"
STARTED_WITHIN_S = 45.0  # a whole process, on a busy machine


class Wire:
    """The way to the database, which can be cut, or break in another way."""

    def __init__(self, store: SqlStore) -> None:
        self._store = store
        self.trouble: Exception | None = None
        self.silent = False
        self.trips = 0

    @asynccontextmanager
    async def transaction(self) -> AsyncGenerator[Transaction]:
        self.trips += 1
        if self.silent:
            await asyncio.Event().wait()
        if self.trouble is not None:
            raise self.trouble
        async with self._store.transaction() as tx:
            yield cast("Transaction", tx)


class Slow(Pulse):
    """An event loop that came so late."""

    lag_s = 0.0  # pyright: ignore[reportAssignmentType]


@dataclass
class Pages:
    """The pages of a room, served."""

    port: int
    wire: Wire
    supervisor: Supervisor
    pulse: Slow
    session: aiohttp.ClientSession
    metrics: Metrics = field(default_factory=Metrics)

    async def get(self, path: str) -> tuple[int, str]:
        async with self.session.get(f"http://127.0.0.1:{self.port}{path}") as answer:
            return answer.status, await answer.text()

    async def checks(self) -> tuple[int, dict[str, str]]:
        status, text = await self.get("/readyz")
        said = json.loads(text)
        assert said["status"] == ("ready" if status == 200 else "not ready")
        return status, said["checks"]


def free_port() -> int:
    with closing(socket.socket()) as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


@asynccontextmanager
async def pages(here: Room, *services: Service) -> AsyncGenerator[Pages]:
    wire, metrics, pulse = Wire(here.store), Metrics(("chat",)), Slow()
    supervisor = Supervisor(here.coach, here.clock, services)
    glance = Glance(cast("Store", wire), here.clock, ("chat",))
    port = free_port()
    served = Health(supervisor=supervisor, metrics=metrics, glance=glance, pulse=pulse)
    async with serving(served, "127.0.0.1", port), aiohttp.ClientSession() as session:
        yield Pages(port=port, wire=wire, supervisor=supervisor, pulse=pulse, session=session, metrics=metrics)


@asynccontextmanager
async def at_work(supervisor: Supervisor) -> AsyncGenerator[None]:
    running = asyncio.create_task(supervisor.run())
    while supervisor.states["delivery"] is State.STARTING:
        await asyncio.sleep(0)
    try:
        yield
    finally:
        supervisor.stop()
        await asyncio.wait({running})
