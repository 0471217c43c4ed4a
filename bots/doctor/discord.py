"""Discord: the token, the application, the commands, and what the bot may do in each server."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Iterator
from dataclasses import replace
from functools import partial
from typing import cast

from bots.discord_bot.commands import payload
from bots.doctor import discord_servers
from bots.doctor.case import Case
from bots.doctor.database import never_started
from bots.doctor.report import Finding, Level, MendFailed
from bots.doctor.voice import voice_of
from bots.doctor.web import Json, Line, NoAnswer, clock, part, parts, unreached
from bots.invite import SERVER_RIGHTS, value_of
from bots.settings import key_of
from core.content import Content
from core.storage.inspection import Look

API = "https://discord.com/api/v10"
MEMBERS, MEMBERS_LIMITED = 1 << 14, 1 << 15  # application flags: the intent after and before a review by Discord
_TOKEN = re.compile(r"[\w-]{18,}\.[\w-]{6,}\.[\w-]{27,}")
_FEW_STARTS = 50
_KEY = key_of("discord_token")
_SILENT = "Limber cannot log in to Discord: nobody there has a coach."
_ME = "/applications/@me"
_SCOPES = ["applications.commands", "bot"]
_PORTAL = "https://discord.com/developers/applications"


async def findings(case: Case, found: Look | None, content: Content | None) -> AsyncIterator[Finding]:
    """What is wrong on Discord, of a bot whose database and content are these, as far as they could be read."""
    if case.settings.discord_token is None:
        return
    token = case.settings.discord_token.get_secret_value()
    if (shape := shape_of(token)) is not None:
        yield _token(shape)
        return
    line = line_to(case)
    try:
        async with line:
            me = await line.ask("GET", "/users/@me")
            if (skew := clock(line)) is not None:
                yield skew
            if me.status == 401:
                yield _token("is refused by Discord: it is of no bot, or was reset")
                return
            if not me.fine:
                raise NoAnswer(f"it answers {me.status}")
            async for each in _of(case, line, found, content):
                yield each
            async for each in discord_servers.findings(case, line, str(me.object["id"]), found, content):
                yield each
    except NoAnswer as fault:
        yield unreached(line, fault)


def line_to(case: Case) -> Line:
    """A line to Discord as the bot."""
    token = case.settings.discord_token
    headers = {"Authorization": f"Bot {token.get_secret_value()}"} if token is not None else {}
    return Line(case, "Discord", case.settings.discord_api_url or API, headers)


def shape_of(token: str) -> str | None:
    """What is wrong with how the token looks; never the token."""
    if re.match(r"(bot|bearer)\s", token, re.IGNORECASE):
        return 'begins with "Bot ", which does not belong to it'
    if re.search(r"[\s'\"]", token):
        return "has spaces or quotes in it"
    if token.isdecimal():
        return "is the number of an application"
    if re.fullmatch(r"[0-9a-f]{64}", token):
        return "is the public key of an application"
    if not _TOKEN.fullmatch(token):
        return "does not look like one: three parts with dots between them"
    return None


def _token(what: str) -> Finding:
    return Finding(
        id="discord.token",
        level=Level.ERROR,
        what=f"{_KEY} {what}.",
        why=_SILENT,
        how=f"Copy it anew: {_PORTAL}, your application, Bot, Reset Token. Nothing else belongs into {_KEY}.",
    )


async def _of(case: Case, line: Line, found: Look | None, content: Content | None) -> AsyncIterator[Finding]:
    application = await line.read(_ME)
    for each in (*_intents(case, application), *_portal(case, application), *_install(case, application)):
        yield each
    gateway = await line.read("/gateway/bot")
    for each in _starts(gateway):
        yield each
    address = case.settings.discord_gateway_url or gateway.get("url")
    if address and (deaf := await _gateway(line, str(address))) is not None:
        yield deaf
    if content is not None and (other := await _commands(case, line, str(application["id"]), content)) is not None:
        yield replace(other, level=Level.NOTE) if never_started(found) else other


def _intents(case: Case, application: Json) -> Iterator[Finding]:
    flags = int(application["flags"])
    granted = bool(flags & (MEMBERS | MEMBERS_LIMITED))
    key = key_of("discord_members")
    if case.settings.discord_members and not granted:
        yield Finding(
            id="discord.intents",
            level=Level.ERROR,
            what=f"{key} is set, and the Server Members Intent of the application is switched off.",
            why="Discord ends the connection of a bot that asks for what it may not have.",
            how=f"Switch it on ({_PORTAL}, Bot, Privileged Gateway Intents), or leave {key} out.",
            mend=partial(_edit, case, {"flags": flags | MEMBERS_LIMITED}, "The intent is switched on."),
            at_rest=True,
        )
    elif granted and not case.settings.discord_members:
        yield Finding(
            id="discord.spare_intent",
            level=Level.NOTE,
            what="The Server Members Intent is switched on, and Limber does not use it.",
            why="A bot with fewer rights is the better guest, and is reviewed by Discord later.",
            how=f"Switch it off in the portal, or set {key}=true to greet newcomers.",
        )


def _portal(case: Case, application: Json) -> Iterator[Finding]:
    if application.get("interactions_endpoint_url"):
        yield Finding(
            id="discord.endpoint",
            level=Level.ERROR,
            what="The application has an Interactions Endpoint URL.",
            why="Discord then sends every press and command there, and none of them to Limber.",
            how=f"Empty the field: {_PORTAL}, General Information.",
            mend=partial(_edit, case, {"interactions_endpoint_url": None}, "The address is taken out."),
        )
    if application.get("bot_require_code_grant"):
        yield Finding(
            id="discord.code_grant",
            level=Level.ERROR,
            what='"Requires OAuth2 Code Grant" is switched on.',
            why="The invitation ends with an error: nobody can add the bot to a server.",
            how=f"Switch it off: {_PORTAL}, Bot.",
        )
    if application.get("bot_public") is False:
        yield Finding(
            id="discord.private",
            level=Level.NOTE,
            what="The bot is not public.",
            why="Only you can add it to a server. That is right as long as it is meant for yours alone.",
            how=f'Switch on "Public Bot" for others to add it: {_PORTAL}, Bot.',
        )


def _install(case: Case, application: Json) -> Iterator[Finding]:
    if application.get("custom_install_url"):
        return
    config = part(application, "integration_types_config")
    scopes, granted = _asked(part(config, "0"))
    needed = value_of(SERVER_RIGHTS)
    if {*_SCOPES} <= {*scopes} and not needed & ~granted:
        return
    wanted = {"oauth2_install_params": {"scopes": _SCOPES, "permissions": needed}}
    yield Finding(
        id="discord.install",
        level=Level.WARNING,
        what='"Add App" on the bot\'s profile does not ask for what Limber needs.',
        why="Whoever adds it there gets a bot that cannot write, or none at all.",
        how=f"{_PORTAL}, Installation: scopes bot and applications.commands, permissions as `limber invite` tells.",
        mend=partial(_edit, case, {"integration_types_config": {**_sent(config), "0": wanted}}, "It asks for all now."),
    )


def _sent(config: Json) -> Json:
    """The kinds of installation as they are sent: Discord tells permissions as text, and wants a number."""
    sent: Json = {}
    for kind in config:
        scopes, bits = _asked(part(config, kind))
        sent[kind] = {"oauth2_install_params": {"scopes": scopes, "permissions": bits}} if scopes else {}
    return sent


def _asked(install: Json) -> tuple[list[str], int]:
    """The scopes and rights that one kind of installation asks for."""
    params = part(install, "oauth2_install_params")
    return cast("list[str]", params.get("scopes") or []), int(params.get("permissions") or 0)


def _starts(gateway: Json) -> Iterator[Finding]:
    limit = part(gateway, "session_start_limit")
    remaining, shards = int(limit.get("remaining", _FEW_STARTS)), int(gateway.get("shards", 1))
    if remaining < max(_FEW_STARTS, 2 * shards):
        hours = int(limit.get("reset_after", 0)) / 3_600_000
        yield Finding(
            id="discord.starts",
            level=Level.ERROR if remaining < shards else Level.WARNING,
            what=f"Discord lets this bot connect {remaining} more times in the next {hours:.1f} h.",
            why="With none left Discord resets the token. Something starts the bot over and over.",
            how="Stop it, read the last lines of its log, and mend what ends it before it starts again.",
        )


async def _gateway(line: Line, address: str) -> Finding | None:
    try:
        if await line.hears(f"{address.rstrip('/')}/?v=10&encoding=json"):
            return None
        told = "it closed the connection"
    except NoAnswer as fault:
        told = str(fault)
    return Finding(
        id="discord.gateway",
        level=Level.ERROR,
        what=f"Discord's gateway is not reached: {told}.",
        why="Limber can write, and hears of no press or command.",
        how=f"Let websockets (wss) pass the firewall or proxy; mend {key_of('discord_gateway_url')} where it is set.",
    )


async def _commands(case: Case, line: Line, application: str, content: Content) -> Finding | None:
    wanted, path = payload(voice_of(content)), f"/applications/{application}/commands"
    known = await line.ask("GET", f"{path}?with_localizations=true")
    if known.fine and _plain(known.objects) == _plain(wanted):
        return None
    missing = {each["name"] for each in wanted} - {each["name"] for each in known.objects}
    told = f"{len(missing)} of them are missing" if missing else "they are of another version"
    return Finding(
        id="discord.commands",
        level=Level.WARNING,
        what=f"Discord does not have the commands of this version: {told}.",
        why="People see old commands, or none. Limber tells Discord at its start when its words have changed.",
        how="Start Limber, or have the doctor tell Discord now.",
        mend=partial(_tell, case, path, wanted),
    )


_DESCRIBED = ("name", "description")


def _plain(commands: list[Json]) -> list[Json]:
    """What of the commands is ours to say, in one form for what is sent and what comes back."""
    plain: list[Json] = [
        {
            "type": each.get("type", 1),
            **_words(each),
            "options": [
                {"type": one["type"], **_words(one), "autocomplete": bool(one.get("autocomplete"))}
                for one in parts(each, "options")
            ],
            "installs": sorted(each.get("integration_types") or [0]),
            "contexts": sorted(each.get("contexts") or []),
            "rights": int(each.get("default_member_permissions") or 0),
        }
        for each in commands
    ]
    return sorted(plain, key=lambda each: each["name"])


def _words(part: Json) -> Json:
    return {key: part.get(key) for key in _DESCRIBED} | {"in": part.get("description_localizations") or {}}


async def _tell(case: Case, path: str, wanted: list[Json]) -> str:
    await _done(case, "PUT", path, wanted)
    return f"Discord has all {len(wanted)} commands."


async def _edit(case: Case, change: Json, done: str) -> str:
    await _done(case, "PATCH", _ME, change)
    return done


async def _done(case: Case, method: str, path: str, body: object) -> None:
    try:
        async with line_to(case) as line:
            answer = await line.ask(method, path, body)
    except NoAnswer as fault:
        raise MendFailed(f"Discord is not reached: {fault}.") from None
    if not answer.fine:
        raise MendFailed(f"Discord refuses it ({answer.status}: {answer.object.get('message', 'no reason given')}).")
