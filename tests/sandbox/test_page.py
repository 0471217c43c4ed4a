"""The HTTP side of the sandbox page, in front of both local platforms without a bot."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import aiohttp
import pytest

from bots.sandbox.discord.server import LocalDiscord
from bots.sandbox.page import Page, PortTaken
from bots.sandbox.page_acts import Unreadable, read_act
from bots.sandbox.page_guard import allows
from bots.sandbox.telegram.server import LocalTelegram
from core.clock import SteppedClock

START = datetime(2026, 3, 2, 7, 30, tzinfo=UTC)


class Hours:
    """A time machine with nothing to do on the way but wait until it is let go."""

    def __init__(self, clock: SteppedClock) -> None:
        self.clock = clock
        self.open = asyncio.Event()
        self.open.set()

    async def advance(self, by: timedelta) -> None:
        await self.open.wait()
        self.clock.advance(by)

    async def to_next(self) -> datetime | None:
        return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """A served page with a browser's session in front of it."""

    page: Page
    time: Hours
    discord: LocalDiscord
    telegram: LocalTelegram
    http: aiohttp.ClientSession

    async def post(self, path: str, body: object, **headers: str) -> tuple[int, str]:
        """The status and what the page would show."""
        headers = {"Origin": self.page.url} | headers
        async with self.http.post(self.page.url + path, json=body, headers=headers) as response:
            return response.status, (await response.json()).get("says", "")

    async def act(self, skin: str, do: str, **details: str) -> tuple[int, str]:
        return await self.post("/act", {"skin": skin, "do": do, **details})

    async def state(self) -> dict[str, Any]:
        async with self.http.get(self.page.url + "/state") as response:
            return await response.json()

    async def texts(self, skin: str, chat: int) -> list[str]:
        state = await self.state()
        return [message["text"] for message in state["skins"][skin]["chats"][chat]["messages"]]


@pytest.fixture
async def stage() -> AsyncIterator[Stage]:
    clock = SteppedClock(START)
    discord, telegram = LocalDiscord(clock), LocalTelegram(clock)
    time = Hours(clock)
    page = Page(discord, telegram, time, clock, port=0)
    async with page.serving(), aiohttp.ClientSession() as http:
        yield Stage(page=page, time=time, discord=discord, telegram=telegram, http=http)


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
    assert [chat["name"] for chat in telegram["chats"]] == ["Limber"]
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
    assert await stage.post("/time", {"do": "year"}) == (400, "Time moves by an hour, a day, or to the next message.")


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


async def test_a_port_in_use_is_said_plainly(stage: Stage):
    port = int(stage.page.url.rpartition(":")[2])
    clock = SteppedClock(START)
    second = Page(LocalDiscord(clock), LocalTelegram(clock), Hours(clock), clock, port=port)
    with pytest.raises(PortTaken, match=f"Port {port} is in use. Choose another one with --port."):
        async with second.serving():
            pass


async def next_state(events: aiohttp.ClientResponse) -> dict[str, Any]:
    line = await events.content.readline()
    assert await events.content.readline() == b"\n"
    return json.loads(line.removeprefix(b"data: "))
