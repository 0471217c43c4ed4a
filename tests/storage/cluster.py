"""A PostgreSQL of our own for whoever runs the tests, with a database for each who asks.

The programs are those of the system; `.ci/run` installs them. PostgreSQL refuses to run as root, so root starts it as
somebody else. Where there are none these tests are skipped, but never in CI.
"""

from __future__ import annotations

import asyncio
import atexit
import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
from collections.abc import Awaitable, Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

import asyncpg
import pytest

from core.storage.store import POSTGRESQL, open_store
from core.storage.tables import metadata
from tests.storage.factory import CIPHER

_Result = TypeVar("_Result")

_FOLDERS = (*sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True), Path("/usr/local/bin"), Path("/usr/bin"))
_OWNERS = ("postgres", "nobody")
_OPTIONS = {  # nothing here has to survive a power cut
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "wal_level": "minimal",
    "max_wal_senders": "0",
    "max_connections": "200",
    "shared_buffers": "32MB",
    "max_wal_size": "512MB",
    "autovacuum": "off",
    "deadlock_timeout": "100ms",
}
_NONE = "PostgreSQL is not installed: apt install postgresql, or `brew install postgresql`"


class Cluster:
    """A running server in a folder of its own, reached through a port on this machine; `options` are its settings."""

    def __init__(self, options: dict[str, str] | None = None) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="limber-postgres-"))
        self.port = _free_port()
        self._owner = _owner()
        if self._owner is not None:
            shutil.chown(self.folder, self._owner)
        self._settings = [f"-c{name}={value}" for name, value in (_OPTIONS | (options or {})).items()]
        self._server: subprocess.Popen[bytes] | None = None
        self._count = 0
        self._say(
            [_program("initdb"), "--auth=trust", "--username=limber", "--encoding=UTF8", "--no-sync", "--locale=C"]
        )
        self.start()

    def start(self) -> None:
        """Start the server, and return when it takes connections. It ends with the thread that starts it."""
        where = ["-D", self._data, "-p", str(self.port), "-k", str(self.folder), "-clisten_addresses=127.0.0.1"]
        with (self.folder / "log").open("ab") as log:
            self._server = subprocess.Popen(
                [*_with_us(), _program("postgres"), *where, *self._settings], stdout=log, stderr=log, user=self._owner
            )
        self.run(self._ready())

    def stop(self, how: signal.Signals = signal.SIGINT) -> None:
        """Stop it: SIGINT ends every connection at once, SIGKILL is a crash of its first process."""
        if self._server is not None:
            self._server.send_signal(how)
            self._server.wait()

    def new(self, template: str = "template0") -> str:
        """The URL of a new database, made from another one."""
        self._count += 1
        name = f"limber_{self._count}"
        self.run(self.say(f"CREATE DATABASE {name} TEMPLATE {template}"))
        return self.url_of(name)

    def url_of(self, name: str) -> str:
        """The URL of a database of this server."""
        return f"postgresql+asyncpg://limber@127.0.0.1:{self.port}/{name}"

    async def say(self, sql: str, database: str = "postgres") -> None:
        """Have the server do something that is no verb of the store."""
        await self._asked(database, lambda connection: connection.execute(sql))

    async def ask(self, sql: str, database: str = "postgres", *, first: str = "") -> list[tuple[Any, ...]]:
        """The rows that the server answers with, once `first` is done."""

        async def asked(connection: Any) -> list[Any]:
            if first:
                await connection.execute(first)
            return await connection.fetch(sql)

        return [tuple(row) for row in await self._asked(database, asked)]

    async def _asked(self, database: str, what: Callable[[Any], Awaitable[_Result]]) -> _Result:
        connect: Callable[..., Awaitable[Any]] = asyncpg.connect  # pyright: ignore[reportUnknownMemberType]
        connection: Any = await connect(host="127.0.0.1", port=self.port, user="limber", database=database)
        try:
            return await what(connection)
        finally:
            await connection.close()

    def bytes_of(self, name: str) -> bytes:
        """Every byte of the files of a database that are ours, and not the system's own."""
        self.run(self.say("CHECKPOINT"))
        ours = "SELECT pg_relation_filepath(oid) FROM pg_class WHERE oid >= 16384 AND relkind IN ('r', 'i', 't')"
        return b"".join(Path(self._data, path).read_bytes() for (path,) in self.run(self.ask(ours, name)))

    @staticmethod
    def run(work: Coroutine[Any, Any, _Result]) -> _Result:
        """The result of `work`, done in a thread of its own: who asks may be in an event loop."""
        with ThreadPoolExecutor(1) as thread:
            return thread.submit(asyncio.run, work).result()

    def remove(self) -> None:
        """Stop it, and leave nothing behind."""
        self.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    @property
    def _data(self) -> str:
        return str(self.folder / "data")

    def _say(self, command: list[str]) -> None:
        subprocess.run([*command, "-D", self._data], check=True, capture_output=True, user=self._owner)

    async def _ready(self) -> None:
        while True:
            try:
                await self.say("SELECT 1")
                return
            except (OSError, asyncpg.PostgresError):
                if self._server is not None and self._server.poll() is not None:
                    raise RuntimeError((self.folder / "log").read_text()) from None
                await asyncio.sleep(0.02)


class Databases:
    """Databases with the tables of this version. One test after the other uses the same: to empty a database is thirty
    times cheaper than to make one.
    """

    def __init__(self, server: Cluster) -> None:
        self._server = server
        self._template = _name(server.new())
        server.run(_make(server.url_of(self._template)))
        self._names: list[str] = []
        self._taken = 0
        self._folder: Path | None = None

    def fresh(self, folder: Path) -> str:
        """The URL of an empty one. Those that were taken for another folder are given away again."""
        self._taken = self._taken + 1 if folder == self._folder else 1
        self._folder = folder
        if self._taken <= len(self._names):
            self._server.run(self._server.say(_EMPTY, self._names[self._taken - 1]))
        else:
            self._names.append(_name(self._server.new(self._template)))
        return self._server.url_of(self._names[self._taken - 1])


_LEFT = "FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
_EMPTY = ";".join(
    (
        f"SELECT pg_terminate_backend(pid) {_LEFT}",  # connections of a test that failed
        *(f"DELETE FROM {table.name}" for table in reversed(metadata.sorted_tables)),
        "SELECT setval(oid::regclass, 1, false) FROM pg_class WHERE relkind = 'S'",
    )
)


@cache
def cluster() -> Cluster:
    """The server of this process, stopped and removed with it. Skips the test where there is no PostgreSQL."""
    if not has_postgres():
        (pytest.fail if os.environ.get("CI") else pytest.skip)(_NONE)
    started = Cluster()
    atexit.register(started.remove)
    return started


def has_postgres() -> bool:
    """Whether its programs are here."""
    return all(_found(name) for name in ("initdb", "postgres"))


@cache
def _databases() -> Databases:
    return Databases(cluster())


async def _make(url: str) -> None:
    await (await open_store(url, CIPHER)).close()


def fresh_postgres(folder: Path) -> str:
    """The URL of a migrated, empty database in PostgreSQL; another one each time it is asked for the same folder."""
    return _databases().fresh(folder)


def written_at(url: str, folder: Path) -> bytes:
    """Every byte of the database at `url`, and of what lies beside it; `folder` is that of a database in a file."""
    return (
        cluster().bytes_of(_name(url))
        if url.startswith(POSTGRESQL)
        else b"".join(map(Path.read_bytes, folder.iterdir()))
    )


def _name(url: str) -> str:
    return url.rpartition("/")[2]


def _program(name: str) -> str:
    found = _found(name)
    if found is None:
        raise RuntimeError(_NONE)
    return found


def _found(name: str) -> str | None:
    in_folder = next((folder / name for folder in _FOLDERS if (folder / name).exists()), None)
    return shutil.which(name) if in_folder is None else str(in_folder)


def _with_us() -> list[str]:
    """What has the kernel stop the server when we are killed, where that can be had."""
    return ["setpriv", "--pdeathsig", "INT"] if shutil.which("setpriv") else []


def _owner() -> str | None:
    if os.geteuid() != 0:
        return None
    known = {entry.pw_name for entry in pwd.getpwall()}
    return next(name for name in _OWNERS if name in known)


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        return listening.getsockname()[1]
