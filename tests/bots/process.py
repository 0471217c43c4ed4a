"""`limber run` as an operator runs it: a process of its own, told everything by its environment."""

from __future__ import annotations

import asyncio
import contextlib
import ctypes
import os
import signal
import sys
from functools import partial
from pathlib import Path

from bots.sandbox.discord.server import LocalDiscord
from bots.sandbox.telegram.server import LocalTelegram

LIMBER = Path(sys.executable).with_name("limber")
_PR_SET_PDEATHSIG = 1  # prctl(2)
_DIE_TOO = partial(ctypes.CDLL(None).prctl, _PR_SET_PDEATHSIG, signal.SIGKILL) if sys.platform == "linux" else None


class Process:
    """One run of the bot on both local platforms. Its working directory, data and environment are its own; `settings`
    are further ones, named without LIMBER_.
    """

    def __init__(self, discord: LocalDiscord, telegram: LocalTelegram, folder: Path, **settings: str) -> None:
        folder.mkdir(exist_ok=True)
        self._folder = folder
        self.log = folder / "log"
        usual = {
            "discord_token": discord.token,
            "discord_api_url": discord.api_url,
            "discord_gateway_url": discord.gateway_url,
            "telegram_token": telegram.token,
            "telegram_api_url": telegram.api_url,
            "data_dir": str(folder / "data"),
            "health_port": "0",  # tests run beside each other
        }
        self._environment = {f"LIMBER_{name.upper()}": value for name, value in (usual | settings).items()}
        self._environment |= {"PATH": os.environ["PATH"], "HOME": str(folder)}
        self._process: asyncio.subprocess.Process | None = None

    async def start(self) -> None:
        """Start it; it ends with whoever started it, at the latest."""
        with self.log.open("ab") as log:
            self._process = await asyncio.create_subprocess_exec(
                LIMBER, "run", cwd=self._folder, env=self._environment, stderr=log, preexec_fn=_DIE_TOO
            )

    @property
    def pid(self) -> int:
        """The number of the last one that was started."""
        assert self._process is not None
        return self._process.pid

    @property
    def logged(self) -> str:
        """Everything it has logged, in all its lives."""
        return self.log.read_text()

    async def end(self, number: signal.Signals) -> tuple[int, str]:
        """Send a signal; the exit code and everything it logged."""
        assert self._process is not None
        self._process.send_signal(number)
        async with asyncio.timeout(10):  # seconds between SIGTERM and SIGKILL that a supervisor grants
            await self._process.wait()
        return self._process.returncode or 0, self.logged

    async def kill(self) -> None:
        """End it, if it still runs, without another word."""
        if self._process is not None and self._process.returncode is None:
            with contextlib.suppress(ProcessLookupError):
                self._process.kill()
            await self._process.wait()
