"""`limber invite`: the links that bring the bot to people. Imports wait until the word is typed."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import TYPE_CHECKING

import typer

from bots.cli_content import give_up
from core.errors import LimberError

if TYPE_CHECKING:
    from bots.doctor.case import Case
    from bots.invite import Needed


def invite() -> None:
    """Print the links that add the bot to servers and groups.

    Beside each stand the rights that it asks for, and why.
    """
    from bots import logs
    from bots.doctor.case import this_case
    from core.errors import ConfigurationFault

    logs.set_up("ERROR")
    try:
        case = this_case()
        if case.flaws:
            raise ConfigurationFault("\n".join(each.told for each in case.flaws))
        if not case.settings.configured:
            raise ConfigurationFault(
                "There is no token yet, so there is no bot to invite. README.md tells how to get one; then set"
                " LIMBER_DISCORD_TOKEN or LIMBER_TELEGRAM_TOKEN."
            )
        lines = asyncio.run(told(case))
    except LimberError as fault:
        give_up(fault)
    typer.echo("\n".join(lines))


async def told(case: Case) -> list[str]:
    """What is printed. Raises ConfigurationFault where a platform does not tell who the bot is."""
    lines: list[str] = []
    if case.settings.discord_token is not None:
        lines.extend(_discord(await _application(case, case.settings.discord_token.get_secret_value())))
    if case.settings.telegram_token is not None:
        lines.extend(["", *_telegram(await _username(case))] if lines else _telegram(await _username(case)))
    return lines


def _discord(application: str) -> Iterator[str]:
    from bots.invite import SERVER_RIGHTS, server_link, user_link

    yield "Discord, into a server (whoever opens it needs the right to manage that server):"
    yield f"  {server_link(application)}"
    yield from _table(SERVER_RIGHTS)
    yield ""
    yield "Discord, for one person without a server (words are typed, for Discord shows no commands there):"
    yield f"  {user_link(application)}"
    yield "  Switch on User Install in the developer portal, Installation, before you give it away."


def _telegram(username: str) -> Iterator[str]:
    from bots.invite import GROUP_RIGHTS, group_link, member_link, private_link

    yield "Telegram, the direct chat:"
    yield f"  {private_link(username)}"
    yield ""
    yield "Telegram, into a group as an administrator:"
    yield f"  {group_link(username)}"
    yield from _table(GROUP_RIGHTS)
    yield ""
    yield "Telegram, into a group as a member (nothing is pinned, and nobody is greeted):"
    yield f"  {member_link(username)}"
    yield ""
    yield "Limber is for groups: it does not answer in Telegram channels."


def _table(rights: tuple[Needed, ...]) -> Iterator[str]:
    width = max(len(each.called) for each in rights)
    for each in rights:
        yield f"    {each.called:<{width}}  {each.why}{' (it works without)' if each.optional else ''}"


async def _application(case: Case, token: str) -> str:
    """The number of the application: it stands in the token, or Discord tells it."""
    from bots.doctor.discord import line_to, shape_of
    from bots.doctor.web import NoAnswer
    from bots.invite import client_id
    from core.errors import ConfigurationFault

    if (wrong := shape_of(token)) is not None:
        raise ConfigurationFault(f"LIMBER_DISCORD_TOKEN {wrong}.")
    if (known := client_id(token)) is not None:
        return known
    try:
        async with line_to(case) as line:
            answer = await line.ask("GET", "/applications/@me")
            if not answer.fine and answer.status != 401:
                raise NoAnswer(f"it answers {answer.status}")
    except NoAnswer as fault:
        raise ConfigurationFault(f"Discord cannot be reached now: {fault}. Try `limber doctor`.") from None
    if not answer.fine:
        raise ConfigurationFault("Discord does not take LIMBER_DISCORD_TOKEN. `limber doctor` says what is wrong.")
    return str(answer.object["id"])


async def _username(case: Case) -> str:
    from bots.doctor.telegram import username_of
    from bots.doctor.web import NoAnswer
    from core.errors import ConfigurationFault

    try:
        name = await username_of(case)
    except NoAnswer as fault:
        raise ConfigurationFault(f"Telegram cannot be reached now: {fault}. Try `limber doctor`.") from None
    if name is None:
        raise ConfigurationFault("Telegram does not take LIMBER_TELEGRAM_TOKEN. `limber doctor` says what is wrong.")
    return name
