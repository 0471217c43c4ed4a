"""What the local Discord stores: accounts, guilds with their roles and members, channels, messages."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from bots.sandbox.discord.types import ChannelType, Intent, Json


@dataclass(slots=True, kw_only=True, eq=False)
class User:
    """An account. `toast` is the short notice its app shows at this moment."""

    id: int
    name: str
    locale: str = "en-US"
    bot: bool = False
    dms_open: bool = True
    blocks_bot: bool = False
    toast: str | None = None


@dataclass(slots=True, kw_only=True, eq=False)
class Role:
    """A role of a guild; the one with the guild's own id is @everyone."""

    id: int
    name: str
    permissions: int
    position: int
    managed: bool = False


@dataclass(slots=True, kw_only=True, eq=False)
class Member:
    """A user in a guild. `roles` are ids, without @everyone."""

    user: User
    joined_at: datetime
    roles: list[int] = field(default_factory=list[int])


@dataclass(slots=True, kw_only=True, eq=False)
class Message:
    """A stored message; components and attachments are in the form Discord returns.

    `only_for` is the one user who sees an ephemeral message. `edits_at` are the instants of its edits.
    """

    id: int
    channel_id: int
    author: User
    at: datetime
    type: int = 0
    content: str = ""
    components: list[Json] = field(default_factory=list[Json])
    embeds: list[Json] = field(default_factory=list[Json])
    attachments: list[Json] = field(default_factory=list[Json])
    flags: int = 0
    mentions: tuple[User, ...] = ()
    mention_roles: tuple[int, ...] = ()
    mention_everyone: bool = False
    edits_at: list[datetime] = field(default_factory=list[datetime])
    nonce: str | int | None = None
    only_for: int | None = None
    interaction: Json | None = None
    reference: Json | None = None
    pinned: bool = False
    reactions: list[str] = field(default_factory=list[str])


@dataclass(slots=True, kw_only=True, eq=False)
class Channel:
    """A text channel, a thread, or a direct chat with its one `recipient`. `denied` maps a role or user id to bits."""

    id: int
    kind: ChannelType
    name: str = ""
    guild: Guild | None = None
    recipient: User | None = None
    parent_id: int | None = None
    owner_id: int | None = None
    position: int = 0
    created_at: datetime
    denied: dict[int, int] = field(default_factory=dict[int, int])
    messages: dict[int, Message] = field(default_factory=dict[int, Message])


@dataclass(slots=True, kw_only=True, eq=False)
class Guild:
    """A server with its members, roles and channels, each by id."""

    id: int
    name: str
    owner: User
    locale: str = "en-US"
    system_channel_id: int | None = None
    roles: dict[int, Role] = field(default_factory=dict[int, Role])
    members: dict[int, Member] = field(default_factory=dict[int, Member])
    channels: dict[int, Channel] = field(default_factory=dict[int, Channel])


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something the gateway tells the bot. `guild_id` is None for direct chats; `channel_id` where there is one."""

    name: str
    data: Json
    guild_id: int | None = None


@dataclass(slots=True, kw_only=True, eq=False)
class Application:
    """What the developer portal says of the bot: `privileged` are the intents switched on, `endpoint_url` is where
    interactions go instead of the gateway, `installs` what each kind of installation asks for.
    """

    privileged: Intent = Intent.GUILD_MEMBERS
    public: bool = True
    code_grant: bool = False
    endpoint_url: str | None = None
    description: str = ""
    tags: list[str] = field(default_factory=list[str])
    installs: Json = field(default_factory=dict[str, Json])
