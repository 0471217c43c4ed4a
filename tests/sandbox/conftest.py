"""The page in front of both local platforms, without a bot, and a browser's session in front of the page."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import aiohttp
import pytest

from bots.sandbox.discord.server import LocalDiscord
from bots.sandbox.page import Page
from bots.sandbox.page_play import Meanwhile
from bots.sandbox.screen import Person, Refused
from bots.sandbox.telegram.server import LocalTelegram
from core.clock import SteppedClock

START = datetime(2026, 3, 2, 7, 30, tzinfo=UTC)


class Hours:
    """A time machine with nothing to do on the way but wait until it is let go."""

    def __init__(self, clock: SteppedClock) -> None:
        self.clock = clock
        self.stops: list[datetime] = []
        self.open = asyncio.Event()
        self.open.set()

    async def advance(self, by: timedelta, *, meanwhile: Meanwhile | None = None) -> None:
        await self.open.wait()
        self.clock.advance(by)
        self.stops.append(self.clock.now())
        if meanwhile is not None:
            await meanwhile()

    async def to_next(self, *, until: datetime | None = None) -> datetime | None:
        return None


class Puppet:
    """An actor that writes down what it is asked to answer. `obeyed`: the bot answers to Start on Discord, too."""

    personas: Mapping[str, str] = {"steady": "answers"}

    def __init__(self) -> None:
        self.answers: list[tuple[str, str, str]] = []
        self.obeyed = False

    def is_set_up(self, person: Person, *, chat: str | None) -> bool:
        return any(message.mine for message in person.screen())

    async def answer(self, persona: str, seed: str, person: Person) -> None:
        self.answers.append((persona, seed, type(person).__name__))

    async def take_part(self, person: Person, *, chat: str) -> None:
        self.answers.append(("in public", person.name, type(person).__name__))

    async def set_up(self, person: Person, *, chat: str | None) -> None:
        if chat is not None and not self.obeyed:
            raise Refused("The bot does not answer at the moment.")
        await person.open()


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """A served page with a browser's session in front of it."""

    page: Page
    time: Hours
    actor: Puppet
    discord: LocalDiscord
    telegram: LocalTelegram
    http: aiohttp.ClientSession

    async def post(self, path: str, body: object, **headers: str) -> tuple[int, str]:
        """The status and what the page would show."""
        headers = {"Origin": self.page.url} | headers
        async with self.http.post(self.page.url + path, json=body, headers=headers) as response:
            return response.status, (await response.json()).get("says", "")

    async def act(self, skin: str, do: str, **details: str) -> tuple[int, str]:
        return await self.post("/act", {"skin": skin, "do": do, **details})

    async def get(self, path: str) -> Any:
        async with self.http.get(self.page.url + path) as response:
            return await response.json()

    async def state(self) -> dict[str, Any]:
        return await self.get("/state")

    async def texts(self, skin: str, chat: int) -> list[str]:
        state = await self.state()
        return [message["text"] for message in state["skins"][skin]["chats"][chat]["messages"]]

    async def active(self) -> set[str]:
        """The switches that are on."""
        return {fault["name"] for fault in (await self.state())["faults"] if fault["active"]}


@pytest.fixture
async def stage() -> AsyncIterator[Stage]:
    clock = SteppedClock(START)
    discord, telegram = LocalDiscord(clock), LocalTelegram(clock)
    time, actor = Hours(clock), Puppet()
    page = Page(discord, telegram, time, clock, actor=actor, port=0)
    async with page.serving(), aiohttp.ClientSession() as http:
        yield Stage(page=page, time=time, actor=actor, discord=discord, telegram=telegram, http=http)
