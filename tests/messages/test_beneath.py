"""The English beneath what nobody has reviewed: what is added, what is left, and what happens without room."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.messages.action import Action
from core.messages.attached import Document
from core.messages.beneath import Beneath
from core.messages.card import Button, Card, Facts, Paragraph, Points, Quote, Steps, When
from core.messages.measuring import measure
from core.messages.texts import Texts, text, verbatim

TEXTS = Texts(
    {
        "en": "stop = Stop { $what }\nhurts = This hurts\ncalm = All is calm\nlong = { $what }\nsee = See { $who }\n"
        "doctor = a doctor\nbeneath-why = In English too:\nbeneath-only = In English:\nnew = New\n",
        "de": "stop = Halt { $what }\nhurts = Das tut weh\ncalm = Alles ruhig\nlong = { $what }\n"
        "see = Geh zu { $who }\n"
        "doctor = einer Ärztin\nbeneath-why = Auch auf Englisch:\nbeneath-only = Auf Englisch:\n",
    }
)
SAFETY = {"stop", "hurts", "doctor", "new"}
HURTS = Button(label=text("hurts"), action=Action(name="hurts"))
BENEATH = Beneath(
    say=TEXTS.say, unreviewed=lambda text_id, code: text_id in SAFETY and code == "de" and TEXTS.has(text_id, code)
)


def read(card: Card, language: str = "de") -> list[str]:
    """Each text of the blocks and labels, said; facts as one line."""
    lines: list[str] = []
    for block in card.blocks:
        match block:
            case Facts(items=items):
                lines += [": ".join(TEXTS.say(part, language) for part in pair) for pair in items]
            case Steps(items=items) | Points(items=items):
                lines += [TEXTS.say(each, language) for each in items]
            case When(label=said) | Paragraph(text=said) | Quote(text=said):
                lines.append(TEXTS.say(said, language))
    return lines


def test_the_words_stay_and_the_english_stands_below_one_line_that_says_why() -> None:
    card = Card(
        title=text("hurts"),
        blocks=(
            Paragraph(text=text("calm")),
            Points(items=(text("calm"), text("stop", what="jetzt"))),
            Quote(text=text("see", who=text("doctor"))),
            When(label=text("calm"), at=datetime(2026, 3, 2, tzinfo=UTC), zone="UTC"),
        ),
        rows=((HURTS, Button(label=text("calm"), action=Action(name="calm"))),),
    )
    made = BENEATH.card(card, "de")
    assert made.blocks[: len(card.blocks)] == card.blocks
    assert (made.title, made.rows) == (card.title, card.rows)
    assert read(made)[5:] == [
        "Auch auf Englisch:",
        "This hurts",  # the title
        "Stop jetzt",  # of a list what is about safety alone
        "See a doctor",  # a text within a text
        "Das tut weh: This hurts",  # the button, by what it is called
    ]


@pytest.mark.parametrize("card", [Card(blocks=(Paragraph(text=text("calm")),)), Card(title=text("new"))])
def test_what_is_not_about_safety_and_what_is_said_in_english_anyway_stays_as_it_is(card: Card) -> None:
    assert BENEATH.card(card, "de") == card


def test_in_english_no_card_changes() -> None:
    card = Card(title=text("hurts"), rows=((HURTS,),))
    assert BENEATH.card(card, "en") == card


def test_without_room_for_both_all_of_safety_is_in_english_in_its_place() -> None:
    crowded = (Paragraph(text=text("long", what="x" * 1700)), Paragraph(text=text("long", what="y" * 2000)))
    card = Card(title=text("hurts"), blocks=(*crowded, Paragraph(text=text("stop", what="a" * 60))), rows=((HURTS,),))
    made = BENEATH.card(card, "de")
    said = read(made)
    assert said[0] == "Auf Englisch:"
    assert said[-1] == f"Stop {'a' * 60}"
    assert TEXTS.say(next(iter(made.buttons)).label, "de") == "This hurts"
    assert not measure(made, lambda each: TEXTS.say(each, "de"))


def test_beside_a_document_there_is_as_little_room_as_a_caption_has() -> None:
    paper = Document(name="a.pdf", content=b"%PDF", description=verbatim("A page"))
    stop = Paragraph(text=text("stop", what="b" * 500))
    card = Card(blocks=(stop,), document=paper, health=True)
    assert read(BENEATH.card(card, "de"))[0] == "Auf Englisch:"
    assert read(BENEATH.card(replace(card, document=None), "de"))[1] == "Auch auf Englisch:"


PARTS = st.sampled_from(
    [
        Paragraph(text=text("stop", what="x")),
        Paragraph(text=text("long", what="z" * 1700)),
        Quote(text=text("calm")),
        Steps(items=(text("calm"), text("stop", what="y"))),
        Facts(items=((text("calm"), text("doctor")), (text("calm"), text("calm")))),
    ]
)


@given(st.lists(PARTS, min_size=1, max_size=5))
def test_a_card_that_has_its_english_is_left_alone_and_never_too_long_because_of_it(parts: list[Paragraph]) -> None:
    card = Card(blocks=tuple(parts), rows=((HURTS,),))
    made = BENEATH.card(card, "de")
    assert BENEATH.card(made, "de") == made
    if not measure(card, lambda each: TEXTS.say(each, "de")) and len(read(made)) > len(read(card)) + 1:
        assert not measure(made, lambda each: TEXTS.say(each, "de"))
    english = [line for line in read(made) if line.startswith(("Stop", "This hurts", "Das tut weh: This"))]
    assert english or "This hurts" in [TEXTS.say(each.label, "de") for each in made.buttons]
