"""A picture beside the words of a card: what is refused, and that the words never depend on it."""

from __future__ import annotations

import pytest

from core.errors import InvalidValue
from core.messages.action import Action
from core.messages.attached import Document, Image, Loop, Picture
from core.messages.card import Button, Card, Paragraph, Scale
from core.messages.measuring import MAX_BODY, measure
from core.messages.texts import Text, text, verbatim

HELLO = (Paragraph(text=text("hello")),)


def image(name: str = "e6-3fa9c2.png", width: int = 640) -> Image:
    return Image(name=name, sha256="3fa9c2", width=width, height=480, read=lambda: b"png")


def picture(alt: str = "A person lifts the hips.") -> Picture:
    loop = Loop(mp4=image("e6-1.mp4"), gif=image("e6-2.gif"), seconds=5.6)
    return Picture(alt=verbatim(alt), still=image(), loop=loop, described=True)


def say(given: Text) -> str:
    return str(given.values.get("text", given.id))


@pytest.mark.parametrize("name", ["E6.png", "e6", "../e6.png", "e6 half.png", ""])
def test_a_file_has_a_name_that_no_platform_changes(name: str):
    with pytest.raises(InvalidValue, match="not a name"):
        image(name)


def test_a_file_has_a_size():
    with pytest.raises(InvalidValue, match="no size"):
        image(width=0)


def test_two_files_of_the_same_bytes_are_the_same_file():
    assert image() == image()


@pytest.mark.parametrize("beside", ["document", "scale"])
def test_a_card_brings_one_thing(beside: str):
    number = Action(name="soreness", value="")
    skip = Button(label=text("skip"), action=Action(name="soreness", value="skip"))
    things = {
        "document": Document(name="page.pdf", content=b"%PDF", description=text("what")),
        "scale": Scale(action=number, skip=skip),
    }
    with pytest.raises(InvalidValue, match="one thing"):
        Card(blocks=HELLO, picture=picture(), health=True, **{beside: things[beside]})


def test_a_picture_takes_no_words_from_its_card():
    long = Card(blocks=tuple(Paragraph(text=verbatim("a" * 242)) for _ in range(MAX_BODY // 250)))
    assert measure(long, say) == measure(Card(blocks=long.blocks, picture=picture()), say) == ()


def test_a_picture_does_not_speak_for_its_card():
    with pytest.raises(InvalidValue, match="says something"):
        Card(picture=picture())
