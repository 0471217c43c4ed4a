"""The way back of a copy: looked at, opened, and put in the place of the database."""

import os
import sqlite3
import stat
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest

from core.errors import ConfigurationFault, SealError, StoreBusy
from core.storage import restoring
from core.storage.backup import checksum_of, copy_database, digest_of
from core.storage.driver import open_file
from core.storage.migrations import HEAD
from core.storage.restoring import counted, fetched, heard_at, put_in_place, unsealed
from core.storage.sealed import Cipher
from tests.storage.factory import CIPHER
from tests.storage.test_backup import live_in, names_in, nothing, people_in

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
_RUIN = b"nothing that can be read" * 1000


@pytest.fixture
async def lived(tmp_path: Path) -> Path:
    """A database with something in every table."""
    return await live_in(tmp_path)


@pytest.fixture
def kept(lived: Path, tmp_path: Path) -> Path:
    """A copy of the database."""
    copy_database(lived, tmp_path / "copies" / "one.sqlite3")
    return tmp_path / "copies" / "one.sqlite3"


def spoil(path: Path, at: int = -3000) -> None:
    """Change one byte of the file, in the middle of its rows."""
    content = bytearray(path.read_bytes())
    content[at] ^= 0xFF
    path.write_bytes(content)


def leave(database: Path) -> None:
    """Do nothing with it."""


def with_new_checksum(path: Path) -> None:
    checksum_of(path).write_text(f"{digest_of(path)}  {path.name}\n")


def written(path: Path, sql: str) -> None:
    with closing(sqlite3.connect(path)) as database:
        database.execute(sql)
        database.commit()
    with_new_checksum(path)


def overwritten(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[4096 * 3 : 4096 * 4] = b"\xff" * 4096
    path.write_bytes(content)
    with_new_checksum(path)


def cut(path: Path) -> None:
    os.truncate(path, 4096)


def without_checksum(path: Path) -> None:
    checksum_of(path).unlink()


def with_a_word_for_a_checksum(path: Path) -> None:
    checksum_of(path).write_text("yes")


def a_letter(path: Path) -> None:
    path.write_text("Dear all")
    with_new_checksum(path)


FAULTS: list[tuple[Callable[[Path], None], str]] = [
    (spoil, "its checksum is another one"),
    (cut, "its checksum is another one"),
    (without_checksum, "nobody knows whether the copy is whole"),
    (with_a_word_for_a_checksum, "holds no checksum"),
    (Path.unlink, "There is no file"),
    (overwritten, "is damaged"),
    (a_letter, "not a database"),
    (partial(written, sql="DROP TABLE alembic_version"), "no copy of Limber's"),
    (partial(written, sql="DELETE FROM remembered"), "no copy of Limber's"),
    (partial(written, sql="UPDATE alembic_version SET version_num = '9999'"), "newer Limber"),
]


@pytest.mark.parametrize(("fault", "said"), FAULTS)
def test_what_is_not_a_whole_copy_of_this_or_an_older_version_is_refused(
    kept: Path, tmp_path: Path, fault: Callable[[Path], None], said: str
) -> None:
    fault(kept)
    with pytest.raises(ConfigurationFault, match=said):
        fetched(kept, tmp_path / "staged", nothing)


def test_a_copy_is_looked_at_row_by_row_and_seal_by_seal(kept: Path, tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    found = fetched(kept, tmp_path / "staged", nothing)
    assert found.revision == HEAD
    assert counted(tmp_path / "staged")["person"] == 2
    sealed = unsealed(tmp_path / "staged", CIPHER, lambda done, total: seen.append((done, total)))
    assert seen[-1] == (sealed, sealed)
    assert sealed == 2 * 6
    with pytest.raises(SealError):
        unsealed(tmp_path / "staged", Cipher(bytes(32)), nothing)


def test_a_value_that_stands_in_another_row_does_not_open(kept: Path) -> None:
    written(kept, "UPDATE profile SET sealed = (SELECT sealed FROM profile WHERE person = 1) WHERE person = 2")
    with pytest.raises(SealError):
        unsealed(kept, CIPHER, nothing)


def test_what_was_there_is_kept_beside_what_takes_its_place(lived: Path, kept: Path, tmp_path: Path) -> None:
    with closing(open_file(str(lived))) as database:
        database.execute("DELETE FROM person").close()
    fetched(kept, tmp_path / "staged", nothing)
    aside = put_in_place(tmp_path / "staged", lived, NOW)
    assert aside is not None
    assert aside.name == "limber.db.replaced-20260302T120000Z"
    assert (people_in(lived), people_in(aside)) == (2, 0)
    assert stat.S_IMODE(lived.stat().st_mode) == 0o600
    assert not names_in(tmp_path) & {"limber.db-wal", "limber.db-shm", "staged"}


def test_a_database_that_somebody_has_open_is_not_replaced(lived: Path, kept: Path, tmp_path: Path) -> None:
    fetched(kept, tmp_path / "staged", nothing)
    with closing(open_file(str(lived))) as database:
        database.execute("SELECT count(*) FROM person").close()
        with pytest.raises(StoreBusy, match=r"has .* open"):
            put_in_place(tmp_path / "staged", lived, NOW)
        database.execute("DELETE FROM person").close()
    assert people_in(lived) == 0
    assert (tmp_path / "staged").exists()


def test_a_database_that_is_damaged_is_replaced_with_all_that_lies_beside_it(
    lived: Path, kept: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(restoring, "_fold", leave)
    lived.write_bytes(_RUIN)
    (tmp_path / "limber.db-wal").write_bytes(b"what would be its ruin")
    fetched(kept, tmp_path / "staged", nothing)
    aside = put_in_place(tmp_path / "staged", lived, NOW)
    assert aside is not None
    assert aside.read_bytes() == _RUIN
    assert aside.with_name(f"{aside.name}-wal").read_bytes() == b"what would be its ruin"
    assert people_in(lived) == 2


def test_of_a_database_that_is_damaged_nobody_can_tell_who_uses_it_and_it_is_replaced(
    lived: Path, kept: Path, tmp_path: Path
) -> None:
    lived.write_bytes(_RUIN)
    assert heard_at(lived) is None
    fetched(kept, tmp_path / "staged", nothing)
    aside = put_in_place(tmp_path / "staged", lived, NOW)
    assert aside is not None
    assert aside.read_bytes() == _RUIN
    assert people_in(lived) == 2


def test_where_there_was_none_it_is_put(kept: Path, tmp_path: Path) -> None:
    fetched(kept, tmp_path / "staged", nothing)
    assert put_in_place(tmp_path / "staged", tmp_path / "elsewhere.db", NOW) is None
    assert people_in(tmp_path / "elsewhere.db") == 2


def test_a_file_system_without_links_will_do(
    lived: Path, kept: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "link", refuse)
    fetched(kept, tmp_path / "staged", nothing)
    aside = put_in_place(tmp_path / "staged", lived, NOW)
    assert aside is not None
    assert people_in(aside) == 2
