"""The core in a room of its own: a real store, a stepped clock, and a messenger that records what it is given."""

from __future__ import annotations

import asyncio
import sqlite3
import struct
from collections.abc import AsyncGenerator, Awaitable, Callable
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

from core.clock import SteppedClock
from core.coach import Account, Coach, Place, Reply
from core.coach.turnstile import Rate, Rates
from core.errors import MessengerError
from core.messages.card import Button, Card, texts_of
from core.messages.measuring import measure
from core.messages.texts import Text
from core.pictures.studio import Studio
from core.ports import Limits, MessageRef, Transaction
from core.rules.community import Community
from core.rules.instance import UNDECIDED, Instance
from core.rules.people import Enrollment, PersonId
from core.storage.store import SqlStore
from tests.messages import gate
from tests.messages.gate import content
from tests.storage.factory import fresh_store

# Somebody who has just finished Start, by city, time and instant: lived once, then copied into each empty room.
_STARTED: dict[tuple[str, str, datetime], tuple[sqlite3.Connection, Reply]] = {}

MONDAY_NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
FAST = Limits(rate_per_s=1e6)
_ANY = Rate(burst=10**9, every=timedelta())
RUSH = Rates(account=_ANY, member=_ANY, community=_ANY, urgent=_ANY)  # for people who live a month within a second
ABOUT = (  # the questions about the person, and an answer to each
    "Yes, you may ask",
    "Middle of the buttock",
    "Sitting at a desk",
    "None of these",  # equipment
    "Leave it out",
    "None of these",  # the three safety lists
    "None of these",
    "None of these",
)


def studio() -> Studio:
    """One that draws in a thread: a process of its own takes a second to start. The thread goes with the studio."""
    return Studio(partial(ThreadPoolExecutor, max_workers=1), patience_s=60)


class Easel(Executor):
    """Draws nothing until it is told to."""

    def __init__(self) -> None:
        self.begun: list[Future[Any]] = []
        self._busy = asyncio.Event()

    def submit(self, fn: Any, /, *args: Any, **kwargs: Any) -> Future[Any]:
        self.begun.append(Future())
        self._busy.set()
        return self.begun[-1]

    async def busy(self) -> None:
        """Return when the first drawing has begun."""
        await self._busy.wait()

    def finish(self) -> None:
        """Let every drawing come to its end that is still waited for."""
        for each in self.begun:
            if each.set_running_or_notify_cancel():
                each.set_result(b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sII", 13, b"IHDR", 1280, 960))


def say(text: Text) -> str:
    return content().texts.say(text, "en")


@dataclass
class Recorder:
    """A messenger without a platform. `failures` are raised first, one a send, and `refusals` by all but sends;
    `on_send` happens during each.
    """

    platform: str = "chat"
    limits: Limits = FAST
    resend_window_s: float = 0.0
    sent: list[tuple[Place, Card, str]] = field(default_factory=list)
    edits: list[tuple[MessageRef, Card]] = field(default_factory=list)
    pins: list[MessageRef] = field(default_factory=list)
    awards: list[tuple[Account, int | None]] = field(default_factory=list)
    failures: list[MessengerError] = field(default_factory=list)
    refusals: list[MessengerError] = field(default_factory=list)
    on_send: Callable[[], Awaitable[object]] | None = None

    async def send(self, place: Place, card: Card, language: str, key: str) -> MessageRef:
        if self.failures:
            raise self.failures.pop(0)
        if self.on_send is not None:
            await self.on_send()
        assert measure(card, partial(content().texts.say, language=language)) == ()
        gate.check(card)
        self.sent.append((place, card, key))
        return MessageRef(place=place, id=str(len(self.sent)))

    async def edit(self, ref: MessageRef, card: Card, language: str) -> MessageRef:
        self._refuse()
        assert measure(card, partial(content().texts.say, language=language)) == ()
        gate.check(card)
        self.edits.append((ref, card))
        return ref

    async def pin(self, ref: MessageRef) -> None:
        self._refuse()
        self.pins.append(ref)

    async def name(self, account: Account) -> str | None:
        self._refuse()
        return account.id.title()

    async def award(self, community: Community, account: Account, days: int | None) -> None:
        self._refuse()
        self.awards.append((account, days))

    def _refuse(self) -> None:
        if self.refusals:
            raise self.refusals.pop(0)


@dataclass
class Someone:
    """A person in front of the coach; `reply` is the last answer, `locale` what their app reports."""

    coach: Coach
    store: SqlStore
    account: Account
    place: Place
    reply: Reply | None = None
    locale: str | None = None

    @property
    def card(self) -> Card:
        assert self.reply is not None
        return self.reply.card

    async def say(self, typed: str) -> str:
        return await self._see(await self.coach.command(self.account, self.place, typed, locale=self.locale))

    async def press(self, label: str) -> str:
        return await self.press_wire(self.button(label).action.wire)

    async def press_wire(self, wire: str, **fields: str) -> str:
        pressed = await self.coach.press(self.account, self.place, wire, fields=fields, locale=self.locale)
        return await self._see(pressed)

    async def _see(self, reply: Reply) -> str:
        """What is read when the answer is finished: the newer one, where that was overtaken."""
        self.reply = await reply.finished() or self.reply
        gate.check_notice(self.reply.notice if self.reply is not None else None)
        return read(self.card)

    def button(self, label: str) -> Button:
        found = [each for each in self.card.buttons if say(each.label) == label]
        assert found, f"no button {label!r} on:\n{read(self.card)}"
        return found[0]

    def offers(self, label: str) -> bool:
        return any(say(each.label) == label for each in self.card.buttons)

    async def start(self, city: str = "Berlin", time: str = "19:00") -> str:
        await self.say("/start")
        await self.press("I agree and I am 18 or over")
        await self.say(city)
        await self.press("Yes")
        await self.say(time)
        for answer in ("10 minutes", *ABOUT):
            if self.offers(answer):
                await self.press(answer)
        return await self.press("Yes, write to me daily")

    async def enrollment(self) -> Enrollment | None:
        async with self.store.transaction() as tx:
            contact = await tx.contact(self.account)
            return await tx.enrollment(contact.person) if contact else None

    @asynccontextmanager
    async def kept(self) -> AsyncGenerator[tuple[Transaction, PersonId]]:
        """A transaction, and who this is in it: somebody of whom something is kept."""
        async with self.store.transaction() as tx:
            contact = await tx.contact(self.account)
            assert contact is not None
            yield tx, contact.person

    async def prefer(self, **chosen: object) -> None:
        enrollment = await self.enrollment()
        assert enrollment is not None
        async with self.store.transaction() as tx:
            await tx.save_enrollment(replace(enrollment, preferences=replace(enrollment.preferences, **chosen)))


def read(card: Card) -> str:
    """Everything on a card, in reading order; a card that breaks a limit fails here, in any language."""
    assert measure(card, say) == ()
    gate.check(card)
    parts = [] if card.title is None else [say(card.title)]
    parts += [say(text) for block in card.blocks for text in texts_of(block)]
    parts += [f"[{say(each.label)}]" for each in card.buttons]
    return "\n".join(parts)


@dataclass
class Room:
    store: SqlStore
    clock: SteppedClock
    coach: Coach
    messenger: Recorder
    file: Path | None = None
    instance: Instance = UNDECIDED

    def someone(self, name: str = "ana", *, private: bool = True) -> Someone:
        account = Account(platform="chat", id=name)
        place = Place(platform="chat", address=f"{name}-direct", private=private)
        return Someone(self.coach, self.store, account, place)

    async def started(self, city: str = "Berlin", time: str = "19:00") -> Someone:
        """Somebody whose first day is today."""
        ana = self.someone()
        if self.file is None:
            await ana.start(city, time)
            return ana
        known = (city, time, self.clock.now().replace(second=0, microsecond=0))
        with closing(sqlite3.connect(self.file)) as file:
            is_empty = file.execute("SELECT 1 FROM person").fetchone() is None
            if is_empty and known in _STARTED:
                kept, ana.reply = _STARTED[known]
                kept.backup(file)
                return ana
            await ana.start(city, time)
            if is_empty and ana.reply is not None:
                kept = sqlite3.connect(":memory:", check_same_thread=False)
                file.backup(kept)
                _STARTED[known] = kept, ana.reply
        return ana

    async def live(self, who: Someone, letters: str) -> str:
        """One day a letter: D done, P partly, R rest, S skipped, N nothing. What was read last."""
        words = {"D": "done", "P": "partly", "R": "rest", "S": "skipped"}
        read = ""
        for each in letters:
            if each != "N":
                read = await who.say(words[each])
            await self.go(self.clock.now() + timedelta(days=1))
        return read

    async def deliver(self) -> list[str]:
        """Let everything owed by now happen; what was sent, read aloud."""
        before = len(self.messenger.sent)
        while await self.coach.tick() <= self.clock.now():
            await self.coach.drain()
        await self.coach.drain()
        return [read(card) for _, card, _ in self.messenger.sent[before:]]

    async def go(self, at: datetime) -> list[str]:
        """Play until `at`, stopping wherever something is owed; what was sent on the way."""
        heard: list[str] = []
        while (due_at := await self.coach.next_due_at()) is not None and due_at <= at:
            self.clock.move_to(due_at)
            heard += await self.deliver()
        self.clock.move_to(at)
        return heard + await self.deliver()

    def easel(self) -> Easel:
        """Whatever is drawn from now on waits on it."""
        easel = Easel()
        self.coach = Coach(
            self.store, self.clock, content(), studio=Studio(lambda: easel, patience_s=60), worker="slow", rates=RUSH
        )
        self.coach.serve(self.messenger)
        return easel

    def restart(self) -> None:
        """A new process on the same database and clock."""
        self.coach = Coach(
            self.store,
            self.clock,
            content(),
            studio=studio(),
            worker=f"again-{id(self.coach)}",
            instance=self.instance,
            rates=RUSH,
        )
        self.coach.serve(self.messenger)


@asynccontextmanager
async def room(tmp_path: Path, *, at: datetime = MONDAY_NOON, instance: Instance = UNDECIDED) -> AsyncGenerator[Room]:
    store = await fresh_store(tmp_path)
    clock = SteppedClock(at, flowing=True)
    coach = Coach(store, clock, content(), studio=studio(), worker="one", instance=instance, rates=RUSH)
    messenger = Recorder()
    coach.serve(messenger)
    try:
        yield Room(store, clock, coach, messenger, tmp_path / "limber.db", instance)
    finally:
        await store.close()
