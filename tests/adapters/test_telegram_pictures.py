"""A card's picture on Telegram, through the real client library: as it arrives, is edited and pressed."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import timedelta
from typing import cast

import pytest
from structlog.testing import capture_logs

from bots.sandbox.screen import Kind
from bots.sandbox.telegram.people import TelegramPerson
from bots.telegram_bot.render import draw
from bots.telegram_bot.sender import TelegramMessenger
from core.clock import SteppedClock
from core.coach import Place, Reply
from core.messages.attached import Document
from core.messages.card import Card, Paragraph
from core.messages.texts import verbatim
from core.ports import MessageRef
from tests.adapters.telegram_gallery import (
    SAY,
    THERE,
    Drawer,
    Names,
    direct,
    gallery,
    heard,
    opened,
    pictured,
    refusing,
    until,
    uploads,
)
from tests.adapters.telegram_stage import ScriptedCoach, Stage, card, running, stage

OLD = MessageRef(place=THERE, id="1")
REPLACED = {"editMessageText": "Bad Request: there is no text in the message to edit"}
PAGE = Document(name="limber-summary.pdf", content=b"%PDF-1.7 a page", description=verbatim("One page"))


@pytest.fixture
async def scene(names: Names) -> AsyncIterator[Stage]:
    async with gallery(names) as scene:
        yield scene


@asynccontextmanager
async def pressed(drawer: Drawer, names: Names) -> AsyncGenerator[tuple[Stage, TelegramPerson]]:
    """Ada before a bot that shows a picture, and words or a document when these are pressed."""

    def answer(what: str) -> Reply:
        if ":words:" in what:
            return Reply(card=card("Nothing to see", "Picture"), language="en")
        if ":page:" in what:
            return Reply(card=replace(card("Here it is", "Picture"), document=PAGE, health=True), language="en")
        return Reply(card=pictured("Bridge", drawer.picture(), "Words", "Page"), language="en")

    async with stage(ScriptedCoach(answer=answer)) as scene:
        scene.messenger = TelegramMessenger(scene.bot, SAY, names)
        async with running(scene.polling):
            await scene.server.wait_for(lambda: scene.server.platform.updates.allowed)
            yield scene, await opened(scene)


class TestAPictureArrives:
    async def test_as_a_silent_film_below_its_words(self, scene: Stage, drawer: Drawer) -> None:
        ada = await opened(scene)
        await scene.messenger.send(direct(ada), pictured("<Bridge>", drawer.picture(), "Done"), "en", "key")
        seen = await ada.sees("<Bridge>")
        (shown,) = seen.pictures
        assert (shown.kind, shown.width, shown.height, shown.above) == (Kind.VIDEO, 640, 480, True)
        assert (seen.text, [button.label for button in seen.buttons], seen.files) == ("<Bridge>", ["Done"], ())
        (asked,) = scene.asked("sendAnimation")
        assert cast("dict[str, object]", asked.body)["duration"] == "7"  # seconds, rounded up
        assert uploads(scene) == [("sendAnimation", "bridge-3fa9c2.mp4")]

    async def test_as_a_photo_where_it_does_not_move(self, scene: Stage, drawer: Drawer) -> None:
        ada = await opened(scene)
        await scene.messenger.send(direct(ada), pictured("Bridge", drawer.picture(moves=False)), "en", "key")
        (shown,) = (await ada.sees("Bridge")).pictures
        assert (shown.kind, shown.above) == (Kind.IMAGE, True)
        assert uploads(scene) == [("sendPhoto", "bridge-1b2c3d.png")]

    @pytest.mark.parametrize("moves", [True, False])
    async def test_without_a_sound_when_the_card_is_silent(self, scene: Stage, drawer: Drawer, moves: bool) -> None:
        ada = await opened(scene)
        hush = replace(pictured("Hush", drawer.picture(moves=moves)), silent=True)
        await scene.messenger.send(direct(ada), hush, "en", "key")
        assert (await ada.sees("Hush")).silent
        await scene.messenger.send(direct(ada), replace(hush, silent=False), "en", "key")
        assert not (await ada.sees("Hush")).silent

    async def test_with_its_description_last_for_who_asked_for_it(self, scene: Stage, drawer: Drawer) -> None:
        ada = await opened(scene)
        await scene.messenger.send(direct(ada), pictured("Bridge", drawer.picture(described=True)), "en", "key")
        seen = await ada.sees("Bridge")
        read = seen.text.replace("\u2068", "").replace("\u2069", "")
        assert read == "Bridge\n\nWhat you see: A person <lifts> the hips."

    async def test_in_a_group_that_became_a_supergroup(self, scene: Stage, drawer: Drawer) -> None:
        ada = scene.server.person("Ada")
        group = scene.server.group("Friends", [ada])
        await scene.server.add_bot_to_group(group, by=ada)
        new = scene.server.migrate_to_supergroup(group)
        place = Place(platform="telegram", address=group, private=False)
        ref = await scene.messenger.send(place, pictured("Bridge", drawer.picture()), "en", "key")
        assert ref.place.address == new
        assert (await ada.sees("Bridge", chat=new)).pictures


class TestNoWordIsCutForAPicture:
    @pytest.mark.parametrize(("length", "shown"), [(512, True), (513, False)])
    def test_words_that_fill_a_caption_keep_it(self, drawer: Drawer, length: int, shown: bool) -> None:
        full = Card(
            title=verbatim("💪" * (length - 2)), blocks=(Paragraph(text=verbatim("<>")),)
        )  # 2 UTF-16 units each
        page = draw(replace(full, picture=drawer.picture()), lambda text: SAY(text, "en"), "en")
        assert (page.picture is not None) is shown
        assert page.html == f"<b>{'💪' * (length - 2)}</b>\n\n&lt;&gt;"

    async def test_words_that_do_not_fit_go_alone_and_whole(self, scene: Stage, drawer: Drawer) -> None:
        ada = await opened(scene)
        await scene.messenger.send(direct(ada), pictured("x" * 1025, drawer.picture()), "en", "key")
        assert (await ada.sees("xxx")).text == "x" * 1025
        assert drawer.read == []

    async def test_a_description_that_does_not_fit_goes_with_its_picture(self, scene: Stage, drawer: Drawer) -> None:
        ada = await opened(scene)
        await scene.messenger.send(direct(ada), pictured("x" * 1010, drawer.picture(described=True)), "en", "key")
        seen = await ada.sees("xxx")
        assert (seen.text, seen.pictures) == ("x" * 1010, ())


class TestItsCaption:
    """In one line, what the picture shows: the last words, as long as there is a picture."""

    async def test_stands_last(self, scene: Stage, drawer: Drawer) -> None:
        ada = await opened(scene)
        await scene.messenger.send(direct(ada), pictured("Do it", drawer.picture(caption="<Bridge>")), "en", "key")
        seen = await ada.sees("Do it")
        assert (seen.text, len(seen.pictures)) == ("Do it\n\n<Bridge>", 1)

    async def test_gives_way_to_a_description(self, drawer: Drawer) -> None:
        both = pictured("Do it", drawer.picture(caption="Bridge", described=True))
        html = draw(both, lambda text: SAY(text, "en"), "en").html
        assert "What you see" in html
        assert "Bridge" not in html

    @pytest.mark.parametrize(
        ("length", "caption", "shown"), [(1016, "\n\nBridge", True), (1017, "", True), (1025, "", False)]
    )
    def test_gives_way_to_the_words_and_then_the_picture_does(
        self, drawer: Drawer, length: int, caption: str, shown: bool
    ) -> None:
        page = draw(pictured("x" * length, drawer.picture(caption="Bridge")), lambda text: SAY(text, "en"), "en")
        assert (page.html, page.picture is not None) == ("x" * length + caption, shown)

    async def test_goes_with_a_picture_that_is_refused(self, scene: Stage, drawer: Drawer) -> None:
        ada = await opened(scene)
        broken = drawer.picture(moves=False, caption="Bridge")
        broken = replace(broken, still=drawer.image("torn.png", b"no picture"))
        await scene.messenger.send(direct(ada), pictured("Do it", broken), "en", "key")
        assert (await ada.sees("Do it")).text == "Do it"


class TestAMessageIsEdited:
    async def test_from_words_to_a_picture_and_to_other_words_beside_it(self, scene: Stage, drawer: Drawer) -> None:
        ada = await opened(scene)
        ref = await scene.messenger.send(direct(ada), card("One"), "en", "key")
        for words in ("Two", "Three", "Three"):
            await scene.messenger.edit(ref, pictured(words, drawer.picture(), "Done"), "en")
        seen = await ada.sees("Three")
        assert (seen.id, seen.edited, [each.above for each in seen.pictures]) == (ref.id, True, [True])
        assert (len(heard(ada)), len(uploads(scene))) == (1, 1)

    async def test_from_a_film_to_a_photo(self, scene: Stage, drawer: Drawer) -> None:
        ada = await opened(scene)
        ref = await scene.messenger.send(direct(ada), pictured("Moves", drawer.picture()), "en", "key")
        await scene.messenger.edit(ref, pictured("Stands", drawer.picture(moves=False)), "en")
        seen = await ada.sees("Stands")
        assert (seen.id, [each.kind for each in seen.pictures]) == (ref.id, [Kind.IMAGE])

    async def test_with_a_file_that_telegram_forgot(self, scene: Stage, drawer: Drawer) -> None:
        ada = await opened(scene)
        ref = await scene.messenger.send(direct(ada), pictured("One", drawer.picture()), "en", "key")
        scene.server.forget_files()
        await scene.messenger.edit(ref, pictured("Two", drawer.picture()), "en")
        assert (await ada.sees("Two")).id == ref.id
        assert len(uploads(scene)) == 2

    async def test_by_a_new_one_when_it_is_gone(self, scene: Stage, drawer: Drawer) -> None:
        ada = await opened(scene)
        await scene.messenger.edit(MessageRef(place=direct(ada), id="4040"), pictured("Anew", drawer.picture()), "en")
        seen = await ada.sees("Anew")
        assert (seen.edited, len(seen.pictures)) == (False, 1)

    async def test_from_a_picture_to_words_by_a_silent_new_one_and_the_old_one_goes(
        self, scene: Stage, drawer: Drawer
    ) -> None:
        ada = await opened(scene)
        ref = await scene.messenger.send(direct(ada), pictured("One", drawer.picture()), "en", "key")
        await scene.messenger.edit(ref, card("Two", "Done"), "en")
        await scene.server.wait_for(lambda: len(heard(ada)) == 1)
        (left,) = heard(ada)
        assert (left.text, left.silent, left.edited) == ("Two", True, False)
        assert [each.path for each in scene.server.requests][-2:] == ["sendMessage", "deleteMessage"]

    async def test_by_a_silent_new_one_when_it_went_meanwhile(self, scene: Stage, drawer: Drawer) -> None:
        ada = await opened(scene)
        ref = await scene.messenger.send(direct(ada), pictured("One", drawer.picture(), "Next"), "en", "key")
        for _ in range(2):  # the button is pressed twice
            await scene.messenger.edit(ref, card("Two"), "en")
            await scene.server.wait_for(lambda: "One" not in [each.text for each in heard(ada)])
        assert [(each.text, each.silent) for each in heard(ada)] == [("Two", True), ("Two", True)]


class TestAnOldPictureGoes:
    async def test_without_its_buttons_where_it_can_only_lose_these(self, scene: Stage, drawer: Drawer) -> None:
        ada = await opened(scene)
        ref = await scene.messenger.send(direct(ada), pictured("One", drawer.picture(), "Done"), "en", "key")
        cast("SteppedClock", scene.server.platform.clock).advance(timedelta(hours=48))
        await scene.messenger.edit(ref, card("Two", "Next"), "en")
        await scene.server.wait_for(lambda: not heard(ada)[0].buttons)
        assert [(each.text, [button.label for button in each.buttons]) for each in heard(ada)] == [
            ("One", []),
            ("Two", ["Next"]),
        ]

    @pytest.mark.parametrize(("said", "wait_s"), [("Too Many Requests", 7.0), ("Bad Gateway", 2.0)])
    async def test_after_a_wait_that_nobody_else_shares(self, names: Names, said: str, wait_s: float) -> None:
        refused = REPLACED | {"deleteMessage": said}
        waited, over = list[float](), asyncio.Event()

        async def pause(seconds: float) -> None:
            waited.append(seconds)
            await over.wait()

        async with refusing(refused, names, pause) as (messenger, asked):
            await messenger.edit(OLD, card("Two"), "en")
            await until(lambda: bool(waited))
            del refused["deleteMessage"]
            over.set()
            await until(lambda: len(asked) == 4)
        assert asked == ["editMessageText", "sendMessage", "deleteMessage", "deleteMessage"]
        assert waited == [wait_s]

    async def test_or_stays_after_a_few_tries_and_brings_no_second_new_one(self, names: Names) -> None:
        waited: list[float] = []

        async def pause(seconds: float) -> None:
            waited.append(seconds)

        async with refusing(REPLACED | {"deleteMessage": "Bad Gateway"}, names, pause) as (messenger, asked):
            with capture_logs() as logs:
                await messenger.edit(OLD, card("Private"), "en")
                await until(lambda: bool(logs))
        assert (asked, waited) == (["editMessageText", "sendMessage", *["deleteMessage"] * 4], [2.0, 10.0, 60.0])
        assert [each["event"] for each in logs] == ["a replaced message stays"]

    async def test_or_stays_when_the_bot_ends(self, names: Names) -> None:
        waiting = asyncio.Event()

        async def pause(_: float) -> None:
            waiting.set()
            await asyncio.Event().wait()

        async with refusing(REPLACED | {"deleteMessage": "Bad Gateway"}, names, pause) as (messenger, asked):
            await messenger.edit(OLD, card("Two"), "en")
            await waiting.wait()
            await messenger.close()
        assert asked == ["editMessageText", "sendMessage", "deleteMessage"]


class TestAPress:
    async def test_leads_from_a_picture_to_words_and_back(self, drawer: Drawer, names: Names) -> None:
        async with pressed(drawer, names) as (scene, ada):
            await ada.sees("Bridge")
            await ada.press("Words")
            words = await ada.sees("Nothing to see")
            assert not words.pictures
            await ada.press("Picture")
            seen = await ada.sees("Bridge")
            assert (seen.id, len(seen.pictures)) == (words.id, 1)
            assert (len(heard(ada)), len(uploads(scene))) == (1, 1)

    async def test_below_a_document_leaves_it_where_a_picture_follows(self, drawer: Drawer, names: Names) -> None:
        async with pressed(drawer, names) as (_, ada):
            await ada.sees("Bridge")
            await ada.press("Page")
            page = await ada.sees("Here it is")
            await ada.press("Picture")
            await ada.sees(lambda message: bool(message.pictures) and message.id != page.id)
            assert [message.id for message in ada.screen() if message.files] == [page.id]

    async def test_below_what_telegram_does_not_tell_leaves_that_where_it_is(
        self, drawer: Drawer, names: Names
    ) -> None:
        async with pressed(drawer, names) as (scene, ada):
            old = await ada.sees("Bridge")
            user = {"id": int(ada.id), "first_name": ada.name, "is_bot": False}
            message = {"message_id": int(old.id), "date": 0, "chat": {**user, "type": "private"}}
            press = {"id": "1", "from": user, "chat_instance": "1", "message": message, "data": "1:words::"}
            scene.server.platform.updates.push("callback_query", press)
            await ada.sees("Nothing to see")
            assert [each.id for each in heard(ada)][:-1] == [old.id]
            assert scene.asked("editMessageText") == []
