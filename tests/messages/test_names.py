"""What people are called on cards: everybody can read a public one, so that no name on it leads anywhere."""

from __future__ import annotations

from dataclasses import replace

import pytest

from core.messages.card import Audience, Card, Paragraph
from core.messages.names import named, unlinked
from core.messages.texts import text
from core.rules.people import Account
from tests.room import read

ANA = Account(platform="chat", id="1")


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Ana", "Ana"),
        ("Ana-Lea O'Neill Jr.", "Ana-Lea O'Neill Jr."),
        ("Дарья 🧘🏽‍♀️", "Дарья 🧘🏽‍♀️"),
        ("t.me/spam https://evil.example/x", "t me spam https evil example x"),
        ("❤.ws ab。cn a．b.c", "❤ ws ab cn a b c"),
        ("@everyone /start #sale", "everyone start sale"),
        ("me@mail.example", "me mail example"),
        ("://@", ""),
    ],
)
def test_nothing_in_a_name_is_what_an_app_makes_a_link_or_a_mention_of(name: str, shown: str) -> None:
    assert unlinked(name) == shown


def test_a_name_is_unlinked_where_everybody_reads_it_and_kept_where_one_person_does() -> None:
    line = Paragraph(text=text("greeting-names", names=(text("verbatim", text=ANA),)))
    public = Card(title=None, blocks=(line,), audience=Audience.PUBLIC)
    assert "here, t me x." in read(named(public, {ANA: "t.me/x"}))
    assert "here, t.me/x." in read(named(replace(public, audience=Audience.PRIVATE), {ANA: "t.me/x"}))
    assert "here, somebody." in read(named(public, {ANA: "@"}))
