"""Claim, render from today's state, send with no transaction open, settle (delivery.md §1, §3).

A card with a drawing is drawn while its row is merely claimed: whoever dies over it leaves a row that was never sent.
"""

from __future__ import annotations

import asyncio
import logging
import random
from collections import defaultdict
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial

import structlog

from core.clock import Clock
from core.delivery.limits import Route
from core.delivery.names import Complete, as_it_is, with_names
from core.delivery.settling import SETTLE_EVERY, Row, Settling, alone_for
from core.delivery.slots import LONG_AGO
from core.errors import MessengerError, OutcomeUnknown, SealError, StoreBusy, TryLater, Undeliverable
from core.messages.card import Card, Outgoing
from core.ports import UNMETERED, MessageRef, Meter, Store, Transaction
from core.rules import ledger
from core.rules.ledger import (
    KEPT_EVERY,
    LEASE,
    SEND_TIMEOUT_S,
    Delivery,
    DeliveryState,
    Outcome,
    Post,
    Settlement,
)

log = structlog.get_logger()

IN_FLIGHT = 100  # rows of one platform taken up at once; at Telegram's pace about four seconds of work
REFILL = IN_FLIGHT - 20  # a claim of many holds up answers, one for each that leaves costs more than it
UNREAD_AGAIN = timedelta(minutes=20)  # after which it is tried again to read what does not open with the key

Compose = Callable[[Transaction, Delivery, datetime], Awaitable[Outgoing | Outcome]]
Finish = Callable[[Card], Awaitable[Card]]
ComposePost = Callable[[Transaction, Post, datetime], Awaitable[Outgoing | Outcome]]


class Dispatcher:
    """Sends what the ledger owes. Every step leaves a row that another worker, or this one restarted, can finish.

    `compose` says what a delivery to a person reads now, or the outcome that makes it needless, `compose_post` the same
    of a post to a community; `complete` adds to a card what a language calls for; `draw` gives the jitter, 0 to 1;
    `on_landed` is called when a row has left our hands and more can be taken up; `meter` is told how each row ends.
    """

    def __init__(
        self,
        store: Store,
        clock: Clock,
        routes: Mapping[str, Route],
        compose: Compose,
        compose_post: ComposePost,
        *,
        worker: str,
        complete: Complete = as_it_is,
        draw: Callable[[], float] = random.random,
        on_landed: Callable[[], None] = lambda: None,
        meter: Meter = UNMETERED,
    ) -> None:
        self._store = store
        self._clock = clock
        self._routes = routes
        self._compose = compose
        self._compose_post = compose_post
        self._worker = worker
        self._complete = complete
        self._draw = draw
        self._on_landed = on_landed
        self._settling = Settling(store, clock, meter, on_landed)
        self._in_flight: defaultdict[str, set[asyncio.Task[None]]] = defaultdict(set)
        self._waiting: dict[int, asyncio.Task[None]] = {}  # of rows that wait for their turn to leave
        self._keep_at = LONG_AGO

    @property
    def idle(self) -> bool:
        """Whether nothing is on its way."""
        return not any(self._in_flight.values())

    @property
    def open_platforms(self) -> tuple[str, ...]:
        """The platforms that more can be taken up for before something has left: a slow one never holds up another."""
        return tuple(name for name in self._routes if len(self._in_flight[name]) <= REFILL)

    async def tick(self, now: datetime) -> int:
        """Settle what a dead worker left, then start sending what is ready; returns how many rows were taken up.

        Raises StoreBusy, too when the end of what has left cannot be settled.
        """
        for error in self._settling.unsettled.values():
            raise error
        async with self._store.transaction() as tx:
            await self._keep(tx, now)
            orphans = await tx.orphans(self._worker, now=now, lease_until=now + LEASE, limit=IN_FLIGHT)
            claimed = [row for platform in self.open_platforms for row in await self._claim(tx, platform, now)]
        for row in sorted(claimed, key=lambda row: row.due_at):
            self._take_up(row)
        for orphan in orphans:
            await self._settling.settle(orphan, self._after_crash(orphan, now))
        return len(orphans) + len(claimed)

    async def _keep(self, tx: Transaction, now: datetime) -> None:
        """Hold what waits for its turn for longer: only a dead worker's rows go to another."""
        if self._waiting and now >= self._keep_at:
            await tx.keep(list(self._waiting), self._worker, lease_until=now + LEASE)
            self._keep_at = now + KEPT_EVERY

    async def _claim(self, tx: Transaction, platform: str, now: datetime) -> Sequence[Row]:
        free = IN_FLIGHT - len(self._in_flight[platform])
        return await tx.claim(self._worker, platform=platform, now=now, lease_until=now + LEASE, limit=free)

    def _take_up(self, row: Row) -> None:
        in_flight = self._in_flight[row.place.platform]
        task = asyncio.create_task(self._deliver(row, self._routes[row.place.platform]))
        in_flight.add(task)
        self._waiting[row.id] = task
        task.add_done_callback(in_flight.discard)
        task.add_done_callback(partial(self._landed, row))

    async def drain(self) -> None:
        """Wait until everything on its way has been settled."""
        while tasks := [task for tasks in self._in_flight.values() for task in tasks]:
            await asyncio.wait(tasks)

    async def leave(self) -> None:
        """Settle what has begun to leave, and give back what still waits: another worker takes it up at once."""
        for task in self._waiting.values():
            task.cancel()
        with suppress(StoreBusy):  # then it comes back with its lease
            async with self._store.transaction() as tx:
                await tx.give_back(self._worker, now=self._clock.now())
        await self.drain()

    def _landed(self, row: Row, task: asyncio.Task[None]) -> None:
        self._waiting.pop(row.id, None)
        if not task.cancelled() and (error := task.exception()) is not None:
            # The row keeps its lease and comes back when that runs out. Of a store that is away the log tells once.
            level = logging.INFO if isinstance(error, StoreBusy) else logging.ERROR
            log.log(level, "delivery_failed", error=type(error).__name__)
        if row.place.platform in self.open_platforms:
            self._on_landed()

    async def _deliver(self, row: Row, route: Route) -> None:
        settlement = outgoing = None
        async with route.pacer.broadcast(row.place) as broadcast:
            self._waiting.pop(row.id, None)
            try:
                outgoing = await self._ready(row, route) if broadcast.again_at is None else None
            except StoreBusy:  # nothing has left, but where a commit was cut off the row may say that it has
                broadcast.again_at = self._clock.now() + SETTLE_EVERY
            except SealError as error:  # what is kept of the person does not open with this key
                log.error("delivery_failed", error=type(error).__name__)
                broadcast.again_at = self._clock.now() + UNREAD_AGAIN
            if outgoing is not None and await route.pacer.leave(broadcast):
                settlement = await self._send(route, row, outgoing)
        if broadcast.again_at is not None:
            settlement = ledger.postponed(row, broadcast.again_at)
        if settlement is None:
            return
        await self._settling.end(row, settlement)
        if outgoing is not None and outgoing.pinned and settlement.ref is not None:
            await _pin(route, MessageRef(place=row.place, id=settlement.ref))

    async def _ready(self, row: Row, route: Route) -> Outgoing | None:
        """Return what to send, drawn and with all names, its row marked as sending; None when nothing is to be sent."""
        outgoing = await self._prepare(row, route)
        if outgoing is not None and outgoing.finish is not None:
            outgoing = await self._finished(row, outgoing, outgoing.finish)
        if outgoing is None:
            return None
        card = await with_names(self._routes, outgoing.card)
        return replace(outgoing, card=self._complete(card, outgoing.language))

    async def _prepare(self, row: Row, route: Route) -> Outgoing | None:
        """Return what to send; None when there is nothing left to send. What needs no drawing is marked as sending."""
        async with self._store.transaction() as tx:
            await alone_for(tx, row)
            now = self._clock.now()
            decided = await self._decided(tx, row, route, now)
            if isinstance(decided, Settlement):
                held = await self._settling.settle_in(tx, row, decided)
            else:
                held = decided.finish is not None or await self._is_sending(tx, row, now)
        if isinstance(decided, Settlement):
            self._settling.say(row, decided, settled=held)
            return None
        return decided if held else None

    async def _decided(self, tx: Transaction, row: Row, route: Route, now: datetime) -> Outgoing | Settlement:
        if ledger.too_late_to_repeat(row, now, route.messenger.resend_window_s):
            return ledger.NEVER_KNOWN
        composed = Outcome.TOO_LATE if ledger.too_late(row, now) else await self._composed(tx, row, now)
        if isinstance(composed, Outgoing):
            return composed
        excuses = composed is Outcome.TOO_LATE
        return Settlement(state=DeliveryState.SUPERSEDED, outcome=composed, excuses=excuses)

    async def _composed(self, tx: Transaction, row: Row, now: datetime) -> Outgoing | Outcome:
        if isinstance(row, Post):
            return await self._compose_post(tx, row, now)
        return await self._compose(tx, row, now)

    async def _finished(self, row: Row, outgoing: Outgoing, finish: Finish) -> Outgoing | None:
        """Draw what is to be drawn, then mark the row as sending; None when it was lost meanwhile."""
        card = await finish(outgoing.card)
        async with self._store.transaction() as tx:
            held = await self._is_sending(tx, row, self._clock.now())
        return replace(outgoing, card=card) if held else None

    async def _is_sending(self, tx: Transaction, row: Row, now: datetime) -> bool:
        """Mark the row as sending; False when another worker holds it by now: waiting can outlast a lease."""
        return await tx.sending(row, self._worker, now=now, lease_until=now + LEASE)

    async def _send(self, route: Route, row: Row, outgoing: Outgoing) -> Settlement:
        try:
            async with asyncio.timeout(SEND_TIMEOUT_S):
                ref = await route.messenger.send(row.place, outgoing.card, outgoing.language, row.key)
        except TimeoutError:
            return self._failed(route, row, OutcomeUnknown())
        except MessengerError as error:
            heed(route, error)
            return self._failed(route, row, error)
        return Settlement(state=DeliveryState.SENT, attempt=row.attempt, ref=ref.id, last=outgoing.last)

    def _failed(self, route: Route, row: Row, error: MessengerError) -> Settlement:
        return ledger.after_error(
            row,
            error,
            now=self._clock.now(),
            jitter=self._draw(),
            resend_window_s=route.messenger.resend_window_s,
        )

    def _after_crash(self, row: Row, now: datetime) -> Settlement:
        route = self._routes.get(row.place.platform)
        window_s = route.messenger.resend_window_s if route else 0.0
        return ledger.after_silence(row, now=now, jitter=self._draw(), resend_window_s=window_s)


def heed(route: Route, error: MessengerError) -> None:
    """What a refusal means for everything else that leaves this way."""
    if isinstance(error, TryLater) and error.after_s is not None and error.everywhere:
        route.pacer.hold(error.after_s)
    if isinstance(error, Undeliverable):
        route.pacer.refused()


async def _pin(route: Route, ref: MessageRef) -> None:
    """Keep the message in sight, if that may be done; it stands there either way."""
    async with route.pacer.broadcast(ref.place) as broadcast:
        if not await route.pacer.leave(broadcast):
            return
        try:
            async with asyncio.timeout(SEND_TIMEOUT_S):
                await route.messenger.pin(ref)
        except (MessengerError, TimeoutError) as error:
            log.info("not_pinned", error=type(error).__name__)
