"""Pictures in a layout: what Discord takes, finds out about them, keeps and refuses."""

from __future__ import annotations

import io
import json
import struct

import aiohttp
import discord
import pytest
from discord import ui

from bots.sandbox.discord.types import Permission
from bots.sandbox.screen import Kind
from tests.sandbox.discord_fixtures import card, direct, place, playing, refusal
from tests.sandbox.test_discord_files import upload

GIF = b"GIF89a" + struct.pack("<HH", 320, 240)


def gallery(*items: discord.MediaGalleryItem) -> ui.LayoutView:
    view = ui.LayoutView(timeout=None)
    view.add_item(ui.Container(ui.TextDisplay("Look"), ui.MediaGallery(*items)))
    view.stop()
    return view


def item(name: str, description: str | None = "A person bends") -> discord.MediaGalleryItem:
    return discord.MediaGalleryItem(f"attachment://{name}", description=description)


def file(name: str, content: bytes = GIF) -> discord.File:
    return discord.File(io.BytesIO(content), name)


def media_of(message: discord.Message) -> discord.UnfurledMediaItem:
    (container,) = message.components
    assert isinstance(container, discord.Container)
    shown = container.children[1]
    assert isinstance(shown, discord.MediaGalleryComponent)
    return shown.items[0].media


async def test_a_picture_is_shown_with_its_size_and_in_words() -> None:
    async with playing() as (local, bot):
        ana = local.person("Ana")
        sent = await (await direct(bot, ana)).send(view=gallery(item("e6.gif")), file=file("e6.gif"))
        (seen,) = (await ana.sees("Look")).pictures
        assert (seen.width, seen.height, seen.alt, seen.kind, seen.above) == (
            320,
            240,
            "A person bends",
            Kind.IMAGE,
            True,
        )
        media = media_of(sent)
        assert (media.url, media.width, media.height, media.content_type) == (seen.url, 320, 240, "image/gif")
        assert media.attachment_id is not None
        assert sent.attachments == []
        async with aiohttp.ClientSession() as session, session.get(seen.url) as answer:
            assert (answer.content_type, await answer.read()) == ("image/gif", GIF)


async def test_a_kept_picture_can_be_shown_again_by_its_name() -> None:
    async with playing() as (local, bot):
        ana = local.person("Ana")
        chat = await direct(bot, ana)
        sent = await chat.send(view=gallery(item("e6.gif")), file=file("e6.gif"))
        before = media_of(sent)
        again = await sent.edit(view=gallery(item("e6.gif", "Somebody bends")))
        assert media_of(again).attachment_id == before.attachment_id
        assert [seen.alt for seen in (await ana.sees("Look")).pictures] == ["Somebody bends"]
        refused = await refusal(sent.edit(view=gallery(item("e6.gif")), attachments=[]))
        assert (refused.status, refused.code) == (400, 50035)


async def test_a_picture_of_another_name_is_refused() -> None:
    async with playing() as (local, bot):
        refused = await refusal(place(bot, local).send(view=gallery(item("e7.gif")), file=file("e6.gif")))
        assert (refused.status, refused.code) == (400, 50035)
        assert "No attachment named e7.gif" in str(refused)


@pytest.mark.parametrize(
    ("items", "fault"),
    [
        ([], "Must be between 1 and 10 in length."),
        ([{"media": {"url": "attachment://e6.gif"}}] * 11, "Must be between 1 and 10 in length."),
        ([{"media": {"url": "attachment://e6.gif"}, "description": ""}], "Must be between 1 and 1024 in length."),
        (
            [{"media": {"url": "attachment://e6.gif"}, "description": "d" * 1025}],
            "Must be between 1 and 1024 in length.",
        ),
        ([{"description": "No picture"}], "This field is required"),
    ],
)
async def test_a_gallery_holds_one_to_ten_pictures_each_told_in_few_words(items: object, fault: str) -> None:
    async with playing() as (local, _):
        parts = [{"type": 12, "items": items}]
        status, answer = await upload(local, {"flags": 1 << 15, "components": parts}, "e6.gif")
        assert (status, answer["code"]) == (400, 50035)
        assert fault in json.dumps(answer["errors"])
        local.requests.clear()  # the specification, too, refuses what this bot sent


async def test_where_files_may_not_be_attached_words_may() -> None:
    async with playing() as (local, bot):
        local.deny_bot(local.channel_id, Permission.ATTACH_FILES)
        refused = await refusal(place(bot, local).send(view=gallery(item("e6.gif")), file=file("e6.gif")))
        assert (refused.status, refused.code) == (403, 50013)
        await place(bot, local).send(view=card("Words"))
