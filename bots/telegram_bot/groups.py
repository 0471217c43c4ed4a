"""What is pressed and written in groups becomes a press or a command of the coach, as does who comes and goes.

What is about one person goes to the direct chat; what may be read by all stands where they asked.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from telegram import Bot, CallbackQuery, Chat, ChatMemberUpdated, MaybeInaccessibleMessage, Message, User
from telegram.constants import ChatID, ChatType

from bots.telegram_bot.answers import TRY_AGAIN, Answers, Asked
from bots.telegram_bot.lanes import Errand, Lanes
from bots.telegram_bot.places import PLATFORM, account_of, group_place, place_of, ref_of, spot_of
from bots.telegram_bot.rights import is_admin, is_in, lacking
from bots.telegram_bot.spinner import Spinner
from core.coach import Coach, Here, Place, Reply, Right
from core.messages.card import Audience
from core.ports import MessageRef


class Groups:
    """The groups that one bot is in. A press is acknowledged after `patience_s`, whatever becomes of it."""

    def __init__(self, bot: Bot, coach: Coach, answers: Answers, lanes: Lanes, patience_s: float) -> None:
        self._bot = bot
        self._coach = coach
        self._answers = answers
        self._lanes = lanes
        self._patience_s = patience_s

    async def pressed(self, query: CallbackQuery, message: MaybeInaccessibleMessage) -> Errand:
        """Do what a button means that everybody sees, up to its answer."""
        user, wire, place = query.from_user, query.data or "", place_of(message)
        spinner = Spinner(partial(self._answers.acknowledge, query.id), self._patience_s)
        self._lanes.begin(spinner.watch)
        try:
            here = await self._here(message.chat, place, user, wire, public=True)
            reply = await self._coach.press(account_of(user), place, wire, locale=user.language_code, here=here)
        except Exception:
            sorry = self._coach.say(TRY_AGAIN, self._coach.language(user.language_code))
            self._lanes.begin(partial(spinner.stop, sorry))
            raise
        ref = ref_of(message, place)
        return self._showing(Asked(user=user, place=place, ref=ref, spinner=spinner), reply)

    async def written(self, message: Message) -> Errand | None:
        """Do what a message asks for: a command, an answer to a question of ours; or what Telegram tells by it."""
        await self._told(message)
        text, user = message.text or message.caption or "", _author(message)
        if user is None:
            return None
        place = place_of(message)
        asked = Asked(user=user, place=place, ref=MessageRef(place=place, id=str(message.message_id)))
        try:
            if self._is_our_command(text):
                return await self._commanded(message, asked, text)
            return await self._replied(message, asked, text) if text and self._is_answer(message) else None
        except Exception:
            if self._coach.lets_in(account_of(user), text):
                self._lanes.begin(partial(self._answers.apologise_in_group, asked))
            raise

    async def bot_changed(self, change: ChatMemberUpdated) -> Errand | None:
        """The bot itself came or went, or was given other rights."""
        was, is_now = is_in(change.old_chat_member), is_in(change.new_chat_member)
        if is_now and not was:
            here = _whole(change.chat)
            reply = await self._coach.communities.came(here, locale=change.from_user.language_code)
            return Errand(work=partial(self._answers.announce, here.place, reply), lane=change.chat.id)
        if was and not is_now:
            await self._coach.communities.went(PLATFORM, str(change.chat.id))
        return None

    async def member_changed(self, change: ChatMemberUpdated) -> None:
        """Somebody came or went, as only an administrator is told; everybody else, by a message in the group."""
        was, is_now = is_in(change.old_chat_member), is_in(change.new_chat_member)
        if is_now and not was:
            await self._arrived(change.chat, change.new_chat_member.user)
        elif was and not is_now:
            await self._left(change.chat, change.new_chat_member.user)

    async def _told(self, message: Message) -> None:
        """What a service message says. Of a new id both groups tell, and so may a message that was sent meanwhile."""
        chat = message.chat
        if message.migrate_to_chat_id is not None:
            await self._moved(chat.id, message.migrate_to_chat_id)
        if message.migrate_from_chat_id is not None:
            await self._moved(message.migrate_from_chat_id, chat.id)
        for user in message.new_chat_members:
            await self._arrived(chat, user)
        if message.left_chat_member is not None:
            await self._left(chat, message.left_chat_member)

    async def _moved(self, before: int, after: int) -> None:
        await self._coach.communities.moved(PLATFORM, str(before), str(after))

    async def _arrived(self, chat: Chat, user: User) -> None:
        if not user.is_bot:
            await self._coach.communities.arrived(_whole(chat), account_of(user), locale=user.language_code)

    async def _left(self, chat: Chat, user: User) -> None:
        if not user.is_bot:
            await self._coach.communities.left(PLATFORM, str(chat.id), account_of(user))

    async def _commanded(self, message: Message, asked: Asked, text: str) -> Errand | None:
        user, place = asked.user, asked.place
        if not self._coach.answers_here(text):
            if not self._coach.lets_in(account_of(user), text):
                return None
            return Errand(work=partial(self._answers.invite, asked), lane=user.id)
        here = await self._here(message.chat, place, user, text)
        reply = await self._coach.command(account_of(user), place, text, locale=user.language_code, here=here)
        return self._showing(asked, reply)

    async def _replied(self, message: Message, asked: Asked, text: str) -> Errand | None:
        user, place = asked.user, asked.place
        here = await self._here(message.chat, place, user, None)
        ours = message.reply_to_message
        to = "" if ours is None else ours.text or ours.caption or ""
        reply = await self._coach.replied(account_of(user), place, text, to=to, here=here, locale=user.language_code)
        return None if reply is None else self._showing(asked, reply)

    async def _here(self, chat: Chat, place: Place, user: User, said: str | None, *, public: bool = False) -> Here:
        """The group around a wire or a word; None is an answer, which only admins are asked for.

        Telegram is asked who runs the group only for what nobody else may do.
        """
        asks = (said is None or self._coach.for_admins(said)) and self._coach.has_room(account_of(user))
        admin = asks and await self._runs(chat, user)
        lacks = await lacking(self._bot, chat.id) if admin else frozenset[Right]()
        unnamed = user.id == ChatID.ANONYMOUS_ADMIN
        return replace(_whole(chat), place=place, admin=admin, public=public, unnamed=unnamed, lacks=lacks)

    async def _runs(self, chat: Chat, user: User) -> bool:
        """Whoever writes in the name of the group is one of its admins (Bot API, ChatMemberAdministrator)."""
        return user.id == ChatID.ANONYMOUS_ADMIN or await is_admin(self._bot, chat.id, user.id)

    def _showing(self, asked: Asked, reply: Reply) -> Errand:
        """What everybody sees keeps the order of the group, what one person sees that of the person."""
        before_all = reply.card.audience is Audience.PUBLIC
        lane = spot_of(asked.place).chat if before_all else asked.user.id
        return Errand(work=partial(self._answers.show_in_group, asked, reply), lane=lane)

    def _is_our_command(self, text: str) -> bool:
        """Whether a text in a group is one of our words and not addressed to another bot ("/start@other_bot")."""
        word, _, addressee = next(iter(text.split(maxsplit=1)), "").partition("@")
        known = any(word == f"/{each.name}" for each in self._coach.words)
        return known and addressee.lower() in ("", self._bot.username.lower())

    def _is_answer(self, message: Message) -> bool:
        """Whether a message was written below one of ours."""
        ours = message.reply_to_message
        return ours is not None and ours.from_user is not None and ours.from_user.id == self._bot.id


def is_group(chat: Chat) -> bool:
    """Whether a chat is one in which people talk with each other; in a channel they only read."""
    return chat.type in (ChatType.GROUP, ChatType.SUPERGROUP)


def _author(message: Message) -> User | None:
    """Who wrote it: a person, or an admin in the group's own name; no other bot, and nobody in a channel's name."""
    if message.sender_chat is not None:
        return message.from_user if message.sender_chat.id == message.chat.id else None
    user = message.from_user
    return None if user is None or user.is_bot else user  # two bots could answer each other for ever


def _whole(chat: Chat) -> Here:
    """A group in which nobody in particular acts."""
    return Here(platform=PLATFORM, chat=str(chat.id), name=chat.title or "", place=group_place(chat.id))
