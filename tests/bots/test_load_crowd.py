"""The people of `limber load`, written with what an installation has."""

import sqlite3
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bots.load.crowd import Member, fill
from core.storage.sealed import Cipher

DUE = datetime(2026, 3, 2, 19, tzinfo=UTC)


async def test_the_crowd_is_written_without_a_library_that_only_developers_have(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "aiosqlite", None)
    file, seen = tmp_path / "limber.sqlite3", list[int]()
    crowd = [
        Member(person=each, platform="discord", account=str(each), address=str(each), due_at=DUE)
        for each in range(1, 2501)
    ]
    await fill(f"sqlite+aiosqlite:///{file}", Cipher(bytes(32)), crowd, seen.append)
    with sqlite3.connect(file) as connection:
        ((people, due),) = connection.execute("SELECT count(*), count(next_due_at) FROM enrollment")
    connection.close()
    assert (people, due, seen) == (2500, 2500, [2000, 2500])
