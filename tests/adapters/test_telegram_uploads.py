"""The files of pictures on Telegram: uploaded once, and what happens when Telegram forgets or refuses them."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime
from hashlib import sha256

import pytest
from structlog.testing import capture_logs
from telegram import Chat, Message, PhotoSize
from telegram.error import BadRequest, RetryAfter

from bots.telegram_bot.refusals import FORGOTTEN_FILE, NotTaken
from bots.telegram_bot.uploads import File, Uploads
from core.errors import OutcomeUnknown, TryLater, Undeliverable
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
    until,
    uploads,
)
from tests.adapters.telegram_stage import Stage, card


def photo(name: str) -> Message:
    """A sent message whose photo has this name."""
    return Message(1, datetime.now(UTC), Chat(1, "private"), photo=(PhotoSize(name, "unique", 640, 480),))


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

    async def test_and_once_more_when_the_first_of_many_was_refused(self, drawer: Drawer, names: Names) -> None:
        files, image, sent = Uploads("1", names), drawer.picture().still, list[File]()

        async def send(file: File) -> Message:
            sent.append(file)
            first = len(sent) == 1
            await asyncio.sleep(0)
            if first:
                raise RetryAfter(3)
            return photo("its name")

        ends = await asyncio.gather(*(files.show(image, send) for _ in range(50)), return_exceptions=True)
        assert [type(end) for end in ends].count(RetryAfter) == 1
        assert [sent.count(file) for file in (STILL, "its name")] == [2, 48]

    async def test_but_nobody_waits_long_for_one_that_hangs(self, drawer: Drawer, names: Names) -> None:
        files, image, sent, hangs = (
            Uploads("1", names, turn_s=0.02),
            drawer.picture().still,
            list[File](),
            asyncio.Event(),
        )

        async def stalled(file: File) -> bool:
            sent.append(file)
            return await hangs.wait()

        first = asyncio.create_task(files.show(image, stalled))
        await until(lambda: bool(sent))
        others = [asyncio.create_task(files.show(image, stalled)) for _ in range(5)]
        await until(lambda: sum(each.done() for each in others) == 4)
        hangs.set()
        ends = await asyncio.gather(first, *others, return_exceptions=True)
        assert ends.count(True) == len(sent) == 2  # one other took its turn, with no herd behind it
        assert [type(end) for end in ends].count(TryLater) == 4


class TestAMessageThatLeftIsSent:
    async def test_whatever_becomes_of_the_name_of_its_picture(
        self, scene: Stage, drawer: Drawer, names: Names, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        async def broken(*_: str) -> None:
            raise RuntimeError("Private words")

        monkeypatch.setattr(names, "put", broken)
        ada = await opened(scene)
        with capture_logs() as logs:
            assert await scene.messenger.send(direct(ada), pictured("Bridge", drawer.picture()), "en", "key")
            await scene.messenger.close()
        (log,) = logs
        assert (log["event"], log["error"]) == ("the name of a picture was not kept", "RuntimeError")
        assert "Private" not in str(logs)

    async def test_before_the_name_of_its_picture_is_kept(
        self, scene: Stage, drawer: Drawer, names: Names, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        free, put = asyncio.Event(), names.put

        async def slow(owner: str, sha256: str, ref: str) -> None:
            await free.wait()
            await put(owner, sha256, ref)

        monkeypatch.setattr(names, "put", slow)
        ada = await opened(scene)
        async with asyncio.timeout(5):
            await scene.messenger.send(direct(ada), pictured("Bridge", drawer.picture()), "en", "key")
        assert names.kept == {}
        free.set()
        await scene.messenger.close()
        assert len(names.kept) == 1


class TestTelegramForgetsAFile:
    async def test_and_it_is_uploaded_once_more(self, scene: Stage, drawer: Drawer, names: Names) -> None:
        ada = await opened(scene)
        same = pictured("Bridge", drawer.picture(), "Done")
        await scene.messenger.send(direct(ada), same, "en", "key")
        await until(lambda: bool(names.kept))
        before = dict(names.kept)
        scene.server.forget_files()
        for _ in range(2):
            await scene.messenger.send(direct(ada), same, "en", "key")
        assert [len(message.pictures) for message in heard(ada)] == [1, 1, 1]
        assert (len(uploads(scene)), len(scene.asked("sendAnimation"))) == (2, 4)
        assert len(names.kept) == 1
        assert names.kept != before

    @pytest.mark.parametrize("words", FORGOTTEN_FILE)
    async def test_in_whatever_words_it_says_so(self, drawer: Drawer, names: Names, words: str) -> None:
        names.kept["1", sha256(FILM).hexdigest()] = "an old name"
        async with refusing({"sendAnimation by name": f"Bad Request: {words}"}, names) as (messenger, asked):
            await messenger.send(THERE, pictured("Bridge", drawer.picture()), "en", "key")
        assert asked == ["sendAnimation by name", "sendAnimation"]
        assert names.kept == {}  # no new name was told

    async def test_and_a_newer_name_that_came_meanwhile_stays(self, drawer: Drawer, names: Names) -> None:
        whose = ("1", sha256(STILL).hexdigest())
        names.kept[whose] = "an old name"
        sent: list[File] = []

        async def send(file: File) -> bool:
            sent.append(file)
            if file == "an old name":
                names.kept[whose] = "a new name"
                raise BadRequest("Wrong file identifier")
            return True

        assert await Uploads("1", names).show(drawer.picture().still, send)
        assert (sent, names.kept) == (["an old name", "a new name"], {whose: "a new name"})

    async def test_twice_and_the_words_go_alone(self, drawer: Drawer, names: Names) -> None:
        names.kept["1", sha256(FILM).hexdigest()] = "an old name"
        unknown = "Bad Request: wrong file identifier/HTTP URL specified"
        refused = {"sendAnimation by name": unknown, "sendAnimation": unknown}
        async with refusing(refused, names) as (messenger, asked):
            await messenger.send(THERE, pictured("Bridge", drawer.picture()), "en", "key")
        assert asked == ["sendAnimation by name", "sendAnimation", "sendMessage"]


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

    @pytest.mark.parametrize(
        "words",
        [
            "IMAGE_PROCESS_FAILED",
            "PHOTO_INVALID_DIMENSIONS",
            "MEDIA_EMPTY",
            "something nobody ever heard of",
            "not enough rights to send animations to the chat",
            "CHAT_SEND_GIFS_FORBIDDEN",
        ],
    )
    async def test_in_whatever_words_it_says_so(self, drawer: Drawer, names: Names, words: str) -> None:
        refused = {"sendAnimation": f"Bad Request: {words}"}
        async with refusing(refused, names) as (messenger, asked):
            await messenger.send(THERE, pictured("Bridge", drawer.picture()), "en", "key")
        assert asked == ["sendAnimation", "sendMessage"]

    async def test_is_not_what_a_lost_person_is(self, drawer: Drawer, names: Names) -> None:
        async with refusing({"sendAnimation": "Bad Request: chat not found"}, names) as (messenger, asked):
            with pytest.raises(Undeliverable):
                await messenger.send(THERE, pictured("Bridge", drawer.picture()), "en", "key")
        assert asked == ["sendAnimation"]

    @pytest.mark.parametrize(
        ("words", "then"), [("message is not modified", []), ("message can't be edited", ["sendAnimation"])]
    )
    async def test_is_not_what_a_fixed_message_is(
        self, drawer: Drawer, names: Names, words: str, then: list[str]
    ) -> None:
        async with refusing({"editMessageMedia": f"Bad Request: {words}"}, names) as (messenger, asked):
            await messenger.edit(MessageRef(place=THERE, id="1"), pictured("Bridge", drawer.picture()), "en")
        assert asked == ["editMessageMedia", *then]

    async def test_does_not_hide_what_is_wrong_with_the_words(self, drawer: Drawer, names: Names) -> None:
        wrong = 'Bad Request: can\'t parse entities: unsupported start tag "private"'
        async with refusing({"sendAnimation": wrong, "sendMessage": wrong}, names) as (messenger, _):
            with capture_logs() as logs, pytest.raises(NotTaken):
                await messenger.send(THERE, pictured("Bridge", drawer.picture()), "en", "key")
        assert [each["reason"] for each in logs] == ["Can't parse entities"] * 2  # of the picture, then of the words


async def test_a_failed_upload_is_told_as_any_failed_message(scene: Stage, drawer: Drawer) -> None:
    ada = await opened(scene)
    scene.server.fail_next(1)
    with pytest.raises(TryLater):
        await scene.messenger.send(direct(ada), pictured("Bridge", drawer.picture()), "en", "key")
    scene.server.lose_answers = 1
    with pytest.raises(OutcomeUnknown):
        await scene.messenger.send(direct(ada), pictured("Bridge", drawer.picture()), "en", "key")
    assert (await ada.sees("Bridge")).pictures
