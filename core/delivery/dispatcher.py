"""Claim, render from today's state, send with no transaction open, settle (delivery.md §1, §3)."""

from __future__ import annotations

import asyncio
import random
from collections import defaultdict
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

import structlog

from core.clock import Clock
from core.delivery.limits import Pacer
from core.errors import MessengerError, OutcomeUnknown, StoreBusy, TryLater, Undeliverable, Unreachable
from core.messages.card import Outgoing
from core.ports import Messenger, Store, Transaction
from core.rules import ledger
from core.rules.ledger import LEASE, SEND_TIMEOUT_S, SENDING_LEASE, Delivery, DeliveryState, Kind, Outcome, Settlement
from core.rules.people import Place

log = structlog.get_logger()

IN_FLIGHT = 100  # rows of one platform taken up at once; at Telegram's pace about four seconds of work
SETTLE_TRIES = 4


Compose = Callable[[Transaction, Delivery, datetime], Awaitable[Outgoing | Outcome]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """A messenger and the pace at which it may send."""

    messenger: Messenger
    pacer: Pacer


class Dispatcher:
    """Sends what the ledger owes. Every step leaves a row that another worker, or this one restarted, can finish.

    `compose` says what a delivery reads now, or the outcome that makes it needless; `draw` gives the jitter, 0 to 1;
    `on_landed` is called when a row has left our hands.
    """

    def __init__(
        self,
        store: Store,
        clock: Clock,
        routes: Mapping[str, Route],
        compose: Compose,
        *,
        worker: str,
        draw: Callable[[], float] = random.random,
        on_landed: Callable[[], None] = lambda: None,
    ) -> None:
        self._store = store
        self._clock = clock
        self._routes = routes
        self._compose = compose
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
        for delivery in claimed:
            self._take_up(delivery)
        return len(orphans) + len(claimed)

    async def _claim(self, tx: Transaction, platform: str, now: datetime) -> Sequence[Delivery]:
        free = IN_FLIGHT - len(self._in_flight[platform])
        return await tx.claim(self._worker, platform=platform, now=now, lease_until=now + LEASE, limit=free)

    def _take_up(self, delivery: Delivery) -> None:
        in_flight = self._in_flight[delivery.place.platform]
        task = asyncio.create_task(self._deliver(delivery, self._routes[delivery.place.platform]))
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

    async def _deliver(self, delivery: Delivery, route: Route) -> None:
        if (held_until := await route.pacer.grant(delivery.place)) is not None:
            await self._end(delivery, ledger.postponed(delivery, held_until))
            return
        composed = await self._prepare(delivery, route)
        if composed is not None:
            await self._end(delivery, await self._send(route, delivery, composed))

    async def _prepare(self, delivery: Delivery, route: Route) -> Outgoing | None:
        """Mark the row as sending and return what to send; None when there is nothing left to send."""
        now = self._clock.now()
        async with self._store.transaction() as tx:
            if ledger.too_late_to_repeat(delivery, now, route.messenger.resend_window_s):
                await self._settle(tx, delivery, ledger.NEVER_KNOWN)
                return None
            composed = Outcome.TOO_LATE if ledger.too_late(delivery, now) else await self._compose(tx, delivery, now)
            if isinstance(composed, Outcome):
                excuses = composed is Outcome.TOO_LATE
                settlement = Settlement(state=DeliveryState.SUPERSEDED, outcome=composed, excuses=excuses)
                await self._settle(tx, delivery, settlement)
                return None
            # Another worker may hold the row by now: a grant can outlast a lease.
            held = await tx.sending(delivery, self._worker, now=now, lease_until=now + SENDING_LEASE)
            return composed if held else None

    async def _send(self, route: Route, delivery: Delivery, composed: Outgoing) -> Settlement:
        try:
            async with asyncio.timeout(SEND_TIMEOUT_S):
                ref = await route.messenger.send(delivery.place, composed.card, composed.language, delivery.key)
        except TimeoutError:
            return self._failed(route, delivery, OutcomeUnknown())
        except MessengerError as error:
            if isinstance(error, TryLater) and error.after_s is not None:
                route.pacer.hold(error.after_s)
            if isinstance(error, Undeliverable):
                route.pacer.refused()
            return self._failed(route, delivery, error)
        return Settlement(state=DeliveryState.SENT, attempt=delivery.attempt, ref=ref.id, last=composed.last)

    def _failed(self, route: Route, delivery: Delivery, error: MessengerError) -> Settlement:
        return ledger.after_error(
            delivery,
            error,
            now=self._clock.now(),
            jitter=self._draw(),
            resend_window_s=route.messenger.resend_window_s,
        )

    async def _end(self, delivery: Delivery, settlement: Settlement) -> None:
        """Settle in a transaction of its own, patiently: what is known of a message that left must not be lost."""
        for _ in range(SETTLE_TRIES - 1):
            try:
                async with self._store.transaction() as tx:
                    await self._settle(tx, delivery, settlement)
                return
            except StoreBusy:  # it has waited five seconds already
                log.warning("store_busy", kind=delivery.kind.value)
        async with self._store.transaction() as tx:
            await self._settle(tx, delivery, settlement)

    async def _settle(self, tx: Transaction, delivery: Delivery, settlement: Settlement) -> None:
        if not await tx.settle(delivery, settlement):
            return  # another worker holds the row by now, and what follows from it is theirs to say
        if settlement.excuses and settlement.outcome is not None and delivery.kind is Kind.DAY:
            await tx.excuse([(delivery.person, delivery.local_day, settlement.outcome)])
        if settlement.last:
            await _fall_silent(tx, delivery)
        if settlement.unreachable is not None:
            await lose(tx, delivery.place, settlement.unreachable)
        outcome = settlement.outcome.value if settlement.outcome else None
        log.info("delivery", kind=delivery.kind.value, state=settlement.state.value, outcome=outcome)

    def _after_crash(self, delivery: Delivery, now: datetime) -> Settlement:
        route = self._routes.get(delivery.place.platform)
        window_s = route.messenger.resend_window_s if route else 0.0
        return ledger.after_silence(delivery, now=now, jitter=self._draw(), resend_window_s=window_s)


async def _fall_silent(tx: Transaction, delivery: Delivery) -> None:
    """Owe the person nothing more, unless they were heard of while the last message was on its way."""
    enrollment = await tx.enrollment(delivery.person)
    if enrollment is not None and (enrollment.heard_day is None or enrollment.heard_day < delivery.local_day):
        await tx.owe_next({delivery.person: None})


async def lose(tx: Transaction, place: Place, reason: Unreachable) -> None:
    """Write to this direct place no more. A person who left is owed nothing either; for anyone else the planner goes on
    and excuses the days that nothing can reach them on, as the days of what was planned are here."""
    person = await tx.lost(place, reason)
    outcome = Outcome(reason.value)
    dropped = await tx.drop_planned(place, outcome)
    if reason is not Unreachable.BLOCKED:
        await tx.excuse([(whose, day, outcome) for whose, day in dropped])
    if person is not None and reason in (Unreachable.BLOCKED, Unreachable.GONE):
        await tx.owe_next({person: None})
