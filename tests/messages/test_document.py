from dataclasses import replace

import pytest

from core.errors import InvalidValue
from core.messages.action import Action
from core.messages.attached import MAX_FILE, Document
from core.messages.card import Audience, Button, Card, Paragraph, Scale
from core.messages.measuring import measure
from core.messages.texts import Text, Texts, text, verbatim

WORDS = Texts({"en": "hello = Hello\n"})


def say(each: Text) -> str:
    return WORDS.say(each, "en")


def document(name: str = "limber-summary.pdf", content: bytes = b"%PDF-1.7", description: str = "One page") -> Document:
    return Document(name=name, content=content, description=verbatim(description))


def test_no_repr_shows_what_is_in_a_document() -> None:
    card = Card(title=text("hello"), document=document(content=b"sore"), health=True)
    assert "sore" not in repr(card)
    assert "limber-summary.pdf" in repr(card)


@pytest.mark.parametrize(
    "name", ["", "a b.pdf", "../a.pdf", "a", "é.pdf", "A.PDF", "a" * 41 + ".pdf", 'a".pdf', "a.pdf\n"]
)
def test_a_name_that_a_platform_would_change_is_refused(name: str) -> None:
    with pytest.raises(InvalidValue):
        document(name=name)


@pytest.mark.parametrize("size", [0, MAX_FILE + 1])
def test_an_empty_and_a_huge_document_are_refused(size: int) -> None:
    with pytest.raises(InvalidValue):
        document(content=bytes(size))


def test_the_largest_document_is_taken() -> None:
    assert len(document(content=bytes(MAX_FILE)).content) == MAX_FILE


def test_a_card_with_a_document_is_marked_as_health_and_so_never_public() -> None:
    for audience in (Audience.PRIVATE, Audience.PRESSER):
        Card(title=text("hello"), document=document(), health=True, audience=audience)
    with pytest.raises(InvalidValue):
        Card(title=text("hello"), document=document())
    with pytest.raises(InvalidValue):
        Card(title=text("hello"), document=document(), health=True, audience=Audience.PUBLIC)


def test_what_is_said_beside_a_document_fits_into_its_caption() -> None:
    card = Card(
        title=text("hello"),
        blocks=(Paragraph(text=verbatim("p" * 515)),),
        document=document(description="d" * 500),
        health=True,
    )
    assert measure(card, say) == ("body: 1026 characters, at most 1024",)
    assert measure(replace(card, document=None), say) == ()
    assert measure(replace(card, title=verbatim("")), say) == ()


def test_a_document_leaves_no_room_for_a_scale() -> None:
    skip = Button(label=text("hello"), action=Action(name="today"))
    with pytest.raises(InvalidValue):
        Card(
            title=text("hello"),
            document=document(),
            health=True,
            scale=Scale(action=Action(name="soreness"), skip=skip),
        )
