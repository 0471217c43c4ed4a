"""A whole Limber in a new process, until its first tick is over: `python -m tests.bench.newborn FOLDER` prints how many
megabytes are resident then. Both platforms are configured; nobody is due.
"""

from __future__ import annotations

import asyncio
import base64
import sys
from datetime import timedelta
from pathlib import Path

from pydantic import SecretStr

from bots.settings import Settings
from bots.wiring import opened
from core.clock import SteppedClock
from tests.bench.ground import NOON
from tests.storage.factory import KEY

_STATUS = Path("/proc/self/status")


async def main(folder: str) -> None:
    settings = Settings(
        data_dir=Path(folder),
        database_url=f"sqlite+aiosqlite:///{folder}/limber.db",
        data_key=SecretStr(base64.b64encode(KEY).decode()),
        discord_token=SecretStr("bench"),
        telegram_token=SecretStr("123456:bench"),
    )
    async with opened(settings, SteppedClock(NOON - timedelta(hours=1))) as house:
        await house.coach.tick()
        print(_resident_mb(), flush=True)


def _resident_mb() -> float:
    lines = _STATUS.read_text().splitlines() if _STATUS.exists() else []  # Linux only
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS")), 0.0)


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1]))
