"""What people do on Telegram, what the coach hears of it, and what they see."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import replace

from structlog.testing import capture_logs

from bots.sandbox.telegram.limits import TelegramLimits
from core.coach import Account, Place, Reply
from core.errors import Unreachable
from tests.adapters.telegram_stage import ScriptedCoach, card, message_of, polled

HOSTILE = "<b>&amp;</b> & </blockquote> @everyone /today https://x.example שלום עולם 🦵🏽 \"'"
NO_RATES = TelegramLimits.without_rates()


async def test_a_press_edits_the_pressed_card() -> None:
    async with polled() as scene:
        ada = scene.server.person("Ada")
        await ada.open()
        await ada.sees("You: text '/start'")
        await ada.press("Done")
        seen = await ada.sees("You: press 1:done::")
        assert seen.edited
        assert len(ada.screen()) == 2


async def test_a_reply_that_replaces_nothing_is_a_new_message() -> None:
    coach = ScriptedCoach(lambda what: Reply(card=card(what, "Done"), language="en", replaces=False))
    async with polled(coach) as scene:
        ada = scene.server.person("Ada")
        await ada.open()
        await ada.press("Done", message=await ada.sees("/start"))
        assert not (await ada.sees("press")).edited


async def test_a_card_that_was_deleted_is_answered_by_a_new_one() -> None:
    async with polled() as scene:
        ada = scene.server.person("Ada")
        await ada.open()
        old = await ada.sees("/start")
        await ada.press("Done")
        await scene.bot.delete_message(int(ada.id), int(old.id))
        await ada.sees("press")


async def test_a_press_that_changes_nothing_on_the_card_is_no_error() -> None:
    coach = ScriptedCoach(lambda _: Reply(card=card("Always the same", "Done"), language="en"))
    with capture_logs() as logs:
        async with polled(coach) as scene:
            ada = scene.server.person("Ada")
            await ada.open()
            await ada.press("Done", message=await ada.sees("Always"))
            await scene.server.wait_for(lambda: scene.asked("editMessageText"))
            assert scene.asked("editMessageText")[0].status == 400
    assert logs == []


async def test_the_button_stops_spinning_while_the_coach_still_works() -> None:
    done = asyncio.Event()

    async def slow(what: str) -> Reply:
        if what.startswith("press"):
            await done.wait()
        return Reply(card=card(what, "Done"), language="en")

    async with polled(ScriptedCoach(slow)) as scene:
        ada = scene.server.person("Ada")
        await ada.open()
        await ada.press("Done", message=await ada.sees("/start"))
        await scene.server.wait_for(lambda: not ada.spinning)
        assert not scene.asked("editMessageText")
        done.set()
        await ada.sees("press")


async def test_a_press_that_waited_too_long_is_still_done() -> None:
    async with polled(limits=replace(NO_RATES, query_age_s=-1)) as scene:
        ada = scene.server.person("Ada")
        await ada.open()
        await ada.press("Done", message=await ada.sees("/start"))
        await ada.sees("press")
        await scene.server.wait_for(lambda: scene.asked("answerCallbackQuery"))
        assert "query is too old" in str(scene.asked("answerCallbackQuery")[0].answer)


async def test_typed_words_and_deep_links_reach_the_coach_as_they_are() -> None:
    async with polled() as scene:
        ada = scene.server.person("Ada", language_code="de-AT")
        await ada.open_link("l_abc")
        await ada.sees("/start l_abc")
        await ada.say("Berlin")
        await ada.sees("Berlin")
        assert scene.coach.heard == ["text '/start l_abc'", "text 'Berlin'"]
        direct = Place(platform="telegram", address=ada.id, private=True)
        assert scene.coach.from_whom == [(Account(platform="telegram", id=ada.id), direct)] * 2
        assert scene.coach.locales == ["de-AT"] * 2


async def test_a_word_in_the_direct_chat_reaches_the_coach_with_all_that_follows_it() -> None:
    async with polled() as scene:
        ada = scene.server.person("Ada")
        await ada.open()
        await ada.say("/pause@limber_bot 7")
        await ada.sees("7")
        assert scene.coach.heard[1:] == ["text '/pause@limber_bot 7'"]


async def test_what_is_not_text_is_heard_as_silence_and_an_edit_not_at_all() -> None:
    async with polled() as scene:
        ada = scene.server.person("Ada")
        await ada.open()
        await ada.sees("/start")
        await ada.edit("/stop", ada.screen()[0])
        scene.server.platform.updates.push("message", message_of(ada, dice={"emoji": "🎲", "value": 3}))
        await ada.sees("text ''")
        assert scene.coach.heard == ["text '/start'", "text ''"]


async def test_an_answered_place_is_told_to_the_coach() -> None:
    async with polled() as scene:
        await scene.server.person("Ada").open()
        await scene.server.wait_for(lambda: "answered True" in scene.coach.told)


async def test_hostile_words_are_shown_letter_by_letter() -> None:
    async with polled(ScriptedCoach(lambda _: Reply(card=card(HOSTILE), language="en"))) as scene:
        ada = scene.server.person("Ada")
        await ada.open()
        seen = await ada.sees("@everyone")
        assert seen.text.translate({0x2068: None, 0x2069: None}) == HOSTILE
        assert not {"bold", "quote"} & {style for span in seen.spans for style in span.styles}


async def test_a_direct_card_follows_the_reply_and_the_place_is_noted_as_reached() -> None:
    coach = ScriptedCoach(lambda _: Reply(card=card("First"), language="en", direct=card("Second")))
    async with polled(coach) as scene:
        ada = scene.server.person("Ada")
        await ada.open()
        await ada.sees("Second")
        await scene.server.wait_for(lambda: "reached True" in coach.told)
        assert [message.text for message in ada.screen()] == ["/start", "First", "Second"]


async def test_a_direct_card_that_cannot_arrive_is_told_to_the_coach() -> None:
    coach = ScriptedCoach(lambda _: Reply(card=card("First"), language="en", direct=card("Second")))
    async with polled(coach) as scene:
        ada = scene.server.person("Ada")

        @asynccontextmanager
        async def then_gone(place: Place, *, new: bool = True) -> AsyncGenerator[None]:
            yield
            scene.server.deactivate(ada)

        coach.answering = then_gone
        await ada.open()
        await scene.server.wait_for(lambda: "unreached gone" in coach.told)


async def test_blocking_and_unblocking_reach_the_coach() -> None:
    async with polled() as scene:
        ada = scene.server.person("Ada")
        await ada.open()
        await ada.sees("/start")
        await ada.block()
        await ada.unblock()
        await scene.server.wait_for(lambda: scene.coach.told[-2:] == ["lost blocked", "reached True"])


async def test_an_answer_to_somebody_who_blocked_meanwhile_marks_the_place_lost() -> None:
    async with polled() as scene:
        ada = scene.server.person("Ada")

        async def blocked_meanwhile(_: str) -> Reply:
            await ada.block()
            return Reply(card=card("Too late"), language="en")

        scene.coach.answer = blocked_meanwhile
        await ada.open()
        await scene.server.wait_for(lambda: f"lost {Unreachable.BLOCKED}" in scene.coach.told)
        assert "answered True" not in scene.coach.told


async def test_another_bot_gets_no_answer() -> None:
    async with polled() as scene:
        robot = {"id": 9, "is_bot": True, "first_name": "Robot", "username": "robot"}
        for chat in (
            {"id": 9, "type": "private", "first_name": "Robot"},
            {"id": -7, "type": "group", "title": "G"},
        ):
            message = {"message_id": 1, "date": 1, "chat": chat, "from": robot, "text": "/today"}
            scene.server.platform.updates.push("message", message)
        ada = scene.server.person("Ada")
        await ada.open()
        await ada.sees("text '/start'")
        assert len(scene.asked("sendMessage")) == 1
