"""Faults on either side: what people see of them, and what is tried again."""

from __future__ import annotations

import asyncio

from structlog.testing import capture_logs
from telegram import Update

from bots.telegram_bot.handlers import Handlers
from core.coach import Reply
from tests.adapters.telegram_stage import ScriptedCoach, card, message_of, polled, stage


async def test_a_person_is_told_of_a_failure_and_the_log_names_its_kind_alone() -> None:
    def broken(what: str) -> Reply:
        raise RuntimeError(f"secret {what}")

    with capture_logs() as logs:
        async with polled(ScriptedCoach(broken)) as scene:
            ada = scene.server.person("Ada", language_code="de")
            await ada.open()
            await ada.sees("Bitte noch einmal.")
    assert logs == [
        {"event": "an update failed", "platform": "telegram", "error": "RuntimeError", "log_level": "error"}
    ]


async def test_a_person_is_told_when_telegram_does_not_take_the_card() -> None:
    def empty(what: str) -> Reply:
        return Reply(card=card(" "), language="en")

    async with polled(ScriptedCoach(empty)) as scene:
        ada = scene.server.person("Ada")
        await ada.open()
        await ada.sees("Please try again.")
        assert not any(one.startswith("lost") for one in scene.coach.told)


async def test_the_updates_behind_a_failed_one_are_handled() -> None:
    def picky(what: str) -> Reply:
        if "poison" in what:
            raise RuntimeError
        return Reply(card=card(what), language="en")

    async with polled(ScriptedCoach(picky)) as scene:
        ada = scene.server.person("Ada")
        await ada.open()
        await ada.say("poison")
        await ada.say("after")
        await ada.sees("after")
        await scene.server.wait_for(lambda: not scene.server.platform.updates.waiting)


async def test_a_wait_that_telegram_asks_for_is_waited_out_and_told_to_the_coach() -> None:
    async with polled() as scene:
        ada = scene.server.person("Ada")
        scene.server.rate_limit(30)
        await ada.open()
        await ada.sees("text '/start'")
        assert scene.pauses == [30]
        assert "held telegram 30" in scene.coach.told


async def test_a_wait_that_is_too_long_is_not_waited_out_but_told_to_the_coach() -> None:
    with capture_logs() as logs:
        async with polled() as scene:
            scene.server.rate_limit(100)
            await scene.server.person("Ada").open()
            await scene.server.wait_for(lambda: "held telegram 100" in scene.coach.told)
            await scene.server.wait_for(lambda: not scene.server.platform.updates.waiting)
            assert scene.pauses == []
    assert [entry["outcome"] for entry in logs] == ["TryLater"]


async def test_a_press_during_a_flood_is_done_and_acknowledged_after_the_wait() -> None:
    async with polled() as scene:
        ada = scene.server.person("Ada")
        await ada.open()
        await ada.sees("text '/start'")
        scene.server.rate_limit(9)
        await ada.press("Done")
        await ada.sees("press")
        await scene.server.wait_for(lambda: not ada.spinning)
        assert "held telegram 9" in scene.coach.told


async def test_a_card_is_shown_as_soon_as_telegram_is_itself_again() -> None:
    async with polled() as scene:
        ada = scene.server.person("Ada")
        await ada.open()
        await ada.sees("text '/start'")
        scene.server.fail_next(3)
        await ada.say("more")
        await ada.sees("more")
        assert scene.pauses == [0.5, 1, 2]


async def test_a_card_is_written_again_when_no_answer_told_whether_it_arrived() -> None:
    async with polled() as scene:
        scene.server.lose_answers = 1
        ada = scene.server.person("Ada")
        await ada.open()
        await scene.server.wait_for(lambda: len(ada.screen()) == 3)
        assert [message.text for message in ada.screen()] == ["/start", *["You: text '/start'"] * 2]


async def test_a_card_that_twice_got_no_answer_is_given_up() -> None:
    with capture_logs() as logs:
        async with polled() as scene:
            scene.server.lose_answers = 9
            await scene.server.person("Ada").open()
            await scene.server.wait_for(lambda: len(scene.asked("sendMessage")) == 2)
    assert len(scene.asked("sendMessage")) == 2
    assert [entry["outcome"] for entry in logs] == ["OutcomeUnknown"]


async def test_an_update_waits_while_too_many_answers_are_on_their_way() -> None:
    async with stage() as scene:
        handlers = Handlers(scene.bot, scene.as_coach, scene.messenger, most=1)
        ada, ben = scene.server.person("Ada"), scene.server.person("Ben")
        first, second = (
            Update.de_json({"update_id": 1, "message": message_of(who, text="hello")}, scene.bot) for who in (ada, ben)
        )
        scene.server.stall(ada)
        await handlers.handle(first)
        waiting = asyncio.create_task(handlers.handle(second))
        for _ in range(100):
            await asyncio.sleep(0)
        assert len(scene.coach.heard) == 1
        scene.server.recover()
        await waiting
        await handlers.drain()
        assert len(scene.coach.heard) == 2


async def test_a_refused_token_is_not_tried_again() -> None:
    async with stage() as scene:
        handlers, ada = scene.handlers, scene.server.person("Ada")
        scene.server.token = "1:anew"
        update = Update.de_json({"update_id": 1, "message": message_of(ada, text="hello")}, scene.bot)
        with capture_logs() as logs:
            await handlers.handle(update)
            await handlers.drain()
        assert [entry["outcome"] for entry in logs] == ["TokenRefused"]
        assert scene.pauses == []


async def test_a_server_that_never_answers_holds_up_nobody_and_the_card_comes_when_it_does() -> None:
    async with polled(read_s=0.2) as scene:
        ada, ben = scene.server.person("Ada"), scene.server.person("Ben")
        await ada.open()
        await ada.sees("text '/start'")
        scene.server.stall(ada)
        await ada.press("Done")
        await ben.open()
        await ben.sees("text '/start'")
        scene.on_pause = scene.server.recover
        await ada.sees("press")
