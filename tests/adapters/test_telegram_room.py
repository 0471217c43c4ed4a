"""Beside the cards that are about an exercise there is room for its picture: Telegram's captions are short."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from datetime import timedelta
from pathlib import Path

import pytest

from bots.telegram_bot.render import draw
from core.messages.card import Card
from core.rules.profile import ASKED, Profile
from tests.room import Room, Someone, content, room, say

SITES = [each.id for each in content().catalog.routine("glutes").sites]
DAY = timedelta(days=1)


@pytest.fixture
async def here(tmp_path: Path) -> AsyncGenerator[Room]:
    async with room(tmp_path) as made:
        yield made


async def member(here: Room, site: str, **chosen: object) -> Someone:
    ana = await here.started()
    async with ana.kept() as (tx, me):
        equipment = tuple(content().catalog.routine("glutes").equipment)
        told = Profile(agreed=True, answered=frozenset(ASKED), sites=(site,), activities=("desk",), equipment=equipment)
        await tx.save_profile(me, told)
    await ana.prefer(length=15, **chosen)
    return ana


def shows(card: Card) -> bool:
    return draw(card, say, "en").picture is not None


@pytest.mark.parametrize("site", SITES)
@pytest.mark.parametrize("described", [False, True])
async def test_every_step_of_a_session_shows_its_picture(here: Room, site: str, described: bool) -> None:
    ana = await member(here, site, descriptions=described)
    await ana.say("today")
    await ana.press("Begin")
    while ana.offers("Next"):
        assert ana.card.picture is not None
        assert shows(ana.card), [each.id for each in ana.card.blocks]
        await ana.press("Next")


async def test_an_ordinary_daily_message_shows_its_picture(here: Room) -> None:
    ana = await member(here, "buttock")
    await ana.prefer(length=10)
    await here.go(here.clock.now() + DAY)
    assert shows(here.messenger.sent[-1][1])
