"""What the statements become: small indexes are used on SQLite, and PostgreSQL is told not to wait for rows."""

import sqlite3
from contextlib import closing

import pytest
from sqlalchemy import Select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.sql.dml import UpdateBase

from core.storage import statements
from tests.storage.factory import fresh_sqlite

ALL = {name: value for name, value in vars(statements).items() if name.isupper() and not name.startswith("_")}


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory):
    folder = tmp_path_factory.mktemp("plans")
    fresh_sqlite(folder)
    with closing(sqlite3.connect(folder / "limber.db")) as database:
        yield database


def plan_of(database: sqlite3.Connection, name: str) -> str:
    statement = ALL[name]
    if name == "NEXT_DUE_AT":
        statement = statement.params(platforms=["here", "there"])
    sql = str(statement.compile(dialect=sqlite.dialect(), compile_kwargs={"render_postcompile": True}))
    rows = database.execute("EXPLAIN QUERY PLAN " + sql, [None] * sql.count("?")).fetchall()
    return "\n".join(row[3] for row in rows)


@pytest.mark.parametrize("name", ALL)
def test_every_statement_is_one_that_postgresql_can_read(name: str):
    statement = ALL[name]
    assert isinstance(statement, Select | UpdateBase)
    assert str(statement.compile(dialect=postgresql.dialect()))


@pytest.mark.parametrize("name", ["DUE", "CLAIM", "ORPHANS"])
def test_work_is_taken_without_waiting_for_other_workers(name: str):
    assert "SKIP LOCKED" in str(ALL[name].compile(dialect=postgresql.dialect()))


@pytest.mark.parametrize(
    ("name", "indexes"),
    [
        ("DUE", {"ix_enrollment_owed", "ix_account_person"}),
        ("CLAIM", {"ix_delivery_open"}),
        ("ORPHANS", {"ix_delivery_leased"}),
        ("NEXT_DUE_AT", {"ix_enrollment_owed", "ix_delivery_open", "ix_delivery_leased"}),
        ("LOST", {"ix_account_place"}),
    ],
)
def test_what_is_asked_often_costs_what_is_owed_and_not_what_is_kept(
    database: sqlite3.Connection, name: str, indexes: set[str]
):
    plan = plan_of(database, name)
    assert {index for index in indexes if index in plan} == indexes
    assert "TEMP B-TREE" not in plan, "rows come sorted out of the index"


@pytest.mark.parametrize("name", [name for name in ALL if not name.startswith(("NEW_", "DUE", "NEXT_DUE_AT"))])
def test_no_statement_reads_a_whole_table(database: sqlite3.Connection, name: str):
    plan = plan_of(database, name)
    assert "SCAN" not in plan.replace("SCAN delivery USING INDEX ix_delivery", "")
