"""A running local Telegram with python-telegram-bot in front of it, for the tests of both."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from telegram import Bot, Update
from telegram.request import HTTPXRequest

from bots.sandbox.telegram.limits import TelegramLimits
from bots.sandbox.telegram.people import TelegramPerson
from bots.sandbox.telegram.server import LocalTelegram
from core.clock import SteppedClock
from tests.specs import telegram as spec

if TYPE_CHECKING:
    from aiogram import Bot as SecondBot

START = datetime(2026, 3, 2, 7, 30, tzinfo=UTC)
# The smallest GIF there is: one transparent pixel.
GIF = bytes.fromhex("47494638396101000100800000000000ffffff21f90401000000002c000000000100010000020144003b")


def png(width: int = 640, height: int = 480) -> bytes:
    """The head of a PNG, all that is read of it."""
    return b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + width.to_bytes(4, "big") + height.to_bytes(4, "big")


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """A local Telegram, its clock, the bot's real client and one person who has opened the chat."""

    telegram: LocalTelegram
    clock: SteppedClock
    bot: Bot
    asha: TelegramPerson

    @property
    def chat_id(self) -> int:
        """Asha's private chat."""
        return int(self.asha.id)

    async def updates(self) -> tuple[Update, ...]:
        """All updates that wait, confirmed at once."""
        waiting = await self.bot.get_updates(timeout=0)
        if waiting:
            await self.bot.get_updates(offset=waiting[-1].update_id + 1, timeout=0)
        return waiting

    def pass_s(self, seconds: float) -> None:
        """Move the clock forward."""
        self.clock.advance(timedelta(seconds=seconds))


def _plain_transport() -> HTTPXRequest:
    """PTB's own transport, without reading the certificates that plain HTTP on loopback does not need."""
    return HTTPXRequest(httpx_kwargs={"verify": False})


@asynccontextmanager
async def scene(limits: TelegramLimits | None = None) -> AsyncGenerator[Scene]:
    """A fresh scene; at its end every answer and update must have been as the Bot API says."""
    clock = SteppedClock(START)
    telegram = LocalTelegram(clock, limits=limits or TelegramLimits.without_rates())
    await telegram.start()
    base = telegram.api_url
    try:
        async with Bot(
            telegram.token,
            base_url=f"{base}/bot",
            base_file_url=f"{base}/file/bot",
            request=_plain_transport(),
            get_updates_request=_plain_transport(),
        ) as bot:
            asha = telegram.person("Asha", language_code="en")
            await asha.open()
            here = Scene(telegram=telegram, clock=clock, bot=bot, asha=asha)
            await here.updates()
            yield here
    finally:
        await telegram.stop()
    if spec.is_available():
        answers = [fault for request in telegram.requests for fault in spec.check_answer(request)]
        told = [fault for update in telegram.updates for fault in spec.check_update(update)]
        assert "\n".join(answers + told) == ""


@asynccontextmanager
async def second_client(telegram: LocalTelegram) -> AsyncGenerator[SecondBot]:
    """aiogram in front of the same server, so that this is not bent to one library."""
    from aiogram import Bot as SecondBot  # takes five seconds, which only those wait for who use it
    from aiogram.client.session.aiohttp import AiohttpSession
    from aiogram.client.telegram import TelegramAPIServer

    session = AiohttpSession(api=TelegramAPIServer.from_base(telegram.api_url))
    async with SecondBot(telegram.token, session=session).context() as bot:
        yield bot
