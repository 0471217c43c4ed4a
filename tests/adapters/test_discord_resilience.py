"""What Discord does to a bot on a bad day, through the real discord.py; nobody is left without an answer."""

from __future__ import annotations

import asyncio
import importlib.util
import sys
from types import ModuleType

import discord
import pytest

from bots.discord_bot import answers
from bots.sandbox.discord.interactions import FAILED
from core.coach import Account
from core.errors import ConfigurationFault, TryLater
from tests.adapters.discord_stage import CITY, Stage, card, offstage, onstage, running, says


@pytest.fixture
async def stage():
    async with onstage() as stage:
        yield stage


def times(stage: Stage, event: str) -> int:
    return [name for name, _ in stage.server.events].count(event)


async def is_answered(stage: Stage) -> None:
    await stage.ana.say("hello")
    await stage.ana.sees("You: text hello")


# --- the gateway


def without_zstd(monkeypatch) -> ModuleType:
    """discord.py's own module as it is where zstandard is not installed."""
    spec = importlib.util.find_spec("discord.utils")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    with monkeypatch.context() as missing:
        for name in ("zstandard", "compression.zstd"):
            missing.setitem(sys.modules, name, None)
        spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("frames", ["zstd-stream", "zlib-stream", "plain text"])
async def test_the_bot_works_and_resumes_under_every_kind_of_frames(frames, monkeypatch):
    if frames == "zlib-stream":
        context = without_zstd(monkeypatch)._ActiveDecompressionContext
        monkeypatch.setattr(discord.utils, "_ActiveDecompressionContext", context)
    async with onstage(compress=frames != "plain text") as stage:
        await stage.chat_with(says("Day 1", "Done"))
        stage.server.drop_gateway()
        await stage.ana.press("Done")
        await stage.ana.sees("You: press done")
        await stage.ana.say("/pause 7", chat=stage.shared)
        await stage.ana.sees("You: text /pause 7", chat=stage.shared)
        assert stage.server.frames == ({frames} if frames != "plain text" else {None})
        assert times(stage, "READY") == 1


async def test_an_invalid_session_that_can_be_resumed_is_resumed(stage: Stage):
    stage.server.invalidate_session(resumable=True)
    await is_answered(stage)
    assert times(stage, "READY") == 1


async def test_an_invalid_session_that_is_lost_is_begun_anew(stage: Stage):
    stage.server.invalidate_session(resumable=False)
    await stage.server.wait_for(lambda: times(stage, "READY") == 2)
    await is_answered(stage)


async def test_a_new_session_does_not_greet_the_servers_of_the_old_one(stage: Stage):
    stage.server.invalidate_session(resumable=False)
    await stage.server.wait_for(lambda: times(stage, "READY") == 2)
    await is_answered(stage)
    assert stage.asked("POST", f"/channels/{stage.shared}/messages") == []


async def test_a_connection_closed_for_an_unknown_reason_is_resumed(stage: Stage):
    stage.server.close_gateway(4000)
    await is_answered(stage)
    assert times(stage, "READY") == 1


async def test_a_session_that_timed_out_is_begun_anew(stage: Stage):
    stage.server.close_gateway(4009)
    await stage.server.wait_for(lambda: times(stage, "READY") == 2)
    await is_answered(stage)


async def test_a_connection_that_died_silently_is_noticed_by_its_heartbeats_and_resumed():
    async with onstage(heartbeat_ms=40) as stage:
        keep_alive = stage.connection.ws._keep_alive
        assert keep_alive is not None
        keep_alive.heartbeat_timeout = 0.1  # instead of a minute
        stage.server.silence_gateway()
        await is_answered(stage)
        assert times(stage, "READY") == 1


async def test_a_token_that_was_renewed_meanwhile_is_a_fault_that_names_its_setting():
    async with offstage() as stage, running(stage.adapter, stage.server) as run:
        stage.server.renew_token()
        with pytest.raises(ConfigurationFault, match="LIMBER_DISCORD_TOKEN"):
            await run


async def test_a_refused_intent_is_a_fault_that_says_where_to_click():
    async with offstage() as stage, running(stage.adapter, stage.server) as run:
        stage.server.close_gateway(4014)
        with pytest.raises(ConfigurationFault, match="Bot, then Privileged Gateway Intents"):
            await run


async def test_any_other_lasting_refusal_is_not_called_a_fault_of_the_configuration():
    async with offstage() as stage, running(stage.adapter, stage.server) as run:
        stage.server.close_gateway(4013)
        with pytest.raises(discord.ConnectionClosed):
            await run


# --- a server that adds the bot while it connects


async def test_a_server_that_adds_the_bot_before_it_is_ready_is_greeted():
    async with offstage(bot_in_guild=False) as stage:
        run = asyncio.create_task(stage.adapter.run())
        await stage.server.wait_for(lambda: times(stage, "READY"))
        await stage.server.add_bot_to_guild()
        assert not stage.adapter.ready
        await stage.ana.sees("Shall we begin?", chat=stage.shared)
        await stage.adapter.close()
        await run


async def test_a_server_that_the_bot_is_in_already_is_not_greeted(stage: Stage):
    await is_answered(stage)
    assert stage.asked("POST", f"/channels/{stage.shared}/messages") == []


# --- rate limits


@pytest.mark.parametrize("scope", ["user", "global"])
async def test_an_answer_waits_out_a_rate_limit(stage: Stage, scope):
    await stage.chat_with(says("Day 1", "Done"))
    stage.server.rate_limit(0.2, scope=scope)
    await stage.ana.press("Done")
    await stage.ana.sees("You: press done")
    assert stage.ana.toast is None
    assert stage.coach.heard == ["press done"]


async def test_an_answer_that_a_rate_limit_made_too_late_goes_to_the_direct_chat():
    async with onstage(answer_within_s=0.05) as stage:
        stage.server.rate_limit(0.2)
        await stage.ana.say("/today", chat=stage.shared)
        await stage.ana.sees("You: text /today")


async def test_broadcasts_are_told_of_a_limit_of_the_whole_bot_that_an_answer_met(stage: Stage):
    stage.server.rate_limit(0.2, scope="global")
    await is_answered(stage)
    assert stage.coach.held_for == [1.0]  # the header counts whole seconds


async def test_broadcasts_are_not_held_by_the_limit_of_one_channel(stage: Stage):
    stage.server.rate_limit(0.2, scope="shared")
    await is_answered(stage)
    assert stage.coach.held_for == []


# --- errors of the server


async def test_an_acknowledgement_that_fails_once_is_repeated(stage: Stage):
    await stage.chat_with(says("Day 1", "Done"))
    stage.server.falter(502)
    await stage.ana.press("Done")
    await stage.ana.sees("You: press done")
    assert [each.status for each in stage.asked("POST", "/callback")] == [502, 200]
    assert stage.ana.toast is None


async def test_a_form_that_fails_to_open_once_opens_after_all(stage: Stage):
    place = await stage.chat_with(says("Where?"))
    await stage.adapter.messenger.send(place, card("Where?", form=CITY), "en", "form")
    stage.server.falter(0)
    await stage.ana.press("Type your city")
    await stage.server.wait_for(lambda: stage.ana.form)
    assert stage.ana.toast is None


async def test_a_connection_that_breaks_under_the_acknowledgement_fails_nothing(stage: Stage):
    await stage.chat_with(says("Day 1", "Done"))
    stage.server.falter(0)
    await stage.ana.press("Done")
    await stage.ana.sees("You: press done")
    assert [each.status for each in stage.asked("POST", "/callback")] == [0, 200]
    assert stage.ana.toast is None


async def test_what_somebody_waits_for_is_repeated_after_502_but_not_after_503(stage: Stage):
    messenger, account = stage.adapter.messenger, Account(platform="discord", id=stage.ana.id)
    place = await messenger.open(account)
    stage.server.falter(502)
    await messenger.send(place, card("Day 1"), "en", "k", patient=True)
    stage.server.falter(503)
    with pytest.raises(TryLater):
        await messenger.send(place, card("Day 2"), "en", "l", patient=True)
    assert [each.status for each in stage.asked("POST", "/messages")] == [502, 200, 503]


async def test_a_typed_text_that_meets_503_is_apologised_for(stage: Stage):
    await stage.ana.open()
    stage.server.falter(503)
    await stage.ana.say("hello")
    await stage.ana.sees("Please try again.")


async def test_a_server_that_never_answers_does_not_keep_the_answer_for_ever(stage: Stage, monkeypatch):
    monkeypatch.setattr(answers, "ACKNOWLEDGE_S", 0.1)
    await stage.chat_with(says("Day 1", "Done"))
    stage.server.hang(1)
    await stage.ana.press("Done")
    await stage.ana.sees("You: press done")
    assert [each.status for each in stage.asked("PATCH", "/messages/@original")] == [404]


async def test_a_press_that_fails_in_the_app_is_made_good_in_the_chat():
    async with onstage(answer_within_s=0.0) as stage:
        await stage.chat_with(says("Day 1", "Done"))
        await stage.ana.press("Done")
        await stage.ana.sees("You: press done")
        assert stage.ana.toast == FAILED
