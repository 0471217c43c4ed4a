"""How updates come in by polling, and when they are confirmed."""

from __future__ import annotations

import asyncio
import contextlib
import traceback

import pytest
from structlog.testing import capture_logs

from bots.telegram_bot.client import Polling, open_bot
from bots.telegram_bot.refusals import PollingConflict, translated
from core.coach import Reply
from core.errors import ConfigurationFault, OutcomeUnknown, TryLater
from tests.adapters.telegram_stage import UNREADABLE, ScriptedCoach, echo, polled, running, second_process, stage


class TestPolling:
    async def test_what_is_handled_is_confirmed_by_the_next_poll(self) -> None:
        async with polled() as scene:
            await scene.server.person("Ada").open()
            await scene.server.wait_for(lambda: scene.coach.heard and not scene.server.platform.updates.waiting)

    async def test_an_update_comes_again_when_the_process_dies_before_confirming_it(self) -> None:
        async with stage() as scene:
            ada = scene.server.person("Ada")
            doomed = asyncio.create_task(scene.polling.run())

            def last_words(what: str) -> Reply:
                scene.server.fail(cut=True)  # nothing leaves a dead process any more
                doomed.cancel()
                return echo(what)

            scene.coach.answer = last_words
            await scene.server.wait_for(lambda: scene.server.platform.updates.allowed)
            await ada.open()
            with contextlib.suppress(asyncio.CancelledError):
                await doomed
            assert scene.coach.heard == ["text '/start'"]
            scene.server.recover()
            scene.coach.answer = echo
            async with running(scene.polling):
                await scene.server.wait_for(lambda: len(scene.coach.heard) == 2)

    async def test_an_orderly_stop_confirms_what_was_handled(self) -> None:
        async with stage() as scene:
            ada = scene.server.person("Ada")
            stopped = asyncio.create_task(scene.polling.run())

            def last_words(what: str) -> Reply:
                stopped.cancel()
                return echo(what)

            scene.coach.answer = last_words
            await scene.server.wait_for(lambda: scene.server.platform.updates.allowed)
            await ada.open()
            with contextlib.suppress(asyncio.CancelledError):
                await stopped
            assert not scene.server.platform.updates.waiting

    async def test_what_has_begun_is_finished_before_it_stops(self) -> None:
        async with stage() as scene:
            go = asyncio.Event()

            async def slow(what: str) -> Reply:
                await go.wait()
                return echo(what)

            scene.coach.answer = slow
            ada = scene.server.person("Ada")
            async with running(scene.polling) as task:
                await scene.server.wait_for(lambda: scene.server.platform.updates.allowed)
                await ada.open()
                while not scene.coach.heard:
                    await asyncio.sleep(0)
                task.cancel()
                await asyncio.sleep(0)
                go.set()
                with contextlib.suppress(asyncio.CancelledError):
                    await task
            await ada.sees("/start")

    async def test_a_person_is_answered_in_order_while_others_overtake(self) -> None:
        async with stage() as scene:
            go = asyncio.Event()

            async def slow_for_ada(what: str) -> Reply:
                if "first" in what:
                    await go.wait()
                return echo(what)

            scene.coach.answer = slow_for_ada
            ada, ben = scene.server.person("Ada"), scene.server.person("Ben")
            for person, said in ((ada, "first"), (ada, "second"), (ben, "third")):
                await person.unblock()
                scene.server.platform.world.chats[int(person.id)].opened = True
                await person.say(said)
            async with running(scene.polling):
                await ben.sees("third")
                assert [what for what in scene.coach.heard if "second" in what] == []
                go.set()
                await ada.sees("second")
            assert [message.text for message in ada.screen() if not message.mine] == ["text 'first'", "text 'second'"]

    async def test_a_run_after_a_failure_brings_nothing_twice(self) -> None:
        async with stage() as scene:
            polling, ada = scene.polling, scene.server.person("Ada")
            async with running(polling) as task:
                await scene.server.wait_for(lambda: scene.server.platform.updates.allowed)
                scene.coach.answer = lambda what: (scene.server.fail(), echo(what))[1]
                await ada.open()
                with pytest.raises(TryLater):
                    await task
            scene.server.recover()
            async with running(polling):
                await ada.say("again")
                await scene.server.wait_for(lambda: len(scene.coach.heard) == 2)
            assert scene.coach.heard == ["text '/start'", "text 'again'"]

    async def test_a_webhook_that_was_left_behind_is_removed(self) -> None:
        async with stage() as scene:
            await scene.bot.set_webhook("http://127.0.0.1:9/left-behind")
            async with running(scene.polling):
                await scene.server.person("Ada").open()
                await scene.server.wait_for(lambda: scene.coach.heard)

    async def test_a_second_process_is_named_once_and_polling_goes_on_when_it_stops(self) -> None:
        async with stage() as scene, second_process(scene) as other:
            updates = scene.server.platform.updates

            async def take_updates_away(times: int) -> None:
                for _ in range(times):
                    await scene.server.wait_for(lambda: updates.polling)
                    with contextlib.suppress(PollingConflict), translated():
                        await other.bot.raw_updates(None, 30)

            with capture_logs() as logs:
                async with running(scene.polling):
                    await take_updates_away(3)
                    await scene.server.person("Ada").open()
                    await scene.server.wait_for(lambda: scene.coach.heard)
            assert scene.pauses == [2, 4, 8]
            assert [(entry["log_level"], entry["event"]) for entry in logs] == [
                ("error", "no updates come in"),
                ("info", "updates come in again"),
            ]
            assert "another process reads this bot's messages" in logs[0]["advice"]

    async def test_a_webhook_that_is_set_meanwhile_is_named_and_removed(self) -> None:
        with capture_logs() as logs:
            async with polled() as scene:
                await scene.bot.set_webhook("http://127.0.0.1:9/another")
                await scene.server.wait_for(lambda: scene.pauses)
                await scene.server.person("Ada").open()
                await scene.server.wait_for(lambda: scene.coach.heard)
        assert "set a webhook" in logs[0]["advice"]

    async def test_a_chat_that_stalls_holds_up_no_poll(self) -> None:
        async with polled() as scene:
            ada, updates = scene.server.person("Ada"), scene.server.platform.updates
            scene.server.stall(ada)
            await ada.open()
            await scene.server.wait_for(lambda: scene.coach.heard and not updates.waiting)
            await ada.say("more")
            await scene.server.wait_for(lambda: len(scene.coach.heard) == 2 and not updates.waiting)
            assert [message.text for message in ada.screen()] == ["/start", "more"]
            scene.server.recover()
            await ada.sees("more")

    async def test_an_update_is_confirmed_only_once_it_is_committed(self) -> None:
        done = asyncio.Event()

        async def slow(what: str) -> Reply:
            await done.wait()
            return echo(what)

        async with polled(ScriptedCoach(slow)) as scene:
            updates = scene.server.platform.updates
            await scene.server.person("Ada").open()
            await scene.server.wait_for(lambda: scene.coach.heard)
            assert updates.waiting
            assert not updates.polling
            done.set()
            await scene.server.wait_for(lambda: not updates.waiting)

    async def test_an_orderly_stop_lets_the_answers_on_their_way_arrive(self) -> None:
        async with stage() as scene, running(scene.polling) as task:
            ada, updates = scene.server.person("Ada"), scene.server.platform.updates
            await scene.server.wait_for(lambda: updates.allowed)
            scene.server.stall(ada)
            await ada.open()
            await scene.server.wait_for(lambda: not updates.waiting and updates.polling)
            task.cancel()
            for _ in range(100):
                await asyncio.sleep(0)
            assert not task.done()
            scene.server.recover()
            with contextlib.suppress(asyncio.CancelledError):
                await task
            assert [message.text for message in ada.screen()] == ["/start", "You: text '/start'"]

    async def test_the_answers_to_one_person_stay_in_order_when_the_first_is_put_off(self) -> None:
        async with polled() as scene:
            ada, updates = scene.server.person("Ada"), scene.server.platform.updates
            scene.server.stall(ada)
            await ada.open()
            await ada.say("second")
            await scene.server.wait_for(lambda: len(scene.coach.heard) == 2 and updates.polling)
            scene.server.recover()
            scene.server.fail_next(1)
            await ada.sees("second")
            assert "/start" in ada.screen()[-2].text

    async def test_a_poll_that_is_never_answered_is_something_that_passes(self) -> None:
        async with stage(read_s=0.2) as scene:
            polling = Polling(scene.bot, scene.handlers, scene.commands, long_poll_s=0)
            async with running(polling) as task:
                await scene.server.wait_for(lambda: scene.server.platform.updates.allowed)
                scene.server.stall()
                with pytest.raises(OutcomeUnknown):
                    await task

    async def test_only_what_is_handled_is_asked_for(self) -> None:
        async with polled() as scene:
            allowed = scene.server.platform.updates.allowed
            assert sorted(allowed) == ["callback_query", "chat_member", "message", "my_chat_member"]

    async def test_an_update_that_cannot_be_read_is_passed_over(self) -> None:
        with capture_logs() as logs:
            async with polled() as scene:
                scene.server.platform.updates.push("message", UNREADABLE)
                ada = scene.server.person("Ada")
                await ada.open()
                await ada.sees("/start")
                await scene.server.wait_for(lambda: not scene.server.platform.updates.waiting)
        assert [entry["event"] for entry in logs] == ["an update cannot be read"]

    async def test_a_refused_token_is_named_as_the_fault_but_not_repeated(self) -> None:
        async with stage() as scene, second_process(scene, "123:not-the-token") as other:
            with pytest.raises(ConfigurationFault, match=r"LIMBER_TELEGRAM_TOKEN.*BotFather") as caught:
                await other.polling.run()
        assert "123:not-the-token" not in "".join(traceback.format_exception(caught.value))

    async def test_a_token_that_is_revoked_while_it_polls_is_named_too(self) -> None:
        async with stage() as scene, running(scene.polling) as task:
            await scene.server.wait_for(lambda: scene.server.platform.updates.allowed)
            scene.server.token = "1:anew"
            await scene.server.person("Ada").open()
            with pytest.raises(ConfigurationFault, match="LIMBER_TELEGRAM_TOKEN"):
                await task


async def test_an_unreachable_telegram_is_something_that_passes() -> None:
    async with stage() as scene:
        await scene.server.stop()
        with pytest.raises(TryLater):
            await scene.polling.run()


async def test_a_poll_that_is_cut_is_something_that_passes() -> None:
    async with stage() as scene, running(scene.polling) as task:
        await scene.server.wait_for(lambda: scene.server.platform.updates.allowed)
        scene.server.fail(cut=True)
        with pytest.raises(OutcomeUnknown):
            await task


@pytest.mark.parametrize("pays", [False, True])
async def test_only_who_pays_asks_for_more_than_the_free_rate(pays: bool) -> None:
    async with (
        stage() as scene,
        open_bot(scene.server.token, api=scene.server.api_url, pays=pays) as bot,
    ):
        ana = scene.server.person("Ana")
        await ana.open()
        await bot.send_message(int(ana.id), "a word")
        await bot.get_me()
        asking = {request.path for request in scene.server.requests if "allow_paid_broadcast" in str(request.body)}
    assert asking == ({"sendMessage"} if pays else set())
