"""The HTTP side of the sandbox page, in front of both local platforms without a bot."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import aiohttp
import pytest

from bots.sandbox.discord.server import LocalDiscord
from bots.sandbox.page import Page, PortTaken
from bots.sandbox.page_acts import Unreadable, read_act
from bots.sandbox.page_guard import allows
from bots.sandbox.telegram.server import LocalTelegram
from core.clock import SteppedClock
from tests.sandbox.conftest import START, Hours, Puppet, Stage


async def test_the_page_and_its_files_are_served_with_a_strict_policy(stage: Stage):
    for path, kind in (("/", "html"), ("/static/page.js", "javascript"), ("/static/page.css", "css")):
        async with stage.http.get(stage.page.url + path) as response:
            assert response.status == 200
            assert response.content_type.endswith(kind)
            assert response.headers["Content-Security-Policy"].startswith("default-src 'self'; img-src 'self' data:")
            assert response.headers["X-Content-Type-Options"] == "nosniff"


async def test_nothing_outside_the_static_folder_is_served(stage: Stage):
    async with stage.http.get(stage.page.url + "/static/..%2fpage.py") as response:
        assert response.status == 404


async def test_another_host_name_is_turned_away(stage: Stage):
    async with stage.http.get(stage.page.url + "/state", headers={"Host": "evil.example"}) as response:
        assert response.status == 403


@pytest.mark.parametrize("origin", ["http://evil.example", "null", "http://127.0.0.1:1"])
async def test_another_origin_is_turned_away(stage: Stage, origin: str):
    status, says = await stage.post("/act", {"skin": "telegram", "do": "open"}, Origin=origin)
    assert status == 403
    assert says == "This page is for the browser on this machine only."
    assert await stage.texts("telegram", 0) == []


def test_a_change_without_an_origin_is_turned_away():
    assert not allows("127.0.0.1:80", None, port=80, changes=True)
    assert allows("127.0.0.1:80", None, port=80, changes=False)
    assert allows("localhost:80", "http://localhost:80", port=80, changes=True)
    assert not allows("localhost:80", "http://127.0.0.1:80", port=80, changes=True)
    assert not allows(None, None, port=80, changes=False)


async def test_the_state_shows_both_skins_and_the_clock(stage: Stage):
    state = await stage.state()
    assert state["now"] == "2026-03-02T07:30:00+00:00"
    assert state["busy"] is False
    discord, telegram = state["skins"]["discord"], state["skins"]["telegram"]
    assert [chat["name"] for chat in discord["chats"]] == ["stretching", "Limber"]
    assert [chat["name"] for chat in telegram["chats"]] == ["Limber", "Limber circle"]
    assert telegram["about"] == ""
    assert discord["person"] == telegram["person"] == "Ana"


async def test_start_on_telegram_sends_the_word(stage: Stage):
    assert await stage.act("telegram", "open") == (200, "")
    assert await stage.texts("telegram", 0) == ["/start"]


async def test_a_text_goes_to_the_chat_that_is_named(stage: Stage):
    assert await stage.act("discord", "say", text="hello **all**", chat=stage.discord.channel_id) == (200, "")
    assert await stage.act("discord", "say", text="hello you", chat="") == (200, "")
    assert (await stage.texts("discord", 0))[-1] == "hello all"
    assert await stage.texts("discord", 1) == ["hello you"]


@pytest.mark.parametrize(
    ("act", "status", "said"),
    [
        ({"skin": "telegram", "do": "say", "text": "hi"}, 409, "there is only the Start button"),
        ({"skin": "discord", "do": "press", "label": "Done"}, 409, "no button 'Done'"),
        ({"skin": "discord", "do": "say", "chat": "12", "text": "hi"}, 409, "There is no such chat."),
        ({"skin": "telegram", "do": "press", "message": "9"}, 409, "This message is gone."),
        ({"skin": "telegram", "do": "close_form"}, 409, "This app has no forms."),
        ({"skin": "discord", "do": "submit", "values": {"text": "Berlin"}}, 409, "no open form"),
        ({"skin": "telegram", "do": "fly"}, 400, "No app can 'fly'."),
        ({"skin": "pager", "do": "open"}, 400, "There is no skin 'pager'."),
        (["not", "an", "object"], 400, "not a JSON object"),
    ],
)
async def test_what_an_app_would_not_do_is_answered_with_a_sentence(stage: Stage, act: object, status: int, said: str):
    answered, says = await stage.post("/act", act)
    assert answered == status
    assert said in says


async def test_what_is_not_json_is_answered_with_a_sentence(stage: Stage):
    async with stage.http.post(stage.page.url + "/act", data="{", headers={"Origin": stage.page.url}) as response:
        assert response.status == 400
        assert (await response.json())["says"] == "The page sent something that is not JSON."


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"skin": "discord"},
        {"skin": "discord", "do": 1},
        {"skin": "discord", "do": "open", "more": ""},
        {"skin": "discord", "do": "submit", "values": {"text": 1}},
        {"skin": "discord", "do": "submit", "values": []},
    ],
)
def test_an_act_of_another_form_is_unreadable(body: object):
    with pytest.raises(Unreadable):
        read_act(body)


async def test_time_moves_by_the_step_that_is_asked_for(stage: Stage):
    assert await stage.post("/time", {"do": "hour"}) == (200, "")
    assert await stage.post("/time", {"do": "day"}) == (200, "")
    assert (await stage.state())["now"] == "2026-03-03T08:30:00+00:00"
    assert await stage.post("/time", {"do": "year"}) == (
        400,
        "Time moves by an hour, a day, thirty days, or to the next message.",
    )


async def test_the_next_message_is_not_waited_for_when_none_is_planned(stage: Stage):
    status, says = await stage.post("/time", {"do": "next"})
    assert (status, says) == (200, "No message is planned. Press Start in one of the apps.")


async def test_every_change_is_told_to_the_browser_at_once(stage: Stage):
    async with stage.http.get(stage.page.url + "/events") as events:
        first = await next_state(events)
        assert first["skins"]["telegram"]["chats"][0]["messages"] == []
        await stage.act("telegram", "open")
        second = await next_state(events)
        assert second["skins"]["telegram"]["chats"][0]["messages"][0]["text"] == "/start"


async def test_while_time_passes_the_page_is_busy_and_takes_no_second_step(stage: Stage):
    stage.time.open.clear()
    async with stage.http.get(stage.page.url + "/events") as events:
        assert (await next_state(events))["busy"] is False
        step = asyncio.create_task(stage.post("/time", {"do": "day"}))
        assert (await next_state(events))["busy"] is True
        assert await stage.post("/time", {"do": "day"}) == (409, "Time is passing already. One moment, please.")
        stage.time.open.set()
        assert await step == (200, "")
        assert (await next_state(events))["busy"] is False


async def test_a_month_is_played_day_by_day_by_the_persona_in_both_apps(stage: Stage):
    await stage.act("telegram", "open")
    async with stage.http.get(stage.page.url + "/events") as events:
        assert (await next_state(events))["playing"] is None
        stage.time.open.clear()
        month = asyncio.create_task(stage.post("/time", {"do": "play", "persona": "steady", "seed": "7"}))
        told = await next_state(events)
        assert (told["busy"], told["playing"]) == (True, {"day": 1, "days": 30})
        stage.time.open.set()
        assert await month == (200, "")
    state = await stage.state()
    assert state["now"] == "2026-04-01T07:30:00+00:00"
    assert state["playing"] is None
    assert stage.actor.answers[:2] == [("steady", "7", "DiscordPerson"), ("steady", "7", "TelegramPerson")]
    assert len(stage.actor.answers) == 62  # before the first day, and after each of the thirty


async def test_a_month_is_not_played_for_nobody(stage: Stage):
    status, says = await stage.post("/time", {"do": "play", "persona": "steady", "seed": "7"})
    assert status == 200
    assert says.startswith("Nobody is set up, so nothing will happen.")
    assert stage.time.stops == []


async def test_a_played_month_can_be_stopped(stage: Stage):
    await stage.act("telegram", "open")
    stage.time.open.clear()
    async with stage.http.get(stage.page.url + "/events") as events:
        month = asyncio.create_task(stage.post("/time", {"do": "play", "persona": "steady", "seed": "7"}))
        while (await next_state(events))["playing"] is None:
            pass
    assert await stage.post("/time", {"do": "stop"}) == (200, "")
    stage.time.open.set()
    assert await month == (200, "Stopped after day 1 of 30.")
    assert (await stage.state())["busy"] is False


async def test_nobody_plays_an_unknown_persona(stage: Stage):
    asked = {"do": "play", "persona": "heroic", "seed": "1"}
    assert await stage.post("/time", asked) == (400, "Nobody knows the persona 'heroic'.")


async def test_ana_is_set_up_in_one_app_at_a_time(stage: Stage):
    assert await stage.post("/setup", {"skin": "telegram"}) == (200, "")
    assert await stage.post("/setup", {"skin": "discord"}) == (409, "The bot does not answer at the moment.")
    assert await stage.post("/setup", {"skin": "pager"}) == (400, "There is no skin 'pager'.")
    skins = (await stage.state())["skins"]
    assert (skins["telegram"]["is_set_up"], skins["discord"]["is_set_up"]) == (True, False)


async def test_the_language_is_set_in_both_apps(stage: Stage):
    assert await stage.post("/language", {"language": "de"}) == (200, "")
    assert (await stage.state())["language"] == "de"
    assert [each.locale for each in stage.discord.world.users.values() if each.name == "Ana"] == ["de"]
    accounts = stage.telegram.platform.world.accounts.values()
    assert {each.language_code for each in accounts if not each.is_bot} == {"de"}
    assert await stage.post("/language", {"language": "tlh"}) == (400, "The apps do not speak 'tlh'.")


async def test_a_place_is_shared_where_the_app_can(stage: Stage):
    await stage.act("telegram", "open")
    assert await stage.act("telegram", "locate", value="Auckland") == (200, "")
    assert (await stage.texts("telegram", 0))[-1] == "📍 -36.8509, 174.7645"
    assert await stage.act("telegram", "locate", value="Atlantis") == (400, "The page has no place 'Atlantis'.")
    assert await stage.act("discord", "locate", value="Berlin") == (409, "This app shares no location.")


@pytest.mark.parametrize("text", ["/start", "start Ber", "/start Ber"])
async def test_nothing_is_offered_where_no_command_takes_an_option(stage: Stage, text: str):
    asked = {"skin": "discord", "chat": stage.discord.channel_id, "text": text}
    async with stage.http.post(stage.page.url + "/complete", json=asked, headers={"Origin": stage.page.url}) as found:
        assert await found.json() == {"suggestions": []}


async def test_a_port_in_use_is_said_plainly(stage: Stage):
    port = int(stage.page.url.rpartition(":")[2])
    clock = SteppedClock(START)
    second = Page(LocalDiscord(clock), LocalTelegram(clock), Hours(clock), clock, actor=Puppet(), port=port)
    with pytest.raises(PortTaken, match=f"Port {port} is in use. Choose another one with --port."):
        async with second.serving():
            pass


async def next_state(events: aiohttp.ClientResponse) -> dict[str, Any]:
    line = await events.content.readline()
    assert await events.content.readline() == b"\n"
    return json.loads(line.removeprefix(b"data: "))
