"""Everything sealed anew with another key: all of it or nothing, and nothing of the old key is left."""

import os
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import LargeBinary, update

from core.errors import SealError
from core.ports import Section
from core.rules.challenge import Contest, Side
from core.rules.community import Gesture
from core.rules.people import PersonId
from core.storage.rotation import SEALED
from core.storage.sealed import KEY_BYTES, Cipher
from core.storage.store import SqlStore, open_store
from core.storage.tables import metadata, session
from core.storage.transaction import SqlTransaction
from tests.storage.conftest import ANNA, NOW, run
from tests.storage.factory import CIPHER
from tests.storage.test_forgetting import BERT, CARA, DAY, a_token, live

NEW = Cipher(os.urandom(KEY_BYTES))


async def two_lives(tx: SqlTransaction) -> Sequence[PersonId]:
    """Something in every table, of two people; and a stranger who pressed."""
    club = await tx.found("here", "-1", name="Club", language="en")
    sides = [Side(number=1, community=club.id, name="All")]
    board = await tx.new_challenge(Contest.BOARD, "May", DAY, DAY + timedelta(days=6), sides, None)
    people = [await live(tx, account, club, board) for account in (ANNA, BERT)]
    await tx.gesture(club.id, DAY, Gesture.DID_IT, CARA, None)
    await tx.save_community(replace(club, asking="a question to the one with this hash"))
    return people


async def sealed_in(tx: SqlTransaction) -> list[bytes]:
    """Every value of every column of bytes."""
    found = list[bytes]()
    for table in metadata.tables.values():
        for column in (each for each in table.c if isinstance(each.type, LargeBinary)):
            rows: list[Any] = list(await run(tx, f"SELECT {column.name} FROM {table.name}"))
            found += [row[0] for row in rows if row[0] is not None]
    return found


async def told(tx: SqlTransaction, people: Sequence[PersonId]) -> list[Sequence[Section]]:
    """All that is kept about them, opened; but for what lives for minutes."""
    return [[each for each in await tx.everything(person) if each.name != "wrong_try"] for person in people]


async def test_after_a_rotation_the_new_key_opens_everything_and_the_old_one_nothing(store: SqlStore, url: str):
    seen: list[tuple[int, int]] = []
    async with store.transaction() as tx:
        people = await two_lives(tx)
        filled = {f"{column.table.name}.{column.name}" for column in SEALED}
        before, bytes_before = await told(tx, people), await sealed_in(tx)
        for place in filled:
            table, column = place.split(".")
            assert list(await run(tx, f"SELECT 1 FROM {table} WHERE {column} IS NOT NULL")), f"{place} is empty"
        assert await tx.reseal(NEW, lambda done, total: seen.append((done, total))) == 2
    assert seen == [(1, 2), (2, 2)]
    await store.close()

    with pytest.raises(SealError):
        await open_store(url, CIPHER)
    again = await open_store(url, NEW)
    async with again.transaction() as tx:
        assert await told(tx, people) == before
        bytes_after = await sealed_in(tx)
        assert not set(bytes_after) & set(bytes_before), "nothing of the old key is left"
        assert len(bytes_after) == len(bytes_before) - 2  # the two wrong tries
    await again.close()


async def test_a_press_under_a_post_counts_once_also_when_the_key_was_changed_in_between(store: SqlStore, url: str):
    async with store.transaction() as tx:
        anna, _ = await two_lives(tx)
        await tx.offer(a_token("a-new-one", CARA, None))
        await tx.reseal(NEW, lambda done, total: None)
    await store.close()
    again = await open_store(url, NEW)
    async with again.transaction() as tx:
        club = await tx.community_of("here", "-1")
        assert club is not None
        assert club.asking is None
        before = (await tx.gestures(club.id, DAY)).counts
        assert not await tx.gesture(club.id, DAY, Gesture.SHARED, ANNA, anna)
        assert (await tx.gestures(club.id, DAY)).counts == before == {Gesture.SHARED: 2, Gesture.DID_IT: 1}
        assert await tx.wrong_tries(ANNA, NOW) == (0, 0)
        assert await tx.take_token("a-new-one", BERT)  # codes are hashed without the key
    await again.close()


async def test_where_one_value_does_not_open_everything_stays_as_it_was(store: SqlStore):
    async with store.transaction() as tx:
        people = await two_lives(tx)
        await run(tx, update(session).where(session.c.person == people[1]).values(sealed=bytes(40)))
        before = await sealed_in(tx)
    with pytest.raises(SealError):
        async with store.transaction() as tx:
            await tx.reseal(NEW, lambda done, total: None)
    async with store.transaction() as tx:
        assert await sealed_in(tx) == before
        assert await tx.soreness(people[0]) == {DAY: 3}
