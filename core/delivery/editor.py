"""What stands in a community is brought up to date: many changes, one edit (delivery.md §3).

Editing is idempotent, so nothing of it is ever in doubt: what was taken up is put off by a lease, and its row goes only
after the edit. Should we die in between, it comes back when that lease runs out.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta

import structlog

from core.clock import Clock
from core.delivery.dispatcher import heed
from core.delivery.limits import Route
from core.delivery.names import Complete, as_it_is, with_names
from core.errors import MessengerError, OutcomeUnknown, StoreBusy, TryLater, Undeliverable, Unreachable
from core.ports import Award, Edit, MessageRef, Revision, Stale, Store, Transaction
from core.rules.community import Community, CommunityId
from core.rules.ledger import SEND_TIMEOUT_S
from core.rules.people import Place
from core.rules.posts import EDIT_EVERY

log = structlog.get_logger()

AT_ONCE = 20  # edits never queue up before what is owed for a minute
# What is asked for while an edit is on its way falls due EDIT_EVERY later, and must do so before this: a row that
# names another instant than ours was asked for anew, and stays.
EDIT_LEASE = timedelta(minutes=5)
_A_WHILE = timedelta(seconds=1)
_TRIES = 5  # to take back what a person who is forgotten showed

Compose = Callable[[Transaction, Revision, datetime], Awaitable[Edit | Award | datetime | None]]
_Key = tuple[CommunityId, Stale, int]


class Editor:
    """Brings up to date what is stale. `compose` says how it reads now, an instant when it cannot be done before then,
    None when nothing is to be done about it; `complete` adds to a card what a language calls for, `on_landed` is called
    when one is done with.
    """

    def __init__(
        self,
        store: Store,
        clock: Clock,
        routes: Mapping[str, Route],
        compose: Compose,
        *,
        complete: Complete = as_it_is,
        on_landed: Callable[[], None] = lambda: None,
    ) -> None:
        self._store = store
        self._clock = clock
        self._routes = routes
        self._compose = compose
        self._complete = complete
        self._on_landed = on_landed
        self._in_flight: dict[_Key, asyncio.Task[None]] = {}
        self._withdrawn: set[asyncio.Task[None]] = set()

    @property
    def idle(self) -> bool:
        """Whether nothing is on its way."""
        return not self._in_flight

    def free_at(self, now: datetime) -> datetime:
        """When more can be taken up: now, or in a while, where so much is on its way that something has to land."""
        return now if len(self._in_flight) < AT_ONCE else now + _A_WHILE

    async def tick(self, now: datetime) -> int:
        """Take up what is due; returns how much."""
        if (free := AT_ONCE - len(self._in_flight)) <= 0:
            return 0
        async with self._store.transaction() as tx:
            due = await tx.revisions(now, free)
            taken = [(await _leased(tx, each, now), await tx.community(each.community)) for each in due]
        for revision, community in taken:
            self._take_up(revision, community)
        return len(due)

    async def drain(self) -> None:
        """Wait until nothing is on its way any more."""
        while under_way := [*self._in_flight.values(), *self._withdrawn]:
            await asyncio.wait(under_way)

    def withdraw(self, award: Award) -> None:
        """Show a milestone no more of somebody who is about to be forgotten: no row of theirs could say so later."""
        if (route := self._routes.get(award.community.platform)) is None:
            return
        task = asyncio.create_task(self._withdraw(award, route))
        self._withdrawn.add(task)
        task.add_done_callback(self._withdrawn.discard)

    async def _withdraw(self, award: Award, route: Route) -> None:
        before = [task for key, task in self._in_flight.items() if key[:2] == (award.community.id, Stale.ROLE)]
        if before:
            await asyncio.wait(before)  # what was decided while they were still known must not be the last word
        for again in reversed(range(_TRIES)):
            try:
                await self._carry_out(award, route)
                return
            except (TryLater, OutcomeUnknown) as error:
                heed(route, error)
                if again:
                    await self._clock.sleep_until(self._clock.now() + _wait(error))
            except MessengerError:
                break
        log.warning("role_not_withdrawn", platform=award.community.platform)

    def _take_up(self, revision: Revision, community: Community | None) -> None:
        route = self._routes.get(community.platform) if community is not None else None
        key = (revision.community, revision.stale, revision.subject)
        if community is None or route is None or key in self._in_flight:
            return  # it comes back with its lease
        task = asyncio.create_task(self._revise(revision, community, route))
        self._in_flight[key] = task
        task.add_done_callback(lambda done: self._landed(key, done))

    def _landed(self, key: _Key, task: asyncio.Task[None]) -> None:
        del self._in_flight[key]
        if not task.cancelled() and (error := task.exception()) is not None:
            level = logging.INFO if isinstance(error, StoreBusy) else logging.ERROR  # of that the log tells once
            log.log(level, "revision_failed", error=type(error).__name__)
        self._on_landed()

    async def _revise(self, revision: Revision, community: Community, route: Route) -> None:
        place = community.place or Place(platform=community.platform, address=community.chat, private=False)
        async with route.pacer.broadcast(place) as broadcast:
            if broadcast.again_at is None:
                async with self._store.transaction() as tx:
                    made = await self._compose(tx, revision, self._clock.now())
                    if made is None:
                        await tx.revised(revision)
                        return
                    if isinstance(made, datetime):
                        await tx.revise_later(revision, made)
                        return
                if await route.pacer.leave(broadcast):
                    await self._make(revision, made, route)
        if broadcast.again_at is not None:
            await self._put_off(revision, broadcast.again_at)

    async def _make(self, revision: Revision, made: Edit | Award, route: Route) -> None:
        try:
            ref = await self._carry_out(made, route)
        except (TryLater, OutcomeUnknown) as error:
            heed(route, error)
            await self._put_off(revision, self._clock.now() + _wait(error))
        except MessengerError as error:
            heed(route, error)
            await self._give_up(revision, made, error)
        else:
            await self._done(revision, made, ref)

    async def _carry_out(self, made: Edit | Award, route: Route) -> MessageRef | None:
        """Do it; returns where an edited message stands now. Raises MessengerError."""
        try:
            if isinstance(made, Award):
                async with asyncio.timeout(SEND_TIMEOUT_S):
                    await route.messenger.award(made.community, made.account, made.days)
                return None
            card = self._complete(await with_names(self._routes, made.card), made.language)
            async with asyncio.timeout(SEND_TIMEOUT_S):
                return await route.messenger.edit(made.ref, card, made.language)
        except TimeoutError:
            raise OutcomeUnknown from None

    async def _put_off(self, revision: Revision, at: datetime) -> None:
        async with self._store.transaction() as tx:
            await tx.revise_later(revision, at)

    async def _done(self, revision: Revision, made: Edit | Award, ref: MessageRef | None) -> None:
        async with self._store.transaction() as tx:
            if isinstance(made, Edit) and ref != made.ref:
                await tx.stands(revision.community, made.ref, ref)
            if isinstance(made, Award) and made.until is not None:
                await tx.revise_later(revision, made.until)  # of somebody who is forgotten by now nothing waits
            else:
                await tx.revised(revision)
        log.info("revised", stale=revision.stale.value)

    async def _give_up(self, revision: Revision, made: Edit | Award, error: MessengerError) -> None:
        """It cannot be done, and is tried no more before something changes; a message that is gone may be owed anew."""
        gone = isinstance(error, Undeliverable) and error.reason is Unreachable.GONE
        async with self._store.transaction() as tx:
            if isinstance(made, Edit) and gone:
                await tx.stands(revision.community, made.ref, None)
                await tx.plan_posts([made.again] if made.again is not None else [])
            await tx.revised(revision)
        log.info("not_revised", stale=revision.stale.value, error=type(error).__name__)


async def _leased(tx: Transaction, revision: Revision, now: datetime) -> Revision:
    await tx.revise_later(revision, now + EDIT_LEASE)
    return replace(revision, due_at=now + EDIT_LEASE)


def _wait(error: MessengerError) -> timedelta:
    named_s = error.after_s if isinstance(error, TryLater) else None
    return EDIT_EVERY if named_s is None else timedelta(seconds=named_s)
