"""A card's picture on Discord, through the real client library."""

from __future__ import annotations

import asyncio
import struct
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field, replace
from itertools import islice

import pytest

from bots.discord_bot.enclosures import Enclosures, NotTaken
from bots.discord_bot.render import draw
from bots.discord_bot.sender import PATIENCE_S, DiscordMessenger
from bots.discord_bot.uploads import Uploads
from bots.sandbox.discord.server import LocalDiscord
from bots.sandbox.discord.types import BYTES_PER_UPLOAD, Permission
from bots.sandbox.screen import Message, Request
from core.coach import Place, Reply
from core.errors import MessengerError, OutcomeUnknown, TryLater, Undeliverable, Unreachable
from core.messages.action import Action
from core.messages.attached import Image, Loop, Picture
from core.messages.card import MAX_BUTTONS, MAX_ROWS, Audience, Button, Card, Paragraph
from core.messages.texts import verbatim
from core.ports import MessageRef
from core.rules.ledger import SEND_TIMEOUT_S
from tests.adapters.discord_stage import Stage, card, onstage, says

GIF = b"GIF89a" + struct.pack("<HH", 320, 240)
PNG = b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sII", 13, b"IHDR", 480, 360)
ALT = "A person bends forward, then stands up"


@dataclass
class Drawer:
    """Images that count how often they are read."""

    read: list[str] = field(default_factory=list)

    def image(self, name: str, content: bytes = GIF, *, lasting: bool = True) -> Image:
        def read() -> bytes:
            self.read.append(name)
            return content

        return Image(name=name, sha256=name, width=320, height=240, read=read, lasting=lasting)


def picture(name: str = "e6-3fa9c2", *, moves: bool = True, **options) -> Picture:
    images = Drawer()
    still = images.image(f"{name}.png", PNG)
    loop = Loop(mp4=images.image(f"{name}.mp4", b""), gif=images.image(f"{name}.gif"), seconds=3)
    return Picture(alt=verbatim(ALT), still=still, loop=loop if moves else None, **options)


def pictured(words: str, shown: Picture, *buttons: str, **options) -> Reply:
    return Reply(card=card(words, *buttons, picture=shown), language="en", **options)


STEPS = {
    "press begin": pictured("Step 1", picture(), "Next", "Stop"),
    "press next": pictured("Step 2", picture(), "Other", "Stop"),
    "press other": pictured("Step 3", picture("e7-000000"), "Stop"),
}


@pytest.fixture
async def stage() -> AsyncIterator[Stage]:
    async with onstage() as stage:
        stage.coach.answer = lambda what: STEPS.get(what, says(f"You: {what}", "Begin"))
        yield stage


def files_of(stage: Stage, method: str, ending: str) -> list[tuple[str, ...]]:
    return [request.files for request in stage.asked(method, ending)]


def edits(stage: Stage) -> list[tuple[str, ...]]:
    return files_of(stage, "PATCH", "/@original")


async def what_arrives(stage: Stage, place: Place, shown: Picture) -> Message:
    await stage.adapter.messenger.send(place, card("Day 1", "Done", picture=shown), "en", "a-key")
    return await stage.ana.sees("Day 1", chat=None if place.private else place.address)


async def test_a_moving_picture_stands_below_the_words_and_is_told_in_words(stage: Stage) -> None:
    await stage.chat_with(STEPS["press begin"])
    (seen,) = (await stage.ana.sees("Step 1")).pictures
    assert seen.url.endswith("/e6-3fa9c2.gif")
    assert (seen.width, seen.height, seen.alt) == (320, 240, ALT)
    body = stage.asked("POST", "/messages")[-1].body
    assert isinstance(body, dict)
    (container,) = body["components"]
    assert [part["type"] for part in container["components"]] == [10, 12, 1]
    assert body["attachments"] == [{"id": 0, "filename": "e6-3fa9c2.gif", "description": ALT}]


async def test_whoever_wants_still_images_gets_the_still(stage: Stage) -> None:
    await stage.chat_with(pictured("Day 1", picture(moves=False)))
    (seen,) = (await stage.ana.sees("Day 1")).pictures
    assert (seen.url.rpartition("/")[2], seen.width) == ("e6-3fa9c2.png", 480)


async def test_whoever_wants_it_described_reads_the_words_as_well(stage: Stage) -> None:
    spoken = {"picture-described": f"What you see: {ALT}"}
    view = draw(pictured("Day 1", picture(described=True)).card, lambda said: spoken.get(said.id, said.id))
    texts = [part["content"] for part in view.to_components()[0]["components"] if part["type"] == 10]
    assert texts == [f"verbatim\n\nWhat you see: {ALT}"]


async def test_below_the_words_stands_what_is_said_of_the_picture(stage: Stage) -> None:
    await stage.chat_with(pictured("Day 1", picture(caption=verbatim("It shows a bow."))))
    assert (await stage.ana.sees("Day 1")).text == "Day 1\n\nIt shows a bow."


async def test_whoever_wants_it_described_reads_no_caption_besides(stage: Stage) -> None:
    view = draw(pictured("Day 1", picture(described=True, caption=verbatim("no"))).card, lambda said: said.id)
    texts = [part["content"] for part in view.to_components()[0]["components"] if part["type"] == 10]
    assert texts == ["verbatim\n\npicture-described"]


async def test_the_next_step_with_the_same_picture_keeps_the_file(stage: Stage) -> None:
    await stage.chat_with(says("Day 1", "Begin"))
    await stage.ana.press("Begin")
    first = await stage.ana.sees("Step 1")
    await stage.ana.press("Next")
    second = await stage.ana.sees("Step 2")
    assert edits(stage) == [("e6-3fa9c2.gif",), ()]
    assert (second.id, second.pictures) == (first.id, first.pictures)


async def test_another_picture_takes_the_place_of_the_one_that_stood_there(stage: Stage) -> None:
    await stage.chat_with(STEPS["press next"])
    await stage.ana.press("Other")
    (seen,) = (await stage.ana.sees("Step 3")).pictures
    assert seen.url.endswith("/e7-000000.gif")
    (message,) = stage.server.world.channels[channel_of(stage)].messages.values()
    assert [each["filename"] for each in message.attachments] == ["e7-000000.gif"]


def channel_of(stage: Stage) -> int:
    return int(stage.asked("POST", "/messages")[0].path.split("/")[2])


async def test_a_card_without_a_picture_takes_it_away(stage: Stage) -> None:
    await stage.chat_with(STEPS["press begin"])
    await stage.ana.press("Stop")
    assert (await stage.ana.sees("You: press stop")).pictures == ()
    (message,) = stage.server.world.channels[channel_of(stage)].messages.values()
    assert message.attachments == []


async def test_where_the_file_is_no_longer_it_is_sent_again(stage: Stage) -> None:
    place = await stage.chat_with(STEPS["press begin"])

    def vanish(what: str) -> Reply:
        (message,) = stage.server.world.channels[int(place.address)].messages.values()
        message.attachments.clear()
        return STEPS[what]

    stage.coach.answer = vanish
    await stage.ana.press("Next")
    assert len((await stage.ana.sees("Step 2")).pictures) == 1
    assert edits(stage) == [(), ("e6-3fa9c2.gif",)]


async def test_in_a_server_the_answer_brings_the_file_anew_and_then_keeps_it(stage: Stage) -> None:
    only = {what: replace(step, card=replace(step.card, audience=Audience.PRESSER)) for what, step in STEPS.items()}
    stage.coach.answer = lambda what: only.get(what, only["press begin"])
    await stage.ana.say("/today", chat=stage.shared)
    assert len((await stage.ana.sees("Step 1", chat=stage.shared)).pictures) == 1
    await stage.ana.press("Next", chat=stage.shared)
    seen = await stage.ana.sees("Step 2", chat=stage.shared)
    assert (seen.only_me, len(seen.pictures)) == (True, 1)
    assert edits(stage) == [("e6-3fa9c2.gif",), ()]


async def test_a_public_card_lends_its_file_to_nobody(stage: Stage) -> None:
    shared = Place(platform="discord", address=stage.shared, private=False)
    await stage.adapter.messenger.send(shared, STEPS["press begin"].card, "en", "one")
    await stage.ana.press("Next", chat=stage.shared)
    seen = await stage.ana.sees("Step 2", chat=stage.shared)
    assert (seen.only_me, len(seen.pictures), edits(stage)) == (True, 1, [("e6-3fa9c2.gif",)])


async def test_a_second_message_has_a_picture_of_its_own(stage: Stage) -> None:
    stage.coach.answer = lambda what: replace(STEPS["press begin"], replaces=False)
    await stage.chat_with(STEPS["press begin"])
    await stage.ana.press("Next")
    await stage.server.wait_for(lambda: [len(each.pictures) for each in stage.ana.screen()] == [1, 1])


async def test_a_picture_that_is_too_large_is_left_out(stage: Stage) -> None:
    images = Drawer()
    place = await stage.chat_with(says("Hello"))
    still = images.image("e6.png", bytes(BYTES_PER_UPLOAD + 1))
    seen = await what_arrives(
        stage, place, Picture(alt=verbatim(ALT), still=still, caption=verbatim("It shows a bow."))
    )
    assert "bow" not in seen.text
    assert (seen.pictures, [button.label for button in seen.buttons]) == ((), ["Done"])
    assert [(each.status, each.files) for each in stage.asked("POST", "/messages")[1:]] == [
        (413, ("e6.png",)),
        (200, ()),
    ]


async def test_where_no_files_may_be_attached_the_words_come_alone(stage: Stage) -> None:
    stage.server.deny_bot(stage.shared, Permission.ATTACH_FILES)
    place = Place(platform="discord", address=stage.shared, private=False)
    assert (await what_arrives(stage, place, picture())).pictures == ()


async def test_a_picture_that_cannot_be_read_is_left_out(stage: Stage) -> None:
    def gone() -> bytes:
        raise FileNotFoundError

    place = await stage.chat_with(says("Hello"))
    image = Image(name="e6.png", sha256="e6", width=1, height=1, read=gone)
    assert (await what_arrives(stage, place, Picture(alt=verbatim(ALT), still=image))).pictures == ()


@pytest.mark.parametrize("befalls", [lambda server: server.falter(500), lambda server: server.hang(1)])
async def test_words_do_not_wait_until_a_picture_gets_through(
    stage: Stage, befalls: Callable[[LocalDiscord], None]
) -> None:
    place = await stage.chat_with(says("Hello"))
    messenger = DiscordMessenger(stage.coach.say, patience_s=0.3)
    messenger.use(stage.connection)
    befalls(stage.server)
    await messenger.send(place, STEPS["press begin"].card, "en", "a-key")
    assert (await stage.ana.sees("Step 1")).pictures == ()
    tries = stage.asked("POST", "/messages")[1:]
    assert [(each.status, each.files) for each in tries if each.status == 200] == [(200, ())]
    assert {nonce_of(each) for each in tries} == {"a-key"}


async def test_where_the_answer_was_lost_the_message_arrives_once_and_whole(stage: Stage) -> None:
    place = await stage.chat_with(says("Day 1"))
    stage.server.lose_answers = 1
    ref = await stage.adapter.messenger.send(place, STEPS["press begin"].card, "en", "a-key")
    assert [message.id for message in stage.ana.screen() if message.pictures] == [ref.id]
    assert len(stage.ana.screen()) == 2


async def test_what_discord_py_repeats_by_itself_holds_the_whole_file_and_the_same_nonce(stage: Stage) -> None:
    place = await stage.chat_with(says("Day 1"))
    stage.server.falter(502)
    await stage.adapter.messenger.send(place, STEPS["press begin"].card, "en", "a-key", patient=True)
    first, second = stage.asked("POST", "/messages")[1:]
    assert [(each.status, each.files) for each in (first, second)] == [(502, ("e6-3fa9c2.gif",)), (200, first.files)]
    assert nonce_of(first) == nonce_of(second) == "a-key"
    (seen,) = stage.ana.screen()[-1].pictures
    assert (seen.width, seen.height) == (320, 240)  # of an empty file nothing would be known


def nonce_of(request: Request) -> object:
    assert isinstance(request.body, dict)
    return request.body["nonce"]


async def test_a_message_is_edited_to_a_card_with_a_picture_and_back(stage: Stage) -> None:
    place = await stage.chat_with(says("Day 1"))
    ref = MessageRef(place=place, id=stage.ana.screen()[0].id)
    for shown, count in ((STEPS["press begin"].card, 1), (card("None"), 0)):
        await stage.adapter.messenger.edit(ref, shown, "en")
        assert len(stage.ana.screen()[0].pictures) == count


async def test_the_largest_card_with_a_picture_is_within_what_discord_takes(stage: Stage) -> None:
    buttons = (Button(label=verbatim(f"B{n}"), action=Action(name=f"b{n}")) for n in range(MAX_BUTTONS))
    rows = tuple(tuple(islice(buttons, width)) for width in (3, 3, 3, 1, 1, 1, 1, 1))
    largest = Card(
        title=verbatim("Title"),
        blocks=(Paragraph(text=verbatim("Words")),),
        rows=rows,
        picture=picture(),
    )
    assert (len(rows), len(list(largest.buttons))) == (MAX_ROWS, MAX_BUTTONS)
    assert draw(largest, lambda said: said.id).total_children_count == 1 + 2 + 1 + MAX_ROWS + MAX_BUTTONS
    await stage.chat_with(Reply(card=largest, language="en"))
    assert len((await stage.ana.sees("Words")).buttons) == MAX_BUTTONS


# --- in a burst

BOW = card("Bow", picture=picture())


async def test_pictures_leave_a_few_at_a_time_and_words_do_not_wait_for_them() -> None:
    begun: list[bool] = []
    gate, uploads = asyncio.Event(), Uploads(at_once=2)

    async def post(shown: Card, within_s: float) -> None:
        begun.append(shown.picture is not None)
        if shown.picture is not None:
            await gate.wait()

    burst = [asyncio.create_task(uploads.hurried(BOW, post, 0.06)) for _ in range(6)]
    while len(begun) < 6:
        await asyncio.sleep(0)
    assert sorted(begun) == [False] * 4 + [True] * 2
    gate.set()
    await asyncio.gather(*burst, uploads.hurried(BOW, post, 0.06))
    assert begun[6:] == [True]


async def test_a_third_of_the_patience_is_left_to_the_words() -> None:
    given: list[float] = []

    async def post(shown: Card, within_s: float) -> None:
        given.append(within_s)
        if shown.picture is not None:
            raise TryLater

    await Uploads().hurried(BOW, post, 18)
    assert given == [pytest.approx(12, abs=0.5), 6]
    assert PATIENCE_S < SEND_TIMEOUT_S


@pytest.mark.parametrize(
    ("met", "told"),
    [
        ((TryLater(7),), TryLater),  # a wait that is asked for holds for the words as well
        ((Undeliverable(Unreachable.BLOCKED),), Undeliverable),
        ((OutcomeUnknown(), TryLater()), OutcomeUnknown),  # it may stand there since the first try
        ((TryLater(), OutcomeUnknown()), OutcomeUnknown),
        ((TryLater(), TryLater()), TryLater),
        ((OutcomeUnknown(), NotTaken()), OutcomeUnknown),
    ],
)
async def test_what_became_of_both_tries_is_told(met: tuple[MessengerError, ...], told: type[Exception]) -> None:
    ahead = list(met)

    async def post(shown: Card, within_s: float) -> None:
        raise ahead.pop(0)

    with pytest.raises(told):
        await Uploads().hurried(BOW, post, 18)
    assert ahead == []


# --- in memory


async def brought(enclosures: Enclosures, image: Image) -> bytes:
    async def carry(view: object, files: list) -> bytes:
        (file,) = files
        return file.fp.read()

    shown = Card(blocks=(Paragraph(text=verbatim("x")),), picture=Picture(alt=verbatim(ALT), still=image))
    return await enclosures.bring(shown, lambda said: said.id, carry)


async def test_what_everybody_sees_is_read_once() -> None:
    images, enclosures = Drawer(), Enclosures()
    for _ in range(2):
        assert await brought(enclosures, images.image("e6.png", b"six")) == b"six"
    assert images.read == ["e6.png"]


async def test_what_tells_of_one_person_is_not_kept() -> None:
    images, enclosures = Drawer(), Enclosures()
    for _ in range(2):
        await brought(enclosures, images.image("bars.png", lasting=False))
    assert images.read == ["bars.png", "bars.png"]
    assert not enclosures._read


async def test_memory_holds_the_pictures_that_were_used_last() -> None:
    images, enclosures = Drawer(), Enclosures(room=20)
    for name in ("a.png", "b.png", "a.png", "c.png", "a.png", "b.png"):
        await brought(enclosures, images.image(name, bytes(10)))
    assert images.read == ["a.png", "b.png", "c.png", "b.png"]
