"""How updates come in, by polling and by webhook, and when they are confirmed."""

from __future__ import annotations

import asyncio
import contextlib
import traceback

import aiohttp
import pytest
from aiohttp.test_utils import unused_port
from structlog.testing import capture_logs

from bots.telegram_bot.client import SECRET_HEADER, Webhook
from bots.telegram_bot.sender import PollingConflict, TokenRefused
from core.coach import Reply
from core.errors import ConfigurationFault, OutcomeUnknown, TryLater
from tests.adapters.telegram_stage import ScriptedCoach, Stage, card, polled, running, second_process, stage

# The library cannot read it: a chat without its type.
UNREADABLE = {"message_id": 1, "date": 1, "chat": {"id": 1}, "text": "private words"}


def echo(what: str) -> Reply:
    return Reply(card=card(what), language="en")


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

    async def test_a_second_process_is_named_as_the_fault(self) -> None:
        async with stage() as scene, running(scene.polling) as first:
            await scene.server.wait_for(lambda: scene.server.platform.updates.allowed)
            async with second_process(scene) as other, running(other.polling):
                with pytest.raises(PollingConflict, match="another process"):
                    await first

    async def test_only_what_is_handled_is_asked_for(self) -> None:
        async with polled() as scene:
            allowed = scene.server.platform.updates.allowed
            assert sorted(allowed) == ["callback_query", "message", "my_chat_member"]

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
            with pytest.raises(TokenRefused, match="BotFather") as caught:
                await other.polling.run()
        assert "123:not-the-token" not in "".join(traceback.format_exception(caught.value))


class TestTheWebhook:
    SECRET = "A-secret_1"

    def webhook(self, scene: Stage, **given: str) -> Webhook:
        port = unused_port()
        url = f"http://127.0.0.1:{port}/hook"
        return Webhook(
            scene.bot, scene.handlers, scene.commands, port=port, **({"url": url, "secret": self.SECRET} | given)
        )

    async def test_a_press_is_answered_like_any_other(self) -> None:
        async with stage() as scene, running(self.webhook(scene)):
            ada = scene.server.person("Ada")
            await ada.open()
            await ada.press("Done", message=await ada.sees("/start"))
            await ada.sees("press")

    async def test_an_update_is_confirmed_only_once_it_was_handled(self) -> None:
        done = asyncio.Event()

        async def slow(what: str) -> Reply:
            await done.wait()
            return echo(what)

        async with stage(ScriptedCoach(slow)) as scene, running(self.webhook(scene)):
            await scene.server.wait_for(lambda: scene.server.platform.updates.webhook)
            await scene.server.person("Ada").open()
            while not scene.coach.heard:
                await asyncio.sleep(0)
            assert scene.server.platform.updates.waiting
            done.set()
            await scene.server.wait_for(lambda: not scene.server.platform.updates.waiting)

    async def test_strangers_are_turned_away(self) -> None:
        async with stage() as scene:
            hook = self.webhook(scene)
            async with running(hook), aiohttp.ClientSession() as stranger:
                await scene.server.wait_for(lambda: scene.server.platform.updates.webhook)
                url = scene.server.platform.updates.webhook.url
                update = {"update_id": 1, "message": UNREADABLE}
                for headers in ({}, {SECRET_HEADER: ""}, {SECRET_HEADER: self.SECRET + "x"}, {SECRET_HEADER: "ß"}):
                    async with stranger.post(url, json=update, headers=headers) as answer:
                        assert answer.status == 403
                async with stranger.get(url) as answer:
                    assert answer.status == 405
            assert scene.coach.told == []

    @pytest.mark.parametrize("body", [b"", b"{", b"[]", b"{}", b"\xff"])
    async def test_what_is_no_update_is_a_bad_request(self, body: bytes) -> None:
        async with stage() as scene:
            hook = self.webhook(scene)
            async with running(hook), aiohttp.ClientSession() as session:
                await scene.server.wait_for(lambda: scene.server.platform.updates.webhook)
                url = scene.server.platform.updates.webhook.url
                async with session.post(url, data=body, headers={SECRET_HEADER: self.SECRET}) as answer:
                    assert answer.status == 400

    async def test_an_update_that_cannot_be_read_is_passed_over(self) -> None:
        async with stage() as scene, running(self.webhook(scene)):
            await scene.server.wait_for(lambda: scene.server.platform.updates.webhook)
            scene.server.platform.updates.push("message", UNREADABLE)
            ada = scene.server.person("Ada")
            await ada.open()
            await ada.sees("/start")

    @pytest.mark.parametrize("secret", ["", "with space", "x" * 257, "ümlaut"])
    async def test_a_secret_that_telegram_would_refuse_is_refused_at_once(self, secret: str) -> None:
        async with stage() as scene:
            with pytest.raises(ConfigurationFault, match="secret"):
                self.webhook(scene, secret=secret)


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
