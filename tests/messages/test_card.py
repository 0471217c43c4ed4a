from datetime import date

import pytest

from core.errors import InvalidValue
from core.messages.action import Action
from core.messages.card import Audience, Button, Card, Facts, Paragraph, Quote, Steps
from core.messages.measuring import measure
from core.messages.texts import Texts, text, verbatim

WORDS = Texts({"en": "hello = Hello\nlong = { $what }\n"})


def say(each: object) -> str:
    return WORDS.say(each, "en")  # pyright: ignore[reportArgumentType]


def button(value: str = "x", label: str = "Press") -> Button:
    return Button(label=verbatim(label), action=Action(name="today", value=value))


def test_a_card_without_words_is_refused() -> None:
    with pytest.raises(InvalidValue):
        Card(rows=((button(),),))


def test_a_row_of_six_buttons_is_refused() -> None:
    with pytest.raises(InvalidValue):
        Card(title=text("hello"), rows=(tuple(button(str(n)) for n in range(6)),))


def test_eleven_buttons_are_refused() -> None:
    with pytest.raises(InvalidValue):
        Card(title=text("hello"), rows=tuple((button(str(n)),) for n in range(11)))


def test_two_buttons_of_one_meaning_are_refused() -> None:
    with pytest.raises(InvalidValue):
        Card(title=text("hello"), rows=((button(), button()),))


def test_a_card_with_a_health_value_is_never_public() -> None:
    for audience in (Audience.PRIVATE, Audience.PRESSER):
        Card(title=text("hello"), health=True, audience=audience)
    with pytest.raises(InvalidValue):
        Card(title=text("hello"), health=True, audience=Audience.PUBLIC)


def test_a_card_that_fits_has_no_faults() -> None:
    blocks = (
        Paragraph(text=text("hello")),
        Steps(items=(text("hello"),)),
        Facts(items=((text("hello"), text("hello")),)),
    )
    assert measure(Card(title=text("hello"), blocks=blocks, rows=((button(),),)), say) == ()


def test_a_title_a_label_and_a_body_that_are_too_long_are_all_named() -> None:
    card = Card(
        title=verbatim("t" * 61),
        blocks=(Quote(text=text("long", what="b" * 2000)),) * 2,
        rows=((button(label="l" * 39),),),
    )
    assert len(measure(card, say)) == 3


def test_a_day_is_part_of_what_a_button_means() -> None:
    one, other = (Action(name="checkin", day=date(2026, 3, day), value="done") for day in (1, 2))
    Card(
        title=text("hello"),
        rows=((Button(label=text("hello"), action=one), Button(label=text("hello"), action=other)),),
    )
