"""What goes wrong in the world, and what the member notices of it."""

from datetime import timedelta

import pytest

from bots.sandbox.discord.people import DiscordPerson
from bots.sandbox.telegram.people import TelegramPerson
from tests.adapters.telegram_stage import message_of, photo
from tests.stories.stage import Stage, agree, check_in, tell

on_discord = pytest.mark.parametrize("scene", ["discord"], indirect=True)
on_telegram = pytest.mark.parametrize("scene", ["telegram"], indirect=True)
HOSTILE = [
    '<b>bold</b> & "quotes"',
    "@everyone @here",
    "**x**__y__ `z` ||s||",
    "[a](http://x.example)",
    "שלום עולם",
    "🧘" * 20,
]


@on_discord
async def test_a_dropped_gateway_in_mid_conversation_loses_nothing(scene: Stage) -> None:
    ana = await scene.newcomer()
    await agree(ana)
    scene.discord.drop_gateway()
    await scene.discord.wait_for(lambda: scene.discord.connected)
    await ana.say("Berlin")
    await ana.sees("Is it")
    scene.discord.reconnect_gateway()
    await ana.press("Yes")
    await ana.sees("When shall I write?")


async def test_a_platform_down_for_an_hour_delays_the_message_which_says_so(scene: Stage) -> None:
    ana = await scene.member()
    shown = len(ana.screen())
    scene.go_down()
    await scene.time.advance(timedelta(hours=7))
    scene.here.recover()
    assert len(ana.screen()) == shown
    await scene.time.advance(timedelta(hours=1))
    message = await ana.sees("This message is late")
    assert message.silent
    assert "Your stretches for Mon, Mar 2" in message.text
    await scene.days(1)
    await ana.sees("Time for your stretches, Tue, Mar 3")


@on_telegram
async def test_a_block_stops_the_messages_and_an_unblock_brings_them_back(scene: Stage) -> None:
    ana = await scene.member()
    shown = len(ana.screen())
    await ana.block()
    await scene.days(3)
    assert len(ana.screen()) == shown
    refused = [each for each in scene.telegram.requests if each.status == 403]
    assert len(refused) <= 1
    await ana.unblock()
    await scene.here.wait_for(lambda: True)
    await scene.days(1)
    await ana.sees("Time for your stretches")


@on_discord
async def test_closed_direct_messages_are_explained_and_open_again(scene: Stage) -> None:
    ana = await scene.member()
    assert isinstance(ana, DiscordPerson)
    await ana.close_dms()
    await scene.days(2)
    assert scene.discord.invalid_requests == 1
    garden = scene.discord.channel_id
    await ana.say("/today", chat=garden)
    await ana.sees("Direct messages from me do not reach you", chat=garden)
    await ana.press("Try again", chat=garden)
    await ana.sees("I cannot write to you directly", chat=garden)
    await ana.open_dms()
    await ana.press("Try again", chat=garden)
    await ana.sees("I have sent today's stretches", chat=garden)
    await ana.sees("Your stretches for")
    await scene.days(1)
    await ana.sees("Time for your stretches")


@on_discord
async def test_start_in_a_server_is_seen_by_the_presser_only_and_ends_in_a_direct_message(scene: Stage) -> None:
    await scene.discord.remove_bot_from_guild()
    await scene.discord.add_bot_to_guild()
    garden = scene.discord.channel_id
    ana, bo = scene.discord.person("Ana"), scene.discord.person("Bo")
    await ana.sees("A short daily stretch for sore glutes", chat=garden)
    await ana.press("Start", chat=garden)
    await ana.sees("Hello, I am Limber", chat=garden)
    await ana.press("I agree and I am 18 or over", chat=garden)
    await ana.sees("Where are you?", chat=garden)
    await ana.press("Type your city", chat=garden)
    await scene.discord.wait_for(lambda: ana.form is not None)
    await ana.submit({"City": "München"})
    await ana.sees("In München it is", chat=garden)
    await ana.press("Yes", chat=garden)
    await ana.sees("When shall I write?", chat=garden)
    await ana.press("7:00\u202fPM", chat=garden)
    await ana.sees("How long is a session?", chat=garden)
    await ana.press("10 minutes", chat=garden)
    await tell(ana, chat=garden)
    await ana.sees("by direct message every day", chat=garden)
    await ana.press("Yes, write to me daily", chat=garden)
    await ana.sees("I have sent today's stretches to your direct messages", chat=garden)
    await ana.sees("Your stretches for Mon, Mar 2")
    assert not any(each.only_me for each in bo.screen(garden))
    assert not any("Hello, I am Limber" in each.text for each in bo.screen(garden))


@pytest.mark.parametrize("hostile", HOSTILE)
async def test_hostile_names_and_texts_are_shown_as_they_are_and_ping_nobody(scene: Stage, hostile: str) -> None:
    ana = await scene.newcomer(hostile)
    await agree(ana)
    await ana.say(hostile)
    answer = await ana.sees("I do not know")
    shown = answer.text.replace("\u200b", "").replace("\u2068", "").replace("\u2069", "")
    assert f"“{hostile}”" in shown
    assert all(span.text == span.url for span in answer.spans if "link" in span.styles)  # as an app links any address


async def test_nobody_is_told_twice_when_an_answer_is_lost(scene: Stage) -> None:
    ana = await scene.member()
    scene.here.lose_answers = 1
    await scene.time.to_next()
    await scene.days(0.5)
    told = [each for each in ana.screen() if "stretches" in each.text and "Mon, Mar 2" in each.text and not each.mine]
    assert len(told) == 1
    await check_in(ana, "Done")


@on_telegram
async def test_presses_made_while_we_were_down_are_done_when_we_are_back(scene: Stage) -> None:
    ana = await scene.member()
    assert isinstance(ana, TelegramPerson)
    await scene.close()
    await ana.press("Done")
    scene.clock.advance(timedelta(minutes=10))
    await scene.open()
    await ana.sees("Mon, Mar 2: Done")


@on_telegram
async def test_a_warning_sign_beside_a_photo_is_read_like_a_typed_one(scene: Stage) -> None:
    words = "I have lost control of my bladder since this morning"
    ana, ben = await scene.member("Ana"), await scene.member("Ben")
    assert isinstance(ana, TelegramPerson)
    await ben.say(words)
    told = (await ben.sees("112")).text
    scene.telegram.platform.updates.push("message", message_of(ana, **photo(words)))
    assert (await ana.sees("112")).text == told
