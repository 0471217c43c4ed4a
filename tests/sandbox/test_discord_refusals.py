"""Bodies that Discord refuses, with the place and the code of the fault."""

from __future__ import annotations

from typing import Any

import discord
import pytest

from tests.sandbox.discord_fixtures import place, playing, refusal

BUTTON = {"type": 2, "style": 2, "label": "x"}


async def test_a_card_above_forty_components_is_refused() -> None:
    async with playing() as (local, bot):
        rows = [{"type": 1, "components": [BUTTON | {"custom_id": str(number)}]} for number in range(21)]
        body = {"flags": 1 << 15, "components": rows}
        route = discord.http.Route("POST", "/channels/{channel_id}/messages", channel_id=local.channel_id)
        error = await refusal(bot.http.request(route, json=body))
        assert error.code == 50035
        assert "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED" in str(local.requests[-1].answer)


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        ({"content": "x" * 2001}, {"content": "BASE_TYPE_MAX_LENGTH"}),
        ({"content": "x", "nonce": "n" * 26}, {"nonce": "BASE_TYPE_MAX_LENGTH"}),
        ({"content": "x", "flags": 1 << 15}, {"content": "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2"}),
        ({"components": [{"type": 10, "content": "x"}]}, {"components/0/type": "UNION_TYPE_CHOICES"}),
        (
            {
                "flags": 1 << 15,
                "components": [{"type": 10, "content": "x" * 2001}, {"type": 10, "content": "x" * 2000}],
            },
            {"components": "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED"},
        ),
        (
            {
                "components": [
                    {"type": 1, "components": [{"type": 2, "style": 1, "label": "x", "custom_id": "c" * 101}]}
                ]
            },
            {"components/0/components/0/custom_id": "BASE_TYPE_BAD_LENGTH"},
        ),
        (
            {"components": [{"type": 1, "components": [{"type": 2, "style": 1, "label": "x" * 81, "custom_id": "c"}]}]},
            {"components/0/components/0/label": "BASE_TYPE_MAX_LENGTH"},
        ),
        (
            {"components": [{"type": 1, "components": [{"type": 2, "style": 1, "label": "x"}]}]},
            {"components/0/components/0/custom_id": "BUTTON_COMPONENT_CUSTOM_ID_REQUIRED"},
        ),
        (
            {"components": [{"type": 1, "components": [{"type": 2, "style": 1, "label": "x", "custom_id": "c"}] * 2}]},
            {"components": "COMPONENT_CUSTOM_ID_DUPLICATED"},
        ),
        (
            {"components": [{"type": 1, "components": [{"type": 3, "custom_id": "c", "options": []}]}]},
            {"components/0/components/0/options": "BASE_TYPE_BAD_LENGTH"},
        ),
        (
            {"flags": 1 << 15, "components": [{"type": 12, "items": [{"media": {"url": "attachment://no.png"}}]}]},
            {"components/0/items/0/media/url": "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND"},
        ),
        ({"embeds": [{"description": "x" * 4096}] * 2}, {"embeds": "MAX_EMBED_SIZE_EXCEEDED"}),
    ],
)
async def test_a_body_beyond_a_limit_is_refused_with_its_place(body: dict[str, Any], fault: dict[str, str]) -> None:
    async with playing() as (local, bot):
        route = discord.http.Route("POST", "/channels/{channel_id}/messages", channel_id=local.channel_id)
        error = await refusal(bot.http.request(route, json=body))
        assert error.code == 50035
        ((place_, code),) = fault.items()
        tree: Any = local.requests[-1].answer
        for key in ["errors", *place_.split("/")]:
            tree = tree[key]
        assert code in [each["code"] for each in tree["_errors"]]
        local.requests.clear()  # these bodies are wrong on purpose


async def test_an_empty_message_is_refused_with_50006() -> None:
    async with playing() as (local, bot):
        assert (await refusal(place(bot, local).send(""))).code == 50006
