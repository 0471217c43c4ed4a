"""The sandbox page: the local Discord and the local Telegram side by side in a browser, and a clock to move."""

from __future__ import annotations

import asyncio
import errno
import json
from collections.abc import AsyncGenerator, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import replace
from pathlib import Path

import orjson
from aiohttp import web

from bots.sandbox.changes import Changes
from bots.sandbox.discord.server import LocalDiscord
from bots.sandbox.page_acts import Unreadable, fields_of, perform, read_act, texts_of
from bots.sandbox.page_guard import add_headers, guard, says
from bots.sandbox.page_play import Step, Time
from bots.sandbox.page_state import Actor, Seat
from bots.sandbox.page_story import Story
from bots.sandbox.page_theatre import Theatre
from bots.sandbox.page_transcript import KINDS, name_of, transcript
from bots.sandbox.page_world import Fresh
from bots.sandbox.telegram.server import LocalTelegram
from core.clock import Clock

STATIC = Path(__file__).parent / "static"
HOST = "127.0.0.1"

_BODY_BYTES = 64 * 1024
_BREATH_S = 0.04  # between two looks at the platforms
_PASSING_S = 0.25  # the same while time passes: a played month changes them a thousand times


class PortTaken(Exception):
    """Another program listens where the page should be served; the message says what to do."""


class Page:
    """Two communities, and the page on which to be somebody in them. `port` 0 takes a free one.

    `stories` can be told where `fresh` opens another ground for each.
    """

    def __init__(
        self,
        discord: LocalDiscord,
        telegram: LocalTelegram,
        time: Time,
        clock: Clock,
        *,
        actor: Actor,
        port: int = 8765,
        stories: Mapping[str, Story] | None = None,
        fresh: Fresh | None = None,
    ) -> None:
        self._port = port
        self._closing = False
        self._stirred = asyncio.Event()
        self._changes = Changes()
        self._theatre = Theatre(actor, stories or {}, fresh, changed=self._publish, stirred=self._stirred.set)
        self._theatre.stand_on(discord, telegram, time, clock)
        self._shown = self._theatre.look()

    @property
    def url(self) -> str:
        """Where the page is served."""
        return f"http://{HOST}:{self._port}"

    @asynccontextmanager
    async def serving(self) -> AsyncGenerator[None]:
        """The page, served on this machine only. Raises PortTaken."""
        runner = web.AppRunner(self._app(), access_log=None, shutdown_timeout=1)
        await runner.setup()
        telling = asyncio.create_task(self._tell())
        try:
            await self._listen(runner)
            await self._theatre.open()
            yield
        finally:
            telling.cancel()
            await asyncio.gather(telling, return_exceptions=True)
            await runner.cleanup()
            await self._theatre.close()

    def _app(self) -> web.Application:
        app = web.Application(middlewares=[guard(lambda: self._port)], client_max_size=_BODY_BYTES)
        app.on_response_prepare.append(add_headers)
        app.on_shutdown.append(self._close)
        app.router.add_static("/static/", STATIC)
        app.add_routes(
            [
                web.get("/", self._index),
                web.get("/state", self._state),
                web.get("/events", self._events),
                web.get("/requests", self._requests),
                web.get("/transcript", self._transcript),
                web.post("/act", self._act),
                web.post("/complete", self._complete),
                web.post("/time", self._move_time),
                web.post("/setup", self._set_up),
                web.post("/story", self._story),
                web.post("/you", self._be),
                web.post("/neighbours", self._neighbour),
                web.post("/fault", self._fault),
                web.post("/language", self._speak),
            ]
        )
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

    def _publish(self) -> None:
        """Tell every open page when anything but the time of day has changed."""
        seen = self._theatre.look()
        if replace(seen, now=self._shown.now) != self._shown:
            self._shown = seen
            self._changes.announce()

    async def _tell(self) -> None:
        while True:
            await self._stirred.wait()
            self._stirred.clear()
            self._publish()
            await asyncio.sleep(_PASSING_S if self._theatre.world.player.busy else _BREATH_S)

    async def _close(self, _app: web.Application) -> None:
        self._closing = True
        self._changes.announce()

    # What the browser asks for

    async def _index(self, _request: web.Request) -> web.StreamResponse:
        return web.FileResponse(STATIC / "index.html")

    async def _state(self, _request: web.Request) -> web.Response:
        return _json(self._theatre.look().json)

    async def _requests(self, request: web.Request) -> web.Response:
        """The bot's requests after the number `?after=`."""
        after = request.query.get("after", "0")
        if not after.isdecimal():
            raise Unreadable("A request's number is a whole number.")
        self._theatre.world.journal.catch_up()
        return _json(self._theatre.world.journal.json(int(after)))

    async def _transcript(self, request: web.Request) -> web.Response:
        """What stands in all chats, as a file."""
        kind, state = request.query.get("kind", "html"), self._theatre.look()
        if kind not in KINDS:
            raise Unreadable(f"A transcript is {' or '.join(KINDS)}.")
        return web.Response(
            text=transcript(state, kind),
            content_type=KINDS[kind],
            headers={"Content-Disposition": f'attachment; filename="{name_of(state, kind)}"'},
        )

    async def _events(self, request: web.Request) -> web.StreamResponse:
        """The state, and a new one after every change, until the browser leaves."""
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream"})
        await response.prepare(request)
        with suppress(ConnectionError):
            while not self._closing:
                told = self._shown
                await response.write(b"data: " + replace(told, now=self._theatre.world.clock.now()).json + b"\n\n")
                await self._changes.until(lambda told=told: self._closing or self._shown is not told)
        return response

    async def _act(self, request: web.Request) -> web.Response:
        act = read_act(await _body(request))
        await perform(act, self._seat(act.skin))
        return self._done()

    async def _complete(self, request: web.Request) -> web.Response:
        """What the app offers to complete what is typed: [label, value] of each."""
        asked = texts_of(await _body(request), "skin", "chat", "text")
        seat = self._seat(asked.get("skin", ""))
        found = await seat.complete(asked.get("text", ""), seat.chat(asked.get("chat", "")))
        return _json(orjson.dumps({"suggestions": found}))

    async def _move_time(self, request: web.Request) -> web.Response:
        step = texts_of(await _body(request), "do", "persona", "seed")
        seed = step.get("seed", "")
        if step.get("do") == "play":
            self._theatre.seed = seed
        sentence = await self._theatre.world.player.step(
            Step(do=step.get("do", ""), persona=step.get("persona", ""), seed=seed)
        )
        return self._done(sentence)

    async def _story(self, request: web.Request) -> web.Response:
        """Begin everything anew, and tell a story there if one is named."""
        asked = texts_of(await _body(request), "name", "seed")
        await self._theatre.tell(asked.get("name", ""), asked.get("seed", ""))
        return self._done()

    async def _set_up(self, request: web.Request) -> web.Response:
        asked = texts_of(await _body(request), "skin")
        await self._theatre.world.player.set_up(self._seat(asked.get("skin", "")))
        return self._done()

    async def _be(self, request: web.Request) -> web.Response:
        """Sit in another person's place."""
        self._theatre.world.communities.be(texts_of(await _body(request), "name").get("name", ""))
        return self._done()

    async def _neighbour(self, request: web.Request) -> web.Response:
        """Some come, or one goes."""
        moves = {"come": self._theatre.world.neighbours.come, "go": self._theatre.world.neighbours.go}
        move = moves.get(texts_of(await _body(request), "do").get("do", ""))
        if move is None:
            raise Unreadable("Neighbours come and go.")
        async with self._theatre.world.player.alone():
            await move()
        return self._done()

    async def _fault(self, request: web.Request) -> web.Response:
        """Turn one switch, or recover everything when none is named."""
        asked = fields_of(await _body(request))
        name, on = asked.get("name", ""), asked.get("on", False)
        if not isinstance(name, str) or not isinstance(on, bool):
            raise Unreadable("A switch has a name and is on or off.")
        return self._done(
            await (self._theatre.world.faults.turn(name, on=on) if name else self._theatre.world.faults.recover())
        )

    async def _speak(self, request: web.Request) -> web.Response:
        """Set the language that both apps report, whoever you are."""
        self._theatre.speak(texts_of(await _body(request), "language").get("language", ""))
        return self._done()

    def _seat(self, skin: str) -> Seat:
        seats = self._theatre.world.communities.seats()
        if skin not in seats:
            raise Unreadable(f"There is no skin {skin!r}.")
        return seats[skin]

    def _done(self, sentence: str = "") -> web.Response:
        self._publish()
        return says(sentence) if sentence else web.json_response({})


def _json(body: bytes) -> web.Response:
    return web.Response(body=body, content_type="application/json")


async def _body(request: web.Request) -> object:
    try:
        return await request.json(loads=json.loads)
    except ValueError as wrong:
        raise Unreadable("The page sent something that is not JSON.") from wrong
