"""The local Discord: REST and gateway on one loopback port, with people, faults and a record of all that passed."""

from __future__ import annotations

import base64
import secrets
import time
from collections.abc import Callable

from aiohttp import web

from bots.sandbox.discord.commands import Commands
from bots.sandbox.discord.gateway import Gateway
from bots.sandbox.discord.interactions import Interactions
from bots.sandbox.discord.limits import DiscordLimits, RateLimiter, Scope
from bots.sandbox.discord.message_routes import MessageRoutes
from bots.sandbox.discord.messages import Messages
from bots.sandbox.discord.people import DiscordPerson
from bots.sandbox.discord.rest import BODY_MOST, PREFIX, Rest
from bots.sandbox.discord.routes import GuildRoutes
from bots.sandbox.discord.sessions import Sessions
from bots.sandbox.discord.types import Intent, Json, Permission
from bots.sandbox.discord.world import World
from bots.sandbox.screen import Request
from core.clock import Clock


class LocalDiscord:
    """A strict imitation of Discord for one bot. `world` is its state, for those who want to look closer.

    `privileged` are the intents switched on for the bot in the portal, `shards` how many are recommended to it at
    least. The time to answer an interaction and the
    rate limits run in real time (`monotonic`), everything else by `clock`.
    """

    def __init__(
        self,
        clock: Clock,
        *,
        limits: DiscordLimits | None = None,
        privileged: Intent = Intent.GUILD_MEMBERS,
        bot_in_guild: bool = True,
        shards: int = 1,
        answer_within_s: float = 3.0,
        compress: bool = True,
        heartbeat_ms: int = 41_250,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        limits = limits or DiscordLimits()
        self.world = World(clock)
        self.world.application.privileged = privileged
        self.token = _token(self.world.bot.id)
        self._messages = Messages(self.world)
        self._interactions = Interactions(self.world, self._messages, answer_within_s=answer_within_s)
        self._commands = Commands(self.world)
        self._sessions = Sessions(self.world)
        self._limiter = RateLimiter(limits, monotonic, lambda: clock.now().timestamp())
        self._rest = Rest(clock, self.world.changes, self._limiter, self.token)
        self._gateway = Gateway(
            self.world,
            self._sessions,
            token=self.token,
            limits=limits,
            monotonic=monotonic,
            compress=compress,
            heartbeat_ms=heartbeat_ms,
        )
        self._guild_routes = GuildRoutes(
            self.world,
            self._commands,
            limits=limits,
            starts=self._gateway.starts,
            shards=shards,
        )
        self._gateway.overspent = self.renew_token
        self._guild_routes.intents_changed = self.invalidate_session
        self._runner: web.AppRunner | None = None
        self.base_url = self.api_url = self.gateway_url = ""
        self.guild = self.world.add_guild("Limber garden", self.world.add_user("Gardener"))
        self.channel = self.world.add_channel(self.guild, "stretching")
        self.guild.system_channel_id = self.channel.id
        if bot_in_guild:
            self.world.join(self.guild, self.world.bot)

    async def start(self, *, port: int = 0) -> None:
        """Listen on 127.0.0.1, on a free port unless one is named, and set the addresses."""
        app = web.Application(client_max_size=BODY_MOST)
        routes = MessageRoutes(self.world, self._messages, self._interactions)
        self._rest.mount(app, [*self._guild_routes.table(), *routes.table()])
        app.router.add_get("/gateway", self._gateway.serve)
        app.router.add_get("/gateway/", self._gateway.serve)
        app.router.add_get("/attachments/{channel}/{file}/{name}", self._file)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=1.0)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", port)
        await site.start()
        host, bound = self._runner.addresses[0][:2]
        self.base_url = self.world.cdn_url = f"http://{host}:{bound}"
        self.api_url = self.base_url + PREFIX
        self.gateway_url = f"ws://{host}:{bound}/gateway"
        self._gateway.resume_url = self._guild_routes.gateway_url = self.gateway_url

    async def stop(self) -> None:
        """Close every connection and stop listening."""
        self._rest.end()
        self._interactions.close()
        await self._gateway.close()
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None

    async def _file(self, request: web.Request) -> web.Response:
        file_id = request.match_info["file"]
        upload = self._messages.files.get(int(file_id)) if file_id.isdecimal() else None
        if upload is None:
            return web.Response(status=404)
        return web.Response(body=upload.data, content_type=upload.content_type)

    # What there is

    @property
    def guild_id(self) -> str:
        """The id of the guild "Limber garden"."""
        return str(self.guild.id)

    @property
    def channel_id(self) -> str:
        """The id of its channel "stretching", which is the system channel too."""
        return str(self.channel.id)

    @property
    def bot_id(self) -> str:
        """The id of the bot's user and application."""
        return str(self.world.bot.id)

    @property
    def requests(self) -> list[Request]:
        """Every REST request of the bot with its answer, in order; status 0 is a connection cut without one."""
        return self._rest.requests

    @property
    def events(self) -> list[tuple[str, Json]]:
        """Every gateway event sent to the bot, as (name, data), in order."""
        return self._sessions.events

    @property
    def invalid_requests(self) -> int:
        """The requests answered 401, 403 or 429 (not shared ones); 10,000 in 10 minutes are a ban at Discord."""
        return self._rest.invalid_requests

    @property
    def frames(self) -> set[str | None]:
        """The compressions of all gateway connections so far ("zlib-stream", "zstd-stream"); None is plain text."""
        return self._gateway.frames

    @property
    def connected(self) -> bool:
        """Whether the bot has a gateway session with a connection."""
        return bool(self._sessions.connected)

    @property
    def shards(self) -> list[tuple[int, int]]:
        """The shards (number, count) that have a gateway session with a connection, in order; one for each session."""
        return sorted((each.shard.number, each.shard.count) for each in self._sessions.connected)

    @property
    def identified_too_fast(self) -> int:
        """How many IDENTIFYs came before their turn."""
        return self._gateway.starts.too_fast

    @property
    def unanswered(self) -> int:
        """How many commands, presses and forms the bot has still to answer, and still may."""
        return self._interactions.open_ones

    async def wait_for(self, test: Callable[[], object], within_s: float = 10.0) -> None:
        """Return once the test holds; it is asked after every change. Raises TimeoutError."""
        await self.world.changes.until(test, within_s)

    # People, guild and channels

    def person(self, name: str, *, locale: str = "en-US", admin: bool = False) -> DiscordPerson:
        """A new member of the guild, not yet in touch with the bot. An admin may manage the guild."""
        user = self.world.add_user(name, locale=locale)
        member = self.world.join(self.guild, user)
        if admin:
            role = self.world.add_role(self.guild, f"Admin {name}", permissions=Permission.MANAGE_GUILD)
            member.roles.append(role.id)
        self._messages.greet(self.channel, user)
        return DiscordPerson(user, self.guild, self.world, self._messages, self._interactions, self._commands)

    async def add_bot_to_guild(self) -> None:
        """Invite the bot: it gets GUILD_CREATE."""
        self.world.join(self.guild, self.world.bot)

    async def remove_bot_from_guild(self) -> None:
        """Remove the bot: it gets GUILD_DELETE."""
        self.world.leave(self.guild, self.world.bot)

    def add_channel(self, name: str) -> str:
        """A new text channel of the guild; its id."""
        return str(self.world.add_channel(self.guild, name).id)

    def delete_channel(self, channel_id: str) -> None:
        """Delete a channel of the guild: writing to it is refused with 10003."""
        self.world.delete_channel(self.world.channels[int(channel_id)])

    def add_role(self, name: str) -> str:
        """A new role that the bot may give; its id."""
        return str(self.world.add_role(self.guild, name).id)

    def deny_bot(self, channel_id: str, permissions: Permission) -> None:
        """Take permissions from the bot in a channel: VIEW_CHANNEL leads to 50001, others to 50013; 0 restores all."""
        self.world.deny(self.world.channels[int(channel_id)], self.world.bot.id, permissions)

    # What goes wrong on purpose

    def fail(self, status: int | None = None) -> None:
        """Go down: every request is answered with this status, or cut when None; gateway connections drop."""
        self._rest.faults.down, self._rest.faults.status = True, status
        self._gateway.down = True
        self._gateway.drop()

    def recover(self) -> None:
        """End `fail`."""
        self._rest.faults.down = self._gateway.down = False

    def falter(self, *statuses: int) -> None:
        """Answer the next requests with these statuses, one each, and carry out none; 0 cuts the connection."""
        self._rest.faults.next_statuses.extend(statuses)

    def hang(self, count: int) -> None:
        """Take the next requests, this many, and neither carry them out nor answer."""
        self._rest.faults.hang = count

    @property
    def down(self) -> bool:
        """Whether `fail` is in force."""
        return self._rest.faults.down

    @property
    def lose_answers(self) -> int:
        """How many further message-creating requests will be carried out but never answered."""
        return self._rest.faults.lose_answers

    @lose_answers.setter
    def lose_answers(self, count: int) -> None:
        self._rest.faults.lose_answers = count

    def rate_limit(self, seconds: float, *, scope: Scope = "user") -> None:
        """Answer every request with 429 for so many real seconds."""
        self._limiter.close_for(seconds, scope)

    def drop_gateway(self, *, resumable: bool = True) -> None:
        """Cut the gateway connections; when not resumable, their sessions are gone too."""
        self._gateway.drop(resumable=resumable)

    def reconnect_gateway(self) -> None:
        """Send RECONNECT (op 7)."""
        self._gateway.ask_to_reconnect()

    def close_gateway(self, code: int) -> None:
        """Close the gateway connections with this code."""
        self._gateway.close_with(code)

    def silence_gateway(self) -> None:
        """Say nothing more on the present gateway connections, as when they died on the way."""
        self._gateway.fall_silent()

    def renew_token(self) -> None:
        """Reset the token in the portal: the old one is refused from now on, everywhere."""
        self.token = self._rest.token = self._gateway.token = _token(self.world.bot.id)
        self._gateway.close_with(4004)

    def invalidate_session(self, *, resumable: bool = False) -> None:
        """Send INVALID_SESSION (op 9)."""
        self._gateway.invalidate(resumable=resumable)


def _token(bot_id: int) -> str:
    """A token in Discord's form: the id in base64, two more parts."""
    owner = base64.b64encode(str(bot_id).encode()).decode().rstrip("=")
    return f"{owner}.{secrets.token_hex(3)}.{secrets.token_hex(14)}"
