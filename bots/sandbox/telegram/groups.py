"""What happens to the groups of the local Telegram: who is in them, who runs them, and what their members may do."""

from __future__ import annotations

from collections.abc import Iterable

from bots.sandbox.telegram import acts
from bots.sandbox.telegram.corners import corner
from bots.sandbox.telegram.people import TelegramPerson
from bots.sandbox.telegram.platform import Platform
from bots.sandbox.telegram.world import Account, ChatState, Status


class Groups:
    """The groups of one platform. A group is named by its id as text, a topic of it as "group/topic"."""

    platform: Platform

    def group(self, title: str, members: Iterable[TelegramPerson]) -> str:
        """A new basic group without the bot; its first member is the owner. Returns its id."""
        return self._filled(self.platform.world.add_group(title), members)

    async def add_bot_to_group(self, group_id: str, *, by: TelegramPerson, admin: bool = False) -> None:
        """A member adds the bot, then makes it an administrator if `admin`."""
        chat, adder = self._group(group_id), self._account(by)
        acts.join(self.platform, chat, self.platform.bot, adder)
        if admin:
            acts.change_status(self.platform, chat, self.platform.bot.id, Status.ADMINISTRATOR, adder)

    async def remove_bot_from_group(self, group_id: str, *, by: TelegramPerson) -> None:
        """A member throws the bot out."""
        acts.leave(self.platform, self._group(group_id), self.platform.bot, self._account(by))

    async def join(self, group_id: str, person: TelegramPerson) -> None:
        """A person comes into a group."""
        acts.join(self.platform, self._group(group_id), self._account(person))

    async def leave(self, group_id: str, person: TelegramPerson) -> None:
        """A person leaves a group."""
        acts.leave(self.platform, self._group(group_id), self._account(person))

    def migrate_to_supergroup(self, group_id: str) -> str:
        """The owner turns a basic group into a supergroup. Returns the new id."""
        return str(acts.migrate(self.platform, self._group(group_id)).id)

    def forum(self, title: str, members: Iterable[TelegramPerson]) -> str:
        """A new supergroup with topics, without the bot; its first member is the owner. Returns its id."""
        return self._filled(self.platform.world.add_forum(title), members)

    def topic(self, group_id: str, name: str, *, by: TelegramPerson) -> str:
        """A member begins a topic of a forum. Returns its address."""
        chat = self._group(group_id)
        return f"{group_id}/{acts.begin_topic(self.platform, chat, self._account(by), name)}"

    def close_topic(self, address: str) -> None:
        """Let only administrators write in a topic."""
        chat, topic = corner(address)
        self.platform.world.chats[chat].closed.add(topic)

    def delete_topic(self, address: str) -> None:
        """Delete a topic and all that stands in it."""
        number, topic = corner(address)
        chat = self.platform.world.chats[number]
        chat.topics.remove(topic)
        chat.messages = {id_: message for id_, message in chat.messages.items() if message.topic != topic}
        self.platform.changes.announce()

    def promote(self, group_id: str, person: TelegramPerson, *, nameless: bool = False) -> None:
        """The owner makes a member an administrator, who writes in the group's own name if `nameless`."""
        chat = self._group(group_id)
        if nameless:
            chat.nameless.add(int(person.id))
        acts.change_status(self.platform, chat, int(person.id), Status.ADMINISTRATOR, self._owner(chat))

    def deny(self, group_id: str, *rights: str) -> None:
        """Take rights, such as "can_send_photos", from all who are no administrators."""
        self._group(group_id).denied = frozenset(rights)

    def limit_bot(self, group_id: str, *rights: str) -> None:
        """Take rights from the bot alone: from an administrator its own, else it becomes a restricted member."""
        chat, bot = self._group(group_id), self.platform.bot.id
        chat.limited[bot] = frozenset(rights)
        if not chat.status(bot).is_admin:
            acts.change_status(self.platform, chat, bot, Status.RESTRICTED, self._owner(chat))

    def _filled(self, chat: ChatState, members: Iterable[TelegramPerson]) -> str:
        for person in members:
            chat.members[int(person.id)] = Status.MEMBER if chat.members else Status.CREATOR
        return str(chat.id)

    def _group(self, group_id: str) -> ChatState:
        return self.platform.world.chats[int(group_id)]

    def _account(self, person: TelegramPerson) -> Account:
        return self.platform.world.accounts[int(person.id)]

    def _owner(self, chat: ChatState) -> Account:
        owner = next(id_ for id_, status in chat.members.items() if status is Status.CREATOR)
        return self.platform.world.accounts[owner]
