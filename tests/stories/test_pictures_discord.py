"""Pictures on Discord from the daily message through the session, each file uploaded once while its message stands."""

from __future__ import annotations

import struct
from collections.abc import AsyncIterator
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from bots.sandbox.screen import Message
from core.content import Content
from core.content.media import Drawing
from core.messages.attached import Image, Loop
from core.messages.texts import Text
from tests.room import content
from tests.stories.stage import AnyPerson, Stage, heard, labels, stage

GIF = b"GIF89a" + struct.pack("<HH", 480, 360)


def image(name: str, made: bytes = GIF) -> Image:
    digest = sha256(name.encode()).hexdigest()
    return Image(name=name, sha256=digest, width=480, height=360, read=lambda: made, lasting=True)


def drawn() -> Content:
    """The project's content, in which every exercise has a picture, the same one for all its forms."""
    pictures: dict[str, Drawing] = {}
    for exercise in (each for routine in content().catalog.routines for each in routine.exercises):
        stem = exercise.id
        loop = Loop(mp4=image(f"{stem}.mp4"), gif=image(f"{stem}.gif"), seconds=4)
        one = Drawing(stem=stem, alt=f"{stem}-alt", still=image(f"{stem}.png"), loop=loop, phases=())
        pictures |= dict.fromkeys((stem, *(form.id for form in exercise.variants)), one)
    return replace(content(), pictures=pictures)


@pytest.fixture
async def scene(tmp_path: Path) -> AsyncIterator[Stage]:
    async with stage("discord", tmp_path, drawn()) as made:
        yield made


def uploads(scene: Stage) -> list[tuple[str, str]]:
    """The method and the file of the requests that brought one, in their order."""
    return [(each.method, name) for each in scene.discord.requests for name in each.files]


async def step(person: AnyPerson, label: str, shown: str) -> Message:
    await person.press(label, message=heard(person)[-1])
    return await person.sees(shown)


async def test_the_session_keeps_the_picture_of_the_daily_message_until_the_next_exercise(scene: Stage) -> None:
    ana = await scene.member()
    await scene.time.to_next()
    daily = await ana.sees("Time for your stretches")
    (shown,) = daily.pictures
    assert (shown.alt, shown.width) == (content().texts.say(Text(id="e1-alt"), "en"), 480)
    first = await step(ana, "Begin", "Step 1 of 15")
    assert (first.id, first.pictures) == (daily.id, daily.pictures)
    for number in range(2, 5):
        assert (await step(ana, "Next", f"Step {number} of 15")).pictures == daily.pictures
    assert uploads(scene) == [("POST", "e1.gif")]

    assert (await step(ana, "Next", "Step 5 of 15")).pictures[0].url.endswith("/e3.gif")
    assert (await step(ana, "Back", "Step 4 of 15")).pictures[0].alt == shown.alt
    assert uploads(scene) == [("POST", "e1.gif"), ("PATCH", "e3.gif"), ("PATCH", "e1.gif")]

    assert (await step(ana, "Finish early", "Nothing is noted yet")).pictures == ()


async def test_who_wants_still_pictures_and_their_descriptions_gets_them(scene: Stage) -> None:
    ana = await scene.member()
    for choice in ("Show still pictures", "Describe pictures in words"):
        await ana.say("/settings pictures")
        await ana.press(choice, message=await ana.sees(lambda each, choice=choice: choice in labels(each)))
        await ana.sees("So it will be with the next picture")
    await scene.time.to_next()
    message = await ana.sees("Time for your stretches")
    assert [name for _, name in uploads(scene)] == ["e1.png"]
    assert f"What you see: {message.pictures[0].alt}" in message.text


async def test_a_restart_changes_nothing_about_the_picture_that_stands(scene: Stage) -> None:
    ana = await scene.member()
    await scene.time.to_next()
    daily = await ana.sees("Time for your stretches")
    await scene.restart()
    assert (await step(ana, "Begin", "Step 1 of 15")).pictures == daily.pictures
    assert len(uploads(scene)) == 1
