"""The drill of `tests/storage/drill.py` with few people."""

from pathlib import Path

from tests.storage.cluster import cluster
from tests.storage.drill import drill

PEOPLE, DAYS = 30, 5


def test_a_copy_under_load_is_restored_and_goes_to_postgresql_and_back(tmp_path: Path) -> None:
    seen: set[str] = set()
    figures = drill(tmp_path, cluster().new(), PEOPLE, DAYS, lambda what, done, total: seen.add(what))
    assert {"making people", "copying", "opening seals", "proving check_in"} <= seen
    assert set(figures.seconds) >= {"copy under load", "restore drill", "SQLite to PostgreSQL, proved"}
