"""A healthy installation between a local Discord and a local Telegram, in which faults are planted."""

from __future__ import annotations

import base64
import os
import socket
import sqlite3
import time
from collections.abc import AsyncGenerator
from contextlib import ExitStack, asynccontextmanager, closing
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bots.discord_bot.commands import payload
from bots.doctor.case import Case, Machine
from bots.doctor.examination import examined, mended
from bots.doctor.report import Report
from bots.doctor.telegram import commands_of
from bots.doctor.voice import voice_of
from bots.sandbox.discord.limits import DiscordLimits
from bots.sandbox.discord.server import LocalDiscord
from bots.sandbox.discord.types import Intent
from bots.sandbox.telegram.limits import TelegramLimits
from bots.sandbox.telegram.server import LocalTelegram
from bots.settings import tolerant
from bots.telegram_bot.client import open_bot
from core.clock import Clock, SystemClock
from core.content import Content
from core.storage.backup import copy_database, copy_name
from tests.shipped import CONTENT
from tests.specs.discord import SPECS, check_traffic
from tests.specs.telegram import check_answer, check_request
from tests.storage.factory import KEY, fresh_sqlite

CHANNELS = "platform, chat, name, language, address, posts, welcome, roles, here"


@dataclass(slots=True, kw_only=True)
class Ward:
    """The installation in `folder`. `keys` are its settings, as they stand in its .env; `group` is a Telegram group."""

    folder: Path
    discord: LocalDiscord
    telegram: LocalTelegram
    group: str
    keys: dict[str, str]
    machine: Machine
    clock: Clock = field(default_factory=SystemClock)
    content: Path = CONTENT
    patience_s: float = 5.0
    listen_s: float = 0.0
    held: ExitStack = field(default_factory=ExitStack)  # what somebody else keeps open

    @property
    def data(self) -> Path:
        return self.folder / "data"

    @property
    def database(self) -> Path:
        return self.data / "limber.sqlite3"

    @property
    def key(self) -> Path:
        return self.data / "limber.key"

    @property
    def env(self) -> Path:
        return self.folder / ".env"

    @property
    def newest_copy(self) -> Path:
        return max(self.data.glob("backups/*.sqlite3"))

    def case(self) -> Case:
        """As the doctor finds it now."""
        mode = self.env.stat().st_mode & 0o777 if self.env.exists() else 0o600
        self.env.write_text("".join(f"LIMBER_{key}={value}\n" for key, value in self.keys.items()))
        self.env.chmod(mode)
        settings, flaws = tolerant(self.env)
        return Case(
            settings=settings,
            flaws=flaws,
            env_file=self.env,
            content=self.content,
            machine=self.machine,
            clock=self.clock,
            patience_s=self.patience_s,
            listen_s=self.listen_s,
            lock_s=0.05,
        )

    async def examined(self) -> Report:
        return await examined(self.case())

    async def mended(self) -> Report:
        return await mended(await self.examined(), self.case)

    def sql(self, *statements: str) -> None:
        """Change the database behind Limber's back."""
        with closing(sqlite3.connect(self.database)) as database, database:
            for each in statements:
                database.execute(each)

    def on_this_machine(self, **said: object) -> None:
        """The operating system says something else."""
        self.machine = replace(self.machine, **said)

    def at_work(self, workers: int = 1) -> None:
        """Workers have just noted that they run."""
        minute = int(time.time()) // 60 * 60 * 1_000_000
        self.sql(*(f"INSERT INTO heartbeat (minute, worker) VALUES ({minute}, 'w{each}')" for each in range(workers)))


@asynccontextmanager
async def ward(folder: Path) -> AsyncGenerator[Ward]:
    """A ward in which nothing is wrong."""
    clock = SystemClock()
    discord = LocalDiscord(clock, limits=DiscordLimits.wide(), privileged=Intent(0))
    telegram = LocalTelegram(clock, limits=TelegramLimits.without_rates())
    await discord.start()
    await telegram.start()
    try:
        healthy = await _healthy(folder, discord, telegram)
        with healthy.held:
            yield healthy
        faults = [*check_traffic(discord.requests), *_faults(telegram)] if SPECS.is_dir() else []
        assert faults == [], "\n".join(faults)
    finally:
        await telegram.stop()
        await discord.stop()


def _faults(telegram: LocalTelegram) -> list[str]:
    return [
        fault
        for request in telegram.requests
        for fault in (*check_request(request), *check_answer(request, models=False))
    ]


async def _healthy(folder: Path, discord: LocalDiscord, telegram: LocalTelegram) -> Ward:
    data = folder / "data"
    data.mkdir()
    ana = telegram.person("Ana")
    group = telegram.group("Stretchers", [ana])
    await telegram.add_bot_to_group(group, by=ana, admin=True)
    telegram.platform.updates.drop_all()
    keys = {
        "DISCORD_TOKEN": discord.token,
        "DISCORD_API_URL": discord.api_url,
        "DISCORD_GATEWAY_URL": discord.gateway_url,
        "TELEGRAM_TOKEN": telegram.token,
        "TELEGRAM_API_URL": telegram.api_url,
        "DATA_DIR": str(data),
        "OPERATOR": "Ana",
        "OPERATOR_CONTACT": "ana@example.org",
        "HEALTH_PORT": str(free_port()),
    }
    zones = folder / "zoneinfo"
    (zones / "Europe").mkdir(parents=True)
    (zones / "tzdata.zi").write_text(f"# version {datetime.now(UTC).year}a\n")
    machine = Machine(mounts=folder / "mounts", temporary=(), zones=(zones,), spare_bytes=10**12)
    made = Ward(folder=folder, discord=discord, telegram=telegram, group=group, keys=keys, machine=machine)
    fresh_sqlite(data, made.database.name)
    made.database.chmod(0o600)
    write_key(made.key, KEY)
    made.env.touch(0o600)
    made.sql(
        "INSERT INTO person (id, created_at) VALUES (1, 0)",
        "INSERT INTO enrollment (person, routine, language, state) VALUES (1, 'glutes', 'en', 'active')",
        f"INSERT INTO community ({CHANNELS}) VALUES"
        f" ('discord', '{discord.guild_id}', 'Garden', 'en', '{discord.channel_id}', 1, 0, 1, 1)",
        f"INSERT INTO community ({CHANNELS}) VALUES ('telegram', '{group}', 'Stretchers', 'en', '{group}', 1, 0, 0, 1)",
    )
    copy_made(made, timedelta(hours=1))
    return made


async def registered(made: Ward, content: Content) -> None:
    """Both platforms know the commands, as after a start."""
    made.discord._commands.replace(None, payload(voice_of(content)))
    async with open_bot(made.telegram.token, api=made.telegram.api_url) as bot:
        await commands_of(bot, content).register()


def copy_made(made: Ward, ago: timedelta) -> Path:
    """A copy of the database that was made so long ago."""
    target = made.data / "backups" / copy_name(datetime.now(UTC) - ago)
    copy_database(made.database, target)
    return target


def write_key(path: Path, key: bytes) -> None:
    path.unlink(missing_ok=True)
    with open(os.open(path, os.O_CREAT | os.O_WRONLY, 0o600), "wb") as file:
        file.write(base64.b64encode(key))


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        return listening.getsockname()[1]
