"""A local Discord with a real discord.py client on it, and a bare gateway client for what discord.py hides."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from types import TracebackType
from typing import Any

import aiohttp
import discord
import pytest
import yarl
from discord import ui

from bots.sandbox.changes import Changes
from bots.sandbox.discord.limits import DiscordLimits
from bots.sandbox.discord.people import DiscordPerson
from bots.sandbox.discord.server import LocalDiscord
from core.clock import SteppedClock
from tests.specs.discord import SPECS, check_traffic

MORNING = datetime(2026, 3, 2, 7, tzinfo=UTC)
INTENTS = discord.Intents(guilds=True, dm_messages=True, guild_messages=True, members=True)


class Bot(discord.Client):
    """A client that hands every interaction to `answer` and keeps what it was told."""

    def __init__(self, intents: discord.Intents = INTENTS) -> None:
        super().__init__(
            intents=intents, guild_ready_timeout=0.1, max_messages=None, allowed_mentions=discord.AllowedMentions.none()
        )
        self.answer: Callable[[discord.Interaction[Any]], Awaitable[None]] | None = None
        self.heard: list[discord.Message] = []
        self.told: list[str] = []
        self.changes = Changes()
        self.broken: list[BaseException] = []
        self.tree = discord.app_commands.CommandTree(self)

    def dispatch(self, event: str, /, *args: Any, **kwargs: Any) -> None:
        self.told.append(event)
        super().dispatch(event, *args, **kwargs)
        self.changes.announce()

    async def before_identify_hook(self, shard_id: int | None, *, initial: bool = False) -> None:
        """Identify again at once; discord.py waits five seconds."""

    async def until(self, test: Callable[[], object]) -> None:
        """Return once the test holds; it is asked after everything the client hears."""
        await self.changes.until(test, 5)

    async def on_message(self, message: discord.Message) -> None:
        self.heard.append(message)
        self.changes.announce()

    async def on_interaction(self, interaction: discord.Interaction[Any]) -> None:
        if self.answer is not None:
            await self.answer(interaction)

    async def on_error(self, event_method: str, /, *args: Any, **kwargs: Any) -> None:
        self.broken.append(sys.exc_info()[1] or RuntimeError(event_method))


@asynccontextmanager
async def discord_alone(clock: SteppedClock | None = None, **options: Any) -> AsyncIterator[LocalDiscord]:
    """A running local Discord without a bot; at the end all traffic must have been as the specification says."""
    local = LocalDiscord(clock or SteppedClock(MORNING), **{"limits": DiscordLimits.wide(), **options})
    await local.start()
    try:
        yield local
        faults = check_traffic(local.requests, local.events) if SPECS.is_dir() else []
        assert not faults, "\n".join(faults)
    finally:
        await local.stop()


@asynccontextmanager
async def bot_on(local: LocalDiscord, bot: Bot | None = None) -> AsyncIterator[Bot]:
    """A discord.py client that is logged in, connected and ready."""
    bot = bot or Bot()
    discord.http.Route.BASE = local.api_url
    discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(local.gateway_url)
    async with bot:
        running = asyncio.create_task(bot.start(local.token))
        try:
            await bot.until(bot.is_ready)
            yield bot
            assert bot.broken == []
        finally:
            await bot.close()
            await running


@asynccontextmanager
async def playing(clock: SteppedClock | None = None, **options: Any) -> AsyncIterator[tuple[LocalDiscord, Bot]]:
    """Both together."""
    async with discord_alone(clock, **options) as local, bot_on(local) as bot:
        yield local, bot


class BareGateway:
    """A gateway client that shows every frame."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._session = aiohttp.ClientSession()
        self.socket: aiohttp.ClientWebSocketResponse

    async def __aenter__(self) -> BareGateway:
        try:
            self.socket = await self._session.ws_connect(self._url)
        except aiohttp.ClientError:
            await self._session.close()
            raise
        assert (await self.next())["op"] == 10
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._session.close()

    async def send(self, op: int, data: object) -> None:
        await self.socket.send_json({"op": op, "d": data})

    async def next(self) -> dict[str, Any]:
        """The next frame's payload."""
        return await self.socket.receive_json(timeout=2)

    async def event(self, name: str) -> dict[str, Any]:
        """The data of the next event with this name."""
        while (frame := await self.next())["t"] != name:
            pass
        return frame["d"]

    async def identify(self, token: str, intents: int, **more: object) -> dict[str, Any]:
        """Identify and return READY's data."""
        await self.send(2, {"token": token, "intents": intents, "properties": {}, **more})
        return await self.event("READY")

    async def closed_with(self) -> int | None:
        """The close code, after all frames before it."""
        while not self.socket.closed:
            await self.socket.receive(timeout=2)
        return self.socket.close_code


def card(*texts: str, buttons: int = 0) -> ui.LayoutView:
    view = ui.LayoutView(timeout=None)
    for text in texts:
        view.add_item(ui.TextDisplay(text))
    for first in range(0, buttons, 5):
        row: ui.ActionRow[Any] = ui.ActionRow()
        for number in range(first, min(first + 5, buttons)):
            row.add_item(ui.Button(label=f"Button {number}", custom_id=f"b{number}"))
        view.add_item(row)
    view.stop()
    return view


async def direct(bot: Bot, person: DiscordPerson) -> discord.DMChannel:
    return await bot.create_dm(discord.Object(int(person.id)))


def place(bot: Bot, local: LocalDiscord) -> discord.PartialMessageable:
    return bot.get_partial_messageable(int(local.channel_id))


async def refusal(sending: Any) -> discord.HTTPException:
    with pytest.raises(discord.HTTPException) as refused:
        await sending
    return refused.value
