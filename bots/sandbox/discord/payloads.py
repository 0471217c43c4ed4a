"""The objects of Discord's API, made from the local state. One form serves REST and gateway where they agree."""

from __future__ import annotations

from bots.sandbox.discord.application import LIMITED
from bots.sandbox.discord.components import shown_in
from bots.sandbox.discord.things import Application, Channel, Guild, Member, Message, Role, User
from bots.sandbox.discord.types import ChannelType, Json, objects


def user(who: User) -> Json:
    """A user object."""
    return {
        "id": str(who.id),
        "username": who.name.lower().replace(" ", "_"),
        "avatar": None,
        "discriminator": "4711" if who.bot else "0",
        "public_flags": 0,
        "flags": 0,
        "bot": who.bot,
        "banner": None,
        "accent_color": None,
        "global_name": None if who.bot else who.name,
        "avatar_decoration_data": None,
        "collectibles": None,
        "primary_guild": None,
    }


def myself(who: User) -> Json:
    """The bot's own user object, as GET /users/@me and READY give it."""
    return user(who) | {"mfa_enabled": True, "locale": "en-US", "verified": True}


def member(who: Member) -> Json:
    """A guild member with its user."""
    return member_without_user(who) | {"user": user(who.user)}


def member_without_user(who: Member) -> Json:
    """The member part of a message or a mention."""
    return {
        "avatar": None,
        "banner": None,
        "communication_disabled_until": None,
        "flags": 0,
        "joined_at": who.joined_at.isoformat(),
        "nick": None,
        "pending": False,
        "premium_since": None,
        "roles": [str(role_id) for role_id in who.roles],
        "mute": False,
        "deaf": False,
    }


def role(what: Role) -> Json:
    """A role object."""
    return {
        "id": str(what.id),
        "name": what.name,
        "permissions": str(int(what.permissions)),
        "position": what.position,
        "color": 0,
        "colors": {"primary_color": 0, "secondary_color": None, "tertiary_color": None},
        "hoist": False,
        "managed": what.managed,
        "mentionable": False,
        "icon": None,
        "unicode_emoji": None,
        "flags": 0,
    }


def channel(where: Channel) -> Json:
    """A channel object: a direct chat, a thread or a text channel."""
    newest = str(max(where.messages)) if where.messages else None
    base: Json = {"id": str(where.id), "type": int(where.kind), "flags": 0, "last_message_id": newest}
    if where.recipient is not None:
        return base | {"recipients": [user(where.recipient)]}
    base |= {"guild_id": str(where.guild.id) if where.guild else "0", "name": where.name, "rate_limit_per_user": 0}
    if where.kind == ChannelType.PUBLIC_THREAD:
        return base | _thread_part(where)
    return base | {
        "position": where.position,
        "topic": None,
        "nsfw": False,
        "parent_id": None,
        "permission_overwrites": [_overwrite(where, who, bits) for who, bits in where.denied.items() if bits],
    }


def _thread_part(where: Channel) -> Json:
    return {
        "parent_id": str(where.parent_id),
        "owner_id": str(where.owner_id),
        "message_count": len(where.messages),
        "total_message_sent": len(where.messages),
        "member_count": 1,
        "thread_metadata": {
            "archived": False,
            "archive_timestamp": where.created_at.isoformat(),
            "auto_archive_duration": 4320,
            "locked": False,
            "create_timestamp": where.created_at.isoformat(),
        },
    }


def _overwrite(where: Channel, who: int, bits: int) -> Json:
    is_role = where.guild is not None and who in where.guild.roles
    return {"id": str(who), "type": 0 if is_role else 1, "allow": "0", "deny": str(int(bits))}


def guild(what: Guild) -> Json:
    """A guild object as REST and GUILD_CREATE share it."""
    nothing = (
        "icon description home_header splash discovery_splash banner application_id afk_channel_id widget_channel_id "
        "max_presences vanity_url_code rules_channel_id safety_alerts_channel_id public_updates_channel_id "
        "incidents_data"
    )
    return dict.fromkeys(nothing.split()) | {
        "id": str(what.id),
        "name": what.name,
        "owner_id": str(what.owner.id),
        "features": [],
        "region": "deprecated",
        "afk_timeout": 300,
        "system_channel_id": str(what.system_channel_id) if what.system_channel_id else None,
        "system_channel_flags": 0,
        "widget_enabled": False,
        "verification_level": 1,
        "default_message_notifications": 1,
        "mfa_level": 0,
        "explicit_content_filter": 2,
        "max_members": 500_000,
        "max_stage_video_channel_users": 50,
        "max_video_channel_users": 25,
        "premium_tier": 0,
        "premium_subscription_count": 0,
        "preferred_locale": what.locale,
        "premium_progress_bar_enabled": False,
        "nsfw": False,
        "nsfw_level": 0,
        "emojis": [],
        "stickers": [],
        "roles": [role(each) for each in what.roles.values()],
    }


def guild_create(what: Guild, bot: User) -> Json:
    """The data of GUILD_CREATE. Without the presence intent `members` holds the bot alone (gateway reference)."""
    nobody = ("voice_states", "presences", "stage_instances", "guild_scheduled_events", "soundboard_sounds")
    threads = [each for each in what.channels.values() if each.kind == ChannelType.PUBLIC_THREAD]
    mine = what.members[bot.id]
    empty: Json = {key: [] for key in nobody}
    return (
        guild(what)
        | empty
        | {
            "joined_at": mine.joined_at.isoformat(),
            "large": False,
            "member_count": len(what.members),
            "members": [member(mine)],
            "channels": [channel(each) for each in what.channels.values() if each not in threads],
            "threads": [channel(each) for each in threads],
            "hub_type": None,
        }
    )


def message(what: Message) -> Json:
    """A message object as REST gives it. What its components show is not among its attachments (api-docs #8279)."""
    in_components = shown_in(what.components)
    body: Json = {
        "id": str(what.id),
        "type": what.type,
        "channel_id": str(what.channel_id),
        "author": user(what.author),
        "content": what.content,
        "timestamp": what.at.isoformat(),
        "edited_timestamp": what.edits_at[-1].isoformat() if what.edits_at else None,
        "tts": False,
        "mention_everyone": what.mention_everyone,
        "mentions": [user(each) for each in what.mentions],
        "mention_roles": [str(role_id) for role_id in what.mention_roles],
        "attachments": [each for each in what.attachments if each["id"] not in in_components],
        "embeds": what.embeds,
        "components": what.components,
        "pinned": what.pinned,
        "flags": what.flags,
    }
    if what.nonce is not None:
        body["nonce"] = what.nonce
    if what.reference is not None:
        body["message_reference"] = what.reference
    if what.interaction is not None:
        body |= what.interaction
    if what.reactions:
        body["reactions"] = [_reaction(emoji) for emoji in what.reactions]
    return body


def _reaction(emoji: str) -> Json:
    return {
        "emoji": {"id": None, "name": emoji},
        "count": 1,
        "count_details": {"burst": 0, "normal": 1},
        "burst_colors": [],
        "me_burst": False,
        "me": True,
    }


def message_event(what: Message, where: Channel) -> Json:
    """The data of MESSAGE_CREATE and MESSAGE_UPDATE: the message, and in a guild its author as a member."""
    body = message(what) | {"channel_type": int(where.kind)}
    if where.guild is None:
        return body
    body["guild_id"] = str(where.guild.id)
    author = where.guild.members.get(what.author.id)
    if author is not None:
        body["member"] = member_without_user(author)
    for entry, each in zip(objects(body, "mentions"), what.mentions, strict=True):
        if each.id in where.guild.members:
            entry["member"] = member_without_user(where.guild.members[each.id])
    return body


def application(bot: User, guild_count: int, what: Application) -> Json:
    """The bot's application. The "limited" flags say which privileged intents are switched on."""
    flags = sum(flag for flag, intent in LIMITED.items() if what.privileged & intent)
    return {
        "id": str(bot.id),
        "name": bot.name,
        "icon": None,
        "description": what.description,
        "type": None,
        "bot": user(bot),
        "bot_public": what.public,
        "bot_require_code_grant": what.code_grant,
        "verify_key": "00" * 32,
        "flags": flags,
        "flags_new": str(flags),
        "tags": what.tags,
        "redirect_uris": [],
        "interactions_endpoint_url": what.endpoint_url,
        "role_connections_verification_url": None,
        "owner": user(bot),
        "approximate_guild_count": guild_count,
        "approximate_user_install_count": 0,
        "approximate_user_authorization_count": 0,
        "explicit_content_filter": 0,
        "team": None,
        "integration_types_config": what.installs,
        "eligible_oauth2_scopes": [],
    }
