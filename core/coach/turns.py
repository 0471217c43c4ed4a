"""A turn: one transaction of one account, in the order in which they act, and the answer that leaves it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial
from typing import TypeVar
from weakref import WeakValueDictionary

import structlog

from core.clock import Clock
from core.coach.again import again
from core.coach.conversations import Conversation
from core.content import Content
from core.delivery.limits import Route
from core.delivery.names import called
from core.delivery.planner import Planner
from core.errors import SealError
from core.flows import community, direct, lock
from core.flows.turn import After, Turn
from core.messages.beneath import Beneath
from core.messages.card import Reply
from core.messages.names import accounts_in, named
from core.pictures.studio import Studio
from core.ports import Award, Due, Meter, Store, Transaction
from core.rules.community import Here
from core.rules.instance import Instance
from core.rules.people import Account, Contact, Enrollment, Place
from core.rules.screening import safety

log = structlog.get_logger()

Acted = TypeVar("Acted")
Act = Callable[[Turn], Awaitable[Acted]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Turns:
    """Opens turns, and finishes their answers.

    `done` is called once a turn is over, with what takes back the milestones of somebody who was forgotten in it;
    `meter` counts what people do.
    """

    store: Store
    clock: Clock
    content: Content
    studio: Studio
    instance: Instance
    planner: Planner
    routes: Mapping[str, Route]
    beneath: Beneath
    done: Callable[[Sequence[Award]], None]
    meter: Meter
    _queues: dict[Account, tuple[asyncio.Lock, int]] = field(default_factory=dict[Account, tuple[asyncio.Lock, int]])
    _unfinished: WeakValueDictionary[Account, asyncio.Event] = field(  # each is forgotten with its answer
        default_factory=WeakValueDictionary[Account, asyncio.Event]
    )

    async def take(
        self,
        account: Account,
        place: Place,
        act: Act[Acted],
        *,
        locale: str | None = None,
        here: Here | None = None,
        about: Conversation | None = None,
    ) -> Acted:
        """What `act` makes of a turn of this account; the presses of an account are handled in the order they came.

        Where the turn of another worker stood in the way, it is done again from the beginning. What it is `about` is
        logged once it is committed, if it is something that a person did and was answered.
        """
        began = self.clock.now()
        try:
            async with self._queue(account):
                acted = await again(partial(self._take, account, place, act, locale, here))
        except BaseException as error:
            self._note(account, about, began, type(error).__name__)
            raise
        if acted is not None:
            self._note(account, about, began)
        return acted

    def _note(self, account: Account, about: Conversation | None, began: datetime, failure: str | None = None) -> None:
        """One line for what somebody did: never what it was about beyond its kind, nor who it was."""
        if about is None:
            return
        took_s = round(max(0.0, (self.clock.now() - began).total_seconds()), 4)
        outcome = "done" if failure is None else "failed"
        self.meter.pressed(account.platform)
        log.info("press", platform=account.platform, kind=about, outcome=outcome, error=failure, took_s=took_s)

    def turned_away(self, account: Account) -> None:
        """Somebody acts faster than anybody could: that is counted, and a line for each would be a flood in the log."""
        self.meter.pressed(account.platform)
        log.debug("press", platform=account.platform, outcome="refused")

    async def _take(
        self, account: Account, place: Place, act: Act[Acted], locale: str | None, here: Here | None
    ) -> Acted:
        async with self._open(account, place, locale, here) as turn:
            return await act(turn)

    @asynccontextmanager
    async def _open(
        self, account: Account, place: Place, locale: str | None, here: Here | None
    ) -> AsyncGenerator[Turn]:
        """One transaction, in which nobody else changes what is kept of the person."""
        async with self.store.transaction() as tx:
            contact = await tx.meet(account)
            enrollment = await self._caught_up(tx, contact) if contact else None
            turn = Turn(
                tx=tx,
                content=self.content,
                studio=self.studio,
                account=account,
                place=place,
                now=self.clock.now(),
                language=self._spoken(locale, enrollment),
                contact=contact,
                others=await _others(tx, contact) if contact else (),
                enrollment=enrollment,
                here=here,
                instance=self.instance,
            )
            if here is not None:
                turn.community = await community.met(turn, here)
                turn.language = self._spoken(locale, enrollment, around=turn.community.language)
            if enrollment is not None:
                await _look_at_log(turn, enrollment)
            before = turn.direct_place
            await turn.reach()
            if turn.direct_place != before:
                await lock.reached(turn)
            yield turn
            await turn.look_ahead()
        self._count(turn, before)
        if enrollment is not None and turn.enrollment is None:  # nothing that is being made for them elsewhere is sent
            for each in turn.others:
                self.overtake(each.account)
        self.done(turn.withdrawn)

    def _count(self, turn: Turn, before: Place | None) -> None:
        """What is committed now."""
        if turn.direct_place is not None and before is None:
            self.meter.opened(turn.account.platform)
        if turn.checked_in:
            self.meter.checked_in(turn.account.platform)

    def _spoken(self, locale: str | None, enrollment: Enrollment | None, *, around: str = "") -> str:
        """The language of a turn: what the person set, what their app reports, what is spoken around them, English."""
        chosen = enrollment.language if enrollment is not None else ""
        return self.content.texts.spoken(locale or "", chosen=chosen, around=around)

    def overtake(self, account: Account) -> None:
        """What is left to do of an earlier answer is not done, for it would be shown over the answer to this."""
        if (overtaken := self._unfinished.get(account)) is not None:
            overtaken.set()

    def answer(self, turn: Turn, reply: Reply) -> Reply:
        """The answer, with what is left to do once the turn is over; the next turn overtakes that."""
        if turn.after is None and not _speaks_of(reply):
            return self.complete(turn, reply)
        overtaken = self._unfinished[turn.account] = asyncio.Event()
        return replace(reply, rest=partial(_finished, reply, partial(self._named, turn), overtaken))

    async def _named(self, turn: Turn, reply: Reply) -> Reply:
        """The finished answer, with the names that the platforms tell now."""
        reply = reply if turn.after is None else await turn.after(reply)
        names = await called(self.routes, _speaks_of(reply))
        direct_card = None if reply.direct is None else named(reply.direct, names)
        return self.complete(turn, replace(reply, card=named(reply.card, names), direct=direct_card))

    def complete(self, turn: Turn, reply: Reply) -> Reply:
        """The answer as it is shown: with what is to be noticed, and the English beneath unreviewed words of safety."""
        reply = direct.noticed(reply, turn)
        beneath, language = self.beneath.card, reply.language
        direct_card = None if reply.direct is None else beneath(reply.direct, language)
        return replace(reply, card=beneath(reply.card, language), direct=direct_card)

    async def _caught_up(self, tx: Transaction, contact: Contact) -> Enrollment | None:
        """What the person follows, with everything planned that was owed before they acted."""
        enrollment, now = await tx.enrollment(contact.person), self.clock.now()
        if enrollment is None or enrollment.next_due_at is None or enrollment.next_due_at > now:
            return enrollment
        place = await tx.place_of(contact.person, enrollment.preferences.app)
        await self.planner.catch_up(tx, Due(enrollment=enrollment, place=place), now)
        return await tx.enrollment(contact.person)

    @asynccontextmanager
    async def _queue(self, account: Account) -> AsyncGenerator[None]:
        """One at a time; a queue that nobody stands in is forgotten."""
        queue, waiting = self._queues.get(account, (asyncio.Lock(), 0))
        self._queues[account] = (queue, waiting + 1)
        try:
            async with queue:
                yield
        finally:
            queue, waiting = self._queues.pop(account)
            if waiting > 1:
                self._queues[account] = (queue, waiting - 1)


def _speaks_of(reply: Reply) -> frozenset[Account]:
    direct_card = reply.direct
    return accounts_in(reply.card).union(() if direct_card is None else accounts_in(direct_card))


async def _look_at_log(turn: Turn, enrollment: Enrollment) -> None:
    """What the safety log adds up to. One that cannot be opened takes nobody's data, stop or advice from them."""
    try:
        turn.safety = safety(await turn.tx.safety_log(enrollment.person))
    except SealError as error:
        log.error("safety_unread", error=type(error).__name__)
        turn.unread = error


async def _others(tx: Transaction, contact: Contact) -> Sequence[Contact]:
    """The person's accounts besides this one."""
    return [each for each in await tx.accounts(contact.person) if each.account != contact.account]


async def _finished(reply: Reply, after: After, overtaken: asyncio.Event) -> Reply | None:
    """The answer once `after` has done what was left; None as soon as it is overtaken, and then that is given up."""
    if overtaken.is_set():
        return None
    doing = asyncio.ensure_future(after(reply))
    newer = asyncio.ensure_future(overtaken.wait())
    try:
        await asyncio.wait({doing, newer}, return_when=asyncio.FIRST_COMPLETED)
        return None if overtaken.is_set() else doing.result()
    finally:
        doing.cancel()
        newer.cancel()
        await asyncio.gather(doing, newer, return_exceptions=True)
