"""The local Discord's application, which the bot may change: as Discord's reference has it."""

from __future__ import annotations

import asyncio

import discord
import pytest
from discord.gateway import DiscordWebSocket
from discord.http import Route
from yarl import URL

from bots.doctor.discord import line_to
from bots.sandbox.discord.types import Intent
from tests.doctor.ward import Ward

_ME = "/applications/@me"


async def changed(ward: Ward, **body: object) -> tuple[int, dict[str, object]]:
    async with line_to(ward.case()) as line:
        answer = await line.ask("PATCH", _ME, body)
    return answer.status, answer.object


async def test_only_the_limited_intents_can_be_switched(healthy: Ward) -> None:
    status, answer = await changed(healthy, flags=1 << 15 | 1 << 14 | 1 << 23)
    assert (status, answer["flags"]) == (200, 1 << 15)
    assert healthy.discord.world.application.privileged == Intent.GUILD_MEMBERS


async def test_what_is_not_named_stays(healthy: Ward) -> None:
    await changed(healthy, tags=["health"], description={"default": "A coach"})
    _, answer = await changed(healthy, flags=1 << 15)
    assert answer["tags"] == ["health"]
    assert answer["description"] == "A coach"
    assert healthy.discord.world.application.installs


async def test_intents_that_change_end_the_sessions_and_count_from_then_on(healthy: Ward) -> None:
    Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY = healthy.discord.api_url, URL(healthy.discord.gateway_url)
    client = discord.Client(intents=discord.Intents(guilds=True, members=True))
    async with client:
        with pytest.raises(discord.PrivilegedIntentsRequired):
            await client.start(healthy.discord.token)
    await changed(healthy, flags=1 << 15)
    again = discord.Client(intents=discord.Intents(guilds=True, members=True))
    async with again:
        await again.login(healthy.discord.token)
        task = asyncio.create_task(again.connect(reconnect=False))
        await again.wait_until_ready()
        await changed(healthy, flags=0)
        await healthy.discord.wait_for(lambda: not healthy.discord.connected or task.done())
    await asyncio.wait({task})
    task.exception()


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"tags": ["x"] * 6}, "tags"),
        ({"tags": ["x" * 21]}, "tags"),
        ({"description": {"default": "x" * 401}}, "description"),
        ({"integration_types_config": {"2": {}}}, "integration_types_config"),
        (
            {"integration_types_config": {"0": {"oauth2_install_params": {"scopes": ["email"], "permissions": 0}}}},
            "integration_types_config",
        ),
        ({"interactions_endpoint_url": "https://nobody.example/"}, "interactions_endpoint_url"),
        ({"flags": "many"}, "flags"),
    ],
)
async def test_what_discord_would_refuse_is_refused(healthy: Ward, body: dict[str, object], field: str) -> None:
    status, answer = await changed(healthy, **body)
    assert status == 400
    assert field in answer["errors"]
    healthy.discord.requests.clear()  # nonsense on purpose
