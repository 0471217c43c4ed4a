"""On Telegram a drawing holds up nobody, and is not shown once something newer was done."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import cast

from bots.sandbox.telegram.people import TelegramPerson
from bots.telegram_bot.sender import TelegramMessenger
from core.coach import Account, Place
from tests.adapters.telegram_stage import ScriptedCoach, Stage, running, stage
from tests.room import Easel, room


@asynccontextmanager
async def progressing(tmp_path: Path) -> AsyncGenerator[tuple[Stage, TelegramPerson, Easel]]:
    """Ana in front of her progress, whose pictures wait on the easel."""
    async with room(tmp_path) as here, stage() as scene:
        easel, person = here.easel(), scene.server.person("Ana")
        scene.coach = cast("ScriptedCoach", here.coach)
        scene.messenger = TelegramMessenger(scene.bot, here.coach.say)
        ana = here.someone()
        ana.account = Account(platform="telegram", id=person.id)
        ana.place = Place(platform="telegram", address=person.id, private=True)
        await ana.start()
        async with running(scene.polling):
            await scene.server.wait_for(lambda: scene.server.platform.updates.allowed)
            await person.open()
            await person.say("/progress")
            await person.sees("Your progress")
            yield scene, person, easel


async def test_the_next_updates_do_not_wait_for_a_drawing(tmp_path: Path) -> None:
    async with progressing(tmp_path) as (scene, ana, easel):
        await ana.press("Calendar")
        await easel.busy()
        ben = scene.server.person("Ben")
        await ben.open()
        await ben.sees(lambda message: bool(message.buttons))
        assert not easel.begun[0].done()


async def test_a_calendar_that_was_overtaken_is_not_shown(tmp_path: Path) -> None:
    async with progressing(tmp_path) as (_, ana, easel):
        progress = await ana.sees("Your progress")
        await ana.press("Calendar")
        await easel.busy()
        await ana.press("Today", message=progress)
        await ana.sees(lambda message: message.id == progress.id and "Your progress" not in message.text)
        easel.finish()
        assert not any("Your calendar" in each.text for each in ana.screen())
        assert easel.begun[0].cancelled()


async def test_a_drawing_that_nothing_overtakes_is_shown(tmp_path: Path) -> None:
    async with progressing(tmp_path) as (_, ana, easel):
        await ana.press("Calendar")
        await easel.busy()
        easel.finish()
        assert (await ana.sees("Your calendar")).pictures
