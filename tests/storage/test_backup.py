"""Copies of a database in a file: made while it is written to, whole or not at all."""

import os
import shutil
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

import pytest

from core.errors import ConfigurationFault
from core.storage import backup
from core.storage.backup import being_made, checksum_of, copy_before, copy_database, copy_name, digest_of, remove_old
from core.storage.driver import open_file
from core.storage.migrations import HEAD
from core.storage.restoring import fetched
from core.storage.store import open_store
from tests.storage.factory import CIPHER, KEY, fresh_sqlite, url_of
from tests.storage.older import make_older
from tests.storage.test_rotation import two_lives

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)


class _Usage(NamedTuple):
    total: int
    used: int
    free: int


def nearly_full(folder: Path) -> _Usage:
    return _Usage(total=9, used=0, free=9)


def nothing(done: int, total: int) -> None:
    """Nobody looks."""


async def live_in(folder: Path) -> Path:
    """A database with something in every table."""
    store = await open_store(fresh_sqlite(folder), CIPHER)
    async with store.transaction() as tx:
        await two_lives(tx)
    await store.close()
    return folder / "limber.db"


@pytest.fixture
async def lived(tmp_path: Path) -> Path:
    return await live_in(tmp_path)


def people_in(path: Path) -> int:
    with closing(sqlite3.connect(path)) as database:
        return database.execute("SELECT count(*) FROM person").fetchone()[0]


def names_in(folder: Path) -> set[str]:
    return {each.name for each in folder.iterdir()} if folder.exists() else set()


def test_a_copy_is_of_one_moment_however_much_is_written_meanwhile(
    lived: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backup, "_PAGES", 1)
    before, steps = people_in(lived), list[int]()
    with closing(open_file(str(lived))) as writer:

        def write(done: int, total: int) -> None:
            steps.append(done)
            writer.execute("INSERT INTO person (created_at) VALUES (0)").close()

        copy_database(lived, tmp_path / "copies" / "one.sqlite3", write)
        assert people_in(tmp_path / "copies" / "one.sqlite3") == before
        assert people_in(lived) == before + len(steps)
    assert steps == sorted(set(steps)), "it never began again"


def test_a_copy_is_one_file_for_its_owner_alone_and_has_its_checksum_beside_it(lived: Path, tmp_path: Path) -> None:
    target = tmp_path / "copies" / copy_name(NOW)
    copy_database(lived, target)
    assert names_in(target.parent) == {"limber-20260302T120000Z.sqlite3", "limber-20260302T120000Z.sqlite3.sha256"}
    assert checksum_of(target).read_text() == f"{digest_of(target)}  {target.name}\n"
    modes = {stat.S_IMODE(each.stat().st_mode) for each in (target, checksum_of(target))}
    assert modes == {0o600}
    assert stat.S_IMODE(target.parent.stat().st_mode) == 0o700
    assert KEY not in target.read_bytes()


@pytest.mark.parametrize("name", ["a b?mode=memory#%41.sqlite3", "-rf", "ü\n\\.sqlite3", "file:x", ":memory:"])
def test_any_name_will_do_and_sha256sum_reads_the_checksum(lived: Path, tmp_path: Path, name: str) -> None:
    folder = tmp_path / "co?pi#es %20"
    copy_database(lived, folder / name)
    assert people_in(folder / name) == 2
    assert fetched(folder / name, tmp_path / "staged", nothing).revision == HEAD
    if shutil.which("sha256sum"):
        checked = subprocess.run(["sha256sum", "--check", "--status", f"./{name}.sha256"], cwd=folder, check=False)
        assert checked.returncode == 0


def test_a_copy_that_is_interrupted_leaves_nothing(lived: Path, tmp_path: Path) -> None:
    def interrupt(done: int, total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        copy_database(lived, tmp_path / "copies" / "one.sqlite3", interrupt)
    assert names_in(tmp_path / "copies") == set()


PROGRAM = """
import os, resource, signal, sys
from pathlib import Path
from core.errors import ConfigurationFault
from core.storage import backup, restoring
backup._PAGES = 1

def seen(done, total):
    if sys.argv[3] == "killed" and done > 20:
        os.kill(os.getpid(), signal.SIGKILL)

if sys.argv[3] == "full":
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))
try:
    backup.copy_database(Path(sys.argv[1]), Path(sys.argv[2]), seen)
except ConfigurationFault as fault:
    sys.exit(str(fault))
"""


def in_another_process(source: Path, target: Path, how: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", PROGRAM, str(source), str(target), how]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_a_copy_that_is_killed_leaves_nothing_under_its_name_and_the_rest_goes_later(
    lived: Path, tmp_path: Path
) -> None:
    copies = tmp_path / "copies"
    assert in_another_process(lived, copies / copy_name(NOW), "killed").returncode < 0
    left = names_in(copies)
    assert left
    assert not any(name.startswith("limber") for name in left)
    assert remove_old({copies}, 30, datetime.now(UTC)) == []
    assert names_in(copies) == left, "somebody may be writing it"
    remove_old({copies}, 30, datetime.now(UTC) + timedelta(hours=2))
    assert names_in(copies) == set()


def test_a_full_disk_is_told_and_nothing_is_left(lived: Path, tmp_path: Path) -> None:
    ended = in_another_process(lived, tmp_path / "copies" / "one.sqlite3", "full")
    assert ended.returncode == 1
    assert f"The disk of {tmp_path / 'copies'} is full" in ended.stderr
    assert names_in(tmp_path / "copies") == set()


def test_a_disk_that_cannot_take_it_is_told_before(
    lived: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", nearly_full)
    with pytest.raises(ConfigurationFault, match="LIMBER_BACKUP_DIR"):
        copy_database(lived, tmp_path / "copies" / "one.sqlite3")
    assert names_in(tmp_path / "copies") == set()


def test_a_copy_never_takes_the_place_of_another(lived: Path, tmp_path: Path) -> None:
    copy_database(lived, tmp_path / "one.sqlite3")
    before = digest_of(tmp_path / "one.sqlite3")
    with pytest.raises(ConfigurationFault, match="is there already"):
        copy_database(lived, tmp_path / "one.sqlite3")
    with (
        being_made(tmp_path / "two.sqlite3"),
        pytest.raises(ConfigurationFault, match="being written by another process"),
        being_made(tmp_path / "two.sqlite3"),
    ):
        pass
    assert digest_of(tmp_path / "one.sqlite3") == before


def test_of_a_damaged_database_no_copy_is_made(lived: Path, tmp_path: Path) -> None:
    content = bytearray(lived.read_bytes())
    content[4096 * 3 : 4096 * 4] = b"\xff" * 4096
    lived.write_bytes(content)
    with pytest.raises(ConfigurationFault, match=r"limber\.db is damaged .*, so no copy was made"):
        copy_database(lived, tmp_path / "copies" / "one.sqlite3")
    assert names_in(tmp_path / "copies") == set()


def test_where_there_is_no_database_none_is_made(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationFault, match="There is no database at"):
        copy_database(tmp_path / "limber.db", tmp_path / "copies" / "one.sqlite3")
    assert names_in(tmp_path) == set()


def test_whoever_is_forgotten_during_a_copy_is_not_left_in_the_journal(
    lived: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backup, "_PAGES", 1)
    name = b"name of somebody"
    with closing(open_file(str(lived))) as writer:
        writer.execute("INSERT INTO remembered VALUES ('who', ?)", (name.decode(),)).close()
        copy_database(
            lived, tmp_path / "one.sqlite3", lambda done, total: writer.execute("DELETE FROM remembered").close()
        )
        assert name not in b"".join(each.read_bytes() for each in tmp_path.glob("limber.db*"))


def test_what_is_too_old_goes_and_nothing_else(tmp_path: Path) -> None:
    old, new = NOW - timedelta(days=31), NOW - timedelta(days=29)
    gone = {copy_name(old), copy_name(old, "0007"), f"limber.sqlite3.replaced-{backup.stamp(old)}"}
    kept = {copy_name(new), copy_name(new, "0007"), "limber.sqlite3", "limber.key.old-1234", "limber-x.sqlite3"}
    for name in gone | kept | {f"{copy_name(old)}.sha256", "my-limber-20200101T000000Z.sqlite3"}:
        (tmp_path / name).touch()
    assert {each.name for each in remove_old({tmp_path, tmp_path / "none"}, 30, NOW)} == gone
    assert names_in(tmp_path) == kept | {"my-limber-20200101T000000Z.sqlite3"}


def test_one_that_cannot_be_removed_keeps_no_other(tmp_path: Path) -> None:
    old = NOW - timedelta(days=31)
    (tmp_path / copy_name(old)).touch()
    stubborn = tmp_path / copy_name(old - timedelta(days=1))
    stubborn.mkdir()  # no file, so it cannot be removed like one
    with pytest.raises(OSError, match=stubborn.name):
        remove_old({tmp_path}, 30, NOW)
    assert names_in(tmp_path) == {stubborn.name}


def touched(path: Path, ago: timedelta) -> None:
    at = (NOW - ago).timestamp()
    if not path.exists():
        path.touch()
    os.utime(path, (at, at))


def test_what_is_still_being_written_to_is_not_given_up(tmp_path: Path) -> None:
    minute, hours = timedelta(minutes=1), timedelta(hours=2)
    drill, dead = tmp_path / ".limber-drill-one", tmp_path / ".limber-drill-two"
    for folder, ago in ((drill, minute), (dead, hours)):
        folder.mkdir()
        touched(folder / "limber.sqlite3", ago)
        touched(folder, hours)
    part = f".{copy_name(NOW)}.part"
    for name, ago in ((part, hours), (f"{part}-wal", minute), (f"{part}-shm", hours)):
        touched(tmp_path / name, ago)
    touched(tmp_path / ".limber-dead.part-wal", hours)
    remove_old({tmp_path}, 30, NOW)
    assert names_in(tmp_path) == {drill.name, part, f"{part}-wal", f"{part}-shm"}


@pytest.mark.parametrize("revision", ["0001", "0007"])
async def test_before_the_tables_change_a_copy_is_made_and_of_several_one_is_kept(
    tmp_path: Path, revision: str
) -> None:
    path, copies = tmp_path / "older.db", tmp_path / "copies"
    make_older(url_of(path), revision)
    shutil.copyfile(path, tmp_path / "again.db")
    await (await open_store(url_of(path), CIPHER, before=copy_before(path, copies, NOW))).close()
    again, later = tmp_path / "again.db", NOW + timedelta(minutes=1)
    await (await open_store(url_of(again), CIPHER, before=copy_before(again, copies, later))).close()
    name = copy_name(later, revision)
    assert names_in(copies) == {name, f"{name}.sha256"}
    assert fetched(copies / name, tmp_path / "staged", nothing).revision == revision


async def test_where_nothing_changes_no_copy_is_made(tmp_path: Path) -> None:
    before = copy_before(tmp_path / "new.db", tmp_path / "copies", NOW)
    for _ in range(2):
        await (await open_store(url_of(tmp_path / "new.db"), CIPHER, before=before)).close()
    assert names_in(tmp_path / "copies") == set()


async def test_where_no_copy_can_be_made_nothing_changes(tmp_path: Path) -> None:
    path = tmp_path / "older.db"
    make_older(url_of(path), "0007")
    (tmp_path / "copies").touch()
    with pytest.raises(ConfigurationFault, match="cannot be used"):
        await open_store(url_of(path), CIPHER, before=copy_before(path, tmp_path / "copies", NOW))
    with closing(sqlite3.connect(path)) as database:
        assert database.execute("SELECT version_num FROM alembic_version").fetchall() == [("0007",)]
