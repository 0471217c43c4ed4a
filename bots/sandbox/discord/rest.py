"""The REST side of the local Discord: reads requests, asks who may pass, answers, and records all of it."""

from __future__ import annotations

import asyncio
import json
import mimetypes
from collections import deque
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import cast

import orjson
from aiohttp import web
from multidict import MultiDictProxy

from bots.sandbox.changes import Changes
from bots.sandbox.discord.errors import ApiError, Unauthorized
from bots.sandbox.discord.limits import RateLimiter
from bots.sandbox.discord.messages import Upload
from bots.sandbox.discord.types import Json
from bots.sandbox.screen import Request
from core.clock import Clock

PREFIX = "/api/v10"
BODY_MOST = 64 * 1024 * 1024
_CONNECTION_CUT = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """One request, read: the variables of its path, its query, the decoded JSON and the files."""

    path: Mapping[str, str] = field(default_factory=dict[str, str])
    query: Mapping[str, str] = field(default_factory=dict[str, str])
    payload: object = None
    uploads: Sequence[Upload] = ()

    @property
    def body(self) -> Json:
        """The JSON object sent; empty when there was none."""
        return cast("Json", self.payload) if isinstance(self.payload, dict) else {}

    def id(self, key: str) -> int:
        """A snowflake of the path. Raises ApiError 50035 when it is none."""
        value = self.path[key]
        if value.isdecimal():
            return int(value)
        fault = {"code": "NUMBER_TYPE_COERCE", "message": f'Value "{value}" is not snowflake.'}
        raise ApiError(50035, errors={key: {"_errors": [fault]}})


Answer = tuple[int, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """One method of the API. `free` ones need no token and stay outside the token's overall limit."""

    method: str
    template: str
    handle: Callable[[Call], Answer]
    free: bool = False
    creates_message: bool = False

    @property
    def name(self) -> str:
        """The bucket's name."""
        return f"{self.method} {self.template}"


@dataclass(slots=True, kw_only=True)
class Faultiness:
    """What goes wrong on purpose. `down` answers every request with `status`, or cuts the connection when None.

    `next_statuses` answer the next requests, one each, and nothing of these is carried out; 0 cuts the connection.
    `hang` counts the next requests that are taken and left waiting, `lose_answers` the next message-creating requests
    that are carried out but never answered.
    """

    down: bool = False
    next_statuses: deque[int] = field(default_factory=deque[int])
    hang: int = 0
    status: int | None = None
    lose_answers: int = 0


class Rest:
    """Serves the routes to who knows the `token`.

    `requests` are all that came, in order; `invalid_requests` counts 401, 403 and own 429.
    """

    def __init__(self, clock: Clock, changes: Changes, limiter: RateLimiter, token: str) -> None:
        self._clock = clock
        self._changes = changes
        self._limiter = limiter
        self.token = token
        self._ended = asyncio.Event()
        self.faults = Faultiness()
        self.requests: list[Request] = []
        self.invalid_requests = 0

    def mount(self, app: web.Application, routes: Sequence[Route]) -> None:
        """Add the routes to a web application; every other path below the prefix answers 404."""
        for route in routes:
            app.router.add_route(route.method, PREFIX + route.template, self._handler(route))
        app.router.add_route("*", "/api/{rest:.*}", self._handler(None))

    def end(self) -> None:
        """Let go of the requests that hang, so that their connections can be closed."""
        self._ended.set()

    def _handler(self, route: Route | None) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
        async def handle(request: web.Request) -> web.StreamResponse:
            return await self._serve(route, request)

        return handle

    async def _serve(self, route: Route | None, request: web.Request) -> web.StreamResponse:
        call: Call | None = None
        headers: Mapping[str, str] = {}
        try:
            call = await _read(request)
            if self.faults.hang:
                self.faults.hang -= 1
                await self._ended.wait()
                return _response(request, _CONNECTION_CUT, None, {})
            status, answer, headers = self._decide(route, call, request)
        except ApiError as refused:
            status, answer = refused.status, refused.body
        if route is not None and route.creates_message and status < 300 and self.faults.lose_answers:
            self.faults.lose_answers -= 1
            status, answer = _CONNECTION_CUT, None
        self._note(request, call or Call(), status, answer, headers)
        return _response(request, status, answer, headers)

    def _decide(self, route: Route | None, call: Call, request: web.Request) -> tuple[int, object, Mapping[str, str]]:
        if self.faults.down:
            return self.faults.status or _CONNECTION_CUT, None, {}
        if self.faults.next_statuses:
            return self.faults.next_statuses.popleft(), None, {}
        if not (route and route.free) and request.headers.get("Authorization") != f"Bot {self.token}":
            raise Unauthorized
        if route is None:
            raise ApiError(0)
        major = "/".join(call.path[key] for key in ("channel", "guild", "app", "token") if key in call.path)
        verdict = self._limiter.take(route.name, major, bound=not route.free)
        if not verdict.passed:
            return 429, verdict.body, {**verdict.headers, "Via": "1.1 google"}
        try:
            status, answer = route.handle(call)
        except ApiError as refused:
            status, answer = refused.status, refused.body
        via = {"Via": "1.1 google"}
        return status, answer, {**verdict.headers, **via}

    def _note(self, request: web.Request, call: Call, status: int, answer: object, headers: Mapping[str, str]) -> None:
        if status in {401, 403} or (status == 429 and headers.get("X-RateLimit-Scope") != "shared"):
            self.invalid_requests += 1
        self.requests.append(
            Request(
                at=self._clock.now(),
                method=request.method,
                path=request.path.removeprefix(PREFIX),
                query=dict(call.query),
                body=call.payload,
                files=tuple(upload.filename for upload in call.uploads),
                status=status,
                answer=answer,
            )
        )
        self._changes.announce()


def _response(request: web.Request, status: int, answer: object, headers: Mapping[str, str]) -> web.Response:
    if status == _CONNECTION_CUT:
        if request.transport is not None:
            request.transport.close()
        return web.Response()
    if answer is None:
        return web.Response(status=status, headers=headers)
    return web.Response(status=status, body=orjson.dumps(answer), content_type="application/json", headers=headers)


async def _read(request: web.Request) -> Call:
    uploads: tuple[Upload, ...] = ()
    if request.content_type == "multipart/form-data":
        form = await request.post()
        text = form.get("payload_json", b"")
        raw = text.file.read() if isinstance(text, web.FileField) else text
        uploads = _uploads(form)
    else:
        raw = await request.read()
    try:
        payload = json.loads(raw) if raw else None
    except ValueError as wrong:
        raise ApiError(50109) from wrong
    return Call(path=dict(request.match_info), query=dict(request.query), payload=payload, uploads=uploads)


def _uploads(form: MultiDictProxy[str | bytearray | bytes | web.FileField]) -> tuple[Upload, ...]:
    return tuple(
        Upload(
            key=name.removeprefix("files[").removesuffix("]"),
            filename=part.filename,
            content_type=mimetypes.guess_type(part.filename)[0] or part.content_type,  # Discord looks for itself
            data=part.file.read(),
        )
        for name, part in form.items()
        if isinstance(part, web.FileField) and name != "payload_json"
    )
