"""The files of pictures on Telegram: uploaded once, and what happens when Telegram forgets or refuses them."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator
from dataclasses import replace
from hashlib import sha256

import pytest
from structlog.testing import capture_logs
from telegram.error import BadRequest

from bots.telegram_bot.refusals import FORGOTTEN_FILE, USELESS_PICTURE
from bots.telegram_bot.uploads import File, Uploads
from core.errors import OutcomeUnknown, TryLater
from core.ports import MessageRef
from tests.adapters.telegram_gallery import (
    FILM,
    STILL,
    THERE,
    Drawer,
    Names,
    direct,
    gallery,
    heard,
    opened,
    pictured,
    refusing,
    uploads,
)
from tests.adapters.telegram_stage import Stage, card


@pytest.fixture
def drawer() -> Drawer:
    return Drawer()


@pytest.fixture
def names() -> Names:
    return Names()


@pytest.fixture
async def scene(names: Names) -> AsyncIterator[Stage]:
    async with gallery(names) as scene:
        yield scene


class TestAFileIsUploadedOnce:
    @pytest.mark.parametrize("moves", [True, False])
    async def test_and_sent_by_its_name_from_then_on(
        self, scene: Stage, drawer: Drawer, names: Names, moves: bool
    ) -> None:
        ada = await opened(scene)
        for day in ("Monday", "Tuesday"):
            await scene.messenger.send(direct(ada), pictured(day, drawer.picture(moves=moves)), "en", "key")
        assert (await ada.sees("Tuesday")).pictures
        assert (len(uploads(scene)), len(drawer.read)) == (1, 1)
        digest = sha256(FILM if moves else STILL).hexdigest()
        assert list(names.kept) == [(scene.server.token.partition(":")[0], digest)]

    async def test_in_a_thread_of_its_own(self, scene: Stage, drawer: Drawer) -> None:
        ada = await opened(scene)
        await scene.messenger.send(direct(ada), pictured("Bridge", drawer.picture()), "en", "key")
        assert threading.current_thread() not in drawer.threads

    async def test_unless_it_tells_of_one_person(self, scene: Stage, drawer: Drawer, names: Names) -> None:
        ada = await opened(scene)
        for _ in range(2):
            await scene.messenger.send(direct(ada), pictured("Mine", drawer.picture(lasting=False)), "en", "key")
        assert (len(uploads(scene)), names.kept) == (2, {})

    async def test_even_when_many_want_it_at_once(self, scene: Stage, drawer: Drawer) -> None:
        people = [await opened(scene) for _ in range(5)]
        same = pictured("Bridge", drawer.picture())
        await asyncio.gather(*(scene.messenger.send(direct(each), same, "en", "key") for each in people))
        for each in people:
            assert (await each.sees("Bridge")).pictures
        assert len(uploads(scene)) == 1

    async def test_by_whoever_comes_next_when_the_first_failed(self, scene: Stage, drawer: Drawer) -> None:
        ada, ben = await opened(scene), await opened(scene)
        same = pictured("Bridge", drawer.picture())
        scene.server.fail_next(1)
        first, second = await asyncio.gather(
            *(scene.messenger.send(direct(each), same, "en", "key") for each in (ada, ben)), return_exceptions=True
        )
        assert [type(first), type(second)] == [TryLater, MessageRef]
        assert len(uploads(scene)) == 2

    async def test_but_nobody_waits_long_for_another_upload(self, drawer: Drawer, names: Names) -> None:
        files = Uploads("1", names, turn_s=0.01)
        slow, began = asyncio.Event(), asyncio.Event()

        async def stalled(_: File) -> bool:
            began.set()
            return await slow.wait()

        async def sent(file: File) -> bool:
            return file == STILL

        image = drawer.picture().still
        first = asyncio.create_task(files.show(image, stalled))
        await began.wait()
        assert await files.show(image, sent)
        slow.set()
        assert await first


class TestTelegramForgetsAFile:
    async def test_and_it_is_uploaded_once_more(self, scene: Stage, drawer: Drawer, names: Names) -> None:
        ada = await opened(scene)
        same = pictured("Bridge", drawer.picture(), "Done")
        await scene.messenger.send(direct(ada), same, "en", "key")
        before = dict(names.kept)
        scene.server.forget_files()
        for _ in range(2):
            await scene.messenger.send(direct(ada), same, "en", "key")
        assert [len(message.pictures) for message in heard(ada)] == [1, 1, 1]
        assert (len(uploads(scene)), len(scene.asked("sendAnimation"))) == (2, 4)
        assert names.kept != before

    @pytest.mark.parametrize("words", FORGOTTEN_FILE)
    async def test_in_whatever_words_it_says_so(self, drawer: Drawer, names: Names, words: str) -> None:
        names.kept["1", sha256(FILM).hexdigest()] = "an old name"
        async with refusing({"sendAnimation by name": f"Bad Request: {words}"}, names) as (messenger, asked):
            await messenger.send(THERE, pictured("Bridge", drawer.picture()), "en", "key")
        assert asked == ["sendAnimation by name", "sendAnimation"]
        assert names.kept == {}  # no new name was told

    async def test_twice_is_an_error_as_any_other(self, drawer: Drawer, names: Names) -> None:
        names.kept["1", sha256(FILM).hexdigest()] = "an old name"
        unknown = "Bad Request: wrong file identifier/HTTP URL specified"
        refused = {"sendAnimation by name": unknown, "sendAnimation": unknown}
        async with refusing(refused, names) as (messenger, asked):
            with pytest.raises(BadRequest, match="Wrong file identifier"):
                await messenger.send(THERE, pictured("Bridge", drawer.picture()), "en", "key")
        assert len(asked) == 2


class TestAPictureThatTelegramDoesNotTake:
    async def test_is_left_out_and_the_words_arrive(self, scene: Stage, drawer: Drawer) -> None:
        ada = await opened(scene)
        broken = replace(drawer.picture(moves=False, described=True), still=drawer.image("torn.png", b"no picture"))
        with capture_logs() as logs:
            await scene.messenger.send(direct(ada), pictured("Private words", broken, "Done"), "en", "key")
        seen = await ada.sees("Private words")
        assert (seen.text, seen.pictures, len(heard(ada))) == ("Private words", (), 1)
        assert [each["event"] for each in logs] == ["a picture was left out"]
        assert "Private" not in str(logs)

    async def test_is_left_out_of_an_edit(self, scene: Stage, drawer: Drawer) -> None:
        ada = await opened(scene)
        broken = replace(drawer.picture(moves=False), still=drawer.image("torn.png", b"no picture"))
        ref = await scene.messenger.send(direct(ada), card("One"), "en", "key")
        await scene.messenger.edit(ref, pictured("Two", broken), "en")
        seen = await ada.sees("Two")
        assert (seen.id, seen.edited, seen.pictures) == (ref.id, True, ())

    async def test_is_left_out_when_its_file_cannot_be_read(self, scene: Stage, drawer: Drawer) -> None:
        def gone() -> bytes:
            raise FileNotFoundError("/somewhere/bridge.png")

        ada = await opened(scene)
        lost = replace(drawer.picture(moves=False), still=replace(drawer.image("bridge.png", STILL), read=gone))
        await scene.messenger.send(direct(ada), pictured("Bridge", lost), "en", "key")
        assert (await ada.sees("Bridge")).pictures == ()

    @pytest.mark.parametrize("words", USELESS_PICTURE)
    async def test_in_whatever_words_it_says_so(self, drawer: Drawer, names: Names, words: str) -> None:
        refused = {"sendAnimation": f"Bad Request: {words.upper()}"}
        async with refusing(refused, names) as (messenger, asked):
            await messenger.send(THERE, pictured("Bridge", drawer.picture()), "en", "key")
        assert asked == ["sendAnimation", "sendMessage"]


async def test_a_failed_upload_is_told_as_any_failed_message(scene: Stage, drawer: Drawer) -> None:
    ada = await opened(scene)
    scene.server.fail_next(1)
    with pytest.raises(TryLater):
        await scene.messenger.send(direct(ada), pictured("Bridge", drawer.picture()), "en", "key")
    scene.server.lose_answers = 1
    with pytest.raises(OutcomeUnknown):
        await scene.messenger.send(direct(ada), pictured("Bridge", drawer.picture()), "en", "key")
    assert (await ada.sees("Bridge")).pictures
