"""HTTP for python-telegram-bot over aiohttp: a multiple of its own transport's speed (`delivery.md` §5), and it tells
a request that never left from one whose answer never came.

A Bot API address holds the token, so no address reaches a log or an error here.
"""

from __future__ import annotations

from io import BytesIO
from typing import cast

import aiohttp
import orjson
from telegram.error import NetworkError, TelegramError
from telegram.request import BaseRequest, RequestData

CONNECTIONS = 256
CONNECT_S = 5.0
READ_S = 10.0  # longer, and one stalled chat holds up the others; shorter, and more outcomes stay unknown
UPLOAD_S = 60.0  # beyond READ_S, for a request with files

_Json = dict[str, object]
_NOTHING_LEFT = (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError, aiohttp.ClientHttpProxyError)


class NotSent(NetworkError):
    """No connection came about: nothing of the request left."""


class Unanswered(NetworkError):
    """The request left, wholly or in part, and no whole answer came back."""


class Transport(BaseRequest):
    """One session with its pool of connections. Raises NotSent and Unanswered where no answer came."""

    def __init__(self, *, proxy: str | None = None, connections: int = CONNECTIONS, read_s: float = READ_S) -> None:
        self._proxy = proxy
        self._connections = connections
        self._read_s = read_s
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float:
        """How long to wait for an answer, in seconds."""
        return self._read_s

    async def initialize(self) -> None:
        """Open the session, unless it is open. No connection is made yet."""
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=self._connections),
                headers={"User-Agent": self.USER_AGENT},
                cookie_jar=aiohttp.DummyCookieJar(),
                proxy=self._proxy,
            )

    async def shutdown(self) -> None:
        """Close the session and its connections."""
        session, self._session = self._session, None
        if session is not None:
            await session.close()

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: object = BaseRequest.DEFAULT_NONE,
        write_timeout: object = BaseRequest.DEFAULT_NONE,
        connect_timeout: object = BaseRequest.DEFAULT_NONE,
        pool_timeout: object = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """The status and the body of the answer. Raises NotSent and Unanswered."""
        if self._session is None:
            raise NotSent("the session is closed")
        body, headers = _body(request_data)
        connect, patience, total = _seconds(connect_timeout, CONNECT_S), _seconds(read_timeout, self._read_s), None
        if request_data is not None and request_data.contains_files:
            patience += _seconds(write_timeout, UPLOAD_S)
            total = connect + patience  # aiohttp counts `sock_read` from when the last byte was handed to the system
        timeout = aiohttp.ClientTimeout(total=total, connect=connect, sock_read=patience)
        try:
            async with self._session.request(
                method, url, data=body, headers=headers, timeout=timeout, allow_redirects=False
            ) as answer:
                return answer.status, await answer.read()
        except _NOTHING_LEFT as error:
            raise NotSent(type(error).__name__) from None  # the cause may hold the address
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            raise Unanswered(type(error).__name__) from None

    @staticmethod
    def parse_json_payload(payload: bytes) -> _Json:
        """The decoded answer. Raises TelegramError when it is no JSON object; the library would log the whole body."""
        try:
            answer = orjson.loads(payload)
        except orjson.JSONDecodeError:
            answer = None
        if not isinstance(answer, dict):
            raise TelegramError("the answer is no JSON object")
        return cast("_Json", answer)


def _body(data: RequestData | None) -> tuple[bytes | aiohttp.FormData | None, dict[str, str]]:
    if data is None:
        return None, {}
    if not data.contains_files:
        return orjson.dumps(data.parameters), {"Content-Type": "application/json"}
    form = aiohttp.FormData(quote_fields=False)  # names travel as UTF-8, which Telegram reads
    for name, value in data.json_parameters.items():
        form.add_field(name, value)
    for name, (filename, content, mime) in data.multipart_data.items():
        piecewise = BytesIO(content) if isinstance(content, bytes) else content  # bytes would hold up the event loop
        form.add_field(name, piecewise, filename=filename, content_type=mime)
    return form, {}


def _seconds(given: object, default: float) -> float:
    return given if isinstance(given, int | float) else default
