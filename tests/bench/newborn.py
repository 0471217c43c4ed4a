"""A whole Limber in a new process, until its first tick is over: `python -m tests.bench.newborn FOLDER` prints how many
megabytes are resident then. Both platforms are configured; nobody is due.
"""

from __future__ import annotations

import asyncio
import base64
import sys
from datetime import UTC, datetime
from pathlib import Path

from pydantic import SecretStr

from bots.settings import Settings
from bots.wiring import opened
from core.clock import SteppedClock
from tests.bench.meter import resident_mb
from tests.storage.factory import KEY

_AT = datetime(2026, 3, 2, 11, tzinfo=UTC)


async def main(folder: str) -> None:
    settings = Settings(
        data_dir=Path(folder),
        database_url=f"sqlite+aiosqlite:///{folder}/limber.db",
        data_key=SecretStr(base64.b64encode(KEY).decode()),
        discord_token=SecretStr("bench"),
        telegram_token=SecretStr("123456:bench"),
    )
    async with opened(settings, SteppedClock(_AT)) as house:
        await house.coach.tick()
        print(resident_mb(), flush=True)


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1]))
