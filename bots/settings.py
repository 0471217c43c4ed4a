"""The only reader of the environment: `LIMBER_*` variables, the files they name and `.env` become Settings."""

from __future__ import annotations

import difflib
import os
import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Literal
from urllib.parse import unquote, unquote_plus, urlsplit

from dotenv import dotenv_values
from pydantic import Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from core.errors import ConfigurationFault
from core.rules.instance import BACKUP_DAYS

PREFIX = "LIMBER_"
FILE = "_FILE"  # as the official images of databases have it: the key's value stands in the file of this name
ENV_FILE = Path(".env")
SEALED = ("discord_token", "telegram_token", "telegram_webhook_secret", "data_key", "database_url")
_IN_QUERY = re.compile(r"[?&](?:password|sslpassword)=([^&\s]+)")
_PASSWORD = re.compile(r"(://[^:/@\s]*:)\S*@|([?&](?:password|sslpassword)=)[^&\s]*")


class Settings(BaseSettings):
    """Everything an operator can set. Either platform may be absent; secrets are never shown.

    Whatever is in `SEALED` may stand in a file instead, which the key with `_FILE` behind it names.
    """

    model_config = SettingsConfigDict(
        env_prefix=PREFIX,
        env_file=ENV_FILE,
        env_ignore_empty=True,
        str_strip_whitespace=True,
        extra="ignore",
        hide_input_in_errors=True,
    )

    discord_token: SecretStr | None = Field(default=None, description="The token of the Discord bot.")
    discord_api_url: str | None = Field(default=None, description="Discord's API elsewhere, such as behind a proxy.")
    discord_gateway_url: str | None = Field(default=None, description="Discord's gateway elsewhere.")
    discord_members: bool = Field(
        default=False,
        description="Greet newcomers on Discord, and forget at once whoever leaves. Wants the Server Members Intent.",
    )
    discord_minimal: bool = Field(default=False, description="Ask nothing about health on Discord.")
    discord_shards: int | None = Field(
        default=None,
        ge=1,
        description="How many gateway connections there are, over all workers; else what Discord says.",
    )
    telegram_token: SecretStr | None = Field(default=None, description="The token of the Telegram bot.")
    telegram_api_url: str | None = Field(
        default=None, description="The Bot API elsewhere, such as a server of your own."
    )
    telegram_webhook_url: str | None = Field(
        default=None, description="Where Telegram calls us. Without it we ask Telegram (polling)."
    )
    telegram_webhook_secret: SecretStr | None = Field(
        default=None, description="What Telegram has to know to call us. Needed with the webhook's address."
    )
    telegram_webhook_host: str = Field(default="127.0.0.1", description="Where we listen for Telegram's calls.")
    telegram_webhook_port: int = Field(default=8443, description="The port for Telegram's calls.")
    telegram_rate: int = Field(
        default=30, ge=1, le=1000, description="Messages a second that Telegram takes; above 30 it charges for them."
    )
    discord_rate: int = Field(default=50, ge=1, description="Messages a second that Discord takes.")
    data_dir: Path = Field(default=Path("data"), description="The folder of the database and of the key.")
    database_url: str | None = Field(
        default=None, description="The database; else a SQLite file in the data folder. PostgreSQL for many workers."
    )
    data_key: SecretStr | None = Field(
        default=None, description="The key that health values are sealed with (32 bytes, base64); else a file."
    )
    operator: str | None = Field(default=None, description="Who runs this instance, as /privacy says it.")
    operator_contact: str | None = Field(default=None, description="How they are reached, as /privacy says it.")
    backup_days: int = Field(
        default=BACKUP_DAYS, ge=0, le=3650, description="For how many days copies of the database are kept at most."
    )
    backup_dir: Path | None = Field(default=None, description="Where the copies go; else `backups` in the data folder.")
    health_host: str = Field(default="127.0.0.1", description="Where the health page is served.")
    health_port: int = Field(
        default=8766, ge=0, le=65535, description="The port of the health page and the metrics; 0 serves none."
    )
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = Field(default="INFO", description="What is logged.")
    log_format: Literal["auto", "json", "console"] = Field(
        default="auto", description="How it is logged: `auto` is for people on a terminal, and JSON elsewhere."
    )

    @property
    def store_url(self) -> str:
        """Where everything is kept: `database_url`, else a SQLite file in `data_dir`."""
        return self.database_url or f"sqlite+aiosqlite:///{(self.data_dir / 'limber.sqlite3').as_posix()}"

    @property
    def backups(self) -> Path:
        """The folder of the copies: `backup_dir`, else one in `data_dir`."""
        return self.backup_dir or self.data_dir / "backups"

    @property
    def platforms(self) -> tuple[str, ...]:
        """The platforms that have a token."""
        tokens = {"discord": self.discord_token, "telegram": self.telegram_token}
        return tuple(name for name, token in tokens.items() if token is not None)

    @property
    def secrets(self) -> tuple[str, ...]:
        """What may stand in no line of the log: every secret, and the password of the database as it may be written."""
        sealed = (self.discord_token, self.telegram_token, self.telegram_webhook_secret, self.data_key)
        url = self.database_url or ""
        passwords = _IN_QUERY.findall(url)
        with suppress(ValueError):  # no address, which whoever opens it says
            passwords.append(urlsplit(url).password or "")
        return *(each.get_secret_value() for each in sealed if each), *(
            way(each) for each in passwords if each for way in (str, unquote, unquote_plus)
        )

    @property
    def configured(self) -> bool:
        """Whether at least one platform has a token."""
        return bool(self.platforms)


@dataclass(frozen=True, slots=True, kw_only=True)
class Flaw:
    """What is wrong with the settings: the key, and in words what to change. Never what the key is set to."""

    key: str
    kind: Literal["unknown", "twice", "file", "value", "alone"]
    told: str


def read(env_file: Path = ENV_FILE) -> Settings:
    """The settings of this process. Raises ConfigurationFault that says which key to change and how."""
    settings, flaws = tolerant(env_file)
    if flaws:
        raise ConfigurationFault("\n".join(each.told for each in flaws))
    return settings


def tolerant(env_file: Path = ENV_FILE) -> tuple[Settings, tuple[Flaw, ...]]:
    """The settings as far as they can be read, and all that is wrong with them: what is wrong has its default here.

    Raises ConfigurationFault where the file itself cannot be read.
    """
    found = _found(env_file)
    keys = {key: value for values in reversed(found.values()) for key, value in values.items()}
    flaws = [*_unknown(keys), *_twice(keys)]
    texts, unread = _from_files(keys)
    flaws.extend(unread)
    try:
        settings = _settings(env_file, texts)
    except ValidationError as error:
        wrong = {str(each["loc"][0]): each["msg"] for each in error.errors()}
        flaws.extend(_flaw(key_of(name), "value", f"{key_of(name)}: {told}") for name, told in wrong.items())
        settings = _settings(env_file, {**texts, **{name: Settings.model_fields[name].default for name in wrong}})
    if settings.telegram_webhook_url and settings.telegram_webhook_secret is None:
        url, secret = key_of("telegram_webhook_url"), key_of("telegram_webhook_secret")
        flaws.append(_flaw(url, "alone", f"{url} needs {secret} beside it."))
    return settings, tuple(flaws)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """One setting as an operator may see it: `value` without secrets, `origin` where it was found."""

    key: str
    value: str
    origin: str


def explained(env_file: Path = ENV_FILE) -> tuple[Shown, ...]:
    """Every setting with its value and where it came from, secrets masked. Raises ConfigurationFault as `read` does."""
    settings = read(env_file)

    def shown(name: str) -> Shown:
        return Shown(key=key_of(name), value=_shown(getattr(settings, name)), origin=origin_of(name, env_file))

    return tuple(map(shown, Settings.model_fields))


def origin_of(name: str, env_file: Path = ENV_FILE) -> str:
    """Where the setting of this name was found: "environment", the file's name, "file /path" or "default"."""
    key = key_of(name)
    for place, values in _found(env_file).items():
        if key in values:
            return place
        if key + FILE in values:
            return f"file {values[key + FILE]}"
    return "default"


def key_of(name: str) -> str:
    """What the setting of this name is called in the environment."""
    return f"{PREFIX}{name.upper()}"


def masked(text: str) -> str:
    """The text, with the passwords of the addresses in it left out."""
    return _PASSWORD.sub(lambda hit: f"{hit[1]}*****@" if hit[1] else f"{hit[2]}*****", text)


def known_keys() -> tuple[str, ...]:
    """Every key that may be set, those that name a file behind those they stand for."""
    keys = map(key_of, Settings.model_fields)
    sealed = {key_of(name) for name in SEALED}
    return tuple(each for key in keys for each in ((key, key + FILE) if key in sealed else (key,)))


def _shown(value: object) -> str:
    """The value in words; of a secret, and of a password in an address, only that there is one."""
    return "not set" if value is None else masked(str(value))  # SecretStr shows asterisks by itself


def _found(env_file: Path) -> dict[str, dict[str, str]]:
    """What is set, by where: the environment first, which wins. What is empty is not set."""
    try:
        of_file = dotenv_values(env_file)
    except (OSError, UnicodeDecodeError) as error:
        why = error.strerror if isinstance(error, OSError) else "it is no text in UTF-8"
        raise ConfigurationFault(f"{env_file} cannot be read ({why}). Mend the file, or move it away.") from None
    return {"environment": _set(os.environ), str(env_file): _set(of_file)}


def _set(values: Mapping[str, str | None]) -> dict[str, str]:
    return {key.upper(): value for key, value in values.items() if value and key.upper().startswith(PREFIX)}


def _settings(env_file: Path, values: Mapping[str, object]) -> Settings:
    return Settings(_env_file=env_file, **values)  # pyright: ignore[reportCallIssue]  # pydantic-settings' own argument


def _from_files(keys: Mapping[str, str]) -> tuple[dict[str, str], list[Flaw]]:
    """What the named files say, by the name of the setting, and the flaws of those that say nothing."""
    texts: dict[str, str] = {}
    flaws: list[Flaw] = []
    for name in SEALED:
        key, path = key_of(name) + FILE, keys.get(key_of(name) + FILE)
        if path is None or key_of(name) in keys:
            continue
        try:
            texts[name] = _text_of(Path(path))
        except (OSError, ValueError) as error:
            why = error.strerror if isinstance(error, OSError) else str(error)
            flaws.append(
                _flaw(key, "file", f"{key}: the file {path} cannot be used ({why}). Mend the path or the file.")
            )
    return texts, flaws


def _text_of(path: Path) -> str:
    try:
        text = path.read_text(encoding="utf-8-sig").strip()
    except UnicodeDecodeError:
        raise ValueError("it is no text") from None  # the error itself would quote what stands there
    if not text:
        raise ValueError("it is empty")
    return text


def _twice(keys: Mapping[str, str]) -> Iterator[Flaw]:
    for key in map(key_of, SEALED):
        if key in keys and key + FILE in keys:
            yield _flaw(key + FILE, "twice", f"Both {key} and {key}{FILE} are set. Keep one of them.")


def _unknown(keys: Mapping[str, str]) -> Iterator[Flaw]:
    known = known_keys()
    for key in sorted(keys):
        if key not in known:
            close = difflib.get_close_matches(key, known, n=1)
            advice = f"Did you mean {close[0]}?" if close else f"Known: {', '.join(known)}."
            yield _flaw(key, "unknown", f"{key} is not a setting. {advice}")


def _flaw(key: str, kind: Literal["unknown", "twice", "file", "value", "alone"], told: str) -> Flaw:
    return Flaw(key=key, kind=kind, told=told)
