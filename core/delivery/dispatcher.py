"""Claim, render from today's state, send with no transaction open, settle (delivery.md §1, §3).

A card with a drawing is drawn while its row is merely claimed: whoever dies over it leaves a row that was never sent.
"""

from __future__ import annotations

import asyncio
import random
from collections import defaultdict
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

import structlog

from core.clock import Clock
from core.delivery.limits import Route
from core.delivery.names import with_names
from core.errors import MessengerError, OutcomeUnknown, StoreBusy, TryLater, Undeliverable, Unreachable
from core.messages.card import Card, Outgoing
from core.ports import MessageRef, Store, Transaction
from core.rules import ledger
from core.rules.ledger import (
    LEASE,
    SEND_TIMEOUT_S,
    SENDING_LEASE,
    Delivery,
    DeliveryState,
    Kind,
    Outcome,
    Plan,
    Post,
    Settlement,
)
from core.rules.people import Place

log = structlog.get_logger()

IN_FLIGHT = 100  # rows of one platform taken up at once; at Telegram's pace about four seconds of work
SETTLE_TRIES = 4

Row = Delivery | Post
Compose = Callable[[Transaction, Delivery, datetime], Awaitable[Outgoing | Outcome]]
Finish = Callable[[Card], Awaitable[Card]]
ComposePost = Callable[[Transaction, Post, datetime], Awaitable[Outgoing | Outcome]]


class Dispatcher:
    """Sends what the ledger owes. Every step leaves a row that another worker, or this one restarted, can finish.

    `compose` says what a delivery to a person reads now, or the outcome that makes it needless, `compose_post` the same
    of a post to a community; `draw` gives the jitter, 0 to 1; `on_landed` is called when a row has left our hands.
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
        draw: Callable[[], float] = random.random,
        on_landed: Callable[[], None] = lambda: None,
    ) -> None:
        self._store = store
        self._clock = clock
        self._routes = routes
        self._compose = compose
        self._compose_post = compose_post
        self._worker = worker
        self._draw = draw
        self._on_landed = on_landed
        self._in_flight: defaultdict[str, set[asyncio.Task[None]]] = defaultdict(set)

    @property
    def idle(self) -> bool:
        """Whether nothing is on its way."""
        return not any(self._in_flight.values())

    @property
    def open_platforms(self) -> tuple[str, ...]:
        """The platforms that more can be taken up for before something has left: a slow one never holds up another."""
        return tuple(name for name in self._routes if len(self._in_flight[name]) < IN_FLIGHT)

    async def tick(self, now: datetime) -> int:
        """Settle what a dead worker left, then start sending what is ready; returns how many rows were taken up."""
        async with self._store.transaction() as tx:
            orphans = await tx.orphans(self._worker, now=now, lease_until=now + LEASE, limit=IN_FLIGHT)
            for orphan in orphans:
                await self._settle(tx, orphan, self._after_crash(orphan, now))
            claimed = [row for platform in self.open_platforms for row in await self._claim(tx, platform, now)]
        for row in claimed:
            self._take_up(row)
        return len(orphans) + len(claimed)

    async def _claim(self, tx: Transaction, platform: str, now: datetime) -> Sequence[Row]:
        free = IN_FLIGHT - len(self._in_flight[platform])
        return await tx.claim(self._worker, platform=platform, now=now, lease_until=now + LEASE, limit=free)

    def _take_up(self, row: Row) -> None:
        in_flight = self._in_flight[row.place.platform]
        task = asyncio.create_task(self._deliver(row, self._routes[row.place.platform]))
        in_flight.add(task)
        task.add_done_callback(in_flight.discard)
        task.add_done_callback(self._landed)

    async def drain(self) -> None:
        """Wait until everything on its way has been settled."""
        while tasks := [task for tasks in self._in_flight.values() for task in tasks]:
            await asyncio.wait(tasks)

    def _landed(self, task: asyncio.Task[None]) -> None:
        if not task.cancelled() and (error := task.exception()) is not None:
            # The row keeps its lease and comes back when that runs out.
            log.error("delivery_failed", error=type(error).__name__)
        self._on_landed()

    async def _deliver(self, row: Row, route: Route) -> None:
        if (held_until := await route.pacer.grant(row.place)) is not None:
            await self._end(row, ledger.postponed(row, held_until))
            return
        outgoing = await self._prepare(row, route)
        if outgoing is not None and outgoing.finish is not None:
            outgoing = await self._finished(row, outgoing, outgoing.finish)
        if outgoing is None:
            return
        settlement = await self._send(route, row, outgoing)
        await self._end(row, settlement)
        if outgoing.pinned and settlement.ref is not None:
            await _pin(route, MessageRef(place=row.place, id=settlement.ref))

    async def _prepare(self, row: Row, route: Route) -> Outgoing | None:
        """Return what to send; None when there is nothing left to send. What needs no drawing is marked as sending."""
        now = self._clock.now()
        async with self._store.transaction() as tx:
            if ledger.too_late_to_repeat(row, now, route.messenger.resend_window_s):
                await self._settle(tx, row, ledger.NEVER_KNOWN)
                return None
            composed = Outcome.TOO_LATE if ledger.too_late(row, now) else await self._composed(tx, row, now)
            if isinstance(composed, Outcome):
                excuses = composed is Outcome.TOO_LATE
                settlement = Settlement(state=DeliveryState.SUPERSEDED, outcome=composed, excuses=excuses)
                await self._settle(tx, row, settlement)
                return None
            held = composed.finish is not None or await self._is_sending(tx, row, now)
            return composed if held else None

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
        """Mark the row as sending; False when another worker holds it by now: a grant can outlast a lease."""
        return await tx.sending(row, self._worker, now=now, lease_until=now + SENDING_LEASE)

    async def _send(self, route: Route, row: Row, outgoing: Outgoing) -> Settlement:
        card = await with_names(self._routes, outgoing.card)
        try:
            async with asyncio.timeout(SEND_TIMEOUT_S):
                ref = await route.messenger.send(row.place, card, outgoing.language, row.key)
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

    async def _end(self, row: Row, settlement: Settlement) -> None:
        """Settle in a transaction of its own, patiently: what is known of a message that left must not be lost."""
        for _ in range(SETTLE_TRIES - 1):
            try:
                async with self._store.transaction() as tx:
                    await self._settle(tx, row, settlement)
                return
            except StoreBusy:  # it has waited five seconds already
                log.warning("store_busy", kind=row.kind.value)
        async with self._store.transaction() as tx:
            await self._settle(tx, row, settlement)

    async def _settle(self, tx: Transaction, row: Row, settlement: Settlement) -> None:
        if not await tx.settle(row, settlement):
            return  # another worker holds the row by now, and what follows from it is theirs to say
        if isinstance(row, Delivery):  # a community that refuses one post is asked again with the next
            await _follow(tx, row, settlement)
        outcome = settlement.outcome.value if settlement.outcome else None
        log.info("delivery", kind=row.kind.value, state=settlement.state.value, outcome=outcome)

    def _after_crash(self, row: Row, now: datetime) -> Settlement:
        route = self._routes.get(row.place.platform)
        window_s = route.messenger.resend_window_s if route else 0.0
        return ledger.after_silence(row, now=now, jitter=self._draw(), resend_window_s=window_s)


def heed(route: Route, error: MessengerError) -> None:
    """What a refusal means for everything else that leaves this way."""
    if isinstance(error, TryLater) and error.after_s is not None:
        route.pacer.hold(error.after_s)
    if isinstance(error, Undeliverable):
        route.pacer.refused()


async def _pin(route: Route, ref: MessageRef) -> None:
    """Keep the message in sight, if that may be done; it stands there either way."""
    if await route.pacer.grant(ref.place) is not None:
        return
    try:
        async with asyncio.timeout(SEND_TIMEOUT_S):
            await route.messenger.pin(ref)
    except (MessengerError, TimeoutError) as error:
        log.info("not_pinned", error=type(error).__name__)


async def _follow(tx: Transaction, delivery: Delivery, settlement: Settlement) -> None:
    """What a settlement means for the person and for their direct place."""
    if settlement.last:
        await _fall_silent(tx, delivery)
    if settlement.unreachable is not None:
        await lose(tx, delivery.place, settlement.unreachable)
        if await _is_owed_elsewhere(tx, delivery):
            return
    if settlement.excuses and settlement.outcome is not None and delivery.kind is Kind.DAY:
        await tx.excuse([(delivery.person, delivery.local_day, settlement.outcome)])


async def _fall_silent(tx: Transaction, delivery: Delivery) -> None:
    """Owe the person nothing more, unless they were heard of while the last message was on its way."""
    enrollment = await tx.enrollment(delivery.person)
    if enrollment is not None and (enrollment.heard_day is None or enrollment.heard_day < delivery.local_day):
        await tx.owe_next({delivery.person: None})


async def _is_owed_elsewhere(tx: Transaction, delivery: Delivery) -> bool:
    """What could not be written to one app of a person goes to another; False where they have none, and for what one
    app is told of another.
    """
    if delivery.kind is Kind.LINKED or (place := await tx.place_of(delivery.person, None)) is None:
        return False
    person, kind, day, at = delivery.person, delivery.kind, delivery.local_day, delivery.due_at
    await tx.plan_again(Plan(person=person, place=place, kind=kind, local_day=day, due_at=at))
    return True


async def lose(tx: Transaction, place: Place, reason: Unreachable) -> None:
    """Write to this direct place no more; what is planned goes to another one of the person. Where there is none, a
    person who left is owed nothing either; for anyone else the planner goes on and excuses the days that nothing can
    reach them on, as the days of what was planned are here.
    """
    person = await tx.lost(place, reason)
    if person is not None and (elsewhere := await tx.place_of(person, None)) is not None:
        await tx.redirect(person, place, elsewhere)
        return
    outcome = Outcome(reason.value)
    dropped = await tx.drop_planned(place, outcome)
    if reason is not Unreachable.BLOCKED:
        await tx.excuse([(whose, day, outcome) for whose, day in dropped])
    if person is not None and reason in (Unreachable.BLOCKED, Unreachable.GONE):
        await tx.owe_next({person: None})
