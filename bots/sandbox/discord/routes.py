"""What each REST method does: the bot's account, guilds, members, roles and commands."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import cast

from bots.sandbox.discord import payloads
from bots.sandbox.discord.application import edit
from bots.sandbox.discord.commands import Commands
from bots.sandbox.discord.errors import ApiError, Faults
from bots.sandbox.discord.limits import DiscordLimits
from bots.sandbox.discord.rest import Answer, Call, Route
from bots.sandbox.discord.starts import SessionStarts
from bots.sandbox.discord.things import Guild, Member
from bots.sandbox.discord.types import ChannelType, Json, Permission
from bots.sandbox.discord.world import World

_NO_CONTENT: Answer = (204, None)


class GuildRoutes:
    """Account, guild and command methods. `gateway_url` and how often the bot may still start are told to the bot.
    `intents_changed` is called when the bot switched a privileged one.

    At least `shards` are recommended to it, and more where its guilds need more.
    """

    def __init__(
        self,
        world: World,
        commands: Commands,
        *,
        limits: DiscordLimits,
        starts: SessionStarts,
        shards: int,
    ) -> None:
        self._world = world
        self._commands = commands
        self._limits = limits
        self._starts = starts
        self.shards = shards
        self.gateway_url = ""
        self.intents_changed: Callable[[], None] = lambda: None

    def table(self) -> tuple[Route, ...]:
        """The routes to mount."""
        commands, members = "/applications/{app}/commands", "/guilds/{guild}/members/{user}"
        of_guild = "/applications/{app}/guilds/{guild}/commands"
        rows = (
            ("GET", "/users/@me", self._me),
            ("GET", "/users/{user}", self._user),
            ("GET", "/oauth2/applications/@me", self._application),
            ("GET", "/applications/@me", self._application),
            ("PATCH", "/applications/@me", self._edit_application),
            ("GET", "/gateway/bot", self._gateway),
            ("GET", commands, self._get_commands),
            ("PUT", commands, self._put_commands),
            ("GET", of_guild, self._get_commands),
            ("PUT", of_guild, self._put_commands),
            ("GET", "/guilds/{guild}", self._guild),
            ("GET", "/guilds/{guild}/channels", self._channels),
            ("GET", "/guilds/{guild}/roles", self._roles),
            ("POST", "/guilds/{guild}/roles", self._new_role),
            ("GET", members, self._member),
            ("PUT", members + "/roles/{role}", self._add_role),
            ("DELETE", members + "/roles/{role}", self._take_role),
        )
        return tuple(Route(method=method, template=path, handle=handle) for method, path, handle in rows)

    def _me(self, call: Call) -> Answer:
        del call
        return 200, payloads.myself(self._world.bot)

    def _user(self, call: Call) -> Answer:
        user = self._world.users.get(call.id("user"))
        if user is None:
            raise ApiError(10013)
        return 200, payloads.user(user)

    def _application(self, call: Call) -> Answer:
        del call
        return 200, payloads.application(self._world.bot, self._guilds(), self._world.application)

    def _edit_application(self, call: Call) -> Answer:
        """Discord ends the gateway sessions of a bot whose intents change (discord.py, `AppInfo.edit`)."""
        before = self._world.application.privileged
        edit(self._world.application, call.body)
        if self._world.application.privileged != before:
            self.intents_changed()
        return self._application(call)

    def _gateway(self, call: Call) -> Answer:
        del call
        shards = max(self.shards, math.ceil(self._guilds() / self._limits.guilds_a_shard))
        return 200, {"url": self.gateway_url, "shards": shards, "session_start_limit": self._starts.object()}

    def _guilds(self) -> int:
        return sum(self._world.bot.id in each.members for each in self._world.guilds.values())

    def _scope(self, call: Call) -> int | None:
        if call.id("app") != self._world.bot.id:
            raise ApiError(50001)
        return self._the_guild(call).id if "guild" in call.path else None

    def _get_commands(self, call: Call) -> Answer:
        return 200, self._commands.of(self._scope(call))

    def _put_commands(self, call: Call) -> Answer:
        bodies = cast("list[Json]", call.payload) if isinstance(call.payload, list) else []
        return 200, self._commands.replace(self._scope(call), bodies)

    def _the_guild(self, call: Call) -> Guild:
        guild = self._world.guilds.get(call.id("guild"))
        if guild is None:
            raise ApiError(10004)
        self._world.require_in_guild(guild, 0)
        return guild

    def _the_member(self, call: Call) -> Member:
        member = self._the_guild(call).members.get(call.id("user"))
        if member is None:
            raise ApiError(10007 if call.id("user") in self._world.users else 10013)
        return member

    def _guild(self, call: Call) -> Answer:
        guild = self._the_guild(call)
        counts = {"approximate_member_count": len(guild.members), "approximate_presence_count": len(guild.members)}
        return 200, payloads.guild(guild) | (counts if call.query.get("with_counts") in {"1", "true"} else {})

    def _channels(self, call: Call) -> Answer:
        channels = self._the_guild(call).channels.values()
        return 200, [payloads.channel(each) for each in channels if each.kind == ChannelType.TEXT]

    def _roles(self, call: Call) -> Answer:
        return 200, [payloads.role(each) for each in self._the_guild(call).roles.values()]

    def _new_role(self, call: Call) -> Answer:
        """A new role at the bottom, below the bot's own; it cannot have rights that the bot does not have."""
        guild = self._the_guild(call)
        self._world.require_in_guild(guild, Permission.MANAGE_ROLES)
        faults = Faults()
        faults.text(call.body, "name", 100)
        faults.raise_any()
        permissions = int(call.body.get("permissions") or 0)
        self._world.require_in_guild(guild, permissions)
        role = self._world.add_role(guild, call.body.get("name") or "new role", permissions=permissions)
        return 200, payloads.role(role)

    def _member(self, call: Call) -> Answer:
        return 200, payloads.member(self._the_member(call))

    def _add_role(self, call: Call) -> Answer:
        guild, member, role_id = self._role_change(call)
        if role_id not in member.roles:
            member.roles.append(role_id)
            self._tell_roles(guild, member)
        return _NO_CONTENT

    def _take_role(self, call: Call) -> Answer:
        guild, member, role_id = self._role_change(call)
        if role_id in member.roles:
            member.roles.remove(role_id)
            self._tell_roles(guild, member)
        return _NO_CONTENT

    def _role_change(self, call: Call) -> tuple[Guild, Member, int]:
        """Whose role changes; the bot may only give roles below its own highest."""
        guild, member = self._the_guild(call), self._the_member(call)
        role = guild.roles.get(call.id("role"))
        if role is None:
            raise ApiError(10011)
        self._world.require_in_guild(guild, Permission.MANAGE_ROLES)
        highest = max((guild.roles[each].position for each in guild.members[self._world.bot.id].roles), default=0)
        if role.managed or role.position >= highest:
            raise ApiError(50013)
        return guild, member, role.id

    def _tell_roles(self, guild: Guild, member: Member) -> None:
        data = payloads.member(member) | {"guild_id": str(guild.id)}
        self._world.emit("GUILD_MEMBER_UPDATE", data, guild_id=guild.id)
