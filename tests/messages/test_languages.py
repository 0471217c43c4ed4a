"""What languages are called, and the two that nobody speaks."""

from __future__ import annotations

import pytest

from core.messages.action import Action
from core.messages.card import Button, Card, Paragraph, Quote
from core.messages.languages import named, own_name
from core.messages.texts import text, verbatim
from tests.messages import gate
from tests.messages.pseudo import LIMITS, accented, mirrored

CODES = ("de", "en", "es")


@pytest.mark.parametrize(
    ("typed", "speaking", "code"),
    [
        ("Deutsch", "en", "de"),
        ("german", "es", "de"),
        ("DE", "en", "de"),
        ("Englisch", "de", "en"),
        ("  inglés ", "es", "en"),
        ("español", "en", "es"),
        ("Espanol", "en", "es"),
        ("alemán", "en", None),
        ("Berlin", "en", None),
        ("", "en", None),
    ],
)
def test_a_language_is_meant_by_each_of_its_names(typed: str, speaking: str, code: str | None) -> None:
    assert named(typed, CODES, speaking=speaking) == code
    assert own_name("es-MX") == "Español"


def test_the_pseudo_languages_change_words_and_nothing_else() -> None:
    english = 'a = Type /start or see https://x.org/a, { $name }\nb = { $n ->\n    [one] day\n   *[other] { "" }\n}\n'
    long = accented(english)
    assert "{ $name }" in long
    assert "/start" in mirrored(english)
    assert "https://x.org/a" in mirrored(english)
    assert '[other] { "" }' in long
    assert "Týpé" in long
    assert "a =" in mirrored(english)
    assert not any(letter in mirrored("a = Only words\n") for letter in "OnlyWords".lower())


def test_a_short_text_grows_by_two_fifths_and_a_longer_one_within_its_limit() -> None:
    short, label, prose = (accented(f"a = {'x' * size}\n")[4:-1] for size in (10, 36, 300))
    assert [len(each) for each in (short, label, prose)] == [14, LIMITS[0], 420]


@pytest.mark.parametrize(
    ("card", "fault"),
    [
        (Card(title=text("buddy-name", name="x" * 61)), "buddy-name: 6"),
        (Card(title=verbatim("t"), rows=((Button(label=verbatim("✓"), action=Action(name="a")),),)), "without a word"),
        (Card(blocks=(Paragraph(text=verbatim("é" * 1900)), Quote(text=verbatim("é" * 1900)))), "body"),
    ],
)
def test_the_gate_stops_what_cannot_be_read_everywhere(card: Card, fault: str) -> None:
    with pytest.raises((AssertionError, ValueError), match=fault):
        gate.check(card)
