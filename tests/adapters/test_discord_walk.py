"""A newcomer walks from the card in a server to their first direct message, before the real coach."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from bots.sandbox.discord.limits import DiscordLimits
from bots.sandbox.discord.people import DiscordPerson
from bots.sandbox.discord.server import LocalDiscord
from bots.sandbox.screen import Message
from core.coach import Coach
from core.messages.texts import text
from tests.adapters.discord_stage import Memory, adapter_on, running
from tests.room import room, say
from tests.specs.discord import SPECS, check_traffic

MOST_STEPS = 20
AGAIN = say(text("direct-again"))


@pytest.fixture
async def walk(tmp_path: Path) -> AsyncGenerator[tuple[LocalDiscord, DiscordPerson]]:
    async with walking(tmp_path) as both:
        yield both


@asynccontextmanager
async def walking(folder: Path) -> AsyncGenerator[tuple[LocalDiscord, DiscordPerson]]:
    """A server that the bot just came to, and Ana in front of its card."""
    async with room(folder) as home:
        server = LocalDiscord(home.clock, limits=DiscordLimits.wide(), bot_in_guild=False)
        await server.start()
        try:
            async with running(adapter_on(server, home.coach, Memory()), server):
                ana = server.person("Ana")
                await server.add_bot_to_guild()
                await ana.sees(lambda message: bool(message.buttons), chat=server.channel_id)
                yield server, ana
            assert not SPECS.is_dir() or check_traffic(server.requests, server.events) == []
        finally:
            await server.stop()


def own(server: LocalDiscord, ana: DiscordPerson) -> Message | None:
    """The one message in the channel that only Ana sees."""
    mine = [message for message in ana.screen(server.channel_id) if message.only_me]
    assert len(mine) <= 1
    return mine[0] if mine and "thinking" not in mine[0].text else None


async def step(server: LocalDiscord, ana: DiscordPerson) -> None:
    """Press the first button, or fill the form it opens, and wait for what comes of it."""
    before = own(server, ana)
    label = (before or ana.screen(server.channel_id)[-1]).buttons[0].label
    await ana.press(label, chat=server.channel_id)
    await server.wait_for(lambda: ana.form or own(server, ana) not in {before, None})
    if ana.form is None:
        return
    (field,) = ana.form.fields
    await ana.submit({field.key: "Berlin" if field.label == say(text("start-city-label")) else "19:00"})
    await server.wait_for(lambda: own(server, ana) not in {before, None})


async def to_the_end(server: LocalDiscord, ana: DiscordPerson) -> list[Message]:
    """What Ana saw in the channel, step by step, until she had said yes to everything."""
    seen: list[Message] = []
    await step(server, ana)
    while (shown := own(server, ana)) is not None and not asked_to_open(server):
        seen.append(shown)
        assert len(seen) < MOST_STEPS
        await step(server, ana)
    return [*seen, *filter(None, [own(server, ana)])]


def asked_to_open(server: LocalDiscord) -> bool:
    return any(request.path == "/users/@me/channels" for request in server.requests)


async def test_start_in_a_server_goes_on_in_one_message_that_only_the_newcomer_sees(walk) -> None:
    server, ana = walk
    seen = await to_the_end(server, ana)
    assert len(seen) > 3
    assert {message.id for message in seen} == {seen[0].id}
    assert all(message.only_me for message in seen)
    assert ana.toast is None
    ben = server.person("Ben")
    assert not any(message.id == seen[0].id for message in ben.screen(server.channel_id))


async def test_the_first_direct_message_is_sent_within_the_press_that_asked_for_it(walk) -> None:
    server, ana = walk
    await to_the_end(server, ana)
    (today,) = ana.screen()
    assert today.buttons
    paths = [request.path for request in server.requests]
    opened = paths.index("/users/@me/channels")
    acknowledged = max(at for at, path in enumerate(paths) if path.endswith("/callback"))
    answered = max(at for at, path in enumerate(paths) if path.endswith("/messages/@original"))
    assert acknowledged < opened < answered


async def test_closed_direct_messages_are_explained_where_they_were_asked_for_and_tried_again(walk) -> None:
    server, ana = walk
    await ana.close_dms()
    closed = (await to_the_end(server, ana))[-1]
    assert "Privacy Settings" in closed.text
    assert [button.label for button in closed.buttons] == [AGAIN]
    await ana.press(AGAIN, chat=server.channel_id)
    await server.wait_for(lambda: sum(request.status == 403 for request in server.requests) == 2)

    await ana.open_dms()
    await ana.press(AGAIN, chat=server.channel_id)
    await server.wait_for(lambda: ana.screen())
    sent = await ana.sees(say(text("direct-sent-title")), chat=server.channel_id)
    assert sent.id == closed.id


@pytest.mark.parametrize("typed", ["", "b", "7"])
async def test_whatever_is_suggested_is_taken_by_discord_and_heard_by_the_coach(walk, typed: str) -> None:
    server, _ = walk
    ana = server.person("Boss", admin=True)  # who is offered the words for admins too
    offered = {
        word.name: await ana.complete(word.name, "", typed, chat=server.channel_id)
        for word in Coach.words
        if word.option
    }
    assert any(offered.values())
    callbacks = [request for request in server.requests if request.path.endswith("/callback")]
    assert [request.status for request in callbacks] == [200] * len(offered)
    for name, suggestions in offered.items():
        for _, value in suggestions[:1]:
            await ana.say(f"/{name} {value}", chat=server.channel_id)
            await server.wait_for(lambda: own(server, ana) is not None)
            server.channel.messages.clear()
