"""`limber backup`, `restore`, `copy` and `migrate`, as an operator types them."""

import asyncio
import base64
import os
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bots.cli import app
from bots.settings import Settings
from bots.wiring import opened
from core.clock import SteppedClock
from core.rules.people import Account, PersonId
from core.storage.store import open_store
from tests.messages.gate import content
from tests.storage.cluster import cluster
from tests.storage.factory import CIPHER, KEY, fresh_sqlite, url_of
from tests.storage.older import make_older, on

DAY = date(2026, 3, 2)
NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the database, as whoever stands beside it calls it; somebody has told a score."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LIMBER_DATA_DIR", "data")
    (tmp_path / "data").mkdir()
    write_key(tmp_path / "data", KEY)
    told_in(fresh_sqlite(tmp_path / "data", "limber.sqlite3"), 7)
    return tmp_path / "data"


def write_key(folder: Path, key: bytes, name: str = "limber.key") -> None:
    (folder / name).write_bytes(base64.b64encode(key))
    (folder / name).chmod(0o600)


def told_in(url: str, score: int | None = None) -> dict[date, int]:
    """What somebody has told, and tells now; then Limber stops."""

    async def read() -> dict[date, int]:
        store = await open_store(url, CIPHER)
        async with store.transaction() as tx:
            if score is not None:
                await tx.enroll(Account(platform="here", id="anna"), language="en", routine="glutes", now=NOW)
                await tx.record_soreness(PersonId(1), DAY, score)
            scores = dict(await tx.soreness(PersonId(1)))
        await store.close()
        return scores

    return asyncio.run(read())


def work_at(url: str, at: datetime) -> None:
    """A worker notes that it runs."""

    async def beat() -> None:
        store = await open_store(url, CIPHER)
        async with store.transaction() as tx:
            await tx.beat("1-abc", at, forget_before=at - timedelta(days=1))
        await store.close()

    asyncio.run(beat())


def limber(*words: str | Path) -> Result:
    done = CliRunner().invoke(app, [str(word) for word in words])
    assert "Traceback" not in done.output
    assert done.exit_code in (0, 1)
    return done


def url_in(data: Path) -> str:
    return url_of(data / "limber.sqlite3")


def copies_in(data: Path) -> list[Path]:
    return sorted((data / "backups").glob("*.sqlite3"))


def kept_copy(data: Path) -> Path:
    assert limber("backup").exit_code == 0
    return copies_in(data)[0]


def test_a_copy_is_made_proved_and_put_back(data: Path) -> None:
    done = limber("backup")
    (copy,) = copies_in(data)
    assert str(copy) in done.output
    assert "The key is not in it" in done.output
    drilled = limber("restore", copy, "--drill")
    assert "All 1 sealed values open with the key." in drilled.output
    assert "This was a drill: nothing was changed." in drilled.output
    told_in(url_in(data), 2)
    done = limber("restore", copy)
    assert done.exit_code == 0
    assert told_in(url_in(data)) == {DAY: 7}
    (aside,) = data.glob("limber.sqlite3.replaced-*")
    assert str(aside.relative_to(data.parent)) in done.output
    assert told_in(url_of(aside)) == {DAY: 2}


def test_a_drill_leaves_nothing_behind_and_changes_nothing(data: Path) -> None:
    copy = kept_copy(data)
    before = {path: path.read_bytes() for path in data.rglob("*") if path.is_file()}
    work_at(url_in(data), datetime.now(UTC))
    assert limber("restore", copy, "--drill").exit_code == 0, "Limber may run"
    assert {path for path in data.rglob("*") if path.is_file()} == before.keys()
    assert copy.read_bytes() == before[copy]


def test_while_limber_runs_nothing_is_put_back_nor_copied_elsewhere(data: Path, tmp_path: Path) -> None:
    copy = kept_copy(data)
    work_at(url_in(data), datetime.now(UTC))
    for words in (("restore", copy), ("copy", url_in(data), url_of(tmp_path / "other.db"))):
        done = limber(*words)
        assert done.exit_code == 1
        assert "Limber was running two minutes ago" in done.output
    work_at(url_in(data), datetime.now(UTC) - timedelta(minutes=4))
    on(url_in(data), lambda connection: connection.exec_driver_sql("UPDATE heartbeat SET minute = minute - 240000000"))
    assert limber("restore", copy).exit_code == 0


def test_the_only_copy_of_a_lost_machine_is_put_where_there_is_nothing_but_the_key(data: Path) -> None:
    copy = kept_copy(data)
    for each in data.glob("limber.sqlite3*"):
        each.unlink()
    assert limber("restore", copy).exit_code == 0
    assert told_in(url_in(data)) == {DAY: 7}


def test_without_the_key_nothing_is_put_back_and_none_is_made(data: Path) -> None:
    copy, before = kept_copy(data), (data / "limber.sqlite3").read_bytes()
    (data / "limber.key").unlink()
    for words in (("restore", copy), ("restore", copy, "--drill")):
        done = limber(*words)
        assert done.exit_code == 1
        assert "made with a key that is not here: put it into data/limber.key" in done.output
    assert not (data / "limber.key").exists()
    assert (data / "limber.sqlite3").read_bytes() == before


def test_a_copy_made_before_a_rotation_tells_which_key_it_needs(data: Path) -> None:
    copy = kept_copy(data)
    (data / "limber.key").rename(data / "limber.key.old-12345678")
    write_key(data, bytes(32))
    assert "sealed values open" in limber("restore", copy, "--drill").output
    done = limber("restore", copy)
    assert done.exit_code == 1
    assert "copy data/limber.key.old-12345678 to data/limber.key" in done.output


def test_the_wrong_key_in_the_environment_is_told(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    copy = kept_copy(data)
    monkeypatch.setenv("LIMBER_DATA_KEY", base64.b64encode(bytes(32)).decode())
    assert "another key than LIMBER_DATA_KEY" in limber("restore", copy).output
    monkeypatch.setenv("LIMBER_DATA_KEY", base64.b64encode(KEY).decode())
    assert limber("restore", copy).exit_code == 0


def test_a_byte_that_changed_is_found_and_nothing_is_replaced(data: Path) -> None:
    copy, before = kept_copy(data), (data / "limber.sqlite3").read_bytes()
    content = bytearray(copy.read_bytes())
    content[5000] ^= 1
    copy.write_bytes(content)
    done = limber("restore", copy)
    assert done.exit_code == 1
    assert "its checksum is another one" in done.output
    assert (data / "limber.sqlite3").read_bytes() == before
    assert not list(data.glob(".limber-drill-*"))


def test_where_privacy_promises_no_copies_none_is_made(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LIMBER_BACKUP_DAYS", "0")
    assert "LIMBER_BACKUP_DAYS is 0" in limber("backup").output
    assert not (data / "backups").exists()


def test_copies_that_are_older_than_privacy_says_go(data: Path) -> None:
    (data / "backups").mkdir()
    old = [data / "backups" / "limber-20200101T000000Z.sqlite3", data / "limber.sqlite3.replaced-20200101T000000Z"]
    for each in old:
        each.touch()
    done = limber("backup")
    assert "older than 30 days" in done.output
    assert not any(each.exists() for each in old)


def test_a_copy_is_good_though_an_old_one_stays(data: Path) -> None:
    (data / "backups" / "limber-20200101T000000Z.sqlite3").mkdir(parents=True)  # no file, so it stays
    done = limber("backup")
    assert done.exit_code == 0
    assert "and its checksum in" in done.output
    assert "Old copies could not be removed from data/backups: " in done.output


def test_for_how_long_the_old_database_is_kept_is_told(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    copy = kept_copy(data)
    assert "After 30 days it goes" in limber("restore", copy).output
    for each in data.glob("*.replaced-*"):
        each.unlink()
    monkeypatch.setenv("LIMBER_BACKUP_DAYS", "0")
    assert "the next start deletes it: move it away" in limber("restore", copy).output


def test_a_copy_goes_where_it_is_told_to_and_never_over_another(data: Path, tmp_path: Path) -> None:
    assert limber("backup", "--to", tmp_path / "my copy?.db").exit_code == 0
    assert "is there already" in limber("backup", "--to", tmp_path / "my copy?.db").output
    assert limber("restore", "my copy?.db", "--drill").exit_code == 0
    (tmp_path / "usb").mkdir()
    limber("backup", "--to", "usb")
    assert [each.name[:7] for each in (tmp_path / "usb").glob("*.sqlite3")] == ["limber-"]


def older_in(data: Path, revision: str) -> None:
    (data / "limber.sqlite3").unlink()
    make_older(url_in(data), revision)


def test_what_is_to_migrate_is_told_and_then_done_after_a_copy(data: Path) -> None:
    assert limber("migrate", "--check").exit_code == 0
    older_in(data, "0006")
    told = limber("migrate", "--check")
    assert told.exit_code == 1
    assert "0006 -> 0009" in told.output
    assert "0007  When the notice was due" in told.output
    assert copies_in(data) == []
    done = limber("migrate")
    assert done.exit_code == 0
    assert [each.name[:12] for each in copies_in(data)] == ["before-0006-"]
    assert limber("migrate").output == "The database is of revision 0009, as this version is. Nothing is to do.\n"
    assert limber("restore", copies_in(data)[0], "--drill").exit_code == 0, "an older copy is brought to this version"
    on(url_in(data), lambda connection: connection.exec_driver_sql("DELETE FROM heartbeat"))
    assert "The next start brings it from revision 0006 to 0009" in limber("restore", copies_in(data)[0]).output


def test_a_newer_database_is_not_migrated(data: Path) -> None:
    on(url_in(data), lambda connection: connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'"))
    for words in (("migrate",), ("migrate", "--check")):
        assert limber(*words).exit_code == 1
        assert "newer Limber" in limber(*words).output


def test_where_there_is_no_database_the_check_makes_none(data: Path) -> None:
    (data / "limber.sqlite3").unlink()
    assert "There is no database yet" in limber("migrate", "--check").output
    assert os.listdir(data) == ["limber.key"]
    assert limber("migrate").exit_code == 0
    assert (data / "limber.sqlite3").exists()


def test_everything_goes_to_postgresql_and_comes_back(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    server = cluster().new()
    done = limber("copy", url_in(data), server)
    assert done.exit_code == 0, done.output
    assert "Equal in all" in done.output
    assert f"Set LIMBER_DATABASE_URL to {server}" in done.output
    assert limber("copy", url_in(data), server, "--compare").exit_code == 0
    assert "not empty" in limber("copy", url_in(data), server).output
    monkeypatch.setenv("LIMBER_DATABASE_URL", server)
    copy = kept_copy(data)
    drilled = limber("restore", copy, "--drill")
    assert "All 1 sealed values open with the key." in drilled.output
    assert "not empty" in limber("restore", copy).output
    monkeypatch.setenv("LIMBER_DATABASE_URL", another := cluster().new())
    assert "Equal in all" in limber("restore", copy).output
    assert told_in(another) == {DAY: 7}
    told_in(another, 1)
    differing = limber("copy", another, server, "--compare")
    assert differing.exit_code == 1
    assert "They differ in check_in" in differing.output


def test_a_migration_in_postgresql_says_that_the_copy_is_the_operators(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    server = cluster().new()
    make_older(server, "0007")
    monkeypatch.setenv("LIMBER_DATABASE_URL", server)
    assert limber("migrate", "--check").exit_code == 1
    done = limber("migrate")
    assert done.exit_code == 0
    assert "pg_dump" in done.output


def test_a_password_is_never_shown(data: Path) -> None:
    url = "postgresql+asyncpg://limber:hidden@127.0.0.1:1/limber"  # pragma: allowlist secret
    for words in (("copy", url_in(data), url), ("copy", url, url_in(data))):
        done = limber(*words)
        assert done.exit_code == 1
        assert "hidden" not in done.output


def test_a_password_behind_the_question_mark_is_not_shown_either(data: Path, tmp_path: Path) -> None:
    server = f"{cluster().new()}?password=hidden"  # pragma: allowlist secret
    shown = f"{server.partition('?')[0]}?…"
    done = limber("copy", server, url_of(tmp_path / "empty.db"))
    assert f"{shown} holds no database" in done.output
    assert "hidden" not in done.output
    done = limber("copy", url_in(data), server)
    assert f"Set LIMBER_DATABASE_URL to {shown}, and" in done.output
    assert "hidden" not in done.output
    done = limber("copy", "mysql://u@h/d?password=hidden", server)
    assert "not mysql://u@h/d?…" in done.output
    assert "hidden" not in done.output


def test_a_damaged_database_is_not_copied_and_that_is_said(data: Path, tmp_path: Path) -> None:
    with (data / "limber.sqlite3").open("r+b") as file:
        file.seek(4096 * 4)
        file.write(b"\xff" * 4096 * 8)
    done = limber("copy", url_in(data), url_of(tmp_path / "other.db"))
    assert done.exit_code == 1
    assert isinstance(done.exception, SystemExit)
    assert "limber.sqlite3 cannot be used: database disk image is malformed" in done.output


def test_a_start_of_a_newer_version_makes_a_copy_first_unless_there_are_to_be_none(data: Path) -> None:
    for days, copies in ((0, []), (30, ["before-0007-20260302T120000Z.sqlite3"])):
        older_in(data, "0007")
        started = Settings.model_construct(data_dir=data, backup_days=days, discord_token=None, telegram_token=None)

        async def start(settings: Settings = started) -> None:
            async with opened(settings, SteppedClock(NOW), content()):
                pass

        asyncio.run(start())
        assert [each.name for each in copies_in(data)] == copies
