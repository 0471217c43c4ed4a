"""A card's document on Telegram, through the real client library."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace

import aiohttp
import pytest

from bots.sandbox.telegram.people import TelegramPerson
from bots.telegram_bot.render import draw
from core.coach import Place, Reply
from core.errors import OutcomeUnknown, TryLater, Undeliverable
from core.messages.attached import Document
from core.messages.card import Card, Facts, Paragraph
from core.messages.texts import verbatim
from core.ports import MessageRef
from tests.adapters.telegram_stage import TEXTS, Stage, card, polled

PDF = b"%PDF-1.7 a page"
PAGE = Document(name="limber-summary.pdf", content=PDF, description=verbatim("One page for <your> clinician"))
ZIP = b"PK\x03\x04 \x00\xff everything"
ALL = Document(name="limber-data.zip", content=ZIP, description=verbatim("All I keep"))
REPLY = Reply(card=replace(card("Here it is", "Back"), document=PAGE, health=True), language="en")


@pytest.fixture
async def scene() -> AsyncIterator[Stage]:
    async with polled() as scene:
        scene.coach.answer = lambda what: (
            REPLY if ":page:" in what else Reply(card=card(f"You: {what}", "Page"), language="en")
        )
        yield scene


async def opened(scene: Stage) -> TelegramPerson:
    ada = scene.server.person("Ada")
    await ada.open()
    await ada.sees("You: text '/start'")
    return ada


def direct(person: TelegramPerson) -> Place:
    return Place(platform="telegram", address=person.id, private=True)


async def test_a_press_brings_the_document_below_its_words_and_keyboard_with_it(scene: Stage) -> None:
    ada = await opened(scene)
    await ada.press("Page")
    seen = await ada.sees("Here it is")
    assert seen.text == "Here it is\n\nOne page for <your> clinician"
    assert [(file.name, file.size) for file in seen.files] == [("limber-summary.pdf", len(PDF))]
    assert ([button.label for button in seen.buttons], seen.edited) == (["Back"], False)
    async with aiohttp.ClientSession() as session, session.get(seen.files[0].url) as answer:
        assert (answer.content_type, await answer.read()) == ("application/pdf", PDF)


async def test_a_press_below_the_document_leaves_it_and_goes_on_in_a_new_message(scene: Stage) -> None:
    ada = await opened(scene)
    await ada.press("Page")
    page = await ada.sees("Here it is")
    await ada.press("Back")
    next_card = await ada.sees("You: press 1:back::")
    assert [message.id for message in ada.screen() if message.files] == [page.id]
    await ada.press("Page", message=next_card)
    await scene.server.wait_for(lambda: sum(len(message.files) for message in ada.screen()) == 2)


async def test_an_edit_to_a_card_with_a_document_is_a_new_message(scene: Stage) -> None:
    ada = await opened(scene)
    ref = await scene.messenger.send(direct(ada), card("One"), "en", "key")
    await scene.messenger.edit(ref, REPLY.card, "en")
    assert [message.text.partition("\n")[0] for message in ada.screen()[-2:]] == ["One", "Here it is"]


async def test_a_silent_document_of_whatever_kind_arrives_without_a_sound(scene: Stage) -> None:
    ada = await opened(scene)
    await scene.messenger.send(direct(ada), replace(REPLY.card, document=ALL, silent=True), "en", "key")
    seen = await ada.sees("Here it is")
    assert seen.silent
    assert [(file.name, file.size) for file in seen.files] == [("limber-data.zip", len(ZIP))]
    async with aiohttp.ClientSession() as session, session.get(seen.files[0].url) as answer:
        assert (answer.content_type, await answer.read()) == ("application/zip", ZIP)


async def test_a_failed_upload_is_told_as_any_failed_message(scene: Stage) -> None:
    ada = await opened(scene)
    scene.server.fail_next(1)
    with pytest.raises(TryLater):
        await scene.messenger.send(direct(ada), REPLY.card, "en", "key")
    scene.server.lose_answers = 1
    with pytest.raises(OutcomeUnknown):
        await scene.messenger.send(direct(ada), REPLY.card, "en", "key")
    await ada.block()
    with pytest.raises(Undeliverable):
        await scene.messenger.edit(MessageRef(place=direct(ada), id="1"), REPLY.card, "en")


async def test_an_answer_is_insisted_on_with_its_document(scene: Stage) -> None:
    ada = await opened(scene)
    scene.server.fail_next(2)  # one is the press's own acknowledgement, or its first try again
    await ada.press("Page")
    assert len((await ada.sees("Here it is")).files) == 1


async def test_a_document_follows_a_group_that_became_a_supergroup(scene: Stage) -> None:
    ada = scene.server.person("Ada")
    group = scene.server.group("Friends", [ada])
    await scene.server.add_bot_to_group(group, by=ada)
    new = scene.server.migrate_to_supergroup(group)
    place = Place(platform="telegram", address=group, private=False)
    ref = await scene.messenger.send(place, REPLY.card, "en", "key")
    assert ref.place.address == new


async def test_words_that_find_no_room_in_a_caption_are_cut() -> None:
    long = verbatim("<" * 900)
    page = draw(
        Card(blocks=(Paragraph(text=long), Facts(items=((long, long),))), document=PAGE, health=True),
        lambda said: TEXTS.say(said, "en"),
        "en",
    )
    assert page.file is not None
    words = page.html.replace("<b>", "").replace("</b>", "").replace("&lt;", "<").replace("&gt;", ">")
    assert len(words) <= 1024
    assert "…" in words
