"""The gateway of the local Discord: hello, identify, resume, heartbeats, member requests and close codes.

Opcodes and close codes are those of "Opcodes and Status Codes" in the gateway reference.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import cast

import orjson
from aiohttp import WSMessage, WSMsgType, web

from bots.sandbox.discord import payloads
from bots.sandbox.discord.limits import DiscordLimits
from bots.sandbox.discord.sessions import Op, Session, Sessions, Shard
from bots.sandbox.discord.starts import SessionStarts
from bots.sandbox.discord.things import Guild
from bots.sandbox.discord.types import Intent, Json, part_of
from bots.sandbox.discord.wire import Wire, compressor
from bots.sandbox.discord.world import World

_CLOSE_WITHIN_S = 1.0
_FRAME_MOST = 16 * 1024
_ALL_INTENTS = (1 << 26) - 1
_PRIVILEGED = Intent.GUILD_MEMBERS | Intent.GUILD_PRESENCES | Intent.MESSAGE_CONTENT
_UNKNOWN_OP, _DECODE, _NOT_AUTHENTICATED, _BAD_TOKEN, _ALREADY = 4001, 4002, 4003, 4004, 4005
_BAD_SEQUENCE, _TOO_MANY, _TIMED_OUT, _BAD_SHARD, _TOO_FEW_SHARDS = 4007, 4008, 4009, 4010, 4011
_BAD_INTENTS, _DISALLOWED = 4013, 4014
_ENDING = {_BAD_TOKEN, _TIMED_OUT}  # "Your session timed out. Reconnect and start a new one."


class _Close(Exception):
    """End the connection with this close code."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


@dataclass(slots=True, kw_only=True, eq=False)
class _Connection:
    wire: Wire
    session: Session | None = None
    goodbye: int | None = None
    received_at: deque[float] = field(default_factory=deque[float])


class Gateway:
    """Serves websocket connections of who knows the `token`.

    `down` refuses new ones; `starts` counts the IDENTIFYs, and `overspent` is called when there are more than a day
    has; `frames` are the compressions served.
    """

    def __init__(
        self,
        world: World,
        sessions: Sessions,
        *,
        token: str,
        limits: DiscordLimits,
        monotonic: Callable[[], float],
        compress: bool,
        heartbeat_ms: int,
    ) -> None:
        self._world = world
        self._sessions = sessions
        self.token = token
        self._limits = limits
        self._monotonic = monotonic
        self._compress = compress
        self._heartbeat_ms = heartbeat_ms
        self._open: set[_Connection] = set()
        self.starts = SessionStarts(limits, monotonic)
        self.overspent: Callable[[], None] = lambda: None
        self.resume_url = ""
        self.down = False
        self.frames: set[str | None] = set()

    async def serve(self, request: web.Request) -> web.StreamResponse:
        """One connection, from hello to its close."""
        if self.down:
            return web.Response(status=502)
        socket = web.WebSocketResponse(timeout=_CLOSE_WITHIN_S, max_msg_size=_FRAME_MOST)
        await socket.prepare(request)
        asked = request.query.get("compress") if self._compress else None
        compress = compressor(asked)
        self.frames.add(asked if compress else None)
        connection = _Connection(wire=Wire(socket, compress, request.transport))
        self._open.add(connection)
        writer = asyncio.create_task(connection.wire.write())
        try:
            await self._converse(connection)
        finally:
            self._leave(connection)
            writer.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await writer
        return socket

    async def _converse(self, connection: _Connection) -> None:
        wire = connection.wire
        wire.send({"op": int(Op.HELLO), "d": {"heartbeat_interval": self._heartbeat_ms}, "s": None, "t": None})
        try:
            while True:
                async with asyncio.timeout(2 * self._heartbeat_ms / 1000):
                    frame = await wire.socket.receive()
                if frame.type not in {WSMsgType.TEXT, WSMsgType.BINARY}:
                    connection.goodbye = frame.data if frame.type is WSMsgType.CLOSE else None
                    return
                self._take(connection, frame)
        except TimeoutError:
            await wire.socket.close(code=_TIMED_OUT)
        except _Close as close:
            await wire.socket.close(code=close.code)

    def _leave(self, connection: _Connection) -> None:
        self._open.discard(connection)
        session = connection.session
        if session is None or session.wire is not connection.wire:
            return
        session.wire = None
        # A client that closes with 1000 or 1001 ends its session (gateway reference, "Disconnecting").
        if connection.goodbye in {1000, 1001}:
            self._sessions.forget(session)
        self._world.changes.announce()

    def _take(self, connection: _Connection, frame: WSMessage) -> None:
        self._count(connection)
        try:
            payload = orjson.loads(frame.data)
            op = payload["op"]
        except (ValueError, KeyError, TypeError) as wrong:
            raise _Close(_DECODE) from wrong
        match op:
            case Op.HEARTBEAT:
                connection.wire.send({"op": int(Op.HEARTBEAT_ACK)})
            case Op.IDENTIFY:
                self._identify(connection, part_of(payload, "d"))
            case Op.RESUME:
                self._resume(connection, part_of(payload, "d"))
            case Op.REQUEST_MEMBERS | Op.PRESENCE | Op.VOICE:
                if connection.session is None:
                    raise _Close(_NOT_AUTHENTICATED)
                if op == Op.REQUEST_MEMBERS:
                    self._send_members(connection.session, part_of(payload, "d"))
            case _:
                raise _Close(_UNKNOWN_OP)

    def _count(self, connection: _Connection) -> None:
        rate, now = self._limits.gateway_sends, self._monotonic()
        received = connection.received_at
        received.append(now)
        while received[0] <= now - rate.per_s:
            received.popleft()
        if len(received) > rate.limit:
            raise _Close(_TOO_MANY)

    def _identify(self, connection: _Connection, data: Json) -> None:
        if connection.session is not None:
            raise _Close(_ALREADY)
        if data.get("token") != self.token:
            raise _Close(_BAD_TOKEN)
        intents = int(data.get("intents", 0))
        if intents & ~_ALL_INTENTS:
            raise _Close(_BAD_INTENTS)
        if intents & _PRIVILEGED & ~self._world.application.privileged:
            raise _Close(_DISALLOWED)
        shard = _shard(data)
        if len(self._guilds(shard)) > self._limits.guilds_a_shard:
            raise _Close(_TOO_FEW_SHARDS)
        if self.starts.remaining == 0:
            self.overspent()
        elif self.starts.take(shard.number):
            connection.session = self._sessions.add(intents, shard, connection.wire)
            self._welcome(connection.session)
        else:
            connection.wire.send({"op": int(Op.INVALID_SESSION), "d": False})

    def _guilds(self, shard: Shard) -> list[Guild]:
        bot = self._world.bot.id
        return [each for each in self._world.guilds.values() if bot in each.members and shard.serves(each.id)]

    def _welcome(self, session: Session) -> None:
        bot, guilds = self._world.bot, self._guilds(session.shard)
        application = payloads.application(bot, len(guilds), self._world.application)
        ready: Json = {
            "v": 10,
            "user": payloads.myself(bot),
            "guilds": [{"id": str(each.id), "unavailable": True} for each in guilds],
            "session_id": session.id,
            "resume_gateway_url": self.resume_url,
            "shard": [session.shard.number, session.shard.count],
            "application": {key: application[key] for key in ("id", "flags", "flags_new")},
        }
        self._sessions.dispatch(session, "READY", ready)
        if session.intents & Intent.GUILDS:
            for each in guilds:
                data = payloads.guild_create(each, bot) | {"unavailable": False}
                self._sessions.dispatch(session, "GUILD_CREATE", data)
        self._world.changes.announce()

    def _resume(self, connection: _Connection, data: Json) -> None:
        if data.get("token") != self.token:
            raise _Close(_BAD_TOKEN)
        session = self._sessions.find(str(data.get("session_id")))
        after = int(data.get("seq") or 0)
        if session is not None and after > session.sequence:
            raise _Close(_BAD_SEQUENCE)
        if session is None or not session.resume(connection.wire, after):
            connection.wire.send({"op": int(Op.INVALID_SESSION), "d": False})
            return
        connection.session = session
        self._world.changes.announce()

    def _send_members(self, session: Session, data: Json) -> None:
        guild = self._world.guilds.get(int(data.get("guild_id") or 0))
        if guild is None:
            return
        wanted = {str(each) for each in cast("list[object]", data.get("user_ids") or [])}
        prefix = str(data.get("query") or "").lower()
        found = [each for each in guild.members.values() if not wanted or str(each.user.id) in wanted]
        members = [payloads.member(each) for each in found if each.user.name.lower().startswith(prefix)]
        chunk: Json = {"guild_id": str(guild.id), "members": members, "chunk_index": 0, "chunk_count": 1}
        if data.get("nonce"):
            chunk["nonce"] = data["nonce"]
        self._sessions.dispatch(session, "GUILD_MEMBERS_CHUNK", chunk)

    # What is done to the connections on purpose

    def drop(self, *, resumable: bool = True) -> None:
        """Cut every connection without a word; when not resumable, the sessions are forgotten too."""
        for connection in self._open:
            if connection.session is not None and not resumable:
                self._sessions.forget(connection.session)
            connection.wire.drop()

    def ask_to_reconnect(self) -> None:
        """Send RECONNECT on every connection."""
        for connection in self._open:
            connection.wire.send({"op": int(Op.RECONNECT), "d": None})

    def invalidate(self, *, resumable: bool = False) -> None:
        """Send INVALID_SESSION on every connection; when not resumable, the sessions are forgotten."""
        for connection in self._open:
            if connection.session is not None and not resumable:
                self._sessions.forget(connection.session)
            connection.wire.send({"op": int(Op.INVALID_SESSION), "d": resumable})

    def fall_silent(self) -> None:
        """Go on listening on the present connections, and say nothing on them any more, not even to heartbeats."""
        for connection in self._open:
            connection.wire.silent = True

    def close_with(self, code: int) -> None:
        """Close every connection with this code; 4004 and 4009 end the sessions too."""
        for connection in self._open:
            if connection.session is not None and code in _ENDING:
                self._sessions.forget(connection.session)
            connection.wire.close(code)

    async def close(self) -> None:
        """Close every connection for good (1001)."""
        for connection in list(self._open):
            await connection.wire.socket.close(code=1001)


def _shard(data: Json) -> Shard:
    """Which shard identifies: the only one, where it does not say."""
    match data.get("shard") or [0, 1]:
        case [int(number), int(count)] if 0 <= number < count:
            return Shard(number=number, count=count)
        case _:
            raise _Close(_BAD_SHARD)
