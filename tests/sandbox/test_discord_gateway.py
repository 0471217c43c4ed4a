"""The gateway, seen by discord.py and by a bare client."""

from __future__ import annotations

import json
import zlib

import aiohttp
import discord
import pytest
import zstandard

from bots.sandbox.discord.limits import DiscordLimits, Rate
from bots.sandbox.discord.types import Intent
from tests.sandbox.discord_fixtures import BareGateway, Bot, bot_on, discord_alone, playing

MESSAGES = int(Intent.GUILDS | Intent.GUILD_MESSAGES | Intent.DIRECT_MESSAGES)


async def test_a_client_becomes_ready_and_knows_its_guild() -> None:
    async with playing() as (local, bot):
        guild = bot.guilds[0]
        assert (guild.name, str(guild.id)) == ("Limber garden", local.guild_id)
        assert guild.system_channel is not None
        assert str(guild.system_channel.id) == local.channel_id
        assert guild.member_count == 2


async def test_a_newcomer_is_announced_as_member_and_in_the_system_channel() -> None:
    async with playing() as (local, bot):
        local.person("Ana")
        await bot.until(lambda: "member_join" in bot.told and bot.heard)
        assert bot.heard[0].type is discord.MessageType.new_member


async def test_a_text_frame_is_understood_without_compression() -> None:
    async with playing(compress=False) as (_, bot):
        assert bot.is_ready()


@pytest.mark.parametrize("name", ["zlib-stream", "zstd-stream"])
async def test_each_message_of_a_compressed_stream_can_be_read_when_it_arrives(name: str) -> None:
    reader = zlib.decompressobj() if name == "zlib-stream" else zstandard.ZstdDecompressor().decompressobj()
    async with discord_alone() as local, aiohttp.ClientSession() as session:
        async with session.ws_connect(local.gateway_url, params={"compress": name}) as socket:
            hello = await socket.receive_bytes(timeout=2)
            assert json.loads(reader.decompress(hello))["op"] == 10
            await socket.send_json({"op": 1, "d": None})
            assert json.loads(reader.decompress(await socket.receive_bytes(timeout=2)))["op"] == 11
        assert local.frames == {name}
        if name == "zlib-stream":
            assert hello.endswith(b"\x00\x00\xff\xff")  # how clients know that a message is whole


async def test_a_compression_that_discord_does_not_know_is_none() -> None:
    async with discord_alone() as local, BareGateway(local.gateway_url + "?compress=lzma"):
        assert local.frames == {None}


async def test_joining_and_leaving_a_guild_is_told() -> None:
    async with playing(bot_in_guild=False) as (local, bot):
        await local.add_bot_to_guild()
        await bot.until(lambda: "guild_join" in bot.told)
        await local.remove_bot_from_guild()
        await bot.until(lambda: "guild_remove" in bot.told)


async def test_a_dropped_connection_is_resumed() -> None:
    async with playing() as (local, bot):
        local.drop_gateway()
        await local.person("Ana").say("hello", chat=local.channel_id)
        await bot.until(lambda: "resumed" in bot.told and len(bot.heard) == 2)
        assert bot.told.count("ready") == 1


async def test_missed_events_are_replayed_with_their_numbers() -> None:
    async with discord_alone() as local:
        ana = local.person("Ana")
        async with BareGateway(local.gateway_url) as gateway:
            ready = await gateway.identify(local.token, MESSAGES)
            last = (await gateway.next())["s"]
        await local.wait_for(lambda: not local.connected)
        await ana.say("one")
        await ana.say("two")
        async with BareGateway(ready["resume_gateway_url"]) as gateway:
            await gateway.send(6, {"token": local.token, "session_id": ready["session_id"], "seq": last})
            frames = [await gateway.next() for _ in range(3)]
        assert [(frame["t"], frame["s"] - last) for frame in frames] == [
            ("MESSAGE_CREATE", 1),
            ("MESSAGE_CREATE", 2),
            ("RESUMED", 3),
        ]


async def test_op_7_makes_the_client_resume() -> None:
    async with playing() as (local, bot):
        local.reconnect_gateway()
        await bot.until(lambda: "resumed" in bot.told)
        await local.person("Ana").say("still there?")
        await bot.until(lambda: "resumed" in bot.told and any(each.content for each in bot.heard))


async def test_an_invalid_session_makes_the_client_identify_again() -> None:
    async with playing() as (local, _):
        local.invalidate_session()
        await local.wait_for(lambda: [name for name, _ in local.events].count("READY") == 2)


async def test_a_lost_session_cannot_be_resumed() -> None:
    async with playing() as (local, _):
        local.drop_gateway(resumable=False)
        await local.wait_for(lambda: [name for name, _ in local.events].count("READY") == 2)


async def test_an_invalid_session_that_may_be_resumed_is_resumed() -> None:
    async with playing() as (local, bot):
        local.invalidate_session(resumable=True)
        await bot.until(lambda: "resumed" in bot.told)


@pytest.mark.parametrize(("code", "readies"), [(4000, 1), (4009, 2)])
async def test_a_closed_connection_is_resumed_unless_its_session_timed_out(code: int, readies: int) -> None:
    async with playing() as (local, bot):
        local.close_gateway(code)
        await bot.until(lambda: bot.told.count("resumed") == 1 or bot.told.count("connect") == 2)
        assert [name for name, _ in local.events].count("READY") == readies


async def test_a_silenced_connection_hears_nothing_more_and_keeps_its_events() -> None:
    async with discord_alone() as local:
        async with BareGateway(local.gateway_url) as gateway:
            ready = await gateway.identify(local.token, MESSAGES)
            last = (await gateway.next())["s"]
            local.silence_gateway()
            await gateway.send(1, None)
            await local.person("Ana").say("hello")
            with pytest.raises(TimeoutError):
                await gateway.socket.receive_json(timeout=0.05)
        async with BareGateway(local.gateway_url) as gateway:
            await gateway.send(6, {"token": local.token, "session_id": ready["session_id"], "seq": last})
            assert [(await gateway.next())["t"] for _ in range(3)] == ["MESSAGE_CREATE", "MESSAGE_CREATE", "RESUMED"]


async def test_a_renewed_token_closes_with_4004_and_is_the_only_one_that_serves() -> None:
    async with discord_alone() as local:
        old = local.token
        async with BareGateway(local.gateway_url) as gateway:
            await gateway.identify(old, MESSAGES)
            local.renew_token()
            assert await gateway.closed_with() == 4004
        async with BareGateway(local.gateway_url) as gateway:
            await gateway.send(2, {"token": old, "intents": MESSAGES})
            assert await gateway.closed_with() == 4004
        async with BareGateway(local.gateway_url) as gateway:
            assert (await gateway.identify(local.token, MESSAGES))["v"] == 10


async def test_a_second_identify_within_five_seconds_is_invalid() -> None:
    async with discord_alone(limits=DiscordLimits()) as local:
        async with BareGateway(local.gateway_url) as gateway:
            await gateway.identify(local.token, MESSAGES)
        async with BareGateway(local.gateway_url) as gateway:
            await gateway.send(2, {"token": local.token, "intents": MESSAGES})
            assert await gateway.next() == {"op": 9, "d": False}


@pytest.mark.parametrize(
    ("op", "data", "code"),
    [
        (2, {"token": "wrong", "intents": 1}, 4004),
        (2, {"intents": 1 << 40}, 4013),
        (2, {"intents": int(Intent.MESSAGE_CONTENT)}, 4014),
        (2, {"intents": 1, "shard": [2, 2]}, 4010),
        (6, {"token": "wrong", "session_id": "x", "seq": 1}, 4004),
        (8, {}, 4003),
        (77, {}, 4001),
    ],
)
async def test_a_wrong_payload_closes_with_its_code(op: int, data: dict[str, object], code: int) -> None:
    async with discord_alone() as local, BareGateway(local.gateway_url) as gateway:
        await gateway.send(op, {"token": local.token, **data})
        assert await gateway.closed_with() == code


async def test_what_is_no_json_closes_with_4002() -> None:
    async with discord_alone() as local, BareGateway(local.gateway_url) as gateway:
        await gateway.socket.send_str("{")
        assert await gateway.closed_with() == 4002


async def test_a_number_from_the_future_closes_with_4007() -> None:
    async with discord_alone() as local:
        async with BareGateway(local.gateway_url) as gateway:
            ready = await gateway.identify(local.token, MESSAGES)
        async with BareGateway(local.gateway_url) as gateway:
            await gateway.send(6, {"token": local.token, "session_id": ready["session_id"], "seq": 99})
            assert await gateway.closed_with() == 4007


async def test_too_many_sends_close_with_4008() -> None:
    limits = DiscordLimits(gateway_sends=Rate(limit=3, per_s=60))
    async with discord_alone(limits=limits) as local, BareGateway(local.gateway_url) as gateway:
        for _ in range(4):
            await gateway.send(1, None)
        assert await gateway.closed_with() == 4008


async def test_without_its_intent_an_event_does_not_come() -> None:
    async with discord_alone() as local, BareGateway(local.gateway_url) as gateway:
        await gateway.identify(local.token, int(Intent.GUILDS | Intent.DIRECT_MESSAGES))
        await gateway.next()
        ana = local.person("Ana")
        await ana.say("in the channel", chat=local.channel_id)
        await ana.say("between us")
        assert (await gateway.next())["d"]["content"] == "between us"


async def test_guild_texts_are_blank_without_the_content_intent_unless_the_bot_is_mentioned() -> None:
    async with discord_alone() as local, BareGateway(local.gateway_url) as gateway:
        ana = local.person("Ana")
        await gateway.identify(local.token, MESSAGES)
        await ana.say("secret", chat=local.channel_id)
        await ana.say(f"<@{local.bot_id}> hello", chat=local.channel_id)
        assert (await gateway.event("MESSAGE_CREATE"))["content"] == ""
        assert (await gateway.event("MESSAGE_CREATE"))["content"].endswith("hello")


async def test_direct_chats_belong_to_the_first_shard() -> None:
    async with (
        discord_alone() as local,
        BareGateway(local.gateway_url) as first,
        BareGateway(local.gateway_url) as second,
    ):
        await first.identify(local.token, MESSAGES, shard=[0, 2])
        await second.identify(local.token, MESSAGES, shard=[1, 2])
        ana = local.person("Ana")
        await ana.say("hello")
        assert (await first.event("MESSAGE_CREATE"))["author"]["id"] == ana.id
        assert sum(name == "READY" and len(data["guilds"]) for name, data in local.events) == 1


async def test_a_sharded_client_asks_how_many_shards_there_are() -> None:
    async with discord_alone() as local:
        async with bot_on(local, ShardedBot()) as bot:
            assert bot.shard_count == 1
        assert any(request.path == "/gateway/bot" for request in local.requests)


class ShardedBot(Bot, discord.AutoShardedClient):
    """The same client over shards."""


async def test_a_refused_gateway_lets_the_client_back_in_after_recovery() -> None:
    async with discord_alone() as local:
        local.fail(502)
        with pytest.raises(Exception, match="502"):
            async with BareGateway(local.gateway_url):
                pass
        local.recover()
        async with BareGateway(local.gateway_url) as gateway:
            assert (await gateway.identify(local.token, MESSAGES))["v"] == 10
