"""What people do in chats, and what the bot hears of it."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import cast

from bots.sandbox.screen import Refused
from bots.sandbox.telegram.platform import Platform
from bots.sandbox.telegram.text import utf16_slice
from bots.sandbox.telegram.wire import Content, Message, Poll, PollOption
from bots.sandbox.telegram.world import Account, ChatState, Status, StoredMessage

_SERVICE = (
    "new_chat_members",
    "left_chat_member",
    "group_chat_created",
    "forum_topic_created",
    "migrate_to_chat_id",
    "migrate_from_chat_id",
)
# Bot API, ChatMemberAdministrator: the rights that every administrator object names (the last one since 10.3), and
# that to pin.
_RIGHTS = (
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
    "can_pin_messages",
    "can_send_welcome_messages",
)
# Bot API, ForumTopicCreated: RGB, one of six.
_TOPIC_COLOUR = 0x6FB9F0


# Bot API, ChatPermissions: what members of a group may do, unless it is denied.
PERMISSIONS = (
    "can_send_messages",
    "can_send_audios",
    "can_send_documents",
    "can_send_photos",
    "can_send_videos",
    "can_send_video_notes",
    "can_send_voice_notes",
    "can_send_polls",
    "can_send_other_messages",
    "can_add_web_page_previews",
    "can_react_to_messages",
    "can_edit_tag",
    "can_change_info",
    "can_invite_users",
    "can_pin_messages",
    "can_manage_topics",
)


def speak(platform: Platform, chat: ChatState, author: Account, content: Content, *, topic: int = 0) -> StoredMessage:
    """Put a person's message, or a service message they caused, into a chat and let the bot hear it."""
    stored = platform.world.post(chat, author, content, topic=topic)
    if bot_hears(platform, chat, stored.wire):
        platform.updates.push("message", stored.wire)
    return stored


def bot_hears(platform: Platform, chat: ChatState, message: Message) -> bool:
    """Whether a message reaches the bot: in a group with privacy mode only commands, replies to it and service
    messages do, unless it is an administrator (Bot features, "Privacy mode")."""
    status = chat.status(platform.bot.id)
    if not chat.is_group or status.is_admin:
        return status.is_in
    replied = message.get("reply_to_message")
    is_reply = replied is not None and replied["from"]["id"] == platform.bot.id
    is_service = any(key in message for key in _SERVICE)
    return status.is_in and (is_reply or is_service or _is_command_for(platform.bot, message))


def _is_command_for(bot: Account, message: Message) -> bool:
    for entity in message.get("entities", []):
        if entity["type"] == "bot_command" and entity["offset"] == 0:
            _, _, addressee = utf16_slice(message.get("text", ""), 0, entity["length"]).partition("@")
            return addressee.lower() in ("", (bot.username or "").lower())
    return False


def member_wire(
    platform: Platform, chat: ChatState, account_id: int, status: Status | None = None
) -> dict[str, object]:
    """Bot API `ChatMember` of an account, as it is or with another status."""
    status = status or chat.status(account_id)
    wire: dict[str, object] = {"status": status.value, "user": platform.world.accounts[account_id].wire()}
    if status is Status.CREATOR:
        wire["is_anonymous"] = account_id in chat.nameless
    elif status is Status.ADMINISTRATOR:
        wire |= {"can_be_edited": False, "is_anonymous": account_id in chat.nameless}
        wire |= {right: chat.may(account_id, right) for right in _RIGHTS}
    elif status is Status.RESTRICTED:
        limited = chat.limited.get(account_id, frozenset())
        wire |= {"is_member": True, "until_date": 0} | {right: right not in limited for right in PERMISSIONS}
    elif status is Status.KICKED:
        wire["until_date"] = 0
    return wire


def change_status(platform: Platform, chat: ChatState, account_id: int, status: Status, by: Account) -> None:
    """Set a membership and tell the bot: of its own always, of others' when it is an administrator."""
    before = chat.status(account_id)
    if before is status:
        return
    is_own = account_id == platform.bot.id
    told = is_own or (chat.is_group and chat.status(platform.bot.id).is_admin)
    chat.members[account_id] = status
    platform.changes.announce()
    if told:
        change: dict[str, object] = {
            "chat": chat.wire(),
            "from": by.wire(),
            "date": int(platform.clock.now().timestamp()),
            "old_chat_member": member_wire(platform, chat, account_id, before),
            "new_chat_member": member_wire(platform, chat, account_id),
        }
        platform.updates.push("my_chat_member" if is_own else "chat_member", change)


def join(platform: Platform, chat: ChatState, account: Account, by: Account | None = None) -> None:
    """Someone, also the bot, comes into a group, or is added by another member."""
    adder = by or account
    change_status(platform, chat, account.id, Status.MEMBER, adder)
    speak(platform, chat, adder, Content(new_chat_members=[account.wire()]))


def leave(platform: Platform, chat: ChatState, account: Account, by: Account | None = None) -> None:
    """Someone leaves a group, or is removed from it by another member."""
    notice = platform.world.post(chat, by or account, Content(left_chat_member=account.wire()))
    if account.id != platform.bot.id or by is not None:
        platform.updates.push("message", notice.wire)
    change_status(platform, chat, account.id, Status.KICKED if by else Status.LEFT, by or account)


def begin_topic(platform: Platform, forum: ChatState, author: Account, name: str) -> int:
    """Begin a topic of a forum; its number is that of the service message that tells so."""
    told = platform.world.post(forum, author, Content(forum_topic_created={"name": name, "icon_color": _TOPIC_COLOUR}))
    told.wire["message_thread_id"], told.wire["is_topic_message"] = told.id, True
    forum.topics.add(told.id)
    platform.updates.push("message", told.wire)
    return told.id


def migrate(platform: Platform, group: ChatState) -> ChatState:
    """Turn a basic group into a supergroup; both chats get the service message that names the other."""
    owner_id = next((id_ for id_, status in group.members.items() if status is Status.CREATOR), platform.bot.id)
    owner = platform.world.accounts[owner_id]
    supergroup = platform.world.upgrade(group)
    speak(platform, group, owner, Content(migrate_to_chat_id=supergroup.id))
    speak(platform, supergroup, owner, Content(migrate_from_chat_id=group.id))
    return supergroup


def press(platform: Platform, chat: ChatState, author: Account, message: StoredMessage, data: str) -> str:
    """Press an inline button; returns the id of the callback query."""
    query = platform.ask(author.id)
    payload: dict[str, object] = {
        "id": query.id,
        "from": author.wire(),
        "message": message.wire,
        "chat_instance": str(abs(chat.id) * 7919),
        "data": data,
    }
    platform.updates.push("callback_query", payload)
    return query.id


def vote(platform: Platform, chat: ChatState, author: Account, message: StoredMessage, option: int) -> None:
    """Choose an option of a poll; the bot hears the new counts, and of a public poll also who chose."""
    if "poll" not in message.wire:
        raise Refused("only a poll can be voted in")
    poll = message.wire["poll"]
    votes = platform.votes.setdefault(poll["id"], {})
    votes[author.id] = option
    counts = Counter(votes.values())
    options = [_counted(choice, counts[number]) for number, choice in enumerate(poll["options"])]
    counted: Poll = {**poll, "options": options, "total_voter_count": len(votes)}
    platform.world.rewrite(chat, message, cast("Content", {**message.wire, "poll": counted}), dated=False)
    if chat.status(platform.bot.id).is_in:
        platform.updates.push("poll", counted)
    if not poll["is_anonymous"]:
        persistent = [options[option]["persistent_id"]]
        answer = {"poll_id": poll["id"], "user": author.wire(), "option_ids": [option]}
        platform.updates.push("poll_answer", answer | {"option_persistent_ids": persistent})


def _counted(choice: PollOption, votes: int) -> PollOption:
    return {**choice, "voter_count": votes}


def react(platform: Platform, chat: ChatState, author: Account, message: StoredMessage, emoji: str) -> None:
    """Put a reaction on a message, instead of the author's former one."""
    before = [given for account_id, given in message.reactions if account_id == author.id]
    set_reactions(chat, message, author, [emoji])
    platform.changes.announce()
    if chat.is_group and not chat.status(platform.bot.id).is_admin:
        return
    change: dict[str, object] = {
        "chat": chat.wire(),
        "message_id": message.id,
        "user": author.wire(),
        "date": int(platform.clock.now().timestamp()),
        "old_reaction": [{"type": "emoji", "emoji": one} for one in before],
        "new_reaction": [{"type": "emoji", "emoji": emoji}],
    }
    platform.updates.push("message_reaction", change)


def set_reactions(chat: ChatState, message: StoredMessage, author: Account, emojis: list[str]) -> None:
    """Store an account's reactions on a message."""
    others = [(account_id, given) for account_id, given in message.reactions if account_id != author.id]
    own = [(author.id, emoji) for emoji in emojis]
    chat.messages[message.id] = replace(message, reactions=(*others, *own))
