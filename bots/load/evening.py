"""One evening: everybody is written to at the platforms' true limits, and some people act all the while."""

from __future__ import annotations

import asyncio
import base64
import json
import os
import secrets
import sys
import tempfile
from collections.abc import AsyncGenerator, Callable, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, cast

from bots.load.crowd import Member, fill
from bots.load.report import Figures, Lane, Usage
from core.clock import SystemClock
from core.storage.sealed import Cipher

ROOT = Path(__file__).resolve().parents[2]
START_S = 15.0  # what it takes until the bot is connected, on a slow machine
PEOPLE_A_SECOND = 8_000  # who are written into the database, at the least
ALONE_S = 45.0  # people act for so long before the broadcast begins
WARM_S = 5.0  # before anything is measured
SOONEST, LATEST = 0.3, 0.9  # of the evening: when the memory of its middle is read, and that of its end

Seen = Callable[[str, float, float], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Evening:
    """What is asked for: messages a second on each platform, how many people are due, for how long it is measured.

    `acts_per_s` is how often somebody acts on each platform. `database` is a URL; a file of its own without it.
    """

    telegram: int
    discord: int
    people: int
    minutes: float
    acts_per_s: float = 2.0
    database: str | None = None

    @property
    def limits(self) -> Mapping[str, int]:
        """Messages a second, by platform."""
        return {"telegram": self.telegram, "discord": self.discord}

    @property
    def seconds(self) -> float:
        """For how long there is always somebody left to write to, and at most as long as asked for."""
        lasts_s = self.people / (self.telegram + self.discord)
        return min(self.minutes * 60, lasts_s * 0.95 - WARM_S)


async def lived(evening: Evening, seen: Seen) -> Figures:
    """The figures of an evening; `seen` is told what goes on, how much of it is done and of how much."""
    clock, key = SystemClock(), secrets.token_bytes(32)
    async with AsyncExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="limber-load-")))
        url = evening.database or f"sqlite+aiosqlite:///{folder / 'limber.sqlite3'}"
        setting_up_s = START_S + evening.people / PEOPLE_A_SECOND
        due_at = _next_minute(clock.now() + timedelta(seconds=setting_up_s + ALONE_S))
        shares = {name: evening.people * rate // sum(evening.limits.values()) for name, rate in evening.limits.items()}
        platforms = {
            name: await stack.enter_async_context(_platform(name, shares[name], rate))
            for name, rate in evening.limits.items()
        }
        crowd = _crowd(platforms, shares, due_at)
        await fill(url, Cipher(key), crowd, lambda done: seen("people", done, len(crowd)))
        bot = await stack.enter_async_context(_bot(evening, platforms, url, key, folder))
        for each in platforms.values():
            await each.ask("connected")
            await each.ask(f"act {evening.acts_per_s}")
        await _until(clock.now() + timedelta(seconds=WARM_S))
        await _marks(platforms)
        await _until(due_at, lambda done, of: seen("acts alone", done, of))
        alone = await _marks(platforms)
        await _until(due_at + timedelta(seconds=WARM_S))
        await _marks(platforms)
        began_at, used = clock.now(), [bot.usage()]

        def look(done: float, of: float) -> None:
            used.append(bot.usage())
            seen("seconds", done, of)

        await _until(began_at + timedelta(seconds=evening.seconds), look)
        beside = await _marks(platforms)
        lanes = {
            name: Lane.measured(limit, alone=alone[name], beside=beside[name]) for name, limit in evening.limits.items()
        }
        return Figures(lanes=lanes, usage=tuple(used), warnings=bot.warnings())


def _next_minute(at: datetime) -> datetime:
    return at.replace(second=0, microsecond=0) + timedelta(minutes=1)


async def _until(at: datetime, seen: Callable[[float, float], None] = lambda done, of: None) -> None:
    began_at = datetime.now(UTC)
    of = (at - began_at).total_seconds()
    while (left_s := (at - datetime.now(UTC)).total_seconds()) > 0:
        seen(of - left_s, of)
        await asyncio.sleep(min(1.0, left_s))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Process:
    """A platform in its process."""

    words: asyncio.StreamWriter
    answers: asyncio.StreamReader
    told: Mapping[str, Any]

    async def ask(self, line: str) -> Mapping[str, Any]:
        """Its answer to one line."""
        self.words.write(f"{line}\n".encode())
        return await _line(self.answers)


async def _line(answers: asyncio.StreamReader) -> Mapping[str, Any]:
    return cast("Mapping[str, Any]", json.loads(await answers.readline()))


@asynccontextmanager
async def _platform(name: str, people: int, rate: int) -> AsyncGenerator[_Process]:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bots.load.platform", name, str(people), str(rate)),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        cwd=ROOT,
        limit=2**26,
    )
    try:
        words, answers = cast("tuple[asyncio.StreamWriter, asyncio.StreamReader]", (process.stdin, process.stdout))
        yield _Process(words=words, answers=answers, told=await _line(answers))
    finally:
        process.kill()
        await process.wait()


async def _marks(platforms: Mapping[str, _Process]) -> Mapping[str, Mapping[str, Any]]:
    return {name: await each.ask("figures") for name, each in platforms.items()}


def _crowd(platforms: Mapping[str, _Process], shares: Mapping[str, int], due_at: datetime) -> Sequence[Member]:
    """Everybody who is due then; those who act have their day twelve hours away."""
    found: list[tuple[str, str, str, datetime]] = []
    for name, each in platforms.items():
        account, address = (int(first) for first in each.told["first"])
        found += [(name, str(account + n), str(address + n), due_at) for n in range(shares[name])]
        found += [(name, *who, due_at + timedelta(hours=12)) for who in each.told["actors"]]
    return [
        Member(person=number, platform=platform, account=account, address=address, due_at=at)
        for number, (platform, account, address, at) in enumerate(found, 1)
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Bot:
    """`limber run` in its process."""

    process: asyncio.subprocess.Process
    log: Path

    def usage(self) -> Usage:
        """What it holds and has used by now (proc(5))."""
        folder = Path(f"/proc/{self.process.pid}")
        pages = int((folder / "statm").read_text().split()[1])
        ticks = sum(map(int, (folder / "stat").read_text().rsplit(")", 1)[1].split()[11:13]))
        return Usage(
            at=datetime.now(UTC), rss_bytes=pages * os.sysconf("SC_PAGE_SIZE"), cpu_s=ticks / os.sysconf("SC_CLK_TCK")
        )

    def warnings(self) -> tuple[str, ...]:
        """What it had to say."""
        return tuple(self.log.read_text().splitlines())


@asynccontextmanager
async def _bot(
    evening: Evening, platforms: Mapping[str, _Process], url: str, key: bytes, folder: Path
) -> AsyncGenerator[_Bot]:
    told = {name: each.told for name, each in platforms.items()}
    ours = {
        "LIMBER_TELEGRAM_TOKEN": told["telegram"]["token"],
        "LIMBER_TELEGRAM_API_URL": told["telegram"]["api"],
        "LIMBER_DISCORD_TOKEN": told["discord"]["token"],
        "LIMBER_DISCORD_API_URL": told["discord"]["api"],
        "LIMBER_DISCORD_GATEWAY_URL": told["discord"]["gateway"],
        "LIMBER_DATA_DIR": str(folder),
        "LIMBER_DATABASE_URL": url,
        "LIMBER_DATA_KEY": base64.b64encode(key).decode(),
        "LIMBER_LOG_LEVEL": "WARNING",
        "LIMBER_HEALTH_PORT": "0",  # another one on this machine may have it
        **{f"LIMBER_{name.upper()}_RATE": str(rate) for name, rate in evening.limits.items()},
    }
    rest = {name: value for name, value in os.environ.items() if not name.startswith("LIMBER_")}
    log = folder / "log"
    with log.open("w") as written:
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-c", "from bots.cli import main; main()", "run"),
            stdout=written,
            stderr=written,
            cwd=folder,  # where no .env lies
            env={**rest, **ours, "PYTHONPATH": str(ROOT)},
        )
    try:
        yield _Bot(process=process, log=log)
    finally:
        process.terminate()
        await process.wait()
