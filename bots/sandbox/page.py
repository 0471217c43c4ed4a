"""The sandbox page: the local Discord and the local Telegram side by side in a browser, and a clock to move."""

from __future__ import annotations

import asyncio
import errno
import itertools
import json
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager, suppress
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Protocol

from aiohttp import web

from bots.sandbox.changes import Changes
from bots.sandbox.discord.server import LocalDiscord
from bots.sandbox.page_acts import Unreadable, fields_of, perform, read_act
from bots.sandbox.page_guard import add_headers, guard, says
from bots.sandbox.page_state import Seat, State
from bots.sandbox.screen import Refused
from bots.sandbox.telegram.server import LocalTelegram
from core.clock import Clock

STATIC = Path(__file__).parent / "static"
HOST = "127.0.0.1"
PERSON = "Ana"

_BODY_BYTES = 64 * 1024
_STEPS = {"hour": timedelta(hours=1), "day": timedelta(days=1)}


class PortTaken(Exception):
    """Another program listens where the page should be served; the message says what to do."""


class Time(Protocol):
    """Lets time pass."""

    async def advance(self, by: timedelta) -> None:
        """Play `by`: everything owed on the way happens at its own instant."""
        ...

    async def to_next(self) -> datetime | None:
        """Go to the next instant at which something is owed; None when nothing is."""
        ...


_MOST_STEPS = 100  # of the clock, on the way to the next message


class Page:
    """One person on each platform, and the page on which to be them. `port` 0 takes a free one."""

    def __init__(
        self, discord: LocalDiscord, telegram: LocalTelegram, time: Time, clock: Clock, *, port: int = 8765
    ) -> None:
        on_discord, on_telegram = discord.person(PERSON), telegram.person(PERSON)
        self._seats = {
            "discord": Seat(
                person=on_discord,
                chats={discord.channel_id: discord.channel.name, "": discord.world.bot.name},
                commands=lambda: on_discord.menu(discord.channel_id),
                dismiss=on_discord.dismiss,
            ),
            "telegram": Seat(
                person=on_telegram,
                chats={"": telegram.platform.bot.name},
                about=lambda: telegram.platform.profile.descriptions.get("", ""),
                commands=on_telegram.menu,
            ),
        }
        self._sources = (discord.world.changes, telegram.platform.changes)
        self._time = time
        self._clock = clock
        self._port = port
        self._busy = False
        self._closing = False
        self._changes = Changes()
        self._shown = self._look()

    @property
    def url(self) -> str:
        """Where the page is served."""
        return f"http://{HOST}:{self._port}"

    @asynccontextmanager
    async def serving(self) -> AsyncGenerator[None]:
        """The page, served on this machine only. Raises PortTaken."""
        runner = web.AppRunner(self._app(), access_log=None, shutdown_timeout=1)
        await runner.setup()
        watchers = [asyncio.create_task(self._watch(changes)) for changes in self._sources]
        try:
            await self._listen(runner)
            yield
        finally:
            for watcher in watchers:
                watcher.cancel()
            await asyncio.gather(*watchers, return_exceptions=True)
            await runner.cleanup()

    def _app(self) -> web.Application:
        app = web.Application(middlewares=[guard(lambda: self._port)], client_max_size=_BODY_BYTES)
        app.on_response_prepare.append(add_headers)
        app.on_shutdown.append(self._close)
        app.router.add_get("/", self._index)
        app.router.add_static("/static/", STATIC)
        app.router.add_get("/state", self._state)
        app.router.add_get("/events", self._events)
        app.router.add_post("/act", self._act)
        app.router.add_post("/time", self._move_time)
        return app

    async def _listen(self, runner: web.AppRunner) -> None:
        try:
            await web.TCPSite(runner, HOST, self._port).start()
        except OSError as error:
            if error.errno != errno.EADDRINUSE:
                raise
            raise PortTaken(f"Port {self._port} is in use. Choose another one with --port.") from error
        self._port = runner.addresses[0][1]

    # What is shown

    def _look(self) -> State:
        skins = {name: seat.skin() for name, seat in self._seats.items()}
        return State(now=self._clock.now(), busy=self._busy, skins=skins)

    def _publish(self) -> None:
        """Tell every open page when anything but the time of day has changed."""
        seen = self._look()
        if replace(seen, now=self._shown.now) != self._shown:
            self._shown = seen
            self._changes.announce()

    async def _watch(self, source: Changes) -> None:
        while True:
            looks = itertools.count()
            await source.until(lambda looks=looks: next(looks))  # false at once, true at the next change
            self._publish()

    async def _close(self, _app: web.Application) -> None:
        self._closing = True
        self._changes.announce()

    # What the browser asks for

    async def _index(self, _request: web.Request) -> web.StreamResponse:
        return web.FileResponse(STATIC / "index.html")

    async def _state(self, _request: web.Request) -> web.Response:
        return web.Response(body=self._look().json, content_type="application/json")

    async def _events(self, request: web.Request) -> web.StreamResponse:
        """The state, and a new one after every change, until the browser leaves."""
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream"})
        await response.prepare(request)
        with suppress(ConnectionError):
            while not self._closing:
                told = self._shown
                await response.write(b"data: " + replace(told, now=self._clock.now()).json + b"\n\n")
                await self._changes.until(lambda told=told: self._closing or self._shown is not told)
        return response

    async def _act(self, request: web.Request) -> web.Response:
        act = read_act(await _body(request))
        seat = self._seats.get(act.skin)
        if seat is None:
            raise Unreadable(f"There is no skin {act.skin!r}.")
        await perform(act, seat)
        self._publish()
        return web.json_response({})

    async def _move_time(self, request: web.Request) -> web.Response:
        step = fields_of(await _body(request)).get("do")
        if self._busy:
            raise Refused("Time is passing already. One moment, please.")
        self._set_busy(True)
        try:
            return await self._play(step)
        finally:
            self._set_busy(False)

    async def _play(self, step: object) -> web.Response:
        if step == "next":
            return await self._to_next_message()
        if isinstance(step, str) and step in _STEPS:
            await self._time.advance(_STEPS[step])
        else:
            raise Unreadable("Time moves by an hour, a day, or to the next message.")
        return web.json_response({})

    async def _to_next_message(self) -> web.Response:
        """Go on until one of the two persons has something new to read: a day that is checked in brings nothing."""
        before = self._read()
        for _ in range(_MOST_STEPS):
            if await self._time.to_next() is None:
                return says("No message is planned. Press Start in one of the apps.")
            if self._read() != before:
                return web.json_response({})
        return says("Nothing was sent for a while.")

    def _read(self) -> tuple[int, ...]:
        return tuple(len(seat.person.screen()) for seat in self._seats.values())

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        self._publish()


async def _body(request: web.Request) -> object:
    try:
        return await request.json(loads=json.loads)
    except ValueError as wrong:
        raise Unreadable("The page sent something that is not JSON.") from wrong
