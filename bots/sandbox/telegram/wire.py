"""The shapes that travel between the local Telegram and the bot, as the Bot API names them, and its errors."""

from __future__ import annotations

from collections.abc import Collection
from http import HTTPStatus
from typing import NotRequired, TypeAlias, TypedDict, cast

# An update is {"update_id": n, kind: payload}; which payload follows from its kind.
Update: TypeAlias = dict[str, object]


class User(TypedDict):
    """Bot API `User`."""

    id: int
    is_bot: bool
    first_name: str
    username: NotRequired[str]
    language_code: NotRequired[str]


class Chat(TypedDict):
    """Bot API `Chat`."""

    id: int
    type: str
    title: NotRequired[str]
    is_forum: NotRequired[bool]
    first_name: NotRequired[str]
    username: NotRequired[str]


class Entity(TypedDict):
    """Bot API `MessageEntity`; offset and length count UTF-16 units."""

    type: str
    offset: int
    length: int
    url: NotRequired[str]
    user: NotRequired[User]
    language: NotRequired[str]
    custom_emoji_id: NotRequired[str]
    unix_time: NotRequired[int]
    date_time_format: NotRequired[str]


class Media(TypedDict):
    """Bot API `PhotoSize`, `Animation` and `Document` in one."""

    file_id: str
    file_unique_id: str
    file_size: int
    width: NotRequired[int]
    height: NotRequired[int]
    duration: NotRequired[int]
    file_name: NotRequired[str]
    mime_type: NotRequired[str]


class InlineButton(TypedDict):
    """Bot API `InlineKeyboardButton`, as far as the local Telegram knows it."""

    text: str
    callback_data: NotRequired[str]
    url: NotRequired[str]
    style: NotRequired[str]


class InlineKeyboard(TypedDict):
    """Bot API `InlineKeyboardMarkup`."""

    inline_keyboard: list[list[InlineButton]]


class PollOption(TypedDict):
    """Bot API `PollOption`."""

    persistent_id: str
    text: str
    voter_count: int


class Poll(TypedDict):
    """Bot API `Poll`."""

    id: str
    question: str
    options: list[PollOption]
    total_voter_count: int
    is_closed: bool
    is_anonymous: bool
    type: str
    allows_multiple_answers: bool
    allows_revoting: bool
    members_only: bool


class Location(TypedDict):
    """Bot API `Location`, in degrees."""

    latitude: float
    longitude: float


class TopicCreated(TypedDict):
    """Bot API `ForumTopicCreated`."""

    name: str
    icon_color: int


Message = TypedDict(
    "Message",
    {
        "message_id": int,
        "date": int,
        "chat": Chat,
        "from": User,
        "sender_chat": NotRequired[Chat],
        "message_thread_id": NotRequired[int],
        "is_topic_message": NotRequired[bool],
        "edit_date": NotRequired[int],
        "text": NotRequired[str],
        "entities": NotRequired[list[Entity]],
        "caption": NotRequired[str],
        "caption_entities": NotRequired[list[Entity]],
        "show_caption_above_media": NotRequired[bool],
        "photo": NotRequired[list[Media]],
        "animation": NotRequired[Media],
        "document": NotRequired[Media],
        "poll": NotRequired[Poll],
        "location": NotRequired[Location],
        "media_group_id": NotRequired[str],
        "reply_markup": NotRequired[InlineKeyboard],
        "reply_to_message": NotRequired["Message"],
        "has_protected_content": NotRequired[bool],
        "effect_id": NotRequired[str],
        "new_chat_members": NotRequired[list[User]],
        "left_chat_member": NotRequired[User],
        "group_chat_created": NotRequired[bool],
        "forum_topic_created": NotRequired[TopicCreated],
        "migrate_to_chat_id": NotRequired[int],
        "migrate_from_chat_id": NotRequired[int],
    },
)


class Content(TypedDict, total=False):
    """What of a message can be sent and edited: everything but its head (`message_id`, `date`, `chat`, `from`)."""

    text: str
    entities: list[Entity]
    caption: str
    caption_entities: list[Entity]
    show_caption_above_media: bool
    photo: list[Media]
    animation: Media
    document: Media
    poll: Poll
    location: Location
    media_group_id: str
    reply_markup: InlineKeyboard
    reply_to_message: Message
    has_protected_content: bool
    effect_id: str
    new_chat_members: list[User]
    left_chat_member: User
    group_chat_created: bool
    forum_topic_created: TopicCreated
    migrate_to_chat_id: int
    migrate_from_chat_id: int


class ResponseParameters(TypedDict, total=False):
    """Bot API `ResponseParameters`: what the bot needs to act on an error."""

    migrate_to_chat_id: int
    retry_after: int


def only(message: Message, keys: Collection[str]) -> Content:
    """The named parts of a message."""
    return cast("Content", {key: value for key, value in message.items() if key in keys})


def bare(message: Message) -> Message:
    """A message as it stands inside another one: without what it replied to itself."""
    return cast("Message", {key: value for key, value in message.items() if key != "reply_to_message"})


class ApiError(Exception):
    """A request is refused: answered as {"ok": false, "error_code", "description"[, "parameters"]}."""

    def __init__(self, code: int, reason: str = "", parameters: ResponseParameters | None = None) -> None:
        super().__init__(": ".join(part for part in (HTTPStatus(code).phrase, reason) if part))
        self.code = code
        self.parameters = parameters


def bad_request(reason: str) -> ApiError:
    """The error of a request that cannot be carried out, in the words of the Bot API server."""
    return ApiError(400, reason)
