"""The methods that change, mark or remove messages, and answer presses."""

from __future__ import annotations

from datetime import timedelta

from bots.sandbox.telegram.acts import set_reactions
from bots.sandbox.telegram.keyboards import read_inline
from bots.sandbox.telegram.parameters import Parameters, as_integer, as_list, as_object
from bots.sandbox.telegram.platform import Platform
from bots.sandbox.telegram.sending import caption_content, chat_id_of, media_content, text_content
from bots.sandbox.telegram.text import utf16_length
from bots.sandbox.telegram.wire import Content, Message, Poll, bad_request, only
from bots.sandbox.telegram.world import ChatState, StoredMessage

# Bot API, deleteMessage: "less than 48 hours ago".
_DELETABLE = timedelta(hours=48)
# Bot API, answerCallbackQuery: "0-200 characters".
_TOAST_LIMIT = 200
_MOST_DELETED = 100
_CAPTION = ("caption", "caption_entities", "show_caption_above_media")
_BODY = ("text", "entities", *_CAPTION, "photo", "animation", "document", "poll")
# These outlive every edit.
_AROUND = ("reply_to_message", "media_group_id", "has_protected_content", "effect_id")
_MEDIA = ("photo", "animation", "document")
_SAME = (
    "message is not modified: specified new message content and reply markup are exactly the same as a current "
    "content and reply markup of the message"
)
# Bot API, ReactionTypeEmoji: the emoji a bot may use.
_EMOJI = """
❤ 👍 👎 🔥 🥰 👏 😁 🤔 🤯 😱 🤬 😢 🎉 🤩 🤮 💩 🙏 👌 🕊 🤡 🥱 🥴 😍 🐳 ❤‍🔥 🌚 🌭 💯 🤣 ⚡ 🍌 🏆 💔 🤨
😐 🍓 🍾 💋 🖕 😈 😴 😭 🤓 👻 👨‍💻 👀 🎃 🙈 😇 😨 🤝 ✍ 🤗 🫡 🎅 🎄 ☃ 💅 🤪 🗿 🆒 💘 🙉 🦄 😘 💊 🙊 😎
👾 🤷‍♂ 🤷 🤷‍♀ 😡
"""
REACTIONS = frozenset(_EMOJI.split())


def edit_message_text(platform: Platform, given: Parameters) -> Message:
    """Bot API editMessageText."""
    content = text_content(platform, given)
    chat, message = _editable(platform, given)
    if "text" not in message.wire:
        raise bad_request("there is no text in the message to edit")
    return _replace(platform, given, chat, message, content)


def edit_message_caption(platform: Platform, given: Parameters) -> Message:
    """Bot API editMessageCaption."""
    content = caption_content(platform, given)
    chat, message = _editable(platform, given)
    media = only(message.wire, _MEDIA)
    if not media:
        raise bad_request("there is no caption in the message to edit")
    return _replace(platform, given, chat, message, {**media, **content})


def edit_message_media(platform: Platform, given: Parameters) -> Message:
    """Bot API editMessageMedia: another file and caption, also in place of a text."""
    content = media_content(platform, given, as_object(given.structure("media")))
    chat, message = _editable(platform, given)
    if "poll" in message.wire:
        raise bad_request("message can't be edited")
    return _replace(platform, given, chat, message, content)


def edit_message_reply_markup(platform: Platform, given: Parameters) -> Message:
    """Bot API editMessageReplyMarkup; it does not mark the message as edited."""
    chat, message = _editable(platform, given)
    return _replace(platform, given, chat, message, only(message.wire, _BODY), dated=False)


def stop_poll(platform: Platform, given: Parameters) -> Poll:
    """Bot API stopPoll."""
    chat = platform.world.writable(chat_id_of(given))
    message = chat.messages.get(given.integer("message_id") or 0)
    poll = message.wire.get("poll") if message else None
    if message is None or poll is None or message.author_id != platform.bot.id:
        raise bad_request("message with poll to stop not found")
    if poll["is_closed"]:
        raise bad_request("poll has already been closed")
    closed: Poll = {**poll, "is_closed": True}
    content = Content(poll=closed)
    if keyboard := read_inline(given.structure("reply_markup")):
        content["reply_markup"] = keyboard
    platform.world.rewrite(chat, message, content, dated=False)
    return closed


def delete_message(platform: Platform, given: Parameters) -> bool:
    """Bot API deleteMessage."""
    chat = platform.world.reachable(chat_id_of(given))
    message = chat.messages.get(given.integer("message_id") or 0)
    if message is None:
        raise bad_request("message to delete not found")
    if message.at <= platform.clock.now() - _DELETABLE:
        raise bad_request("message can't be deleted for everyone")
    if not _may_delete(platform, chat, message):
        raise bad_request("message can't be deleted")
    platform.world.delete(chat, message.id)
    return True


def delete_messages(platform: Platform, given: Parameters) -> bool:
    """Bot API deleteMessages; those that are not found are skipped."""
    chat = platform.world.reachable(chat_id_of(given))
    wanted = [as_integer(item) or 0 for item in as_list(given.structure("message_ids"))]
    if not wanted:
        raise bad_request("message identifiers are not specified")
    if len(wanted) > _MOST_DELETED:
        raise bad_request("too many message identifiers specified")
    oldest = platform.clock.now() - _DELETABLE
    for message in [chat.messages[id_] for id_ in dict.fromkeys(wanted) if id_ in chat.messages]:
        if message.at > oldest and _may_delete(platform, chat, message):
            platform.world.delete(chat, message.id)
    return True


def answer_callback_query(platform: Platform, given: Parameters) -> bool:
    """Bot API answerCallbackQuery: once for each query, and not too late."""
    text = given.text("text") or ""
    if utf16_length(text) > _TOAST_LIMIT:
        raise bad_request("MESSAGE_TOO_LONG")
    url = given.text("url") or ""
    if url and not url.startswith(f"https://t.me/{platform.bot.username}?start="):
        raise bad_request("URL_INVALID")
    query = platform.queries.get(given.text("callback_query_id") or "")
    oldest = platform.clock.now() - timedelta(seconds=platform.limits.query_age_s)
    if query is None or query.answered or query.at < oldest:
        raise bad_request("query is too old and response timeout expired or query ID is invalid")
    query.answered, query.text, query.url, query.is_alert = True, text, url, given.flag("show_alert")
    platform.changes.announce()
    return True


def set_message_reaction(platform: Platform, given: Parameters) -> bool:
    """Bot API setMessageReaction: one of the common emoji, or none to take it back."""
    chat = platform.world.writable(chat_id_of(given))
    message = chat.messages.get(given.integer("message_id") or 0)
    if message is None:
        raise bad_request("message to react not found")
    wanted = [as_object(item) for item in as_list(given.structure("reaction"))]
    if len(wanted) > 1:
        raise bad_request("REACTIONS_TOO_MANY")
    if any(item.get("type") != "emoji" or item.get("emoji") not in REACTIONS for item in wanted):
        raise bad_request("REACTION_INVALID")
    set_reactions(chat, message, platform.bot, [str(item["emoji"]) for item in wanted])
    platform.changes.announce()
    return True


def _editable(platform: Platform, given: Parameters) -> tuple[ChatState, StoredMessage]:
    chat = platform.world.writable(chat_id_of(given))
    message_id = given.integer("message_id")
    if message_id is None:
        raise bad_request("message identifier is not specified")
    message = chat.messages.get(message_id)
    if message is None:
        raise bad_request("message to edit not found")
    if message.author_id != platform.bot.id:
        raise bad_request("message can't be edited")
    return chat, message


def _replace(
    platform: Platform,
    given: Parameters,
    chat: ChatState,
    message: StoredMessage,
    content: Content,
    *,
    dated: bool = True,
) -> Message:
    """Give the message a new body and keyboard; an edit without a keyboard takes the old one away."""
    keyboard = read_inline(given.structure("reply_markup"))
    around = only(message.wire, _AROUND)
    body: Content = {**around, **content}
    if keyboard:
        body["reply_markup"] = keyboard
    before = only(message.wire, (*_AROUND, *_BODY, "reply_markup"))
    if body == before:
        raise bad_request(_SAME)
    platform.gate.admit_edit(chat.id, group=chat.is_group)
    return platform.world.rewrite(chat, message, body, dated=dated).wire


def _may_delete(platform: Platform, chat: ChatState, message: StoredMessage) -> bool:
    own = message.author_id == platform.bot.id
    return own or not chat.is_group or chat.status(platform.bot.id).is_admin
