"""What is written to a person who waits for it: insisted on, and told to the coach."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from typing import TypeVar

import structlog
from telegram import InlineKeyboardButton, ReplyKeyboardMarkup, ReplyKeyboardRemove, User

from bots.telegram_bot.places import PLATFORM, account_of, direct_place
from bots.telegram_bot.refusals import TokenRefused
from bots.telegram_bot.sender import TelegramMessenger
from bots.telegram_bot.spinner import Spinner
from core.coach import Coach, Place, Reply
from core.errors import MessengerError, OutcomeUnknown, TryLater, Undeliverable
from core.messages.card import Audience, Card, Paragraph
from core.messages.texts import Text
from core.ports import MessageRef

log = structlog.stdlib.get_logger()
Pause = Callable[[float], Awaitable[None]]
_Written = TypeVar("_Written")

PATIENCE_S = 60.0  # of waits for one answer; somebody who is still there by then has pressed again
HICCUP_S = 0.5  # the first wait after a failure that named none, then twice as long each time

TRY_AGAIN = Text(id="sorry-try-again")
SORRY = Card(blocks=(Paragraph(text=TRY_AGAIN),))
WROTE = Text(id="wrote-in-private")
IN_PRIVATE, OPEN = Text(id="open-in-private"), Text(id="open-in-private-button")
ANSWER = Text(id="answer-in-private")  # the same line, whatever the answer is about
HELLO = "hello"  # what the deep link carries that leads to nothing in particular


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What somebody did in a group: `ref` is what they wrote, or, with a `spinner`, the message whose button they
    pressed; None where that cannot be edited.
    """

    user: User
    place: Place
    ref: MessageRef | None
    spinner: Spinner | None = None


class Answers:
    """Writes to people in their direct chats, and in groups. `pause` waits for a number of seconds."""

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

    async def show_in_group(self, asked: Asked, reply: Reply) -> None:
        """Show the reply once it is finished: before all, or as a notice, or in the direct chat, or lead there.

        Raises MessengerError.
        """
        if (finished := await reply.finished()) is None:
            await _stop(asked)
            return
        notice = None if finished.notice is None else self._coach.say(finished.notice, finished.language)
        openly = finished.card.audience is Audience.PUBLIC
        if openly:
            await self._show_openly(asked, finished)
        if finished.direct is None and (openly or (notice is not None and await _stop(asked, notice))):
            await _stop(asked, notice)
            return
        cards = [card for card in (None if openly else finished.card, finished.direct) if card is not None]
        await self._show_privately(asked, finished, cards, notice or self._coach.say(WROTE, finished.language))

    async def announce(self, place: Place, reply: Reply) -> None:
        """Show the reply in a group that asked for nothing. Raises MessengerError."""
        if (finished := await reply.finished()) is not None:
            await self._send(place, finished.card, finished.language)

    async def invite(self, asked: Asked, payload: str = HELLO, line: Text = IN_PRIVATE) -> None:
        """Answer what was written in a group with the line and the way to the direct chat. Raises MessengerError."""
        if (ref := asked.ref) is None:
            return
        language = self._coach.language(asked.user.language_code)
        words, label = self._coach.say(line, language), self._coach.say(OPEN, language)
        button = InlineKeyboardButton(label, url=self._messenger.link(payload))
        await self._write(asked.place, lambda: self._messenger.invite(ref, words, button))

    async def acknowledge(self, query_id: str, notice: str | None = None, url: str | None = None) -> bool:
        """Stop the spinner of a pressed button, with a notice or a deep link; whether that was shown.

        Never raises for a reason of Telegram's.
        """
        try:
            return await self._insist(lambda: self._messenger.acknowledge(query_id, notice, url))
        except MessengerError as error:  # a spinner that goes on for a while; the work counts
            log.info("a press was not acknowledged", platform=PLATFORM, outcome=type(error).__name__)
            return False

    async def apologise(self, user: User) -> None:
        """Say that something went wrong. Never raises."""
        try:
            await self._send(direct_place(user), SORRY, self._coach.language(user.language_code))
        except Exception as error:
            log.warning("an apology was not delivered", platform=PLATFORM, outcome=type(error).__name__)

    async def apologise_in_group(self, asked: Asked) -> None:
        """Say to whoever wrote something that it went wrong, with the way to the direct chat. Never raises."""
        try:
            await self.invite(asked, line=TRY_AGAIN)
        except Exception as error:
            log.warning("an apology was not delivered", platform=PLATFORM, outcome=type(error).__name__)

    async def _show(self, user: User, reply: Reply, pressed: MessageRef | None) -> None:
        place = direct_place(user)
        try:
            if pressed is not None:
                await self._edit(pressed, reply.card, reply.language)
            else:
                await self._send(place, reply.card, reply.language)
        except Undeliverable as refusal:
            await self._coach.lost(place, refusal.reason)
            raise
        if reply.direct is not None:
            await self._show_direct(user, reply.direct, reply.language)

    async def _show_openly(self, asked: Asked, reply: Reply) -> None:
        pressed = asked.ref if reply.replaces and asked.spinner is not None else None
        if pressed is not None:
            await self._edit(pressed, reply.card, reply.language)
        else:
            await self._send(asked.place, reply.card, reply.language)

    async def _show_privately(self, asked: Asked, reply: Reply, cards: Iterable[Card], notice: str) -> None:
        """To the direct chat, of which the notice tells; where that is not open, the person is led there."""
        place = direct_place(asked.user)
        try:
            for card in cards:
                await self._send(place, card, reply.language)
        except Undeliverable as refusal:
            await self._coach.lost(place, refusal.reason)
            await self._lead(asked, reply.link or HELLO)
        else:
            await self._coach.reached(account_of(asked.user), place)
            await _stop(asked, notice)

    async def _lead(self, asked: Asked, payload: str) -> None:
        if asked.spinner is not None:
            await asked.spinner.stop(url=self._messenger.link(payload))
        else:
            await self.invite(asked, payload, ANSWER)

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

    async def _edit(self, pressed: MessageRef, card: Card, language: str) -> None:
        await self._write(pressed.place, lambda: self._messenger.edit(pressed, card, language), new=False)

    async def _write(self, place: Place, write: Callable[[], Awaitable[object]], *, new: bool = True) -> None:
        async def leave() -> None:
            async with self._coach.answering(place, new=new):
                await write()

        await self._insist(leave)

    async def _insist(self, write: Callable[[], Awaitable[_Written]]) -> _Written:
        patience = _Patience()
        while True:
            try:
                return await write()
            except MessengerError as error:
                self._heed(error)
                wait_s = patience.wait_after(error)
                if wait_s is None:
                    raise
            await self._pause(wait_s)

    def _heed(self, error: MessengerError) -> None:
        """Let broadcasts, too, keep to a wait that Telegram named; a refusal is counted."""
        if isinstance(error, TryLater) and error.after_s is not None:
            self._coach.held(PLATFORM, error.after_s)
        if isinstance(error, Undeliverable):
            self._coach.meter.refused(PLATFORM, error.reason.value)


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


async def _stop(asked: Asked, notice: str | None = None) -> bool:
    """Whether the notice was shown; there is nowhere to show one to somebody who pressed nothing."""
    return asked.spinner is not None and await asked.spinner.stop(notice)
