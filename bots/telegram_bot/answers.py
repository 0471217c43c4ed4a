"""What is written to a person who waits for it: insisted on, and told to the coach."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

import structlog
from telegram import ReplyKeyboardMarkup, ReplyKeyboardRemove, User

from bots.telegram_bot.refusals import TokenRefused
from bots.telegram_bot.sender import PLATFORM, TelegramMessenger
from core.coach import Account, Coach, Place, Reply
from core.errors import MessengerError, OutcomeUnknown, TryLater, Undeliverable
from core.messages.card import Card, Paragraph
from core.messages.texts import Text
from core.ports import MessageRef

log = structlog.stdlib.get_logger()
Pause = Callable[[float], Awaitable[None]]

PATIENCE_S = 60.0  # of waits for one answer; somebody who is still there by then has pressed again
HICCUP_S = 0.5  # the first wait after a failure that named none, then twice as long each time

SORRY = Card(blocks=(Paragraph(text=Text(id="sorry-try-again")),))


class Answers:
    """Writes to people in their direct chats. `pause` waits for a number of seconds."""

    def __init__(self, coach: Coach, messenger: TelegramMessenger, pause: Pause = asyncio.sleep) -> None:
        self._coach = coach
        self._messenger = messenger
        self._pause = pause

    async def show(self, user: User, reply: Reply, pressed: MessageRef | None = None) -> None:
        """Show the reply once it is finished, in place of the pressed message if one is given. Raises MessengerError.

        One that is overtaken before is not shown.
        """
        if (finished := await reply.finished()) is not None:
            await self._show(user, finished, pressed)

    async def tell(
        self, user: User, text: Text, language: str, keyboard: ReplyKeyboardMarkup | ReplyKeyboardRemove
    ) -> None:
        """Say one sentence, and change the keyboard below. Raises MessengerError."""
        place, words = direct_place(user), self._coach.say(text, language)
        await self._write(place, lambda: self._messenger.tell(place, words, keyboard))

    async def invite(self, group: Place, message_id: int, words: str, label: str) -> None:
        """Answer a message in a group with the way to the direct chat. Raises MessengerError."""
        await self._write(group, lambda: self._messenger.invite(group, message_id, words, label))

    async def acknowledge(self, query_id: str, notice: str | None = None) -> None:
        """Stop the spinner of a pressed button. Never raises for a reason of Telegram's."""
        try:
            await self._insist(lambda: self._messenger.acknowledge(query_id, notice))
        except MessengerError as error:  # a spinner that goes on for a while; the work counts
            log.info("a press was not acknowledged", platform=PLATFORM, outcome=type(error).__name__)

    async def apologise(self, user: User) -> None:
        """Say that something went wrong. Never raises."""
        try:
            await self._send(direct_place(user), SORRY, self._coach.language(user.language_code))
        except Exception as error:
            log.warning("an apology was not delivered", platform=PLATFORM, outcome=type(error).__name__)

    async def _show(self, user: User, reply: Reply, pressed: MessageRef | None) -> None:
        place = direct_place(user)
        try:
            if pressed is not None:
                await self._write(place, lambda: self._messenger.edit(pressed, reply.card, reply.language))
            else:
                await self._send(place, reply.card, reply.language)
        except Undeliverable as refusal:
            await self._coach.lost(place, refusal.reason)
            raise
        if reply.direct is not None:
            await self._show_direct(user, reply.direct, reply.language)

    async def _show_direct(self, user: User, card: Card, language: str) -> None:
        place = direct_place(user)
        try:
            await self._send(place, card, language)
        except Undeliverable as refusal:
            told = await self._coach.unreached(account_of(user), refusal.reason, locale=user.language_code)
            await self._send(place, told.card, told.language)
        else:
            await self._coach.reached(account_of(user), place)

    async def _send(self, place: Place, card: Card, language: str) -> None:
        await self._write(place, lambda: self._messenger.send(place, card, language, key=""))

    async def _write(self, place: Place, write: Callable[[], Awaitable[object]]) -> None:
        await self._insist(write)
        self._coach.answered(place)

    async def _insist(self, write: Callable[[], Awaitable[object]]) -> None:
        patience = _Patience()
        while True:
            try:
                await write()
                return
            except MessengerError as error:
                self._heed(error)
                wait_s = patience.wait_after(error)
                if wait_s is None:
                    raise
            await self._pause(wait_s)

    def _heed(self, error: MessengerError) -> None:
        """Let broadcasts, too, keep to a wait that Telegram named."""
        if isinstance(error, TryLater) and error.after_s is not None:
            self._coach.held(PLATFORM, error.after_s)


class _Patience:
    """How often one answer is written anew, and after how long."""

    def __init__(self) -> None:
        self._left_s = PATIENCE_S
        self._hiccup_s = HICCUP_S
        self._doubted = False

    def wait_after(self, error: MessengerError) -> float | None:
        """The wait before the next try, in seconds; None when there is none."""
        match error:
            case TokenRefused():
                return None
            case TryLater():
                wait_s = self._hiccup() if error.after_s is None else error.after_s
            case OutcomeUnknown() if not self._doubted:  # to somebody who waits, twice is better than never
                self._doubted = True
                wait_s = self._hiccup()
            case _:
                return None
        self._left_s -= wait_s
        return wait_s if self._left_s >= 0 else None

    def _hiccup(self) -> float:
        wait_s, self._hiccup_s = self._hiccup_s, self._hiccup_s * 2
        return wait_s


def account_of(user: User) -> Account:
    """The person's account, by Telegram's own number."""
    return Account(platform=PLATFORM, id=str(user.id))


def direct_place(user: User) -> Place:
    """The direct chat with a person, whose id is the person's own."""
    return Place(platform=PLATFORM, address=str(user.id), private=True)
