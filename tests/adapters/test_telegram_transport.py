"""The library's requests over our own HTTP."""

from __future__ import annotations

import asyncio
import logging
import traceback
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer, unused_port
from structlog.testing import capture_logs
from telegram import Bot, InputMediaDocument
from telegram.error import TelegramError

from bots.proxy import environment_proxy
from bots.telegram_bot.transport import NotSent, Transport, Unanswered
from tests.adapters.telegram_stage import stage

TOKEN = "4711:a-token-that-stays-secret"
Serve = Callable[[web.Request], Awaitable[web.StreamResponse]]
ME = {"ok": True, "result": {"id": 1, "is_bot": True, "first_name": "Limber", "username": "limber_bot"}}


@asynccontextmanager
async def bot_before(serve: Serve, *, read_s: float = 5.0) -> AsyncGenerator[Bot]:
    """A bot whose every request is served by `serve`."""
    app = web.Application()
    app.router.add_route("*", "/{any:.*}", serve)
    async with TestServer(app) as server, Transport(read_s=read_s) as transport:
        yield Bot(TOKEN, base_url=str(server.make_url("/bot")), request=transport, get_updates_request=transport)


async def test_a_request_without_files_is_json() -> None:
    seen: list[object] = []

    async def serve(request: web.Request) -> web.Response:
        seen.append((request.content_type, await request.json()))
        return web.json_response({"ok": True, "result": True})

    async with bot_before(serve) as bot:
        await bot.send_chat_action(5, "typing")
    assert seen == [("application/json", {"chat_id": 5, "action": "typing"})]


async def test_a_file_is_uploaded_whole_and_beside_its_caption() -> None:
    content = bytes(range(256)) * 400
    async with stage() as scene:
        ada = scene.server.person("Ada")
        await ada.open()
        sent = await scene.bot.send_document(int(ada.id), content, caption="Ärzte <b>", filename="März.pdf")
        file = await scene.bot.get_file(sent.document.file_id)
        assert bytes(await file.download_as_bytearray()) == content
        assert [file.name for file in (await ada.sees("Ärzte <b>")).files] == ["März.pdf"]
        assert scene.asked("sendDocument")[0].files == ("document",)


async def test_a_file_inside_a_list_is_attached() -> None:
    async with stage() as scene:
        ada = scene.server.person("Ada")
        await ada.open()
        media = [InputMediaDocument(name.encode(), filename=f"{name}.txt") for name in ("one", "two")]
        sent = await scene.bot.send_media_group(int(ada.id), media)
        assert [message.document.file_name for message in sent] == ["one.txt", "two.txt"]


async def test_nothing_leaves_when_nobody_listens() -> None:
    async with Transport() as transport:
        bot = Bot(TOKEN, base_url=f"http://127.0.0.1:{unused_port()}/bot", request=transport)
        with pytest.raises(NotSent):
            await bot.get_me()


async def test_nothing_leaves_after_the_end() -> None:
    transport = Transport()
    await transport.initialize()
    await transport.shutdown()
    await transport.shutdown()
    with pytest.raises(NotSent):
        await Bot(TOKEN, base_url="http://127.0.0.1:9/bot", request=transport).get_me()


async def test_nothing_leaves_while_every_connection_is_busy() -> None:
    go = asyncio.Event()

    async def serve(_: web.Request) -> web.Response:
        await go.wait()
        return web.json_response(ME)

    app = web.Application()
    app.router.add_route("*", "/{any:.*}", serve)
    async with TestServer(app) as server, Transport(connections=1) as transport:
        bot = Bot(TOKEN, base_url=str(server.make_url("/bot")), request=transport)
        first = asyncio.create_task(bot.get_me())
        await asyncio.sleep(0)
        with pytest.raises(NotSent):
            await bot.get_me(connect_timeout=0.02)
        go.set()
        await first


async def test_an_answer_that_does_not_come_in_time_is_missed() -> None:
    go = asyncio.Event()

    async def serve(_: web.Request) -> web.Response:
        await go.wait()
        return web.json_response(ME)

    async with bot_before(serve, read_s=0.05) as bot:
        with pytest.raises(Unanswered):
            await bot.get_me()
        go.set()


async def test_an_upload_that_nobody_takes_in_is_given_up() -> None:
    go = asyncio.Event()

    async def serve(_: web.Request) -> web.Response:
        await go.wait()
        return web.json_response(ME)

    async with bot_before(serve, read_s=0.02) as bot:
        with pytest.raises(Unanswered):
            await bot.send_document(5, bytes(16 * 1024 * 1024), write_timeout=0.02, connect_timeout=0.1)
        go.set()


@pytest.mark.parametrize("begun", [False, True])
async def test_an_answer_that_is_cut_off_is_missed(begun: bool) -> None:
    async def serve(request: web.Request) -> web.StreamResponse:
        answer = web.StreamResponse(headers={"Content-Length": "100"})
        if begun:
            await answer.prepare(request)
            await answer.write(b"{")
        assert request.transport is not None
        request.transport.abort()
        return answer

    async with bot_before(serve) as bot:
        with pytest.raises(Unanswered):
            await bot.get_me()


async def test_an_answer_that_is_no_json_is_neither_believed_nor_logged(caplog: pytest.LogCaptureFixture) -> None:
    async def serve(_: web.Request) -> web.Response:
        return web.Response(text="<html>captive portal for Ada</html>")

    async with bot_before(serve) as bot:
        with pytest.raises(TelegramError):
            await bot.get_me()
    assert "Ada" not in caplog.text


async def test_the_token_reaches_no_log_and_no_error(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.WARNING, "aiohttp.access")  # the test's own server
    caplog.set_level(logging.DEBUG)

    async def serve(request: web.Request) -> web.Response:
        if "sendMessage" in request.path:
            return web.json_response({"ok": False, "description": "Bad Request: chat not found"}, status=400)
        assert request.transport is not None
        request.transport.abort()
        return web.Response()

    errors: list[str] = []
    with capture_logs() as logs:
        async with stage(), bot_before(serve) as bot:  # a stage opens a bot as the program does: it sets the loggers
            for ask in (bot.get_me(), bot.send_message(1, "x"), bot.get_updates()):
                with pytest.raises(TelegramError) as caught:
                    await ask
                errors += traceback.format_exception(caught.value, chain=True)
    assert errors
    # The library's own frames show no values, so a plain traceback is all there is to search.
    assert TOKEN not in "".join(errors) + caplog.text + str(logs)


class TestTheProxy:
    @pytest.fixture(autouse=True)
    def no_proxy(self, monkeypatch: pytest.MonkeyPatch) -> None:
        for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
            monkeypatch.delenv(name, raising=False)
            monkeypatch.delenv(name.upper(), raising=False)

    def test_none_is_used_when_the_environment_names_none(self) -> None:
        assert environment_proxy("https://api.telegram.org") is None

    def test_it_is_the_one_for_the_scheme(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("HTTPS_PROXY", "http://proxy.example:3128")
        assert environment_proxy("https://api.telegram.org") == "http://proxy.example:3128"
        assert environment_proxy("http://api.telegram.org") is None

    def test_an_excepted_host_is_reached_directly(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("http_proxy", "http://proxy.example:3128")
        assert environment_proxy("http://telegram.example:8081") == "http://proxy.example:3128"
        assert environment_proxy("http://127.0.0.1:8081") is None
        monkeypatch.setenv("no_proxy", "telegram.example")
        assert environment_proxy("http://telegram.example:8081") is None

    async def test_requests_go_through_it(self) -> None:
        seen: list[str] = []

        async def serve(request: web.Request) -> web.Response:
            seen.append(request.raw_path)
            return web.json_response(ME)

        app = web.Application()
        app.router.add_route("*", "/{any:.*}", serve)
        async with TestServer(app) as proxy, Transport(proxy=str(proxy.make_url("/"))) as transport:
            bot = Bot(TOKEN, base_url="http://telegram.example/bot", request=transport)
            assert (await bot.get_me()).username == "limber_bot"
        assert seen == [f"http://telegram.example/bot{TOKEN}/getMe"]
