"""Rate limits, downtime and lost answers, as discord.py meets them."""

from __future__ import annotations

import asyncio

import aiohttp
import discord
import pytest

from bots.sandbox.discord.limits import DiscordLimits, Rate, RateLimiter
from bots.sandbox.discord.server import LocalDiscord
from tests.sandbox.discord_fixtures import bot_on, discord_alone, playing

POST = "POST /channels/{channel}/messages"
MUCH = Rate(limit=1000, per_s=1)


def few(rate: Rate) -> DiscordLimits:
    return DiscordLimits(routes={POST: rate}, other=MUCH, overall=MUCH, identify_every_s=0)


def statuses(local: LocalDiscord) -> list[int]:
    return [request.status for request in local.requests if request.path.endswith("/messages")]


async def post(session: aiohttp.ClientSession, local: LocalDiscord, content: str = "x") -> aiohttp.ClientResponse:
    url = f"{local.api_url}/channels/{local.channel_id}/messages"
    headers = {"Authorization": f"Bot {local.token}"}
    async with session.post(url, json={"content": content}, headers=headers) as answer:
        await answer.read()
        return answer


async def test_discord_py_paces_itself_by_the_headers() -> None:
    async with discord_alone(limits=few(Rate(limit=2, per_s=0.15))) as local, bot_on(local) as bot:
        channel = bot.get_partial_messageable(int(local.channel_id))
        for number in range(5):
            await channel.send(str(number))
        assert statuses(local) == [200] * 5


async def test_a_full_bucket_refuses_with_its_headers_and_leaves_other_channels_alone() -> None:
    async with discord_alone(limits=few(Rate(limit=1, per_s=60))) as local, aiohttp.ClientSession() as session:
        assert (await post(session, local)).headers["X-RateLimit-Remaining"] == "0"
        refused = await post(session, local)
        assert refused.status == 429
        assert (refused.headers["X-RateLimit-Scope"], refused.headers["Retry-After"]) == ("user", "60")
        assert refused.headers["Via"]
        assert refused.headers["Content-Type"] == "application/json"
        assert local.invalid_requests == 1


async def test_discord_py_waits_out_a_limit_set_by_hand() -> None:
    async with playing() as (local, bot):
        local.rate_limit(0.1, scope="global")
        await bot.get_partial_messageable(int(local.channel_id)).send("hello")
        assert statuses(local) == [429, 200]
        answer = next(request.answer for request in local.requests if request.status == 429)
        assert isinstance(answer, dict)
        assert answer["global"] is True


async def test_a_shared_limit_is_no_invalid_request() -> None:
    async with discord_alone() as local, aiohttp.ClientSession() as session:
        local.rate_limit(60, scope="shared")
        assert (await post(session, local)).status == 429
        assert local.invalid_requests == 0


def test_the_overall_limit_counts_every_route_but_not_interactions() -> None:
    now = 100.0
    limiter = RateLimiter(DiscordLimits(), lambda: now, lambda: 0.0)
    verdicts = [limiter.take("GET /users/{user}", str(number), bound=True) for number in range(51)]
    assert [verdict.passed for verdict in verdicts] == [True] * 50 + [False]
    assert verdicts[-1].body["global"] is True
    assert limiter.take("POST /interactions/{interaction}/{token}/callback", "t", bound=False).passed
    now = 101.0
    assert limiter.take("GET /users/{user}", "1", bound=True).passed


async def test_a_cut_connection_reaches_the_sender_and_nothing_is_stored() -> None:
    async with playing() as (local, bot):
        channel = bot.get_partial_messageable(int(local.channel_id))
        local.fail()
        with pytest.raises(aiohttp.ClientError):
            await channel.send("hello")
        local.recover()
        await channel.send("hello")
        assert statuses(local) == [0, 200]
        assert [message.text for message in local.person("Ana").screen(local.channel_id)][:1] == ["hello"]


async def test_an_outage_with_a_status_is_answered_with_it() -> None:
    async with playing() as (local, bot):
        local.fail(503)
        with pytest.raises(discord.DiscordServerError):
            await bot.get_partial_messageable(int(local.channel_id)).send("hello")
        assert local.down
        local.recover()


async def test_a_request_that_falters_is_not_carried_out_and_the_next_one_is() -> None:
    async with discord_alone() as local, aiohttp.ClientSession() as session:
        local.falter(503, 0)
        assert (await post(session, local)).status == 503
        with pytest.raises(aiohttp.ClientError):
            await post(session, local)
        assert (await post(session, local, "at last")).status == 200
        assert [message.text for message in local.person("Ana").screen(local.channel_id)][:1] == ["at last"]


async def test_a_request_that_hangs_is_neither_answered_nor_carried_out() -> None:
    async with discord_alone() as local, aiohttp.ClientSession() as session:
        local.hang(1)
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.05):
                await post(session, local, "never")
        assert (await post(session, local, "at last")).status == 200
        assert [message.text for message in local.person("Ana").screen(local.channel_id)][:1] == ["at last"]


async def test_a_lost_answer_leaves_a_stored_message_that_its_nonce_finds_again() -> None:
    async with playing() as (local, bot):
        channel = bot.get_partial_messageable(int(local.channel_id))
        local.lose_answers = 1
        with pytest.raises(aiohttp.ClientError):
            await channel.send("hello", nonce="row-1")
        again = await channel.send("hello", nonce="row-1")
        ana = local.person("Ana")
        assert [message.id for message in ana.screen(local.channel_id)][:1] == [str(again.id)]
        assert statuses(local) == [0, 200]


async def test_waiting_for_what_does_not_happen_times_out() -> None:
    async with discord_alone() as local:
        with pytest.raises(TimeoutError):
            await local.wait_for(lambda: local.requests, 0.01)
