"""Workers on one database, each a process of its own: killed, told to leave, and started again."""

from __future__ import annotations

import base64
import signal
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.bots.process import Process
from tests.crash.books import Books
from tests.crash.town import Town, town, until
from tests.storage.factory import KEY

_STARTED_WITHIN_S = 45.0  # a whole process, on a busy machine


class Crew:
    """So many workers; all share the database at `url` and have a folder each."""

    def __init__(self, town: Town, folder: Path, url: str, size: int, **settings: str) -> None:
        settings |= {"database_url": url, "data_key": base64.b64encode(KEY).decode()}
        self.workers = [
            Process(town.discord, town.telegram, folder / f"worker-{number}", **settings) for number in range(size)
        ]

    async def start(self) -> None:
        """Start all of them."""
        for each in self.workers:
            await each.start()

    async def end(self) -> None:
        """End those that still run, without another word."""
        for each in self.workers:
            await each.kill()

    async def renew(self, number: int) -> int:
        """Kill one of them in the middle of whatever it does, and start it again; the pid of the dead."""
        worker = self.workers[number]
        pid = worker.pid
        await worker.end(signal.SIGKILL)
        await worker.start()
        return pid

    def of(self, pid: int) -> Process:
        """The worker with this pid."""
        return next(each for each in self.workers if each.pid == pid)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """A town, the workers that serve it, and the books they keep."""

    town: Town
    crew: Crew
    books: Books

    async def poller(self) -> int:
        """The pid of the worker that asks Telegram for updates, as soon as there is one."""
        await until(self._is_polled, _STARTED_WITHIN_S)
        return await self.books.holder("telegram.poller") or 0

    async def _is_polled(self) -> bool:
        return await self.books.holder("telegram.poller") in {each.pid for each in self.crew.workers}

    async def quiet(self, within_s: float) -> None:
        """Return when nothing is owed any more, and nothing on its way. Raises TimeoutError."""
        await until(self.books.quiet, within_s)


@asynccontextmanager
async def scene(
    folder: Path, fresh: Callable[[Path], str], *, people: int, workers: int, minutes: int = 1, **settings: str
) -> AsyncGenerator[Scene]:
    """So many people who are owed a message, on a `fresh` database, and so many workers, all ended with it; `settings`
    are named without LIMBER_.
    """
    async with town() as made:
        url = fresh(folder)
        books = Books(url, made)
        await made.fill(books.engine, people, minutes=minutes)
        crew = Crew(made, folder, url, workers, **settings)
        try:
            await crew.start()
            yield Scene(town=made, crew=crew, books=books)
        finally:
            await crew.end()
            await books.engine.dispose()
