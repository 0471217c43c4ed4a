"""What the statements become: small indexes are used on both, and PostgreSQL is told not to wait for rows."""

import re
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy import BindParameter, Select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.dialects.postgresql import asyncpg
from sqlalchemy.sql.dml import UpdateBase
from sqlalchemy.sql.visitors import cloned_traverse

from core.storage import (
    statements,
    statements_challenges,
    statements_coaching,
    statements_communities,
    statements_everything,
    statements_linking,
    statements_sharing,
    statements_silence,
)
from tests.storage.cluster import Cluster, cluster, fresh_postgres
from tests.storage.factory import fresh_sqlite

MODULES = (
    statements,
    statements_coaching,
    statements_communities,
    statements_challenges,
    statements_linking,
    statements_everything,
    statements_silence,
    statements_sharing,
)
NAMED: list[tuple[str, Any]] = [
    *(item for module in MODULES for item in vars(module).items()),
    *((f"HAND_OVER_{number}", statement) for number, statement in enumerate(statements_linking.HAND_OVER)),
    *((f"EVERYTHING_{part.name}".upper(), part.query) for part in statements_everything.PARTS),
]
ALL: dict[str, Any] = {
    name: value for name, value in NAMED if name.isupper() and isinstance(value, Select | UpdateBase)
}
LISTS: dict[str, dict[str, Any]] = {  # whose length is a part of the statement
    "NEXT_DUE_AT": {"platforms": ["here", "there"]},
    "KEEP": {"deliveries": [1, 2], "of_worker": "one", "lease": datetime(2025, 6, 2, tzinfo=UTC)},
    "EVERYTHING_GESTURE": {"of_person": 1, "of_gestures": [1, 2]},
    "EVERYTHING_WRONG_TRY": {"of_tries": [b"one", b"two"]},
}


often = pytest.mark.parametrize(
    ("name", "indexes"),
    [
        ("DUE", {"ix_enrollment_owed", "ix_account_person"}),
        ("DUE_COMMUNITIES", {"ix_community_owed"}),
        ("DUE_CHALLENGES", {"ix_challenge_closing"}),
        ("REVISIONS", {"ix_revision_due_at"}),
        ("CLAIM", {"ix_delivery_open"}),
        ("OUTBOX", {"ix_delivery_open"}),
        ("ORPHANS", {"ix_delivery_leased"}),
        ("NEXT_DUE_AT", {"ix_enrollment_owed", "ix_delivery_open", "ix_delivery_leased"}),
        ("NEXT_DUE_AT", {"ix_community_owed", "ix_challenge_closing", "ix_revision_due_at"}),
        ("POSTED", {"uq_delivery_community_kind_subject_local_day"}),
        ("LOST", {"ix_account_place"}),
    ],
)


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory):
    folder = tmp_path_factory.mktemp("plans")
    fresh_sqlite(folder)
    with closing(sqlite3.connect(folder / "limber.db")) as database:
        yield database


def with_lists(name: str) -> Any:
    """The statement, with the values that it cannot be written down without."""

    def given(each: BindParameter[Any]) -> None:
        if each.key in LISTS[name]:
            each.value, each.required = LISTS[name][each.key], False

    return cloned_traverse(ALL[name], {}, {"bindparam": given}) if name in LISTS else ALL[name]


def plan_of(database: sqlite3.Connection, name: str) -> str:
    statement = with_lists(name)
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


@often
def test_what_is_asked_often_costs_what_is_owed_and_not_what_is_kept(
    database: sqlite3.Connection, name: str, indexes: set[str]
):
    plan = plan_of(database, name)
    assert {index for index in indexes if index in plan} == indexes
    assert "TEMP B-TREE" not in plan, "rows come sorted out of the index"


@pytest.fixture(scope="module")
def on_server(tmp_path_factory: pytest.TempPathFactory) -> str:
    return fresh_postgres(tmp_path_factory.mktemp("plans")).rpartition("/")[2]


def plan_on_server(name: str, database: str) -> str:
    """The plan where there are many rows, and the values are not known."""
    statement = with_lists(name)
    sql = str(statement.compile(dialect=asyncpg.dialect(), compile_kwargs={"render_postcompile": True}))
    values = ", ".join(["NULL"] * len({int(each) for each in re.findall(r"\$(\d+)", sql)}))
    settings = "SET enable_seqscan = off; SET enable_bitmapscan = off; SET plan_cache_mode = force_generic_plan"
    asked = f"EXPLAIN EXECUTE it({values})" if values else "EXPLAIN EXECUTE it"
    rows = Cluster.run(cluster().ask(asked, database, first=f"{settings}; PREPARE it AS {sql}"))
    return "\n".join(row for (row,) in rows)


@often
def test_postgresql_finds_it_by_the_same_indexes(on_server: str, name: str, indexes: set[str]):
    plan = plan_on_server(name, on_server)
    assert {index for index in indexes if index in plan} == indexes
    assert "Seq Scan" not in plan


@pytest.mark.parametrize("name", [name for name in ALL if not name.startswith(("NEW_", "DUE", "NEXT_DUE_AT"))])
def test_no_statement_reads_a_whole_table(database: sqlite3.Connection, name: str):
    plan = plan_of(database, name)
    for of_no_table in (
        "SCAN delivery USING INDEX ix_delivery",
        "SCAN community USING INDEX ix_community_asking",
        "SCAN CONSTANT ROW",
        "SCAN lease",  # a few rows for each worker
    ):
        plan = plan.replace(of_no_table, "")
    assert "SCAN" not in plan
