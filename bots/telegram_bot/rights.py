"""Who runs a group, and what the bot may do there: asked of Telegram anew each time."""

from __future__ import annotations

import asyncio

from telegram import Bot, ChatMember, ChatMemberAdministrator, ChatMemberRestricted, ChatPermissions
from telegram.constants import ChatMemberStatus

from bots.telegram_bot.refusals import translated
from core.coach import Right

_OUTSIDE = (ChatMemberStatus.LEFT, ChatMemberStatus.BANNED)
# Telegram hands out no roles, so that right is never missed. Only an administrator may pin (Bot API, pinChatMessage),
# and is told who comes and goes (Bot API, Update.chat_member).
_ADMINS_ONLY = frozenset({Right.PIN, Right.ARRIVALS})


def is_in(member: ChatMember) -> bool:
    """Whether somebody is in the group. Who is restricted may be so from outside."""
    return member.is_member if isinstance(member, ChatMemberRestricted) else member.status not in _OUTSIDE


async def is_admin(bot: Bot, chat: int, user: int) -> bool:
    """Whether a person runs the group now. Raises MessengerError.

    A bot that is no administrator may be told of no single member but itself (Bot API, getChatMember).
    """
    with translated():
        return any(admin.user.id == user for admin in await bot.get_chat_administrators(chat))


async def lacking(bot: Bot, chat: int) -> frozenset[Right]:
    """What the bot may not do in the group, of all it would like to. Raises MessengerError."""
    with translated():
        own, group = await asyncio.gather(bot.get_chat_member(chat, bot.id), bot.get_chat(chat))
    if isinstance(own, ChatMemberAdministrator):
        return frozenset() if own.can_pin_messages else frozenset({Right.PIN})
    single = own if isinstance(own, ChatMemberRestricted) else None
    bounds = [bound for bound in (single, group.permissions) if bound is not None]
    return _ADMINS_ONLY | frozenset(right for bound in bounds for right in _denied(bound))


def _denied(bound: ChatMemberRestricted | ChatPermissions) -> frozenset[Right]:
    """What these permissions do not name is not allowed. What moves is sent as an animation, a still as a photo."""
    pictures = bound.can_send_photos and bound.can_send_other_messages
    rights = {Right.WRITE: bound.can_send_messages, Right.PICTURES: pictures}
    return frozenset(right for right, allowed in rights.items() if not allowed)
