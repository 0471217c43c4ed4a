"""The stories of the sandbox page, told without a browser: repeatable, and each in a world of its own."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
import pytest

from bots.mirrored import MIRRORED, Mirrored
from bots.playground import STORY_DAY, StoryClock, playground
from bots.stories import STORIES
from core.messages.texts import Text, Texts
from tests.room import content

Answer = tuple[int, str]


class Visitor:
    """Somebody with a browser's session in front of a page."""

    def __init__(self, http: aiohttp.ClientSession, url: str) -> None:
        self._http = http
        self._url = url

    async def post(self, path: str, body: object) -> Answer:
        async with self._http.post(self._url + path, json=body, headers={"Origin": self._url}) as response:
            return response.status, (await response.json()).get("says", "")

    async def state(self) -> dict[str, Any]:
        async with self._http.get(f"{self._url}/state") as response:
            return await response.json()

    async def transcript(self, kind: str = "text") -> str:
        async with self._http.get(f"{self._url}/transcript?kind={kind}") as response:
            return await response.text()


@asynccontextmanager
async def visitor() -> AsyncGenerator[Visitor]:
    async with playground(StoryClock(STORY_DAY), content=content()) as ground:
        page = ground.page(port=0)
        async with page.serving(), aiohttp.ClientSession() as http:
            yield Visitor(http, page.url)


async def test_the_same_story_is_told_the_same_way_each_time():
    async with visitor() as one:
        told: list[str] = []
        worlds: set[str] = set()
        for _ in range(2):
            assert await one.post("/story", {"name": "missed-day", "seed": "7"}) == (200, "")
            state = await one.state()
            assert (state["story"], state["told"], state["seed"]) == ("missed-day", True, "7")
            worlds.add(state["world"])
            told.append("\n".join(line for line in (await one.transcript()).splitlines() if "Seen by" not in line))
        assert told[0] == told[1]
        assert "Yesterday has no check-in" in told[0]
        assert told[0].startswith("Limber: A missed day\nSeed: 7\n")
        assert len(worlds) == 2


async def test_what_was_there_before_a_story_is_no_part_of_it():
    async with visitor() as one:
        await one.post("/act", {"skin": "discord", "do": "say", "text": "before all this", "chat": ""})
        assert "before all this" in await one.transcript()
        await one.post("/fault", {"name": "telegram-blocked", "on": True})
        await one.post("/story", {"name": "first-day", "seed": "1"})
        assert "before all this" not in await one.transcript()
        assert not any(fault["active"] for fault in (await one.state())["faults"])
        assert await one.post("/story", {"name": ""}) == (200, "")
        state = await one.state()
        assert (state["story"], state["told"], state["seed"]) == ("", False, "")
        assert "Your stretches" not in await one.transcript("html")


async def test_the_clock_runs_on_after_a_story():
    async with visitor() as one:
        await one.post("/story", {"name": "first-day", "seed": "1"})
        first, second = (await one.state())["now"], (await one.state())["now"]
        assert first < second


async def test_a_story_is_told_in_the_language_of_the_apps():
    async with visitor() as one:
        for language, words in (("de", "Alles ist bereit"), (MIRRORED, "גסש אצה אלל קהר")):
            await one.post("/language", {"language": language})
            assert await one.post("/story", {"name": "first-day", "seed": "1"}) == (200, "")
            assert words in await one.transcript()


@pytest.mark.parametrize(
    ("path", "body", "said"),
    [
        ("/story", {"name": "dragon"}, "There is no story 'dragon'."),
        ("/story", {"title": "x"}, "Nobody here knows the field 'title'."),
        ("/language", {"language": "xx"}, "The apps do not speak 'xx'."),
    ],
)
async def test_what_there_is_not_is_answered_with_a_sentence(path: str, body: object, said: str):
    async with visitor() as one:
        assert await one.post(path, body) == (400, said)
        assert "A transcript is html or text." in await one.transcript("pdf")


def test_each_story_says_what_is_seen_at_its_end():
    assert all(story.title and story.about.endswith(".") for story in STORIES.values())


def test_the_made_up_language_keeps_commands_and_addresses():
    texts = Mirrored(Texts({"en": "help = Say /today or see https://limber.example/help now"}))
    assert texts.say(Text(id="help"), MIRRORED) == "קאג /today סצ קהה https://limber.example/help נסא"
    assert texts.say(Text(id="help"), "en").startswith("Say /today")
    assert texts.closest("he-IL") == MIRRORED
    assert MIRRORED not in texts.languages, "nobody is offered it for a language that there is"
