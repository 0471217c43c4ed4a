"""What Telegram shows of the bot before anybody writes."""

from __future__ import annotations

from bots.telegram_bot.commands import Commands
from core.coach import Word
from core.messages.texts import text, verbatim
from tests.adapters.telegram_stage import Memory, Stage, stage


def commands(scene: Stage, memory: Memory, **given: object) -> Commands:
    return Commands(scene.bot, scene.as_coach, recall=memory.recall, remember=memory.remember, **given)


async def test_the_menu_speaks_the_language_of_the_app() -> None:
    async with stage() as scene:
        assert await commands(scene, Memory()).register()
        english = {
            "start": "Begin",
            "today": "Today's session",
            "help": "What you can say",
            "challenge": "Together",
        }
        german = {"start": "Anfangen", "today": "Heute", "help": "Was du sagen kannst", "challenge": "Gemeinsam"}
        assert scene.server.person("Ada").menu() == english
        assert scene.server.person("Bea", language_code="de").menu() == german
        assert scene.server.person("Cem", language_code="tr").menu() == english


async def test_a_group_is_offered_few_words_and_one_more_by_which_to_run_me() -> None:
    async with stage() as scene:
        await commands(scene, Memory()).register()
        ada, bea = scene.server.person("Ada"), scene.server.person("Bea", language_code="de")
        group = scene.server.group("Friends", [ada, bea])
        few = {"start": "Begin", "help": "What you can say", "challenge": "Together"}
        assert ada.menu(group) == {**few, "coach": "Set me up"}  # who owns it
        assert bea.menu(group) == {"start": "Anfangen", "help": "Was du sagen kannst", "challenge": "Gemeinsam"}


async def test_the_menu_opens_from_a_button_of_its_own() -> None:
    async with stage() as scene:
        await commands(scene, Memory()).register()
        assert scene.server.platform.profile.menu_buttons == {0: {"type": "commands"}}


async def test_a_language_stands_for_its_varieties_and_one_that_telegram_cannot_name_is_left_out() -> None:
    async with stage() as scene:
        scene.coach.languages = ("de-CH", "de", "en", "en-GB", "fil", "pt-BR")
        scene.coach.say = lambda _, language: language
        await commands(scene, Memory()).register()
        told = {code for _, code in scene.server.platform.profile.commands}
        assert told == {"", "de", "pt"}
        assert scene.server.person("Bea", language_code="de").menu()["start"] == "de"


async def test_a_long_description_is_cut_to_what_telegram_takes() -> None:
    async with stage() as scene:
        scene.coach.words = (Word(name="start", description=verbatim("x" * 300), action="start"),)
        assert await commands(scene, Memory()).register()
        assert scene.server.person("Ada").menu() == {"start": "x" * 256}


async def test_telegram_is_told_only_what_changed() -> None:
    async with stage() as scene:
        memory = Memory()
        assert await commands(scene, memory).register()
        told = len(scene.server.requests)
        assert not await commands(scene, memory).register()
        assert len(scene.server.requests) == told
        assert await commands(scene, memory, description=text("word-start")).register()
        assert await commands(scene, memory, short_description=text("word-start")).register()


async def test_the_descriptions_are_told_too() -> None:
    async with stage() as scene:
        about = commands(scene, Memory(), description=verbatim("A coach."), short_description=verbatim("Coach"))
        await about.register()
        profile = scene.server.platform.profile
        assert profile.descriptions == {"": "A coach.", "de": "A coach."}
        assert profile.short_descriptions == {"": "Coach", "de": "Coach"}


async def test_what_telegram_did_not_take_is_told_again_next_time() -> None:
    async with stage() as scene:
        memory = Memory()
        scene.server.fail()
        assert not await commands(scene, memory).register()  # no reason not to serve people meanwhile
        scene.server.recover()
        assert await commands(scene, memory).register()
