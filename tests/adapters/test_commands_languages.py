"""The commands, and what stands in a bot's profile, in every language there is: within what the platforms take."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from bots.discord_bot.commands import payload
from bots.sandbox.screen import Request
from core.messages.texts import text
from tests.room import content, room
from tests.specs.discord import check_request, needs_specs

PROFILE = {"about-long": 512, "about-short": 120}  # setMyDescription, setMyShortDescription (Bot API)


@needs_specs
async def test_discord_takes_the_commands_with_their_descriptions_in_every_language(tmp_path: Path) -> None:
    async with room(tmp_path) as here:
        body = payload(here.coach)
    at = datetime(2026, 3, 2, tzinfo=UTC)
    path = "/applications/1/commands"
    assert (
        check_request(Request(at=at, method="PUT", path=path, query={}, body=body, files=(), status=0, answer=None))
        == []
    )
    for each in body:
        said = each["description_localizations"]
        assert {"de", "es-ES", "es-419", "en-US", "en-GB"} <= said.keys()
        assert len({each["description"], said["de"], said["es-ES"]}) == 3


@pytest.mark.parametrize("language", content().texts.languages)
async def test_every_word_and_the_profile_have_room_on_telegram(tmp_path: Path, language: str) -> None:
    async with room(tmp_path) as here:
        said = [here.coach.say(word.description, language) for word in here.coach.words]
        assert all(1 <= len(each) <= 100 for each in said), said
        for text_id, most in PROFILE.items():
            assert len(here.coach.say(text(text_id), language)) <= most
