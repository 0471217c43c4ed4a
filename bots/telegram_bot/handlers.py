"""What a person does on Telegram becomes a press or a command of the coach, and its reply becomes an answer."""

from __future__ import annotations

import asyncio
from functools import partial

import structlog
from telegram import (
    Bot,
    CallbackQuery,
    Chat,
    ChatMemberUpdated,
    Location,
    Message,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
    Update,
    User,
)
from telegram.constants import ChatMemberStatus, ChatType

from bots.telegram_bot import location
from bots.telegram_bot.answers import Answers, Pause
from bots.telegram_bot.groups import Groups, is_group
from bots.telegram_bot.lanes import MOST, Errand, Lanes, Work
from bots.telegram_bot.places import PLATFORM, account_of, direct_place, ref_of
from bots.telegram_bot.refusals import NotTaken
from bots.telegram_bot.sender import TelegramMessenger
from bots.telegram_bot.spinner import PATIENCE_S
from core.coach import Coach, Reply
from core.errors import MessengerError, Unreachable
from core.messages.texts import Text

log = structlog.stdlib.get_logger()


class Handlers:
    """Handles the updates of one bot. `pause` waits for a number of seconds.

    While `most` answers are on their way, the next update waits. A press in a group is acknowledged when it is
    answered, and after `patience_s` at the latest.
    """

    def __init__(
        self,
        bot: Bot,
        coach: Coach,
        messenger: TelegramMessenger,
        *,
        pause: Pause = asyncio.sleep,
        most: int = MOST,
        patience_s: float = PATIENCE_S,
    ) -> None:
        self._coach = coach
        self._answers = Answers(coach, messenger, pause)
        self._lanes = Lanes(most)
        self._groups = Groups(bot, coach, self._answers, self._lanes, patience_s)

    async def handle(self, update: Update) -> None:
        """Do what the update asks for. Returns once that is committed; the answer leaves by itself, in its order.

        A failure is logged and the person told; only cancellation leaves here.
        """
        began = asyncio.get_running_loop().time()
        await self._lanes.room()
        user, chat = update.effective_user, update.effective_chat
        person = user if chat is not None and _is_private(chat) else None
        try:
            answer = await self._route(update)
        except Exception as error:
            answer = self._failed(error, person)
        if isinstance(answer, Errand):
            self._lanes.begin(partial(self._bring, answer.work, person, began), lane=answer.lane)
        elif answer is not None:
            self._lanes.begin(partial(self._bring, answer, person, began), lane=user.id if user is not None else None)

    async def drain(self) -> None:
        """Wait a little for the answers that are on their way."""
        await self._lanes.drain()

    async def _route(self, update: Update) -> Errand | Work | None:
        """Do what the update asks for, up to its answer."""
        chat = update.effective_chat
        if chat is not None and not _is_private(chat):
            return await self._in_group(update) if is_group(chat) else None
        if update.callback_query is not None:
            return await self._pressed(update.callback_query)
        if update.my_chat_member is not None:
            await self._membership_changed(update.my_chat_member)
        elif update.message is not None:
            user = update.message.from_user
            if user is not None and not user.is_bot:  # two bots could answer each other for ever
                return await self._written(update.message, user)
        return None

    async def _in_group(self, update: Update) -> Errand | None:
        if (query := update.callback_query) is not None and query.message is not None:
            return await self._groups.pressed(query, query.message)
        if update.my_chat_member is not None:
            return await self._groups.bot_changed(update.my_chat_member)
        if update.chat_member is not None:
            await self._groups.member_changed(update.chat_member)
        return await self._groups.written(update.message) if update.message is not None else None

    async def _bring(self, answer: Work, person: User | None, began: float) -> None:
        try:
            await answer()
            self._coach.meter.answered(PLATFORM, asyncio.get_running_loop().time() - began)
        except Exception as error:
            if isinstance(error, MessengerError) and not isinstance(error, NotTaken):
                log.warning("an answer was not delivered", platform=PLATFORM, outcome=type(error).__name__)
            elif (apology := self._failed(error, person)) is not None:
                await apology()

    def _failed(self, error: Exception, person: User | None) -> Work | None:
        log.error("an update failed", platform=PLATFORM, error=type(error).__name__)
        return partial(self._answers.apologise, person) if person is not None else None

    async def _pressed(self, query: CallbackQuery) -> Work | None:
        user, place = query.from_user, direct_place(query.from_user)
        self._lanes.begin(partial(self._answers.acknowledge, query.id))  # leaves while the coach works
        if query.data == location.SHARE:
            return self._telling(user, location.ASK, location.keyboard(lambda text: self._say(text, user)))
        reply = await self._coach.press(account_of(user), place, query.data or "", locale=user.language_code)
        return partial(self._answers.show, user, reply, ref_of(query.message, place) if reply.replaces else None)

    async def _written(self, message: Message, user: User) -> Work | None:
        text = message.text or message.caption or ""
        if message.location is not None:  # Bot API, Message: of a live location and a venue too
            return await self._located(message.location, user)
        if self._is_type_key(text):
            return self._telling(user, location.TYPE, ReplyKeyboardRemove())
        if not text and message.effective_attachment is None:
            return None  # a service message
        reply = await self._coach.command(account_of(user), direct_place(user), text, locale=user.language_code)
        return partial(self._answers.show, user, reply)

    async def _located(self, shared: Location, user: User) -> Work:
        """The zone of the place goes to the coach; the place itself goes nowhere."""
        zone = location.zone_of(shared)
        if zone is None:
            return self._telling(user, location.NOWHERE, ReplyKeyboardRemove())
        reply = await self._coach.located(account_of(user), direct_place(user), zone, locale=user.language_code)
        return partial(self._show_zone, user, reply)

    async def _show_zone(self, user: User, reply: Reply) -> None:
        await self._answers.tell(user, location.DROPPED, reply.language, ReplyKeyboardRemove())
        await self._answers.show(user, reply)

    async def _membership_changed(self, change: ChatMemberUpdated) -> None:
        user = change.from_user
        if change.new_chat_member.status == ChatMemberStatus.BANNED:
            await self._coach.lost(direct_place(user), Unreachable.BLOCKED)
        else:
            await self._coach.reached(account_of(user), direct_place(user))

    def _telling(self, user: User, text: Text, keyboard: ReplyKeyboardMarkup | ReplyKeyboardRemove) -> Work:
        return partial(self._answers.tell, user, text, self._coach.language(user.language_code), keyboard)

    def _is_type_key(self, text: str) -> bool:
        """Whether a text is what the key beside that for the location types, in whatever language it was drawn."""
        return any(text == self._coach.say(location.TYPE_KEY, language) for language in self._coach.languages)

    def _say(self, text: Text, user: User) -> str:
        return self._coach.say(text, self._coach.language(user.language_code))


def _is_private(chat: Chat) -> bool:
    return chat.type == ChatType.PRIVATE
