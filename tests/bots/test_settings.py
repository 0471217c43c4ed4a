from pathlib import Path

import pytest

from bots.settings import read
from core.errors import ConfigurationFault


@pytest.fixture(autouse=True)
def clean(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LIMBER_DATA_DIR", "data")


def env_file(folder: Path, *lines: str) -> Path:
    path = folder / ".env"
    path.write_text("\n".join(lines))
    return path


def test_without_a_token_nothing_is_configured(tmp_path: Path) -> None:
    settings = read(tmp_path / ".env")
    assert not settings.configured
    assert settings.store_url == "sqlite+aiosqlite:///data/limber.sqlite3"


def test_the_env_file_is_read_and_the_environment_wins(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = env_file(tmp_path, "LIMBER_TELEGRAM_TOKEN=1:from-file", "LIMBER_DATA_DIR=/from-file")
    monkeypatch.setenv("LIMBER_DATA_DIR", "/from-environment")
    settings = read(path)
    assert settings.configured
    assert settings.data_dir == Path("/from-environment")


def test_an_unknown_key_is_an_error_with_a_suggestion(tmp_path: Path) -> None:
    with pytest.raises(
        ConfigurationFault, match=r"LIMBER_DISCORD_TOKN is not a setting\. Did you mean LIMBER_DISCORD_TOKEN"
    ):
        read(env_file(tmp_path, "LIMBER_DISCORD_TOKN=x"))


def test_a_wrong_value_is_named_and_not_quoted(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationFault, match="LIMBER_TELEGRAM_WEBHOOK_PORT") as caught:
        read(env_file(tmp_path, "LIMBER_TELEGRAM_WEBHOOK_PORT=secret-word"))
    assert "secret-word" not in str(caught.value)


def test_a_webhook_needs_its_secret(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationFault, match="LIMBER_TELEGRAM_WEBHOOK_SECRET"):
        read(env_file(tmp_path, "LIMBER_TELEGRAM_WEBHOOK_URL=https://bot.example/hook"))


def test_a_token_never_shows(tmp_path: Path) -> None:
    assert "1:hidden" not in repr(read(env_file(tmp_path, "LIMBER_TELEGRAM_TOKEN=1:hidden")))


def test_an_empty_value_is_none_at_all_and_spaces_are_nobodys_intent(tmp_path: Path) -> None:
    settings = read(env_file(tmp_path, "LIMBER_DISCORD_TOKEN=", "LIMBER_TELEGRAM_TOKEN='1:token '"))
    assert settings.discord_token is None
    assert settings.telegram_token is not None
    assert settings.telegram_token.get_secret_value() == "1:token"


def test_an_unknown_log_level_is_named(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationFault, match="LIMBER_LOG_LEVEL"):
        read(env_file(tmp_path, "LIMBER_LOG_LEVEL=LOUD"))
