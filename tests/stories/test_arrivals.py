"""A thousand people join a Discord server at once, whose limits are the real ones."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from datetime import timedelta
from pathlib import Path

import pytest

from bots.sandbox.discord.limits import DiscordLimits
from bots.sandbox.discord.people import DiscordPerson
from bots.sandbox.screen import Message
from tests.stories.gathering import Gathering, discord_gathering
from tests.stories.stage import Stage, stage

WAVES, WAVE = 10, 100
_WAITS_S = 20
_SIX_SECONDS, _MINUTE = timedelta(seconds=6), timedelta(minutes=1)


@pytest.fixture
async def garden(tmp_path: Path) -> AsyncGenerator[tuple[Gathering, DiscordPerson]]:
    """A server that is set up, in which people are greeted unless that is turned off; and who runs it."""
    async with stage("discord", tmp_path, limits=DiscordLimits()) as scene:
        here, gus = discord_gathering(scene), scene.discord.person("Gus", admin=True)
        await here.set_up(gus)
        yield here, gus


async def test_a_thousand_who_join_within_a_minute_are_greeted_once(garden: tuple[Gathering, DiscordPerson]) -> None:
    here, gus = garden
    scene = here.scene
    for wave in range(WAVES):
        for number in range(WAVE):
            scene.discord.person(f"Newcomer {wave}-{number}")
        await scene.time.advance(_SIX_SECONDS)
        if wave == WAVES // 2:
            await here.presses(gus, "Check again", "I looked again")
            assert gus.toast is None  # within the three seconds that Discord allows
    await _noted(scene, WAVES * WAVE)
    await scene.time.advance(4 * _MINUTE)
    assert [each.text.count(f"all {WAVES * WAVE:,} of you") for each in greetings(here, gus)] == [1]

    for number in range(3):
        scene.discord.person(f"Late {number}")
    await _noted(scene, 3)
    await scene.time.advance(7 * _MINUTE)
    assert len(greetings(here, gus)) == 1  # not sooner than ten minutes after the last one
    await scene.time.advance(4 * _MINUTE)
    assert "Late 0, Late 1, and Late 2" in greetings(here, gus)[1].text

    await scene.days(0.5)
    assert len(greetings(here, gus)) == 2
    nobody_is_written_to(scene)


async def test_whoever_takes_no_direct_messages_is_told_where_they_act(garden: tuple[Gathering, DiscordPerson]) -> None:
    here, gus = garden
    scene, ben = here.scene, here.scene.discord.person("Ben")
    await ben.close_dms()
    await _noted(scene, 1)
    await scene.time.advance(4 * _MINUTE)
    await here.asks(ben, "Start", greetings(here, gus)[0], "Hello, I am Limber")
    await here.goes_on(ben, "I agree and I am 18 or over", "Where are you?")
    await here.fills(ben, "Type your city", "Where are you?", "Berlin", "Is it")
    await here.goes_on(ben, "Yes", "When shall I write?")
    await here.fills(ben, "Another time", "When shall I write?", "19:00", "How long is a session?")
    await here.goes_on(ben, "10 minutes", "May I ask about your health?")
    await here.goes_on(ben, "No, do not ask", "Please read this before you begin")
    await here.goes_on(ben, "I have read this", "Shall we begin?")
    told = await here.goes_on(ben, "Yes, write to me daily", "I cannot write to you directly")
    assert told.only_me
    assert not [each for each in ben.screen() if not each.mine]


def greetings(here: Gathering, reader: DiscordPerson) -> list[Message]:
    return [each for each in reader.screen(here.chat) if not each.mine and each.text.startswith("Welcome")]


def nobody_is_written_to(scene: Stage) -> None:
    """No direct chat was opened, and Discord had nothing to refuse."""
    assert [each.path for each in scene.discord.requests if each.path.endswith("/users/@me/channels")] == []
    assert [each.path for each in scene.discord.requests if each.status == 429] == []
    assert scene.discord.invalid_requests == 0


async def _noted(scene: Stage, people: int) -> None:
    """Return once so many are known to wait for a greeting; raises TimeoutError where they never are."""
    async with asyncio.timeout(_WAITS_S):
        waiting = -1
        while waiting != people:
            await asyncio.sleep(0)
            async with scene.house.store.transaction() as tx:
                found = await tx.community_of("discord", scene.discord.guild_id)
                waiting, _ = await tx.arrivals(found.id, most=1) if found is not None else (0, ())
