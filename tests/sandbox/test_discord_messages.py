"""Messages over REST, sent by discord.py."""

from __future__ import annotations

import io
from datetime import timedelta

import aiohttp
import discord
import pytest
from discord import ui

from bots.sandbox.discord.types import Permission
from bots.sandbox.screen import Refused
from core.clock import SteppedClock
from tests.sandbox.discord_fixtures import MORNING, bot_on, card, direct, place, playing, refusal

PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 16


async def test_a_card_is_shown_with_its_texts_and_buttons() -> None:
    async with playing() as (local, bot):
        ana = local.person("Ana")
        await (await direct(bot, ana)).send(view=card("## Today", "**Knee** to chest\n-# slowly", buttons=7))
        seen = await ana.sees("Today")
        assert seen.text == "Today\nKnee to chest\nslowly"
        assert [[button.key for button in row] for row in seen.rows] == [["b0", "b1", "b2", "b3", "b4"], ["b5", "b6"]]
        assert {span.text: set(span.styles) for span in seen.spans}["slowly"] == {"small"}
        assert not seen.mine
        assert not seen.silent


async def test_a_silent_message_says_so() -> None:
    async with playing() as (local, bot):
        ana = local.person("Ana")
        await (await direct(bot, ana)).send("Good night", silent=True)
        assert (await ana.sees("Good night")).silent


async def test_a_nonce_used_again_within_five_minutes_returns_the_first_message() -> None:
    clock = SteppedClock(MORNING)
    async with playing(clock) as (local, bot):
        ana = local.person("Ana")
        channel = await direct(bot, ana)
        first = await channel.send("once", nonce="row-17")
        again = await channel.send("once", nonce="row-17")
        assert first.id == again.id
        assert len(ana.screen()) == 1
        assert [name for name, data in local.events if data.get("nonce") == "row-17"] == ["MESSAGE_CREATE"]
        clock.advance(timedelta(minutes=6))
        assert (await channel.send("once", nonce="row-17")).id != first.id


async def test_a_closed_direct_chat_refuses_with_50007_though_it_opens() -> None:
    async with playing() as (local, bot):
        ana = local.person("Ana")
        await ana.close_dms()
        channel = await direct(bot, ana)
        assert (await refusal(channel.send("hello"))).code == 50007
        await ana.open_dms()
        await channel.send("hello")
        await ana.block()
        assert (await refusal(channel.send("hello"))).code == 50007
        with pytest.raises(Refused):
            await ana.say("hello")
        await ana.unblock()
        await channel.send("hello again")
        assert local.invalid_requests == 2


async def test_somebody_who_shares_no_guild_refuses_with_50278() -> None:
    async with playing() as (local, bot):
        ana = local.person("Ana")
        channel = await direct(bot, ana)
        await ana.leave_guild()
        assert (await refusal(channel.send("hello"))).code == 50278
        await ana.join_guild()
        await channel.send("hello")


async def test_missing_rights_refuse_with_50013_and_a_hidden_channel_with_50001() -> None:
    async with playing() as (local, bot):
        channel = place(bot, local)
        local.deny_bot(local.channel_id, Permission.SEND_MESSAGES)
        assert (await refusal(channel.send("hello"))).code == 50013
        local.deny_bot(local.channel_id, Permission.VIEW_CHANNEL)
        assert (await refusal(channel.send("hello"))).code == 50001
        local.deny_bot(local.channel_id, Permission(0))
        await channel.send("hello")
        local.delete_channel(local.channel_id)
        assert (await refusal(channel.send("hello"))).code == 10003


async def test_a_card_stays_a_card_when_it_is_edited() -> None:
    async with playing() as (local, bot):
        ana = local.person("Ana")
        message = await (await direct(bot, ana)).send(view=card("one"))
        await message.edit(view=card("two"))
        assert (await ana.sees("two")).edited
        assert (await refusal(message.edit(content="three"))).code == 50035


async def test_only_own_messages_can_be_edited_and_an_unknown_one_is_10008() -> None:
    async with playing() as (local, bot):
        ana = local.person("Ana")
        await ana.say("mine", chat=local.channel_id)
        channel = place(bot, local)
        theirs = channel.get_partial_message(int(ana.screen(local.channel_id)[-1].id))
        assert (await refusal(theirs.edit(content="yours"))).code == 50005
        assert (await refusal(channel.get_partial_message(1).edit(content="?"))).code == 10008


async def test_a_message_older_than_an_hour_takes_only_so_many_edits() -> None:
    clock = SteppedClock(MORNING)
    async with playing(clock) as (local, bot):
        message = await place(bot, local).send("0")
        clock.advance(timedelta(hours=2))
        for number in range(30):
            await message.edit(content=str(number))
        headers = {"Authorization": f"Bot {local.token}"}
        url = f"{local.api_url}/channels/{local.channel_id}/messages/{message.id}"
        async with (
            aiohttp.ClientSession() as session,
            session.patch(url, json={"content": "x"}, headers=headers) as answer,
        ):
            assert (answer.status, (await answer.json())["code"]) == (429, 30046)


async def test_an_upload_is_shown_with_its_description_and_served_back() -> None:
    async with playing() as (local, bot):
        ana = local.person("Ana")
        view = ui.LayoutView(timeout=None)
        view.add_item(ui.MediaGallery(discord.MediaGalleryItem("attachment://knee.png", description="A knee")))
        view.stop()
        await (await direct(bot, ana)).send(view=view, file=discord.File(io.BytesIO(PNG), "knee.png"))
        (picture,) = (await ana.sees(lambda message: bool(message.pictures))).pictures
        assert picture.alt == "A knee"
        async with aiohttp.ClientSession() as session, session.get(picture.url) as answer:
            assert await answer.read() == PNG
        assert local.requests[-1].files == ("knee.png",)


async def test_a_file_that_is_no_picture_is_shown_by_its_name() -> None:
    async with playing() as (local, bot):
        ana = local.person("Ana")
        await (await direct(bot, ana)).send("Your data", file=discord.File(io.BytesIO(b"{}"), "data.json"))
        (file,) = (await ana.sees("Your data")).files
        assert (file.name, file.size, file.description) == ("data.json", 2, None)


async def test_a_mention_pings_only_whom_it_may() -> None:
    async with playing() as (local, bot):
        ana = local.person("Ana")
        channel = place(bot, local)
        quiet = await channel.send(f"<@{ana.id}> did it")
        loud = await channel.send(f"<@{ana.id}> did it", allowed_mentions=discord.AllowedMentions(users=True))
        assert (quiet.mentions, [str(each.id) for each in loud.mentions]) == ([], [ana.id])
        assert (await ana.sees("@Ana did it", chat=local.channel_id)).mine is False


async def test_a_reaction_a_pin_and_a_thread_are_taken() -> None:
    async with playing() as (local, bot):
        message = await bot.guilds[0].text_channels[0].send("standing")
        await message.add_reaction("👍")
        await message.pin()
        fetched = await message.fetch()
        assert fetched.pinned
        assert str(fetched.reactions[0].emoji) == "👍"
        thread = await fetched.create_thread(name="Week 1")
        await thread.send("welcome")
        assert local.person("Ana").screen(str(thread.id))[-1].text == "welcome"
        await message.delete()
        assert (await refusal(message.fetch())).code == 10008


async def test_a_role_above_the_bots_own_is_refused() -> None:
    async with playing() as (local, bot):
        ana = local.person("Ana")
        member = await bot.guilds[0].fetch_member(int(ana.id))
        role = discord.Object(int(local.add_role("Steady")))
        await member.add_roles(role)
        assert [each.id for each in (await bot.guilds[0].fetch_member(member.id)).roles][1:] == [role.id]
        assert (await refusal(member.add_roles(bot.guilds[0].me.roles[-1]))).code == 50013


async def test_a_wrong_token_is_refused_with_401() -> None:
    async with playing() as (local, _):
        async with aiohttp.ClientSession() as session, session.get(local.api_url + "/users/@me") as answer:
            assert answer.status == 401
        assert local.invalid_requests == 1


async def test_an_unknown_method_answers_404_and_is_recorded() -> None:
    async with playing() as (local, bot):
        route = discord.http.Route("GET", "/voice/regions")
        assert (await refusal(bot.http.request(route))).status == 404
        assert (local.requests[-1].path, local.requests[-1].status) == ("/voice/regions", 404)


async def test_a_second_bot_process_sees_what_the_first_one_wrote() -> None:
    async with playing() as (local, bot):
        await place(bot, local).send("before")
        async with bot_on(local) as second:
            history = [message.content async for message in second.guilds[0].text_channels[0].history()]
        assert history == ["before"]
