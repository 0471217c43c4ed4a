"""What the statements become: small indexes are used on SQLite, and PostgreSQL is told not to wait for rows."""

import sqlite3
from contextlib import closing
from typing import Any

import pytest
from sqlalchemy import Select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.sql.dml import UpdateBase

from core.storage import statements, statements_challenges, statements_communities, statements_linking
from tests.storage.factory import fresh_sqlite

MODULES = (statements, statements_communities, statements_challenges, statements_linking)
NAMED: list[tuple[str, Any]] = [
    *(item for module in MODULES for item in vars(module).items()),
    *((f"HAND_OVER_{number}", statement) for number, statement in enumerate(statements_linking.HAND_OVER)),
]
ALL: dict[str, Any] = {
    name: value for name, value in NAMED if name.isupper() and isinstance(value, Select | UpdateBase)
}


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
    of_one_person = {number for number, _, _, what in rows if what.startswith("CORRELATED SCALAR")}
    return "\n".join(what for _, part_of, _, what in rows if (part_of, what) not in sorted_in(of_one_person))


def sorted_in(parts: set[int]) -> set[tuple[int, str]]:
    """Steps of a plan that are allowed: the few accounts of one person are sorted as they are found."""
    return {(part, "USE TEMP B-TREE FOR ORDER BY") for part in parts}


@pytest.mark.parametrize("name", ALL)
def test_every_statement_is_one_that_postgresql_can_read(name: str):
    assert str(ALL[name].compile(dialect=postgresql.dialect()))


@pytest.mark.parametrize("name", ["DUE", "CLAIM", "ORPHANS", "DUE_COMMUNITIES", "DUE_CHALLENGES", "REVISIONS"])
def test_work_is_taken_without_waiting_for_other_workers(name: str):
    assert "SKIP LOCKED" in str(ALL[name].compile(dialect=postgresql.dialect()))


@pytest.mark.parametrize(
    ("name", "indexes"),
    [
        ("DUE", {"ix_enrollment_owed", "ix_account_person"}),
        ("DUE_COMMUNITIES", {"ix_community_owed"}),
        ("DUE_CHALLENGES", {"ix_challenge_closing"}),
        ("REVISIONS", {"ix_revision_due_at"}),
        ("CLAIM", {"ix_delivery_open"}),
        ("ORPHANS", {"ix_delivery_leased"}),
        ("NEXT_DUE_AT", {"ix_enrollment_owed", "ix_delivery_open", "ix_delivery_leased"}),
        ("NEXT_DUE_AT", {"ix_community_owed", "ix_challenge_closing", "ix_revision_due_at"}),
        ("POSTED", {"uq_delivery_community_kind_subject_local_day"}),
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
