"""The process itself: started, told to stop, killed, and started again on the same data."""

import signal
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bots.sandbox.discord.limits import DiscordLimits
from bots.sandbox.discord.server import LocalDiscord
from bots.sandbox.telegram.limits import TelegramLimits
from bots.sandbox.telegram.server import LocalTelegram
from core.clock import SystemClock
from tests.bots.process import Process

Platforms = tuple[LocalDiscord, LocalTelegram]

STARTED_WITHIN_S = 45.0  # a whole process, on a busy machine


@pytest.fixture
async def platforms() -> AsyncIterator[Platforms]:
    discord = LocalDiscord(SystemClock(), limits=DiscordLimits.wide())
    telegram = LocalTelegram(SystemClock(), limits=TelegramLimits.without_rates())
    await discord.start()
    await telegram.start()
    yield discord, telegram
    await telegram.stop()
    await discord.stop()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGKILL])
async def test_start_goes_on_after_the_process_was_ended_in_the_middle(
    platforms: Platforms, tmp_path: Path, number: signal.Signals
) -> None:
    discord, telegram = platforms
    process = Process(discord, telegram, tmp_path)
    await process.start()
    ana, bo = telegram.person("Ana"), discord.person("Bo")
    await ana.open()
    await discord.wait_for(lambda: discord.connected, STARTED_WITHIN_S)
    await bo.open()
    await bo.say("/start")
    for person in (ana, bo):
        await person.sees("Hello, I am Limber")
        await person.press("I agree and I am 18 or over")
        await person.sees("Where are you?")
    code, logged = await process.end(number)
    assert code == (0 if number is signal.SIGTERM else -number)
    assert telegram.token not in logged
    await process.start()
    await discord.wait_for(lambda: discord.connected, STARTED_WITHIN_S)
    for person in (ana, bo):
        await person.say("Berlin")
        await person.sees("Is it")
        await person.press("Yes")
        await person.sees("When shall I write?")
    await process.end(signal.SIGTERM)


async def test_the_data_key_is_readable_by_its_owner_only(platforms: Platforms, tmp_path: Path) -> None:
    discord, telegram = platforms
    process = Process(discord, telegram, tmp_path)
    await process.start()
    await discord.wait_for(lambda: discord.connected, STARTED_WITHIN_S)
    await process.end(signal.SIGTERM)
    assert (tmp_path / "data" / "limber.key").stat().st_mode & 0o777 == 0o600
    assert (tmp_path / "data" / "limber.sqlite3").exists()
