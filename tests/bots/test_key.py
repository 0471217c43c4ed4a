"""`limber key rotate`, as an operator types it."""

import base64
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from pydantic import SecretStr
from typer.testing import CliRunner

from bots.cli import app
from bots.cli_key import reseal, rotated
from bots.settings import Settings
from bots.wiring import cipher_of, key_file, opened
from core.clock import SteppedClock
from core.errors import ConfigurationFault, SealError
from core.rules.people import Account, PersonId
from core.storage.keys import read_key
from core.storage.store import open_store
from tests.messages.gate import content
from tests.storage.factory import KEY, fresh_sqlite

NOW, DAY = datetime(2026, 3, 2, 12, tzinfo=UTC), date(2026, 3, 2)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    fresh_sqlite(tmp_path, "limber.sqlite3")
    key = tmp_path / "limber.key"
    key.write_bytes(base64.b64encode(KEY))
    key.chmod(0o600)
    return Settings.model_construct(data_dir=tmp_path, backup_days=30)


_NO_PLATFORM = {"discord_token": None, "telegram_token": None}


def told(settings: Settings, key: bytes) -> Settings:
    """The same, with the key in LIMBER_DATA_KEY."""
    return settings.model_copy(update={"data_key": SecretStr(base64.b64encode(key).decode())})


async def scored(settings: Settings, score: int | None = None) -> dict[date, int]:
    """Start with these settings, note a score, and stop; what is kept."""
    store = await open_store(settings.store_url, cipher_of(settings))
    try:
        async with store.transaction() as tx:
            await tx.enroll(Account(platform="here", id="anna"), language="en", routine="glutes", now=NOW)
            if score is not None:
                await tx.record_soreness(PersonId(1), DAY, score)
            return dict(await tx.soreness(PersonId(1)))
    finally:
        await store.close()


def files_in(folder: Path) -> list[Path]:
    return list(folder.iterdir())


async def rotate(settings: Settings, at: datetime = NOW) -> str:
    return "\n".join(await rotated(settings, at, lambda done, total: None))


async def test_a_new_key_takes_the_place_of_the_old_one_which_is_kept_for_copies(settings: Settings) -> None:
    await scored(settings, 7)
    said = await rotate(settings)
    old = next(each for each in files_in(settings.data_dir) if ".old-" in each.name)
    assert "Everything is sealed with a new key. People: 1." in said
    assert f"keep it until 2026-04-01. It is in {old}." in said
    assert read_key(old) == KEY != read_key(key_file(settings).path)
    assert await scored(settings) == {DAY: 7}
    await rotate(settings)
    assert await scored(settings) == {DAY: 7}
    assert sum(".old-" in each.name for each in files_in(settings.data_dir)) == 2


async def test_it_is_refused_while_limber_runs_and_changes_nothing(settings: Settings) -> None:
    store = await open_store(settings.store_url, cipher_of(settings))
    async with store.transaction() as tx:
        await tx.beat("one", NOW - timedelta(seconds=90), forget_before=NOW - timedelta(days=7))
    with pytest.raises(ConfigurationFault, match="Limber was running two minutes ago"):
        await rotate(settings)
    assert not key_file(settings).new.exists()
    assert read_key(key_file(settings).path) == KEY
    await store.close()
    await rotate(settings, NOW + timedelta(minutes=2))


@pytest.mark.parametrize("in_environment", [False, True])
async def test_of_two_rotations_at_once_the_later_one_gives_up_and_no_key_is_lost(
    settings: Settings, in_environment: bool
) -> None:
    await scored(settings, 7)
    begun, file = told(settings, KEY) if in_environment else settings, key_file(settings)
    store = await open_store(begun.store_url, before := cipher_of(begun))
    others = await open_store(begun.store_url, before)
    await reseal(others, file, before, NOW, lambda done, total: None)
    await others.close()
    with pytest.raises(ConfigurationFault, match="changed by somebody else just now"):
        await reseal(store, file, before, NOW, lambda done, total: None)
    await store.close()
    assert await scored(told(settings, read_key(file.new))) == {DAY: 7}
    assert await scored(settings) == {DAY: 7}


async def test_whoever_has_only_just_started_is_seen(settings: Settings) -> None:
    async with opened(settings.model_copy(update=_NO_PLATFORM), SteppedClock(NOW), content()):
        with pytest.raises(ConfigurationFault, match="Limber was running"):
            await rotate(settings)


async def test_a_key_in_the_environment_is_exchanged_by_hand(settings: Settings) -> None:
    before, file = told(settings, KEY), key_file(settings)
    file.path.unlink()
    await scored(before, 7)
    assert f"Put the key in {file.new} into LIMBER_DATA_KEY" in await rotate(before)
    with pytest.raises(SealError, match=r"put the one in .*limber\.key\.new into LIMBER_DATA_KEY"):
        await scored(before)
    after = told(settings, read_key(file.new))
    assert await scored(after) == {DAY: 7}
    with pytest.raises(ConfigurationFault, match="holds the key in use"):
        await rotate(after)
    file.new.unlink()
    await rotate(after)
    assert await scored(told(settings, read_key(file.new))) == {DAY: 7}


async def test_where_there_is_no_database_there_is_nothing_to_seal_and_no_key_is_made(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationFault, match="no database yet"):
        await rotate(Settings.model_construct(data_dir=tmp_path, backup_days=30))
    assert files_in(tmp_path) == []


def test_the_word_says_what_was_done_or_why_not(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(settings.data_dir)
    monkeypatch.setenv("LIMBER_DATA_DIR", str(settings.data_dir))
    done = CliRunner().invoke(app, ["key", "rotate"])
    assert done.exit_code == 0
    assert f"It is in {settings.data_dir / 'limber.key'}. Back it up" in done.output
    key_file(settings).path.unlink()
    lost = CliRunner().invoke(app, ["key", "rotate"])
    assert lost.exit_code == 1
    assert "limber.key is gone" in lost.output
    assert "Traceback" not in lost.output
