"""The state of the local Telegram: accounts, chats, memberships and messages, as the servers of Telegram hold it."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from typing import cast

from bots.sandbox.changes import Changes
from bots.sandbox.telegram.keyboards import ReplyKeyboard
from bots.sandbox.telegram.wire import ApiError, Chat, Content, Message, User, bad_request, bare, only
from core.clock import Clock

# Ids of supergroups begin below this (Bot API, "-100" in front of the number).
_SUPERGROUPS = -1_000_000_000_000
# What no edit changes, beside the head of every message.
_LASTING = ("sender_chat", "message_thread_id", "is_topic_message", "edit_date")


class ChatKind(StrEnum):
    """Bot API `Chat.type`."""

    PRIVATE = "private"
    GROUP = "group"
    SUPERGROUP = "supergroup"


class Status(StrEnum):
    """Bot API `ChatMember.status`. In a private chat the bot is a member, or kicked when it is blocked."""

    CREATOR = "creator"
    ADMINISTRATOR = "administrator"
    MEMBER = "member"
    RESTRICTED = "restricted"  # in the chat, with fewer rights than others
    LEFT = "left"
    KICKED = "kicked"

    @property
    def is_in(self) -> bool:
        """Whether one with this status is in the chat."""
        return self not in (Status.LEFT, Status.KICKED)

    @property
    def is_admin(self) -> bool:
        """Whether one with this status runs the chat."""
        return self in (Status.CREATOR, Status.ADMINISTRATOR)


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """A person or the bot."""

    id: int
    name: str
    username: str | None = None
    language_code: str = ""
    is_bot: bool = False

    def wire(self) -> User:
        """Bot API `User`."""
        user = User(id=self.id, is_bot=self.is_bot, first_name=self.name)
        if self.username:
            user["username"] = self.username
        if self.language_code:
            user["language_code"] = self.language_code
        return user


# The author of what administrators write in the group's own name (Bot API, Message.sender_chat).
NAMELESS = Account(id=1_087_968_824, name="Group", username="GroupAnonymousBot", is_bot=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredMessage:
    """A message as it stands in a chat. Edits replace it. `silent`: it arrived without a sound."""

    wire: Message
    at: datetime
    silent: bool = False
    reactions: tuple[tuple[int, str], ...] = ()  # (account id, emoji)

    @property
    def id(self) -> int:
        """The message's id, unique in its chat only."""
        return self.wire["message_id"]

    @property
    def topic(self) -> int:
        """The topic of a forum in which it stands, 0 for none."""
        return self.wire.get("message_thread_id", 0) if "is_topic_message" in self.wire else 0

    @property
    def author_id(self) -> int:
        """Who wrote it."""
        return self.wire["from"]["id"]


@dataclass(slots=True, kw_only=True)
class ChatState:
    """One chat. `keyboards` and `awaited` belong to single people: their reply keyboard, the message to reply to.

    `denied` is what members may not do, `limited` what single ones may not besides, as Bot API `ChatPermissions` and
    the rights of administrators name it; `nameless` are the administrators who write in the group's name. `topics` are
    those of a forum, by the number of the message that began each; `closed` are the ones that only administrators
    write in.
    """

    id: int
    kind: ChatKind
    title: str = ""
    person: Account | None = None
    opened: bool = False
    is_forum: bool = False
    upgraded_to: int | None = None
    members: dict[int, Status] = field(default_factory=dict[int, Status])
    denied: frozenset[str] = frozenset()
    limited: dict[int, frozenset[str]] = field(default_factory=dict[int, frozenset[str]])
    nameless: set[int] = field(default_factory=set[int])
    topics: set[int] = field(default_factory=set[int])
    closed: set[int] = field(default_factory=set[int])
    messages: dict[int, StoredMessage] = field(default_factory=dict[int, StoredMessage])
    pinned: list[int] = field(default_factory=list[int])
    keyboards: dict[int, ReplyKeyboard] = field(default_factory=dict[int, ReplyKeyboard])
    awaited: dict[int, int] = field(default_factory=dict[int, int])
    ids: Iterator[int] = field(default_factory=lambda: itertools.count(1))

    @property
    def is_group(self) -> bool:
        """Whether several people may be in it."""
        return self.kind is not ChatKind.PRIVATE

    def status(self, account_id: int) -> Status:
        """The membership of an account here."""
        return self.members.get(account_id, Status.LEFT)

    def may(self, account_id: int, right: str) -> bool:
        """Whether an account has a right here, such as "can_send_photos"."""
        limited = self.limited.get(account_id, frozenset())
        return right not in (limited if self.status(account_id).is_admin else limited | self.denied)

    def wire(self) -> Chat:
        """Bot API `Chat`."""
        if self.person is None:
            chat = Chat(id=self.id, type=self.kind, title=self.title)
            return {**chat, "is_forum": True} if self.is_forum else chat
        chat = Chat(id=self.id, type=self.kind, first_name=self.person.name)
        if self.person.username:
            chat["username"] = self.person.username
        return chat


class World:
    """Everyone and everything there is. It keeps and changes state; what the bot hears of it is decided elsewhere."""

    def __init__(self, clock: Clock, changes: Changes, bot: Account) -> None:
        self.clock = clock
        self.changes = changes
        self.bot = bot
        self.accounts: dict[int, Account] = {bot.id: bot}
        self.chats: dict[int, ChatState] = {}
        self.deactivated: set[int] = set()
        self._person_ids = itertools.count(4_200_001)
        self._group_ids = itertools.count(880_001)
        # In private chats and basic groups the numbers run on across chats, in a supergroup they are its own.
        self._shared_ids = itertools.count(1)

    def add_person(self, name: str, username: str | None, language_code: str) -> Account:
        """A new person, whose chat with the bot is not opened yet."""
        account = Account(id=next(self._person_ids), name=name, username=username, language_code=language_code)
        self.accounts[account.id] = account
        self.chats[account.id] = ChatState(
            id=account.id,
            kind=ChatKind.PRIVATE,
            person=account,
            members={account.id: Status.MEMBER, self.bot.id: Status.MEMBER},
            ids=self._shared_ids,
        )
        return account

    def change_language(self, account_id: int, code: str) -> None:
        """A person sets their app to another language."""
        account = self.accounts[account_id] = replace(self.accounts[account_id], language_code=code)
        self.chats[account_id].person = account
        self.changes.announce()

    def add_forum(self, title: str) -> ChatState:
        """A new supergroup with topics, empty."""
        number = _SUPERGROUPS - next(self._group_ids)
        chat = self.chats[number] = ChatState(id=number, kind=ChatKind.SUPERGROUP, title=title, is_forum=True)
        return chat

    def add_group(self, title: str) -> ChatState:
        """A new basic group, empty."""
        chat = ChatState(id=-next(self._group_ids), kind=ChatKind.GROUP, title=title, ids=self._shared_ids)
        self.chats[chat.id] = chat
        return chat

    def upgrade(self, group: ChatState) -> ChatState:
        """Turn a basic group into a supergroup with a new id; the old one keeps its messages and takes no more."""
        chat = ChatState(
            id=_SUPERGROUPS + group.id,
            kind=ChatKind.SUPERGROUP,
            title=group.title,
            members=dict(group.members),
            denied=group.denied,
            limited=dict(group.limited),
            nameless=set(group.nameless),
        )
        self.chats[chat.id] = chat
        group.upgraded_to = chat.id
        return chat

    def user(self, account_id: int) -> User | None:
        """The wire form of an account, if there is one."""
        account = self.accounts.get(account_id)
        return account.wire() if account else None

    def post(
        self, chat: ChatState, author: Account, content: Content, *, silent: bool = False, topic: int = 0
    ) -> StoredMessage:
        """Put a new message into a chat, or into a topic of it."""
        now = self.clock.now()
        head: dict[str, object] = {
            "message_id": next(chat.ids),
            "from": author.wire(),
            "chat": chat.wire(),
            "date": int(now.timestamp()),
        }
        if author.id in chat.nameless:
            head |= {"from": NAMELESS.wire(), "sender_chat": chat.wire()}
        if topic:  # what replies to nothing else replies to the message that began the topic
            head |= {"message_thread_id": topic, "is_topic_message": True}
            head["reply_to_message"] = bare(chat.messages[topic].wire)
        elif chat.kind is ChatKind.SUPERGROUP and (replied := content.get("reply_to_message")):  # a thread, no topic
            head["message_thread_id"] = replied.get("message_thread_id", replied["message_id"])
        stored = StoredMessage(wire=cast("Message", {**head, **content}), at=now, silent=silent)
        chat.messages[stored.id] = stored
        self.changes.announce()
        return stored

    def rewrite(
        self, chat: ChatState, message: StoredMessage, content: Content, *, dated: bool = True
    ) -> StoredMessage:
        """Put other content into a message; what `content` does not name is gone. `dated` marks it as edited."""
        head = {key: message.wire[key] for key in ("message_id", "from", "chat", "date")}
        kept = cast("dict[str, object]", only(message.wire, _LASTING))
        if dated:
            kept["edit_date"] = int(self.clock.now().timestamp())
        stored = replace(message, wire=cast("Message", {**head, **kept, **content}))
        chat.messages[stored.id] = stored
        self.changes.announce()
        return stored

    def delete(self, chat: ChatState, message_id: int) -> None:
        """Take a message out of a chat for everyone."""
        del chat.messages[message_id]
        self.changes.announce()

    def reachable(self, chat_id: int) -> ChatState:
        """The chat the bot names. Raises ApiError when there is none, it moved, or the bot is not in it."""
        chat = self.chats.get(chat_id)
        if chat is None:
            raise bad_request("chat not found")
        if chat.upgraded_to is not None:
            reason = "group chat was upgraded to a supergroup chat"
            raise ApiError(400, reason, {"migrate_to_chat_id": chat.upgraded_to})
        status = chat.status(self.bot.id)
        if chat.is_group and not status.is_in:
            verb = "was kicked from" if status is Status.KICKED else "is not a member of"
            raise ApiError(403, f"bot {verb} the {chat.kind} chat")
        return chat

    def writable(self, chat_id: int) -> ChatState:
        """The chat, when the bot may write there now. Raises ApiError as `reachable`, or 403."""
        chat = self.reachable(chat_id)
        if chat.id in self.deactivated:
            raise ApiError(403, "user is deactivated")
        if not chat.is_group and chat.status(self.bot.id) is Status.KICKED:
            raise ApiError(403, "bot was blocked by the user")
        if not chat.is_group and not chat.opened:
            raise ApiError(403, "bot can't initiate conversation with a user")
        return chat
