"""Updates that Telegram brings by itself, into a server of our own; each is confirmed once it is handled (`client`)."""

from __future__ import annotations

import asyncio
import hmac
import re
from typing import cast
from urllib.parse import urlsplit

import orjson
from aiohttp import web
from telegram import Bot

from bots.telegram_bot.client import ALLOWED, read_update, token_at_fault
from bots.telegram_bot.commands import Commands
from bots.telegram_bot.handlers import Handlers
from bots.telegram_bot.refusals import translated
from core.errors import ConfigurationFault

SHUTDOWN_S = 1.0  # what a webhook that stops gives to the updates it is handling
PROOF_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # Telegram proves with it who asks
_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")  # setWebhook (Bot API)

_Json = dict[str, object]


class Webhook:
    """Lets Telegram bring updates to `url`; any number of processes may serve it.

    `secret` is what Telegram must show with every update. Telegram itself brings the updates of one person in order.
    Raises ConfigurationFault for a secret that Telegram would refuse.
    """

    def __init__(
        self,
        bot: Bot,
        handlers: Handlers,
        commands: Commands,
        *,
        url: str,
        secret: str,
        host: str = "127.0.0.1",
        port: int = 8443,
    ) -> None:
        if urlsplit(url).scheme not in ("http", "https") or not urlsplit(url).hostname:
            raise ConfigurationFault(
                "LIMBER_TELEGRAM_WEBHOOK_URL must be a whole address: https://bot.example/telegram"
            )
        if not _SECRET.fullmatch(secret):
            raise ConfigurationFault("the webhook secret must be 1 to 256 of the characters A-Z, a-z, 0-9, _ and -")
        self._bot = bot
        self._handlers = handlers
        self._commands = commands
        self._url = url
        self._secret = secret.encode()
        self._host = host
        self._port = port
        self.ready = False  # whether we listen, and Telegram knows where

    def app(self) -> web.Application:
        """The server's application: POST on the path of `url`."""
        app = web.Application()
        app.router.add_post(urlsplit(self._url).path or "/", self.receive)
        return app

    async def run(self) -> None:
        """Serve until cancelled, then let what has begun come to its end.

        Raises as Polling.run does, and ConfigurationFault when the port cannot be listened on.
        """
        runner = web.AppRunner(self.app(), access_log=None, shutdown_timeout=SHUTDOWN_S)
        await runner.setup()
        try:
            await self._listen(runner)
            with token_at_fault(), translated():
                await self._bot.get_me()
                await self._bot.set_webhook(self._url, secret_token=self._secret.decode(), allowed_updates=ALLOWED)
            await self._commands.register()
            self.ready = True
            await asyncio.Event().wait()
        finally:
            self.ready = False
            await runner.cleanup()
            await self._handlers.drain()

    async def _listen(self, runner: web.AppRunner) -> None:
        try:
            await web.TCPSite(runner, self._host, self._port).start()
        except OSError as error:
            advice = f"LIMBER_TELEGRAM_WEBHOOK_PORT: {self._host}:{self._port} cannot be listened on: {error.strerror}"
            raise ConfigurationFault(advice) from None

    async def receive(self, request: web.Request) -> web.Response:
        """200 once the update was handled, 403 without the right secret, 400 for what is no update."""
        shown = request.headers.get(PROOF_HEADER, "").encode(errors="surrogateescape")  # as aiohttp decoded it
        if not hmac.compare_digest(shown, self._secret):
            return web.Response(status=403)
        body = _update_in(await request.read())
        if body is None:
            return web.Response(status=400)
        update = read_update(body, self._bot)
        if update is not None:
            await self._handlers.handle(update)
        return web.Response()


def _update_in(payload: bytes) -> _Json | None:
    try:
        body = orjson.loads(payload)
    except orjson.JSONDecodeError:
        return None
    return cast("_Json", body) if isinstance(body, dict) and "update_id" in body else None
