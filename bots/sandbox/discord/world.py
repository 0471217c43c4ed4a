"""The state of the local Discord: people, the guilds they are in, channels, and who may do what there.

Everything changes through here or through `discord_messages` and `discord_interactions`; each change is told to the
gateway as an event and wakes whoever waits for something to happen.
"""

from __future__ import annotations

from collections.abc import Callable

from bots.sandbox.changes import Changes
from bots.sandbox.discord import payloads
from bots.sandbox.discord.application import invitation
from bots.sandbox.discord.errors import ApiError
from bots.sandbox.discord.things import Application, Channel, Event, Guild, Member, Role, User
from bots.sandbox.discord.types import (
    ALL_PERMISSIONS,
    BOT_INVITATION,
    DISCORD_EPOCH_MS,
    EVERYONE,
    ChannelType,
    Json,
    Permission,
)
from core.clock import Clock

_BOT_POSITION = 250


class World:
    """Users, guilds and channels by id, and the rules about them. `cdn_url` is where files are served."""

    def __init__(self, clock: Clock) -> None:
        self.clock = clock
        self.cdn_url = ""
        self.users: dict[int, User] = {}
        self.guilds: dict[int, Guild] = {}
        self.channels: dict[int, Channel] = {}
        self.listeners: list[Callable[[Event], None]] = []
        self._last_id = 0
        self.changes = Changes()
        self.bot = self.add_user("Limber", bot=True)
        self.application = Application(installs=invitation())

    def new_id(self) -> int:
        """A snowflake of the clock's present instant, always above the one before."""
        ms = int(self.clock.now().timestamp() * 1000) - DISCORD_EPOCH_MS
        self._last_id = max(self._last_id + 1, ms << 22)
        return self._last_id

    def emit(self, name: str, data: Json, *, guild_id: int | None = None) -> None:
        """Tell the bot, when it can know: in a guild it must be a member."""
        if guild_id is None or name == "GUILD_DELETE" or self.bot.id in self.guilds[guild_id].members:
            for listener in self.listeners:
                listener(Event(name=name, data=data, guild_id=guild_id))
        self.changes.announce()

    # People and guilds

    def add_user(self, name: str, *, locale: str = "en-US", bot: bool = False) -> User:
        """A new account, in no guild yet."""
        user = User(id=self.new_id(), name=name, locale=locale, bot=bot)
        self.users[user.id] = user
        return user

    def add_guild(self, name: str, owner: User) -> Guild:
        """A new guild with its @everyone role, the owner as its only member and no channels."""
        guild = Guild(id=self.new_id(), name=name, owner=owner)
        self.guilds[guild.id] = guild
        guild.roles[guild.id] = Role(id=guild.id, name="@everyone", permissions=EVERYONE, position=0)
        self.join(guild, owner)
        return guild

    def add_role(self, guild: Guild, name: str, *, permissions: int = 0, managed: bool = False) -> Role:
        """A new role. Those of bots are managed and stand above all others, so that their bots may give those."""
        position = _BOT_POSITION if managed else len(guild.roles)
        role = Role(id=self.new_id(), name=name, permissions=permissions, position=position, managed=managed)
        guild.roles[role.id] = role
        if not managed:
            data = {"guild_id": str(guild.id), "role": payloads.role(role)}
            self.emit("GUILD_ROLE_CREATE", data, guild_id=guild.id)
        return role

    def join(self, guild: Guild, user: User) -> Member:
        """Make the user a member and tell the bot. The bot itself gets its invitation's role and the whole guild."""
        member = Member(user=user, joined_at=self.clock.now())
        guild.members[user.id] = member
        if user.bot:
            member.roles.append(self.add_role(guild, user.name, permissions=BOT_INVITATION, managed=True).id)
            self.emit("GUILD_CREATE", payloads.guild_create(guild, self.bot), guild_id=guild.id)
        else:
            data = payloads.member(member) | {"guild_id": str(guild.id)}
            self.emit("GUILD_MEMBER_ADD", data, guild_id=guild.id)
        return member

    def leave(self, guild: Guild, user: User) -> None:
        """Take the user out of the guild and tell the bot."""
        member = guild.members.pop(user.id)
        if user.bot:
            for role in member.roles:
                del guild.roles[role]
            self.emit("GUILD_DELETE", {"id": str(guild.id)}, guild_id=guild.id)
        else:
            data = {"guild_id": str(guild.id), "user": payloads.user(user)}
            self.emit("GUILD_MEMBER_REMOVE", data, guild_id=guild.id)

    def shares_guild(self, user: User) -> bool:
        """Whether the user and the bot are in one guild together."""
        return any({user.id, self.bot.id} <= guild.members.keys() for guild in self.guilds.values())

    # Channels

    def add_channel(self, guild: Guild, name: str) -> Channel:
        """A new text channel at the end of the list."""
        channel = Channel(
            id=self.new_id(),
            kind=ChannelType.TEXT,
            name=name,
            guild=guild,
            position=len(guild.channels),
            created_at=self.clock.now(),
        )
        return self._keep(channel, "CHANNEL_CREATE")

    def add_thread(self, parent: Channel, name: str, *, owner: User, thread_id: int | None = None) -> Channel:
        """A new public thread. One that starts at a message has that message's id."""
        thread = Channel(
            id=thread_id or self.new_id(),
            kind=ChannelType.PUBLIC_THREAD,
            name=name,
            guild=parent.guild,
            parent_id=parent.id,
            owner_id=owner.id,
            created_at=self.clock.now(),
        )
        return self._keep(thread, "THREAD_CREATE")

    def _keep(self, channel: Channel, event: str) -> Channel:
        self.channels[channel.id] = channel
        if channel.guild is not None:
            channel.guild.channels[channel.id] = channel
            self.emit(event, payloads.channel(channel), guild_id=channel.guild.id)
        return channel

    def delete_channel(self, channel: Channel) -> None:
        """Remove a guild channel for good."""
        del self.channels[channel.id]
        if channel.guild is not None:
            del channel.guild.channels[channel.id]
            self.emit("CHANNEL_DELETE", payloads.channel(channel), guild_id=channel.guild.id)

    def deny(self, channel: Channel, who: int, bits: int) -> None:
        """Set the permissions that a role or user is denied in a channel; 0 takes the overwrite away."""
        channel.denied[who] = bits
        if channel.guild is not None:
            self.emit("CHANNEL_UPDATE", payloads.channel(channel), guild_id=channel.guild.id)

    def direct_chat(self, user: User) -> Channel | None:
        """The direct chat of the bot with this user, if it was ever opened."""
        return next((channel for channel in self.channels.values() if channel.recipient is user), None)

    def open_direct_chat(self, user: User) -> Channel:
        """The direct chat of the bot with this user, opened when it was not. Opening always succeeds."""
        channel = self.direct_chat(user)
        if channel is None:
            channel = Channel(id=self.new_id(), kind=ChannelType.DM, recipient=user, created_at=self.clock.now())
            self.channels[channel.id] = channel
            self.changes.announce()
        return channel

    # Rights

    def guild_permissions(self, user: User, guild: Guild) -> int:
        """The permission bits of a user in a guild, before any channel's overwrites; 0 for one who is not in it."""
        member = guild.members.get(user.id)
        if member is None:
            return 0
        bits = 0
        for role in [guild.id, *member.roles]:
            bits |= guild.roles[role].permissions
        return ALL_PERMISSIONS if user is guild.owner or bits & Permission.ADMINISTRATOR else bits

    def permissions(self, user: User, channel: Channel) -> int:
        """The permission bits of a user in a channel, as the permissions reference computes them."""
        guild = channel.guild
        if guild is None:
            return EVERYONE & ~Permission.CREATE_PUBLIC_THREADS
        bits = self.guild_permissions(user, guild)
        if bits in {0, ALL_PERMISSIONS}:
            return bits
        place = guild.channels.get(channel.parent_id or 0, channel)
        for who in [guild.id, *guild.members[user.id].roles, user.id]:
            bits &= ~place.denied.get(who, 0)
        return bits if bits & Permission.VIEW_CHANNEL else 0

    def require_in_guild(self, guild: Guild, needed: int) -> None:
        """Raise 50001 when the bot is not in the guild, 50013 when it lacks one of the permissions there."""
        bits = self.guild_permissions(self.bot, guild)
        if not bits:
            raise ApiError(50001)
        if needed & ~bits:
            raise ApiError(50013)

    def require(self, channel: Channel, needed: int) -> None:
        """Raise 50001 when the bot cannot see the channel, 50013 when it lacks one of the permissions there."""
        bits = self.permissions(self.bot, channel)
        if not bits & Permission.VIEW_CHANNEL:
            raise ApiError(50001)
        if needed & ~bits:
            raise ApiError(50013)
