"""Every store that is held to the suite."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import CursorResult, Executable
from sqlalchemy.exc import IntegrityError

from core.errors import StoreConflict
from core.rules.people import Account, PersonId
from core.storage.store import SqlStore, open_store
from core.storage.transaction import SqlTransaction
from tests.storage.cluster import fresh_postgres
from tests.storage.factory import CIPHER, fresh_sqlite

STORES: list[Callable[[Path], str]] = [fresh_sqlite, fresh_postgres]

NOW = datetime(2025, 6, 2, 7, 0, tzinfo=UTC)
REFUSED = (IntegrityError, StoreConflict)  # what belongs to nobody, who may have been there a moment ago
ANNA = Account(platform="here", id="anna")


async def run(transaction: SqlTransaction, sql: str | Executable) -> CursorResult[Any]:
    """Say something to the database that is no verb of the store."""
    connection = transaction._connection  # pyright: ignore[reportPrivateUsage]
    return await (connection.exec_driver_sql(sql) if isinstance(sql, str) else connection.execute(sql))


@pytest.fixture(params=STORES, ids=lambda make: make.__name__.removeprefix("fresh_"))
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    return request.param(tmp_path)


@pytest.fixture
def file_url(tmp_path: Path) -> str:
    """Of a store in a file, for what only files have."""
    return fresh_sqlite(tmp_path)


@pytest.fixture
def server_url(tmp_path: Path) -> str:
    """Of a store in PostgreSQL, for what only a server has."""
    return fresh_postgres(tmp_path)


@pytest.fixture
async def store(url: str) -> AsyncIterator[SqlStore]:
    store = await open_store(url, CIPHER)
    yield store
    await store.close()


@pytest.fixture
async def anna(store: SqlStore) -> PersonId:
    async with store.transaction() as transaction:
        enrollment = await transaction.enroll(ANNA, language="en", routine="glutes", now=NOW)
    return enrollment.person
