"""`limber run` as an operator runs it: a process of its own, told everything by its environment."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from pathlib import Path

from bots.sandbox.discord.server import LocalDiscord
from bots.sandbox.telegram.server import LocalTelegram

LIMBER = Path(sys.executable).with_name("limber")


class Process:
    """One run of the bot on both local platforms. Its working directory, data and environment are its own."""

    def __init__(self, discord: LocalDiscord, telegram: LocalTelegram, folder: Path) -> None:
        self._folder = folder
        self._environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(folder),
            "LIMBER_DISCORD_TOKEN": discord.token,
            "LIMBER_DISCORD_API_URL": discord.api_url,
            "LIMBER_DISCORD_GATEWAY_URL": discord.gateway_url,
            "LIMBER_TELEGRAM_TOKEN": telegram.token,
            "LIMBER_TELEGRAM_API_URL": telegram.api_url,
            "LIMBER_DATA_DIR": str(folder / "data"),
        }
        self._process: asyncio.subprocess.Process | None = None

    async def start(self) -> None:
        self._process = await asyncio.create_subprocess_exec(
            LIMBER, "run", cwd=self._folder, env=self._environment, stderr=asyncio.subprocess.PIPE
        )

    async def end(self, number: signal.Signals) -> tuple[int, str]:
        """Send a signal; the exit code and everything it logged."""
        assert self._process is not None
        self._process.send_signal(number)
        async with asyncio.timeout(10):  # seconds between SIGTERM and SIGKILL that a supervisor grants
            _, logged = await self._process.communicate()
        return self._process.returncode or 0, logged.decode()
