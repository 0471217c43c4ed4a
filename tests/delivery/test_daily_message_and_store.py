"""The daily message while the database is busy, full, cut off or sealed with another key."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import Any

import pytest

from core.errors import SealError, StoreBusy, StoreConflict
from core.ports import MessageRef
from core.storage.transaction import SqlTransaction
from tests.delivery.test_daily_message import EVENING, excused
from tests.room import Room


@pytest.mark.parametrize("error", [StoreBusy, StoreConflict])
async def test_what_was_sent_is_settled_though_the_database_was_busy(here: Room, error: type[Exception]) -> None:
    ana = here.someone()
    await ana.start()
    send, transaction = here.messenger.send, here.store.transaction
    busy = 2

    async def then_busy(*given: Any) -> MessageRef:
        here.store.transaction = refuse  # type: ignore[method-assign]
        return await send(*given)

    def refuse() -> Any:
        nonlocal busy
        busy -= 1
        if busy == 0:
            here.store.transaction = transaction  # type: ignore[method-assign]
        raise error

    here.messenger.send = then_busy  # type: ignore[method-assign]
    assert len(await here.go(EVENING + timedelta(hours=1))) == 1
    assert await excused(here, ana) == []


async def test_a_full_disk_is_told_though_nothing_is_left_to_take_up(
    here: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    await here.someone().start()
    settle, full = SqlTransaction.settle, True

    async def refuse(tx: SqlTransaction, *given: Any) -> bool:
        if full:
            raise StoreBusy
        return await settle(tx, *given)

    monkeypatch.setattr(SqlTransaction, "settle", refuse)
    here.clock.move_to(EVENING + timedelta(minutes=1))
    told = False
    while not told:
        await asyncio.sleep(0)
        try:
            await here.coach.tick()
        except StoreBusy:
            told = True
    full = False
    here.clock.move_to(EVENING + timedelta(minutes=2))
    await here.coach.drain()
    await here.coach.tick()
    assert len(here.messenger.sent) == 1


async def test_one_conflict_says_nothing_of_the_database(here: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    await here.someone().start()
    settle, conflicts = SqlTransaction.settle, 1

    async def collide(tx: SqlTransaction, *given: Any) -> bool:
        nonlocal conflicts
        if conflicts:
            conflicts -= 1
            raise StoreConflict
        return await settle(tx, *given)

    monkeypatch.setattr(SqlTransaction, "settle", collide)
    here.clock.move_to(EVENING + timedelta(minutes=1))
    await here.coach.tick()
    while conflicts:
        await asyncio.sleep(0)
    await here.coach.tick()  # raises where the store is said to be away
    here.clock.move_to(EVENING + timedelta(minutes=2))
    await here.coach.drain()
    assert len(here.messenger.sent) == 1


async def test_what_does_not_open_with_the_key_is_tried_now_and_then(
    here: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    ana = here.someone()
    await ana.start()
    profile, tries, sealed = SqlTransaction.profile, 0, True

    async def unread(tx: SqlTransaction, *given: Any) -> Any:
        nonlocal tries
        tries += sealed
        if sealed:
            raise SealError
        return await profile(tx, *given)

    monkeypatch.setattr(SqlTransaction, "profile", unread)
    assert await here.go(EVENING + timedelta(hours=1)) == []
    assert 0 < tries <= 4
    sealed = False
    assert len(await here.go(EVENING + timedelta(hours=2))) == 1


async def test_what_was_written_to_leave_and_did_not_is_sent_though_its_commit_was_cut(
    here: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    ana = here.someone()
    await ana.start()
    transaction, sending = here.store.transaction, SqlTransaction.sending
    marked: list[SqlTransaction] = []
    cut = False

    async def mark(tx: SqlTransaction, *given: Any, **named: Any) -> bool:
        marked.append(tx)
        return await sending(tx, *given, **named)

    @asynccontextmanager
    async def then_cut() -> AsyncGenerator[SqlTransaction]:
        nonlocal cut
        async with transaction() as tx:
            yield tx
        if tx in marked and not cut:
            cut = True
            raise StoreBusy

    monkeypatch.setattr(SqlTransaction, "sending", mark)
    here.store.transaction = then_cut  # type: ignore[method-assign]
    assert len(await here.go(EVENING + timedelta(hours=1))) == 1
    assert cut
    assert await excused(here, ana) == []
