"""The only reader of the environment: `LIMBER_*` variables and `.env` become Settings."""

from __future__ import annotations

import difflib
import os
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from dotenv import dotenv_values
from pydantic import Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from core.errors import ConfigurationFault
from core.rules.instance import BACKUP_DAYS

PREFIX = "LIMBER_"
ENV_FILE = Path(".env")
_PASSWORD = re.compile(r"(://[^:/@]*:)[^@/]*@")


class Settings(BaseSettings):
    """Everything an operator can set. Either platform may be absent; secrets are never shown.

    The addresses are for a self-hosted Bot API server or an HTTP proxy; leave them out to talk to the platforms.
    With `discord_members` newcomers are greeted, and whoever leaves a server is forgotten there at once: for it the
    server members intent must be switched on in the Developer Portal.
    `operator` and `operator_contact` say in /privacy who runs this instance and how they are reached; `backup_days` how
    long copies of the database are kept at most. With `discord_minimal` nothing about health is asked on Discord.
    `discord_shards` is how many gateway connections there are, over all workers, instead of what Discord recommends.
    `telegram_rate` and `discord_rate` are how many messages a second the platform takes from this bot; above 30,
    Telegram charges for them ("paid broadcasts").
    With `telegram_webhook_url` Telegram calls us there instead of being polled; we listen on `telegram_webhook_port`.
    """

    model_config = SettingsConfigDict(
        env_prefix=PREFIX,
        env_file=ENV_FILE,
        env_ignore_empty=True,
        str_strip_whitespace=True,
        extra="ignore",
        hide_input_in_errors=True,
    )

    discord_token: SecretStr | None = None
    discord_api_url: str | None = None
    discord_gateway_url: str | None = None
    discord_members: bool = False
    discord_minimal: bool = False
    discord_shards: int | None = Field(default=None, ge=1)
    telegram_token: SecretStr | None = None
    telegram_api_url: str | None = None
    telegram_webhook_url: str | None = None
    telegram_webhook_secret: SecretStr | None = None
    telegram_webhook_host: str = "127.0.0.1"
    telegram_webhook_port: int = 8443
    telegram_rate: int = Field(default=30, ge=1, le=1000)
    discord_rate: int = Field(default=50, ge=1)
    data_dir: Path = Path("data")
    database_url: str | None = None
    data_key: SecretStr | None = None
    operator: str | None = None
    operator_contact: str | None = None
    backup_days: int = Field(default=BACKUP_DAYS, ge=0)
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"

    @property
    def store_url(self) -> str:
        """Where everything is kept: `database_url`, else a SQLite file in `data_dir`."""
        return self.database_url or f"sqlite+aiosqlite:///{(self.data_dir / 'limber.sqlite3').as_posix()}"

    @property
    def configured(self) -> bool:
        """Whether at least one platform has a token."""
        return self.discord_token is not None or self.telegram_token is not None


def read(env_file: Path = ENV_FILE) -> Settings:
    """The settings of this process. Raises ConfigurationFault that says which key to change and how."""
    _refuse_unknown({**dotenv_values(env_file), **os.environ})
    try:
        settings = Settings(_env_file=env_file)  # pyright: ignore[reportCallIssue]  # pydantic-settings' own argument
    except ValidationError as error:
        lines = [f"{PREFIX}{'_'.join(map(str, each['loc'])).upper()}: {each['msg']}" for each in error.errors()]
        raise ConfigurationFault("\n".join(lines)) from None
    if settings.telegram_webhook_url and settings.telegram_webhook_secret is None:
        raise ConfigurationFault(f"{PREFIX}TELEGRAM_WEBHOOK_URL needs {PREFIX}TELEGRAM_WEBHOOK_SECRET beside it.")
    return settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """One setting as an operator may see it: `value` without secrets, `origin` where it was found."""

    key: str
    value: str
    origin: str


def explained(env_file: Path = ENV_FILE) -> tuple[Shown, ...]:
    """Every setting with its value and where it came from, secrets masked. Raises ConfigurationFault as `read` does."""
    settings = read(env_file)
    origins = {"environment": dict(os.environ), str(env_file): dotenv_values(env_file)}

    def shown(name: str) -> Shown:
        key = f"{PREFIX}{name.upper()}"
        origin = next((each for each, found in origins.items() if found.get(key)), "default")
        return Shown(key=key, value=_masked(getattr(settings, name)), origin=origin)

    return tuple(map(shown, Settings.model_fields))


def _masked(value: object) -> str:
    """The value in words; of a secret, and of a password in an address, only that there is one."""
    if value is None:
        return "not set"
    return _PASSWORD.sub(r"\1*****@", str(value))  # SecretStr shows asterisks by itself


def _refuse_unknown(found: dict[str, str | None]) -> None:
    known = [f"{PREFIX}{name.upper()}" for name in Settings.model_fields]
    unknown = [key for key in found if key.startswith(PREFIX) and key not in known]
    if unknown:
        raise ConfigurationFault("\n".join(_advice(key, known) for key in sorted(unknown)))


def _advice(key: str, known: list[str]) -> str:
    close = difflib.get_close_matches(key, known, n=1)
    return f"{key} is not a setting." + (f" Did you mean {close[0]}?" if close else f" Known: {', '.join(known)}.")
