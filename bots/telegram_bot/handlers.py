"""What a person does on Telegram becomes a press or a command of the coach, and its reply becomes a message.

In a group the bot answers commands only, and with nothing but the way to the direct chat.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

import structlog
from telegram import Bot, CallbackQuery, Chat, ChatMemberUpdated, Message, Update, User
from telegram.constants import ChatMemberStatus, ChatType

from bots.telegram_bot.sender import PLATFORM, TelegramMessenger
from core.coach import Account, Coach, Place, Reply
from core.errors import MessengerError, TryLater, Undeliverable, Unreachable
from core.messages.card import Card, Paragraph
from core.messages.texts import Text
from core.ports import MessageRef

log = structlog.stdlib.get_logger()
T = TypeVar("T")

# An answer that Telegram puts off is tried once more; other people wait behind it, so not after longer than this.
PATIENCE_S = 3.0
HICCUP_S = 0.5  # the wait after a failure that named none

IN_PRIVATE, OPEN = Text(id="open-in-private"), Text(id="open-in-private-button")
SORRY = Card(blocks=(Paragraph(text=Text(id="sorry-try-again")),))


class Handlers:
    """Handles the updates of one bot. `pause` waits for a number of seconds."""

    def __init__(
        self,
        bot: Bot,
        coach: Coach,
        messenger: TelegramMessenger,
        *,
        pause: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._bot = bot
        self._coach = coach
        self._messenger = messenger
        self._pause = pause

    async def handle(self, update: Update) -> None:
        """Do what the update asks for. A failure is logged and the person told; only cancellation leaves here."""
        try:
            await self._route(update)
        except MessengerError as error:
            log.warning("an answer was not delivered", platform=PLATFORM, outcome=type(error).__name__)
        except Exception as error:
            log.error("an update failed", platform=PLATFORM, error=type(error).__name__)
            await self._apologise(update)

    async def _route(self, update: Update) -> None:
        if update.callback_query is not None:
            await self._pressed(update.callback_query)
        elif update.my_chat_member is not None:
            await self._membership_changed(update.my_chat_member)
        elif update.message is not None:
            user = update.message.from_user
            if user is not None and not user.is_bot:  # two bots could answer each other for ever
                await self._written(update.message, user)

    async def _pressed(self, query: CallbackQuery) -> None:
        user, message = query.from_user, query.message
        if message is not None and not _is_private(message.chat):
            await self._messenger.acknowledge(query.id, self._say(IN_PRIVATE, user))
            return
        acknowledged = asyncio.create_task(self._acknowledge(query.id))  # leaves while the coach works
        try:
            reply = await self._coach.press(_account(user), _direct(user), query.data or "", locale=user.language_code)
            pressed = MessageRef(place=_direct(user), id=str(message.message_id)) if message is not None else None
            await self._answer(user, reply, pressed if reply.replaces else None)
        finally:
            await acknowledged

    async def _written(self, message: Message, user: User) -> None:
        if not _is_private(message.chat):
            if self._is_our_command(message.text or ""):
                await self._invite(message, user)
        elif message.text is not None or message.effective_attachment is not None:  # else a service message
            text = message.text or ""
            reply = await self._coach.command(_account(user), _direct(user), text, locale=user.language_code)
            await self._answer(user, reply)

    async def _invite(self, message: Message, user: User) -> None:
        words, label = self._say(IN_PRIVATE, user), self._say(OPEN, user)
        await self._messenger.invite(_group(message.chat), message.message_id, words, label)

    async def _membership_changed(self, change: ChatMemberUpdated) -> None:
        user = change.from_user
        if not _is_private(change.chat):
            return
        if change.new_chat_member.status == ChatMemberStatus.BANNED:
            await self._coach.lost(_direct(user), Unreachable.BLOCKED)
        else:
            await self._coach.reached(_account(user), _direct(user))

    async def _answer(self, user: User, reply: Reply, pressed: MessageRef | None = None) -> None:
        """Show the reply, in place of the pressed message if one is given."""
        place = _direct(user)
        try:
            if pressed is not None:
                await self._insist(lambda: self._messenger.edit(pressed, reply.card, reply.language))
            else:
                await self._send(place, reply.card, reply.language)
        except Undeliverable as refusal:
            await self._coach.lost(place, refusal.reason)
            raise
        self._coach.answered(place)
        if reply.direct is not None:
            await self._send_direct(user, reply.direct, reply.language)

    async def _send_direct(self, user: User, card: Card, language: str) -> None:
        try:
            await self._send(_direct(user), card, language)
        except Undeliverable as refusal:
            told = await self._coach.unreached(_account(user), refusal.reason, locale=user.language_code)
            await self._send(_direct(user), told.card, told.language)
        else:
            await self._coach.reached(_account(user), _direct(user))

    async def _send(self, place: Place, card: Card, language: str) -> None:
        await self._insist(lambda: self._messenger.send(place, card, language, key=""))

    async def _insist(self, write: Callable[[], Awaitable[T]]) -> T:
        """Write, and once more after a short wait when Telegram puts it off."""
        try:
            return await write()
        except TryLater as later:
            wait_s = HICCUP_S if later.after_s is None else later.after_s
            if wait_s > PATIENCE_S:
                raise
            await self._pause(wait_s)
            return await write()

    async def _acknowledge(self, query_id: str) -> None:
        try:
            await self._messenger.acknowledge(query_id)
        except MessengerError as error:  # a spinner that goes on for a while; the work counts
            log.info("a press was not acknowledged", platform=PLATFORM, outcome=type(error).__name__)

    async def _apologise(self, update: Update) -> None:
        user, chat = update.effective_user, update.effective_chat
        if user is None or chat is None or not _is_private(chat):
            return
        try:
            await self._send(_direct(user), SORRY, self._coach.language(user.language_code))
        except Exception as error:
            log.warning("an apology was not delivered", platform=PLATFORM, outcome=type(error).__name__)

    def _is_our_command(self, text: str) -> bool:
        """Whether a text in a group is one of our words and not addressed to another bot ("/start@other_bot")."""
        word, _, addressee = text.partition(" ")[0].partition("@")
        known = any(word == f"/{each.name}" for each in self._coach.words)
        return known and addressee.lower() in ("", self._bot.username.lower())

    def _say(self, text: Text, user: User) -> str:
        return self._coach.say(text, self._coach.language(user.language_code))


def _account(user: User) -> Account:
    return Account(platform=PLATFORM, id=str(user.id))


def _direct(user: User) -> Place:
    """The direct chat with a person, whose id is the person's own."""
    return Place(platform=PLATFORM, address=str(user.id), private=True)


def _group(chat: Chat) -> Place:
    return Place(platform=PLATFORM, address=str(chat.id), private=False)


def _is_private(chat: Chat) -> bool:
    return chat.type == ChatType.PRIVATE
