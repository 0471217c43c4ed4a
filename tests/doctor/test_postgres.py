"""What the doctor sees of a PostgreSQL."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bots.doctor.database import seen
from core.clock import SteppedClock
from tests.doctor.ward import Ward
from tests.storage.cluster import cluster, fresh_postgres


@pytest.fixture
def on_postgres(healthy: Ward, tmp_path: Path) -> Ward:
    healthy.keys["DATABASE_URL"] = fresh_postgres(tmp_path)
    return healthy


def name_of(ward: Ward) -> str:
    return ward.keys["DATABASE_URL"].rpartition("/")[2]


async def found(ward: Ward) -> set[str]:
    return {each.id for each in (await ward.examined()).findings}


async def test_a_healthy_server_has_nothing_wrong(on_postgres: Ward) -> None:
    assert await found(on_postgres) == set()


async def test_a_database_that_does_not_exist_is_refused_in_words(on_postgres: Ward) -> None:
    on_postgres.keys["DATABASE_URL"] = cluster().url_of("nowhere")
    look, findings = await seen(on_postgres.case())
    assert look is None
    assert findings[0].id == "database.refused"
    assert "nowhere" in findings[0].what


async def test_too_few_connections_for_the_workers_are_told(on_postgres: Ward) -> None:
    minute = int(time.time()) // 60 * 60 * 1_000_000
    rows = ", ".join(f"({minute}, 'w{each}')" for each in range(20))
    await cluster().say(f"INSERT INTO heartbeat (minute, worker) VALUES {rows}", name_of(on_postgres))
    report = await on_postgres.examined()
    assert report.running
    told = next(each for each in report.findings if each.id == "database.connections")
    assert "20 workers use 16 each" in told.what
    assert "324 or more" in told.how


async def test_a_server_that_only_reads_and_one_that_cannot_keep_every_letter_are_told(on_postgres: Ward) -> None:
    database = cluster()
    name = f"{name_of(on_postgres)}_latin"
    await database.say(f"CREATE DATABASE {name} TEMPLATE template0 ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C'")
    on_postgres.keys["DATABASE_URL"] = database.url_of(name)
    try:
        assert {"database.encoding", "database.new"} <= await found(on_postgres)
    finally:
        await database.say(f"DROP DATABASE {name}")


async def test_the_clocks_of_server_and_machine_are_compared(on_postgres: Ward) -> None:
    on_postgres.clock = SteppedClock(datetime.now(UTC) + timedelta(seconds=30))
    assert {"database.clock", "host.clock"} <= await found(on_postgres)


async def test_a_copy_made_by_others_is_no_fault_of_a_server(on_postgres: Ward) -> None:
    await cluster().say("INSERT INTO person (id, created_at) VALUES (1, 0)", name_of(on_postgres))
    await cluster().say(
        "INSERT INTO enrollment (person, routine, language, state) VALUES (1, 'glutes', 'en', 'active')",
        name_of(on_postgres),
    )
    for path in (on_postgres.data / "backups").iterdir():
        path.unlink()
    report = await on_postgres.examined()
    assert [(each.id, each.level) for each in report.findings] == [("backup.none", "note")]
