from pathlib import Path

import pytest
from typer.testing import CliRunner

from bots.cli import app
from bots.settings import Settings, explained, read
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


def test_every_setting_is_explained_with_where_it_came_from(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = env_file(tmp_path, "LIMBER_TELEGRAM_TOKEN=1:hidden", "LIMBER_LOG_LEVEL=DEBUG", "LIMBER_DISCORD_TOKEN=")
    monkeypatch.setenv("LIMBER_LOG_LEVEL", "ERROR")
    shown = {each.key: (each.value, each.origin) for each in explained(path)}
    assert len(shown) == len(Settings.model_fields)
    assert shown["LIMBER_LOG_LEVEL"] == ("ERROR", "environment")
    assert shown["LIMBER_TELEGRAM_TOKEN"] == ("**********", str(path))
    assert shown["LIMBER_DISCORD_TOKEN"] == ("not set", "default")
    assert shown["LIMBER_TELEGRAM_WEBHOOK_PORT"] == ("8443", "default")


def test_no_secret_and_no_password_in_an_address_is_explained(tmp_path: Path) -> None:
    path = env_file(
        tmp_path,
        "LIMBER_DATABASE_URL=postgresql+asyncpg://limber:hidden@host:5432/limber",
        "LIMBER_TELEGRAM_API_URL=http://host:8081/bot",
        "LIMBER_DATA_KEY=hidden",
    )
    told = " ".join(each.value for each in explained(path))
    assert "hidden" not in told
    assert "postgresql+asyncpg://limber:*****@host:5432/limber" in told
    assert "http://host:8081/bot" in told


def test_limber_config_prints_a_line_for_each_setting(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    env_file(tmp_path, "LIMBER_TELEGRAM_TOKEN=1:hidden")
    monkeypatch.chdir(tmp_path)
    answer = CliRunner().invoke(app, ["config"])
    assert answer.exit_code == 0
    assert "hidden" not in answer.output
    assert len(answer.output.splitlines()) == len(Settings.model_fields)


def test_limber_config_says_what_to_change(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    env_file(tmp_path, "LIMBER_DATA_DIRR=x")
    monkeypatch.chdir(tmp_path)
    answer = CliRunner().invoke(app, ["config"])
    assert answer.exit_code == 1
    assert "Did you mean LIMBER_DATA_DIR?" in answer.output
