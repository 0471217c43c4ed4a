import asyncio

import pytest

from bots.discord_bot.client import DiscordAdapter
from core.coach import Account, Reply, Word
from core.errors import ConfigurationFault, TryLater
from core.messages.texts import verbatim
from tests.adapters.discord_stage import ScriptedCoach, Stage, card, offstage, onstage, running, says


@pytest.fixture
async def stage():
    async with onstage() as stage:
        yield stage


async def test_a_dropped_connection_is_resumed_and_nothing_is_missed(stage: Stage):
    await stage.chat_with(says("Day 1", "Done"))
    stage.server.drop_gateway()
    await stage.ana.press("Done")
    await stage.ana.sees("You: press done")
    assert [name for name, _ in stage.server.events].count("READY") == 1


async def test_a_request_to_reconnect_is_followed_without_a_loss(stage: Stage):
    stage.server.reconnect_gateway()
    await stage.ana.say("hello")
    await stage.ana.sees("You: text hello")
    assert [name for name, _ in stage.server.events].count("READY") == 1


async def test_a_payload_that_cannot_be_read_ends_the_run_with_an_error():
    async with offstage() as stage, running(stage.adapter, stage.server) as run:
        stage.server.world.emit("INTERACTION_CREATE", {"id": "1"})
        with pytest.raises(KeyError):
            await run
        assert not stage.adapter.ready
        with pytest.raises(TryLater):
            await stage.adapter.messenger.send(None, card("Hello"), "en", "limber-1")


async def test_a_run_that_ended_can_be_begun_again():
    async with offstage() as stage:
        async with running(stage.adapter, stage.server) as run:
            stage.server.world.emit("INTERACTION_CREATE", {"id": "1"})
            with pytest.raises(KeyError):
                await run
        async with running(stage.adapter, stage.server):
            await stage.ana.say("hello")
            await stage.ana.sees("You: text hello")


async def test_closing_returns_from_the_run_without_an_error():
    async with offstage() as stage, running(stage.adapter, stage.server) as run:
        await stage.adapter.close()
        await run
        assert not stage.server.connected


class SlowCoach(ScriptedCoach):
    """A coach that answers when `gate` is opened."""

    async def press(self, *args, **kwargs) -> Reply:
        await self.gate.wait()
        return await super().press(*args, **kwargs)


async def close(adapter: DiscordAdapter, run: asyncio.Task[None]) -> None:
    await adapter.close()


async def cancel(adapter: DiscordAdapter, run: asyncio.Task[None]) -> None:
    run.cancel()


@pytest.mark.parametrize("end", [close, cancel])
async def test_what_is_being_answered_is_finished_before_the_end(end):
    async with offstage() as stage:
        coach = SlowCoach()
        coach.gate = asyncio.Event()
        adapter = stage.another(coach)
        async with running(adapter, stage.server) as run:
            account = Account(platform="discord", id=stage.ana.id)
            await adapter.messenger.send(await adapter.messenger.open(account), card("Day 1", "Done"), "en", "k")
            await stage.ana.press("Done")
            await stage.server.wait_for(lambda: stage.asked("POST", "/callback"))
            ending = asyncio.create_task(end(adapter, run))
            done, _ = await asyncio.wait({run}, timeout=0.2)
            assert not done
            coach.gate.set()
            await stage.ana.sees("You: press done")
            await ending
            await asyncio.wait({run})
        assert not stage.server.connected


async def test_a_refused_token_is_a_fault_of_the_configuration():
    async with offstage() as stage:
        stage.server.renew_token()
        with pytest.raises(ConfigurationFault, match="LIMBER_DISCORD_TOKEN"):
            await stage.adapter.run()


async def test_a_discord_that_is_down_ends_the_run_with_an_error():
    async with offstage() as stage:
        stage.server.fail(503)
        with pytest.raises(Exception, match="503"):
            await stage.adapter.run()


async def test_discord_py_keeps_no_record_of_the_cards(stage: Stage):
    await stage.chat_with(says("Day 1", "Done", "City"))
    await stage.ana.press("City")
    await stage.server.wait_for(lambda: stage.ana.form)
    await stage.ana.press("Done")
    await stage.ana.sees("You: press done")
    assert stage.connection.persistent_views == []


async def test_commands_are_told_once_and_again_when_they_change():
    async with offstage() as stage:
        for _ in range(2):
            async with running(stage.another(), stage.server):
                pass
        assert len(stage.asked("PUT", "/commands")) == 1
        stage.coach.words = stage.coach.words[:1]
        async with running(stage.another(), stage.server):
            pass
        told = stage.asked("PUT", "/commands")
        assert [[command["name"] for command in each.body] for each in told] == [["start", "today", "pause"], ["start"]]


async def test_commands_that_discord_does_not_take_keep_nobody_from_working():
    async with offstage(valid=False) as stage:
        stage.coach.words = (Word(name="Not a name", description=verbatim("x"), action="x"),)
        async with running(stage.adapter, stage.server):
            await stage.ana.say("hello")
            await stage.ana.sees("You: text hello")
        assert (stage.memory.kept, stage.asked("PUT", "/commands")[0].status) == (None, 400)
