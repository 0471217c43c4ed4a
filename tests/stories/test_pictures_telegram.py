"""Pictures on Telegram from the daily message to the session, each file uploaded once, through a new process too."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from bots.sandbox.screen import Kind, Message
from core.content import Content
from core.content.media import Drawing
from core.messages.attached import Image, Loop
from tests.room import content
from tests.sandbox.telegram_fixtures import png
from tests.stories.stage import AnyPerson, Stage, heard, stage

FILM, STILL = b"\x00\x00\x00\x18ftypmp42 not much of a film", png(640, 480)


def image(name: str, content: bytes) -> Image:
    digest = sha256(content).hexdigest()
    return Image(name=name, sha256=digest, width=640, height=480, read=lambda: content, lasting=True)


def drawn() -> Content:
    """The project's content, in which every form looks the same."""
    loop = Loop(mp4=image("one.mp4", FILM), gif=image("one.gif", b"GIF89a"), seconds=6.2)
    one = Drawing(stem="one", alt="e1-alt", still=image("one.png", STILL), loop=loop, phases=("e1-alt",))
    exercises = [exercise for routine in content().catalog.routines for exercise in routine.exercises]
    forms = [form.id for exercise in exercises for form in (exercise, *exercise.variants)]
    return replace(content(), pictures=dict.fromkeys(forms, one))


@pytest.fixture
async def scene(tmp_path: Path) -> AsyncIterator[Stage]:
    async with stage("telegram", tmp_path, drawn()) as made:
        yield made


def uploads(scene: Stage) -> list[str]:
    """The methods of the requests that brought a file, in their order."""
    return [each.path for each in scene.telegram.requests for _ in each.files]


async def daily(scene: Stage, person: AnyPerson) -> Message:
    """The next daily message."""
    await scene.time.to_next()
    return await person.sees("Time for your stretches")


async def test_tomorrow_the_same_picture_needs_no_second_upload_even_after_a_restart(scene: Stage) -> None:
    ana = await scene.member()
    for _ in range(2):
        (shown,) = (await daily(scene, ana)).pictures
        assert (shown.kind, shown.above) == (Kind.VIDEO, True)
        await scene.restart()
    assert uploads(scene) == ["sendAnimation"]


async def test_a_file_that_telegram_forgot_is_uploaded_once_more(scene: Stage) -> None:
    ana = await scene.member()
    await daily(scene, ana)
    scene.telegram.forget_files()
    for _ in range(2):
        assert len((await daily(scene, ana)).pictures) == 1
    assert uploads(scene) == ["sendAnimation"] * 2


async def test_who_wants_still_pictures_and_their_descriptions_gets_them(scene: Stage) -> None:
    ana = await scene.member()
    for choice in ("Show still pictures", "Describe pictures in words"):
        await ana.say("/settings pictures")
        await ana.press(choice, message=await ana.sees(lambda each, choice=choice: choice in _labels(each)))
        await ana.sees("So it will be with the next picture")
    message = await daily(scene, ana)
    assert [each.kind for each in message.pictures] == [Kind.IMAGE]
    assert "What you see: " in message.text
    assert uploads(scene) == ["sendPhoto"]


async def test_a_press_on_the_daily_message_brings_the_next_picture_in_its_place(scene: Stage) -> None:
    ana = await scene.member()
    message = await daily(scene, ana)
    before = len(heard(ana))
    await ana.press("Begin", message=message)
    step = await ana.sees(lambda each: each.id == message.id and each.edited)
    assert (len(step.pictures), len(heard(ana))) == (1, before)


async def test_presses_lead_from_a_picture_to_words_and_back_and_one_message_stays(scene: Stage) -> None:
    ana = await scene.member()
    message = await daily(scene, ana)
    before = len(heard(ana))
    await ana.press("Rest", message=message)
    noted = await ana.sees("Rest is part of the routine")
    await scene.telegram.wait_for(lambda: message.id not in [each.id for each in heard(ana)])
    assert (noted.pictures, noted.silent) == ((), True)
    for label in ("Today", "How to do them", "Glute bridge", "Show me a picture"):
        await ana.press(label)
        shown = await ana.sees(lambda each, label=label: label not in _labels(each))
    assert (shown.id, len(shown.pictures), len(heard(ana))) == (noted.id, 1, before)
    assert uploads(scene) == ["sendAnimation"]


def _labels(message: Message) -> list[str]:
    return [button.label for button in message.buttons]
