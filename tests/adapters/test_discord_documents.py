"""A card's document on Discord, through the real client library."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace

import aiohttp
import pytest

from core.coach import Reply
from core.errors import OutcomeUnknown, TryLater, Undeliverable
from core.messages.attached import Document
from core.messages.card import Audience
from core.messages.texts import verbatim
from core.ports import MessageRef
from tests.adapters.discord_stage import Stage, card, onstage, says

PDF = b"%PDF-1.7 a page"
PAGE = Document(name="limber-summary.pdf", content=PDF, description=verbatim("One page for <your> clinician"))
ZIP = b"PK\x03\x04 \x00\xff everything"
ALL = Document(name="limber-data.zip", content=ZIP, description=verbatim("All I keep"))
REPLY = Reply(card=card("Here it is", "Back", document=PAGE, health=True), language="en")


@pytest.fixture
async def stage() -> AsyncIterator[Stage]:
    async with onstage() as stage:
        stage.coach.answer = lambda what: REPLY if what == "press page" else says(f"You: {what}", "Page")
        yield stage


async def content_of(url: str) -> tuple[str, bytes]:
    async with aiohttp.ClientSession() as session, session.get(url) as answer:
        return answer.content_type, await answer.read()


async def test_a_press_brings_the_document_in_place_and_the_next_one_takes_it_away(stage: Stage) -> None:
    await stage.chat_with(says("Day 1", "Page"))
    await stage.ana.press("Page")
    seen = await stage.ana.sees("Here it is")
    assert [(file.name, file.size, file.description) for file in seen.files] == [
        ("limber-summary.pdf", len(PDF), "One page for <your> clinician")
    ]
    assert (seen.edited, [button.label for button in seen.buttons]) == (True, ["Back"])
    assert await content_of(seen.files[0].url) == ("application/pdf", PDF)
    await stage.ana.press("Back")
    after = await stage.ana.sees("You: press back")
    assert (after.id, after.files) == (seen.id, ())


async def test_in_a_server_the_document_is_for_who_pressed_alone(stage: Stage) -> None:
    stage.coach.answer = lambda what: replace(REPLY, card=replace(REPLY.card, audience=Audience.PRESSER))
    await stage.ana.say("/today", chat=stage.shared)
    seen = await stage.ana.sees("Here it is", chat=stage.shared)
    assert (seen.only_me, len(seen.files)) == (True, 1)
    assert not any("Here it is" in each.text for each in stage.server.person("Berta").screen(stage.shared))


async def test_a_second_document_comes_with_a_message_of_its_own(stage: Stage) -> None:
    stage.coach.answer = lambda what: replace(REPLY, replaces=False)
    await stage.chat_with(says("Day 1", "Page"))
    for count in (1, 2):
        await stage.ana.press("Page")
        await stage.server.wait_for(lambda count=count: sum(len(each.files) for each in stage.ana.screen()) == count)
    assert [len(message.files) for message in stage.ana.screen()] == [0, 1, 1]


async def test_a_typed_word_is_answered_by_the_document_of_whatever_kind(stage: Stage) -> None:
    stage.coach.answer = lambda what: replace(REPLY, card=replace(REPLY.card, document=ALL))
    await stage.ana.say("privacy")
    (file,) = (await stage.ana.sees("Here it is")).files
    assert (file.name, file.size, file.description) == ("limber-data.zip", len(ZIP), "All I keep")
    assert await content_of(file.url) == ("application/zip", ZIP)


async def test_where_the_interaction_is_gone_the_document_comes_to_the_chat(stage: Stage) -> None:
    place = await stage.chat_with(says("Day 1", "Page"))

    def vanish(what: str) -> Reply:
        stage.server.world.channels[int(place.address)].messages.clear()
        return REPLY

    stage.coach.answer = vanish
    await stage.ana.press("Page")
    assert len((await stage.ana.sees("Here it is")).files) == 1


async def test_a_document_sent_twice_with_one_key_arrives_once(stage: Stage) -> None:
    place = await stage.chat_with(says("Day 1"))
    messenger = stage.adapter.messenger
    stage.server.lose_answers = 1
    with pytest.raises(OutcomeUnknown):
        await messenger.send(place, REPLY.card, "en", "a-key")
    ref = await messenger.send(place, REPLY.card, "en", "a-key")
    assert [message.id for message in stage.ana.screen() if message.files] == [ref.id]


async def test_a_message_is_edited_to_a_card_with_a_document_and_back(stage: Stage) -> None:
    place = await stage.chat_with(says("Day 1"))
    ref = MessageRef(place=place, id=stage.ana.screen()[0].id)
    for shown, files in ((REPLY.card, 1), (card("No page"), 0)):
        await stage.adapter.messenger.edit(ref, shown, "en")
        assert len(stage.ana.screen()[0].files) == files


async def test_a_failed_upload_is_told_as_any_failed_message(stage: Stage) -> None:
    place = await stage.chat_with(says("Day 1"))
    stage.server.falter(500)
    with pytest.raises(TryLater):
        await stage.adapter.messenger.send(place, REPLY.card, "en", "one")
    await stage.ana.block()
    with pytest.raises(Undeliverable):
        await stage.adapter.messenger.send(place, REPLY.card, "en", "two")


async def test_no_request_on_record_holds_what_is_in_the_document(stage: Stage) -> None:
    await stage.chat_with(REPLY)
    assert stage.server.requests[-1].files == ("limber-summary.pdf",)
    assert "a page" not in repr(stage.server.requests[-1])
