"""What goes wrong with a database while messages leave: it is gone, restarts, or its disk is full."""

from __future__ import annotations

import asyncio
import resource
from collections.abc import AsyncGenerator, Generator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path

from core.storage.store import open_store
from tests.storage.cluster import Cluster
from tests.storage.factory import CIPHER

_FULL = """
CREATE FUNCTION is_full() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = '53100'; END $$;
CREATE TRIGGER full_disk BEFORE INSERT OR UPDATE ON delivery FOR EACH ROW EXECUTE FUNCTION is_full();
"""
_EMPTIED = "DROP TRIGGER full_disk ON delivery; DROP FUNCTION is_full();"
_ROOM = 16_384  # bytes, for some lines of the log
_CUT = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'limber'"


class Server:
    """A PostgreSQL of one's own, with one database that limber uses, and what can happen to it."""

    def __init__(self, cluster: Cluster) -> None:
        self._cluster = cluster
        self.url = cluster.new()
        self._name = self.url.rpartition("/")[2]
        cluster.run(_migrate(self.url))

    async def cut(self) -> None:
        """Every connection of the workers is ended."""
        await self._cluster.say(_CUT)

    @asynccontextmanager
    async def down(self) -> AsyncGenerator[None]:
        """The server is stopped, and started again afterwards."""
        await asyncio.to_thread(self._cluster.stop)
        try:
            yield
        finally:
            await asyncio.to_thread(self._cluster.start)

    @asynccontextmanager
    async def full(self) -> AsyncGenerator[None]:
        """Nothing can be written to the ledger."""
        await self._cluster.say(_FULL, self._name)
        try:
            yield
        finally:
            await self._cluster.say(_EMPTIED, self._name)


@contextmanager
def full_disk(pid: int, log: Path) -> Generator[None]:
    """The process with this pid cannot make any file longer than a little more than its log is, where it still says
    what is wrong. At a limit as long as SQLite's journal it could write on, since it begins that anew when it is long.
    """
    soft, hard = resource.prlimit(pid, resource.RLIMIT_FSIZE)
    resource.prlimit(pid, resource.RLIMIT_FSIZE, (log.stat().st_size + _ROOM, hard))
    try:
        yield
    finally:
        resource.prlimit(pid, resource.RLIMIT_FSIZE, (soft, hard))


async def _migrate(url: str) -> None:
    await (await open_store(url, CIPHER)).close()
