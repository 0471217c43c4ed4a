"""A server as the coach is told of it: who acts there, what the bot may do there, who comes and goes."""

from __future__ import annotations

from collections.abc import Iterator

import discord

from bots.discord_bot.sender import PLATFORM
from core.coach import Account, Here, Place, Right

# Without these nothing of Limber can stand in a channel; in a thread, messages have a right of their own.
NEEDED = {
    Right.SEE: discord.Permissions(view_channel=True),
    Right.WRITE: discord.Permissions(send_messages=True),
    Right.PICTURES: discord.Permissions(attach_files=True),
    Right.PIN: discord.Permissions(pin_messages=True),
    Right.ROLES: discord.Permissions(manage_roles=True),
}
WRITE_IN_THREADS = discord.Permissions(send_messages_in_threads=True)


def here_of(interaction: discord.Interaction, *, told_of_members: bool) -> Here | None:
    """The server in which somebody acts; None in a direct chat. `told_of_members`: whether Discord says who joins.

    Everything stands in the interaction itself, so that it costs no request and is true at this very moment.
    """
    if interaction.guild_id is None:
        return None
    pressed = interaction.message
    return Here(
        platform=PLATFORM,
        chat=str(interaction.guild_id),
        name=interaction.guild.name if interaction.guild is not None else "",
        place=Place(platform=PLATFORM, address=str(interaction.channel_id), private=False),
        admin=interaction.permissions.manage_guild,
        hidden=True,
        public=pressed is not None and not pressed.flags.ephemeral,
        lacks=frozenset(_lacking(interaction.app_permissions, _in_thread(interaction), told_of_members)),
    )


def arrival_of(guild: discord.Guild, *, channel: discord.abc.Snowflake | None = None) -> Here:
    """The server into which the bot or somebody came; `channel` is where it shows its own notices."""
    place = channel or guild.system_channel or guild
    return Here(
        platform=PLATFORM,
        chat=str(guild.id),
        name=guild.name,
        place=Place(platform=PLATFORM, address=str(place.id), private=False),
        hidden=True,
    )


def greeting_place(guild: discord.Guild) -> Place | None:
    """Where the bot may say that it came: where the server shows its own notices, else the first channel it may write
    to; None where there is none.
    """
    rights = ((channel, channel.permissions_for(guild.me)) for channel in _channels(guild))
    found = next((channel for channel, may in rights if may.view_channel and may.send_messages), None)
    return None if found is None else Place(platform=PLATFORM, address=str(found.id), private=False)


def account_of(user: discord.abc.Snowflake) -> Account:
    """The person's account, by Discord's own number."""
    return Account(platform=PLATFORM, id=str(user.id))


def _channels(guild: discord.Guild) -> Iterator[discord.TextChannel]:
    if guild.system_channel is not None:
        yield guild.system_channel
    yield from sorted(guild.text_channels, key=lambda channel: channel.position)


def _in_thread(interaction: discord.Interaction) -> bool:
    return isinstance(interaction.channel, discord.Thread)


def _lacking(may: discord.Permissions, in_thread: bool, told_of_members: bool) -> Iterator[Right]:
    for right, needed in NEEDED.items():
        needed = WRITE_IN_THREADS if in_thread and right is Right.WRITE else needed
        if not may.is_superset(needed):
            yield right
    if not told_of_members:
        yield Right.ARRIVALS
