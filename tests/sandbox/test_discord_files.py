"""Files below a layout: what Discord takes, gives back, keeps and refuses."""

from __future__ import annotations

import io
import json
from typing import Any

import aiohttp
import discord
import pytest
from discord import ui

from bots.sandbox.discord.server import LocalDiscord
from tests.sandbox.discord_fixtures import direct, playing

PDF = b"%PDF-1.7 a page"


def layout(name: str = "limber-summary.pdf") -> ui.LayoutView:
    view = ui.LayoutView(timeout=None)
    view.add_item(ui.Container(ui.TextDisplay("Your page"), ui.File(f"attachment://{name}")))
    view.stop()
    return view


def page(description: str = "One page") -> discord.File:
    return discord.File(io.BytesIO(PDF), "limber-summary.pdf", description=description)


def media_of(message: discord.Message) -> discord.UnfurledMediaItem:
    (container,) = message.components
    assert isinstance(container, discord.Container)
    file = container.children[1]
    assert isinstance(file, discord.FileComponent)
    return file.media


async def upload(local: LocalDiscord, payload: object, *names: str) -> tuple[int, Any]:
    """The status and answer of a message sent by hand, as a form with `payload_json` and `files[n]`."""
    form = aiohttp.FormData()
    form.add_field("payload_json", json.dumps(payload), content_type="application/json")
    for number, name in enumerate(names):
        form.add_field(f"files[{number}]", PDF, filename=name, content_type="application/octet-stream")
    url = f"{local.api_url}/channels/{local.channel_id}/messages"
    async with (
        aiohttp.ClientSession(headers={"Authorization": f"Bot {local.token}"}) as session,
        session.post(url, data=form) as answer,
    ):
        return answer.status, await answer.json()


async def test_a_document_is_shown_below_the_words_and_served_as_what_it_is() -> None:
    async with playing() as (local, bot):
        ana = local.person("Ana")
        sent = await (await direct(bot, ana)).send(view=layout(), file=page())
        (file,) = (await ana.sees("Your page")).files
        assert (file.name, file.size, file.description) == ("limber-summary.pdf", len(PDF), "One page")
        assert sent.attachments == []  # what the components show is in them alone
        assert media_of(sent).url == file.url
        assert media_of(sent).content_type == "application/pdf"
        async with aiohttp.ClientSession() as session, session.get(file.url) as answer:
            assert (answer.content_type, await answer.read()) == ("application/pdf", PDF)
        assert local.requests[-1].files == ("limber-summary.pdf",)


async def test_an_edit_keeps_a_file_unless_it_names_the_ones_to_keep() -> None:
    async with playing() as (local, bot):
        ana = local.person("Ana")
        sent = await (await direct(bot, ana)).send(view=layout(), file=page())
        plain = ui.LayoutView(timeout=None)
        plain.add_item(ui.TextDisplay("Gone"))
        plain.stop()
        assert len((await sent.edit(view=plain)).attachments) == 1
        assert (await sent.edit(view=plain, attachments=[])).attachments == []
        assert (await ana.sees("Gone")).files == ()
        await sent.edit(view=layout(), attachments=[page("Again")])
        assert (await ana.sees("Your page")).files[0].description == "Again"


@pytest.mark.parametrize(
    ("entry", "fault"),
    [
        ({"id": "1"}, {"_errors": [{"code": "ATTACHMENT_NOT_FOUND", "message": "Attachment data not found"}]}),
        (
            {"id": "0", "description": "d" * 1025},
            {
                "description": {
                    "_errors": [{"code": "BASE_TYPE_MAX_LENGTH", "message": "Must be 1024 or fewer in length."}]
                }
            },
        ),
    ],
)
async def test_what_is_said_of_a_file_must_fit_to_one_that_came(entry: object, fault: object) -> None:
    async with playing() as (local, _):
        status, answer = await upload(local, {"content": "x", "attachments": [entry]}, "a.pdf")
        assert (status, answer["code"], answer["errors"]["attachments"]["0"]) == (400, 50035, fault)
        local.requests.clear()  # the specification, too, refuses what this bot sent


async def test_a_layout_that_shows_a_file_which_did_not_come_is_refused() -> None:
    async with playing() as (local, _):
        parts = [{"type": 13, "file": {"url": "attachment://b.pdf"}}]
        status, answer = await upload(local, {"flags": 1 << 15, "components": parts}, "a.pdf")
        assert (status, answer["code"]) == (400, 50035)
        status, answer = await upload(local, {"flags": 1 << 15, "components": parts}, "b.pdf")
        assert (status, answer["components"][0]["size"]) == (200, len(PDF))
