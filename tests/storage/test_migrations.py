import asyncio
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Generator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.command import upgrade
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, create_engine

from core.errors import ConfigurationFault
from core.rules.ledger import Kind, Plan
from core.rules.people import Enrollment, PersonId, Place, Preferences, State
from core.rules.profile import Profile
from core.rules.streak import Status
from core.storage import driver, migrations
from core.storage.store import open_store
from core.storage.tables import metadata
from tests.storage.factory import CIPHER, fresh_sqlite, url_of


def schema_of(path: Path) -> dict[str, set[str]]:
    """The parts of everything SQLite was told to create, by name, in no order: a column added later stands last."""
    with closing(sqlite3.connect(path)) as database:
        rows = database.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall()
    return {name: parts_of(sql) for name, sql in rows if name != "alembic_version"}


def parts_of(sql: str) -> set[str]:
    """What stands between the commas of the outermost brackets, and around these, blanks apart."""
    parts, depth = [""], 0
    for each in " ".join(sql.split()):
        depth += (each == "(") - (each == ")")
        outermost = (each == "(" and depth == 1) or (each == ")" and depth == 0) or (each == "," and depth == 1)
        parts = [*parts, ""] if outermost else [*parts[:-1], parts[-1] + each]
    return {part.strip() for part in parts}


def test_the_migrations_and_the_tables_agree_to_the_letter(tmp_path: Path):
    fresh_sqlite(tmp_path)
    created = tmp_path / "created.db"
    engine = create_engine(f"sqlite:///{created}")
    metadata.create_all(engine)
    engine.dispose()
    assert schema_of(tmp_path / "limber.db") == schema_of(created)


def test_alembic_finds_nothing_left_to_migrate(tmp_path: Path):
    fresh_sqlite(tmp_path)
    engine = create_engine(f"sqlite:///{tmp_path / 'limber.db'}")
    with engine.connect() as connection:
        differences = compare_metadata(MigrationContext.configure(connection), metadata)
    engine.dispose()
    assert differences == []


def test_the_head_named_here_is_the_head_of_the_scripts():
    config = Config()
    config.set_main_option("script_location", str(Path(migrations.__file__).parent))
    assert ScriptDirectory.from_config(config).get_heads() == [migrations.HEAD]


@contextmanager
def database_of(revision: str, path: Path) -> Generator[tuple[Connection, Config]]:
    """A connection to a new database with the tables of `revision`, and what takes it further."""
    engine = create_engine(f"sqlite:///{path}")
    config = Config()
    config.set_main_option("script_location", str(Path(migrations.__file__).parent))
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        upgrade(config, revision)
        yield connection, config
    engine.dispose()


def test_whoever_was_there_before_is_not_taken_for_silent(tmp_path: Path):
    with database_of("0001", tmp_path / "old.db") as (connection, config):
        for person in (1, 2):
            connection.exec_driver_sql(f"INSERT INTO person (id, created_at) VALUES ({person}, 0)")
        connection.exec_driver_sql(
            "INSERT INTO enrollment (person, routine, language, state, first_day) VALUES"
            " (1, 'glutes', 'en', 'active', '2025-03-02'), (2, 'glutes', 'en', 'starting', NULL)"
        )
        upgrade(config, "head")
        today = connection.exec_driver_sql("SELECT CURRENT_DATE").scalar()
        heard = connection.exec_driver_sql("SELECT heard_day, rhythm FROM enrollment ORDER BY person").fetchall()
    assert [tuple(row) for row in heard] == [(today, "daily"), ("1970-01-01", "daily")]


async def test_whoever_was_there_before_keeps_everything_and_can_tell_of_themselves(tmp_path: Path):
    anna, told, day = PersonId(1), Profile(agreed=True, sites=("deep_buttock",)), date(2025, 6, 2)
    with database_of("0002", tmp_path / "old.db") as (connection, _):
        connection.exec_driver_sql("INSERT INTO person (id, created_at) VALUES (1, 0)")
        connection.exec_driver_sql(
            "INSERT INTO enrollment (person, routine, language, state) VALUES (1, 'glutes', 'en', 'starting')"
        )
        sealed = CIPHER.seal(bytes([3]), "check_in.soreness:1:2025-06-02")
        connection.exec_driver_sql(
            "INSERT INTO check_in (person, local_day, status, soreness) VALUES (1, '2025-06-02', 'done', ?)", (sealed,)
        )
    store = await open_store(url_of(tmp_path / "old.db"), CIPHER)
    async with store.transaction() as transaction:
        assert await transaction.profile(anna) == Profile()
        assert await transaction.safety_log(anna) == []
        await transaction.save_profile(anna, told)
    async with store.transaction() as transaction:
        assert await transaction.profile(anna) == told
        assert await transaction.enrollment(anna) == Enrollment(
            person=anna, routine="glutes", language="en", state=State.STARTING, heard_day=date(1970, 1, 1)
        )
        assert await transaction.check_ins(anna) == {day: Status.DONE}
        assert await transaction.soreness(anna) == {day: 3}
    await store.close()


async def test_what_was_owed_before_there_were_communities_is_still_owed_once(tmp_path: Path):
    anna, day = PersonId(1), date(2025, 6, 2)
    with database_of("0005", tmp_path / "old.db") as (connection, _):
        for told in (
            "INSERT INTO person (id, created_at) VALUES (1, 0)",
            "INSERT INTO account (platform, account_id, person, address) VALUES ('here', 'anna', 1, 'dm-1')",
            """INSERT INTO enrollment (person, routine, language, state, zone, minute, first_day, next_due_at)
            VALUES (1, 'glutes', 'en', 'active', 'Europe/Berlin', 420, '2025-06-01', 0)""",
            "INSERT INTO check_in (person, local_day, status) VALUES (1, '2025-06-01', 'done')",
            """INSERT INTO delivery (id, person, platform, address, private, kind, local_day, due_at, ready_at, state,
            attempt, claim) VALUES (7, 1, 'here', 'dm-1', 1, 'day', '2025-06-02', 0, 0, 'planned', 2, 3)""",
        ):
            connection.exec_driver_sql(told)
    store = await open_store(url_of(tmp_path / "old.db"), CIPHER)
    place = Place(platform="here", address="dm-1", private=True)
    epoch = datetime(1970, 1, 1, tzinfo=UTC)
    async with store.transaction() as transaction:
        (due,) = await transaction.due(epoch, 9)
        assert (due.enrollment.person, due.enrollment.preferences, due.place) == (anna, Preferences(), place)
        assert await transaction.check_ins(anna) == {date(2025, 6, 1): Status.DONE}
        await transaction.plan([Plan(person=anna, place=place, kind=Kind.DAY, local_day=day, due_at=epoch)])
        (row,) = await transaction.claim("one", platform="here", now=epoch, lease_until=epoch, limit=9)
        assert (row.id, row.attempt, row.claim) == (7, 2, 4)
        community = await transaction.found("here", "-1", name="Club", language="en")
        await transaction.join_community(community.id, anna)
        assert await transaction.forget(anna) == 1
        assert await transaction.memberships(anna) == []
    await store.close()


async def test_opening_again_changes_nothing(tmp_path: Path):
    url = fresh_sqlite(tmp_path)
    before = schema_of(tmp_path / "limber.db")
    await (await open_store(url, CIPHER)).close()
    assert schema_of(tmp_path / "limber.db") == before


async def test_starts_at_the_same_moment_migrate_once(tmp_path: Path):
    url = url_of(tmp_path / "new.db")
    for store in await asyncio.gather(*(open_store(url, CIPHER) for _ in range(4))):
        await store.close()
    with closing(sqlite3.connect(tmp_path / "new.db")) as database:
        assert database.execute("SELECT version_num FROM alembic_version").fetchall() == [(migrations.HEAD,)]


def test_connections_that_open_a_new_file_at_the_same_moment_wait_for_each_other(tmp_path: Path):
    for number in range(40):  # each such start fails one time in twelve when nobody waits
        at_once = threading.Barrier(4)

        def opens(path: str, at_once: threading.Barrier = at_once) -> str:
            at_once.wait()
            with closing(driver.open_file(path)) as connection:
                return connection.execute("PRAGMA journal_mode").fetchone()[0]

        with ThreadPoolExecutor(4) as threads:
            assert set(threads.map(opens, [str(tmp_path / f"{number}.db")] * 4)) == {"wal"}


async def test_a_database_of_a_newer_version_is_refused(tmp_path: Path):
    url = fresh_sqlite(tmp_path)
    with closing(sqlite3.connect(tmp_path / "limber.db")) as database:
        database.execute("UPDATE alembic_version SET version_num = '9999'")
        database.commit()
    with pytest.raises(ConfigurationFault, match="newer"):
        await open_store(url, CIPHER)


@pytest.mark.parametrize(
    "url", ["", "nonsense", "sqlite+aiosqlite://", "sqlite+aiosqlite:///:memory:", "mysql://user:secret@host/db"]
)
async def test_a_url_that_names_no_sqlite_file_is_refused(url: str):
    with pytest.raises(ConfigurationFault) as caught:
        await open_store(url, CIPHER)
    assert "secret" not in str(caught.value)


async def test_a_database_in_no_folder_is_refused(tmp_path: Path):
    with pytest.raises(ConfigurationFault, match="cannot open the database"):
        await open_store(url_of(tmp_path / "missing" / "limber.db"), CIPHER)


async def test_a_file_that_is_no_database_is_refused(tmp_path: Path):
    path = tmp_path / "limber.db"
    path.write_text("not a database " * 100)
    with pytest.raises(ConfigurationFault, match="not a database"):
        await open_store(url_of(path), CIPHER)


def test_a_start_at_the_head_does_not_import_alembic(tmp_path: Path):
    url = fresh_sqlite(tmp_path)
    program = f"""
import asyncio, sys
from core.storage.sealed import Cipher
from core.storage.store import open_store
async def main():
    await (await open_store({url!r}, Cipher(bytes(range(32))))).close()
asyncio.run(main())
sys.exit("alembic" in sys.modules)
"""
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
