"""Every way out to the answer server: bare libraries, and Limber's own messengers."""

from __future__ import annotations

import json
from collections.abc import AsyncGenerator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from functools import cache

import aiogram
import aiohttp
import discord
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from discord.http import Route
from telegram import Bot
from telegram.request import HTTPXRequest

from bots.discord_bot.sender import DiscordMessenger, tracing
from bots.telegram_bot.client import PolledBot, open_bot
from bots.telegram_bot.sender import TelegramMessenger
from bots.wiring import CONTENT
from core.content import Content, load
from core.messages.card import Card
from core.messages.texts import Text
from core.ports import Limits, MessageRef, Messenger
from core.rules.people import Place

TOKEN = "123456:bench"
CONNECTIONS = 256
PATIENCE_S = 60.0  # for the library that queues: it would count a long queue as a time-out

Post = Callable[[str, Mapping[str, object]], Awaitable[object]]


@cache
def content() -> Content:
    return load(CONTENT)


def say(text: Text, language: str) -> str:
    return content().texts.say(text, language)


@asynccontextmanager
async def raw_post(server: str) -> AsyncGenerator[Post]:
    """The floor: one POST with aiohttp, its answer decoded."""
    headers = {"Content-Type": "application/json"}
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0), headers=headers) as session:

        async def post(path: str, body: Mapping[str, object]) -> object:
            async with session.post(server + path, data=json.dumps(body).encode()) as answer:
                return json.loads(await answer.read())

        yield post


@asynccontextmanager
async def plain_telegram(server: str) -> AsyncGenerator[Bot]:
    """python-telegram-bot as it comes, with connections enough."""
    request = HTTPXRequest(
        connection_pool_size=CONNECTIONS, pool_timeout=PATIENCE_S, connect_timeout=PATIENCE_S, read_timeout=PATIENCE_S
    )
    async with Bot(TOKEN, base_url=f"{server}/bot", request=request) as bot:
        yield bot


@asynccontextmanager
async def aiogram_bot(server: str) -> AsyncGenerator[aiogram.Bot]:
    """aiogram as it comes, with connections enough."""
    session = AiohttpSession(api=TelegramAPIServer.from_base(server), limit=CONNECTIONS)
    async with aiogram.Bot(TOKEN, session=session) as bot:
        yield bot


@asynccontextmanager
async def limber_telegram(server: str) -> AsyncGenerator[tuple[PolledBot, TelegramMessenger]]:
    async with open_bot(TOKEN, api=server) as bot:
        await bot.initialize()
        yield bot, TelegramMessenger(bot, say)


@asynccontextmanager
async def plain_discord(server: str) -> AsyncGenerator[discord.Client]:
    """discord.py as it comes, logged in and without a gateway."""
    client = discord.Client(intents=discord.Intents.none())
    async with _logged_in(client, server):
        yield client


@asynccontextmanager
async def limber_discord(server: str) -> AsyncGenerator[tuple[discord.Client, DiscordMessenger]]:
    messenger = DiscordMessenger(say)
    client = discord.Client(
        intents=discord.Intents.none(),
        allowed_mentions=discord.AllowedMentions.none(),
        max_messages=None,
        http_trace=tracing(hold=lambda _wait_s: None),
    )
    async with _logged_in(client, server):
        messenger.use(client)
        yield client, messenger


@asynccontextmanager
async def _logged_in(client: discord.Client, server: str) -> AsyncGenerator[None]:
    Route.BASE = f"{server}/api/v10"
    async with client:
        await client.login("bench")
        yield


class Unhurried:
    """A messenger that sends as before and declares no limits; `sent` counts."""

    limits = Limits(rate_per_s=1e9)

    def __init__(self, messenger: Messenger) -> None:
        self._messenger = messenger
        self.platform = messenger.platform
        self.resend_window_s = messenger.resend_window_s
        self.edit = messenger.edit
        self.sent = 0

    async def send(self, place: Place, card: Card, language: str, key: str) -> MessageRef:
        ref = await self._messenger.send(place, card, language, key)
        self.sent += 1
        return ref
