"""A check-in, from the platform's event to the answer on the pressed message, against a bare transaction."""

from __future__ import annotations

import sqlite3
from collections.abc import AsyncGenerator, Awaitable, Callable, Mapping
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from typing import Any

import discord
from telegram import Update

from bots.discord_bot.handlers import Handlers as DiscordHandlers
from bots.telegram_bot.handlers import Handlers as TelegramHandlers
from core.clock import SteppedClock
from core.coach import Coach
from core.messages.action import Action
from core.pictures.studio import Studio
from core.storage.store import open_store
from tests.bench import commit
from tests.bench.clients import content, limber_discord, limber_telegram
from tests.bench.ground import HISTORY_DAYS, NOON, Crowd, Ground, address, enroll
from tests.bench.meter import drive, pace
from tests.bench.server import DISCORD_MESSAGE
from tests.bench.subject import Column, Must, Numbers, Subject, Variant
from tests.storage.factory import CIPHER, url_of

WARM_UP = 50
EVENTS = 250
PACED = 300
PER_S = 200.0
IN_FLIGHT = 32
WIRE = Action(name="checkin", day=NOON.date(), value="done").wire  # noon UTC is the same day for everybody

Press = Callable[[int], Awaitable[object]]


async def prepare(ground: Ground) -> None:
    for platform in ("telegram", "discord"):
        enroll(
            ground, f"checkin-{platform}", Crowd(count=_people(ground), platform=platform, history_days=HISTORY_DAYS)
        )
    commit.bare_sqlite(ground.path("checkin-bare"))


async def measure(variant: str, ground: Ground) -> Numbers:
    """Everybody checks in once: some as fast as they can, the others at an even pace."""
    fast, all_of_them = WARM_UP + ground.count(EVENTS), _people(ground)
    async with ground.copy(f"checkin-{variant}") as path:
        async with WAYS[variant](ground.server, path) as press:
            await drive(press, range(WARM_UP), IN_FLIGHT)
            numbers = await drive(press, range(WARM_UP, fast), IN_FLIGHT)
            p99_ms = await pace(press, range(fast, all_of_them), PER_S)
        connection = sqlite3.connect(path)
        days = "SELECT count(*) FROM check_in WHERE local_day = ?"
        (noted,) = connection.execute(days, (NOON.date().isoformat(),)).fetchone()
        connection.close()
    assert noted == all_of_them, f"{noted} of {all_of_them} check-ins were noted"
    return {**numbers, "p99_ms": p99_ms}


def _people(ground: Ground) -> int:
    return WARM_UP + ground.count(EVENTS) + ground.count(PACED)


@asynccontextmanager
async def _coach(path: Path) -> AsyncGenerator[Coach]:
    store = await open_store(url_of(path), CIPHER)
    try:
        yield Coach(store, SteppedClock(NOON, flowing=True), content(), studio=Studio(), worker="bench")
    finally:
        await store.close()


# --- Telegram: an update is read and handled


@asynccontextmanager
async def _telegram(server: str, path: Path) -> AsyncGenerator[Press]:
    async with _coach(path) as coach, limber_telegram(server) as (bot, messenger):
        handlers = TelegramHandlers(bot, coach, messenger)

        async def press(number: int) -> None:
            update = Update.de_json(_callback_query(number), bot)
            await handlers.handle(update)
            await handlers.drain()  # the answer leaves beside the next update

        yield press


def _callback_query(number: int) -> dict[str, object]:
    person = {"id": address(number), "is_bot": False, "first_name": "Ana", "language_code": "en"}
    chat = {"id": address(number), "type": "private", "first_name": "Ana"}
    message = {"message_id": 7, "date": 1772452800, "chat": chat, "text": "Time for your stretches"}
    query = {"id": str(number), "from": person, "chat_instance": "1", "message": message, "data": WIRE}
    return {"update_id": number, "callback_query": query}


# --- Discord: a gateway's interaction is read and handled


@asynccontextmanager
async def _discord(server: str, path: Path) -> AsyncGenerator[Press]:
    async with _coach(path) as coach, limber_discord(server) as (client, messenger):
        handlers = DiscordHandlers(coach, messenger)

        async def press(number: int) -> None:
            state = client._connection  # pyright: ignore[reportPrivateUsage] - events have no other way in
            interaction = discord.Interaction(data=_interaction(number), state=state)
            await handlers.interaction(interaction)

        yield press


def _interaction(number: int) -> Any:
    user = {"id": str(address(number)), "username": "ana", "discriminator": "0", "avatar": None, "global_name": "Ana"}
    channel = {"id": str(address(number)), "type": 1, "flags": 0, "recipients": [user]}
    return {
        "id": str(number + 1),
        "application_id": "1",
        "type": 3,
        "token": f"token-{number}",
        "version": 1,
        "channel_id": channel["id"],
        "channel": channel,
        "user": user,
        "message": {**DISCORD_MESSAGE, "channel_id": channel["id"]},
        "data": {"component_type": 2, "custom_id": WIRE},
        "locale": "en-US",
        "entitlements": [],
        "authorizing_integration_owners": {},
        "context": 1,
        "attachment_size_limit": 10_485_760,
        "app_permissions": "0",
    }


@asynccontextmanager
async def _bare(server: str, path: Path) -> AsyncGenerator[Press]:
    async with commit.one_connection(path) as step:
        yield step


WAYS: Mapping[str, Callable[[str, Path], AbstractAsyncContextManager[Press]]] = {
    "bare": _bare,
    "telegram": _telegram,
    "discord": _discord,
}
MUSTS = (Must(key="per_core", least=1_000), Must(key="p99_ms", most=50))
SUBJECT = Subject(
    title="checkin: from the platform's event to the answer taken",
    columns=(
        Column(key="cpu_us", head="CPU µs a check-in"),
        Column(key="per_core", head="a second and core"),
        Column(key="rate", head="a second"),
        Column(key="p99_ms", head=f"p99 ms at {PER_S:.0f} a second", digits=1),
    ),
    variants=(
        Variant(name="bare", label="three statements over aiosqlite, no platform"),
        Variant(
            name="telegram",
            label="Limber, Telegram",
            against=("bare",),
            musts=MUSTS,
        ),
        Variant(
            name="discord",
            label="Limber, Discord",
            against=("bare",),
            musts=MUSTS,
        ),
    ),
    prepare=prepare,
    measure=measure,
)
