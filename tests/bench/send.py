"""The whole way of a daily message out, against the bare libraries and a bare POST (the platform answers at once)."""

from __future__ import annotations

import sqlite3
from collections.abc import AsyncGenerator, Awaitable, Callable, Mapping
from contextlib import AbstractAsyncContextManager, asynccontextmanager

from core.clock import SteppedClock
from core.coach import Coach
from core.delivery.planner import Planner
from core.messages.action import Action
from core.messages.card import Card
from core.pictures.studio import Studio
from core.ports import Messenger
from core.storage.store import open_store
from tests.bench.clients import (
    Unhurried,
    aiogram_bot,
    content,
    limber_discord,
    limber_telegram,
    plain_discord,
    plain_telegram,
    raw_post,
)
from tests.bench.ground import HISTORY_DAYS, NOON, Crowd, Ground, account, address, enroll, place, waiting_at
from tests.bench.meter import Meter, drive
from tests.bench.subject import Column, Must, Numbers, Subject, Variant
from tests.storage.factory import CIPHER, url_of

MESSAGES = 400
WARM_UP = 128  # opens the connections and fills every cache
IN_FLIGHT = 32
WORDS = "Time for your stretches"

Send = Callable[[int], Awaitable[object]]


async def prepare(ground: Ground) -> None:
    crowd = ground.count(MESSAGES)
    for platform in ("telegram", "discord"):
        waves = (WARM_UP, crowd)
        enroll(
            ground,
            f"send-{platform}",
            Crowd(count=sum(waves), waves=waves, platform=platform, history_days=HISTORY_DAYS),
        )


async def measure(variant: str, ground: Ground) -> Numbers:
    return await measured(variant, ground, ground.server, messages=ground.count(MESSAGES), in_flight=IN_FLIGHT)


async def measured(variant: str, ground: Ground, server: str, *, messages: int, in_flight: int) -> Numbers:
    """One variant's numbers; `server` may answer late. Limber's whole way sends what is owed in its database."""
    if variant.endswith("limber"):
        opened = limber_telegram if variant.startswith("telegram") else limber_discord
        async with opened(server) as (_, messenger):
            return await _deliver(ground, messenger)
    async with WAYS[variant](server, ground) as send:
        await drive(send, range(WARM_UP), in_flight)
        return await drive(send, range(WARM_UP, WARM_UP + messages), in_flight)


async def _deliver(ground: Ground, messenger: Messenger) -> Numbers:
    """Claim, compose from today's state, mark, send, settle: everything the running bot does from due to done."""
    unhurried = Unhurried(messenger)
    clock = SteppedClock(NOON, flowing=True)
    async with ground.copy(f"send-{messenger.platform}") as path:
        store = await open_store(url_of(path), CIPHER)
        coach = Coach(store, clock, content(), studio=Studio(), worker="bench")
        coach.serve(unhurried)
        numbers: Numbers = {}
        for wave in (0, 1):
            clock.move_to(waiting_at(wave))
            before, owed = unhurried.sent, await Planner(store).tick(clock.now())
            meter = Meter()
            while unhurried.sent < before + owed:
                await coach.rest(await coach.tick())
            await coach.drain()
            numbers = meter.spent(owed)
        await store.close()
        connection = sqlite3.connect(path)
        (sent,) = connection.execute("SELECT count(*) FROM delivery WHERE state = 'sent'").fetchone()
        connection.close()
        assert sent == unhurried.sent, f"{unhurried.sent} were sent, {sent} are settled"
    return numbers


# --- one message at a time, without a ledger


@asynccontextmanager
async def _telegram_raw(server: str, ground: Ground) -> AsyncGenerator[Send]:
    async with raw_post(server) as post:
        yield lambda number: post("/bot1:a/sendMessage", {"chat_id": address(number), "text": WORDS})


@asynccontextmanager
async def _telegram_plain(server: str, ground: Ground) -> AsyncGenerator[Send]:
    async with plain_telegram(server) as bot:
        yield lambda number: bot.send_message(address(number), WORDS)


@asynccontextmanager
async def _telegram_aiogram(server: str, ground: Ground) -> AsyncGenerator[Send]:
    async with aiogram_bot(server) as bot:
        yield lambda number: bot.send_message(address(number), WORDS)


@asynccontextmanager
async def _telegram_transport(server: str, ground: Ground) -> AsyncGenerator[Send]:
    async with limber_telegram(server) as (bot, _):
        yield lambda number: bot.send_message(address(number), WORDS)


@asynccontextmanager
async def _telegram_messenger(server: str, ground: Ground) -> AsyncGenerator[Send]:
    card = await _todays_card(ground, "telegram")
    async with limber_telegram(server) as (_, messenger):
        yield lambda number: messenger.send(place("telegram", number), card, "en", f"limber-{number}")


@asynccontextmanager
async def _discord_raw(server: str, ground: Ground) -> AsyncGenerator[Send]:
    async with raw_post(server) as post:
        yield lambda number: post(f"/api/v10/channels/{address(number)}/messages", {"content": WORDS})


@asynccontextmanager
async def _discord_plain(server: str, ground: Ground) -> AsyncGenerator[Send]:
    async with plain_discord(server) as client:
        yield lambda number: client.get_partial_messageable(address(number)).send(WORDS)


@asynccontextmanager
async def _discord_messenger(server: str, ground: Ground) -> AsyncGenerator[Send]:
    card = await _todays_card(ground, "discord")
    async with limber_discord(server) as (_, messenger):
        yield lambda number: messenger.send(place("discord", number), card, "en", f"limber-{number}")


async def _todays_card(ground: Ground, platform: str) -> Card:
    async with ground.store(f"send-{platform}") as store:
        coach = Coach(store, SteppedClock(NOON), content(), studio=Studio(), worker="bench")
        reply = await coach.press(account(platform, 0), place(platform, 0), Action(name="today").wire)
        return reply.card


WAYS: Mapping[str, Callable[[str, Ground], AbstractAsyncContextManager[Send]]] = {
    "telegram-raw": _telegram_raw,
    "telegram-plain": _telegram_plain,
    "telegram-aiogram": _telegram_aiogram,
    "telegram-transport": _telegram_transport,
    "telegram-messenger": _telegram_messenger,
    "discord-raw": _discord_raw,
    "discord-plain": _discord_plain,
    "discord-messenger": _discord_messenger,
}
SUBJECT = Subject(
    title="send: a daily message, due to settled; the platform answers at once",
    columns=(
        Column(key="cpu_us", head="CPU µs a message"),
        Column(key="per_core", head="messages a second and core"),
        Column(key="rate", head="messages a second"),
        Column(key="p99_ms", head="p99 ms"),
    ),
    variants=(
        Variant(name="telegram-raw", label="raw aiohttp POST"),
        Variant(name="telegram-plain", label="plain PTB", against=("telegram-raw",)),
        Variant(name="telegram-aiogram", label="aiogram", against=("telegram-raw",)),
        Variant(
            name="telegram-transport",
            label="PTB over our transport",
            against=("telegram-plain", "telegram-raw"),
            musts=(Must(key="per_core", least=5_600),),
        ),
        Variant(name="telegram-messenger", label="our Telegram messenger alone", against=("telegram-raw",)),
        Variant(
            name="telegram-limber",
            label="Limber's whole way, Telegram",
            against=("telegram-plain", "telegram-raw"),
            musts=(Must(key="per_core", least=1_500),),
        ),
        Variant(name="discord-raw", label="raw aiohttp POST, Discord's answer"),
        Variant(name="discord-plain", label="discord.py", against=("discord-raw",)),
        Variant(name="discord-messenger", label="our Discord messenger alone", against=("discord-plain",)),
        Variant(
            name="discord-limber",
            label="Limber's whole way, Discord",
            against=("discord-plain", "discord-raw"),
            musts=(Must(key="per_core", least=1_200),),
        ),
    ),
    prepare=prepare,
    measure=measure,
)
