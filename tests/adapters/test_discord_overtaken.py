"""On Discord no older answer is shown over a newer one, however long its picture took."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from core.coach import Account, Place, Reply
from core.messages.attached import Image, Picture
from core.messages.texts import verbatim
from tests.adapters.discord_stage import Stage, adapter_on, offstage, onstage, running, says
from tests.adapters.test_discord_pictures import PNG, pictured
from tests.room import Easel, room


@dataclass
class Late:
    """What is left of an answer, until it is told how that ended."""

    ended: asyncio.Future[Reply | None]

    def reply(self) -> Reply:
        return Reply(card=says("Not yet").card, language="en", rest=self._rest)

    async def _rest(self) -> Reply | None:
        return await self.ended


@asynccontextmanager
async def progressing(tmp_path: Path) -> AsyncGenerator[tuple[Stage, Easel]]:
    """Ana in front of her progress, whose pictures wait on the easel."""
    async with room(tmp_path) as here, offstage() as stage:
        easel = here.easel()
        ana = here.someone()
        ana.account = Account(platform="discord", id=stage.ana.id)
        stage.adapter = adapter_on(stage.server, here.coach, stage.memory)
        async with running(stage.adapter, stage.server):
            place = await stage.adapter.messenger.open(ana.account)
            ana.place = Place(platform="discord", address=place.address, private=True)
            await ana.start()
            await ana.say("progress")
            await stage.adapter.messenger.send(place, ana.card, "en", "opening")
            await stage.ana.sees("Your progress")
            yield stage, easel


async def test_a_calendar_that_was_overtaken_never_stands_over_the_newer_answer(tmp_path: Path) -> None:
    async with progressing(tmp_path) as (stage, easel):
        progress = await stage.ana.sees("Your progress")
        await stage.ana.press("Calendar")
        await easel.busy()
        await stage.ana.press("Today", message=progress)
        newer = await stage.ana.sees(lambda message: message.id == progress.id and "Your progress" not in message.text)
        easel.finish()
        await stage.adapter.close()  # lets what is under way come to its end
        assert [each.text for each in stage.ana.screen() if each.id == progress.id] == [newer.text]
        assert not any("Your calendar" in each.text for each in stage.ana.screen())
        assert easel.begun[0].cancelled()


async def test_a_drawing_that_nothing_overtakes_is_shown(tmp_path: Path) -> None:
    async with progressing(tmp_path) as (stage, easel):
        await stage.ana.press("Calendar")
        await easel.busy()
        easel.finish()
        assert (await stage.ana.sees("Your calendar")).pictures


async def test_a_command_whose_answer_was_overtaken_does_not_go_on_thinking() -> None:
    async with onstage() as stage:
        late = Late(asyncio.get_running_loop().create_future())
        stage.coach.answer = lambda what: late.reply()
        await stage.ana.say("/today", chat=stage.shared)
        await stage.server.wait_for(lambda: len(stage.asked("POST", "/callback")) == 1)
        late.ended.set_result(None)
        await stage.server.wait_for(lambda: len(stage.asked("DELETE", "/messages/@original")) == 1)
        assert all(each.mine for each in stage.ana.screen(stage.shared))


async def test_an_answer_waits_for_an_older_one_whose_picture_is_still_on_its_way() -> None:
    async with onstage() as stage:
        await stage.chat_with(says("Hello", "One", "Two"))
        begun, may_end = asyncio.Event(), threading.Event()
        loop = asyncio.get_running_loop()

        def read() -> bytes:
            loop.call_soon_threadsafe(begun.set)
            may_end.wait(5)
            return PNG

        still = Image(name="slow.png", sha256="slow", width=480, height=360, read=read, lasting=False)
        slow = pictured("First", Picture(alt=verbatim("Slow"), still=still))
        stage.coach.answer = lambda what: slow if what == "press one" else says("Second")
        hello = await stage.ana.sees("Hello")
        await stage.ana.press("One", message=hello)
        await begun.wait()
        await stage.ana.press("Two", message=hello)
        await stage.server.wait_for(lambda: len(stage.asked("POST", "/callback")) == 2)
        for _ in range(50):
            await asyncio.sleep(0)
        may_end.set()
        await stage.server.wait_for(lambda: len(stage.asked("PATCH", "/messages/@original")) == 2)
        assert [each.text for each in stage.ana.screen()] == [(await stage.ana.sees("Second")).text]
