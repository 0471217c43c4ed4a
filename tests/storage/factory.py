"""Stores for the tests: real SQLite files, copied from one that was migrated once for the whole run."""

from __future__ import annotations

import asyncio
import atexit
import shutil
import tempfile
import threading
from functools import cache
from pathlib import Path

from core.storage.sealed import Cipher
from core.storage.store import SqlStore, open_store

KEY = bytes(range(32))
CIPHER = Cipher(KEY)


def url_of(path: Path) -> str:
    """The URL of the SQLite file at `path`."""
    return f"sqlite+aiosqlite:///{path}"


def fresh_sqlite(folder: Path, name: str = "limber.db") -> str:
    """The URL of a migrated, empty SQLite database in `folder`."""
    path = folder / name
    shutil.copyfile(_template(), path)
    return url_of(path)


async def fresh_store(tmp_path: Path) -> SqlStore:
    """A migrated, empty store in `tmp_path`. Close it when done."""
    return await open_store(fresh_sqlite(tmp_path), CIPHER)


@cache
def _template() -> Path:
    folder = Path(tempfile.mkdtemp(prefix="limber-template-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    path = folder / "template.db"
    # In a thread of its own, because the test that comes first has a running loop already.
    maker = threading.Thread(target=lambda: asyncio.run(_make(path)))
    maker.start()
    maker.join()
    return path


async def _make(path: Path) -> None:
    await (await open_store(url_of(path), CIPHER)).close()
