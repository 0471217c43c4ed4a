"""The methods that put new messages into chats."""

from __future__ import annotations

from collections.abc import Mapping

from bots.sandbox.telegram.files import FileKind, StoredFile
from bots.sandbox.telegram.keyboards import Markup, read_markup
from bots.sandbox.telegram.parameters import Parameters, as_integer, as_list, as_object
from bots.sandbox.telegram.platform import Platform
from bots.sandbox.telegram.text import CAPTION_LIMIT, TEXT_LIMIT, utf16_length, written
from bots.sandbox.telegram.wire import Content, Message, Poll, PollOption, bad_request, bare
from bots.sandbox.telegram.world import ChatState

# Bot API, sendMediaGroup: "2-10 items".
_ALBUM = range(2, 11)
# Bot API, sendPoll.
_QUESTION_LIMIT = 300
_OPTION_LIMIT = 100
_OPTIONS = range(1, 13)
# Bot API, sendChatAction.
_ACTIONS = frozenset(
    {
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
    }
)
# Which right a message takes (Bot API, ChatPermissions), and what the refusal calls it; the first part that it has.
_NEEDS = {
    "animation": ("can_send_other_messages", "animations"),
    "photo": ("can_send_photos", "photos"),
    "document": ("can_send_documents", "documents"),
    "poll": ("can_send_polls", "polls"),
    "text": ("can_send_messages", "text messages"),
}


def chat_id_of(given: Parameters) -> int:
    """The `chat_id` of a request. Raises ApiError when there is none; names (@name) are unknown here."""
    text = given.text("chat_id")
    if not text:
        raise bad_request("chat_id is empty")
    if (chat_id := as_integer(text)) is None:
        raise bad_request("chat not found")
    return chat_id


def send_message(platform: Platform, given: Parameters) -> Message:
    """Bot API sendMessage."""
    return deliver(platform, given, text_content(platform, given))


def send_photo(platform: Platform, given: Parameters) -> Message:
    """Bot API sendPhoto."""
    return _send_file(platform, given, FileKind.PHOTO)


def send_animation(platform: Platform, given: Parameters) -> Message:
    """Bot API sendAnimation."""
    return _send_file(platform, given, FileKind.ANIMATION)


def send_document(platform: Platform, given: Parameters) -> Message:
    """Bot API sendDocument."""
    return _send_file(platform, given, FileKind.DOCUMENT)


def send_media_group(platform: Platform, given: Parameters) -> list[Message]:
    """Bot API sendMediaGroup: an album of photos, or one of documents."""
    items = [as_object(item) for item in as_list(given.structure("media"))]
    if len(items) not in _ALBUM:
        raise bad_request("wrong number of media in the group: an album holds 2 to 10 items")
    kinds = {item.get("type") for item in items}
    if kinds not in ({"photo"}, {"document"}):
        raise bad_request("can't parse InputMedia: the types of the media can't be sent together in an album")
    album = platform.new_id()
    contents = [media_content(platform, given, item) for item in items]
    chat = _admitted(platform, given, contents[0], count=len(items))
    for content in contents:
        content["media_group_id"] = album
    return [_post(platform, given, chat, content, Markup()) for content in contents]


def send_poll(platform: Platform, given: Parameters) -> Message:
    """Bot API sendPoll, regular polls."""
    if (given.text("type") or "regular") != "regular":
        raise bad_request("unsupported poll type specified")
    question = _bounded("poll question", given.text("question") or "", _QUESTION_LIMIT)
    options = [as_object(option).get("text", option) for option in as_list(given.structure("options"))]
    if len(options) not in _OPTIONS:
        raise bad_request("poll must have at least 1 option" if not options else "poll can't have more than 12 options")
    revoting = given.text("allows_revoting")
    poll = Poll(
        id=platform.new_id(),
        question=question,
        options=[_option(number, str(option)) for number, option in enumerate(options)],
        total_voter_count=0,
        is_closed=given.flag("is_closed"),
        is_anonymous=given.flag("is_anonymous") if given.text("is_anonymous") else True,
        type="regular",
        allows_multiple_answers=given.flag("allows_multiple_answers"),
        allows_revoting=given.flag("allows_revoting") if revoting else True,
        members_only=given.flag("members_only"),
    )
    return deliver(platform, given, Content(poll=poll))


def send_chat_action(platform: Platform, given: Parameters) -> bool:
    """Bot API sendChatAction; it leaves no trace in the chat."""
    if given.text("action") not in _ACTIONS:
        raise bad_request("wrong parameter action in request")
    platform.world.writable(chat_id_of(given))
    return True


def text_content(platform: Platform, given: Parameters) -> Content:
    """The content of a text message. Raises ApiError when it is empty, too long or does not parse."""
    raw, mode = given.text("text") or "", given.text("parse_mode") or ""
    text = written(raw, mode, given.structure("entities"), limit=TEXT_LIMIT, known=platform.world.user)
    if not text.plain:
        raise bad_request("message text is empty")
    content = Content(text=text.plain)
    if text.entities:
        content["entities"] = list(text.entities)
    return content


def caption_content(platform: Platform, given: Parameters) -> Content:
    """The caption of a media message; empty content when there is none."""
    raw, mode = given.text("caption") or "", given.text("parse_mode") or ""
    entities = given.structure("caption_entities")
    caption = written(raw, mode, entities, limit=CAPTION_LIMIT, known=platform.world.user)
    content = Content()
    if caption.plain:
        content["caption"] = caption.plain
    if caption.entities:
        content["caption_entities"] = list(caption.entities)
    if given.flag("show_caption_above_media"):
        content["show_caption_above_media"] = True
    return content


def media_content(platform: Platform, given: Parameters, item: Mapping[str, object]) -> Content:
    """The content of one Bot API `InputMedia`; its file is among the uploads of the request, or known by id."""
    kinds = {"photo": FileKind.PHOTO, "animation": FileKind.ANIMATION, "document": FileKind.DOCUMENT}
    kind = kinds.get(str(item.get("type")))
    if kind is None:
        raise bad_request("can't parse InputMedia: unsupported type specified")
    own = Parameters(values=item, uploads=given.uploads)
    return _file_content(platform, own, kind, own.text("media") or "")


def deliver(platform: Platform, given: Parameters, content: Content) -> Message:
    """Put one new message of the bot into the chat the request names. Raises ApiError when it may not."""
    markup = read_markup(given.structure("reply_markup"))
    return _post(platform, given, _admitted(platform, given, content, count=1), content, markup)


def _admitted(platform: Platform, given: Parameters, content: Content, *, count: int) -> ChatState:
    chat = platform.world.writable(chat_id_of(given))
    right, things = next((needs for part, needs in _NEEDS.items() if part in content), _NEEDS["text"])
    if chat.is_group and not chat.may(platform.bot.id, right):
        raise bad_request(f"not enough rights to send {things} to the chat")
    topic = given.integer("message_thread_id") or 0
    if topic and topic not in chat.topics:
        raise bad_request("message thread not found")
    if topic in chat.closed and not chat.status(platform.bot.id).is_admin:
        raise bad_request("TOPIC_CLOSED")
    _replied_to(given, chat)
    platform.gate.admit_message(chat.id, group=chat.is_group, count=count)
    return chat


def _post(platform: Platform, given: Parameters, chat: ChatState, content: Content, markup: Markup) -> Message:
    if replied := _replied_to(given, chat):
        content["reply_to_message"] = replied
    if given.flag("protect_content"):
        content["has_protected_content"] = True
    if effect := given.text("message_effect_id"):
        content["effect_id"] = effect
    if markup.inline:
        content["reply_markup"] = markup.inline
    silent, topic = given.flag("disable_notification"), given.integer("message_thread_id") or 0
    stored = platform.world.post(chat, platform.bot, content, silent=silent, topic=topic)
    _change_keyboards(platform, chat, markup, stored.wire)
    return stored.wire


def _replied_to(given: Parameters, chat: ChatState) -> Message | None:
    wanted = as_object(given.structure("reply_parameters"))
    if not wanted:
        return None
    stored = chat.messages.get(as_integer(wanted.get("message_id")) or 0)
    if stored is None and not wanted.get("allow_sending_without_reply"):
        raise bad_request("message to be replied not found")
    if stored is None:
        return None
    return bare(stored.wire)


def _change_keyboards(platform: Platform, chat: ChatState, markup: Markup, message: Message) -> None:
    """What the markup does to the keyboards of those who see it; a selective one is for the replied-to alone."""
    people = {id_ for id_, status in chat.members.items() if status.is_in and id_ != platform.bot.id}
    if markup.selective and chat.is_group:
        mentioned = {user["id"] for entity in message.get("entities", []) if (user := entity.get("user"))}
        replied = message.get("reply_to_message")
        people &= mentioned | ({replied["from"]["id"]} if replied else set())
    for person_id in people:
        if markup.keyboard:
            chat.keyboards[person_id] = markup.keyboard
        elif markup.removes_keyboard:
            chat.keyboards.pop(person_id, None)
        elif markup.forces_reply:
            chat.awaited[person_id] = message["message_id"]


def _send_file(platform: Platform, given: Parameters, kind: FileKind) -> Message:
    field = kind.lower()
    reference = field if field in given.uploads else given.text(field)
    if not reference:
        raise bad_request(f"there is no {field} in the request")
    return deliver(platform, given, _file_content(platform, given, kind, reference))


def _file_content(platform: Platform, given: Parameters, kind: FileKind, reference: str) -> Content:
    content = caption_content(platform, given)
    media = _stored(platform, given, kind, reference).media()
    if kind is FileKind.PHOTO:
        content["photo"] = [media]
    elif kind is FileKind.ANIMATION:
        # Bot API, Message.animation: "for backward compatibility ... the document field will also be set".
        content["animation"] = media
        content["document"] = {
            "file_id": media["file_id"],
            "file_unique_id": media["file_unique_id"],
            "file_size": media["file_size"],
            "file_name": media.get("file_name", ""),
            "mime_type": media.get("mime_type", ""),
        }
    else:
        content["document"] = media
    return content


def _stored(platform: Platform, given: Parameters, kind: FileKind, reference: str) -> StoredFile:
    upload = given.upload(reference)
    if upload is None:
        return platform.files.again(kind, reference)
    sizes = {name: given.integer(name) or 0 for name in ("width", "height", "duration")}
    return platform.files.keep(kind, upload, **sizes)


def _option(number: int, text: str) -> PollOption:
    return PollOption(persistent_id=str(number), text=_bounded("poll option", text, _OPTION_LIMIT), voter_count=0)


def _bounded(what: str, text: str, limit: int) -> str:
    if not text.strip():
        raise bad_request(f"{what} must be non-empty")
    if utf16_length(text) > limit:
        raise bad_request(f"{what} length must not exceed {limit}")
    return text.strip()
