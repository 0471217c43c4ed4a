"""The sandbox page: the local Discord and the local Telegram side by side in a browser, and a clock to move."""

from __future__ import annotations

import asyncio
import errno
import itertools
import json
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager, suppress
from dataclasses import replace
from pathlib import Path

import orjson
from aiohttp import web

from bots.sandbox.changes import Changes
from bots.sandbox.discord.server import LocalDiscord
from bots.sandbox.page_acts import PLACES, Unreadable, fields_of, perform, read_act, texts_of
from bots.sandbox.page_communities import PEOPLE, Communities
from bots.sandbox.page_faults import Faults
from bots.sandbox.page_guard import add_headers, guard, says
from bots.sandbox.page_neighbours import Neighbours
from bots.sandbox.page_play import Player, Step, Time
from bots.sandbox.page_requests import Journal
from bots.sandbox.page_seats import LANGUAGES
from bots.sandbox.page_state import Actor, Seat, State
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
    """Two communities, and the page on which to be somebody in them. `port` 0 takes a free one."""

    def __init__(
        self,
        discord: LocalDiscord,
        telegram: LocalTelegram,
        time: Time,
        clock: Clock,
        *,
        actor: Actor,
        port: int = 8765,
    ) -> None:
        self._communities = Communities(discord, telegram)
        self._neighbours = Neighbours(self._communities, actor, self._publish)
        self._sources = (discord.world.changes, telegram.platform.changes)
        self._journal = Journal({"discord": discord.requests, "telegram": telegram.requests})
        switches = self._communities.switches()
        self._faults = Faults(discord, telegram, self._communities.member, clock, self._stir, switches)
        self._player = Player(time, clock, self._faults, actor, self._communities, self._neighbours, self._publish)
        self._actor = actor
        self._clock = clock
        self._port = port
        self._language = next(iter(LANGUAGES))
        self._closing = False
        self._stirred = asyncio.Event()
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
        watchers.append(asyncio.create_task(self._tell()))
        try:
            await self._listen(runner)
            await self._communities.open()
            yield
        finally:
            await self._faults.close()
            for watcher in watchers:
                watcher.cancel()
            await asyncio.gather(*watchers, return_exceptions=True)
            await runner.cleanup()

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
                web.post("/act", self._act),
                web.post("/complete", self._complete),
                web.post("/time", self._move_time),
                web.post("/setup", self._set_up),
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

    def _look(self) -> State:
        self._journal.catch_up()
        return State(
            now=self._clock.now(),
            you=self._communities.you,
            people=PEOPLE,
            busy=self._player.busy,
            playing=self._player.playing,
            neighbours=self._neighbours.shown(),
            skins={
                name: seat.skin(is_set_up=self._player.is_set_up(seat))
                for name, seat in self._communities.seats().items()
            },
            faults=self._faults.shown(),
            personas=self._actor.personas,
            languages=LANGUAGES,
            language=self._language,
            places=tuple(PLACES),
            requests=self._journal.newest,
        )

    def _publish(self) -> None:
        """Tell every open page when anything but the time of day has changed."""
        seen = self._look()
        if replace(seen, now=self._shown.now) != self._shown:
            self._shown = seen
            self._changes.announce()

    def _stir(self) -> None:
        self._stirred.set()

    async def _watch(self, source: Changes) -> None:
        while True:
            looks = itertools.count()
            await source.until(lambda looks=looks: next(looks))  # false at once, true at the next change
            self._stir()

    async def _tell(self) -> None:
        while True:
            await self._stirred.wait()
            self._stirred.clear()
            self._publish()
            await asyncio.sleep(_PASSING_S if self._player.busy else _BREATH_S)

    async def _close(self, _app: web.Application) -> None:
        self._closing = True
        self._changes.announce()

    # What the browser asks for

    async def _index(self, _request: web.Request) -> web.StreamResponse:
        return web.FileResponse(STATIC / "index.html")

    async def _state(self, _request: web.Request) -> web.Response:
        return _json(self._look().json)

    async def _requests(self, request: web.Request) -> web.Response:
        """The bot's requests after the number `?after=`."""
        after = request.query.get("after", "0")
        if not after.isdecimal():
            raise Unreadable("A request's number is a whole number.")
        self._journal.catch_up()
        return _json(self._journal.json(int(after)))

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
        sentence = await self._player.step(
            Step(do=step.get("do", ""), persona=step.get("persona", ""), seed=step.get("seed", ""))
        )
        return self._done(sentence)

    async def _set_up(self, request: web.Request) -> web.Response:
        asked = texts_of(await _body(request), "skin")
        await self._player.set_up(self._seat(asked.get("skin", "")))
        return self._done()

    async def _be(self, request: web.Request) -> web.Response:
        """Sit in another person's place."""
        self._communities.be(texts_of(await _body(request), "name").get("name", ""))
        return self._done()

    async def _neighbour(self, request: web.Request) -> web.Response:
        """Some come, or one goes."""
        moves = {"come": self._neighbours.come, "go": self._neighbours.go}
        move = moves.get(texts_of(await _body(request), "do").get("do", ""))
        if move is None:
            raise Unreadable("Neighbours come and go.")
        async with self._player.alone():
            await move()
        return self._done()

    async def _fault(self, request: web.Request) -> web.Response:
        """Turn one switch, or recover everything when none is named."""
        asked = fields_of(await _body(request))
        name, on = asked.get("name", ""), asked.get("on", False)
        if not isinstance(name, str) or not isinstance(on, bool):
            raise Unreadable("A switch has a name and is on or off.")
        return self._done(await (self._faults.turn(name, on=on) if name else self._faults.recover()))

    async def _speak(self, request: web.Request) -> web.Response:
        """Set the language that both apps report, whoever you are."""
        language = texts_of(await _body(request), "language").get("language", "")
        if language not in LANGUAGES:
            raise Unreadable(f"The apps do not speak {language!r}.")
        for name in PEOPLE:
            for seat in self._communities.seats(name).values():
                seat.speak(language)
        self._language = language
        return self._done()

    def _seat(self, skin: str) -> Seat:
        seats = self._communities.seats()
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
