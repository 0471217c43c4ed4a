"""A database of each older version, with something in every table, brought to this one: on SQLite and PostgreSQL."""

import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from core.rules.care import Entry, Event
from core.rules.people import PersonId
from core.rules.profile import Profile
from core.rules.screening import Line
from core.rules.session import Session
from core.rules.streak import Status
from core.storage.migrations import missing
from core.storage.store import POSTGRESQL, open_store
from core.storage.tables import metadata
from tests.storage import spoken
from tests.storage.cluster import Cluster, cluster
from tests.storage.factory import CIPHER, url_of
from tests.storage.older import Rows, columns_of, expected, make_older, rows_of, write_as
from tests.storage.older_rows import DAY, ROWS

OLDER = [revision for revision, _ in missing("")][:-1]
SPOKEN = sorted({*OLDER} - {"0007"})  # which came with the next one, in one version
ANNA = PersonId(1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Brought:
    """A database that was of an older revision: its columns then and now, its rows now, and on which days it was."""

    revision: str
    url: str
    older: Mapping[str, set[str]]
    newer: Mapping[str, set[str]]
    rows: Rows
    days: frozenset[date]


def new_file(folder: Path) -> str:
    return url_of(folder / "older.db")


def new_database(_: Path) -> str:
    return cluster().new()


async def bring(url: str) -> None:
    """Start this version on the database, and stop it."""
    await (await open_store(url, CIPHER)).close()


@pytest.fixture(scope="module", params=[new_file, new_database], ids=["sqlite", "postgres"])
def new(request: pytest.FixtureRequest) -> Callable[[Path], str]:
    return request.param


@pytest.fixture(scope="module", params=OLDER)
def brought(
    request: pytest.FixtureRequest, new: Callable[[Path], str], tmp_path_factory: pytest.TempPathFactory
) -> Brought:
    url = new(tmp_path_factory.mktemp("older"))
    make_older(url, request.param)
    older, began = columns_of(url), datetime.now(UTC).date()
    Cluster.run(bring(url))
    days = frozenset({began, datetime.now(UTC).date()})  # it may be midnight
    return Brought(revision=request.param, url=url, older=older, newer=columns_of(url), rows=rows_of(url), days=days)


def test_there_is_a_row_for_every_table_that_older_versions_had() -> None:
    assert set(metadata.tables) == set(ROWS), "none is new in the newest revision"


def test_whatever_an_older_version_kept_is_kept(brought: Brought) -> None:
    wanted = [expected(brought.revision, brought.older, brought.newer, day) for day in brought.days]
    assert brought.rows in wanted


def test_nothing_is_taken_away_but_an_index_that_another_replaces(brought: Brought) -> None:
    assert all(columns <= brought.newer.get(table, set()) for table, columns in brought.older.items())


async def test_what_an_older_version_sealed_is_read_by_this_one(brought: Brought) -> None:
    store = await open_store(brought.url, CIPHER)
    async with store.transaction() as tx:
        assert await tx.check_ins(ANNA) == {DAY: Status.DONE}
        assert await tx.soreness(ANNA) == {DAY: 3}
        profile, log = await tx.profile(ANNA), await tx.safety_log(ANNA)
        session, care = await tx.session(ANNA, DAY), await tx.care_log(ANNA)
        told = {section.name for section in await tx.everything(ANNA) if section.rows}
    await store.close()
    since_3, since_4 = brought.revision >= "0003", brought.revision >= "0004"
    assert profile == (Profile(agreed=True, sites=("deep_buttock",)) if since_3 else Profile())
    line = Line(day=DAY, at=datetime(2025, 6, 2, 7, tzinfo=UTC), blocked=frozenset({"E4"}))
    assert list(log) == ([line] if since_3 else [])
    assert session == (Session(day=DAY, items=()) if since_3 else None)
    assert list(care) == ([Entry(day=DAY, event=Event.RECALL, score=4)] if since_4 else [])
    assert {"account", "enrollment", "check_in"} <= told


def test_a_row_as_an_older_version_writes_it_is_taken_by_the_tables_of_today(brought: Brought) -> None:
    """A new column has a default, or takes nothing; no new condition refuses what was allowed."""
    write_as(brought.url, brought.older)
    assert {name for name, rows in rows_of(brought.url).items() if rows} == brought.older.keys() & ROWS.keys()


@pytest.mark.parametrize("revision", SPOKEN)
def test_what_each_older_version_said_was_written_down(revision: str) -> None:
    told = "on the last commit before the new migration run `python -m tests.storage.spoken`, and keep its file"
    assert (spoken.HERE / f"{revision}.json").exists(), told


@pytest.mark.parametrize("revision", SPOKEN)
async def test_sqlite_of_today_understands_what_an_older_version_says(tmp_path: Path, revision: str) -> None:
    url = new_file(tmp_path)
    await bring(url)
    with closing(sqlite3.connect(tmp_path / "older.db")) as database:
        for name, statement in spoken.kept(revision).items():
            sql = statement["sqlite"]
            try:
                database.execute(f"EXPLAIN {sql}", [None] * sql.count("?")).fetchall()
            except sqlite3.OperationalError as error:
                pytest.fail(f"{name}: {error}")


@pytest.fixture(scope="module")
def of_today() -> str:
    url = cluster().new()
    Cluster.run(bring(url))
    return url.removeprefix(POSTGRESQL).rpartition("/")[2]


@pytest.mark.parametrize("revision", SPOKEN)
def test_postgresql_of_today_understands_what_an_older_version_says(of_today: str, revision: str) -> None:
    said = [statement["postgresql"] for statement in spoken.kept(revision).values()]
    prepared = [f"PREPARE s{number} AS {sql}" for number, sql in enumerate(said)]
    Cluster.run(cluster().say(";".join(prepared), of_today))
