"""What Telegram shows of the bot before anybody writes."""

from __future__ import annotations

from bots.telegram_bot.commands import Commands
from core.messages.texts import text, verbatim
from tests.adapters.telegram_stage import Memory, Stage, stage


def commands(scene: Stage, memory: Memory, **given: object) -> Commands:
    return Commands(scene.bot, scene.as_coach, recall=memory.recall, remember=memory.remember, **given)


async def test_the_menu_speaks_the_language_of_the_app() -> None:
    async with stage() as scene:
        assert await commands(scene, Memory(), languages=("en", "de")).register()
        assert scene.server.person("Ada").menu() == {"start": "Begin", "today": "Today's session"}
        assert scene.server.person("Bea", language_code="de").menu() == {"start": "Anfangen", "today": "Heute"}
        assert scene.server.person("Cem", language_code="tr").menu() == {"start": "Begin", "today": "Today's session"}


async def test_telegram_is_told_only_what_changed() -> None:
    async with stage() as scene:
        memory = Memory()
        assert await commands(scene, memory).register()
        assert not await commands(scene, memory).register()
        assert len(scene.server.requests) == 1
        assert await commands(scene, memory, description=text("word-start")).register()
        assert await commands(scene, memory, short_description=text("word-start")).register()


async def test_the_descriptions_are_told_too() -> None:
    async with stage() as scene:
        about = commands(scene, Memory(), description=verbatim("A coach."), short_description=verbatim("Coach"))
        await about.register()
        profile = scene.server.platform.profile
        assert (profile.descriptions, profile.short_descriptions) == ({"": "A coach."}, {"": "Coach"})


async def test_what_telegram_did_not_take_is_told_again_next_time() -> None:
    async with stage() as scene:
        memory = Memory()
        scene.server.fail()
        assert not await commands(scene, memory).register()  # no reason not to serve people meanwhile
        scene.server.recover()
        assert await commands(scene, memory).register()
