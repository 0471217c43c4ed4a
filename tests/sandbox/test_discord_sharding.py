"""Shards and session starts, seen by a bare client."""

from __future__ import annotations

from contextlib import AsyncExitStack
from datetime import timedelta
from typing import Any, cast

import aiohttp

from bots.sandbox.discord.limits import DiscordLimits
from bots.sandbox.discord.server import LocalDiscord
from bots.sandbox.discord.things import Guild
from bots.sandbox.discord.types import Intent
from core.clock import SteppedClock
from tests.sandbox.discord_fixtures import BareGateway, discord_alone

INTENTS = int(Intent.GUILDS | Intent.GUILD_MEMBERS | Intent.DIRECT_MESSAGES)


async def told(local: LocalDiscord) -> dict[str, Any]:
    """What Discord says of the gateway."""
    headers = {"Authorization": f"Bot {local.token}"}
    async with aiohttp.ClientSession() as session, session.get(local.api_url + "/gateway/bot", headers=headers) as got:
        return await got.json()


def guild_on(local: LocalDiscord, number: int, count: int) -> Guild:
    clock, owner = cast("SteppedClock", local.world.clock), local.world.add_user("Owner")
    while ((guild := local.world.add_guild("Meadow", owner)).id >> 22) % count != number:
        clock.advance(timedelta(milliseconds=1))
    local.world.join(guild, local.world.bot)
    return guild


async def test_a_guild_is_told_to_its_shard_and_to_every_session_of_it() -> None:
    async with discord_alone(bot_in_guild=False) as local, AsyncExitStack() as stack:
        guild = guild_on(local, 1, 2)
        zero, one, other = [await stack.enter_async_context(BareGateway(local.gateway_url)) for _ in range(3)]
        for gateway, number, guilds in ((zero, 0, []), (one, 1, [str(guild.id)]), (other, 1, [str(guild.id)])):
            ready = await gateway.identify(local.token, INTENTS, shard=[number, 2])
            assert (ready["shard"], [each["id"] for each in ready["guilds"]]) == ([number, 2], guilds)
        assert local.shards == [(0, 2), (1, 2), (1, 2)]
        ben = local.world.add_user("Ben")
        local.world.join(guild, ben)
        for gateway in (one, other):
            assert (await gateway.event("GUILD_MEMBER_ADD"))["user"]["id"] == str(ben.id)
        await local.person("Ana").say("hello")
        assert (await zero.next())["t"] == "MESSAGE_CREATE"


async def test_a_shard_with_too_many_guilds_is_refused_and_more_are_recommended() -> None:
    async with discord_alone(bot_in_guild=False, limits=DiscordLimits(guilds_a_shard=1)) as local:
        for number in range(2):
            guild_on(local, number, 2)
        assert (await told(local))["shards"] == 2
        for shard, code in (([0, 1], 4011), (["0", 1], 4010), ([-1, 2], 4010)):
            async with BareGateway(local.gateway_url) as gateway:
                await gateway.send(2, {"token": local.token, "intents": INTENTS, "shard": shard})
                assert await gateway.closed_with() == code


async def test_each_bucket_starts_once_in_five_seconds_and_the_others_beside_it() -> None:
    now = 100.0
    async with discord_alone(limits=DiscordLimits(max_concurrency=2), monotonic=lambda: now) as local:
        for number, later_s, answer in ((0, 0.0, 0), (1, 0.0, 0), (2, 4.9, 9), (2, 0.2, 0)):
            now += later_s
            async with BareGateway(local.gateway_url) as gateway:
                await gateway.send(2, {"token": local.token, "intents": INTENTS, "shard": [number, 4]})
                assert (await gateway.next())["op"] == answer
        assert local.identified_too_fast == 1
        limit = (await told(local))["session_start_limit"]
        assert limit == {"total": 1000, "remaining": 996, "reset_after": 86_394_900, "max_concurrency": 2}
        now += 86_400
        assert (await told(local))["session_start_limit"]["remaining"] == 1000


async def test_more_session_starts_than_a_day_has_cost_the_token() -> None:
    limits = DiscordLimits(identifies_a_day=1, identify_every_s=0.0)
    async with discord_alone(limits=limits) as local, BareGateway(local.gateway_url) as first:
        old = local.token
        await first.identify(old, INTENTS)
        async with BareGateway(local.gateway_url) as second:
            await second.send(2, {"token": old, "intents": INTENTS})
            assert (await first.closed_with(), await second.closed_with()) == (4004, 4004)
        assert local.token != old
