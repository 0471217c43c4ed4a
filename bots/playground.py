"""The whole bot without a token: local platforms, the real adapters, and a page to use them on."""

from __future__ import annotations

import asyncio
import tempfile
import time
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from pydantic import SecretStr

from bots.mirrored import Mirrored
from bots.personas import Understudy
from bots.sandbox.discord.limits import DiscordLimits
from bots.sandbox.discord.server import LocalDiscord
from bots.sandbox.page import Page
from bots.sandbox.telegram.limits import TelegramLimits
from bots.sandbox.telegram.server import LocalTelegram
from bots.settings import Settings
from bots.stories import STORIES
from bots.timemachine import TimeMachine
from bots.wiring import CONTENT, House, opened
from core.clock import SteppedClock, SystemClock
from core.content import Content, load

STORY_DAY = datetime(2026, 3, 2, 7, 30, tzinfo=UTC)  # half past eight in Berlin, on a Monday: stories do not change

_A_FEW_SECONDS = timedelta(seconds=4)


class StoryClock(SteppedClock):
    """Stands still while a story is told, so that a slow machine tells the same one; the few seconds that a pace asks
    for pass at once."""

    def flow(self) -> None:
        """Run on by itself from now on."""
        self._since = time.monotonic()
        self._flowing = True

    async def sleep_until(self, at: datetime) -> None:
        """Return when `now() >= at`."""
        if at - self.now() <= _A_FEW_SECONDS:
            self.move_to(at)
        await super().sleep_until(at)


@dataclass(frozen=True, slots=True, kw_only=True)
class Playground:
    """The bot at work between a local Discord and a local Telegram, with a clock that can be moved."""

    clock: SteppedClock
    discord: LocalDiscord
    telegram: LocalTelegram
    house: House
    time: TimeMachine
    content: Content

    def page(self, *, port: int) -> Page:
        """The page to use it on. `port` 0 takes a free one."""
        return Page(
            self.discord,
            self.telegram,
            self.time,
            self.clock,
            actor=Understudy(),
            port=port,
            stories=STORIES,
            fresh=self._fresh,
        )

    def flow(self) -> None:
        """Let the clock run on by itself, where it stood still for a story."""
        if isinstance(self.clock, StoryClock):
            self.clock.flow()

    @asynccontextmanager
    async def _fresh(self, for_story: bool) -> AsyncGenerator[Playground]:
        """Another playground, which ends with this one; for a story, on the day on which all of them begin."""
        clock = StoryClock(STORY_DAY if for_story else SystemClock().now(), flowing=not for_story)
        async with playground(clock, content=self.content) as ground:
            ending = asyncio.create_task(self._ends_with(ground.house))
            try:
                yield ground
            finally:
                ending.cancel()

    async def _ends_with(self, newer: House) -> None:
        """A signal stops the house that was opened last; then this one stops, too."""
        await newer.supervisor.stopped()
        self.house.supervisor.stop()


@asynccontextmanager
async def playground(
    clock: SteppedClock, data_dir: Path | None = None, content: Content | None = None
) -> AsyncGenerator[Playground]:
    """A running playground; its data is kept in `data_dir`, or thrown away. Content: the project's unless given."""
    with tempfile.TemporaryDirectory(prefix="limber-") as scratch:
        # A day passes here in a moment, and the platforms' paces are measured in real time.
        discord = LocalDiscord(clock, limits=DiscordLimits.wide())
        telegram = LocalTelegram(clock, limits=TelegramLimits.without_rates())
        content = content or load(CONTENT)
        if not isinstance(content.texts, Mirrored):
            content = replace(content, texts=Mirrored(content.texts))
        await discord.start()
        await telegram.start()
        try:
            settings = settings_for(discord, telegram, data_dir or Path(scratch))
            async with opened(settings, clock, content) as house, running(house):
                await discord.wait_for(lambda: discord.connected)  # commands are typed from the first moment on
                machine = TimeMachine(clock, house.coach)
                yield Playground(
                    clock=clock, discord=discord, telegram=telegram, house=house, time=machine, content=content
                )
        finally:
            await telegram.stop()
            await discord.stop()


@asynccontextmanager
async def running(house: House) -> AsyncGenerator[None]:
    """The house at work, stopped in good order on leaving."""
    task = asyncio.create_task(house.supervisor.run())
    try:
        yield
    finally:
        house.supervisor.stop()
        await task


def settings_for(discord: LocalDiscord, telegram: LocalTelegram, data_dir: Path) -> Settings:
    """Settings for the local platforms only; the environment and `.env` play no part, so no real token can."""
    return Settings.model_construct(
        discord_token=SecretStr(discord.token),
        discord_api_url=discord.api_url,
        discord_gateway_url=discord.gateway_url,
        discord_members=True,
        telegram_token=SecretStr(telegram.token),
        telegram_api_url=telegram.api_url,
        data_dir=data_dir,
    )
