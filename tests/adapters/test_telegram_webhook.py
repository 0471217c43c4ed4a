"""Updates that Telegram brings by itself, and when they are confirmed."""

from __future__ import annotations

import asyncio
import contextlib
from urllib.parse import urlsplit

import aiohttp
import pytest
from aiohttp.test_utils import unused_port

from bots.telegram_bot.webhook import PROOF_HEADER, Webhook
from core.coach import Reply
from core.errors import ConfigurationFault
from tests.adapters.telegram_stage import UNREADABLE, ScriptedCoach, Stage, echo, running, second_process, stage

SECRET = "A-secret_1"


def webhook(scene: Stage, **given: str) -> Webhook:
    port = unused_port()
    url = f"http://127.0.0.1:{port}/hook"
    return Webhook(scene.bot, scene.handlers, scene.commands, port=port, **({"url": url, "secret": SECRET} | given))


async def test_a_press_is_answered_like_any_other() -> None:
    async with stage() as scene, running(webhook(scene)):
        ada = scene.server.person("Ada")
        await ada.open()
        await ada.press("Done", message=await ada.sees("/start"))
        await ada.sees("press")


async def test_an_update_is_confirmed_only_once_it_was_handled() -> None:
    done = asyncio.Event()

    async def slow(what: str) -> Reply:
        await done.wait()
        return echo(what)

    async with stage(ScriptedCoach(slow)) as scene, running(webhook(scene)):
        await scene.server.wait_for(lambda: scene.server.platform.updates.webhook)
        await scene.server.person("Ada").open()
        while not scene.coach.heard:
            await asyncio.sleep(0)
        assert scene.server.platform.updates.waiting
        done.set()
        await scene.server.wait_for(lambda: not scene.server.platform.updates.waiting)


async def test_a_chat_that_stalls_holds_up_no_update() -> None:
    async with stage() as scene, running(webhook(scene)):
        ada, ben = scene.server.person("Ada"), scene.server.person("Ben")
        await scene.server.wait_for(lambda: scene.server.platform.updates.webhook)
        scene.server.stall(ada)
        await ada.open()
        await ben.open()
        await ben.sees("/start")
        scene.server.recover()
        await ada.sees("/start")


async def test_an_orderly_stop_lets_the_answers_on_their_way_arrive() -> None:
    async with stage() as scene, running(webhook(scene)) as task:
        ada, updates = scene.server.person("Ada"), scene.server.platform.updates
        await scene.server.wait_for(lambda: updates.webhook)
        scene.server.stall(ada)
        await ada.open()
        await scene.server.wait_for(lambda: scene.coach.heard and not updates.waiting)
        task.cancel()
        for _ in range(100):
            await asyncio.sleep(0)
        assert not task.done()
        scene.server.recover()
        with contextlib.suppress(asyncio.CancelledError):
            await task
        assert [message.text for message in ada.screen()] == ["/start", "You: text '/start'"]


async def test_a_refused_token_is_named_as_the_fault() -> None:
    async with stage() as scene, second_process(scene, "123:not-the-token") as other:
        with pytest.raises(ConfigurationFault, match="LIMBER_TELEGRAM_TOKEN"):
            await webhook(other).run()


async def test_strangers_are_turned_away() -> None:
    async with stage() as scene:
        hook = webhook(scene)
        async with running(hook), aiohttp.ClientSession() as stranger:
            await scene.server.wait_for(lambda: scene.server.platform.updates.webhook)
            url = scene.server.platform.updates.webhook.url
            update = {"update_id": 1, "message": UNREADABLE}
            for headers in ({}, {PROOF_HEADER: ""}, {PROOF_HEADER: SECRET + "x"}, {PROOF_HEADER: "ß"}):
                async with stranger.post(url, json=update, headers=headers) as answer:
                    assert answer.status == 403
            async with stranger.get(url) as answer:
                assert answer.status == 405
        assert scene.coach.told == []


async def test_a_stranger_who_shows_a_secret_that_is_no_text_is_turned_away_too() -> None:
    async with stage() as scene, running(webhook(scene)):
        await scene.server.wait_for(lambda: scene.server.platform.updates.webhook)
        url = urlsplit(scene.server.platform.updates.webhook.url)
        reader, writer = await asyncio.open_connection(url.hostname, url.port)
        head = f"POST {url.path} HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n{PROOF_HEADER}: "
        writer.write(head.encode() + b"\xff\r\n\r\n")
        assert await reader.readline() == b"HTTP/1.1 403 Forbidden\r\n"
        writer.close()


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b"{}", b"\xff"])
async def test_what_is_no_update_is_a_bad_request(body: bytes) -> None:
    async with stage() as scene:
        hook = webhook(scene)
        async with running(hook), aiohttp.ClientSession() as session:
            await scene.server.wait_for(lambda: scene.server.platform.updates.webhook)
            url = scene.server.platform.updates.webhook.url
            async with session.post(url, data=body, headers={PROOF_HEADER: SECRET}) as answer:
                assert answer.status == 400


async def test_an_update_that_cannot_be_read_is_passed_over() -> None:
    async with stage() as scene, running(webhook(scene)):
        await scene.server.wait_for(lambda: scene.server.platform.updates.webhook)
        scene.server.platform.updates.push("message", UNREADABLE)
        ada = scene.server.person("Ada")
        await ada.open()
        await ada.sees("/start")


@pytest.mark.parametrize("secret", ["", "with space", "x" * 257, "ümlaut"])
async def test_a_secret_that_telegram_would_refuse_is_refused_at_once(secret: str) -> None:
    async with stage() as scene:
        with pytest.raises(ConfigurationFault, match="secret"):
            webhook(scene, secret=secret)
