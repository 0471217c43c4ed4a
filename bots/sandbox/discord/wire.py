"""One gateway connection as the bot sees it: frames in order, plain or compressed, and at last a close code."""

from __future__ import annotations

import asyncio
import importlib
import importlib.util
import zlib
from collections.abc import Callable
from typing import Any

import orjson
from aiohttp import web

from bots.sandbox.discord.types import Json

_ABNORMAL = 1006
Compress = Callable[[bytes], bytes]


def compressor(name: str | None) -> Compress | None:
    """The transport compression of `?compress=`; None for plain text frames, also where zstandard is not installed."""
    if name == "zlib-stream":
        stream = zlib.compressobj()
        return lambda data: stream.compress(data) + stream.flush(zlib.Z_SYNC_FLUSH)
    if name == "zstd-stream" and importlib.util.find_spec("zstandard"):
        return _zstd()
    return None


def _zstd() -> Compress:
    zstandard: Any = importlib.import_module("zstandard")
    stream: Any = zstandard.ZstdCompressor().compressobj()
    block: int = zstandard.COMPRESSOBJ_FLUSH_BLOCK
    return lambda data: bytes(stream.compress(data) + stream.flush(block))


class Wire:
    """Sends payloads over one websocket in the order given; none any more once it is `silent`."""

    def __init__(
        self, socket: web.WebSocketResponse, compress: Compress | None, transport: asyncio.Transport | None
    ) -> None:
        self.socket = socket
        self._transport = transport
        self._compress = compress
        self.silent = False
        self._out: asyncio.Queue[Json | int | None] = asyncio.Queue()

    def send(self, payload: Json) -> None:
        """Put a payload in line."""
        self._out.put_nowait(payload)

    def close(self, code: int) -> None:
        """Close with this code after all that is in line."""
        self._out.put_nowait(code)

    def drop(self) -> None:
        """Cut the connection without a closing handshake, after all that is in line."""
        self._out.put_nowait(None)

    async def write(self) -> None:
        """Send what is put in line until the connection ends."""
        while True:
            item = await self._out.get()
            if isinstance(item, dict):
                await self._send(orjson.dumps(item))
                continue
            if item is None and self._transport is not None:
                self._transport.close()
            await self.socket.close(code=item or _ABNORMAL)
            return

    async def _send(self, data: bytes) -> None:
        if self.socket.closed or self.silent:
            return
        try:
            if self._compress is None:
                await self.socket.send_str(data.decode())
            else:
                await self.socket.send_bytes(self._compress(data))
        except ConnectionError:
            return
