"""The local Telegram: a Bot API server on loopback with its simulated people and its faults."""

from __future__ import annotations

import asyncio
import contextlib
import json
from collections.abc import Callable, Mapping
from typing import cast

from aiohttp import web

from bots.sandbox.screen import Request
from bots.sandbox.telegram.groups import Groups
from bots.sandbox.telegram.limits import TelegramLimits
from bots.sandbox.telegram.methods import CREATING, call, canonical, refusal
from bots.sandbox.telegram.parameters import Parameters, Upload, as_object
from bots.sandbox.telegram.people import TelegramPerson
from bots.sandbox.telegram.platform import TOKEN, Platform
from bots.sandbox.telegram.webhook import WebhookCourier
from bots.sandbox.telegram.wire import ApiError, Update
from core.clock import Clock

_HOST = "127.0.0.1"
# A little above the 50 MB of an upload, so that this server and not aiohttp refuses what is too big.
_BODY_BYTES = 60 * 1024 * 1024


class LocalTelegram(Groups):
    """A strict imitation of the Bot API server. `port` 0 takes a free one.

    `requests` holds every request of the bot with its answer, in the order of the answers; `path` is the method's
    name, `files` the names of the fields that were files. `updates` holds every update made.
    """

    def __init__(self, clock: Clock, *, limits: TelegramLimits | None = None, port: int = 0) -> None:
        self.platform = Platform(clock, limits or TelegramLimits())
        self.token = TOKEN
        self.requests: list[Request] = []
        self.lose_answers = 0
        self._port = port
        self._down = False
        self._cut_when_down = False
        self._faulty = 0  # requests still to be answered 502
        self._stalled: set[str] = set()  # chats; "" is every request
        self._runner: web.AppRunner | None = None
        self._courier: asyncio.Task[None] | None = None

    @property
    def api_url(self) -> str:
        """Where the server listens; python-telegram-bot's base_url is this + "/bot"."""
        return f"http://{_HOST}:{self._port}"

    @property
    def updates(self) -> list[Update]:
        """Every update made, delivered or not."""
        return self.platform.updates.made

    @property
    def disobeyed(self) -> int:
        """How many messages came before the `retry_after` of their chat was over."""
        return self.platform.gate.disobeyed

    async def start(self) -> None:
        """Listen, and begin to serve the webhook."""
        app = web.Application(client_max_size=_BODY_BYTES)
        app.router.add_route("*", "/bot{token}/{method}", self._serve_method)
        app.router.add_get("/file/bot{token}/{path:.+}", self._serve_file)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, _HOST, self._port)
        await site.start()
        self._port = self._runner.addresses[0][1]
        self.platform.updates.cut = self._down
        self._courier = asyncio.create_task(WebhookCourier(self.platform, self._execute).run())

    async def stop(self) -> None:
        """End the polls, close all connections, stop listening."""
        self.platform.updates.cut = True
        self._stalled.clear()
        self.platform.changes.announce()
        if self._courier is not None:
            self._courier.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._courier
        if self._runner is not None:
            await self._runner.cleanup()

    def person(self, name: str, *, language_code: str = "en", username: str | None = "") -> TelegramPerson:
        """A new person; the username is made from the name when it is "", None is none."""
        if username == "":
            username = f"{name.lower().replace(' ', '_')}_{len(self.platform.world.accounts)}"
        account = self.platform.world.add_person(name, username, language_code)
        return TelegramPerson(self.platform, account, lambda: f"{self.api_url}/file/bot{self.token}/")

    def crowd(self, title: str, size: int) -> tuple[str, list[TelegramPerson]]:
        """A new basic group of so many new people, without the bot; the first owns it. Returns its id, and them."""
        people = [self.person(f"Member {number}") for number in range(1, size + 1)]
        return self.group(title, people), people

    async def wait_for(self, test: Callable[[], object], within_s: float = 10.0) -> None:
        """Return when `test()` is true. Raises TimeoutError after `within_s` real seconds."""
        await self.platform.changes.until(test, within_s)

    def fail(self, *, cut: bool = False) -> None:
        """Be down: every request is answered 502, or its connection is cut; people still write."""
        self._down, self._cut_when_down = True, cut
        self.platform.updates.cut = True
        self.platform.changes.announce()

    def recover(self) -> None:
        """Be up again; updates made meanwhile wait, and what was asked of a stalled chat is done now."""
        self._down = self.platform.updates.cut = False
        self._stalled.clear()
        self.platform.changes.announce()

    def fail_next(self, count: int) -> None:
        """Answer 502 to so many requests, polls apart."""
        self._faulty = count

    def stall(self, person: TelegramPerson | None = None) -> None:
        """Take requests about this person's private chat, or all, and answer none of them before `recover`."""
        self._stalled.add(person.id if person is not None else "")

    def rate_limit(self, seconds: float) -> None:
        """Answer every request but getUpdates with 429 for some real seconds."""
        self.platform.gate.close_for(seconds)

    def forget_files(self) -> None:
        """Take none of the file ids that were given out so far any more."""
        self.platform.files.spoil_ids()

    def deactivate(self, person: TelegramPerson) -> None:
        """The person deletes their account."""
        self.platform.world.deactivated.add(int(person.id))

    async def _serve_method(self, http: web.Request) -> web.StreamResponse:
        given = await _parameters(http)
        name = canonical(http.match_info["method"])
        if http.match_info["token"] != self.token:
            return self._answer(http, name, given, 401, refusal(ApiError(401)))
        await self.platform.changes.until(lambda: not self._stalled & {"", given.text("chat_id") or ""})
        if self._down or self._stumbles(name):
            return self._fail(http, name, given)
        status, answer = await call(self.platform, name, given)
        if self._down:
            return self._fail(http, name, given)
        if self.lose_answers and status == 200 and name in CREATING:
            self.lose_answers -= 1
            return self._cut(http, name, given)
        return self._answer(http, name, given, status, answer)

    def _stumbles(self, name: str) -> bool:
        stumbles = self._faulty > 0 and name != "getUpdates"
        self._faulty -= stumbles
        return stumbles

    def _fail(self, http: web.Request, name: str, given: Parameters) -> web.StreamResponse:
        if self._cut_when_down:
            return self._cut(http, name, given)
        return self._answer(http, name, given, 502, refusal(ApiError(502)))

    def _cut(self, http: web.Request, name: str, given: Parameters) -> web.StreamResponse:
        self._record(http.method, http.query, name, given, 0, None)
        if http.transport is not None:
            http.transport.abort()
        return web.Response()

    def _answer(
        self, http: web.Request, name: str, given: Parameters, status: int, answer: dict[str, object]
    ) -> web.StreamResponse:
        self._record(http.method, http.query, name, given, status, answer)
        headers: dict[str, str] = {}
        if status == 429:
            headers["Retry-After"] = str(cast("dict[str, int]", answer["parameters"])["retry_after"])
        return web.json_response(answer, status=status, headers=headers)

    def _record(
        self, verb: str, query: Mapping[str, str], name: str, given: Parameters, status: int, answer: object
    ) -> None:
        request = Request(
            at=self.platform.clock.now(),
            method=verb,
            path=name,
            query=dict(query),
            body={key: value for key, value in given.values.items() if key not in query}
            | {field: upload.name for field, upload in given.uploads.items()},
            files=tuple(given.uploads),
            status=status,
            answer=answer,
        )
        self.requests.append(request)
        self.platform.changes.announce()

    async def _execute(self, method: str, values: Mapping[str, object]) -> None:
        name, given = canonical(method), Parameters(values=values)
        status, answer = await call(self.platform, name, given)
        self._record("POST", {}, name, given, status, answer)

    async def _serve_file(self, http: web.Request) -> web.StreamResponse:
        stored = self.platform.files.by_path(http.match_info["path"])
        if http.match_info["token"] != self.token or stored is None:
            return web.json_response(refusal(ApiError(404)), status=404)
        return web.Response(body=stored.content, content_type=stored.mime)


async def _parameters(http: web.Request) -> Parameters:
    """Query and body together; in a form, files apart from the other fields."""
    values: dict[str, object] = dict(http.query)
    uploads: dict[str, Upload] = {}
    if http.content_type == "application/json":
        return Parameters(values={**values, **_json_object(await http.text())})
    for name, field in (await http.post()).items():
        if isinstance(field, web.FileField):
            with field.file:
                uploads[name] = Upload(name=field.filename, content=field.file.read())
        else:
            values[name] = field
    return Parameters(values=values, uploads=uploads)


def _json_object(text: str) -> Mapping[str, object]:
    try:
        return as_object(cast("object", json.loads(text)))
    except ValueError:
        return {}
