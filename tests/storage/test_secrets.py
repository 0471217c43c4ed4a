"""Whoever gets the files and not the key learns nothing of anybody's health: known values are searched for in them."""

import base64
import json
from collections.abc import AsyncGenerator, Iterator
from contextlib import asynccontextmanager
from datetime import UTC, date, datetime
from pathlib import Path

from core.rules.care import Entry, Event
from core.rules.dose import Dose
from core.rules.halt import Wrong
from core.rules.people import Account, PersonId
from core.rules.profile import Function, Profile
from core.rules.screening import Line, Tier
from core.rules.session import Item, Session
from core.storage.rotation import SEALED
from core.storage.sealed import KEY_BYTES, Cipher
from core.storage.store import SqlStore, open_store
from core.storage.transaction import SqlTransaction
from tests.storage.conftest import run
from tests.storage.factory import CIPHER, KEY, url_of

DAY, WRONG_AT = date(2025, 6, 2), datetime(2025, 6, 2, 17, 43, 21, 987654, tzinfo=UTC)
SITES, TITLES = ("deep_buttock", "outer_hip_marker"), ("Zebra press of my physio", "Quokka-Übung 3×12")
PROFILE = Profile(
    agreed=True,
    sites=SITES,
    programme=TITLES,
    functions=(Function(name="stairs_marker", score=6),),
    intake=8,
)
LINE = Line(day=DAY, at=WRONG_AT, tier=Tier.URGENT, blocked=frozenset({"family_marker"}))
ENTRY = Entry(day=DAY, event=Event.RECALL, about=DAY, score=8, choice="choice_marker")
SESSION = Session(
    day=DAY, items=(Item(exercise="clamshell_marker", level=3, dose=Dose(sets=2, reps=4, spots=1, hold_s=9, move_s=3)),)
)
KNOWN = (
    *(*SITES, *TITLES, "stairs_marker", "family_marker", "choice_marker", "clamshell_marker"),
    *(Tier.URGENT.value, Event.RECALL.value, WRONG_AT.isoformat(), "17:43:21", '"schema"'),
)


class Unsealed(Cipher):
    """What no store may have: it only looks as if it sealed."""

    def seal(self, value: bytes, context: str) -> bytes:
        return b"\x01" + bytes(28) + value


@asynccontextmanager
async def told(folder: Path, cipher: Cipher) -> AsyncGenerator[SqlStore]:
    """A store to which two people said the same."""
    store = await open_store(url_of(folder / "limber.db"), cipher)
    async with store.transaction() as tx:
        for name in ("anna", "bert"):
            account = Account(platform="here", id=name)
            person = (await tx.enroll(account, language="en", routine="glutes", now=WRONG_AT)).person
            await tx.save_profile(person, PROFILE)
            await tx.note_safety(person, LINE)
            await tx.note_care(person, ENTRY)
            await tx.save_session(person, SESSION)
            await tx.record_soreness(person, DAY, 8)
            await tx.note_wrong(person, Wrong(day=DAY, at=WRONG_AT))
    yield store
    await store.close()


def written(folder: Path) -> bytes:
    """Every byte of the database, of its journal, and of whatever else lies there."""
    return b"".join(path.read_bytes() for path in sorted(folder.iterdir()))


def forms(value: str) -> Iterator[bytes]:
    """The value in every way in which it could stand there."""
    plain = value.encode()
    yield from (plain, value.encode("utf-16-le"), json.dumps(value).strip('"').encode(), plain.hex().encode())
    for shift in range(3):  # base64 of a text that the value is part of
        yield base64.b64encode(bytes(shift) + plain)[4 if shift else 0 : -4].rstrip(b"=")


def found(folder: Path, *values: str) -> set[str]:
    everything = written(folder)
    return {value for value in values if any(form in everything for form in forms(value))}


async def sealed_values(tx: SqlTransaction) -> list[bytes]:
    places = [(column.table.name, column.name) for column in SEALED]
    rows = [list(await run(tx, f"SELECT {column} FROM {table}")) for table, column in places]
    return [bytes(value) for each in rows for (value,) in each]


async def test_nothing_that_was_said_about_health_stands_in_the_files(tmp_path: Path):
    async with told(tmp_path, CIPHER):
        assert (tmp_path / "limber.db-wal").exists()
        assert found(tmp_path, "anna", "bert", "glutes") == {"anna", "bert", "glutes"}, "it looks where the data is"
        assert found(tmp_path, *KNOWN) == set()
    assert found(tmp_path, *KNOWN) == set()
    assert all(form not in written(tmp_path) for form in forms(KEY.decode("latin-1")))


async def test_a_value_that_was_not_sealed_would_be_found(tmp_path: Path):
    async with told(tmp_path, Unsealed(bytes(KEY_BYTES))):
        assert found(tmp_path, *KNOWN) == set(KNOWN)


async def test_who_says_the_same_is_not_seen_to_say_the_same(tmp_path: Path):
    async with told(tmp_path, CIPHER) as store, store.transaction() as tx:
        for person in (PersonId(1), PersonId(2)):
            assert await tx.profile(person) == PROFILE
            assert await tx.soreness(person) == {DAY: 8}
        values = await sealed_values(tx)
        assert len(values) == 12
        assert len(set(values)) == 12, "no two are alike"
        assert len({value[:13] for value in values}) == 12, "no nonce comes twice"
        await tx.record_soreness(PersonId(1), DAY, 8)
        assert len(set(await sealed_values(tx)) - set(values)) == 1, "and said again, it is sealed anew"
