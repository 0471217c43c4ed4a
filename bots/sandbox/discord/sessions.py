"""Gateway sessions: which events each one gets, in what form, and what it missed while it was away."""

from __future__ import annotations

import secrets
from collections import deque
from dataclasses import dataclass, field
from enum import IntEnum

from bots.sandbox.discord.things import Event
from bots.sandbox.discord.types import Intent, Json, objects
from bots.sandbox.discord.wire import Wire
from bots.sandbox.discord.world import World

_KEPT = 1000
# event: the intents (in a guild, in a direct chat) that let it through; events that are not listed always pass.
_NEEDED: dict[str, tuple[Intent, Intent]] = {
    **dict.fromkeys(
        ("GUILD_CREATE", "GUILD_DELETE", "GUILD_ROLE_CREATE", "CHANNEL_CREATE", "CHANNEL_UPDATE", "CHANNEL_DELETE"),
        (Intent.GUILDS, Intent.GUILDS),
    ),
    "THREAD_CREATE": (Intent.GUILDS, Intent.GUILDS),
    **dict.fromkeys(
        ("GUILD_MEMBER_ADD", "GUILD_MEMBER_UPDATE", "GUILD_MEMBER_REMOVE"),
        (Intent.GUILD_MEMBERS, Intent.GUILD_MEMBERS),
    ),
    **dict.fromkeys(
        ("MESSAGE_CREATE", "MESSAGE_UPDATE", "MESSAGE_DELETE"), (Intent.GUILD_MESSAGES, Intent.DIRECT_MESSAGES)
    ),
    **dict.fromkeys(
        ("MESSAGE_REACTION_ADD", "MESSAGE_REACTION_REMOVE"),
        (Intent.GUILD_MESSAGE_REACTIONS, Intent.DIRECT_MESSAGE_REACTIONS),
    ),
}
_BLANK: Json = {"content": "", "embeds": [], "attachments": [], "components": []}


class Op(IntEnum):
    """Gateway opcodes."""

    DISPATCH = 0
    HEARTBEAT = 1
    IDENTIFY = 2
    PRESENCE = 3
    VOICE = 4
    RESUME = 6
    RECONNECT = 7
    REQUEST_MEMBERS = 8
    INVALID_SESSION = 9
    HELLO = 10
    HEARTBEAT_ACK = 11


@dataclass(frozen=True, slots=True, kw_only=True)
class Shard:
    """One part of a bot's guilds; direct chats belong to the first ("Gateway", under "Sharding")."""

    number: int
    count: int

    def serves(self, guild_id: int) -> bool:
        """Whether what happens in this guild is told here; 0 is a direct chat."""
        return (guild_id >> 22) % self.count == self.number


@dataclass(slots=True, kw_only=True, eq=False)
class Session:
    """One identified client. Events go on being counted and kept while `wire` is None, for the replay."""

    intents: int
    shard: Shard
    id: str = field(default_factory=lambda: secrets.token_hex(16))
    wire: Wire | None = None
    sequence: int = 0
    kept: deque[Json] = field(default_factory=lambda: deque[Json](maxlen=_KEPT))

    def dispatch(self, name: str, data: Json) -> None:
        """Send an event, or keep it for later."""
        self.sequence += 1
        payload: Json = {"op": int(Op.DISPATCH), "d": data, "s": self.sequence, "t": name}
        self.kept.append(payload)
        if self.wire is not None:
            self.wire.send(payload)

    def resume(self, wire: Wire, after: int) -> bool:
        """Replay what came after that sequence number; False when some of it is no longer kept."""
        first = self.kept[0]["s"] if self.kept else self.sequence + 1
        if after + 1 < first:
            return False
        self.wire = wire
        for payload in self.kept:
            if payload["s"] > after:
                wire.send(payload)
        self.dispatch("RESUMED", {})
        return True

    def takes(self, event: Event) -> bool:
        """Whether the session's shard and intents let the event through."""
        if not self.shard.serves(event.guild_id or 0):
            return False
        needed = _NEEDED.get(event.name)
        return needed is None or bool(self.intents & needed[event.guild_id is None])


class Sessions:
    """All sessions by id; turns the world's events into theirs. `events` records what was sent, (name, data)."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._by_id: dict[str, Session] = {}
        self.events: list[tuple[str, Json]] = []
        world.listeners.append(self._deliver)

    def add(self, intents: int, shard: Shard, wire: Wire) -> Session:
        """A new session."""
        session = Session(intents=intents, shard=shard, wire=wire)
        self._by_id[session.id] = session
        return session

    def find(self, session_id: str) -> Session | None:
        """The session with this id, if it can still be resumed."""
        return self._by_id.get(session_id)

    def forget(self, session: Session) -> None:
        """End a session; it cannot be resumed."""
        self._by_id.pop(session.id, None)

    @property
    def connected(self) -> list[Session]:
        """The sessions that have a connection now."""
        return [session for session in self._by_id.values() if session.wire is not None]

    def dispatch(self, session: Session, name: str, data: Json) -> None:
        """Send an event to one session and record it."""
        self.events.append((name, data))
        session.dispatch(name, data)

    def _deliver(self, event: Event) -> None:
        for session in self._by_id.values():
            if session.takes(event):
                self.dispatch(session, event.name, self._seen_by(session, event))

    def _seen_by(self, session: Session, event: Event) -> Json:
        """The event's data, blanked where the message content intent is missing (gateway reference, its exceptions)."""
        if event.guild_id is None or not event.name.startswith("MESSAGE_") or "content" not in event.data:
            return event.data
        bot_id = str(self._world.bot.id)
        mentioned = any(each["id"] == bot_id for each in objects(event.data, "mentions"))
        if session.intents & Intent.MESSAGE_CONTENT or mentioned or event.data["author"]["id"] == bot_id:
            return event.data
        return event.data | _BLANK
