"""The links that bring the bot to people, with exactly the rights it needs, and why it needs each."""

from __future__ import annotations

import base64
import binascii
from dataclasses import dataclass
from urllib.parse import urlencode

import discord

AUTHORIZE = "https://discord.com/oauth2/authorize"
_GUILD_INSTALL, _USER_INSTALL = 0, 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Needed:
    """A right: its name in the library or the Bot API, as the app calls it, and what becomes of it."""

    name: str
    called: str
    why: str
    optional: bool = False


SERVER_RIGHTS = (
    Needed(name="view_channel", called="View Channels", why="to see the channel that was chosen for its posts"),
    Needed(name="send_messages", called="Send Messages", why="to post the day, the challenge and a welcome"),
    Needed(name="send_messages_in_threads", called="Send Messages in Threads", why="where that place is a thread"),
    Needed(name="attach_files", called="Attach Files", why="for the pictures of exercises and standings"),
    Needed(
        name="read_message_history",
        called="Read Message History",
        why="to find its own post again when it brings it up to date; it reads nobody else's",
    ),
    Needed(name="pin_messages", called="Pin Messages", why="to pin the card of a challenge", optional=True),
    Needed(
        name="manage_roles",
        called="Manage Roles",
        why="to make and give the milestone roles that members ask for; it can give no other",
        optional=True,
    ),
)
GROUP_RIGHTS = (
    Needed(
        name="pin_messages",
        called="Pin messages",
        why="to pin the card of a challenge; as an administrator it is told, too, who joins and leaves",
    ),
)


def value_of(rights: tuple[Needed, ...]) -> int:
    """Discord's number for these rights together."""
    return discord.Permissions(**{each.name: True for each in rights}).value


def client_id(token: str) -> str | None:
    """The number of the application, which stands in the first part of a Discord token; None for what is no token."""
    first = token.partition(".")[0]
    try:
        number = base64.urlsafe_b64decode(first + "=" * (-len(first) % 4)).decode("ascii")
    except (binascii.Error, UnicodeDecodeError, ValueError):
        return None
    return number if number.isdecimal() else None


def server_link(application: str) -> str:
    """Adds the bot to a Discord server."""
    return _authorize(
        client_id=application,
        scope="bot applications.commands",
        permissions=value_of(SERVER_RIGHTS),
        integration_type=_GUILD_INSTALL,
    )


def user_link(application: str) -> str:
    """Adds the bot to a person's own Discord, without a server."""
    return _authorize(client_id=application, scope="applications.commands", integration_type=_USER_INSTALL)


def private_link(username: str) -> str:
    """Opens the direct chat with the bot on Telegram."""
    return f"https://t.me/{username}?start"


def group_link(username: str) -> str:
    """Adds the bot to a Telegram group, as an administrator with these rights (core.telegram.org/api/links)."""
    return f"https://t.me/{username}?startgroup&admin={'+'.join(each.name for each in GROUP_RIGHTS)}"


def member_link(username: str) -> str:
    """Adds the bot to a Telegram group, as a member like any other."""
    return f"https://t.me/{username}?startgroup"


def _authorize(**query: object) -> str:
    return f"{AUTHORIZE}?{urlencode(query)}"
