"""The key file: made once, never lost, and exchanged for another so that a crash at any step loses nothing."""

import base64
import os
import sqlite3
from collections.abc import Awaitable, Callable
from contextlib import closing
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path

import pytest

from core.errors import ConfigurationFault, SealError, StoreBusy
from core.rules.people import Account, PersonId
from core.storage import driver
from core.storage.keys import KeyFile, proof_of, read_key
from core.storage.sealed import KEY_BYTES, Cipher
from core.storage.store import SqlStore, held_proof, open_store
from tests.storage.factory import KEY, fresh_sqlite

DAY = date(2025, 6, 2)
NEW = bytes(reversed(KEY))
PROOF = proof_of(Cipher(KEY))
ANNA = PersonId(1)


@pytest.fixture
def file(tmp_path: Path) -> KeyFile:
    return KeyFile(path=tmp_path / "limber.key")


def settled(file: KeyFile) -> bytes:
    return file.settled(partial(held_proof, f"sqlite+aiosqlite:///{file.path.parent}/limber.db"))


def holding(path: Path, key: bytes) -> None:
    path.write_bytes(base64.b64encode(key))
    path.chmod(0o600)


def keys_in(folder: Path) -> dict[str, bytes]:
    """The keys beside the database, by the name of their file."""
    return {path.name: read_key(path) for path in folder.iterdir() if path.name.startswith("limber.key")}


def test_a_first_run_makes_a_key_file_that_the_next_one_reads(file: KeyFile):
    key = settled(file)
    assert len(key) == KEY_BYTES
    assert file.path.stat().st_mode & 0o777 == 0o600
    assert settled(file) == key
    assert settled(KeyFile(path=file.path.with_name("other"))) != key


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o644, 0o620])
def test_a_key_file_open_to_others_is_refused_with_the_remedy(file: KeyFile, mode: int):
    settled(file)
    file.path.chmod(mode)
    with pytest.raises(ConfigurationFault, match=f"chmod 600 {file.path}"):
        settled(file)


@pytest.mark.parametrize("content", [b"", b"short", b"\xff\xfe", base64.b64encode(KEY[:-1])])
def test_a_key_file_without_a_key_is_refused(file: KeyFile, content: bytes):
    file.path.write_bytes(content)
    file.path.chmod(0o600)
    with pytest.raises(ConfigurationFault, match="holds no key"):
        settled(file)


def test_a_key_file_in_no_folder_is_refused(tmp_path: Path):
    with pytest.raises(ConfigurationFault, match="cannot create the key file"):
        settled(KeyFile(path=tmp_path / "missing" / "key"))


# --- a key that is gone


def test_a_lost_key_is_said_plainly_and_no_other_is_made_in_its_place(file: KeyFile, tmp_path: Path):
    fresh_sqlite(tmp_path)
    before = (tmp_path / "limber.db").read_bytes()
    with pytest.raises(SealError, match=r"limber\.key is gone.*put it back.*Nothing was changed"):
        settled(file)
    assert keys_in(tmp_path) == {}
    assert (tmp_path / "limber.db").read_bytes() == before
    holding(file.path, KEY)
    assert settled(file) == KEY


def a_folder(path: Path) -> None:
    path.mkdir()


def cut_short(path: Path) -> None:
    fresh_sqlite(path.parent)
    os.truncate(path, 5000)


@pytest.mark.parametrize("spoil", [a_folder, cut_short])
def test_beside_a_database_that_cannot_be_read_no_key_is_made(
    file: KeyFile, tmp_path: Path, spoil: Callable[[Path], None]
):
    spoil(tmp_path / "limber.db")
    with pytest.raises(ConfigurationFault, match=r"limber\.db: .*Does the user that runs Limber own it"):
        settled(file)
    assert keys_in(tmp_path) == {}


def test_while_somebody_keeps_a_new_database_no_key_is_made(
    file: KeyFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(driver, "_PRAGMAS", ("PRAGMA busy_timeout = 0",))
    with closing(sqlite3.connect(tmp_path / "limber.db", isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE").close()
        with pytest.raises(StoreBusy):
            settled(file)
    assert keys_in(tmp_path) == {}


def test_of_two_keys_that_do_not_open_the_database_both_are_kept(file: KeyFile, tmp_path: Path):
    fresh_sqlite(tmp_path)
    strange = {"limber.key": os.urandom(KEY_BYTES), "limber.key.new": os.urandom(KEY_BYTES)}
    for name, key in strange.items():
        holding(tmp_path / name, key)
    settled(file)  # the store refuses it
    assert keys_in(tmp_path) == strange


def test_a_key_that_waits_is_kept_while_the_database_is_away(file: KeyFile, tmp_path: Path):
    holding(file.path, KEY)
    file.write_new(NEW, PROOF)
    assert settled(file) == KEY
    assert keys_in(tmp_path) == {"limber.key": KEY, "limber.key.new": NEW}


# --- another key

STEPS = ("the new key is written", "everything is sealed anew", "the old key is set aside", "the new one takes over")


async def steps(store: SqlStore, file: KeyFile, count: int) -> None:
    """The first so many steps of a rotation, and then a crash."""
    todo: list[Callable[[], Awaitable[None]]] = [
        partial(_do, partial(file.write_new, NEW, PROOF)),
        partial(_seal_anew, store),
        partial(_do, file.set_aside),
        partial(_do, file.take_its_place),
    ]
    for step in todo[:count]:
        await step()


async def _do(step: Callable[[], None]) -> None:
    step()


async def _seal_anew(store: SqlStore) -> None:
    async with store.transaction() as tx:
        await tx.reseal(Cipher(NEW), lambda done, total: None)


@pytest.mark.parametrize("count", range(5), ids=("nothing was done", *STEPS))
async def test_a_crash_after_any_step_is_put_right_by_the_next_start(file: KeyFile, tmp_path: Path, count: int):
    url = fresh_sqlite(tmp_path)
    holding(file.path, KEY)
    store = await open_store(url, Cipher(settled(file)))
    async with store.transaction() as tx:
        account = Account(platform="here", id="anna")
        await tx.enroll(account, language="en", routine="glutes", now=datetime(2025, 6, 2, tzinfo=UTC))
        await tx.record_soreness(ANNA, DAY, 7)
    await steps(store, file, count)
    await store.close()

    key = settled(file)
    assert key == (NEW if count >= 2 else KEY)
    assert not file.new.exists()
    assert set(keys_in(tmp_path).values()) == ({NEW, KEY} if count >= 2 else {KEY})
    again = await open_store(url, Cipher(key))
    async with again.transaction() as tx:
        assert await tx.soreness(ANNA) == {DAY: 7}
    await again.close()
    with pytest.raises(SealError, match="put that key back"):
        await open_store(url, Cipher(KEY if key == NEW else NEW))


def test_a_key_that_waits_gives_way_to_another_unless_it_is_in_use(file: KeyFile, tmp_path: Path):
    file.write_new(os.urandom(KEY_BYTES), PROOF)
    file.write_new(NEW, PROOF)
    with pytest.raises(ConfigurationFault, match="holds the key in use"):
        file.write_new(KEY, proof_of(Cipher(NEW)))
    assert keys_in(tmp_path) == {"limber.key.new": NEW}


@pytest.mark.parametrize("written", [b"", base64.b64encode(NEW)[:20]])
def test_a_new_key_that_was_written_by_half_is_no_hindrance(file: KeyFile, tmp_path: Path, written: bytes):
    fresh_sqlite(tmp_path)
    holding(file.path, KEY)
    file.new.write_bytes(written)
    file.new.chmod(0o600)
    assert settled(file) == KEY
    assert not file.new.exists()
