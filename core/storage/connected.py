"""Down to the connection: has it run the statements."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from sqlalchemy.exc import DBAPIError

from core.storage.rows import AnyRow, Values
from core.storage.sealed import Cipher

if TYPE_CHECKING:
    from sqlalchemy import CursorResult, Executable
    from sqlalchemy.ext.asyncio import AsyncConnection

    from core.storage.driver import OnTheSpot


class Connected:
    """What every verb of the store needs: a connection inside a transaction, and what seals.

    `shared`: others write while this transaction is open. `failed`: a statement of it was refused, after which
    PostgreSQL keeps nothing of it.
    """

    failed = False

    def __init__(self, connection: AsyncConnection | OnTheSpot, cipher: Cipher, *, shared: bool = False) -> None:
        self._connection = connection
        self._cipher = cipher
        self._shared = shared

    async def _run(self, statement: Executable, values: Values | Sequence[Values]) -> CursorResult[*tuple[Any, ...]]:
        try:
            return await self._connection.execute(statement, values)
        except DBAPIError:
            self.failed = True
            raise

    async def _run_all(self, statement: Executable, rows: Sequence[Values]) -> None:
        if rows:
            await self._run(statement, rows)

    async def _count(self, statement: Executable, values: Values) -> int:
        """How many rows the statement wrote."""
        return (await self._run(statement, values)).rowcount

    async def _rows(self, statement: Executable, values: Values) -> Sequence[AnyRow]:
        return (await self._run(statement, values)).all()

    async def _one(self, statement: Executable, values: Values) -> AnyRow | None:
        return (await self._run(statement, values)).first()
