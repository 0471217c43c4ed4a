"""The switches for what goes wrong, asked for by the page and seen on the local platforms."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bots.sandbox.telegram.files import FileKind
from bots.sandbox.telegram.parameters import Upload
from bots.sandbox.telegram.wire import ApiError
from tests.sandbox.conftest import START, Stage

SWITCHES = (
    "discord-closed",
    "discord-blocked",
    "discord-down",
    "discord-limited",
    "telegram-blocked",
    "telegram-down",
    "telegram-limited",
    "discord-removed",
    "telegram-removed",
    "telegram-demoted",
)
PRIVATE = {"discord-closed", "discord-blocked"}  # which the bot cannot see ending
NO_BOT = {"discord-gateway"}  # nobody is connected on this stage


@pytest.mark.parametrize("name", SWITCHES)
async def test_every_switch_turns_on_and_off(stage: Stage, name: str):
    assert await stage.post("/fault", {"name": name, "on": True}) == (200, "")
    assert await stage.active() == {name} | NO_BOT
    over = "Ana is back once she writes to Limber." if name in PRIVATE else ""
    assert await stage.post("/fault", {"name": name, "on": False}) == (200, over)
    assert await stage.active() == NO_BOT


async def test_recovering_turns_everything_off(stage: Stage):
    for name in SWITCHES:
        await stage.post("/fault", {"name": name, "on": True})
    assert await stage.post("/fault", {}) == (200, "Ana is back once she writes to Limber.")
    assert await stage.active() == NO_BOT


async def test_an_outage_ends_by_itself_in_the_middle_of_a_played_day(stage: Stage):
    await stage.post("/fault", {"name": "discord-down", "on": True})
    await stage.post("/time", {"do": "hour"})
    await stage.post("/fault", {"name": "telegram-down", "on": True})
    shown = {fault["name"]: fault["until"] for fault in (await stage.state())["faults"] if fault["active"]}
    assert shown["discord-down"] == "2026-03-02T09:30:00+00:00"
    assert stage.discord.down
    await stage.post("/time", {"do": "day"})
    hours = [stop - START for stop in stage.time.stops]
    assert hours == [timedelta(hours=each) for each in (1, 2, 3, 25)]  # a halt where each platform came back
    assert await stage.active() == NO_BOT
    assert not stage.discord.down


async def test_the_bot_gets_502_and_429_while_the_switches_are_on(stage: Stage):
    await stage.telegram.start()
    try:
        address = f"{stage.telegram.api_url}/bot{stage.telegram.token}/getMe"
        for switch, status in (("telegram-down", 502), ("telegram-limited", 429)):
            await stage.post("/fault", {"name": switch, "on": True})
            async with stage.http.get(address) as answer:
                assert answer.status == status
            await stage.post("/fault", {"name": switch, "on": False})
        async with stage.http.get(address) as answer:
            assert answer.status == 200
    finally:
        await stage.telegram.stop()


async def test_the_files_that_telegram_was_sent_are_forgotten_once(stage: Stage):
    kept = stage.telegram.platform.files.keep(FileKind.DOCUMENT, Upload(name="page.pdf", content=b"%PDF"))
    assert stage.telegram.platform.files.again(FileKind.DOCUMENT, kept.file_id) == kept
    said = await stage.post("/fault", {"name": "telegram-files", "on": True})
    assert said == (200, "Telegram has forgotten every file.")
    with pytest.raises(ApiError):
        stage.telegram.platform.files.again(FileKind.DOCUMENT, kept.file_id)
    assert await stage.active() == NO_BOT


async def test_who_blocked_the_bot_comes_back_by_the_big_button(stage: Stage):
    await stage.act("telegram", "open")
    await stage.post("/fault", {"name": "telegram-blocked", "on": True})
    assert (await stage.state())["skins"]["telegram"]["blocked"] is True
    assert (await stage.act("telegram", "say", text="hello"))[0] == 409
    assert await stage.act("telegram", "open") == (200, "")
    assert (await stage.state())["skins"]["telegram"]["blocked"] is False
    assert await stage.active() == NO_BOT


@pytest.mark.parametrize(
    ("body", "status", "said"),
    [
        ({"name": "earthquake", "on": True}, 409, "There is no such switch."),
        ({"name": 1, "on": True}, 400, "A switch has a name and is on or off."),
        ({"name": "discord-down", "on": "yes"}, 400, "A switch has a name and is on or off."),
    ],
)
async def test_a_switch_that_is_none_is_answered_with_a_sentence(stage: Stage, body: object, status: int, said: str):
    assert await stage.post("/fault", body) == (status, said)
