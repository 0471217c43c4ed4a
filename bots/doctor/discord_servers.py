"""What the bot may do in each Discord server that has it, and in the channel of its posts there."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass

import discord

from bots.discord_bot.guilds import NEEDED, WRITE_IN_THREADS
from bots.discord_bot.roles import milestones, role_name
from bots.discord_bot.sender import PLATFORM
from bots.doctor.case import Case
from bots.doctor.report import Finding, Level
from bots.doctor.web import Json, Line, NoAnswer, parts
from bots.settings import key_of
from core.coach import Right
from core.content import Content
from core.storage.inspection import Look, Settled

_THREADS = (10, 11, 12)  # channel types (Discord's reference)
_HISTORY = discord.Permissions(read_message_history=True)
_INVITE = "Give the right to Limber's role in the server's settings, or invite it again by the link of `limber invite`."


@dataclass(frozen=True, slots=True, kw_only=True)
class _Lacking:
    called: str
    level: Level
    why: str


_TOLD = {
    Right.SEE: _Lacking(called="View Channel", level=Level.ERROR, why="Nothing can be posted there."),
    Right.WRITE: _Lacking(called="Send Messages", level=Level.ERROR, why="Nothing can be posted there."),
    Right.PICTURES: _Lacking(called="Attach Files", level=Level.WARNING, why="Its posts come without pictures."),
    Right.PIN: _Lacking(called="Pin Messages", level=Level.NOTE, why="The card of a challenge is not pinned."),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Server:
    """A server as the bot sees it: `rights` are those that its own roles give, everywhere in the server."""

    settled: Settled
    bot: str
    roles: dict[str, Json]
    own: tuple[str, ...]

    @property
    def rights(self) -> discord.Permissions:
        bits = 0
        for each in (self.settled.chat, *self.own):
            bits |= int(self.roles[each]["permissions"]) if each in self.roles else 0
        found = discord.Permissions(bits)
        return discord.Permissions.all() if found.administrator else found

    @property
    def highest(self) -> int:
        """Where the bot's highest role stands; it gives only those below."""
        return max((int(self.roles[each]["position"]) for each in self.own if each in self.roles), default=0)


async def findings(
    case: Case, line: Line, bot: str, found: Look | None, content: Content | None
) -> AsyncIterator[Finding]:
    """What keeps the bot, whose number this is, from its work in the servers that have it. Raises NoAnswer."""
    for settled in found.communities if found is not None else ():
        if settled.platform != PLATFORM:
            continue
        server = await _server(line, bot, settled)
        if server is None:
            yield _gone(settled)
            continue
        if settled.address is not None:
            async for each in _channel(line, server, settled.address):
                yield each
        for each in _roles(server, content):
            yield each
        if settled.welcome and not case.settings.discord_members:
            yield _unheard(settled)


async def _server(line: Line, bot: str, settled: Settled) -> _Server | None:
    guild = await line.find(f"/guilds/{settled.chat}")
    member = await line.find(f"/guilds/{settled.chat}/members/{bot}")
    if guild is None or member is None:
        return None
    roles = {str(each["id"]): each for each in parts(guild, "roles")}
    return _Server(settled=settled, bot=bot, roles=roles, own=tuple(map(str, member["roles"])))


def _gone(settled: Settled) -> Finding:
    return Finding(
        id="discord.server_gone",
        level=Level.WARNING,
        what=f'The bot is not in the server "{settled.name}" any more.',
        why="Nothing is posted there. Limber notices at its next connection, and then keeps nothing of it.",
        how="Nothing has to be done, unless it should be there: `limber invite` prints the link.",
    )


def _unheard(settled: Settled) -> Finding:
    return Finding(
        id="discord.welcome",
        level=Level.WARNING,
        what=f'"{settled.name}" wants newcomers to be greeted, and {key_of("discord_members")} is not set.',
        why="Discord does not tell who joins, so nobody is greeted.",
        how=f"Set {key_of('discord_members')}=true; the doctor then sees to the intent.",
    )


async def _channel(line: Line, server: _Server, address: str) -> AsyncIterator[Finding]:
    name = server.settled.name
    answer = await line.ask("GET", f"/channels/{address}")
    if answer.status == 404:
        yield Finding(
            id="discord.channel_gone",
            level=Level.ERROR,
            what=f'The channel for the posts in "{name}" is gone.',
            why="Nothing can be posted there.",
            how="Have an admin of the server say `/coach` in another channel, and choose it.",
        )
        return
    if answer.status == 403:
        yield _lacking(_TOLD[Right.SEE], name)
        return
    if not answer.fine:
        raise NoAnswer(f"it answers {answer.status}")
    channel = answer.object
    in_thread = channel["type"] in _THREADS
    if in_thread:
        channel = await line.read(f"/channels/{channel['parent_id']}")
    for each in _missing(_here(server, channel), in_thread=in_thread):
        yield _lacking(each, name)


def _missing(rights: discord.Permissions, *, in_thread: bool) -> Iterator[_Lacking]:
    for right, told in _TOLD.items():
        if not rights.is_superset(WRITE_IN_THREADS if in_thread and right is Right.WRITE else NEEDED[right]):
            called = "Send Messages in Threads" if in_thread and right is Right.WRITE else told.called
            yield _Lacking(called=called, level=told.level, why=told.why)
    if not rights.is_superset(_HISTORY):
        why = "Its posts with a picture cannot be brought up to date."
        yield _Lacking(called="Read Message History", level=Level.WARNING, why=why)


def _lacking(right: _Lacking, name: str) -> Finding:
    return Finding(
        id="discord.rights",
        level=right.level,
        what=f'The right "{right.called}" is missing in the channel for the posts in "{name}".',
        why=right.why,
        how=_INVITE,
    )


def _here(server: _Server, channel: Json) -> discord.Permissions:
    """The bot's rights in a channel (Discord's reference, "Permission Overwrites")."""
    rights = server.rights
    if rights.administrator:
        return rights
    bits, overwrites = rights.value, {str(each["id"]): each for each in parts(channel, "permission_overwrites")}
    for group in ((server.settled.chat,), server.own, (server.bot,)):
        some = [overwrites[each] for each in group if each in overwrites]
        deny = allow = 0
        for each in some:
            deny, allow = deny | int(each["deny"]), allow | int(each["allow"])
        bits = bits & ~deny | allow
    return discord.Permissions(bits)


def _roles(server: _Server, content: Content | None) -> Iterator[Finding]:
    settled = server.settled
    if not settled.roles:
        return
    if not server.rights.is_superset(NEEDED[Right.ROLES]):
        yield Finding(
            id="discord.manage_roles",
            level=Level.WARNING,
            what=f'The right "Manage Roles" is missing in "{settled.name}", whose members may show their milestones.',
            why="Whoever asks for their role does not get it.",
            how=_INVITE,
        )
    names = {content.texts.say(role_name(each), settled.language) for each in milestones()} if content else set[str]()
    above = [
        each["name"]
        for each in server.roles.values()
        if each["name"] in names and not int(each["permissions"]) and int(each["position"]) >= server.highest
    ]
    if above:
        yield Finding(
            id="discord.role_order",
            level=Level.WARNING,
            what=f'In "{settled.name}" the role "{above[0]}" stands above Limber\'s own.',
            why="A bot gives only roles below its own: nobody gets this one, and nobody is rid of it.",
            how="Drag Limber's role above it: Server Settings, Roles.",
        )
