import base64
import os
import sqlite3
from datetime import date
from pathlib import Path

import pytest

from core.errors import ConfigurationFault, SealError
from core.rules.people import PersonId
from core.storage.sealed import KEY_BYTES, Cipher, key_from_text
from core.storage.store import SqlStore, open_store
from tests.storage.cluster import written_at
from tests.storage.conftest import run
from tests.storage.factory import CIPHER, KEY, fresh_sqlite

DAY = date(2025, 6, 2)
MARKER = b"a plain text nobody should find"


def test_a_sealed_value_opens_in_its_place():
    assert CIPHER.open(CIPHER.seal(MARKER, "here"), "here") == MARKER


def test_a_value_sealed_twice_looks_different_and_never_like_itself():
    one, other = CIPHER.seal(MARKER, "here"), CIPHER.seal(MARKER, "here")
    assert one != other
    assert MARKER not in one


def test_a_value_moved_to_another_place_does_not_open():
    with pytest.raises(SealError):
        CIPHER.open(CIPHER.seal(MARKER, "here"), "there")


def test_a_value_of_another_key_does_not_open():
    with pytest.raises(SealError):
        Cipher(os.urandom(KEY_BYTES)).open(CIPHER.seal(MARKER, "here"), "here")


def test_a_value_damaged_anywhere_does_not_open():
    sealed = CIPHER.seal(MARKER, "here")
    for at in range(len(sealed)):
        damaged = bytearray(sealed)
        damaged[at] ^= 1
        with pytest.raises(SealError):
            CIPHER.open(bytes(damaged), "here")
        with pytest.raises(SealError):
            CIPHER.open(sealed[:at], "here")


def test_a_fingerprint_tells_the_same_from_another_by_this_key_and_in_its_context_alone():
    print_of = CIPHER.fingerprint("here:anna", "gesture")
    assert print_of == Cipher(KEY).fingerprint("here:anna", "gesture")
    assert len(print_of) == 32
    others = [
        CIPHER.fingerprint("here:bert", "gesture"),
        CIPHER.fingerprint("here:anna", "wrong_try"),
        Cipher(os.urandom(KEY_BYTES)).fingerprint("here:anna", "gesture"),
    ]
    assert print_of not in others


# --- in the database


def files_in(folder: Path) -> list[Path]:
    return list(folder.iterdir())


async def test_no_score_stands_in_the_file_and_equal_scores_look_different(store: SqlStore, anna: PersonId):
    days = [date(2025, 6, day) for day in range(1, 31)]
    async with store.transaction() as transaction:
        for day in days:
            await transaction.record_soreness(anna, day, 7)
        sealed = {row.soreness for row in await run(transaction, "SELECT soreness FROM check_in")}
    assert len(sealed) == len(days)
    assert {len(value) for value in sealed} == {1 + 12 + 1 + 16}


async def test_a_sealed_text_is_not_found_in_the_bytes_of_the_database(url: str, tmp_path: Path, store: SqlStore):
    async with store.transaction() as transaction:
        sealed = base64.b64encode(CIPHER.seal(MARKER, "here")).decode()
        await transaction.remember("marker in the clear", sealed)
    await store.close()
    written = written_at(url, tmp_path)
    assert b"marker in the clear" in written
    assert MARKER not in written
    assert base64.b64encode(MARKER)[:-4] not in written


async def test_a_score_moved_to_another_day_is_refused(store: SqlStore, anna: PersonId):
    async with store.transaction() as transaction:
        await transaction.record_soreness(anna, DAY, 2)
        await run(transaction, "UPDATE check_in SET local_day = '2025-06-03'")
        with pytest.raises(SealError):
            await transaction.soreness(anna)


async def test_a_database_does_not_open_with_another_key(tmp_path: Path):
    url = fresh_sqlite(tmp_path)
    with pytest.raises(SealError, match="put that key back"):
        await open_store(url, Cipher(os.urandom(KEY_BYTES)))
    await (await open_store(url, CIPHER)).close()


async def test_a_new_database_can_be_read_by_its_owner_alone(tmp_path: Path):
    old = os.umask(0)
    try:
        store = await open_store(f"sqlite+aiosqlite:///{tmp_path}/new.db", CIPHER)
    finally:
        os.umask(old)
    modes = {path.stat().st_mode & 0o777 for path in files_in(tmp_path)}
    await store.close()
    assert modes == {0o600}


# --- the key


def test_a_key_is_read_from_base64_of_thirty_two_bytes():
    assert key_from_text(f" {base64.b64encode(KEY).decode()}\n") == KEY


@pytest.mark.parametrize("text", ["", "é", "abc", "=" * 44, base64.b64encode(KEY + b"x").decode()])
def test_anything_else_is_no_key(text: str):
    with pytest.raises(ConfigurationFault, match="openssl rand -base64 32"):
        key_from_text(text)


def test_a_cipher_takes_no_key_of_another_length():
    with pytest.raises(ConfigurationFault):
        Cipher(KEY[:16])


async def test_a_database_keeps_proof_of_its_key_and_not_the_key(tmp_path: Path):
    fresh_sqlite(tmp_path)
    with sqlite3.connect(tmp_path / "limber.db") as database:
        keys = [row[0] for row in database.execute("SELECT key FROM remembered")]
    database.close()
    written = (tmp_path / "limber.db").read_bytes()
    assert keys == ["data_key"]
    assert KEY not in written
    assert base64.b64encode(KEY)[:-4] not in written
