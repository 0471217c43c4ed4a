from pathlib import Path

import pytest
from typer.testing import CliRunner

from bots.cli import app
from bots.settings import SEALED, Settings, explained, key_of, masked, read, tolerant
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


def test_a_secret_may_stand_in_a_file(tmp_path: Path) -> None:
    secret = tmp_path / "token"
    secret.write_text("1:from-a-file\n")
    settings = read(env_file(tmp_path, f"LIMBER_TELEGRAM_TOKEN_FILE={secret}"))
    assert settings.telegram_token is not None
    assert settings.telegram_token.get_secret_value() == "1:from-a-file"


def test_every_secret_and_the_databases_address_may_stand_in_a_file(tmp_path: Path) -> None:
    secrets = {name for name, field in Settings.model_fields.items() if "SecretStr" in str(field.annotation)}
    assert {*secrets, "database_url"} == set(SEALED)
    for name in SEALED:
        (tmp_path / name).write_text("postgresql+asyncpg://limber:hidden@host/limber")
    path = env_file(tmp_path, *(f"{key_of(name)}_FILE={tmp_path / name}" for name in SEALED))
    shown = {each.key: (each.value, each.origin) for each in explained(path)}
    for name in SEALED:
        value, origin = shown[key_of(name)]
        assert "hidden" not in value
        assert origin == f"file {tmp_path / name}"


def test_what_stands_in_the_environment_wins_over_the_file_that_env_names(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("here", "there"):
        (tmp_path / name).write_text(f"1:{name}")
    monkeypatch.setenv("LIMBER_TELEGRAM_TOKEN_FILE", str(tmp_path / "here"))
    settings = read(env_file(tmp_path, f"LIMBER_TELEGRAM_TOKEN_FILE={tmp_path / 'there'}"))
    assert settings.telegram_token is not None
    assert settings.telegram_token.get_secret_value() == "1:here"


def test_a_value_and_a_file_for_the_same_key_are_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LIMBER_DISCORD_TOKEN_FILE", str(tmp_path / "token"))
    with pytest.raises(ConfigurationFault, match="Both LIMBER_DISCORD_TOKEN and LIMBER_DISCORD_TOKEN_FILE are set"):
        read(env_file(tmp_path, "LIMBER_DISCORD_TOKEN=x"))


@pytest.mark.parametrize("content", [None, b"", b" \n", b"\xff\xfe\x80secret"])
def test_a_file_that_says_nothing_is_named_and_never_quoted(tmp_path: Path, content: bytes | None) -> None:
    secret = tmp_path / "token"
    if content is not None:
        secret.write_bytes(content)
    with pytest.raises(ConfigurationFault, match="LIMBER_DISCORD_TOKEN_FILE") as caught:
        read(env_file(tmp_path, f"LIMBER_DISCORD_TOKEN_FILE={secret}"))
    assert str(secret) in str(caught.value)
    assert "secret" not in str(caught.value).replace(str(secret), "")


def test_only_secrets_have_a_file_and_a_mistyped_one_is_suggested(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationFault, match="LIMBER_LOG_LEVEL_FILE is not a setting"):
        read(env_file(tmp_path, "LIMBER_LOG_LEVEL_FILE=x"))
    with pytest.raises(ConfigurationFault, match=r"Did you mean LIMBER_DATABASE_URL_FILE\?"):
        read(env_file(tmp_path, "LIMBER_DATABASE_URI_FILE=x"))


def test_everything_that_is_wrong_is_told_at_once_and_the_rest_is_read(tmp_path: Path) -> None:
    path = env_file(
        tmp_path, "LIMBER_TELEGRAM_TOKN=1:x", "LIMBER_LOG_FORMAT=xml", "LIMBER_HEALTH_PORT=70000", "LIMBER_OPERATOR=Ana"
    )
    settings, flaws = tolerant(path)
    assert {each.key for each in flaws} == {"LIMBER_TELEGRAM_TOKN", "LIMBER_LOG_FORMAT", "LIMBER_HEALTH_PORT"}
    assert (settings.log_format, settings.health_port, settings.operator) == ("auto", 8766, "Ana")


def test_a_key_in_small_letters_is_a_key(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationFault, match="LIMBER_DISCORD_TOKN is not a setting"):
        read(env_file(tmp_path, "limber_discord_tokn=x"))


@pytest.mark.parametrize("password", ["hidden", "hid@den", "hid/den", "hid:den"])
def test_whatever_the_password_of_an_address_is_it_is_masked(password: str) -> None:
    assert masked(f"postgresql://limber:{password}@host/limber") == "postgresql://limber:*****@host/limber"
    assert masked(f"postgresql://host/limber?user=ana&password={password}") == (
        "postgresql://host/limber?user=ana&password=*****"
    )


def test_the_copies_lie_in_the_data_folder_unless_told_otherwise(tmp_path: Path) -> None:
    assert read(tmp_path / ".env").backups == Path("data/backups")
    assert read(env_file(tmp_path, "LIMBER_BACKUP_DIR=/copies")).backups == Path("/copies")


def test_every_setting_says_what_it_is() -> None:
    assert all(field.description for field in Settings.model_fields.values())


def test_a_file_of_settings_that_is_no_text_is_named(tmp_path: Path) -> None:
    (tmp_path / ".env").write_bytes(b"LIMBER_OPERATOR=\xff\xfe")
    with pytest.raises(ConfigurationFault, match=r"\.env cannot be read"):
        read(tmp_path / ".env")


def test_copies_are_kept_for_ten_years_at_most(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationFault, match="LIMBER_BACKUP_DAYS"):
        read(env_file(tmp_path, "LIMBER_BACKUP_DAYS=999999"))


def test_a_password_is_a_secret_wherever_it_stands_in_the_address(tmp_path: Path) -> None:
    address = (
        "postgresql+asyncpg://u:one%21@h/d?ssl=require&password=two%21+x&sslpassword=three"  # pragma: allowlist secret
    )
    secrets = read(env_file(tmp_path, f"LIMBER_DATABASE_URL={address}")).secrets
    assert {"one%21", "one!", "two%21+x", "two! x", "three"} <= set(secrets)
    assert "require" not in secrets
