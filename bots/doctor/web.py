"""Requests to a platform, and what is wrong when none comes back. An address may hold a token: none is ever told."""

from __future__ import annotations

import asyncio
import os
import ssl
from collections.abc import Generator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, timedelta
from email.utils import parsedate_to_datetime
from importlib.metadata import version
from typing import Any, Self, cast
from urllib.parse import urlsplit

import aiohttp

from bots.doctor.case import Case
from bots.doctor.report import Finding, Level
from bots.proxy import environment_proxy

_TOO_MANY = 429
_NOT_FOR_US = (403, 404)
_TRIES = 3
_AGENT = f"DiscordBot (limber, {version('limber')})"  # to a name of another form Discord answers 403
SKEWED, FAR_OFF = timedelta(seconds=5), timedelta(minutes=5)


Json = dict[str, Any]


def part(of: Json, key: str) -> Json:
    """The object at `key`; empty where it is missing or null."""
    return cast("Json", of.get(key) or {})


def parts(of: Json, key: str) -> list[Json]:
    """The list of objects at `key`; empty where it is missing or null."""
    return cast("list[Json]", of.get(key) or [])


class NoAnswer(Exception):
    """The platform was not reached; the message says what went wrong on the way. `proxy`: at the proxy already."""

    def __init__(self, told: str, *, proxy: bool = False) -> None:
        super().__init__(told)
        self.proxy = proxy


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """The status of an answer, and its JSON; None for what is none."""

    status: int
    body: object

    @property
    def fine(self) -> bool:
        """Whether it was done."""
        return self.status < 300

    @property
    def object(self) -> Json:
        """The JSON object; empty for anything else."""
        return cast("Json", self.body) if isinstance(self.body, dict) else {}

    @property
    def objects(self) -> list[Json]:
        """The list of JSON objects; empty for anything else."""
        return cast("list[Json]", self.body) if isinstance(self.body, list) else []


class Line:
    """A line to the platform called `name`, whose API is at `base`. `off` is by how much this machine's clock is ahead
    of the platform's, once it answered.
    """

    def __init__(self, case: Case, name: str, base: str, headers: Mapping[str, str] | None = None) -> None:
        self.name = name
        self.base = base
        self.proxy = environment_proxy(base)
        self.off: timedelta | None = None
        self._case = case
        self._headers = {"User-Agent": _AGENT, **(headers or {})}
        self._session: aiohttp.ClientSession | None = None

    async def __aenter__(self) -> Self:
        timeout = aiohttp.ClientTimeout(total=self._case.patience_s)
        self._session = aiohttp.ClientSession(headers=self._headers, timeout=timeout)
        return self

    async def __aexit__(self, *_: object) -> None:
        if self._session is not None:
            await self._session.close()

    async def ask(self, method: str, path: str, body: object = None) -> Answer:
        """The answer to a request. Raises NoAnswer. Waits once or twice where the platform says so."""
        for _ in range(_TRIES):
            answer = await self._once(method, path, body)
            if answer.status != _TOO_MANY:
                return answer
            await asyncio.sleep(min(_wait_s(answer), self._case.patience_s))
        raise NoAnswer("it asks everybody to wait (429)")

    async def read(self, path: str) -> Json:
        """The object at a path that must be there. Raises NoAnswer."""
        answer = await self.ask("GET", path)
        if not answer.fine:
            raise NoAnswer(f"it answers {answer.status}")
        return answer.object

    async def find(self, path: str) -> Json | None:
        """The object at a path; None where it is not there, or not for us. Raises NoAnswer."""
        answer = await self.ask("GET", path)
        if not answer.fine and answer.status not in _NOT_FOR_US:
            raise NoAnswer(f"it answers {answer.status}")
        return answer.object if answer.fine else None

    async def hears(self, address: str) -> bool:
        """Whether a websocket at the address says something. Raises NoAnswer."""
        with _told(self.proxy):
            async with self._open.ws_connect(address, proxy=self.proxy) as socket:
                async with asyncio.timeout(self._case.patience_s):
                    return (await socket.receive()).type in (aiohttp.WSMsgType.TEXT, aiohttp.WSMsgType.BINARY)

    async def _once(self, method: str, path: str, body: object) -> Answer:
        with _told(self.proxy):
            async with self._open.request(method, self.base + path, json=body, proxy=self.proxy) as response:
                self._compare(response.headers.get("Date", ""))
                try:
                    return Answer(status=response.status, body=await response.json(content_type=None))
                except ValueError:
                    return Answer(status=response.status, body=None)

    @property
    def _open(self) -> aiohttp.ClientSession:
        if self._session is None:
            raise RuntimeError("the line is not open")
        return self._session

    def _compare(self, date: str) -> None:
        with suppress(ValueError):
            self.off = self._case.now - parsedate_to_datetime(date).astimezone(UTC)


@contextmanager
def _told(proxy: str | None) -> Generator[None]:
    """Raises NoAnswer in place of what aiohttp raises, whose words may quote the address."""
    try:
        yield
    except (aiohttp.ClientError, OSError, TimeoutError) as error:
        raise _fault(error, proxy) from None


def _fault(error: BaseException, proxy: str | None) -> NoAnswer:
    match error:
        case aiohttp.ClientProxyConnectionError() | aiohttp.ClientHttpProxyError():
            return NoAnswer(f"the proxy {_plain(proxy)} does not let us through", proxy=True)
        case aiohttp.ClientConnectorCertificateError() | aiohttp.ClientSSLError() | ssl.SSLError():
            return NoAnswer("its certificate cannot be verified")
        case aiohttp.ClientConnectorDNSError():
            return NoAnswer("its name is not found")
        case aiohttp.ClientConnectorError():
            return NoAnswer(f"no connection came about ({_reason(error.os_error)})")
        case TimeoutError():
            return NoAnswer("no answer came in time")
        case _:
            return NoAnswer(f"the connection broke ({type(error).__name__})")


def _reason(error: OSError) -> str:
    return os.strerror(error.errno) if error.errno else type(error).__name__


def _plain(proxy: str | None) -> str:
    """The proxy's host and port; its address may hold a password."""
    parts = urlsplit(proxy or "")
    return parts.netloc.rpartition("@")[2]


def _wait_s(answer: Answer) -> float:
    told = answer.object.get("parameters") or answer.object  # the first is Telegram's place for it
    with suppress(TypeError, ValueError):
        return float(told.get("retry_after") or 1)
    return 1.0


def unreached(line: Line, fault: NoAnswer) -> Finding:
    """That the platform was not reached."""
    if fault.proxy:
        return Finding(
            id="host.proxy",
            level=Level.ERROR,
            what=f"{line.name} is not reached: {fault}.",
            why="Nothing is sent, and nobody is heard.",
            how="Mend HTTPS_PROXY, or name the platform's host in NO_PROXY.",
        )
    host = urlsplit(line.base).netloc.rpartition("@")[2]
    return Finding(
        id=f"{line.name.lower()}.away",
        level=Level.ERROR,
        what=f"{line.name} ({host}) is not reached: {fault}.",
        why="Nothing is sent there, and nobody is heard.",
        how="See that this machine may open connections to it (firewall, DNS), and that it is up.",
    )


def clock(line: Line) -> Finding | None:
    """That this machine's clock is wrong, as the platform's answers tell."""
    if line.off is None or abs(line.off) < SKEWED:
        return None
    ahead = "ahead of" if line.off > timedelta(0) else "behind"
    return Finding(
        id="host.clock",
        level=Level.ERROR if abs(line.off) > FAR_OFF else Level.WARNING,
        what=f"The clock of this machine is {abs(line.off).total_seconds():.0f} s {ahead} {line.name}'s.",
        why="Everything is sent that much too early or too late, and workers with other clocks send it again.",
        how="Have it set by NTP: `timedatectl set-ntp true`.",
    )
