"""Every store that is held to the suite."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import CursorResult

from core.rules.people import Account, PersonId
from core.storage.store import SqliteStore, open_store
from core.storage.transaction import SqlTransaction
from tests.storage.factory import CIPHER, fresh_sqlite

STORES: list[Callable[[Path], str]] = [fresh_sqlite]

NOW = datetime(2025, 6, 2, 7, 0, tzinfo=UTC)
ANNA = Account(platform="here", id="anna")


async def run(transaction: SqlTransaction, sql: str) -> CursorResult[Any]:
    """Say something to the database that is no verb of the store."""
    return await transaction._connection.exec_driver_sql(sql)  # pyright: ignore[reportPrivateUsage]


@pytest.fixture(params=STORES, ids=lambda make: make.__name__.removeprefix("fresh_"))
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    return request.param(tmp_path)


@pytest.fixture
async def store(url: str) -> AsyncIterator[SqliteStore]:
    store = await open_store(url, CIPHER)
    yield store
    await store.close()


@pytest.fixture
async def anna(store: SqliteStore) -> PersonId:
    async with store.transaction() as transaction:
        enrollment = await transaction.enroll(ANNA, language="en", routine="glutes", now=NOW)
    return enrollment.person
