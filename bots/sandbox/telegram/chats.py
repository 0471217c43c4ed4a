"""The methods about chats, their members and pinned messages."""

from __future__ import annotations

from bots.sandbox.telegram.acts import PERMISSIONS, leave, member_wire
from bots.sandbox.telegram.parameters import Parameters
from bots.sandbox.telegram.platform import Platform
from bots.sandbox.telegram.sending import chat_id_of
from bots.sandbox.telegram.wire import bad_request
from bots.sandbox.telegram.world import ChatState

# Bot API, AcceptedGiftTypes: all fields are required in ChatFullInfo.
_NO_GIFTS = dict.fromkeys(
    ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels"), False
)


def get_chat(platform: Platform, given: Parameters) -> dict[str, object]:
    """Bot API getChat."""
    chat = platform.world.reachable(chat_id_of(given))
    info: dict[str, object] = {
        **chat.wire(),
        "accent_color_id": abs(chat.id) % 7,
        "max_reaction_count": 11,
        "accepted_gift_types": _NO_GIFTS,
    }
    if chat.is_group:
        info["permissions"] = {right: right not in chat.denied for right in PERMISSIONS}
    if chat.pinned:
        info["pinned_message"] = chat.messages[chat.pinned[-1]].wire
    return info


def get_chat_member(platform: Platform, given: Parameters) -> dict[str, object]:
    """Bot API getChatMember: of others "only guaranteed to work" for an administrator, so that here nobody else may."""
    chat = platform.world.reachable(chat_id_of(given))
    user_id = given.integer("user_id")
    if user_id is None:
        raise bad_request("invalid user_id specified")
    if user_id not in platform.world.accounts:
        raise bad_request("user not found")
    bot = platform.bot.id
    if chat.is_group and user_id != bot and not chat.status(bot).is_admin:
        raise bad_request("CHAT_ADMIN_REQUIRED")
    return member_wire(platform, chat, user_id)


def get_chat_administrators(platform: Platform, given: Parameters) -> list[dict[str, object]]:
    """Bot API getChatAdministrators: those that are no bots, unless `return_bots` asks for them too."""
    chat = platform.world.reachable(chat_id_of(given))
    if not chat.is_group:
        raise bad_request("there are no administrators in the private chat")
    bots = given.flag("return_bots")
    accounts = [platform.world.accounts[id_] for id_, status in chat.members.items() if status.is_admin]
    return [member_wire(platform, chat, account.id) for account in accounts if bots or not account.is_bot]


def leave_chat(platform: Platform, given: Parameters) -> bool:
    """Bot API leaveChat."""
    chat = platform.world.reachable(chat_id_of(given))
    if not chat.is_group:
        raise bad_request("chat member status can't be changed in private chats")
    leave(platform, chat, platform.bot)
    return True


def pin_chat_message(platform: Platform, given: Parameters) -> bool:
    """Bot API pinChatMessage."""
    chat = _pinnable(platform, given)
    message_id = given.integer("message_id") or 0
    if message_id not in chat.messages:
        raise bad_request("message to pin not found")
    chat.pinned = [*(id_ for id_ in chat.pinned if id_ != message_id), message_id]
    platform.changes.announce()
    return True


def unpin_chat_message(platform: Platform, given: Parameters) -> bool:
    """Bot API unpinChatMessage: the one named, or the one pinned last."""
    chat = _pinnable(platform, given)
    message_id = given.integer("message_id") or (chat.pinned[-1] if chat.pinned else 0)
    if message_id not in chat.messages:
        raise bad_request("message to unpin not found")
    chat.pinned = [id_ for id_ in chat.pinned if id_ != message_id]
    platform.changes.announce()
    return True


def unpin_all_chat_messages(platform: Platform, given: Parameters) -> bool:
    """Bot API unpinAllChatMessages."""
    _pinnable(platform, given).pinned.clear()
    platform.changes.announce()
    return True


def _pinnable(platform: Platform, given: Parameters) -> ChatState:
    chat = platform.world.writable(chat_id_of(given))
    bot = platform.bot.id
    if chat.is_group and not (chat.status(bot).is_admin and chat.may(bot, "can_pin_messages")):
        raise bad_request("not enough rights to manage pinned messages in the chat")
    return chat
