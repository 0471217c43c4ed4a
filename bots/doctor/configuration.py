"""The settings: what cannot be read, and what should not be set so."""

from __future__ import annotations

import asyncio
import re
import stat
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

from bots.doctor.case import Case
from bots.doctor.report import Finding, Level, MendFailed
from bots.settings import FILE, Flaw, key_of, origin_of
from core.errors import ConfigurationFault
from core.storage.store import database_url

_WHY = {
    "unknown": "Limber does not start: a mistyped key would be passed over without a word.",
    "twice": "Limber does not start: nobody could tell which of the two counts.",
    "file": "Limber does not start: what stands in that file is missing.",
    "value": "Limber does not start: the value cannot be used.",
    "alone": "Limber does not start: without the secret anybody could send it messages in Telegram's name.",
}
_PORTS = (443, 80, 88, 8443)  # Bot API, setWebhook
_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")  # setWebhook (Bot API)


def findings(case: Case) -> Iterator[Finding]:
    """What is wrong with the settings themselves."""
    yield from (_flawed(each, case.env_file) for each in case.flaws)
    yield from _env_file(case)
    yield from _webhook(case)
    yield from _habits(case)


def opened_to_others(path: Path) -> bool:
    """Whether anybody but its owner may read or change the file; False where there is none."""
    try:
        return bool(stat.S_IMODE(path.stat().st_mode) & 0o077)
    except OSError:
        return False


async def close_to_others(path: Path, *beside: Path) -> str:
    """Let the owner alone read and write the file, and those that belong to it, if any. Raises MendFailed."""
    for each in filter(opened_to_others, (path, *beside)):
        try:
            await asyncio.to_thread(each.chmod, 0o600)
        except OSError as error:
            raise MendFailed(f"{each} stays open to others: {error.strerror}.") from None
    return f"Now only its owner may read {path}."


def _flawed(flaw: Flaw, env_file: Path) -> Finding:
    return Finding(
        id=f"settings.{flaw.kind}",
        level=Level.ERROR,
        what=flaw.told,
        why=_WHY[flaw.kind],
        how=f"Change it in {env_file} or in the environment, and see what counts with `limber config`.",
    )


def _env_file(case: Case) -> Iterator[Finding]:
    if case.machine.posix and opened_to_others(case.env_file):
        yield Finding(
            id="settings.env_open",
            level=Level.WARNING,
            what=f"{case.env_file} may be read by other users of this machine.",
            why="Whoever reads a token from it is the bot, and can write to every member in its name.",
            how=f"Run `chmod 600 {case.env_file}`.",
            mend=partial(close_to_others, case.env_file),
        )


def _webhook(case: Case) -> Iterator[Finding]:
    settings = case.settings
    url, secret = settings.telegram_webhook_url, settings.telegram_webhook_secret
    if url is None:
        return
    key, parts = key_of("telegram_webhook_url"), urlsplit(url)
    own_server = settings.telegram_api_url is not None  # which takes any address (Bot API, "Using a Local Server")
    if parts.scheme not in ("http", "https") or not parts.hostname:
        what, how = "is no whole address.", "Write it as https://bot.example/telegram."
    elif not own_server and (parts.scheme != "https" or (_port(url) or 443) not in _PORTS):
        what = "is no address that Telegram calls."
        how = "It must begin with https:// and use port 443, 80, 88 or 8443; have a reverse proxy hand the calls on."
    else:
        what = how = ""
    if what:
        why = "Telegram refuses it, so that no message arrives."
        yield Finding(id="settings.webhook_url", level=Level.ERROR, what=f"{key} {what}", why=why, how=how)
    if secret is not None and not _SECRET.fullmatch(secret.get_secret_value()):
        yield Finding(
            id="settings.webhook_secret",
            level=Level.ERROR,
            what=f"{key_of('telegram_webhook_secret')} has characters that Telegram does not take, or is too long.",
            why="Limber does not start with it.",
            how="Use 1 to 256 of A-Z, a-z, 0-9, _ and -, such as `openssl rand -hex 32` prints.",
        )


def _port(url: str) -> int | None:
    try:
        return urlsplit(url).port
    except ValueError:
        return -1


def _habits(case: Case) -> Iterator[Finding]:
    settings = case.settings
    if not settings.configured:
        yield Finding(
            id="settings.no_platform",
            level=Level.WARNING,
            what="There is no token, neither of Discord nor of Telegram.",
            why="Without one, `limber run` opens the sandbox page: no real chat has the bot.",
            how=f"Set {key_of('discord_token')} or {key_of('telegram_token')}. README.md tells how to get one.",
        )
    if settings.log_level == "DEBUG":
        yield Finding(
            id="settings.debug",
            level=Level.WARNING,
            what=f"{key_of('log_level')} is DEBUG.",
            why="That many lines fill a disk, and hide the one that matters.",
            how="Use INFO unless somebody is looking for a fault right now.",
        )
    if settings.operator is None or settings.operator_contact is None:
        yield Finding(
            id="settings.operator",
            level=Level.NOTE,
            what="/privacy cannot say who runs this bot, or how they are reached.",
            why="People decide what they tell a bot about their health by who stands behind it; laws ask for it too.",
            how=f"Set {key_of('operator')} and {key_of('operator_contact')}.",
        )
    if settings.telegram_token is not None and settings.telegram_rate > 30:
        yield Finding(
            id="settings.paid",
            level=Level.NOTE,
            what=f"{key_of('telegram_rate')} is above 30.",
            why="Telegram charges the bot's Stars for every message above 30 a second, and refuses without them.",
            how="Leave it out unless that is wanted.",
        )
    if _password_in(settings.database_url) and not origin_of("database_url", case.env_file).startswith("file "):
        yield Finding(
            id="settings.password",
            level=Level.NOTE,
            what=f"The password of the database stands in {key_of('database_url')} itself.",
            why="What stands in the environment is seen by every program that is started there.",
            how=f"Write the address to a file that only Limber reads, and name it in {key_of('database_url')}{FILE}.",
        )


def _password_in(url: str | None) -> bool:
    try:
        parts = database_url(url) if url is not None else None
    except ConfigurationFault:
        return False  # told where the database is looked at
    return parts is not None and bool(parts.password or "password" in parts.query)
